# Kontakty: lista, karta, formularz, import.

contacts-count =
    { $count ->
        [one] 1 osoba lub firma
        [few] { $count } osoby i firmy
       *[many] { $count } osób i firm
    }
contacts-found = znaleziono: { $count }
contacts-search = Szukaj kontaktów
contacts-search-hint = Nazwa, numer, e-mail, miejsce
contacts-import = Importuj…
contacts-chosen = zaznaczono: { $count }
contacts-copy = Kopiuj jako tabelę
contacts-copying = Tabela jest właśnie układana.
contacts-copied =
    { $count ->
        [one] Skopiowano 1 kontakt jako tabelę
        [few] Skopiowano { $count } kontakty jako tabelę
       *[many] Skopiowano { $count } kontaktów jako tabelę
    }
contacts-none = Nie ma jeszcze kontaktów
contacts-none-words = Proszę dodać pierwszy albo zaimportować tabelę zapisaną przez księgowość lub książkę adresową.
contacts-not-found = Nikt nie pasuje do tych liter
contacts-not-found-words = Nazwy znajdują się w każdym alfabecie i bez znaków diakrytycznych. Proszę wpisać mniej liter albo numer.
contacts-column-name = Nazwa
contacts-column-number = Numer
contacts-column-email = E-mail
contacts-column-phone = Telefon
contacts-column-company = Firma
contacts-column-place = Miejsce
contacts-column-open = Otwarte
contacts-column-last = Ostatnie zam.
contacts-nameless = (bez nazwy)

## The card

contacts-gone = Nie ma takiego kontaktu
contacts-gone-words = Nigdy nie było go w bazie adresowej tego biura.
contacts-edit = Edytuj
contacts-open-orders =
    { $count ->
        [one] 1 otwarte zamówienie
        [few] { $count } otwarte zamówienia
       *[many] { $count } otwartych zamówień
    }
contacts-tab-details = Dane
contacts-tab-orders = Zamówienia { $count }
contacts-tab-history = Historia { $count }
contacts-group-who = Kto
contacts-group-where = Adres
contacts-group-reach = Kontakt
contacts-group-numbers = Numery
contacts-group-learned = Znany źródłom jako
contacts-group-persons = Osoby kontaktowe z zamówień
contacts-group-places = Adresy dostawy z zamówień
contacts-group-dates = Daty
contacts-learned = { $number } · ustalenie: { $name }, { $moment }
contacts-since = Dodano
contacts-changed = Ostatnia zmiana
contacts-last-order = Ostatnie zamówienie
contacts-named-in = zamówienie { $order }
contacts-order-name = Zamówienie { $order }, { $more }
contacts-sender-settled = Zamówienia z innym adresem e-mail są potwierdzane na adres podany wyżej: taka zapadła decyzja.
contacts-no-orders = Nie ma jeszcze zamówień
contacts-no-orders-words = Zamówienia pojawią się tutaj, gdy zostaną przypisane do tego kontaktu.
contacts-newest-orders = Najnowsze: { $count }. Wszystkie są w „Zamówieniach”.
contacts-no-history = Nic nie zmieniono
contacts-no-history-words = Kontakt jest taki, jak go zaimportowano. Każda zmiana pojawi się tutaj: kto, kiedy, z czego na co.

## The form

contacts-add-title = Nowy kontakt
contacts-edit-title = Edycja: { $name }
contacts-save = Zapisz
contacts-saving = Zapis już trwa
contacts-saved = Zapisano
contacts-discard-words = Wpisane dane nie są jeszcze zapisane.
contacts-discard = Odrzuć
contacts-keep-typing = Pisz dalej
contacts-changed-meanwhile = Ten kontakt został w międzyczasie zmieniony: { $name } ({ $moment }). Pozostałe pola już to pokazują; to, co wpisano tutaj, zostało.
contacts-changed-clash = Ten kontakt został w międzyczasie zmieniony: { $name } ({ $moment }), także w polach edytowanych tutaj. Przed zapisaniem proszę obejrzeć oznaczone pola.
contacts-changed-refused = Nie zapisano: kontakt zmieniono wcześniej, zrobił(a) to { $name } ({ $moment }). Różnice są oznaczone. Proszę je obejrzeć i zapisać ponownie.
contacts-theirs = { $name }: „{ $value }”.
contacts-take-theirs = Przyjmij
contacts-language-office = Jak biuro
contacts-day-hint = np. 24.11.1980
contacts-number-hint = puste: następny wolny

## The import

contacts-import-pick = Wybierz tabelę kontaktów
contacts-import-title = Import kontaktów
contacts-import-words = Plik CSV z wierszem nagłówka, jaki zapisują programy księgowe i arkusze kalkulacyjne. Najpierw widać, co zrobiłby każdy wiersz; nic nie zostanie przyjęte bez polecenia.
contacts-import-choose = Wybierz plik…
contacts-import-no-dialog = Ten pulpit nie ma okna wyboru plików. Proszę wpisać, gdzie leży plik.
contacts-import-path = Plik
contacts-import-path-hint = albo proszę wpisać, gdzie leży plik
contacts-import-read = Wczytaj
contacts-import-path-missing = Proszę najpierw wpisać, gdzie leży plik.
contacts-import-reading = Plik jest wczytywany.
contacts-import-take =
    { $count ->
        [one] Przyjmij 1 kontakt
        [few] Przyjmij { $count } kontakty
       *[many] Przyjmij { $count } kontaktów
    }
contacts-import-nothing-ticked = Żaden wiersz nie jest zaznaczony.
contacts-import-other = Inny plik…
contacts-import-known = Czytane kolumny: { $columns }
contacts-import-left-out = Nieznane kolumny, które są pomijane: { $columns }
contacts-import-outcome = dodano { $added }, zmieniono { $changed }, nie przyjęto { $failed }, pominięto { $left }
contacts-import-tick-shown = Zaznacz widoczne
contacts-import-untick-shown = Odznacz widoczne
contacts-import-twice = Ten sam numer ma wiersz { $line }.
contacts-import-resembles = Być może już jest: { $name }, numer { $number }. Proszę zaznaczyć wiersz, jeśli to ktoś inny.
contacts-import-line = Wiersz { $line }
contacts-import-take-line = Przyjmij wiersz { $line }
contacts-import-column-line = Wiersz
contacts-import-column-row = Wynik
contacts-import-column-more = Uwagi
contacts-import-would-change = Zmieniłoby się
contacts-import-says = Wiersz podaje

word-import-kind-all = Wszystkie
word-import-kind-new = nowy
word-import-kind-changes = różni się
word-import-kind-doubtful = wątpliwy
word-import-kind-equal = taki sam
word-import-kind-wrong = niemożliwy
word-import-became-added = dodano
word-import-became-changed = zmieniono
word-import-became-failed = nie przyjęto

argument-reason-changed-meanwhile = ktoś w międzyczasie zmienił kontakt
argument-reason-email-malformed = adres e-mail jest nieprawidłowy

## Words

word-action-edit-contact = Edytuj kontakt
word-action-import-contacts = Importuj kontakty…

word-card-number = Numer
word-card-kind = Rodzaj
word-card-roles = Role
word-card-company = Firma
word-card-salutation = Zwrot
word-card-title = Tytuł
word-card-first-name = Imię
word-card-last-name = Nazwisko
word-card-street = Ulica
word-card-street2 = Dodatek do adresu
word-card-zip = Kod pocztowy
word-card-city = Miejscowość
word-card-region = Region
word-card-country = Kraj
word-card-email = E-mail
word-card-phone = Telefon
word-card-vat-id = NIP
word-card-reg-no = Numer w rejestrze
word-card-gln = GLN
word-card-payer-key = Kod ubezpieczyciela
word-card-external-id = Inny identyfikator
word-card-language = Język
word-card-birth-date = Data urodzenia

word-contact-kind-person = Osoba
word-contact-kind-org = Organizacja
word-contact-role-customer = Klient
word-contact-role-referrer = Lekarz kierujący
word-contact-role-payer = Płatnik
word-contact-role-supplier = Dostawca
word-contact-role-subcontractor = Podwykonawca
word-contact-language-en = angielski
word-contact-language-de = niemiecki
word-contact-language-cs = czeski
word-contact-language-pl = polski
word-contact-language-ru = rosyjski
word-contact-language-sk = słowacki
word-contact-detail-name = Nazwa
word-contact-detail-role = Rola
