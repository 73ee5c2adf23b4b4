//! Bytes to canonical papers: finds the format, hands the text to its reader, and checks what
//! came out. Total: any bytes give an answer, never a panic.

pub mod check;
mod context;
mod attached;
pub mod kontor;
pub mod opentrans;
pub mod ubl;

use super::Format;
use super::detect::{self, EncodingUsed};
use super::values;
use super::xml::{Document, Element};
use crate::domain::paper::Paper;
use crate::problem::{Code, Finding, Problem, Severity};

/// The largest message taken: base64 adds a third, so an attachment of 48 MiB still fits.
pub const MESSAGE_MAX: usize = 64 * 1024 * 1024;

/// What came of reading one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readout {
    /// The format, when it was found.
    pub format: Option<Format>,
    /// The format's version or profile as the message states it.
    pub format_version: Option<String>,
    /// How the bytes were decoded; `None` for bytes that are no text.
    pub encoding: Option<EncodingUsed>,
    /// The papers, in the message's order.
    pub papers: Vec<ReadPaper>,
    /// What concerns the message as a whole.
    pub findings: Vec<Finding>,
}

/// One paper and what was found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadPaper {
    /// The paper.
    pub paper: Paper,
    /// Findings, in document order.
    pub findings: Vec<Finding>,
}

impl Readout {
    /// Returns a readout without papers, for a message that was refused.
    #[must_use]
    pub fn refused(finding: Finding) -> Self {
        Self { format: None, format_version: None, encoding: None, papers: Vec::new(), findings: vec![finding] }
    }

    /// Returns what refuses this message: the first finding of severity error, or a remark that
    /// nothing was found in it. `None` when the message is readable as order paper.
    #[must_use]
    pub fn refusal(&self) -> Option<&Finding> {
        self.findings
            .iter()
            .chain(self.papers.iter().flat_map(|paper| &paper.findings))
            .find(|finding| finding.problem.severity() == Severity::Error)
    }
}

/// What one format's reader gives back.
#[derive(Debug)]
pub struct FormatReadout {
    /// The version or profile as stated.
    pub version: Option<String>,
    /// The papers with what the reader found in each.
    pub papers: Vec<ReadPaper>,
    /// What concerns the message as a whole.
    pub findings: Vec<Finding>,
}

/// Reads a message.
#[must_use]
pub fn read(bytes: &[u8]) -> Readout {
    if bytes.is_empty() {
        return Readout::refused(Finding::whole(Problem::new(Code::EmptyMessage)));
    }
    if MESSAGE_MAX < bytes.len() {
        let problem = Problem::new(Code::MessageTooLarge)
            .with("size", bytes.len().to_string())
            .with("limit", MESSAGE_MAX.to_string());
        return Readout::refused(Finding::whole(problem));
    }
    if let Some(kind) = detect::binary_kind(bytes) {
        return Readout::refused(Finding::whole(Problem::new(Code::UnknownFormat).with("kind", kind)));
    }
    let decoded = detect::decode(bytes);
    let mut readout = read_text(&decoded.text);
    readout.encoding = Some(decoded.encoding);
    readout.findings.splice(0..0, decoded.findings);
    shorten_quotations(&mut readout);
    readout
}

/// Cuts what the findings quote. Readers quote texts as they stand, and any of them may be as
/// long as the message.
fn shorten_quotations(readout: &mut Readout) {
    let of_papers = readout.papers.iter_mut().flat_map(|paper| &mut paper.findings);
    for finding in readout.findings.iter_mut().chain(of_papers) {
        finding.problem.arguments.iter_mut().for_each(|(_, value)| values::shorten(value));
        values::shorten(&mut finding.place.path);
    }
}

fn read_text(text: &str) -> Readout {
    if !text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n', '\0']).starts_with('<') {
        return Readout::refused(Finding::whole(detect::foreign::text(text)));
    }
    if let Some(problem) = detect::foreign::web_page(text.trim_start_matches('\u{feff}')) {
        return Readout::refused(Finding::whole(problem));
    }
    let document = match Document::read(text.trim_start_matches('\u{feff}')) {
        Ok(document) => document,
        Err(finding) => return Readout::refused(*finding),
    };
    let root = document.root();
    let Some((format, reader)) = reader_for(root) else {
        return Readout::refused(root.finding(detect::foreign::root(root)));
    };
    let mut read = reader(root);
    for paper in &mut read.papers {
        check::check(paper);
    }
    let mut findings = document.entity_findings();
    findings.append(&mut read.findings);
    Readout { format: Some(format), format_version: read.version, encoding: None, papers: read.papers, findings }
}

type Reader = fn(Element<'_, '_>) -> FormatReadout;

/// Chooses the reader by the root element. Each format names the roots that it knows, orders and
/// other papers alike, so that an invoice is called an invoice instead of an unknown format.
fn reader_for(root: Element<'_, '_>) -> Option<(Format, Reader)> {
    if ubl::knows(root) {
        Some((Format::Ubl, ubl::read))
    } else if opentrans::knows(root) {
        Some((Format::OpenTrans, opentrans::read))
    } else if kontor::knows(root) {
        Some((Format::Kontor, kontor::read))
    } else {
        None
    }
}
