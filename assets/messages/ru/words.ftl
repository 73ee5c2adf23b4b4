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
