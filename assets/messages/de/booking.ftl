# Buchen: Aufträge, bei denen man zweimal hinsieht, und Kunden, die von anderer Adresse schreiben.

problem-order-sent-elsewhere = Der Auftrag { $order_no } dieses Kunden kam auch über die Quelle „{ $source }“ und ist dort als { $number } gebucht. Prüfen Sie, ob beide Aufträge gemeint sind.
problem-sender-differs = Im Auftrag von „{ $name }“ steht die E-Mail-Adresse { $address }, in Ihren Kontakten aber { $master }. Senden Sie die Bestätigung an { $master }, oder berichtigen Sie vorher den Kontakt. Sie werden für diesen Kunden nur einmal gefragt.

word-step-order-repeated = kam noch einmal, ohne Änderung
