# Zamówienia: lista i panel.

orders-cancelled = anulowane
orders-match-decided = ustalone
orders-match-partly = częściowo
orders-match-unclear = niejasne
orders-later-title = Odłóż zamówienie { $order }
orders-later-hour = Za godzinę
orders-later-hours =
    { $hours ->
        [one] Za { $hours } godzinę
        [few] Za { $hours } godziny
       *[many] Za { $hours } godzin
    }
orders-later-tomorrow = Jutro o 8
orders-later-week = Za tydzień
orders-reject-title = Odrzucić zamówienie { $order }?
orders-reject-words = Zostanie zamknięte i nie będzie ani potwierdzone, ani wyeksportowane. To, co wpłynęło, pozostanie, podobnie jak podany powód.
orders-reject-action = Odrzuć zamówienie
orders-search = Szukaj zamówień
orders-search-hint = Numer lub klient
orders-chosen = zaznaczono: { $count }
orders-save-table = Zapisz tabelę…
orders-none = Nie ma tu zamówień
orders-none-words = Żadne zamówienie nie pasuje do tego widoku i tych liter. Proszę wybrać „Wszystkie” albo wyczyścić wyszukiwanie.
orders-column-received = Wpłynęło
orders-column-number = Nasz numer
orders-column-order = Ich numer
orders-column-customer = Klient
orders-column-source = Źródło
orders-column-match = Uczestnicy
orders-column-total = Razem
orders-column-state = Stan
orders-column-files = Pliki
orders-column-lines = Pozycje
orders-column-clerk = Referent
orders-column-employee = Pracownik
orders-column-branch = Oddział
orders-column-issued = Wystawiono
orders-column-done = Załatwił(a)
orders-put-off-till = odłożone do { $moment }
orders-gone = Nie ma takiego zamówienia
orders-gone-words = Nigdy nie zostało zapisane w tym biurze.
orders-save-attachment = Zapisz załącznik
orders-attachment-missing = Załącznika { $name } nie można już odczytać z wiadomości. Sama wiadomość jest podana w przebiegu.
orders-head = Ich numer { $number } · { $source } · wpłynęło { $moment }
orders-clerk = referent { $name }
orders-employee = pracownik { $name }
orders-branch = oddział { $name }
orders-done-by = Załatwione: { $who }
orders-open-again = Otwórz ponownie
orders-by-itself = samoczynnie
orders-decide = Rozstrzygnij
orders-export-again = Eksportuj ponownie…
orders-not-exported = Nie zostało jeszcze wyeksportowane; samo trafi do następnego pliku dla księgowości.
orders-export-again-title = Wyeksportować zamówienie { $order } ponownie?
orders-export-again-words = Księgowość otrzyma je jeszcze raz, oznaczone jako następca pierwszego eksportu. Jeśli pierwszy został zaksięgowany, proszę zlecić jego usunięcie.
orders-export-again-done = Zamówienie { $order } trafi do następnego pliku dla księgowości jako następca
orders-reject-too-late = Zamówienie zostało już przekazane. Proszę anulować je w księgowości i wyeksportować ponownie jako anulowane.
orders-note-seen = Widziane, odłóż
orders-each = po { $price }
orders-charge = Dopłata
orders-net = Netto
orders-tax = Podatek
orders-payable = Do zapłaty
orders-is-contact = to
orders-decided-by = decyzja: { $name }, { $moment }
orders-no-attachments = Brak załączników
orders-save = Zapisz…
orders-attachment-awaited = Plik jeszcze nie dotarł albo znajduje się pod odnośnikiem.
orders-no-messages = Na razie nic nie wychodzi
orders-no-messages-words = Potwierdzenie i eksport zostaną zaplanowane, gdy tylko wszyscy uczestnicy będą ustaleni.
orders-attempts =
    { $count ->
        [0] jeszcze bez próby
        [one] 1 próba
        [few] { $count } próby
       *[many] { $count } prób
    }
orders-release = Wyślij teraz
orders-drop = Nie wysyłaj
orders-released = Wyjdzie przy najbliższym wysyłaniu
orders-dropped = Nie zostanie wysłane
orders-message = Wiadomość { $name }, { $format }, { $encoding }
orders-copy-trace = Kopiuj przebieg
orders-no-history = Nic nie zmieniono
orders-no-history-words = Gdy nadawca zmieni zamówienie, każda zmiana pojawi się tutaj: co było i co jest teraz.
orders-more-changes = i jeszcze { $count }
orders-line = pozycja { $number }

word-view-all = Wszystkie
word-view-waiting = Do załatwienia
word-view-today = Dzisiaj
word-view-accepted = Przyjęte
word-view-exported = Wyeksportowane
word-view-taken-over = Przejęte
word-view-refused = Odrzucone
word-view-cancelled = Anulowane

word-tab-lines = Pozycje
word-tab-parties = Uczestnicy
word-tab-attachments = Pliki
word-tab-messages = Wiadomości
word-tab-trace = Przebieg
word-tab-history = Zmiany

word-strip-received = otrzymane
word-strip-matched = przypisane
word-strip-confirmed = potwierdzone
word-strip-exported = wyeksportowane
word-strip-taken-over = przejęte

word-revision-change = Zmienione
word-revision-cancel = Anulowane
word-revision-older = Starszy dokument, nieużyty
word-attachment-embedded = w wiadomości
word-attachment-beside = przyszedł obok wiadomości
word-attachment-awaited = oczekiwany
word-attachment-link = pod odnośnikiem

## Zawężanie i zapisane widoki

orders-any-source = Wszystkie źródła
orders-any-state = Wszystkie stany
orders-any-day = Wszystkie dni
orders-days = Dni
orders-days-last =
    { $count ->
        [one] Dzisiaj
        [few] Ostatnie { $count } dni
       *[many] Ostatnich { $count } dni
    }
orders-days-yesterday = Wczoraj
orders-days-year = Ten rok
orders-days-between = Od … do …
orders-days-from = od
orders-days-till = do
orders-no-day = „{ $text }” nie jest datą
orders-clear-filters = Wyczyść filtry
orders-save-view = Zapisz jako widok…
orders-save-view-now = Zapisz widok
orders-view-name = Nazwa widoku
orders-view-name-missing = Najpierw proszę nadać widokowi nazwę.
orders-forget-view = Usuń widok „{ $name }”
orders-of-one-customer = od jednego klienta
orders-show-all = Pokaż wszystkie zamówienia
orders-choose-none = Usuń zaznaczenie
orders-copied =
    { $count ->
        [one] Skopiowano 1 zamówienie jako tabelę
        [few] Skopiowano { $count } zamówienia jako tabelę
       *[many] Skopiowano { $count } zamówień jako tabelę
    }
word-decided-alone = ustalone samoczynnie
word-decided-by-hand = ustalone ręcznie
word-waited-quarter = do 15 minut
word-waited-hour = do 1 godziny
word-waited-half-day = do 4 godzin
word-waited-day = do 1 dnia
word-waited-weekend = do 3 dni
word-waited-longer = dłużej niż 3 dni

## Kilka naraz i cofanie

word-many-done = Załatwione
word-many-later = Odłóż
word-many-reject = Odrzuć
word-many-export-again = Eksportuj ponownie
word-many-seen = Uwagi widziane
orders-many-none = Wszystkie skreślono: nic nie zostało do zrobienia.
orders-many-when = Najpierw proszę wybrać, do kiedy.
orders-many-done =
    { $count ->
        [one] Oznacz 1 zamówienie jako załatwione
        [few] Oznacz { $count } zamówienia jako załatwione
       *[many] Oznacz { $count } zamówień jako załatwione
    }
orders-many-done-words = Znikną z przeglądu dnia. Proszę skreślić te, które mają zostać. Ctrl Z cofa wszystko.
orders-many-later =
    { $count ->
        [one] Odłóż 1 zamówienie
        [few] Odłóż { $count } zamówienia
       *[many] Odłóż { $count } zamówień
    }
orders-many-later-words = Same wrócą do przeglądu dnia. Proszę skreślić te, które mają zostać.
orders-many-reject =
    { $count ->
        [one] Odrzuć 1 zamówienie
        [few] Odrzuć { $count } zamówienia
       *[many] Odrzuć { $count } zamówień
    }
orders-many-export =
    { $count ->
        [one] Wyeksportuj ponownie 1 zamówienie
        [few] Wyeksportuj ponownie { $count } zamówienia
       *[many] Wyeksportuj ponownie { $count } zamówień
    }
orders-many-seen =
    { $count ->
        [one] Odłóż uwagę przy 1 zamówieniu
        [few] Odłóż uwagi przy { $count } zamówieniach
       *[many] Odłóż uwagi przy { $count } zamówieniach
    }
orders-many-seen-words = Zamówienia znikną z „Wymaga uwagi”; uwagi pozostaną w przebiegu.
orders-undone =
    { $count ->
        [one] Cofnięto: 1 zamówienie jest znów otwarte
        [few] Cofnięto: { $count } zamówienia są znów otwarte
       *[many] Cofnięto: { $count } zamówień jest znów otwartych
    }
orders-nothing-to-undo = Nie ma czego cofnąć
word-action-undo = Cofnij ostatnie „załatwione” lub „odłóż”

## Zmiany i pliki

orders-already-exported = już wyeksportowane: { $file }
orders-already-booked = już zaksięgowane jako { $number }
orders-already-confirmed = już potwierdzone { $moment }
orders-export-amended = Eksportuj zmienione zamówienie…
orders-note-told = Księgowość wie, odłóż
orders-note-gone = Uwaga odłożona; pozostaje w przebiegu
orders-all-changes = Wszystkie zmiany
orders-open-title = Otworzyć { $name }?
orders-open-words = Plik tego rodzaju może uruchomić program. Proszę otworzyć go tylko wtedy, gdy był oczekiwany od tego nadawcy.
orders-open-anyway = Mimo to otwórz
orders-no-raw = Wiadomości już tu nie ma.
orders-raw-cut = Pokazano tylko początek. Aby zobaczyć całość, proszę zapisać plik.
word-strip-accepted = przyjęte
word-strip-refused = odrzucone
word-step-order-corrected = uczestnik poprawiony ręcznie

## Kolumny każdej tabeli

grid-columns = Wybierz kolumny
grid-columns-explained = Nagłówek można przeciągnąć, a za prawą krawędź poszerzyć kolumnę.
grid-columns-usual = Zwykłe kolumny
