# Co vypisuje příkazový řádek. Názvy příkazů, složek a souborů zůstávají beze změny.

cli-no-task = Zadejte, co se má udělat, například „kontor demo“. Všechny příkazy: „kontor --help“.
cli-init-done = Kancelář je připravena: { $folder }. Vložte soubory s objednávkami do její složky „inbox“ a potom spusťte „kontor run --once“.

cli-read-file =
    { $name }: formát { $format }{ GIVEN($version) ->
        [no] {""}
       *[yes] {" "}{ $version }
    }{ GIVEN($encoding) ->
        [no] {""}
       *[yes] , kódování { $encoding }
    }
cli-read-paper =
    { $kind } { $number }{ GIVEN($date) ->
        [no] {""}
       *[yes] {" "}ze dne { $date }
    }{ GIVEN($buyer) ->
        [no] {""}
       *[yes] , zákazník: { $buyer }
    }
cli-read-total = Celkem { $total } { $currency }
cli-read-ok =
    { $count ->
        [one] Lze načíst: { $count } doklad.
        [few] Lze načíst: { $count } doklady.
       *[other] Lze načíst: { $count } dokladů.
    }
cli-read-refused = Odmítnuto. Důvod uvádí nález označený ✗.

cli-run-progress =
    { $recorded } z { $fetched ->
        [one] { $fetched } zprávy
        [few] { $fetched } zpráv
       *[other] { $fetched } zpráv
    }
cli-serve-running = Zpracování objednávek běží pro kancelář ve složce { $folder }. Ukončíte je klávesami Ctrl+C.
cli-serve-stopping = Zpracování objednávek dokončí, co začalo, a zastaví se …

## The ledger: a heading for each column, short

cli-ledger-source = Zdroj
cli-ledger-seen = zjištěno
cli-ledger-finished = vyřízeno
cli-ledger-open = otevřeno
cli-ledger-quarantined = v karanténě
cli-ledger-duplicate = duplicitní
cli-ledger-rejected = zamítnuto
cli-ledger-unexplained = nevysvětleno
cli-ledger-sum = Celkem
cli-ledger-gap = { $source }: v řadě chybějí čísla objednávek: { $span }

cli-source-added =
    { $minutes ->
        [one] Zdroj { $name }: složka { $folder }, kontroluje se každou minutu.
        [few] Zdroj { $name }: složka { $folder }, kontroluje se každé { $minutes } minuty.
       *[other] Zdroj { $name }: složka { $folder }, kontroluje se každých { $minutes } minut.
    }
cli-source-removed = Zdroj { $name } se už nekontroluje. Jeho zprávy a objednávky zůstávají.
cli-source-interval =
    { $minutes ->
        [one] Zdroj { $name } se kontroluje každou minutu.
        [few] Zdroj { $name } se kontroluje každé { $minutes } minuty.
       *[other] Zdroj { $name } se kontroluje každých { $minutes } minut.
    }
cli-source-line =
    { $minutes ->
        [one] { $name }: složka { $folder }, každou minutu
        [few] { $name }: složka { $folder }, každé { $minutes } minuty
       *[other] { $name }: složka { $folder }, každých { $minutes } minut
    }
cli-source-line-off = { $name }: složka { $folder }, nekontroluje se
cli-source-last = naposledy úspěšně zkontrolováno: { MOMENT($moment) }
cli-source-never = dosud nezkontrolováno
cli-source-none = Zatím není zadán žádný zdroj. Přidejte jej: „kontor source add NÁZEV SLOŽKA“.

cli-setting-default = (výchozí)
cli-setting-set = { $key } = { $value }

cli-import-done =
    { $taken ->
        [one] Převzat { $taken } řádek, nepřevzato: { $left }.
        [few] Převzaty { $taken } řádky, nepřevzato: { $left }.
       *[other] Převzato { $taken } řádků, nepřevzato: { $left }.
    }
cli-import-columns = Vynechané sloupce: { $columns }
cli-import-row = řádek { $line }

cli-orders-none = Nejsou žádné objednávky.
cli-assign-done = Objednávka { $number } je přiřazena: { $contact }.
cli-assign-more =
    { $count ->
        [one] Na rozhodnutí čeká ještě { $count } účastník této objednávky.
        [few] Na rozhodnutí čekají ještě { $count } účastníci této objednávky.
       *[other] Na rozhodnutí čeká ještě { $count } účastníků této objednávky.
    }

cli-quarantine-empty = Karanténa je prázdná.
cli-quarantine-cause =
    { $count ->
        [one] { $count } zpráva, příčina { $cause }:
        [few] { $count } zprávy, příčina { $cause }:
       *[other] { $count } zpráv, příčina { $cause }:
    }
cli-quarantine-retried =
    { $count ->
        [one] Znovu byla zpracována { $count } zpráva; v karanténě nyní: { $left }.
        [few] Znovu byly zpracovány { $count } zprávy; v karanténě nyní: { $left }.
       *[other] Znovu bylo zpracováno { $count } zpráv; v karanténě nyní: { $left }.
    }
cli-quarantine-rejected = Zpráva byla uzavřena, aniž by byla zapsána. Zůstává v databázi.

cli-outbox-empty = V odchozí poště nic nečeká.
cli-outbox-changed =
    { $count ->
        [one] Změněna { $count } položka odchozí pošty.
        [few] Změněny { $count } položky odchozí pošty.
       *[other] Změněno { $count } položek odchozí pošty.
    }

cli-export-none = Zatím nebyl zapsán žádný soubor pro účetnictví.
cli-export-elsewhere = Zpracování objednávek běží na počítači { $host } a exportuje samo.
cli-export-line =
    { $count ->
        [one] { $file }: { $count } objednávka, převzato: { $taken }, odmítnuto: { $refused }
        [few] { $file }: { $count } objednávky, převzato: { $taken }, odmítnuto: { $refused }
       *[other] { $file }: { $count } objednávek, převzato: { $taken }, odmítnuto: { $refused }
    }

cli-registrations-none = Nejsou žádné žádosti o registraci.
cli-backup-done = Záloha { $file } je zapsána, byla znovu otevřena a spočítána. Objednávky: { $orders }, zprávy: { $messages }, kontakty: { $contacts }.
