# What “kontor demo” prints. Lines are wrapped at blanks to fewer than 100 columns; titles and
# labels stay short.

## Head

demo-title = Kontor demo
demo-story = A morning at { $company }, a small trading house: building supplies, medical aids, print and drinking water. Everybody in it is invented, and nothing has left this computer.
demo-label-office = Office
demo-label-why = Why there
demo-label-master = Master data
demo-why-data = Made afresh in your own data folder, beside the usual office, where it outlives a restart. Delete it when you have seen enough.
demo-why-temporary = Made afresh in the folder for temporary files, because your own data folder cannot be written. It may be gone after a restart.
demo-why-given = Made afresh where you asked for it. Delete it when you have seen enough.
demo-why-again = This demo office was here already. Nothing was added to it; what lay at its doors was taken in, and this is how it stands now.
demo-why-running = This demo office was here already, and its engine is running. Nothing was added to it; this is how it stands now.

# The text file that tells a demo office from a real one.
demo-marker = This is a demo office of Kontor. All people, companies and orders in it are invented. You may delete this folder at any time.

## What came in

demo-came-title = What came in
demo-form-ubl-peppol = UBL 2.1, Peppol BIS 3
demo-form-ubl = UBL { $version }
demo-form-opentrans = openTRANS { $version }
demo-form-kontor = Kontor order XML { $version }
demo-form-attachment = attachments beside their orders
demo-form-unreadable = not readable
demo-came-holds = In them: { $list }.
demo-came-envelopes =
    { $count ->
        [one] One of the UBL papers came in an envelope (SBDH), as Peppol access points send them.
       *[other] { $count } of the UBL papers came in an envelope (SBDH), as Peppol access points send them.
    }
demo-count-changes =
    { $count ->
        [one] { $count } amendment
       *[other] { $count } amendments
    }
demo-count-cancellations =
    { $count ->
        [one] { $count } cancellation
       *[other] { $count } cancellations
    }
demo-count-requests =
    { $count ->
        [one] { $count } request for access
       *[other] { $count } requests for access
    }
demo-count-repeats =
    { $count ->
        [one] { $count } repeat
       *[other] { $count } repeats
    }

## Who ordered

demo-who-title = Who ordered
demo-who-certain = { $certain } of { $total } customers were recognised for certain: by something that only they have, together with an agreeing name. Nobody was guessed.
demo-who-decided =
    { $count ->
        [one] { $count } was decided by hand.
       *[other] { $count } were decided by hand.
    }
demo-by-our-number = by our customer number
demo-by-source-number = by a number learned from this source
demo-by-vat = by VAT number
demo-by-register = by registration number
demo-by-gln = by location number (GLN)
demo-by-physician = by physician number
demo-by-payer-key = by institution number
demo-by-email = by an e-mail address of their own
demo-example = such as { $name }
demo-who-others = Also recognised: { $list }.
demo-who-role = { $role } { $certain } of { $total }
demo-who-worth = Ordered for { $amounts }.

## Waiting

demo-wait-title = Waits for your decision
demo-wait-lead = Booked as they came, but neither confirmed nor exported until you have said who is meant. “--new” in place of a number takes the sender over as a new contact.
demo-wait-none = Nothing.
demo-more =
    { $count ->
        [one] … and { $count } more.
       *[other] … and { $count } more.
    }
demo-wait-several =
    { $count ->
        [one] { $role }: { $count } contact comes close, but not close enough.
       *[other] { $role }: { $count } contacts come close, none close enough.
    }
demo-wait-nobody = { $role }: nobody among the contacts is like that.
demo-wait-payer = { $role }: no insurer has the number { $key }. Insurers are assigned, never made up from an order.
demo-wait-payers = On file: { $list }.
demo-fact-equal = same { $fields }
demo-fact-agrees = agreeing { $fields }
demo-fact-similar = similar { $fields }
demo-fact-differs = other { $fields }
demo-fact-shared = { $fields } used by several
demo-field-our-number = customer number
demo-field-source-number = number at the source
demo-field-vat = VAT number
demo-field-register = registration number
demo-field-gln = GLN
demo-field-physician = physician number
demo-field-payer-key = institution number
demo-field-name = name
demo-field-birth-date = date of birth
demo-field-email = e-mail
demo-field-phone = telephone
demo-field-street = street
demo-field-zip = postal code
demo-field-city = town

## Special cases

demo-special-title = Out of the ordinary
demo-label-repeat = Sent twice
demo-label-change = Changed
demo-label-cancel = Cancelled
demo-label-damaged = Damaged
demo-label-quarantined = Quarantine
demo-label-late = Days late
demo-label-request = Wants access
demo-label-attachment = Attachments
demo-label-awaited = Awaited
demo-label-gap = Number gap
demo-repeat = { $name } is { $original } once more, byte for byte. Counted and kept, but not booked again.
demo-repeat-content = { $name } says once more what is booked already. Counted and kept, but not booked again.
demo-change = { $order } from { $customer } was changed by { $file } before it was exported, so accounting sees the new version only:
demo-change-late = { $order } from { $customer } was changed by { $file }. { $problem }
demo-change-line = line { $line }
demo-change-quantity = quantity
demo-change-unit-price = price
demo-change-name = name
demo-change-note = note
demo-change-total = total
demo-cancel = { $order } from { $customer } was cancelled by { $file } before it was exported. It stays in the books as cancelled.
demo-cancel-late = { $order } from { $customer } was cancelled by { $file }. { $problem }
demo-damaged-place = { $file }, { $place }: { $problem } It waits in quarantine and held up nothing else.
demo-damaged = { $file }: { $problem } It waits in quarantine and held up nothing else.
demo-late = { $order } from { $customer } is booked but not confirmed yet. { $problem }
demo-request = { $name } asks for access (request { $number }). It waits to be answered.
demo-attachments = { $embedded } came inside their orders, { $beside } as files beside them.
demo-attachments-awaited = { $name } for { $order } has not arrived yet. The order stands on the overview until it does.

## Accounting

demo-books-title = For accounting
demo-books-pohoda = Pohoda XML
demo-books-ubl = UBL orders
demo-books-csv = CSV
demo-books-left = In no file: { $list }.
demo-books-left-waiting =
    { $count ->
        [one] { $count } order that waits for you
       *[other] { $count } orders that wait for you
    }
demo-books-left-cancelled =
    { $count ->
        [one] { $count } cancelled one
       *[other] { $count } cancelled ones
    }
demo-books-left-refused =
    { $count ->
        [one] { $count } that cannot be written as it stands
       *[other] { $count } that cannot be written as they stand
    }
demo-books-left-planned =
    { $count ->
        [one] { $count } whose turn is still to come
       *[other] { $count } whose turn is still to come
    }
demo-books-answer = When accounting lays its answer beside a file, Kontor reads it and shows each order as taken over or refused, with the field named.
demo-books-none = No accounting file has been written.

## Mail

demo-mail-title = Mail
demo-mail-not-set-up = No mail server is set up, so nothing was sent. In the outbox wait:
demo-mail-set-up = In the outbox:
demo-mail-confirmations = confirmations to customers, each in their language: { $languages }
demo-mail-information = notes to the office’s own people: { $addresses }
demo-mail-held = held back for your decision
demo-mail-sent = handed to the mail server

## Ledger and next steps

demo-ledger-title = The ledger
demo-ledger-balanced = 0 unexplained: every file that was seen is accounted for.
demo-ledger-open = { $count } unexplained. Call “kontor doctor” and keep the log files.
demo-next-title = Try next
demo-next-window = Open the office in a window:
demo-next-window-opens = The window opens now. When it is closed, this opens the office again:
demo-next-window-later = This computer shows no desktop, so no window opens. Where there is one, this opens the office in a window:
demo-next-orders = All orders, the newest first:
demo-next-show = The order that was changed, with every step of its way:
demo-next-assign = Decide who is meant; confirmation and export follow by themselves:
demo-next-serve = Keep the engine running, and lay an order of your own into { $folder }:
