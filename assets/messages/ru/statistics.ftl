# Статистика: каждая таблица отвечает на один вопрос.

statistics-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    }
statistics-copy = Копировать
statistics-copied = Таблицы скопированы в буфер обмена
statistics-save = Сохранить как CSV…
statistics-nothing = За эти дни ничего не подсчитано
statistics-nothing-words = Заказы и регистрации считаются при записи. Чтобы заглянуть дальше в прошлое, выберите больше дней.
statistics-none = За эти дни ничего не поступило.
statistics-by-source = Сколько поступило и откуда?
statistics-by-day = Сколько поступило за каждый день?
statistics-day = День
statistics-a-day = около { $count } в день
statistics-orders = Заказы
statistics-registrations = Регистрации
statistics-alone = Само
statistics-failed = Не прочитано
statistics-other-sources = другие
statistics-decided = Кто решил, чьи это заказы?
statistics-who = Кем решено
statistics-share = Доля
statistics-waiting = ещё не решено
statistics-corrected = исправлено позже
statistics-waited = Как долго заказы ждали человека?
statistics-half = половина { $time }
statistics-time = Время до решения
statistics-so-far = Всего к этому
statistics-none-by-hand = Ни одному заказу не пришлось ждать решения.
statistics-failures = Что не удалось прочитать и почему?
statistics-cause = Причина
statistics-messages = Сообщения
statistics-no-failures = Всё удалось прочитать.
statistics-refused = Что отклонила бухгалтерия?
statistics-none-refused = Бухгалтерия ничего не отклонила.
