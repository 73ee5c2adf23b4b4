# Настройки, сотрудники офиса и уведомления этого компьютера.

## Groups

word-settings-group-sources = Источники
word-settings-group-office = Наша фирма
word-settings-group-defaults = По умолчанию
word-settings-group-notices = Уведомления
word-settings-group-mail = Почта
word-settings-group-accounting = Бухгалтерия
word-settings-group-engine = Обработка
word-settings-group-backup = Резервная копия
word-settings-group-people = Сотрудники
word-settings-group-computer = Этот компьютер

## The screen

settings-groups = Группы настроек
settings-search = Поиск по всем настройкам
settings-found-nothing = Такой настройки нет
settings-found-nothing-words = Настройки находятся по любой части названия или пояснения, на языке окна.
settings-reset = Вернуть
settings-reset-to =
    { GIVEN($value) ->
        [no] Вернуть значение по умолчанию: ничего
       *[yes] Вернуть значение по умолчанию: { $value }
    }
settings-saved =
    { GIVEN($value) ->
        [no] { $name }: ничего
       *[yes] { $name }: { $value }
    }
settings-was-reset = { $name }: снова значение по умолчанию
settings-secret-saved = { $name }: запечатано и сохранено
settings-changed-by = { $person }, { $moment }
settings-default = по умолчанию
settings-here-only = действует только на этом компьютере
settings-test = Проверить
settings-testing = Проверяется…
settings-choose-folder = Выбрать…
settings-no-picker = На этом рабочем столе нет окна выбора папки. Впишите папку в поле.
settings-none = нет
settings-any = любой
settings-on = включено
settings-off = выключено
settings-unit-minutes = мин
settings-unit-hours = ч
settings-open-group = Открыть
settings-password-set = сохранён, никогда не показывается
settings-fault = Значение «{ $value }» принять нельзя. Допустимо: { $expected }
settings-expected-number = целое число от { $least } до { $most }
settings-expected-currency = валюта тремя буквами, например CZK
settings-expected-addresses = адреса эл. почты через запятую
settings-expected-switch = включено или выключено
settings-expected-line = одна строка текста
settings-mail-good = Почтовый сервер ответил и принял вход, { $moment }
settings-folder-good = Папку «{ $folder }» можно читать и записывать, { $moment }
settings-notice-good = Рабочий стол принял уведомление, { $moment }
settings-backup-good = Резервная копия сделана и проверена: { $file }
settings-left = { $name } (больше не работает)

## Our company

word-setting-office-name = Название фирмы
word-setting-words-office-name = Так оно стоит в письмах и файлах для бухгалтерии
settings-effect-office-name =
    { GIVEN($value) ->
        [no] В письмах и файлах нет названия фирмы
       *[yes] Подписывает каждое письмо и файл: { $value }
    }
word-setting-office-reg-no = Регистрационный номер
word-setting-words-office-reg-no = Наш номер в реестре (IČO, NIP, HRB)
settings-effect-office-reg-no =
    { GIVEN($value) ->
        [no] Pohoda не узнает, для какой единицы файл
       *[yes] Выбирает нашу единицу в Pohoda
    }
word-setting-office-vat-id = Номер НДС
word-setting-words-office-vat-id = Наш номер плательщика НДС
settings-effect-office-vat-id =
    { GIVEN($value) ->
        [no] В файлах для бухгалтерии нет номера НДС
       *[yes] Стоит в файлах для бухгалтерии
    }
word-setting-office-gln = Global Location Number
word-setting-words-office-gln = Наш GLN, 13 цифр
settings-effect-office-gln =
    { GIVEN($value) ->
        [no] В файлах UBL мы указаны без GLN
       *[yes] Указывает нас в файлах UBL
    }
word-setting-office-country = Страна
word-setting-words-office-country = Две буквы, например CZ, DE или PL
settings-effect-office-country = Берётся для адресов без страны
word-setting-office-currency = Валюта
word-setting-words-office-currency = Валюта нашего учёта
settings-effect-office-currency = Заказы в другой валюте выгружаются в своей
word-setting-office-language = Язык офиса
word-setting-words-office-language = Для своих текстов и для клиентов, язык которых неизвестен
settings-effect-office-language = Клиентам с неизвестным языком пишем на языке: { $value }
word-setting-office-contact-line = Строка для связи
word-setting-words-office-contact-line = Как клиент может переспросить: строка под каждым письмом
settings-effect-office-contact-line =
    { GIVEN($value) ->
        [no] Письма заканчиваются без такой строки
       *[yes] Стоит под каждым письмом
    }

## Defaults

word-setting-defaults-clerk = Ответственный оператор
word-setting-words-defaults-clerk = Кто получает работу по новым заказам
settings-effect-defaults-clerk =
    { GIVEN($value) ->
        [no] Новые заказы не принадлежат никому
       *[yes] Новые и неясные заказы получает { $value }
    }
word-setting-defaults-employee = Сотрудник в заказе
word-setting-words-defaults-employee = Кто указан в поступающих заказах
settings-effect-defaults-employee =
    { GIVEN($value) ->
        [no] В новых заказах сотрудник не указан
       *[yes] В каждом новом заказе указан(а) { $value }
    }
word-setting-defaults-branch = Филиал
word-setting-words-defaults-branch = Филиал, в котором создаются новые заказы
settings-effect-defaults-branch =
    { GIVEN($value) ->
        [no] Новые заказы нумеруются без филиала
       *[yes] Новые заказы нумеруются по филиалу { $value }
    }

## Notices

word-setting-mail-information = Информационные письма
word-setting-words-mail-information = Адреса, куда сообщается о каждом заказе, через запятую
settings-effect-mail-information =
    { $items ->
        [0] По почте никому не сообщается
        [one] О каждом заказе пишем на { $items } адрес
        [few] О каждом заказе пишем на { $items } адреса
       *[other] О каждом заказе пишем на { $items } адресов
    }

## Mail

word-setting-mail-host = Почтовый сервер
word-setting-words-mail-host = Имя сервера, который отправляет наши письма
settings-effect-mail-host =
    { GIVEN($value) ->
        [no] Письма ждут, пока не указан сервер: { $mails }
       *[yes] Письма уходят через { $value }; сейчас ждут: { $mails }
    }
word-setting-mail-port = Порт
word-setting-words-mail-port = 587 для STARTTLS, 465 для TLS
settings-effect-mail-port = Связь с сервером через порт { $value }
word-setting-mail-security = Защита
word-setting-words-mail-security = Как защищено соединение
settings-effect-mail-security =
    { $value ->
        [starttls] Защищено после приветствия; открыто — никогда
        [tls] Защищено с первого байта
       *[plain] Не защищено: по пути может читать любой
    }
word-setting-mail-user = Пользователь
word-setting-words-mail-user = Имя для входа на почтовый сервер
settings-effect-mail-user =
    { GIVEN($value) ->
        [no] Письма отправляются без входа
       *[yes] Вход под именем { $value }
    }
word-setting-mail-password = Пароль
word-setting-words-mail-password = При сохранении запечатывается и больше не показывается
settings-effect-mail-password =
    { GIVEN($value) ->
        [no] Пароль не сохранён
       *[yes] Пароль сохранён и запечатан ключом офиса
    }
word-setting-mail-from = Отправитель
word-setting-words-mail-from = Адрес, с которого приходят наши письма
settings-effect-mail-from =
    { GIVEN($value) ->
        [no] Письма ждут, пока не указан отправитель
       *[yes] Клиенты отвечают на { $value }
    }
word-setting-mail-confirm = Подтверждать заказы
word-setting-words-mail-confirm = Клиент получает письмо о том, что заказ пришёл
settings-effect-mail-confirm =
    { $value ->
        [on] Каждый заказ подтверждается на языке клиента
       *[off] Сами мы клиентам ничего не пишем
    }
word-setting-mail-hold-after-hours = Придержать поздние подтверждения
word-setting-words-mail-hold-after-hours = Более старые заказы не подтверждаются без решения; 0 — не придерживать
settings-effect-mail-hold-after-hours =
    { $value ->
        [0] Даже старые заказы подтверждаются сразу
        [one] Через { $value } час подтверждение ждёт в исходящих
        [few] Через { $value } часа подтверждение ждёт в исходящих
       *[other] Через { $value } часов подтверждение ждёт в исходящих
    }

## Accounting

word-setting-accounting-profile = Формат
word-setting-words-accounting-profile = Программа, которая загружает файлы
settings-effect-accounting-profile =
    { GIVEN($value) ->
        [no] Заказы ждут формата: { $exports }
       *[yes] Файлы пишутся для { $value }; сейчас ждут: { $exports }
    }
word-setting-accounting-folder = Папка выгрузки
word-setting-words-accounting-folder = Куда кладутся файлы для бухгалтерии; короткое имя лежит в папке офиса
settings-effect-accounting-folder = Бухгалтерия берёт файлы из папки «{ $value }»
word-setting-accounting-response-folder = Папка ответов
word-setting-words-accounting-response-folder = Куда бухгалтерия кладёт свои ответы
settings-effect-accounting-response-folder =
    { GIVEN($value) ->
        [no] Ответы ищутся в папке выгрузки
       *[yes] Ответы ищутся в папке «{ $value }»
    }
word-setting-accounting-response-wait-minutes = Ждать ответа
word-setting-words-accounting-response-wait-minutes = Сколько может длиться ответ бухгалтерии
settings-effect-accounting-response-wait-minutes =
    { $value ->
        [one] Через { $value } минуту сообщается, что ответа нет
        [few] Через { $value } минуты сообщается, что ответа нет
       *[other] Через { $value } минут сообщается, что ответа нет
    }
word-choice-accounting-profile-pohoda = Pohoda
word-choice-accounting-profile-ubl = заказы UBL
word-choice-accounting-profile-csv = таблица CSV
word-choice-mail-security-starttls = STARTTLS
word-choice-mail-security-tls = TLS
word-choice-mail-security-plain = нет

## Engine

word-setting-engine-hosts = Компьютеры для обработки
word-setting-words-engine-hosts = Имена через запятую; пусто — любой
settings-effect-engine-hosts =
    { $allowed ->
        [any] Забирать заказы может любой компьютер
        [here] Этот компьютер, { $here }, среди них есть
       *[elsewhere] Этого компьютера, { $here }, среди них нет: он только показывает, что забирают другие
    }
settings-engine-now = Обработка сейчас
settings-engine-now-words = Кто забирает заказы и отправляет письма
settings-engine-runs = { $host }, с { $moment }
settings-engine-none = Обработка не запущена ни на одном компьютере
settings-engine-next =
    { $sources ->
        [0] Источники не опрашиваются
        [one] Опрашивает { $sources } источник, следующий раз в { $next }
        [few] Опрашивает { $sources } источника, следующий раз в { $next }
       *[other] Опрашивает { $sources } источников, следующий раз в { $next }
    }

## Backup

settings-backup = Последняя проверенная копия
settings-backup-words = Копия всего офиса: после создания открыта, проверена и пересчитана
settings-backup-none = Резервной копии ещё нет
settings-backup-last = Сделана { $ago }, в папке «backup» офиса
settings-backup-now = Сделать копию
settings-backup-running = Копируется…

## Sources

settings-sources-none = Источников пока нет
settings-sources-none-words = Источник — это папка, в которую магазин, почтовая программа или коллега кладёт заказы. Первый можно добавить ниже.
settings-source-ok = в порядке
settings-source-late = опаздывает
settings-source-broken = сбой
settings-source-paused = приостановлен
settings-source-new = ещё не опрошен
settings-source-poll = Опросить сейчас
settings-source-dry-run = Пробный прогон
settings-source-dry-run-hint = Читает первые сообщения в папке и говорит, что из них получилось бы. Ничего не сохраняется.
settings-source-paused-done = { $source }: приостановлен
settings-source-resumed-done = { $source }: снова опрашивается
settings-source-test-hint = Пробует читать и писать в папке
settings-source-name = Имя
settings-source-name-words = Как этот источник называется в заказах и списках
settings-source-name-effect =
    { $count ->
        [0] Через него ещё ничего не пришло
        [one] Через него пришло { $count } сообщение
        [few] Через него пришло { $count } сообщения
       *[other] Через него пришло { $count } сообщений
    }
settings-source-renamed = Теперь источник называется { $source }
settings-source-folder = Папка
settings-source-folder-words = Куда кладутся заказы; короткое имя лежит в папке офиса
settings-source-last = Последний опрос { $ago }
settings-source-never = Ещё не опрошен
settings-source-interval = Интервал опроса
settings-source-interval-words = Как часто заглядывать в папку, от 1 до 1440 минут
settings-source-interval-saved =
    { $minutes ->
        [one] { $source }: опрос каждую { $minutes } минуту
        [few] { $source }: опрос каждые { $minutes } минуты
       *[other] { $source }: опрос каждые { $minutes } минут
    }
settings-source-fetches =
    { $minutes ->
        [one] Забирает каждую { $minutes } минуту, следующий раз в { $next }, на { $host }
        [few] Забирает каждые { $minutes } минуты, следующий раз в { $next }, на { $host }
       *[other] Забирает каждые { $minutes } минут, следующий раз в { $next }, на { $host }
    }
settings-source-fetches-soon =
    { $minutes ->
        [one] Забирает каждую { $minutes } минуту, первый раз сейчас, на { $host }
        [few] Забирает каждые { $minutes } минуты, первый раз сейчас, на { $host }
       *[other] Забирает каждые { $minutes } минут, первый раз сейчас, на { $host }
    }
settings-source-no-engine = Ничего не забирается: обработка нигде не запущена
settings-source-is-paused = Пока источник приостановлен, ничего не забирается
settings-source-fetching = Получение
settings-source-fetching-words = Приостановленный источник сохраняет свои сообщения и может вернуться в любой момент
settings-source-is-on = Заказы забираются
settings-source-add = Добавить источник
settings-source-add-words = Папка для приёма: каждый файл в ней читается как сообщение
settings-source-add-action = Добавить
settings-source-add-first = Сначала укажите имя и папку
settings-source-added = { $source }: теперь опрашивается
settings-source-folder-made = Если папки нет, она будет создана
settings-dry-run-title =
    { $files ->
        [0] Папка пуста
        [one] В папке { $files } файл
        [few] В папке { $files } файла
       *[other] В папке { $files } файлов
    }
settings-dry-run-words = Ничего не сохранено, ничего не уходит наружу.
settings-dry-run-order =
    { $lines ->
        [one] заказ { $number }, { $buyer }, { $lines } позиция
        [few] заказ { $number }, { $buyer }, { $lines } позиции
       *[other] заказ { $number }, { $buyer }, { $lines } позиций
    }
settings-dry-run-nothing = заказа в нём нет
settings-dry-run-more =
    { $count ->
        [one] и ещё { $count }
        [few] и ещё { $count }
       *[other] и ещё { $count }
    }

## This computer

settings-language = Язык
settings-language-words = Язык этого окна; меняется сразу
settings-language-effect = Каждый выбирает свой; письма зависят от клиента
settings-appearance = Оформление
settings-appearance-words = Светлое, тёмное или как в системе
settings-appearance-effect-light = Сейчас светлое
settings-appearance-effect-dark = Сейчас тёмное
word-appearance-system = как в системе
word-appearance-light = светлое
word-appearance-dark = тёмное
settings-scale = Размер букв
settings-scale-words = От 80 до 200 процентов; то же делают Ctrl + и Ctrl −
settings-scale-effect = Всё рисуется в масштабе { $scale } %
settings-percent = { $scale } %
settings-notices = Уведомления рабочего стола
settings-notices-words = О новых заказах, проблемах и сбоях сообщает рабочий стол, о целой серии — одним уведомлением
settings-notices-on = Сообщает рабочий стол, даже когда окно скрыто
settings-notices-off = Сообщает только это окно
settings-office = Офис
settings-office-words = Папка, в которой лежит этот офис
settings-office-effect = Сейчас открыт: { $folder }
settings-office-open = Открыть

## People

settings-people-none = В списке пока никого нет
settings-people-none-words = Добавьте тех, кто здесь работает: их можно выбрать оператором или сотрудником, и всё, что делается в окне, стоит в журнале под их именем.
settings-people-add = Добавить сотрудника
settings-people-edit = Изменить: { $name }
settings-people-new = Новый сотрудник
settings-person-name = Имя
settings-person-email = Эл. почта
settings-person-language = Язык
settings-person-branch = Филиал
settings-person-state = Состояние
settings-person-here = сейчас здесь
settings-person-left = не работает
settings-person-works = работает
settings-person-save = Сохранить
settings-person-remove = Убрать
settings-person-saved = { $name }: в списке
settings-person-removed = { $name }: убрано из списка
settings-person-remove-title = Убрать из списка: { $name }?
settings-person-remove-words = Заказы и журнал сохраняют имя. Тот, кого называют заказы, остаётся в списке как больше не работающий.
settings-person-name-missing = Сначала укажите имя

## Who works here

person-title = Кто здесь работает?
person-words = Всё, что делается в этом окне, стоит в журнале под этим именем.
person-new = Новое имя
person-new-action = Это я
person-nobody = В списке пока никого нет. Введите своё имя.

## Notices on this computer

notice-orders =
    { $count ->
        [one] { $count } новый заказ
        [few] { $count } новых заказа
       *[other] { $count } новых заказов
    }
notice-order-from = От: { $name }
notice-unclear =
    { $count ->
        [one] { $count } из них требует решения
        [few] { $count } из них требуют решения
       *[other] { $count } из них требуют решения
    }
notice-unclear-one = Требует решения
notice-quarantined =
    { $count ->
        [one] Не удалось прочитать { $count } сообщение
        [few] Не удалось прочитать { $count } сообщения
       *[other] Не удалось прочитать { $count } сообщений
    }
notice-registrations =
    { $count ->
        [one] { $count } заявка на регистрацию
        [few] { $count } заявки на регистрацию
       *[other] { $count } заявок на регистрацию
    }
notice-failures =
    { $count ->
        [one] { $count } письмо или файл не дошли
        [few] { $count } письма или файла не дошли
       *[other] { $count } писем или файлов не дошли
    }
notice-trouble = Нужно взглянуть
notice-test-title = Проба от Kontor
notice-test-words = Так здесь сообщается о новых заказах и проблемах.

## Steps in the journal

word-step-source-renamed = источник переименован
word-step-person-left = сотрудник больше не работает
word-step-person-removed = сотрудник убран из списка
