# Orders: list and panel.

orders-cancelled = cancelled
orders-match-decided = decided
orders-match-partly = partly
orders-match-unclear = unclear
orders-later-title = Put off order { $order }
orders-later-hour = In an hour
orders-later-hours = In { $hours } hours
orders-later-tomorrow = Tomorrow at 8
orders-later-week = In a week
orders-reject-title = Reject order { $order }?
orders-reject-words = It is closed and neither confirmed nor exported. What was received stays, and so does your reason.
orders-reject-action = Reject order
