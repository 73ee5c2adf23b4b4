# Words for states, kinds and nouns, as lists and sentences show them.

## Answers

word-yes = yes
word-no = no

## Kinds of paper

word-paper-order = order
word-paper-change = amendment
word-paper-cancel = cancellation
word-paper-registration = registration

## States of a message

word-message-open = open
word-message-finished = finished
word-message-quarantined = in quarantine
word-message-duplicate = duplicate
word-message-rejected = rejected

## States of an order

word-order-received = received
word-order-matched = assigned
word-order-accepted = accepted
word-order-exported = exported
word-order-taken-over = taken over
word-order-refused = refused
word-order-closed = closed
word-order-cancelled = cancelled

## States of an outward effect

word-effect-planned = planned
word-effect-held = held back
word-effect-sending = being sent
word-effect-accepted = accepted
word-effect-bounced = returned
word-effect-refused = refused
word-effect-given-up = given up
word-effect-superseded = replaced by a newer one

## Answers of the health check: what was looked at

word-check-folders = folders
word-check-database = database
word-check-journal = journal
word-check-ledger = ledger
word-check-sources = sources
word-check-mail = mail
word-check-accounting = accounting
word-check-clock = clock
word-check-disk = disk space
word-check-backup = backup
word-check-engine = engine

## Kinds of outward action

word-action-confirmation = confirmation
word-action-information = information mail
word-action-export = export to accounting

## How a party of an order was decided

word-decision-certain = recognised for certain
word-decision-unclear = to be decided
word-decision-new = not among the contacts
word-decision-assigned = assigned by hand
word-decision-created = added as a new contact
word-decision-kept = as stated

## Nouns in lists

word-noun-attachment = Attachment
word-noun-revision = Amendment

## Steps in the trace of an order and in the journal

word-step-message-parked = message put into quarantine
word-step-message-duplicate = recognised as a duplicate
word-step-message-retried = message taken up again
word-step-message-rejected = message closed without booking
word-step-attachment-arrived = attachment arrived
word-step-order-booked = order booked
word-step-order-amended = order changed by the sender
word-step-order-cancelled = order cancelled by the sender
word-step-order-older-paper = older message set aside
word-step-order-assigned = party decided
word-step-order-exported = exported to accounting
word-step-order-export-again = export ordered once more
word-step-order-taken-over = taken over by accounting
word-step-order-refused = refused by accounting
word-step-order-note-dismissed = remark noted
word-step-order-closed = order closed
word-step-order-done = done for today
word-step-order-open-again = open again
word-step-order-put-off = put off
word-step-order-rejected = order rejected
word-step-registration-booked = request for access recorded
word-step-registration-repeated = request for access repeated
word-step-effect-accepted = handed over
word-step-effect-deferred = put off for a later attempt
word-step-effect-held = held back for a decision
word-step-effect-released = released
word-step-effect-dropped = dropped by a decision
word-step-effect-bounced = came back
word-step-effect-refused = refused by the receiver
word-step-effect-given-up = given up
word-step-contact-created = contact added
word-step-contact-added = contact added by hand
word-step-contact-changed = contact changed
word-step-contacts-imported = contacts imported
word-step-articles-imported = articles imported
word-step-source-added = source added
word-step-source-interval = polling interval changed
word-step-source-switched-on = source switched on
word-step-source-switched-off = source switched off
word-step-setting-changed = setting changed
word-step-person-saved = person saved
word-step-backup-proven = backup proven by reading it back
word-step-engine-started = engine started
word-step-engine-stopped = engine stopped

## How a party was identified

word-match-certain = certain
word-match-unclear = unclear
word-match-new = new

## Roles of a party

word-role-buyer = customer
word-role-bill-to = invoice recipient
word-role-ship-to = delivery recipient
word-role-patient = patient
word-role-referrer = referrer
word-role-payer = payer

## Numbers by which parties are known

word-number-ours = our customer number
word-number-theirs = number at the sender
word-number-gln = GLN
word-number-vat = VAT number
word-number-register = registration number
word-number-payer = insurer number
word-number-physician = physician number
word-number-practice = practice number

## Whether prices contain tax

word-price-net = without tax
word-price-gross = with tax
word-price-unknown = not stated

## Months

word-month-1 = January
word-month-2 = February
word-month-3 = March
word-month-4 = April
word-month-5 = May
word-month-6 = June
word-month-7 = July
word-month-8 = August
word-month-9 = September
word-month-10 = October
word-month-11 = November
word-month-12 = December

## Days of the week, Monday first

word-weekday-1 = Monday
word-weekday-2 = Tuesday
word-weekday-3 = Wednesday
word-weekday-4 = Thursday
word-weekday-5 = Friday
word-weekday-6 = Saturday
word-weekday-7 = Sunday

## Counted things

count-orders =
    { $count ->
        [one] { DECIMAL($count) } order
       *[other] { DECIMAL($count) } orders
    }
count-registrations =
    { $count ->
        [one] { DECIMAL($count) } registration
       *[other] { DECIMAL($count) } registrations
    }
count-messages =
    { $count ->
        [one] { DECIMAL($count) } message
       *[other] { DECIMAL($count) } messages
    }
count-lines =
    { $count ->
        [one] { DECIMAL($count) } line
       *[other] { DECIMAL($count) } lines
    }
count-contacts =
    { $count ->
        [one] { DECIMAL($count) } contact
       *[other] { DECIMAL($count) } contacts
    }
count-articles =
    { $count ->
        [one] { DECIMAL($count) } article
       *[other] { DECIMAL($count) } articles
    }
count-attachments =
    { $count ->
        [one] { DECIMAL($count) } attachment
       *[other] { DECIMAL($count) } attachments
    }
count-files =
    { $count ->
        [one] { DECIMAL($count) } file
       *[other] { DECIMAL($count) } files
    }
count-sources =
    { $count ->
        [one] { DECIMAL($count) } source
       *[other] { DECIMAL($count) } sources
    }
count-mails =
    { $count ->
        [one] { DECIMAL($count) } e-mail
       *[other] { DECIMAL($count) } e-mails
    }
count-findings =
    { $count ->
        [one] { DECIMAL($count) } finding
       *[other] { DECIMAL($count) } findings
    }
count-rows =
    { $count ->
        [one] { DECIMAL($count) } row
       *[other] { DECIMAL($count) } rows
    }
count-attempts =
    { $count ->
        [one] { DECIMAL($count) } attempt
       *[other] { DECIMAL($count) } attempts
    }

## Lengths of time

count-seconds =
    { $count ->
        [one] { DECIMAL($count) } second
       *[other] { DECIMAL($count) } seconds
    }
count-minutes =
    { $count ->
        [one] { DECIMAL($count) } minute
       *[other] { DECIMAL($count) } minutes
    }
count-hours =
    { $count ->
        [one] { DECIMAL($count) } hour
       *[other] { DECIMAL($count) } hours
    }
count-days =
    { $count ->
        [one] { DECIMAL($count) } day
       *[other] { DECIMAL($count) } days
    }
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes } min

## Where in a message something was found

place-line = line { $line }
place-line-path = line { $line }, { $path }

# Why a row of an imported table was left out.
argument-reason-no-number-and-no-name = it has neither number nor name
argument-reason-bad-number = a price, quantity or tax rate is no number
argument-reason-unreadable = it cannot be read as a row of the table
argument-reason-cell-too-long = a cell is too long
argument-reason-width = it has more cells than the heading
argument-reason-number-taken = another contact has this number already
