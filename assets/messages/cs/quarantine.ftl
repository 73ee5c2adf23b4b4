# Karanténa: co nešlo přečíst nebo zpracovat.

## Příčiny, jak je jmenují skupiny a štítky

word-cause-empty-message = Prázdný soubor
word-cause-message-too-large = Příliš velké
word-cause-unknown-format = Neznámý formát
word-cause-wrong-document-kind = Není objednávka
word-cause-xml-not-well-formed = Poškozené XML
word-cause-xml-limit = XML příliš hluboké nebo dlouhé
word-cause-xml-doctype = XML s typem dokumentu
word-cause-encoding-lossy = Nečitelné znaky
word-cause-encoding-uncertain = Nejisté kódování
word-cause-characters-lost = Ztracená písmena
word-cause-missing-element = Něco chybí
word-cause-not-a-number = Není číslo
word-cause-not-a-date = Není datum
word-cause-unknown-currency = Neznámá měna
word-cause-no-lines = Žádné položky
word-cause-buyer-missing = Bez kupujícího
word-cause-unknown-interface-version = Novější verze
word-cause-value-not-allowed = Nedovolená hodnota
word-cause-processing-failed = Zpracování selhalo
word-cause-message-stops-program = Zastavilo program
word-cause-order-not-known = Čeká na svou objednávku
word-cause-stray-file = Soubor bez objednávky

quarantine-none = V karanténě nic není
quarantine-none-words = Každá došlá zpráva byla přečtena. Co nelze přečíst nebo zpracovat, čeká zde a nic jiného nezdržuje.
quarantine-again =
    { $count ->
        [one] Zkusit znovu
        [few] Zkusit všechny { $count } znovu
       *[other] Zkusit všech { $count } znovu
    }
quarantine-oldest = nejstarší přišla { $ago }
quarantine-again-one = Zkusit tuto znovu
quarantine-booked =
    { $count ->
        [0] Nic nezaúčtováno
       *[other] přijato: { $count }
    }
quarantine-repeated =
    { $count ->
       *[other] už známé: { $count }
    }
quarantine-waiting =
    { $count ->
       *[other] stále čeká: { $count }
    }
quarantine-told = Zkoušeno znovu: { $result }
quarantine-column-name = Soubor
quarantine-column-source = Zdroj
quarantine-column-received = Přijato
quarantine-column-size = Velikost
quarantine-gone = Tato zpráva zde není
quarantine-gone-words = Do této kanceláře nikdy nedošla.
quarantine-from = Z { $source } · { $moment } · { $size }
quarantine-where = Místo: { $place }
quarantine-reject = Odmítnout…
quarantine-reject-title = Odmítnout { $name }?
quarantine-reject-words = Zpráva se ukončí a nic se nepřijme. Její bajty i váš důvod zůstanou.
quarantine-reject-action = Odmítnout zprávu
quarantine-save = Uložit celé…
quarantine-save-title = Uložit zprávu, jak přišla
quarantine-no-picker = Tato plocha nemá dialog pro výběr souboru. Kopie zprávy leží ve složce „quarantine“ kanceláře.
quarantine-copy-report = Kopírovat hlášení
quarantine-copy-report-hint = Problém, místo, formát a verze programu pro technika obchodu: bez bajtů, bez jmen.
quarantine-copied = Hlášení je ve schránce
quarantine-report-problem = Problém
quarantine-report-place = Místo
quarantine-report-format = Formát
quarantine-report-encoding = Kódování
quarantine-report-size = Bajty
quarantine-report-program = Program
quarantine-as-text = Jak přišlo, čteno jako { $encoding }
quarantine-as-bytes = Jak přišlo: není text, zobrazeno jako bajty
quarantine-is-cut = zobrazena je část; „Uložit celé“ dá vše
quarantine-place-beyond = místo leží mimo zobrazenou část
quarantine-no-bytes = Soubor neobsahuje žádné bajty
quarantine-marked = Zde: { $text }
