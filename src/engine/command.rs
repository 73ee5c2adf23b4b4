//! Changes that can be asked of the engine. Each is carried out in one transaction, journaled
//! under its actor, and answered with the same kind of receipt.

use std::fmt;

use uuid::Uuid;

use crate::domain::contact::{ArticleCard, Contact, ContactCard};
use crate::domain::ids::{CommandId, ContactId, MessageId, OrderId, PersonId, SourceId};
use crate::domain::paper::Role;
use crate::domain::person::Person;
use crate::domain::settings::SettingKey;
use crate::domain::time::Timestamp;
use crate::engine::tables::ChosenRow;
use crate::problem::Problem;
use crate::secrets::Secret;
use crate::store::effects::EffectKey;

/// Who asks for a change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Actor {
    /// The engine itself.
    Engine,
    /// A person, by name.
    Person(String),
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Engine => f.write_str("engine"),
            Self::Person(name) => f.write_str(name),
        }
    }
}

/// A command with who asks and the id that makes a repeat harmless.
#[derive(Clone, Debug)]
pub struct Request {
    /// The same for every try of the same change.
    pub id: CommandId,
    /// Who asks.
    pub actor: Actor,
    /// What is asked.
    pub command: Command,
}

/// A change.
#[derive(Clone, Debug)]
pub enum Command {
    /// Adds a drop folder.
    AddFolderSource {
        /// The name that people use.
        name: String,
        /// The folder; relative ones lie inside the office.
        folder: String,
        /// Minutes between two polls, 1 to 1440.
        interval_minutes: i64,
    },
    /// Switches a source on or off. Off is how a source is removed: its messages stay.
    SetSourceActive {
        /// The source.
        source: SourceId,
        /// Whether it is to be polled.
        is_active: bool,
    },
    /// Sets how often a source is polled.
    SetSourceInterval {
        /// The source.
        source: SourceId,
        /// Minutes, 1 to 1440.
        minutes: i64,
    },
    /// Sets from which moment on orders of a source are answered by mail; earlier ones are booked
    /// in silence.
    SetSourceStart {
        /// The source.
        source: SourceId,
        /// The moment; `None` answers whatever comes.
        start_at: Option<Timestamp>,
    },
    /// Gives a source another name.
    RenameSource {
        /// The source.
        source: SourceId,
        /// The name that people are to use.
        name: String,
    },
    /// Sets a business setting; an empty value goes back to the default.
    Set {
        /// Which.
        key: SettingKey,
        /// The value as typed.
        value: String,
    },
    /// Seals and stores a secret; an empty one removes it.
    SetSecret {
        /// Which.
        key: SettingKey,
        /// The secret.
        value: Secret<String>,
    },
    /// Adds contacts to the master. One whose number is there already is left as it is (N2).
    ImportContacts {
        /// The cards with the line they stood on.
        cards: Vec<(u32, ContactCard)>,
    },
    /// Changes one contact.
    UpdateContact {
        /// The contact as it is to be, with the version that was seen.
        contact: Box<Contact>,
    },
    /// Adds or replaces articles of the office's range.
    ImportArticles {
        /// The cards with the line they stood on.
        cards: Vec<(u32, ArticleCard)>,
    },
    /// Decides who a party of an order is.
    Assign {
        /// The order.
        order: OrderId,
        /// Which party.
        role: Role,
        /// Who it is.
        to: Assignment,
    },
    /// Takes parked messages up again.
    RetryMessages(Which),
    /// Ends a message without booking it.
    RejectMessage {
        /// The message.
        message: MessageId,
        /// Why, in the person's words.
        reason: String,
    },
    /// Lets held actions go, and failed ones be tried again.
    ReleaseEffects(Vec<EffectKey>),
    /// Drops waiting actions.
    DropEffects(Vec<EffectKey>),
    /// Exports an order once more, as a marked successor.
    ExportAgain {
        /// The order.
        order: OrderId,
    },
    /// Takes note of an order's remark, which is then gone from the overview.
    DismissNote {
        /// The order.
        order: OrderId,
    },
    /// Ends an order without carrying it out: nothing of it leaves the house any more.
    RejectOrder {
        /// The order.
        order: OrderId,
        /// Why, in the person's words.
        reason: String,
    },
    /// Notes on the overview that somebody is done with an order, or that it is open again.
    MarkDone {
        /// The order.
        order: OrderId,
        /// Whether somebody is done with it.
        is_done: bool,
    },
    /// Puts an order off on the overview.
    PutOff {
        /// The order.
        order: OrderId,
        /// Until when.
        until: Timestamp,
    },
    /// Adds or changes a person of the office.
    SavePerson {
        /// The person; one whose id is [`PersonId::NONE`](crate::domain::ids::PersonId::NONE) is
        /// new and gets one.
        person: Person,
    },
    /// Takes a person off the list; one whom orders name is only marked as having left.
    RemovePerson {
        /// Who.
        person: PersonId,
    },
    /// Adds one contact to the master.
    AddContact {
        /// The card; without a number it gets the next one.
        card: Box<ContactCard>,
    },
    /// Takes the rows of a table that a person chose, each by itself.
    TakeContacts {
        /// The rows.
        rows: Vec<ChosenRow>,
    },
    /// Notes that a backup was proven.
    NoteBackup {
        /// Where it lies.
        file: String,
    },
    /// Closes an order.
    CloseOrder {
        /// The order.
        order: OrderId,
    },
}

impl Command {
    /// Returns the change that keeps a secret as it was typed.
    #[must_use]
    pub fn keep_secret(key: SettingKey, typed: String) -> Self {
        Self::SetSecret { key, value: Secret::new(typed) }
    }
}

/// Who a party is decided to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assignment {
    /// This contact of the master.
    Existing(ContactId),
    /// Nobody in the master: take it over as a new contact.
    New,
}

/// Which parked messages are taken up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// One.
    Message(MessageId),
    /// All that wait for one cause.
    Cause(String),
    /// All.
    All,
}

/// What every command answers with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// The journal's revision after the change.
    pub revision: i64,
    /// The identity of what was created.
    pub created: Option<Uuid>,
    /// How many things were changed.
    pub changed: u64,
    /// What could not be done, one by one; the rest was.
    pub problems: Vec<Problem>,
}
