//! The habits of those who write UBL, each in the smallest paper that shows it.
//!
//! The fixtures leave out the prefixes, since elements are matched by their local names; one test
//! shows that prefixes are read as well.

mod kinds;
mod head;
mod parties;
mod lines;
mod sums;
mod anything;

use crate::domain::money::Decimal;
use crate::domain::paper::{Line, NumberScheme, Paper, Party, PartyNumber};
use crate::formats::reading::{self, ReadPaper, Readout};
use crate::problem::Code;

const BUYER: &str =
    "<BuyerCustomerParty><Party><PartyName><Name>Alder House</Name></PartyName></Party></BuyerCustomerParty>";
const LINE: &str = "<OrderLine><LineItem><ID>1</ID><Quantity unitCode='C62'>2</Quantity>\
    <LineExtensionAmount currencyID='EUR'>20.00</LineExtensionAmount>\
    <Price><PriceAmount currencyID='EUR'>10.00</PriceAmount></Price><Item><Name>Board</Name></Item></LineItem></OrderLine>";

/// Returns a document of this kind with these elements in it.
fn document(kind: &str, inside: &str) -> String {
    format!("<{kind} xmlns='urn:oasis:names:specification:ubl:schema:xsd:{kind}-2'>{inside}</{kind}>")
}

/// Returns an order that is complete except for what the test brings.
fn order(inside: &str) -> String {
    let buyer = if inside.contains("CustomerParty>") { "" } else { BUYER };
    let line = if inside.contains("<OrderLine") { "" } else { LINE };
    document("Order", &format!("<ID>PO-1</ID><IssueDate>2026-03-02</IssueDate>{inside}{buyer}{line}"))
}

/// Reads an order with these elements in it, which must give one paper.
fn read(inside: &str) -> ReadPaper {
    let readout = reading::read(order(inside).as_bytes());
    assert_eq!(readout.findings, Vec::new(), "{inside}");
    let [read] = <[ReadPaper; 1]>::try_from(readout.papers).unwrap();
    read
}

fn paper(inside: &str) -> Paper {
    read(inside).paper
}

/// Reads an order whose only line item holds these elements.
fn line(inside: &str) -> Line {
    paper(&format!("<OrderLine><LineItem>{inside}</LineItem></OrderLine>")).lines.remove(0)
}

/// Reads an order whose only line is of an item that holds these elements.
fn item(inside: &str) -> Line {
    line(&format!("<ID>1</ID><Quantity unitCode='C62'>1</Quantity><Item>{inside}</Item>"))
}

/// Reads the buyer of an order from the elements of its party.
fn buyer(inside: &str) -> Party {
    paper(&format!("<BuyerCustomerParty><Party>{inside}</Party></BuyerCustomerParty>")).buyer
}

fn codes(read: &ReadPaper) -> Vec<Code> {
    read.findings.iter().map(|finding| finding.problem.code).collect()
}

/// Returns the codes of a message that gives no paper.
fn refused(readout: &Readout) -> Vec<Code> {
    assert_eq!(readout.papers, Vec::new());
    readout.findings.iter().map(|finding| finding.problem.code).collect()
}

fn extras(paper: &Paper) -> Vec<(&str, &str)> {
    paper.extras.iter().map(|extra| (extra.path.as_str(), extra.text.as_str())).collect()
}

fn options(line: &Line) -> Vec<(&str, &str)> {
    line.options.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

fn number(text: &str) -> Option<Decimal> {
    (!text.is_empty()).then(|| Decimal::from_str_exact(text).unwrap())
}

fn id(scheme: NumberScheme, value: &str) -> PartyNumber {
    PartyNumber { scheme, value: value.to_owned() }
}
