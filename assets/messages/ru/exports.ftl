# Файлы для бухгалтерии и её ответы.

word-exports-all = Все
word-exports-unanswered = Без ответа
word-exports-refused = С отклонёнными заказами

word-profile-pohoda = Pohoda
word-profile-ubl = UBL
word-profile-csv = CSV

word-batch-writing = записывается
word-batch-exported = без ответа
word-batch-overdue = ответ запаздывает
word-batch-answered = принято

word-verdict-unanswered = без ответа
word-verdict-taken-over = принято
word-verdict-refused = отклонено
word-verdict-repeated = отклонено, записано заново

exports-count =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }
exports-next =
    { $count ->
        [0] Ни один заказ не ждёт следующего файла
        [one] { $count } заказ попадёт в следующий файл, который Kontor запишет сам
        [few] { $count } заказа попадут в следующий файл, который Kontor запишет сам
       *[many] { $count } заказов попадут в следующий файл, который Kontor запишет сам
    }
exports-no-profile =
    { $count ->
        [0] Бухгалтерская программа не выбрана
        [one] Бухгалтерская программа не выбрана, поэтому ждёт { $count } заказ
        [few] Бухгалтерская программа не выбрана, поэтому ждут { $count } заказа
       *[many] Бухгалтерская программа не выбрана, поэтому ждут { $count } заказов
    }
exports-no-profile-words = Выберите формат бухгалтерии и папку, из которой она забирает файлы.
exports-settings = Настройки бухгалтерии
exports-failed =
    { $count ->
        [one] { $count } заказ не удалось записать в файл
        [few] { $count } заказа не удалось записать в файл
       *[many] { $count } заказов не удалось записать в файл
    }
exports-failed-words = В исходящих у каждого написано, чего не хватает. Когда это исправлено, повторите попытку там.
exports-to-outbox = Исходящие
exports-column-number = №
exports-column-written = Записан
exports-column-file = Файл
exports-column-profile = Формат
exports-column-orders = Заказы
exports-column-taken = Принято
exports-column-state = Состояние
exports-column-answered = Ответ
exports-refused-count =
    { $count ->
        [one] { $count } отклонён
        [few] { $count } отклонены
       *[many] { $count } отклонено
    }
exports-none-all = Ещё не записано ни одного файла
exports-none-all-words = Как только все стороны заказа определены, он попадает в файл для бухгалтерии.
exports-none-unanswered = На каждый файл есть ответ
exports-none-unanswered-words = Файл стоит здесь, пока бухгалтерия его не примет или не ответит по каждому заказу в нём.
exports-none-refused = Бухгалтерия ничего не отклонила
exports-none-refused-words = Файл с отклонённым заказом стоит здесь, пока заказ не записан заново или не закрыт.
exports-gone = Этого файла здесь нет
exports-gone-words = В этом офисе он никогда не записывался.
exports-folder = Папка
exports-not-written = ещё не записан
exports-not-answered = ещё без ответа
exports-open-folder = Открыть папку
exports-retry =
    { $count ->
        [one] Записать заново { $count } отклонённый заказ
        [few] Записать заново { $count } отклонённых заказа
       *[many] Записать заново { $count } отклонённых заказов
    }
exports-retried = Попадёт в следующий файл как повтор
exports-again = Записать все заново…
exports-again-title =
    { $count ->
        [one] Записать заново { $count } заказ из { $file }?
        [few] Записать заново { $count } заказа из { $file }?
       *[many] Записать заново { $count } заказов из { $file }?
    }
exports-again-words = Бухгалтерия получит их ещё раз, с пометкой, что это повтор первой выгрузки. Если первые были проведены, попросите их удалить.
exports-again-action = Записать заново
exports-all-planned = Все заказы этого файла уже ждут следующего.
exports-item = В файле { $item }
exports-successor =
    { $count ->
        [one] записано заново { $count } раз
        [few] записано заново { $count } раза
       *[many] записано заново { $count } раз
    }
exports-their-number = Номер в бухгалтерии { $number }
exports-is-planned = попадёт в следующий файл
exports-field = Поле: { $field }
