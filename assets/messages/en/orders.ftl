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
orders-count =
    { $count ->
        [one] 1 order
       *[other] { $count } orders
    }
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
orders-gone = This order is not there
orders-gone-words = It was never booked in this office.
orders-save-attachment = Save attachment
orders-attachment-missing = The attachment { $name } cannot be read out of its message any more. The message itself stands in the trace.
orders-head = Their number { $number } · { $source } · received { $moment }
orders-people = Clerk { $clerk } · employee { $employee } · branch { $branch }
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
