# Pošta k odeslání: co jde ven.

word-outbox-waiting = Čeká
word-outbox-held = Zadrženo
word-outbox-failed = Nezdařilo se
word-outbox-sent = Dnes odesláno
word-outbox-all = Vše

outbox-subtitle = čeká { $waiting }, dnes odesláno { $sent }
outbox-no-mail =
    { $count ->
        [0] Není nastaven poštovní server
        [one] Není nastaven poštovní server, proto čeká 1 e-mail
        [few] Není nastaven poštovní server, proto čekají { $count } e-maily
       *[other] Není nastaven poštovní server, proto čeká { $count } e-mailů
    }
outbox-no-mail-words = Potvrzení a informační e-maily zůstanou zde, dokud Kontor nezná poštovní server a adresu odesílatele.
outbox-mail-settings = Nastavení pošty
outbox-late =
    { $count ->
        [one] 1 potvrzení je zadrženo, protože objednávka je starší než { $hours } hodin; přišla { $ago }
        [few] { $count } potvrzení jsou zadržena, protože objednávky jsou starší než { $hours } hodin; nejstarší přišla { $ago }
       *[other] { $count } potvrzení je zadrženo, protože objednávky jsou starší než { $hours } hodin; nejstarší přišla { $ago }
    }
outbox-late-words = Po výpadku nemá nikoho překvapit stará zpráva. Odešlete vše, zahoďte vše, nebo rozhodněte jednotlivě.
outbox-late-send =
    { $count ->
        [one] Odeslat
        [few] Odeslat všechna { $count }
       *[other] Odeslat všech { $count }
    }
outbox-late-drop =
    { $count ->
        [one] Zahodit
        [few] Zahodit všechna { $count }
       *[other] Zahodit všech { $count }
    }
outbox-late-send-words = Dopisy odejdou v příštím kole. Co je odesláno, nelze vzít zpět.
outbox-send-action = Odeslat
outbox-drop-action = Zahodit
outbox-drop-title =
    { $count ->
        [one] Zahodit 1 položku?
        [few] Zahodit { $count } položky?
       *[other] Zahodit { $count } položek?
    }
outbox-drop-words = Nic z toho se neodešle. Objednávky zůstanou, jak jsou, a každou položku lze pod „Vše“ přesto uvolnit.
outbox-drop-export-words = Objednávka, jejíž export je zahozen, se do účetnictví nedostane.
outbox-released = Odejde v příštím kole
outbox-released-all = Uvolněno a zkouší se znovu
outbox-dropped = Neodešle se
outbox-dropped-all = Zahozeno
outbox-search = Hledat v poště k odeslání
outbox-search-hint = Příjemce nebo objednávka
outbox-choose-first = Nejprve vyberte řádek.
outbox-is-sent = Příjemce to už má: nic neodchází dvakrát.
outbox-is-dropped = Už bylo zahozeno. „Zkusit znovu“ to přesto uvolní.
outbox-chosen = vybráno { $count }
outbox-try-again = Zkusit znovu
outbox-let-go = Uvolnit
outbox-drop = Zahodit…
outbox-this-again = Zkusit tuto znovu
outbox-this-let-go = Uvolnit tuto
outbox-this-drop = Zahodit tuto
outbox-accounting = Účetnictví
outbox-no-address = Bez adresy
outbox-dropped-state = zahozeno
outbox-now = ihned
outbox-column-planned = Naplánováno
outbox-column-kind = Druh
outbox-column-target = Komu
outbox-column-order = Objednávka
outbox-column-state = Stav
outbox-column-attempts = Pokusy
outbox-column-due = Další pokus
outbox-column-words = Slova příjemce
outbox-none-waiting = Nic nečeká
outbox-none-waiting-words = Vše naplánované odešlo, nebo stojí v jiném pohledu.
outbox-none-held = Nic není zadrženo
outbox-none-held-words = Potvrzení zde čekají na vaše rozhodnutí, když mají zpoždění nebo když adresa odesílatele není adresou zákazníka.
outbox-none-failed = Nic se nepokazilo
outbox-none-failed-words = Co příjemce odmítl nebo co do pěti dnů nedošlo, stojí zde, dokud nerozhodnete.
outbox-none-sent = Dnes nebylo nic odesláno
outbox-none-sent-words = Co příjemce od půlnoci přijal, stojí zde s jeho vlastními slovy.
outbox-none-all = Zatím nebylo nic naplánováno
outbox-none-all-words = Potvrzení a export se naplánují, jakmile je u objednávky rozhodnuto o všech stranách.
outbox-none-found = Nic nenalezeno
outbox-none-found-words = Žádný příjemce ani číslo objednávky v tomto pohledu neobsahuje tato písmena. Zvolte „Vše“, nebo vyprázdněte hledání.
outbox-gone = Tato položka zde není
outbox-gone-words = Byla nahrazena novější.
outbox-settled = Ukončeno
outbox-key-stays = Číslo zprávy zůstává při každém pokusu stejné, takže dopis, který dojde dvakrát, se pozná jako jeden.
outbox-steps = Pokusy a rozhodnutí
outbox-no-steps = Zatím se to nezkoušelo.
outbox-letter = Dopis
outbox-subject = Předmět
outbox-enclosures = Přílohy
outbox-no-enclosures = žádné
outbox-message-id = Číslo zprávy
