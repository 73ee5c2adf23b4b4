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
