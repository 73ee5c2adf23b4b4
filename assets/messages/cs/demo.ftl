# What “kontor demo” prints. Lines are wrapped at blanks to fewer than 100 columns; titles and
# labels stay short.

## Head

demo-title = Ukázka programu Kontor
demo-story = Jedno dopoledne ve firmě { $company }, malém obchodním domě: stavební potřeby, zdravotnické pomůcky, tisk a pitná voda. Všechny osoby a firmy jsou vymyšlené a z tohoto počítače nic neodešlo.
demo-label-office = Kancelář
demo-label-why = Proč tam
demo-label-master = Kmenová data
demo-why-data = Nově založena ve vaší vlastní datové složce vedle obvyklé kanceláře, kde přečká restart. Až uvidíte dost, složku smažte.
demo-why-temporary = Nově založena ve složce pro dočasné soubory, protože do vaší vlastní datové složky nelze zapisovat. Po restartu může zmizet.
demo-why-given = Nově založena tam, kde jste chtěli. Až uvidíte dost, složku smažte.
demo-why-again = Tato ukázková kancelář tu už byla. Nic do ní nepřibylo; co leželo u jejích dveří, bylo přijato, a takto to vypadá teď.
demo-why-running = Tato ukázková kancelář tu už byla a zpracování objednávek v ní běží. Nic do ní nepřibylo; takto to vypadá teď.

# The text file that tells a demo office from a real one.
demo-marker = Toto je ukázková kancelář programu Kontor. Všechny osoby, firmy i objednávky v ní jsou vymyšlené. Tuto složku můžete kdykoli smazat.

## What came in

demo-came-title = Co přišlo
demo-form-ubl-peppol = UBL 2.1, Peppol BIS 3
demo-form-ubl = UBL { $version }
demo-form-opentrans = openTRANS { $version }
demo-form-kontor = objednávkové XML Kontor { $version }
demo-form-attachment = přílohy vedle objednávek
demo-form-unreadable = nečitelné
demo-came-holds = V nich: { $list }.
demo-came-envelopes =
    { $count ->
        [one] Jeden z dokladů UBL přišel v obálce (SBDH), jak je posílají přístupové body Peppol.
        [few] { $count } z dokladů UBL přišly v obálce (SBDH), jak je posílají přístupové body Peppol.
       *[other] { $count } z dokladů UBL přišlo v obálce (SBDH), jak je posílají přístupové body Peppol.
    }
demo-count-changes =
    { $count ->
        [one] { $count } změna
        [few] { $count } změny
       *[other] { $count } změn
    }
demo-count-cancellations =
    { $count ->
        [one] { $count } zrušení
        [few] { $count } zrušení
       *[other] { $count } zrušení
    }
demo-count-requests =
    { $count ->
        [one] { $count } žádost o registraci
        [few] { $count } žádosti o registraci
       *[other] { $count } žádostí o registraci
    }
demo-count-repeats =
    { $count ->
        [one] { $count } opakování
        [few] { $count } opakování
       *[other] { $count } opakování
    }

## Who ordered

demo-who-title = Kdo objednal
demo-who-certain = S jistotou rozpoznáno { $certain } z { $total } zákazníků: podle něčeho, co mají jen oni, a podle shodného jména. U nikoho se nehádalo.
demo-who-decided =
    { $count ->
        [one] { $count } byl přiřazen ručně.
        [few] { $count } byli přiřazeni ručně.
       *[other] { $count } bylo přiřazeno ručně.
    }
demo-by-our-number = podle našeho čísla zákazníka
demo-by-source-number = podle čísla známého od tohoto zdroje
demo-by-vat = podle DIČ
demo-by-register = podle IČO
demo-by-gln = podle lokačního čísla (GLN)
demo-by-physician = podle čísla lékaře
demo-by-payer-key = podle kódu pojišťovny
demo-by-email = podle vlastní e-mailové adresy
demo-example = například { $name }
demo-who-others = Dále rozpoznáno: { $list }.
demo-who-role = { $role } { $certain } z { $total }
demo-who-worth = Objednáno za { $amounts }.

## Waiting

demo-wait-title = Čeká na vaše rozhodnutí
demo-wait-lead = Zapsáno tak, jak přišlo, ale nepotvrzeno a neexportováno, dokud neřeknete, o koho jde. „--new“ místo čísla založí odesílatele jako nový kontakt.
demo-wait-none = Nic.
demo-more =
    { $count ->
        [one] … a { $count } další.
        [few] … a { $count } další.
       *[other] … a { $count } dalších.
    }
demo-wait-several =
    { $count ->
        [one] { $role }: { $count } kontakt přichází v úvahu, ale není to jisté.
        [few] { $role }: { $count } kontakty přicházejí v úvahu, jistý není žádný.
       *[other] { $role }: { $count } kontaktů přichází v úvahu, jistý není žádný.
    }
demo-wait-nobody = { $role }: mezi kontakty není nikdo, kdo by odpovídal.
demo-wait-payer = { $role }: číslo { $key } nemá žádná pojišťovna. Pojišťovny se přiřazují, z objednávky se nikdy nezakládají.
demo-wait-payers = V evidenci: { $list }.
demo-fact-equal = shoduje se: { $fields }
demo-fact-agrees = odpovídá: { $fields }
demo-fact-similar = podobá se: { $fields }
demo-fact-differs = liší se: { $fields }
demo-fact-shared = používá víc kontaktů: { $fields }
demo-field-our-number = číslo zákazníka
demo-field-source-number = číslo u zdroje
demo-field-vat = DIČ
demo-field-register = IČO
demo-field-gln = GLN
demo-field-physician = číslo lékaře
demo-field-payer-key = kód pojišťovny
demo-field-name = jméno
demo-field-birth-date = datum narození
demo-field-email = e-mail
demo-field-phone = telefon
demo-field-street = ulice
demo-field-zip = PSČ
demo-field-city = obec

## Special cases

demo-special-title = Co vybočilo z řady
demo-label-repeat = Dvakrát
demo-label-change = Změna
demo-label-cancel = Zrušeno
demo-label-damaged = Poškozeno
demo-label-quarantined = Karanténa
demo-label-late = Pozdě
demo-label-request = Žádost
demo-label-attachment = Přílohy
demo-label-awaited = Chybí
demo-label-gap = Mezera
demo-repeat = { $name } je ještě jednou { $original }, bajt po bajtu. Započítáno a uchováno, ale znovu nezapsáno.
demo-repeat-content = { $name } opakuje to, co už je zapsáno. Započítáno a uchováno, ale znovu nezapsáno.
demo-change = { $order } ({ $customer }): soubor { $file } objednávku změnil ještě před exportem, účetnictví tedy uvidí jen nové znění:
demo-change-late = { $order } ({ $customer }): objednávku změnil soubor { $file }. { $problem }
demo-change-line = řádek { $line }
demo-change-quantity = množství
demo-change-unit-price = cena
demo-change-name = název
demo-change-note = poznámka
demo-change-total = celkem
demo-cancel = { $order } ({ $customer }): soubor { $file } objednávku zrušil ještě před exportem. V evidenci zůstává jako zrušená.
demo-cancel-late = { $order } ({ $customer }): objednávku zrušil soubor { $file }. { $problem }
demo-damaged-place = { $file }, { $place }: { $problem } Soubor čeká v karanténě a nic dalšího nezdržel.
demo-damaged = { $file }: { $problem } Soubor čeká v karanténě a nic dalšího nezdržel.
demo-late = { $order } ({ $customer }): objednávka je zapsána, ale zatím nepotvrzena. { $problem }
demo-request = { $name } žádá o registraci ({ $number }). Žádost čeká na vyřízení.
demo-attachments = Uvnitř objednávek přišlo: { $embedded }, jako soubory vedle nich: { $beside }.
demo-attachments-awaited = Soubor { $name } k objednávce { $order } zatím nedorazil. Do té doby je objednávka vidět v přehledu.

## Accounting

demo-books-title = Pro účetnictví
demo-books-pohoda = Pohoda XML
demo-books-ubl = objednávky UBL
demo-books-csv = CSV
demo-books-left = V žádném souboru: { $list }.
demo-books-left-waiting =
    { $count ->
        [one] { $count } objednávka, která čeká na vás
        [few] { $count } objednávky, které čekají na vás
       *[other] { $count } objednávek, které čekají na vás
    }
demo-books-left-cancelled =
    { $count ->
        [one] { $count } zrušená
        [few] { $count } zrušené
       *[other] { $count } zrušených
    }
demo-books-left-refused =
    { $count ->
        [one] { $count }, kterou takto nelze zapsat
        [few] { $count }, které takto nelze zapsat
       *[other] { $count }, které takto nelze zapsat
    }
demo-books-left-planned =
    { $count ->
        [one] { $count }, na kterou teprve přijde řada
        [few] { $count }, na které teprve přijde řada
       *[other] { $count }, na které teprve přijde řada
    }
demo-books-answer = Až účetnictví položí vedle souboru svou odpověď, Kontor ji přečte a u každé objednávky ukáže, zda byla převzata, nebo odmítnuta a kvůli kterému poli.
demo-books-none = Žádný soubor pro účetnictví nebyl zapsán.

## Mail

demo-mail-title = E-maily
demo-mail-not-set-up = Není nastaven žádný poštovní server, proto nebylo nic odesláno. V odchozí poště čeká:
demo-mail-set-up = V odchozí poště:
demo-mail-confirmations = potvrzení zákazníkům, každému v jeho jazyce: { $languages }
demo-mail-information = oznámení vlastním lidem: { $addresses }
demo-mail-held = zadrženo k vašemu rozhodnutí
demo-mail-sent = předáno poštovnímu serveru

## Ledger and next steps

demo-ledger-title = Bilance
demo-ledger-balanced = 0 nevysvětleno: u každého souboru, který byl zjištěn, se ví, co se s ním stalo.
demo-ledger-open = { $count } nevysvětleno. Spusťte „kontor doctor“ a uschovejte soubory protokolu.
demo-next-title = Zkuste dál
demo-next-window = Otevřít kancelář v okně:
demo-next-window-opens = Nyní se otevře okno. Až je zavřete, otevře kancelář znovu tento příkaz:
demo-next-window-later = Tento počítač nezobrazuje pracovní plochu, proto se okno neotevře. Kde pracovní plocha je, otevře kancelář v okně tento příkaz:
demo-next-orders = Všechny objednávky, nejnovější první:
demo-next-show = Změněná objednávka s každým krokem své cesty:
demo-next-assign = Rozhodnout, o koho jde; potvrzení a export následují samy:
demo-next-serve = Nechat běžet zpracování objednávek a vložit vlastní objednávku do { $folder }:
