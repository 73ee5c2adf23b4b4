# Účtování příjmu: objednávky, u nichž se vyplatí podívat dvakrát, a zákazníci píšící z jiné adresy.

problem-order-sent-elsewhere = Objednávka { $order_no } tohoto zákazníka přišla také zdrojem „{ $source }“ a je tam zapsána jako { $number }. Ověřte, zda jsou myšleny obě.
problem-sender-differs = V objednávce zákazníka „{ $name }“ je uvedena e-mailová adresa { $address }, v kontaktech však máte { $master }. Odešlete potvrzení na { $master }, nebo nejdříve opravte kontakt. U tohoto zákazníka se dotaz už nebude opakovat.

word-step-order-repeated = přišla znovu, beze změny
