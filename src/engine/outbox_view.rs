//! What the outbox shows: counts, long lists as keys, rows by key, and everything about one action
//! with the letter as it went and every attempt.

use std::sync::Arc;

use uuid::Uuid;

use super::core::load_settings;
use super::courier::letters;
use super::query::PAGE_MAX;
use crate::domain::ids::OrderId;
use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::domain::money::Money;
use crate::domain::order::{Order, OrderHead};
use crate::domain::rules::totals;
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::time::Timestamp;
use crate::domain::view::outward::OutboxList;
use crate::problem::{Code, Problem};
use crate::store::amendments::{self, RevisionKind};
use crate::store::effects::{self, Effect, EffectKey};
use crate::store::journal::{self, Entry};
use crate::store::{Conn, StoreError, orders, outward};

/// A question about the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Counts, and what is held because it is late.
    Board {
        /// The moment at which the day began here.
        midnight: Timestamp,
    },
    /// The actions that a list holds, in its order.
    Entries(OutboxList),
    /// Actions by their keys.
    Rows(Vec<OutboxEntry>),
    /// Everything about one action.
    Item(OutboxEntry),
}

/// An answer about the outbox.
#[derive(Clone, Debug)]
pub enum Told {
    /// To [`Ask::Board`].
    Board(Box<OutboxBoard>),
    /// To [`Ask::Entries`].
    Entries(Arc<[OutboxEntry]>),
    /// To [`Ask::Rows`].
    Rows(Vec<OutboxRow>),
    /// To [`Ask::Item`]; `None` when there is no such action.
    Item(Option<Box<OutboxItem>>),
}

impl Ask {
    /// Reads the answer.
    pub fn answer(&self, conn: &mut Conn<'_>) -> Result<Told, StoreError> {
        Ok(match self {
            Self::Board { midnight } => Told::Board(Box::new(board(conn, *midnight)?)),
            Self::Entries(list) => Told::Entries(outward::keys(conn, list)?.into_iter().map(OutboxEntry::of).collect()),
            Self::Rows(entries) => Told::Rows(rows(conn, entries)?),
            Self::Item(entry) => Told::Item(item(conn, entry)?.map(Box::new)),
        })
    }
}

/// An action in a list: its key, and one id for the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxEntry {
    /// The id of its row.
    pub id: Uuid,
    /// Its key.
    pub key: EffectKey,
}

impl OutboxEntry {
    /// Returns the entry of a key.
    #[must_use]
    pub fn of(key: EffectKey) -> Self {
        Self { id: row_id(&key), key }
    }
}

/// Returns an id that depends on an action's key alone (FNV-1a over 128 bits): the rows of a table
/// are known by one id each, and a list of a hundred thousand is gone through at each change.
fn row_id(key: &EffectKey) -> Uuid {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let version = key.version.to_be_bytes();
    let parts: [&[u8]; 4] = [key.subject.as_bytes(), key.kind.as_str().as_bytes(), &version, key.target.as_bytes()];
    let hash = parts.into_iter().flatten().fold(BASIS, |hash, byte| (hash ^ u128::from(*byte)).wrapping_mul(PRIME));
    Uuid::from_u128(hash)
}

/// How the outbox stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutboxBoard {
    /// Planned or under way.
    pub waiting: i64,
    /// Held for a decision.
    pub held: i64,
    /// Came back, refused or given up.
    pub failed: i64,
    /// Accepted since the day began.
    pub sent_today: i64,
    /// All that there ever were.
    pub all: i64,
    /// Confirmations that are held because they are late, oldest first.
    pub late: Vec<OutboxEntry>,
    /// When the oldest news among them came about.
    pub late_since: Option<Timestamp>,
    /// From how many hours on confirmations are held.
    pub hold_after_hours: i64,
    /// Whether a mail server and an address to write from are set.
    pub has_mail: bool,
    /// How many mails wait for that.
    pub mails_waiting: i64,
}

fn board(conn: &mut Conn<'_>, midnight: Timestamp) -> Result<OutboxBoard, StoreError> {
    let settings = load_settings(conn)?;
    let counts = effects::open_counts(conn)?;
    let sum = |wanted: &dyn Fn(EffectKind, EffectState) -> bool| -> i64 {
        counts.iter().filter(|(kind, state, _)| wanted(*kind, *state)).map(|(_, _, count)| count).sum()
    };
    let is_waiting = |state| matches!(state, EffectState::Planned | EffectState::Sending);
    let is_late = |effect: &Effect| effect.problem.as_ref().is_some_and(|held| held.code == Code::ConfirmationHeld);
    let late: Vec<Effect> = effects::in_state(conn, EffectState::Held, i64::MAX)?.into_iter().filter(is_late).collect();
    Ok(OutboxBoard {
        waiting: sum(&|_, state| is_waiting(state)),
        held: sum(&|_, state| state == EffectState::Held),
        failed: sum(&|_, state| matches!(state, EffectState::Bounced | EffectState::Refused | EffectState::GivenUp)),
        sent_today: outward::count_sent(conn, midnight)?,
        all: outward::count(conn)?,
        late_since: late.iter().map(|effect| effect.news_at).min(),
        late: late.into_iter().map(|effect| OutboxEntry::of(effect.key)).collect(),
        hold_after_hours: settings.number(SettingKey::HoldAfterHours),
        has_mail: !settings.text(SettingKey::MailHost).is_empty() && !settings.text(SettingKey::MailFrom).is_empty(),
        mails_waiting: sum(&|kind, state| kind != EffectKind::Export && is_waiting(state)),
    })
}

/// An outward action as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// Its place in lists.
    pub entry: OutboxEntry,
    /// The action.
    pub effect: Effect,
    /// Our number of the order it is about; empty when that is gone.
    pub number: String,
    /// The buyer's name as the order states it.
    pub buyer: String,
}

fn row(conn: &mut Conn<'_>, effect: Effect) -> Result<OutboxRow, StoreError> {
    let head = orders::find(conn, OrderId(effect.key.subject))?;
    let (number, buyer) = head.map(|head| (head.number, head.buyer_name)).unwrap_or_default();
    Ok(OutboxRow { entry: OutboxEntry::of(effect.key.clone()), effect, number, buyer })
}

fn rows(conn: &mut Conn<'_>, entries: &[OutboxEntry]) -> Result<Vec<OutboxRow>, StoreError> {
    let mut rows = Vec::with_capacity(entries.len());
    for entry in entries.iter().take(usize::try_from(PAGE_MAX).unwrap_or(1000)) {
        if let Some(effect) = effects::find(conn, &entry.key)? {
            rows.push(row(conn, effect)?);
        }
    }
    Ok(rows)
}

/// Everything about one outward action.
#[derive(Clone, Debug)]
pub struct OutboxItem {
    /// What lists show.
    pub row: OutboxRow,
    /// The letter, for mails whose order is still here.
    pub letter: Option<OutboxLetter>,
    /// Each attempt and decision, oldest first.
    pub steps: Vec<OutboxStep>,
}

/// A letter as it went, or as it will go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxLetter {
    /// Its Message-ID.
    pub message_id: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// The names of the files in it.
    pub enclosures: Vec<String>,
}

/// One attempt of an outward action, or a decision about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxStep {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: String,
    /// What was done, as the journal's word.
    pub kind: String,
    /// The receiver's words.
    pub words: Option<String>,
    /// Why it did not arrive.
    pub problem: Option<Problem>,
}

fn item(conn: &mut Conn<'_>, entry: &OutboxEntry) -> Result<Option<OutboxItem>, StoreError> {
    let Some(effect) = effects::find(conn, &entry.key)? else { return Ok(None) };
    let settings = load_settings(conn)?;
    let letter = match orders::load(conn, OrderId(effect.key.subject))? {
        Some(order) if effect.key.kind != EffectKind::Export => {
            let order = as_of(conn, order, effect.key.version, &settings)?;
            letters::letter_about(conn, &settings, &effect, effect.settled_at.unwrap_or(effect.due_at), &order)?
        }
        _ => None,
    };
    let steps = journal::of_subject(conn, effect.key.subject)?.into_iter().filter_map(|entry| step(entry, &effect.key));
    let steps = steps.collect();
    let letter = letter.map(|letter| OutboxLetter {
        message_id: letter.message_id,
        subject: letter.subject,
        text: letter.text,
        enclosures: letter.enclosures.into_iter().map(|enclosure| enclosure.name).collect(),
    });
    Ok(Some(OutboxItem { row: row(conn, effect)?, letter, steps }))
}

/// Returns an order as it read when a letter about one of its revisions was written: letters are
/// made from the books, and the sender may have amended it since.
fn as_of(conn: &mut Conn<'_>, order: Order, revision: i64, settings: &Settings) -> Result<Order, StoreError> {
    if order.head.revision <= revision {
        return Ok(order);
    }
    let later = amendments::list(conn, order.head.id)?.into_iter().filter(|entry| entry.kind != RevisionKind::Older);
    let Some(next) = later.into_iter().filter(|entry| revision < entry.revision).min_by_key(|entry| entry.revision)
    else {
        return Ok(order);
    };
    let Some(paper) = orders::paper_from_text(&next.before) else { return Ok(order) };
    let currency = paper.currency.or_else(|| settings.currency());
    let total = currency.and_then(|currency| Money::rounded(totals::booked(&paper)?, currency));
    let head = OrderHead { revision, is_cancelled: false, total, ..order.head };
    Ok(Order { head, paper, ..order })
}

/// Returns an entry of the journal as a step of one action; `None` when it is about another.
fn step(entry: Entry, key: &EffectKey) -> Option<OutboxStep> {
    entry.kind.split_once('-').filter(|(subject, _)| *subject == "effect")?;
    let detail = entry.detail.unwrap_or_default();
    let value = |name: &str| detail.lines().find_map(|line| line.split_once('=').filter(|(known, _)| *known == name));
    let is_it = |name: &str, wanted: &str| value(name).map_or("", |(_, value)| value) == wanted;
    if !is_it("effect", key.kind.as_str())
        || !is_it("target", &key.target)
        || !is_it("version", &key.version.to_string())
    {
        return None;
    }
    let words = value("words").map(|(_, words)| words.to_owned());
    let problem = words.as_deref().and_then(read_problem);
    let words = if problem.is_some() { None } else { words };
    Some(OutboxStep { at: entry.at, actor: entry.actor, kind: entry.kind, words, problem })
}

/// Reads a problem from the form in which the journal keeps it: the code, then `name="value"`.
fn read_problem(text: &str) -> Option<Problem> {
    let (code, mut rest) = text.split_once(' ').unwrap_or((text, ""));
    let mut problem = Problem::new(Code::parse(code)?);
    while let Some((name, after)) = rest.split_once("=\"") {
        let name = problem.code.argument_names().iter().copied().find(|known| *known == name.trim())?;
        let mut value = String::new();
        let mut signs = after.char_indices();
        let end = loop {
            match signs.next()? {
                (at, '"') => break at + 1,
                (_, '\\') => match signs.next()?.1 {
                    'n' => value.push('\n'),
                    't' => value.push('\t'),
                    other => value.push(other),
                },
                (_, other) => value.push(other),
            }
        };
        problem = problem.with(name, value);
        rest = after.get(end..)?;
    }
    Some(problem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_read_back_from_the_journals_words() {
        let problem =
            Problem::new(Code::MailRefused).with("address", "a@b.example").with("reply", "550 5.1.1 \"no\" such\\user");
        assert_eq!(read_problem(&problem.to_string()), Some(problem));
        assert_eq!(read_problem("250 2.0.0 Ok: queued as 7"), None);
        assert_eq!(read_problem("mail-deferred reply=\"450"), None);
    }

    #[test]
    fn every_key_has_a_row_of_its_own() {
        let key = |subject: u128, kind, version, target: &str| {
            let subject = Uuid::from_u128(subject);
            row_id(&EffectKey { subject, kind, version, target: target.to_owned() })
        };
        let ids = [
            key(1, EffectKind::Confirmation, 1, "a@b.example"),
            key(2, EffectKind::Confirmation, 1, "a@b.example"),
            key(1, EffectKind::Information, 1, "a@b.example"),
            key(1, EffectKind::Confirmation, 2, "a@b.example"),
            key(1, EffectKind::Confirmation, 1, "a@c.example"),
        ];
        let unique: std::collections::BTreeSet<Uuid> = ids.into_iter().collect();
        assert_eq!(unique.len(), 5);
        assert_eq!(ids[0], key(1, EffectKind::Confirmation, 1, "a@b.example"));
    }
}
