# Kontakty: seznam, karta, formulář, import.

contacts-count =
    { $count ->
        [one] 1 osoba nebo firma
        [few] { $count } osoby a firmy
       *[other] { $count } osob a firem
    }
contacts-found = nalezeno: { $count }
contacts-search = Hledat kontakty
contacts-search-hint = Jméno, číslo, e-mail, místo
contacts-import = Importovat…
contacts-chosen = vybráno: { $count }
contacts-copy = Kopírovat jako tabulku
contacts-copying = Tabulka se právě sestavuje.
contacts-copied =
    { $count ->
        [one] 1 kontakt zkopírován jako tabulka
        [few] { $count } kontakty zkopírovány jako tabulka
       *[other] { $count } kontaktů zkopírováno jako tabulka
    }
contacts-none = Zatím žádné kontakty
contacts-none-words = Přidejte první, nebo importujte tabulku, kterou zapisuje vaše účetnictví či adresář.
contacts-not-found = Těmto písmenům nikdo neodpovídá
contacts-not-found-words = Jména se najdou v každém písmu i bez háčků a čárek. Zkuste méně písmen, nebo číslo.
contacts-column-name = Jméno
contacts-column-number = Číslo
contacts-column-email = E-mail
contacts-column-phone = Telefon
contacts-column-company = Firma
contacts-column-place = Místo
contacts-column-open = Otevřené
contacts-column-last = Poslední obj.
contacts-nameless = (bez jména)

## The card

contacts-gone = Tento kontakt neexistuje
contacts-gone-words = V adresáři této kanceláře nikdy nebyl.
contacts-edit = Upravit
contacts-open-orders =
    { $count ->
        [one] 1 otevřená objednávka
        [few] { $count } otevřené objednávky
       *[other] { $count } otevřených objednávek
    }
contacts-tab-details = Údaje
contacts-tab-orders = Objednávky { $count }
contacts-tab-history = Historie { $count }
contacts-group-who = Kdo
contacts-group-where = Adresa
contacts-group-reach = Spojení
contacts-group-numbers = Čísla
contacts-group-learned = Zdroje jej znají jako
contacts-group-persons = Kontaktní osoby z objednávek
contacts-group-places = Dodací adresy z objednávek
contacts-group-dates = Data
contacts-learned = { $number } · určil(a) { $name }, { $moment }
contacts-since = Založen
contacts-changed = Naposledy změněn
contacts-last-order = Poslední objednávka
contacts-named-in = objednávka { $order }
contacts-order-name = Objednávka { $order }, { $more }
contacts-sender-settled = Objednávky s jinou e-mailovou adresou se potvrzují na adresu uvedenou výše: tak bylo rozhodnuto.
contacts-no-orders = Zatím žádné objednávky
contacts-no-orders-words = Objednávky se tu objeví, jakmile bude některá přiřazena tomuto kontaktu.
contacts-newest-orders = Nejnovějších { $count }. Všechny najdete v „Objednávkách“.
contacts-no-history = Nic se nezměnilo
contacts-no-history-words = Kontakt je takový, jaký byl importován. Každá změna bude uvedena zde: kdo, kdy, z čeho na co.

## The form

contacts-add-title = Nový kontakt
contacts-edit-title = Upravit: { $name }
contacts-save = Uložit
contacts-saving = Už se ukládá
contacts-saved = Uloženo
contacts-discard-words = To, co jste napsali, ještě není uloženo.
contacts-discard = Zahodit
contacts-keep-typing = Psát dál
contacts-changed-meanwhile = Tento kontakt mezitím změnil(a) { $name } ({ $moment }). Ostatní pole to už ukazují; co jste napsali, zůstalo.
contacts-changed-clash = Tento kontakt mezitím změnil(a) { $name } ({ $moment }), a to i tam, kde píšete vy. Než uložíte, podívejte se na označená pole.
contacts-changed-refused = Neuloženo: tento kontakt před vámi změnil(a) { $name } ({ $moment }). Rozdíly jsou označeny. Podívejte se na ně a uložte znovu.
contacts-theirs = { $name }: „{ $value }“.
contacts-take-theirs = Převzít
contacts-language-office = Jako kancelář
contacts-day-hint = např. 24.11.1980
contacts-number-hint = prázdné: příští volné

## The import

contacts-import-pick = Vyberte tabulku kontaktů
contacts-import-title = Import kontaktů
contacts-import-words = Soubor CSV se záhlavím, jaký zapisují účetní programy a tabulkové editory. Nejdřív uvidíte, co by každý řádek udělal; nic se nepřevezme, dokud to neřeknete.
contacts-import-choose = Vybrat soubor…
contacts-import-no-dialog = Tato plocha nemá dialog pro výběr souborů. Napište, kde soubor leží.
contacts-import-path = Soubor
contacts-import-path-hint = nebo napište, kde soubor leží
contacts-import-read = Načíst
contacts-import-path-missing = Nejdřív napište, kde soubor leží.
contacts-import-reading = Soubor se načítá.
contacts-import-take =
    { $count ->
        [one] Převzít 1 kontakt
        [few] Převzít { $count } kontakty
       *[other] Převzít { $count } kontaktů
    }
contacts-import-nothing-ticked = Není zaškrtnutý žádný řádek.
contacts-import-other = Jiný soubor…
contacts-import-known = Čtené sloupce: { $columns }
contacts-import-left-out = Neznámé sloupce, které se vynechají: { $columns }
contacts-import-outcome = přidáno { $added }, změněno { $changed }, nepřevzato { $failed }, vynecháno { $left }
contacts-import-tick-shown = Zaškrtnout zobrazené
contacts-import-untick-shown = Odškrtnout zobrazené
contacts-import-twice = Stejné číslo má řádek { $line }.
contacts-import-resembles = Možná už tu je: { $name }, číslo { $number }. Zaškrtněte řádek, jde-li o někoho jiného.
contacts-import-line = Řádek { $line }
contacts-import-take-line = Převzít řádek { $line }
contacts-import-column-line = Řádek
contacts-import-column-row = Nález
contacts-import-column-more = Co k tomu říci
contacts-import-would-change = Změnilo by se
contacts-import-says = Řádek uvádí

word-import-kind-all = Vše
word-import-kind-new = nový
word-import-kind-changes = liší se
word-import-kind-doubtful = pochybný
word-import-kind-equal = stejný
word-import-kind-wrong = nelze
word-import-became-added = přidán
word-import-became-changed = změněn
word-import-became-failed = nepřevzat

argument-reason-changed-meanwhile = kontakt mezitím někdo změnil
argument-reason-email-malformed = e-mailová adresa není platná

## Words

word-action-edit-contact = Upravit kontakt
word-action-import-contacts = Importovat kontakty…

word-card-number = Číslo
word-card-kind = Druh
word-card-roles = Role
word-card-company = Firma
word-card-salutation = Oslovení
word-card-title = Titul
word-card-first-name = Jméno
word-card-last-name = Příjmení
word-card-street = Ulice
word-card-street2 = Doplněk adresy
word-card-zip = PSČ
word-card-city = Obec
word-card-region = Kraj
word-card-country = Země
word-card-email = E-mail
word-card-phone = Telefon
word-card-vat-id = DIČ
word-card-reg-no = IČO
word-card-gln = GLN
word-card-payer-key = Kód pojišťovny
word-card-external-id = Jiný kód
word-card-language = Jazyk
word-card-birth-date = Datum narození

word-contact-kind-person = Osoba
word-contact-kind-org = Organizace
word-contact-role-customer = Zákazník
word-contact-role-referrer = Doporučující lékař
word-contact-role-payer = Plátce
word-contact-role-supplier = Dodavatel
word-contact-role-subcontractor = Subdodavatel
word-contact-language-en = angličtina
word-contact-language-de = němčina
word-contact-language-cs = čeština
word-contact-language-pl = polština
word-contact-language-ru = ruština
word-contact-language-sk = slovenština
word-contact-detail-name = Jméno
word-contact-detail-role = Role
