# První spuštění: kancelář otevřít, založit, nebo si ji prohlédnout.

first-run-language = Jazyk
first-run-opening = Kancelář se otevírá…
first-run-wait = Chvíli to potrvá. Okno lze dál používat.
first-run-welcome = Kontor přijímá objednávky, zjistí, kdo je poslal, zaúčtuje je a předá účetnictví. Všechno leží v jedné složce tohoto počítače: v kanceláři.
first-run-new-title = Vaše vlastní kancelář
first-run-new-words = Čtyři krátké kroky: název, kdo zde pracuje, kam objednávky přicházejí a od kterého dne dostávají zákazníci e-maily. Před posledním krokem se nic nezakládá.
first-run-new = Založit kancelář
first-run-open-title = Kancelář, která už existuje
first-run-open-words = Například zkopírovaná sem z jiného počítače.
first-run-open-folder = Složka kanceláře
first-run-open = Otevřít kancelář
first-run-demo-title = Ukázka
first-run-demo-words = Smyšlený obchodní dům v rušném dopoledni: 40 zpráv, 120 zákazníků, někteří nejasní. Žádný e-mail tento počítač neopustí.
first-run-demo-folder = Kam se ukázka uloží
first-run-demo = Založit ukázkovou kancelář
first-run-choose = Vybrat…
first-run-no-picker = Tato pracovní plocha nemá okno pro výběr složky. Cestu napište nebo vložte.
first-run-folder-missing = Nejprve uveďte složku.
first-run-next = Dále
first-run-make = Založit kancelář

first-run-step-office = Kancelář
first-run-step-person = Kdo zde pracuje
first-run-step-source = Kam přicházejí objednávky
first-run-step-from = Od kterého dne

first-run-office-words = Název stojí v e-mailech a v souborech pro účetnictví. Všechno lze později změnit v nastavení.
first-run-name = Název firmy
first-run-name-hint = Například Novák a dcery s.r.o.
first-run-name-missing = Nejprve uveďte firmu.
first-run-folder = Složka kanceláře
first-run-folder-words = Leží v ní databáze, archiv, exporty a zálohy. Pokud neexistuje, založí se. Síťová složka nestačí.
first-run-country = Země (dvě písmena)
first-run-country-wrong = Země má dvě písmena, například CZ.
first-run-currency = Měna
first-run-currency-wrong = Měna má tři písmena, například CZK.

first-run-person-words = Co se v tomto okně udělá, stojí pod tímto jménem v deníku. Další osoby lze přidat v nastavení.
first-run-person = Vaše jméno
first-run-person-missing = Nejprve řekněte, kdo zde pracuje.
first-run-email = Vaše e-mailová adresa (může zůstat prázdná)
first-run-email-wrong = Toto není e-mailová adresa; nechte pole prázdné, nebo ji opravte.

first-run-source-words = Objednávky přicházejí jako soubory do složky. Čtou se UBL a Peppol, openTRANS a vlastní objednávkové XML programu Kontor.
first-run-door-inbox = Vlastní složka kanceláře
first-run-door-inbox-words = Vkládejte soubory s objednávkami do složky „inbox“ v kanceláři: přečtou se během několika sekund.
first-run-door-folder = Složka, která už existuje
first-run-door-later = Zatím žádná
first-run-door-later-words = Kancelář se založí bez zdroje. Přidejte jej v nastavení, až budete vědět, kam objednávky přicházejí.
first-run-source-folder = Složka, do které přicházejí objednávky
first-run-source-name = Jak jí říkáte
first-run-look = Podívat se na první zprávy
first-run-look-first = Než budete pokračovat, nechte se podívat na první zprávy.

first-run-dry-title = Co by se stalo
first-run-dry-empty = Složka je prázdná. Co do ní přijde, to se přečte.
first-run-dry-sum =
    { $read ->
        [one] Zkušebně byl přečten { $read } z { $files } souborů; stranou by šlo { $parked }. Nic se neuložilo, nic nepřesunulo.
        [few] Zkušebně byly přečteny { $read } z { $files } souborů; stranou by šlo { $parked }. Nic se neuložilo, nic nepřesunulo.
        [many] Zkušebně bylo přečteno { $read } z { $files } souborů; stranou by šlo { $parked }. Nic se neuložilo, nic nepřesunulo.
       *[other] Zkušebně bylo přečteno { $read } z { $files } souborů; stranou by šlo { $parked }. Nic se neuložilo, nic nepřesunulo.
    }
first-run-dry-silent =
    { $count ->
        [0] Žádná z nich není na e-mail příliš stará.
        [one] { $count } z nich je starší: zaúčtuje se a nikdo o ní nedostane e-mail.
        [few] { $count } z nich jsou starší: zaúčtují se a nikdo o nich nedostane e-mail.
        [many] { $count } z nich je starších: zaúčtují se a nikdo o nich nedostane e-mail.
       *[other] { $count } z nich je starších: zaúčtují se a nikdo o nich nedostane e-mail.
    }
first-run-dry-booked = zaúčtovala by se
first-run-dry-parked = šla by stranou
first-run-dry-no-mail = zaúčtovaná, bez e-mailu
first-run-dry-lines =
    { $lines ->
        [one] { $lines } položka
        [few] { $lines } položky
        [many] { $lines } položky
       *[other] { $lines } položek
    }

first-run-from-words = Ve složce často leží objednávky dávno vyřízené. Od kterého dne mají zákazníci dostávat potvrzení?
first-run-from-today = Ode dneška, { $day }
first-run-from-day = Od jiného dne
first-run-from-everything = Pro všechno
first-run-day = Den
first-run-day-wrong = Toto není den. Napište jej jako 24.11.2026.
first-run-from-effect = Starší objednávky se zaúčtují a exportují jako všechny ostatní, ale nikdo o nich nedostane e-mail.
first-run-from-everything-effect = Potvrzení objednávek starších než den čekají na rozhodnutí; mladší se odešlou.

first-run-making-folder = Zakládá se složka a databáze…
first-run-making-furnishing = Vkládá se nastavení a kontakty…
first-run-making-orders = Zaúčtováno { $recorded } z { $fetched } objednávek…

word-step-source-start = změněn první den e-mailů
word-step-order-older-than-start = zaúčtováno bez e-mailů: starší než první den svého zdroje
