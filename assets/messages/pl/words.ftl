# Words for states, kinds and nouns, as lists and sentences show them.

## Answers

word-yes = tak
word-no = nie

## Kinds of paper

word-paper-order = zamówienie
word-paper-change = zmiana zamówienia
word-paper-cancel = anulowanie zamówienia
word-paper-registration = rejestracja

## States of a message

word-message-open = otwarta
word-message-finished = zakończona
word-message-quarantined = w kwarantannie
word-message-duplicate = duplikat
word-message-rejected = odrzucona

## States of an order

word-order-received = otrzymane
word-order-matched = przypisane
word-order-accepted = przyjęte
word-order-exported = wyeksportowane
word-order-taken-over = przejęte
word-order-refused = odrzucone
word-order-closed = zamknięte
word-order-cancelled = anulowane

## States of an outward effect

word-effect-planned = zaplanowane
word-effect-held = wstrzymane
word-effect-sending = w trakcie wysyłania
word-effect-accepted = przyjęte
word-effect-bounced = zwrócone
word-effect-refused = odrzucone
word-effect-given-up = zaniechane
word-effect-superseded = zastąpiono nowszą wersją

## Answers of the health check: what was looked at

word-check-folders = foldery
word-check-database = baza danych
word-check-journal = dziennik zmian
word-check-ledger = bilans źródeł
word-check-sources = źródła
word-check-mail = poczta e-mail
word-check-accounting = księgowość
word-check-clock = zegar
word-check-disk = miejsce na dysku
word-check-backup = kopia zapasowa
word-check-engine = przetwarzanie zamówień

## Kinds of outward action

word-action-confirmation = potwierdzenie
word-action-information = e-mail informacyjny
word-action-export = eksport do księgowości

## How a party of an order was decided

word-decision-certain = rozpoznano na pewno
word-decision-unclear = do decyzji
word-decision-new = brak wśród kontaktów
word-decision-assigned = przypisano ręcznie
word-decision-created = dodano jako nowy kontakt
word-decision-kept = zgodnie z dokumentem

## Nouns in lists

word-noun-attachment = Załącznik
word-noun-revision = Zmiana

## Steps in the trace of an order and in the journal

word-step-message-parked = wiadomość umieszczono w kwarantannie
word-step-message-duplicate = rozpoznano jako duplikat
word-step-message-retried = wiadomość przetworzono ponownie
word-step-message-rejected = wiadomość zamknięto bez zapisania
word-step-attachment-arrived = załącznik nadszedł
word-step-order-booked = zamówienie zapisano
word-step-order-amended = zamówienie zmienił nadawca
word-step-order-cancelled = zamówienie anulował nadawca
word-step-order-older-paper = starszą wiadomość odłożono
word-step-order-assigned = uczestnika przypisano
word-step-order-exported = wyeksportowano do księgowości
word-step-order-export-again = zlecono ponowny eksport
word-step-order-taken-over = przejęte przez księgowość
word-step-order-refused = odrzucone przez księgowość
word-step-order-note-dismissed = uwagę przyjęto do wiadomości
word-step-order-closed = zamówienie zamknięto
word-step-order-done = oznaczono jako załatwione
word-step-order-open-again = otwarto ponownie
word-step-order-put-off = odłożono na później
word-step-order-rejected = zamówienie odrzucono
word-step-registration-booked = wniosek o rejestrację zapisano
word-step-registration-repeated = wniosek o dostęp powtórzony
word-step-effect-accepted = przekazano
word-step-effect-deferred = odłożono do następnej próby
word-step-effect-held = wstrzymano do decyzji
word-step-effect-released = zwolniono
word-step-effect-dropped = porzucono na mocy decyzji
word-step-effect-bounced = wróciło
word-step-effect-refused = odrzucone przez odbiorcę
word-step-effect-given-up = zaniechano
word-step-contact-created = kontakt dodano
word-step-contact-added = kontakt dodano ręcznie
word-step-contact-changed = kontakt zmieniono
word-step-contacts-imported = kontakty zaimportowano
word-step-articles-imported = artykuły zaimportowano
word-step-source-added = źródło dodano
word-step-source-interval = częstość sprawdzania zmieniono
word-step-source-switched-on = źródło włączono
word-step-source-switched-off = źródło wyłączono
word-step-setting-changed = ustawienie zmieniono
word-step-person-saved = osobę zapisano
word-step-backup-proven = kopię sprawdzono przez odczyt
word-step-engine-started = przetwarzanie zamówień uruchomiono
word-step-engine-stopped = przetwarzanie zamówień zakończono

## How a party was identified

word-match-certain = pewne
word-match-unclear = niejasne
word-match-new = nowe

## Roles of a party

word-role-buyer = klient
word-role-bill-to = odbiorca faktury
word-role-ship-to = odbiorca dostawy
word-role-patient = pacjent
word-role-referrer = lekarz kierujący
word-role-payer = płatnik

## Numbers by which parties are known

word-number-ours = nasz numer klienta
word-number-theirs = numer u nadawcy
word-number-gln = GLN
word-number-vat = NIP
word-number-register = numer w rejestrze
word-number-payer = kod ubezpieczyciela
word-number-physician = numer lekarza
word-number-practice = numer placówki

## Whether prices contain tax

word-price-net = netto
word-price-gross = brutto
word-price-unknown = nie podano

## Months

word-month-1 = styczeń
word-month-2 = luty
word-month-3 = marzec
word-month-4 = kwiecień
word-month-5 = maj
word-month-6 = czerwiec
word-month-7 = lipiec
word-month-8 = sierpień
word-month-9 = wrzesień
word-month-10 = październik
word-month-11 = listopad
word-month-12 = grudzień

## Days of the week, Monday first

word-weekday-1 = poniedziałek
word-weekday-2 = wtorek
word-weekday-3 = środa
word-weekday-4 = czwartek
word-weekday-5 = piątek
word-weekday-6 = sobota
word-weekday-7 = niedziela

## Counted things

count-orders =
    { $count ->
        [one] { DECIMAL($count) } zamówienie
        [few] { DECIMAL($count) } zamówienia
       *[many] { DECIMAL($count) } zamówień
    }
count-registrations =
    { $count ->
        [one] { DECIMAL($count) } rejestracja
        [few] { DECIMAL($count) } rejestracje
       *[many] { DECIMAL($count) } rejestracji
    }
count-messages =
    { $count ->
        [one] { DECIMAL($count) } wiadomość
        [few] { DECIMAL($count) } wiadomości
       *[many] { DECIMAL($count) } wiadomości
    }
count-lines =
    { $count ->
        [one] { DECIMAL($count) } pozycja
        [few] { DECIMAL($count) } pozycje
       *[many] { DECIMAL($count) } pozycji
    }
count-contacts =
    { $count ->
        [one] { DECIMAL($count) } kontakt
        [few] { DECIMAL($count) } kontakty
       *[many] { DECIMAL($count) } kontaktów
    }
count-articles =
    { $count ->
        [one] { DECIMAL($count) } artykuł
        [few] { DECIMAL($count) } artykuły
       *[many] { DECIMAL($count) } artykułów
    }
count-attachments =
    { $count ->
        [one] { DECIMAL($count) } załącznik
        [few] { DECIMAL($count) } załączniki
       *[many] { DECIMAL($count) } załączników
    }
count-files =
    { $count ->
        [one] { DECIMAL($count) } plik
        [few] { DECIMAL($count) } pliki
       *[many] { DECIMAL($count) } plików
    }
count-sources =
    { $count ->
        [one] { DECIMAL($count) } źródło
        [few] { DECIMAL($count) } źródła
       *[many] { DECIMAL($count) } źródeł
    }
count-mails =
    { $count ->
        [one] { DECIMAL($count) } e-mail
        [few] { DECIMAL($count) } e-maile
       *[many] { DECIMAL($count) } e-maili
    }
count-findings =
    { $count ->
        [one] { DECIMAL($count) } uwaga
        [few] { DECIMAL($count) } uwagi
       *[many] { DECIMAL($count) } uwag
    }
count-rows =
    { $count ->
        [one] { DECIMAL($count) } wiersz
        [few] { DECIMAL($count) } wiersze
       *[many] { DECIMAL($count) } wierszy
    }
count-attempts =
    { $count ->
        [one] { DECIMAL($count) } próba
        [few] { DECIMAL($count) } próby
       *[many] { DECIMAL($count) } prób
    }

## Lengths of time

count-seconds =
    { $count ->
        [one] { DECIMAL($count) } sekunda
        [few] { DECIMAL($count) } sekundy
       *[many] { DECIMAL($count) } sekund
    }
count-minutes =
    { $count ->
        [one] { DECIMAL($count) } minuta
        [few] { DECIMAL($count) } minuty
       *[many] { DECIMAL($count) } minut
    }
count-hours =
    { $count ->
        [one] { DECIMAL($count) } godzina
        [few] { DECIMAL($count) } godziny
       *[many] { DECIMAL($count) } godzin
    }
count-days =
    { $count ->
        [one] { DECIMAL($count) } dzień
        [few] { DECIMAL($count) } dni
       *[many] { DECIMAL($count) } dni
    }
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } godz. { $minutes } min

## Where in a message something was found

place-line = wiersz { $line }
place-line-path = wiersz { $line }, { $path }

# Why a row of an imported table was left out.
argument-reason-no-number-and-no-name = brak numeru i nazwy
argument-reason-bad-number = cena, ilość lub stawka podatku nie jest liczbą
argument-reason-unreadable = nie da się go odczytać jako wiersza tabeli
argument-reason-cell-too-long = jedna z komórek jest za długa
argument-reason-width = ma więcej komórek niż nagłówek
argument-reason-number-taken = ten numer ma już inny kontakt
