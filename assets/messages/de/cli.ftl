# Was die Befehlszeile ausgibt. Namen von Befehlen, Ordnern und Dateien bleiben, wie sie sind.

cli-no-task = Sagen Sie, was zu tun ist, zum Beispiel „kontor demo“. Alle Befehle: „kontor --help“.
cli-init-done = Das Büro ist bereit: { $folder }. Legen Sie Auftragsdateien in seinen Ordner „inbox“ und rufen Sie dann „kontor run --once“ auf.

cli-read-file =
    { $name }: Format { $format }{ GIVEN($version) ->
        [no] {""}
       *[yes] {" "}{ $version }
    }{ GIVEN($encoding) ->
        [no] {""}
       *[yes] , Zeichenkodierung { $encoding }
    }
cli-read-paper =
    { $kind } { $number }{ GIVEN($date) ->
        [no] {""}
       *[yes] {" "}vom { $date }
    }{ GIVEN($buyer) ->
        [no] {""}
       *[yes] {" "}von { $buyer }
    }
cli-read-total = Gesamtbetrag { $total } { $currency }
cli-read-ok =
    { $count ->
        [one] Lesbar: { $count } Beleg.
       *[other] Lesbar: { $count } Belege.
    }
cli-read-refused = Abgewiesen. Den Grund nennt der mit ✗ bezeichnete Befund.

cli-run-progress =
    { $recorded } von { $fetched ->
        [one] { $fetched } Nachricht
       *[other] { $fetched } Nachrichten
    }
cli-serve-running = Die Auftragsverarbeitung läuft für das Büro in { $folder }. Mit Strg+C beenden Sie sie.
cli-serve-stopping = Die Auftragsverarbeitung schließt ab, was sie begonnen hat, und hält dann an …

## The ledger: a heading for each column, short

cli-ledger-source = Quelle
cli-ledger-seen = gesehen
cli-ledger-finished = erledigt
cli-ledger-open = offen
cli-ledger-quarantined = in Quarantäne
cli-ledger-duplicate = Duplikat
cli-ledger-rejected = zurückgewiesen
cli-ledger-unexplained = ungeklärt
cli-ledger-sum = Gesamt
cli-ledger-gap = { $source }: Dazwischen fehlen Auftragsnummern: { $span }

cli-source-added =
    { $minutes ->
        [one] Quelle { $name }: Ordner { $folder }, wird jede Minute abgerufen.
       *[other] Quelle { $name }: Ordner { $folder }, wird alle { $minutes } Minuten abgerufen.
    }
cli-source-removed = Die Quelle { $name } wird nicht mehr abgerufen. Ihre Nachrichten und Aufträge bleiben erhalten.
cli-source-interval =
    { $minutes ->
        [one] Die Quelle { $name } wird jede Minute abgerufen.
       *[other] Die Quelle { $name } wird alle { $minutes } Minuten abgerufen.
    }
cli-source-line =
    { $minutes ->
        [one] { $name }: Ordner { $folder }, jede Minute
       *[other] { $name }: Ordner { $folder }, alle { $minutes } Minuten
    }
cli-source-line-off = { $name }: Ordner { $folder }, wird nicht abgerufen
cli-source-last = zuletzt erfolgreich abgerufen: { MOMENT($moment) }
cli-source-never = noch nicht abgerufen
cli-source-none = Es gibt noch keine Quelle. Legen Sie eine an: „kontor source add NAME ORDNER“.

cli-setting-default = (Voreinstellung)
cli-setting-set = { $key } = { $value }

cli-import-done =
    { $taken ->
        [one] { $taken } Zeile übernommen, { $left } nicht übernommen.
       *[other] { $taken } Zeilen übernommen, { $left } nicht übernommen.
    }
cli-import-columns = Weggelassene Spalten: { $columns }
cli-import-row = Zeile { $line }

cli-orders-none = Es gibt keine Aufträge.
cli-assign-done = Der Auftrag { $number } ist zugeordnet: { $contact }.
cli-assign-more =
    { $count ->
        [one] { $count } weiterer Beteiligter dieses Auftrags wartet auf eine Entscheidung.
       *[other] { $count } weitere Beteiligte dieses Auftrags warten auf eine Entscheidung.
    }

cli-quarantine-empty = Die Quarantäne ist leer.
cli-quarantine-cause =
    { $count ->
        [one] { $count } Nachricht, Ursache { $cause }:
       *[other] { $count } Nachrichten, Ursache { $cause }:
    }
cli-quarantine-retried =
    { $count ->
        [one] { $count } Nachricht wurde noch einmal verarbeitet; in Quarantäne jetzt: { $left }.
       *[other] { $count } Nachrichten wurden noch einmal verarbeitet; in Quarantäne jetzt: { $left }.
    }
cli-quarantine-rejected = Die Nachricht ist abgeschlossen, ohne gebucht zu werden. Sie bleibt in der Datenbank.

cli-outbox-empty = Im Postausgang wartet nichts.
cli-outbox-changed =
    { $count ->
        [one] { $count } Eintrag im Postausgang wurde geändert.
       *[other] { $count } Einträge im Postausgang wurden geändert.
    }

cli-export-none = Es wurde noch keine Datei für die Buchhaltung geschrieben.
cli-export-elsewhere = Die Auftragsverarbeitung läuft auf { $host } und exportiert von selbst.
cli-export-line =
    { $count ->
        [one] { $file }: { $count } Auftrag, { $taken } übernommen, { $refused } abgelehnt
       *[other] { $file }: { $count } Aufträge, { $taken } übernommen, { $refused } abgelehnt
    }

cli-registrations-none = Es gibt keine Registrierungsanfragen.
cli-backup-done = Die Sicherung { $file } ist geschrieben, wurde wieder geöffnet und ausgezählt. Aufträge: { $orders }, Nachrichten: { $messages }, Kontakte: { $contacts }.
