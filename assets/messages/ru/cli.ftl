# Что выводит командная строка. Названия команд, папок и файлов не переводятся.

cli-no-task = Укажите, что нужно сделать, например «kontor demo». Все команды: «kontor --help».
cli-init-done = Офис готов: { $folder }. Положите файлы заказов в его папку «inbox», затем вызовите «kontor run --once».

cli-read-file =
    { $name }: формат { $format }{ GIVEN($version) ->
        [no] {""}
       *[yes] {" "}{ $version }
    }{ GIVEN($encoding) ->
        [no] {""}
       *[yes] , кодировка { $encoding }
    }
cli-read-paper =
    { $kind } { $number }{ GIVEN($date) ->
        [no] {""}
       *[yes] {" "}от { $date }
    }{ GIVEN($buyer) ->
        [no] {""}
       *[yes] , клиент: { $buyer }
    }
cli-read-total = Итого { $total } { $currency }
cli-read-ok =
    { $count ->
        [one] Прочитано: { $count } документ.
        [few] Прочитано: { $count } документа.
       *[many] Прочитано: { $count } документов.
    }
cli-read-refused = Файл не принят. Причину называет замечание с отметкой ✗.

cli-run-progress =
    { $recorded } из { $fetched ->
        [one] { $fetched } сообщения
        [few] { $fetched } сообщений
       *[many] { $fetched } сообщений
    }
cli-serve-running = Обработка заказов работает для офиса в папке { $folder }. Чтобы остановить её, нажмите Ctrl+C.
cli-serve-stopping = Обработка заказов завершает начатое и останавливается …

## The ledger: a heading for each column, short

cli-ledger-source = Источник
cli-ledger-seen = замечено
cli-ledger-finished = завершено
cli-ledger-open = открыто
cli-ledger-quarantined = в карантине
cli-ledger-duplicate = дубликаты
cli-ledger-rejected = отвергнуто
cli-ledger-unexplained = не выяснено
cli-ledger-sum = Всего
cli-ledger-gap = { $source }: не хватает номеров заказов в промежутке: { $span }

cli-source-added =
    { $minutes ->
        [1] Источник { $name }: папка { $folder }, проверяется каждую минуту.
        [one] Источник { $name }: папка { $folder }, проверяется каждую { $minutes } минуту.
        [few] Источник { $name }: папка { $folder }, проверяется каждые { $minutes } минуты.
       *[many] Источник { $name }: папка { $folder }, проверяется каждые { $minutes } минут.
    }
cli-source-removed = Источник { $name } больше не проверяется. Его сообщения и заказы остаются.
cli-source-interval =
    { $minutes ->
        [1] Источник { $name } проверяется каждую минуту.
        [one] Источник { $name } проверяется каждую { $minutes } минуту.
        [few] Источник { $name } проверяется каждые { $minutes } минуты.
       *[many] Источник { $name } проверяется каждые { $minutes } минут.
    }
cli-source-line =
    { $minutes ->
        [1] { $name }: папка { $folder }, раз в минуту
        [one] { $name }: папка { $folder }, раз в { $minutes } минуту
        [few] { $name }: папка { $folder }, раз в { $minutes } минуты
       *[many] { $name }: папка { $folder }, раз в { $minutes } минут
    }
cli-source-line-off = { $name }: папка { $folder }, не проверяется
cli-source-last = последняя успешная проверка: { MOMENT($moment) }
cli-source-never = ещё не проверялся
cli-source-none = Источников пока нет. Добавьте первый: «kontor source add ИМЯ ПАПКА».

cli-setting-default = (по умолчанию)
cli-setting-set = { $key } = { $value }

cli-import-done =
    { $taken ->
        [one] Загружена { $taken } строка, не загружено: { $left }.
        [few] Загружены { $taken } строки, не загружено: { $left }.
       *[many] Загружено { $taken } строк, не загружено: { $left }.
    }
cli-import-columns = Пропущенные столбцы: { $columns }
cli-import-row = строка { $line }

cli-orders-none = Заказов нет.
cli-assign-done = Заказ { $number } сопоставлен: { $contact }.
cli-assign-more =
    { $count ->
        [one] Решения ждёт ещё { $count } участник этого заказа.
        [few] Решения ждут ещё { $count } участника этого заказа.
       *[many] Решения ждут ещё { $count } участников этого заказа.
    }

cli-quarantine-empty = Карантин пуст.
cli-quarantine-cause =
    { $count ->
        [one] { $count } сообщение, причина { $cause }:
        [few] { $count } сообщения, причина { $cause }:
       *[many] { $count } сообщений, причина { $cause }:
    }
cli-quarantine-retried =
    { $count ->
        [one] Повторно обработано { $count } сообщение; теперь в карантине: { $left }.
        [few] Повторно обработаны { $count } сообщения; теперь в карантине: { $left }.
       *[many] Повторно обработано { $count } сообщений; теперь в карантине: { $left }.
    }
cli-quarantine-rejected = Сообщение закрыто без записи заказа. Оно остаётся в базе данных.

cli-outbox-empty = В очереди отправки ничего нет.
cli-outbox-changed =
    { $count ->
        [one] Изменена { $count } запись очереди отправки.
        [few] Изменены { $count } записи очереди отправки.
       *[many] Изменено { $count } записей очереди отправки.
    }

cli-export-none = Файлы для бухгалтерии ещё не записывались.
cli-export-elsewhere = Обработка заказов работает на компьютере { $host } и выгружает заказы сама.
cli-export-line =
    { $count ->
        [one] { $file }: { $count } заказ, принято: { $taken }, отклонено: { $refused }
        [few] { $file }: { $count } заказа, принято: { $taken }, отклонено: { $refused }
       *[many] { $file }: { $count } заказов, принято: { $taken }, отклонено: { $refused }
    }

cli-registrations-none = Заявок на регистрацию нет.
cli-backup-done = Резервная копия { $file } записана, снова открыта и пересчитана. Заказы: { $orders }, сообщения: { $messages }, контакты: { $contacts }.
