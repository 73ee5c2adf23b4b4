# What stands in accounting files beside an order's own data, and what their fields are called.

## Steps of an order

word-step-order-export-remark = uwaga do pliku dla księgowości

## Labels and sentences of accounting files

word-export-order = Zamówienie
word-export-cancelled = ANULOWANO
word-export-cancelled-hint = Klient anulował to zamówienie. Jeżeli księgowość przejęła wcześniejszy dokument, proszę go tam anulować; tym dokumentem nic się nie zamawia.
word-export-replaces = ZASTĘPUJE
word-export-replaces-hint = To zamówienie zostało już raz przekazane. Jeżeli księgowość przejęła tamten dokument, proszę go tam anulować; w tym jest wszystko, co obowiązuje.
word-export-our-number = Nasz numer zamówienia
word-export-sender-number = Numer zamówienia u nadawcy
word-export-source = Otrzymano przez
word-export-booked-on = Zapisano dnia
word-export-customer-number = Numer klienta
word-export-reference = Odniesienie
word-export-contact-person = Osoba do kontaktu
word-export-invoice-to = Faktura dla
word-export-deliver-to = Dostawa do
word-export-patient = Pacjent
word-export-referrer = Lekarz kierujący
word-export-payer = Płatnik
word-export-payment = Płatność
word-export-paid-on = Zapłacono dnia
word-export-prepaid = Już zapłacono
word-export-total = Razem według zapisu
word-export-line = Pozycja
word-export-without-quantity = nie podano ilości; zapisano jako 1 za całą kwotę
word-export-without-price = nie podano ceny
word-export-without-rate = nie podano stawki VAT
word-export-amount-left-out = ilość wynosi 0; podana kwota nie została zapisana
word-export-stated-price = cena według nadawcy
word-export-adjustment = korekta
word-export-amount = kwota
word-export-charge = Dopłata
word-export-allowance = Rabat
word-export-rounding = Zaokrąglenie
word-export-due = na dzień
word-export-gtin = GTIN
word-export-sku = nasz numer towaru
word-export-buyer-sku = numer towaru u klienta
word-export-price-mode-unknown = Nadawca nie podaje, czy ceny zawierają VAT; zapisano je jako ceny bez VAT.
word-export-attachments = Załączniki
word-export-in-full = pełny tekst
word-export-ordered = Zamówiono wcześniej

## Fields of accounting files, as problems name them

argument-field-office-reg-no = nasz numer rejestrowy
argument-field-order-number = numer zamówienia u nadawcy
argument-field-document-number = numer dokumentu
argument-field-order-date = data zamówienia
argument-field-delivery-date = termin dostawy
argument-field-order-text = tekst dokumentu
argument-field-customer = klient
argument-field-company = firma
argument-field-division = dział
argument-field-name = imię i nazwisko
argument-field-street = ulica
argument-field-zip = kod pocztowy
argument-field-city = miejscowość
argument-field-country = kraj
argument-field-reg-no = numer rejestrowy
argument-field-vat-id = numer VAT
argument-field-phone = telefon
argument-field-email = e-mail
argument-field-delivery-address = adres dostawy
argument-field-delivery-company = firma w adresie dostawy
argument-field-delivery-division = dział w adresie dostawy
argument-field-delivery-name = imię i nazwisko w adresie dostawy
argument-field-delivery-street = ulica w adresie dostawy
argument-field-delivery-zip = kod pocztowy w adresie dostawy
argument-field-delivery-city = miejscowość w adresie dostawy
argument-field-delivery-country = kraj w adresie dostawy
argument-field-delivery-phone = telefon w adresie dostawy
argument-field-delivery-email = e-mail w adresie dostawy
argument-field-payment = płatność
argument-field-note = uwaga
argument-field-internal-note = uwaga wewnętrzna
argument-field-lines = pozycje zamówienia
argument-field-line-text = tekst pozycji
argument-field-quantity = ilość
argument-field-unit = jednostka
argument-field-price = cena
argument-field-line-note = uwaga do pozycji
argument-field-vat-rate = stawka VAT
argument-field-stock-code = numer towaru
argument-field-currency = waluta
argument-field-totals = sumy
argument-field-duplicate = już przekazano
