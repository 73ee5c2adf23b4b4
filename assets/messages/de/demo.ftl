# What “kontor demo” prints. Lines are wrapped at blanks to fewer than 100 columns; titles and
# labels stay short.

## Head

demo-title = Kontor-Vorführung
demo-story = Ein Vormittag bei { $company }, einem kleinen Handelshaus für Baubedarf, Hilfsmittel, Drucksachen und Trinkwasser. Alle Personen und Firmen sind erfunden, und nichts hat diesen Computer verlassen.
demo-label-office = Büro
demo-label-why = Warum dort
demo-label-master = Stammdaten
demo-why-data = Neu angelegt in Ihrem eigenen Datenordner, neben dem üblichen Büro, wo es einen Neustart übersteht. Löschen Sie den Ordner, wenn Sie genug gesehen haben.
demo-why-temporary = Neu angelegt im Ordner für vorübergehende Dateien, weil in Ihren eigenen Datenordner nicht geschrieben werden kann. Nach einem Neustart kann es verschwunden sein.
demo-why-given = Neu angelegt, wo Sie es wünschten. Löschen Sie den Ordner, wenn Sie genug gesehen haben.
demo-why-again = Dieses Vorführbüro war schon da. Es kam nichts hinzu; was vor seinen Türen lag, wurde hereingenommen, und so steht es jetzt.
demo-why-running = Dieses Vorführbüro war schon da, und seine Auftragsverarbeitung läuft. Es kam nichts hinzu; so steht es jetzt.

# The text file that tells a demo office from a real one.
demo-marker = Dies ist ein Vorführbüro von Kontor. Alle Personen, Firmen und Aufträge darin sind erfunden. Sie können diesen Ordner jederzeit löschen.

## What came in

demo-came-title = Was hereinkam
demo-form-ubl-peppol = UBL 2.1, Peppol BIS 3
demo-form-ubl = UBL { $version }
demo-form-opentrans = openTRANS { $version }
demo-form-kontor = Kontor-Auftrags-XML { $version }
demo-form-attachment = Anlagen neben ihren Aufträgen
demo-form-unreadable = nicht lesbar
demo-came-holds = Darin: { $list }.
demo-came-envelopes =
    { $count ->
        [one] Eines der UBL-Papiere kam in einem Umschlag (SBDH), wie ihn Peppol-Zugangspunkte versenden.
       *[other] { $count } der UBL-Papiere kamen in einem Umschlag (SBDH), wie ihn Peppol-Zugangspunkte versenden.
    }
demo-count-changes =
    { $count ->
        [one] { $count } Änderung
       *[other] { $count } Änderungen
    }
demo-count-cancellations =
    { $count ->
        [one] { $count } Stornierung
       *[other] { $count } Stornierungen
    }
demo-count-requests =
    { $count ->
        [one] { $count } Registrierungsanfrage
       *[other] { $count } Registrierungsanfragen
    }
demo-count-repeats =
    { $count ->
        [one] { $count } Wiederholung
       *[other] { $count } Wiederholungen
    }

## Who ordered

demo-who-title = Wer bestellt hat
demo-who-certain = { $certain } von { $total } Kunden wurden sicher erkannt: an etwas, das nur sie haben, und an einem passenden Namen. Geraten wurde bei niemandem.
demo-who-decided =
    { $count ->
        [one] { $count } wurde von Hand zugeordnet.
       *[other] { $count } wurden von Hand zugeordnet.
    }
demo-by-our-number = an unserer Kundennummer
demo-by-source-number = an einer von dieser Quelle gelernten Nummer
demo-by-vat = an der USt-IdNr.
demo-by-register = an der Registernummer
demo-by-gln = an der Lokationsnummer (GLN)
demo-by-physician = an der Arztnummer
demo-by-payer-key = am Institutionskennzeichen
demo-by-email = an einer eigenen E-Mail-Adresse
demo-example = etwa { $name }
demo-who-others = Ebenfalls erkannt: { $list }.
demo-who-role = { $role } { $certain } von { $total }
demo-who-worth = Bestellt wurde für { $amounts }.

## Waiting

demo-wait-title = Wartet auf Ihre Entscheidung
demo-wait-lead = Gebucht, wie sie kamen, aber weder bestätigt noch exportiert, bis Sie sagen, wer gemeint ist. „--new“ anstelle einer Nummer legt den Absender als neuen Kontakt an.
demo-wait-none = Nichts.
demo-more =
    { $count ->
        [one] … und { $count } weiterer.
       *[other] … und { $count } weitere.
    }
demo-wait-several =
    { $count ->
        [one] { $role }: { $count } Kontakt kommt in Frage, aber nicht sicher genug.
       *[other] { $role }: { $count } Kontakte kommen in Frage, keiner sicher genug.
    }
demo-wait-nobody = { $role }: Unter den Kontakten ist niemand, der passt.
demo-wait-payer = { $role }: Die Nummer { $key } hat keiner. Kostenträger werden zugeordnet, aber nie aus einem Auftrag angelegt.
demo-wait-payers = Vorhanden: { $list }.
demo-fact-equal = gleich: { $fields }
demo-fact-agrees = passend: { $fields }
demo-fact-similar = ähnlich: { $fields }
demo-fact-differs = anders: { $fields }
demo-fact-shared = von mehreren benutzt: { $fields }
demo-field-our-number = Kundennummer
demo-field-source-number = Nummer bei der Quelle
demo-field-vat = USt-IdNr.
demo-field-register = Registernummer
demo-field-gln = GLN
demo-field-physician = Arztnummer
demo-field-payer-key = Institutionskennzeichen
demo-field-name = Name
demo-field-birth-date = Geburtsdatum
demo-field-email = E-Mail
demo-field-phone = Telefon
demo-field-street = Straße
demo-field-zip = Postleitzahl
demo-field-city = Ort

## Special cases

demo-special-title = Was aus der Reihe fiel
demo-label-repeat = Doppelt
demo-label-change = Geändert
demo-label-cancel = Storniert
demo-label-damaged = Beschädigt
demo-label-quarantined = Quarantäne
demo-label-late = Verspätet
demo-label-request = Anfrage
demo-label-attachment = Anlagen
demo-label-awaited = Erwartet
demo-label-gap = Nummernlücke
demo-repeat = { $name } ist noch einmal { $original }, Byte für Byte. Gezählt und aufbewahrt, aber nicht noch einmal gebucht.
demo-repeat-content = { $name } sagt noch einmal, was schon gebucht ist. Gezählt und aufbewahrt, aber nicht noch einmal gebucht.
demo-change = { $order } von { $customer } wurde durch { $file } geändert, bevor der Auftrag exportiert war; die Buchhaltung sieht nur die neue Fassung:
demo-change-late = { $order } von { $customer } wurde durch { $file } geändert. { $problem }
demo-change-line = Position { $line }
demo-change-quantity = Menge
demo-change-unit-price = Preis
demo-change-name = Bezeichnung
demo-change-note = Bemerkung
demo-change-total = Gesamtbetrag
demo-cancel = { $order } von { $customer } wurde durch { $file } storniert, bevor der Auftrag exportiert war. Er bleibt als storniert in den Büchern.
demo-cancel-late = { $order } von { $customer } wurde durch { $file } storniert. { $problem }
demo-damaged-place = { $file }, { $place }: { $problem } Die Datei wartet in der Quarantäne und hat sonst nichts aufgehalten.
demo-damaged = { $file }: { $problem } Die Datei wartet in der Quarantäne und hat sonst nichts aufgehalten.
demo-late = { $order } von { $customer } ist gebucht, aber noch nicht bestätigt. { $problem }
demo-request = { $name } bittet um einen Zugang ({ $number }). Die Anfrage wartet auf Antwort.
demo-attachments = { $embedded } kamen in ihren Aufträgen, { $beside } als Dateien daneben.
demo-attachments-awaited = { $name } zu { $order } ist noch nicht da. Bis dahin steht der Auftrag in der Übersicht.

## Accounting

demo-books-title = Für die Buchhaltung
demo-books-pohoda = Pohoda-XML
demo-books-ubl = UBL-Aufträge
demo-books-csv = CSV
demo-books-left = In keiner Datei: { $list }.
demo-books-left-waiting =
    { $count ->
        [one] { $count } Auftrag, der auf Sie wartet
       *[other] { $count } Aufträge, die auf Sie warten
    }
demo-books-left-cancelled =
    { $count ->
        [one] { $count } stornierter
       *[other] { $count } stornierte
    }
demo-books-left-refused =
    { $count ->
        [one] { $count }, der so nicht geschrieben werden kann
       *[other] { $count }, die so nicht geschrieben werden können
    }
demo-books-left-planned =
    { $count ->
        [one] { $count }, der noch an die Reihe kommt
       *[other] { $count }, die noch an die Reihe kommen
    }
demo-books-answer = Legt die Buchhaltung ihre Antwort neben eine Datei, liest Kontor sie und zeigt jeden Auftrag als übernommen oder als abgelehnt, mit dem Feld, an dem es lag.
demo-books-none = Es wurde keine Datei für die Buchhaltung geschrieben.

## Mail

demo-mail-title = E-Mails
demo-mail-not-set-up = Es ist kein Mailserver eingerichtet, deshalb wurde nichts gesendet. Im Postausgang warten:
demo-mail-set-up = Im Postausgang:
demo-mail-confirmations = Bestätigungen an Kunden, jede in deren Sprache: { $languages }
demo-mail-information = Mitteilungen an die eigenen Leute: { $addresses }
demo-mail-held = zurückgehalten für Ihre Entscheidung
demo-mail-sent = dem Mailserver übergeben

## Ledger and next steps

demo-ledger-title = Die Bilanz
demo-ledger-balanced = 0 ungeklärt: Von jeder Datei, die gesehen wurde, steht fest, was aus ihr geworden ist.
demo-ledger-open = { $count } ungeklärt. Rufen Sie „kontor doctor“ auf und bewahren Sie die Protokolldateien auf.
demo-next-title = Probieren Sie als Nächstes
demo-next-window = Das Büro in einem Fenster öffnen:
demo-next-window-opens = Jetzt öffnet sich das Fenster. Wenn es geschlossen ist, öffnet dies das Büro wieder:
demo-next-window-later = Dieser Rechner zeigt keinen Desktop, darum öffnet sich kein Fenster. Wo es einen gibt, öffnet dies das Büro in einem Fenster:
demo-next-orders = Alle Aufträge, die neuesten zuerst:
demo-next-show = Der geänderte Auftrag mit jedem Schritt seines Weges:
demo-next-assign = Entscheiden, wer gemeint ist; Bestätigung und Export folgen von selbst:
demo-next-serve = Die Auftragsverarbeitung laufen lassen und einen eigenen Auftrag hineinlegen, in { $folder }:
