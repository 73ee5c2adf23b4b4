# Письма, которые отправляет офис: подтверждения клиентам и уведомления на указанные адреса.

## Подтверждение клиенту

mail-subject-new = Ваш заказ { $order_no } получен
mail-subject-amended = Ваш заказ { $order_no } изменён
mail-subject-cancelled = Ваш заказ { $order_no } отменён

mail-greeting =
    { GIVEN($name) ->
        [no] Здравствуйте!
       *[yes] Здравствуйте, { $name }!
    }

mail-opening-new =
    { GIVEN($issued) ->
        [no] Благодарим Вас за заказ. Ваш заказ { $order_no } получен и зарегистрирован у нас под номером { $our_number }.
       *[yes] Благодарим Вас за заказ. Ваш заказ { $order_no } от { $issued } получен и зарегистрирован у нас под номером { $our_number }.
    }
mail-opening-amended =
    { GIVEN($issued) ->
        [no] Мы получили изменение Вашего заказа { $order_no } (наш номер { $our_number }). Действующий состав заказа указан ниже.
       *[yes] Мы получили изменение Вашего заказа { $order_no } от { $issued } (наш номер { $our_number }). Действующий состав заказа указан ниже.
    }
mail-opening-cancelled =
    { GIVEN($issued) ->
        [no] Мы получили Вашу отмену. Ваш заказ { $order_no } (наш номер { $our_number }) отменён.
       *[yes] Мы получили Вашу отмену. Ваш заказ { $order_no } от { $issued } (наш номер { $our_number }) отменён.
    }

mail-changes-heading = Что изменилось:
mail-change-added = Позиция { $position }, { $name }: добавлена
mail-change-removed = Позиция { $position }, { $name }: удалена
mail-change-quantity = Позиция { $position }, { $name }: количество { $to } вместо { $from }
mail-change-price = Позиция { $position }, { $name }: цена { $to } вместо { $from }

mail-lines-heading =
    { $count ->
        [one] В Вашем заказе { $count } позиция:
        [few] В Вашем заказе { $count } позиции:
        [many] В Вашем заказе { $count } позиций:
       *[other] В Вашем заказе { $count } позиции:
    }
mail-lines-more =
    { $count ->
        [one] … и ещё { $count } позиция
        [few] … и ещё { $count } позиции
        [many] … и ещё { $count } позиций
       *[other] … и ещё { $count } позиции
    }
mail-total = Итого: { $total }

mail-next-new = Мы приступаем к обработке заказа и свяжемся с Вами, если потребуется что-то уточнить.
mail-next-amended = Мы выполним заказ в указанном здесь виде. Прежние подтверждения этого заказа больше не действуют.
mail-next-cancelled = Если Вы этого не хотели, пожалуйста, сразу сообщите нам.

mail-automatic = Это письмо создано автоматически. Если в нём что-то неверно, просто ответьте на него.
mail-closing = С уважением

## Уведомления на указанные адреса

mail-info-subject-new = Новый заказ { $number }
mail-info-subject-amended = Заказ { $number } изменён клиентом
mail-info-subject-cancelled = Заказ { $number } отменён клиентом
mail-info-subject-registration = Новая заявка на регистрацию { $number }

mail-info-opening-new = Получен и записан новый заказ.
mail-info-opening-amended = Клиент изменил заказ. Изменение записано.
mail-info-opening-cancelled = Клиент отменил заказ. Отмена записана.
mail-info-opening-registration = Клиент просит предоставить доступ. Заявка ожидает решения.

mail-info-our-number = Наш номер: { $value }
mail-info-order-no = Номер заказа у клиента: { $value }
mail-info-customer = Клиент: { $value }
mail-info-applicant = Заявитель: { $value }
mail-info-issued = Дата: { $value }
mail-info-source = Источник: { $value }
mail-info-lines = Позиций: { $count }
mail-info-total = Итого: { $value }
mail-info-unclear = Пока неясно, кто является клиентом. Примите решение в окне импорта; до этого ничего не подтверждается и не выгружается.
# A name of a company may end with a point of its own, so it does not stand last.
mail-info-footer =
    { GIVEN($office) ->
        [no] Вы получили это письмо, потому что Ваш адрес указан для информационных писем.
       *[yes] Вы получили это письмо, потому что у организации { $office } Ваш адрес указан для информационных писем.
    }
