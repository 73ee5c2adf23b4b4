//! What is checked of every paper, whatever its format: all faults, not the first.

use super::ReadPaper;
use crate::domain::paper::{Line, PaperKind};
use crate::domain::rules::totals;
use crate::formats::values;
use crate::problem::{Code, Finding, Place, Problem};

/// Adds the findings that hold for any format: missing buyer, lines, quantities and currency,
/// check digits, line amounts and totals that do not add up.
pub fn check(read: &mut ReadPaper) {
    let paper = &read.paper;
    let mut found = Vec::new();
    let mut add = |path: &str, problem: Problem| {
        found.push(Finding { problem, place: Place { line: None, path: path.to_owned() } });
    };
    let is_reported = read.findings.iter().any(|finding| finding.problem.code == Code::MissingElement);
    if paper.order_no.trim().is_empty() && paper.kind != PaperKind::Registration && !is_reported {
        add("order_no", Problem::new(Code::MissingElement).with("element", "order_no"));
    }
    match paper.kind {
        PaperKind::Order | PaperKind::Change | PaperKind::Registration => {
            let buyer = &paper.buyer;
            let has_number = !buyer.ids.is_empty() || buyer.vat_id.is_some() || buyer.reg_no.is_some();
            if buyer.display_name().is_empty() && !has_number && buyer.emails.is_empty() {
                add("buyer", Problem::new(Code::BuyerMissing));
            }
        }
        PaperKind::Cancellation => {}
    }
    match paper.kind {
        PaperKind::Order | PaperKind::Change => {
            if paper.lines.is_empty() {
                add("lines", Problem::new(Code::NoLines));
            }
            if paper.currency.is_none() && paper.lines.iter().any(|line| line.unit_price.is_some()) {
                add("currency", Problem::new(Code::CurrencyMissing));
            }
        }
        PaperKind::Cancellation | PaperKind::Registration => {}
    }
    for line in &paper.lines {
        check_line(line, &mut add);
    }
    for difference in totals::differences(paper) {
        add(
            "totals",
            Problem::new(Code::TotalDiffers)
                .with("total", difference.total)
                .with("stated", difference.stated.to_string())
                .with("computed", difference.computed.to_string()),
        );
    }
    read.findings.append(&mut found);
}

fn check_line(line: &Line, add: &mut impl FnMut(&str, Problem)) {
    let line_no = line.line_no.as_str();
    let mut add = |problem: Problem| add(&format!("lines/{line_no}"), problem);
    match line.quantity {
        Some(quantity) if quantity.is_zero() => add(Problem::new(Code::QuantityMissing).with("line", line_no)),
        Some(quantity) if quantity.is_sign_negative() => {
            add(Problem::new(Code::QuantityNegative).with("line", line_no).with("quantity", quantity.to_string()));
        }
        Some(_) => {}
        None => add(Problem::new(Code::QuantityMissing).with("line", line_no)),
    }
    if line.unit_price.is_none() && line.line_total.is_none() {
        add(Problem::new(Code::PriceMissing).with("line", line_no));
    }
    if let Some(gtin) = line.gtin.as_deref().filter(|gtin| !values::gs1_check_digit_agrees(gtin)) {
        add(Problem::new(Code::CheckDigitWrong).with("what", "GTIN").with("value", gtin));
    }
    if let Some((stated, computed)) = totals::line_difference(line) {
        let problem = Problem::new(Code::LineTotalDiffers).with("line", line_no);
        add(problem.with("stated", stated.to_string()).with("computed", computed.to_string()));
    }
}
