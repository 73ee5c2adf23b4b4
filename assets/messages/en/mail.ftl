# Mails that leave the office: confirmations to customers and information to configured addresses.

## Confirmation to the customer

mail-subject-new = We have received your order { $order_no }
mail-subject-amended = Your order { $order_no } has been changed
mail-subject-cancelled = Your order { $order_no } has been cancelled

mail-greeting =
    { GIVEN($name) ->
        [no] Dear Sir or Madam,
       *[yes] Dear { $name },
    }

mail-opening-new =
    { GIVEN($issued) ->
        [no] thank you for your order. We have received your order { $order_no } and recorded it under our number { $our_number }.
       *[yes] thank you for your order. We have received your order { $order_no } of { $issued } and recorded it under our number { $our_number }.
    }
mail-opening-amended =
    { GIVEN($issued) ->
        [no] we have received the change to your order { $order_no } and recorded it under our number { $our_number }. The order now reads as stated below.
       *[yes] we have received the change to your order { $order_no } of { $issued } and recorded it under our number { $our_number }. The order now reads as stated below.
    }
mail-opening-cancelled =
    { GIVEN($issued) ->
        [no] we have received your cancellation. Your order { $order_no }, our number { $our_number }, is cancelled.
       *[yes] we have received your cancellation. Your order { $order_no } of { $issued }, our number { $our_number }, is cancelled.
    }

mail-changes-heading = What has changed:
mail-change-added = Item { $position }, { $name }: added
mail-change-removed = Item { $position }, { $name }: removed
mail-change-quantity = Item { $position }, { $name }: quantity { $to } instead of { $from }
mail-change-price = Item { $position }, { $name }: price { $to } instead of { $from }

mail-lines-heading =
    { $count ->
        [one] Your order has { $count } item:
       *[other] Your order has { $count } items:
    }
mail-lines-more =
    { $count ->
        [one] … and { $count } more item
       *[other] … and { $count } more items
    }
mail-total = Total: { $total }

mail-next-new = We will now process your order and get in touch with you if anything is unclear.
mail-next-amended = We will process the order as stated here. Earlier confirmations of this order no longer apply.
mail-next-cancelled = If you did not intend this, please let us know right away.

mail-automatic = This message was created automatically. If anything in it is not right, simply reply to it.
mail-closing = Kind regards

## Information to configured addresses

mail-info-subject-new = New order { $number }
mail-info-subject-amended = Order { $number } changed by the customer
mail-info-subject-cancelled = Order { $number } cancelled by the customer
mail-info-subject-registration = New registration request { $number }

mail-info-opening-new = A new order has been received and booked.
mail-info-opening-amended = The customer has changed an order. The change has been booked.
mail-info-opening-cancelled = The customer has cancelled an order. The cancellation has been booked.
mail-info-opening-registration = A customer has asked for access. The request waits to be decided.

mail-info-our-number = Our number: { $value }
mail-info-order-no = Customer’s order number: { $value }
mail-info-customer = Customer: { $value }
mail-info-applicant = Applicant: { $value }
mail-info-issued = Date: { $value }
mail-info-source = Source: { $value }
mail-info-lines = Items: { $count }
mail-info-total = Total: { $value }
mail-info-unclear = It is not clear yet who the customer is. Please decide at the import desk; until then nothing is confirmed or exported.
# A name of a company may end with a point of its own, so it does not stand last.
mail-info-footer =
    { GIVEN($office) ->
        [no] You receive this message because your address is entered for information mails.
       *[yes] You receive this message because { $office } has entered your address for information mails.
    }
