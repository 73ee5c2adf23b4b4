# Kwarantanna: czego nie dało się odczytać lub przetworzyć.

## Przyczyny, jak nazywają je grupy i znaczniki

word-cause-empty-message = Pusty plik
word-cause-message-too-large = Za duże
word-cause-unknown-format = Nieznany format
word-cause-wrong-document-kind = To nie zamówienie
word-cause-xml-not-well-formed = Uszkodzony XML
word-cause-xml-limit = XML za głęboki lub za długi
word-cause-xml-doctype = XML z typem dokumentu
word-cause-encoding-lossy = Nieczytelne znaki
word-cause-encoding-uncertain = Niepewne kodowanie
word-cause-characters-lost = Utracone litery
word-cause-missing-element = Czegoś brakuje
word-cause-not-a-number = To nie liczba
word-cause-not-a-date = To nie data
word-cause-unknown-currency = Nieznana waluta
word-cause-no-lines = Brak pozycji
word-cause-buyer-missing = Brak kupującego
word-cause-unknown-interface-version = Nowsza wersja
word-cause-value-not-allowed = Niedozwolona wartość
word-cause-processing-failed = Błąd przetwarzania
word-cause-message-stops-program = Zatrzymało program
word-cause-order-not-known = Czeka na swoje zamówienie
word-cause-stray-file = Plik bez zamówienia

quarantine-none = Kwarantanna jest pusta
quarantine-none-words = Każda wiadomość została odczytana. To, czego nie da się odczytać lub przetworzyć, czeka tutaj i niczego innego nie wstrzymuje.
quarantine-again =
    { $count ->
        [one] Spróbuj ponownie
        [few] Spróbuj ponownie wszystkie { $count }
       *[many] Spróbuj ponownie wszystkie { $count }
    }
quarantine-oldest = najstarsza przyszła { $ago }
quarantine-again-one = Spróbuj tę ponownie
quarantine-booked =
    { $count ->
        [0] Nic nie przyjęto
       *[other] przyjęto: { $count }
    }
quarantine-repeated =
    { $count ->
       *[other] już znane: { $count }
    }
quarantine-waiting =
    { $count ->
       *[other] nadal czeka: { $count }
    }
quarantine-told = Ponowna próba: { $result }
quarantine-column-name = Plik
quarantine-column-source = Źródło
quarantine-column-received = Odebrano
quarantine-column-size = Rozmiar
quarantine-gone = Tej wiadomości tu nie ma
quarantine-gone-words = Nigdy nie dotarła do tego biura.
quarantine-from = Z { $source } · { $moment } · { $size }
quarantine-where = Miejsce: { $place }
quarantine-reject = Odrzuć…
quarantine-reject-title = Odrzucić { $name }?
quarantine-reject-words = Wiadomość zostanie zakończona i nic nie zostanie przyjęte. Jej bajty i Twój powód pozostaną.
quarantine-reject-action = Odrzuć wiadomość
quarantine-save = Zapisz całość…
quarantine-save-title = Zapisz wiadomość tak, jak przyszła
quarantine-no-picker = Ten pulpit nie ma okna wyboru pliku. Kopia wiadomości leży w folderze „quarantine” biura.
quarantine-copy-report = Kopiuj raport
quarantine-copy-report-hint = Problem, miejsce, format i wersja programu dla technika sklepu: bez bajtów, bez nazwisk.
quarantine-copied = Raport jest w schowku
quarantine-report-problem = Problem
quarantine-report-place = Miejsce
quarantine-report-format = Format
quarantine-report-encoding = Kodowanie
quarantine-report-size = Bajty
quarantine-report-program = Program
quarantine-as-text = Tak jak przyszło, odczytane jako { $encoding }
quarantine-as-bytes = Tak jak przyszło: to nie tekst, pokazano bajty
quarantine-is-cut = pokazano część; „Zapisz całość” daje wszystko
quarantine-place-beyond = miejsce leży poza pokazaną częścią
quarantine-no-bytes = Plik nie zawiera żadnych bajtów
quarantine-marked = Tutaj: { $text }
