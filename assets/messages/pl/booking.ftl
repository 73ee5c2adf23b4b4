# Księgowanie: zamówienia, na które trzeba spojrzeć dwa razy, i klienci piszący z innego adresu.

problem-order-sent-elsewhere = Zamówienie { $order_no } tego klienta przyszło także ze źródła „{ $source }” i jest tam zapisane jako { $number }. Sprawdź, czy chodzi o oba zamówienia.
problem-sender-differs = W zamówieniu klienta „{ $name }” podano adres e-mail { $address }, a w kontaktach jest { $master }. Wyślij potwierdzenie na { $master } albo najpierw popraw kontakt. W przypadku tego klienta pytanie nie pojawi się ponownie.

word-step-order-repeated = przyszło ponownie, bez zmian
