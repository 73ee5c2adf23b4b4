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
