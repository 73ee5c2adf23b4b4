# Booking: orders that make one look twice, and customers who write from another address.

problem-order-sent-elsewhere = Order { $order_no } of this customer also came by the source “{ $source }” and is booked there as { $number }. Check whether both orders are meant.
problem-sender-differs = The order of “{ $name }” states the e-mail address { $address }, but your contacts have { $master }. Send the confirmation to { $master }, or correct the contact first. You are asked only once for this customer.

word-step-order-repeated = came once more, without a change
