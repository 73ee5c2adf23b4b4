# Pliki dla księgowości i jej odpowiedzi.

word-exports-all = Wszystkie
word-exports-unanswered = Bez odpowiedzi
word-exports-refused = Z odrzuconymi zamówieniami

word-profile-pohoda = Pohoda
word-profile-ubl = UBL
word-profile-csv = CSV

word-batch-writing = w trakcie zapisu
word-batch-exported = bez odpowiedzi
word-batch-overdue = odpowiedź się spóźnia
word-batch-answered = przejęte

word-verdict-unanswered = bez odpowiedzi
word-verdict-taken-over = przejęte
word-verdict-refused = odrzucone
word-verdict-repeated = odrzucone, zapisane ponownie

exports-count =
    { $count ->
        [one] 1 plik
        [few] { $count } pliki
       *[many] { $count } plików
    }
exports-next =
    { $count ->
        [0] Żadne zamówienie nie czeka na następny plik
        [one] 1 zamówienie trafi do następnego pliku, który Kontor zapisze sam
        [few] { $count } zamówienia trafią do następnego pliku, który Kontor zapisze sam
       *[many] { $count } zamówień trafi do następnego pliku, który Kontor zapisze sam
    }
exports-no-profile =
    { $count ->
        [0] Nie wybrano programu księgowego
        [one] Nie wybrano programu księgowego, dlatego czeka 1 zamówienie
        [few] Nie wybrano programu księgowego, dlatego czekają { $count } zamówienia
       *[many] Nie wybrano programu księgowego, dlatego czeka { $count } zamówień
    }
exports-no-profile-words = Wybierz format księgowości i folder, z którego księgowość bierze pliki.
exports-settings = Ustawienia księgowości
exports-failed =
    { $count ->
        [one] 1 zamówienia nie udało się zapisać w pliku
        [few] { $count } zamówień nie udało się zapisać w pliku
       *[many] { $count } zamówień nie udało się zapisać w pliku
    }
exports-failed-words = W skrzynce nadawczej przy każdym jest napisane, czego brakuje. Po usunięciu przyczyny spróbuj tam ponownie.
exports-to-outbox = Skrzynka nadawcza
exports-column-number = Nr
exports-column-written = Zapisano
exports-column-file = Plik
exports-column-profile = Format
exports-column-orders = Zamówienia
exports-column-taken = Przejęte
exports-column-state = Stan
exports-column-answered = Odpowiedź
exports-refused-count =
    { $count ->
        [one] 1 odrzucone
        [few] { $count } odrzucone
       *[many] { $count } odrzuconych
    }
exports-none-all = Nie zapisano jeszcze żadnego pliku
exports-none-all-words = Gdy wszystkie strony zamówienia są ustalone, trafia ono do pliku dla księgowości.
exports-none-unanswered = Każdy plik ma odpowiedź
exports-none-unanswered-words = Plik stoi tutaj, dopóki księgowość go nie przejmie albo nie odpowie na każde zamówienie w nim.
exports-none-refused = Księgowość niczego nie odrzuciła
exports-none-refused-words = Plik z odrzuconym zamówieniem stoi tutaj, dopóki nie zostanie ono zapisane ponownie albo zamknięte.
exports-gone = Tego pliku tu nie ma
exports-gone-words = Nigdy nie został zapisany w tym biurze.
exports-folder = Folder
exports-not-written = jeszcze niezapisany
exports-not-answered = jeszcze bez odpowiedzi
exports-open-folder = Otwórz folder
exports-retry =
    { $count ->
        [one] Zapisz odrzucone zamówienie ponownie
        [few] Zapisz { $count } odrzucone zamówienia ponownie
       *[many] Zapisz { $count } odrzuconych zamówień ponownie
    }
exports-retried = Trafi do następnego pliku jako powtórzenie
exports-again = Zapisz wszystkie ponownie…
exports-again-title =
    { $count ->
        [one] Zapisać ponownie 1 zamówienie z pliku { $file }?
        [few] Zapisać ponownie { $count } zamówienia z pliku { $file }?
       *[many] Zapisać ponownie { $count } zamówień z pliku { $file }?
    }
exports-again-words = Księgowość dostanie je jeszcze raz, oznaczone jako następcy pierwszego eksportu. Jeśli pierwsze zostały zaksięgowane, poproś o ich usunięcie.
exports-again-action = Zapisz ponownie
exports-all-planned = Wszystkie zamówienia tego pliku czekają już na następny.
exports-item = W pliku { $item }
exports-successor =
    { $count ->
        [one] zapisano ponownie
        [few] zapisano ponownie { $count } razy
       *[many] zapisano ponownie { $count } razy
    }
exports-their-number = Numer w księgowości { $number }
exports-is-planned = trafi do następnego pliku
exports-field = Pole: { $field }
