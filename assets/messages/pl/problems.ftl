## Severities

severity-hint = Wskazówka
severity-warning = Ostrzeżenie
severity-error = Błąd

## Reading a message

problem-empty-message = Plik jest pusty. Proszę poprosić nadawcę o ponowne przesłanie.
problem-message-too-large = Nie można odczytać pliku, ponieważ jest za duży: { SIZE($size) }, a przyjmowane jest najwyżej { SIZE($limit) }. Proszę poprosić nadawcę o mniejszy plik.
problem-unknown-format =
    { GIVEN($kind) ->
        [no] Nie można odczytać pliku, ponieważ Kontor nie zna jego formatu.
       *[yes] Nie można odczytać pliku, ponieważ Kontor nie odczytuje tego formatu: { $kind }.
    } Proszę poprosić nadawcę o przesłanie zamówienia jako UBL, openTRANS lub w formacie XML zamówień programu Kontor.
problem-wrong-document-kind = To nie jest zamówienie, lecz inny dokument: { $kind }. Jeśli oczekują Państwo zamówienia, proszę poprosić o nie nadawcę.
problem-xml-not-well-formed =
    { GIVEN($detail) ->
        [no] Plik jest urwany lub nie jest poprawnym XML.
       *[yes] Plik jest urwany lub nie jest poprawnym XML w pobliżu „{ $detail }”.
    } Proszę poprosić nadawcę o ponowne przesłanie.
problem-xml-limit = Nie można odczytać pliku, ponieważ przekracza granicę bezpieczeństwa ({ $what }: najwyżej { $limit }). Proszę poprosić nadawcę o sprawdzenie pliku i ponowne przesłanie.
problem-xml-doctype = Plik nie został odczytany, ponieważ zawiera deklarację typu dokumentu (DOCTYPE), odrzucaną ze względów bezpieczeństwa. Proszę poprosić nadawcę o przesłanie zamówienia bez niej.
problem-xml-unknown-entity = Skrót „{ $entity }” w pliku nie jest zdefiniowany i pozostał bez zmian. Proszę sprawdzić teksty zamówienia.
problem-encoding-uncertain =
    { GIVEN($label) ->
        [no] Plik nie podaje, w jakim kodowaniu znaków jest zapisany; odczytano go jako { $used }.
       *[yes] Plik podaje kodowanie znaków „{ $label }”, ale nie daje się w nim odczytać; odczytano go jako { $used }.
    } Proszę sprawdzić polskie litery i znaki specjalne w nazwach i adresach.
problem-encoding-lossy = Niektórych znaków nie dało się odczytać w kodowaniu { $encoding } i zostały zastąpione. Proszę porównać nazwy i adresy z oryginałem albo poprosić nadawcę o ponowne przesłanie pliku.
problem-characters-lost = W tekście „{ $text }” litery zginęły, zanim plik nadszedł; w ich miejscu stoi „�”. Proszę zapytać nadawcę o właściwą pisownię i poprosić o sprawdzenie programu, który utworzył plik.
problem-encoding-label-wrong = Plik podaje kodowanie znaków „{ $label }”, ale został poprawnie odczytany jako { $used }. Nie trzeba nic robić.
problem-missing-element = Nie można odczytać zamówienia, ponieważ brakuje w nim „{ $element }”. Proszę poprosić nadawcę o uzupełnienie.
problem-not-a-number = Nie można odczytać zamówienia, ponieważ w miejscu liczby podano „{ $text }”. Proszę poprosić nadawcę o poprawienie.
problem-ambiguous-number = Liczbę „{ $text }” można rozumieć na dwa sposoby; odczytano ją jako { DECIMAL($read_as) }. Proszę porównać ją z oryginałem.
problem-not-a-date = „{ $text }” nie daje się odczytać jako data i zostało pominięte. Proszę porównać z oryginałem.
problem-unknown-currency = Waluta „{ $text }” nie jest znana. Proszę poprosić nadawcę o podanie jej trzema literami, na przykład PLN.
problem-currency-missing = Zamówienie nie podaje waluty. Przed przyjęciem proszę sprawdzić kwoty.
problem-no-lines = Zamówienie nie zawiera żadnych pozycji. Proszę poprosić nadawcę o ponowne przesłanie całości.
problem-quantity-missing = W pozycji { $line } brakuje ilości. Przed przyjęciem zamówienia proszę ustalić, ile klient zamawia.
problem-quantity-negative = W pozycji { $line } podano ujemną ilość { DECIMAL($quantity) }. Proszę ustalić, czy chodzi o zwrot.
problem-price-missing = W pozycji { $line } brakuje ceny.
problem-line-total-differs = W pozycji { $line } nadawca podaje kwotę { DECIMAL($stated) }, a ilość razy cena daje { DECIMAL($computed) }. Przed przyjęciem zamówienia proszę sprawdzić cenę.
problem-total-differs = Podana suma ({ $total }) wynosi { DECIMAL($stated) }, a z danych w zamówieniu wychodzi { DECIMAL($computed) }. Przed przyjęciem zamówienia proszę sprawdzić kwoty.
problem-buyer-missing = Zamówienia nie można nikomu przypisać, ponieważ nie podano w nim klienta. Proszę zapytać nadawcę, kto zamówił.
problem-check-digit-wrong = W numerze { $value } ({ $what }) jest błąd: nie zgadza się cyfra kontrolna. Proszę porównać go z oryginałem.
problem-unknown-element = „{ $element }” w pliku nie jest znane. Zostało zachowane, ale nie zostało użyte.
problem-unknown-unit =
    { GIVEN($line) ->
        [no] Jednostki „{ $unit }” nie ma w żadnym wykazie jednostek; pozostała bez zmian.
       *[yes] Jednostki „{ $unit }” w pozycji { $line } nie ma w żadnym wykazie jednostek; pozostała bez zmian.
    }
problem-vat-rate-read-as = Stawkę podatku „{ $text }” odczytano jako { DECIMAL($read_as) }%.
problem-attachment-awaited = Zamówienie wymienia załącznik „{ $name }”, ale ten plik jeszcze nie nadszedł. Jeśli wkrótce nie nadejdzie, proszę poprosić o niego nadawcę.
problem-attachment-broken = Załącznik „{ $name }” jest uszkodzony i nie można go otworzyć. Proszę poprosić nadawcę o ponowne przesłanie.
problem-test-message = Nadawca oznaczył tę wiadomość jako test.
problem-stated-copy = Nadawca oznaczył tę wiadomość jako kopię.
problem-replaces-order = Nadawca podaje, że to zamówienie zastępuje zamówienie { $order_no }. Proszę anulować wcześniejsze zamówienie, aby nic nie zostało dostarczone dwa razy.
problem-several-delivery-places = W zamówieniu podano kilka miejsc dostawy ({ $count }); jako adres dostawy używane jest tylko pierwsze z nich. Przed przyjęciem zamówienia proszę sprawdzić, co ma dokąd trafić.
problem-unknown-interface-version = Nie można odczytać zamówienia, ponieważ plik jest zgodny z wersją { $version } formatu zamówień, a ten program zna tylko wersję { $known }. Proszę zaktualizować program albo poprosić nadawcę o wersję { $known }.
problem-newer-interface-version = Plik jest zgodny z wersją { $version } formatu zamówień; ten program zna go do wersji { $known }. To, co zna, zostało odczytane, reszta została zachowana. Przy okazji proszę zaktualizować program.
problem-value-not-allowed = „{ $value }” nie jest dozwolone w „{ $element }” i nie zostało użyte. Proszę porównać z oryginałem.

## Intake and booking

problem-processing-failed = Nie udało się przetworzyć wiadomości z powodu nieoczekiwanego błędu (krok: { $stage }). Pozostałe wiadomości są przetwarzane dalej. Proszę spróbować ponownie, a jeśli to się powtórzy, przekazać raport o problemie.
problem-message-stops-program =
    { $attempts ->
        [one] Ta wiadomość zatrzymała program i została odłożona. Proszę nie próbować ponownie przed aktualizacją programu.
        [few] Ta wiadomość zatrzymała program { $attempts } razy i została odłożona. Proszę nie próbować ponownie przed aktualizacją programu.
       *[many] Ta wiadomość zatrzymała program { $attempts } razy i została odłożona. Proszę nie próbować ponownie przed aktualizacją programu.
    }
problem-party-unclear =
    { GIVEN($name) ->
        [no] Aby przejść dalej z tym zamówieniem, trzeba zdecydować, kim jest niewymieniony uczestnik ({ $role }).
       *[yes] Aby przejść dalej z tym zamówieniem, trzeba zdecydować, kim jest „{ $name }” ({ $role }).
    }
problem-payer-unknown = Płatnika o numerze { $key } nie ma wśród kontaktów. Proszę przypisać kontakt albo dodać płatnika.
problem-registration-waits =
    { GIVEN($name) ->
        [no] Wniosek o rejestrację czeka na decyzję.
       *[yes] Wniosek o rejestrację („{ $name }”) czeka na decyzję.
    } Proszę sprawdzić dane i odpowiedzieć na wniosek.
problem-order-number-shared = Numeru zamówienia { $order_no } użył już w tym źródle inny klient ({ $other }). Proszę sprawdzić, czy chodzi o dwa zamówienia.
problem-order-not-known = Nie można wykonać zmiany lub anulowania, ponieważ zamówienie { $order_no } nie nadeszło. Proszę poprosić nadawcę o to zamówienie, a potem spróbować ponownie.
problem-amended-after-export = Nadawca zmienił zamówienie { $order_no } po jego przekazaniu do księgowości. Proszę sprawdzić zmianę i wyeksportować zamówienie ponownie.
problem-older-revision = Ta wiadomość dotycząca zamówienia { $order_no } jest starsza niż zmiana, którą już wykonano, dlatego jej nie użyto. Proszę sprawdzić, czy zamówienie się zgadza.
problem-number-gap = W tym źródle brakuje zamówień między numerami { $from } i { $to }. Proszę zapytać nadawcę, czy coś nie zaginęło.
problem-stray-file =
    { GIVEN($kind) ->
        [no] Plik „{ $name }” nie jest zamówieniem i żadne zamówienie go nie wymienia.
       *[yes] Plik „{ $name }” ({ $kind }) nie jest zamówieniem i żadne zamówienie go nie wymienia.
    } Proszę zapytać nadawcę, do czego należy.

## Sources

problem-source-folder-missing = Nie można pobrać zamówień, ponieważ brakuje folderu tego źródła. Proszę go przywrócić albo wybrać w ustawieniach inny: { $folder }
problem-source-folder-denied = Nie można pobrać zamówień, ponieważ program nie ma prawa odczytu lub zmiany folderu tego źródła ({ $detail }). Proszę dać mu dostęp do folderu: { $folder }
problem-source-name-taken = Źródło „{ $name }” już istnieje i pobiera z folderu { $folder }. Proszę wybrać inną nazwę.
problem-source-folder-taken = Źródło nie zostało dodane: źródło „{ $name }” już pobiera z tego folderu: { $folder }. Proszę wybrać inny folder albo najpierw wyłączyć tamto źródło.
problem-file-never-settles =
    { $minutes ->
        [one] Plik „{ $file }” zmienia się już { $minutes } minutę i nie jest kompletny.
        [few] Plik „{ $file }” zmienia się już { $minutes } minuty i nie jest kompletny.
       *[many] Plik „{ $file }” zmienia się już { $minutes } minut i nie jest kompletny.
    } Proszę sprawdzić, czy zapisujący go program się nie zawiesił.
problem-file-still-written = Plik „{ $file }” jest jeszcze zapisywany, dlatego pozostał do następnego sprawdzenia.
problem-file-unreadable =
    { GIVEN($detail) ->
        [no] Nie można odczytać pliku „{ $file }”.
       *[yes] Nie można odczytać pliku „{ $file }” ({ $detail }).
    } Proszę zamknąć program, w którym jest otwarty, albo zezwolić na dostęp; próba zostanie powtórzona samoczynnie.
problem-not-a-regular-file = „{ $file }” w folderze wejściowym nie jest zwykłym plikiem ({ $what }) i pozostało nietknięte. Proszę przenieść to w inne miejsce.
problem-file-too-large = Plik „{ $file }” nie został pobrany, ponieważ jest za duży: { SIZE($size) }, a przyjmowane jest najwyżej { SIZE($limit) }. Proszę poprosić nadawcę o mniejszy plik.
problem-archive-failed = Plik „{ $file }” jest bezpiecznie zapisany, ale nie udało się przenieść go do archiwum ({ $detail }). Proszę sprawdzić dostęp do folderu.

## Accounting

problem-no-accounting-profile = Zamówienia czekają na eksport, ponieważ nie ustawiono programu księgowego. Proszę wybrać go w ustawieniach.
problem-export-folder-denied = Nie można wyeksportować zamówień, ponieważ brakuje folderu eksportu lub nie można w nim zapisywać ({ $detail }). Proszę sprawdzić folder: { $folder }
problem-text-shortened =
    { $limit ->
        [one] Tekst w polu „{ $field }” został skrócony, ponieważ w księgowości mieści się tam tylko { $limit } znak.
        [few] Tekst w polu „{ $field }” został skrócony, ponieważ w księgowości mieszczą się tam tylko { $limit } znaki.
       *[many] Tekst w polu „{ $field }” został skrócony, ponieważ w księgowości mieści się tam tylko { $limit } znaków.
    }
problem-character-replaced = Znak „{ $character }” w polu „{ $field }” został zastąpiony, ponieważ format księgowości go nie zna.
problem-export-refused =
    { GIVEN($field) ->
        [no] Księgowość nie przejęła zamówienia { $order_no }
       *[yes] Księgowość nie przejęła zamówienia { $order_no } z powodu pola „{ $field }”
    }{ GIVEN($detail) ->
        [no] {""}.
       *[yes] {" "}({ $detail }).
    } Proszę poprawić dane i wyeksportować zamówienie ponownie.
problem-export-unanswered =
    { $minutes ->
        [one] Księgowość od { $minutes } minuty nie przejęła pliku „{ $file }”.
        [few] Księgowość od { $minutes } minut nie przejęła pliku „{ $file }”.
       *[many] Księgowość od { $minutes } minut nie przejęła pliku „{ $file }”.
    } Proszę sprawdzić, czy w programie księgowym działa import.
problem-response-unreadable = Nie można odczytać odpowiedzi programu księgowego w pliku „{ $file }” ({ $detail }). Proszę sprawdzić w programie księgowym, które zamówienia przejął.
problem-not-exportable = Zamówienia { $order_no } nie można zapisać dla księgowości z powodu pola „{ $field }”. Proszę uzupełnić zamówienie albo zmienić ustawienia księgowości.

## Mail

problem-mail-not-set-up = E-maile czekają, ponieważ nie ustawiono serwera poczty. Proszę podać go w ustawieniach.
problem-mail-server-unreachable = Nie można wysłać e-maili, ponieważ serwer poczty { $server } jest nieosiągalny ({ $detail }). Wysyłanie będzie ponawiane samoczynnie; jeśli to potrwa, proszę sprawdzić połączenie z internetem.
problem-mail-login-refused = Nie można wysłać e-maili, ponieważ serwer poczty { $server } odrzucił nazwę użytkownika lub hasło ({ $reply }). Proszę poprawić je w ustawieniach.
problem-mail-tls-failed = Nie można wysłać e-maili, ponieważ nie udało się nawiązać bezpiecznego połączenia z serwerem poczty { $server } ({ $detail }). Proszę sprawdzić w ustawieniach zabezpieczenie połączenia.
problem-mail-sender-refused = Nie można wysłać e-maili, ponieważ serwer poczty nie pozwala biuru pisać z adresu { $address } ({ $reply }). Proszę poprawić adres nadawcy w ustawieniach.
problem-mail-deferred = Serwer poczty prosi, aby poczekać z tym e-mailem ({ $reply }). Zostanie wysłany ponownie samoczynnie.
problem-mail-refused = E-mail na adres { $address } został ostatecznie odrzucony ({ $reply }). Proszę sprawdzić adres i treść e-maila.
problem-mail-unknown = Połączenie z serwerem poczty { $server } zostało przerwane podczas przekazywania e-maila, więc mógł on zostać wysłany, ale nie musiał. Proszę zapytać odbiorcę albo wysłać go ponownie, licząc się z tym, że dotrze dwa razy.
problem-mail-address-invalid = Nie można wysłać e-maila, ponieważ „{ $address }” nie jest adresem e-mail. Proszę poprawić go w kontakcie.
problem-mail-address-missing =
    { GIVEN($name) ->
        [no] Nie można potwierdzić zamówienia, ponieważ klient nie ma adresu e-mail.
       *[yes] Nie można potwierdzić zamówienia, ponieważ „{ $name }” nie ma adresu e-mail.
    } Proszę wpisać go w kontakcie.
problem-confirmation-held =
    { $age_hours ->
        [one] Potwierdzenie zostało wstrzymane, ponieważ od zamówienia minęła już { $age_hours } godzina.
        [few] Potwierdzenie zostało wstrzymane, ponieważ od zamówienia minęły już { $age_hours } godziny.
       *[many] Potwierdzenie zostało wstrzymane, ponieważ od zamówienia minęło już { $age_hours } godzin.
    } Proszę zdecydować, czy ma jeszcze zostać wysłane.
problem-mail-plain = E-maile i hasło trafiają do serwera poczty { $server } bez zabezpieczenia. Proszę wybrać w ustawieniach bezpieczne połączenie.
problem-given-up =
    { $attempts ->
        [one] Zadania zaniechano po { $attempts } próbie
        [few] Zadania zaniechano po { $attempts } próbach
       *[many] Zadania zaniechano po { $attempts } próbach
    }{ GIVEN($detail) ->
        [no] {""}.
       *[yes] {" "}({ $detail }).
    } Proszę usunąć przyczynę, a potem spróbować ponownie.

## Office, store, engine

problem-office-missing = W tym folderze nie ma biura. Proszę podać właściwy folder albo założyć biuro poleceniem „kontor init”: { $folder }
problem-office-exists = Nie można tu założyć biura, ponieważ w tym folderze już jedno jest. Proszę go użyć albo wybrać inny folder: { $folder }
problem-office-not-demo = Demonstracji nie można tu uruchomić, ponieważ w tym folderze jest Państwa własne biuro, a zmyślone zamówienia nie mogą do niego trafić. Proszę wybrać inny folder albo nie podawać folderu, aby powstał nowy: { $folder }
problem-office-not-writable = Nie można otworzyć biura, ponieważ w jego folderze nie można zapisywać ({ $detail }). Proszę dać programowi dostęp do folderu: { $folder }
problem-office-on-network = Biuro nie może być w tym folderze, ponieważ leży on na dysku sieciowym ({ $kind }), gdzie dane mogłyby ulec uszkodzeniu. Proszę wybrać folder na tym komputerze: { $folder }
problem-schema-newer = Nie można otworzyć biura, ponieważ używała go już nowsza wersja programu (wersja danych { $found }, znane są wersje do { $known }). Proszę zaktualizować program na tym komputerze.
problem-not-our-database = Nie można otworzyć biura, ponieważ jego plik danych nie należy do tego programu. Proszę podać właściwy folder; chodzi o plik: { $file }
problem-database-damaged = Dane biura są uszkodzone ({ $detail }). Proszę przywrócić ostatnią kopię zapasową.
problem-database-busy =
    { $seconds ->
        [one] Nie udało się zmienić danych, ponieważ od { $seconds } sekundy zajmuje je inny program.
        [few] Nie udało się zmienić danych, ponieważ od { $seconds } sekund zajmuje je inny program.
       *[many] Nie udało się zmienić danych, ponieważ od { $seconds } sekund zajmuje je inny program.
    } Proszę go zamknąć, a potem spróbować ponownie.
problem-disk-full = Nie można nic zapisać, ponieważ dysk jest pełny. Po zwolnieniu miejsca praca ruszy samoczynnie; chodzi o folder: { $folder }
problem-database-failed = Nie udało się odczytać lub zapisać danych ({ $detail }). Proszę spróbować ponownie, a jeśli to się powtórzy, przywrócić ostatnią kopię zapasową.
problem-stored-data-corrupt = Zapisany wpis nie ma sensu i nie można go pokazać (tabela { $table }, kolumna { $column }). Proszę przywrócić ostatnią kopię zapasową.
problem-changed-meanwhile = Zmiana nie została zapisana, ponieważ w międzyczasie ktoś inny zmienił ten sam wpis ({ $what }). Proszę obejrzeć go ponownie i powtórzyć zmianę.
problem-not-found = Pod „{ $id }” nic nie znaleziono ({ $what }). Proszę sprawdzić nazwę lub numer.
problem-ambiguous =
    { $count ->
        [one] „{ $id }” ({ $what }) nie jest jednoznaczne: pasuje { $count } wpis.
        [few] „{ $id }” ({ $what }) nie jest jednoznaczne: pasują { $count } wpisy.
       *[many] „{ $id }” ({ $what }) nie jest jednoznaczne: pasuje { $count } wpisów.
    } Proszę podać pełną nazwę lub pełny numer.
problem-engine-elsewhere = Zamówienia nie są tu przetwarzane, ponieważ robi to komputer „{ $host }” (od: { MOMENT($since) }). Jeśli ma to przejąć ten komputer, proszę zamknąć program na tamtym.
problem-host-not-allowed = Na tym komputerze („{ $host }”) zamówienia nie są przetwarzane, ponieważ mogą to robić tylko te: { $allowed }. Jeśli ma mu być wolno, proszę zmienić to w ustawieniach.
problem-engine-busy = Zmiana nie została przyjęta, ponieważ jest jeszcze zbyt dużo pracy. Proszę spróbować ponownie za chwilę.
problem-thread-stopped = Część programu się zatrzymała ({ $thread }: { $detail }). Proszę uruchomić ją ponownie, a jeśli to się powtórzy, przekazać raport o problemie.
problem-step-not-possible = „{ $step }” nie jest teraz możliwe ({ $what }, stan: { $state }). Proszę sprawdzić, czego jeszcze brakuje.
problem-file-failed = Nie można odczytać lub zapisać pliku ({ $detail }). Proszę sprawdzić dostęp i wolne miejsce na dysku: { $file }
problem-file-missing = Nie ma takiego pliku: { $file }. Sprawdź nazwę.
problem-file-exists = Pod tą nazwą coś już istnieje i nie zostanie nadpisane: { $file }. Wybierz inną nazwę.
problem-secret-unreadable = Zapisanego hasła lub klucza nie można otworzyć na tym komputerze ({ $what }). Proszę wpisać je ponownie w ustawieniach.
problem-backup-unproven = Kopia zapasowa nie przeszła kontroli i nie można na niej polegać ({ $detail }). Proszę utworzyć nową; chodzi o plik: { $file }

## Settings, tables, calls

problem-setting-unknown = Nie ma ustawienia o nazwie „{ $key }”. Proszę sprawdzić nazwę na liście ustawień.
problem-setting-invalid = Ustawienie „{ $key }” nie może mieć wartości „{ $value }”. Dozwolone: { $expected }.
problem-person-name-taken = Na liście osób jest już ktoś o nazwie „{ $name }”. Proszę podać pełne imię i nazwisko albo wybrać inną nazwę.
problem-setting-left-out = Wpis „{ $key }” w pliku ustawień nie jest znany i nie ma żadnego skutku. Proszę go poprawić albo usunąć; chodzi o plik: { $file }
problem-settings-newer = Nie można odczytać ustawień tego komputera, ponieważ zapisała je nowsza wersja programu (wersja { $found }, znane są wersje do { $known }). Proszę zaktualizować program; chodzi o plik: { $file }
problem-row-not-taken = Wiersz { $row } nie został zaimportowany ({ $reason }). Proszę go poprawić i zaimportować plik ponownie.
problem-column-missing =
    { GIVEN($found) ->
        [no] Nie można zaimportować tabeli, ponieważ brakuje w niej kolumny „{ $column }”.
       *[yes] Nie można zaimportować tabeli, ponieważ brakuje w niej kolumny „{ $column }”; znaleziono: { $found }.
    } Proszę dodać kolumnę z tym nagłówkiem.
problem-column-unknown = Kolumna „{ $column }” nie jest znana i została pominięta.
problem-contact-number-taken = Numer { $number } należy już do: { $name }. Proszę wybrać inny albo zostawić pole puste.
problem-contact-nameless = Kontakt potrzebuje nazwy lub numeru. Proszę wpisać jedno z nich.
problem-contact-email-malformed = „{ $address }” nie jest adresem e-mail. Proszę go poprawić albo zostawić pole puste.
problem-contact-country-unknown = „{ $country }” nie jest znanym krajem. Zostanie zapisane tak, jak wpisano.
problem-call-invalid =
    { GIVEN($expected) ->
        [no] Wyrażenie „{ $word }” nie jest tu zrozumiałe.
       *[yes] Wyrażenie „{ $word }” nie jest tu zrozumiałe. Oczekiwano: { $expected }.
    } Proszę poprawić polecenie.
problem-clock-wrong =
    { GIVEN($detail) ->
        [no] Zegar tego komputera źle chodzi lub przeskoczył.
       *[yes] Zegar tego komputera źle chodzi lub przeskoczył ({ $detail }).
    } Proszę ustawić datę i godzinę.
problem-disk-low = Na dysku zostało tylko { SIZE($free) }. Proszę zwolnić miejsce, zanim nie będzie można nic zapisać; chodzi o folder: { $folder }
problem-backup-old =
    { GIVEN($age) ->
        [no] Biuro nie ma jeszcze kopii zapasowej.
       *[yes] { $age ->
            [one] Ostatnia kopia zapasowa biura jest sprzed { $age } dnia.
            [few] Ostatnia kopia zapasowa biura jest sprzed { $age } dni.
           *[many] Ostatnia kopia zapasowa biura jest sprzed { $age } dni.
        }
    } Proszę utworzyć nową.
problem-folder-missing = Brakuje jednego z folderów biura. Proszę utworzyć go ponownie albo odzyskać z kopii zapasowej: { $folder }

## Next steps, as on buttons

remedy-try-again = Spróbuj ponownie
remedy-ask-sender = Zapytaj nadawcę
remedy-assign-contact = Przypisz kontakt
remedy-open-settings = Otwórz ustawienia
remedy-show-message = Pokaż wiadomość
remedy-restore-backup = Przywróć kopię zapasową
remedy-free-space = Zwolnij miejsce na dysku
remedy-open-folder = Otwórz folder
remedy-decide-held = Wyślij lub odrzuć potwierdzenie
remedy-export-again = Eksportuj ponownie
remedy-update-program = Zaktualizuj program
remedy-correct-call = Popraw polecenie

## Code words that arguments carry

argument-what-order = zamówienie
argument-what-contact = kontakt
argument-what-article = artykuł
argument-what-message = wiadomość
argument-what-source = źródło
argument-what-setting = ustawienie
argument-what-effect = pozycja skrzynki nadawczej
argument-what-export = eksport
argument-what-attachment = załącznik
argument-what-file = plik
argument-what-folder = folder
argument-what-link = dowiązanie
argument-what-device = urządzenie
argument-what-password = hasło
argument-what-key = klucz
argument-what-bytes = bajty
argument-what-depth = głębokość zagnieżdżenia
argument-what-elements = elementy
argument-what-name = długość nazwy
argument-what-attributes = atrybuty jednego elementu
argument-what-attribute = długość atrybutu
argument-total-lines = suma pozycji
argument-total-charges = dopłaty
argument-total-allowances = rabaty
argument-total-net = netto
argument-total-tax = podatek
argument-total-gross = brutto
argument-total-payable = do zapłaty
argument-role-buyer = { word-role-buyer }
argument-role-bill-to = { word-role-bill-to }
argument-role-ship-to = { word-role-ship-to }
argument-role-patient = { word-role-patient }
argument-role-referrer = { word-role-referrer }
argument-role-payer = { word-role-payer }
argument-kind-invoice = faktura
argument-kind-quotation = oferta
argument-kind-catalogue = katalog
argument-kind-response = odpowiedź na zamówienie
argument-kind-delivery = dowód dostawy
argument-kind-text = tekst
argument-kind-unknown = nieznany
argument-stage-receive = odbiór
argument-stage-open = otwarcie
argument-stage-decode = odczyt
argument-stage-check = kontrola
argument-stage-identify = przypisanie kontaktów
argument-stage-decide = decyzja
argument-stage-record = zapis
argument-stage-answer = odpowiedź
argument-thread-engine = przetwarzanie zamówień
argument-thread-courier = wysyłanie
argument-state-received = otrzymane
argument-state-matched = przypisane
argument-state-accepted = przyjęte
argument-state-exported = wyeksportowane
argument-state-taken-over = przejęte
argument-state-refused = odrzucone
argument-state-closed = zamknięte
argument-state-cancelled = anulowane
argument-state-open = otwarte
argument-state-finished = zakończone
argument-state-quarantined = w kwarantannie
argument-state-duplicate = duplikat
argument-state-rejected = odrzucone
argument-state-planned = zaplanowane
argument-state-held = wstrzymane
argument-state-sending = w trakcie wysyłania
argument-state-bounced = zwrócone
argument-state-given-up = zaniechane
problem-no-display = Nie można otworzyć okna, ponieważ ten komputer nie wyświetla pulpitu. Użyj wiersza poleceń, na przykład „kontor orders list”, albo uruchom „kontor window” tam, gdzie jest pulpit.
problem-display-silent = Nie można otworzyć okna, ponieważ pulpit „{ $display }” nie odpowiada ({ $detail }). Uruchom program z terminala na pulpicie albo popraw zmienną DISPLAY.
problem-display-undrawable = Nie można otworzyć okna, ponieważ pulpit „{ $display }” nie udostępnia OpenGL do rysowania. Zainstaluj pakiet libgl1-mesa-dri albo uruchom program bezpośrednio na komputerze.
problem-libraries-missing = Nie można otworzyć okna, ponieważ w systemie brakuje { $libraries }. Zainstaluj to, w Debianie i Ubuntu poleceniem: sudo apt install { $packages }
problem-notices-missing = Ten pulpit nie wyświetla powiadomień ({ $detail }). Nowości są pokazywane w oknie.
