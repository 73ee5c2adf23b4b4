# Skrzynka nadawcza: co wychodzi na zewnątrz.

word-outbox-waiting = Oczekujące
word-outbox-held = Wstrzymane
word-outbox-failed = Nieudane
word-outbox-sent = Wysłane dziś
word-outbox-all = Wszystkie

outbox-subtitle = oczekuje { $waiting }, dziś wysłano { $sent }
outbox-no-mail =
    { $count ->
        [0] Nie ustawiono serwera poczty
        [one] Nie ustawiono serwera poczty, dlatego czeka 1 e-mail
        [few] Nie ustawiono serwera poczty, dlatego czekają { $count } e-maile
       *[many] Nie ustawiono serwera poczty, dlatego czeka { $count } e-maili
    }
outbox-no-mail-words = Potwierdzenia i e-maile informacyjne zostaną tutaj, dopóki Kontor nie zna serwera poczty i adresu nadawcy.
outbox-mail-settings = Ustawienia poczty
outbox-late =
    { $count ->
        [one] Wstrzymano 1 potwierdzenie, bo jego zamówienie ma ponad { $hours } godz.; przyszło { $ago }
        [few] Wstrzymano { $count } potwierdzenia, bo ich zamówienia mają ponad { $hours } godz.; najstarsze przyszło { $ago }
       *[many] Wstrzymano { $count } potwierdzeń, bo ich zamówienia mają ponad { $hours } godz.; najstarsze przyszło { $ago }
    }
outbox-late-words = Po przestoju nikogo nie powinna zaskoczyć stara wiadomość. Wyślij wszystkie, porzuć wszystkie albo decyduj pojedynczo.
outbox-late-send =
    { $count ->
        [one] Wyślij
        [few] Wyślij wszystkie { $count }
       *[many] Wyślij wszystkie { $count }
    }
outbox-late-drop =
    { $count ->
        [one] Porzuć
        [few] Porzuć wszystkie { $count }
       *[many] Porzuć wszystkie { $count }
    }
outbox-late-send-words = Listy wyjdą w następnej rundzie. Tego, co wysłano, nie da się cofnąć.
outbox-send-action = Wyślij
outbox-drop-action = Porzuć
outbox-drop-title =
    { $count ->
        [one] Porzucić 1 pozycję?
        [few] Porzucić { $count } pozycje?
       *[many] Porzucić { $count } pozycji?
    }
outbox-drop-words = Nic z tego nie zostanie wysłane. Zamówienia pozostaną bez zmian, a każdą pozycję można jeszcze zwolnić w widoku „Wszystkie”.
outbox-drop-export-words = Zamówienie, którego eksport porzucono, nie trafi do księgowości.
outbox-released = Wyjdzie w następnej rundzie
outbox-released-all = Zwolniono i ponowiono próbę
outbox-dropped = Nie zostanie wysłane
outbox-dropped-all = Porzucono
outbox-search = Szukaj w skrzynce nadawczej
outbox-search-hint = Odbiorca lub zamówienie
outbox-choose-first = Najpierw wybierz wiersz.
outbox-is-sent = Odbiorca już to ma: nic nie wychodzi dwa razy.
outbox-is-dropped = Już porzucono. „Spróbuj ponownie” jednak to zwolni.
outbox-chosen = wybrano { $count }
outbox-try-again = Spróbuj ponownie
outbox-let-go = Zwolnij
outbox-drop = Porzuć…
outbox-this-again = Spróbuj tę ponownie
outbox-this-let-go = Zwolnij tę
outbox-this-drop = Porzuć tę
outbox-accounting = Księgowość
outbox-no-address = Brak adresu
outbox-dropped-state = porzucone
outbox-now = od razu
outbox-column-planned = Zaplanowano
outbox-column-kind = Rodzaj
outbox-column-target = Do
outbox-column-order = Zamówienie
outbox-column-state = Stan
outbox-column-attempts = Próby
outbox-column-due = Następna próba
outbox-column-words = Słowa odbiorcy
outbox-none-waiting = Nic nie czeka
outbox-none-waiting-words = Wszystko, co zaplanowano, wyszło albo stoi w innym widoku.
outbox-none-held = Nic nie jest wstrzymane
outbox-none-held-words = Potwierdzenia czekają tu na Twoją decyzję, gdy są spóźnione albo gdy adres nadawcy nie jest adresem klienta.
outbox-none-failed = Wszystko się udało
outbox-none-failed-words = To, co odbiorca odrzucił albo co nie dotarło w pięć dni, stoi tutaj, dopóki nie zdecydujesz.
outbox-none-sent = Dziś nic nie wysłano
outbox-none-sent-words = To, co odbiorca przyjął od północy, stoi tutaj z jego własnymi słowami.
outbox-none-all = Niczego jeszcze nie zaplanowano
outbox-none-all-words = Potwierdzenie i eksport są planowane, gdy wszystkie strony zamówienia są ustalone.
outbox-none-found = Niczego nie znaleziono
outbox-none-found-words = Żaden odbiorca ani numer zamówienia w tym widoku nie zawiera tych liter. Wybierz „Wszystkie” albo wyczyść wyszukiwanie.
outbox-gone = Tej pozycji tu nie ma
outbox-gone-words = Zastąpiła ją nowsza.
outbox-settled = Zakończono
outbox-key-stays = Numer wiadomości pozostaje ten sam przy każdej próbie, więc list, który przyjdzie dwa razy, zostanie rozpoznany jako jeden.
outbox-steps = Próby i decyzje
outbox-no-steps = Jeszcze nie próbowano.
outbox-letter = List
outbox-subject = Temat
outbox-enclosures = Załączniki
outbox-no-enclosures = brak
outbox-message-id = Numer wiadomości
