# Co wypisuje „kontor bench”.

cli-bench-progress = Pomiar { $done } z { $all }
cli-bench-subject = Zamówień na pomiar: { $orders } (każde { $lines } pozycji i { $bytes } bajtów), kontaktów: { $contacts }, zamówień zaksięgowanych wcześniej: { $booked }, mediany z { $rounds }
cli-bench-per-second = zamówień/s
cli-bench-micros = µs/zamówienie
cli-bench-span = od … do
cli-bench-share = udział
cli-bench-whole = cała droga, { $group } na jeden zapis
cli-bench-bare = same polecenia bazy danych, { $group } na jeden zapis
cli-bench-reading = samo czytanie
cli-bench-events = sam parser XML
cli-bench-memory = Największe zużycie pamięci: { $peak } MiB (przedtem { $before } MiB)
