# Words for states, kinds and nouns, as lists and sentences show them.

## Answers

word-yes = ja
word-no = nein

## Kinds of paper

word-paper-order = Auftrag
word-paper-change = Auftragsänderung
word-paper-cancel = Stornierung
word-paper-registration = Registrierung

## States of a message

word-message-open = offen
word-message-finished = erledigt
word-message-quarantined = in Quarantäne
word-message-duplicate = Duplikat
word-message-rejected = zurückgewiesen

## States of an order

word-order-received = eingegangen
word-order-matched = zugeordnet
word-order-accepted = angenommen
word-order-exported = exportiert
word-order-taken-over = übernommen
word-order-refused = abgelehnt
word-order-closed = abgeschlossen
word-order-cancelled = storniert

## States of an outward effect

word-effect-planned = geplant
word-effect-held = zurückgehalten
word-effect-sending = wird gesendet
word-effect-accepted = angenommen
word-effect-bounced = zurückgekommen
word-effect-refused = abgelehnt
word-effect-given-up = aufgegeben
word-effect-superseded = durch eine neuere ersetzt

## Answers of the health check: what was looked at

word-check-folders = Ordner
word-check-database = Datenbank
word-check-journal = Protokoll
word-check-ledger = Nachweis je Quelle
word-check-sources = Quellen
word-check-mail = E-Mail
word-check-accounting = Buchhaltung
word-check-clock = Uhr
word-check-disk = Speicherplatz
word-check-backup = Sicherung
word-check-engine = Auftragsverarbeitung

## Kinds of outward action

word-action-confirmation = Bestätigung
word-action-information = Informationsmail
word-action-export = Export an die Buchhaltung

## How a party of an order was decided

word-decision-certain = sicher erkannt
word-decision-unclear = zu entscheiden
word-decision-new = nicht unter den Kontakten
word-decision-assigned = von Hand zugeordnet
word-decision-created = als neuer Kontakt angelegt
word-decision-kept = wie angegeben

## Nouns in lists

word-noun-attachment = Anlage
word-noun-revision = Änderung

## Steps in the trace of an order and in the journal

word-step-message-parked = Nachricht in Quarantäne gestellt
word-step-message-duplicate = als Duplikat erkannt
word-step-message-retried = Nachricht erneut verarbeitet
word-step-message-rejected = Nachricht ohne Buchung abgeschlossen
word-step-attachment-arrived = Anlage eingetroffen
word-step-order-booked = Auftrag gebucht
word-step-order-amended = Auftrag vom Absender geändert
word-step-order-cancelled = Auftrag vom Absender storniert
word-step-order-older-paper = ältere Nachricht beiseitegelegt
word-step-order-assigned = Beteiligter zugeordnet
word-step-order-exported = an die Buchhaltung exportiert
word-step-order-export-again = erneuter Export veranlasst
word-step-order-taken-over = von der Buchhaltung übernommen
word-step-order-refused = von der Buchhaltung abgelehnt
word-step-order-note-dismissed = Hinweis zur Kenntnis genommen
word-step-order-closed = Auftrag abgeschlossen
word-step-order-done = als erledigt markiert
word-step-order-open-again = wieder offen
word-step-order-put-off = auf später gelegt
word-step-order-rejected = Auftrag abgelehnt
word-step-registration-booked = Registrierungsanfrage aufgenommen
word-step-registration-repeated = Registrierung wiederholt
word-step-effect-accepted = übergeben
word-step-effect-deferred = auf einen späteren Versuch verschoben
word-step-effect-held = bis zu einer Entscheidung zurückgehalten
word-step-effect-released = freigegeben
word-step-effect-dropped = auf Entscheidung verworfen
word-step-effect-bounced = zurückgekommen
word-step-effect-refused = vom Empfänger abgelehnt
word-step-effect-given-up = aufgegeben
word-step-contact-created = Kontakt angelegt
word-step-contact-added = Kontakt von Hand angelegt
word-step-contact-changed = Kontakt geändert
word-step-contacts-imported = Kontakte importiert
word-step-articles-imported = Artikel importiert
word-step-source-added = Quelle angelegt
word-step-source-interval = Abrufintervall geändert
word-step-source-switched-on = Quelle eingeschaltet
word-step-source-switched-off = Quelle ausgeschaltet
word-step-setting-changed = Einstellung geändert
word-step-person-saved = Person gespeichert
word-step-backup-proven = Sicherung durch Zurücklesen geprüft
word-step-engine-started = Auftragsverarbeitung gestartet
word-step-engine-stopped = Auftragsverarbeitung beendet

## How a party was identified

word-match-certain = sicher
word-match-unclear = unklar
word-match-new = neu

## Roles of a party

word-role-buyer = Kunde
word-role-bill-to = Rechnungsempfänger
word-role-ship-to = Lieferempfänger
word-role-patient = Patient
word-role-referrer = Zuweiser
word-role-payer = Kostenträger

## Numbers by which parties are known

word-number-ours = unsere Kundennummer
word-number-theirs = Nummer beim Absender
word-number-gln = GLN
word-number-vat = USt-IdNr.
word-number-register = Registernummer
word-number-payer = Institutionskennzeichen
word-number-physician = Arztnummer
word-number-practice = Betriebsstättennummer

## Whether prices contain tax

word-price-net = netto
word-price-gross = brutto
word-price-unknown = nicht angegeben

## Months

word-month-1 = Januar
word-month-2 = Februar
word-month-3 = März
word-month-4 = April
word-month-5 = Mai
word-month-6 = Juni
word-month-7 = Juli
word-month-8 = August
word-month-9 = September
word-month-10 = Oktober
word-month-11 = November
word-month-12 = Dezember

## Days of the week, Monday first

word-weekday-1 = Montag
word-weekday-2 = Dienstag
word-weekday-3 = Mittwoch
word-weekday-4 = Donnerstag
word-weekday-5 = Freitag
word-weekday-6 = Samstag
word-weekday-7 = Sonntag

## Counted things

count-orders =
    { $count ->
        [one] { DECIMAL($count) } Auftrag
       *[other] { DECIMAL($count) } Aufträge
    }
count-registrations =
    { $count ->
        [one] { DECIMAL($count) } Registrierung
       *[other] { DECIMAL($count) } Registrierungen
    }
count-messages =
    { $count ->
        [one] { DECIMAL($count) } Nachricht
       *[other] { DECIMAL($count) } Nachrichten
    }
count-lines =
    { $count ->
        [one] { DECIMAL($count) } Position
       *[other] { DECIMAL($count) } Positionen
    }
count-contacts =
    { $count ->
        [one] { DECIMAL($count) } Kontakt
       *[other] { DECIMAL($count) } Kontakte
    }
count-articles =
    { $count ->
        [one] { DECIMAL($count) } Artikel
       *[other] { DECIMAL($count) } Artikel
    }
count-attachments =
    { $count ->
        [one] { DECIMAL($count) } Anlage
       *[other] { DECIMAL($count) } Anlagen
    }
count-files =
    { $count ->
        [one] { DECIMAL($count) } Datei
       *[other] { DECIMAL($count) } Dateien
    }
count-sources =
    { $count ->
        [one] { DECIMAL($count) } Quelle
       *[other] { DECIMAL($count) } Quellen
    }
count-mails =
    { $count ->
        [one] { DECIMAL($count) } E-Mail
       *[other] { DECIMAL($count) } E-Mails
    }
count-findings =
    { $count ->
        [one] { DECIMAL($count) } Befund
       *[other] { DECIMAL($count) } Befunde
    }
count-rows =
    { $count ->
        [one] { DECIMAL($count) } Zeile
       *[other] { DECIMAL($count) } Zeilen
    }
count-attempts =
    { $count ->
        [one] { DECIMAL($count) } Versuch
       *[other] { DECIMAL($count) } Versuche
    }

## Lengths of time

count-seconds =
    { $count ->
        [one] { DECIMAL($count) } Sekunde
       *[other] { DECIMAL($count) } Sekunden
    }
count-minutes =
    { $count ->
        [one] { DECIMAL($count) } Minute
       *[other] { DECIMAL($count) } Minuten
    }
count-hours =
    { $count ->
        [one] { DECIMAL($count) } Stunde
       *[other] { DECIMAL($count) } Stunden
    }
count-days =
    { $count ->
        [one] { DECIMAL($count) } Tag
       *[other] { DECIMAL($count) } Tage
    }
duration-seconds = { $seconds } Sek.
duration-minutes = { $minutes } Min.
duration-hours = { $hours } Std. { $minutes } Min.

## Where in a message something was found

place-line = Zeile { $line }
place-line-path = Zeile { $line }, { $path }

# Why a row of an imported table was left out.
argument-reason-no-number-and-no-name = weder Nummer noch Name vorhanden
argument-reason-bad-number = ein Preis, eine Menge oder ein Steuersatz ist keine Zahl
argument-reason-unreadable = als Tabellenzeile nicht lesbar
argument-reason-cell-too-long = eine Zelle ist zu lang
argument-reason-width = mehr Zellen als die Kopfzeile
argument-reason-number-taken = ein anderer Kontakt hat diese Nummer schon
