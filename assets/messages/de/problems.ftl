## Severities

severity-hint = Hinweis
severity-warning = Warnung
severity-error = Fehler

## Reading a message

problem-empty-message = Die Datei ist leer. Bitten Sie den Absender, sie noch einmal zu senden.
problem-message-too-large = Die Datei kann nicht gelesen werden, weil sie zu groß ist: { SIZE($size) }, angenommen werden höchstens { SIZE($limit) }. Bitten Sie den Absender um eine kleinere Datei.
problem-unknown-format =
    { GIVEN($kind) ->
        [no] Die Datei kann nicht gelesen werden, weil Kontor ihr Format nicht kennt.
       *[yes] Die Datei kann nicht gelesen werden, weil Kontor dieses Format nicht liest: { $kind }.
    } Bitten Sie den Absender, den Auftrag als UBL, als openTRANS oder in Kontors eigenem Auftrags-XML zu senden.
problem-wrong-document-kind = Das ist kein Auftrag, sondern ein anderes Dokument: { $kind }. Wenn Sie einen Auftrag erwarten, bitten Sie den Absender darum.
problem-xml-not-well-formed =
    { GIVEN($detail) ->
        [no] Die Datei bricht ab oder ist kein wohlgeformtes XML.
       *[yes] Die Datei bricht ab oder ist kein wohlgeformtes XML, nahe bei „{ $detail }“.
    } Bitten Sie den Absender, sie noch einmal zu senden.
problem-xml-limit = Die Datei kann nicht gelesen werden, weil sie eine Sicherheitsgrenze überschreitet ({ $what }: höchstens { $limit }). Bitten Sie den Absender, die Datei prüfen zu lassen und noch einmal zu senden.
problem-xml-doctype = Die Datei wurde nicht gelesen, weil sie eine Dokumenttyp-Deklaration (DOCTYPE) enthält, die aus Sicherheitsgründen abgelehnt wird. Bitten Sie den Absender, den Auftrag ohne sie zu senden.
problem-xml-unknown-entity = Das Kürzel „{ $entity }“ in der Datei ist nicht definiert und wurde so übernommen, wie es dasteht. Prüfen Sie die Texte des Auftrags.
problem-encoding-uncertain =
    { GIVEN($label) ->
        [no] Die Datei gibt ihre Zeichenkodierung nicht an; sie wurde als { $used } gelesen.
       *[yes] Die Datei nennt die Zeichenkodierung „{ $label }“, ließ sich darin aber nicht lesen; sie wurde als { $used } gelesen.
    } Prüfen Sie Umlaute und Sonderzeichen in Namen und Anschriften.
problem-encoding-lossy = Einige Zeichen konnten in der Kodierung { $encoding } nicht gelesen werden und wurden ersetzt. Vergleichen Sie Namen und Anschriften mit dem Original oder bitten Sie den Absender, die Datei noch einmal zu senden.
problem-characters-lost = Von „{ $text }“ gingen Buchstaben verloren, bevor die Datei hier ankam; an ihrer Stelle steht „�“. Fragen Sie den Absender nach der richtigen Schreibweise und bitten Sie ihn, das Programm prüfen zu lassen, das die Datei erzeugt.
problem-encoding-label-wrong = Die Datei gibt die Zeichenkodierung „{ $label }“ an, wurde aber richtig als { $used } gelesen. Sie müssen nichts tun.
problem-missing-element = Der Auftrag kann nicht gelesen werden, weil „{ $element }“ fehlt. Bitten Sie den Absender, es zu ergänzen.
problem-not-a-number = Der Auftrag kann nicht gelesen werden, weil „{ $text }“ an einer Stelle steht, an der eine Zahl stehen muss. Bitten Sie den Absender um Berichtigung.
problem-ambiguous-number = Die Zahl „{ $text }“ lässt sich auf zwei Arten verstehen und wurde als { DECIMAL($read_as) } gelesen. Vergleichen Sie sie mit dem Original.
problem-not-a-date = „{ $text }“ kann nicht als Datum gelesen werden und wurde weggelassen. Vergleichen Sie es mit dem Original.
problem-unknown-currency = Die Währung „{ $text }“ ist nicht bekannt. Bitten Sie den Absender, sie mit drei Buchstaben anzugeben, zum Beispiel EUR.
problem-currency-missing = Der Auftrag gibt keine Währung an. Prüfen Sie die Beträge, bevor Sie ihn annehmen.
problem-no-lines = Der Auftrag enthält keine Positionen. Bitten Sie den Absender, ihn noch einmal vollständig zu senden.
problem-quantity-missing = In Position { $line } fehlt die Menge. Klären Sie, wie viel gewünscht ist, bevor Sie den Auftrag annehmen.
problem-quantity-negative = Position { $line } hat die negative Menge { DECIMAL($quantity) }. Klären Sie, ob eine Rückgabe gemeint ist.
problem-price-missing = In Position { $line } fehlt der Preis.
problem-line-total-differs = In Position { $line } nennt der Absender den Betrag { DECIMAL($stated) }, Menge mal Preis ergibt jedoch { DECIMAL($computed) }. Prüfen Sie den Preis, bevor Sie den Auftrag annehmen.
problem-total-differs = Die angegebene Summe ({ $total }) beträgt { DECIMAL($stated) }, die Angaben im Auftrag ergeben jedoch { DECIMAL($computed) }. Prüfen Sie die Beträge, bevor Sie den Auftrag annehmen.
problem-buyer-missing = Der Auftrag kann niemandem zugeordnet werden, weil er keinen Kunden nennt. Fragen Sie den Absender, wer bestellt hat.
problem-check-digit-wrong = Die Nummer { $value } ({ $what }) enthält einen Fehler: Ihre Prüfziffer stimmt nicht. Vergleichen Sie sie mit dem Original.
problem-unknown-element = „{ $element }“ in der Datei ist nicht bekannt. Es wurde aufbewahrt, aber nicht verwendet.
problem-unknown-unit =
    { GIVEN($line) ->
        [no] Die Einheit „{ $unit }“ steht in keinem Einheitenverzeichnis und wurde so übernommen, wie sie dasteht.
       *[yes] Die Einheit „{ $unit }“ in Position { $line } steht in keinem Einheitenverzeichnis und wurde so übernommen, wie sie dasteht.
    }
problem-vat-rate-read-as = Der Steuersatz „{ $text }“ wurde als { DECIMAL($read_as) } % verstanden.
problem-attachment-awaited = Der Auftrag nennt die Anlage „{ $name }“, diese Datei ist aber noch nicht eingetroffen. Wenn sie nicht bald kommt, fordern Sie sie beim Absender an.
problem-attachment-broken = Die Anlage „{ $name }“ ist beschädigt und lässt sich nicht öffnen. Bitten Sie den Absender, sie noch einmal zu senden.
problem-test-message = Der Absender hat diese Nachricht als Test gekennzeichnet.
problem-stated-copy = Der Absender hat diese Nachricht als Kopie gekennzeichnet.
problem-replaces-order = Der Absender gibt an, dass dieser Auftrag den Auftrag { $order_no } ersetzt. Stornieren Sie den früheren Auftrag, damit nichts doppelt geliefert wird.
problem-several-delivery-places = Der Auftrag nennt mehrere Lieferorte ({ $count }); als Lieferadresse wird nur der erste verwendet. Prüfen Sie, was wohin geht, bevor Sie den Auftrag annehmen.
problem-unknown-interface-version = Der Auftrag kann nicht gelesen werden, weil die Datei der Version { $version } des Auftragsformats folgt; dieses Programm kennt nur Version { $known }. Aktualisieren Sie das Programm oder bitten Sie den Absender um Version { $known }.
problem-newer-interface-version = Die Datei folgt der Version { $version } des Auftragsformats; dieses Programm kennt es bis { $known }. Was es kennt, wurde gelesen, das Übrige aufbewahrt. Aktualisieren Sie das Programm bei Gelegenheit.
problem-value-not-allowed = „{ $value }“ ist in „{ $element }“ nicht zulässig und wurde nicht verwendet. Vergleichen Sie es mit dem Original.

## Intake and booking

problem-processing-failed = Die Nachricht konnte wegen eines unerwarteten Fehlers nicht verarbeitet werden (Schritt: { $stage }). Alle anderen Nachrichten liefen weiter. Versuchen Sie es erneut; wenn es wieder geschieht, geben Sie den Problembericht weiter.
problem-message-stops-program =
    { $attempts ->
        [one] Diese Nachricht hat das Programm angehalten und wurde beiseitegelegt. Versuchen Sie es erst nach einer Aktualisierung des Programms erneut.
       *[other] Diese Nachricht hat das Programm { $attempts }-mal angehalten und wurde beiseitegelegt. Versuchen Sie es erst nach einer Aktualisierung des Programms erneut.
    }
problem-party-unclear =
    { GIVEN($name) ->
        [no] Damit es mit diesem Auftrag weitergeht, müssen Sie entscheiden, wer der ungenannte Beteiligte ist ({ $role }).
       *[yes] Damit es mit diesem Auftrag weitergeht, müssen Sie entscheiden, wer „{ $name }“ ist ({ $role }).
    }
problem-payer-unknown = Der Kostenträger mit der Nummer { $key } ist nicht unter Ihren Kontakten. Ordnen Sie einen Kontakt zu oder legen Sie den Kostenträger an.
problem-registration-waits =
    { GIVEN($name) ->
        [no] Eine Registrierungsanfrage wartet auf Ihre Entscheidung.
       *[yes] Eine Registrierungsanfrage von „{ $name }“ wartet auf Ihre Entscheidung.
    } Prüfen Sie die Angaben und beantworten Sie sie.
problem-order-number-shared = Die Auftragsnummer { $order_no } hat in dieser Quelle schon ein anderer Kunde verwendet ({ $other }). Prüfen Sie, ob beide Aufträge gemeint sind.
problem-order-not-known = Die Änderung oder Stornierung kann nicht ausgeführt werden, weil der Auftrag { $order_no } nicht eingetroffen ist. Bitten Sie den Absender um den Auftrag und versuchen Sie es dann erneut.
problem-amended-after-export = Der Absender hat den Auftrag { $order_no } geändert, nachdem er an die Buchhaltung übergeben wurde. Prüfen Sie die Änderung und exportieren Sie den Auftrag erneut.
problem-older-revision = Diese Nachricht zum Auftrag { $order_no } ist älter als eine bereits ausgeführte Änderung und wurde deshalb nicht verwendet. Prüfen Sie, ob der Auftrag stimmt.
problem-number-gap = In dieser Quelle fehlen Aufträge zwischen den Nummern { $from } und { $to }. Fragen Sie den Absender, ob etwas verloren gegangen ist.
problem-stray-file =
    { GIVEN($kind) ->
        [no] Die Datei „{ $name }“ ist kein Auftrag, und kein Auftrag nennt sie.
       *[yes] Die Datei „{ $name }“ ({ $kind }) ist kein Auftrag, und kein Auftrag nennt sie.
    } Fragen Sie den Absender, wozu sie gehört.

## Sources

problem-source-folder-missing = Aufträge können nicht abgeholt werden, weil der Ordner dieser Quelle fehlt. Stellen Sie ihn wieder her oder wählen Sie in den Einstellungen einen anderen: { $folder }
problem-source-folder-denied = Aufträge können nicht abgeholt werden, weil das Programm den Ordner dieser Quelle nicht lesen oder ändern darf ({ $detail }). Geben Sie ihm Zugriff auf den Ordner: { $folder }
problem-source-name-taken = Es gibt schon eine Quelle „{ $name }“, die aus { $folder } abholt. Wählen Sie einen anderen Namen.
problem-source-folder-taken = Die Quelle wurde nicht angelegt: Die Quelle „{ $name }“ holt schon aus diesem Ordner ab: { $folder }. Wählen Sie einen anderen Ordner oder schalten Sie jene Quelle zuerst ab.
problem-file-never-settles =
    { $minutes ->
        [one] Die Datei „{ $file }“ ändert sich seit { $minutes } Minute und wird nicht fertig.
       *[other] Die Datei „{ $file }“ ändert sich seit { $minutes } Minuten und wird nicht fertig.
    } Prüfen Sie, ob das sendende Programm hängt.
problem-file-still-written = Die Datei „{ $file }“ wird noch geschrieben und bleibt bis zum nächsten Abruf liegen.
problem-file-unreadable =
    { GIVEN($detail) ->
        [no] Die Datei „{ $file }“ kann nicht gelesen werden.
       *[yes] Die Datei „{ $file }“ kann nicht gelesen werden ({ $detail }).
    } Schließen Sie das Programm, das sie geöffnet hält, oder erlauben Sie den Zugriff; es wird von selbst erneut versucht.
problem-not-a-regular-file = „{ $file }“ im Eingang ist keine gewöhnliche Datei ({ $what }) und wurde nicht angerührt. Legen Sie das an einen anderen Ort.
problem-file-too-large = Die Datei „{ $file }“ wurde nicht abgeholt, weil sie zu groß ist: { SIZE($size) }, angenommen werden höchstens { SIZE($limit) }. Bitten Sie den Absender um eine kleinere Datei.
problem-archive-failed = Die Datei „{ $file }“ ist sicher gespeichert, konnte aber nicht ins Archiv verschoben werden ({ $detail }). Prüfen Sie den Zugriff auf den Ordner.

## Accounting

problem-no-accounting-profile = Aufträge warten auf den Export, weil kein Buchhaltungsprogramm eingerichtet ist. Wählen Sie eines in den Einstellungen.
problem-export-folder-denied = Aufträge können nicht exportiert werden, weil der Exportordner fehlt oder nicht beschreibbar ist ({ $detail }). Prüfen Sie den Ordner: { $folder }
problem-text-shortened = Der Text in „{ $field }“ wurde gekürzt, weil die Buchhaltung dort nur { $limit } Zeichen aufnimmt.
problem-character-replaced = Das Zeichen „{ $character }“ in „{ $field }“ wurde ersetzt, weil es im Format der Buchhaltung nicht vorkommt.
problem-export-refused =
    { GIVEN($field) ->
        [no] Die Buchhaltung hat den Auftrag { $order_no } nicht übernommen
       *[yes] Die Buchhaltung hat den Auftrag { $order_no } wegen „{ $field }“ nicht übernommen
    }{ GIVEN($detail) ->
        [no] {""}.
       *[yes] {" "}({ $detail }).
    } Berichtigen Sie die Angaben und exportieren Sie den Auftrag erneut.
problem-export-unanswered =
    { $minutes ->
        [one] Die Buchhaltung hat die Datei „{ $file }“ seit { $minutes } Minute nicht übernommen.
       *[other] Die Buchhaltung hat die Datei „{ $file }“ seit { $minutes } Minuten nicht übernommen.
    } Prüfen Sie, ob der Import im Buchhaltungsprogramm läuft.
problem-response-unreadable = Die Antwort des Buchhaltungsprogramms in der Datei „{ $file }“ kann nicht gelesen werden ({ $detail }). Sehen Sie im Buchhaltungsprogramm nach, welche Aufträge es übernommen hat.
problem-not-exportable = Der Auftrag { $order_no } kann wegen „{ $field }“ nicht für die Buchhaltung geschrieben werden. Ergänzen Sie den Auftrag oder ändern Sie die Einstellungen zur Buchhaltung.

## Mail

problem-mail-not-set-up = E-Mails warten, weil kein Mailserver eingerichtet ist. Tragen Sie ihn in den Einstellungen ein.
problem-mail-server-unreachable = E-Mails können nicht gesendet werden, weil der Mailserver { $server } nicht erreichbar ist ({ $detail }). Das Senden wird von selbst erneut versucht; hält es an, prüfen Sie die Internetverbindung.
problem-mail-login-refused = E-Mails können nicht gesendet werden, weil der Mailserver { $server } Benutzername oder Passwort abgelehnt hat ({ $reply }). Berichtigen Sie beides in den Einstellungen.
problem-mail-tls-failed = E-Mails können nicht gesendet werden, weil keine gesicherte Verbindung zum Mailserver { $server } zustande kam ({ $detail }). Prüfen Sie in den Einstellungen die Sicherheit der Verbindung.
problem-mail-sender-refused = E-Mails können nicht gesendet werden, weil der Mailserver dem Büro nicht erlaubt, unter der Adresse { $address } zu schreiben ({ $reply }). Berichtigen Sie die Absenderadresse in den Einstellungen.
problem-mail-deferred = Der Mailserver bittet, mit dieser E-Mail zu warten ({ $reply }). Sie wird von selbst erneut gesendet.
problem-mail-refused = Die E-Mail an { $address } wurde endgültig abgelehnt ({ $reply }). Prüfen Sie die Adresse und den Text der E-Mail.
problem-mail-unknown = Die Verbindung zum Mailserver { $server } brach während der Übergabe der E-Mail ab; sie kann gesendet worden sein oder auch nicht. Fragen Sie den Empfänger, oder senden Sie sie erneut und nehmen Sie in Kauf, dass sie zweimal ankommt.
problem-mail-address-invalid = Die E-Mail kann nicht gesendet werden, weil „{ $address }“ keine E-Mail-Adresse ist. Berichtigen Sie sie beim Kontakt.
problem-mail-address-missing =
    { GIVEN($name) ->
        [no] Der Auftrag kann nicht bestätigt werden, weil beim Kunden keine E-Mail-Adresse hinterlegt ist.
       *[yes] Der Auftrag kann nicht bestätigt werden, weil bei „{ $name }“ keine E-Mail-Adresse hinterlegt ist.
    } Tragen Sie eine beim Kontakt ein.
problem-confirmation-held =
    { $age_hours ->
        [one] Die Bestätigung wurde zurückgehalten, weil der Auftrag schon { $age_hours } Stunde alt ist.
       *[other] Die Bestätigung wurde zurückgehalten, weil der Auftrag schon { $age_hours } Stunden alt ist.
    } Entscheiden Sie, ob sie noch gesendet werden soll.
problem-mail-plain = E-Mails und das Passwort gehen ungeschützt an den Mailserver { $server }. Wählen Sie in den Einstellungen eine gesicherte Verbindung.
problem-given-up =
    { $attempts ->
        [one] Die Aufgabe wurde nach { $attempts } Versuch aufgegeben
       *[other] Die Aufgabe wurde nach { $attempts } Versuchen aufgegeben
    }{ GIVEN($detail) ->
        [no] {""}.
       *[yes] {" "}({ $detail }).
    } Beheben Sie die Ursache und versuchen Sie es dann erneut.

## Office, store, engine

problem-office-missing = In diesem Ordner ist kein Büro. Geben Sie den richtigen Ordner an oder legen Sie mit „kontor init“ ein Büro an: { $folder }
problem-office-exists = Hier kann kein Büro angelegt werden, weil in diesem Ordner schon eines ist. Verwenden Sie es oder wählen Sie einen anderen Ordner: { $folder }
problem-office-not-demo = Die Vorführung läuft hier nicht, weil in diesem Ordner ein eigenes Büro liegt, in das keine erfundenen Aufträge geraten dürfen. Wählen Sie einen anderen Ordner, oder lassen Sie den Ordner weg, um einen neuen zu bekommen: { $folder }
problem-office-not-writable = Das Büro kann nicht geöffnet werden, weil sein Ordner nicht beschreibbar ist ({ $detail }). Geben Sie dem Programm Zugriff auf den Ordner: { $folder }
problem-office-on-network = Das Büro kann nicht in diesem Ordner liegen, weil er sich auf einem Netzlaufwerk befindet ({ $kind }), wo Daten beschädigt werden können. Wählen Sie einen Ordner auf diesem Computer: { $folder }
problem-schema-newer = Das Büro kann nicht geöffnet werden, weil es schon mit einer neueren Version des Programms verwendet wurde (Datenversion { $found }, bekannt bis { $known }). Aktualisieren Sie das Programm auf diesem Computer.
problem-not-our-database = Das Büro kann nicht geöffnet werden, weil seine Datendatei nicht zu diesem Programm gehört. Geben Sie den richtigen Ordner an; die Datei ist: { $file }
problem-database-damaged = Die Daten des Büros sind beschädigt ({ $detail }). Stellen Sie die letzte Sicherung wieder her.
problem-database-busy =
    { $seconds ->
        [one] Die Daten konnten nicht geändert werden, weil ein anderes Programm sie seit { $seconds } Sekunde belegt.
       *[other] Die Daten konnten nicht geändert werden, weil ein anderes Programm sie seit { $seconds } Sekunden belegt.
    } Schließen Sie jenes Programm und versuchen Sie es dann erneut.
problem-disk-full = Es kann nichts mehr gespeichert werden, weil der Datenträger voll ist. Sobald Sie Platz geschaffen haben, geht die Arbeit von selbst weiter; der Ordner ist: { $folder }
problem-database-failed = Die Daten konnten nicht gelesen oder gespeichert werden ({ $detail }). Versuchen Sie es erneut; wenn es wieder geschieht, stellen Sie die letzte Sicherung wieder her.
problem-stored-data-corrupt = Ein gespeicherter Eintrag ergibt keinen Sinn und kann nicht angezeigt werden (Tabelle { $table }, Spalte { $column }). Stellen Sie die letzte Sicherung wieder her.
problem-changed-meanwhile = Ihre Änderung wurde nicht gespeichert, weil inzwischen jemand anders denselben Eintrag geändert hat ({ $what }). Sehen Sie ihn noch einmal an und wiederholen Sie Ihre Änderung.
problem-not-found = Unter „{ $id }“ wurde nichts gefunden ({ $what }). Prüfen Sie Name oder Nummer.
problem-ambiguous =
    { $count ->
        [one] „{ $id }“ ({ $what }) ist nicht eindeutig: { $count } Eintrag passt.
       *[other] „{ $id }“ ({ $what }) ist nicht eindeutig: { $count } Einträge passen.
    } Geben Sie den vollständigen Namen oder die vollständige Nummer an.
problem-engine-elsewhere = Hier werden keine Aufträge verarbeitet, weil der Computer „{ $host }“ das seit { MOMENT($since) } tut. Beenden Sie dort das Programm, wenn dieser Computer übernehmen soll.
problem-host-not-allowed = Auf diesem Computer („{ $host }“) werden keine Aufträge verarbeitet, weil nur diese es dürfen: { $allowed }. Ändern Sie das in den Einstellungen, wenn er es dürfen soll.
problem-engine-busy = Die Änderung wurde nicht angenommen, weil noch zu viel zu tun ist. Versuchen Sie es gleich noch einmal.
problem-thread-stopped = Ein Teil des Programms ist stehen geblieben ({ $thread }: { $detail }). Starten Sie ihn neu; wenn es wieder geschieht, geben Sie den Problembericht weiter.
problem-step-not-possible = „{ $step }“ ist zurzeit nicht möglich ({ $what }, Zustand: { $state }). Sehen Sie nach, was noch fehlt.
problem-file-failed = Die Datei kann nicht gelesen oder geschrieben werden ({ $detail }). Prüfen Sie den Zugriff und den freien Platz: { $file }
problem-file-missing = Diese Datei gibt es nicht: { $file }. Bitte den Namen prüfen.
problem-file-exists = Unter diesem Namen liegt schon etwas; es wird nicht überschrieben: { $file }. Bitte einen anderen Namen wählen.
problem-secret-unreadable = Ein gespeichertes Passwort oder ein Schlüssel lässt sich auf diesem Computer nicht öffnen ({ $what }). Geben Sie es in den Einstellungen neu ein.
problem-backup-unproven = Die Sicherung hat ihre Prüfung nicht bestanden; verlassen Sie sich nicht auf sie ({ $detail }). Legen Sie eine neue an; die Datei ist: { $file }

## Settings, tables, calls

problem-setting-unknown = Eine Einstellung namens „{ $key }“ gibt es nicht. Sehen Sie in der Liste der Einstellungen nach, wie sie heißt.
problem-setting-invalid = Die Einstellung „{ $key }“ kann nicht „{ $value }“ sein. Zulässig: { $expected }.
problem-person-name-taken = Auf der Liste der Mitarbeiter steht schon jemand mit dem Namen „{ $name }“. Geben Sie den vollen Namen an oder wählen Sie einen anderen.
problem-setting-left-out = Der Eintrag „{ $key }“ in der Einstellungsdatei ist nicht bekannt und hat keine Wirkung. Berichtigen oder entfernen Sie ihn; die Datei ist: { $file }
problem-settings-newer = Die Einstellungen dieses Computers können nicht gelesen werden, weil eine neuere Version des Programms sie geschrieben hat (Version { $found }, bekannt bis { $known }). Aktualisieren Sie das Programm; die Datei ist: { $file }
problem-row-not-taken = Zeile { $row } wurde nicht importiert ({ $reason }). Berichtigen Sie sie und importieren Sie die Datei noch einmal.
problem-column-missing =
    { GIVEN($found) ->
        [no] Die Tabelle kann nicht importiert werden, weil die Spalte „{ $column }“ fehlt.
       *[yes] Die Tabelle kann nicht importiert werden, weil die Spalte „{ $column }“ fehlt; gefunden: { $found }.
    } Ergänzen Sie eine Spalte mit dieser Überschrift.
problem-column-unknown = Die Spalte „{ $column }“ ist nicht bekannt und wurde weggelassen.
problem-contact-number-taken = Die Nummer { $number } gehört schon zu { $name }. Wählen Sie eine andere, oder lassen Sie das Feld leer.
problem-contact-nameless = Ein Kontakt braucht einen Namen oder eine Nummer. Geben Sie eines davon ein.
problem-contact-email-malformed = „{ $address }“ ist keine E-Mail-Adresse. Berichtigen Sie sie, oder lassen Sie das Feld leer.
problem-contact-country-unknown = „{ $country }“ ist kein bekanntes Land. Es bleibt stehen, wie es eingegeben wurde.
problem-call-invalid =
    { GIVEN($expected) ->
        [no] „{ $word }“ wird hier nicht verstanden.
       *[yes] „{ $word }“ wird hier nicht verstanden. Erwartet: { $expected }.
    } Berichtigen Sie den Aufruf.
problem-clock-wrong =
    { GIVEN($detail) ->
        [no] Die Uhr dieses Computers geht falsch oder ist gesprungen.
       *[yes] Die Uhr dieses Computers geht falsch oder ist gesprungen ({ $detail }).
    } Stellen Sie Datum und Uhrzeit.
problem-disk-low = Auf dem Datenträger sind nur noch { SIZE($free) } frei. Schaffen Sie Platz, bevor nichts mehr gespeichert werden kann; der Ordner ist: { $folder }
problem-backup-old =
    { GIVEN($age) ->
        [no] Es gibt noch keine Sicherung des Büros.
       *[yes] { $age ->
            [one] Die letzte Sicherung des Büros ist { $age } Tag alt.
           *[other] Die letzte Sicherung des Büros ist { $age } Tage alt.
        }
    } Legen Sie eine an.
problem-folder-missing = Ein Ordner des Büros fehlt. Legen Sie ihn wieder an oder holen Sie ihn aus einer Sicherung zurück: { $folder }

## Next steps, as on buttons

remedy-try-again = Erneut versuchen
remedy-ask-sender = Absender fragen
remedy-assign-contact = Kontakt zuordnen
remedy-open-settings = Einstellungen öffnen
remedy-show-message = Nachricht anzeigen
remedy-restore-backup = Sicherung wiederherstellen
remedy-free-space = Speicherplatz schaffen
remedy-open-folder = Ordner öffnen
remedy-decide-held = Bestätigung senden oder verwerfen
remedy-export-again = Erneut exportieren
remedy-update-program = Programm aktualisieren
remedy-correct-call = Aufruf berichtigen

## Code words that arguments carry

argument-what-order = Auftrag
argument-what-contact = Kontakt
argument-what-article = Artikel
argument-what-message = Nachricht
argument-what-source = Quelle
argument-what-setting = Einstellung
argument-what-effect = Eintrag im Postausgang
argument-what-export = Export
argument-what-attachment = Anlage
argument-what-file = Datei
argument-what-folder = Ordner
argument-what-link = Verknüpfung
argument-what-device = Gerät
argument-what-password = Passwort
argument-what-key = Schlüssel
argument-what-bytes = Bytes
argument-what-depth = Verschachtelungstiefe
argument-what-elements = Elemente
argument-what-name = Länge eines Namens
argument-what-attributes = Attribute eines Elements
argument-what-attribute = Länge eines Attributs
argument-total-lines = Summe der Positionen
argument-total-charges = Zuschläge
argument-total-allowances = Abzüge
argument-total-net = netto
argument-total-tax = Steuer
argument-total-gross = brutto
argument-total-payable = zu zahlen
argument-role-buyer = { word-role-buyer }
argument-role-bill-to = { word-role-bill-to }
argument-role-ship-to = { word-role-ship-to }
argument-role-patient = { word-role-patient }
argument-role-referrer = { word-role-referrer }
argument-role-payer = { word-role-payer }
argument-kind-invoice = Rechnung
argument-kind-quotation = Angebot
argument-kind-catalogue = Katalog
argument-kind-response = Auftragsantwort
argument-kind-delivery = Lieferschein
argument-kind-text = Text
argument-kind-unknown = unbekannt
argument-stage-receive = Empfangen
argument-stage-open = Öffnen
argument-stage-decode = Lesen
argument-stage-check = Prüfen
argument-stage-identify = Zuordnen der Kontakte
argument-stage-decide = Entscheiden
argument-stage-record = Buchen
argument-stage-answer = Beantworten
argument-thread-engine = Auftragsverarbeitung
argument-thread-courier = Versand
argument-state-received = eingegangen
argument-state-matched = zugeordnet
argument-state-accepted = angenommen
argument-state-exported = exportiert
argument-state-taken-over = übernommen
argument-state-refused = abgelehnt
argument-state-closed = abgeschlossen
argument-state-cancelled = storniert
argument-state-open = offen
argument-state-finished = erledigt
argument-state-quarantined = in Quarantäne
argument-state-duplicate = Duplikat
argument-state-rejected = zurückgewiesen
argument-state-planned = geplant
argument-state-held = zurückgehalten
argument-state-sending = wird gesendet
argument-state-bounced = zurückgekommen
argument-state-given-up = aufgegeben
problem-no-display = Das Fenster kann nicht geöffnet werden, weil dieser Computer keinen Desktop anzeigt. Verwenden Sie die Befehlszeile, zum Beispiel „kontor orders list“, oder starten Sie „kontor window“ dort, wo es einen Desktop gibt.
problem-display-silent = Das Fenster kann nicht geöffnet werden, weil der Desktop „{ $display }“ nicht antwortet ({ $detail }). Starten Sie das Programm aus einem Terminal auf dem Desktop, oder berichtigen Sie die Variable DISPLAY.
problem-display-undrawable = Das Fenster kann nicht geöffnet werden, weil der Desktop „{ $display }“ kein OpenGL zum Zeichnen bietet. Installieren Sie das Paket libgl1-mesa-dri, oder starten Sie das Programm am Computer selbst.
problem-libraries-missing = Das Fenster kann nicht geöffnet werden, weil dem System { $libraries } fehlt. Installieren Sie es, unter Debian und Ubuntu mit: sudo apt install { $packages }
problem-notices-missing = Dieser Desktop zeigt keine Benachrichtigungen ({ $detail }). Neuigkeiten erscheinen im Fenster.
