# Registrierungen: Anfragen auf Zugang.

registrations-count =
    { $count ->
        [one] 1 Registrierungsanfrage
       *[other] { $count } Registrierungsanfragen
    }
registrations-none = Keine Registrierungsanfragen
registrations-none-words = Bittet ein Kunde um Zugang, steht seine Anfrage hier mit allem, was er gesendet hat.
registrations-column-time = Eingang
registrations-column-source = Quelle
registrations-column-applicant = Antragsteller
registrations-column-company = Firma
registrations-column-email = E-Mail
registrations-column-number = Kundennr.
registrations-column-state = Zustand
registrations-gone = Diese Anfrage gibt es nicht
registrations-gone-words = Sie wurde in diesem Büro nie gebucht.
registrations-head = { $source } · eingegangen { $moment }
registrations-is = Das ist mit Gewissheit
registrations-nobody = Kein Kontakt stimmt mit Gewissheit mit den Angaben überein.
registrations-tab-request = Anfrage
registrations-tab-message = Nachricht
registrations-tab-trace = Verlauf
registrations-group-applicant = Antragsteller
registrations-group-request = Anfrage
registrations-request-no = Anfragenummer
registrations-asked-at = Gestellt am
registrations-note = Mitteilung
registrations-company2 = Abteilung
registrations-contact-person = Ansprechpartner
registrations-iban = Bankverbindung
registrations-no-message = Die Nachricht ist nicht da
registrations-no-message-words = Aufbewahrt ist nur, was aus ihr gelesen wurde.
registrations-save-message = Speichern…
registrations-copy-message = Kopieren
registrations-no-text = Die Nachricht ist kein Text. Speichern Sie sie und öffnen Sie sie mit ihrem Programm.

word-registration-received = wartet
word-registration-key-issued = Schlüssel vergeben
word-registration-refused = abgelehnt
word-registration-asked-back = Rückfrage
word-registration-extra-username = Gewünschter Benutzername
