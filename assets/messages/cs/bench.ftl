# Co vypisuje „kontor bench“.

cli-bench-progress = Měření { $done } z { $all }
cli-bench-subject = Objednávek na měření: { $orders } (každá { $lines } položek a { $bytes } bajtů), kontaktů: { $contacts }, předem zaúčtovaných objednávek: { $booked }, mediány z { $rounds }
cli-bench-per-second = objednávek/s
cli-bench-micros = µs/objednávka
cli-bench-span = od … do
cli-bench-share = podíl
cli-bench-whole = celá cesta, { $group } na jeden commit
cli-bench-bare = jen příkazy databáze, { $group } na jeden commit
cli-bench-reading = jen čtení
cli-bench-events = jen parser XML
cli-bench-memory = Nejvíce obsazené paměti: { $peak } MiB (předtím { $before } MiB)
