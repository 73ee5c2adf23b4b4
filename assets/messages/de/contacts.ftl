# Kontakte: Liste, Karte, Formular, Import.

contacts-count =
    { $count ->
        [one] 1 Person oder Firma
       *[other] { $count } Personen und Firmen
    }
contacts-found = { $count } gefunden
contacts-search = Kontakte suchen
contacts-search-hint = Name, Nummer, E-Mail, Ort
contacts-import = Importieren…
contacts-chosen = { $count } ausgewählt
contacts-copy = Als Tabelle kopieren
contacts-copying = Die Tabelle wird gerade zusammengestellt.
contacts-copied =
    { $count ->
        [one] 1 Kontakt als Tabelle kopiert
       *[other] { $count } Kontakte als Tabelle kopiert
    }
contacts-none = Noch keine Kontakte
contacts-none-words = Legen Sie den ersten an, oder importieren Sie die Tabelle, die Ihre Buchhaltung oder Ihr Adressbuch ausgibt.
contacts-not-found = Zu diesen Buchstaben passt niemand
contacts-not-found-words = Namen werden in jeder Schrift und ohne Akzente gefunden. Versuchen Sie weniger Buchstaben oder die Nummer.
contacts-column-name = Name
contacts-column-number = Nummer
contacts-column-email = E-Mail
contacts-column-phone = Telefon
contacts-column-company = Firma
contacts-column-place = Ort
contacts-column-open = Offen
contacts-column-last = Letzter Auftrag
contacts-nameless = (ohne Namen)

## The card

contacts-gone = Diesen Kontakt gibt es nicht
contacts-gone-words = Er stand nie im Adressenstamm dieses Büros.
contacts-edit = Bearbeiten
contacts-open-orders =
    { $count ->
        [one] 1 offener Auftrag
       *[other] { $count } offene Aufträge
    }
contacts-tab-details = Angaben
contacts-tab-orders = Aufträge { $count }
contacts-tab-history = Verlauf { $count }
contacts-group-who = Wer
contacts-group-where = Anschrift
contacts-group-reach = Erreichbar unter
contacts-group-numbers = Nummern
contacts-group-learned = Bei Quellen bekannt als
contacts-group-persons = Ansprechpartner in Aufträgen
contacts-group-places = Lieferadressen in Aufträgen
contacts-group-dates = Daten
contacts-learned = { $number } · durch { $name }, { $moment }
contacts-since = Angelegt
contacts-changed = Zuletzt geändert
contacts-last-order = Letzter Auftrag
contacts-named-in = Auftrag { $order }
contacts-order-name = Auftrag { $order }, { $more }
contacts-sender-settled = Aufträge mit anderer E-Mail-Adresse werden an die obige Adresse bestätigt: So wurde es entschieden.
contacts-no-orders = Noch keine Aufträge
contacts-no-orders-words = Aufträge stehen hier, sobald einer diesem Kontakt zugeordnet ist.
contacts-newest-orders = Die { $count } neuesten. Alle stehen unter „Aufträge“.
contacts-no-history = Nichts wurde geändert
contacts-no-history-words = Er steht so da, wie er importiert wurde. Jede Änderung erscheint hier: wer, wann, von was auf was.

## The form

contacts-add-title = Neuer Kontakt
contacts-edit-title = { $name } bearbeiten
contacts-save = Speichern
contacts-saving = Bereits unterwegs
contacts-saved = Gespeichert
contacts-discard-words = Ihre Eingaben sind noch nicht gespeichert.
contacts-discard = Verwerfen
contacts-keep-typing = Weiter bearbeiten
contacts-changed-meanwhile = { $name } hat diesen Kontakt inzwischen geändert ({ $moment }). Die übrigen Felder zeigen das bereits; Ihre Eingaben bleiben stehen.
contacts-changed-clash = { $name } hat diesen Kontakt inzwischen geändert ({ $moment }), auch in Feldern, die Sie bearbeiten. Sehen Sie die markierten Felder an, bevor Sie speichern.
contacts-changed-refused = Nicht gespeichert: { $name } hat diesen Kontakt vor Ihnen geändert ({ $moment }). Abweichungen sind markiert. Prüfen Sie sie und speichern Sie erneut.
contacts-theirs = { $name } schrieb „{ $value }“.
contacts-take-theirs = Das übernehmen
contacts-language-office = Wie das Büro
contacts-day-hint = z. B. 24.11.1980
contacts-number-hint = leer: die nächste freie

## The import

contacts-import-pick = Kontakttabelle auswählen
contacts-import-title = Kontakte importieren
contacts-import-words = Eine CSV-Datei mit Kopfzeile, wie Buchhaltungs- und Tabellenprogramme sie schreiben. Zuerst sehen Sie, was jede Zeile bewirken würde; nichts wird übernommen, bevor Sie es sagen.
contacts-import-choose = Datei auswählen…
contacts-import-no-dialog = Dieser Arbeitsplatz hat keinen Dialog zur Dateiauswahl. Geben Sie ein, wo die Datei liegt.
contacts-import-path = Datei
contacts-import-path-hint = oder eingeben, wo die Datei liegt
contacts-import-read = Lesen
contacts-import-path-missing = Geben Sie zuerst ein, wo die Datei liegt.
contacts-import-reading = Die Datei wird gelesen.
contacts-import-take =
    { $count ->
        [one] 1 Kontakt übernehmen
       *[other] { $count } Kontakte übernehmen
    }
contacts-import-nothing-ticked = Keine Zeile ist angehakt.
contacts-import-other = Andere Datei…
contacts-import-known = Gelesene Spalten: { $columns }
contacts-import-left-out = Unbekannte Spalten, die wegbleiben: { $columns }
contacts-import-outcome = { $added } angelegt, { $changed } geändert, { $failed } nicht übernommen, { $left } weggelassen
contacts-import-tick-shown = Alle gezeigten anhaken
contacts-import-untick-shown = Haken entfernen
contacts-import-twice = Zeile { $line } hat dieselbe Nummer.
contacts-import-resembles = Vielleicht schon vorhanden: { $name }, Nummer { $number }. Haken Sie die Zeile an, wenn es jemand anderes ist.
contacts-import-line = Zeile { $line }
contacts-import-take-line = Zeile { $line } übernehmen
contacts-import-column-line = Zeile
contacts-import-column-row = Befund
contacts-import-column-more = Was dazu zu sagen ist
contacts-import-would-change = Würde ändern
contacts-import-says = Die Zeile sagt

word-import-kind-all = Alle
word-import-kind-new = neu
word-import-kind-changes = weicht ab
word-import-kind-doubtful = zweifelhaft
word-import-kind-equal = gleich
word-import-kind-wrong = nicht möglich
word-import-became-added = angelegt
word-import-became-changed = geändert
word-import-became-failed = abgelehnt

argument-reason-changed-meanwhile = jemand hat den Kontakt inzwischen geändert
argument-reason-email-malformed = die E-Mail-Adresse ist keine

## Words

word-action-edit-contact = Kontakt bearbeiten
word-action-import-contacts = Kontakte importieren…

word-card-number = Nummer
word-card-kind = Art
word-card-roles = Rollen
word-card-company = Firma
word-card-salutation = Anrede
word-card-title = Titel
word-card-first-name = Vorname
word-card-last-name = Nachname
word-card-street = Straße
word-card-street2 = Adresszusatz
word-card-zip = Postleitzahl
word-card-city = Ort
word-card-region = Region
word-card-country = Land
word-card-email = E-Mail
word-card-phone = Telefon
word-card-vat-id = USt-IdNr.
word-card-reg-no = Registernummer
word-card-gln = GLN
word-card-payer-key = Institutionskennz.
word-card-external-id = Fremdkennung
word-card-language = Sprache
word-card-birth-date = Geburtsdatum

word-contact-kind-person = Person
word-contact-kind-org = Organisation
word-contact-role-customer = Kunde
word-contact-role-referrer = Zuweiser
word-contact-role-payer = Kostenträger
word-contact-role-supplier = Lieferant
word-contact-role-subcontractor = Nachunternehmer
word-contact-language-en = Englisch
word-contact-language-de = Deutsch
word-contact-language-cs = Tschechisch
word-contact-language-pl = Polnisch
word-contact-language-ru = Russisch
word-contact-language-sk = Slowakisch
word-contact-detail-name = Name
word-contact-detail-role = Rolle
