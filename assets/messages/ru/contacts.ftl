# Контакты: список, карточка, форма, загрузка.

contacts-count =
    { $count ->
        [one] { $count } человек или организация
        [few] { $count } человека и организации
       *[many] { $count } человек и организаций
    }
contacts-found = найдено: { $count }
contacts-search = Искать контакты
contacts-search-hint = Имя, номер, e-mail, город
contacts-import = Загрузить…
contacts-chosen = выбрано: { $count }
contacts-copy = Копировать таблицей
contacts-copying = Таблица как раз составляется.
contacts-copied =
    { $count ->
        [one] { $count } контакт скопирован таблицей
        [few] { $count } контакта скопировано таблицей
       *[many] { $count } контактов скопировано таблицей
    }
contacts-none = Контактов пока нет
contacts-none-words = Добавьте первый или загрузите таблицу, которую выдаёт бухгалтерия или адресная книга.
contacts-not-found = Этим буквам никто не отвечает
contacts-not-found-words = Имена находятся на любом алфавите и без диакритических знаков. Попробуйте меньше букв или номер.
contacts-column-name = Имя
contacts-column-number = Номер
contacts-column-email = E-mail
contacts-column-phone = Телефон
contacts-column-company = Организация
contacts-column-place = Город
contacts-column-open = Открытые
contacts-column-last = Посл. заказ
contacts-nameless = (без имени)

## The card

contacts-gone = Такого контакта нет
contacts-gone-words = В справочнике адресов этого офиса его никогда не было.
contacts-edit = Изменить
contacts-open-orders =
    { $count ->
        [one] { $count } открытый заказ
        [few] { $count } открытых заказа
       *[many] { $count } открытых заказов
    }
contacts-tab-details = Данные
contacts-tab-orders = Заказы { $count }
contacts-tab-history = История { $count }
contacts-group-who = Кто
contacts-group-where = Адрес
contacts-group-reach = Связь
contacts-group-numbers = Номера
contacts-group-learned = Источники знают его как
contacts-group-persons = Контактные лица из заказов
contacts-group-places = Адреса доставки из заказов
contacts-group-dates = Даты
contacts-learned = { $number } · решение: { $name }, { $moment }
contacts-since = Добавлен
contacts-changed = Изменён
contacts-last-order = Последний заказ
contacts-named-in = заказ { $order }
contacts-order-name = Заказ { $order }, { $more }
contacts-sender-settled = Заказы с другим адресом e-mail подтверждаются на указанный выше адрес: так было решено.
contacts-no-orders = Заказов пока нет
contacts-no-orders-words = Заказы появятся здесь, как только хотя бы один будет отнесён к этому контакту.
contacts-newest-orders = Показаны последние: { $count }. Все находятся в разделе «Заказы».
contacts-no-history = Ничего не менялось
contacts-no-history-words = Контакт такой, каким был загружен. Каждое изменение появится здесь: кто, когда, с чего на что.

## The form

contacts-add-title = Новый контакт
contacts-edit-title = Изменить: { $name }
contacts-save = Сохранить
contacts-saving = Уже сохраняется
contacts-saved = Сохранено
contacts-discard-words = Введённое ещё не сохранено.
contacts-discard = Отбросить
contacts-keep-typing = Продолжить ввод
contacts-changed-meanwhile = Этот контакт тем временем изменён: { $name } ({ $moment }). Остальные поля уже показывают это; введённое вами осталось.
contacts-changed-clash = Этот контакт тем временем изменён: { $name } ({ $moment }), в том числе там, где вводите вы. Посмотрите отмеченные поля, прежде чем сохранять.
contacts-changed-refused = Не сохранено: контакт изменён раньше вас: { $name } ({ $moment }). Различия отмечены. Посмотрите их и сохраните ещё раз.
contacts-theirs = { $name }: «{ $value }».
contacts-take-theirs = Взять это
contacts-language-office = Как в офисе
contacts-day-hint = напр. 24.11.1980
contacts-number-hint = пусто: следующий

## The import

contacts-import-pick = Выберите таблицу контактов
contacts-import-title = Загрузка контактов
contacts-import-words = Файл CSV со строкой заголовков, какой пишут бухгалтерские программы и электронные таблицы. Сначала вы увидите, что сделала бы каждая строка; без вашего указания ничего не будет принято.
contacts-import-choose = Выбрать файл…
contacts-import-no-dialog = На этом рабочем столе нет окна выбора файлов. Введите, где лежит файл.
contacts-import-path = Файл
contacts-import-path-hint = или введите, где лежит файл
contacts-import-read = Прочитать
contacts-import-path-missing = Сначала введите, где лежит файл.
contacts-import-reading = Файл читается.
contacts-import-take =
    { $count ->
        [one] Принять { $count } контакт
        [few] Принять { $count } контакта
       *[many] Принять { $count } контактов
    }
contacts-import-nothing-ticked = Ни одна строка не отмечена.
contacts-import-other = Другой файл…
contacts-import-known = Читаются столбцы: { $columns }
contacts-import-left-out = Неизвестные столбцы, которые пропускаются: { $columns }
contacts-import-outcome = добавлено { $added }, изменено { $changed }, не принято { $failed }, пропущено { $left }
contacts-import-tick-shown = Отметить показанные
contacts-import-untick-shown = Снять отметки
contacts-import-twice = Тот же номер в строке { $line }.
contacts-import-resembles = Возможно, уже есть: { $name }, номер { $number }. Отметьте строку, если это кто-то другой.
contacts-import-line = Строка { $line }
contacts-import-take-line = Принять строку { $line }
contacts-import-column-line = Строка
contacts-import-column-row = Вывод
contacts-import-column-more = Что к этому сказать
contacts-import-would-change = Изменилось бы
contacts-import-says = В строке сказано

word-import-kind-all = Все
word-import-kind-new = новый
word-import-kind-changes = отличается
word-import-kind-doubtful = сомнительно
word-import-kind-equal = то же самое
word-import-kind-wrong = нельзя
word-import-became-added = добавлен
word-import-became-changed = изменён
word-import-became-failed = не принят

argument-reason-changed-meanwhile = контакт тем временем кто-то изменил
argument-reason-email-malformed = адрес e-mail неверен

## Words

word-action-edit-contact = Изменить контакт
word-action-import-contacts = Загрузить контакты…

word-card-number = Номер
word-card-kind = Вид
word-card-roles = Роли
word-card-company = Организация
word-card-salutation = Обращение
word-card-title = Звание
word-card-first-name = Имя
word-card-last-name = Фамилия
word-card-street = Улица
word-card-street2 = Дополнение к адресу
word-card-zip = Индекс
word-card-city = Город
word-card-region = Регион
word-card-country = Страна
word-card-email = E-mail
word-card-phone = Телефон
word-card-vat-id = ИНН (НДС)
word-card-reg-no = Номер в реестре
word-card-gln = GLN
word-card-payer-key = Код страховщика
word-card-external-id = Другой код
word-card-language = Язык
word-card-birth-date = Дата рождения

word-contact-kind-person = Человек
word-contact-kind-org = Организация
word-contact-role-customer = Клиент
word-contact-role-referrer = Направивший врач
word-contact-role-payer = Плательщик
word-contact-role-supplier = Поставщик
word-contact-role-subcontractor = Субподрядчик
word-contact-language-en = английский
word-contact-language-de = немецкий
word-contact-language-cs = чешский
word-contact-language-pl = польский
word-contact-language-ru = русский
word-contact-language-sk = словацкий
word-contact-detail-name = Имя
word-contact-detail-role = Роль
