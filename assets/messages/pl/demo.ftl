# What “kontor demo” prints. Lines are wrapped at blanks to fewer than 100 columns; titles and
# labels stay short.

## Head

demo-title = Demonstracja programu Kontor
demo-story = Przedpołudnie w firmie { $company }, małym domu handlowym: artykuły budowlane, wyroby medyczne, druk i woda pitna. Wszystkie osoby i firmy są zmyślone, a z tego komputera nic nie wyszło.
demo-label-office = Biuro
demo-label-why = Dlaczego tam
demo-label-master = Dane podstawowe
demo-why-data = Założone na nowo we własnym folderze danych użytkownika, obok zwykłego biura, gdzie przetrwa ponowne uruchomienie komputera. Na koniec folder można usunąć.
demo-why-temporary = Założone na nowo w folderze plików tymczasowych, ponieważ we własnym folderze danych nie można zapisywać. Po ponownym uruchomieniu komputera może zniknąć.
demo-why-given = Założone na nowo we wskazanym miejscu. Na koniec folder można usunąć.
demo-why-again = To biuro pokazowe już tu było. Niczego do niego nie dodano; przyjęto to, co leżało u jego drzwi, a teraz wygląda ono tak.
demo-why-running = To biuro pokazowe już tu było, a przetwarzanie zamówień w nim działa. Niczego do niego nie dodano; teraz wygląda ono tak.

# The text file that tells a demo office from a real one.
demo-marker = To jest biuro pokazowe programu Kontor. Wszystkie osoby, firmy i zamówienia są w nim zmyślone. Ten folder można w każdej chwili usunąć.

## What came in

demo-came-title = Co przyszło
demo-form-ubl-peppol = UBL 2.1, Peppol BIS 3
demo-form-ubl = UBL { $version }
demo-form-opentrans = openTRANS { $version }
demo-form-kontor = XML zamówień Kontor { $version }
demo-form-attachment = załączniki obok zamówień
demo-form-unreadable = nieczytelne
demo-came-holds = W nich: { $list }.
demo-came-envelopes =
    { $count ->
        [one] Jeden z dokumentów UBL przyszedł w kopercie (SBDH), jak wysyłają je punkty dostępowe Peppol.
        [few] { $count } z dokumentów UBL przyszły w kopercie (SBDH), jak wysyłają je punkty dostępowe Peppol.
       *[other] { $count } z dokumentów UBL przyszło w kopercie (SBDH), jak wysyłają je punkty dostępowe Peppol.
    }
demo-count-changes =
    { $count ->
        [one] { $count } zmiana
        [few] { $count } zmiany
       *[other] { $count } zmian
    }
demo-count-cancellations =
    { $count ->
        [one] { $count } anulowanie
        [few] { $count } anulowania
       *[other] { $count } anulowań
    }
demo-count-requests =
    { $count ->
        [one] { $count } wniosek o rejestrację
        [few] { $count } wnioski o rejestrację
       *[other] { $count } wniosków o rejestrację
    }
demo-count-repeats =
    { $count ->
        [one] { $count } powtórzenie
        [few] { $count } powtórzenia
       *[other] { $count } powtórzeń
    }

## Who ordered

demo-who-title = Kto zamówił
demo-who-certain = Na pewno rozpoznano { $certain } z { $total } klientów: po czymś, co ma tylko dany klient, i po zgodnej nazwie. Nikogo nie zgadywano.
demo-who-decided =
    { $count ->
        [one] { $count } przypisano ręcznie.
        [few] { $count } przypisano ręcznie.
       *[other] { $count } przypisano ręcznie.
    }
demo-by-our-number = po naszym numerze klienta
demo-by-source-number = po numerze poznanym z tego źródła
demo-by-vat = po numerze NIP
demo-by-register = po numerze w rejestrze
demo-by-gln = po numerze lokalizacyjnym (GLN)
demo-by-physician = po numerze lekarza
demo-by-payer-key = po kodzie ubezpieczyciela
demo-by-email = po własnym adresie e-mail
demo-example = na przykład { $name }
demo-who-others = Rozpoznano też: { $list }.
demo-who-role = { $role } { $certain } z { $total }
demo-who-worth = Zamówiono za { $amounts }.

## Waiting

demo-wait-title = Czeka na Państwa decyzję
demo-wait-lead = Zapisane tak, jak przyszły, ale niepotwierdzone i niewyeksportowane, dopóki nie wiadomo, o kogo chodzi. „--new” zamiast numeru dodaje nadawcę jako nowy kontakt.
demo-wait-none = Nic.
demo-more =
    { $count ->
        [one] … i jeszcze { $count }.
        [few] … i jeszcze { $count }.
       *[other] … i jeszcze { $count }.
    }
demo-wait-several =
    { $count ->
        [one] { $role }: { $count } kontakt wchodzi w grę, ale nie na pewno.
        [few] { $role }: { $count } kontakty wchodzą w grę, żaden nie na pewno.
       *[other] { $role }: { $count } kontaktów wchodzi w grę, żaden nie na pewno.
    }
demo-wait-nobody = { $role }: wśród kontaktów nie ma nikogo takiego.
demo-wait-payer = { $role }: żaden ubezpieczyciel nie ma numeru { $key }. Ubezpieczycieli się przypisuje, nigdy nie tworzy z zamówienia.
demo-wait-payers = W kartotece: { $list }.
demo-fact-equal = zgodne: { $fields }
demo-fact-agrees = pasujące: { $fields }
demo-fact-similar = podobne: { $fields }
demo-fact-differs = inne: { $fields }
demo-fact-shared = wspólne dla kilku kontaktów: { $fields }
demo-field-our-number = numer klienta
demo-field-source-number = numer u źródła
demo-field-vat = NIP
demo-field-register = numer w rejestrze
demo-field-gln = GLN
demo-field-physician = numer lekarza
demo-field-payer-key = kod ubezpieczyciela
demo-field-name = nazwa
demo-field-birth-date = data urodzenia
demo-field-email = e-mail
demo-field-phone = telefon
demo-field-street = ulica
demo-field-zip = kod pocztowy
demo-field-city = miejscowość

## Special cases

demo-special-title = Co było niezwykłe
demo-label-repeat = Dwa razy
demo-label-change = Zmienione
demo-label-cancel = Anulowane
demo-label-damaged = Uszkodzone
demo-label-quarantined = Kwarantanna
demo-label-late = Spóźnione
demo-label-request = Wniosek
demo-label-attachment = Załączniki
demo-label-awaited = Brakuje
demo-label-gap = Luka
demo-repeat = { $name } to jeszcze raz { $original }, bajt po bajcie. Policzone i zachowane, ale nie zapisane ponownie.
demo-repeat-content = { $name } powtarza to, co już zapisano. Policzone i zachowane, ale nie zapisane ponownie.
demo-change = { $order } ({ $customer }): plik { $file } zmienił zamówienie jeszcze przed eksportem, księgowość zobaczy więc tylko nową wersję:
demo-change-late = { $order } ({ $customer }): plik { $file } zmienił zamówienie. { $problem }
demo-change-line = pozycja { $line }
demo-change-quantity = ilość
demo-change-unit-price = cena
demo-change-name = nazwa
demo-change-note = uwaga
demo-change-total = razem
demo-cancel = { $order } ({ $customer }): plik { $file } anulował zamówienie jeszcze przed eksportem. W księgach pozostaje jako anulowane.
demo-cancel-late = { $order } ({ $customer }): plik { $file } anulował zamówienie. { $problem }
demo-damaged-place = { $file }, { $place }: { $problem } Plik czeka w kwarantannie i niczego innego nie wstrzymał.
demo-damaged = { $file }: { $problem } Plik czeka w kwarantannie i niczego innego nie wstrzymał.
demo-late = { $order } ({ $customer }): zamówienie jest zapisane, ale jeszcze niepotwierdzone. { $problem }
demo-request = { $name } prosi o dostęp ({ $number }). Wniosek czeka na odpowiedź.
demo-attachments = Wewnątrz zamówień: { $embedded }, jako pliki obok nich: { $beside }.
demo-attachments-awaited = Plik { $name } do zamówienia { $order } jeszcze nie dotarł. Do tego czasu zamówienie stoi w przeglądzie.

## Accounting

demo-books-title = Dla księgowości
demo-books-pohoda = Pohoda XML
demo-books-ubl = zamówienia UBL
demo-books-csv = CSV
demo-books-left = W żadnym pliku: { $list }.
demo-books-left-waiting =
    { $count ->
        [one] { $count } zamówienie, które czeka na decyzję
        [few] { $count } zamówienia, które czekają na decyzję
       *[other] { $count } zamówień, które czekają na decyzję
    }
demo-books-left-cancelled =
    { $count ->
        [one] { $count } anulowane
        [few] { $count } anulowane
       *[other] { $count } anulowanych
    }
demo-books-left-refused =
    { $count ->
        [one] { $count }, którego w tej postaci nie można zapisać
        [few] { $count }, których w tej postaci nie można zapisać
       *[other] { $count }, których w tej postaci nie można zapisać
    }
demo-books-left-planned =
    { $count ->
        [one] { $count }, na które dopiero przyjdzie kolej
        [few] { $count }, na które dopiero przyjdzie kolej
       *[other] { $count }, na które dopiero przyjdzie kolej
    }
demo-books-answer = Gdy księgowość położy obok pliku swoją odpowiedź, Kontor ją odczyta i pokaże przy każdym zamówieniu, czy zostało przejęte, czy odrzucone i z powodu którego pola.
demo-books-none = Nie zapisano żadnego pliku dla księgowości.

## Mail

demo-mail-title = E-maile
demo-mail-not-set-up = Nie skonfigurowano serwera poczty, więc niczego nie wysłano. W skrzynce nadawczej czeka:
demo-mail-set-up = W skrzynce nadawczej:
demo-mail-confirmations = potwierdzenia dla klientów, każde w języku klienta: { $languages }
demo-mail-information = wiadomości dla własnych pracowników: { $addresses }
demo-mail-held = wstrzymane do Państwa decyzji
demo-mail-sent = przekazane serwerowi poczty

## Ledger and next steps

demo-ledger-title = Bilans
demo-ledger-balanced = 0 niewyjaśnionych: o każdym wykrytym pliku wiadomo, co się z nim stało.
demo-ledger-open = Niewyjaśnione: { $count }. Proszę uruchomić „kontor doctor” i zachować pliki dziennika.
demo-next-title = Co dalej
demo-next-window = Otworzyć biuro w oknie:
demo-next-window-opens = Teraz otworzy się okno. Po jego zamknięciu biuro otworzy ponownie to polecenie:
demo-next-window-later = Ten komputer nie wyświetla pulpitu, więc okno się nie otworzy. Tam, gdzie jest pulpit, biuro otworzy w oknie to polecenie:
demo-next-orders = Wszystkie zamówienia, od najnowszego:
demo-next-show = Zmienione zamówienie z każdym krokiem jego drogi:
demo-next-assign = Zdecydować, o kogo chodzi; potwierdzenie i eksport nastąpią same:
demo-next-serve = Pozostawić działające przetwarzanie zamówień i włożyć własne zamówienie do { $folder }:
