# Przegląd dnia.

overview-orders-today = Zamówienia dzisiaj
overview-done-waiting = gotowe: { $done }, czeka: { $waiting }
overview-registrations-today = Rejestracje dzisiaj
overview-registrations-waiting =
    { $count ->
        [one] { $count } czeka
        [few] { $count } czekają
       *[many] { $count } czeka
    }
overview-by-itself = Ustalone automatycznie
overview-by-itself-days = dni: { $days }, poprawiono: { $corrected }
overview-confirmations = Potwierdzenia dzisiaj
overview-confirmations-more = do wysłania: { $waiting }
overview-taken-over = Przejęte przez księgowość
overview-taken-over-more = dzisiaj odrzucone: { $refused }
overview-needs-you = Wymaga uwagi
overview-oldest = najstarsze { $ago }
overview-unclear =
    { $count ->
        [one] niejasne: 1 ({ $role })
        [few] niejasne: { $count } ({ $role })
       *[many] niejasne: { $count } ({ $role })
    }
overview-unclear-since = pierwsze czeka od { $moment }
overview-quarantined =
    { $count ->
        [one] 1 wiadomość w kwarantannie
        [few] { $count } wiadomości w kwarantannie
       *[many] { $count } wiadomości w kwarantannie
    }
overview-noted =
    { $count ->
        [one] 1 zamówienie do obejrzenia
        [few] { $count } zamówienia do obejrzenia
       *[many] { $count } zamówień do obejrzenia
    }
overview-held =
    { $count ->
        [one] 1 potwierdzenie wstrzymane
        [few] { $count } potwierdzenia wstrzymane
       *[many] { $count } potwierdzeń wstrzymanych
    }
overview-mails-failed =
    { $count ->
        [one] 1 e-mail nie wyszedł
        [few] { $count } e-maile nie wyszły
       *[many] { $count } e-maili nie wyszło
    }
overview-exports-failed =
    { $count ->
        [one] 1 eksport odrzucony
        [few] { $count } eksporty odrzucone
       *[many] { $count } eksportów odrzuconych
    }
overview-source-broken = Nie można sprawdzić źródła { $source }
overview-registrations =
    { $count ->
        [one] 1 rejestracja czeka
        [few] { $count } rejestracje czekają
       *[many] { $count } rejestracji czeka
    }
overview-to-desk = Import
overview-to-orders = Zamówienia
overview-to-quarantine = Kwarantanna
overview-to-outbox = Skrzynka nadawcza
overview-to-exports = Eksporty
overview-to-sources = Źródło
overview-to-registrations = Rejestracje
overview-nothing-needs = Nic nie wymaga uwagi
overview-nothing-needs-words =
    { $sources ->
        [0] Nie ustawiono jeszcze żadnego źródła. Proszę dodać je w ustawieniach.
        [one] Sprawdzono 1 źródło, ostatnio { $ago }.
        [few] Sprawdzono { $sources } źródła, ostatnio { $ago }.
       *[many] Sprawdzono { $sources } źródeł, ostatnio { $ago }.
    }
overview-new-orders = Nowe zamówienia
overview-column-time = Czas
overview-column-source = Źródło
overview-column-order = Zamówienie
overview-column-customer = Klient
overview-column-match = Przypisanie
overview-column-total = Razem
overview-column-state = Stan
overview-no-new = Brak nowych zamówień
overview-no-new-words = Zamówienia pozostają tutaj, aż ktoś je załatwi. Wszystko, co wpłynęło, jest w części „Zamówienia”.
overview-more-new =
    { $count ->
        [one] 1 nowe
        [few] { $count } nowe
       *[many] { $count } nowych
    }
overview-show-new = pokaż
overview-chart = Zamówienia i rejestracje
overview-chart-days =
    { $days ->
        [one] { $days } dzień
        [few] { $days } dni
       *[many] { $days } dni
    }
overview-resubmissions = Moje sprawy do załatwienia
overview-open-orders = Zamówienia do przyjęcia
overview-new-customers = Nowi klienci do sprawdzenia
overview-new-referrers = Nowi lekarze kierujący do sprawdzenia
overview-import-problems = Problemy z importem
overview-done = Zamówienie { $order } jest załatwione. Ctrl Z to cofa
overview-chart-bar = { $day }: zamówienia { $orders }, rejestracje { $registrations }
overview-column-done = Gotowe
overview-done-with = Załatwione: { $order }
overview-not-polled = Nie odpytano jeszcze żadnego źródła.
overview-chart-numbers = Liczby
overview-due = { $order }, { $customer }: odłożone, już pora
overview-put-off =
    { $count ->
        [one] 1 zamówienie jest odłożone i samo wróci
        [few] { $count } zamówienia są odłożone i same wrócą
       *[many] { $count } zamówień jest odłożonych i same wrócą
    }
