# Objednávky: seznam a panel.

orders-cancelled = zrušená
orders-match-decided = rozhodnuto
orders-match-partly = zčásti
orders-match-unclear = nejasné
orders-later-title = Odložit objednávku { $order }
orders-later-hour = Za hodinu
orders-later-hours =
    { $hours ->
        [one] Za { $hours } hodinu
        [few] Za { $hours } hodiny
       *[other] Za { $hours } hodin
    }
orders-later-tomorrow = Zítra v 8
orders-later-week = Za týden
orders-reject-title = Zamítnout objednávku { $order }?
orders-reject-words = Uzavře se a nebude potvrzena ani exportována. To, co došlo, zůstane zachováno, stejně jako váš důvod.
orders-reject-action = Zamítnout objednávku
orders-count =
    { $count ->
        [one] 1 objednávka
        [few] { $count } objednávky
       *[other] { $count } objednávek
    }
orders-search = Hledat objednávky
orders-search-hint = Číslo nebo zákazník
orders-chosen = vybráno: { $count }
orders-save-table = Uložit tabulku…
orders-none = Nejsou tu žádné objednávky
orders-none-words = Tomuto pohledu a těmto písmenům neodpovídá žádná objednávka. Zvolte „Všechny“, nebo vymažte hledání.
orders-column-received = Došlo
orders-column-number = Naše číslo
orders-column-order = Jejich číslo
orders-column-customer = Zákazník
orders-column-source = Zdroj
orders-column-match = Účastníci
orders-column-total = Celkem
orders-column-state = Stav
orders-gone = Tato objednávka neexistuje
orders-gone-words = V této kanceláři nebyla nikdy zapsána.
orders-save-attachment = Uložit přílohu
orders-attachment-missing = Přílohu { $name } už nelze ze zprávy přečíst. Samotná zpráva je uvedena v průběhu.
orders-head = Jejich číslo { $number } · { $source } · došlo { $moment }
orders-people = Referent { $clerk } · zaměstnanec { $employee } · pobočka { $branch }
orders-decide = Rozhodnout
orders-export-again = Exportovat znovu…
orders-not-exported = Ještě nebyla exportována; do příštího souboru pro účetnictví se dostane sama.
orders-export-again-title = Exportovat objednávku { $order } znovu?
orders-export-again-words = Účetnictví ji dostane ještě jednou, označenou jako nástupce prvního exportu. Pokud byl první export zaúčtován, nechte jej tam odstranit.
orders-export-again-done = Objednávka { $order } půjde do příštího souboru pro účetnictví jako nástupce
orders-reject-too-late = Objednávka už byla předána. Zrušte ji v účetnictví a exportujte ji znovu jako zrušenou.
orders-note-seen = Viděno, odložit
orders-each = po { $price }
orders-charge = Příplatek
orders-net = Bez daně
orders-tax = Daň
orders-payable = K úhradě
orders-is-contact = je
orders-decided-by = rozhodl(a) { $name }, { $moment }
orders-no-attachments = Žádné přílohy
orders-save = Uložit…
orders-attachment-awaited = Soubor ještě nedorazil, nebo je za odkazem.
orders-no-messages = Zatím se nic neodesílá
orders-no-messages-words = Potvrzení a export se naplánují, jakmile bude rozhodnuto o všech účastnících.
orders-attempts =
    { $count ->
        [0] zatím bez pokusu
        [one] 1 pokus
        [few] { $count } pokusy
       *[other] { $count } pokusů
    }
orders-release = Odeslat teď
orders-drop = Neodesílat
orders-released = Odejde při příštím odesílání
orders-dropped = Neodešle se
orders-message = Zpráva { $name }, { $format }, { $encoding }
orders-copy-trace = Kopírovat průběh
orders-no-history = Nic se nezměnilo
orders-no-history-words = Když odesílatel objednávku změní, uvidíte tu každou změnu: co bylo dřív a co platí teď.
orders-more-changes =
    { $count ->
        [one] a { $count } další
        [few] a { $count } další
       *[other] a { $count } dalších
    }
orders-line = řádek { $number }

word-view-all = Všechny
word-view-waiting = K řešení
word-view-today = Dnes
word-view-accepted = Přijaté
word-view-exported = Exportované
word-view-taken-over = Převzaté
word-view-refused = Odmítnuté
word-view-cancelled = Zrušené

word-tab-lines = Řádky
word-tab-parties = Účastníci
word-tab-attachments = Soubory
word-tab-messages = Zprávy
word-tab-trace = Průběh
word-tab-history = Změny

word-strip-received = došlá
word-strip-matched = přiřazená
word-strip-confirmed = potvrzená
word-strip-exported = exportovaná
word-strip-taken-over = převzatá

word-revision-change = Změněno
word-revision-cancel = Zrušeno
word-revision-older = Starší doklad, nepoužit
word-attachment-embedded = ve zprávě
word-attachment-beside = došla vedle zprávy
word-attachment-awaited = očekávaná
word-attachment-link = za odkazem
