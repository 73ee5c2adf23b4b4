# Buchen: Aufträge, bei denen man zweimal hinsieht, und Kunden, die von anderer Adresse schreiben.

problem-order-sent-elsewhere = Der Auftrag { $order_no } dieses Kunden kam auch über die Quelle „{ $source }“ und ist dort als { $number } gebucht. Prüfen Sie, ob beide Aufträge gemeint sind.
problem-sender-differs = Im Auftrag von „{ $name }“ steht die E-Mail-Adresse { $address }, in Ihren Kontakten aber { $master }. Senden Sie die Bestätigung an { $master }, oder berichtigen Sie vorher den Kontakt. Sie werden für diesen Kunden nur einmal gefragt.

word-step-order-repeated = kam noch einmal, ohne Änderung

## Maßeinheiten, kurz, wie sie hinter einer Menge stehen; nach dem Code der UN/ECE-Empfehlung 20

word-unit-c62 = Stück
word-unit-h87 = Stück
word-unit-ea = Stück
word-unit-pce = Stück
word-unit-nar = Stück
word-unit-pr = Paar
word-unit-npr = Paar
word-unit-set = Satz
word-unit-kit = Satz
word-unit-pk = Packung
word-unit-nmp = Packung
word-unit-bx = Karton
word-unit-dzn = Dutzend
word-unit-kgm = kg
word-unit-grm = g
word-unit-ltr = l
word-unit-mtr = m
word-unit-mtk = m²
word-unit-hur = Std.
