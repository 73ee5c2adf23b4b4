# Registrations: requests for access.

registrations-count =
    { $count ->
        [one] 1 request for access
       *[other] { $count } requests for access
    }
registrations-none = No requests for access
registrations-none-words = When a customer asks for access, the request stands here with everything that was sent.
registrations-column-time = Received
registrations-column-source = Source
registrations-column-applicant = Applicant
registrations-column-company = Company
registrations-column-email = E-mail
registrations-column-number = Customer no.
registrations-column-state = State
registrations-gone = This request is not there
registrations-gone-words = It was never booked in this office.
registrations-head = { $source } · received { $moment }
registrations-is = This is certainly
registrations-nobody = No contact agrees for certain with what was sent.
registrations-tab-request = Request
registrations-tab-message = Message
registrations-tab-trace = Trace
registrations-group-applicant = Applicant
registrations-group-request = Request
registrations-request-no = Request number
registrations-asked-at = Asked on
registrations-note = Message
registrations-company2 = Department
registrations-contact-person = Contact person
registrations-iban = Bank account
registrations-no-message = The message is not there
registrations-no-message-words = Only what was read out of it is kept.
registrations-save-message = Save…
registrations-copy-message = Copy
registrations-no-text = The message is no text. Save it and open it with its program.

word-registration-received = waits
word-registration-key-issued = key issued
word-registration-refused = refused
word-registration-asked-back = asked back
word-registration-extra-username = Wished user name
