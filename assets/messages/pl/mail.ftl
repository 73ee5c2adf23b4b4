# Wiadomości wychodzące z biura: potwierdzenia dla klientów i informacje na podane adresy.

## Potwierdzenie dla klienta

mail-subject-new = Otrzymaliśmy Państwa zamówienie { $order_no }
mail-subject-amended = Państwa zamówienie { $order_no } zostało zmienione
mail-subject-cancelled = Państwa zamówienie { $order_no } zostało anulowane

# Nazwa stoi osobno, bo w zwrocie musiałaby być w wołaczu.
mail-greeting =
    { GIVEN($name) ->
        [no] Szanowni Państwo,
       *[yes]
            Klient: { $name }

            Szanowni Państwo,
    }

mail-opening-new =
    { GIVEN($issued) ->
        [no] dziękujemy za zamówienie. Państwa zamówienie { $order_no } wpłynęło do nas i otrzymało u nas numer { $our_number }.
       *[yes] dziękujemy za zamówienie. Państwa zamówienie { $order_no } z dnia { $issued } wpłynęło do nas i otrzymało u nas numer { $our_number }.
    }
mail-opening-amended =
    { GIVEN($issued) ->
        [no] otrzymaliśmy zmianę Państwa zamówienia { $order_no }, nasz numer { $our_number }. Aktualną treść zamówienia podajemy poniżej.
       *[yes] otrzymaliśmy zmianę Państwa zamówienia { $order_no } z dnia { $issued }, nasz numer { $our_number }. Aktualną treść zamówienia podajemy poniżej.
    }
mail-opening-cancelled =
    { GIVEN($issued) ->
        [no] otrzymaliśmy Państwa anulowanie. Zamówienie { $order_no }, nasz numer { $our_number }, zostało anulowane.
       *[yes] otrzymaliśmy Państwa anulowanie. Zamówienie { $order_no } z dnia { $issued }, nasz numer { $our_number }, zostało anulowane.
    }

mail-changes-heading = Co się zmieniło:
mail-change-added = Pozycja { $position }, { $name }: dodana
mail-change-removed = Pozycja { $position }, { $name }: usunięta
mail-change-quantity = Pozycja { $position }, { $name }: ilość { $to } zamiast { $from }
mail-change-price = Pozycja { $position }, { $name }: cena { $to } zamiast { $from }

mail-lines-heading =
    { $count ->
        [one] Państwa zamówienie zawiera { $count } pozycję:
        [few] Państwa zamówienie zawiera { $count } pozycje:
        [many] Państwa zamówienie zawiera { $count } pozycji:
       *[other] Państwa zamówienie zawiera { $count } pozycji:
    }
mail-lines-more =
    { $count ->
        [one] … i jeszcze { $count } pozycja
        [few] … i jeszcze { $count } pozycje
        [many] … i jeszcze { $count } pozycji
       *[other] … i jeszcze { $count } pozycji
    }
mail-total = Razem: { $total }

mail-next-new = Przystępujemy do realizacji zamówienia i skontaktujemy się z Państwem, jeśli coś będzie niejasne.
mail-next-amended = Zrealizujemy zamówienie w podanej tu postaci. Wcześniejsze potwierdzenia tego zamówienia tracą ważność.
mail-next-cancelled = Jeśli nie było to Państwa zamiarem, prosimy o niezwłoczną wiadomość.

mail-automatic = Ta wiadomość została utworzona automatycznie. Jeśli coś się w niej nie zgadza, wystarczy na nią odpowiedzieć.
mail-closing = Z poważaniem

## Informacje na podane adresy

mail-info-subject-new = Nowe zamówienie { $number }
mail-info-subject-amended = Zamówienie { $number } zmienione przez klienta
mail-info-subject-cancelled = Zamówienie { $number } anulowane przez klienta
mail-info-subject-registration = Nowy wniosek o rejestrację { $number }

mail-info-opening-new = Wpłynęło nowe zamówienie i zostało zapisane.
mail-info-opening-amended = Klient zmienił zamówienie. Zmiana została zapisana.
mail-info-opening-cancelled = Klient anulował zamówienie. Anulowanie zostało zapisane.
mail-info-opening-registration = Klient prosi o dostęp. Wniosek czeka na decyzję.

mail-info-our-number = Nasz numer: { $value }
mail-info-order-no = Numer zamówienia klienta: { $value }
mail-info-customer = Klient: { $value }
mail-info-applicant = Wnioskodawca: { $value }
mail-info-issued = Data: { $value }
mail-info-source = Źródło: { $value }
mail-info-lines = Liczba pozycji: { $count }
mail-info-total = Razem: { $value }
mail-info-unclear = Nie wiadomo jeszcze, kto jest klientem. Prosimy o decyzję w oknie importu; do tego czasu nic nie będzie potwierdzane ani eksportowane.
# A name of a company may end with a point of its own, so it does not stand last.
mail-info-footer =
    { GIVEN($office) ->
        [no] Otrzymują Państwo tę wiadomość, ponieważ Państwa adres jest na liście wiadomości informacyjnych.
       *[yes] Otrzymują Państwo tę wiadomość, ponieważ { $office } ma Państwa adres na liście wiadomości informacyjnych.
    }
