//! The reader's memory of one paper: what was found wrong, and what it knows no place for.

use crate::domain::money::Decimal;
use crate::domain::paper::Extra;
use crate::domain::time::{Issued, NaiveDate};
use crate::formats::reading::ReadPaper;
use crate::formats::values::{self, DecimalMark};
use crate::formats::xml::Element;
use crate::problem::{Code, Finding, Place, Problem, Severity};

use super::is_ours;

/// The most findings about unknown elements of one paper: a person reads the first few, and the
/// elements themselves are all kept.
pub(super) const UNKNOWN_FINDINGS_MAX: usize = 50;
/// The most findings of one message about its values: nobody works through more of them by hand,
/// and a message of nothing but faults must not grow in memory.
const FINDINGS_MAX: usize = 1_000;

/// The attributes that elements of the interface may carry, besides the paper itself.
const ATTRIBUTES: &[(&str, &[&str])] =
    &[("Quantity", &["unit"]), ("UnitPrice", &["base"]), ("Option", &["name"]), ("Id", &["scheme"])];

/// What is left of the work that one message may cost in findings.
pub(super) struct Budget {
    findings_left: usize,
}

impl Budget {
    /// Returns the budget with which the reading of a message begins.
    pub(super) fn of_a_message() -> Self {
        Self { findings_left: FINDINGS_MAX }
    }
}

/// What one walk over the children of an element finds: those that stand once, and the lists.
pub(super) type Found<'d, 't, const N: usize, const M: usize> =
    ([Option<Element<'d, 't>>; N], [Vec<Element<'d, 't>>; M]);

/// One paper while it is being read.
pub(super) struct Sheet<'s, 'd, 't> {
    root: Element<'d, 't>,
    budget: &'s mut Budget,
    findings: Vec<Finding>,
    extras: Vec<Extra>,
    reported: Vec<String>,
    /// Whether an error was found; the first one is reported even when the budget is used up.
    refused: bool,
}

impl<'s, 'd, 't> Sheet<'s, 'd, 't> {
    /// Returns an empty sheet for the paper below `root`.
    pub(super) fn new(root: Element<'d, 't>, budget: &'s mut Budget) -> Self {
        Self { root, budget, findings: Vec::new(), extras: Vec::new(), reported: Vec::new(), refused: false }
    }

    /// Returns the element of the paper itself.
    pub(super) fn root(&self) -> Element<'d, 't> {
        self.root
    }

    /// Adds a finding at an element.
    pub(super) fn find(&mut self, element: Element<'d, 't>, problem: Problem) {
        let is_first_error = problem.severity() == Severity::Error && !self.refused;
        self.refused |= is_first_error;
        if 0 < self.budget.findings_left || is_first_error {
            self.budget.findings_left = self.budget.findings_left.saturating_sub(1);
            self.findings.push(element.finding(problem));
        }
    }

    /// Adds the finding that a text is not what its element may hold.
    pub(super) fn not_allowed(&mut self, element: Element<'d, 't>, what: &str, value: &str) {
        self.find(element, Problem::new(Code::ValueNotAllowed).with("element", what).with("value", value));
    }

    /// Keeps something stated that the paper has no place for, without a word.
    pub(super) fn keep(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.extras.push(Extra { path: path.into(), text: text.into() });
    }

    /// Keeps something that the interface does not know, and reports it once for each `kind` of
    /// path.
    fn keep_unknown(&mut self, path: String, kind: &str, text: &str, place: impl FnOnce() -> Place) {
        self.keep(path, text);
        if self.reported.len() < UNKNOWN_FINDINGS_MAX && !self.reported.iter().any(|known| known == kind) {
            let problem = Problem::new(Code::UnknownElement).with("element", kind);
            self.findings.push(Finding { problem, place: place() });
            self.reported.push(kind.to_owned());
        }
    }

    /// Returns the path of an element from below the paper.
    fn path_of(&self, element: Element<'d, 't>) -> String {
        element.path_below(self.root)
    }

    /// Marks an element as understood and keeps its attributes beyond those the interface knows.
    fn take(&mut self, element: Element<'d, 't>) {
        element.mark();
        if element.attributes().next().is_none() {
            return;
        }
        let known_attributes =
            ATTRIBUTES.iter().find(|(name, _)| element.is_named(name)).map_or(&[][..], |(_, all)| *all);
        self.keep_attributes(element, known_attributes);
    }

    /// Keeps the attributes of an element beyond those that are known.
    pub(super) fn keep_attributes(&mut self, element: Element<'d, 't>, known_attributes: &[&str]) {
        for (name, value) in element.attributes() {
            let foreign = name.starts_with("xmlns") || name.starts_with("xsi:") || name.starts_with("xml:");
            if !foreign && !known_attributes.contains(&name) && !value.is_empty() {
                let path = self.path_of(element);
                let path = if path.is_empty() { format!("@{name}") } else { format!("{path}/@{name}") };
                self.keep_unknown(path.clone(), &path, value, || element.place());
            }
        }
    }

    /// Returns whether an element is of the interface; the paper's own element is.
    fn is_ours(&self, element: &Element<'d, 't>) -> bool {
        element.surely_shares_namespace(&self.root) || is_ours(*element)
    }

    /// Returns the first child of this name, if there is one.
    pub(super) fn one(&mut self, parent: Element<'d, 't>, name: &str) -> Option<Element<'d, 't>> {
        let element = parent.children().find(|child| child.is_named(name) && self.is_ours(child))?;
        self.take(element);
        Some(element)
    }

    /// Returns for each name the first child of it, in one walk over the children. It is cheapest
    /// when the names stand in the order of the schema, in which most senders write.
    pub(super) fn fields<const N: usize>(
        &mut self,
        parent: Element<'d, 't>,
        names: [&str; N],
    ) -> [Option<Element<'d, 't>>; N] {
        let (found, []) = self.fields_and_lists(parent, names, []);
        found
    }

    /// Returns for each name in `once` the first child of it, and for each in `often` all of them.
    pub(super) fn fields_and_lists<const N: usize, const M: usize>(
        &mut self,
        parent: Element<'d, 't>,
        once: [&str; N],
        often: [&str; M],
    ) -> Found<'d, 't, N, M> {
        let mut found = [None; N];
        let mut lists: [Vec<Element<'d, 't>>; M] = std::array::from_fn(|_| Vec::new());
        let mut next = 0;
        for child in parent.children() {
            let list = often.iter().zip(&mut lists).find(|(name, _)| child.is_named(name));
            if let Some((_, list)) = list {
                if self.is_ours(&child) {
                    self.take(child);
                    list.push(child);
                }
                continue;
            }
            let is_it = |place: &usize| once.get(*place).is_some_and(|name| child.is_named(name));
            let Some(place) = (next..N).chain(0..next).find(is_it) else { continue };
            next = place + 1;
            if let Some(slot) = found.get_mut(place).filter(|slot| slot.is_none())
                && self.is_ours(&child)
            {
                self.take(child);
                *slot = Some(child);
            }
        }
        (found, lists)
    }

    /// Returns every child of this name.
    pub(super) fn every(&mut self, parent: Element<'d, 't>, name: &'static str) -> Vec<Element<'d, 't>> {
        let elements: Vec<_> = parent.children().filter(|child| child.is_named(name) && self.is_ours(child)).collect();
        for element in &elements {
            self.take(*element);
        }
        elements
    }

    /// Returns the first child of this name, which holds elements; a text of its own is kept.
    pub(super) fn group(&mut self, parent: Element<'d, 't>, name: &str) -> Option<Element<'d, 't>> {
        let element = self.one(parent, name)?;
        self.keep_loose_text(element);
        Some(element)
    }

    /// Returns every child of this name, which hold elements; texts of their own are kept.
    pub(super) fn groups(&mut self, parent: Element<'d, 't>, name: &'static str) -> Vec<Element<'d, 't>> {
        let elements = self.every(parent, name);
        for element in &elements {
            self.keep_loose_text(*element);
        }
        elements
    }

    /// Keeps the text that stands loose in an element made for elements.
    pub(super) fn keep_loose_text(&mut self, element: Element<'d, 't>) {
        if !element.text().is_empty() {
            let path = self.path_of(element);
            self.keep_unknown(path.clone(), &path, element.text(), || element.place());
        }
    }

    /// Returns the texts of all children of this name with their line breaks.
    pub(super) fn proses(&mut self, parent: Element<'d, 't>, name: &'static str) -> Vec<String> {
        self.every(parent, name).into_iter().filter_map(prose).collect()
    }

    /// Returns the number in an element; what is no number is reported.
    pub(super) fn number(&mut self, element: Option<Element<'d, 't>>) -> Option<Decimal> {
        let element = element?;
        self.number_in(element, element.text())
    }

    /// Reads a number that stands in `element`. The interface writes decimals with a point; a
    /// comma is taken too, and reported where it could as well part thousands.
    pub(super) fn number_in(&mut self, element: Element<'d, 't>, text: &str) -> Option<Decimal> {
        let text = values::one_line(text)?;
        let mark = if text.contains(',') { DecimalMark::Either } else { DecimalMark::Point };
        let Some(read) = values::number(&text, mark) else {
            self.find(element, Problem::new(Code::NotANumber).with("text", text.as_ref()));
            return None;
        };
        if read.ambiguous {
            let problem =
                Problem::new(Code::AmbiguousNumber).with("text", text.as_ref()).with("read_as", read.value.to_string());
            self.find(element, problem);
        }
        Some(read.value)
    }

    /// Returns the tax rate in an element, in per cent. A rate between 0 and 1 is most likely meant
    /// as a factor; it is reported and left as it is.
    pub(super) fn rate(&mut self, element: Option<Element<'d, 't>>) -> Option<Decimal> {
        let element = element?;
        let text = element.text();
        let rate = self.number_in(element, text.strip_suffix('%').unwrap_or(text))?;
        let is_factor = Decimal::ZERO < rate && rate < Decimal::ONE;
        if is_factor || rate < Decimal::ZERO || Decimal::ONE_HUNDRED < rate {
            self.not_allowed(element, element.name(), text);
        }
        Some(rate)
    }

    /// Returns the moment in an element; what is no date is reported.
    pub(super) fn moment(&mut self, element: Option<Element<'d, 't>>) -> Option<Issued> {
        let element = element?;
        let text = values::one_line(element.text())?;
        let moment = values::moment(&text);
        if moment.is_none() {
            self.find(element, Problem::new(Code::NotADate).with("text", text.as_ref()));
        }
        moment
    }

    /// Returns the day in an element; what is no date is reported.
    pub(super) fn date(&mut self, element: Option<Element<'d, 't>>) -> Option<NaiveDate> {
        self.moment(element).map(|moment| moment.date)
    }

    /// Keeps what nobody asked for below one line of the order, with the number of that line.
    pub(super) fn keep_rest_of_line(&mut self, line: Element<'d, 't>, line_no: &str) {
        for (extra, place) in line.take_unasked() {
            let path = self.path_of(line);
            // Reported without the number, else a long order would report every line by itself.
            let kind = format!("{path}/{}", extra.path);
            self.keep_unknown(format!("{path}[{line_no}]/{}", extra.path), &kind, &extra.text, || place);
        }
    }

    /// Keeps what stands below `Extras`: that is its place, so it is not reported.
    pub(super) fn keep_extras(&mut self) {
        for element in self.every(self.root, "Extras") {
            if !element.text().is_empty() {
                self.keep("Extras", element.text());
            }
            for (extra, _) in element.take_unasked() {
                self.keep(format!("Extras/{}", extra.path), extra.text);
            }
        }
    }

    /// Closes the sheet: keeps what nobody asked for and returns the paper with all findings in
    /// the order of the document.
    pub(super) fn close(mut self, mut read: ReadPaper) -> ReadPaper {
        for (extra, place) in self.root.take_unasked() {
            let kind = extra.path.clone();
            self.keep_unknown(extra.path, &kind, &extra.text, || place);
        }
        self.findings.sort_by_key(|finding| finding.place.line.unwrap_or(u32::MAX));
        read.findings.append(&mut self.findings);
        read.paper.extras.append(&mut self.extras);
        read
    }
}

/// Returns the text of an element in one line; `None` when it is absent or blank.
pub(super) fn word(element: Option<Element<'_, '_>>) -> Option<String> {
    values::text(element?.text())
}

/// Returns the text of an element with its line breaks, which may be written in any system's way.
pub(super) fn prose(element: Element<'_, '_>) -> Option<String> {
    let text = element.text();
    match text {
        "" | "None" | "null" => None,
        _ if text.contains('\r') => Some(text.replace("\r\n", "\n").replace('\r', "\n")),
        _ => Some(text.to_owned()),
    }
}
