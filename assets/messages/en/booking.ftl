# Booking: orders that make one look twice, and customers who write from another address.

problem-order-sent-elsewhere = Order { $order_no } of this customer also came by the source “{ $source }” and is booked there as { $number }. Check whether both orders are meant.
problem-sender-differs = The order of “{ $name }” states the e-mail address { $address }, but your contacts have { $master }. Send the confirmation to { $master }, or correct the contact first. You are asked only once for this customer.

word-step-order-repeated = came once more, without a change

## Units of measure, short, as they stand behind a quantity; by their code in UN/ECE Recommendation 20

word-unit-c62 = pc.
word-unit-h87 = pc.
word-unit-ea = pc.
word-unit-pce = pc.
word-unit-nar = pc.
word-unit-pr = pair(s)
word-unit-npr = pair(s)
word-unit-set = set(s)
word-unit-kit = set(s)
word-unit-pk = pack(s)
word-unit-nmp = pack(s)
word-unit-bx = box(es)
word-unit-dzn = dozen
word-unit-kgm = kg
word-unit-grm = g
word-unit-ltr = l
word-unit-mtr = m
word-unit-mtk = m²
word-unit-hur = h
