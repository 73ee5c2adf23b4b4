# Импорт: кто эти неясные участники.

desk-count = { $at } из { $all }
desk-waiting = Ожидают
desk-put-off = отложено до { $moment }
desk-queue-more =
    { $count ->
        [one] Показана { $count } самая старая запись; остальные подтянутся.
        [few] Показаны { $count } самые старые записи; остальные подтянутся.
       *[many] Показано { $count } самых старых записей; остальные подтянутся.
    }
desk-queue-row = { $name }, { $role }, { $source } { $order }, { $age }
desk-nothing = Решать нечего
desk-nothing-words =
    { $sources ->
        [0] Ни одного источника ещё нет. Добавьте его в настройках.
        [one] Опрошен { $sources } источник, последний раз { $ago }. Неясные клиенты, врачи и плательщики появятся здесь сами.
        [few] Опрошены { $sources } источника, последний раз { $ago }. Неясные клиенты, врачи и плательщики появятся здесь сами.
       *[many] Опрошено { $sources } источников, последний раз { $ago }. Неясные клиенты, врачи и плательщики появятся здесь сами.
    }
desk-all-put-off = Сейчас решать нечего
desk-all-put-off-words =
    { $count ->
        [one] Отложено { $count } решение; оно вернётся в { $moment }. Щёлкните по нему, чтобы решить сейчас.
        [few] Отложено { $count } решения; ближайшее вернётся в { $moment }. Щёлкните по любому, чтобы решить сейчас.
       *[many] Отложено { $count } решений; ближайшее вернётся в { $moment }. Щёлкните по любому, чтобы решить сейчас.
    }
desk-previous = Предыдущий
desk-next = Следующий

## The entry

word-desk-tab-data = Данные
word-desk-tab-order = Заказ
word-desk-tab-raw = Исходный вид
word-desk-tab-attachments = Вложения
word-desk-tab-earlier = Раньше от отправителя
word-desk-tab-earlier-short = Раньше
desk-differences = только различия
desk-incoming = Пришло
desk-incoming-from = как прислал { $source }
desk-new-contact = Новый контакт
desk-as-sent = как прислано
desk-new-number = следующий свободный номер
desk-never-new = только выбор
desk-candidate = { $at } · { $name }
desk-candidate-about = № { $number } · баллы: { $points }
desk-candidate-looked-up = № { $number } · найден вручную
desk-same-users = ×{ $count }
desk-blank = пусто
desk-all-agree = Все поля совпадают с каждым показанным контактом.
desk-nobody = Среди контактов никто не подходит. Найдите кого-нибудь сами или примите участника как новый контакт.
desk-nobody-payer = Ни у одного плательщика среди контактов нет этого кода. Найдите его сами или сначала добавьте в «Контактах»: плательщиков можно только выбирать.

word-case-field-our-number = Наш №
word-case-field-their-number = Их №
word-case-field-company = Фирма
word-case-field-person = Имя
word-case-field-birth-date = Рождение
word-case-field-email = Эл. почта
word-case-field-phone = Телефон
word-case-field-street = Улица
word-case-field-street2 = Адрес 2
word-case-field-zip = Индекс
word-case-field-city = Город
word-case-field-region = Регион
word-case-field-country = Страна
word-case-field-vat = № НДС
word-case-field-register = Рег. №
word-case-field-gln = GLN
word-case-field-payer-key = Страховщик
word-case-field-physician = № врача

word-case-sign-same = то же
word-case-sign-alike = похоже
word-case-sign-other = другое
word-case-sign-only-here = только тут
word-case-sign-only-sent = только там
word-case-sign-neither = пусто

## Why

desk-why = Почему { $name }
desk-why-score = всего баллов: { $points }
desk-why-decides = Уверенности нет. Решило бы совпадение одного из этих данных: { $facts }.
desk-why-looked-up = Этот контакт найден вручную; программа его не предлагала.
desk-why-nothing = Ничто из присланного не говорит ни за этот контакт, ни против него.
desk-why-other-role = У этого контакта нет отметки «{ $role }». Выбрать его всё равно можно.

evidence-our-number-equal = Наш номер клиента тот же
evidence-our-number-differs = Наш номер клиента другой
evidence-source-number-equal = Номер этого отправителя и раньше означал этот контакт
evidence-vat-equal = Номер плательщика НДС тот же
evidence-vat-differs = Номер плательщика НДС другой
evidence-register-equal = Регистрационный номер тот же
evidence-register-differs = Регистрационный номер другой
evidence-gln-equal = GLN тот же
evidence-gln-differs = GLN другой
evidence-physician-equal = Номер врача тот же
evidence-physician-differs = Номер врача другой
evidence-payer-key-equal = Код страховщика тот же
evidence-payer-key-shared =
    { $users ->
        [one] Код страховщика тот же, но он есть у { $users } плательщика
        [few] Код страховщика тот же, но он есть у { $users } плательщиков
       *[many] Код страховщика тот же, но он есть у { $users } плательщиков
    }
evidence-name-equal = Имя то же
evidence-name-agrees = Имя означает то же самое
evidence-name-similar = Имя очень похоже
evidence-name-differs = Имя другое
evidence-name-missing = Имя не прислано
evidence-birth-date-equal = Дата рождения та же
evidence-birth-date-differs = Дата рождения другая
evidence-email-equal = Адрес эл. почты тот же, и больше ни у кого его нет
evidence-email-shared =
    { $users ->
        [one] Адрес эл. почты тот же, но он есть у { $users } контакта: малый вес
        [few] Адрес эл. почты тот же, но он есть у { $users } контактов: малый вес
       *[many] Адрес эл. почты тот же, но он есть у { $users } контактов: малый вес
    }
evidence-email-differs = Адрес эл. почты другой
evidence-phone-equal = Номер телефона тот же
evidence-phone-differs = Номер телефона другой
evidence-street-equal = Улица и номер дома те же
evidence-street-differs = Улица или номер дома другие
evidence-zip-equal = Почтовый индекс тот же
evidence-zip-differs = Почтовый индекс другой
evidence-city-equal = Город тот же
evidence-city-differs = Город другой

evidence-field-our-number = наш номер клиента
evidence-field-source-number = номер у отправителя
evidence-field-vat = номер плательщика НДС
evidence-field-register = регистрационный номер
evidence-field-gln = GLN
evidence-field-physician = номер врача
evidence-field-payer-key = код страховщика
evidence-field-name = имя
evidence-field-birth-date = дата рождения
evidence-field-email = эл. почта
evidence-field-phone = телефон
evidence-field-street = улица
evidence-field-zip = почтовый индекс
evidence-field-city = город

## Parties of the order

desk-parties = В этом заказе
desk-party-decide = Решить
desk-party-gone = больше нет среди контактов
desk-delivery = Доставка
desk-delivery-same = клиенту
desk-contact-person = Конт. лицо
desk-clerk = Оператор
desk-files = Вложения
desk-lines = Строки
desk-lines-count =
    { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    }
desk-files-count =
    { $count ->
        [0] нет
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }

## Order, raw, attachments, earlier

desk-order-head = Заказ { $order }
desk-order-issued = от { $day }
desk-order-wanted = к { $day }
desk-order-wanted-span = с { $from } по { $till }
desk-order-paid = оплата: { $method }
desk-order-no-lines = В этом заказе нет строк
desk-line-no = №
desk-line-what = Товар
desk-line-quantity = Количество
desk-line-price = Цена
desk-line-total = Сумма
desk-raw-as-received = как получено
desk-raw-laid-out = по строкам
desk-raw-no-structure = У этого сообщения нет строения, которое можно разложить по строкам.
desk-raw-head = { $name } · { $size } · { $encoding }
desk-raw-cut = Показано начало. Сохраните сообщение, чтобы увидеть всё.
desk-raw-binary = Это сообщение не текст ({ $kind }, { $size }). Сохраните его, чтобы посмотреть.
desk-raw-gone = Сообщения больше нет
desk-raw-gone-words = Его байты в этом офисе не нашлись.
desk-raw-save = Сохранить всё…
desk-raw-save-title = Сохранить сообщение
desk-no-attachments = С этим заказом вложений не пришло
desk-no-earlier = Раньше от этого отправителя заказов не было
desk-no-earlier-words = Здесь стоят заказы за последний год с тем же именем клиента и то, кому они отнесены.
desk-earlier-row = { $order }, { $moment }, { $contact }
desk-earlier-nobody = не решено

## Somebody else

desk-else = Кто-то другой…
desk-else-short = Другой…
desk-else-title = Какой это контакт?
desk-else-hint = Имя, номер, эл. почта или город
desk-else-start = Наберите несколько букв
desk-else-start-words = Номера находятся по началу, имена, адреса эл. почты и города — по любой части.
desk-else-none = По этим буквам никого нет
desk-else-none-words = Попробуйте часть имени, адреса эл. почты или города.
desk-else-more = Показаны первые { $count } из { $all }. Наберите больше букв.
desk-else-key-enter = выбрать
desk-else-key-esc = назад
desk-else-row = { $name }, { $number }, { $address }

## What follows

desk-result-nobody = Пока никто не выбран.
desk-result-nobody-words = Клавиша с цифрой выбирает контакт, n принимает участника как новый. Что бы вы ни выбрали, наши собственные данные останутся прежними.
desk-result-nobody-payer = Клавиша с цифрой выбирает плательщика, f ищет другого. Что бы вы ни выбрали, наши собственные данные останутся прежними.
desk-result-assign = Если сопоставить: заказ { $order } будет отнесён к контакту { $name }, № { $number };
desk-result-assign-role = Если сопоставить: { $role } в заказе { $order } — { $name }, № { $number };
desk-result-new = Если принять: { $name } станет новым контактом, и заказ { $order } будет отнесён к нему;
desk-result-new-role = Если принять: { $name } станет новым контактом ({ $role } в заказе { $order });
desk-result-unchanged = ни одно наше поле не изменится;
desk-result-others-unchanged = ни один другой контакт не изменится.
desk-result-differences =
    { $count ->
        [0] различий нет.
        [one] { $count } отличающееся поле останется в заказе.
        [few] { $count } отличающихся поля останутся в заказе.
       *[many] { $count } отличающихся полей останутся в заказе.
    }
desk-result-learned = Отныне { $number } в этом источнике означает этот контакт.
desk-result-others =
    { $count ->
        [one] Подтверждение и выгрузка ждут решения ещё по { $count } участнику этого заказа.
        [few] Подтверждение и выгрузка ждут решения ещё по { $count } участникам этого заказа.
       *[many] Подтверждение и выгрузка ждут решения ещё по { $count } участникам этого заказа.
    }
desk-result-confirm = Подтверждение на { $address } { $language }.
desk-result-confirm-no-server = Подтверждение на { $address } { $language }, как только будет настроен почтовый сервер.
desk-result-confirm-held = Подтверждение будет придержано до вашего решения: { $reason }
desk-result-confirm-late = Подтверждение на { $address } будет придержано до вашего решения: заказ старый.
desk-result-no-confirmation = Без подтверждения.
desk-result-export-next = Выгрузка со следующим файлом для бухгалтерии.
desk-result-export-no-profile = Выгрузка ждёт, пока не выбран формат бухгалтерии.
desk-result-export-done = Он уже выгружен; выгружать ли снова, решаете вы.
desk-result-export-cancelled = Отправитель его отменил: без выгрузки.
word-desk-language-en = на английском
word-desk-language-de = на немецком
word-desk-language-cs = на чешском
word-desk-language-pl = на польском
word-desk-language-ru = на русском

desk-assign = Сопоставить
desk-assign-to = Сопоставить с { $at }
desk-take-new = Новый контакт
desk-later = Позже…
desk-reject = Отвергнуть…
desk-choose-first = Сначала выберите контакт: нажмите его цифру или щёлкните по нему.
desk-payer-never-new = Плательщика можно только выбрать среди имеющихся контактов. Сначала добавьте его в «Контактах».
desk-decided-already = Это уже решено.

desk-done-assigned = Заказ { $order }: { $role } — { $name }, № { $number }
desk-done-new = Заказ { $order }: { $role } { $name } — новый контакт
desk-meanwhile = Тем временем решено.
desk-meanwhile-contact = Решение ({ $person }, { $moment }): это { $name }, № { $number }.
desk-meanwhile-else = Кто-то тем временем всё решил, или заказ закрыт. Здесь больше нечего делать.
desk-show-next = Следующий случай
desk-show-order = Показать заказ
desk-gone = Такого случая нет
desk-gone-words = Заказа здесь нет, или такого участника он больше не называет.
