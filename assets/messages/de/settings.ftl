# Die Einstellungen, die Mitarbeiter des Büros und die Meldungen dieses Computers.

## Groups

word-settings-group-sources = Quellen
word-settings-group-office = Unsere Firma
word-settings-group-defaults = Vorgaben
word-settings-group-notices = Meldungen
word-settings-group-mail = E-Mail
word-settings-group-accounting = Buchhaltung
word-settings-group-engine = Verarbeitung
word-settings-group-backup = Sicherung
word-settings-group-people = Mitarbeiter
word-settings-group-computer = Dieser Computer

## The screen

settings-groups = Gruppen der Einstellungen
settings-search = Alle Einstellungen durchsuchen
settings-found-nothing = Keine Einstellung heißt so
settings-found-nothing-words = Einstellungen werden nach jedem Teil ihres Namens und ihrer Erklärung gefunden, in der Sprache des Fensters.
settings-reset = Zurück
settings-reset-to =
    { GIVEN($value) ->
        [no] Zurück zur Vorgabe: nichts
       *[yes] Zurück zur Vorgabe: { $value }
    }
settings-saved =
    { GIVEN($value) ->
        [no] { $name }: nichts
       *[yes] { $name }: { $value }
    }
settings-was-reset = { $name } steht wieder auf der Vorgabe
settings-secret-saved = { $name }: versiegelt und gespeichert
settings-changed-by = { $person }, { $moment }
settings-default = Vorgabe
settings-here-only = gilt nur auf diesem Computer
settings-test = Testen
settings-testing = Wird getestet …
settings-choose-folder = Wählen …
settings-no-picker = Dieser Desktop hat keinen Dialog zum Wählen von Ordnern. Tippen Sie den Ordner in das Feld.
settings-none = keine Angabe
settings-any = alle
settings-on = ein
settings-off = aus
settings-unit-minutes = Minuten
settings-unit-hours = Stunden
settings-open-group = Öffnen
settings-password-set = hinterlegt, wird nie gezeigt
settings-fault = „{ $value }“ kann nicht übernommen werden. Erlaubt: { $expected }
settings-expected-number = eine ganze Zahl von { $least } bis { $most }
settings-expected-currency = eine Währung mit ihren drei Buchstaben, etwa CZK
settings-expected-addresses = E-Mail-Adressen, durch Kommas getrennt
settings-expected-switch = ein oder aus
settings-expected-line = eine Zeile Text
settings-mail-good = Der Mailserver hat geantwortet und die Anmeldung angenommen, { $moment }
settings-folder-good = „{ $folder }“ kann gelesen und beschrieben werden, { $moment }
settings-notice-good = Der Desktop hat die Meldung angenommen, { $moment }
settings-backup-good = Die Sicherung ist erstellt und geprüft: { $file }
settings-left = { $name } (ausgeschieden)

## Our company

word-setting-office-name = Firmenname
word-setting-words-office-name = Wie er in E-Mails und Buchhaltungsdateien steht
settings-effect-office-name =
    { GIVEN($value) ->
        [no] E-Mails und Dateien tragen keinen Firmennamen
       *[yes] Unterschreibt jede E-Mail und Datei als { $value }
    }
word-setting-office-reg-no = Registernummer
word-setting-words-office-reg-no = Unsere Nummer im Handelsregister (IČO, NIP, HRB)
settings-effect-office-reg-no =
    { GIVEN($value) ->
        [no] Pohoda erkennt nicht, für welchen Mandanten die Datei ist
       *[yes] Wählt unseren Mandanten in Pohoda
    }
word-setting-office-vat-id = Umsatzsteuer-ID
word-setting-words-office-vat-id = Unsere Nummer für die Umsatzsteuer
settings-effect-office-vat-id =
    { GIVEN($value) ->
        [no] Buchhaltungsdateien tragen keine Umsatzsteuer-ID
       *[yes] Steht in den Buchhaltungsdateien
    }
word-setting-office-gln = Global Location Number
word-setting-words-office-gln = Unsere GLN, 13 Ziffern
settings-effect-office-gln =
    { GIVEN($value) ->
        [no] UBL-Dateien nennen uns ohne GLN
       *[yes] Nennt uns in UBL-Dateien
    }
word-setting-office-country = Land
word-setting-words-office-country = Zwei Buchstaben, etwa CZ, DE oder PL
settings-effect-office-country = Gilt für Adressen, die kein Land nennen
word-setting-office-currency = Währung
word-setting-words-office-currency = Die Währung unserer Bücher
settings-effect-office-currency = Aufträge in anderer Währung werden in ihrer exportiert
word-setting-office-language = Sprache des Büros
word-setting-words-office-language = Für eigene Texte und für Kunden, deren Sprache nicht bekannt ist
settings-effect-office-language = Kunden ohne bekannte Sprache erhalten Post in: { $value }
word-setting-office-contact-line = Kontaktzeile
word-setting-words-office-contact-line = Wie Kunden zurückfragen können: eine Zeile unter jeder E-Mail
settings-effect-office-contact-line =
    { GIVEN($value) ->
        [no] E-Mails enden ohne eine solche Zeile
       *[yes] Steht unter jeder E-Mail
    }

## Defaults

word-setting-defaults-clerk = Sachbearbeiter
word-setting-words-defaults-clerk = Wer die Arbeit mit neuen Aufträgen bekommt
settings-effect-defaults-clerk =
    { GIVEN($value) ->
        [no] Neue Aufträge gehören niemandem
       *[yes] Neue und unklare Aufträge gehen an { $value }
    }
word-setting-defaults-employee = Mitarbeiter im Auftrag
word-setting-words-defaults-employee = Wer auf eingehenden Aufträgen steht
settings-effect-defaults-employee =
    { GIVEN($value) ->
        [no] Neue Aufträge nennen keinen Mitarbeiter
       *[yes] { $value } steht auf jedem neuen Auftrag
    }
word-setting-defaults-branch = Filiale
word-setting-words-defaults-branch = Die Filiale, unter der neue Aufträge angelegt werden
settings-effect-defaults-branch =
    { GIVEN($value) ->
        [no] Neue Aufträge werden ohne Filiale nummeriert
       *[yes] Neue Aufträge werden unter { $value } nummeriert
    }

## Notices

word-setting-mail-information = Informationsmails
word-setting-words-mail-information = Adressen, die über jeden Auftrag informiert werden, durch Kommas getrennt
settings-effect-mail-information =
    { $items ->
        [0] Niemand wird per E-Mail informiert
        [one] 1 Adresse erhält zu jedem Auftrag eine E-Mail
       *[other] { $items } Adressen erhalten zu jedem Auftrag eine E-Mail
    }

## Mail

word-setting-mail-host = Mailserver
word-setting-words-mail-host = Der Name des Servers, der unsere E-Mails verschickt
settings-effect-mail-host =
    { GIVEN($value) ->
        [no] E-Mails warten, bis ein Server eingetragen ist: { $mails }
       *[yes] E-Mails gehen über { $value } hinaus; es warten: { $mails }
    }
word-setting-mail-port = Port
word-setting-words-mail-port = 587 für STARTTLS, 465 für TLS
settings-effect-mail-port = Der Server wird auf Port { $value } angesprochen
word-setting-mail-security = Verschlüsselung
word-setting-words-mail-security = Wie die Verbindung gesichert wird
settings-effect-mail-security =
    { $value ->
        [starttls] Nach der Begrüßung gesichert; nie im Klartext
        [tls] Vom ersten Byte an gesichert
       *[plain] Nicht gesichert: unterwegs kann jeder mitlesen
    }
word-setting-mail-user = Benutzer
word-setting-words-mail-user = Der Name für die Anmeldung am Mailserver
settings-effect-mail-user =
    { GIVEN($value) ->
        [no] E-Mails werden ohne Anmeldung verschickt
       *[yes] Meldet sich als { $value } an
    }
word-setting-mail-password = Passwort
word-setting-words-mail-password = Wird beim Speichern versiegelt und nie wieder gezeigt
settings-effect-mail-password =
    { GIVEN($value) ->
        [no] Kein Passwort hinterlegt
       *[yes] Ein Passwort ist hinterlegt, versiegelt mit dem Schlüssel des Büros
    }
word-setting-mail-from = Absender
word-setting-words-mail-from = Die Adresse, von der unsere E-Mails kommen
settings-effect-mail-from =
    { GIVEN($value) ->
        [no] E-Mails warten, bis es einen Absender gibt
       *[yes] Kunden antworten an { $value }
    }
word-setting-mail-confirm = Aufträge bestätigen
word-setting-words-mail-confirm = Kunden erhalten eine E-Mail, dass ihr Auftrag angekommen ist
settings-effect-mail-confirm =
    { $value ->
        [on] Jeder Auftrag wird in der Sprache des Kunden bestätigt
       *[off] Kunden hören von selbst nichts von uns
    }
word-setting-mail-hold-after-hours = Späte Bestätigungen zurückhalten
word-setting-words-mail-hold-after-hours = Ältere Aufträge werden nicht ohne Entscheidung bestätigt; 0 hält nie zurück
settings-effect-mail-hold-after-hours =
    { $value ->
        [0] Auch alte Aufträge werden sofort bestätigt
        [one] Nach 1 Stunde wartet eine Bestätigung im Postausgang
       *[other] Nach { $value } Stunden wartet eine Bestätigung im Postausgang
    }

## Accounting

word-setting-accounting-profile = Format
word-setting-words-accounting-profile = Das Programm, das die Dateien einliest
settings-effect-accounting-profile =
    { GIVEN($value) ->
        [no] Aufträge warten auf ein Format: { $exports }
       *[yes] Dateien werden für { $value } geschrieben; es warten: { $exports }
    }
word-setting-accounting-folder = Exportordner
word-setting-words-accounting-folder = Wohin Dateien für die Buchhaltung gelegt werden; ein kurzer Name liegt im Büroordner
settings-effect-accounting-folder = Die Buchhaltung holt ihre Dateien aus „{ $value }“
word-setting-accounting-response-folder = Antwortordner
word-setting-words-accounting-response-folder = Wohin die Buchhaltung ihre Antworten legt
settings-effect-accounting-response-folder =
    { GIVEN($value) ->
        [no] Antworten werden im Exportordner gesucht
       *[yes] Antworten werden in „{ $value }“ gesucht
    }
word-setting-accounting-response-wait-minutes = Auf Antwort warten
word-setting-words-accounting-response-wait-minutes = Wie lange eine Antwort der Buchhaltung dauern darf
settings-effect-accounting-response-wait-minutes =
    { $value ->
        [one] Nach 1 Minute wird eine fehlende Antwort gemeldet
       *[other] Nach { $value } Minuten wird eine fehlende Antwort gemeldet
    }
word-choice-accounting-profile-pohoda = Pohoda
word-choice-accounting-profile-ubl = UBL-Aufträge
word-choice-accounting-profile-csv = CSV-Tabelle
word-choice-mail-security-starttls = STARTTLS
word-choice-mail-security-tls = TLS
word-choice-mail-security-plain = keine

## Engine

word-setting-engine-hosts = Computer für die Verarbeitung
word-setting-words-engine-hosts = Namen, durch Kommas getrennt; leer bedeutet alle
settings-effect-engine-hosts =
    { $allowed ->
        [any] Jeder Computer darf Aufträge abholen
        [here] Dieser Computer, { $here }, gehört dazu
       *[elsewhere] Dieser Computer, { $here }, gehört nicht dazu und zeigt nur, was andere abholen
    }
settings-engine-now = Verarbeitung im Augenblick
settings-engine-now-words = Wer Aufträge abholt und E-Mails verschickt
settings-engine-runs = { $host }, seit { $moment }
settings-engine-none = Auf keinem Computer läuft die Verarbeitung
settings-engine-next =
    { $sources ->
        [0] Keine Quelle wird abgefragt
        [one] Fragt 1 Quelle ab, nächstes Mal um { $next }
       *[other] Fragt { $sources } Quellen ab, nächstes Mal um { $next }
    }

## Backup

settings-backup = Letzte geprüfte Sicherung
settings-backup-words = Eine Kopie des ganzen Büros, nach dem Erstellen geöffnet, geprüft und gezählt
settings-backup-none = Es gibt noch keine Sicherung
settings-backup-last = Erstellt { $ago }, im Ordner „backup“ des Büros
settings-backup-now = Jetzt sichern
settings-backup-running = Wird gesichert …

## Sources

settings-sources-none = Noch keine Quelle
settings-sources-none-words = Eine Quelle ist ein Ordner, in den ein Shop, ein Mailprogramm oder ein Kollege Aufträge legt. Fügen Sie unten die erste hinzu.
settings-source-ok = in Ordnung
settings-source-late = verspätet
settings-source-broken = gestört
settings-source-paused = angehalten
settings-source-new = noch nicht abgefragt
settings-source-poll = Jetzt abfragen
settings-source-dry-run = Probelauf
settings-source-dry-run-hint = Liest die ersten Nachrichten im Ordner und sagt, was daraus würde. Nichts wird gespeichert.
settings-source-paused-done = { $source } ist angehalten
settings-source-resumed-done = { $source } wird wieder abgefragt
settings-source-test-hint = Versucht, im Ordner zu lesen und zu schreiben
settings-source-name = Name
settings-source-name-words = Wie Aufträge und Listen diese Quelle nennen
settings-source-name-effect =
    { $count ->
        [0] Bisher ist nichts über sie gekommen
        [one] 1 Nachricht ist über sie gekommen
       *[other] { $count } Nachrichten sind über sie gekommen
    }
settings-source-renamed = Die Quelle heißt jetzt { $source }
settings-source-folder = Ordner
settings-source-folder-words = Wohin Aufträge gelegt werden; ein kurzer Name liegt im Büroordner
settings-source-last = Zuletzt abgefragt { $ago }
settings-source-never = Noch nicht abgefragt
settings-source-interval = Abrufintervall
settings-source-interval-words = Wie oft in den Ordner geschaut wird, von 1 bis 1440 Minuten
settings-source-interval-saved =
    { $minutes ->
        [one] { $source } wird jede Minute abgefragt
       *[other] { $source } wird alle { $minutes } Minuten abgefragt
    }
settings-source-fetches =
    { $minutes ->
        [one] Holt jede Minute ab, nächstes Mal um { $next }, auf { $host }
       *[other] Holt alle { $minutes } Minuten ab, nächstes Mal um { $next }, auf { $host }
    }
settings-source-fetches-soon =
    { $minutes ->
        [one] Holt jede Minute ab, zum ersten Mal gleich, auf { $host }
       *[other] Holt alle { $minutes } Minuten ab, zum ersten Mal gleich, auf { $host }
    }
settings-source-no-engine = Nichts wird abgeholt: auf keinem Computer läuft die Verarbeitung
settings-source-is-paused = Nichts wird abgeholt, solange sie angehalten ist
settings-source-fetching = Abholen
settings-source-fetching-words = Eine angehaltene Quelle behält ihre Nachrichten und kann jederzeit zurückkommen
settings-source-is-on = Aufträge werden abgeholt
settings-source-add = Quelle hinzufügen
settings-source-add-words = Ein Ablageordner: jede Datei, die dort liegt, wird als Nachricht gelesen
settings-source-add-action = Quelle anlegen
settings-source-add-first = Geben Sie zuerst Namen und Ordner an
settings-source-added = { $source } wird ab jetzt abgefragt
settings-source-folder-made = Fehlt der Ordner, wird er angelegt
settings-dry-run-title =
    { $files ->
        [0] Der Ordner ist leer
        [one] 1 Datei im Ordner
       *[other] { $files } Dateien im Ordner
    }
settings-dry-run-words = Nichts wurde gespeichert, nichts verlässt das Haus.
settings-dry-run-order =
    { $lines ->
        [one] Auftrag { $number } von { $buyer }, 1 Position
       *[other] Auftrag { $number } von { $buyer }, { $lines } Positionen
    }
settings-dry-run-nothing = kein Auftrag darin
settings-dry-run-more =
    { $count ->
        [one] und 1 weitere
       *[other] und { $count } weitere
    }

## This computer

settings-language = Sprache
settings-language-words = Die Sprache dieses Fensters; sofort umgeschaltet
settings-language-effect = Jeder wählt seine eigene; E-Mails richten sich nach dem Kunden
settings-appearance = Darstellung
settings-appearance-words = Hell, dunkel oder wie das System vorgibt
settings-appearance-effect-light = Jetzt hell
settings-appearance-effect-dark = Jetzt dunkel
word-appearance-system = wie das System
word-appearance-light = hell
word-appearance-dark = dunkel
settings-scale = Schriftgröße
settings-scale-words = Von 80 bis 200 Prozent; Strg + und Strg − tun dasselbe
settings-scale-effect = Alles wird mit { $scale } % gezeichnet
settings-percent = { $scale } %
settings-notices = Meldungen auf dem Desktop
settings-notices-words = Neue Aufträge, Problemfälle und Fehler meldet der Desktop, einen Schwung als eine Meldung
settings-notices-on = Der Desktop meldet sie, auch wenn das Fenster verdeckt ist
settings-notices-off = Sie werden nur in diesem Fenster gemeldet
settings-office = Büro
settings-office-words = Der Ordner, in dem dieses Büro liegt
settings-office-effect = Jetzt geöffnet: { $folder }
settings-office-open = Öffnen

## People

settings-people-none = Noch niemand eingetragen
settings-people-none-words = Tragen Sie ein, wer hier arbeitet: Mitarbeiter können dann als Sachbearbeiter gewählt werden, und alles, was im Fenster getan wird, steht unter ihrem Namen im Journal.
settings-people-add = Mitarbeiter hinzufügen
settings-people-edit = { $name } ändern
settings-people-new = Neuer Mitarbeiter
settings-person-name = Name
settings-person-email = E-Mail
settings-person-language = Sprache
settings-person-branch = Filiale
settings-person-state = Stand
settings-person-here = sitzt hier
settings-person-left = ausgeschieden
settings-person-works = arbeitet hier
settings-person-save = Speichern
settings-person-remove = Entfernen
settings-person-saved = { $name } steht auf der Liste
settings-person-removed = { $name } steht nicht mehr auf der Liste
settings-person-remove-title = { $name } von der Liste nehmen?
settings-person-remove-words = Aufträge und Journal behalten den Namen. Wen Aufträge nennen, der bleibt als ausgeschieden auf der Liste.
settings-person-name-missing = Geben Sie zuerst einen Namen an

## Who works here

person-title = Wer arbeitet hier?
person-words = Alles, was in diesem Fenster getan wird, steht unter diesem Namen im Journal.
person-new = Neuer Name
person-new-action = Das bin ich
person-nobody = Noch steht niemand auf der Liste. Tippen Sie Ihren Namen.

## Notices on this computer

notice-orders =
    { $count ->
        [one] 1 neuer Auftrag
       *[other] { $count } neue Aufträge
    }
notice-order-from = Von { $name }
notice-unclear =
    { $count ->
        [one] 1 davon braucht eine Entscheidung
       *[other] { $count } davon brauchen eine Entscheidung
    }
notice-unclear-one = Er braucht eine Entscheidung
notice-quarantined =
    { $count ->
        [one] 1 Nachricht konnte nicht gelesen werden
       *[other] { $count } Nachrichten konnten nicht gelesen werden
    }
notice-registrations =
    { $count ->
        [one] 1 Registrierungsantrag
       *[other] { $count } Registrierungsanträge
    }
notice-failures =
    { $count ->
        [one] 1 E-Mail oder Datei kam nicht durch
       *[other] { $count } E-Mails oder Dateien kamen nicht durch
    }
notice-trouble = Etwas braucht einen Blick
notice-test-title = Eine Probe von Kontor
notice-test-words = So werden neue Aufträge und Probleme hier gemeldet.

## Steps in the journal

word-step-source-renamed = Quelle umbenannt
word-step-person-left = Mitarbeiter ausgeschieden
word-step-person-removed = Mitarbeiter von der Liste genommen
