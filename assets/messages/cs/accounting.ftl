# What stands in accounting files beside an order's own data, and what their fields are called.

## Steps of an order

word-step-order-export-remark = poznámka k souboru pro účetnictví

## Labels and sentences of accounting files

word-export-order = Objednávka
word-export-cancelled = STORNO
word-export-cancelled-hint = Zákazník tuto objednávku zrušil. Pokud účetnictví dřívější doklad převzalo, stornujte jej tam prosím; tímto dokladem se nic neobjednává.
word-export-replaces = NAHRAZUJE
word-export-replaces-hint = Tato objednávka byla již jednou předána. Pokud účetnictví onen doklad převzalo, stornujte jej tam prosím; v tomto je vše, co platí.
word-export-our-number = Naše číslo objednávky
word-export-sender-number = Číslo objednávky u odesílatele
word-export-source = Přijato přes
word-export-booked-on = Zapsáno dne
word-export-customer-number = Číslo zákazníka
word-export-reference = Reference
word-export-contact-person = Kontaktní osoba
word-export-invoice-to = Fakturovat komu
word-export-deliver-to = Dodat komu
word-export-patient = Pacient
word-export-referrer = Doporučující lékař
word-export-payer = Plátce
word-export-payment = Platba
word-export-paid-on = Zaplaceno dne
word-export-prepaid = Již zaplaceno
word-export-total = Celkem podle zápisu
word-export-line = Řádek
word-export-without-quantity = množství není uvedeno; zapsáno jako 1 za celou částku
word-export-without-price = cena není uvedena
word-export-without-rate = sazba DPH není uvedena
word-export-amount-left-out = množství je 0; uvedená částka nebyla zapsána
word-export-stated-price = cena podle odesílatele
word-export-adjustment = úprava
word-export-amount = částka
word-export-charge = Příplatek
word-export-allowance = Sleva
word-export-rounding = Zaokrouhlení
word-export-due = požadováno na
word-export-gtin = GTIN
word-export-sku = naše číslo zboží
word-export-buyer-sku = číslo zboží u zákazníka
word-export-price-mode-unknown = Odesílatel neuvádí, zda ceny obsahují DPH; byly zapsány jako ceny bez DPH.
word-export-attachments = Přílohy
word-export-in-full = celé znění
word-export-ordered = Bylo objednáno

## Fields of accounting files, as problems name them

argument-field-office-reg-no = naše IČO
argument-field-order-number = číslo objednávky u odesílatele
argument-field-document-number = číslo dokladu
argument-field-order-date = datum objednávky
argument-field-delivery-date = termín dodání
argument-field-order-text = text dokladu
argument-field-customer = zákazník
argument-field-company = firma
argument-field-division = oddělení
argument-field-name = jméno
argument-field-street = ulice
argument-field-zip = PSČ
argument-field-city = obec
argument-field-country = země
argument-field-reg-no = IČO
argument-field-vat-id = DIČ
argument-field-phone = telefon
argument-field-email = e-mail
argument-field-delivery-address = dodací adresa
argument-field-delivery-company = firma v dodací adrese
argument-field-delivery-division = oddělení v dodací adrese
argument-field-delivery-name = jméno v dodací adrese
argument-field-delivery-street = ulice v dodací adrese
argument-field-delivery-zip = PSČ v dodací adrese
argument-field-delivery-city = obec v dodací adrese
argument-field-delivery-country = země v dodací adrese
argument-field-delivery-phone = telefon v dodací adrese
argument-field-delivery-email = e-mail v dodací adrese
argument-field-payment = platba
argument-field-note = poznámka
argument-field-internal-note = interní poznámka
argument-field-lines = řádky objednávky
argument-field-line-text = text řádku
argument-field-quantity = množství
argument-field-unit = jednotka
argument-field-price = cena
argument-field-line-note = poznámka řádku
argument-field-vat-rate = sazba DPH
argument-field-stock-code = číslo zboží
argument-field-currency = měna
argument-field-totals = součty
argument-field-duplicate = již předáno
