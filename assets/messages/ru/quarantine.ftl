# Карантин: что не удалось прочитать или обработать.

## Причины, как их называют группы и метки

word-cause-empty-message = Пустой файл
word-cause-message-too-large = Слишком велик
word-cause-unknown-format = Неизвестный формат
word-cause-wrong-document-kind = Не заказ
word-cause-xml-not-well-formed = Повреждённый XML
word-cause-xml-limit = XML слишком глубокий или длинный
word-cause-xml-doctype = XML с типом документа
word-cause-encoding-lossy = Нечитаемые знаки
word-cause-encoding-uncertain = Кодировка неясна
word-cause-characters-lost = Потеряны буквы
word-cause-missing-element = Чего-то не хватает
word-cause-not-a-number = Не число
word-cause-not-a-date = Не дата
word-cause-unknown-currency = Неизвестная валюта
word-cause-no-lines = Нет позиций
word-cause-buyer-missing = Нет покупателя
word-cause-unknown-interface-version = Более новая версия
word-cause-value-not-allowed = Недопустимое значение
word-cause-processing-failed = Сбой обработки
word-cause-message-stops-program = Остановил программу
word-cause-order-not-known = Ждёт своего заказа
word-cause-stray-file = Файл без заказа

quarantine-none = Карантин пуст
quarantine-none-words = Каждое поступившее сообщение прочитано. То, что нельзя прочитать или обработать, ждёт здесь и ничего другого не задерживает.
quarantine-again =
    { $count ->
        [one] Повторить { $count }
        [few] Повторить все { $count }
       *[many] Повторить все { $count }
    }
quarantine-oldest = самое старое поступило { $ago }
quarantine-again-one = Повторить это
quarantine-booked =
    { $count ->
        [0] Ничего не принято
       *[other] принято: { $count }
    }
quarantine-repeated =
    { $count ->
       *[other] уже известно: { $count }
    }
quarantine-waiting =
    { $count ->
       *[other] всё ещё ждёт: { $count }
    }
quarantine-told = Результат повторной попытки: { $result }
quarantine-column-name = Файл
quarantine-column-source = Источник
quarantine-column-received = Поступил
quarantine-column-size = Размер
quarantine-gone = Этого сообщения здесь нет
quarantine-gone-words = Оно никогда не поступало в этот офис.
quarantine-from = Из { $source } · { $moment } · { $size }
quarantine-where = Место: { $place }
quarantine-reject = Отклонить…
quarantine-reject-title = Отклонить { $name }?
quarantine-reject-words = Сообщение завершается, ничего не принимается. Его байты и ваша причина остаются.
quarantine-reject-action = Отклонить сообщение
quarantine-save = Сохранить целиком…
quarantine-save-title = Сохранить сообщение как получено
quarantine-no-picker = На этом рабочем столе нет окна выбора файла. Копия сообщения лежит в папке «quarantine» офиса.
quarantine-copy-report = Копировать отчёт
quarantine-copy-report-hint = Проблема, место, формат и версия программы для техника магазина: без байтов, без имён.
quarantine-copied = Отчёт в буфере обмена
quarantine-report-problem = Проблема
quarantine-report-place = Место
quarantine-report-format = Формат
quarantine-report-encoding = Кодировка
quarantine-report-size = Байты
quarantine-report-program = Программа
quarantine-as-text = Как получено, прочитано как { $encoding }
quarantine-as-bytes = Как получено: не текст, показаны байты
quarantine-is-cut = показана часть; «Сохранить целиком» даёт всё
quarantine-place-beyond = место лежит за показанной частью
quarantine-no-bytes = Файл не содержит байтов
quarantine-marked = Здесь: { $text }
