# Rejestracje: wnioski o dostęp.

registrations-count =
    { $count ->
        [one] 1 wniosek o dostęp
        [few] { $count } wnioski o dostęp
       *[many] { $count } wniosków o dostęp
    }
registrations-none = Nie ma wniosków o dostęp
registrations-none-words = Gdy klient poprosi o dostęp, wniosek pojawi się tutaj ze wszystkim, co zostało przysłane.
registrations-column-time = Wpłynęło
registrations-column-source = Źródło
registrations-column-applicant = Wnioskodawca
registrations-column-company = Firma
registrations-column-email = E-mail
registrations-column-number = Nr klienta
registrations-column-state = Stan
registrations-gone = Nie ma takiego wniosku
registrations-gone-words = Nigdy nie został zapisany w tym biurze.
registrations-head = { $source } · wpłynęło { $moment }
registrations-is = To na pewno
registrations-nobody = Żaden kontakt nie zgadza się na pewno z tym, co przysłano.
registrations-tab-request = Wniosek
registrations-tab-message = Wiadomość
registrations-tab-trace = Przebieg
registrations-group-applicant = Wnioskodawca
registrations-group-request = Wniosek
registrations-request-no = Numer wniosku
registrations-asked-at = Złożony
registrations-note = Treść
registrations-company2 = Dział
registrations-contact-person = Osoba kontaktowa
registrations-iban = Rachunek bankowy
registrations-no-message = Nie ma wiadomości
registrations-no-message-words = Zachowano tylko to, co z niej odczytano.
registrations-save-message = Zapisz…
registrations-copy-message = Kopiuj
registrations-no-text = Wiadomość nie jest tekstem. Proszę ją zapisać i otworzyć w jej programie.

word-registration-received = czeka
word-registration-key-issued = klucz wydany
word-registration-refused = odrzucony
word-registration-asked-back = zapytano
word-registration-extra-username = Życzona nazwa użytkownika
