# What the command line prints. Names of commands, folders and files stay as they are.

cli-no-task = Say what to do, for example “kontor demo”. All commands: “kontor --help”.
cli-init-done = The office is ready: { $folder }. Put order files into its folder “inbox”, then call “kontor run --once”.

# $version and $encoding may be empty
cli-read-file =
    { $name }: format { $format }{ GIVEN($version) ->
        [no] {""}
       *[yes] {" "}{ $version }
    }{ GIVEN($encoding) ->
        [no] {""}
       *[yes] , encoding { $encoding }
    }
# $kind as word-paper-…; $date and $buyer may be empty
cli-read-paper =
    { $kind } { $number }{ GIVEN($date) ->
        [no] {""}
       *[yes] {" "}of { $date }
    }{ GIVEN($buyer) ->
        [no] {""}
       *[yes] {" "}from { $buyer }
    }
cli-read-total = Total { $total } { $currency }
cli-read-ok =
    { $count ->
        [one] Readable: { $count } paper.
       *[other] Readable: { $count } papers.
    }
cli-read-refused = Refused. The finding marked ✗ says why.

cli-run-progress =
    { $recorded } of { $fetched ->
        [one] { $fetched } message
       *[other] { $fetched } messages
    }
cli-serve-running = The engine is running for the office in { $folder }. Stop it with Ctrl+C.
cli-serve-stopping = The engine finishes what it has begun and stops …

## The ledger: a heading for each column, short

cli-ledger-source = Source
cli-ledger-seen = seen
cli-ledger-finished = finished
cli-ledger-open = open
cli-ledger-quarantined = in quarantine
cli-ledger-duplicate = duplicate
cli-ledger-rejected = rejected
cli-ledger-unexplained = unexplained
cli-ledger-sum = Total
cli-ledger-gap = { $source }: order numbers missing in between: { $span }

cli-source-added =
    { $minutes ->
        [one] Source { $name }: folder { $folder }, polled every minute.
       *[other] Source { $name }: folder { $folder }, polled every { $minutes } minutes.
    }
cli-source-removed = Source { $name } is no longer polled. Its messages and orders stay.
cli-source-interval =
    { $minutes ->
        [one] Source { $name } is polled every minute.
       *[other] Source { $name } is polled every { $minutes } minutes.
    }
cli-source-line =
    { $minutes ->
        [one] { $name }: folder { $folder }, every minute
       *[other] { $name }: folder { $folder }, every { $minutes } minutes
    }
cli-source-line-off = { $name }: folder { $folder }, not polled
cli-source-last = last polled successfully: { MOMENT($moment) }
cli-source-never = not polled yet
cli-source-none = There is no source yet. Add one: “kontor source add NAME FOLDER”.

cli-setting-default = (default)
cli-setting-set = { $key } = { $value }

cli-import-done =
    { $taken ->
        [one] { $taken } row taken, { $left } not taken.
       *[other] { $taken } rows taken, { $left } not taken.
    }
cli-import-columns = Columns left out: { $columns }
cli-import-row = line { $line }

cli-orders-none = There are no orders.
cli-assign-done = Order { $number } is assigned to { $contact }.
cli-assign-more =
    { $count ->
        [one] { $count } more party of this order waits for a decision.
       *[other] { $count } more parties of this order wait for a decision.
    }

cli-quarantine-empty = The quarantine is empty.
cli-quarantine-cause =
    { $count ->
        [one] { $count } message, cause { $cause }:
       *[other] { $count } messages, cause { $cause }:
    }
cli-quarantine-retried =
    { $count ->
        [one] { $count } message was taken up again; { $left } in quarantine now.
       *[other] { $count } messages were taken up again; { $left } in quarantine now.
    }
cli-quarantine-rejected = The message was closed without being booked. It stays in the database.

cli-outbox-empty = Nothing waits in the outbox.
cli-outbox-changed =
    { $count ->
        [one] { $count } outbox entry was changed.
       *[other] { $count } outbox entries were changed.
    }

cli-export-none = No accounting file has been written yet.
cli-export-elsewhere = The engine is running on { $host } and exports by itself.
cli-export-line =
    { $count ->
        [one] { $file }: { $count } order, { $taken } taken over, { $refused } refused
       *[other] { $file }: { $count } orders, { $taken } taken over, { $refused } refused
    }

cli-registrations-none = There are no requests for access.
cli-backup-done = The backup { $file } is written, was opened again and counted. Orders: { $orders }, messages: { $messages }, contacts: { $contacts }.
