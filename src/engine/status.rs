//! How the office stands in a few numbers: what the frame of the window always shows. Cheap enough
//! to be asked after every change.

use crate::domain::ids::SourceId;
use crate::domain::lifecycle::{EffectKind, EffectState, MessageState};
use crate::domain::settings::SettingKey;
use crate::domain::time::Timestamp;
use crate::engine::core::load_settings;
use crate::problem::Problem;
use crate::store::{Conn, StoreError, effects, lease, messages, orders, registrations, settings, sources};

/// The fact under which the moment of the last proven backup is stored.
pub const BACKUP_PROVEN_AT: &str = "backup_proven_at";

/// How the office stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The office's name.
    pub office_name: String,
    /// Who runs the engine, and until when its word holds.
    pub lease: Option<lease::Lease>,
    /// The sources that are switched on.
    pub sources: Vec<SourceState>,
    /// How many messages nothing accounts for.
    pub unexplained: i64,
    /// Orders that wait for a decision about a party.
    pub undecided: i64,
    /// Orders with a remark that somebody should see.
    pub noted: i64,
    /// Messages in the quarantine.
    pub quarantined: i64,
    /// Requests for access that wait.
    pub registrations: i64,
    /// Outward actions that are planned or under way.
    pub outbox_waiting: i64,
    /// Confirmations that are held for a decision.
    pub outbox_held: i64,
    /// Mails that failed.
    pub mails_failed: i64,
    /// Exports that failed or were refused.
    pub exports_failed: i64,
    /// When the last backup was proven.
    pub backup_at: Option<Timestamp>,
}

/// How a source stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceState {
    /// The source.
    pub id: SourceId,
    /// Its name.
    pub name: String,
    /// Minutes between two looks.
    pub interval_minutes: i64,
    /// The last look.
    pub polled_at: Option<Timestamp>,
    /// The last look that went well.
    pub succeeded_at: Option<Timestamp>,
    /// What is wrong.
    pub problem: Option<Problem>,
}

impl Status {
    /// Returns when the next source is due.
    #[must_use]
    pub fn next_poll(&self) -> Option<Timestamp> {
        self.sources.iter().filter_map(|source| Some(source.polled_at?.plus_minutes(source.interval_minutes))).min()
    }
}

/// Reads how the office stands.
pub fn status(conn: &mut Conn<'_>) -> Result<Status, StoreError> {
    let settings = load_settings(conn)?;
    let all = sources::list(conn)?;
    let unexplained = all.iter().map(|source| source.ledger.unexplained()).sum();
    let quarantined = messages::causes(conn, MessageState::Quarantined)?.iter().map(|(_, count, _)| count).sum();
    let states = all.into_iter().filter(|source| source.is_active).map(|source| SourceState {
        id: source.id,
        name: source.name,
        interval_minutes: source.interval_minutes,
        polled_at: source.polled_at,
        succeeded_at: source.succeeded_at,
        problem: source.problem.as_deref().and_then(Problem::decode),
    });
    let counts = effects::open_counts(conn)?;
    let sum = |wanted: &dyn Fn(EffectKind, EffectState) -> bool| -> i64 {
        counts.iter().filter(|(kind, state, _)| wanted(*kind, *state)).map(|(_, _, count)| count).sum()
    };
    let is_failed = |state| matches!(state, EffectState::Bounced | EffectState::Refused | EffectState::GivenUp);
    let backup_at = settings::meta(conn, BACKUP_PROVEN_AT)?.and_then(|text| text.parse().ok()).map(Timestamp);
    Ok(Status {
        office_name: settings.text(SettingKey::OfficeName).to_owned(),
        lease: lease::read(conn)?,
        sources: states.collect(),
        unexplained,
        undecided: orders::count_undecided(conn)?,
        noted: orders::count_noted(conn)?,
        quarantined,
        registrations: registrations::count_waiting(conn)?,
        outbox_waiting: sum(&|_, state| matches!(state, EffectState::Planned | EffectState::Sending)),
        outbox_held: sum(&|_, state| state == EffectState::Held),
        mails_failed: sum(&|kind, state| kind != EffectKind::Export && is_failed(state)),
        exports_failed: sum(&|kind, state| kind == EffectKind::Export && is_failed(state)),
        backup_at,
    })
}
