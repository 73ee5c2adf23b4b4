# Обзор дня.

overview-orders-today = Заказы сегодня
overview-done-waiting = готово: { $done }, ждёт: { $waiting }
overview-registrations-today = Регистрации сегодня
overview-registrations-waiting =
    { $count ->
        [one] { $count } ждёт
        [few] { $count } ждут
       *[many] { $count } ждут
    }
overview-by-itself = Решено автоматически
overview-by-itself-days = дней: { $days }, исправлено: { $corrected }
overview-confirmations = Подтверждения сегодня
overview-confirmations-more = в исходящих: { $waiting }
overview-taken-over = Принято бухгалтерией
overview-taken-over-more = отклонено сегодня: { $refused }
overview-needs-you = Требует внимания
overview-oldest = самое старое { $ago }
overview-unclear =
    { $count ->
        [one] неясно: { $count } ({ $role })
        [few] неясно: { $count } ({ $role })
       *[many] неясно: { $count } ({ $role })
    }
overview-unclear-since = первый ждёт с { $moment }
overview-quarantined =
    { $count ->
        [one] { $count } сообщение в карантине
        [few] { $count } сообщения в карантине
       *[many] { $count } сообщений в карантине
    }
overview-noted =
    { $count ->
        [one] { $count } заказ надо посмотреть
        [few] { $count } заказа надо посмотреть
       *[many] { $count } заказов надо посмотреть
    }
overview-held =
    { $count ->
        [one] { $count } подтверждение задержано
        [few] { $count } подтверждения задержаны
       *[many] { $count } подтверждений задержано
    }
overview-mails-failed =
    { $count ->
        [one] { $count } письмо не отправлено
        [few] { $count } письма не отправлены
       *[many] { $count } писем не отправлено
    }
overview-exports-failed =
    { $count ->
        [one] { $count } выгрузка отклонена
        [few] { $count } выгрузки отклонены
       *[many] { $count } выгрузок отклонено
    }
overview-source-broken = Не удаётся опросить { $source }
overview-registrations =
    { $count ->
        [one] { $count } регистрация ждёт
        [few] { $count } регистрации ждут
       *[many] { $count } регистраций ждут
    }
overview-to-desk = Импорт
overview-to-orders = Заказы
overview-to-quarantine = Карантин
overview-to-outbox = Исходящие
overview-to-exports = Выгрузки
overview-to-sources = Источник
overview-to-registrations = Регистрации
overview-nothing-needs = Ничто не требует внимания
overview-nothing-needs-words =
    { $sources ->
        [0] Ещё не настроен ни один источник. Добавьте его в настройках.
        [one] Опрошен { $sources } источник, последний раз { $ago }.
        [few] Опрошены { $sources } источника, последний раз { $ago }.
       *[many] Опрошено { $sources } источников, последний раз { $ago }.
    }
overview-new-orders = Новые заказы
overview-column-time = Время
overview-column-source = Источник
overview-column-order = Заказ
overview-column-customer = Клиент
overview-column-match = Участники
overview-column-total = Сумма
overview-column-state = Состояние
overview-no-new = Новых заказов нет
overview-no-new-words = Заказы остаются здесь, пока кто-нибудь с ними не закончит. Всё, что поступило, находится в разделе «Заказы».
overview-more-new =
    { $count ->
        [one] { $count } новый
        [few] { $count } новых
       *[many] { $count } новых
    }
overview-show-new = показать
overview-chart = Заказы и регистрации
overview-chart-days =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
overview-resubmissions = Мои дела на контроле
overview-open-orders = Заказы к приёму
overview-new-customers = Проверить новых клиентов
overview-new-referrers = Проверить новых направивших врачей
overview-import-problems = Проблемы импорта
overview-done = Заказ { $order } готов. Ctrl Z вернёт его
overview-chart-bar = { $day }: заказы { $orders }, регистрации { $registrations }
overview-column-done = Готово
overview-done-with = Готово: { $order }
overview-not-polled = Ещё ни один источник не опрошен.
overview-chart-numbers = Числа
overview-due = { $order }, { $customer }: был отложен, пора
overview-put-off =
    { $count ->
        [one] { $count } заказ отложен и вернётся сам
        [few] { $count } заказа отложены и вернутся сами
       *[many] { $count } заказов отложено, они вернутся сами
    }
