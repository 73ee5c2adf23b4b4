# Pierwsze uruchomienie: biuro otworzyć, założyć albo obejrzeć.

first-run-language = Język
first-run-opening = Otwieranie biura…
first-run-wait = To chwilę potrwa. Okno pozostaje dostępne.
first-run-welcome = Kontor przyjmuje zamówienia, ustala, od kogo pochodzą, księguje je i przekazuje do księgowości. Wszystko leży w jednym folderze na tym komputerze: w biurze.
first-run-new-title = Własne biuro
first-run-new-words = Cztery krótkie kroki: nazwa, kto tu pracuje, gdzie przychodzą zamówienia i od którego dnia klienci dostają wiadomości. Przed ostatnim krokiem nic nie zostaje założone.
first-run-new = Załóż biuro
first-run-open-title = Biuro, które już istnieje
first-run-open-words = Na przykład skopiowane tu z innego komputera.
first-run-open-folder = Folder biura
first-run-open = Otwórz biuro
first-run-demo-title = Pokaz
first-run-demo-words = Zmyślony dom handlowy w pracowity poranek: 40 wiadomości, 120 klientów, niektórzy niejasni. Żaden e-mail nie opuści tego komputera.
first-run-demo-folder = Gdzie powstanie pokaz
first-run-demo = Załóż biuro pokazowe
first-run-choose = Wybierz…
first-run-no-picker = Ten pulpit nie ma okna wyboru folderu. Wpisz lub wklej ścieżkę.
first-run-folder-missing = Najpierw podaj folder.
first-run-next = Dalej
first-run-make = Załóż biuro

first-run-step-office = Biuro
first-run-step-person = Kto tu pracuje
first-run-step-source = Gdzie przychodzą zamówienia
first-run-step-from = Od którego dnia

first-run-office-words = Nazwa stoi w wiadomościach i plikach dla księgowości. Wszystko można później zmienić w ustawieniach.
first-run-name = Nazwa firmy
first-run-name-hint = Na przykład Nowak i Córki sp. z o.o.
first-run-name-missing = Najpierw podaj firmę.
first-run-folder = Folder biura
first-run-folder-words = Leżą w nim baza danych, archiwum, eksporty i kopie zapasowe. Jeśli go nie ma, zostanie założony. Folder sieciowy nie wystarczy.
first-run-country = Kraj (dwie litery)
first-run-country-wrong = Kraj ma dwie litery, na przykład PL.
first-run-currency = Waluta
first-run-currency-wrong = Waluta ma trzy litery, na przykład PLN.

first-run-person-words = To, co dzieje się w tym oknie, zapisuje się w dzienniku pod tym nazwiskiem. Kolejne osoby można dodać w ustawieniach.
first-run-person = Twoje imię i nazwisko
first-run-person-missing = Najpierw powiedz, kto tu pracuje.
first-run-email = Twój adres e-mail (może pozostać pusty)
first-run-email-wrong = To nie jest adres e-mail; zostaw pole puste albo go popraw.

first-run-source-words = Zamówienia przychodzą jako pliki w folderze. Czytane są UBL i Peppol, openTRANS oraz własny XML zamówień programu Kontor.
first-run-door-inbox = Własny folder biura
first-run-door-inbox-words = Wkładaj pliki z zamówieniami do folderu „inbox” w biurze: zostaną przeczytane w ciągu kilku sekund.
first-run-door-folder = Folder, który już istnieje
first-run-door-later = Jeszcze żaden
first-run-door-later-words = Biuro powstanie bez źródła. Dodaj je w ustawieniach, gdy będzie wiadomo, gdzie przychodzą zamówienia.
first-run-source-folder = Folder, do którego przychodzą zamówienia
first-run-source-name = Jak go nazywasz
first-run-look = Obejrzyj pierwsze wiadomości
first-run-look-first = Zanim przejdziesz dalej, obejrzyj pierwsze wiadomości.

first-run-dry-title = Co by się stało
first-run-dry-empty = Folder jest pusty. To, co do niego przyjdzie, zostanie przeczytane.
first-run-dry-sum =
    { $read ->
        [one] Na próbę przeczytano { $read } z { $files } plików; odłożono by { $parked }. Nic nie zapisano, nic nie przeniesiono.
        [few] Na próbę przeczytano { $read } z { $files } plików; odłożono by { $parked }. Nic nie zapisano, nic nie przeniesiono.
        [many] Na próbę przeczytano { $read } z { $files } plików; odłożono by { $parked }. Nic nie zapisano, nic nie przeniesiono.
       *[other] Na próbę przeczytano { $read } z { $files } plików; odłożono by { $parked }. Nic nie zapisano, nic nie przeniesiono.
    }
first-run-dry-silent =
    { $count ->
        [0] Żadna z nich nie jest za stara na e-mail.
        [one] { $count } z nich jest starsza: zostanie zaksięgowana i nikt nie dostanie o niej e-maila.
        [few] { $count } z nich są starsze: zostaną zaksięgowane i nikt nie dostanie o nich e-maila.
        [many] { $count } z nich jest starszych: zostaną zaksięgowane i nikt nie dostanie o nich e-maila.
       *[other] { $count } z nich jest starszych: zostaną zaksięgowane i nikt nie dostanie o nich e-maila.
    }
first-run-dry-booked = zaksięgowano by
first-run-dry-parked = odłożono by
first-run-dry-no-mail = zaksięgowane, bez e-maila
first-run-dry-lines =
    { $lines ->
        [one] { $lines } pozycja
        [few] { $lines } pozycje
        [many] { $lines } pozycji
       *[other] { $lines } pozycji
    }

first-run-from-words = W folderze często leżą zamówienia dawno załatwione. Od którego dnia klienci mają dostawać potwierdzenie?
first-run-from-today = Od dziś, { $day }
first-run-from-day = Od innego dnia
first-run-from-everything = Do wszystkiego
first-run-day = Dzień
first-run-day-wrong = To nie jest dzień. Zapisz go jak 24.11.2026.
first-run-from-effect = Starsze zamówienia są księgowane i eksportowane jak wszystkie inne, ale nikt nie dostaje o nich e-maila.
first-run-from-everything-effect = Potwierdzenia zamówień starszych niż dzień czekają na decyzję; młodsze są wysyłane.

first-run-making-folder = Powstają folder i baza danych…
first-run-making-furnishing = Wstawiane są ustawienia i kontakty…
first-run-making-orders = Zaksięgowano { $recorded } z { $fetched } zamówień…

word-step-source-start = zmieniono pierwszy dzień e-maili
word-step-order-older-than-start = zaksięgowano bez e-maili: starsze niż pierwszy dzień swojego źródła
