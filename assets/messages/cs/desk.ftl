# Import: kdo jsou nejasní účastníci.

desk-count = { $at } z { $all }
desk-waiting = Čeká
desk-put-off = odloženo do { $moment }
desk-queue-more =
    { $count ->
        [one] Zobrazen je { $count } nejstarší; ostatní se posunou.
        [few] Zobrazeny jsou { $count } nejstarší; ostatní se posunou.
       *[other] Zobrazeno je { $count } nejstarších; ostatní se posunou.
    }
desk-queue-row = { $name }, { $role }, { $source } { $order }, { $age }
desk-nothing = Není co rozhodovat
desk-nothing-words =
    { $sources ->
        [0] Zatím není zřízen žádný zdroj. Přidejte ho v nastavení.
        [one] Dotázán { $sources } zdroj, naposledy { $ago }. Nejasní zákazníci, lékaři a plátci se tu objeví sami.
        [few] Dotázány { $sources } zdroje, naposledy { $ago }. Nejasní zákazníci, lékaři a plátci se tu objeví sami.
       *[other] Dotázáno { $sources } zdrojů, naposledy { $ago }. Nejasní zákazníci, lékaři a plátci se tu objeví sami.
    }
desk-all-put-off = Teď není co rozhodovat
desk-all-put-off-words =
    { $count ->
        [one] { $count } rozhodnutí je odloženo; vrátí se v { $moment }. Kliknutím je vyřídíte hned.
        [few] { $count } rozhodnutí jsou odložena; další se vrátí v { $moment }. Kliknutím je vyřídíte hned.
       *[other] { $count } rozhodnutí je odloženo; další se vrátí v { $moment }. Kliknutím je vyřídíte hned.
    }
desk-previous = Předchozí
desk-next = Další

## The entry

word-desk-tab-data = Údaje
word-desk-tab-order = Objednávka
word-desk-tab-raw = Původní data
word-desk-tab-attachments = Přílohy
word-desk-tab-earlier = Dřívější od odesílatele
word-desk-tab-earlier-short = Dřívější
desk-differences = jen rozdíly
desk-incoming = Došlo
desk-incoming-from = jak poslal zdroj { $source }
desk-new-contact = Nový kontakt
desk-as-sent = jak došlo
desk-new-number = další volné číslo
desk-never-new = jen přiřazení
desk-candidate = { $at } · { $name }
desk-candidate-about = č. { $number } · body: { $points }
desk-candidate-looked-up = č. { $number } · vyhledáno
desk-same-users = ×{ $count }
desk-blank = prázdné
desk-all-agree = Všechny údaje se shodují s každým zobrazeným kontaktem.
desk-nobody = Mezi kontakty nikdo nepřichází v úvahu. Vyhledejte někoho sami, nebo účastníka převezměte jako nový kontakt.
desk-nobody-payer = Žádný plátce mezi kontakty nemá toto číslo. Vyhledejte ho sami, nebo ho nejdřív přidejte v „Kontaktech“: plátci se vždy jen přiřazují.

word-case-field-our-number = Naše č.
word-case-field-their-number = Jejich č.
word-case-field-company = Firma
word-case-field-person = Jméno
word-case-field-birth-date = Narození
word-case-field-email = E-mail
word-case-field-phone = Telefon
word-case-field-street = Ulice
word-case-field-street2 = Adresa 2
word-case-field-zip = PSČ
word-case-field-city = Město
word-case-field-region = Kraj
word-case-field-country = Země
word-case-field-vat = DIČ
word-case-field-register = IČO
word-case-field-gln = GLN
word-case-field-payer-key = Pojišťovna
word-case-field-physician = Č. lékaře

word-case-sign-same = stejné
word-case-sign-alike = podobné
word-case-sign-other = jiné
word-case-sign-only-here = jen zde
word-case-sign-only-sent = jen došlo
word-case-sign-neither = prázdné

## Why

desk-why = Proč { $name }
desk-why-score = body celkem: { $points }
desk-why-decides = Není to jisté. Rozhodla by shoda v některém z těchto údajů: { $facts }.
desk-why-looked-up = Tento kontakt jste vyhledali sami; program ho nenavrhl.
desk-why-nothing = Nic z toho, co došlo, nemluví pro tento kontakt ani proti němu.
desk-why-other-role = Tento kontakt není označen jako { $role }. Přiřadit ho lze i tak.

evidence-our-number-equal = Naše číslo zákazníka je stejné
evidence-our-number-differs = Naše číslo zákazníka je jiné
evidence-source-number-equal = Číslo tohoto odesílatele už dříve znamenalo tento kontakt
evidence-vat-equal = DIČ je stejné
evidence-vat-differs = DIČ je jiné
evidence-register-equal = IČO je stejné
evidence-register-differs = IČO je jiné
evidence-gln-equal = GLN je stejné
evidence-gln-differs = GLN je jiné
evidence-physician-equal = Číslo lékaře je stejné
evidence-physician-differs = Číslo lékaře je jiné
evidence-payer-key-equal = Kód pojišťovny je stejný
evidence-payer-key-shared =
    { $users ->
        [one] Kód pojišťovny je stejný
        [few] Kód pojišťovny je stejný, ale mají ho { $users } plátci
       *[other] Kód pojišťovny je stejný, ale má ho { $users } plátců
    }
evidence-name-equal = Jméno je stejné
evidence-name-agrees = Jméno znamená totéž
evidence-name-similar = Jméno je velmi podobné
evidence-name-differs = Jméno je jiné
evidence-name-missing = Jméno nedošlo
evidence-birth-date-equal = Datum narození je stejné
evidence-birth-date-differs = Datum narození je jiné
evidence-email-equal = E-mailová adresa je stejná a nikdo jiný ji nemá
evidence-email-shared =
    { $users ->
        [one] E-mailová adresa je stejná
        [few] E-mailová adresa je stejná, ale sdílejí ji { $users } kontakty: malá váha
       *[other] E-mailová adresa je stejná, ale sdílí ji { $users } kontaktů: malá váha
    }
evidence-email-differs = E-mailová adresa je jiná
evidence-phone-equal = Telefonní číslo je stejné
evidence-phone-differs = Telefonní číslo je jiné
evidence-street-equal = Ulice a číslo domu jsou stejné
evidence-street-differs = Ulice nebo číslo domu je jiné
evidence-zip-equal = PSČ je stejné
evidence-zip-differs = PSČ je jiné
evidence-city-equal = Město je stejné
evidence-city-differs = Město je jiné

evidence-field-our-number = naše číslo zákazníka
evidence-field-source-number = číslo odesílatele
evidence-field-vat = DIČ
evidence-field-register = IČO
evidence-field-gln = GLN
evidence-field-physician = číslo lékaře
evidence-field-payer-key = kód pojišťovny
evidence-field-name = jméno
evidence-field-birth-date = datum narození
evidence-field-email = e-mail
evidence-field-phone = telefon
evidence-field-street = ulice
evidence-field-zip = PSČ
evidence-field-city = město

## Parties of the order

desk-parties = V této objednávce
desk-party-decide = Rozhodnout
desk-party-gone = už není mezi kontakty
desk-delivery = Dodání
desk-delivery-same = jako zákazník
desk-contact-person = Kontaktní os.
desk-clerk = Referent
desk-files = Přílohy
desk-lines = Řádky
desk-lines-count =
    { $count ->
        [one] { $count } řádek
        [few] { $count } řádky
       *[other] { $count } řádků
    }
desk-files-count =
    { $count ->
        [0] žádné
        [one] { $count } soubor
        [few] { $count } soubory
       *[other] { $count } souborů
    }

## Order, raw, attachments, earlier

desk-order-head = Objednávka { $order }
desk-order-issued = vystavena { $day }
desk-order-wanted = požadováno { $day }
desk-order-wanted-span = požadováno od { $from } do { $till }
desk-order-paid = platba: { $method }
desk-order-no-lines = Tato objednávka nemá žádné řádky
desk-line-no = Č.
desk-line-what = Zboží
desk-line-quantity = Množství
desk-line-price = Cena
desk-line-total = Částka
desk-raw-as-received = jak došlo
desk-raw-laid-out = rozčleněno
desk-raw-no-structure = Tato zpráva nemá stavbu, kterou by šlo rozčlenit.
desk-raw-head = { $name } · { $size } · { $encoding }
desk-raw-cut = Zobrazen je začátek. Celou zprávu uvidíte po uložení.
desk-raw-binary = Tato zpráva není text ({ $kind }, { $size }). Uložte ji, chcete-li ji vidět.
desk-raw-gone = Zpráva už tu není
desk-raw-gone-words = Její bajty se v této kanceláři nenašly.
desk-raw-save = Uložit celou…
desk-raw-save-title = Uložit zprávu
desk-no-attachments = S touto objednávkou nepřišly žádné přílohy
desk-no-earlier = Žádná dřívější objednávka od tohoto odesílatele
desk-no-earlier-words = Zde jsou objednávky za poslední rok se stejným jménem zákazníka a to, komu byly přiřazeny.
desk-earlier-row = { $order }, { $moment }, { $contact }
desk-earlier-nobody = nerozhodnuto

## Somebody else

desk-else = Někdo jiný…
desk-else-short = Jiný…
desk-else-title = Který kontakt to je?
desk-else-hint = Jméno, číslo, e-mail nebo město
desk-else-start = Napište několik písmen
desk-else-start-words = Čísla se hledají podle začátku, jména, e-mailové adresy a města podle kterékoli části.
desk-else-none = Těmto písmenům nikdo neodpovídá
desk-else-none-words = Zkuste část jména, e-mailové adresy nebo města.
desk-else-more = Zobrazeno prvních { $count } z { $all }. Napište další písmena.
desk-else-key-enter = vybrat
desk-else-key-esc = zpět
desk-else-row = { $name }, { $number }, { $address }

## What follows

desk-result-nobody = Zatím není nikdo vybrán.
desk-result-nobody-words = Klávesa s číslicí vybere kontakt, n převezme účastníka jako nový. Ať vyberete cokoli, naše vlastní údaje zůstanou, jak jsou.
desk-result-nobody-payer = Klávesa s číslicí vybere plátce, f vyhledá jiného. Ať vyberete cokoli, naše vlastní údaje zůstanou, jak jsou.
desk-result-assign = Když přiřadíte: objednávka { $order } připadne kontaktu { $name }, č. { $number };
desk-result-assign-role = Když přiřadíte: { $role } v objednávce { $order } je { $name }, č. { $number };
desk-result-new = Když převezmete: { $name } bude nový kontakt a připadne mu objednávka { $order };
desk-result-new-role = Když převezmete: { $name } bude nový kontakt a { $role } v objednávce { $order };
desk-result-unchanged = žádný náš údaj se nezmění;
desk-result-others-unchanged = žádný jiný kontakt se nezmění.
desk-result-differences =
    { $count ->
        [0] nic se neliší.
        [one] { $count } odlišný údaj zůstane v objednávce.
        [few] { $count } odlišné údaje zůstanou v objednávce.
       *[other] { $count } odlišných údajů zůstane v objednávce.
    }
desk-result-learned = Od této chvíle znamená { $number } v tomto zdroji tento kontakt.
desk-result-others =
    { $count ->
        [one] Potvrzení a export čekají ještě na { $count } dalšího účastníka objednávky.
        [few] Potvrzení a export čekají ještě na { $count } další účastníky objednávky.
       *[other] Potvrzení a export čekají ještě na { $count } dalších účastníků objednávky.
    }
desk-result-confirm = Potvrzení na { $address } { $language }.
desk-result-confirm-no-server = Potvrzení na { $address } { $language }, jakmile bude zřízen poštovní server.
desk-result-confirm-held = Potvrzení se pro vás pozdrží: { $reason }
desk-result-confirm-late = Potvrzení na { $address } se pro vás pozdrží: objednávka je stará.
desk-result-no-confirmation = Bez potvrzení.
desk-result-export-next = Export v příštím souboru pro účetnictví.
desk-result-export-no-profile = Export čeká, až bude zvolen formát účetnictví.
desk-result-export-done = Exportována už byla; zda znovu, je na vás.
desk-result-export-cancelled = Odesílatel ji stornoval: bez exportu.
word-desk-language-en = anglicky
word-desk-language-de = německy
word-desk-language-cs = česky
word-desk-language-pl = polsky
word-desk-language-ru = rusky

desk-assign = Přiřadit
desk-assign-to = Přiřadit { $at }
desk-take-new = Nový kontakt
desk-later = Později…
desk-reject = Zamítnout…
desk-choose-first = Nejdřív vyberte kontakt: stiskněte jeho číslici, nebo na něj klikněte.
desk-payer-never-new = Plátce se vždy jen přiřazuje k existujícímu kontaktu. Nejdřív ho přidejte v „Kontaktech“.
desk-decided-already = Toto je už rozhodnuto.

desk-done-assigned = Objednávka { $order }: { $role } je { $name }, č. { $number }
desk-done-new = Objednávka { $order }: { $role } { $name } je nový kontakt
desk-meanwhile = Mezitím rozhodnuto.
desk-meanwhile-contact = Rozhodnutí ({ $person }, { $moment }): je to { $name }, č. { $number }.
desk-meanwhile-else = Někdo to mezitím vyřídil, nebo byla objednávka uzavřena. Není tu už co dělat.
desk-show-next = Další případ
desk-show-order = Zobrazit objednávku
desk-gone = Takový případ není
desk-gone-words = Objednávka tu není, nebo už takového účastníka neuvádí.
