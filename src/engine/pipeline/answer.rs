//! Answer: plans what goes outward because of an order. Rows only; the courier carries them out.

use crate::domain::contact::Contact;
use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::domain::order::OrderHead;
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::time::{Issued, Timestamp};
use crate::engine::core::{Changes, Env};
use crate::engine::event::Topics;
use crate::matching::normalise;
use crate::problem::{Code, Problem};
use crate::store::effects::{self, EffectKey};
use crate::store::{Conn, StoreError, Tx, contacts};

/// The target of an export before a profile is chosen is the same as after: the books.
pub const EXPORT_TARGET: &str = "accounting";

/// What is known of the customer who is to be answered, and of the paper that is answered.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a> {
    /// The customer in the master.
    pub contact: &'a Contact,
    /// The mail addresses that the paper states for the customer.
    pub stated_emails: &'a [String],
    /// When the sender says the paper was issued.
    pub issued: Option<Issued>,
    /// When the sender laid it at the door.
    pub sent_at: Option<Timestamp>,
}

/// When a paper came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Came {
    /// When the sender says it was issued.
    pub issued: Option<Issued>,
    /// When the sender laid it at the door.
    pub sent_at: Option<Timestamp>,
}

impl Came {
    /// Returns when what is told of it came about: it was issued, or lay at the door.
    #[must_use]
    pub fn news_at(self, now: Timestamp) -> Timestamp {
        self.sent_at.into_iter().chain(self.issued.map(end_of)).fold(now, Timestamp::min)
    }

    /// Returns whether it is older than the moment from which on its source's orders are answered.
    #[must_use]
    pub fn is_before_start(self, settings: &Settings, head: &OrderHead, now: Timestamp) -> bool {
        settings.start_of(head.source_id).is_some_and(|start| self.news_at(now) < start)
    }
}

/// Plans the mails to the office's own addresses for the present revision of an order; older ones
/// that have not left yet are taken back, because they would say the same.
pub fn plan_information(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    head: &OrderHead,
    came: Came,
) -> Result<(), StoreError> {
    if came.is_before_start(&env.settings, head, env.now) {
        return Ok(());
    }
    effects::supersede(tx, head.id.0, EffectKind::Information, head.revision, env.now)?;
    for target in env.settings.items(SettingKey::InformationAddresses) {
        plan(tx, changes, env, head, (EffectKind::Information, head.revision, target), env.now, None)?;
    }
    Ok(())
}

/// Plans the first export of an order.
pub fn plan_export(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, head: &OrderHead) -> Result<(), StoreError> {
    plan(tx, changes, env, head, (EffectKind::Export, head.exports + 1, EXPORT_TARGET.to_owned()), env.now, None)
}

/// Plans the confirmation of the present revision; an older one that has not left yet is taken
/// back, because it would tell what holds no more.
pub fn plan_confirmation(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    head: &OrderHead,
    answered: &Answered<'_>,
    hold: Option<Problem>,
) -> Result<(), StoreError> {
    if 1 < head.revision {
        effects::supersede(tx, head.id.0, EffectKind::Confirmation, head.revision, env.now)?;
    }
    let came = Came { issued: answered.issued, sent_at: answered.sent_at };
    if came.is_before_start(&env.settings, head, env.now) {
        return changes.journal(tx, env, "order-older-than-start", Some(head.id.0), &[]);
    }
    if !env.settings.is_on(SettingKey::Confirm) {
        return Ok(());
    }
    let news_at = came.news_at(env.now);
    let (target, doubt) = addressed(tx, answered)?;
    let hold = hold.or(doubt).or_else(|| late(&env.settings, env.now, news_at));
    let key = (EffectKind::Confirmation, head.revision, target.to_owned());
    plan(tx, changes, env, head, key, news_at, hold.as_ref())
}

/// Returns where a customer is confirmed to, and why a person should look first.
pub fn addressed<'a>(conn: &mut Conn<'_>, answered: &Answered<'a>) -> Result<(&'a str, Option<Problem>), StoreError> {
    let (contact, stated_emails) = (answered.contact, answered.stated_emails);
    let master = contact.card.email.trim();
    if master.is_empty() {
        let problem = Problem::new(Code::MailAddressMissing).with("name", contact.card.display_name());
        return Ok((stated_emails.first().map(String::as_str).unwrap_or_default(), Some(problem)));
    }
    Ok((master, sender_differs(conn, answered)?))
}

/// Returns the problem of an order that states other mail addresses than the master has, until a
/// person has decided it once for this customer (O7).
fn sender_differs(conn: &mut Conn<'_>, answered: &Answered<'_>) -> Result<Option<Problem>, StoreError> {
    let card = &answered.contact.card;
    let master = normalise::email(&card.email);
    let stated = || answered.stated_emails.iter().filter(|email| normalise::email(email).is_some());
    let Some(first) = stated().next() else { return Ok(None) };
    if stated().any(|email| normalise::email(email) == master)
        || contacts::sender_is_settled(conn, answered.contact.id)?
    {
        return Ok(None);
    }
    let problem = Problem::new(Code::SenderDiffers)
        .with("name", card.display_name())
        .with("address", first.as_str())
        .with("master", card.email.trim());
    Ok(Some(problem))
}

fn plan(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    head: &OrderHead,
    (kind, version, target): (EffectKind, i64, String),
    news_at: Timestamp,
    hold: Option<&Problem>,
) -> Result<(), StoreError> {
    let key = EffectKey { subject: head.id.0, kind, version, target };
    let state = if hold.is_some() { EffectState::Held } else { EffectState::Planned };
    effects::plan(tx, &key, state, env.now, news_at, hold)?;
    changes.touch(Topics::OUTBOX);
    Ok(())
}

/// Returns the problem that holds a late confirmation: its news is older than the setting allows
/// (N17).
#[must_use]
pub fn late(settings: &Settings, now: Timestamp, news_at: Timestamp) -> Option<Problem> {
    let limit_hours = settings.number(SettingKey::HoldAfterHours);
    let age_hours = now.millis_since(news_at) / 3_600_000;
    let is_late = limit_hours != 0 && limit_hours <= age_hours;
    is_late.then(|| Problem::new(Code::ConfirmationHeld).with("age_hours", age_hours.to_string()))
}

/// Returns the last moment at which a paper can have been issued: a bare day lasts until its
/// end in the westernmost zone that matters here, UTC.
fn end_of(issued: Issued) -> Timestamp {
    let time = issued.time.or_else(|| crate::domain::time::NaiveTime::from_hms_opt(23, 59, 59)).unwrap_or_default();
    let local = Timestamp(issued.date.and_time(time).and_utc().timestamp_millis());
    local.plus_minutes(-i64::from(issued.offset_minutes.unwrap_or(0)))
}
