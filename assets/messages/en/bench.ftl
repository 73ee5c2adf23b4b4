# What “kontor bench” prints.

cli-bench-progress = { $done } of { $all } measurements
cli-bench-subject = { $orders } orders a measurement ({ $lines } lines and { $bytes } bytes each), { $contacts } contacts, { $booked } orders booked before, medians of { $rounds }
cli-bench-per-second = orders/s
cli-bench-micros = µs/order
cli-bench-span = from … to
cli-bench-share = share
cli-bench-whole = whole path, { $group } to a commit
cli-bench-bare = bare statements, { $group } to a commit
cli-bench-reading = reading alone
cli-bench-events = bare XML parser
cli-bench-memory = Memory at its peak: { $peak } MiB ({ $before } MiB before)
