# Заказы: список и панель.

orders-cancelled = отменён
orders-match-decided = решено
orders-match-partly = частично
orders-match-unclear = неясно
orders-later-title = Отложить заказ { $order }
orders-later-hour = Через час
orders-later-hours =
    { $hours ->
        [one] Через { $hours } час
        [few] Через { $hours } часа
       *[many] Через { $hours } часов
    }
orders-later-tomorrow = Завтра в 8
orders-later-week = Через неделю
orders-reject-title = Отвергнуть заказ { $order }?
orders-reject-words = Он будет закрыт, его не подтвердят и не выгрузят. Всё полученное сохранится, как и указанная вами причина.
orders-reject-action = Отвергнуть заказ
orders-count =
    { $count ->
        [one] { $count } заказ
        [few] { $count } заказа
       *[many] { $count } заказов
    }
orders-search = Искать заказы
orders-search-hint = Номер или клиент
orders-chosen = выбрано: { $count }
orders-save-table = Сохранить таблицу…
orders-none = Здесь нет заказов
orders-none-words = Этому виду и этим буквам не отвечает ни один заказ. Выберите «Все» или очистите поиск.
orders-column-received = Поступил
orders-column-number = Наш номер
orders-column-order = Их номер
orders-column-customer = Клиент
orders-column-source = Источник
orders-column-match = Участники
orders-column-total = Сумма
orders-column-state = Состояние
orders-gone = Такого заказа нет
orders-gone-words = В этом офисе его никогда не записывали.
orders-save-attachment = Сохранить вложение
orders-attachment-missing = Вложение { $name } больше не удаётся прочитать из сообщения. Само сообщение указано в ходе обработки.
orders-head = Их номер { $number } · { $source } · поступил { $moment }
orders-people = Оператор { $clerk } · сотрудник { $employee } · филиал { $branch }
orders-decide = Решить
orders-export-again = Выгрузить ещё раз…
orders-not-exported = Он ещё не выгружен и сам попадёт в следующий файл для бухгалтерии.
orders-export-again-title = Выгрузить заказ { $order } ещё раз?
orders-export-again-words = Бухгалтерия получит его ещё раз с пометкой, что это повтор первой выгрузки. Если первая уже проведена, попросите удалить её там.
orders-export-again-done = Заказ { $order } попадёт в следующий файл для бухгалтерии как повтор
orders-reject-too-late = Заказ уже передан. Отмените его в бухгалтерии и выгрузите ещё раз как отменённый.
orders-note-seen = Просмотрено, убрать
orders-each = по { $price }
orders-charge = Надбавка
orders-net = Без налога
orders-tax = Налог
orders-payable = К оплате
orders-is-contact = это
orders-decided-by = решение: { $name }, { $moment }
orders-no-attachments = Вложений нет
orders-save = Сохранить…
orders-attachment-awaited = Файл ещё не пришёл или доступен только по ссылке.
orders-no-messages = Пока ничего не отправляется
orders-no-messages-words = Подтверждение и выгрузка планируются, как только решены все участники.
orders-attempts =
    { $count ->
        [0] попыток ещё не было
        [one] { $count } попытка
        [few] { $count } попытки
       *[many] { $count } попыток
    }
orders-release = Отправить сейчас
orders-drop = Не отправлять
orders-released = Уйдёт при ближайшей отправке
orders-dropped = Отправлено не будет
orders-message = Сообщение { $name }, { $format }, { $encoding }
orders-copy-trace = Копировать ход
orders-no-history = Ничего не изменено
orders-no-history-words = Когда отправитель изменит заказ, здесь появится каждое изменение: что было и что стало.
orders-more-changes = и ещё { $count }
orders-line = строка { $number }

word-view-all = Все
word-view-waiting = Ждут решения
word-view-today = Сегодня
word-view-accepted = Принятые
word-view-exported = Выгруженные
word-view-taken-over = В бухгалтерии
word-view-refused = Отклонённые
word-view-cancelled = Отменённые

word-tab-lines = Строки
word-tab-parties = Участники
word-tab-attachments = Файлы
word-tab-messages = Сообщения
word-tab-trace = Ход
word-tab-history = Изменения

word-strip-received = получен
word-strip-matched = сопоставлен
word-strip-confirmed = подтверждён
word-strip-exported = выгружен
word-strip-taken-over = в бухгалтерии

word-revision-change = Изменён
word-revision-cancel = Отменён
word-revision-older = Старый документ, не использован
word-attachment-embedded = в сообщении
word-attachment-beside = пришло отдельно
word-attachment-awaited = ожидается
word-attachment-link = по ссылке
