//! Answer: plans what goes outward because of an order. Rows only; the courier carries them out.

use crate::domain::contact::ContactCard;
use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::domain::order::OrderHead;
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::time::{Issued, Timestamp};
use crate::engine::core::{Changes, Env};
use crate::engine::event::Topics;
use crate::problem::{Code, Problem};
use crate::store::effects::{self, EffectKey};
use crate::store::{StoreError, Tx};

/// The target of an export before a profile is chosen is the same as after: the books.
pub const EXPORT_TARGET: &str = "accounting";

/// What is known of the customer who is to be answered.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a> {
    /// The card in the master.
    pub card: &'a ContactCard,
    /// The address that the paper states, for a customer without one in the master.
    pub stated_email: Option<&'a str>,
    /// When the sender says the paper was issued.
    pub issued: Option<Issued>,
    /// When the sender laid it at the door.
    pub sent_at: Option<Timestamp>,
}

/// Plans the mails to the office's own addresses for the present revision of an order; older ones
/// that have not left yet are taken back, because they would say the same.
pub fn plan_information(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    head: &OrderHead,
) -> Result<(), StoreError> {
    effects::supersede(tx, head.id.0, EffectKind::Information, head.revision, env.now)?;
    for target in env.settings.items(SettingKey::InformationAddresses) {
        plan(tx, changes, env, head, (EffectKind::Information, head.revision, target), None)?;
    }
    Ok(())
}

/// Plans the first export of an order.
pub fn plan_export(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, head: &OrderHead) -> Result<(), StoreError> {
    plan(tx, changes, env, head, (EffectKind::Export, head.exports + 1, EXPORT_TARGET.to_owned()), None)
}

/// Plans the confirmation of the present revision; an older one that has not left yet is taken back.
pub fn plan_confirmation(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    head: &OrderHead,
    answered: &Answered<'_>,
    hold: Option<Problem>,
) -> Result<(), StoreError> {
    if !env.settings.is_on(SettingKey::Confirm) {
        return Ok(());
    }
    effects::supersede(tx, head.id.0, EffectKind::Confirmation, head.revision, env.now)?;
    let master = answered.card.email.trim();
    let (target, missing) = if master.is_empty() {
        let problem = Problem::new(Code::MailAddressMissing).with("name", answered.card.display_name());
        (answered.stated_email.unwrap_or_default(), Some(problem))
    } else {
        (master, None)
    };
    let hold = hold.or(missing).or_else(|| late(&env.settings, env.now, answered));
    plan(tx, changes, env, head, (EffectKind::Confirmation, head.revision, target.to_owned()), hold.as_ref())
}

fn plan(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    head: &OrderHead,
    (kind, version, target): (EffectKind, i64, String),
    hold: Option<&Problem>,
) -> Result<(), StoreError> {
    let key = EffectKey { subject: head.id.0, kind, version, target };
    let state = if hold.is_some() { EffectState::Held } else { EffectState::Planned };
    effects::plan(tx, &key, state, env.now, env.now, hold)?;
    changes.touch(Topics::OUTBOX);
    Ok(())
}

/// Returns the problem that holds a late confirmation: the order is older than the setting
/// allows, by the day it was issued or by the moment it lay at the door (N17).
#[must_use]
pub fn late(settings: &Settings, now: Timestamp, answered: &Answered<'_>) -> Option<Problem> {
    let limit_hours = settings.number(SettingKey::HoldAfterHours);
    if limit_hours == 0 {
        return None;
    }
    let at_door = answered.sent_at.map(|sent_at| now.millis_since(sent_at));
    let issued = answered.issued.map(|issued| now.millis_since(end_of(issued)));
    let age_hours = at_door.into_iter().chain(issued).max()? / 3_600_000;
    (limit_hours <= age_hours).then(|| Problem::new(Code::ConfirmationHeld).with("age_hours", age_hours.to_string()))
}

/// Returns the last moment at which a paper can have been issued: a bare day lasts until its
/// end in the westernmost zone that matters here, UTC.
fn end_of(issued: Issued) -> Timestamp {
    let time = issued.time.or_else(|| crate::domain::time::NaiveTime::from_hms_opt(23, 59, 59)).unwrap_or_default();
    let local = Timestamp(issued.date.and_time(time).and_utc().timestamp_millis());
    local.plus_minutes(-i64::from(issued.offset_minutes.unwrap_or(0)))
}
