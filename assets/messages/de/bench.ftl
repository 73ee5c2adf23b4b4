# Was „kontor bench“ ausgibt.

cli-bench-progress = { $done } von { $all } Messungen
cli-bench-subject = { $orders } Aufträge je Messung (je { $lines } Positionen und { $bytes } Bytes), { $contacts } Kontakte, { $booked } Aufträge vorher gebucht, Mediane aus { $rounds }
cli-bench-per-second = Aufträge/s
cli-bench-micros = µs/Auftrag
cli-bench-span = von … bis
cli-bench-share = Anteil
cli-bench-whole = ganzer Weg, { $group } je Commit
cli-bench-bare = nur die Datenbankbefehle, { $group } je Commit
cli-bench-reading = nur das Lesen
cli-bench-events = nur der XML-Parser
cli-bench-memory = Höchster Speicherbedarf: { $peak } MiB (vorher { $before } MiB)
