//! What the parts of the reader share: findings with their limit, numbers, dates and texts.

use crate::domain::money::{Currency, Decimal};
use crate::domain::time::NaiveDate;
use crate::formats::values::{self, DecimalMark};
use crate::formats::xml::Element;
use crate::problem::{Code, Finding, Problem};

/// The most findings kept of one paper: a person reads a few dozen at most, and a message made
/// of nothing but faults must not cost more than its size.
const FINDINGS_MAX: usize = 500;

/// Collects what is found while one paper is read.
#[derive(Debug, Default)]
pub(in crate::formats::reading) struct Context {
    /// The findings, in document order.
    pub(in crate::formats::reading) findings: Vec<Finding>,
    /// The currency of the paper; of the first amount, when the paper states none.
    pub(in crate::formats::reading) currency: Option<Currency>,
    /// Whether an amount in another currency was already reported.
    foreign_currency_reported: bool,
}

impl Context {
    /// Adds a finding at an element, up to the limit.
    pub(in crate::formats::reading) fn report(&mut self, element: Element<'_, '_>, problem: Problem) {
        if self.findings.len() < FINDINGS_MAX {
            self.findings.push(element.finding(problem));
        }
    }

    /// Returns a number and marks its element; nothing for a blank element.
    pub(in crate::formats::reading) fn number(&mut self, element: Element<'_, '_>) -> Option<Decimal> {
        element.mark();
        let text = element.text();
        if text.is_empty() {
            return None;
        }
        let Some(read) = values::number(text, DecimalMark::Point) else {
            self.report(element, Problem::new(Code::NotANumber).with("text", text));
            return None;
        };
        if read.ambiguous {
            let problem =
                Problem::new(Code::AmbiguousNumber).with("text", text).with("read_as", read.value.to_string());
            self.report(element, problem);
        }
        Some(read.value)
    }

    /// Returns an amount of money, and reports the first one in another currency than the paper's.
    pub(in crate::formats::reading) fn amount(&mut self, element: Element<'_, '_>) -> Option<Decimal> {
        let stated = element.attribute("currencyID").or_else(|| element.attribute("amountCurrencyID"));
        if let Some(stated) = stated {
            match (self.currency, Currency::parse(stated)) {
                (None, Some(currency)) => self.currency = Some(currency),
                (Some(currency), Some(other)) if currency == other => {}
                (Some(_), _) if self.foreign_currency_reported => {}
                (Some(_), _) => {
                    self.foreign_currency_reported = true;
                    let place = format!("{}/@currencyID", element.name());
                    let problem = Problem::new(Code::ValueNotAllowed).with("element", place).with("value", stated);
                    self.report(element, problem);
                }
                (None, None) => self.report(element, Problem::new(Code::UnknownCurrency).with("text", stated)),
            }
        }
        self.number(element)
    }

    /// Returns the amount in the first child of that name.
    pub(in crate::formats::reading) fn amount_in(&mut self, parent: Element<'_, '_>, name: &str) -> Option<Decimal> {
        parent.child(name).and_then(|element| self.amount(element))
    }

    /// Returns the number in the first child of that name.
    pub(in crate::formats::reading) fn number_in(&mut self, parent: Element<'_, '_>, name: &str) -> Option<Decimal> {
        parent.child(name).and_then(|element| self.number(element))
    }

    /// Returns a calendar day and marks its element; nothing for a blank element.
    pub(in crate::formats::reading) fn date(&mut self, element: Element<'_, '_>) -> Option<NaiveDate> {
        element.mark();
        let text = element.text();
        if text.is_empty() {
            return None;
        }
        let read = values::moment(text);
        if read.is_none() {
            self.report(element, Problem::new(Code::NotADate).with("text", text));
        }
        read.map(|moment| moment.date)
    }

    /// Returns the day in the first child of that name.
    pub(in crate::formats::reading) fn date_in(&mut self, parent: Element<'_, '_>, name: &str) -> Option<NaiveDate> {
        parent.child(name).and_then(|element| self.date(element))
    }
}

/// Returns the element's text on one line and marks it.
pub(in crate::formats::reading) fn word(element: Element<'_, '_>) -> Option<String> {
    element.mark();
    values::text(element.text())
}

/// Returns the text of the first child of that name on one line.
pub(in crate::formats::reading) fn word_in(parent: Element<'_, '_>, name: &str) -> Option<String> {
    parent.child(name).and_then(word)
}

/// Returns the element's text with its line breaks and marks it.
pub(in crate::formats::reading) fn prose(element: Element<'_, '_>) -> Option<String> {
    element.mark();
    let text = element.text();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Adds a further text behind what is there, with `separator` between.
pub(in crate::formats::reading) fn append(target: &mut Option<String>, text: Option<String>, separator: &str) {
    match (target.as_mut(), text) {
        (Some(present), Some(text)) => {
            present.push_str(separator);
            present.push_str(&text);
        }
        (None, Some(text)) => *target = Some(text),
        (_, None) => {}
    }
}
