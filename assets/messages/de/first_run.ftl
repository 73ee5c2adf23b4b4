# Der erste Start: ein Büro öffnen, anlegen oder ansehen.

first-run-language = Sprache
first-run-opening = Das Büro wird geöffnet …
first-run-wait = Das dauert einen Augenblick. Das Fenster bleibt bedienbar.
first-run-welcome = Kontor nimmt Aufträge an, findet heraus, von wem sie sind, verbucht sie und gibt sie an die Buchhaltung weiter. Alles liegt in einem Ordner auf diesem Rechner: dem Büro.
first-run-new-title = Ihr eigenes Büro
first-run-new-words = Vier kurze Schritte: der Name, wer hier arbeitet, wo Aufträge eintreffen und ab welchem Tag Kunden E-Mails bekommen. Vor dem letzten Schritt wird nichts angelegt.
first-run-new = Büro einrichten
first-run-open-title = Ein Büro, das es schon gibt
first-run-open-words = Zum Beispiel eines, das von einem anderen Rechner hierher kopiert wurde.
first-run-open-folder = Ordner des Büros
first-run-open = Büro öffnen
first-run-demo-title = Eine Demo
first-run-demo-words = Ein erfundenes Handelshaus an einem vollen Morgen: 40 Nachrichten, 120 Kunden, manche davon unklar. Keine E-Mail verlässt diesen Rechner.
first-run-demo-folder = Wohin die Demo kommt
first-run-demo = Demo-Büro anlegen
first-run-choose = Auswählen …
first-run-no-picker = Dieser Desktop hat keinen Dialog, um einen Ordner auszuwählen. Tippen Sie den Pfad ein, oder fügen Sie ihn ein.
first-run-folder-missing = Nennen Sie zuerst einen Ordner.
first-run-next = Weiter
first-run-make = Büro anlegen

first-run-step-office = Büro
first-run-step-person = Wer hier arbeitet
first-run-step-source = Wo Aufträge eintreffen
first-run-step-from = Ab welchem Tag

first-run-office-words = Der Name steht in E-Mails und in den Dateien für die Buchhaltung. Alles lässt sich später in den Einstellungen ändern.
first-run-name = Name der Firma
first-run-name-hint = Zum Beispiel Müller & Töchter GmbH
first-run-name-missing = Nennen Sie zuerst die Firma.
first-run-folder = Ordner des Büros
first-run-folder-words = Datenbank, Archiv, Exporte und Sicherungen liegen darin. Er wird angelegt, wenn es ihn nicht gibt. Ein Ordner im Netzwerk genügt nicht.
first-run-country = Land (zwei Buchstaben)
first-run-country-wrong = Das Land hat zwei Buchstaben, zum Beispiel DE.
first-run-currency = Währung
first-run-currency-wrong = Die Währung hat drei Buchstaben, zum Beispiel EUR.

first-run-person-words = Was in diesem Fenster geschieht, steht unter diesem Namen im Journal. Weitere Personen kommen in den Einstellungen dazu.
first-run-person = Ihr Name
first-run-person-missing = Sagen Sie zuerst, wer hier arbeitet.
first-run-email = Ihre E-Mail-Adresse (darf leer bleiben)
first-run-email-wrong = Das ist keine E-Mail-Adresse; lassen Sie das Feld leer, oder berichtigen Sie sie.

first-run-source-words = Aufträge treffen als Dateien in einem Ordner ein. Gelesen werden UBL und Peppol, openTRANS und das eigene Auftrags-XML von Kontor.
first-run-door-inbox = Der eigene Ordner des Büros
first-run-door-inbox-words = Legen Sie Dateien mit Aufträgen in den Ordner „inbox“ des Büros: Sie werden binnen Sekunden gelesen.
first-run-door-folder = Ein Ordner, den es schon gibt
first-run-door-later = Noch keiner
first-run-door-later-words = Das Büro wird ohne Quelle angelegt. Fügen Sie eine in den Einstellungen hinzu, sobald Sie wissen, wo Aufträge eintreffen.
first-run-source-folder = Ordner, in dem Aufträge eintreffen
first-run-source-name = Wie Sie ihn nennen
first-run-look = Die ersten Nachrichten ansehen
first-run-look-first = Lassen Sie zuerst die ersten Nachrichten ansehen.

first-run-dry-title = Was geschehen würde
first-run-dry-empty = Der Ordner ist leer. Was darin eintrifft, wird gelesen.
first-run-dry-sum =
    { $read ->
        [one] { $read } von { $files } Dateien wurde zur Probe gelesen; { $parked } käme beiseite. Nichts wurde gespeichert, nichts verschoben.
       *[other] { $read } von { $files } Dateien wurden zur Probe gelesen; { $parked } kämen beiseite. Nichts wurde gespeichert, nichts verschoben.
    }
first-run-dry-silent =
    { $count ->
        [0] Keine davon ist zu alt für eine E-Mail.
        [one] { $count } davon ist älter: Sie wird verbucht, und niemand bekommt eine E-Mail dazu.
       *[other] { $count } davon sind älter: Sie werden verbucht, und niemand bekommt eine E-Mail dazu.
    }
first-run-dry-booked = würde verbucht
first-run-dry-parked = käme beiseite
first-run-dry-no-mail = verbucht, keine E-Mail
first-run-dry-lines =
    { $lines ->
        [one] { $lines } Position
       *[other] { $lines } Positionen
    }

first-run-from-words = In einem Ordner liegen oft Aufträge, die längst erledigt sind. Ab welchem Tag sollen Kunden eine Bestätigung bekommen?
first-run-from-today = Ab heute, { $day }
first-run-from-day = Ab einem anderen Tag
first-run-from-everything = Für alles
first-run-day = Tag
first-run-day-wrong = Das ist kein Tag. Schreiben Sie ihn wie 24.11.2026.
first-run-from-effect = Ältere Aufträge werden verbucht und exportiert wie alle anderen, aber niemand bekommt eine E-Mail dazu.
first-run-from-everything-effect = Bestätigungen zu Aufträgen, die älter als ein Tag sind, warten auf eine Entscheidung; jüngere gehen hinaus.

first-run-making-folder = Ordner und Datenbank werden angelegt …
first-run-making-furnishing = Einstellungen und Kontakte kommen hinein …
first-run-making-orders = { $recorded } von { $fetched } Aufträgen sind verbucht …

word-step-source-start = erster Tag der E-Mails geändert
word-step-order-older-than-start = ohne E-Mails verbucht: älter als der erste Tag seiner Quelle
