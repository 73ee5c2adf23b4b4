# Что выводит «kontor bench».

cli-bench-progress = Измерение { $done } из { $all }
cli-bench-subject = Заказов на измерение: { $orders } (в каждом { $lines } позиций и { $bytes } байт), контактов: { $contacts }, проведено заказов до этого: { $booked }, медианы из { $rounds }
cli-bench-per-second = заказов/с
cli-bench-micros = мкс/заказ
cli-bench-span = от … до
cli-bench-share = доля
cli-bench-whole = весь путь, { $group } на одну фиксацию
cli-bench-bare = только команды базы данных, { $group } на одну фиксацию
cli-bench-reading = только чтение
cli-bench-events = только разбор XML
cli-bench-memory = Наибольший объём памяти: { $peak } МиБ (до этого { $before } МиБ)
