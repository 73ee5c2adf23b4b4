# Co wypisuje wiersz poleceń. Nazwy poleceń, folderów i plików pozostają bez zmian.

cli-no-task = Proszę podać, co zrobić, na przykład „kontor demo”. Wszystkie polecenia: „kontor --help”.
cli-init-done = Biuro jest gotowe: { $folder }. Proszę włożyć pliki z zamówieniami do jego folderu „inbox”, a potem uruchomić „kontor run --once”.

cli-read-file =
    { $name }: format { $format }{ GIVEN($version) ->
        [no] {""}
       *[yes] {" "}{ $version }
    }{ GIVEN($encoding) ->
        [no] {""}
       *[yes] , kodowanie { $encoding }
    }
cli-read-paper =
    { $kind } { $number }{ GIVEN($date) ->
        [no] {""}
       *[yes] {" "}z dnia { $date }
    }{ GIVEN($buyer) ->
        [no] {""}
       *[yes] , klient: { $buyer }
    }
cli-read-total = Razem { $total } { $currency }
cli-read-ok =
    { $count ->
        [one] Da się odczytać: { $count } dokument.
        [few] Da się odczytać: { $count } dokumenty.
       *[many] Da się odczytać: { $count } dokumentów.
    }
cli-read-refused = Odrzucono. Przyczynę podaje uwaga oznaczona ✗.

cli-run-progress =
    { $recorded } z { $fetched ->
        [one] { $fetched } wiadomości
        [few] { $fetched } wiadomości
       *[many] { $fetched } wiadomości
    }
cli-serve-running = Przetwarzanie zamówień działa dla biura w folderze { $folder }. Aby je zakończyć, proszę nacisnąć Ctrl+C.
cli-serve-stopping = Przetwarzanie zamówień kończy to, co zaczęło, i zatrzymuje się …

## The ledger: a heading for each column, short

cli-ledger-source = Źródło
cli-ledger-seen = wykryte
cli-ledger-finished = zakończone
cli-ledger-open = otwarte
cli-ledger-quarantined = w kwarantannie
cli-ledger-duplicate = duplikaty
cli-ledger-rejected = odrzucone
cli-ledger-unexplained = niewyjaśnione
cli-ledger-sum = Razem
cli-ledger-gap = { $source }: w numeracji brakuje zamówień: { $span }

cli-source-added =
    { $minutes ->
        [one] Źródło { $name }: folder { $folder }, sprawdzany co minutę.
        [few] Źródło { $name }: folder { $folder }, sprawdzany co { $minutes } minuty.
       *[many] Źródło { $name }: folder { $folder }, sprawdzany co { $minutes } minut.
    }
cli-source-removed = Źródło { $name } nie jest już sprawdzane. Jego wiadomości i zamówienia pozostają.
cli-source-interval =
    { $minutes ->
        [one] Źródło { $name } jest sprawdzane co minutę.
        [few] Źródło { $name } jest sprawdzane co { $minutes } minuty.
       *[many] Źródło { $name } jest sprawdzane co { $minutes } minut.
    }
cli-source-line =
    { $minutes ->
        [one] { $name }: folder { $folder }, co minutę
        [few] { $name }: folder { $folder }, co { $minutes } minuty
       *[many] { $name }: folder { $folder }, co { $minutes } minut
    }
cli-source-line-off = { $name }: folder { $folder }, nie jest sprawdzany
cli-source-last = ostatnio sprawdzono pomyślnie: { MOMENT($moment) }
cli-source-never = jeszcze nie sprawdzano
cli-source-none = Nie ma jeszcze żadnego źródła. Można je dodać poleceniem „kontor source add NAZWA FOLDER”.

cli-setting-default = (domyślnie)
cli-setting-set = { $key } = { $value }

cli-import-done =
    { $taken ->
        [one] Przyjęto { $taken } wiersz, nie przyjęto: { $left }.
        [few] Przyjęto { $taken } wiersze, nie przyjęto: { $left }.
       *[many] Przyjęto { $taken } wierszy, nie przyjęto: { $left }.
    }
cli-import-columns = Pominięte kolumny: { $columns }
cli-import-row = wiersz { $line }

cli-orders-none = Nie ma zamówień.
cli-assign-done = Zamówienie { $number } przypisano: { $contact }.
cli-assign-more =
    { $count ->
        [one] Na decyzję czeka jeszcze { $count } uczestnik tego zamówienia.
        [few] Na decyzję czekają jeszcze { $count } uczestnicy tego zamówienia.
       *[many] Na decyzję czeka jeszcze { $count } uczestników tego zamówienia.
    }

cli-quarantine-empty = Kwarantanna jest pusta.
cli-quarantine-cause =
    { $count ->
        [one] { $count } wiadomość, przyczyna { $cause }:
        [few] { $count } wiadomości, przyczyna { $cause }:
       *[many] { $count } wiadomości, przyczyna { $cause }:
    }
cli-quarantine-retried =
    { $count ->
        [one] Ponownie przetworzono { $count } wiadomość; teraz w kwarantannie: { $left }.
        [few] Ponownie przetworzono { $count } wiadomości; teraz w kwarantannie: { $left }.
       *[many] Ponownie przetworzono { $count } wiadomości; teraz w kwarantannie: { $left }.
    }
cli-quarantine-rejected = Wiadomość zamknięto bez zapisania zamówienia. Pozostaje w bazie danych.

cli-outbox-empty = Nic nie czeka w skrzynce nadawczej.
cli-outbox-changed =
    { $count ->
        [one] Zmieniono { $count } pozycję skrzynki nadawczej.
        [few] Zmieniono { $count } pozycje skrzynki nadawczej.
       *[many] Zmieniono { $count } pozycji skrzynki nadawczej.
    }

cli-export-none = Nie zapisano jeszcze żadnego pliku dla księgowości.
cli-export-elsewhere = Przetwarzanie zamówień działa na komputerze { $host } i samo eksportuje.
cli-export-line =
    { $count ->
        [one] { $file }: { $count } zamówienie, przejęto: { $taken }, odrzucono: { $refused }
        [few] { $file }: { $count } zamówienia, przejęto: { $taken }, odrzucono: { $refused }
       *[many] { $file }: { $count } zamówień, przejęto: { $taken }, odrzucono: { $refused }
    }

cli-registrations-none = Nie ma wniosków o rejestrację.
cli-backup-done = Kopia zapasowa { $file } jest zapisana, została ponownie otwarta i przeliczona. Zamówienia: { $orders }, wiadomości: { $messages }, kontakty: { $contacts }.
