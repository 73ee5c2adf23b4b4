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
orders-column-files = Файлы
orders-column-lines = Строки
orders-column-clerk = Оператор
orders-column-employee = Сотрудник
orders-column-branch = Филиал
orders-column-issued = Выписан
orders-column-done = Кто закрыл
orders-put-off-till = отложен до { $moment }
orders-gone = Такого заказа нет
orders-gone-words = В этом офисе его никогда не записывали.
orders-save-attachment = Сохранить вложение
orders-attachment-missing = Вложение { $name } больше не удаётся прочитать из сообщения. Само сообщение указано в ходе обработки.
orders-head = Их номер { $number } · { $source } · поступил { $moment }
orders-clerk = оператор { $name }
orders-employee = сотрудник { $name }
orders-branch = филиал { $name }
orders-done-by = Готово: { $who }
orders-open-again = Открыть снова
orders-by-itself = автоматически
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

## Отбор и сохранённые виды

orders-any-source = Все источники
orders-any-state = Все состояния
orders-any-day = Все дни
orders-days = Дни
orders-days-last =
    { $count ->
        [one] За последний { $count } день
        [few] За последние { $count } дня
       *[many] За последние { $count } дней
    }
orders-days-yesterday = Вчера
orders-days-year = Этот год
orders-days-between = С … по …
orders-days-from = с
orders-days-till = по
orders-no-day = «{ $text }» — не дата
orders-clear-filters = Сбросить отбор
orders-save-view = Сохранить как вид…
orders-save-view-now = Сохранить вид
orders-view-name = Название вида
orders-view-name-missing = Сначала дайте виду название.
orders-forget-view = Удалить вид «{ $name }»
orders-of-one-customer = от одного клиента
orders-show-all = Показать все заказы
orders-choose-none = Снять выбор
orders-copied =
    { $count ->
        [one] { $count } заказ скопирован таблицей
        [few] { $count } заказа скопированы таблицей
       *[many] { $count } заказов скопировано таблицей
    }
word-decided-alone = решено автоматически
word-decided-by-hand = решено вручную
word-waited-quarter = до 15 минут
word-waited-hour = до 1 часа
word-waited-half-day = до 4 часов
word-waited-day = до 1 дня
word-waited-weekend = до 3 дней
word-waited-longer = дольше 3 дней

## Несколько сразу и отмена

word-many-done = Готово
word-many-later = Отложить
word-many-reject = Отвергнуть
word-many-export-again = Выгрузить ещё раз
word-many-seen = Замечания просмотрены
orders-many-none = Все вычеркнуты: делать нечего.
orders-many-when = Сначала выберите, до какого времени.
orders-many-done =
    { $count ->
        [one] Отметить { $count } заказ как готовый
        [few] Отметить { $count } заказа как готовые
       *[many] Отметить { $count } заказов как готовые
    }
orders-many-done-words = Они уйдут из обзора дня. Вычеркните те, что должны остаться. Ctrl Z вернёт всё обратно.
orders-many-later =
    { $count ->
        [one] Отложить { $count } заказ
        [few] Отложить { $count } заказа
       *[many] Отложить { $count } заказов
    }
orders-many-later-words = Они сами вернутся в обзор дня. Вычеркните те, что должны остаться.
orders-many-reject =
    { $count ->
        [one] Отвергнуть { $count } заказ
        [few] Отвергнуть { $count } заказа
       *[many] Отвергнуть { $count } заказов
    }
orders-many-export =
    { $count ->
        [one] Выгрузить ещё раз { $count } заказ
        [few] Выгрузить ещё раз { $count } заказа
       *[many] Выгрузить ещё раз { $count } заказов
    }
orders-many-seen =
    { $count ->
        [one] Убрать замечание у { $count } заказа
        [few] Убрать замечания у { $count } заказов
       *[many] Убрать замечания у { $count } заказов
    }
orders-many-seen-words = Заказы уйдут из «Ждёт вас»; замечания останутся в ходе обработки.
orders-undone =
    { $count ->
        [one] Отменено: { $count } заказ снова открыт
        [few] Отменено: { $count } заказа снова открыты
       *[many] Отменено: { $count } заказов снова открыто
    }
orders-nothing-to-undo = Отменять нечего
word-action-undo = Отменить последнее «готово» или «отложить»

## Изменения и файлы

orders-already-exported = уже выгружен: { $file }
orders-already-booked = уже проведён как { $number }
orders-already-confirmed = уже подтверждён { $moment }
orders-export-amended = Выгрузить изменённый заказ…
orders-note-told = Бухгалтерия знает, убрать
orders-note-gone = Замечание убрано; в ходе обработки оно остаётся
orders-all-changes = Все изменения
orders-open-title = Открыть { $name }?
orders-open-words = Файл такого вида может запустить программу. Открывайте его, только если ждали его от этого отправителя.
orders-open-anyway = Всё равно открыть
orders-no-raw = Сообщения здесь больше нет.
orders-raw-cut = Показано только начало. Чтобы увидеть всё, сохраните файл.
word-strip-accepted = принят
word-strip-refused = отклонён
word-step-order-corrected = участник исправлен вручную

## Столбцы любой таблицы

grid-columns = Выбрать столбцы
grid-columns-explained = Заголовок можно перетащить, а за правый край — расширить столбец.
grid-columns-usual = Обычные столбцы
