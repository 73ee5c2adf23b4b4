# Nastavení, lidé v kanceláři a oznámení tohoto počítače.

## Groups

word-settings-group-sources = Zdroje
word-settings-group-office = Naše firma
word-settings-group-defaults = Výchozí hodnoty
word-settings-group-notices = Oznámení
word-settings-group-mail = E-mail
word-settings-group-accounting = Účetnictví
word-settings-group-engine = Zpracování
word-settings-group-backup = Zálohování
word-settings-group-people = Lidé
word-settings-group-computer = Tento počítač

## The screen

settings-groups = Skupiny nastavení
settings-search = Hledat ve všech nastaveních
settings-found-nothing = Žádné nastavení se tak nejmenuje
settings-found-nothing-words = Nastavení se hledají podle kterékoli části názvu nebo vysvětlení, v jazyce okna.
settings-reset = Vrátit
settings-reset-to =
    { GIVEN($value) ->
        [no] Zpět na výchozí hodnotu: nic
       *[yes] Zpět na výchozí hodnotu: { $value }
    }
settings-saved =
    { GIVEN($value) ->
        [no] { $name }: nic
       *[yes] { $name }: { $value }
    }
settings-was-reset = { $name }: opět výchozí hodnota
settings-secret-saved = { $name }: zapečetěno a uloženo
settings-changed-by = { $person }, { $moment }
settings-default = výchozí hodnota
settings-here-only = platí jen na tomto počítači
settings-test = Vyzkoušet
settings-testing = Zkouší se…
settings-choose-folder = Vybrat…
settings-no-picker = Tato plocha nemá dialog pro výběr složky. Zapište složku do pole.
settings-none = nic
settings-any = jakýkoli
settings-on = zapnuto
settings-off = vypnuto
settings-unit-minutes = minut
settings-unit-hours = hodin
settings-open-group = Otevřít
settings-password-set = uloženo, nikdy se nezobrazí
settings-fault = Hodnotu „{ $value }“ nelze přijmout. Povoleno: { $expected }
settings-expected-number = celé číslo od { $least } do { $most }
settings-expected-currency = měna třemi písmeny, například CZK
settings-expected-addresses = e-mailové adresy oddělené čárkami
settings-expected-switch = zapnuto nebo vypnuto
settings-expected-line = jeden řádek textu
settings-mail-good = Poštovní server odpověděl a přihlášení přijal, { $moment }
settings-folder-good = Složku „{ $folder }“ lze číst i do ní zapisovat, { $moment }
settings-notice-good = Plocha oznámení přijala, { $moment }
settings-backup-good = Záloha je hotová a ověřená: { $file }
settings-left = { $name } (už zde nepracuje)

## Our company

word-setting-office-name = Název firmy
word-setting-words-office-name = Jak stojí v e-mailech a účetních souborech
settings-effect-office-name =
    { GIVEN($value) ->
        [no] E-maily a soubory nenesou název firmy
       *[yes] Každý e-mail a soubor podepisuje { $value }
    }
word-setting-office-reg-no = Identifikační číslo
word-setting-words-office-reg-no = Naše číslo v rejstříku (IČO, NIP, HRB)
settings-effect-office-reg-no =
    { GIVEN($value) ->
        [no] Pohoda nepozná, pro kterou jednotku soubor je
       *[yes] Vybírá naši jednotku v Pohodě
    }
word-setting-office-vat-id = DIČ
word-setting-words-office-vat-id = Naše daňové identifikační číslo
settings-effect-office-vat-id =
    { GIVEN($value) ->
        [no] Účetní soubory nenesou DIČ
       *[yes] Stojí v účetních souborech
    }
word-setting-office-gln = Global Location Number
word-setting-words-office-gln = Naše GLN, 13 číslic
settings-effect-office-gln =
    { GIVEN($value) ->
        [no] Soubory UBL nás uvádějí bez GLN
       *[yes] Uvádí nás v souborech UBL
    }
word-setting-office-country = Země
word-setting-words-office-country = Dvě písmena, například CZ, DE nebo PL
settings-effect-office-country = Platí pro adresy, které zemi neuvádějí
word-setting-office-currency = Měna
word-setting-words-office-currency = Měna našich knih
settings-effect-office-currency = Objednávky v jiné měně se exportují v té své
word-setting-office-language = Jazyk kanceláře
word-setting-words-office-language = Pro vlastní texty a pro zákazníky, jejichž jazyk není znám
settings-effect-office-language = Zákazníkům neznámého jazyka se píše: { $value }
word-setting-office-contact-line = Kontaktní řádek
word-setting-words-office-contact-line = Jak se zákazníci mohou zeptat: řádek pod každým e-mailem
settings-effect-office-contact-line =
    { GIVEN($value) ->
        [no] E-maily končí bez takového řádku
       *[yes] Stojí pod každým e-mailem
    }

## Defaults

word-setting-defaults-clerk = Odpovědný referent
word-setting-words-defaults-clerk = Kdo dostává práci s novými objednávkami
settings-effect-defaults-clerk =
    { GIVEN($value) ->
        [no] Nové objednávky nepatří nikomu
       *[yes] Nové a nejasné objednávky dostává { $value }
    }
word-setting-defaults-employee = Pracovník na objednávce
word-setting-words-defaults-employee = Kdo je uveden na příchozích objednávkách
settings-effect-defaults-employee =
    { GIVEN($value) ->
        [no] Nové objednávky neuvádějí pracovníka
       *[yes] Na každé nové objednávce stojí { $value }
    }
word-setting-defaults-branch = Pobočka
word-setting-words-defaults-branch = Pobočka, pod kterou nové objednávky vznikají
settings-effect-defaults-branch =
    { GIVEN($value) ->
        [no] Nové objednávky se číslují bez pobočky
       *[yes] Nové objednávky se číslují pod { $value }
    }

## Notices

word-setting-mail-information = Informační e-maily
word-setting-words-mail-information = Adresy, na které jde zpráva o každé objednávce, oddělené čárkami
settings-effect-mail-information =
    { $items ->
        [0] E-mailem se nikomu nic neoznamuje
        [one] Zprávu o každé objednávce dostává 1 adresa
        [few] Zprávu o každé objednávce dostávají { $items } adresy
       *[other] Zprávu o každé objednávce dostává { $items } adres
    }

## Mail

word-setting-mail-host = Poštovní server
word-setting-words-mail-host = Název serveru, který odesílá naše e-maily
settings-effect-mail-host =
    { GIVEN($value) ->
        [no] E-maily čekají, než bude server zadán: { $mails }
       *[yes] E-maily odcházejí přes { $value }; nyní čeká: { $mails }
    }
word-setting-mail-port = Port
word-setting-words-mail-port = 587 pro STARTTLS, 465 pro TLS
settings-effect-mail-port = Server se oslovuje na portu { $value }
word-setting-mail-security = Zabezpečení
word-setting-words-mail-security = Jak je spojení zabezpečeno
settings-effect-mail-security =
    { $value ->
        [starttls] Zabezpečeno po pozdravu; nikdy otevřeně
        [tls] Zabezpečeno od prvního bajtu
       *[plain] Nezabezpečeno: cestou může číst kdokoli
    }
word-setting-mail-user = Uživatel
word-setting-words-mail-user = Jméno pro přihlášení k poštovnímu serveru
settings-effect-mail-user =
    { GIVEN($value) ->
        [no] E-maily se odesílají bez přihlášení
       *[yes] Přihlašuje se jako { $value }
    }
word-setting-mail-password = Heslo
word-setting-words-mail-password = Při uložení se zapečetí a už nikdy se nezobrazí
settings-effect-mail-password =
    { GIVEN($value) ->
        [no] Žádné heslo není uloženo
       *[yes] Heslo je uloženo, zapečetěno klíčem kanceláře
    }
word-setting-mail-from = Odesílatel
word-setting-words-mail-from = Adresa, ze které naše e-maily přicházejí
settings-effect-mail-from =
    { GIVEN($value) ->
        [no] E-maily čekají, než bude odesílatel zadán
       *[yes] Zákazníci odpovídají na { $value }
    }
word-setting-mail-confirm = Potvrzovat objednávky
word-setting-words-mail-confirm = Zákazníci dostanou e-mail, že jejich objednávka dorazila
settings-effect-mail-confirm =
    { $value ->
        [on] Každá objednávka se potvrzuje v jazyce zákazníka
       *[off] Zákazníkům samo od sebe nic nepíšeme
    }
word-setting-mail-hold-after-hours = Zadržet pozdní potvrzení
word-setting-words-mail-hold-after-hours = Starší objednávky se bez rozhodnutí nepotvrzují; 0 nezadržuje nikdy
settings-effect-mail-hold-after-hours =
    { $value ->
        [0] I staré objednávky se potvrzují hned
        [one] Po 1 hodině čeká potvrzení v poště k odeslání
        [few] Po { $value } hodinách čeká potvrzení v poště k odeslání
       *[other] Po { $value } hodinách čeká potvrzení v poště k odeslání
    }

## Accounting

word-setting-accounting-profile = Formát
word-setting-words-accounting-profile = Program, který soubory načítá
settings-effect-accounting-profile =
    { GIVEN($value) ->
        [no] Objednávky čekají na formát: { $exports }
       *[yes] Soubory se píší pro { $value }; nyní čeká: { $exports }
    }
word-setting-accounting-folder = Složka pro export
word-setting-words-accounting-folder = Kam se ukládají soubory pro účetnictví; krátký název leží ve složce kanceláře
settings-effect-accounting-folder = Účetnictví si bere soubory ze složky „{ $value }“
word-setting-accounting-response-folder = Složka pro odpovědi
word-setting-words-accounting-response-folder = Kam účetnictví ukládá své odpovědi
settings-effect-accounting-response-folder =
    { GIVEN($value) ->
        [no] Odpovědi se hledají ve složce pro export
       *[yes] Odpovědi se hledají ve složce „{ $value }“
    }
word-setting-accounting-response-wait-minutes = Čekat na odpověď
word-setting-words-accounting-response-wait-minutes = Jak dlouho smí odpověď účetnictví trvat
settings-effect-accounting-response-wait-minutes =
    { $value ->
        [one] Po 1 minutě se chybějící odpověď ohlásí
        [few] Po { $value } minutách se chybějící odpověď ohlásí
       *[other] Po { $value } minutách se chybějící odpověď ohlásí
    }
word-choice-accounting-profile-pohoda = Pohoda
word-choice-accounting-profile-ubl = objednávky UBL
word-choice-accounting-profile-csv = tabulka CSV
word-choice-mail-security-starttls = STARTTLS
word-choice-mail-security-tls = TLS
word-choice-mail-security-plain = žádné

## Engine

word-setting-engine-hosts = Počítače, které smějí zpracovávat
word-setting-words-engine-hosts = Názvy oddělené čárkami; prázdné znamená jakýkoli
settings-effect-engine-hosts =
    { $allowed ->
        [any] Objednávky smí vyzvedávat jakýkoli počítač
        [here] Tento počítač, { $here }, mezi ně patří
       *[elsewhere] Tento počítač, { $here }, mezi ně nepatří a jen ukazuje, co vyzvedávají jiné
    }
settings-engine-now = Zpracování nyní
settings-engine-now-words = Kdo vyzvedává objednávky a odesílá e-maily
settings-engine-runs = { $host }, od { $moment }
settings-engine-none = Zpracování neběží na žádném počítači
settings-engine-next =
    { $sources ->
        [0] Žádný zdroj se nekontroluje
        [one] Kontroluje 1 zdroj, příště { $next }
        [few] Kontroluje { $sources } zdroje, příště { $next }
       *[other] Kontroluje { $sources } zdrojů, příště { $next }
    }

## Backup

settings-backup = Poslední ověřená záloha
settings-backup-words = Kopie celé kanceláře, po vytvoření otevřená, zkontrolovaná a spočítaná
settings-backup-none = Zatím žádná záloha není
settings-backup-last = Vytvořena { $ago }, ve složce „backup“ kanceláře
settings-backup-now = Zálohovat teď
settings-backup-running = Zálohuje se…

## Sources

settings-sources-none = Zatím žádný zdroj
settings-sources-none-words = Zdroj je složka, do které obchod, poštovní program nebo kolega ukládá objednávky. První přidejte níže.
settings-source-ok = v pořádku
settings-source-late = zpožděn
settings-source-broken = porucha
settings-source-paused = pozastaven
settings-source-new = dosud nenačteno
settings-source-poll = Načíst teď
settings-source-dry-run = Zkouška nanečisto
settings-source-dry-run-hint = Přečte první zprávy ve složce a řekne, co by z nich bylo. Nic se neukládá.
settings-source-paused-done = { $source }: pozastaveno
settings-source-resumed-done = { $source }: znovu se kontroluje
settings-source-test-hint = Zkusí ve složce číst a zapisovat
settings-source-name = Název
settings-source-name-words = Jak tento zdroj nazývají objednávky a seznamy
settings-source-name-effect =
    { $count ->
        [0] Zatím jím nic nepřišlo
        [one] Přišla jím 1 zpráva
        [few] Přišly jím { $count } zprávy
       *[other] Přišlo jím { $count } zpráv
    }
settings-source-renamed = Zdroj se nyní jmenuje { $source }
settings-source-folder = Složka
settings-source-folder-words = Kam se objednávky ukládají; krátký název leží ve složce kanceláře
settings-source-last = Naposledy načteno { $ago }
settings-source-never = Dosud nenačteno
settings-source-interval = Interval kontroly
settings-source-interval-words = Jak často se do složky nahlíží, od 1 do 1440 minut
settings-source-interval-saved =
    { $minutes ->
        [one] { $source }: kontrola každou minutu
        [few] { $source }: kontrola každé { $minutes } minuty
       *[other] { $source }: kontrola každých { $minutes } minut
    }
settings-source-fetches =
    { $minutes ->
        [one] Vyzvedává každou minutu, příště { $next }, na { $host }
        [few] Vyzvedává každé { $minutes } minuty, příště { $next }, na { $host }
       *[other] Vyzvedává každých { $minutes } minut, příště { $next }, na { $host }
    }
settings-source-fetches-soon =
    { $minutes ->
        [one] Vyzvedává každou minutu, poprvé za okamžik, na { $host }
        [few] Vyzvedává každé { $minutes } minuty, poprvé za okamžik, na { $host }
       *[other] Vyzvedává každých { $minutes } minut, poprvé za okamžik, na { $host }
    }
settings-source-no-engine = Nic se nevyzvedává: zpracování neběží na žádném počítači
settings-source-is-paused = Dokud je pozastaven, nic se nevyzvedává
settings-source-fetching = Vyzvedávání
settings-source-fetching-words = Pozastavený zdroj si své zprávy ponechá a může se kdykoli vrátit
settings-source-is-on = Objednávky se vyzvedávají
settings-source-add = Přidat zdroj
settings-source-add-words = Odkládací složka: každý soubor, který v ní leží, se čte jako zpráva
settings-source-add-action = Přidat
settings-source-add-first = Nejdříve zadejte název a složku
settings-source-added = { $source }: od této chvíle se kontroluje
settings-source-folder-made = Pokud složka chybí, vytvoří se
settings-dry-run-title =
    { $files ->
        [0] Složka je prázdná
        [one] Ve složce je 1 soubor
        [few] Ve složce jsou { $files } soubory
       *[other] Ve složce je { $files } souborů
    }
settings-dry-run-words = Nic se neuložilo, nic neopouští dům.
settings-dry-run-order =
    { $lines ->
        [one] objednávka { $number } od { $buyer }, 1 položka
        [few] objednávka { $number } od { $buyer }, { $lines } položky
       *[other] objednávka { $number } od { $buyer }, { $lines } položek
    }
settings-dry-run-nothing = bez objednávky
settings-dry-run-more =
    { $count ->
        [one] a 1 další
        [few] a { $count } další
       *[other] a { $count } dalších
    }

## This computer

settings-language = Jazyk
settings-language-words = Jazyk tohoto okna; přepne se hned
settings-language-effect = Každý si volí vlastní; e-maily se řídí zákazníkem
settings-appearance = Vzhled
settings-appearance-words = Světlý, tmavý, nebo podle systému
settings-appearance-effect-light = Nyní je světlý
settings-appearance-effect-dark = Nyní je tmavý
word-appearance-system = podle systému
word-appearance-light = světlý
word-appearance-dark = tmavý
settings-scale = Velikost písma
settings-scale-words = Od 80 do 200 procent; totéž dělá Ctrl + a Ctrl −
settings-scale-effect = Vše se kreslí na { $scale } %
settings-percent = { $scale } %
settings-notices = Oznámení na ploše
settings-notices-words = Nové objednávky, problémy a chyby oznamuje plocha, celou dávku jako jedno oznámení
settings-notices-on = Oznamuje je plocha, i když je okno skryté
settings-notices-off = Oznamují se jen v tomto okně
settings-office = Kancelář
settings-office-words = Složka, ve které tato kancelář leží
settings-office-effect = Nyní otevřena: { $folder }
settings-office-open = Otevřít

## People

settings-people-none = Zatím tu nikdo není
settings-people-none-words = Přidejte lidi, kteří tu pracují: pak je lze zvolit jako referenta nebo pracovníka a vše, co se v okně udělá, stojí v deníku pod jejich jménem.
settings-people-add = Přidat osobu
settings-people-edit = Změnit: { $name }
settings-people-new = Nová osoba
settings-person-name = Jméno
settings-person-email = E-mail
settings-person-language = Jazyk
settings-person-branch = Pobočka
settings-person-state = Stav
settings-person-here = sedí zde
settings-person-left = už nepracuje
settings-person-works = pracuje zde
settings-person-save = Uložit
settings-person-remove = Odebrat
settings-person-saved = { $name }: na seznamu
settings-person-removed = { $name }: už není na seznamu
settings-person-remove-title = Odebrat ze seznamu: { $name }?
settings-person-remove-words = Objednávky a deník si jméno ponechají. Koho objednávky uvádějí, zůstane na seznamu jako někdo, kdo už zde nepracuje.
settings-person-name-missing = Nejdříve zadejte jméno

## Who works here

person-title = Kdo tu pracuje?
person-words = Vše, co se v tomto okně udělá, stojí v deníku pod tímto jménem.
person-new = Nové jméno
person-new-action = To jsem já
person-nobody = Na seznamu zatím nikdo není. Napište své jméno.

## Notices on this computer

notice-orders =
    { $count ->
        [one] 1 nová objednávka
        [few] { $count } nové objednávky
       *[other] { $count } nových objednávek
    }
notice-order-from = Od: { $name }
notice-unclear =
    { $count ->
        [one] 1 z nich čeká na rozhodnutí
        [few] { $count } z nich čekají na rozhodnutí
       *[other] { $count } z nich čeká na rozhodnutí
    }
notice-unclear-one = Čeká na rozhodnutí
notice-quarantined =
    { $count ->
        [one] 1 zprávu se nepodařilo přečíst
        [few] { $count } zprávy se nepodařilo přečíst
       *[other] { $count } zpráv se nepodařilo přečíst
    }
notice-registrations =
    { $count ->
        [one] 1 žádost o registraci
        [few] { $count } žádosti o registraci
       *[other] { $count } žádostí o registraci
    }
notice-failures =
    { $count ->
        [one] 1 e-mail nebo soubor neprošel
        [few] { $count } e-maily nebo soubory neprošly
       *[other] { $count } e-mailů nebo souborů neprošlo
    }
notice-trouble = Něco je třeba zkontrolovat
notice-test-title = Zkouška z Kontoru
notice-test-words = Takto se zde oznamují nové objednávky a problémy.

## Steps in the journal

word-step-source-renamed = zdroj přejmenován
word-step-person-left = osoba už nepracuje
word-step-person-removed = osoba odebrána ze seznamu
