# Orders: list and panel.

orders-cancelled = cancelled
orders-match-decided = decided
orders-match-partly = partly
orders-match-unclear = unclear
orders-later-title = Put off order { $order }
orders-later-hour = In an hour
orders-later-hours = In { $hours } hours
orders-later-tomorrow = Tomorrow at 8
orders-later-week = In a week
orders-reject-title = Reject order { $order }?
orders-reject-words = It is closed and neither confirmed nor exported. What was received stays, and so does your reason.
orders-reject-action = Reject order
orders-search = Search orders
orders-search-hint = Number or buyer
orders-chosen = { $count } chosen
orders-save-table = Save as table…
orders-none = No orders here
orders-none-words = No order fits this view and these letters. Choose “All” or empty the search.
orders-column-received = Received
orders-column-number = Our number
orders-column-order = Their number
orders-column-customer = Customer
orders-column-source = Source
orders-column-match = Parties
orders-column-total = Total
orders-column-state = State
orders-column-files = Files
orders-column-lines = Lines
orders-column-clerk = Clerk
orders-column-employee = Employee
orders-column-branch = Branch
orders-column-issued = Issued
orders-column-done = Done by
orders-put-off-till = put off until { $moment }
orders-gone = This order is not there
orders-gone-words = It was never booked in this office.
orders-save-attachment = Save attachment
orders-attachment-missing = The attachment { $name } cannot be read out of its message any more. The message itself stands in the trace.
orders-head = Their number { $number } · { $source } · received { $moment }
orders-clerk = clerk { $name }
orders-employee = employee { $name }
orders-branch = branch { $name }
orders-done-by = Done by { $who }
orders-open-again = Open again
orders-by-itself = by itself
orders-decide = Decide
orders-export-again = Export again…
orders-not-exported = It was not exported yet; it goes into the next accounting file by itself.
orders-export-again-title = Export order { $order } again?
orders-export-again-words = Accounting gets it once more, marked as a successor of the first export. Have the first one removed there when it was booked.
orders-export-again-done = Order { $order } goes into the next accounting file as a successor
orders-reject-too-late = It has left the house already. Cancel it in accounting and export it again as cancelled.
orders-note-seen = Seen, put it away
orders-each = { $price } each
orders-charge = Charge
orders-net = Net
orders-tax = Tax
orders-payable = To pay
orders-is-contact = is
orders-decided-by = decided by { $name }, { $moment }
orders-no-attachments = No attachments
orders-save = Save…
orders-attachment-awaited = Its file has not come yet, or lies behind a link.
orders-no-messages = Nothing goes out yet
orders-no-messages-words = Confirmation and export are planned as soon as all parties are decided.
orders-attempts =
    { $count ->
        [0] not tried yet
        [one] tried once
       *[other] tried { $count } times
    }
orders-release = Send now
orders-drop = Do not send
orders-released = It goes out with the next round of the courier
orders-dropped = It is not sent
orders-message = Message { $name }, { $format }, { $encoding }
orders-copy-trace = Copy trace
orders-no-history = Nothing was changed
orders-no-history-words = When the sender amends the order, each change stands here: what it said, and what it says.
orders-more-changes = and { $count } more
orders-line = line { $number }

word-view-all = All
word-view-waiting = Need somebody
word-view-today = Today
word-view-accepted = Accepted
word-view-exported = Exported
word-view-taken-over = Taken over
word-view-refused = Refused
word-view-cancelled = Cancelled

word-tab-lines = Lines
word-tab-parties = Parties
word-tab-attachments = Files
word-tab-messages = Messages
word-tab-trace = Trace
word-tab-history = History

word-strip-received = received
word-strip-matched = assigned
word-strip-confirmed = confirmed
word-strip-exported = exported
word-strip-taken-over = taken over

word-revision-change = Amended
word-revision-cancel = Cancelled
word-revision-older = Older paper, not taken
word-attachment-embedded = in the message
word-attachment-beside = came beside it
word-attachment-awaited = awaited
word-attachment-link = behind a link

## Narrowing and saved views

orders-any-source = All sources
orders-any-state = All states
orders-any-day = All days
orders-days = Days
orders-days-last =
    { $count ->
        [one] Today
       *[other] Last { $count } days
    }
orders-days-yesterday = Yesterday
orders-days-year = This year
orders-days-between = From … to …
orders-days-from = from
orders-days-till = to
orders-no-day = “{ $text }” is no day
orders-clear-filters = Clear filters
orders-save-view = Save as view…
orders-save-view-now = Save view
orders-view-name = Name of the view
orders-view-name-missing = Give the view a name first.
orders-forget-view = Delete the view “{ $name }”
orders-of-one-customer = of one customer
orders-show-all = Show all orders
orders-choose-none = Choose none
orders-copied =
    { $count ->
        [one] 1 order copied as a table
       *[other] { $count } orders copied as a table
    }
word-decided-alone = decided by itself
word-decided-by-hand = decided by hand
word-waited-quarter = up to 15 minutes
word-waited-hour = up to 1 hour
word-waited-half-day = up to 4 hours
word-waited-day = up to 1 day
word-waited-weekend = up to 3 days
word-waited-longer = longer than 3 days

## Several at once, and taking back

word-many-done = Done
word-many-later = Put off
word-many-reject = Reject
word-many-export-again = Export again
word-many-seen = Remarks seen
orders-many-none = All are struck: nothing is left to do.
orders-many-when = Choose until when first.
orders-many-done =
    { $count ->
        [one] Done with 1 order
       *[other] Done with { $count } orders
    }
orders-many-done-words = They leave the overview. Strike those that should stay. Ctrl Z takes all back.
orders-many-later =
    { $count ->
        [one] Put off 1 order
       *[other] Put off { $count } orders
    }
orders-many-later-words = They come back to the overview by themselves. Strike those that should stay.
orders-many-reject =
    { $count ->
        [one] Reject 1 order
       *[other] Reject { $count } orders
    }
orders-many-export =
    { $count ->
        [one] Export 1 order again
       *[other] Export { $count } orders again
    }
orders-many-seen =
    { $count ->
        [one] Put the remark of 1 order away
       *[other] Put the remarks of { $count } orders away
    }
orders-many-seen-words = The orders leave “Needs you”; what was remarked stays in the trace.
orders-undone =
    { $count ->
        [one] Taken back: 1 order is open again
       *[other] Taken back: { $count } orders are open again
    }
orders-nothing-to-undo = There is nothing to take back
word-action-undo = Take back the last “done” or “later”

## Amendments and files

orders-already-exported = already exported: { $file }
orders-already-booked = already booked as { $number }
orders-already-confirmed = already confirmed { $moment }
orders-export-amended = Export the amended order…
orders-note-told = Accounting knows, put it away
orders-note-gone = The remark is put away; it stays in the trace
orders-all-changes = All changes
orders-open-title = Open { $name }?
orders-open-words = A file of this kind can run a program. Open it only if you expected it from this sender.
orders-open-anyway = Open all the same
orders-no-raw = The message is not here any more.
orders-raw-cut = Only its beginning is shown. Save the file to see all of it.
word-strip-accepted = accepted
word-strip-refused = refused
word-step-order-corrected = party corrected by hand

## Columns of every table

grid-columns = Choose columns
grid-columns-explained = Drag a heading to move it, its right edge to make it wider.
grid-columns-usual = Usual columns
