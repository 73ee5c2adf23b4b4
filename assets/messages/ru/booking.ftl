# Запись заказов: заказы, на которые стоит взглянуть дважды, и клиенты, пишущие с другого адреса.

problem-order-sent-elsewhere = Заказ { $order_no } этого клиента поступил также из источника «{ $source }» и записан там под номером { $number }. Проверьте, нужны ли оба заказа.
problem-sender-differs = В заказе клиента «{ $name }» указан адрес { $address }, а в контактах значится { $master }. Отправьте подтверждение на { $master } или сначала исправьте контакт. По этому клиенту вопрос больше не повторится.

word-step-order-repeated = поступил повторно, без изменений

## Единицы измерения, кратко, как они стоят после количества; по коду рекомендации ЕЭК ООН № 20

word-unit-c62 = шт.
word-unit-h87 = шт.
word-unit-ea = шт.
word-unit-pce = шт.
word-unit-nar = шт.
word-unit-pr = пар
word-unit-npr = пар
word-unit-set = компл.
word-unit-kit = компл.
word-unit-pk = упак.
word-unit-nmp = упак.
word-unit-bx = кор.
word-unit-dzn = дюж.
word-unit-kgm = кг
word-unit-grm = г
word-unit-ltr = л
word-unit-mtr = м
word-unit-mtk = м²
word-unit-hur = ч
