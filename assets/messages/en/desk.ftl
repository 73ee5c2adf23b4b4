# The import desk: who unclear parties are.

desk-count = { $at } of { $all }
desk-waiting = Waiting
desk-put-off = put off until { $moment }
desk-queue-more = The oldest { $count } are shown; the rest move up.
desk-queue-row = { $name }, { $role }, { $source } { $order }, { $age }
desk-nothing = Nothing to decide
desk-nothing-words =
    { $sources ->
        [0] No source is set up yet. Add one in the settings.
        [one] 1 source asked, last { $ago }. Unclear customers, referrers and payers turn up here by themselves.
       *[other] { $sources } sources asked, last { $ago }. Unclear customers, referrers and payers turn up here by themselves.
    }
desk-all-put-off = Nothing to decide just now
desk-all-put-off-words =
    { $count ->
        [one] 1 decision is put off; it comes back at { $moment }. Click it to decide it now.
       *[other] { $count } decisions are put off; the next comes back at { $moment }. Click one to decide it now.
    }
desk-previous = Previous
desk-next = Next

## The entry

word-desk-tab-data = Data
word-desk-tab-order = Order
word-desk-tab-raw = Raw
word-desk-tab-attachments = Attachments
word-desk-tab-earlier = Earlier from this sender
word-desk-tab-earlier-short = Earlier
desk-differences = differences only
desk-incoming = Incoming
desk-incoming-from = as { $source } sent it
desk-new-contact = New contact
desk-as-sent = as sent
desk-new-number = next free number
desk-never-new = only assigned
desk-candidate = { $at } · { $name }
desk-candidate-about = no. { $number } · { $points } points
desk-candidate-looked-up = no. { $number } · looked up
desk-same-users = ×{ $count }
desk-blank = blank
desk-all-agree = All fields agree with every contact shown.
desk-nobody = Nobody among the contacts comes into question. Look for somebody yourself, or take the party over as a new contact.
desk-nobody-payer = No payer among the contacts has this number. Look for the payer yourself, or add it in “Contacts” first: payers are only ever assigned.

word-case-field-our-number = Our no.
word-case-field-their-number = Their no.
word-case-field-company = Company
word-case-field-person = Name
word-case-field-birth-date = Born
word-case-field-email = E-mail
word-case-field-phone = Phone
word-case-field-street = Street
word-case-field-street2 = Address line
word-case-field-zip = Postcode
word-case-field-city = Town
word-case-field-region = Region
word-case-field-country = Country
word-case-field-vat = VAT number
word-case-field-register = Register
word-case-field-gln = GLN
word-case-field-payer-key = Insurer no.
word-case-field-physician = Doctor’s no.

word-case-sign-same = same
word-case-sign-alike = close
word-case-sign-other = other
word-case-sign-only-here = only here
word-case-sign-only-sent = only sent
word-case-sign-neither = blank

## Why

desk-why = Why { $name }
desk-why-score = { $points } points in all
desk-why-decides = Not certain. One of these, agreeing, would have decided: { $facts }.
desk-why-looked-up = You looked this contact up; the program did not think of it.
desk-why-nothing = Nothing that was sent agrees or disagrees with this contact.
desk-why-other-role = This contact is not marked as { $role }. It can be assigned all the same.

evidence-our-number-equal = Our customer number is the same
evidence-our-number-differs = Our customer number is another
evidence-source-number-equal = This sender’s number has meant this contact before
evidence-vat-equal = VAT number is the same
evidence-vat-differs = VAT number is another
evidence-register-equal = Registration number is the same
evidence-register-differs = Registration number is another
evidence-gln-equal = GLN is the same
evidence-gln-differs = GLN is another
evidence-physician-equal = Doctor’s number is the same
evidence-physician-differs = Doctor’s number is another
evidence-payer-key-equal = Insurer number is the same
evidence-payer-key-shared =
    { $users ->
        [one] Insurer number is the same
       *[other] Insurer number is the same, but { $users } payers have it
    }
evidence-name-equal = Name is the same
evidence-name-agrees = Name means the same
evidence-name-similar = Name is much alike
evidence-name-differs = Name is another
evidence-name-missing = No name was sent
evidence-birth-date-equal = Day of birth is the same
evidence-birth-date-differs = Day of birth is another
evidence-email-equal = E-mail address is the same, and nobody else’s
evidence-email-shared =
    { $users ->
        [one] E-mail address is the same
       *[other] E-mail address is the same, but { $users } contacts share it: little weight
    }
evidence-email-differs = E-mail address is another
evidence-phone-equal = Phone number is the same
evidence-phone-differs = Phone number is another
evidence-street-equal = Street and house number are the same
evidence-street-differs = Street or house number is another
evidence-zip-equal = Postcode is the same
evidence-zip-differs = Postcode is another
evidence-city-equal = Town is the same
evidence-city-differs = Town is another

evidence-field-our-number = our customer number
evidence-field-source-number = the sender’s number
evidence-field-vat = VAT number
evidence-field-register = registration number
evidence-field-gln = GLN
evidence-field-physician = doctor’s number
evidence-field-payer-key = insurer number
evidence-field-name = name
evidence-field-birth-date = day of birth
evidence-field-email = e-mail
evidence-field-phone = phone
evidence-field-street = street
evidence-field-zip = postcode
evidence-field-city = town

## Parties of the order

desk-parties = In this order
desk-party-decide = Decide
desk-party-gone = no longer among the contacts
desk-delivery = Delivery
desk-delivery-same = same as customer
desk-contact-person = Contact person
desk-clerk = Clerk
desk-files = Attachments
desk-lines = Lines
desk-lines-count =
    { $count ->
        [one] 1 line
       *[other] { $count } lines
    }
desk-files-count =
    { $count ->
        [0] none
        [one] 1 file
       *[other] { $count } files
    }

## Order, raw, attachments, earlier

desk-order-head = Order { $order }
desk-order-issued = issued { $day }
desk-order-wanted = wanted { $day }
desk-order-wanted-span = wanted { $from } to { $till }
desk-order-paid = paid by { $method }
desk-order-no-lines = This order has no lines
desk-line-no = No.
desk-line-what = Article
desk-line-quantity = Quantity
desk-line-price = Price
desk-line-total = Amount
desk-raw-as-received = as received
desk-raw-laid-out = laid out
desk-raw-no-structure = This message has no structure that could be laid out.
desk-raw-head = { $name } · { $size } · { $encoding }
desk-raw-cut = The beginning is shown. Save it to see the whole.
desk-raw-binary = This message is no text ({ $kind }, { $size }). Save it to look at it.
desk-raw-gone = The message is not there any more
desk-raw-gone-words = Its bytes could not be found in this office.
desk-raw-save = Save whole…
desk-raw-save-title = Save message
desk-no-attachments = No attachments came with this order
desk-no-earlier = No earlier order from this sender
desk-no-earlier-words = Orders of the last year that state the same customer’s name stand here, with whom they were given to.
desk-earlier-row = { $order }, { $moment }, { $contact }
desk-earlier-nobody = not decided

## Somebody else

desk-else = Somebody else…
desk-else-short = Else…
desk-else-title = Which contact is it?
desk-else-hint = Name, number, e-mail or town
desk-else-start = Type a few letters
desk-else-start-words = Numbers are found by their beginning; names, e-mail addresses and towns by any part.
desk-else-none = Nobody fits these letters
desk-else-none-words = Try a part of the name, the e-mail address or the town.
desk-else-more = The first { $count } of { $all } are shown. Type more letters.
desk-else-key-enter = takes
desk-else-key-esc = back
desk-else-row = { $name }, { $number }, { $address }

## What follows

desk-result-nobody = Nobody is chosen yet.
desk-result-nobody-words = A number key chooses a contact, n takes the party over as new. Whatever you choose, our own data stay as they are.
desk-result-nobody-payer = A number key chooses a payer; f looks for another one. Whatever you choose, our own data stay as they are.
desk-result-assign = If you assign: order { $order } goes to { $name }, no. { $number };
desk-result-assign-role = If you assign: { $role } of order { $order } is { $name }, no. { $number };
desk-result-new = If you take it over: { $name } becomes a new contact and order { $order } goes to it;
desk-result-new-role = If you take it over: { $name } becomes a new contact and is { $role } of order { $order };
desk-result-unchanged = no field of ours changes;
desk-result-others-unchanged = no other contact changes.
desk-result-differences =
    { $count ->
        [0] nothing differs.
        [one] the 1 field that differs stays in the order.
       *[other] the { $count } fields that differ stay in the order.
    }
desk-result-learned = From now on { $number } in this source means this contact.
desk-result-others =
    { $count ->
        [one] Confirmation and export wait for 1 more party of this order.
       *[other] Confirmation and export wait for { $count } more parties of this order.
    }
desk-result-confirm = Confirmation to { $address } { $language }.
desk-result-confirm-no-server = Confirmation to { $address } { $language } as soon as a mail server is set up.
desk-result-confirm-held = Confirmation is held for you: { $reason }
desk-result-confirm-late = Confirmation to { $address } is held for you: the order is old.
desk-result-no-confirmation = No confirmation.
desk-result-export-next = Export with the next accounting file.
desk-result-export-no-profile = Export waits until an accounting format is chosen.
desk-result-export-done = It was exported before; exporting it again is up to you.
desk-result-export-cancelled = The sender cancelled it: no export.
word-desk-language-en = in English
word-desk-language-de = in German
word-desk-language-cs = in Czech
word-desk-language-pl = in Polish
word-desk-language-ru = in Russian

desk-assign = Assign
desk-assign-to = Assign to { $at }
desk-take-new = New contact
desk-later = Later…
desk-reject = Reject…
desk-choose-first = Choose a contact first: press its number or click it.
desk-payer-never-new = A payer is only ever assigned to a contact that is there. Add it in “Contacts” first.
desk-decided-already = This is decided already.

desk-done-assigned = Order { $order }: { $role } is { $name }, no. { $number }
desk-done-new = Order { $order }: { $role } { $name } is a new contact
desk-meanwhile = Decided meanwhile.
desk-meanwhile-contact = { $person } decided at { $moment }: it is { $name }, no. { $number }.
desk-meanwhile-else = Somebody settled it meanwhile, or the order was closed. Nothing is left to do here.
desk-show-next = Next case
desk-show-order = Show the order
desk-gone = There is no such case
desk-gone-words = The order is not there, or it names no such party any more.
