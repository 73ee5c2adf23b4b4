## Severities

severity-hint = Upozornění
severity-warning = Varování
severity-error = Chyba

## Reading a message

problem-empty-message = Soubor je prázdný. Požádejte odesílatele, aby jej poslal znovu.
problem-message-too-large = Soubor nelze načíst, protože je příliš velký: { SIZE($size) }, přijímá se nejvýše { SIZE($limit) }. Požádejte odesílatele o menší soubor.
problem-unknown-format =
    { GIVEN($kind) ->
        [no] Soubor nelze načíst, protože Kontor jeho formát nezná.
       *[yes] Soubor nelze načíst, protože Kontor tento formát nečte: { $kind }.
    } Požádejte odesílatele, aby objednávku poslal jako UBL, openTRANS nebo v objednávkovém XML programu Kontor.
problem-wrong-document-kind = Toto není objednávka, ale jiný doklad: { $kind }. Pokud objednávku očekáváte, požádejte o ni odesílatele.
problem-xml-not-well-formed =
    { GIVEN($detail) ->
        [no] Soubor je neúplný nebo není správně utvořeným XML.
       *[yes] Soubor je neúplný nebo není správně utvořeným XML, poblíž „{ $detail }“.
    } Požádejte odesílatele, aby jej poslal znovu.
problem-xml-limit = Soubor nelze načíst, protože překračuje bezpečnostní mez ({ $what }: nejvýše { $limit }). Požádejte odesílatele, aby soubor nechal zkontrolovat a poslal znovu.
problem-xml-doctype = Soubor nebyl načten, protože obsahuje deklaraci typu dokumentu (DOCTYPE), která se z bezpečnostních důvodů odmítá. Požádejte odesílatele, aby objednávku poslal bez ní.
problem-xml-unknown-entity = Zkratka „{ $entity }“ v souboru není definována a byla ponechána tak, jak je zapsána. Zkontrolujte texty objednávky.
problem-encoding-uncertain =
    { GIVEN($label) ->
        [no] Soubor neuvádí, v jakém kódování znaků je zapsán; byl načten jako { $used }.
       *[yes] Soubor uvádí kódování znaků „{ $label }“, nelze jej v něm však přečíst; byl načten jako { $used }.
    } Zkontrolujte háčky, čárky a zvláštní znaky ve jménech a adresách.
problem-encoding-lossy = Některé znaky nebylo možné v kódování { $encoding } přečíst a byly nahrazeny. Porovnejte jména a adresy s originálem, nebo požádejte odesílatele, aby soubor poslal znovu.
problem-characters-lost = V textu „{ $text }“ se písmena ztratila ještě předtím, než soubor dorazil; místo nich je „�“. Zeptejte se odesílatele na správné znění a požádejte jej, aby nechal zkontrolovat program, který soubor vytvořil.
problem-encoding-label-wrong = Soubor uvádí kódování znaků „{ $label }“, ale byl správně načten jako { $used }. Nemusíte nic dělat.
problem-missing-element = Objednávku nelze načíst, protože v ní chybí „{ $element }“. Požádejte odesílatele o doplnění.
problem-not-a-number = Objednávku nelze načíst, protože místo čísla je uvedeno „{ $text }“. Požádejte odesílatele o opravu.
problem-ambiguous-number = Číslo „{ $text }“ lze chápat dvěma způsoby a bylo načteno jako { DECIMAL($read_as) }. Porovnejte je s originálem.
problem-not-a-date = „{ $text }“ nelze přečíst jako datum a bylo vynecháno. Porovnejte je s originálem.
problem-unknown-currency = Měna „{ $text }“ není známa. Požádejte odesílatele, aby ji uvedl třemi písmeny, například CZK.
problem-currency-missing = Objednávka neuvádí měnu. Než ji přijmete, zkontrolujte částky.
problem-no-lines = Objednávka nemá žádné položky. Požádejte odesílatele, aby ji poslal znovu a úplnou.
problem-quantity-missing = V řádku { $line } chybí množství. Než objednávku přijmete, zjistěte, kolik zákazník požaduje.
problem-quantity-negative = V řádku { $line } je záporné množství { DECIMAL($quantity) }. Zjistěte, zda jde o vrácení zboží.
problem-price-missing = V řádku { $line } chybí cena.
problem-line-total-differs = V řádku { $line } odesílatel uvádí částku { DECIMAL($stated) }, ale množství krát cena je { DECIMAL($computed) }. Než objednávku přijmete, zkontrolujte cenu.
problem-total-differs = Uvedený součet ({ $total }) je { DECIMAL($stated) }, ale z údajů v objednávce vychází { DECIMAL($computed) }. Než objednávku přijmete, zkontrolujte částky.
problem-buyer-missing = Objednávku nelze nikomu přiřadit, protože v ní není uveden zákazník. Zeptejte se odesílatele, kdo si objednal.
problem-check-digit-wrong = V čísle { $value } ({ $what }) je chyba: nesouhlasí jeho kontrolní číslice. Porovnejte je s originálem.
problem-unknown-element = „{ $element }“ v souboru není známo. Bylo uchováno, ale nebylo použito.
problem-unknown-unit =
    { GIVEN($line) ->
        [no] Jednotka „{ $unit }“ není v žádném seznamu jednotek a byla ponechána tak, jak je zapsána.
       *[yes] Jednotka „{ $unit }“ v řádku { $line } není v žádném seznamu jednotek a byla ponechána tak, jak je zapsána.
    }
problem-vat-rate-read-as = Sazba daně „{ $text }“ byla pochopena jako { DECIMAL($read_as) } %.
problem-attachment-awaited = Objednávka uvádí přílohu „{ $name }“, ale tento soubor zatím nedorazil. Pokud brzy nepřijde, vyžádejte si jej od odesílatele.
problem-attachment-broken = Příloha „{ $name }“ je poškozená a nelze ji otevřít. Požádejte odesílatele, aby ji poslal znovu.
problem-test-message = Odesílatel označil tuto zprávu jako zkušební.
problem-stated-copy = Odesílatel označil tuto zprávu jako kopii.
problem-replaces-order = Odesílatel uvádí, že tato objednávka nahrazuje objednávku { $order_no }. Zrušte dřívější objednávku, aby se nic nedodalo dvakrát.
problem-several-delivery-places = V objednávce je uvedeno více míst dodání ({ $count }); jako dodací adresa se použije jen první z nich. Než objednávku přijmete, ověřte, co má kam přijít.
problem-unknown-interface-version = Objednávku nelze načíst, protože soubor odpovídá verzi { $version } formátu objednávek a tento program zná jen verzi { $known }. Aktualizujte program, nebo požádejte odesílatele o verzi { $known }.
problem-newer-interface-version = Soubor odpovídá verzi { $version } formátu objednávek; tento program jej zná do verze { $known }. Co zná, bylo načteno, ostatní bylo uchováno. Až to bude možné, aktualizujte program.
problem-value-not-allowed = „{ $value }“ není v „{ $element }“ přípustné a nebylo použito. Porovnejte je s originálem.

## Intake and booking

problem-processing-failed = Zprávu se nepodařilo zpracovat kvůli neočekávané chybě (krok: { $stage }). Ostatní zprávy se zpracovávají dál. Zkuste to znovu; pokud se to bude opakovat, předejte hlášení o problému.
problem-message-stops-program =
    { $attempts ->
        [one] Tato zpráva zastavila program a byla odložena. Nezkoušejte to znovu, dokud nebude program aktualizován.
        [few] Tato zpráva zastavila program { $attempts }krát a byla odložena. Nezkoušejte to znovu, dokud nebude program aktualizován.
       *[other] Tato zpráva zastavila program { $attempts }krát a byla odložena. Nezkoušejte to znovu, dokud nebude program aktualizován.
    }
problem-party-unclear =
    { GIVEN($name) ->
        [no] Aby se v této objednávce mohlo pokračovat, musíte rozhodnout, kdo je nejmenovaný účastník ({ $role }).
       *[yes] Aby se v této objednávce mohlo pokračovat, musíte rozhodnout, kdo je „{ $name }“ ({ $role }).
    }
problem-payer-unknown = Plátce s číslem { $key } není mezi vašimi kontakty. Přiřaďte kontakt, nebo plátce přidejte.
problem-registration-waits =
    { GIVEN($name) ->
        [no] Na vaše rozhodnutí čeká žádost o registraci.
       *[yes] Na vaše rozhodnutí čeká žádost o registraci („{ $name }“).
    } Zkontrolujte údaje a žádost vyřiďte.
problem-order-number-shared = Číslo objednávky { $order_no } už v tomto zdroji použil jiný zákazník ({ $other }). Ověřte, zda platí obě objednávky.
problem-order-not-known = Změnu nebo zrušení nelze provést, protože objednávka { $order_no } nedorazila. Vyžádejte si ji od odesílatele a potom to zkuste znovu.
problem-amended-after-export = Odesílatel změnil objednávku { $order_no } poté, co byla předána do účetnictví. Zkontrolujte změnu a objednávku exportujte znovu.
problem-older-revision = Tato zpráva k objednávce { $order_no } je starší než změna, která už byla provedena, a proto nebyla použita. Ověřte, zda je objednávka v pořádku.
problem-number-gap = V tomto zdroji chybí objednávky mezi čísly { $from } a { $to }. Zeptejte se odesílatele, zda se něco neztratilo.
problem-stray-file =
    { GIVEN($kind) ->
        [no] Soubor „{ $name }“ není objednávka a žádná objednávka jej neuvádí.
       *[yes] Soubor „{ $name }“ ({ $kind }) není objednávka a žádná objednávka jej neuvádí.
    } Zeptejte se odesílatele, k čemu patří.

## Sources

problem-source-folder-missing = Objednávky nelze vyzvednout, protože složka tohoto zdroje chybí. Obnovte ji, nebo v nastavení vyberte jinou: { $folder }
problem-source-folder-denied = Objednávky nelze vyzvednout, protože program nesmí číst nebo měnit složku tohoto zdroje ({ $detail }). Povolte mu přístup ke složce: { $folder }
problem-source-name-taken = Zdroj „{ $name }“ už existuje a vyzvedává ze složky { $folder }. Zvolte jiný název.
problem-source-folder-taken = Zdroj nebyl přidán: zdroj „{ $name }“ už z této složky vyzvedává: { $folder }. Zvolte jinou složku, nebo nejdříve onen zdroj vypněte.
problem-file-never-settles =
    { $minutes ->
        [one] Soubor „{ $file }“ se už { $minutes } minutu mění a není úplný.
        [few] Soubor „{ $file }“ se už { $minutes } minuty mění a není úplný.
       *[other] Soubor „{ $file }“ se už { $minutes } minut mění a není úplný.
    } Zkontrolujte, zda se program, který jej zapisuje, nezasekl.
problem-file-still-written = Soubor „{ $file }“ se ještě zapisuje, proto zůstal na příští kontrolu.
problem-file-unreadable =
    { GIVEN($detail) ->
        [no] Soubor „{ $file }“ nelze přečíst.
       *[yes] Soubor „{ $file }“ nelze přečíst ({ $detail }).
    } Zavřete program, ve kterém je otevřen, nebo k němu povolte přístup; pokus se bude sám opakovat.
problem-not-a-regular-file = „{ $file }“ v příchozí složce není běžný soubor ({ $what }) a zůstalo beze změny. Přesuňte to jinam.
problem-file-too-large = Soubor „{ $file }“ nebyl vyzvednut, protože je příliš velký: { SIZE($size) }, přijímá se nejvýše { SIZE($limit) }. Požádejte odesílatele o menší soubor.
problem-archive-failed = Soubor „{ $file }“ je bezpečně uložen, ale nepodařilo se jej přesunout do archivu ({ $detail }). Zkontrolujte přístup ke složce.

## Accounting

problem-no-accounting-profile = Objednávky čekají na export, protože není nastaven žádný účetní program. Vyberte jej v nastavení.
problem-export-folder-denied = Objednávky nelze exportovat, protože složka pro export chybí nebo do ní nelze zapisovat ({ $detail }). Zkontrolujte složku: { $folder }
problem-text-shortened =
    { $limit ->
        [one] Text v poli „{ $field }“ byl zkrácen, protože se do něj v účetnictví vejde jen { $limit } znak.
        [few] Text v poli „{ $field }“ byl zkrácen, protože se do něj v účetnictví vejdou jen { $limit } znaky.
       *[other] Text v poli „{ $field }“ byl zkrácen, protože se do něj v účetnictví vejde jen { $limit } znaků.
    }
problem-character-replaced = Znak „{ $character }“ v poli „{ $field }“ byl nahrazen, protože jej formát účetnictví nezná.
problem-export-refused =
    { GIVEN($field) ->
        [no] Účetnictví nepřevzalo objednávku { $order_no }
       *[yes] Účetnictví nepřevzalo objednávku { $order_no } kvůli poli „{ $field }“
    }{ GIVEN($detail) ->
        [no] {""}.
       *[yes] {" "}({ $detail }).
    } Opravte údaje a objednávku exportujte znovu.
problem-export-unanswered =
    { $minutes ->
        [one] Účetnictví už { $minutes } minutu nepřevzalo soubor „{ $file }“.
        [few] Účetnictví už { $minutes } minuty nepřevzalo soubor „{ $file }“.
       *[other] Účetnictví už { $minutes } minut nepřevzalo soubor „{ $file }“.
    } Zkontrolujte, zda v účetním programu běží import.
problem-response-unreadable = Odpověď účetního programu v souboru „{ $file }“ nelze přečíst ({ $detail }). Podívejte se v účetním programu, které objednávky převzal.
problem-not-exportable = Objednávku { $order_no } nelze zapsat pro účetnictví kvůli poli „{ $field }“. Doplňte objednávku, nebo změňte nastavení účetnictví.

## Mail

problem-mail-not-set-up = E-maily čekají, protože není nastaven poštovní server. Zadejte jej v nastavení.
problem-mail-server-unreachable = E-maily nelze odeslat, protože poštovní server { $server } je nedostupný ({ $detail }). Odesílání se bude samo opakovat; pokud to potrvá, zkontrolujte připojení k internetu.
problem-mail-login-refused = E-maily nelze odeslat, protože poštovní server { $server } odmítl uživatelské jméno nebo heslo ({ $reply }). Opravte je v nastavení.
problem-mail-tls-failed = E-maily nelze odeslat, protože se nepodařilo navázat zabezpečené spojení s poštovním serverem { $server } ({ $detail }). Zkontrolujte v nastavení zabezpečení spojení.
problem-mail-sender-refused = E-maily nelze odeslat, protože poštovní server nedovoluje kanceláři psát z adresy { $address } ({ $reply }). Opravte adresu odesílatele v nastavení.
problem-mail-deferred = Poštovní server žádá, aby se s tímto e-mailem počkalo ({ $reply }). Odešle se sám později.
problem-mail-refused = E-mail na adresu { $address } byl definitivně odmítnut ({ $reply }). Zkontrolujte adresu a text e-mailu.
problem-mail-unknown = Spojení s poštovním serverem { $server } se přerušilo při předávání e-mailu, takže odeslán být mohl, ale nemusel. Zeptejte se příjemce, nebo jej pošlete znovu s tím, že může dojít dvakrát.
problem-mail-address-invalid = E-mail nelze odeslat, protože „{ $address }“ není e-mailová adresa. Opravte ji u kontaktu.
problem-mail-address-missing =
    { GIVEN($name) ->
        [no] Objednávku nelze potvrdit, protože zákazník nemá e-mailovou adresu.
       *[yes] Objednávku nelze potvrdit, protože „{ $name }“ nemá e-mailovou adresu.
    } Doplňte ji u kontaktu.
problem-confirmation-held =
    { $age_hours ->
        [one] Potvrzení bylo zadrženo, protože objednávka je stará už { $age_hours } hodinu.
        [few] Potvrzení bylo zadrženo, protože objednávka je stará už { $age_hours } hodiny.
       *[other] Potvrzení bylo zadrženo, protože objednávka je stará už { $age_hours } hodin.
    } Rozhodněte, zda se má ještě odeslat.
problem-mail-plain = E-maily a heslo putují na poštovní server { $server } nechráněné. Vyberte v nastavení zabezpečené spojení.
problem-given-up =
    { $attempts ->
        [one] Po { $attempts } pokusu se od úkolu upustilo
        [few] Po { $attempts } pokusech se od úkolu upustilo
       *[other] Po { $attempts } pokusech se od úkolu upustilo
    }{ GIVEN($detail) ->
        [no] {""}.
       *[yes] {" "}({ $detail }).
    } Odstraňte příčinu a potom to zkuste znovu.

## Office, store, engine

problem-office-missing = V této složce není žádná kancelář. Zadejte správnou složku, nebo kancelář založte příkazem „kontor init“: { $folder }
problem-office-exists = Kancelář zde nelze založit, protože v této složce už jedna je. Použijte ji, nebo vyberte jinou složku: { $folder }
problem-office-not-demo = Ukázku zde nelze spustit, protože v této složce je vaše vlastní kancelář a vymyšlené objednávky do ní nesmějí. Zvolte jinou složku, nebo složku vynechejte a vytvoří se nová: { $folder }
problem-office-not-writable = Kancelář nelze otevřít, protože do její složky nelze zapisovat ({ $detail }). Povolte programu přístup ke složce: { $folder }
problem-office-on-network = Kancelář nemůže být v této složce, protože složka leží na síťovém disku ({ $kind }), kde by se data mohla poškodit. Vyberte složku v tomto počítači: { $folder }
problem-schema-newer = Kancelář nelze otevřít, protože s ní už pracovala novější verze programu (verze dat { $found }, známé jsou verze do { $known }). Aktualizujte program v tomto počítači.
problem-not-our-database = Kancelář nelze otevřít, protože její datový soubor nepatří tomuto programu. Zadejte správnou složku; jde o soubor: { $file }
problem-database-damaged = Data kanceláře jsou poškozená ({ $detail }). Obnovte poslední zálohu.
problem-database-busy =
    { $seconds ->
        [one] Data nebylo možné změnit, protože je už { $seconds } sekundu drží jiný program.
        [few] Data nebylo možné změnit, protože je už { $seconds } sekundy drží jiný program.
       *[other] Data nebylo možné změnit, protože je už { $seconds } sekund drží jiný program.
    } Zavřete jej a potom to zkuste znovu.
problem-disk-full = Nic nelze uložit, protože disk je plný. Jakmile uvolníte místo, bude práce sama pokračovat; jde o složku: { $folder }
problem-database-failed = Data se nepodařilo přečíst nebo uložit ({ $detail }). Zkuste to znovu; pokud se to bude opakovat, obnovte poslední zálohu.
problem-stored-data-corrupt = Uložený záznam nedává smysl a nelze jej zobrazit (tabulka { $table }, sloupec { $column }). Obnovte poslední zálohu.
problem-changed-meanwhile = Vaše změna nebyla uložena, protože tentýž záznam mezitím změnil někdo jiný ({ $what }). Podívejte se na něj znovu a změnu zopakujte.
problem-not-found = Pod označením „{ $id }“ se nic nenašlo ({ $what }). Zkontrolujte název nebo číslo.
problem-ambiguous =
    { $count ->
        [one] „{ $id }“ ({ $what }) není jednoznačné: vyhovuje { $count } záznam.
        [few] „{ $id }“ ({ $what }) není jednoznačné: vyhovují { $count } záznamy.
       *[other] „{ $id }“ ({ $what }) není jednoznačné: vyhovuje { $count } záznamů.
    } Zadejte celý název nebo celé číslo.
problem-engine-elsewhere = Objednávky se zde nezpracovávají, protože to od { MOMENT($since) } dělá počítač „{ $host }“. Pokud má převzít práci tento počítač, ukončete program na onom počítači.
problem-host-not-allowed = Objednávky se na tomto počítači („{ $host }“) nezpracovávají, protože to smějí jen tyto: { $allowed }. Pokud to má smět i on, změňte to v nastavení.
problem-engine-busy = Změna nebyla přijata, protože je ještě příliš mnoho práce. Zkuste to za chvíli znovu.
problem-thread-stopped = Část programu se zastavila ({ $thread }: { $detail }). Spusťte ji znovu; pokud se to bude opakovat, předejte hlášení o problému.
problem-step-not-possible = „{ $step }“ nyní není možné ({ $what }, stav: { $state }). Podívejte se, co ještě chybí.
problem-file-failed = Soubor nelze přečíst nebo zapsat ({ $detail }). Zkontrolujte přístup a volné místo na disku: { $file }
problem-file-missing = Takový soubor neexistuje: { $file }. Zkontrolujte název.
problem-file-exists = Pod tímto názvem už něco existuje a nebude přepsáno: { $file }. Zvolte jiný název.
problem-secret-unreadable = Uložené heslo nebo klíč nelze na tomto počítači otevřít ({ $what }). Zadejte je v nastavení znovu.
problem-backup-unproven = Záloha neprošla kontrolou a nelze se na ni spolehnout ({ $detail }). Vytvořte novou; jde o soubor: { $file }

## Settings, tables, calls

problem-setting-unknown = Nastavení s názvem „{ $key }“ neexistuje. Zkontrolujte název v seznamu nastavení.
problem-setting-invalid = Nastavení „{ $key }“ nemůže mít hodnotu „{ $value }“. Přípustné: { $expected }.
problem-person-name-taken = Na seznamu osob už je někdo se jménem „{ $name }“. Uveďte celé jméno, nebo zvolte jiné.
problem-setting-left-out = Položka „{ $key }“ v souboru nastavení není známa a nemá žádný účinek. Opravte ji, nebo ji odstraňte; jde o soubor: { $file }
problem-settings-newer = Nastavení tohoto počítače nelze načíst, protože je zapsala novější verze programu (verze { $found }, známé jsou verze do { $known }). Aktualizujte program; jde o soubor: { $file }
problem-row-not-taken = Řádek { $row } nebyl importován ({ $reason }). Opravte jej a soubor importujte znovu.
problem-column-missing =
    { GIVEN($found) ->
        [no] Tabulku nelze importovat, protože v ní chybí sloupec „{ $column }“.
       *[yes] Tabulku nelze importovat, protože v ní chybí sloupec „{ $column }“; nalezeno: { $found }.
    } Doplňte sloupec s tímto nadpisem.
problem-column-unknown = Sloupec „{ $column }“ není znám a byl vynechán.
problem-contact-number-taken = Číslo { $number } už má { $name }. Zvolte jiné, nebo je nechte prázdné.
problem-contact-nameless = Kontakt potřebuje jméno nebo číslo. Zadejte jedno z nich.
problem-contact-email-malformed = „{ $address }“ není e-mailová adresa. Opravte ji, nebo pole nechte prázdné.
problem-contact-country-unknown = „{ $country }“ není známá země. Zůstane tak, jak byla napsána.
problem-call-invalid =
    { GIVEN($expected) ->
        [no] Výrazu „{ $word }“ zde program nerozumí.
       *[yes] Výrazu „{ $word }“ zde program nerozumí. Očekává se: { $expected }.
    } Opravte příkaz.
problem-clock-wrong =
    { GIVEN($detail) ->
        [no] Hodiny tohoto počítače jdou špatně nebo přeskočily.
       *[yes] Hodiny tohoto počítače jdou špatně nebo přeskočily ({ $detail }).
    } Nastavte datum a čas.
problem-disk-low = Na disku zbývá jen { SIZE($free) }. Uvolněte místo dříve, než nebude možné nic uložit; jde o složku: { $folder }
problem-backup-old =
    { GIVEN($age) ->
        [no] Kancelář zatím nemá žádnou zálohu.
       *[yes] { $age ->
            [one] Poslední záloha kanceláře je stará { $age } den.
            [few] Poslední záloha kanceláře je stará { $age } dny.
           *[other] Poslední záloha kanceláře je stará { $age } dnů.
        }
    } Vytvořte novou.
problem-folder-missing = Chybí jedna ze složek kanceláře. Vytvořte ji znovu, nebo ji obnovte ze zálohy: { $folder }

## Next steps, as on buttons

remedy-try-again = Zkusit znovu
remedy-ask-sender = Zeptat se odesílatele
remedy-assign-contact = Přiřadit kontakt
remedy-open-settings = Otevřít nastavení
remedy-show-message = Zobrazit zprávu
remedy-restore-backup = Obnovit zálohu
remedy-free-space = Uvolnit místo na disku
remedy-open-folder = Otevřít složku
remedy-decide-held = Odeslat, nebo zahodit potvrzení
remedy-export-again = Exportovat znovu
remedy-update-program = Aktualizovat program
remedy-correct-call = Opravit příkaz

## Code words that arguments carry

argument-what-order = objednávka
argument-what-contact = kontakt
argument-what-article = artikl
argument-what-message = zpráva
argument-what-source = zdroj
argument-what-setting = nastavení
argument-what-effect = položka odchozí pošty
argument-what-export = export
argument-what-attachment = příloha
argument-what-file = soubor
argument-what-folder = složka
argument-what-link = odkaz
argument-what-device = zařízení
argument-what-password = heslo
argument-what-key = klíč
argument-what-bytes = bajty
argument-what-depth = hloubka vnoření
argument-what-elements = prvky
argument-what-name = délka názvu
argument-what-attributes = atributy jednoho prvku
argument-what-attribute = délka atributu
argument-total-lines = součet řádků
argument-total-charges = přirážky
argument-total-allowances = slevy
argument-total-net = bez daně
argument-total-tax = daň
argument-total-gross = s daní
argument-total-payable = k úhradě
argument-role-buyer = { word-role-buyer }
argument-role-bill-to = { word-role-bill-to }
argument-role-ship-to = { word-role-ship-to }
argument-role-patient = { word-role-patient }
argument-role-referrer = { word-role-referrer }
argument-role-payer = { word-role-payer }
argument-kind-invoice = faktura
argument-kind-quotation = nabídka
argument-kind-catalogue = katalog
argument-kind-response = odpověď na objednávku
argument-kind-delivery = dodací list
argument-kind-text = text
argument-kind-unknown = neznámé
argument-stage-receive = příjem
argument-stage-open = otevření
argument-stage-decode = čtení
argument-stage-check = kontrola
argument-stage-identify = přiřazení kontaktů
argument-stage-decide = rozhodnutí
argument-stage-record = zápis
argument-stage-answer = odpověď
argument-thread-engine = zpracování objednávek
argument-thread-courier = odesílání
argument-state-received = došlo
argument-state-matched = přiřazeno
argument-state-accepted = přijato
argument-state-exported = exportováno
argument-state-taken-over = převzato
argument-state-refused = odmítnuto
argument-state-closed = uzavřeno
argument-state-cancelled = zrušeno
argument-state-open = otevřeno
argument-state-finished = hotovo
argument-state-quarantined = v karanténě
argument-state-duplicate = duplikát
argument-state-rejected = zamítnuto
argument-state-planned = naplánováno
argument-state-held = zadrženo
argument-state-sending = odesílá se
argument-state-bounced = vráceno
argument-state-given-up = vzdáno
problem-no-display = Okno nelze otevřít, protože tento počítač nezobrazuje pracovní plochu. Použijte příkazový řádek, například „kontor orders list“, nebo spusťte „kontor window“ tam, kde pracovní plocha je.
problem-display-silent = Okno nelze otevřít, protože pracovní plocha „{ $display }“ neodpovídá ({ $detail }). Spusťte program z terminálu na pracovní ploše, nebo opravte proměnnou DISPLAY.
problem-display-undrawable = Okno nelze otevřít, protože pracovní plocha „{ $display }“ nenabízí ke kreslení OpenGL. Nainstalujte balíček libgl1-mesa-dri, nebo spusťte program přímo u počítače.
problem-libraries-missing = Okno nelze otevřít, protože v systému chybí { $libraries }. Doinstalujte je, v Debianu a Ubuntu příkazem: sudo apt install { $packages }
problem-notices-missing = Tato pracovní plocha nezobrazuje oznámení ({ $detail }). Novinky se zobrazují v okně.
