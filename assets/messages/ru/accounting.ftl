# What stands in accounting files beside an order's own data, and what their fields are called.

## Steps of an order

word-step-order-export-remark = примечание к файлу для бухгалтерии

## Labels and sentences of accounting files

word-export-order = Заказ
word-export-cancelled = ОТМЕНА
word-export-cancelled-hint = Клиент отменил этот заказ. Если бухгалтерия приняла прежний документ, пожалуйста, отмените его там; этим документом ничего не заказывается.
word-export-replaces = ВЗАМЕН
word-export-replaces-hint = Этот заказ уже передавался. Если бухгалтерия приняла тот документ, пожалуйста, отмените его там; в этом указано всё, что действует.
word-export-our-number = Наш номер заказа
word-export-sender-number = Номер заказа у отправителя
word-export-source = Получен через
word-export-booked-on = Записан
word-export-customer-number = Номер клиента
word-export-reference = Основание
word-export-contact-person = Контактное лицо
word-export-invoice-to = Счёт выставить
word-export-deliver-to = Доставить
word-export-patient = Пациент
word-export-referrer = Направивший врач
word-export-payer = Плательщик
word-export-payment = Оплата
word-export-paid-on = Оплачен
word-export-prepaid = Уже оплачено
word-export-total = Итого по записи
word-export-line = Строка
word-export-without-quantity = количество не указано; записано как 1 на всю сумму
word-export-without-price = цена не указана
word-export-without-rate = ставка НДС не указана
word-export-amount-left-out = количество равно 0; указанная сумма не записана
word-export-stated-price = цена по данным отправителя
word-export-adjustment = поправка
word-export-amount = сумма
word-export-charge = Наценка
word-export-allowance = Скидка
word-export-rounding = Округление
word-export-due = нужно к
word-export-gtin = GTIN
word-export-sku = наш артикул
word-export-buyer-sku = артикул клиента
word-export-price-mode-unknown = Отправитель не указал, включают ли цены НДС; они записаны как цены без НДС.
word-export-attachments = Вложения
word-export-in-full = полностью
word-export-ordered = Было заказано

## Fields of accounting files, as problems name them

argument-field-office-reg-no = наш регистрационный номер
argument-field-order-number = номер заказа у отправителя
argument-field-document-number = номер документа
argument-field-order-date = дата заказа
argument-field-delivery-date = срок поставки
argument-field-order-text = текст документа
argument-field-customer = клиент
argument-field-company = организация
argument-field-division = отдел
argument-field-name = имя
argument-field-street = улица
argument-field-zip = почтовый индекс
argument-field-city = населённый пункт
argument-field-country = страна
argument-field-reg-no = регистрационный номер
argument-field-vat-id = номер НДС
argument-field-phone = телефон
argument-field-email = эл. почта
argument-field-delivery-address = адрес доставки
argument-field-delivery-company = организация в адресе доставки
argument-field-delivery-division = отдел в адресе доставки
argument-field-delivery-name = имя в адресе доставки
argument-field-delivery-street = улица в адресе доставки
argument-field-delivery-zip = почтовый индекс в адресе доставки
argument-field-delivery-city = населённый пункт в адресе доставки
argument-field-delivery-country = страна в адресе доставки
argument-field-delivery-phone = телефон в адресе доставки
argument-field-delivery-email = эл. почта в адресе доставки
argument-field-payment = оплата
argument-field-note = примечание
argument-field-internal-note = внутреннее примечание
argument-field-lines = строки заказа
argument-field-line-text = текст строки
argument-field-quantity = количество
argument-field-unit = единица
argument-field-price = цена
argument-field-line-note = примечание к строке
argument-field-vat-rate = ставка НДС
argument-field-stock-code = артикул
argument-field-currency = валюта
argument-field-totals = итоги
argument-field-duplicate = уже передан
