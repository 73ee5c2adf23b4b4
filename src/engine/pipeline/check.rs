//! Check: which papers can be booked as they are. The faults themselves were found while reading;
//! all of them are kept, the first that stands in a paper's way decides about that paper alone.

use super::Verdict;
use super::decode::Decoded;
use crate::formats::reading::ReadPaper;
use crate::problem::{Place, Problem, Severity};

/// Papers that can be booked.
#[derive(Debug)]
pub struct Checked {
    /// The papers with their remaining findings, each with its place in the message from 0.
    pub papers: Vec<(i64, ReadPaper)>,
    /// Why others of the message cannot be booked: the first fault that stands in the way.
    pub fault: Option<(Problem, Place)>,
}

/// Passes papers without error findings on; parks a message that has none.
#[must_use]
pub fn check(decoded: Decoded) -> Verdict<Checked> {
    let Decoded { papers, findings } = decoded;
    let mut fault = None;
    let mut sound: Vec<(i64, ReadPaper)> = Vec::with_capacity(papers.len());
    for (place, paper) in papers.into_iter().enumerate() {
        match paper.findings.iter().find(|finding| finding.problem.severity() == Severity::Error) {
            Some(found) => fault = fault.or_else(|| Some((found.problem.clone(), found.place.clone()))),
            None => sound.push((i64::try_from(place).unwrap_or(i64::MAX), paper)),
        }
    }
    match (sound.first_mut(), fault) {
        (None, Some(fault)) => Verdict::Park(Box::new(fault)),
        (None, None) => Verdict::Proceed(Checked { papers: sound, fault: None }),
        (Some((_, first)), fault) => {
            first.findings.splice(0..0, findings);
            Verdict::Proceed(Checked { papers: sound, fault })
        }
    }
}
