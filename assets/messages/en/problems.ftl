# What went wrong, for people who know orders but not computers: what could not be done, because
# of what, what to do now. One message for each code in src/problem.rs, with exactly its
# arguments; then the words on buttons and the code words that arguments carry.
#
# GIVEN($x) chooses by whether $x was given. SIZE($x) writes bytes, DECIMAL($x) numbers and
# MOMENT($x) moments (RFC 3339) as the language does; other text is shown as it stands.
# Whole numbers can choose plural forms. An argument that is a code word of the program is
# replaced by argument-<name>-<code word> where there is one.

## Severities

severity-hint = Hint
severity-warning = Warning
severity-error = Error

## Reading a message

problem-empty-message = The file is empty. Ask the sender to send it again.
# $size and $limit in bytes
problem-message-too-large = The file cannot be read because it is too large: { SIZE($size) }, and at most { SIZE($limit) } is accepted. Ask the sender for a smaller file.
# $kind may be empty
problem-unknown-format =
    { GIVEN($kind) ->
        [no] The file cannot be read because Kontor does not know its format.
       *[yes] The file cannot be read because Kontor does not read this format: { $kind }.
    } Ask the sender to send the order as UBL, as openTRANS or in Kontor’s own order XML.
problem-wrong-document-kind = This is not an order but another document: { $kind }. If you expected an order, ask the sender for it.
problem-xml-not-well-formed =
    { GIVEN($detail) ->
        [no] The file breaks off or is not well-formed XML.
       *[yes] The file breaks off or is not well-formed XML near “{ $detail }”.
    } Ask the sender to send it again.
problem-xml-limit = The file cannot be read because it exceeds a safety limit ({ $what }: at most { $limit }). Ask the sender to have the file checked and to send it again.
problem-xml-doctype = The file was not read because it contains a document type declaration (DOCTYPE), which is refused for safety. Ask the sender to send the order without it.
problem-xml-unknown-entity = The abbreviation “{ $entity }” in the file is not defined and was kept as written. Check the texts of the order.
# $label may be empty
problem-encoding-uncertain =
    { GIVEN($label) ->
        [no] The file does not say in which character encoding it is written; it was read as { $used }.
       *[yes] The file says it is written in the character encoding “{ $label }”, but it could not be read in it; it was read as { $used }.
    } Check accented and special letters in names and addresses.
problem-encoding-lossy = Some characters could not be read in the encoding { $encoding } and were replaced. Compare names and addresses with the original, or ask the sender to send the file again.
problem-characters-lost = Letters of “{ $text }” were lost before the file arrived; “�” stands in their place. Ask the sender how it is written, and to have the program that made the file checked.
problem-encoding-label-wrong = The file says it is written in the character encoding “{ $label }” but was correctly read as { $used }. You need not do anything.
problem-missing-element = The order cannot be read because “{ $element }” is missing. Ask the sender to complete it.
problem-not-a-number = The order cannot be read because “{ $text }” stands where a number is needed. Ask the sender to correct it.
problem-ambiguous-number = The number “{ $text }” can be understood in two ways and was read as { DECIMAL($read_as) }. Compare it with the original.
problem-not-a-date = “{ $text }” cannot be read as a date and was left out. Compare it with the original.
problem-unknown-currency = The currency “{ $text }” is not known. Ask the sender to state it with its three letters, such as EUR.
problem-currency-missing = The order does not say which currency it is in. Check the amounts before you accept it.
problem-no-lines = The order has no items. Ask the sender to send it again complete.
problem-quantity-missing = Line { $line } has no quantity. Find out how much is wanted before you accept the order.
problem-quantity-negative = Line { $line } has the negative quantity { DECIMAL($quantity) }. Find out whether a return is meant.
problem-price-missing = Line { $line } has no price.
problem-line-total-differs = On line { $line } the sender states the amount { DECIMAL($stated) }, but quantity times price is { DECIMAL($computed) }. Check the price before you accept the order.
problem-total-differs = The stated total ({ $total }) is { DECIMAL($stated) }, but the order’s own figures come to { DECIMAL($computed) }. Check the amounts before you accept the order.
problem-buyer-missing = The order cannot be assigned to anybody because it does not name the customer. Ask the sender who ordered.
problem-check-digit-wrong = The number { $value } ({ $what }) contains a mistake: its check digit does not agree. Compare it with the original.
problem-unknown-element = “{ $element }” in the file is not known. It was kept, but it was not used.
# $line may be empty
problem-unknown-unit =
    { GIVEN($line) ->
        [no] The unit “{ $unit }” is in no list of units and was kept as written.
       *[yes] The unit “{ $unit }” on line { $line } is in no list of units and was kept as written.
    }
problem-vat-rate-read-as = The tax rate “{ $text }” was understood as { DECIMAL($read_as) } %.
problem-attachment-awaited = The order mentions the attachment “{ $name }”, but this file has not arrived yet. If it does not come soon, ask the sender for it.
problem-attachment-broken = The attachment “{ $name }” is damaged and cannot be opened. Ask the sender to send it again.
problem-test-message = The sender marked this message as a test.
problem-stated-copy = The sender marked this message as a copy.
problem-replaces-order = The sender says that this order replaces order { $order_no }. Cancel the earlier order so that nothing is delivered twice.
problem-several-delivery-places = The order names several places of delivery ({ $count }); only the first is used as the delivery address. Check what goes where before you accept the order.
problem-unknown-interface-version = The order cannot be read because the file follows version { $version } of the order format, and this program knows only version { $known }. Update the program, or ask the sender for version { $known }.
problem-newer-interface-version = The file follows version { $version } of the order format; this program knows it up to { $known }. What it knows was read, the rest was kept. Update the program when you can.
problem-value-not-allowed = “{ $value }” is not allowed in “{ $element }” and was not used. Compare it with the original.

## Intake and booking

problem-processing-failed = The message could not be processed because of an unexpected fault (step: { $stage }). All other messages went on. Try again; if it happens again, pass on the problem report.
problem-message-stops-program =
    { $attempts ->
        [one] This message stopped the program and was set aside. Do not try again before the program has been updated.
       *[other] This message stopped the program { $attempts } times and was set aside. Do not try again before the program has been updated.
    }
# $name may be empty
problem-party-unclear =
    { GIVEN($name) ->
        [no] To go on with this order you must decide who the unnamed party is ({ $role }).
       *[yes] To go on with this order you must decide who “{ $name }” is ({ $role }).
    }
problem-payer-unknown = The payer with the number { $key } is not among your contacts. Assign a contact, or add the payer.
# $name may be empty
problem-registration-waits =
    { GIVEN($name) ->
        [no] A request for access waits for your decision.
       *[yes] A request for access from “{ $name }” waits for your decision.
    } Check the details and answer it.
problem-order-number-shared = The order number { $order_no } was already used by another customer of this source ({ $other }). Check whether both orders are meant.
problem-order-not-known = The change or cancellation cannot be carried out because order { $order_no } has not arrived. Ask the sender for the order, then try again.
problem-amended-after-export = The sender changed order { $order_no } after it was exported to accounting. Check the change and export the order again.
problem-older-revision = This message about order { $order_no } is older than a change that was already carried out, so it was not used. Check whether the order is right.
problem-number-gap = In this source there are orders missing between the numbers { $from } and { $to }. Ask the sender whether something was lost.
# $kind may be empty
problem-stray-file =
    { GIVEN($kind) ->
        [no] The file “{ $name }” is not an order, and no order mentions it.
       *[yes] The file “{ $name }” ({ $kind }) is not an order, and no order mentions it.
    } Ask the sender what it belongs to.

## Sources

problem-source-folder-missing = Orders cannot be fetched because the folder of this source is missing. Restore the folder, or choose another one in the settings: { $folder }
problem-source-folder-denied = Orders cannot be fetched because the program may not read or change the folder of this source ({ $detail }). Give it access to the folder: { $folder }
problem-source-name-taken = There is already a source “{ $name }”, which fetches from { $folder }. Choose another name.
problem-source-folder-taken = The source was not added: the source “{ $name }” already fetches from this folder: { $folder }. Choose another folder, or switch that source off first.
problem-file-never-settles =
    { $minutes ->
        [one] The file “{ $file }” has been changing for { $minutes } minute and is not complete.
       *[other] The file “{ $file }” has been changing for { $minutes } minutes and is not complete.
    } Check whether the sending program is stuck.
# $detail may be empty
problem-file-still-written = The file “{ $file }” is still being written and was left for the next look.
problem-file-unreadable =
    { GIVEN($detail) ->
        [no] The file “{ $file }” cannot be read.
       *[yes] The file “{ $file }” cannot be read ({ $detail }).
    } Close the program that holds it open, or allow access to it; it will be tried again.
problem-not-a-regular-file = “{ $file }” in the inbox is not an ordinary file ({ $what }) and was left alone. Move it elsewhere.
# $size and $limit in bytes
problem-file-too-large = The file “{ $file }” was not fetched because it is too large: { SIZE($size) }, and at most { SIZE($limit) } is accepted. Ask the sender for a smaller file.
problem-archive-failed = The file “{ $file }” is safely stored, but it could not be moved to the archive ({ $detail }). Check access to the folder.

## Accounting

problem-no-accounting-profile = Orders wait to be exported because no accounting program is set up. Choose one in the settings.
problem-export-folder-denied = Orders cannot be exported because the export folder is missing or cannot be written ({ $detail }). Check the folder: { $folder }
problem-text-shortened =
    { $limit ->
        [one] The text in “{ $field }” was shortened because accounting takes only { $limit } character there.
       *[other] The text in “{ $field }” was shortened because accounting takes only { $limit } characters there.
    }
problem-character-replaced = The character “{ $character }” in “{ $field }” was replaced because the accounting format does not have it.
# $field and $detail may be empty
problem-export-refused =
    { GIVEN($field) ->
        [no] Accounting did not take order { $order_no } over
       *[yes] Accounting did not take order { $order_no } over because of “{ $field }”
    }{ GIVEN($detail) ->
        [no] {""}.
       *[yes] {" "}({ $detail }).
    } Correct what is wrong and export the order again.
problem-export-unanswered =
    { $minutes ->
        [one] Accounting has not taken over the file “{ $file }” for { $minutes } minute.
       *[other] Accounting has not taken over the file “{ $file }” for { $minutes } minutes.
    } Check whether the import in the accounting program is running.
problem-response-unreadable = The answer of the accounting program in the file “{ $file }” cannot be read ({ $detail }). Check in the accounting program which orders it took over.
problem-not-exportable = Order { $order_no } cannot be written for accounting because of “{ $field }”. Complete the order, or change the accounting settings.

## Mail

problem-mail-not-set-up = E-mails wait because no mail server is set up. Enter the mail server in the settings.
problem-mail-server-unreachable = E-mails cannot be sent because the mail server { $server } cannot be reached ({ $detail }). Sending is tried again by itself; check the internet connection if this goes on.
problem-mail-login-refused = E-mails cannot be sent because the mail server { $server } refused the user name or password ({ $reply }). Correct them in the settings.
problem-mail-tls-failed = E-mails cannot be sent because no secure connection to the mail server { $server } could be made ({ $detail }). Check the connection security in the settings.
problem-mail-sender-refused = E-mails cannot be sent because the mail server does not let the office write from the address { $address } ({ $reply }). Correct the sender’s address in the settings.
problem-mail-deferred = The mail server asked to wait with this e-mail ({ $reply }). It is sent again by itself.
problem-mail-refused = The e-mail to { $address } was refused for good ({ $reply }). Check the address and the text of the e-mail.
problem-mail-unknown = The connection to the mail server { $server } broke while the e-mail was being handed over, so it may or may not have been sent. Ask the recipient, or send it again and accept that it may arrive twice.
problem-mail-address-invalid = The e-mail cannot be sent because “{ $address }” is not an e-mail address. Correct it in the contact.
# $name may be empty
problem-mail-address-missing =
    { GIVEN($name) ->
        [no] The order cannot be confirmed because the customer has no e-mail address.
       *[yes] The order cannot be confirmed because “{ $name }” has no e-mail address.
    } Enter one in the contact.
problem-confirmation-held =
    { $age_hours ->
        [one] The confirmation was held back because the order is already { $age_hours } hour old.
       *[other] The confirmation was held back because the order is already { $age_hours } hours old.
    } Decide whether it is still to be sent.
problem-mail-plain = E-mails and the password travel unprotected to the mail server { $server }. Choose a secure connection in the settings.
# $detail may be empty
problem-given-up =
    { $attempts ->
        [one] The task was given up after { $attempts } attempt
       *[other] The task was given up after { $attempts } attempts
    }{ GIVEN($detail) ->
        [no] {""}.
       *[yes] {" "}({ $detail }).
    } Remove the cause, then try again.

## Office, store, engine

problem-office-missing = There is no office in this folder. Give the right folder, or make an office with “kontor init”: { $folder }
problem-office-exists = No office can be made here because there already is one in this folder. Use it, or choose another folder: { $folder }
problem-office-not-demo = The demo does not run here because this folder holds an office of your own, and invented orders must not get into it. Choose another folder, or leave the folder out to get a fresh one: { $folder }
problem-office-not-writable = The office cannot be opened because its folder cannot be written ({ $detail }). Give the program access to the folder: { $folder }
problem-office-on-network = The office cannot be kept in this folder because it lies on a network drive ({ $kind }), where data could be damaged. Choose a folder on this computer: { $folder }
problem-schema-newer = The office cannot be opened because a newer version of the program has used it (data version { $found }, known up to { $known }). Update the program on this computer.
problem-not-our-database = The office cannot be opened because its data file does not belong to this program. Give the right folder; the file is: { $file }
problem-database-damaged = The data of the office is damaged ({ $detail }). Restore the last backup.
problem-database-busy =
    { $seconds ->
        [one] The data could not be changed because another program has held it for { $seconds } second.
       *[other] The data could not be changed because another program has held it for { $seconds } seconds.
    } Close that program, then try again.
problem-disk-full = Nothing can be stored because the disk is full. Work goes on by itself once you have made room; the folder is: { $folder }
problem-database-failed = The data could not be read or stored ({ $detail }). Try again; if it happens again, restore the last backup.
problem-stored-data-corrupt = A stored entry makes no sense and cannot be shown (table { $table }, column { $column }). Restore the last backup.
problem-changed-meanwhile = Your change was not stored because somebody else has changed the same entry meanwhile ({ $what }). Look at it again and repeat your change.
problem-not-found = Nothing was found under “{ $id }” ({ $what }). Check the name or number.
problem-ambiguous =
    { $count ->
        [one] “{ $id }” ({ $what }) is not unique: { $count } entry fits.
       *[other] “{ $id }” ({ $what }) is not unique: { $count } entries fit.
    } Give the full name or number.
problem-engine-elsewhere = Orders are not processed here because the computer “{ $host }” has been doing so since { MOMENT($since) }. Stop the program there if this computer is to take over.
problem-host-not-allowed = Orders are not processed on this computer (“{ $host }”) because only these may do so: { $allowed }. Change this in the settings if it is to be allowed.
problem-engine-busy = The change was not taken because there is still too much to do. Try again in a moment.
problem-thread-stopped = A part of the program has stopped ({ $thread }: { $detail }). Restart it; if it happens again, pass on the problem report.
problem-step-not-possible = “{ $step }” is not possible at present ({ $what }, state: { $state }). Look at what is still missing.
problem-file-failed = The file cannot be read or written ({ $detail }). Check access and room on the disk: { $file }
problem-file-missing = There is no such file: { $file }. Check the name.
problem-file-exists = There is something of this name already, and it is not overwritten: { $file }. Choose another name.
problem-secret-unreadable = A stored password or key cannot be opened on this computer ({ $what }). Enter it again in the settings.
problem-backup-unproven = The backup did not pass its check and must not be relied on ({ $detail }). Make a new backup; the file is: { $file }

## Settings, tables, calls

problem-setting-unknown = There is no setting named “{ $key }”. Check its name in the list of settings.
problem-setting-invalid = The setting “{ $key }” cannot be “{ $value }”. Allowed: { $expected }.
problem-person-name-taken = There is already somebody called “{ $name }” on the list of people. Give the name in full, or choose another one.
problem-setting-left-out = The entry “{ $key }” in the settings file is not known and has no effect. Correct or remove it; the file is: { $file }
problem-settings-newer = The settings of this computer cannot be read because a newer version of the program has written them (version { $found }, known up to { $known }). Update the program; the file is: { $file }
problem-row-not-taken = Row { $row } was not imported ({ $reason }). Correct it and import the file again.
# $found, the headings that are there, may be empty
problem-column-missing =
    { GIVEN($found) ->
        [no] The table cannot be imported because the column “{ $column }” is missing.
       *[yes] The table cannot be imported because the column “{ $column }” is missing; found: { $found }.
    } Add the column with this heading.
problem-column-unknown = The column “{ $column }” is not known and was left out.
problem-contact-number-taken = The number { $number } belongs to { $name } already. Choose another one, or leave it blank.
problem-contact-nameless = A contact needs a name or a number. Enter one of them.
problem-contact-email-malformed = “{ $address }” is not an e-mail address. Correct it, or leave it blank.
problem-contact-country-unknown = “{ $country }” is not a known country. It is kept as typed.
# $expected may be empty
problem-call-invalid =
    { GIVEN($expected) ->
        [no] “{ $word }” is not understood here.
       *[yes] “{ $word }” is not understood here. Expected: { $expected }.
    } Correct the call.
# $detail may be empty
problem-clock-wrong =
    { GIVEN($detail) ->
        [no] The clock of this computer is wrong or has jumped.
       *[yes] The clock of this computer is wrong or has jumped ({ $detail }).
    } Set date and time.
# $free in bytes
problem-disk-low = Only { SIZE($free) } is left on the disk. Make room before nothing more can be stored; the folder is: { $folder }
# $age in whole days; empty when there never was a backup
problem-backup-old =
    { GIVEN($age) ->
        [no] There is no backup of the office yet.
       *[yes] { $age ->
            [one] The last backup of the office is { $age } day old.
           *[other] The last backup of the office is { $age } days old.
        }
    } Make one.
problem-folder-missing = A folder of the office is missing. Create it again, or bring it back from a backup: { $folder }

## Next steps, as on buttons

remedy-try-again = Try again
remedy-ask-sender = Ask the sender
remedy-assign-contact = Assign contact
remedy-open-settings = Open settings
remedy-show-message = Show message
remedy-restore-backup = Restore backup
remedy-free-space = Free disk space
remedy-open-folder = Open folder
remedy-decide-held = Send or drop confirmation
remedy-export-again = Export again
remedy-update-program = Update program
remedy-correct-call = Correct the call

## Code words that arguments carry

argument-what-order = order
argument-what-contact = contact
argument-what-article = article
argument-what-message = message
argument-what-source = source
argument-what-setting = setting
argument-what-effect = outbox entry
argument-what-export = export
argument-what-attachment = attachment
argument-what-file = file
argument-what-folder = folder
argument-what-link = link
argument-what-device = device
argument-what-password = password
argument-what-key = key
argument-what-bytes = bytes
argument-what-depth = depth of nesting
argument-what-elements = elements
argument-what-name = length of a name
argument-what-attributes = attributes of one element
argument-what-attribute = length of an attribute
argument-total-lines = sum of the lines
argument-total-charges = charges
argument-total-allowances = allowances
argument-total-net = net
argument-total-tax = tax
argument-total-gross = gross
argument-total-payable = payable
argument-role-buyer = { word-role-buyer }
argument-role-bill-to = { word-role-bill-to }
argument-role-ship-to = { word-role-ship-to }
argument-role-patient = { word-role-patient }
argument-role-referrer = { word-role-referrer }
argument-role-payer = { word-role-payer }
argument-kind-invoice = invoice
argument-kind-quotation = quotation
argument-kind-catalogue = catalogue
argument-kind-response = order response
argument-kind-delivery = delivery note
argument-kind-text = text
argument-kind-unknown = unknown
argument-stage-receive = receiving
argument-stage-open = opening
argument-stage-decode = reading
argument-stage-check = checking
argument-stage-identify = assigning contacts
argument-stage-decide = deciding
argument-stage-record = booking
argument-stage-answer = answering
argument-thread-engine = order processing
argument-thread-courier = sending
argument-state-received = received
argument-state-matched = assigned
argument-state-accepted = accepted
argument-state-exported = exported
argument-state-taken-over = taken over
argument-state-refused = refused
argument-state-closed = closed
argument-state-cancelled = cancelled
argument-state-open = open
argument-state-finished = finished
argument-state-quarantined = in quarantine
argument-state-duplicate = duplicate
argument-state-rejected = rejected
argument-state-planned = planned
argument-state-held = held back
argument-state-sending = being sent
argument-state-bounced = returned
argument-state-given-up = given up
problem-no-display = The window cannot be opened, because this computer shows no desktop. Use the command line, for example “kontor orders list”, or start “kontor window” where there is a desktop.
problem-display-silent = The window cannot be opened, because the desktop “{ $display }” does not answer ({ $detail }). Start the program from a terminal on the desktop, or correct the variable DISPLAY.
problem-display-undrawable = The window cannot be opened, because the desktop “{ $display }” offers no OpenGL to draw with. Install the package libgl1-mesa-dri, or start the program at the computer itself.
problem-libraries-missing = The window cannot be opened, because the system lacks { $libraries }. Install it, on Debian and Ubuntu by: sudo apt install { $packages }
problem-notices-missing = This desktop shows no notices ({ $detail }). News are shown inside the window.
