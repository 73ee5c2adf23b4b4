# Statystyka: każda tabela odpowiada na jedno pytanie.

statistics-days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
       *[many] { $count } dni
    }
statistics-copy = Kopiuj
statistics-copied = Tabele są w schowku
statistics-save = Zapisz jako CSV…
statistics-nothing = W tych dniach nic nie policzono
statistics-nothing-words = Zamówienia i rejestracje są liczone w chwili zapisu. Aby sięgnąć dalej wstecz, proszę wybrać więcej dni.
statistics-none = W tych dniach nic nie wpłynęło.
statistics-by-source = Ile wpłynęło i skąd?
statistics-by-day = Ile wpłynęło każdego dnia?
statistics-day = Dzień
statistics-a-day = około { $count } dziennie
statistics-orders = Zamówienia
statistics-registrations = Rejestracje
statistics-alone = Samoczynnie
statistics-failed = Nieczytelne
statistics-other-sources = inne
statistics-decided = Kto ustalił, czyje są?
statistics-who = Ustalono
statistics-share = Udział
statistics-waiting = do rozstrzygnięcia
statistics-corrected = poprawiono później
statistics-waited = Jak długo zamówienia czekały na człowieka?
statistics-half = połowa { $time }
statistics-time = Czas do decyzji
statistics-so-far = Narastająco
statistics-none-by-hand = Żadne zamówienie nie czekało na decyzję.
statistics-failures = Czego nie dało się odczytać i dlaczego?
statistics-cause = Przyczyna
statistics-messages = Wiadomości
statistics-no-failures = Wszystko udało się odczytać.
statistics-refused = Co odrzuciła księgowość?
statistics-none-refused = Księgowość niczego nie odrzuciła.
