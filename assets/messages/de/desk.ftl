# Der Importdialog: wer die unklaren Beteiligten sind.

desk-count = { $at } von { $all }
desk-waiting = Wartend
desk-put-off = zurückgestellt bis { $moment }
desk-queue-more = Gezeigt werden die ältesten { $count }; die übrigen rücken nach.
desk-queue-row = { $name }, { $role }, { $source } { $order }, { $age }
desk-nothing = Nichts zu entscheiden
desk-nothing-words =
    { $sources ->
        [0] Noch ist keine Quelle eingerichtet. Legen Sie in den Einstellungen eine an.
        [one] 1 Quelle abgefragt, zuletzt { $ago }. Unklare Kunden, Zuweiser und Kostenträger erscheinen hier von selbst.
       *[other] { $sources } Quellen abgefragt, zuletzt { $ago }. Unklare Kunden, Zuweiser und Kostenträger erscheinen hier von selbst.
    }
desk-all-put-off = Im Moment nichts zu entscheiden
desk-all-put-off-words =
    { $count ->
        [one] 1 Entscheidung ist zurückgestellt; sie kommt um { $moment } wieder. Ein Klick darauf holt sie sofort.
       *[other] { $count } Entscheidungen sind zurückgestellt; die nächste kommt um { $moment } wieder. Ein Klick auf eine holt sie sofort.
    }
desk-previous = Vorheriger
desk-next = Nächster

## The entry

word-desk-tab-data = Daten
word-desk-tab-order = Auftrag
word-desk-tab-raw = Rohdaten
word-desk-tab-attachments = Anlagen
word-desk-tab-earlier = Früheres dieses Absenders
word-desk-tab-earlier-short = Früheres
desk-differences = nur Abweichungen
desk-incoming = Eingang
desk-incoming-from = wie von { $source } gesendet
desk-new-contact = Neuer Kontakt
desk-as-sent = wie gesendet
desk-new-number = nächste freie Nummer
desk-never-new = nur Zuordnung
desk-candidate = { $at } · { $name }
desk-candidate-about = Nr. { $number } · { $points } Punkte
desk-candidate-looked-up = Nr. { $number } · selbst gesucht
desk-same-users = ×{ $count }
desk-blank = leer
desk-all-agree = Alle Felder stimmen mit jedem gezeigten Kontakt überein.
desk-nobody = Unter den Kontakten kommt niemand in Frage. Suchen Sie selbst jemanden oder übernehmen Sie den Beteiligten als neuen Kontakt.
desk-nobody-payer = Kein Kostenträger unter den Kontakten hat diese Nummer. Suchen Sie ihn selbst oder legen Sie ihn zuerst unter „Kontakte“ an: Kostenträger werden immer nur zugeordnet.

word-case-field-our-number = Unsere Nr.
word-case-field-their-number = Shop-Nr.
word-case-field-company = Firma
word-case-field-person = Name
word-case-field-birth-date = Geboren
word-case-field-email = E-Mail
word-case-field-phone = Telefon
word-case-field-street = Straße
word-case-field-street2 = Zusatz
word-case-field-zip = PLZ
word-case-field-city = Ort
word-case-field-region = Region
word-case-field-country = Land
word-case-field-vat = USt-IdNr.
word-case-field-register = Registernr.
word-case-field-gln = GLN
word-case-field-payer-key = IK
word-case-field-physician = Arztnr.

word-case-sign-same = gleich
word-case-sign-alike = ähnlich
word-case-sign-other = anders
word-case-sign-only-here = nur hier
word-case-sign-only-sent = nur gesendet
word-case-sign-neither = leer

## Why

desk-why = Warum { $name }
desk-why-score = { $points } Punkte insgesamt
desk-why-decides = Nicht sicher. Eine dieser Angaben hätte bei Übereinstimmung entschieden: { $facts }.
desk-why-looked-up = Diesen Kontakt haben Sie selbst gesucht; das Programm ist nicht auf ihn gekommen.
desk-why-nothing = Nichts von dem, was gesendet wurde, spricht für oder gegen diesen Kontakt.
desk-why-other-role = Dieser Kontakt ist nicht als { $role } gekennzeichnet. Zuordnen lässt er sich trotzdem.

evidence-our-number-equal = Unsere Kundennummer ist gleich
evidence-our-number-differs = Unsere Kundennummer ist eine andere
evidence-source-number-equal = Die Nummer dieses Absenders stand schon früher für diesen Kontakt
evidence-vat-equal = USt-IdNr. ist gleich
evidence-vat-differs = USt-IdNr. ist eine andere
evidence-register-equal = Registernummer ist gleich
evidence-register-differs = Registernummer ist eine andere
evidence-gln-equal = GLN ist gleich
evidence-gln-differs = GLN ist eine andere
evidence-physician-equal = Arztnummer ist gleich
evidence-physician-differs = Arztnummer ist eine andere
evidence-payer-key-equal = Institutionskennzeichen ist gleich
evidence-payer-key-shared =
    { $users ->
        [one] Institutionskennzeichen ist gleich
       *[other] Institutionskennzeichen ist gleich, aber { $users } Kostenträger haben es
    }
evidence-name-equal = Name ist gleich
evidence-name-agrees = Name meint dasselbe
evidence-name-similar = Name ist sehr ähnlich
evidence-name-differs = Name ist ein anderer
evidence-name-missing = Es wurde kein Name gesendet
evidence-birth-date-equal = Geburtstag ist gleich
evidence-birth-date-differs = Geburtstag ist ein anderer
evidence-email-equal = E-Mail-Adresse ist gleich und gehört sonst niemandem
evidence-email-shared =
    { $users ->
        [one] E-Mail-Adresse ist gleich
       *[other] E-Mail-Adresse ist gleich, aber { $users } Kontakte teilen sie: wenig Gewicht
    }
evidence-email-differs = E-Mail-Adresse ist eine andere
evidence-phone-equal = Telefonnummer ist gleich
evidence-phone-differs = Telefonnummer ist eine andere
evidence-street-equal = Straße und Hausnummer sind gleich
evidence-street-differs = Straße oder Hausnummer ist eine andere
evidence-zip-equal = Postleitzahl ist gleich
evidence-zip-differs = Postleitzahl ist eine andere
evidence-city-equal = Ort ist gleich
evidence-city-differs = Ort ist ein anderer

evidence-field-our-number = unsere Kundennummer
evidence-field-source-number = Nummer des Absenders
evidence-field-vat = USt-IdNr.
evidence-field-register = Registernummer
evidence-field-gln = GLN
evidence-field-physician = Arztnummer
evidence-field-payer-key = Institutionskennzeichen
evidence-field-name = Name
evidence-field-birth-date = Geburtstag
evidence-field-email = E-Mail
evidence-field-phone = Telefon
evidence-field-street = Straße
evidence-field-zip = Postleitzahl
evidence-field-city = Ort

## Parties of the order

desk-parties = In diesem Auftrag
desk-party-decide = Entscheiden
desk-party-gone = nicht mehr unter den Kontakten
desk-delivery = Lieferung
desk-delivery-same = wie Kunde
desk-contact-person = Ansprechpartner
desk-clerk = Sachbearbeiter
desk-files = Anlagen
desk-lines = Positionen
desk-lines-count =
    { $count ->
        [one] 1 Position
       *[other] { $count } Positionen
    }
desk-files-count =
    { $count ->
        [0] keine
        [one] 1 Datei
       *[other] { $count } Dateien
    }

## Order, raw, attachments, earlier

desk-order-head = Auftrag { $order }
desk-order-issued = ausgestellt { $day }
desk-order-wanted = gewünscht { $day }
desk-order-wanted-span = gewünscht { $from } bis { $till }
desk-order-paid = Zahlung: { $method }
desk-order-no-lines = Dieser Auftrag hat keine Positionen
desk-line-no = Nr.
desk-line-what = Artikel
desk-line-quantity = Menge
desk-line-price = Preis
desk-line-total = Betrag
desk-raw-as-received = wie empfangen
desk-raw-laid-out = gegliedert
desk-raw-no-structure = Diese Nachricht hat keinen Aufbau, der sich gliedern ließe.
desk-raw-head = { $name } · { $size } · { $encoding }
desk-raw-cut = Gezeigt wird der Anfang. Speichern Sie die Nachricht, um alles zu sehen.
desk-raw-binary = Diese Nachricht ist kein Text ({ $kind }, { $size }). Speichern Sie sie, um sie anzusehen.
desk-raw-gone = Die Nachricht ist nicht mehr da
desk-raw-gone-words = Ihre Bytes waren in diesem Büro nicht zu finden.
desk-raw-save = Alles speichern…
desk-raw-save-title = Nachricht speichern
desk-no-attachments = Mit diesem Auftrag kamen keine Anlagen
desk-no-earlier = Kein früherer Auftrag dieses Absenders
desk-no-earlier-words = Hier stehen Aufträge des letzten Jahres mit demselben Kundennamen und wem sie zugeordnet wurden.
desk-earlier-row = { $order }, { $moment }, { $contact }
desk-earlier-nobody = nicht entschieden

## Somebody else

desk-else = Jemand anderes…
desk-else-short = Andere…
desk-else-title = Welcher Kontakt ist es?
desk-else-hint = Name, Nummer, E-Mail oder Ort
desk-else-start = Tippen Sie ein paar Buchstaben
desk-else-start-words = Nummern werden am Anfang gefunden, Namen, E-Mail-Adressen und Orte an jeder Stelle.
desk-else-none = Niemand passt zu diesen Buchstaben
desk-else-none-words = Versuchen Sie es mit einem Teil des Namens, der E-Mail-Adresse oder des Orts.
desk-else-more = Gezeigt werden die ersten { $count } von { $all }. Tippen Sie weitere Buchstaben.
desk-else-key-enter = nehmen
desk-else-key-esc = zurück
desk-else-row = { $name }, { $number }, { $address }

## What follows

desk-result-nobody = Noch ist niemand gewählt.
desk-result-nobody-words = Eine Zifferntaste wählt einen Kontakt, n übernimmt den Beteiligten als neu. Was Sie auch wählen: Unsere eigenen Daten bleiben, wie sie sind.
desk-result-nobody-payer = Eine Zifferntaste wählt einen Kostenträger, f sucht einen anderen. Was Sie auch wählen: Unsere eigenen Daten bleiben, wie sie sind.
desk-result-assign = Wenn Sie zuordnen: Auftrag { $order } geht an { $name }, Nr. { $number };
desk-result-assign-role = Wenn Sie zuordnen: { $role } von Auftrag { $order } ist { $name }, Nr. { $number };
desk-result-new = Wenn Sie übernehmen: { $name } wird ein neuer Kontakt und Auftrag { $order } geht an ihn;
desk-result-new-role = Wenn Sie übernehmen: { $name } wird ein neuer Kontakt und { $role } von Auftrag { $order };
desk-result-unchanged = kein Feld von uns ändert sich;
desk-result-others-unchanged = kein anderer Kontakt ändert sich.
desk-result-differences =
    { $count ->
        [0] nichts weicht ab.
        [one] das 1 abweichende Feld bleibt im Auftrag stehen.
       *[other] die { $count } abweichenden Felder bleiben im Auftrag stehen.
    }
desk-result-learned = Von nun an bedeutet { $number } in dieser Quelle diesen Kontakt.
desk-result-others =
    { $count ->
        [one] Bestätigung und Export warten noch auf 1 weiteren Beteiligten dieses Auftrags.
       *[other] Bestätigung und Export warten noch auf { $count } weitere Beteiligte dieses Auftrags.
    }
desk-result-confirm = Bestätigung an { $address } { $language }.
desk-result-confirm-no-server = Bestätigung an { $address } { $language }, sobald ein Mailserver eingerichtet ist.
desk-result-confirm-held = Die Bestätigung wird für Sie zurückgehalten: { $reason }
desk-result-confirm-late = Die Bestätigung an { $address } wird für Sie zurückgehalten: Der Auftrag ist alt.
desk-result-no-confirmation = Keine Bestätigung.
desk-result-export-next = Export mit der nächsten Buchhaltungsdatei.
desk-result-export-no-profile = Der Export wartet, bis ein Buchhaltungsformat gewählt ist.
desk-result-export-done = Exportiert wurde er schon; ob noch einmal, entscheiden Sie.
desk-result-export-cancelled = Der Absender hat ihn storniert: kein Export.
word-desk-language-en = auf Englisch
word-desk-language-de = auf Deutsch
word-desk-language-cs = auf Tschechisch
word-desk-language-pl = auf Polnisch
word-desk-language-ru = auf Russisch

desk-assign = Zuordnen
desk-assign-to = { $at } zuordnen
desk-take-new = Neuer Kontakt
desk-later = Später…
desk-reject = Zurückweisen…
desk-choose-first = Wählen Sie zuerst einen Kontakt: mit seiner Ziffer oder per Klick.
desk-payer-never-new = Ein Kostenträger wird immer nur einem vorhandenen Kontakt zugeordnet. Legen Sie ihn zuerst unter „Kontakte“ an.
desk-decided-already = Das ist schon entschieden.

desk-done-assigned = Auftrag { $order }: { $role } ist { $name }, Nr. { $number }
desk-done-new = Auftrag { $order }: { $role } { $name } ist ein neuer Kontakt
desk-meanwhile = Inzwischen entschieden.
desk-meanwhile-contact = { $person } hat um { $moment } entschieden: Es ist { $name }, Nr. { $number }.
desk-meanwhile-else = Jemand hat es inzwischen erledigt, oder der Auftrag wurde geschlossen. Hier bleibt nichts zu tun.
desk-show-next = Nächster Fall
desk-show-order = Auftrag zeigen
desk-gone = Diesen Fall gibt es nicht
desk-gone-words = Der Auftrag ist nicht da, oder er nennt diesen Beteiligten nicht mehr.
