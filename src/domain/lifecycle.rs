//! States of messages, orders and effects, and which step leads from which to which, as tables.

macro_rules! states {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every state, in the usual order.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Returns the word used in the store and in JSON.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$variant => $word,)* } }

            /// Reads the stored word.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> { Self::ALL.iter().copied().find(|state| state.as_str() == text) }
        }
    };
}

states! {
    /// What became of a message. `Open` and `Quarantined` are never ends: a person or a rule ends them.
    MessageState {
        /// Stored; a person's decision or a further step is needed.
        Open "open",
        /// Everything it says is booked and decided.
        Finished "finished",
        /// Cannot be read or processed.
        Quarantined "quarantined",
        /// Says again what another message said.
        Duplicate "duplicate",
        /// A person ended it without booking.
        Rejected "rejected",
    }
}

states! {
    /// How far a message got in the pipeline.
    Stage {
        /// Its bytes are stored.
        Received "received",
        /// Its envelope was opened.
        Opened "opened",
        /// Its text was read as papers.
        Decoded "decoded",
        /// Its papers were checked.
        Checked "checked",
        /// Its parties were looked up.
        Identified "identified",
        /// What to do was decided.
        Decided "decided",
        /// It is booked.
        Recorded "recorded",
    }
}

states! {
    /// How far an order got.
    OrderState {
        /// Booked; a party is undecided.
        Received "received",
        /// All parties are decided.
        Accepted "accepted",
        /// Written into an accounting file.
        Exported "exported",
        /// Accounting has it.
        TakenOver "taken_over",
        /// Accounting refused it.
        Refused "refused",
        /// Done with.
        Closed "closed",
    }
}

/// What can happen to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrderStep {
    /// Who a party is was decided, for the first time or anew.
    Decide,
    /// It was written into an accounting file, for the first time or again.
    Export,
    /// Accounting took it over.
    TakeOver,
    /// Accounting refused it.
    Refuse,
    /// A person ended it without carrying it out.
    Reject,
    /// A person closed it.
    Close,
}

const ORDER_STEPS: &[(OrderState, OrderStep, OrderState)] = &[
    (OrderState::Received, OrderStep::Decide, OrderState::Accepted),
    (OrderState::Accepted, OrderStep::Decide, OrderState::Accepted),
    // An amendment may bring a party that nobody knows into an order that is with accounting.
    (OrderState::Exported, OrderStep::Decide, OrderState::Exported),
    (OrderState::TakenOver, OrderStep::Decide, OrderState::TakenOver),
    (OrderState::Refused, OrderStep::Decide, OrderState::Refused),
    (OrderState::Accepted, OrderStep::Export, OrderState::Exported),
    (OrderState::Exported, OrderStep::Export, OrderState::Exported),
    (OrderState::Exported, OrderStep::TakeOver, OrderState::TakenOver),
    (OrderState::Exported, OrderStep::Refuse, OrderState::Refused),
    // Accounting may correct itself: a second answer to the same file counts.
    (OrderState::TakenOver, OrderStep::TakeOver, OrderState::TakenOver),
    (OrderState::Refused, OrderStep::TakeOver, OrderState::TakenOver),
    (OrderState::Refused, OrderStep::Refuse, OrderState::Refused),
    (OrderState::Refused, OrderStep::Export, OrderState::Exported),
    (OrderState::TakenOver, OrderStep::Export, OrderState::Exported),
    (OrderState::Received, OrderStep::Reject, OrderState::Closed),
    (OrderState::Accepted, OrderStep::Reject, OrderState::Closed),
    (OrderState::Refused, OrderStep::Reject, OrderState::Closed),
    // What a prank or a test ordered is ended without making a contact of it.
    (OrderState::Received, OrderStep::Close, OrderState::Closed),
    (OrderState::Accepted, OrderStep::Close, OrderState::Closed),
    (OrderState::Exported, OrderStep::Close, OrderState::Closed),
    (OrderState::TakenOver, OrderStep::Close, OrderState::Closed),
    (OrderState::Refused, OrderStep::Close, OrderState::Closed),
];

/// Returns the state a step leads to, or `None` when the step is not possible now.
#[must_use]
pub fn next(state: OrderState, step: OrderStep) -> Option<OrderState> {
    ORDER_STEPS.iter().find(|(from, by, _)| *from == state && *by == step).map(|(_, _, to)| *to)
}

states! {
    /// How far an outward action got.
    EffectState {
        /// Waits for its turn.
        Planned "planned",
        /// Waits for a person's decision.
        Held "held",
        /// Handed to the courier; an answer is awaited.
        Sending "sending",
        /// The receiver said that it has it.
        Accepted "accepted",
        /// Came back later.
        Bounced "bounced",
        /// The receiver refused it for good.
        Refused "refused",
        /// Every attempt failed, or a person dropped it.
        GivenUp "given_up",
        /// A later version of the same order took its place before it left.
        Superseded "superseded",
    }
}

states! {
    /// The kinds of outward action.
    EffectKind {
        /// Mail to the customer.
        Confirmation "confirmation",
        /// Mail to an address of the office's choice.
        Information "information",
        /// A place in an accounting file.
        Export "export",
    }
}

states! {
    /// How a party of an order was decided.
    PartyDecision {
        /// By the program, on hard evidence.
        Certain "certain",
        /// A person must choose among candidates.
        Unclear "unclear",
        /// Nobody like it is in the master; a person must say so.
        New "new",
        /// A person assigned it.
        Assigned "assigned",
        /// A person took it over as a new contact.
        Created "created",
        /// Kept as stated; not looked up.
        Kept "kept",
    }
}

states! {
    /// How far a request for access got.
    RegistrationState {
        /// Waits to be settled.
        Received "received",
        /// Answered with a key.
        KeyIssued "key_issued",
        /// Refused.
        Refused "refused",
        /// The applicant was asked.
        AskedBack "asked_back",
    }
}

states! {
    /// How far an accounting file got.
    BatchState {
        /// Formed; its file may or may not stand in the folder.
        Writing "writing",
        /// Stands, or stood, in the folder.
        Exported "exported",
        /// Accounting answered for every item.
        Answered "answered",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_undecided_order_is_never_exported() {
        assert_eq!(next(OrderState::Received, OrderStep::Export), None);
        assert_eq!(next(OrderState::Accepted, OrderStep::Export), Some(OrderState::Exported));
        assert_eq!(next(OrderState::Closed, OrderStep::Export), None);
    }
}
