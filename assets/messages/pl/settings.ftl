# Ustawienia, osoby w biurze i powiadomienia tego komputera.

## Groups

word-settings-group-sources = Źródła
word-settings-group-office = Nasza firma
word-settings-group-defaults = Wartości domyślne
word-settings-group-notices = Powiadomienia
word-settings-group-mail = Poczta
word-settings-group-accounting = Księgowość
word-settings-group-engine = Przetwarzanie
word-settings-group-backup = Kopia zapasowa
word-settings-group-people = Osoby
word-settings-group-computer = Ten komputer

## The screen

settings-groups = Grupy ustawień
settings-search = Szukaj we wszystkich ustawieniach
settings-found-nothing = Żadne ustawienie tak się nie nazywa
settings-found-nothing-words = Ustawienia można znaleźć po dowolnej części nazwy lub objaśnienia, w języku okna.
settings-reset = Przywróć
settings-reset-to =
    { GIVEN($value) ->
        [no] Powrót do wartości domyślnej: nic
       *[yes] Powrót do wartości domyślnej: { $value }
    }
settings-saved =
    { GIVEN($value) ->
        [no] { $name }: nic
       *[yes] { $name }: { $value }
    }
settings-was-reset = { $name }: znów wartość domyślna
settings-secret-saved = { $name }: zapieczętowano i zapisano
settings-changed-by = { $person }, { $moment }
settings-default = wartość domyślna
settings-here-only = dotyczy tylko tego komputera
settings-test = Sprawdź
settings-testing = Sprawdzanie…
settings-choose-folder = Wybierz…
settings-no-picker = Ten pulpit nie ma okna wyboru folderów. Proszę wpisać folder w pole.
settings-none = brak
settings-any = dowolny
settings-on = włączone
settings-off = wyłączone
settings-unit-minutes = min
settings-unit-hours = godz.
settings-open-group = Otwórz
settings-password-set = zapisane, nigdy nie pokazywane
settings-fault = Nie można przyjąć wartości „{ $value }”. Dozwolone: { $expected }
settings-expected-number = liczba całkowita od { $least } do { $most }
settings-expected-currency = waluta podana trzema literami, na przykład CZK
settings-expected-addresses = adresy e-mail oddzielone przecinkami
settings-expected-switch = włączone albo wyłączone
settings-expected-line = jeden wiersz tekstu
settings-mail-good = Serwer poczty odpowiedział i przyjął logowanie, { $moment }
settings-folder-good = Folder „{ $folder }” można czytać i zapisywać, { $moment }
settings-notice-good = Pulpit przyjął powiadomienie, { $moment }
settings-backup-good = Kopia zapasowa jest gotowa i sprawdzona: { $file }
settings-left = { $name } (już nie pracuje)

## Our company

word-setting-office-name = Nazwa firmy
word-setting-words-office-name = Tak jak w wiadomościach i plikach księgowych
settings-effect-office-name =
    { GIVEN($value) ->
        [no] Wiadomości i pliki nie mają nazwy firmy
       *[yes] Podpisuje każdą wiadomość i plik: { $value }
    }
word-setting-office-reg-no = Numer w rejestrze
word-setting-words-office-reg-no = Nasz numer w rejestrze firm (IČO, NIP, HRB)
settings-effect-office-reg-no =
    { GIVEN($value) ->
        [no] Pohoda nie rozpozna, dla której jednostki jest plik
       *[yes] Wybiera naszą jednostkę w programie Pohoda
    }
word-setting-office-vat-id = Numer VAT
word-setting-words-office-vat-id = Nasz numer podatnika VAT
settings-effect-office-vat-id =
    { GIVEN($value) ->
        [no] Pliki księgowe nie mają numeru VAT
       *[yes] Jest w plikach księgowych
    }
word-setting-office-gln = Global Location Number
word-setting-words-office-gln = Nasz GLN, 13 cyfr
settings-effect-office-gln =
    { GIVEN($value) ->
        [no] Pliki UBL podają nas bez GLN
       *[yes] Podaje nas w plikach UBL
    }
word-setting-office-country = Kraj
word-setting-words-office-country = Dwie litery, na przykład CZ, DE lub PL
settings-effect-office-country = Przyjmowany dla adresów bez kraju
word-setting-office-currency = Waluta
word-setting-words-office-currency = Waluta naszych ksiąg
settings-effect-office-currency = Zamówienia w innej walucie są eksportowane w swojej
word-setting-office-language = Język biura
word-setting-words-office-language = Dla własnych tekstów i dla klientów, których język nie jest znany
settings-effect-office-language = Do klientów o nieznanym języku piszemy w języku: { $value }
word-setting-office-contact-line = Wiersz kontaktowy
word-setting-words-office-contact-line = Jak klienci mogą zapytać: wiersz pod każdą wiadomością
settings-effect-office-contact-line =
    { GIVEN($value) ->
        [no] Wiadomości kończą się bez takiego wiersza
       *[yes] Stoi pod każdą wiadomością
    }

## Defaults

word-setting-defaults-clerk = Odpowiedzialny referent
word-setting-words-defaults-clerk = Kto dostaje pracę przy nowych zamówieniach
settings-effect-defaults-clerk =
    { GIVEN($value) ->
        [no] Nowe zamówienia nie należą do nikogo
       *[yes] Nowe i niejasne zamówienia dostaje { $value }
    }
word-setting-defaults-employee = Pracownik na zamówieniu
word-setting-words-defaults-employee = Kto widnieje na przychodzących zamówieniach
settings-effect-defaults-employee =
    { GIVEN($value) ->
        [no] Nowe zamówienia nie podają pracownika
       *[yes] Na każdym nowym zamówieniu widnieje { $value }
    }
word-setting-defaults-branch = Oddział
word-setting-words-defaults-branch = Oddział, w którym powstają nowe zamówienia
settings-effect-defaults-branch =
    { GIVEN($value) ->
        [no] Nowe zamówienia są numerowane bez oddziału
       *[yes] Nowe zamówienia są numerowane w oddziale { $value }
    }

## Notices

word-setting-mail-information = Wiadomości informacyjne
word-setting-words-mail-information = Adresy powiadamiane o każdym zamówieniu, oddzielone przecinkami
settings-effect-mail-information =
    { $items ->
        [0] Nikt nie jest powiadamiany pocztą
        [one] 1 adres dostaje wiadomość o każdym zamówieniu
        [few] { $items } adresy dostają wiadomość o każdym zamówieniu
       *[other] { $items } adresów dostaje wiadomość o każdym zamówieniu
    }

## Mail

word-setting-mail-host = Serwer poczty
word-setting-words-mail-host = Nazwa serwera, który wysyła nasze wiadomości
settings-effect-mail-host =
    { GIVEN($value) ->
        [no] Wiadomości czekają na podanie serwera: { $mails }
       *[yes] Wiadomości wychodzą przez { $value }; teraz czeka: { $mails }
    }
word-setting-mail-port = Port
word-setting-words-mail-port = 587 dla STARTTLS, 465 dla TLS
settings-effect-mail-port = Łączymy się z portem { $value }
word-setting-mail-security = Zabezpieczenie
word-setting-words-mail-security = Jak zabezpieczone jest połączenie
settings-effect-mail-security =
    { $value ->
        [starttls] Zabezpieczone po powitaniu; nigdy jawnie
        [tls] Zabezpieczone od pierwszego bajtu
       *[plain] Niezabezpieczone: po drodze każdy może czytać
    }
word-setting-mail-user = Użytkownik
word-setting-words-mail-user = Nazwa do logowania na serwerze poczty
settings-effect-mail-user =
    { GIVEN($value) ->
        [no] Wiadomości są wysyłane bez logowania
       *[yes] Loguje się jako { $value }
    }
word-setting-mail-password = Hasło
word-setting-words-mail-password = Przy zapisie pieczętowane i nigdy więcej nie pokazywane
settings-effect-mail-password =
    { GIVEN($value) ->
        [no] Nie zapisano hasła
       *[yes] Hasło jest zapisane, zapieczętowane kluczem biura
    }
word-setting-mail-from = Nadawca
word-setting-words-mail-from = Adres, z którego przychodzą nasze wiadomości
settings-effect-mail-from =
    { GIVEN($value) ->
        [no] Wiadomości czekają na podanie nadawcy
       *[yes] Klienci odpowiadają na { $value }
    }
word-setting-mail-confirm = Potwierdzanie zamówień
word-setting-words-mail-confirm = Klienci dostają wiadomość, że zamówienie dotarło
settings-effect-mail-confirm =
    { $value ->
        [on] Każde zamówienie potwierdzamy w języku klienta
       *[off] Klienci nie dostają od nas niczego z automatu
    }
word-setting-mail-hold-after-hours = Wstrzymanie spóźnionych potwierdzeń
word-setting-words-mail-hold-after-hours = Starsze zamówienia nie są potwierdzane bez decyzji; 0 nigdy nie wstrzymuje
settings-effect-mail-hold-after-hours =
    { $value ->
        [0] Nawet stare zamówienia są potwierdzane od razu
        [one] Po 1 godzinie potwierdzenie czeka w skrzynce nadawczej
        [few] Po { $value } godzinach potwierdzenie czeka w skrzynce nadawczej
       *[other] Po { $value } godzinach potwierdzenie czeka w skrzynce nadawczej
    }

## Accounting

word-setting-accounting-profile = Format
word-setting-words-accounting-profile = Program, który wczytuje pliki
settings-effect-accounting-profile =
    { GIVEN($value) ->
        [no] Zamówienia czekają na format: { $exports }
       *[yes] Pliki powstają dla: { $value }; teraz czeka: { $exports }
    }
word-setting-accounting-folder = Folder eksportu
word-setting-words-accounting-folder = Gdzie trafiają pliki dla księgowości; krótka nazwa leży w folderze biura
settings-effect-accounting-folder = Księgowość pobiera pliki z folderu „{ $value }”
word-setting-accounting-response-folder = Folder odpowiedzi
word-setting-words-accounting-response-folder = Gdzie księgowość zostawia swoje odpowiedzi
settings-effect-accounting-response-folder =
    { GIVEN($value) ->
        [no] Odpowiedzi szukamy w folderze eksportu
       *[yes] Odpowiedzi szukamy w folderze „{ $value }”
    }
word-setting-accounting-response-wait-minutes = Czekanie na odpowiedź
word-setting-words-accounting-response-wait-minutes = Jak długo odpowiedź księgowości może trwać
settings-effect-accounting-response-wait-minutes =
    { $value ->
        [one] Po 1 minucie zgłaszamy brak odpowiedzi
        [few] Po { $value } minutach zgłaszamy brak odpowiedzi
       *[other] Po { $value } minutach zgłaszamy brak odpowiedzi
    }
word-choice-accounting-profile-pohoda = Pohoda
word-choice-accounting-profile-ubl = zamówienia UBL
word-choice-accounting-profile-csv = tabela CSV
word-choice-mail-security-starttls = STARTTLS
word-choice-mail-security-tls = TLS
word-choice-mail-security-plain = brak

## Engine

word-setting-engine-hosts = Komputery, które mogą przetwarzać
word-setting-words-engine-hosts = Nazwy oddzielone przecinkami; puste oznacza dowolny
settings-effect-engine-hosts =
    { $allowed ->
        [any] Zamówienia może pobierać dowolny komputer
        [here] Ten komputer, { $here }, jest wśród nich
       *[elsewhere] Tego komputera, { $here }, nie ma wśród nich: pokazuje tylko, co pobierają inne
    }
settings-engine-now = Przetwarzanie teraz
settings-engine-now-words = Kto pobiera zamówienia i wysyła wiadomości
settings-engine-runs = { $host }, od { $moment }
settings-engine-none = Przetwarzanie nie działa na żadnym komputerze
settings-engine-next =
    { $sources ->
        [0] Żadne źródło nie jest sprawdzane
        [one] Sprawdza 1 źródło, następnym razem { $next }
        [few] Sprawdza { $sources } źródła, następnym razem { $next }
       *[other] Sprawdza { $sources } źródeł, następnym razem { $next }
    }

## Backup

settings-backup = Ostatnia sprawdzona kopia zapasowa
settings-backup-words = Kopia całego biura, po utworzeniu otwarta, sprawdzona i przeliczona
settings-backup-none = Nie ma jeszcze kopii zapasowej
settings-backup-last = Utworzona { $ago }, w folderze „backup” biura
settings-backup-now = Utwórz kopię teraz
settings-backup-running = Tworzenie kopii…

## Sources

settings-sources-none = Nie ma jeszcze źródła
settings-sources-none-words = Źródło to folder, w którym sklep, program pocztowy lub współpracownik zostawia zamówienia. Pierwsze można dodać poniżej.
settings-source-ok = w porządku
settings-source-late = spóźnione
settings-source-broken = zakłócone
settings-source-paused = wstrzymane
settings-source-new = jeszcze nie sprawdzono
settings-source-poll = Sprawdź teraz
settings-source-dry-run = Próba na sucho
settings-source-dry-run-hint = Czyta pierwsze wiadomości w folderze i mówi, co by z nich powstało. Nic nie jest zapisywane.
settings-source-paused-done = { $source }: wstrzymano
settings-source-resumed-done = { $source }: znów jest sprawdzane
settings-source-test-hint = Próbuje czytać i zapisywać w folderze
settings-source-name = Nazwa
settings-source-name-words = Jak zamówienia i listy nazywają to źródło
settings-source-name-effect =
    { $count ->
        [0] Jeszcze nic tędy nie przyszło
        [one] Przyszła tędy 1 wiadomość
        [few] Przyszły tędy { $count } wiadomości
       *[other] Przyszło tędy { $count } wiadomości
    }
settings-source-renamed = Źródło nazywa się teraz { $source }
settings-source-folder = Folder
settings-source-folder-words = Gdzie trafiają zamówienia; krótka nazwa leży w folderze biura
settings-source-last = Ostatnio sprawdzono { $ago }
settings-source-never = Jeszcze nie sprawdzono
settings-source-interval = Częstość sprawdzania
settings-source-interval-words = Jak często zaglądać do folderu, od 1 do 1440 minut
settings-source-interval-saved =
    { $minutes ->
        [one] { $source }: sprawdzanie co minutę
        [few] { $source }: sprawdzanie co { $minutes } minuty
       *[other] { $source }: sprawdzanie co { $minutes } minut
    }
settings-source-fetches =
    { $minutes ->
        [one] Pobiera co minutę, następnym razem { $next }, na { $host }
        [few] Pobiera co { $minutes } minuty, następnym razem { $next }, na { $host }
       *[other] Pobiera co { $minutes } minut, następnym razem { $next }, na { $host }
    }
settings-source-fetches-soon =
    { $minutes ->
        [one] Pobiera co minutę, pierwszy raz za chwilę, na { $host }
        [few] Pobiera co { $minutes } minuty, pierwszy raz za chwilę, na { $host }
       *[other] Pobiera co { $minutes } minut, pierwszy raz za chwilę, na { $host }
    }
settings-source-no-engine = Nic nie jest pobierane: przetwarzanie nie działa na żadnym komputerze
settings-source-is-paused = Dopóki jest wstrzymane, nic nie jest pobierane
settings-source-fetching = Pobieranie
settings-source-fetching-words = Wstrzymane źródło zachowuje swoje wiadomości i może wrócić w każdej chwili
settings-source-is-on = Zamówienia są pobierane
settings-source-add = Dodawanie źródła
settings-source-add-words = Folder zrzutowy: każdy plik, który tam leży, jest czytany jako wiadomość
settings-source-add-action = Dodaj źródło
settings-source-add-first = Najpierw proszę podać nazwę i folder
settings-source-added = { $source }: od teraz jest sprawdzane
settings-source-folder-made = Jeśli folderu brakuje, zostanie utworzony
settings-dry-run-title =
    { $files ->
        [0] Folder jest pusty
        [one] W folderze jest 1 plik
        [few] W folderze są { $files } pliki
       *[other] W folderze jest { $files } plików
    }
settings-dry-run-words = Nic nie zostało zapisane, nic nie wychodzi na zewnątrz.
settings-dry-run-order =
    { $lines ->
        [one] zamówienie { $number }, { $buyer }, 1 pozycja
        [few] zamówienie { $number }, { $buyer }, { $lines } pozycje
       *[other] zamówienie { $number }, { $buyer }, { $lines } pozycji
    }
settings-dry-run-nothing = nie ma w nim zamówienia
settings-dry-run-more =
    { $count ->
        [one] i jeszcze 1
        [few] i jeszcze { $count }
       *[other] i jeszcze { $count }
    }

## This computer

settings-language = Język
settings-language-words = Język tego okna; zmienia się od razu
settings-language-effect = Każdy wybiera własny; wiadomości zależą od klienta
settings-appearance = Wygląd
settings-appearance-words = Jasny, ciemny albo zgodny z systemem
settings-appearance-effect-light = Teraz jest jasny
settings-appearance-effect-dark = Teraz jest ciemny
word-appearance-system = zgodny z systemem
word-appearance-light = jasny
word-appearance-dark = ciemny
settings-scale = Wielkość liter
settings-scale-words = Od 80 do 200 procent; to samo robią Ctrl + i Ctrl −
settings-scale-effect = Wszystko jest rysowane w skali { $scale }%
settings-percent = { $scale }%
settings-notices = Powiadomienia na pulpicie
settings-notices-words = O nowych zamówieniach, problemach i błędach informuje pulpit, o całej serii jednym powiadomieniem
settings-notices-on = Informuje pulpit, także gdy okno jest zasłonięte
settings-notices-off = Informuje tylko to okno
settings-office = Biuro
settings-office-words = Folder, w którym leży to biuro
settings-office-effect = Teraz otwarte: { $folder }
settings-office-open = Otwórz

## People

settings-people-none = Nikogo tu jeszcze nie ma
settings-people-none-words = Proszę dodać osoby, które tu pracują: można je wtedy wybrać jako referenta lub pracownika, a wszystko, co zostanie zrobione w oknie, trafia do dziennika pod ich nazwiskiem.
settings-people-add = Dodaj osobę
settings-people-edit = Zmiana danych: { $name }
settings-people-new = Nowa osoba
settings-person-name = Imię i nazwisko
settings-person-email = E-mail
settings-person-language = Język
settings-person-branch = Oddział
settings-person-state = Stan
settings-person-here = siedzi tutaj
settings-person-left = już nie pracuje
settings-person-works = pracuje tutaj
settings-person-save = Zapisz
settings-person-remove = Usuń
settings-person-saved = { $name }: na liście
settings-person-removed = { $name }: już nie na liście
settings-person-remove-title = Usunąć z listy: { $name }?
settings-person-remove-words = Zamówienia i dziennik zachowują nazwisko. Kogo podają zamówienia, ten zostaje na liście jako osoba, która już nie pracuje.
settings-person-name-missing = Najpierw proszę podać imię i nazwisko

## Who works here

person-title = Kto tu pracuje?
person-words = Wszystko, co zostanie zrobione w tym oknie, trafia do dziennika pod tym nazwiskiem.
person-new = Nowe nazwisko
person-new-action = To ja
person-nobody = Na liście nikogo jeszcze nie ma. Proszę wpisać swoje imię i nazwisko.

## Notices on this computer

notice-orders =
    { $count ->
        [one] 1 nowe zamówienie
        [few] { $count } nowe zamówienia
       *[other] { $count } nowych zamówień
    }
notice-order-from = Od: { $name }
notice-unclear =
    { $count ->
        [one] 1 z nich wymaga decyzji
        [few] { $count } z nich wymagają decyzji
       *[other] { $count } z nich wymaga decyzji
    }
notice-unclear-one = Wymaga decyzji
notice-quarantined =
    { $count ->
        [one] Nie udało się odczytać 1 wiadomości
        [few] Nie udało się odczytać { $count } wiadomości
       *[other] Nie udało się odczytać { $count } wiadomości
    }
notice-registrations =
    { $count ->
        [one] 1 wniosek o rejestrację
        [few] { $count } wnioski o rejestrację
       *[other] { $count } wniosków o rejestrację
    }
notice-failures =
    { $count ->
        [one] 1 wiadomość lub plik nie dotarł
        [few] { $count } wiadomości lub pliki nie dotarły
       *[other] { $count } wiadomości lub plików nie dotarło
    }
notice-trouble = Coś wymaga uwagi
notice-test-title = Próba z programu Kontor
notice-test-words = Tak pojawiają się tu nowe zamówienia i problemy.

## Steps in the journal

word-step-source-renamed = zmieniono nazwę źródła
word-step-person-left = osoba już nie pracuje
word-step-person-removed = osobę usunięto z listy
