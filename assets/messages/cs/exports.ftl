# Soubory pro účetnictví a jeho odpovědi.

word-exports-all = Všechny
word-exports-unanswered = Bez odpovědi
word-exports-refused = S odmítnutými objednávkami

word-profile-pohoda = Pohoda
word-profile-ubl = UBL
word-profile-csv = CSV

word-batch-writing = zapisuje se
word-batch-exported = bez odpovědi
word-batch-overdue = odpověď má zpoždění
word-batch-answered = převzato

word-verdict-unanswered = bez odpovědi
word-verdict-taken-over = převzato
word-verdict-refused = odmítnuto
word-verdict-repeated = odmítnuto, zapsáno znovu

exports-count =
    { $count ->
        [one] 1 soubor
        [few] { $count } soubory
       *[other] { $count } souborů
    }
exports-next =
    { $count ->
        [0] Na další soubor nečeká žádná objednávka
        [one] 1 objednávka půjde do dalšího souboru, který Kontor zapíše sám
        [few] { $count } objednávky půjdou do dalšího souboru, který Kontor zapíše sám
       *[other] { $count } objednávek půjde do dalšího souboru, který Kontor zapíše sám
    }
exports-no-profile =
    { $count ->
        [0] Není zvolen účetní program
        [one] Není zvolen účetní program, proto čeká 1 objednávka
        [few] Není zvolen účetní program, proto čekají { $count } objednávky
       *[other] Není zvolen účetní program, proto čeká { $count } objednávek
    }
exports-no-profile-words = Zvolte formát účetnictví a složku, odkud si účetnictví soubory bere.
exports-settings = Nastavení účetnictví
exports-failed =
    { $count ->
        [one] 1 objednávku nešlo zapsat do souboru
        [few] { $count } objednávky nešlo zapsat do souboru
       *[other] { $count } objednávek nešlo zapsat do souboru
    }
exports-failed-words = V poště k odeslání je u každé napsáno, co chybí. Až to napravíte, zkuste to tam znovu.
exports-to-outbox = Pošta k odeslání
exports-column-number = Č.
exports-column-written = Zapsáno
exports-column-file = Soubor
exports-column-profile = Formát
exports-column-orders = Objednávky
exports-column-taken = Převzato
exports-column-state = Stav
exports-column-answered = Odpověď
exports-refused-count =
    { $count ->
        [one] 1 odmítnuta
        [few] { $count } odmítnuty
       *[other] { $count } odmítnuto
    }
exports-none-all = Zatím nebyl zapsán žádný soubor
exports-none-all-words = Jakmile je u objednávky rozhodnuto o všech stranách, jde do souboru pro účetnictví.
exports-none-unanswered = Každý soubor má odpověď
exports-none-unanswered-words = Soubor zde stojí, dokud ho účetnictví nepřevezme nebo neodpoví ke každé objednávce v něm.
exports-none-refused = Účetnictví nic neodmítlo
exports-none-refused-words = Soubor s odmítnutou objednávkou zde stojí, dokud není zapsána znovu nebo uzavřena.
exports-gone = Tento soubor zde není
exports-gone-words = V této kanceláři nebyl nikdy zapsán.
exports-folder = Složka
exports-not-written = zatím nezapsáno
exports-not-answered = zatím bez odpovědi
exports-open-folder = Otevřít složku
exports-retry =
    { $count ->
        [one] Zapsat odmítnutou objednávku znovu
        [few] Zapsat { $count } odmítnuté objednávky znovu
       *[other] Zapsat { $count } odmítnutých objednávek znovu
    }
exports-retried = Půjde do dalšího souboru jako nástupce
exports-again = Zapsat všechny znovu…
exports-again-title =
    { $count ->
        [one] Zapsat 1 objednávku ze souboru { $file } znovu?
        [few] Zapsat { $count } objednávky ze souboru { $file } znovu?
       *[other] Zapsat { $count } objednávek ze souboru { $file } znovu?
    }
exports-again-words = Účetnictví je dostane ještě jednou, označené jako nástupce prvního exportu. Pokud byly zaúčtovány, nechte tam ty první odstranit.
exports-again-action = Zapsat znovu
exports-all-planned = Všechny objednávky tohoto souboru už čekají na další soubor.
exports-item = V souboru { $item }
exports-successor =
    { $count ->
        [one] zapsáno znovu
        [few] zapsáno znovu { $count }krát
       *[other] zapsáno znovu { $count }krát
    }
exports-their-number = Číslo v účetnictví { $number }
exports-is-planned = půjde do dalšího souboru
exports-field = Pole: { $field }
