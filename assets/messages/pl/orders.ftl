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
orders-count =
    { $count ->
        [one] 1 zamówienie
        [few] { $count } zamówienia
       *[many] { $count } zamówień
    }
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
orders-gone = Nie ma takiego zamówienia
orders-gone-words = Nigdy nie zostało zapisane w tym biurze.
orders-save-attachment = Zapisz załącznik
orders-attachment-missing = Załącznika { $name } nie można już odczytać z wiadomości. Sama wiadomość jest podana w przebiegu.
orders-head = Ich numer { $number } · { $source } · wpłynęło { $moment }
orders-people = Referent { $clerk } · pracownik { $employee } · oddział { $branch }
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
