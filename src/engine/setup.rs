//! How the office is set up, as the settings show it: every value with who set it and when, and
//! what is known of its effect.

use uuid::Uuid;

use super::lease::host_name;
use super::status::BACKUP_PROVEN_AT;
use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::domain::person::Person;
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::time::Timestamp;
use crate::problem::Problem;
use crate::store::lease::{self, Lease};
use crate::store::settings::{self, StoredSetting};
use crate::store::sources::{self, Source};
use crate::store::{Conn, StoreError, effects, journal, people};

/// How the office is set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The values that hold.
    pub settings: Settings,
    /// Those that somebody set, with who and when.
    pub stored: Vec<StoredSetting>,
    /// The sources, those that are switched off as well.
    pub doors: Vec<Door>,
    /// The people, those who left as well.
    pub people: Vec<Person>,
    /// Who runs the engine.
    pub lease: Option<Lease>,
    /// This computer.
    pub host: String,
    /// How many mails wait.
    pub mails_waiting: i64,
    /// How many orders wait for a file for accounting.
    pub exports_waiting: i64,
    /// When the last backup was proven.
    pub backup_at: Option<Timestamp>,
}

/// A source, and who last changed how it works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// The source.
    pub source: Source,
    /// What is wrong with it.
    pub problem: Option<Problem>,
    /// Who set its name, its interval and whether it is polled, and when.
    pub named: Option<(String, Timestamp)>,
    /// Who set the interval.
    pub paced: Option<(String, Timestamp)>,
    /// Who switched it on or off.
    pub switched: Option<(String, Timestamp)>,
}

impl Setup {
    /// Returns who set a value and when; `None` when the default holds.
    #[must_use]
    pub fn changed(&self, key: SettingKey) -> Option<(&str, Timestamp)> {
        let stored = self.stored.iter().find(|stored| stored.key == key.as_str())?;
        Some((stored.changed_by.as_str(), stored.changed_at))
    }

    /// Returns the sources as the store knows them.
    #[must_use]
    pub fn sources(&self) -> Vec<Source> {
        self.doors.iter().map(|door| door.source.clone()).collect()
    }
}

/// Reads how the office is set up.
pub fn setup(conn: &mut Conn<'_>) -> Result<Setup, StoreError> {
    let stored = settings::list(conn)?;
    let pairs: Vec<_> = stored.iter().map(|setting| (setting.key.clone(), setting.value.clone())).collect();
    let mut doors = Vec::new();
    for source in sources::list(conn)? {
        doors.push(door(conn, source)?);
    }
    let counts = effects::open_counts(conn)?;
    let waiting = |wanted: fn(EffectKind) -> bool| -> i64 {
        let is_waiting = |state| matches!(state, EffectState::Planned | EffectState::Sending | EffectState::Held);
        counts.iter().filter(|(kind, state, _)| wanted(*kind) && is_waiting(*state)).map(|(_, _, count)| count).sum()
    };
    let backup_at = settings::meta(conn, BACKUP_PROVEN_AT)?.and_then(|text| text.parse().ok()).map(Timestamp);
    Ok(Setup {
        settings: Settings::from_stored(&pairs),
        stored,
        doors,
        people: people::list(conn)?,
        lease: lease::read(conn)?,
        host: host_name(),
        mails_waiting: waiting(|kind| kind != EffectKind::Export),
        exports_waiting: waiting(|kind| kind == EffectKind::Export),
        backup_at,
    })
}

fn door(conn: &mut Conn<'_>, source: Source) -> Result<Door, StoreError> {
    let subject: Uuid = source.id.0;
    let steps = journal::of_subject(conn, subject)?;
    let last = |kinds: &[&str]| {
        let step = steps.iter().rev().find(|step| kinds.contains(&step.kind.as_str()))?;
        Some((step.actor.clone(), step.at))
    };
    Ok(Door {
        problem: source.problem.as_deref().and_then(Problem::decode),
        named: last(&["source-added", "source-renamed"]),
        paced: last(&["source-added", "source-interval"]),
        switched: last(&["source-added", "source-switched-on", "source-switched-off"]),
        source,
    })
}
