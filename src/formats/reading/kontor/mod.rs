//! Kontor's own published order XML (`docs/interface`), for shop makers who have no format yet.
//!
//! Reads by local names within the interface's namespace or none, in any order of elements, and
//! keeps what it does not know. Start at [`read`]; [`paper`] reads one paper, [`sheet`] is the
//! reader's memory of what it met on the way.

mod attachment;
mod line;
mod paper;
mod party;
mod sheet;

#[cfg(test)]
mod tests;

use std::fmt;

use super::{FormatReadout, ReadPaper};
use crate::domain::paper::{Extra, PaperKind};
use crate::formats::xml::Element;
use crate::problem::{Code, Finding, Problem};

use self::sheet::{Budget, UNKNOWN_FINDINGS_MAX};

/// What the namespaces of all major versions of the interface begin with.
const NAMESPACE_FAMILY: &str = "urn:kontor:order:";
/// The version that this program knows. The namespace of all its minor versions is
/// `urn:kontor:order:1`.
const KNOWN: Version = Version { major: 1, minor: 0 };
/// The root that holds several papers.
const ENVELOPE: &str = "KontorOrders";
/// The most papers of one file. A shop's catch-up after a month offline stays below a thousand;
/// each paper costs a few kilobytes of memory however little it says.
const PAPERS_MAX: usize = 10_000;

/// Under this path a registration's extras hold the user name that the applicant wishes.
pub const WISHED_USER_NAME: &str = "UserName";

/// Returns whether the root element belongs to this format: the envelope, anything in the
/// interface's namespace, or one of its papers without a namespace. The last is taken only when
/// it has the interface's own child elements, because `Order` is what half the world calls its
/// root.
#[must_use]
pub fn knows(root: Element<'_, '_>) -> bool {
    if root.name() == ENVELOPE || root.namespace().starts_with(NAMESPACE_FAMILY) {
        return true;
    }
    let has = |name: &str| root.children().any(|child| child.name() == name);
    root.namespace().is_empty()
        && match kind_named(root.name()) {
            Some(PaperKind::Order | PaperKind::Change) => has("OrderNo") && has("Buyer"),
            Some(PaperKind::Cancellation) => has("OrderNo"),
            Some(PaperKind::Registration) => has("Applicant"),
            None => false,
        }
}

/// Reads a message of this format.
#[must_use]
pub fn read(root: Element<'_, '_>) -> FormatReadout {
    let stated = root.attribute("version").map(str::to_owned);
    let mut findings = Vec::new();
    let version = match version(root) {
        Stated::Known => stated,
        Stated::NewerMinor(version) => {
            let problem = Problem::new(Code::NewerInterfaceVersion).with("version", version.to_string());
            findings.push(root.finding(problem.with("known", KNOWN.to_string())));
            stated
        }
        Stated::Senseless(text) => {
            let problem = Problem::new(Code::ValueNotAllowed).with("element", "@version").with("value", text);
            findings.push(root.finding(problem));
            stated
        }
        // What the elements of another major version mean is not known, so nothing is booked by guess.
        Stated::OtherMajor(version) => {
            let problem = Problem::new(Code::UnknownInterfaceVersion).with("version", version.as_str());
            findings.push(root.finding(problem.with("known", KNOWN.major.to_string())));
            root.mark_all();
            return FormatReadout { version: Some(version), papers: Vec::new(), findings };
        }
    };
    let mut budget = Budget::of_a_message();
    let papers = if root.name() == ENVELOPE {
        read_envelope(root, &mut budget, &mut findings)
    } else if let Some(kind) = kind_named(root.name()) {
        vec![paper::read(root, kind, &paper::Flags::of(root), &mut budget)]
    } else {
        findings.push(root.finding(Problem::new(Code::WrongDocumentKind).with("kind", root.name())));
        Vec::new()
    };
    FormatReadout { version, papers, findings }
}

fn read_envelope(root: Element<'_, '_>, budget: &mut Budget, findings: &mut Vec<Finding>) -> Vec<ReadPaper> {
    let inside: Vec<_> = root
        .children()
        .filter(|child| is_ours(*child))
        .filter_map(|child| Some((child, kind_named(child.name())?)))
        .take(PAPERS_MAX + 1)
        .collect();
    if PAPERS_MAX < inside.len() {
        let problem = Problem::new(Code::XmlLimit).with("what", "orders").with("limit", PAPERS_MAX.to_string());
        findings.push(root.finding(problem));
        return Vec::new();
    }
    if inside.is_empty() {
        findings.push(root.finding(Problem::new(Code::MissingElement).with("element", "Order")));
    }
    let flags = paper::Flags::of(root);
    let mut papers: Vec<ReadPaper> = inside
        .into_iter()
        .map(|(element, kind)| {
            element.mark();
            paper::read(element, kind, &flags.with(&paper::Flags::of(element)), budget)
        })
        .collect();
    keep_beside_papers(root, &mut papers, findings);
    papers
}

/// Keeps what stands in the envelope beside the papers. It concerns the file as a whole and is
/// kept with the first paper, so that it is kept once.
fn keep_beside_papers(root: Element<'_, '_>, papers: &mut [ReadPaper], findings: &mut Vec<Finding>) {
    let mut reported: Vec<String> = Vec::new();
    for (extra, place) in root.take_unasked() {
        let path = format!("{ENVELOPE}/{}", extra.path);
        if reported.len() < UNKNOWN_FINDINGS_MAX && !reported.contains(&path) {
            let problem = Problem::new(Code::UnknownElement).with("element", path.as_str());
            findings.push(Finding { problem, place });
            reported.push(path.clone());
        }
        if let Some(first) = papers.first_mut() {
            first.paper.extras.push(Extra { path, text: extra.text });
        }
    }
}

/// Returns which paper an element of this name is.
fn kind_named(name: &str) -> Option<PaperKind> {
    match name {
        "Order" => Some(PaperKind::Order),
        "OrderChange" => Some(PaperKind::Change),
        "OrderCancellation" => Some(PaperKind::Cancellation),
        "Registration" => Some(PaperKind::Registration),
        _ => None,
    }
}

/// Returns whether the element is of the interface rather than of some shop's own namespace.
/// Programs that build XML piece by piece often lose the namespace on the way down.
fn is_ours(element: Element<'_, '_>) -> bool {
    let namespace = element.namespace();
    namespace.is_empty() || namespace.starts_with(NAMESPACE_FAMILY)
}

/// A version of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Version {
    major: u32,
    minor: u32,
}

impl Version {
    /// Reads `1.0`, or `1` for its first minor version.
    fn parse(text: &str) -> Option<Self> {
        let (major, minor) = text.split_once('.').unwrap_or((text, "0"));
        Some(Self { major: major.parse().ok()?, minor: minor.parse().ok()? })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// What a file says of its version.
enum Stated {
    /// The version that is known, or none.
    Known,
    /// A later one of the same meaning.
    NewerMinor(Version),
    /// One whose meaning is not known, as it is stated.
    OtherMajor(String),
    /// Something that is no version.
    Senseless(String),
}

/// Returns what the file says of its version. The namespace counts more than the attribute: it is
/// what names have their meaning by.
fn version(root: Element<'_, '_>) -> Stated {
    let attribute = root.attribute("version");
    let stated = attribute.and_then(Version::parse);
    let of_namespace = root.namespace().strip_prefix(NAMESPACE_FAMILY).filter(|major| !major.is_empty());
    if let Some(major) = of_namespace.filter(|major| major.parse() != Ok(KNOWN.major)) {
        let agreeing = stated.filter(|stated| major.parse() == Ok(stated.major)).map(|stated| stated.to_string());
        return Stated::OtherMajor(agreeing.unwrap_or_else(|| major.to_owned()));
    }
    match (attribute, stated) {
        (_, Some(stated)) if stated.major != KNOWN.major => Stated::OtherMajor(stated.to_string()),
        (_, Some(stated)) if KNOWN.minor < stated.minor => Stated::NewerMinor(stated),
        (Some(text), None) => Stated::Senseless(text.to_owned()),
        (None, _) | (_, Some(_)) => Stated::Known,
    }
}
