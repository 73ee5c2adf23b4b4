# Die Quarantäne: was sich nicht lesen oder verarbeiten ließ.

## Ursachen, wie Gruppen und Marken sie nennen

word-cause-empty-message = Leere Datei
word-cause-message-too-large = Zu groß
word-cause-unknown-format = Unbekanntes Format
word-cause-wrong-document-kind = Kein Auftrag
word-cause-xml-not-well-formed = Fehlerhaftes XML
word-cause-xml-limit = XML zu tief oder zu lang
word-cause-xml-doctype = XML mit Dokumenttyp
word-cause-encoding-lossy = Unlesbare Zeichen
word-cause-encoding-uncertain = Kodierung unsicher
word-cause-characters-lost = Buchstaben verloren
word-cause-missing-element = Etwas fehlt
word-cause-not-a-number = Keine Zahl
word-cause-not-a-date = Kein Datum
word-cause-unknown-currency = Unbekannte Währung
word-cause-no-lines = Keine Positionen
word-cause-buyer-missing = Kein Käufer
word-cause-unknown-interface-version = Neuere Version
word-cause-value-not-allowed = Wert nicht erlaubt
word-cause-processing-failed = Verarbeitung fehlgeschlagen
word-cause-message-stops-program = Hielt das Programm an
word-cause-order-not-known = Wartet auf seinen Auftrag
word-cause-stray-file = Datei ohne Auftrag

quarantine-none = Nichts in Quarantäne
quarantine-none-words = Jede eingegangene Nachricht wurde gelesen. Was sich nicht lesen oder verarbeiten lässt, wartet hier und hält nichts anderes auf.
quarantine-again =
    { $count ->
        [one] Erneut versuchen
       *[other] Alle { $count } erneut versuchen
    }
quarantine-oldest = die älteste kam { $ago }
quarantine-again-one = Diese erneut versuchen
quarantine-booked =
    { $count ->
        [0] Nichts gebucht
       *[other] { $count } gebucht
    }
quarantine-repeated =
    { $count ->
       *[other] { $count } schon bekannt
    }
quarantine-waiting =
    { $count ->
       *[other] { $count } warten weiter
    }
quarantine-told = Erneut versucht: { $result }
quarantine-column-name = Datei
quarantine-column-source = Quelle
quarantine-column-received = Eingegangen
quarantine-column-size = Größe
quarantine-gone = Diese Nachricht gibt es nicht
quarantine-gone-words = Sie ging in diesem Büro nie ein.
quarantine-from = Von { $source } · { $moment } · { $size }
quarantine-where = Stelle: { $place }
quarantine-reject = Ablehnen …
quarantine-reject-title = { $name } ablehnen?
quarantine-reject-words = Sie wird beendet, ohne dass etwas gebucht wird. Ihre Bytes und Ihr Grund bleiben erhalten.
quarantine-reject-action = Nachricht ablehnen
quarantine-save = Ganz speichern …
quarantine-save-title = Nachricht wie empfangen speichern
quarantine-no-picker = Dieser Desktop hat keinen Dialog zum Wählen einer Datei. Eine Kopie der Nachricht liegt im Ordner „quarantine“ des Büros.
quarantine-copy-report = Bericht kopieren
quarantine-copy-report-hint = Problem, Stelle, Format und Programmversion für den Techniker des Shops: ohne Bytes, ohne Namen.
quarantine-copied = Der Bericht liegt in der Zwischenablage
quarantine-report-problem = Problem
quarantine-report-place = Stelle
quarantine-report-format = Format
quarantine-report-encoding = Kodierung
quarantine-report-size = Bytes
quarantine-report-program = Programm
quarantine-as-text = Wie empfangen, gelesen als { $encoding }
quarantine-as-bytes = Wie empfangen: kein Text, als Bytes gezeigt
quarantine-is-cut = ein Teil ist zu sehen; „Ganz speichern“ gibt alles
quarantine-place-beyond = die Stelle liegt außerhalb des gezeigten Teils
quarantine-no-bytes = Die Datei enthält keine Bytes
quarantine-marked = Hier: { $text }
