# Dateien für die Buchhaltung und ihre Antworten.

word-exports-all = Alle
word-exports-unanswered = Unbeantwortet
word-exports-refused = Mit abgelehnten Aufträgen

word-profile-pohoda = Pohoda
word-profile-ubl = UBL
word-profile-csv = CSV

word-batch-writing = wird geschrieben
word-batch-exported = unbeantwortet
word-batch-overdue = Antwort überfällig
word-batch-answered = übernommen

word-verdict-unanswered = unbeantwortet
word-verdict-taken-over = übernommen
word-verdict-refused = abgelehnt
word-verdict-repeated = abgelehnt, neu geschrieben

exports-count =
    { $count ->
        [one] 1 Datei
       *[other] { $count } Dateien
    }
exports-next =
    { $count ->
        [0] Kein Auftrag wartet auf die nächste Datei
        [one] 1 Auftrag kommt in die nächste Datei, die Kontor von selbst schreibt
       *[other] { $count } Aufträge kommen in die nächste Datei, die Kontor von selbst schreibt
    }
exports-no-profile =
    { $count ->
        [0] Es ist kein Buchhaltungsprogramm gewählt
        [one] Es ist kein Buchhaltungsprogramm gewählt, daher wartet 1 Auftrag
       *[other] Es ist kein Buchhaltungsprogramm gewählt, daher warten { $count } Aufträge
    }
exports-no-profile-words = Wählen Sie das Format der Buchhaltung und den Ordner, aus dem sie ihre Dateien nimmt.
exports-settings = Einstellungen der Buchhaltung
exports-failed =
    { $count ->
        [one] 1 Auftrag konnte in keine Datei geschrieben werden
       *[other] { $count } Aufträge konnten in keine Datei geschrieben werden
    }
exports-failed-words = Im Postausgang steht bei jedem, was fehlt. Ist das behoben, versuchen Sie es dort erneut.
exports-to-outbox = Postausgang
exports-column-number = Nr.
exports-column-written = Geschrieben
exports-column-file = Datei
exports-column-profile = Format
exports-column-orders = Aufträge
exports-column-taken = Übernommen
exports-column-state = Zustand
exports-column-answered = Beantwortet
exports-refused-count =
    { $count ->
        [one] 1 abgelehnt
       *[other] { $count } abgelehnt
    }
exports-none-all = Noch wurde keine Datei geschrieben
exports-none-all-words = Sobald alle Beteiligten eines Auftrags feststehen, kommt er in eine Datei für die Buchhaltung.
exports-none-unanswered = Jede Datei ist beantwortet
exports-none-unanswered-words = Eine Datei steht hier, bis die Buchhaltung sie genommen oder für jeden Auftrag darin geantwortet hat.
exports-none-refused = Die Buchhaltung hat nichts abgelehnt
exports-none-refused-words = Eine Datei mit einem abgelehnten Auftrag steht hier, bis dieser neu geschrieben oder abgeschlossen ist.
exports-gone = Diese Datei gibt es nicht
exports-gone-words = Sie wurde in diesem Büro nie geschrieben.
exports-folder = Ordner
exports-not-written = noch nicht geschrieben
exports-not-answered = noch nicht beantwortet
exports-open-folder = Ordner öffnen
exports-retry =
    { $count ->
        [one] Abgelehnten Auftrag neu schreiben
       *[other] { $count } abgelehnte Aufträge neu schreiben
    }
exports-retried = Kommt als Nachfolger in die nächste Datei
exports-again = Alle neu schreiben …
exports-again-title =
    { $count ->
        [one] 1 Auftrag aus { $file } neu schreiben?
       *[other] { $count } Aufträge aus { $file } neu schreiben?
    }
exports-again-words = Die Buchhaltung bekommt sie noch einmal, als Nachfolger des ersten Exports gekennzeichnet. Lassen Sie die ersten dort entfernen, falls sie gebucht wurden.
exports-again-action = Neu schreiben
exports-all-planned = Alle Aufträge dieser Datei warten schon auf die nächste.
exports-item = In der Datei { $item }
exports-successor =
    { $count ->
        [one] neu geschrieben
       *[other] { $count }-mal neu geschrieben
    }
exports-their-number = Nummer der Buchhaltung { $number }
exports-is-planned = kommt in die nächste Datei
exports-field = Feld: { $field }
