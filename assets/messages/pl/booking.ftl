# Księgowanie: zamówienia, na które trzeba spojrzeć dwa razy, i klienci piszący z innego adresu.

problem-order-sent-elsewhere = Zamówienie { $order_no } tego klienta przyszło także ze źródła „{ $source }” i jest tam zapisane jako { $number }. Sprawdź, czy chodzi o oba zamówienia.
problem-sender-differs = W zamówieniu klienta „{ $name }” podano adres e-mail { $address }, a w kontaktach jest { $master }. Wyślij potwierdzenie na { $master } albo najpierw popraw kontakt. W przypadku tego klienta pytanie nie pojawi się ponownie.

word-step-order-repeated = przyszło ponownie, bez zmian

## Jednotki miary, w skrócie, jak stoją za ilością; według kodu zalecenia UN/ECE nr 20

word-unit-c62 = szt.
word-unit-h87 = szt.
word-unit-ea = szt.
word-unit-pce = szt.
word-unit-nar = szt.
word-unit-pr = par
word-unit-npr = par
word-unit-set = kpl.
word-unit-kit = kpl.
word-unit-pk = opak.
word-unit-nmp = opak.
word-unit-bx = kart.
word-unit-dzn = tuz.
word-unit-kgm = kg
word-unit-grm = g
word-unit-ltr = l
word-unit-mtr = m
word-unit-mtk = m²
word-unit-hur = godz.
