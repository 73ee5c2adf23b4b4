## Severities

severity-hint = Подсказка
severity-warning = Предупреждение
severity-error = Ошибка

## Reading a message

problem-empty-message = Файл пуст. Попросите отправителя прислать его ещё раз.
problem-message-too-large = Файл не удалось прочитать, потому что он слишком велик: { SIZE($size) }, а принимается не более { SIZE($limit) }. Попросите у отправителя файл меньшего размера.
problem-unknown-format =
    { GIVEN($kind) ->
        [no] Файл не удалось прочитать, потому что его формат не является известным форматом заказов.
       *[yes] Файл не удалось прочитать, потому что его формат не является известным форматом заказов (определён как: { $kind }).
    } Попросите отправителя прислать заказ в одном из поддерживаемых форматов.
problem-wrong-document-kind = Это не заказ, а другой документ ({ $kind }). Если вы ожидаете заказ, запросите его у отправителя.
problem-xml-not-well-formed =
    { GIVEN($detail) ->
        [no] Файл обрывается или не является правильным XML.
       *[yes] Файл обрывается или не является правильным XML вблизи «{ $detail }».
    } Попросите отправителя прислать его ещё раз.
problem-xml-limit = Файл не удалось прочитать, потому что он выходит за пределы, допустимые по соображениям безопасности ({ $what }: не более { $limit }). Попросите отправителя проверить файл и прислать его ещё раз.
problem-xml-doctype = Файл не прочитан, потому что содержит объявление типа документа (DOCTYPE), которое не принимается по соображениям безопасности. Попросите отправителя прислать заказ без него.
problem-xml-unknown-entity = Сокращение «{ $entity }» в файле не определено и оставлено как есть. Проверьте тексты заказа.
problem-encoding-uncertain =
    { GIVEN($label) ->
        [no] В файле не указана кодировка символов; он прочитан как { $used }.
       *[yes] В файле указана кодировка символов «{ $label }», но это не так; он прочитан как { $used }.
    } Проверьте буквы и особые знаки в именах и адресах.
problem-encoding-lossy = Некоторые символы не удалось прочитать в кодировке { $encoding }, они заменены. Сравните имена и адреса с оригиналом или попросите отправителя прислать файл ещё раз.
problem-encoding-label-wrong = В файле указана кодировка символов «{ $label }», но он правильно прочитан как { $used }. Ничего делать не нужно.
problem-missing-element = Заказ не удалось прочитать, потому что в нём нет «{ $element }». Попросите отправителя дополнить его.
problem-not-a-number = Заказ не удалось прочитать, потому что вместо числа указано «{ $text }». Попросите отправителя исправить это.
problem-ambiguous-number = Число «{ $text }» можно понять двояко, оно прочитано как { DECIMAL($read_as) }. Сравните его с оригиналом.
problem-not-a-date = «{ $text }» не удалось прочитать как дату, значение пропущено. Сравните его с оригиналом.
problem-unknown-currency = Валюта «{ $text }» неизвестна. Попросите отправителя указать её тремя буквами, например RUB.
problem-currency-missing = В заказе не указана валюта. Прежде чем принять его, проверьте суммы.
problem-no-lines = В заказе нет ни одной позиции. Попросите отправителя прислать его ещё раз полностью.
problem-quantity-missing = В строке { $line } не указано количество. Прежде чем принять заказ, выясните, сколько нужно клиенту.
problem-quantity-negative = В строке { $line } указано отрицательное количество { DECIMAL($quantity) }. Выясните, идёт ли речь о возврате.
problem-price-missing = В строке { $line } не указана цена.
problem-line-total-differs = В строке { $line } отправитель указал сумму { DECIMAL($stated) }, а количество, умноженное на цену, даёт { DECIMAL($computed) }. Прежде чем принять заказ, проверьте цену.
problem-total-differs = Указанный итог ({ $total }) — { DECIMAL($stated) }, а по строкам получается { DECIMAL($computed) }. Прежде чем принять заказ, проверьте суммы.
problem-buyer-missing = Заказ нельзя ни с кем сопоставить, потому что в нём не указан клиент. Спросите у отправителя, кто заказал.
problem-check-digit-wrong = В номере { $value } ({ $what }) ошибка: не сходится контрольная цифра. Сравните его с оригиналом.
problem-unknown-element = «{ $element }» в файле неизвестно программе. Данные сохранены, но не использованы.
problem-unknown-unit =
    { GIVEN($line) ->
        [no] Единицы «{ $unit }» нет ни в одном перечне единиц, она оставлена как есть.
       *[yes] Единицы «{ $unit }» в строке { $line } нет ни в одном перечне единиц, она оставлена как есть.
    }
problem-vat-rate-read-as = Ставка налога «{ $text }» понята как { DECIMAL($read_as) } %.
problem-attachment-awaited = В заказе упомянуто вложение «{ $name }», но этот файл ещё не пришёл. Если он вскоре не придёт, запросите его у отправителя.
problem-attachment-broken = Вложение «{ $name }» повреждено, открыть его нельзя. Попросите отправителя прислать его ещё раз.
problem-test-message = Отправитель пометил это сообщение как пробное.
problem-stated-copy = Отправитель пометил это сообщение как копию.
problem-unknown-interface-version = Файл соответствует версии { $version } формата заказов, а эта программа знает версии до { $known }. Обновите программу, чтобы в заказе ничего не было упущено.
problem-value-not-allowed = Значение «{ $value }» недопустимо в «{ $element }» и не использовано. Сравните его с оригиналом.

## Intake and booking

problem-processing-failed = Сообщение не удалось обработать из-за непредвиденной ошибки (шаг: { $stage }). Остальные сообщения обрабатываются дальше. Повторите попытку; если это случится снова, передайте отчёт о неполадке.
problem-message-stops-program =
    { $attempts ->
        [one] Это сообщение остановило программу { $attempts } раз и отложено. Не повторяйте попытку, пока программа не обновлена.
        [few] Это сообщение остановило программу { $attempts } раза и отложено. Не повторяйте попытку, пока программа не обновлена.
       *[many] Это сообщение остановило программу { $attempts } раз и отложено. Не повторяйте попытку, пока программа не обновлена.
    }
problem-party-unclear =
    { GIVEN($name) ->
        [no] Чтобы продолжить работу с этим заказом, решите, кто этот неназванный участник ({ $role }).
       *[yes] Чтобы продолжить работу с этим заказом, решите, кто такой «{ $name }» ({ $role }).
    }
problem-payer-unknown = Плательщика с номером { $key } нет среди ваших контактов. Выберите контакт или добавьте плательщика.
problem-order-number-shared = Номер заказа { $order_no } в этом источнике уже использовал другой клиент ({ $other }). Проверьте, идёт ли речь о двух заказах.
problem-order-not-known = Изменение или отмену нельзя выполнить, потому что заказ { $order_no } не поступил. Запросите заказ у отправителя, затем повторите попытку.
problem-amended-after-export = Отправитель изменил заказ { $order_no } после его передачи в бухгалтерию. Проверьте изменение и выгрузите заказ ещё раз.
problem-older-revision = Это сообщение о заказе { $order_no } старше уже выполненного изменения, поэтому оно не использовано. Проверьте, верен ли заказ.
problem-number-gap = В этом источнике не хватает заказов между номерами { $from } и { $to }. Спросите у отправителя, не потерялось ли что-нибудь.
problem-stray-file =
    { GIVEN($kind) ->
        [no] Файл «{ $name }» не является заказом, и ни в одном заказе он не упомянут.
       *[yes] Файл «{ $name }» ({ $kind }) не является заказом, и ни в одном заказе он не упомянут.
    } Спросите у отправителя, к чему он относится.

## Sources

problem-source-folder-missing = Заказы не удаётся забрать, потому что нет папки этого источника. Восстановите её или выберите в настройках другую: { $folder }
problem-source-folder-denied = Заказы не удаётся забрать, потому что программе не разрешено читать или изменять папку этого источника ({ $detail }). Дайте ей доступ к папке: { $folder }
problem-file-never-settles =
    { $minutes ->
        [one] Файл «{ $file }» меняется уже { $minutes } минуту и всё ещё не закончен.
        [few] Файл «{ $file }» меняется уже { $minutes } минуты и всё ещё не закончен.
       *[many] Файл «{ $file }» меняется уже { $minutes } минут и всё ещё не закончен.
    } Проверьте, не зависла ли программа, которая его записывает.
problem-file-unreadable =
    { GIVEN($detail) ->
        [no] Файл «{ $file }» не удаётся прочитать.
       *[yes] Файл «{ $file }» не удаётся прочитать ({ $detail }).
    } Закройте программу, в которой он открыт, или разрешите доступ к нему; попытка повторится сама.
problem-not-a-regular-file = «{ $file }» во входящей папке — не обычный файл ({ $what }), поэтому оставлено нетронутым. Переместите это в другое место.
problem-file-too-large = Файл «{ $file }» не забран, потому что он слишком велик: { SIZE($size) }, а принимается не более { SIZE($limit) }. Попросите у отправителя файл меньшего размера.
problem-archive-failed = Файл «{ $file }» надёжно сохранён, но его не удалось переместить в архив ({ $detail }). Проверьте доступ к папке.

## Accounting

problem-no-accounting-profile = Заказы ждут выгрузки, потому что не настроена бухгалтерская программа. Выберите её в настройках.
problem-export-folder-denied = Заказы не удаётся выгрузить, потому что папки для выгрузки нет или в неё нельзя записывать ({ $detail }). Проверьте папку: { $folder }
problem-text-shortened =
    { $limit ->
        [one] Текст в поле «{ $field }» сокращён, потому что в бухгалтерии туда помещается только { $limit } знак.
        [few] Текст в поле «{ $field }» сокращён, потому что в бухгалтерии туда помещается только { $limit } знака.
       *[many] Текст в поле «{ $field }» сокращён, потому что в бухгалтерии туда помещается только { $limit } знаков.
    }
problem-character-replaced = Знак «{ $character }» в поле «{ $field }» заменён, потому что в формате бухгалтерии его нет.
problem-export-refused =
    { GIVEN($field) ->
        [no] Бухгалтерия не приняла заказ { $order_no }
       *[yes] Бухгалтерия не приняла заказ { $order_no } из-за поля «{ $field }»
    }{ GIVEN($detail) ->
        [no] {""}.
       *[yes] {" "}({ $detail }).
    } Исправьте данные и выгрузите заказ ещё раз.
problem-export-unanswered =
    { $minutes ->
        [one] Бухгалтерия уже { $minutes } минуту не принимает файл «{ $file }».
        [few] Бухгалтерия уже { $minutes } минуты не принимает файл «{ $file }».
       *[many] Бухгалтерия уже { $minutes } минут не принимает файл «{ $file }».
    } Проверьте, работает ли загрузка в бухгалтерской программе.
problem-response-unreadable = Ответ бухгалтерской программы в файле «{ $file }» не удаётся прочитать ({ $detail }). Посмотрите в бухгалтерской программе, какие заказы она приняла.
problem-not-exportable = Заказ { $order_no } нельзя записать для бухгалтерии из-за поля «{ $field }». Дополните заказ или измените настройки бухгалтерии.

## Mail

problem-mail-not-set-up = Письма ждут отправки, потому что не настроен почтовый сервер. Укажите его в настройках.
problem-mail-server-unreachable = Письма не удаётся отправить, потому что почтовый сервер { $server } недоступен ({ $detail }). Отправка повторится сама; если это продолжается, проверьте подключение к интернету.
problem-mail-login-refused = Письма не удаётся отправить, потому что почтовый сервер { $server } не принял имя пользователя или пароль ({ $reply }). Исправьте их в настройках.
problem-mail-tls-failed = Письма не удаётся отправить, потому что не удалось установить защищённое соединение с почтовым сервером { $server } ({ $detail }). Проверьте защиту соединения в настройках.
problem-mail-deferred = Почтовый сервер просит подождать с этим письмом ({ $reply }). Оно будет отправлено повторно само.
problem-mail-refused = Письмо на адрес { $address } окончательно отклонено ({ $reply }). Проверьте адрес и текст письма.
problem-mail-unknown = Связь с почтовым сервером { $server } прервалась во время передачи письма, поэтому оно могло быть отправлено, а могло и нет. Спросите у получателя или отправьте письмо ещё раз, учитывая, что оно может прийти дважды.
problem-mail-address-invalid = Письмо не удаётся отправить, потому что «{ $address }» не является адресом электронной почты. Исправьте адрес в контакте.
problem-mail-address-missing =
    { GIVEN($name) ->
        [no] Заказ нельзя подтвердить, потому что у клиента не указан адрес электронной почты.
       *[yes] Заказ нельзя подтвердить, потому что у контакта «{ $name }» не указан адрес электронной почты.
    } Укажите его в контакте.
problem-confirmation-held =
    { $age_hours ->
        [one] Подтверждение задержано, потому что с момента заказа прошёл уже { $age_hours } час.
        [few] Подтверждение задержано, потому что с момента заказа прошло уже { $age_hours } часа.
       *[many] Подтверждение задержано, потому что с момента заказа прошло уже { $age_hours } часов.
    } Решите, нужно ли его ещё отправлять.
problem-mail-plain = Письма и пароль передаются на почтовый сервер { $server } без защиты. Выберите в настройках защищённое соединение.
problem-given-up =
    { $attempts ->
        [one] Выполнение прекращено после { $attempts } попытки
        [few] Выполнение прекращено после { $attempts } попыток
       *[many] Выполнение прекращено после { $attempts } попыток
    }{ GIVEN($detail) ->
        [no] {""}.
       *[yes] {" "}({ $detail }).
    } Устраните причину, затем повторите попытку.

## Office, store, engine

problem-office-missing = В этой папке нет офиса. Укажите правильную папку или создайте офис командой «kontor init»: { $folder }
problem-office-exists = Здесь нельзя создать офис, потому что в этой папке он уже есть. Используйте его или выберите другую папку: { $folder }
problem-office-not-writable = Офис не удаётся открыть, потому что в его папку нельзя записывать ({ $detail }). Дайте программе доступ к папке: { $folder }
problem-office-on-network = Офис нельзя держать в этой папке, потому что она находится на сетевом диске ({ $kind }), где данные могут повредиться. Выберите папку на этом компьютере: { $folder }
problem-schema-newer = Офис не удаётся открыть, потому что с ним уже работала более новая версия программы (версия данных { $found }, известны версии до { $known }). Обновите программу на этом компьютере.
problem-not-our-database = Офис не удаётся открыть, потому что его файл данных не принадлежит этой программе. Укажите правильную папку; речь о файле: { $file }
problem-database-damaged = Данные офиса повреждены ({ $detail }). Восстановите последнюю резервную копию.
problem-database-busy =
    { $seconds ->
        [one] Данные не удалось изменить, потому что их уже { $seconds } секунду занимает другая программа.
        [few] Данные не удалось изменить, потому что их уже { $seconds } секунды занимает другая программа.
       *[many] Данные не удалось изменить, потому что их уже { $seconds } секунд занимает другая программа.
    } Закройте её, затем повторите попытку.
problem-disk-full = Ничего нельзя сохранить, потому что диск заполнен. Как только вы освободите место, работа продолжится сама; речь о папке: { $folder }
problem-database-failed = Данные не удалось прочитать или сохранить ({ $detail }). Повторите попытку; если это случится снова, восстановите последнюю резервную копию.
problem-stored-data-corrupt = Сохранённая запись не имеет смысла, показать её нельзя (таблица { $table }, столбец { $column }). Восстановите последнюю резервную копию.
problem-changed-meanwhile = Ваше изменение не сохранено, потому что тем временем ту же запись изменил кто-то другой ({ $what }). Посмотрите её ещё раз и повторите изменение.
problem-not-found = По запросу «{ $id }» ничего не найдено ({ $what }). Проверьте название или номер.
problem-ambiguous =
    { $count ->
        [one] «{ $id }» ({ $what }) указывает не однозначно: подходит { $count } запись.
        [few] «{ $id }» ({ $what }) указывает не однозначно: подходят { $count } записи.
       *[many] «{ $id }» ({ $what }) указывает не однозначно: подходят { $count } записей.
    } Укажите полное название или полный номер.
problem-engine-elsewhere = Заказы здесь не обрабатываются, потому что это делает компьютер «{ $host }» (с: { MOMENT($since) }). Если их должен обрабатывать этот компьютер, закройте программу на том.
problem-host-not-allowed = На этом компьютере («{ $host }») заказы не обрабатываются, потому что это разрешено только следующим: { $allowed }. Если ему тоже нужно разрешить, измените это в настройках.
problem-engine-busy = Изменение не принято, потому что ещё слишком много работы. Повторите попытку через несколько секунд.
problem-thread-stopped = Часть программы остановилась ({ $thread }: { $detail }). Запустите её снова; если это повторится, передайте отчёт о неполадке.
problem-step-not-possible = «{ $step }» сейчас невозможно ({ $what }, состояние: { $state }). Посмотрите, чего ещё не хватает.
problem-file-failed = Файл не удаётся прочитать или записать ({ $detail }). Проверьте доступ и свободное место на диске: { $file }
problem-secret-unreadable = Сохранённый пароль или ключ не удаётся открыть на этом компьютере ({ $what }). Введите его в настройках заново.
problem-backup-unproven = Резервная копия не прошла проверку, полагаться на неё нельзя ({ $detail }). Создайте новую; речь о файле: { $file }

## Settings, tables, calls

problem-setting-unknown = Настройки с именем «{ $key }» нет. Проверьте имя по списку настроек.
problem-setting-invalid = Настройка «{ $key }» не может иметь значение «{ $value }». Допустимо: { $expected }.
problem-row-not-taken = Строка { $row } не загружена ({ $reason }). Исправьте её и загрузите файл ещё раз.
problem-column-missing =
    { GIVEN($found) ->
        [no] Таблицу нельзя загрузить, потому что в ней нет столбца «{ $column }».
       *[yes] Таблицу нельзя загрузить, потому что в ней нет столбца «{ $column }»; найдено: { $found }.
    } Добавьте столбец с этим заголовком.
problem-column-unknown = Столбец «{ $column }» неизвестен и пропущен.
problem-call-invalid =
    { GIVEN($expected) ->
        [no] «{ $word }» здесь непонятно.
       *[yes] «{ $word }» здесь непонятно. Ожидается: { $expected }.
    } Исправьте команду.
problem-clock-wrong =
    { GIVEN($detail) ->
        [no] Часы этого компьютера идут неверно или были переведены.
       *[yes] Часы этого компьютера идут неверно или были переведены ({ $detail }).
    } Установите дату и время.
problem-disk-low = На диске осталось только { SIZE($free) }. Освободите место, пока ещё можно что-то сохранять; речь о папке: { $folder }
problem-backup-old =
    { GIVEN($age) ->
        [no] У офиса ещё нет резервной копии.
       *[yes] { $age ->
            [one] Последней резервной копии офиса уже { $age } день.
            [few] Последней резервной копии офиса уже { $age } дня.
           *[many] Последней резервной копии офиса уже { $age } дней.
        }
    } Создайте новую.
problem-folder-missing = Нет одной из папок офиса. Создайте её снова или восстановите из резервной копии: { $folder }

## Next steps, as on buttons

remedy-try-again = Повторить попытку
remedy-ask-sender = Спросить отправителя
remedy-assign-contact = Выбрать контакт
remedy-open-settings = Открыть настройки
remedy-show-message = Показать сообщение
remedy-restore-backup = Восстановить резервную копию
remedy-free-space = Освободить место на диске
remedy-open-folder = Открыть папку
remedy-decide-held = Отправить или отбросить подтверждение
remedy-export-again = Выгрузить ещё раз
remedy-update-program = Обновить программу
remedy-correct-call = Исправить команду

## Code words that arguments carry

argument-what-order = заказ
argument-what-contact = контакт
argument-what-article = товар
argument-what-message = сообщение
argument-what-source = источник
argument-what-setting = настройка
argument-what-effect = запись очереди отправки
argument-what-export = выгрузка
argument-what-attachment = вложение
argument-what-file = файл
argument-what-folder = папка
argument-what-link = ссылка
argument-what-device = устройство
argument-what-password = пароль
argument-what-key = ключ
argument-what-bytes = байты
argument-what-depth = глубина вложенности
argument-what-elements = элементы
argument-what-name = длина имени
argument-what-attributes = атрибуты одного элемента
argument-what-attribute = длина атрибута
argument-total-lines = сумма строк
argument-total-net = без налога
argument-total-tax = налог
argument-total-gross = с налогом
argument-total-payable = к оплате
argument-role-buyer = { word-role-buyer }
argument-role-bill-to = { word-role-bill-to }
argument-role-ship-to = { word-role-ship-to }
argument-role-patient = { word-role-patient }
argument-role-referrer = { word-role-referrer }
argument-role-payer = { word-role-payer }
argument-kind-invoice = счёт
argument-kind-quotation = коммерческое предложение
argument-kind-catalogue = каталог
argument-kind-response = ответ на заказ
argument-kind-delivery = накладная
argument-kind-text = текст
argument-kind-unknown = неизвестно
argument-stage-receive = приём
argument-stage-open = открытие
argument-stage-decode = чтение
argument-stage-check = проверка
argument-stage-identify = сопоставление контактов
argument-stage-decide = решение
argument-stage-record = запись
argument-stage-answer = ответ
argument-thread-engine = обработка заказов
argument-thread-courier = отправка
argument-state-received = получено
argument-state-matched = сопоставлено
argument-state-accepted = принято
argument-state-exported = выгружено
argument-state-taken-over = принято бухгалтерией
argument-state-refused = отклонено
argument-state-closed = закрыто
argument-state-cancelled = отменено
argument-state-open = открыто
argument-state-finished = завершено
argument-state-quarantined = в карантине
argument-state-duplicate = дубликат
argument-state-rejected = отвергнуто
argument-state-planned = запланировано
argument-state-held = задержано
argument-state-sending = отправляется
argument-state-bounced = возвращено
argument-state-given-up = прекращено
problem-no-display = The window cannot be opened, because this computer shows no desktop{ $detail ->
    [x] .
   *[other] : { $detail }.
 } Use the command line, for example “kontor orders list”.
problem-notices-missing = This desktop shows no notices ({ $detail }). News are shown inside the window.
