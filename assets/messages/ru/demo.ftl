# What “kontor demo” prints. Lines are wrapped at blanks to fewer than 100 columns; titles and
# labels stay short.

## Head

demo-title = Демонстрация программы Kontor
demo-story = Утро в фирме { $company }, небольшом торговом доме: стройматериалы, медицинские изделия, печать и питьевая вода. Все люди и компании вымышлены, и ничто не покинуло этот компьютер.
demo-label-office = Офис
demo-label-why = Почему там
demo-label-master = Справочники
demo-why-data = Создан заново в вашей собственной папке данных, рядом с обычным офисом, где переживёт перезагрузку. Когда насмотритесь, удалите папку.
demo-why-temporary = Создан заново в папке временных файлов, потому что в вашу собственную папку данных нельзя записывать. После перезагрузки он может исчезнуть.
demo-why-given = Создан заново там, где вы указали. Когда насмотритесь, удалите папку.
demo-why-again = Этот демонстрационный офис здесь уже был. К нему ничего не добавлено; то, что лежало у его дверей, принято, и вот как обстоят дела.
demo-why-running = Этот демонстрационный офис здесь уже был, и обработка заказов в нём работает. К нему ничего не добавлено; вот как обстоят дела.

# The text file that tells a demo office from a real one.
demo-marker = Это демонстрационный офис программы Kontor. Все люди, компании и заказы в нём вымышлены. Эту папку можно удалить в любой момент.

## What came in

demo-came-title = Что пришло
demo-form-ubl-peppol = UBL 2.1, Peppol BIS 3
demo-form-ubl = UBL { $version }
demo-form-opentrans = openTRANS { $version }
demo-form-kontor = XML заказов Kontor { $version }
demo-form-attachment = вложения рядом с заказами
demo-form-unreadable = не читается
demo-came-holds = В них: { $list }.
demo-came-envelopes =
    { $count ->
        [one] { $count } документ UBL пришёл в конверте (SBDH), как их отправляют точки доступа Peppol.
        [few] { $count } документа UBL пришли в конверте (SBDH), как их отправляют точки доступа Peppol.
       *[other] { $count } документов UBL пришли в конверте (SBDH), как их отправляют точки доступа Peppol.
    }
demo-count-changes =
    { $count ->
        [one] { $count } изменение
        [few] { $count } изменения
       *[other] { $count } изменений
    }
demo-count-cancellations =
    { $count ->
        [one] { $count } отмена
        [few] { $count } отмены
       *[other] { $count } отмен
    }
demo-count-requests =
    { $count ->
        [one] { $count } заявка на регистрацию
        [few] { $count } заявки на регистрацию
       *[other] { $count } заявок на регистрацию
    }
demo-count-repeats =
    { $count ->
        [one] { $count } повтор
        [few] { $count } повтора
       *[other] { $count } повторов
    }

## Who ordered

demo-who-title = Кто заказал
demo-who-certain = Точно определены клиенты: { $certain } из { $total }. Каждый узнан по тому, что есть только у него, и по совпадающему имени; никого не угадывали.
demo-who-decided =
    { $count ->
        [one] Вручную сопоставлен { $count }.
        [few] Вручную сопоставлены { $count }.
       *[other] Вручную сопоставлены { $count }.
    }
demo-by-our-number = по нашему номеру клиента
demo-by-source-number = по номеру, известному от этого источника
demo-by-vat = по номеру плательщика НДС
demo-by-register = по регистрационному номеру
demo-by-gln = по номеру места (GLN)
demo-by-physician = по номеру врача
demo-by-payer-key = по коду страховщика
demo-by-email = по собственному адресу эл. почты
demo-example = например, { $name }
demo-who-others = Также определены: { $list }.
demo-who-role = { $role } { $certain } из { $total }
demo-who-worth = Заказано на { $amounts }.

## Waiting

demo-wait-title = Ждёт вашего решения
demo-wait-lead = Записаны как пришли, но не подтверждены и не выгружены, пока вы не скажете, о ком речь. «--new» вместо номера добавляет отправителя как новый контакт.
demo-wait-none = Ничего.
demo-more =
    { $count ->
        [one] … и ещё { $count }.
        [few] … и ещё { $count }.
       *[other] … и ещё { $count }.
    }
demo-wait-several =
    { $count ->
        [one] { $role }: подходит { $count } контакт, но полной уверенности нет.
        [few] { $role }: подходят { $count } контакта, но ни один не наверняка.
       *[other] { $role }: подходят { $count } контактов, но ни один не наверняка.
    }
demo-wait-nobody = { $role }: среди контактов никого похожего нет.
demo-wait-payer = { $role }: страховщика с номером { $key } нет. Страховщиков только сопоставляют, из заказа они никогда не создаются.
demo-wait-payers = В справочнике: { $list }.
demo-fact-equal = совпадает: { $fields }
demo-fact-agrees = согласуется: { $fields }
demo-fact-similar = похоже: { $fields }
demo-fact-differs = отличается: { $fields }
demo-fact-shared = есть у нескольких: { $fields }
demo-field-our-number = номер клиента
demo-field-source-number = номер у источника
demo-field-vat = номер плательщика НДС
demo-field-register = регистрационный номер
demo-field-gln = GLN
demo-field-physician = номер врача
demo-field-payer-key = код страховщика
demo-field-name = имя
demo-field-birth-date = дата рождения
demo-field-email = эл. почта
demo-field-phone = телефон
demo-field-street = улица
demo-field-zip = индекс
demo-field-city = город

## Special cases

demo-special-title = Что было необычного
demo-label-repeat = Дважды
demo-label-change = Изменён
demo-label-cancel = Отменён
demo-label-damaged = Повреждён
demo-label-quarantined = В карантине
demo-label-late = С опозданием
demo-label-request = Заявка
demo-label-attachment = Вложения
demo-label-awaited = Ожидается
demo-label-gap = Пропуск
demo-repeat = Файл { $name } — это ещё раз { $original }, байт в байт. Он учтён и сохранён, но второй раз не записан.
demo-repeat-content = Файл { $name } повторяет то, что уже записано. Он учтён и сохранён, но второй раз не записан.
demo-change = { $order } ({ $customer }): файл { $file } изменил заказ ещё до выгрузки, поэтому бухгалтерия увидит только новую версию:
demo-change-late = { $order } ({ $customer }): файл { $file } изменил заказ. { $problem }
demo-change-line = позиция { $line }
demo-change-quantity = количество
demo-change-unit-price = цена
demo-change-name = название
demo-change-note = примечание
demo-change-total = итого
demo-cancel = { $order } ({ $customer }): файл { $file } отменил заказ ещё до выгрузки. В книгах он остаётся как отменённый.
demo-cancel-late = { $order } ({ $customer }): файл { $file } отменил заказ. { $problem }
demo-damaged-place = { $file }, { $place }: { $problem } Файл ждёт в карантине и ничего больше не задержал.
demo-damaged = { $file }: { $problem } Файл ждёт в карантине и ничего больше не задержал.
demo-late = { $order } ({ $customer }): заказ записан, но ещё не подтверждён. { $problem }
demo-request = { $name } просит доступ ({ $number }). Заявка ждёт ответа.
demo-attachments = Внутри заказов: { $embedded }, файлами рядом с ними: { $beside }.
demo-attachments-awaited = Файл { $name } к заказу { $order } ещё не пришёл. До тех пор заказ виден в обзоре.

## Accounting

demo-books-title = Для бухгалтерии
demo-books-pohoda = Pohoda XML
demo-books-ubl = заказы UBL
demo-books-csv = CSV
demo-books-left = Ни в одном файле: { $list }.
demo-books-left-waiting =
    { $count ->
        [one] { $count } заказ, который ждёт вас
        [few] { $count } заказа, которые ждут вас
       *[other] { $count } заказов, которые ждут вас
    }
demo-books-left-cancelled =
    { $count ->
        [one] { $count } отменённый
        [few] { $count } отменённых
       *[other] { $count } отменённых
    }
demo-books-left-refused =
    { $count ->
        [one] { $count }, который нельзя записать в таком виде
        [few] { $count }, которые нельзя записать в таком виде
       *[other] { $count }, которые нельзя записать в таком виде
    }
demo-books-left-planned =
    { $count ->
        [one] { $count }, чья очередь ещё не подошла
        [few] { $count }, чья очередь ещё не подошла
       *[other] { $count }, чья очередь ещё не подошла
    }
demo-books-answer = Когда бухгалтерия положит рядом с файлом свой ответ, Kontor прочтёт его и покажет по каждому заказу, принят он или отклонён и из-за какого поля.
demo-books-none = Файлы для бухгалтерии не записывались.

## Mail

demo-mail-title = Почта
demo-mail-not-set-up = Почтовый сервер не настроен, поэтому ничего не отправлено. В очереди отправки ждут:
demo-mail-set-up = В очереди отправки:
demo-mail-confirmations = подтверждения клиентам, каждому на его языке: { $languages }
demo-mail-information = уведомления своим сотрудникам: { $addresses }
demo-mail-held = задержано до вашего решения
demo-mail-sent = передано почтовому серверу

## Ledger and next steps

demo-ledger-title = Баланс
demo-ledger-balanced = 0 не выяснено: о каждом замеченном файле известно, что с ним стало.
demo-ledger-open = Не выяснено: { $count }. Запустите «kontor doctor» и сохраните файлы журнала.
demo-next-title = Что попробовать дальше
demo-next-window = Открыть офис в окне:
demo-next-window-opens = Сейчас откроется окно. Когда оно закрыто, офис снова откроет эта команда:
demo-next-window-later = У этого компьютера нет рабочего стола, поэтому окно не откроется. Там, где он есть, офис в окне откроет эта команда:
demo-next-orders = Все заказы, сначала новые:
demo-next-show = Изменённый заказ со всеми шагами его пути:
demo-next-assign = Решить, о ком речь; подтверждение и выгрузка последуют сами:
demo-next-serve = Оставить обработку заказов работать и положить собственный заказ в { $folder }:
