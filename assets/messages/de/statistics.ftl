# Die Statistik: jede Tabelle beantwortet eine Frage.

statistics-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
statistics-copy = Kopieren
statistics-copied = Die Tabellen liegen in der Zwischenablage
statistics-save = Als CSV speichern…
statistics-nothing = In diesen Tagen wurde nichts gezählt
statistics-nothing-words = Aufträge und Registrierungen werden gezählt, sobald sie gebucht sind. Wählen Sie mehr Tage, um weiter zurückzublicken.
statistics-none = In diesen Tagen kam nichts.
statistics-by-source = Wie viele kamen, und woher?
statistics-by-day = Wie viele kamen an jedem Tag?
statistics-day = Tag
statistics-a-day = etwa { $count } am Tag
statistics-orders = Aufträge
statistics-registrations = Registrierungen
statistics-alone = Von selbst
statistics-failed = Unlesbar
statistics-other-sources = andere
statistics-decided = Wer entschied, von wem sie sind?
statistics-who = Entschieden
statistics-share = Anteil
statistics-waiting = noch zu entscheiden
statistics-corrected = nachträglich berichtigt
statistics-waited = Wie lange warteten Aufträge auf einen Menschen?
statistics-half = die Hälfte { $time }
statistics-time = Zeit bis zur Entscheidung
statistics-so-far = Bis dahin
statistics-none-by-hand = Kein Auftrag musste auf eine Entscheidung warten.
statistics-failures = Was war nicht lesbar, und warum?
statistics-cause = Ursache
statistics-messages = Nachrichten
statistics-no-failures = Alles war lesbar.
statistics-refused = Was lehnte die Buchhaltung ab?
statistics-none-refused = Die Buchhaltung lehnte nichts ab.
