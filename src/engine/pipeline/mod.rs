//! The way of a message, stage by stage. Everything up to [`decide`] is pure or only reads, and
//! runs on the decoder's thread; [`record`] runs on the writer's, in one transaction with the
//! message's bytes; [`answer`] plans what goes outward, which the courier carries out.

pub mod receive;
pub mod open;
pub mod decode;
pub mod check;
pub mod identify;
pub mod decide;
pub mod attached;
pub mod record;
pub mod answer;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::domain::lifecycle::Stage;
use crate::engine::failpoint::{self, Point};
use crate::problem::{Code, Place, Problem};
use crate::store::{Conn, StoreError};

use identify::Identified;
use receive::Received;

/// What a stage says of the message it was given.
#[derive(Debug)]
pub enum Verdict<T> {
    /// On to the next stage.
    Proceed(T),
    /// It waits for a person, with the reason and the place in the message.
    Park(Box<(Problem, Place)>),
}

/// A message with all that could be found out before anything is written.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The message.
    pub received: Received,
    /// What it is, as far as it was found out.
    pub description: Description,
    /// Its papers with their parties identified, or why it is parked and at which stage.
    pub result: Result<Papers, Parked>,
    /// The contacts' revision that the identification saw.
    pub contacts_revision: i64,
}

/// What can be booked of a message.
#[derive(Clone, Debug)]
pub struct Papers {
    /// The papers that can be booked.
    pub sound: Vec<Identified>,
    /// Why others of the same message cannot, if there are such.
    pub fault: Option<Parked>,
}

/// What was found out about a message's form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// The format.
    pub format: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// Encoding used, and the label when it says otherwise.
    pub encoding: Option<String>,
}

/// Why a message waits.
#[derive(Clone, Debug)]
pub struct Parked {
    /// The stage that stopped.
    pub stage: Stage,
    /// Why.
    pub problem: Problem,
    /// Where in the message.
    pub place: Place,
}

/// Runs the stages from open to identify. Total: a panic in a stage parks the message.
///
/// # Errors
/// Only what says nothing of the message and may pass: a busy or failing database.
pub fn prepare(received: Received, conn: &mut Conn<'_>, contacts_revision: i64) -> Result<Prepared, StoreError> {
    let mut description = Description::default();
    let caught = catch_unwind(AssertUnwindSafe(|| stages(&received, conn, &mut description)));
    let result = match caught {
        Ok(Ok(papers)) => Ok(papers),
        Ok(Err(Halt::Parked(parked))) => Err(parked),
        Ok(Err(Halt::Store(error))) if error.may_pass() => return Err(error),
        Ok(Err(Halt::Store(error))) => {
            Err(Parked { stage: Stage::Checked, problem: error.problem(), place: Place::default() })
        }
        Err(_panic) => {
            let problem = Problem::new(Code::ProcessingFailed).with("stage", Stage::Decoded.as_str());
            Err(Parked { stage: Stage::Received, problem, place: Place::default() })
        }
    };
    Ok(Prepared { received, description, result, contacts_revision })
}

/// Why the stages came to a halt.
enum Halt {
    /// By the message.
    Parked(Parked),
    /// By the database.
    Store(StoreError),
}

fn stages(received: &Received, conn: &mut Conn<'_>, description: &mut Description) -> Result<Papers, Halt> {
    let opened = at(Stage::Received, open::open(&received.bytes)).map_err(Halt::Parked)?;
    failpoint::reach(Point::MessageOpened);
    let decoded = at(Stage::Opened, decode::decode(&opened, description)).map_err(Halt::Parked)?;
    failpoint::reach(Point::MessageDecoded);
    let checked = at(Stage::Decoded, check::check(decoded)).map_err(Halt::Parked)?;
    failpoint::reach(Point::MessageChecked);
    let fault = checked.fault.map(|(problem, place)| Parked { stage: Stage::Decoded, problem, place });
    let sound = identify::identify(checked.papers, received.message.source_id, conn).map_err(Halt::Store)?;
    failpoint::reach(Point::MessageIdentified);
    Ok(Papers { sound, fault })
}

fn at<T>(stage: Stage, verdict: Verdict<T>) -> Result<T, Parked> {
    match verdict {
        Verdict::Proceed(next) => Ok(next),
        Verdict::Park(parked) => {
            let (problem, place) = *parked;
            Err(Parked { stage, problem, place })
        }
    }
}
