# Statistika: každá tabulka odpovídá na jednu otázku.

statistics-days =
    { $count ->
        [one] { $count } den
        [few] { $count } dny
       *[other] { $count } dnů
    }
statistics-copy = Kopírovat
statistics-copied = Tabulky jsou ve schránce
statistics-save = Uložit jako CSV…
statistics-nothing = V těchto dnech se nic nenapočítalo
statistics-nothing-words = Objednávky a registrace se počítají při zápisu. Chcete-li vidět dál do minulosti, zvolte více dnů.
statistics-none = V těchto dnech nic nedošlo.
statistics-by-source = Kolik jich došlo a odkud?
statistics-by-day = Kolik jich došlo každý den?
statistics-day = Den
statistics-a-day = asi { $count } denně
statistics-orders = Objednávky
statistics-registrations = Registrace
statistics-alone = Automaticky
statistics-failed = Nečitelné
statistics-other-sources = ostatní
statistics-decided = Kdo rozhodl, čí jsou?
statistics-who = Rozhodnuto
statistics-share = Podíl
statistics-waiting = čeká na rozhodnutí
statistics-corrected = dodatečně opraveno
statistics-waited = Jak dlouho čekaly objednávky na člověka?
statistics-half = polovina { $time }
statistics-time = Doba do rozhodnutí
statistics-so-far = Zatím celkem
statistics-none-by-hand = Žádná objednávka nemusela čekat na rozhodnutí.
statistics-failures = Co se nedalo přečíst a proč?
statistics-cause = Příčina
statistics-messages = Zprávy
statistics-no-failures = Vše se podařilo přečíst.
statistics-refused = Co účetnictví odmítlo?
statistics-none-refused = Účetnictví nic neodmítlo.
