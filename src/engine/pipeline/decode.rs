//! Decode: text and papers out of bytes.

use super::open::Opened;
use super::{Description, Verdict};
use crate::formats::reading::{self, ReadPaper};
use crate::problem::{Code, Finding, Place, Problem, Severity};

/// What the bytes say.
#[derive(Debug)]
pub struct Decoded {
    /// The papers, in the message's order.
    pub papers: Vec<ReadPaper>,
    /// What concerns the message as a whole.
    pub findings: Vec<Finding>,
}

/// Reads a message, and notes its form even when it is refused.
#[must_use]
pub fn decode(opened: &Opened<'_>, description: &mut Description) -> Verdict<Decoded> {
    let readout = reading::read(opened.content);
    description.format = readout.format.map(|format| format.to_string());
    description.version.clone_from(&readout.format_version);
    description.encoding = readout.encoding.as_ref().map(|encoding| match &encoding.label {
        Some(label) if !label.eq_ignore_ascii_case(&encoding.used) => format!("{} ({label})", encoding.used),
        Some(_) | None => encoding.used.clone(),
    });
    if let Some(finding) = readout.findings.iter().find(|finding| finding.problem.severity() == Severity::Error) {
        return Verdict::Park(Box::new((finding.problem.clone(), finding.place.clone())));
    }
    if readout.papers.is_empty() {
        let problem = Problem::new(Code::UnknownFormat).with("kind", description.format.clone().unwrap_or_default());
        return Verdict::Park(Box::new((problem, Place::default())));
    }
    Verdict::Proceed(Decoded { papers: readout.papers, findings: readout.findings })
}
