//! Check: whether the papers can be booked as they are. The faults themselves were found while
//! reading; all of them are kept, the first that stands in the way decides.

use super::Verdict;
use super::decode::Decoded;
use crate::formats::reading::ReadPaper;
use crate::problem::Severity;

/// Papers that can be booked.
#[derive(Debug)]
pub struct Checked {
    /// The papers with their remaining findings.
    pub papers: Vec<ReadPaper>,
}

/// Passes papers without error findings on.
#[must_use]
pub fn check(decoded: Decoded) -> Verdict<Checked> {
    let Decoded { mut papers, findings } = decoded;
    let error = papers
        .iter()
        .flat_map(|paper| &paper.findings)
        .find(|finding| finding.problem.severity() == Severity::Error)
        .map(|finding| (finding.problem.clone(), finding.place.clone()));
    if let Some(parked) = error {
        return Verdict::Park(Box::new(parked));
    }
    if let Some(first) = papers.first_mut() {
        first.findings.splice(0..0, findings);
    }
    Verdict::Proceed(Checked { papers })
}
