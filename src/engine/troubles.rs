//! What keeps parts of the engine from their work just now, and what a person should look at:
//! told to subscribers when it begins, and gathered for a run that is made once, which must not
//! end as if all were well.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::event::Event;
use super::handle::Subscribers;
use crate::problem::Problem;

/// The most remarks kept; what is more is in the log.
const REMARKS_MAX: usize = 100;

/// The present trouble of each part, by its name, and what was remarked on the way.
pub(super) struct Troubles {
    present: Mutex<BTreeMap<String, Problem>>,
    remarks: Mutex<Vec<Problem>>,
    subscribers: Arc<Subscribers>,
}

impl Troubles {
    pub(super) fn new(subscribers: Arc<Subscribers>) -> Self {
        Self { present: Mutex::default(), remarks: Mutex::default(), subscribers }
    }

    /// Notes how a part fares; subscribers are told when something of another kind troubles it.
    pub(super) fn note(&self, part: &str, problem: Option<&Problem>) {
        let mut present = self.present.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(problem) = problem else {
            present.remove(part);
            return;
        };
        let before = present.insert(part.to_owned(), problem.clone());
        if before.is_none_or(|before| before.code != problem.code) {
            self.subscribers.tell(&Event::Troubled { part: part.to_owned(), problem: problem.clone() });
        }
    }

    /// Notes what a person should look at, while the part goes on.
    pub(super) fn remark(&self, part: &str, problem: &Problem) {
        let mut remarks = self.remarks.lock().unwrap_or_else(PoisonError::into_inner);
        if remarks.len() < REMARKS_MAX {
            remarks.push(problem.clone());
        }
        self.subscribers.tell(&Event::Troubled { part: part.to_owned(), problem: problem.clone() });
    }

    /// Returns what troubles the parts, by their names, and then what was remarked.
    pub(super) fn list(&self) -> Vec<Problem> {
        let mut all: Vec<Problem> =
            self.present.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect();
        all.extend(self.remarks.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned());
        all
    }
}
