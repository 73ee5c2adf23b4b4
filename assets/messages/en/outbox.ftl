# The outbox: what goes outward.

word-outbox-waiting = Waiting
word-outbox-held = Held
word-outbox-failed = Failed
word-outbox-sent = Sent today
word-outbox-all = All

outbox-subtitle = { $waiting } waiting, { $sent } sent today
outbox-no-mail =
    { $count ->
        [0] No mail server is set up
        [one] No mail server is set up, so 1 mail waits
       *[other] No mail server is set up, so { $count } mails wait
    }
outbox-no-mail-words = Confirmations and information mails stay here until Kontor knows a mail server and an address to write from.
outbox-mail-settings = Mail settings
outbox-late =
    { $count ->
        [one] 1 confirmation is held because its order is older than { $hours } hours; it came about { $ago }
       *[other] { $count } confirmations are held because their orders are older than { $hours } hours; the oldest came about { $ago }
    }
outbox-late-words = After a backlog nobody should be surprised by old news. Send all, drop all, or decide one by one.
outbox-late-send =
    { $count ->
        [one] Send it
       *[other] Send all { $count }
    }
outbox-late-drop =
    { $count ->
        [one] Drop it
       *[other] Drop all { $count }
    }
outbox-late-send-words = The letters go out with the next round. What was sent cannot be taken back.
outbox-send-action = Send
outbox-drop-action = Drop
outbox-drop-title =
    { $count ->
        [one] Drop 1 entry?
       *[other] Drop { $count } entries?
    }
outbox-drop-words = Nothing of it is sent. The orders stay as they are, and each entry can still be let go under “All”.
outbox-drop-export-words = An order whose export is dropped does not reach accounting.
outbox-released = It goes out with the next round
outbox-released-all = Let go and tried again
outbox-dropped = It is not sent
outbox-dropped-all = Dropped
outbox-search = Search the outbox
outbox-search-hint = Receiver or order
outbox-choose-first = Choose a row first.
outbox-is-sent = The receiver has it already: nothing goes out twice.
outbox-is-dropped = It was dropped already. “Try again” lets it go after all.
outbox-chosen = { $count } chosen
outbox-try-again = Try again
outbox-let-go = Let go
outbox-drop = Drop…
outbox-this-again = Try this one again
outbox-this-let-go = Let this one go
outbox-this-drop = Drop this one
outbox-accounting = Accounting
outbox-no-address = No address
outbox-dropped-state = dropped
outbox-now = at once
outbox-column-planned = Planned
outbox-column-kind = Kind
outbox-column-target = To
outbox-column-order = Order
outbox-column-state = State
outbox-column-attempts = Attempts
outbox-column-due = Next try
outbox-column-words = Receiver’s words
outbox-none-waiting = Nothing waits
outbox-none-waiting-words = Everything that was planned has left the house or stands under another view.
outbox-none-held = Nothing is held
outbox-none-held-words = Confirmations wait here for your decision when they are late, or when the sender’s address is not the customer’s.
outbox-none-failed = Nothing failed
outbox-none-failed-words = What a receiver refused, or what did not arrive within five days, stands here until you decide.
outbox-none-sent = Nothing was sent today
outbox-none-sent-words = What a receiver accepted since midnight stands here with the receiver’s own words.
outbox-none-all = Nothing was ever planned
outbox-none-all-words = Confirmation and export are planned as soon as all parties of an order are decided.
outbox-none-found = Nothing found
outbox-none-found-words = No receiver and no order number in this view holds these letters. Choose “All” or empty the search.
outbox-gone = This entry is not there
outbox-gone-words = It was replaced by a newer one.
outbox-settled = Ended
outbox-key-stays = The message number stays the same on every try, so a letter that arrives twice is known as one.
outbox-steps = Attempts and decisions
outbox-no-steps = It was not tried yet.
outbox-letter = The letter
outbox-subject = Subject
outbox-enclosures = Attachments
outbox-no-enclosures = none
outbox-message-id = Message number
