# The settings, the people of the office, and the notices of this computer.

## Groups

word-settings-group-sources = Sources
word-settings-group-office = Our company
word-settings-group-defaults = Defaults
word-settings-group-notices = Notices
word-settings-group-mail = Mail
word-settings-group-accounting = Accounting
word-settings-group-engine = Engine
word-settings-group-backup = Backup
word-settings-group-people = People
word-settings-group-computer = This computer

## The screen

settings-groups = Groups of settings
settings-search = Search all settings
settings-found-nothing = No setting is called that
settings-found-nothing-words = Settings are found by any part of their name or explanation, in the language of the window.
settings-reset = Reset
settings-reset-to =
    { GIVEN($value) ->
        [no] Back to the default: nothing
       *[yes] Back to the default: { $value }
    }
settings-saved =
    { GIVEN($value) ->
        [no] { $name }: nothing
       *[yes] { $name }: { $value }
    }
settings-was-reset = { $name } is back at its default
settings-secret-saved = { $name }: sealed and saved
settings-changed-by = { $person }, { $moment }
settings-default = default
settings-here-only = holds on this computer alone
settings-test = Test
settings-testing = Testing…
settings-choose-folder = Choose…
settings-no-picker = This desktop has no dialog for choosing folders. Type the folder into the field.
settings-none = none
settings-any = any
settings-on = on
settings-off = off
settings-unit-minutes = minutes
settings-unit-hours = hours
settings-open-group = Open
settings-password-set = set, never shown
settings-fault = “{ $value }” cannot be taken. Allowed: { $expected }
settings-expected-number = a whole number from { $least } to { $most }
settings-expected-currency = a currency by its three letters, such as CZK
settings-expected-addresses = mail addresses with commas between them
settings-expected-switch = on or off
settings-expected-line = one line of text
settings-mail-good = The mail server answered and took the login, { $moment }
settings-folder-good = “{ $folder }” can be read and written, { $moment }
settings-notice-good = The desktop took the notice, { $moment }
settings-backup-good = The backup is made and proven: { $file }
settings-left = { $name } (has left)

## Our company

word-setting-office-name = Company name
word-setting-words-office-name = As it stands in mails and accounting files
settings-effect-office-name =
    { GIVEN($value) ->
        [no] Mails and files carry no company name
       *[yes] Signs every mail and file as { $value }
    }
word-setting-office-reg-no = Registration number
word-setting-words-office-reg-no = Our number in the company register (IČO, NIP, HRB)
settings-effect-office-reg-no =
    { GIVEN($value) ->
        [no] Pohoda cannot tell which unit the file is for
       *[yes] Selects our unit in Pohoda
    }
word-setting-office-vat-id = VAT number
word-setting-words-office-vat-id = Our number for value added tax
settings-effect-office-vat-id =
    { GIVEN($value) ->
        [no] Files for accounting carry no VAT number
       *[yes] Stands in files for accounting
    }
word-setting-office-gln = Global Location Number
word-setting-words-office-gln = Our GLN, 13 digits
settings-effect-office-gln =
    { GIVEN($value) ->
        [no] UBL files name us without a GLN
       *[yes] Names us in UBL files
    }
word-setting-office-country = Country
word-setting-words-office-country = Two letters, such as CZ, DE or PL
settings-effect-office-country = Taken for addresses that name no country
word-setting-office-currency = Currency
word-setting-words-office-currency = The currency of our books
settings-effect-office-currency = Orders in another currency are exported with theirs
word-setting-office-language = Language of the office
word-setting-words-office-language = For our own texts and for customers whose language is not known
settings-effect-office-language = Unknown customers are written to in { $value }
word-setting-office-contact-line = Contact line
word-setting-words-office-contact-line = How customers can ask back: a line under each mail
settings-effect-office-contact-line =
    { GIVEN($value) ->
        [no] Mails end without such a line
       *[yes] Stands under each mail
    }

## Defaults

word-setting-defaults-clerk = Responsible clerk
word-setting-words-defaults-clerk = Who gets the work of new orders
settings-effect-defaults-clerk =
    { GIVEN($value) ->
        [no] New orders belong to nobody
       *[yes] New and unclear orders go to { $value }
    }
word-setting-defaults-employee = Employee on the order
word-setting-words-defaults-employee = Who stands on orders that come in
settings-effect-defaults-employee =
    { GIVEN($value) ->
        [no] New orders name no employee
       *[yes] { $value } stands on every new order
    }
word-setting-defaults-branch = Branch
word-setting-words-defaults-branch = The branch under which new orders are created
settings-effect-defaults-branch =
    { GIVEN($value) ->
        [no] New orders are numbered without a branch
       *[yes] New orders are numbered under { $value }
    }

## Notices

word-setting-mail-information = Information mails
word-setting-words-mail-information = Addresses that are told of each order, with commas between them
settings-effect-mail-information =
    { $items ->
        [0] Nobody is told by mail
        [one] 1 address gets a mail about each order
       *[other] { $items } addresses get a mail about each order
    }

## Mail

word-setting-mail-host = Mail server
word-setting-words-mail-host = The name of the server that sends our mails
settings-effect-mail-host =
    { GIVEN($value) ->
        [no] Mails wait until a server is set: { $mails }
       *[yes] Mails leave by { $value }; waiting now: { $mails }
    }
word-setting-mail-port = Port
word-setting-words-mail-port = 587 for STARTTLS, 465 for TLS
settings-effect-mail-port = The server is reached at port { $value }
word-setting-mail-security = Security
word-setting-words-mail-security = How the connection is secured
settings-effect-mail-security =
    { $value ->
        [starttls] Secured after the greeting; never sent in the clear
        [tls] Secured from the first byte
       *[plain] Not secured: anybody on the way can read along
    }
word-setting-mail-user = User
word-setting-words-mail-user = The name for the login at the mail server
settings-effect-mail-user =
    { GIVEN($value) ->
        [no] Mails are sent without a login
       *[yes] Logs in as { $value }
    }
word-setting-mail-password = Password
word-setting-words-mail-password = Sealed when it is saved, and never shown again
settings-effect-mail-password =
    { GIVEN($value) ->
        [no] No password is kept
       *[yes] A password is kept, sealed with the office's key
    }
word-setting-mail-from = Sender
word-setting-words-mail-from = The address that our mails come from
settings-effect-mail-from =
    { GIVEN($value) ->
        [no] Mails wait until there is a sender
       *[yes] Customers answer to { $value }
    }
word-setting-mail-confirm = Confirm orders
word-setting-words-mail-confirm = Customers get a mail that their order has arrived
settings-effect-mail-confirm =
    { $value ->
        [on] Each order is confirmed in the customer's language
       *[off] Customers hear nothing from us by themselves
    }
word-setting-mail-hold-after-hours = Hold late confirmations
word-setting-words-mail-hold-after-hours = Orders older than this are not confirmed without a decision; 0 never holds
settings-effect-mail-hold-after-hours =
    { $value ->
        [0] Even old orders are confirmed at once
        [one] After 1 hour a confirmation waits in the outbox
       *[other] After { $value } hours a confirmation waits in the outbox
    }

## Accounting

word-setting-accounting-profile = Format
word-setting-words-accounting-profile = The program that imports the files
settings-effect-accounting-profile =
    { GIVEN($value) ->
        [no] Orders wait for a format: { $exports }
       *[yes] Files are written for { $value }; waiting now: { $exports }
    }
word-setting-accounting-folder = Export folder
word-setting-words-accounting-folder = Where files for accounting are laid; a short name lies inside the office folder
settings-effect-accounting-folder = Accounting takes its files from “{ $value }”
word-setting-accounting-response-folder = Response folder
word-setting-words-accounting-response-folder = Where accounting lays its answers
settings-effect-accounting-response-folder =
    { GIVEN($value) ->
        [no] Answers are looked for in the export folder
       *[yes] Answers are looked for in “{ $value }”
    }
word-setting-accounting-response-wait-minutes = Wait for an answer
word-setting-words-accounting-response-wait-minutes = How long an answer of accounting may take
settings-effect-accounting-response-wait-minutes =
    { $value ->
        [one] After 1 minute a missing answer is reported
       *[other] After { $value } minutes a missing answer is reported
    }
word-choice-accounting-profile-pohoda = Pohoda
word-choice-accounting-profile-ubl = UBL orders
word-choice-accounting-profile-csv = CSV table
word-choice-mail-security-starttls = STARTTLS
word-choice-mail-security-tls = TLS
word-choice-mail-security-plain = none

## Engine

word-setting-engine-hosts = Computers that may run the engine
word-setting-words-engine-hosts = Names with commas between them; empty means any
settings-effect-engine-hosts =
    { $allowed ->
        [any] Any computer may fetch orders
        [here] This computer, { $here }, is among them
       *[elsewhere] This computer, { $here }, is not among them and only shows what others fetch
    }
settings-engine-now = Engine now
settings-engine-now-words = Who fetches orders and sends mails
settings-engine-runs = { $host }, since { $moment }
settings-engine-none = No computer runs the engine
settings-engine-next =
    { $sources ->
        [0] No source is polled
        [one] Polls 1 source, next at { $next }
       *[other] Polls { $sources } sources, next at { $next }
    }

## Backup

settings-backup = Last proven backup
settings-backup-words = A copy of the whole office, opened, checked and counted after it was made
settings-backup-none = There is no backup yet
settings-backup-last = Made { $ago }, in the folder “backup” of the office
settings-backup-now = Back up now
settings-backup-running = Backing up…

## Sources

settings-sources-none = No source yet
settings-sources-none-words = A source is a folder into which a shop, a mail program or a colleague lays orders. Add the first one below.
settings-source-ok = ok
settings-source-late = late
settings-source-broken = broken
settings-source-paused = paused
settings-source-new = not polled yet
settings-source-poll = Poll now
settings-source-dry-run = Dry run
settings-source-dry-run-hint = Reads the first messages in the folder and says what they would become. Nothing is stored.
settings-source-paused-done = { $source } is paused
settings-source-resumed-done = { $source } is polled again
settings-source-test-hint = Tries to read and write in the folder
settings-source-name = Name
settings-source-name-words = As orders and lists call this source
settings-source-name-effect =
    { $count ->
        [0] Nothing has come by it yet
        [one] 1 message has come by it
       *[other] { $count } messages have come by it
    }
settings-source-renamed = The source is called { $source } now
settings-source-folder = Folder
settings-source-folder-words = Where orders are laid; a short name lies inside the office folder
settings-source-last = Last polled { $ago }
settings-source-never = Not polled yet
settings-source-interval = Poll interval
settings-source-interval-words = How often the folder is looked at, from 1 to 1440 minutes
settings-source-interval-saved =
    { $minutes ->
        [one] { $source } is polled every minute
       *[other] { $source } is polled every { $minutes } minutes
    }
settings-source-fetches =
    { $minutes ->
        [one] Fetches every minute, next at { $next }, on { $host }
       *[other] Fetches every { $minutes } minutes, next at { $next }, on { $host }
    }
settings-source-fetches-soon =
    { $minutes ->
        [one] Fetches every minute, for the first time in a moment, on { $host }
       *[other] Fetches every { $minutes } minutes, for the first time in a moment, on { $host }
    }
settings-source-no-engine = Nothing is fetched: no computer runs the engine
settings-source-is-paused = Nothing is fetched while it is paused
settings-source-fetching = Fetching
settings-source-fetching-words = A paused source keeps its messages and can come back at any time
settings-source-is-on = Orders are fetched
settings-source-add = Add a source
settings-source-add-words = A drop folder: every file that is laid there is read as a message
settings-source-add-action = Add source
settings-source-add-first = Give it a name and a folder first
settings-source-added = { $source } is polled from now on
settings-source-folder-made = The folder is made if it is missing
settings-dry-run-title =
    { $files ->
        [0] The folder is empty
        [one] 1 file in the folder
       *[other] { $files } files in the folder
    }
settings-dry-run-words = Nothing was stored, nothing leaves the house.
settings-dry-run-order =
    { $lines ->
        [one] order { $number } from { $buyer }, 1 line
       *[other] order { $number } from { $buyer }, { $lines } lines
    }
settings-dry-run-nothing = no order in it
settings-dry-run-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }

## This computer

settings-language = Language
settings-language-words = Of this window; switched at once
settings-language-effect = Everybody chooses their own; mails follow the customer
settings-appearance = Appearance
settings-appearance-words = Light, dark, or as the system says
settings-appearance-effect-light = It is light now
settings-appearance-effect-dark = It is dark now
word-appearance-system = as the system says
word-appearance-light = light
word-appearance-dark = dark
settings-scale = Size of the letters
settings-scale-words = From 80 to 200 per cent; Ctrl + and Ctrl − do the same
settings-scale-effect = Everything is drawn at { $scale } %
settings-percent = { $scale } %
settings-notices = Notices of the desktop
settings-notices-words = New orders, problems and failures are told by the desktop, a burst of them as one
settings-notices-on = The desktop tells them, also while the window is hidden
settings-notices-off = They are told inside this window alone
settings-office = Office
settings-office-words = The folder in which this office lies
settings-office-effect = Open now: { $folder }
settings-office-open = Open

## People

settings-people-none = Nobody is listed yet
settings-people-none-words = Add the people who work here: they can then be chosen as clerk or employee, and everything done in the window stands in the journal under their name.
settings-people-add = Add person
settings-people-edit = Change { $name }
settings-people-new = New person
settings-person-name = Name
settings-person-email = E-mail
settings-person-language = Language
settings-person-branch = Branch
settings-person-state = State
settings-person-here = here now
settings-person-left = has left
settings-person-works = works here
settings-person-save = Save
settings-person-remove = Remove
settings-person-saved = { $name } is on the list
settings-person-removed = { $name } is off the list
settings-person-remove-title = Take { $name } off the list?
settings-person-remove-words = Orders and the journal keep the name. Somebody whom orders name stays on the list as having left.
settings-person-name-missing = Give a name first

## Who works here

person-title = Who works here?
person-words = Everything done in this window stands in the journal under this name.
person-new = New name
person-new-action = That is me
person-nobody = Nobody is on the list yet. Type your name.

## Notices on this computer

notice-orders =
    { $count ->
        [one] 1 new order
       *[other] { $count } new orders
    }
notice-order-from = From { $name }
notice-unclear =
    { $count ->
        [one] 1 of them needs a decision
       *[other] { $count } of them need a decision
    }
notice-unclear-one = It needs a decision
notice-quarantined =
    { $count ->
        [one] 1 message could not be read
       *[other] { $count } messages could not be read
    }
notice-registrations =
    { $count ->
        [one] 1 request for access
       *[other] { $count } requests for access
    }
notice-failures =
    { $count ->
        [one] 1 mail or file did not go through
       *[other] { $count } mails or files did not go through
    }
notice-trouble = Something needs a look
notice-test-title = A test from Kontor
notice-test-words = This is how new orders and problems are told here.

## Steps in the journal

word-step-source-renamed = source renamed
word-step-person-left = person left
word-step-person-removed = person removed from the list
