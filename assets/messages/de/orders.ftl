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
orders-column-files = Dateien
orders-column-lines = Zeilen
orders-column-clerk = Sachbearbeiter
orders-column-employee = Mitarbeiter
orders-column-branch = Filiale
orders-column-issued = Ausgestellt
orders-column-done = Erledigt von
orders-put-off-till = zurückgestellt bis { $moment }
orders-gone = Diesen Auftrag gibt es nicht
orders-gone-words = Er wurde in diesem Büro nie gebucht.
orders-save-attachment = Anlage speichern
orders-attachment-missing = Die Anlage { $name } lässt sich nicht mehr aus ihrer Nachricht lesen. Die Nachricht selbst steht im Verlauf.
orders-head = Fremdnummer { $number } · { $source } · eingegangen { $moment }
orders-clerk = Sachbearbeiter { $name }
orders-employee = Mitarbeiter { $name }
orders-branch = Filiale { $name }
orders-done-by = Erledigt: { $who }
orders-open-again = Wieder öffnen
orders-by-itself = von selbst
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

## Eingrenzen und gespeicherte Ansichten

orders-any-source = Alle Quellen
orders-any-state = Alle Zustände
orders-any-day = Alle Tage
orders-days = Tage
orders-days-last =
    { $count ->
        [one] Heute
       *[other] Letzte { $count } Tage
    }
orders-days-yesterday = Gestern
orders-days-year = Dieses Jahr
orders-days-between = Von … bis …
orders-days-from = von
orders-days-till = bis
orders-no-day = „{ $text }“ ist kein Tag
orders-clear-filters = Filter aufheben
orders-save-view = Als Ansicht speichern…
orders-save-view-now = Ansicht speichern
orders-view-name = Name der Ansicht
orders-view-name-missing = Geben Sie der Ansicht zuerst einen Namen.
orders-forget-view = Ansicht „{ $name }“ löschen
orders-of-one-customer = von einem Kunden
orders-show-all = Alle Aufträge zeigen
orders-choose-none = Auswahl aufheben
orders-copied =
    { $count ->
        [one] 1 Auftrag als Tabelle kopiert
       *[other] { $count } Aufträge als Tabelle kopiert
    }
word-decided-alone = selbst entschieden
word-decided-by-hand = von Hand entschieden
word-waited-quarter = bis 15 Minuten
word-waited-hour = bis 1 Stunde
word-waited-half-day = bis 4 Stunden
word-waited-day = bis 1 Tag
word-waited-weekend = bis 3 Tage
word-waited-longer = länger als 3 Tage

## Mehrere auf einmal, und zurücknehmen

word-many-done = Erledigt
word-many-later = Zurückstellen
word-many-reject = Zurückweisen
word-many-export-again = Erneut exportieren
word-many-seen = Hinweise gesehen
orders-many-none = Alle sind gestrichen: Es bleibt nichts zu tun.
orders-many-when = Wählen Sie zuerst, bis wann.
orders-many-done =
    { $count ->
        [one] 1 Auftrag erledigen
       *[other] { $count } Aufträge erledigen
    }
orders-many-done-words = Sie verlassen die Tagesübersicht. Streichen Sie, was bleiben soll. Strg Z nimmt alles zurück.
orders-many-later =
    { $count ->
        [one] 1 Auftrag zurückstellen
       *[other] { $count } Aufträge zurückstellen
    }
orders-many-later-words = Sie kommen von selbst in die Tagesübersicht zurück. Streichen Sie, was bleiben soll.
orders-many-reject =
    { $count ->
        [one] 1 Auftrag zurückweisen
       *[other] { $count } Aufträge zurückweisen
    }
orders-many-export =
    { $count ->
        [one] 1 Auftrag erneut exportieren
       *[other] { $count } Aufträge erneut exportieren
    }
orders-many-seen =
    { $count ->
        [one] Hinweis an 1 Auftrag weglegen
       *[other] Hinweise an { $count } Aufträgen weglegen
    }
orders-many-seen-words = Die Aufträge verlassen „Braucht Sie“; was angemerkt wurde, bleibt im Verlauf.
orders-undone =
    { $count ->
        [one] Zurückgenommen: 1 Auftrag ist wieder offen
       *[other] Zurückgenommen: { $count } Aufträge sind wieder offen
    }
orders-nothing-to-undo = Es gibt nichts zurückzunehmen
word-action-undo = Letztes „Erledigt“ oder „Später“ zurücknehmen

## Änderungen und Dateien

orders-already-exported = schon exportiert: { $file }
orders-already-booked = schon gebucht als { $number }
orders-already-confirmed = schon bestätigt { $moment }
orders-export-amended = Geänderten Auftrag exportieren…
orders-note-told = Die Buchhaltung weiß Bescheid, weglegen
orders-note-gone = Der Hinweis ist weggelegt; im Verlauf bleibt er stehen
orders-all-changes = Alle Änderungen
orders-open-title = { $name } öffnen?
orders-open-words = Eine Datei dieser Art kann ein Programm ausführen. Öffnen Sie sie nur, wenn Sie sie von diesem Absender erwartet haben.
orders-open-anyway = Trotzdem öffnen
orders-no-raw = Die Nachricht ist nicht mehr da.
orders-raw-cut = Gezeigt wird nur ihr Anfang. Speichern Sie die Datei, um alles zu sehen.
word-strip-accepted = angenommen
word-strip-refused = abgelehnt
word-step-order-corrected = Beteiligter von Hand berichtigt

## Spalten jeder Tabelle

grid-columns = Spalten wählen
grid-columns-explained = Ziehen Sie eine Überschrift, um sie zu verschieben, und ihren rechten Rand, um sie zu verbreitern.
grid-columns-usual = Übliche Spalten
