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
orders-column-files = Soubory
orders-column-lines = Řádky
orders-column-clerk = Referent
orders-column-employee = Zaměstnanec
orders-column-branch = Pobočka
orders-column-issued = Vystaveno
orders-column-done = Vyřídil(a)
orders-put-off-till = odloženo do { $moment }
orders-gone = Tato objednávka neexistuje
orders-gone-words = V této kanceláři nebyla nikdy zapsána.
orders-save-attachment = Uložit přílohu
orders-attachment-missing = Přílohu { $name } už nelze ze zprávy přečíst. Samotná zpráva je uvedena v průběhu.
orders-head = Jejich číslo { $number } · { $source } · došlo { $moment }
orders-clerk = referent { $name }
orders-employee = zaměstnanec { $name }
orders-branch = pobočka { $name }
orders-done-by = Vyřízeno: { $who }
orders-open-again = Znovu otevřít
orders-by-itself = automaticky
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

## Zúžení a uložené pohledy

orders-any-source = Všechny zdroje
orders-any-state = Všechny stavy
orders-any-day = Všechny dny
orders-days = Dny
orders-days-last =
    { $count ->
        [one] Dnes
        [few] Poslední { $count } dny
       *[other] Posledních { $count } dnů
    }
orders-days-yesterday = Včera
orders-days-year = Letos
orders-days-between = Od … do …
orders-days-from = od
orders-days-till = do
orders-no-day = „{ $text }“ není datum
orders-clear-filters = Zrušit filtry
orders-save-view = Uložit jako pohled…
orders-save-view-now = Uložit pohled
orders-view-name = Název pohledu
orders-view-name-missing = Nejdřív pohled pojmenujte.
orders-forget-view = Smazat pohled „{ $name }“
orders-of-one-customer = od jednoho zákazníka
orders-show-all = Zobrazit všechny objednávky
orders-choose-none = Zrušit výběr
orders-copied =
    { $count ->
        [one] 1 objednávka zkopírována jako tabulka
        [few] { $count } objednávky zkopírovány jako tabulka
       *[other] { $count } objednávek zkopírováno jako tabulka
    }
word-decided-alone = rozhodnuto automaticky
word-decided-by-hand = rozhodnuto ručně
word-waited-quarter = do 15 minut
word-waited-hour = do 1 hodiny
word-waited-half-day = do 4 hodin
word-waited-day = do 1 dne
word-waited-weekend = do 3 dnů
word-waited-longer = déle než 3 dny

## Více najednou a vzít zpět

word-many-done = Vyřízeno
word-many-later = Odložit
word-many-reject = Zamítnout
word-many-export-again = Exportovat znovu
word-many-seen = Poznámky viděny
orders-many-none = Všechny jsou vyškrtnuty: není co dělat.
orders-many-when = Nejdřív zvolte, do kdy.
orders-many-done =
    { $count ->
        [one] Vyřídit 1 objednávku
        [few] Vyřídit { $count } objednávky
       *[other] Vyřídit { $count } objednávek
    }
orders-many-done-words = Zmizí z denního přehledu. Vyškrtněte ty, které mají zůstat. Ctrl Z vrátí vše zpět.
orders-many-later =
    { $count ->
        [one] Odložit 1 objednávku
        [few] Odložit { $count } objednávky
       *[other] Odložit { $count } objednávek
    }
orders-many-later-words = Do denního přehledu se vrátí samy. Vyškrtněte ty, které mají zůstat.
orders-many-reject =
    { $count ->
        [one] Zamítnout 1 objednávku
        [few] Zamítnout { $count } objednávky
       *[other] Zamítnout { $count } objednávek
    }
orders-many-export =
    { $count ->
        [one] Exportovat znovu 1 objednávku
        [few] Exportovat znovu { $count } objednávky
       *[other] Exportovat znovu { $count } objednávek
    }
orders-many-seen =
    { $count ->
        [one] Odložit poznámku u 1 objednávky
        [few] Odložit poznámky u { $count } objednávek
       *[other] Odložit poznámky u { $count } objednávek
    }
orders-many-seen-words = Objednávky zmizí z „Potřebuje vás“; co bylo poznamenáno, zůstane v průběhu.
orders-undone =
    { $count ->
        [one] Vzato zpět: 1 objednávka je znovu otevřená
        [few] Vzato zpět: { $count } objednávky jsou znovu otevřené
       *[other] Vzato zpět: { $count } objednávek je znovu otevřených
    }
orders-nothing-to-undo = Není co vzít zpět
word-action-undo = Vzít zpět poslední „vyřízeno“ nebo „odložit“

## Změny a soubory

orders-already-exported = už exportováno: { $file }
orders-already-booked = už zaúčtováno jako { $number }
orders-already-confirmed = už potvrzeno { $moment }
orders-export-amended = Exportovat změněnou objednávku…
orders-note-told = Účetnictví o tom ví, odložit
orders-note-gone = Poznámka je odložena; v průběhu zůstává
orders-all-changes = Všechny změny
orders-open-title = Otevřít { $name }?
orders-open-words = Soubor tohoto druhu může spustit program. Otevřete jej jen tehdy, pokud jste jej od tohoto odesílatele čekali.
orders-open-anyway = Přesto otevřít
orders-no-raw = Zpráva už tu není.
orders-raw-cut = Zobrazen je jen začátek. Celou ji uvidíte po uložení souboru.
word-strip-accepted = přijatá
word-strip-refused = odmítnutá
word-step-order-corrected = účastník opraven ručně

## Sloupce každé tabulky

grid-columns = Vybrat sloupce
grid-columns-explained = Tažením nadpisu sloupec přesunete, tažením pravého okraje jej rozšíříte.
grid-columns-usual = Obvyklé sloupce
