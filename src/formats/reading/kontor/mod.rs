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

use super::{FormatReadout, ReadPaper};
use crate::domain::paper::{Extra, PaperKind};
use crate::formats::xml::Element;
use crate::problem::{Code, Finding, Problem};

use self::sheet::{Budget, UNKNOWN_FINDINGS_MAX};

/// What the namespaces of all major versions of the interface begin with.
const NAMESPACE_FAMILY: &str = "urn:kontor:order:";
/// The major version that this program knows; its namespace is `urn:kontor:order:1`.
const MAJOR_KNOWN: &str = "1";
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
    let version = version(root);
    let mut findings = Vec::new();
    if let Some(version) = version.as_deref().filter(|version| major(version) != MAJOR_KNOWN) {
        let problem = Problem::new(Code::UnknownInterfaceVersion).with("version", version).with("known", MAJOR_KNOWN);
        findings.push(root.finding(problem));
    }
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

/// Returns the version as stated: the attribute, else the major version in the namespace. A
/// namespace of another major version counts more than the attribute.
fn version(root: Element<'_, '_>) -> Option<String> {
    let stated = root.attribute("version");
    let of_namespace = root.namespace().strip_prefix(NAMESPACE_FAMILY).filter(|major| !major.is_empty());
    match (stated, of_namespace) {
        (Some(stated), Some(of_namespace)) if major(stated) == MAJOR_KNOWN && of_namespace != MAJOR_KNOWN => {
            Some(of_namespace.to_owned())
        }
        (stated, of_namespace) => stated.or(of_namespace).map(str::to_owned),
    }
}

fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version).trim()
}
