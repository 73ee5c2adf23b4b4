# What stands in accounting files beside an order's own data, and what their fields are called.

## Steps of an order

word-step-order-export-remark = Hinweis zur Buchhaltungsdatei

## Labels and sentences of accounting files

word-export-order = Auftrag
word-export-cancelled = STORNO
word-export-cancelled-hint = Der Kunde hat diesen Auftrag storniert. Falls die Buchhaltung den früheren Beleg übernommen hat, stornieren Sie ihn bitte dort; mit diesem wird nichts bestellt.
word-export-replaces = ERSETZT
word-export-replaces-hint = Dieser Auftrag wurde schon einmal übergeben. Falls die Buchhaltung jenen Beleg übernommen hat, stornieren Sie ihn bitte dort; in diesem steht alles, was gilt.
word-export-our-number = Unsere Auftragsnummer
word-export-sender-number = Auftragsnummer des Absenders
word-export-source = Eingegangen über
word-export-booked-on = Erfasst am
word-export-customer-number = Kundennummer
word-export-reference = Referenz
word-export-contact-person = Ansprechpartner
word-export-invoice-to = Rechnung an
word-export-deliver-to = Lieferung an
word-export-patient = Patient
word-export-referrer = Zugewiesen von
word-export-payer = Kostenträger
word-export-payment = Zahlung
word-export-paid-on = Bezahlt am
word-export-prepaid = Bereits bezahlt
word-export-total = Gesamtbetrag laut Erfassung
word-export-line = Position
word-export-without-quantity = keine Menge angegeben; als 1 zum ganzen Betrag erfasst
word-export-without-price = kein Preis angegeben
word-export-without-rate = kein Steuersatz angegeben
word-export-amount-left-out = die Menge ist 0; der angegebene Betrag wurde nicht erfasst
word-export-stated-price = Preis laut Absender
word-export-adjustment = Zu- oder Abschlag
word-export-amount = Betrag
word-export-charge = Zuschlag
word-export-allowance = Rabatt
word-export-rounding = Rundung
word-export-due = gewünscht am
word-export-gtin = GTIN
word-export-sku = unsere Artikelnummer
word-export-buyer-sku = Artikelnummer des Kunden
word-export-price-mode-unknown = Der Absender sagt nicht, ob die Preise die Steuer enthalten; sie wurden als Nettopreise erfasst.
word-export-attachments = Anlagen
word-export-in-full = vollständig
word-export-ordered = Bestellt war

## Fields of accounting files, as problems name them

argument-field-office-reg-no = unsere Registernummer
argument-field-order-number = Auftragsnummer des Absenders
argument-field-document-number = Belegnummer
argument-field-order-date = Auftragsdatum
argument-field-delivery-date = Liefertermin
argument-field-order-text = Belegtext
argument-field-customer = Kunde
argument-field-company = Firma
argument-field-division = Abteilung
argument-field-name = Name
argument-field-street = Straße
argument-field-zip = Postleitzahl
argument-field-city = Ort
argument-field-country = Land
argument-field-reg-no = Registernummer
argument-field-vat-id = USt-IdNr.
argument-field-phone = Telefon
argument-field-email = E-Mail
argument-field-delivery-address = Lieferadresse
argument-field-delivery-company = Firma der Lieferadresse
argument-field-delivery-division = Abteilung der Lieferadresse
argument-field-delivery-name = Name der Lieferadresse
argument-field-delivery-street = Straße der Lieferadresse
argument-field-delivery-zip = Postleitzahl der Lieferadresse
argument-field-delivery-city = Ort der Lieferadresse
argument-field-delivery-country = Land der Lieferadresse
argument-field-delivery-phone = Telefon der Lieferadresse
argument-field-delivery-email = E-Mail der Lieferadresse
argument-field-payment = Zahlung
argument-field-note = Bemerkung
argument-field-internal-note = interne Bemerkung
argument-field-lines = Positionen
argument-field-line-text = Text einer Position
argument-field-quantity = Menge
argument-field-unit = Einheit
argument-field-price = Preis
argument-field-line-note = Bemerkung einer Position
argument-field-vat-rate = Steuersatz
argument-field-stock-code = Artikelnummer
argument-field-currency = Währung
argument-field-totals = Summen
argument-field-duplicate = bereits übergeben
