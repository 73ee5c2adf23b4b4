# Contacts: list, card, form, import.

contacts-count =
    { $count ->
        [one] 1 person or company
       *[other] { $count } people and companies
    }
contacts-found = { $count } found
contacts-search = Search contacts
contacts-search-hint = Name, number, e-mail, place
contacts-import = Import…
contacts-chosen = { $count } chosen
contacts-copy = Copy as a table
contacts-copying = The table is being put together.
contacts-copied =
    { $count ->
        [one] 1 contact copied as a table
       *[other] { $count } contacts copied as a table
    }
contacts-none = No contacts yet
contacts-none-words = Add the first one, or import the table that your accounting or your address book writes.
contacts-not-found = Nobody fits these letters
contacts-not-found-words = Names are found in every alphabet and without accents. Try fewer letters, or the number.
contacts-column-name = Name
contacts-column-number = Number
contacts-column-email = E-mail
contacts-column-phone = Telephone
contacts-column-company = Company
contacts-column-place = Place
contacts-column-open = Open orders
contacts-column-last = Last order
contacts-nameless = (no name)

## The card

contacts-gone = This contact is not there
contacts-gone-words = It was never in this office's address master.
contacts-edit = Edit
contacts-open-orders =
    { $count ->
        [one] 1 open order
       *[other] { $count } open orders
    }
contacts-tab-details = Details
contacts-tab-orders = Orders { $count }
contacts-tab-history = History { $count }
contacts-group-who = Who
contacts-group-where = Where
contacts-group-reach = How to reach
contacts-group-numbers = Numbers
contacts-group-learned = Known to sources as
contacts-group-persons = Contact persons in orders
contacts-group-places = Delivery addresses in orders
contacts-group-dates = Dates
contacts-learned = { $number } · by { $name }, { $moment }
contacts-since = Here since
contacts-changed = Last changed
contacts-last-order = Last order
contacts-named-in = order { $order }
contacts-order-name = Order { $order }, { $more }
contacts-sender-settled = Orders with another mail address are confirmed to the address above: somebody decided so.
contacts-no-orders = No orders yet
contacts-no-orders-words = Orders stand here as soon as one is assigned to this contact.
contacts-newest-orders = The { $count } newest. All of them stand in “Orders”.
contacts-no-history = Nothing was changed
contacts-no-history-words = It stands as it was imported. Each change will be here: who, when, from what to what.

## The form

contacts-add-title = New contact
contacts-edit-title = Edit { $name }
contacts-save = Save
contacts-saving = Already on its way
contacts-saved = Saved
contacts-discard-words = What you typed is not saved yet.
contacts-discard = Discard it
contacts-keep-typing = Go on typing
contacts-changed-meanwhile = { $name } changed this contact meanwhile ({ $moment }). The other fields say so already; what you typed stays.
contacts-changed-clash = { $name } changed this contact meanwhile ({ $moment }), also where you typed. Look at the marked fields before you save.
contacts-changed-refused = Not saved: { $name } changed this contact before you ({ $moment }). What differs is marked. Look at it and save again.
contacts-theirs = { $name } wrote “{ $value }”.
contacts-take-theirs = Take that
contacts-language-office = As the office
contacts-day-hint = e.g. 24.11.1980
contacts-number-hint = the next one, if left blank

## The import

contacts-import-pick = Choose a table of contacts
contacts-import-title = Import contacts
contacts-import-words = A CSV file with a heading row, as accounting programs and spreadsheets write it. First you see what each row would do; nothing is taken before you say so.
contacts-import-choose = Choose file…
contacts-import-no-dialog = This desktop has no dialog to choose files with. Type where the file lies.
contacts-import-path = File
contacts-import-path-hint = or type where the file lies
contacts-import-read = Read
contacts-import-path-missing = Type where the file lies first.
contacts-import-reading = The file is being read.
contacts-import-take =
    { $count ->
        [one] Take 1 contact
       *[other] Take { $count } contacts
    }
contacts-import-nothing-ticked = No row is ticked.
contacts-import-other = Another file…
contacts-import-known = Columns that are read: { $columns }
contacts-import-left-out = Columns that are not known and left out: { $columns }
contacts-import-outcome = { $added } added, { $changed } changed, { $failed } not taken, { $left } left out
contacts-import-tick-shown = Tick all shown
contacts-import-untick-shown = Untick all shown
contacts-import-twice = Line { $line } has the same number.
contacts-import-resembles = Perhaps it is there already: { $name }, number { $number }. Tick it if it is somebody else.
contacts-import-line = Line { $line }
contacts-import-take-line = Take line { $line }
contacts-import-column-line = Line
contacts-import-column-row = Row
contacts-import-column-more = What is to be said
contacts-import-would-change = Would change
contacts-import-says = The row says

word-import-kind-all = All
word-import-kind-new = new
word-import-kind-changes = differs
word-import-kind-doubtful = doubtful
word-import-kind-equal = the same
word-import-kind-wrong = not possible
word-import-became-added = added
word-import-became-changed = changed
word-import-became-failed = not taken

argument-reason-changed-meanwhile = somebody changed the contact meanwhile
argument-reason-email-malformed = its e-mail address is not one

## Words

word-action-edit-contact = Edit the contact
word-action-import-contacts = Import contacts…

word-card-number = Number
word-card-kind = Kind
word-card-roles = Roles
word-card-company = Company
word-card-salutation = Salutation
word-card-title = Title
word-card-first-name = First name
word-card-last-name = Last name
word-card-street = Street
word-card-street2 = Address line 2
word-card-zip = Postal code
word-card-city = Town
word-card-region = Region
word-card-country = Country
word-card-email = E-mail
word-card-phone = Telephone
word-card-vat-id = VAT number
word-card-reg-no = Register number
word-card-gln = GLN
word-card-payer-key = Insurer number
word-card-external-id = Other identifier
word-card-language = Language
word-card-birth-date = Date of birth

word-contact-kind-person = Person
word-contact-kind-org = Organisation
word-contact-role-customer = Customer
word-contact-role-referrer = Referrer
word-contact-role-payer = Payer
word-contact-role-supplier = Supplier
word-contact-role-subcontractor = Subcontractor
word-contact-language-en = English
word-contact-language-de = German
word-contact-language-cs = Czech
word-contact-language-pl = Polish
word-contact-language-ru = Russian
word-contact-language-sk = Slovak
word-contact-detail-name = Name
word-contact-detail-role = Role
