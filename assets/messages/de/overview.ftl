# Die Tagesübersicht.

overview-orders-today = Aufträge heute
overview-done-waiting = { $done } erledigt, { $waiting } wartend
overview-registrations-today = Registrierungen heute
overview-registrations-waiting = { $count } wartend
overview-by-itself = Automatisch entschieden
overview-by-itself-days = { $days } Tage, { $corrected } berichtigt
overview-confirmations = Bestätigungen heute
overview-confirmations-more = { $waiting } im Postausgang
overview-taken-over = Von Buchhaltung übernommen
overview-taken-over-more = { $refused } heute abgelehnt
overview-needs-you = Wartet auf Sie
overview-oldest = Ältestes { $ago }
overview-unclear =
    { $count ->
        [one] 1 unklar ({ $role })
       *[other] { $count } unklar ({ $role })
    }
overview-unclear-since = erster wartet seit { $moment }
overview-quarantined =
    { $count ->
        [one] 1 Nachricht in Quarantäne
       *[other] { $count } Nachrichten in Quarantäne
    }
overview-noted =
    { $count ->
        [one] 1 Auftrag anzusehen
       *[other] { $count } Aufträge anzusehen
    }
overview-held =
    { $count ->
        [one] 1 Bestätigung zurückgehalten
       *[other] { $count } Bestätigungen zurückgehalten
    }
overview-mails-failed =
    { $count ->
        [one] 1 E-Mail gescheitert
       *[other] { $count } E-Mails gescheitert
    }
overview-exports-failed =
    { $count ->
        [one] 1 Export abgelehnt
       *[other] { $count } Exporte abgelehnt
    }
overview-source-broken = { $source } kann nicht abgefragt werden
overview-registrations =
    { $count ->
        [one] 1 Registrierung wartet
       *[other] { $count } Registrierungen warten
    }
overview-to-desk = Importdialog
overview-to-orders = Aufträge
overview-to-quarantine = Quarantäne
overview-to-outbox = Postausgang
overview-to-exports = Exporte
overview-to-sources = Quelle
overview-to-registrations = Registrierungen
overview-nothing-needs = Nichts wartet auf Sie
overview-nothing-needs-words =
    { $sources ->
        [0] Es ist noch keine Quelle eingerichtet. Legen Sie in den Einstellungen eine an.
        [one] 1 Quelle abgefragt, zuletzt { $ago }.
       *[other] { $sources } Quellen abgefragt, zuletzt { $ago }.
    }
overview-new-orders = Neue Aufträge
overview-column-time = Zeit
overview-column-source = Quelle
overview-column-order = Auftrag
overview-column-customer = Kunde
overview-column-match = Zuordnung
overview-column-total = Summe
overview-column-state = Zustand
overview-no-new = Keine neuen Aufträge
overview-no-new-words = Aufträge stehen hier, bis jemand mit ihnen fertig ist. Alles, was eingegangen ist, steht unter „Aufträge“.
overview-more-new =
    { $count ->
        [one] 1 neuer
       *[other] { $count } neue
    }
overview-show-new = anzeigen
overview-chart = Aufträge und Registrierungen
overview-chart-days =
    { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }
overview-resubmissions = Meine Wiedervorlagen
overview-open-orders = Offene Auftragsannahmen
overview-new-customers = Neue Kunden zu prüfen
overview-new-referrers = Neue Zuweiser zu prüfen
overview-import-problems = Importprobleme
overview-done = Auftrag { $order } ist erledigt. Strg Z nimmt es zurück
overview-chart-bar = { $day }: Aufträge { $orders }, Registrierungen { $registrations }
overview-column-done = Erledigt
overview-done-with = Erledigt: { $order }
overview-not-polled = Es wurde noch keine Quelle abgerufen.
overview-chart-numbers = Zahlen
overview-due = { $order }, { $customer }: zurückgestellt, jetzt fällig
overview-put-off =
    { $count ->
        [one] 1 Auftrag ist zurückgestellt und kommt von selbst wieder
       *[other] { $count } Aufträge sind zurückgestellt und kommen von selbst wieder
    }
