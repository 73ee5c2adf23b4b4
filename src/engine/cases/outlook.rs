//! What follows from a decision, told before it is taken: by the same rules that the command obeys.

use super::decide;
use crate::domain::contact::{Contact, ContactCard};
use crate::domain::ids::ContactId;
use crate::domain::order::Order;
use crate::domain::paper::Role;
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::time::Timestamp;
use crate::engine::pipeline::answer::{self, Answered, Came};
use crate::i18n::Language;
use crate::problem::{Code, Problem};
use crate::store::{Conn, StoreError, contacts};

/// What follows from a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// How many other parties of the order still wait: nothing leaves the house before.
    pub others: i64,
    /// What becomes of the confirmation.
    pub confirmation: Confirmation,
    /// What becomes of the export.
    pub export: Export,
}

/// What becomes of the confirmation to the customer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Confirmation {
    /// There is none: it is switched off, or there is nobody to confirm to.
    #[default]
    None,
    /// It goes out.
    To {
        /// The address.
        address: String,
        /// The language it is written in.
        language: Language,
        /// From this moment on the order is so old that the confirmation is held.
        held_from: Option<Timestamp>,
        /// Whether there is a mail server to send it by.
        has_server: bool,
    },
    /// It is held until a person has looked.
    Held(Problem),
}

/// What becomes of the export to accounting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Export {
    /// It goes into the next accounting file.
    #[default]
    Next,
    /// It waits until an accounting format is chosen.
    NoProfile,
    /// Accounting has it already; whether it is exported again is another decision.
    Done,
    /// The sender cancelled the order: it is not exported.
    Cancelled,
}

/// What outlooks are made from.
pub(super) struct View<'a> {
    pub(super) order: &'a Order,
    pub(super) role: Role,
    pub(super) settings: &'a Settings,
    pub(super) sent_at: Option<Timestamp>,
}

impl View<'_> {
    /// Returns what follows when the party is assigned to a contact.
    pub(super) fn of(&self, conn: &mut Conn<'_>, contact: &Contact) -> Result<Outlook, StoreError> {
        let waiting = |role: Role| {
            self.order.parties.iter().any(|party| party.role == role && decide::is_undecided(party.decision))
        };
        let others = self.order.parties.iter().filter(|party| party.role != self.role && waiting(party.role)).count();
        let head = &self.order.head;
        let export = if head.exports != 0 {
            Export::Done
        } else if head.is_cancelled {
            Export::Cancelled
        } else if self.settings.text(SettingKey::AccountingProfile).is_empty() {
            Export::NoProfile
        } else {
            Export::Next
        };
        let buyer = match (self.role, head.contact_id) {
            (Role::Buyer, _) => Some(contact.clone()),
            (_, Some(buyer)) => contacts::find(conn, buyer)?,
            (_, None) => None,
        };
        let confirmation = match buyer {
            Some(buyer) => self.confirmation(conn, &buyer)?,
            None => Confirmation::None,
        };
        Ok(Outlook { others: i64::try_from(others).unwrap_or(i64::MAX), confirmation, export })
    }

    /// Returns what follows when the party becomes a new contact.
    pub(super) fn of_new(&self, conn: &mut Conn<'_>, card: &ContactCard) -> Result<Outlook, StoreError> {
        // Nobody has this identity, so nothing is known of it besides the card.
        let contact = Contact { id: ContactId(uuid::Uuid::nil()), version: 1, card: card.clone() };
        self.of(conn, &contact)
    }

    fn confirmation(&self, conn: &mut Conn<'_>, buyer: &Contact) -> Result<Confirmation, StoreError> {
        if !self.settings.is_on(SettingKey::Confirm) {
            return Ok(Confirmation::None);
        }
        let (head, paper) = (&self.order.head, &self.order.paper);
        let came = Came { issued: paper.issued, sent_at: self.sent_at };
        if came.is_before_start(self.settings, head, head.received_at) {
            return Ok(Confirmation::None);
        }
        if head.exports != 0 {
            let problem = Problem::new(Code::AmendedAfterExport).with("order_no", head.order_no.as_str());
            return Ok(Confirmation::Held(problem));
        }
        let answered = Answered {
            contact: buyer,
            stated_emails: &paper.buyer.emails,
            issued: paper.issued,
            sent_at: self.sent_at,
        };
        let (address, doubt) = answer::addressed(conn, &answered)?;
        if let Some(doubt) = doubt {
            return Ok(Confirmation::Held(doubt));
        }
        let hours = self.settings.number(SettingKey::HoldAfterHours);
        let news_at = came.news_at(head.received_at);
        let wanted = Some(buyer.card.language.clone()).filter(|code| !code.is_empty());
        let language = wanted.or_else(|| paper.language.clone()).and_then(|code| Language::parse(&code));
        let office = Language::parse(self.settings.text(SettingKey::OfficeLanguage)).unwrap_or(Language::En);
        Ok(Confirmation::To {
            address: address.to_owned(),
            language: language.unwrap_or(office),
            held_from: (hours != 0).then(|| news_at.plus_minutes(hours * 60)),
            has_server: !self.settings.text(SettingKey::MailHost).is_empty(),
        })
    }
}
