//! How the order is paid: methods and terms.

use super::draft::Draft;
use crate::domain::money::Decimal;
use crate::domain::paper::Payment;
use crate::formats::reading::context::{append, word};
use crate::formats::values::{self, DecimalMark};
use crate::formats::xml::Element;

/// Elements whose name is the method.
const METHODS: &[&str] = &["CARD", "ACCOUNT", "DEBIT", "CASH", "CHECK", "INVOICE", "PREPAYMENT", "CENTRAL_REGULATION"];

/// What identifies a payment card: understood, and not kept apart from the message itself.
const CARD_SECRETS: &[&str] = &["CARD_NUM", "CARD_AUTH_CODE", "CARD_EXPIRATION_DATE", "CARD_CVC"];

/// Reads `PAYMENT`.
pub(super) fn read(element: Element<'_, '_>, draft: &mut Draft) {
    element.mark();
    let mut payment = draft.paper.payment.take().unwrap_or_default();
    append(&mut payment.method, values::text(element.text()), ", ");
    for part in element.children() {
        match part.name() {
            "PAYMENT_TERMS" => terms(part, &mut payment, draft),
            "PAYMENT_TERM" => append(&mut payment.terms, word(part), "; "),
            "TIME_FOR_PAYMENT" => append(&mut payment.terms, time(part, draft), "; "),
            "PAYMENT_METHOD" | "PAYMENT_TYPE" => append(&mut payment.method, word(part), ", "),
            name if METHODS.contains(&name) => method(part, &mut payment, draft),
            name if CARD_SECRETS.contains(&name) => part.mark(),
            _ => {}
        }
    }
    if payment != Payment::default() {
        draft.paper.payment = Some(payment);
    }
}

/// Reads a method: its element, the kind of card, and a text that says more.
fn method(part: Element<'_, '_>, payment: &mut Payment, draft: &mut Draft) {
    part.mark();
    let text = values::text(part.text());
    let is_flag = |flag: &str| text.as_deref().is_some_and(|text| text.eq_ignore_ascii_case(flag));
    if is_flag("false") || is_flag("no") {
        return;
    }
    let mut label = part.name().to_lowercase();
    let kind = part.attribute("type").map(str::to_owned);
    let says_more = text.clone().filter(|_| !is_flag("true") && !is_flag("yes"));
    for more in [kind, says_more].into_iter().flatten() {
        label.push(' ');
        label.push_str(&more);
    }
    append(&mut payment.method, Some(label), ", ");
    for child in part.children() {
        match child.name() {
            "PAYMENT_TERM" => {
                append(&mut payment.terms, word(child), "; ");
                for name in ["type", "TYPE"] {
                    draft.keep_attribute(child, name);
                }
            }
            "PAYMENT_TERMS" => terms(child, payment, draft),
            name if CARD_SECRETS.contains(&name) => child.mark(),
            _ => draft.keep(child),
        }
    }
}

fn terms(element: Element<'_, '_>, payment: &mut Payment, draft: &mut Draft) {
    element.mark();
    append(&mut payment.terms, values::text(element.text()), "; ");
    for term in element.children() {
        match term.name() {
            "PAYMENT_TERM" => {
                append(&mut payment.terms, word(term), "; ");
                draft.keep_attribute(term, "type");
            }
            "TIME_FOR_PAYMENT" => append(&mut payment.terms, time(term, draft), "; "),
            "VALUE_DATE" => append(&mut payment.terms, word(term).map(|day| format!("VALUE_DATE {day}")), "; "),
            _ => draft.keep(term),
        }
    }
}

/// Returns a time for payment in a form without words: `30 d`, `10 d −3 %`.
fn time(element: Element<'_, '_>, draft: &mut Draft) -> Option<String> {
    element.mark();
    let mut label = None;
    for part in element.children() {
        match part.name() {
            "DAYS" => append(&mut label, word(part).map(|days| format!("{days} d")), " "),
            "PAYMENT_DATE" => append(&mut label, word(part), " "),
            "DISCOUNT_FACTOR" => append(&mut label, word(part).map(|factor| discount(&factor)), " "),
            _ => draft.keep(part),
        }
    }
    label.or_else(|| values::text(element.text()))
}

/// Returns a discount as per cent: the standard asks for a factor (0.03), senders write 3 too.
fn discount(stated: &str) -> String {
    let Some(read) = values::number(stated, DecimalMark::Point) else { return stated.to_owned() };
    let percent =
        if read.value < Decimal::ONE { read.value.checked_mul(Decimal::ONE_HUNDRED) } else { Some(read.value) };
    percent.map_or_else(|| stated.to_owned(), |percent| format!("−{} %", percent.normalize()))
}
