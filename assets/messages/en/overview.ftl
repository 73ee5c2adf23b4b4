# The daily overview.

overview-orders-today = Orders today
overview-done-waiting = { $done } done, { $waiting } waiting
overview-registrations-today = Registrations today
overview-registrations-waiting = { $count } waiting
overview-by-itself = Decided by itself
overview-by-itself-days = { $days } days, { $corrected } corrected
overview-confirmations = Confirmations today
overview-confirmations-more = { $waiting } in the outbox
overview-taken-over = Taken over by accounting
overview-taken-over-more = { $refused } refused today
overview-needs-you = Needs you
overview-oldest = oldest { $ago }
overview-unclear =
    { $count ->
        [one] 1 unclear { $role }
       *[other] { $count } unclear ({ $role })
    }
overview-unclear-since = first waiting since { $moment }
overview-quarantined =
    { $count ->
        [one] 1 message in quarantine
       *[other] { $count } messages in quarantine
    }
overview-noted =
    { $count ->
        [one] 1 order to look at
       *[other] { $count } orders to look at
    }
overview-held =
    { $count ->
        [one] 1 confirmation is held
       *[other] { $count } confirmations are held
    }
overview-mails-failed =
    { $count ->
        [one] 1 mail failed
       *[other] { $count } mails failed
    }
overview-exports-failed =
    { $count ->
        [one] 1 export refused
       *[other] { $count } exports refused
    }
overview-source-broken = { $source } cannot be polled
overview-registrations =
    { $count ->
        [one] 1 registration waits
       *[other] { $count } registrations wait
    }
overview-to-desk = Import desk
overview-to-orders = Orders
overview-to-quarantine = Quarantine
overview-to-outbox = Outbox
overview-to-exports = Exports
overview-to-sources = Source
overview-to-registrations = Registrations
overview-nothing-needs = Nothing needs you
overview-nothing-needs-words =
    { $sources ->
        [0] No source is set up yet. Add one in the settings.
        [one] 1 source polled, last { $ago }.
       *[other] { $sources } sources polled, last { $ago }.
    }
overview-new-orders = New orders
overview-column-time = Time
overview-column-source = Source
overview-column-order = Order
overview-column-customer = Customer
overview-column-match = Match
overview-column-total = Total
overview-column-state = State
overview-no-new = No new orders
overview-no-new-words = Orders stand here until somebody is done with them. Everything that came stands in “Orders”.
overview-more-new =
    { $count ->
        [one] 1 new
       *[other] { $count } new
    }
overview-show-new = show
overview-chart = Orders and registrations
overview-chart-days = { $days } days
overview-resubmissions = My resubmissions
overview-open-orders = Open order acceptances
overview-new-customers = New customers to check
overview-new-referrers = New referrers to check
overview-import-problems = Import problems
overview-done = { $order } is done. Ctrl Z takes it back
overview-chart-bar = { $day }: { $orders } orders, { $registrations } registrations
overview-column-done = Done
overview-done-with = Done with { $order }
overview-not-polled = No source was polled yet.
overview-chart-numbers = Numbers
overview-due = { $order }, { $customer }: put off, due now
overview-put-off =
    { $count ->
        [one] 1 order is put off and comes back by itself
       *[other] { $count } orders are put off and come back by themselves
    }
