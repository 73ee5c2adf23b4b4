# Import: kim są niejasni uczestnicy.

desk-count = { $at } z { $all }
desk-waiting = Oczekuje
desk-put-off = odłożone do { $moment }
desk-queue-more =
    { $count ->
        [one] Pokazano { $count } najstarszy; pozostałe się przesuną.
        [few] Pokazano { $count } najstarsze; pozostałe się przesuną.
       *[many] Pokazano { $count } najstarszych; pozostałe się przesuną.
    }
desk-queue-row = { $name }, { $role }, { $source } { $order }, { $age }
desk-nothing = Nie ma nic do decyzji
desk-nothing-words =
    { $sources ->
        [0] Nie ustawiono jeszcze żadnego źródła. Dodaj je w ustawieniach.
        [one] Sprawdzono { $sources } źródło, ostatnio { $ago }. Niejasni klienci, lekarze kierujący i płatnicy pojawią się tu sami.
        [few] Sprawdzono { $sources } źródła, ostatnio { $ago }. Niejasni klienci, lekarze kierujący i płatnicy pojawią się tu sami.
       *[many] Sprawdzono { $sources } źródeł, ostatnio { $ago }. Niejasni klienci, lekarze kierujący i płatnicy pojawią się tu sami.
    }
desk-all-put-off = W tej chwili nie ma nic do decyzji
desk-all-put-off-words =
    { $count ->
        [one] Odłożono { $count } decyzję; wróci o { $moment }. Kliknij ją, aby zdecydować od razu.
        [few] Odłożono { $count } decyzje; następna wróci o { $moment }. Kliknij którąś, aby zdecydować od razu.
       *[many] Odłożono { $count } decyzji; następna wróci o { $moment }. Kliknij którąś, aby zdecydować od razu.
    }
desk-previous = Poprzedni
desk-next = Następny

## The entry

word-desk-tab-data = Dane
word-desk-tab-order = Zamówienie
word-desk-tab-raw = Dane surowe
word-desk-tab-attachments = Załączniki
word-desk-tab-earlier = Wcześniejsze od nadawcy
word-desk-tab-earlier-short = Wcześniejsze
desk-differences = tylko różnice
desk-incoming = Nadeszło
desk-incoming-from = jak przysłało źródło { $source }
desk-new-contact = Nowy kontakt
desk-as-sent = jak nadeszło
desk-new-number = kolejny wolny numer
desk-never-new = tylko przypisanie
desk-candidate = { $at } · { $name }
desk-candidate-about = nr { $number } · punkty: { $points }
desk-candidate-looked-up = nr { $number } · wyszukany
desk-same-users = ×{ $count }
desk-blank = puste
desk-all-agree = Wszystkie pola zgadzają się z każdym pokazanym kontaktem.
desk-nobody = Wśród kontaktów nikt nie wchodzi w grę. Wyszukaj kogoś samodzielnie albo przejmij uczestnika jako nowy kontakt.
desk-nobody-payer = Żaden płatnik wśród kontaktów nie ma tego numeru. Wyszukaj go samodzielnie albo najpierw dodaj w „Kontaktach”: płatników zawsze tylko się przypisuje.

word-case-field-our-number = Nasz nr
word-case-field-their-number = Ich nr
word-case-field-company = Firma
word-case-field-person = Nazwisko
word-case-field-birth-date = Data ur.
word-case-field-email = E-mail
word-case-field-phone = Telefon
word-case-field-street = Ulica
word-case-field-street2 = Adres 2
word-case-field-zip = Kod poczt.
word-case-field-city = Miasto
word-case-field-region = Region
word-case-field-country = Kraj
word-case-field-vat = NIP
word-case-field-register = Nr rejestru
word-case-field-gln = GLN
word-case-field-payer-key = Ubezpiecz.
word-case-field-physician = Nr lekarza

word-case-sign-same = to samo
word-case-sign-alike = podobne
word-case-sign-other = inne
word-case-sign-only-here = tylko tu
word-case-sign-only-sent = tylko w zam.
word-case-sign-neither = puste

## Why

desk-why = Dlaczego { $name }
desk-why-score = punkty razem: { $points }
desk-why-decides = Brak pewności. Rozstrzygnęłaby zgodność jednej z tych danych: { $facts }.
desk-why-looked-up = Ten kontakt wyszukano ręcznie; program go nie zaproponował.
desk-why-nothing = Nic z tego, co nadeszło, nie przemawia za tym kontaktem ani przeciw niemu.
desk-why-other-role = Ten kontakt nie jest oznaczony jako { $role }. Mimo to można go przypisać.

evidence-our-number-equal = Nasz numer klienta jest ten sam
evidence-our-number-differs = Nasz numer klienta jest inny
evidence-source-number-equal = Numer tego nadawcy oznaczał już wcześniej ten kontakt
evidence-vat-equal = NIP jest ten sam
evidence-vat-differs = NIP jest inny
evidence-register-equal = Numer w rejestrze jest ten sam
evidence-register-differs = Numer w rejestrze jest inny
evidence-gln-equal = GLN jest ten sam
evidence-gln-differs = GLN jest inny
evidence-physician-equal = Numer lekarza jest ten sam
evidence-physician-differs = Numer lekarza jest inny
evidence-payer-key-equal = Kod ubezpieczyciela jest ten sam
evidence-payer-key-shared =
    { $users ->
        [one] Kod ubezpieczyciela jest ten sam
        [few] Kod ubezpieczyciela jest ten sam, ale ma go { $users } płatników
       *[many] Kod ubezpieczyciela jest ten sam, ale ma go { $users } płatników
    }
evidence-name-equal = Nazwa jest ta sama
evidence-name-agrees = Nazwa znaczy to samo
evidence-name-similar = Nazwa jest bardzo podobna
evidence-name-differs = Nazwa jest inna
evidence-name-missing = Nie podano nazwy
evidence-birth-date-equal = Data urodzenia jest ta sama
evidence-birth-date-differs = Data urodzenia jest inna
evidence-email-equal = Adres e-mail jest ten sam i nie ma go nikt inny
evidence-email-shared =
    { $users ->
        [one] Adres e-mail jest ten sam
        [few] Adres e-mail jest ten sam, ale mają go { $users } kontakty: mała waga
       *[many] Adres e-mail jest ten sam, ale ma go { $users } kontaktów: mała waga
    }
evidence-email-differs = Adres e-mail jest inny
evidence-phone-equal = Numer telefonu jest ten sam
evidence-phone-differs = Numer telefonu jest inny
evidence-street-equal = Ulica i numer domu są te same
evidence-street-differs = Ulica lub numer domu są inne
evidence-zip-equal = Kod pocztowy jest ten sam
evidence-zip-differs = Kod pocztowy jest inny
evidence-city-equal = Miasto jest to samo
evidence-city-differs = Miasto jest inne

evidence-field-our-number = nasz numer klienta
evidence-field-source-number = numer u nadawcy
evidence-field-vat = NIP
evidence-field-register = numer w rejestrze
evidence-field-gln = GLN
evidence-field-physician = numer lekarza
evidence-field-payer-key = kod ubezpieczyciela
evidence-field-name = nazwa
evidence-field-birth-date = data urodzenia
evidence-field-email = e-mail
evidence-field-phone = telefon
evidence-field-street = ulica
evidence-field-zip = kod pocztowy
evidence-field-city = miasto

## Parties of the order

desk-parties = W tym zamówieniu
desk-party-decide = Zdecyduj
desk-party-gone = nie ma już wśród kontaktów
desk-delivery = Dostawa
desk-delivery-same = jak klient
desk-contact-person = Osoba kont.
desk-clerk = Referent
desk-files = Załączniki
desk-lines = Pozycje
desk-lines-count =
    { $count ->
        [one] { $count } pozycja
        [few] { $count } pozycje
       *[many] { $count } pozycji
    }
desk-files-count =
    { $count ->
        [0] brak
        [one] { $count } plik
        [few] { $count } pliki
       *[many] { $count } plików
    }

## Order, raw, attachments, earlier

desk-order-head = Zamówienie { $order }
desk-order-issued = wystawione { $day }
desk-order-wanted = na dzień { $day }
desk-order-wanted-span = od { $from } do { $till }
desk-order-paid = płatność: { $method }
desk-order-no-lines = To zamówienie nie ma pozycji
desk-line-no = Nr
desk-line-what = Artykuł
desk-line-quantity = Ilość
desk-line-price = Cena
desk-line-total = Kwota
desk-raw-as-received = jak odebrano
desk-raw-laid-out = z podziałem
desk-raw-no-structure = Ta wiadomość nie ma budowy, którą dałoby się podzielić.
desk-raw-head = { $name } · { $size } · { $encoding }
desk-raw-cut = Pokazano początek. Zapisz wiadomość, aby zobaczyć całość.
desk-raw-binary = Ta wiadomość nie jest tekstem ({ $kind }, { $size }). Zapisz ją, aby ją obejrzeć.
desk-raw-gone = Wiadomości już tu nie ma
desk-raw-gone-words = W tym biurze nie znaleziono jej bajtów.
desk-raw-save = Zapisz całość…
desk-raw-save-title = Zapisz wiadomość
desk-no-attachments = Z tym zamówieniem nie przyszły żadne załączniki
desk-no-earlier = Brak wcześniejszych zamówień tego nadawcy
desk-no-earlier-words = Tu znajdziesz zamówienia z ostatniego roku z tą samą nazwą klienta i to, komu je przypisano.
desk-earlier-row = { $order }, { $moment }, { $contact }
desk-earlier-nobody = bez decyzji

## Somebody else

desk-else = Ktoś inny…
desk-else-short = Inny…
desk-else-title = Który to kontakt?
desk-else-hint = Nazwa, numer, e-mail lub miasto
desk-else-start = Wpisz kilka liter
desk-else-start-words = Numery znajduje się po początku, nazwy, adresy e-mail i miasta po dowolnej części.
desk-else-none = Nikt nie pasuje do tych liter
desk-else-none-words = Spróbuj części nazwy, adresu e-mail lub miasta.
desk-else-more = Pokazano pierwsze { $count } z { $all }. Wpisz więcej liter.
desk-else-key-enter = wybierz
desk-else-key-esc = wstecz
desk-else-row = { $name }, { $number }, { $address }

## What follows

desk-result-nobody = Nikogo jeszcze nie wybrano.
desk-result-nobody-words = Klawisz z cyfrą wybiera kontakt, n przejmuje uczestnika jako nowy. Cokolwiek wybierzesz, nasze własne dane pozostaną bez zmian.
desk-result-nobody-payer = Klawisz z cyfrą wybiera płatnika, f szuka innego. Cokolwiek wybierzesz, nasze własne dane pozostaną bez zmian.
desk-result-assign = Jeśli przypiszesz: zamówienie { $order } trafi do { $name }, nr { $number };
desk-result-assign-role = Jeśli przypiszesz: { $role } w zamówieniu { $order } to { $name }, nr { $number };
desk-result-new = Jeśli przejmiesz: { $name } będzie nowym kontaktem i dostanie zamówienie { $order };
desk-result-new-role = Jeśli przejmiesz: { $name } będzie nowym kontaktem ({ $role } w zamówieniu { $order });
desk-result-unchanged = żadne nasze pole się nie zmieni;
desk-result-others-unchanged = żaden inny kontakt się nie zmieni.
desk-result-differences =
    { $count ->
        [0] nic się nie różni.
        [one] { $count } różniące się pole pozostanie w zamówieniu.
        [few] { $count } różniące się pola pozostaną w zamówieniu.
       *[many] { $count } różniących się pól pozostanie w zamówieniu.
    }
desk-result-learned = Odtąd { $number } w tym źródle oznacza ten kontakt.
desk-result-others =
    { $count ->
        [one] Potwierdzenie i eksport czekają jeszcze na { $count } uczestnika tego zamówienia.
        [few] Potwierdzenie i eksport czekają jeszcze na { $count } uczestników tego zamówienia.
       *[many] Potwierdzenie i eksport czekają jeszcze na { $count } uczestników tego zamówienia.
    }
desk-result-confirm = Potwierdzenie na { $address } { $language }.
desk-result-confirm-no-server = Potwierdzenie na { $address } { $language }, gdy tylko będzie ustawiony serwer poczty.
desk-result-confirm-held = Potwierdzenie zostanie wstrzymane do sprawdzenia: { $reason }
desk-result-confirm-late = Potwierdzenie na { $address } zostanie wstrzymane do sprawdzenia: zamówienie jest stare.
desk-result-no-confirmation = Bez potwierdzenia.
desk-result-export-next = Eksport w następnym pliku dla księgowości.
desk-result-export-no-profile = Eksport czeka na wybór formatu księgowości.
desk-result-export-done = Eksport już był; o ponownym decydujesz osobno.
desk-result-export-cancelled = Nadawca je anulował: bez eksportu.
word-desk-language-en = po angielsku
word-desk-language-de = po niemiecku
word-desk-language-cs = po czesku
word-desk-language-pl = po polsku
word-desk-language-ru = po rosyjsku

desk-assign = Przypisz
desk-assign-to = Przypisz { $at }
desk-take-new = Nowy kontakt
desk-later = Później…
desk-reject = Odrzuć…
desk-choose-first = Najpierw wybierz kontakt: naciśnij jego cyfrę lub kliknij go.
desk-payer-never-new = Płatnika zawsze tylko przypisuje się do istniejącego kontaktu. Najpierw dodaj go w „Kontaktach”.
desk-decided-already = To jest już rozstrzygnięte.

desk-done-assigned = Zamówienie { $order }: { $role } to { $name }, nr { $number }
desk-done-new = Zamówienie { $order }: { $role } { $name } to nowy kontakt
desk-meanwhile = Rozstrzygnięto w międzyczasie.
desk-meanwhile-contact = Decyzja ({ $person }, { $moment }): to { $name }, nr { $number }.
desk-meanwhile-else = Ktoś załatwił to w międzyczasie albo zamówienie zamknięto. Nie ma tu już nic do zrobienia.
desk-show-next = Następny przypadek
desk-show-order = Pokaż zamówienie
desk-gone = Nie ma takiego przypadku
desk-gone-words = Zamówienia tu nie ma albo nie wymienia już takiego uczestnika.
