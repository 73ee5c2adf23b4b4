# Registrace: žádosti o přístup.

registrations-count =
    { $count ->
        [one] 1 žádost o přístup
        [few] { $count } žádosti o přístup
       *[other] { $count } žádostí o přístup
    }
registrations-none = Žádné žádosti o přístup
registrations-none-words = Když zákazník požádá o přístup, bude tu jeho žádost se vším, co poslal.
registrations-column-time = Došlo
registrations-column-source = Zdroj
registrations-column-applicant = Žadatel
registrations-column-company = Firma
registrations-column-email = E-mail
registrations-column-number = Č. zákazníka
registrations-column-state = Stav
registrations-gone = Tato žádost neexistuje
registrations-gone-words = V této kanceláři nebyla nikdy zapsána.
registrations-head = { $source } · došlo { $moment }
registrations-is = S jistotou je to
registrations-nobody = S tím, co bylo zasláno, se s jistotou neshoduje žádný kontakt.
registrations-tab-request = Žádost
registrations-tab-message = Zpráva
registrations-tab-trace = Průběh
registrations-group-applicant = Žadatel
registrations-group-request = Žádost
registrations-request-no = Číslo žádosti
registrations-asked-at = Podána
registrations-note = Vzkaz
registrations-company2 = Oddělení
registrations-contact-person = Kontaktní osoba
registrations-iban = Bankovní účet
registrations-no-message = Zpráva tu není
registrations-no-message-words = Zachováno je jen to, co z ní bylo přečteno.
registrations-save-message = Uložit…
registrations-copy-message = Kopírovat
registrations-no-text = Zpráva není text. Uložte ji a otevřete v jejím programu.

word-registration-received = čeká
word-registration-key-issued = klíč vydán
word-registration-refused = zamítnuta
word-registration-asked-back = dotázáno
word-registration-extra-username = Přání: uživatelské jméno
