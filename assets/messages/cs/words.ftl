# Words for states, kinds and nouns, as lists and sentences show them.

## Answers

word-yes = ano
word-no = ne

## Kinds of paper

word-paper-order = objednávka
word-paper-change = změna objednávky
word-paper-cancel = zrušení objednávky
word-paper-registration = registrace

## States of a message

word-message-open = otevřená
word-message-finished = vyřízená
word-message-quarantined = v karanténě
word-message-duplicate = duplicitní
word-message-rejected = zamítnutá

## States of an order

word-order-received = došlá
word-order-matched = přiřazená
word-order-accepted = přijatá
word-order-exported = exportovaná
word-order-taken-over = převzatá
word-order-refused = odmítnutá
word-order-closed = uzavřená
word-order-cancelled = zrušená

## States of an outward effect

word-effect-planned = naplánováno
word-effect-held = zadrženo
word-effect-sending = odesílá se
word-effect-accepted = přijato
word-effect-bounced = vráceno
word-effect-refused = odmítnuto
word-effect-given-up = vzdáno
word-effect-superseded = nahrazeno novější verzí

## Answers of the health check: what was looked at

word-check-folders = složky
word-check-database = databáze
word-check-journal = protokol změn
word-check-ledger = přehled zdrojů
word-check-sources = zdroje
word-check-mail = e-mail
word-check-accounting = účetnictví
word-check-clock = hodiny
word-check-disk = místo na disku
word-check-backup = záloha
word-check-engine = zpracování objednávek

## Kinds of outward action

word-action-confirmation = potvrzení
word-action-information = informační e-mail
word-action-export = export do účetnictví

## How a party of an order was decided

word-decision-certain = rozpoznáno s jistotou
word-decision-unclear = k rozhodnutí
word-decision-new = není mezi kontakty
word-decision-assigned = přiřazeno ručně
word-decision-created = založeno jako nový kontakt
word-decision-kept = jak je uvedeno

## Nouns in lists

word-noun-attachment = Příloha
word-noun-revision = Změna

## Steps in the trace of an order and in the journal

word-step-message-parked = zpráva dána do karantény
word-step-message-duplicate = rozpoznáno jako duplikát
word-step-message-retried = zpráva zpracována znovu
word-step-message-rejected = zpráva uzavřena bez zápisu
word-step-attachment-arrived = příloha dorazila
word-step-order-booked = objednávka zapsána
word-step-order-amended = objednávka změněna odesílatelem
word-step-order-cancelled = objednávka zrušena odesílatelem
word-step-order-older-paper = starší zpráva odložena
word-step-order-assigned = účastník přiřazen
word-step-order-exported = exportováno do účetnictví
word-step-order-export-again = zadán nový export
word-step-order-taken-over = převzato účetnictvím
word-step-order-refused = odmítnuto účetnictvím
word-step-order-note-dismissed = poznámka vzata na vědomí
word-step-order-closed = objednávka uzavřena
word-step-order-done = označeno jako vyřízené
word-step-order-open-again = znovu otevřeno
word-step-order-put-off = odloženo na později
word-step-order-rejected = objednávka odmítnuta
word-step-registration-booked = žádost o registraci zapsána
word-step-registration-repeated = žádost o přístup zopakována
word-step-effect-accepted = předáno
word-step-effect-deferred = odloženo na pozdější pokus
word-step-effect-held = zadrženo do rozhodnutí
word-step-effect-released = uvolněno
word-step-effect-dropped = zahozeno na základě rozhodnutí
word-step-effect-bounced = vráceno
word-step-effect-refused = odmítnuto příjemcem
word-step-effect-given-up = vzdáno
word-step-contact-created = kontakt založen
word-step-contact-added = kontakt založen ručně
word-step-contact-changed = kontakt změněn
word-step-contacts-imported = kontakty importovány
word-step-articles-imported = artikly importovány
word-step-source-added = zdroj přidán
word-step-source-interval = interval kontroly změněn
word-step-source-switched-on = zdroj zapnut
word-step-source-switched-off = zdroj vypnut
word-step-setting-changed = nastavení změněno
word-step-person-saved = osoba uložena
word-step-backup-proven = záloha ověřena zpětným přečtením
word-step-engine-started = zpracování objednávek spuštěno
word-step-engine-stopped = zpracování objednávek ukončeno

## How a party was identified

word-match-certain = jisté
word-match-unclear = nejasné
word-match-new = nové

## Roles of a party

word-role-buyer = zákazník
word-role-bill-to = příjemce faktury
word-role-ship-to = příjemce zboží
word-role-patient = pacient
word-role-referrer = doporučující lékař
word-role-payer = plátce

## Numbers by which parties are known

word-number-ours = naše číslo zákazníka
word-number-theirs = číslo u odesílatele
word-number-gln = GLN
word-number-vat = DIČ
word-number-register = IČO
word-number-payer = kód pojišťovny
word-number-physician = číslo lékaře
word-number-practice = číslo pracoviště

## Whether prices contain tax

word-price-net = bez daně
word-price-gross = s daní
word-price-unknown = neuvedeno

## Months

word-month-1 = leden
word-month-2 = únor
word-month-3 = březen
word-month-4 = duben
word-month-5 = květen
word-month-6 = červen
word-month-7 = červenec
word-month-8 = srpen
word-month-9 = září
word-month-10 = říjen
word-month-11 = listopad
word-month-12 = prosinec

## Days of the week, Monday first

word-weekday-1 = pondělí
word-weekday-2 = úterý
word-weekday-3 = středa
word-weekday-4 = čtvrtek
word-weekday-5 = pátek
word-weekday-6 = sobota
word-weekday-7 = neděle

## Counted things

count-orders =
    { $count ->
        [one] { DECIMAL($count) } objednávka
        [few] { DECIMAL($count) } objednávky
       *[other] { DECIMAL($count) } objednávek
    }
count-registrations =
    { $count ->
        [one] { DECIMAL($count) } registrace
        [few] { DECIMAL($count) } registrace
       *[other] { DECIMAL($count) } registrací
    }
count-messages =
    { $count ->
        [one] { DECIMAL($count) } zpráva
        [few] { DECIMAL($count) } zprávy
       *[other] { DECIMAL($count) } zpráv
    }
count-lines =
    { $count ->
        [one] { DECIMAL($count) } řádek
        [few] { DECIMAL($count) } řádky
       *[other] { DECIMAL($count) } řádků
    }
count-contacts =
    { $count ->
        [one] { DECIMAL($count) } kontakt
        [few] { DECIMAL($count) } kontakty
       *[other] { DECIMAL($count) } kontaktů
    }
count-articles =
    { $count ->
        [one] { DECIMAL($count) } artikl
        [few] { DECIMAL($count) } artikly
       *[other] { DECIMAL($count) } artiklů
    }
count-attachments =
    { $count ->
        [one] { DECIMAL($count) } příloha
        [few] { DECIMAL($count) } přílohy
       *[other] { DECIMAL($count) } příloh
    }
count-files =
    { $count ->
        [one] { DECIMAL($count) } soubor
        [few] { DECIMAL($count) } soubory
       *[other] { DECIMAL($count) } souborů
    }
count-sources =
    { $count ->
        [one] { DECIMAL($count) } zdroj
        [few] { DECIMAL($count) } zdroje
       *[other] { DECIMAL($count) } zdrojů
    }
count-mails =
    { $count ->
        [one] { DECIMAL($count) } e-mail
        [few] { DECIMAL($count) } e-maily
       *[other] { DECIMAL($count) } e-mailů
    }
count-findings =
    { $count ->
        [one] { DECIMAL($count) } nález
        [few] { DECIMAL($count) } nálezy
       *[other] { DECIMAL($count) } nálezů
    }
count-rows =
    { $count ->
        [one] { DECIMAL($count) } řádek
        [few] { DECIMAL($count) } řádky
       *[other] { DECIMAL($count) } řádků
    }
count-attempts =
    { $count ->
        [one] { DECIMAL($count) } pokus
        [few] { DECIMAL($count) } pokusy
       *[other] { DECIMAL($count) } pokusů
    }

## Lengths of time

count-seconds =
    { $count ->
        [one] { DECIMAL($count) } sekunda
        [few] { DECIMAL($count) } sekundy
       *[other] { DECIMAL($count) } sekund
    }
count-minutes =
    { $count ->
        [one] { DECIMAL($count) } minuta
        [few] { DECIMAL($count) } minuty
       *[other] { DECIMAL($count) } minut
    }
count-hours =
    { $count ->
        [one] { DECIMAL($count) } hodina
        [few] { DECIMAL($count) } hodiny
       *[other] { DECIMAL($count) } hodin
    }
count-days =
    { $count ->
        [one] { DECIMAL($count) } den
        [few] { DECIMAL($count) } dny
       *[other] { DECIMAL($count) } dnů
    }
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes } min

## Where in a message something was found

place-line = řádek { $line }
place-line-path = řádek { $line }, { $path }

# Why a row of an imported table was left out.
argument-reason-no-number-and-no-name = chybí číslo i jméno
argument-reason-bad-number = cena, množství nebo sazba daně není číslo
argument-reason-unreadable = nelze přečíst jako řádek tabulky
argument-reason-cell-too-long = některá buňka je příliš dlouhá
argument-reason-width = má více buněk než záhlaví
argument-reason-number-taken = toto číslo už má jiný kontakt
