# Der Postausgang: was das Haus verlässt.

word-outbox-waiting = Wartend
word-outbox-held = Zurückgehalten
word-outbox-failed = Fehlgeschlagen
word-outbox-sent = Heute gesendet
word-outbox-all = Alle

outbox-subtitle = { $waiting } wartend, { $sent } heute gesendet
outbox-no-mail =
    { $count ->
        [0] Es ist kein Mailserver eingerichtet
        [one] Es ist kein Mailserver eingerichtet, daher wartet 1 E-Mail
       *[other] Es ist kein Mailserver eingerichtet, daher warten { $count } E-Mails
    }
outbox-no-mail-words = Bestätigungen und Informationsmails bleiben hier, bis Kontor einen Mailserver und eine Absenderadresse kennt.
outbox-mail-settings = Mail-Einstellungen
outbox-late =
    { $count ->
        [one] 1 Bestätigung ist zurückgehalten, weil ihr Auftrag älter als { $hours } Stunden ist; er kam { $ago }
       *[other] { $count } Bestätigungen sind zurückgehalten, weil ihre Aufträge älter als { $hours } Stunden sind; der älteste kam { $ago }
    }
outbox-late-words = Nach einem Rückstand soll niemand von alten Nachrichten überrascht werden. Senden Sie alle, verwerfen Sie alle, oder entscheiden Sie einzeln.
outbox-late-send =
    { $count ->
        [one] Senden
       *[other] Alle { $count } senden
    }
outbox-late-drop =
    { $count ->
        [one] Verwerfen
       *[other] Alle { $count } verwerfen
    }
outbox-late-send-words = Die Briefe gehen mit der nächsten Runde hinaus. Was gesendet ist, lässt sich nicht zurückholen.
outbox-send-action = Senden
outbox-drop-action = Verwerfen
outbox-drop-title =
    { $count ->
        [one] 1 Eintrag verwerfen?
       *[other] { $count } Einträge verwerfen?
    }
outbox-drop-words = Nichts davon wird gesendet. Die Aufträge bleiben, wie sie sind, und jeder Eintrag kann unter „Alle“ doch noch freigegeben werden.
outbox-drop-export-words = Ein Auftrag, dessen Export verworfen wird, erreicht die Buchhaltung nicht.
outbox-released = Geht mit der nächsten Runde hinaus
outbox-released-all = Freigegeben und erneut versucht
outbox-dropped = Wird nicht gesendet
outbox-dropped-all = Verworfen
outbox-search = Postausgang durchsuchen
outbox-search-hint = Empfänger oder Auftrag
outbox-choose-first = Wählen Sie zuerst eine Zeile.
outbox-is-sent = Der Empfänger hat es schon: Nichts geht zweimal hinaus.
outbox-is-dropped = Es wurde schon verworfen. „Erneut versuchen“ gibt es doch noch frei.
outbox-chosen = { $count } gewählt
outbox-try-again = Erneut versuchen
outbox-let-go = Freigeben
outbox-drop = Verwerfen …
outbox-this-again = Diesen erneut versuchen
outbox-this-let-go = Diesen freigeben
outbox-this-drop = Diesen verwerfen
outbox-accounting = Buchhaltung
outbox-no-address = Keine Adresse
outbox-dropped-state = verworfen
outbox-now = sofort
outbox-column-planned = Geplant
outbox-column-kind = Art
outbox-column-target = An
outbox-column-order = Auftrag
outbox-column-state = Zustand
outbox-column-attempts = Versuche
outbox-column-due = Nächster Versuch
outbox-column-words = Worte des Empfängers
outbox-none-waiting = Nichts wartet
outbox-none-waiting-words = Alles Geplante hat das Haus verlassen oder steht in einer anderen Ansicht.
outbox-none-held = Nichts ist zurückgehalten
outbox-none-held-words = Bestätigungen warten hier auf Ihre Entscheidung, wenn sie spät dran sind oder die Adresse des Absenders nicht die des Kunden ist.
outbox-none-failed = Nichts ist fehlgeschlagen
outbox-none-failed-words = Was ein Empfänger abgelehnt hat oder was in fünf Tagen nicht ankam, steht hier, bis Sie entscheiden.
outbox-none-sent = Heute wurde nichts gesendet
outbox-none-sent-words = Was ein Empfänger seit Mitternacht angenommen hat, steht hier mit seinen eigenen Worten.
outbox-none-all = Noch war nie etwas geplant
outbox-none-all-words = Bestätigung und Export werden geplant, sobald alle Beteiligten eines Auftrags feststehen.
outbox-none-found = Nichts gefunden
outbox-none-found-words = Kein Empfänger und keine Auftragsnummer in dieser Ansicht enthält diese Buchstaben. Wählen Sie „Alle“ oder leeren Sie die Suche.
outbox-gone = Diesen Eintrag gibt es nicht
outbox-gone-words = Er wurde durch einen neueren ersetzt.
outbox-settled = Beendet
outbox-key-stays = Die Nachrichtennummer bleibt bei jedem Versuch dieselbe; ein Brief, der zweimal ankommt, wird so als einer erkannt.
outbox-steps = Versuche und Entscheidungen
outbox-no-steps = Noch nicht versucht.
outbox-letter = Der Brief
outbox-subject = Betreff
outbox-enclosures = Anlagen
outbox-no-enclosures = keine
outbox-message-id = Nachrichtennummer
