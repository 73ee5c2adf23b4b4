# What stands in accounting files beside an order's own data, and what their fields are called.

## Steps of an order

word-step-order-export-remark = note on the accounting file

## Labels and sentences of accounting files

word-export-order = Order
word-export-cancelled = CANCELLED
word-export-cancelled-hint = The customer has cancelled this order. If accounting took the earlier document over, please cancel it there; this one orders nothing.
word-export-replaces = REPLACES
word-export-replaces-hint = This order was handed over before. If accounting took that document over, please cancel it there; this one holds all that is valid.
word-export-our-number = Our order number
word-export-sender-number = Order number of the sender
word-export-source = Received from
word-export-booked-on = Booked on
word-export-customer-number = Customer number
word-export-reference = Reference
word-export-contact-person = Contact person
word-export-invoice-to = Invoice to
word-export-deliver-to = Deliver to
word-export-patient = Patient
word-export-referrer = Referred by
word-export-payer = Payer
word-export-payment = Payment
word-export-paid-on = Paid on
word-export-prepaid = Already paid
word-export-total = Total as booked
word-export-line = Line
word-export-without-quantity = no quantity stated; entered as 1 at the whole amount
word-export-without-price = no price stated
word-export-without-rate = no VAT rate stated
word-export-amount-left-out = the quantity is 0; the stated amount was not entered
word-export-stated-price = price as stated
word-export-adjustment = adjustment
word-export-amount = amount
word-export-charge = Additional charge
word-export-allowance = Discount
word-export-rounding = Rounding
word-export-due = wanted on
word-export-gtin = GTIN
word-export-sku = our article number
word-export-buyer-sku = article number of the customer
word-export-price-mode-unknown = The sender does not say whether prices contain VAT; they were entered as prices without VAT.
word-export-attachments = Attachments
word-export-in-full = in full
word-export-ordered = Had been ordered

## Fields of accounting files, as problems name them

argument-field-office-reg-no = our registration number
argument-field-order-number = order number of the sender
argument-field-document-number = document number
argument-field-order-date = order date
argument-field-delivery-date = delivery date
argument-field-order-text = document text
argument-field-customer = customer
argument-field-company = company
argument-field-division = department
argument-field-name = name
argument-field-street = street
argument-field-zip = postal code
argument-field-city = town
argument-field-country = country
argument-field-reg-no = registration number
argument-field-vat-id = VAT number
argument-field-phone = telephone
argument-field-email = e-mail
argument-field-delivery-address = delivery address
argument-field-delivery-company = company in the delivery address
argument-field-delivery-division = department in the delivery address
argument-field-delivery-name = name in the delivery address
argument-field-delivery-street = street in the delivery address
argument-field-delivery-zip = postal code in the delivery address
argument-field-delivery-city = town in the delivery address
argument-field-delivery-country = country in the delivery address
argument-field-delivery-phone = telephone in the delivery address
argument-field-delivery-email = e-mail in the delivery address
argument-field-payment = payment
argument-field-note = note
argument-field-internal-note = internal note
argument-field-lines = order lines
argument-field-line-text = text of a line
argument-field-quantity = quantity
argument-field-unit = unit
argument-field-price = price
argument-field-line-note = note of a line
argument-field-vat-rate = VAT rate
argument-field-stock-code = article number
argument-field-currency = currency
argument-field-totals = totals
argument-field-duplicate = already handed over
