//! What the page and the JSON tell, read from the books in one moment. Nothing here knows what
//! the demo's files are: an office in which somebody has gone on working is told just as well.

use crate::cli::Context;
use crate::domain::contact::{Contact, ContactRole};
use crate::domain::lifecycle::{EffectKind, EffectState, MessageState, PartyDecision};
use crate::domain::money::{Currency, Decimal};
use crate::domain::paper::Role;
use crate::domain::rules::totals;
use crate::domain::settings::{SettingKey, Settings};
use crate::engine::core::load_settings;
use crate::engine::query::{self, OrderFile, Outbox, PAGE_MAX, SourceLedger, UndecidedParty};
use crate::i18n::Language;
use crate::matching::evidence::{Field, Level};
use crate::problem::{Code, Problem};
use crate::store::amendments::{Revision, RevisionKind};
use crate::store::attachments::Place;
use crate::store::batches::{Batch, BatchItem};
use crate::store::contacts as master;
use crate::store::messages::{self, Message};
use crate::store::registrations::{self, Registration};
use crate::store::{Conn, StoreError};

/// Everything that is told.
pub(super) struct Facts {
    /// The business settings.
    pub(super) settings: Settings,
    /// How many contacts there are.
    pub(super) contacts: i64,
    /// How many articles there are.
    pub(super) articles: i64,
    /// Every message, oldest first.
    pub(super) messages: Vec<Message>,
    /// The sources with their ledgers.
    pub(super) sources: Vec<SourceLedger>,
    /// Every order, oldest first.
    pub(super) orders: Vec<OrderFile>,
    /// Orders that wait for a decision, with the parties concerned.
    pub(super) waiting: Vec<(OrderFile, Vec<UndecidedParty>)>,
    /// The insurers in the address master.
    pub(super) payers: Vec<Contact>,
    /// Requests for access, oldest first.
    pub(super) registrations: Vec<Registration>,
    /// Accounting files, oldest first, with their items.
    pub(super) batches: Vec<(Batch, Vec<BatchItem>)>,
    /// The outbox.
    pub(super) outbox: Outbox,
}

/// The form of a file that came beside its order.
pub(super) const ATTACHMENT: &str = "attachment";

/// The form of a file that cannot be read.
pub(super) const UNREADABLE: &str = "unreadable";

/// How many messages came in one form.
pub(super) struct Form {
    /// The format's word, or [`ATTACHMENT`] or [`UNREADABLE`].
    pub(super) format: String,
    /// Its version or profile.
    pub(super) version: Option<String>,
    /// How many messages.
    pub(super) count: usize,
    /// The encodings with how many messages each.
    pub(super) encodings: Vec<(String, usize)>,
}

/// Customers that were recognised by one kind of evidence.
pub(super) struct Recognised {
    /// What decided.
    pub(super) by: Field,
    /// How many.
    pub(super) count: usize,
    /// One of them.
    pub(super) example: String,
}

/// How the parties of one role fared.
pub(super) struct RoleCount {
    /// The role.
    pub(super) role: Role,
    /// How many were recognised for certain.
    pub(super) certain: usize,
    /// How many there are.
    pub(super) total: usize,
}

/// What kept an order out of the accounting files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LeftOut {
    /// A party is undecided.
    pub(super) waiting: usize,
    /// Cancelled before it was exported.
    pub(super) cancelled: usize,
    /// It cannot be written as it stands.
    pub(super) refused: usize,
    /// Its turn is still to come.
    pub(super) planned: usize,
}

/// The fields by which somebody is recognised, the hardest evidence first.
const DECIDING: [Field; 8] = [
    Field::OurNumber,
    Field::SourceNumber,
    Field::Vat,
    Field::Register,
    Field::Gln,
    Field::Physician,
    Field::PayerKey,
    Field::Email,
];

/// Reads everything.
///
/// # Errors
/// When the database cannot be read.
pub(super) fn load(context: &Context) -> Result<Facts, Problem> {
    context.reader()?.read(gather).map_err(|error| error.problem())
}

fn gather(conn: &mut Conn<'_>) -> Result<Facts, StoreError> {
    let overview = query::overview(conn)?;
    let mut messages = messages::newest(conn, None, PAGE_MAX)?;
    messages.reverse();
    let mut orders = Vec::new();
    let mut waiting = Vec::new();
    for row in query::order_rows(conn, None, PAGE_MAX)?.into_iter().rev() {
        let Some(file) = query::order_file(conn, row.head.id)? else { continue };
        if file.row.head.undecided != 0 && !file.row.head.is_cancelled {
            waiting.push((file.clone(), query::undecided(conn, row.head.id)?));
        }
        orders.push(file);
    }
    let payers = master::page(conn, None, PAGE_MAX)?
        .into_iter()
        .map(|(contact, _)| contact)
        .filter(|contact| contact.card.roles.contains(&ContactRole::Payer))
        .collect();
    let mut registrations = registrations::newest(conn, None, PAGE_MAX)?;
    registrations.reverse();
    let mut batches = query::batch_list(conn)?;
    batches.reverse();
    Ok(Facts {
        settings: load_settings(conn)?,
        contacts: overview.contacts,
        articles: overview.articles,
        messages,
        sources: query::ledger(conn)?,
        orders,
        waiting,
        payers,
        registrations,
        batches,
        outbox: query::outbox(conn)?,
    })
}

impl Facts {
    /// Returns the office's name.
    pub(super) fn company(&self) -> &str {
        self.settings.text(SettingKey::OfficeName)
    }

    /// Returns whether everything that came in is accounted for.
    pub(super) fn balances(&self) -> bool {
        self.unexplained() == 0
    }

    /// Returns how many messages nothing accounts for.
    pub(super) fn unexplained(&self) -> i64 {
        self.sources.iter().map(SourceLedger::unexplained).sum()
    }

    /// Returns in which forms the messages came, in the order of formats and versions.
    pub(super) fn forms(&self) -> Vec<Form> {
        let mut forms: Vec<Form> = Vec::new();
        for message in &self.messages {
            let format = match (&message.format, message.state) {
                (Some(format), _) => format.as_str(),
                (None, MessageState::Finished) => ATTACHMENT,
                (None, _) => UNREADABLE,
            };
            let version = message.format_version.as_deref().map(version);
            let stated = message.encoding.as_deref().filter(|_| message.format.is_some()).map(encoding);
            if let Some(form) = forms.iter_mut().find(|form| form.format == format && form.version == version) {
                form.count += 1;
                if let Some(encoding) = stated {
                    count_up(&mut form.encodings, encoding);
                }
            } else {
                let encodings = stated.into_iter().map(|encoding| (encoding, 1)).collect();
                forms.push(Form { format: format.to_owned(), version, count: 1, encodings });
            }
        }
        forms.sort_by(|one, other| {
            let place = |form: &Form| [ATTACHMENT, UNREADABLE].iter().position(|word| *word == form.format);
            // Papers first; of one format the newest version.
            place(one).cmp(&place(other)).then(other.format.cmp(&one.format)).then(other.version.cmp(&one.version))
        });
        for form in &mut forms {
            form.encodings.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
        }
        forms
    }

    /// Returns how many orders came inside an envelope.
    pub(super) fn envelopes(&self) -> usize {
        let in_envelope = |file: &&OrderFile| {
            file.order.paper.extras.iter().any(|extra| extra.path.starts_with("StandardBusinessDocumentHeader/"))
        };
        self.orders.iter().filter(in_envelope).count()
    }

    /// Returns the messages in a state.
    pub(super) fn in_state(&self, state: MessageState) -> impl Iterator<Item = &Message> {
        self.messages.iter().filter(move |message| message.state == state)
    }

    /// Returns the amendments or cancellations with the orders they changed, oldest first.
    pub(super) fn revisions(&self, kind: RevisionKind) -> Vec<(&OrderFile, &Revision)> {
        let mut found: Vec<_> = self
            .orders
            .iter()
            .flat_map(|file| file.revisions.iter().map(move |revision| (file, revision)))
            .filter(|(_, revision)| revision.kind == kind)
            .collect();
        found.sort_by_key(|(_, revision)| revision.message_id);
        found
    }

    /// Returns the name of a message.
    pub(super) fn message_name(&self, id: crate::domain::ids::MessageId) -> &str {
        self.messages.iter().find(|message| message.id == id).map_or("", |message| message.name.as_str())
    }

    /// Returns how customers were recognised for certain, the commonest evidence first.
    pub(super) fn recognised(&self) -> Vec<Recognised> {
        let mut found: Vec<Recognised> = Vec::new();
        for file in &self.orders {
            let Some(party) = file.order.parties.iter().find(|party| party.role == Role::Buyer) else { continue };
            if party.decision != PartyDecision::Certain {
                continue;
            }
            let Some(by) = deciding(party.evidence.as_deref().unwrap_or_default()) else { continue };
            if let Some(known) = found.iter_mut().find(|known| known.by == by) {
                known.count += 1;
            } else {
                let example = file.row.contact.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
                found.push(Recognised { by, count: 1, example });
            }
        }
        found.sort_by(|one, other| other.count.cmp(&one.count).then(one.by.cmp(&other.by)));
        found
    }

    /// Returns how the parties of each looked-up role fared.
    pub(super) fn roles(&self) -> Vec<RoleCount> {
        let parties = || self.orders.iter().flat_map(|file| &file.order.parties);
        [Role::Buyer, Role::Patient, Role::Referrer, Role::Payer]
            .into_iter()
            .map(|role| RoleCount {
                role,
                certain: parties()
                    .filter(|party| party.role == role && party.decision == PartyDecision::Certain)
                    .count(),
                total: parties().filter(|party| party.role == role).count(),
            })
            .filter(|count| count.total != 0)
            .collect()
    }

    /// Returns how many customers a person decided.
    pub(super) fn decided_by_hand(&self) -> usize {
        let by_hand = |decision| matches!(decision, PartyDecision::Assigned | PartyDecision::Created);
        let parties = self.orders.iter().flat_map(|file| &file.order.parties);
        parties.filter(|party| party.role == Role::Buyer && by_hand(party.decision)).count()
    }

    /// Returns what was ordered by currency, cancelled orders left out, in the order of the codes.
    pub(super) fn worth(&self) -> Vec<(Currency, Decimal)> {
        let mut sums: Vec<(Currency, Decimal)> = Vec::new();
        for file in self.orders.iter().filter(|file| !file.row.head.is_cancelled) {
            let paper = &file.order.paper;
            let gross = paper.stated.gross.or_else(|| totals::computed(paper).gross);
            let Some(amount) = gross.or_else(|| totals::booked(paper)) else { continue };
            let booked_in = file.row.head.total.map(|total| total.currency);
            let Some(currency) = paper.currency.or(booked_in) else { continue };
            match sums.iter_mut().find(|(known, _)| *known == currency) {
                Some((_, sum)) => *sum = sum.saturating_add(amount),
                None => sums.push((currency, amount)),
            }
        }
        sums.sort_by(|one, other| one.0.code().cmp(other.0.code()));
        sums
    }

    /// Returns the orders whose confirmation is held because they came late, with the reason.
    pub(super) fn late(&self) -> Vec<(&OrderFile, &Problem)> {
        let mut found = Vec::new();
        for file in &self.orders {
            let held = file.effects.iter().find(|effect| {
                effect.state == EffectState::Held
                    && effect.problem.as_ref().is_some_and(|problem| problem.code == Code::ConfirmationHeld)
            });
            if let Some(problem) = held.and_then(|effect| effect.problem.as_ref()) {
                found.push((file, problem));
            }
        }
        found
    }

    /// Returns how many attachments are embedded, how many came beside, and which are awaited by
    /// which order.
    pub(super) fn attachments(&self) -> (usize, usize, Vec<(&str, &OrderFile)>) {
        let (mut embedded, mut beside, mut awaited) = (0, 0, Vec::new());
        for file in &self.orders {
            for attachment in &file.attachments {
                match &attachment.place {
                    Place::Embedded(_) => embedded += 1,
                    Place::Beside(..) => beside += 1,
                    Place::Awaited(name) => awaited.push((name.as_str(), file)),
                    Place::Link(_) => {}
                }
            }
        }
        (embedded, beside, awaited)
    }

    /// Returns why orders stand in no accounting file.
    pub(super) fn left_out(&self) -> LeftOut {
        let mut left = LeftOut::default();
        for file in self.orders.iter().filter(|file| file.exports.is_empty()) {
            let in_state = |state| {
                file.effects.iter().any(|effect| effect.key.kind == EffectKind::Export && effect.state == state)
            };
            if file.row.head.is_cancelled {
                left.cancelled += 1;
            } else if file.row.head.undecided != 0 {
                left.waiting += 1;
            } else if in_state(EffectState::Refused) {
                left.refused += 1;
            } else {
                left.planned += 1;
            }
        }
        left
    }

    /// Returns how many mails of a kind are in a state.
    pub(super) fn mails(&self, kind: EffectKind, state: EffectState) -> i64 {
        let counts = self.outbox.counts.iter();
        counts.filter(|(known, at, _)| *known == kind && *at == state).map(|(_, _, count)| count).sum()
    }

    /// Returns the languages of the confirmations that wait, the commonest first.
    pub(super) fn languages(&self) -> Vec<(Language, usize)> {
        let office = Language::parse(self.settings.text(SettingKey::OfficeLanguage)).unwrap_or(Language::En);
        let mut found: Vec<(Language, usize)> = Vec::new();
        for file in &self.orders {
            let planned = file
                .effects
                .iter()
                .any(|effect| effect.key.kind == EffectKind::Confirmation && effect.state == EffectState::Planned);
            if !planned {
                continue;
            }
            let contact = file.contacts.iter().find(|contact| Some(contact.id) == file.row.head.contact_id);
            let own = contact.and_then(|contact| Language::parse(&contact.card.language));
            let asked = || file.order.paper.language.as_deref().and_then(Language::parse);
            let language = own.or_else(asked).unwrap_or(office);
            count_up(&mut found, language);
        }
        found.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
        found
    }
}

/// Counts one more of a kind.
fn count_up<K: PartialEq>(counts: &mut Vec<(K, usize)>, kind: K) {
    match counts.iter_mut().find(|(known, _)| *known == kind) {
        Some((_, count)) => *count += 1,
        None => counts.push((kind, 1)),
    }
}

/// Returns the version as people name it: Peppol's long identifier of the order paper stands for
/// the profile.
fn version(stated: &str) -> String {
    if stated.starts_with("urn:fdc:peppol.eu:") { PEPPOL.to_owned() } else { stated.to_owned() }
}

/// The version under which all papers of Peppol BIS Ordering 3 are counted.
pub(super) const PEPPOL: &str = "peppol-3";

/// Returns the encoding that the sender stated, where it is another name of the one that was used.
fn encoding(stored: &str) -> String {
    let stated = stored.split_once(" (").and_then(|(_, label)| label.strip_suffix(')'));
    let shown = stated.unwrap_or(stored);
    if shown.eq_ignore_ascii_case("utf-8") { "UTF-8".to_owned() } else { shown.to_owned() }
}

/// Returns the hardest field that agreed, from evidence in the store's text form.
fn deciding(evidence: &str) -> Option<Field> {
    let equal: Vec<Field> = evidence
        .split(',')
        .filter_map(|item| {
            let mut words = item.split(' ');
            let field = Field::parse(words.next()?)?;
            (Level::parse(words.next()?)? == Level::Equal).then_some(field)
        })
        .collect();
    DECIDING.into_iter().find(|field| equal.contains(field))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hardest_evidence_is_named() {
        assert_eq!(deciding("name equal 300,email equal 400,vat equal 800"), Some(Field::Vat));
        assert_eq!(deciding("our-number differs -600,name equal 300,email equal 400"), Some(Field::Email));
        assert_eq!(deciding(""), None);
    }

    #[test]
    fn forms_are_named_as_people_name_them() {
        assert_eq!(encoding("windows-1252 (ISO-8859-1)"), "ISO-8859-1");
        assert_eq!(encoding("utf-8"), "UTF-8");
        assert_eq!(version("urn:fdc:peppol.eu:poacc:trns:order_change:3"), PEPPOL);
        assert_eq!(version("2.1"), "2.1");
    }
}
