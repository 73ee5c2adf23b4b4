# Рамка окна: полосы, диалоги, клавиши.

## Screens

word-screen-overview = Обзор
word-screen-orders = Заказы
word-screen-desk = Импорт
word-screen-contacts = Контакты
word-screen-registrations = Регистрации
word-screen-quarantine = Карантин
word-screen-outbox = Исходящие
word-screen-exports = Выгрузки
word-screen-statistics = Статистика
word-screen-journal = Журнал
word-screen-settings = Настройки

## Actions

word-action-search = Искать заказы, контакты и команды
word-action-go-overview = Перейти к обзору
word-action-go-orders = Перейти к заказам
word-action-go-desk = Перейти к импорту
word-action-go-contacts = Перейти к контактам
word-action-go-registrations = Перейти к регистрациям
word-action-go-outbox = Перейти к исходящим
word-action-go-exports = Перейти к выгрузкам
word-action-go-quarantine = Перейти в карантин
word-action-go-statistics = Перейти к статистике
word-action-go-journal = Перейти в журнал
word-action-go-settings = Перейти к настройкам
word-action-poll-now = Опросить сейчас все источники
word-action-show-new = Показать новое
word-action-done = Готово и дальше
word-action-assign = Сопоставить
word-action-take-new = Принять как новый
word-action-later = Позже…
word-action-reject = Отвергнуть…
word-action-conflicts-only = Только различия
word-action-add-contact = Добавить контакт…
word-action-try-again = Повторить попытку
word-action-larger = Шрифт крупнее
word-action-smaller = Шрифт мельче
word-action-usual-size = Обычный шрифт
word-action-switch-appearance = Переключить светлый и тёмный вид
word-action-help = Показать клавиши
word-action-open-office = Открыть другой офис…

## Everywhere

ui-back = Назад
ui-cancel = Отмена
ui-close = Закрыть
ui-details = Подробности
ui-open = Открыть
ui-show = Показать
ui-copy-problem = Копировать
ui-saved = Сохранено как { $file }
ui-person-unknown = Кто здесь работает?
ui-person-change = Всё, что делается в этом окне, записывается в журнал под этим именем. Нажмите, чтобы изменить его.
ui-restart-engine = Запустить снова
ui-search-everything = Заказы, контакты, команды
ui-search-nothing = Ничего не найдено. Номера ищутся по началу, имена — по любой части.
ui-reason = Причина
ui-reason-missing = Сначала укажите причину: она сохраняется в журнале.
ui-rejected = Отвергнуто. Причина записана в журнале.
ui-put-off = Отложено до { $moment }
ui-results = готово: { $done }, не выполнено: { $failed }, в работе: { $open }

ui-ago-now = только что
ui-ago-minutes = { $minutes } мин назад
ui-ago-hours = { $hours } ч назад
ui-ago-days =
    { $days ->
        [1] вчера
        [one] { $days } день назад
        [few] { $days } дня назад
       *[many] { $days } дней назад
    }

## The strip below everything

ui-strip-engine = Обработка
ui-strip-since = с { $moment }
ui-strip-attached = в другой программе с { $moment }
ui-strip-no-engine = Обработка не запущена
ui-strip-next-poll = следующий опрос
ui-strip-outbox = Исходящие
ui-strip-waiting =
    { $count ->
        [one] { $count } ждёт
        [few] { $count } ждут
       *[many] { $count } ждут
    }
ui-strip-unexplained = необъяснённых: { $count }
ui-strip-backup = последняя проверенная копия { $ago }
ui-strip-no-backup = резервной копии ещё нет
ui-source-never = ещё не опрошен

## The page of keys

ui-keys-title = Клавиши
ui-keys-explained = Клавиши означают места на клавиатуре и не действуют, пока вы пишете в поле. Esc всегда безвредна; Ctrl Enter нажимает закрашенную кнопку диалога.
ui-keys-lists = В любом списке
ui-keys-everywhere = Везде
ui-keys-move = Перемещение
ui-keys-open = Открыть
ui-keys-preview = Просмотр
ui-keys-choose = Выбрать
ui-keys-range = Выбрать несколько
ui-keys-all = Выбрать все
ui-keys-copy = Копировать таблицей

## Окно вокруг всего

ui-title-demo = Пример: { $name } – Kontor
ui-demo = Это офис-пример: все в нём вымышлены, и ни одно письмо не покидает этот компьютер.
ui-stopped = Заказы сейчас не обрабатываются.
ui-taken-over = Теперь заказы обрабатывает этот компьютер.
ui-what-helps = Что поможет
ui-copy-report = Скопировать отчёт
ui-report-copied = Отчёт скопирован. В нём нет ни людей, ни номеров, ни файлов.
ui-report-explained = Для того, кто следит за программой. Без имён, номеров и содержания:
ui-strip-attached-short = другая программа
ui-strip-backup-short = Копия { $ago }
ui-strip-explained-words = О каждом пришедшем сообщении известно, что с ним стало: выполнено, ждёт, повтор или отклонено.
ui-strip-unexplained-words = Пришли сообщения, о которых никто не знает, что с ними стало. Сделайте резервную копию и передайте отчёт о проблеме.
ui-source-failing = не загружается
ui-source-late = опаздывает, { $ago }
ui-source-more = ещё { $count }

## Поиск и команды

ui-palette-orders = Заказы
ui-palette-contacts = Контакты
ui-palette-commands = Команды
ui-palette-searching = Идёт поиск…
