# E-Mails, die das Büro verlassen: Bestätigungen an Kunden und Informationen an eingetragene Adressen.

## Bestätigung an den Kunden

mail-subject-new = Ihr Auftrag { $order_no } ist bei uns eingegangen
mail-subject-amended = Ihr Auftrag { $order_no } wurde geändert
mail-subject-cancelled = Ihr Auftrag { $order_no } wurde storniert

mail-greeting =
    { GIVEN($name) ->
        [no] Sehr geehrte Damen und Herren,
       *[yes] Guten Tag { $name },
    }

mail-opening-new =
    { GIVEN($issued) ->
        [no] vielen Dank für Ihren Auftrag. Ihr Auftrag { $order_no } ist bei uns eingegangen und wird unter unserer Nummer { $our_number } geführt.
       *[yes] vielen Dank für Ihren Auftrag. Ihr Auftrag { $order_no } vom { $issued } ist bei uns eingegangen und wird unter unserer Nummer { $our_number } geführt.
    }
mail-opening-amended =
    { GIVEN($issued) ->
        [no] Ihre Änderung zum Auftrag { $order_no }, unsere Nummer { $our_number }, ist bei uns eingegangen. Der Auftrag lautet nun wie unten angegeben.
       *[yes] Ihre Änderung zum Auftrag { $order_no } vom { $issued }, unsere Nummer { $our_number }, ist bei uns eingegangen. Der Auftrag lautet nun wie unten angegeben.
    }
mail-opening-cancelled =
    { GIVEN($issued) ->
        [no] Ihre Stornierung ist bei uns eingegangen. Ihr Auftrag { $order_no }, unsere Nummer { $our_number }, ist storniert.
       *[yes] Ihre Stornierung ist bei uns eingegangen. Ihr Auftrag { $order_no } vom { $issued }, unsere Nummer { $our_number }, ist storniert.
    }

mail-changes-heading = Das hat sich geändert:
mail-change-added = Position { $position }, { $name }: hinzugefügt
mail-change-removed = Position { $position }, { $name }: entfernt
mail-change-quantity = Position { $position }, { $name }: Menge { $to } statt { $from }
mail-change-price = Position { $position }, { $name }: Preis { $to } statt { $from }

mail-lines-heading =
    { $count ->
        [one] Ihr Auftrag umfasst { $count } Position:
       *[other] Ihr Auftrag umfasst { $count } Positionen:
    }
mail-lines-more =
    { $count ->
        [one] … und { $count } weitere Position
       *[other] … und { $count } weitere Positionen
    }
mail-total = Gesamtbetrag: { $total }

mail-next-new = Wir bearbeiten Ihren Auftrag nun und melden uns bei Ihnen, falls etwas unklar ist.
mail-next-amended = Wir bearbeiten den Auftrag so, wie er hier steht. Frühere Bestätigungen dieses Auftrags gelten nicht mehr.
mail-next-cancelled = Falls das nicht Ihre Absicht war, geben Sie uns bitte sofort Bescheid.

mail-automatic = Diese Nachricht wurde automatisch erstellt. Wenn etwas darin nicht stimmt, antworten Sie einfach darauf.
mail-closing = Mit freundlichen Grüßen

## Information an eingetragene Adressen

mail-info-subject-new = Neuer Auftrag { $number }
mail-info-subject-amended = Auftrag { $number } vom Kunden geändert
mail-info-subject-cancelled = Auftrag { $number } vom Kunden storniert
mail-info-subject-registration = Neue Registrierungsanfrage { $number }

mail-info-opening-new = Ein neuer Auftrag ist eingegangen und gebucht.
mail-info-opening-amended = Der Kunde hat einen Auftrag geändert. Die Änderung ist gebucht.
mail-info-opening-cancelled = Der Kunde hat einen Auftrag storniert. Die Stornierung ist gebucht.
mail-info-opening-registration = Ein Kunde bittet um einen Zugang. Die Anfrage wartet auf eine Entscheidung.

mail-info-our-number = Unsere Nummer: { $value }
mail-info-order-no = Auftragsnummer des Kunden: { $value }
mail-info-customer = Kunde: { $value }
mail-info-applicant = Antragsteller: { $value }
mail-info-issued = Datum: { $value }
mail-info-source = Quelle: { $value }
mail-info-lines = Positionen: { $count }
mail-info-total = Gesamtbetrag: { $value }
mail-info-unclear = Es steht noch nicht fest, wer der Kunde ist. Bitte entscheiden Sie das im Importdialog; bis dahin wird nichts bestätigt oder exportiert.
# A name of a company may end with a point of its own, so it does not stand last.
mail-info-footer =
    { GIVEN($office) ->
        [no] Sie erhalten diese Nachricht, weil Ihre Adresse für Informationsmails eingetragen ist.
       *[yes] Sie erhalten diese Nachricht, weil { $office } Ihre Adresse für Informationsmails eingetragen hat.
    }
