# Регистрации: заявки на доступ.

registrations-count =
    { $count ->
        [one] { $count } заявка на доступ
        [few] { $count } заявки на доступ
       *[many] { $count } заявок на доступ
    }
registrations-none = Заявок на доступ нет
registrations-none-words = Когда клиент попросит доступ, его заявка появится здесь со всем, что он прислал.
registrations-column-time = Поступила
registrations-column-source = Источник
registrations-column-applicant = Заявитель
registrations-column-company = Организация
registrations-column-email = E-mail
registrations-column-number = № клиента
registrations-column-state = Состояние
registrations-gone = Такой заявки нет
registrations-gone-words = В этом офисе её никогда не записывали.
registrations-head = { $source } · поступила { $moment }
registrations-is = Это точно
registrations-nobody = Ни один контакт не совпадает с присланным наверняка.
registrations-tab-request = Заявка
registrations-tab-message = Сообщение
registrations-tab-trace = Ход
registrations-group-applicant = Заявитель
registrations-group-request = Заявка
registrations-request-no = Номер заявки
registrations-asked-at = Подана
registrations-note = Текст
registrations-company2 = Отдел
registrations-contact-person = Контактное лицо
registrations-iban = Банковский счёт
registrations-no-message = Сообщения нет
registrations-no-message-words = Сохранилось только то, что из него прочитали.
registrations-save-message = Сохранить…
registrations-copy-message = Копировать
registrations-no-text = Сообщение не является текстом. Сохраните его и откройте в подходящей программе.

word-registration-received = ждёт
word-registration-key-issued = ключ выдан
word-registration-refused = отклонена
word-registration-asked-back = уточняется
word-registration-extra-username = Желаемое имя пользователя
