//! The places of the window: what the rail leads to, and what can be gone back to.

use super::theme::icons::Icon;
use crate::domain::ids::{ContactId, OrderId};
use crate::domain::paper::Role;
use crate::domain::view::journal::JournalFilter;
use crate::domain::view::lists::OrderFilter;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// The day: what needs somebody, what is new.
    Overview,
    /// All orders.
    Orders,
    /// Who unclear parties are.
    Desk,
    /// The address master.
    Contacts,
    /// Requests for access.
    Registrations,
    /// What could not be read.
    Quarantine,
    /// What goes outward.
    Outbox,
    /// Accounting files.
    Exports,
    /// How many, how fast, how well.
    Statistics,
    /// Who changed what.
    Journal,
    /// Everything that can be set.
    Settings,
}

impl Screen {
    /// The groups of the rail, from top to bottom.
    pub const GROUPS: [&'static [Self]; 3] = [
        &[Self::Overview, Self::Orders, Self::Desk, Self::Contacts, Self::Registrations],
        &[Self::Outbox, Self::Exports, Self::Quarantine, Self::Statistics, Self::Journal],
        &[Self::Settings],
    ];

    /// Returns the icon beside its word.
    #[must_use]
    pub fn icon(self) -> Icon {
        match self {
            Self::Overview => Icon::SpaceDashboard,
            Self::Orders => Icon::ReceiptLong,
            Self::Desk => Icon::PersonSearch,
            Self::Contacts => Icon::Contacts,
            Self::Registrations => Icon::HowToReg,
            Self::Quarantine => Icon::Report,
            Self::Outbox => Icon::Outbox,
            Self::Exports => Icon::UploadFile,
            Self::Statistics => Icon::BarChart,
            Self::Journal => Icon::History,
            Self::Settings => Icon::Settings,
        }
    }

    /// Returns the word in catalogue keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Orders => "orders",
            Self::Desk => "desk",
            Self::Contacts => "contacts",
            Self::Registrations => "registrations",
            Self::Quarantine => "quarantine",
            Self::Outbox => "outbox",
            Self::Exports => "exports",
            Self::Statistics => "statistics",
            Self::Journal => "journal",
            Self::Settings => "settings",
        }
    }
}

/// A place: a screen, and what is open or filtered on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A screen as it was left.
    Screen(Screen),
    /// One order.
    Order(OrderId),
    /// Orders by a saved view.
    OrdersOf(OrderView),
    /// Orders by a filter: the rows behind a number.
    OrdersWhere(Box<OrderFilter>),
    /// The journal by a filter.
    Entries(Box<JournalFilter>),
    /// One unclear party.
    Case(OrderId, Role),
    /// One contact.
    Contact(ContactId),
    /// The quarantine at one cause.
    Cause(String),
    /// The settings at one group.
    Group(String),
}

impl Place {
    /// Returns the screen that shows it.
    #[must_use]
    pub fn screen(&self) -> Screen {
        match self {
            Self::Screen(screen) => *screen,
            Self::Order(_) | Self::OrdersOf(_) | Self::OrdersWhere(_) => Screen::Orders,
            Self::Entries(_) => Screen::Journal,
            Self::Case(_, _) => Screen::Desk,
            Self::Contact(_) => Screen::Contacts,
            Self::Cause(_) => Screen::Quarantine,
            Self::Group(_) => Screen::Settings,
        }
    }
}

/// A saved view of the orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrderView {
    /// All.
    All,
    /// Those that need somebody.
    Waiting,
    /// Those booked today.
    Today,
    /// Decided, not exported.
    Accepted,
    /// Exported, not answered.
    Exported,
    /// Taken over by accounting.
    TakenOver,
    /// Refused by accounting.
    Refused,
    /// Cancelled by the sender.
    Cancelled,
}

impl OrderView {
    /// Every view, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::All,
        Self::Waiting,
        Self::Today,
        Self::Accepted,
        Self::Exported,
        Self::TakenOver,
        Self::Refused,
        Self::Cancelled,
    ];
}
