# Der Rahmen des Fensters: Leiste, Balken, Dialoge, Tasten.

## Screens

word-screen-overview = Übersicht
word-screen-orders = Aufträge
word-screen-desk = Importdialog
word-screen-contacts = Kontakte
word-screen-registrations = Registrierungen
word-screen-quarantine = Quarantäne
word-screen-outbox = Postausgang
word-screen-exports = Exporte
word-screen-statistics = Statistik
word-screen-journal = Journal
word-screen-settings = Einstellungen

## Actions

word-action-search = Aufträge, Kontakte und Befehle suchen
word-action-go-overview = Zur Übersicht
word-action-go-orders = Zu den Aufträgen
word-action-go-desk = Zum Importdialog
word-action-go-contacts = Zu den Kontakten
word-action-go-registrations = Zu den Registrierungen
word-action-go-outbox = Zum Postausgang
word-action-go-exports = Zu den Exporten
word-action-go-quarantine = Zur Quarantäne
word-action-go-statistics = Zur Statistik
word-action-go-journal = Zum Journal
word-action-go-settings = Zu den Einstellungen
word-action-poll-now = Alle Quellen jetzt abfragen
word-action-show-new = Neues anzeigen
word-action-done = Erledigt, weiter
word-action-assign = Zuordnen
word-action-take-new = Als neu übernehmen
word-action-later = Später…
word-action-reject = Zurückweisen…
word-action-conflicts-only = Nur Abweichungen
word-action-add-contact = Kontakt anlegen…
word-action-try-again = Erneut versuchen
word-action-larger = Größere Schrift
word-action-smaller = Kleinere Schrift
word-action-usual-size = Normale Schriftgröße
word-action-switch-appearance = Zwischen hell und dunkel wechseln
word-action-help = Tasten anzeigen
word-action-open-office = Anderes Büro öffnen…

## Everywhere

ui-back = Zurück
ui-cancel = Abbrechen
ui-close = Schließen
ui-details = Einzelheiten
ui-open = Öffnen
ui-show = Anzeigen
ui-copy-problem = Kopieren
ui-saved = Gespeichert als { $file }
ui-person-unknown = Wer arbeitet hier?
ui-person-change = Alles, was in diesem Fenster getan wird, steht unter diesem Namen im Journal. Zum Ändern klicken.
ui-restart-engine = Wieder starten
ui-search-everything = Aufträge, Kontakte, Befehle
ui-search-nothing = Nichts gefunden. Nummern werden an ihrem Anfang gefunden, Namen an jedem Teil.
ui-reason = Grund
ui-reason-missing = Geben Sie zuerst den Grund an: Er wird im Journal festgehalten.
ui-rejected = Zurückgewiesen. Der Grund steht im Journal.
ui-put-off = Zurückgestellt bis { $moment }
ui-results = { $done } erledigt, { $failed } nicht, { $open } in Arbeit

ui-ago-now = gerade eben
ui-ago-minutes = vor { $minutes } Min.
ui-ago-hours = vor { $hours } Std.
ui-ago-days =
    { $days ->
        [one] gestern
       *[other] vor { $days } Tagen
    }

## The strip below everything

ui-strip-engine = Verarbeitung
ui-strip-since = seit { $moment }
ui-strip-attached = in einem anderen Programm seit { $moment }
ui-strip-no-engine = Es läuft keine Verarbeitung
ui-strip-next-poll = nächste Abfrage
ui-strip-outbox = Postausgang
ui-strip-waiting = { $count } wartend
ui-strip-unexplained = { $count } ungeklärt
ui-strip-backup = letzte geprüfte Sicherung { $ago }
ui-strip-no-backup = noch keine Sicherung
ui-source-never = noch nicht abgefragt

## The page of keys

ui-keys-title = Tasten
ui-keys-explained = Tasten meinen Stellen auf der Tastatur und ruhen, während Sie in ein Feld schreiben. Esc ist immer harmlos; Strg Enter drückt die gefüllte Schaltfläche eines Dialogs.
ui-keys-lists = In jeder Liste
ui-keys-everywhere = Überall
ui-keys-move = Bewegen
ui-keys-open = Öffnen
ui-keys-preview = Vorschau
ui-keys-choose = Auswählen
ui-keys-range = Mehrere auswählen
ui-keys-all = Alle auswählen
ui-keys-copy = Als Tabelle kopieren

## Das Fenster um alles herum

ui-title-demo = Demo: { $name } – Kontor
ui-demo = Dies ist ein Demo-Büro: Alle darin sind erfunden, und keine E-Mail verlässt diesen Rechner.
ui-stopped = Aufträge werden zurzeit nicht verarbeitet.
ui-taken-over = Dieser Rechner verarbeitet die Aufträge jetzt.
ui-what-helps = Was hilft
ui-copy-report = Bericht kopieren
ui-report-copied = Der Bericht ist kopiert. Er nennt keine Personen, Nummern oder Dateien.
ui-report-explained = Für alle, die sich um das Programm kümmern. Ohne Namen, Nummern und Inhalte:
ui-strip-attached-short = anderes Programm
ui-strip-backup-short = Sicherung { $ago }
ui-strip-explained-words = Über jede Nachricht, die kam, ist Rechenschaft abgelegt: fertig, wartend, wiederholt oder abgelehnt.
ui-strip-unexplained-words = Es kamen Nachrichten, von denen niemand weiß, was aus ihnen wurde. Machen Sie eine Sicherung, und geben Sie den Problembericht weiter.
ui-source-failing = nicht abrufbar
ui-source-late = verspätet, { $ago }
ui-source-more = +{ $count } weitere

## Suche und Befehle

ui-palette-orders = Aufträge
ui-palette-contacts = Kontakte
ui-palette-commands = Befehle
ui-palette-searching = Wird gesucht …
