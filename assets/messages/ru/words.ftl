# Words for states, kinds and nouns, as lists and sentences show them.

## Answers

word-yes = да
word-no = нет

## Kinds of paper

word-paper-order = заказ
word-paper-change = изменение заказа
word-paper-cancel = отмена заказа
word-paper-registration = регистрация

## States of a message

word-message-open = открыто
word-message-finished = завершено
word-message-quarantined = в карантине
word-message-duplicate = дубликат
word-message-rejected = отвергнуто

## States of an order

word-order-received = получен
word-order-matched = сопоставлен
word-order-accepted = принят
word-order-exported = выгружен
word-order-taken-over = принят бухгалтерией
word-order-refused = отклонён
word-order-closed = закрыт
word-order-cancelled = отменён

## States of an outward effect

word-effect-planned = запланировано
word-effect-held = задержано
word-effect-sending = отправляется
word-effect-accepted = принято
word-effect-bounced = возвращено
word-effect-refused = отклонено
word-effect-given-up = прекращено
word-effect-superseded = заменено более новой версией

## Answers of the health check: what was looked at

word-check-folders = папки
word-check-database = база данных
word-check-journal = журнал изменений
word-check-ledger = сверка источников
word-check-sources = источники
word-check-mail = почта
word-check-accounting = бухгалтерия
word-check-clock = часы
word-check-disk = место на диске
word-check-backup = резервная копия
word-check-engine = обработка заказов

## Kinds of outward action

word-action-confirmation = подтверждение
word-action-information = информационное письмо
word-action-export = выгрузка в бухгалтерию

## How a party of an order was decided

word-decision-certain = точно определён
word-decision-unclear = требует решения
word-decision-new = нет среди контактов
word-decision-assigned = сопоставлен вручную
word-decision-created = добавлен как новый контакт
word-decision-kept = как указано

## Nouns in lists

word-noun-attachment = Вложение
word-noun-revision = Изменение

## Steps in the trace of an order and in the journal

word-step-message-parked = сообщение помещено в карантин
word-step-message-duplicate = распознано как дубликат
word-step-message-retried = сообщение обработано повторно
word-step-message-rejected = сообщение закрыто без записи
word-step-attachment-arrived = вложение поступило
word-step-order-booked = заказ записан
word-step-order-amended = заказ изменён отправителем
word-step-order-cancelled = заказ отменён отправителем
word-step-order-older-paper = более старое сообщение отложено
word-step-order-assigned = участник сопоставлен
word-step-order-exported = выгружено в бухгалтерию
word-step-order-export-again = назначена повторная выгрузка
word-step-order-taken-over = принято бухгалтерией
word-step-order-refused = отклонено бухгалтерией
word-step-order-note-dismissed = замечание принято к сведению
word-step-order-closed = заказ закрыт
word-step-order-done = отмечено как выполненное
word-step-order-open-again = снова открыто
word-step-order-put-off = отложено
word-step-order-rejected = заказ отклонён
word-step-registration-booked = заявка на регистрацию записана
word-step-registration-repeated = запрос на доступ повторён
word-step-effect-accepted = передано
word-step-effect-deferred = отложено до следующей попытки
word-step-effect-held = задержано до решения
word-step-effect-released = разрешено к отправке
word-step-effect-dropped = снято по решению
word-step-effect-bounced = возвращено
word-step-effect-refused = отклонено получателем
word-step-effect-given-up = прекращено
word-step-contact-created = контакт добавлен
word-step-contact-added = контакт добавлен вручную
word-step-contact-changed = контакт изменён
word-step-contacts-imported = контакты загружены
word-step-articles-imported = товары загружены
word-step-source-added = источник добавлен
word-step-source-interval = интервал проверки изменён
word-step-source-switched-on = источник включён
word-step-source-switched-off = источник выключен
word-step-setting-changed = настройка изменена
word-step-person-saved = сотрудник сохранён
word-step-backup-proven = резервная копия проверена чтением
word-step-engine-started = обработка заказов запущена
word-step-engine-stopped = обработка заказов остановлена

## How a party was identified

word-match-certain = точно
word-match-unclear = неясно
word-match-new = новый контакт

## Roles of a party

word-role-buyer = клиент
word-role-bill-to = получатель счёта
word-role-ship-to = грузополучатель
word-role-patient = пациент
word-role-referrer = направивший врач
word-role-payer = плательщик

## Numbers by which parties are known

word-number-ours = наш номер клиента
word-number-theirs = номер у отправителя
word-number-gln = GLN
word-number-vat = номер плательщика НДС
word-number-register = регистрационный номер
word-number-payer = код страховщика
word-number-physician = номер врача
word-number-practice = номер учреждения

## Whether prices contain tax

word-price-net = без налога
word-price-gross = с налогом
word-price-unknown = не указано

## Months

word-month-1 = январь
word-month-2 = февраль
word-month-3 = март
word-month-4 = апрель
word-month-5 = май
word-month-6 = июнь
word-month-7 = июль
word-month-8 = август
word-month-9 = сентябрь
word-month-10 = октябрь
word-month-11 = ноябрь
word-month-12 = декабрь

## Days of the week, Monday first

word-weekday-1 = понедельник
word-weekday-2 = вторник
word-weekday-3 = среда
word-weekday-4 = четверг
word-weekday-5 = пятница
word-weekday-6 = суббота
word-weekday-7 = воскресенье

## Counted things

count-orders =
    { $count ->
        [one] { DECIMAL($count) } заказ
        [few] { DECIMAL($count) } заказа
       *[many] { DECIMAL($count) } заказов
    }
count-registrations =
    { $count ->
        [one] { DECIMAL($count) } регистрация
        [few] { DECIMAL($count) } регистрации
       *[many] { DECIMAL($count) } регистраций
    }
count-messages =
    { $count ->
        [one] { DECIMAL($count) } сообщение
        [few] { DECIMAL($count) } сообщения
       *[many] { DECIMAL($count) } сообщений
    }
count-lines =
    { $count ->
        [one] { DECIMAL($count) } строка
        [few] { DECIMAL($count) } строки
       *[many] { DECIMAL($count) } строк
    }
count-contacts =
    { $count ->
        [one] { DECIMAL($count) } контакт
        [few] { DECIMAL($count) } контакта
       *[many] { DECIMAL($count) } контактов
    }
count-articles =
    { $count ->
        [one] { DECIMAL($count) } товар
        [few] { DECIMAL($count) } товара
       *[many] { DECIMAL($count) } товаров
    }
count-attachments =
    { $count ->
        [one] { DECIMAL($count) } вложение
        [few] { DECIMAL($count) } вложения
       *[many] { DECIMAL($count) } вложений
    }
count-files =
    { $count ->
        [one] { DECIMAL($count) } файл
        [few] { DECIMAL($count) } файла
       *[many] { DECIMAL($count) } файлов
    }
count-sources =
    { $count ->
        [one] { DECIMAL($count) } источник
        [few] { DECIMAL($count) } источника
       *[many] { DECIMAL($count) } источников
    }
count-mails =
    { $count ->
        [one] { DECIMAL($count) } письмо
        [few] { DECIMAL($count) } письма
       *[many] { DECIMAL($count) } писем
    }
count-findings =
    { $count ->
        [one] { DECIMAL($count) } замечание
        [few] { DECIMAL($count) } замечания
       *[many] { DECIMAL($count) } замечаний
    }
count-rows =
    { $count ->
        [one] { DECIMAL($count) } строка
        [few] { DECIMAL($count) } строки
       *[many] { DECIMAL($count) } строк
    }
count-attempts =
    { $count ->
        [one] { DECIMAL($count) } попытка
        [few] { DECIMAL($count) } попытки
       *[many] { DECIMAL($count) } попыток
    }

## Lengths of time

count-seconds =
    { $count ->
        [one] { DECIMAL($count) } секунда
        [few] { DECIMAL($count) } секунды
       *[many] { DECIMAL($count) } секунд
    }
count-minutes =
    { $count ->
        [one] { DECIMAL($count) } минута
        [few] { DECIMAL($count) } минуты
       *[many] { DECIMAL($count) } минут
    }
count-hours =
    { $count ->
        [one] { DECIMAL($count) } час
        [few] { DECIMAL($count) } часа
       *[many] { DECIMAL($count) } часов
    }
count-days =
    { $count ->
        [one] { DECIMAL($count) } день
        [few] { DECIMAL($count) } дня
       *[many] { DECIMAL($count) } дней
    }
duration-seconds = { $seconds } с
duration-minutes = { $minutes } мин
duration-hours = { $hours } ч { $minutes } мин

## Where in a message something was found

place-line = строка { $line }
place-line-path = строка { $line }, { $path }

# Why a row of an imported table was left out.
argument-reason-no-number-and-no-name = нет ни номера, ни имени
argument-reason-bad-number = цена, количество или ставка налога не является числом
argument-reason-unreadable = не читается как строка таблицы
argument-reason-cell-too-long = одна из ячеек слишком длинная
argument-reason-width = ячеек больше, чем в заголовке
argument-reason-number-taken = этот номер уже есть у другого контакта
