# Aufträge: Liste und Tafel.

orders-cancelled = storniert
orders-match-decided = entschieden
orders-match-partly = teilweise
orders-match-unclear = unklar
orders-later-title = Auftrag { $order } zurückstellen
orders-later-hour = In einer Stunde
orders-later-hours =
    { $hours ->
        [one] In { $hours } Stunde
       *[other] In { $hours } Stunden
    }
orders-later-tomorrow = Morgen um 8 Uhr
orders-later-week = In einer Woche
orders-reject-title = Auftrag { $order } zurückweisen?
orders-reject-words = Er wird abgeschlossen und weder bestätigt noch exportiert. Was eingegangen ist, bleibt erhalten, ebenso Ihr Grund.
orders-reject-action = Auftrag zurückweisen
orders-count =
    { $count ->
        [one] 1 Auftrag
       *[other] { $count } Aufträge
    }
orders-search = Aufträge suchen
orders-search-hint = Nummer oder Kunde
orders-chosen = { $count } ausgewählt
orders-save-table = Tabelle speichern…
orders-none = Hier sind keine Aufträge
orders-none-words = Kein Auftrag passt zu dieser Ansicht und diesen Buchstaben. Wählen Sie „Alle“ oder leeren Sie die Suche.
orders-column-received = Eingang
orders-column-number = Unsere Nr.
orders-column-order = Fremdnummer
orders-column-customer = Kunde
orders-column-source = Quelle
orders-column-match = Beteiligte
orders-column-total = Summe
orders-column-state = Zustand
orders-gone = Diesen Auftrag gibt es nicht
orders-gone-words = Er wurde in diesem Büro nie gebucht.
orders-save-attachment = Anlage speichern
orders-attachment-missing = Die Anlage { $name } lässt sich nicht mehr aus ihrer Nachricht lesen. Die Nachricht selbst steht im Verlauf.
orders-head = Fremdnummer { $number } · { $source } · eingegangen { $moment }
orders-people = Sachbearbeiter { $clerk } · Mitarbeiter { $employee } · Filiale { $branch }
orders-decide = Entscheiden
orders-export-again = Erneut exportieren…
orders-not-exported = Er wurde noch nicht exportiert; er kommt von selbst in die nächste Buchhaltungsdatei.
orders-export-again-title = Auftrag { $order } erneut exportieren?
orders-export-again-words = Die Buchhaltung erhält ihn noch einmal, gekennzeichnet als Nachfolger des ersten Exports. Lassen Sie den ersten dort entfernen, falls er gebucht wurde.
orders-export-again-done = Auftrag { $order } kommt als Nachfolger in die nächste Buchhaltungsdatei
orders-reject-too-late = Er hat das Haus schon verlassen. Stornieren Sie ihn in der Buchhaltung und exportieren Sie ihn erneut als storniert.
orders-note-seen = Gesehen, weglegen
orders-each = je { $price }
orders-charge = Zuschlag
orders-net = Netto
orders-tax = Steuer
orders-payable = Zu zahlen
orders-is-contact = ist
orders-decided-by = entschieden von { $name }, { $moment }
orders-no-attachments = Keine Anlagen
orders-save = Speichern…
orders-attachment-awaited = Die Datei ist noch nicht eingetroffen oder liegt hinter einem Link.
orders-no-messages = Noch geht nichts hinaus
orders-no-messages-words = Bestätigung und Export werden geplant, sobald alle Beteiligten entschieden sind.
orders-attempts =
    { $count ->
        [0] noch nicht versucht
        [one] einmal versucht
       *[other] { $count }-mal versucht
    }
orders-release = Jetzt senden
orders-drop = Nicht senden
orders-released = Geht mit dem nächsten Versand hinaus
orders-dropped = Wird nicht gesendet
orders-message = Nachricht { $name }, { $format }, { $encoding }
orders-copy-trace = Verlauf kopieren
orders-no-history = Nichts wurde geändert
orders-no-history-words = Wenn der Absender den Auftrag ändert, steht hier jede Änderung: was vorher galt und was jetzt gilt.
orders-more-changes = und { $count } weitere
orders-line = Position { $number }

word-view-all = Alle
word-view-waiting = Zu bearbeiten
word-view-today = Heute
word-view-accepted = Angenommen
word-view-exported = Exportiert
word-view-taken-over = Übernommen
word-view-refused = Abgelehnt
word-view-cancelled = Storniert

word-tab-lines = Positionen
word-tab-parties = Beteiligte
word-tab-attachments = Dateien
word-tab-messages = Nachrichten
word-tab-trace = Verlauf
word-tab-history = Änderungen

word-strip-received = eingegangen
word-strip-matched = zugeordnet
word-strip-confirmed = bestätigt
word-strip-exported = exportiert
word-strip-taken-over = übernommen

word-revision-change = Geändert
word-revision-cancel = Storniert
word-revision-older = Älterer Beleg, nicht verwendet
word-attachment-embedded = in der Nachricht
word-attachment-beside = daneben eingetroffen
word-attachment-awaited = erwartet
word-attachment-link = hinter einem Link
