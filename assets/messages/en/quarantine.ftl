# The quarantine: what could not be read or processed.

## Causes, as groups and chips name them

word-cause-empty-message = Empty file
word-cause-message-too-large = Too large
word-cause-unknown-format = Unknown format
word-cause-wrong-document-kind = Not an order
word-cause-xml-not-well-formed = Broken XML
word-cause-xml-limit = XML too deep or too long
word-cause-xml-doctype = XML with a document type
word-cause-encoding-lossy = Unreadable characters
word-cause-encoding-uncertain = Encoding uncertain
word-cause-characters-lost = Letters lost
word-cause-missing-element = Something is missing
word-cause-not-a-number = Not a number
word-cause-not-a-date = Not a date
word-cause-unknown-currency = Unknown currency
word-cause-no-lines = No lines
word-cause-buyer-missing = No buyer
word-cause-unknown-interface-version = Newer version
word-cause-value-not-allowed = Value not allowed
word-cause-processing-failed = Processing failed
word-cause-message-stops-program = Stopped the program
word-cause-order-not-known = Waits for its order
word-cause-stray-file = File without an order

quarantine-none = Nothing in quarantine
quarantine-none-words = Every message that came was read. What cannot be read or processed waits here and holds nothing else up.
quarantine-again =
    { $count ->
        [one] Try it again
       *[other] Try all { $count } again
    }
quarantine-oldest = the oldest came { $ago }
quarantine-again-one = Try this one again
quarantine-booked =
    { $count ->
        [0] Nothing booked
       *[other] { $count } booked
    }
quarantine-repeated =
    { $count ->
       *[other] { $count } known already
    }
quarantine-waiting =
    { $count ->
       *[other] { $count } still waiting
    }
quarantine-told = Tried again: { $result }
quarantine-column-name = File
quarantine-column-source = Source
quarantine-column-received = Received
quarantine-column-size = Size
quarantine-gone = This message is not there
quarantine-gone-words = It was never received in this office.
quarantine-from = From { $source } · { $moment } · { $size }
quarantine-where = Where: { $place }
quarantine-reject = Reject…
quarantine-reject-title = Reject { $name }?
quarantine-reject-words = It is ended without booking anything. Its bytes stay, and so does your reason.
quarantine-reject-action = Reject message
quarantine-save = Save whole…
quarantine-save-title = Save message as received
quarantine-no-picker = This desktop has no dialog for choosing a file. A copy of the message lies in the folder “quarantine” of the office.
quarantine-copy-report = Copy report
quarantine-copy-report-hint = Problem, place, format and program version for the shop’s technician: no bytes, no names.
quarantine-copied = The report is on the clipboard
quarantine-report-problem = Problem
quarantine-report-place = Place
quarantine-report-format = Format
quarantine-report-encoding = Encoding
quarantine-report-size = Bytes
quarantine-report-program = Program
quarantine-as-text = As received, read as { $encoding }
quarantine-as-bytes = As received: no text, shown as bytes
quarantine-is-cut = a part is shown; “Save whole” gives everything
quarantine-place-beyond = the place lies beyond what is shown
quarantine-no-bytes = The file holds no bytes
quarantine-marked = Here: { $text }
