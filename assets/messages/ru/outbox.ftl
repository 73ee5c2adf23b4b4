# Исходящие: что уходит наружу.

word-outbox-waiting = Ждут
word-outbox-held = Задержаны
word-outbox-failed = Не удались
word-outbox-sent = Отправлены сегодня
word-outbox-all = Все

outbox-subtitle = ждут: { $waiting }, отправлено сегодня: { $sent }
outbox-no-mail =
    { $count ->
        [0] Почтовый сервер не настроен
        [one] Почтовый сервер не настроен, поэтому ждёт { $count } письмо
        [few] Почтовый сервер не настроен, поэтому ждут { $count } письма
       *[many] Почтовый сервер не настроен, поэтому ждут { $count } писем
    }
outbox-no-mail-words = Подтверждения и информационные письма останутся здесь, пока Kontor не знает почтового сервера и адреса отправителя.
outbox-mail-settings = Настройки почты
outbox-late =
    { $count ->
        [one] { $count } подтверждение задержано, потому что заказу больше { $hours } ч; самый старый поступил { $ago }
        [few] { $count } подтверждения задержаны, потому что заказам больше { $hours } ч; самый старый поступил { $ago }
       *[many] { $count } подтверждений задержано, потому что заказам больше { $hours } ч; самый старый поступил { $ago }
    }
outbox-late-words = После простоя никого не должны удивлять старые новости. Отправьте все, отмените все или решайте по одному.
outbox-late-send =
    { $count ->
        [one] Отправить { $count }
        [few] Отправить все { $count }
       *[many] Отправить все { $count }
    }
outbox-late-drop =
    { $count ->
        [one] Отменить { $count }
        [few] Отменить все { $count }
       *[many] Отменить все { $count }
    }
outbox-late-send-words = Письма уйдут в следующем заходе. Отправленное вернуть нельзя.
outbox-send-action = Отправить
outbox-drop-action = Отменить отправку
outbox-drop-title =
    { $count ->
        [one] Отменить { $count } запись?
        [few] Отменить { $count } записи?
       *[many] Отменить { $count } записей?
    }
outbox-drop-words = Ничего из этого не будет отправлено. Заказы останутся как есть, и каждую запись ещё можно отпустить в виде «Все».
outbox-drop-export-words = Заказ, выгрузка которого отменена, не попадёт в бухгалтерию.
outbox-released = Уйдёт в следующем заходе
outbox-released-all = Отпущено, попытка повторяется
outbox-dropped = Не будет отправлено
outbox-dropped-all = Отменено
outbox-search = Поиск в исходящих
outbox-search-hint = Получатель или заказ
outbox-choose-first = Сначала выберите строку.
outbox-is-sent = Получатель это уже имеет: ничто не уходит дважды.
outbox-is-dropped = Уже отменено. «Повторить попытку» всё же отпустит это.
outbox-chosen = выбрано: { $count }
outbox-try-again = Повторить попытку
outbox-let-go = Отпустить
outbox-drop = Отменить…
outbox-this-again = Повторить эту
outbox-this-let-go = Отпустить эту
outbox-this-drop = Отменить эту
outbox-accounting = Бухгалтерия
outbox-no-address = Нет адреса
outbox-dropped-state = отменено
outbox-now = сразу
outbox-column-planned = Запланировано
outbox-column-kind = Вид
outbox-column-target = Кому
outbox-column-order = Заказ
outbox-column-state = Состояние
outbox-column-attempts = Попытки
outbox-column-due = Следующая попытка
outbox-column-words = Слова получателя
outbox-none-waiting = Ничто не ждёт
outbox-none-waiting-words = Всё запланированное ушло или стоит в другом виде.
outbox-none-held = Ничто не задержано
outbox-none-held-words = Подтверждения ждут здесь вашего решения, когда они запоздали или когда адрес отправителя не адрес клиента.
outbox-none-failed = Сбоев нет
outbox-none-failed-words = То, что получатель отклонил или что не дошло за пять дней, стоит здесь, пока вы не решите.
outbox-none-sent = Сегодня ничего не отправлено
outbox-none-sent-words = То, что получатель принял с полуночи, стоит здесь с его собственными словами.
outbox-none-all = Ещё ничего не планировалось
outbox-none-all-words = Подтверждение и выгрузка планируются, как только все стороны заказа определены.
outbox-none-found = Ничего не найдено
outbox-none-found-words = Ни получатель, ни номер заказа в этом виде не содержат этих букв. Выберите «Все» или очистите поиск.
outbox-gone = Этой записи здесь нет
outbox-gone-words = Её заменила более новая.
outbox-settled = Завершено
outbox-key-stays = Номер сообщения при каждой попытке остаётся прежним, поэтому письмо, пришедшее дважды, узнаётся как одно.
outbox-steps = Попытки и решения
outbox-no-steps = Попыток ещё не было.
outbox-letter = Письмо
outbox-subject = Тема
outbox-enclosures = Вложения
outbox-no-enclosures = нет
outbox-message-id = Номер сообщения
