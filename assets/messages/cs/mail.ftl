# E-maily, které kancelář odesílá: potvrzení zákazníkům a informace na zadané adresy.

## Potvrzení zákazníkovi

mail-subject-new = Přijali jsme Vaši objednávku { $order_no }
mail-subject-amended = Vaše objednávka { $order_no } byla změněna
mail-subject-cancelled = Vaše objednávka { $order_no } byla stornována

# Jméno stojí zvlášť, protože v oslovení by muselo být v pátém pádě.
mail-greeting =
    { GIVEN($name) ->
        [no] Dobrý den,
       *[yes]
            Zákazník: { $name }

            Dobrý den,
    }

mail-opening-new =
    { GIVEN($issued) ->
        [no] děkujeme za Vaši objednávku. Objednávku { $order_no } jsme přijali a vedeme ji pod číslem { $our_number }.
       *[yes] děkujeme za Vaši objednávku. Objednávku { $order_no } ze dne { $issued } jsme přijali a vedeme ji pod číslem { $our_number }.
    }
mail-opening-amended =
    { GIVEN($issued) ->
        [no] přijali jsme změnu Vaší objednávky { $order_no }, kterou vedeme pod číslem { $our_number }. Objednávka nyní zní, jak je uvedeno níže.
       *[yes] přijali jsme změnu Vaší objednávky { $order_no } ze dne { $issued }, kterou vedeme pod číslem { $our_number }. Objednávka nyní zní, jak je uvedeno níže.
    }
mail-opening-cancelled =
    { GIVEN($issued) ->
        [no] přijali jsme Vaše storno. Vaše objednávka { $order_no }, kterou vedeme pod číslem { $our_number }, je stornována.
       *[yes] přijali jsme Vaše storno. Vaše objednávka { $order_no } ze dne { $issued }, kterou vedeme pod číslem { $our_number }, je stornována.
    }

mail-changes-heading = Co se změnilo:
mail-change-added = Položka { $position }, { $name }: přidána
mail-change-removed = Položka { $position }, { $name }: odebrána
mail-change-quantity = Položka { $position }, { $name }: množství { $to } místo { $from }
mail-change-price = Položka { $position }, { $name }: cena { $to } místo { $from }

mail-lines-heading =
    { $count ->
        [one] Vaše objednávka má { $count } položku:
        [few] Vaše objednávka má { $count } položky:
       *[other] Vaše objednávka má { $count } položek:
    }
mail-lines-more =
    { $count ->
        [one] … a ještě { $count } položka
        [few] … a ještě { $count } položky
       *[other] … a ještě { $count } položek
    }
mail-total = Celkem: { $total }

mail-next-new = Vaši objednávku nyní zpracujeme. Pokud bude něco nejasné, ozveme se Vám.
mail-next-amended = Objednávku zpracujeme tak, jak je zde uvedena. Dřívější potvrzení této objednávky již neplatí.
mail-next-cancelled = Pokud to nebylo Vaším záměrem, dejte nám prosím ihned vědět.

mail-automatic = Tato zpráva byla vytvořena automaticky. Pokud v ní něco nesouhlasí, stačí na ni odpovědět.
mail-closing = S pozdravem

## Informace na zadané adresy

mail-info-subject-new = Nová objednávka { $number }
mail-info-subject-amended = Objednávka { $number } změněna zákazníkem
mail-info-subject-cancelled = Objednávka { $number } stornována zákazníkem
mail-info-subject-registration = Nová žádost o registraci { $number }

mail-info-opening-new = Přišla nová objednávka a byla zapsána.
mail-info-opening-amended = Zákazník změnil objednávku. Změna byla zapsána.
mail-info-opening-cancelled = Zákazník stornoval objednávku. Storno bylo zapsáno.
mail-info-opening-registration = Zákazník žádá o přístup. Žádost čeká na rozhodnutí.

mail-info-our-number = Naše číslo: { $value }
mail-info-order-no = Číslo objednávky zákazníka: { $value }
mail-info-customer = Zákazník: { $value }
mail-info-applicant = Žadatel: { $value }
mail-info-issued = Datum: { $value }
mail-info-source = Zdroj: { $value }
mail-info-lines = Počet položek: { $count }
mail-info-total = Celkem: { $value }
mail-info-unclear = Zatím není jasné, kdo je zákazník. Rozhodněte prosím v importním okně; do té doby se nic nepotvrzuje ani neexportuje.
# A name of a company may end with a point of its own, so it does not stand last.
mail-info-footer =
    { GIVEN($office) ->
        [no] Tuto zprávu dostáváte, protože je Vaše adresa zadána pro informační e-maily.
       *[yes] Tuto zprávu dostáváte, protože { $office } má Vaši adresu mezi adresami pro informační e-maily.
    }
