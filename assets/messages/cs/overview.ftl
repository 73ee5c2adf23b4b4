# Denní přehled.

overview-orders-today = Objednávky dnes
overview-done-waiting = hotovo { $done }, čeká { $waiting }
overview-registrations-today = Registrace dnes
overview-registrations-waiting =
    { $count ->
        [one] { $count } čeká
        [few] { $count } čekají
       *[other] { $count } čeká
    }
overview-by-itself = Rozhodnuto automaticky
overview-by-itself-days = dnů: { $days }, opraveno: { $corrected }
overview-confirmations = Potvrzení dnes
overview-confirmations-more = k odeslání: { $waiting }
overview-taken-over = Převzato účetnictvím
overview-taken-over-more = dnes odmítnuto: { $refused }
overview-needs-you = Čeká na vás
overview-oldest = nejstarší { $ago }
overview-unclear =
    { $count ->
        [one] nejasné: 1 ({ $role })
        [few] nejasné: { $count } ({ $role })
       *[other] nejasné: { $count } ({ $role })
    }
overview-unclear-since = první čeká od { $moment }
overview-quarantined =
    { $count ->
        [one] 1 zpráva v karanténě
        [few] { $count } zprávy v karanténě
       *[other] { $count } zpráv v karanténě
    }
overview-noted =
    { $count ->
        [one] 1 objednávka k prohlédnutí
        [few] { $count } objednávky k prohlédnutí
       *[other] { $count } objednávek k prohlédnutí
    }
overview-held =
    { $count ->
        [one] 1 potvrzení je zadrženo
        [few] { $count } potvrzení jsou zadržena
       *[other] { $count } potvrzení je zadrženo
    }
overview-mails-failed =
    { $count ->
        [one] 1 e-mail selhal
        [few] { $count } e-maily selhaly
       *[other] { $count } e-mailů selhalo
    }
overview-exports-failed =
    { $count ->
        [one] 1 export odmítnut
        [few] { $count } exporty odmítnuty
       *[other] { $count } exportů odmítnuto
    }
overview-source-broken = { $source } nelze načíst
overview-registrations =
    { $count ->
        [one] 1 registrace čeká
        [few] { $count } registrace čekají
       *[other] { $count } registrací čeká
    }
overview-to-desk = Import
overview-to-orders = Objednávky
overview-to-quarantine = Karanténa
overview-to-outbox = Pošta k odeslání
overview-to-exports = Exporty
overview-to-sources = Zdroj
overview-to-registrations = Registrace
overview-nothing-needs = Nic na vás nečeká
overview-nothing-needs-words =
    { $sources ->
        [0] Zatím není nastaven žádný zdroj. Přidejte jej v nastavení.
        [one] Načten 1 zdroj, naposledy { $ago }.
        [few] Načteny { $sources } zdroje, naposledy { $ago }.
       *[other] Načteno { $sources } zdrojů, naposledy { $ago }.
    }
overview-new-orders = Nové objednávky
overview-column-time = Čas
overview-column-source = Zdroj
overview-column-order = Objednávka
overview-column-customer = Zákazník
overview-column-match = Přiřazení
overview-column-total = Celkem
overview-column-state = Stav
overview-no-new = Žádné nové objednávky
overview-no-new-words = Objednávky tu zůstávají, dokud je někdo nevyřídí. Vše, co došlo, je v části „Objednávky“.
overview-more-new =
    { $count ->
        [one] 1 nová
        [few] { $count } nové
       *[other] { $count } nových
    }
overview-show-new = zobrazit
overview-chart = Objednávky a registrace
overview-chart-days =
    { $days ->
        [one] { $days } den
        [few] { $days } dny
       *[other] { $days } dnů
    }
overview-resubmissions = Moje úkoly k vyřízení
overview-open-orders = Objednávky k přijetí
overview-new-customers = Noví zákazníci k ověření
overview-new-referrers = Noví doporučující lékaři k ověření
overview-import-problems = Problémy importu
overview-done = Objednávka { $order } je vyřízená. Ctrl Z to vrátí
overview-chart-bar = { $day }: objednávky { $orders }, registrace { $registrations }
overview-column-done = Vyřízeno
overview-done-with = Vyřízeno: { $order }
overview-not-polled = Zatím nebyl dotázán žádný zdroj.
overview-chart-numbers = Čísla
overview-due = { $order }, { $customer }: odloženo, teď na řadě
overview-put-off =
    { $count ->
        [one] 1 objednávka je odložena a vrátí se sama
        [few] { $count } objednávky jsou odloženy a vrátí se samy
       *[other] { $count } objednávek je odloženo a vrátí se samy
    }
