# The first run: open, make or look at an office.

first-run-language = Language
first-run-opening = The office is being opened…
first-run-wait = This takes a moment. The window stays usable.
first-run-welcome = Kontor takes in orders, finds out who sent them, books them and hands them to accounting. Everything lies in one folder on this computer: the office.
first-run-new-title = Your own office
first-run-new-words = Four short steps: its name, who works here, where orders arrive, and from which day on customers get mails. Nothing is made before the last one.
first-run-new = Set up an office
first-run-open-title = An office that is there already
first-run-open-words = For example one that was copied here from another computer.
first-run-open-folder = Folder of the office
first-run-open = Open office
first-run-demo-title = A demo
first-run-demo-words = An invented trading house on a busy morning: 40 messages, 120 customers, some of them unclear. No mail leaves this computer.
first-run-demo-folder = Where the demo is put
first-run-demo = Make a demo office
first-run-choose = Choose…
first-run-no-picker = This desktop has no dialog to choose a folder with. Type or paste the path.
first-run-folder-missing = Name a folder first.
first-run-next = Next
first-run-make = Make the office

first-run-step-office = Office
first-run-step-person = Who works here
first-run-step-source = Where orders arrive
first-run-step-from = From which day

first-run-office-words = The name stands in mails and accounting files. Everything can be changed later in the settings.
first-run-name = Name of the company
first-run-name-hint = For example Müller & Daughters Ltd
first-run-name-missing = Name the company first.
first-run-folder = Folder of the office
first-run-folder-words = Database, archive, exports and backups lie in it. It is made if it is not there. A folder on a network share will not do.
first-run-country = Country (two letters)
first-run-country-wrong = The country has two letters, for example DE.
first-run-currency = Currency
first-run-currency-wrong = The currency has three letters, for example EUR.

first-run-person-words = What is done in this window is journaled under this name. More people can be added in the settings.
first-run-person = Your name
first-run-person-missing = Say who works here first.
first-run-email = Your mail address (may stay empty)
first-run-email-wrong = This is no mail address; leave it empty or correct it.

first-run-source-words = Orders arrive as files in a folder. Which forms are read: UBL and Peppol, openTRANS, and Kontor’s own order XML.
first-run-door-inbox = The office’s own folder
first-run-door-inbox-words = Lay files with orders into the folder “inbox” of the office: they are read within seconds.
first-run-door-folder = A folder that is there already
first-run-door-later = Not yet
first-run-door-later-words = The office is made without a door. Add one in the settings when you know where orders arrive.
first-run-source-folder = Folder in which orders arrive
first-run-source-name = What you call it
first-run-look = Look at its first messages
first-run-look-first = Have its first messages looked at before you go on.

first-run-dry-title = What would happen
first-run-dry-empty = The folder is empty. What arrives in it will be read.
first-run-dry-sum =
    { $read ->
        [one] { $read } of { $files } files was read for a try; { $parked } would be put aside. Nothing was stored, nothing moved.
       *[other] { $read } of { $files } files were read for a try; { $parked } would be put aside. Nothing was stored, nothing moved.
    }
first-run-dry-silent =
    { $count ->
        [0] None of them is too old for a mail.
        [one] { $count } of them is older: it is booked, and nobody gets a mail about it.
       *[other] { $count } of them are older: they are booked, and nobody gets a mail about them.
    }
first-run-dry-booked = would be booked
first-run-dry-parked = put aside
first-run-dry-no-mail = booked, no mail
first-run-dry-lines =
    { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }

first-run-from-words = A folder often holds orders that were settled long ago. From which day on are customers to get a confirmation?
first-run-from-today = From today, { $day }
first-run-from-day = From another day
first-run-from-everything = For everything
first-run-day = Day
first-run-day-wrong = This is no day. Write it like 24.11.2026.
first-run-from-effect = Older orders are booked and exported like all others, but nobody gets a mail about them.
first-run-from-everything-effect = Confirmations of orders older than a day are held until somebody decides; younger ones are sent.

first-run-making-folder = The folder and the database are being made…
first-run-making-furnishing = Settings and contacts are being put in…
first-run-making-orders = { $recorded } of { $fetched } orders are booked…

word-step-source-start = first day of mails changed
word-step-order-older-than-start = booked without mails: older than the first day of its source
