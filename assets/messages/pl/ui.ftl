# Rama okna: paski, okna dialogowe, klawisze.

## Screens

word-screen-overview = Przegląd
word-screen-orders = Zamówienia
word-screen-desk = Import
word-screen-contacts = Kontakty
word-screen-registrations = Rejestracje
word-screen-quarantine = Kwarantanna
word-screen-outbox = Skrzynka nadawcza
word-screen-exports = Eksporty
word-screen-statistics = Statystyka
word-screen-journal = Dziennik
word-screen-settings = Ustawienia

## Actions

word-action-search = Szukaj zamówień, kontaktów i poleceń
word-action-go-overview = Przejdź do przeglądu
word-action-go-orders = Przejdź do zamówień
word-action-go-desk = Przejdź do importu
word-action-go-contacts = Przejdź do kontaktów
word-action-go-registrations = Przejdź do rejestracji
word-action-go-outbox = Przejdź do skrzynki nadawczej
word-action-go-exports = Przejdź do eksportów
word-action-go-quarantine = Przejdź do kwarantanny
word-action-go-statistics = Przejdź do statystyki
word-action-go-journal = Przejdź do dziennika
word-action-go-settings = Przejdź do ustawień
word-action-poll-now = Sprawdź teraz wszystkie źródła
word-action-show-new = Pokaż nowe
word-action-done = Gotowe i dalej
word-action-assign = Przypisz
word-action-take-new = Przejmij jako nowy
word-action-later = Później…
word-action-reject = Odrzuć…
word-action-conflicts-only = Tylko różnice
word-action-add-contact = Dodaj kontakt…
word-action-try-again = Spróbuj ponownie
word-action-larger = Większe litery
word-action-smaller = Mniejsze litery
word-action-usual-size = Zwykła wielkość liter
word-action-switch-appearance = Przełącz wygląd jasny i ciemny
word-action-help = Pokaż klawisze
word-action-open-office = Otwórz inne biuro…

## Everywhere

ui-back = Wstecz
ui-cancel = Anuluj
ui-close = Zamknij
ui-details = Szczegóły
ui-open = Otwórz
ui-show = Pokaż
ui-copy-problem = Kopiuj
ui-saved = Zapisano jako { $file }
ui-person-unknown = Kto tu pracuje?
ui-person-change = Wszystko, co zostanie zrobione w tym oknie, trafia do dziennika pod tym nazwiskiem. Kliknięcie pozwala je zmienić.
ui-restart-engine = Uruchom ponownie
ui-search-everything = Zamówienia, kontakty, polecenia
ui-search-nothing = Nic nie znaleziono. Numery są wyszukiwane po początku, nazwy po dowolnej części.
ui-reason = Powód
ui-reason-missing = Proszę najpierw podać powód: zostanie zapisany w dzienniku.
ui-rejected = Odrzucono. Powód jest zapisany w dzienniku.
ui-put-off = Odłożono do { $moment }
ui-results = gotowe: { $done }, niewykonane: { $failed }, w toku: { $open }

ui-ago-now = przed chwilą
ui-ago-minutes = { $minutes } min temu
ui-ago-hours = { $hours } godz. temu
ui-ago-days =
    { $days ->
        [one] wczoraj
        [few] { $days } dni temu
       *[many] { $days } dni temu
    }

## The strip below everything

ui-strip-engine = Przetwarzanie
ui-strip-since = od { $moment }
ui-strip-attached = w innym programie od { $moment }
ui-strip-no-engine = Przetwarzanie nie działa
ui-strip-next-poll = następne sprawdzenie
ui-strip-outbox = Skrzynka nadawcza
ui-strip-waiting =
    { $count ->
        [one] { $count } czeka
        [few] { $count } czekają
       *[many] { $count } czeka
    }
ui-strip-unexplained = niewyjaśnione: { $count }
ui-strip-backup = ostatnia sprawdzona kopia zapasowa { $ago }
ui-strip-no-backup = jeszcze bez kopii zapasowej
ui-source-never = jeszcze nie sprawdzono

## The page of keys

ui-keys-title = Klawisze
ui-keys-explained = Klawisze oznaczają miejsca na klawiaturze i nie działają podczas pisania w polu. Esc nigdy nie szkodzi; Ctrl Enter naciska wypełniony przycisk okna dialogowego.
ui-keys-lists = Na każdej liście
ui-keys-everywhere = Wszędzie
ui-keys-move = Ruch
ui-keys-open = Otwórz
ui-keys-preview = Podgląd
ui-keys-choose = Zaznacz
ui-keys-range = Zaznacz kilka
ui-keys-all = Zaznacz wszystko
ui-keys-copy = Kopiuj jako tabelę

## Okno wokół wszystkiego

ui-title-demo = Pokaz: { $name } – Kontor
ui-demo = To jest biuro pokazowe: wszyscy w nim są zmyśleni i żaden e-mail nie opuszcza tego komputera.
ui-stopped = Zamówienia nie są obecnie przetwarzane.
ui-taken-over = Zamówienia przetwarza teraz ten komputer.
ui-what-helps = Co pomoże
ui-copy-report = Kopiuj zgłoszenie
ui-report-copied = Zgłoszenie skopiowano. Nie podaje żadnych osób, numerów ani plików.
ui-report-explained = Dla tego, kto opiekuje się programem. Bez nazwisk, numerów i treści:
ui-strip-attached-short = inny program
ui-strip-backup-short = Kopia { $ago }
ui-strip-explained-words = O każdej wiadomości, która przyszła, wiadomo, co się z nią stało: załatwiona, czeka, powtórzona albo odrzucona.
ui-strip-unexplained-words = Przyszły wiadomości, o których nikt nie wie, co się z nimi stało. Zrób kopię zapasową i przekaż zgłoszenie problemu.
ui-source-failing = nie można pobrać
ui-source-late = spóźnione, { $ago }
ui-source-more = +{ $count } więcej

## Wyszukiwanie i polecenia

ui-palette-orders = Zamówienia
ui-palette-contacts = Kontakty
ui-palette-commands = Polecenia
ui-palette-searching = Wyszukiwanie…
