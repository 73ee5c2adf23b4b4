# Первый запуск: открыть офис, создать его или посмотреть пример.

first-run-language = Язык
first-run-opening = Офис открывается…
first-run-wait = Это займёт немного времени. Окно остаётся доступным.
first-run-welcome = Kontor принимает заказы, выясняет, от кого они, проводит их и передаёт в бухгалтерию. Всё лежит в одной папке на этом компьютере: в офисе.
first-run-new-title = Ваш собственный офис
first-run-new-words = Четыре коротких шага: название, кто здесь работает, куда приходят заказы и с какого дня клиенты получают письма. До последнего шага ничего не создаётся.
first-run-new = Создать офис
first-run-open-title = Офис, который уже есть
first-run-open-words = Например, скопированный сюда с другого компьютера.
first-run-open-folder = Папка офиса
first-run-open = Открыть офис
first-run-demo-title = Пример
first-run-demo-words = Вымышленный торговый дом в оживлённое утро: 40 сообщений, 120 клиентов, некоторые неясные. Ни одно письмо не покинет этот компьютер.
first-run-demo-folder = Куда поместить пример
first-run-demo = Создать офис-пример
first-run-choose = Выбрать…
first-run-no-picker = На этом рабочем столе нет окна выбора папки. Введите или вставьте путь.
first-run-folder-missing = Сначала укажите папку.
first-run-next = Дальше
first-run-make = Создать офис

first-run-step-office = Офис
first-run-step-person = Кто здесь работает
first-run-step-source = Куда приходят заказы
first-run-step-from = С какого дня

first-run-office-words = Название стоит в письмах и в файлах для бухгалтерии. Всё можно изменить позже в настройках.
first-run-name = Название фирмы
first-run-name-hint = Например, ООО «Тюльпан»
first-run-name-missing = Сначала укажите фирму.
first-run-folder = Папка офиса
first-run-folder-words = В ней лежат база данных, архив, выгрузки и резервные копии. Если её нет, она будет создана. Сетевая папка не подойдёт.
first-run-country = Страна (две буквы)
first-run-country-wrong = Страна обозначается двумя буквами, например RU.
first-run-currency = Валюта
first-run-currency-wrong = Валюта обозначается тремя буквами, например RUB.

first-run-person-words = Всё, что делается в этом окне, записывается в журнал под этим именем. Других людей можно добавить в настройках.
first-run-person = Ваше имя
first-run-person-missing = Сначала скажите, кто здесь работает.
first-run-email = Ваш адрес электронной почты (можно оставить пустым)
first-run-email-wrong = Это не адрес почты; оставьте поле пустым или исправьте его.

first-run-source-words = Заказы приходят файлами в папку. Читаются UBL и Peppol, openTRANS и собственный XML заказов Kontor.
first-run-door-inbox = Собственная папка офиса
first-run-door-inbox-words = Кладите файлы с заказами в папку «inbox» офиса: они будут прочитаны за несколько секунд.
first-run-door-folder = Папка, которая уже есть
first-run-door-later = Пока никуда
first-run-door-later-words = Офис будет создан без источника. Добавьте его в настройках, когда узнаете, куда приходят заказы.
first-run-source-folder = Папка, в которую приходят заказы
first-run-source-name = Как вы её называете
first-run-look = Посмотреть первые сообщения
first-run-look-first = Прежде чем идти дальше, посмотрите первые сообщения.

first-run-dry-title = Что произошло бы
first-run-dry-empty = Папка пуста. Всё, что в неё придёт, будет прочитано.
first-run-dry-sum =
    { $read ->
        [one] Для пробы прочитан { $read } из { $files } файлов; отложено было бы { $parked }. Ничего не сохранено и не перемещено.
        [few] Для пробы прочитаны { $read } из { $files } файлов; отложено было бы { $parked }. Ничего не сохранено и не перемещено.
        [many] Для пробы прочитано { $read } из { $files } файлов; отложено было бы { $parked }. Ничего не сохранено и не перемещено.
       *[other] Для пробы прочитано { $read } из { $files } файлов; отложено было бы { $parked }. Ничего не сохранено и не перемещено.
    }
first-run-dry-silent =
    { $count ->
        [0] Среди них нет слишком старых для письма.
        [one] { $count } из них старше: оно будет проведено, и никто не получит о нём письма.
        [few] { $count } из них старше: они будут проведены, и никто не получит о них письма.
        [many] { $count } из них старше: они будут проведены, и никто не получит о них письма.
       *[other] { $count } из них старше: они будут проведены, и никто не получит о них письма.
    }
first-run-dry-booked = было бы проведено
first-run-dry-parked = было бы отложено
first-run-dry-no-mail = проведено, без письма
first-run-dry-lines =
    { $lines ->
        [one] { $lines } позиция
        [few] { $lines } позиции
        [many] { $lines } позиций
       *[other] { $lines } позиций
    }

first-run-from-words = В папке часто лежат давно выполненные заказы. С какого дня клиенты должны получать подтверждение?
first-run-from-today = С сегодняшнего дня, { $day }
first-run-from-day = С другого дня
first-run-from-everything = На всё
first-run-day = День
first-run-day-wrong = Это не день. Напишите его как 24.11.2026.
first-run-from-effect = Более старые заказы проводятся и выгружаются, как все другие, но никто не получает о них письма.
first-run-from-everything-effect = Подтверждения заказов старше одного дня ждут решения; более новые отправляются.

first-run-making-folder = Создаются папка и база данных…
first-run-making-furnishing = Вносятся настройки и контакты…
first-run-making-orders = Проведено { $recorded } из { $fetched } заказов…

word-step-source-start = изменён первый день писем
word-step-order-older-than-start = проведено без писем: старше первого дня своего источника
