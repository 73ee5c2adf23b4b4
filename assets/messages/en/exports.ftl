# Accounting files and accounting's answers.

word-exports-all = All
word-exports-unanswered = Not answered
word-exports-refused = With refused orders

word-profile-pohoda = Pohoda
word-profile-ubl = UBL
word-profile-csv = CSV

word-batch-writing = being written
word-batch-exported = not answered
word-batch-overdue = answer overdue
word-batch-answered = taken over

word-verdict-unanswered = not answered
word-verdict-taken-over = taken over
word-verdict-refused = refused
word-verdict-repeated = refused, written again

exports-count =
    { $count ->
        [one] 1 file
       *[other] { $count } files
    }
exports-next =
    { $count ->
        [0] No order waits for the next file
        [one] 1 order goes into the next file, which Kontor writes by itself
       *[other] { $count } orders go into the next file, which Kontor writes by itself
    }
exports-no-profile =
    { $count ->
        [0] No accounting program is chosen
        [one] No accounting program is chosen, so 1 order waits
       *[other] No accounting program is chosen, so { $count } orders wait
    }
exports-no-profile-words = Choose the accounting format and the folder from which accounting takes its files.
exports-settings = Accounting settings
exports-failed =
    { $count ->
        [one] 1 order could not be written into a file
       *[other] { $count } orders could not be written into a file
    }
exports-failed-words = The outbox says for each what is missing. Once that is mended, try it again there.
exports-to-outbox = Outbox
exports-column-number = No.
exports-column-written = Written
exports-column-file = File
exports-column-profile = Format
exports-column-orders = Orders
exports-column-taken = Taken over
exports-column-state = State
exports-column-answered = Answered
exports-refused-count =
    { $count ->
        [one] 1 refused
       *[other] { $count } refused
    }
exports-none-all = No file was written yet
exports-none-all-words = As soon as all parties of an order are decided, it goes into a file for accounting.
exports-none-unanswered = Every file is answered
exports-none-unanswered-words = A file stands here until accounting took it or answered for every order in it.
exports-none-refused = Accounting refused nothing
exports-none-refused-words = A file with a refused order stands here until that order is written again or closed.
exports-gone = This file is not there
exports-gone-words = It was never written in this office.
exports-folder = Folder
exports-not-written = not written yet
exports-not-answered = not answered yet
exports-open-folder = Open folder
exports-retry =
    { $count ->
        [one] Write the refused order again
       *[other] Write { $count } refused orders again
    }
exports-retried = Goes into the next file as a successor
exports-again = Write all again…
exports-again-title =
    { $count ->
        [one] Write 1 order of { $file } again?
       *[other] Write { $count } orders of { $file } again?
    }
exports-again-words = Accounting gets them once more, marked as successors of the first export. Have the first ones removed there when they were booked.
exports-again-action = Write again
exports-all-planned = All its orders wait for the next file already.
exports-item = In the file { $item }
exports-successor =
    { $count ->
        [one] written again
       *[other] written again, { $count } times
    }
exports-their-number = Accounting’s number { $number }
exports-is-planned = goes into the next file
exports-field = Field: { $field }
