# The frame of the window: rail, bars, dialogs, keys.

## Screens

word-screen-overview = Overview
word-screen-orders = Orders
word-screen-desk = Import desk
word-screen-contacts = Contacts
word-screen-registrations = Registrations
word-screen-quarantine = Quarantine
word-screen-outbox = Outbox
word-screen-exports = Exports
word-screen-statistics = Statistics
word-screen-journal = Journal
word-screen-settings = Settings

## Actions

word-action-search = Search orders, contacts and commands
word-action-go-overview = Go to the overview
word-action-go-orders = Go to the orders
word-action-go-desk = Go to the import desk
word-action-go-contacts = Go to the contacts
word-action-go-registrations = Go to the registrations
word-action-go-outbox = Go to the outbox
word-action-go-exports = Go to the exports
word-action-go-quarantine = Go to the quarantine
word-action-go-statistics = Go to the statistics
word-action-go-journal = Go to the journal
word-action-go-settings = Go to the settings
word-action-poll-now = Poll every source now
word-action-show-new = Show what is new
word-action-done = Done and next
word-action-assign = Assign
word-action-take-new = Take over as new
word-action-later = Later…
word-action-reject = Reject…
word-action-conflicts-only = Show only what differs
word-action-add-contact = Add contact…
word-action-try-again = Try again
word-action-larger = Larger letters
word-action-smaller = Smaller letters
word-action-usual-size = Letters of usual size
word-action-switch-appearance = Switch between light and dark
word-action-help = Show the keys
word-action-open-office = Open another office…

## Everywhere

ui-back = Back
ui-cancel = Cancel
ui-close = Close
ui-details = Details
ui-open = Open
ui-show = Show
ui-copy-problem = Copy
ui-saved = Saved as { $file }
ui-person-unknown = Who is here?
ui-person-change = Everything done in this window is journaled under this name. Click to change it.
ui-restart-engine = Start again
ui-search-everything = Orders, contacts, commands
ui-search-nothing = Nothing found. Numbers are found by their beginning, names by any part.
ui-reason = Reason
ui-reason-missing = Say why first: the journal keeps it.
ui-rejected = Rejected. The reason stands in the journal.
ui-put-off = Put off until { $moment }
ui-results = { $done } done, { $failed } not, { $open } under way

ui-ago-now = just now
ui-ago-minutes = { $minutes } min ago
ui-ago-hours = { $hours } h ago
ui-ago-days =
    { $days ->
        [one] yesterday
       *[other] { $days } days ago
    }

## The strip below everything

ui-strip-engine = Engine
ui-strip-since = since { $moment }
ui-strip-attached = in another program since { $moment }
ui-strip-no-engine = No engine is running
ui-strip-next-poll = next poll
ui-strip-outbox = Outbox
ui-strip-waiting = { $count } waiting
ui-strip-unexplained = { $count } unexplained
ui-strip-backup = last proven backup { $ago }
ui-strip-no-backup = no backup yet
ui-source-never = not polled yet

## The page of keys

ui-keys-title = Keys
ui-keys-explained = Keys mean places on the keyboard and rest while you type into a field. Esc is always harmless; Ctrl Enter presses the filled button of a dialog.
ui-keys-lists = In every list
ui-keys-everywhere = Everywhere
ui-keys-move = Move
ui-keys-open = Open
ui-keys-preview = Preview
ui-keys-choose = Choose
ui-keys-range = Choose several
ui-keys-all = Choose all
ui-keys-copy = Copy as a table

## The window around everything

ui-title-demo = Demo: { $name } – Kontor
ui-demo = This is a demo office: everybody in it is invented, and no mail leaves this computer.
ui-stopped = Orders are not processed at present.
ui-taken-over = This computer processes the orders now.
ui-what-helps = What helps
ui-copy-report = Copy report
ui-report-copied = The report is copied. It names no people, numbers or files.
ui-report-explained = For whoever looks after the program. It holds no names, numbers or contents:
ui-strip-attached-short = other program
ui-strip-backup-short = Backup { $ago }
ui-strip-explained-words = Every message that came in is accounted for: finished, waiting, repeated or rejected.
ui-strip-unexplained-words = Messages came in of which nobody knows what became of them. Make a backup and pass on the problem report.
ui-source-failing = cannot be fetched
ui-source-late = late, { $ago }
ui-source-more = +{ $count } more

## Search and commands

ui-palette-orders = Orders
ui-palette-contacts = Contacts
ui-palette-commands = Commands
ui-palette-searching = Searching…
