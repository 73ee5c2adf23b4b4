# Účtování příjmu: objednávky, u nichž se vyplatí podívat dvakrát, a zákazníci píšící z jiné adresy.

problem-order-sent-elsewhere = Objednávka { $order_no } tohoto zákazníka přišla také zdrojem „{ $source }“ a je tam zapsána jako { $number }. Ověřte, zda jsou myšleny obě.
problem-sender-differs = V objednávce zákazníka „{ $name }“ je uvedena e-mailová adresa { $address }, v kontaktech však máte { $master }. Odešlete potvrzení na { $master }, nebo nejdříve opravte kontakt. U tohoto zákazníka se dotaz už nebude opakovat.

word-step-order-repeated = přišla znovu, beze změny

## Měrné jednotky, zkráceně, jak stojí za množstvím; podle kódu doporučení UN/ECE č. 20

word-unit-c62 = ks
word-unit-h87 = ks
word-unit-ea = ks
word-unit-pce = ks
word-unit-nar = ks
word-unit-pr = pár
word-unit-npr = pár
word-unit-set = sada
word-unit-kit = sada
word-unit-pk = bal.
word-unit-nmp = bal.
word-unit-bx = krab.
word-unit-dzn = tucet
word-unit-kgm = kg
word-unit-grm = g
word-unit-ltr = l
word-unit-mtr = m
word-unit-mtk = m²
word-unit-hur = hod.
