//! The habits of senders, one small paper each: every paper is written for its test.

mod addresses;
mod heads;
mod kinds;
mod parties;
mod prices;
mod property;
mod sums;

use crate::domain::money::Decimal;
use crate::domain::paper::{Line, Paper};
use crate::formats::Format;
use crate::formats::reading::{self, ReadPaper, Readout};
use crate::problem::{Code, Severity};

/// A line that asks for two pieces at ten euro.
const LINE: &str = "<ORDER_ITEM><LINE_ITEM_ID>1</LINE_ITEM_ID><PRODUCT_ID><SUPPLIER_PID>B-1</SUPPLIER_PID>\
    <DESCRIPTION_SHORT>Binde</DESCRIPTION_SHORT></PRODUCT_ID><QUANTITY>2</QUANTITY><ORDER_UNIT>C62</ORDER_UNIT>\
    <PRODUCT_PRICE_FIX><PRICE_AMOUNT>10.00</PRICE_AMOUNT></PRODUCT_PRICE_FIX></ORDER_ITEM>";

/// A buyer that is nothing but a number.
const BUYER: &str = "<PARTIES><PARTY><PARTY_ID type='supplier_specific'>1001</PARTY_ID>\
    <PARTY_ROLE>buyer</PARTY_ROLE></PARTY></PARTIES>";

/// Puts an order together from its information, lines and summary.
fn order(info: &str, lines: &str, summary: &str) -> String {
    format!(
        "<?xml version='1.0'?>\n<ORDER version='2.1' type='standard' xmlns='http://www.opentrans.org/XMLSchema/2.1'>\
         <ORDER_HEADER><ORDER_INFO><ORDER_ID>A-1</ORDER_ID><ORDER_DATE>2026-03-02</ORDER_DATE>{info}</ORDER_INFO>\
         </ORDER_HEADER><ORDER_ITEM_LIST>{lines}</ORDER_ITEM_LIST><ORDER_SUMMARY>{summary}</ORDER_SUMMARY></ORDER>"
    )
}

/// Puts an order of openTRANS 1.0 together.
fn order_1(info: &str, lines: &str, summary: &str) -> String {
    format!(
        "<ORDER version='1.0' type='standard'><ORDER_HEADER><ORDER_INFO><ORDER_ID>A-1</ORDER_ID>{info}\
         </ORDER_INFO></ORDER_HEADER><ORDER_ITEM_LIST>{lines}</ORDER_ITEM_LIST><ORDER_SUMMARY>{summary}\
         </ORDER_SUMMARY></ORDER>"
    )
}

/// Returns the one paper of a message.
fn paper_of(text: &str) -> ReadPaper {
    let mut readout = reading::read(text.as_bytes());
    assert_eq!(readout.format, Some(Format::OpenTrans), "{text}: {:?}", readout.findings);
    assert_eq!(readout.papers.len(), 1, "{text}: {:?}", readout.findings);
    readout.papers.remove(0)
}

/// Reads an order with this information around [`BUYER`] and [`LINE`].
fn with_info(info: &str) -> Paper {
    paper_of(&order(&format!("{BUYER}<CURRENCY>EUR</CURRENCY>{info}"), LINE, "")).paper
}

/// Reads an order with these parties.
fn with_parties(parties: &str) -> Paper {
    paper_of(&order(&format!("{parties}<CURRENCY>EUR</CURRENCY>"), LINE, "")).paper
}

/// Reads an order whose buyer has this address.
fn with_address(address: &str) -> crate::domain::paper::Party {
    let parties =
        format!("<PARTIES><PARTY><PARTY_ROLE>buyer</PARTY_ROLE><ADDRESS>{address}</ADDRESS></PARTY></PARTIES>");
    with_parties(&parties).buyer
}

/// Reads an order of one line with these parts beside number, product, quantity and unit.
fn with_line(parts: &str) -> ReadPaper {
    let line = format!(
        "<ORDER_ITEM><LINE_ITEM_ID>1</LINE_ITEM_ID><PRODUCT_ID><SUPPLIER_PID>B-1</SUPPLIER_PID></PRODUCT_ID>\
         <QUANTITY>10</QUANTITY><ORDER_UNIT>C62</ORDER_UNIT>{parts}</ORDER_ITEM>"
    );
    paper_of(&order(&format!("{BUYER}<CURRENCY>EUR</CURRENCY>"), &line, ""))
}

fn only_line(read: &ReadPaper) -> &Line {
    assert_eq!(read.paper.lines.len(), 1);
    &read.paper.lines[0]
}

/// Returns the codes of a paper's findings, hints on prices left out.
fn codes(read: &ReadPaper) -> Vec<Code> {
    let all = read.findings.iter().map(|finding| finding.problem.code);
    all.filter(|code| *code != Code::PriceMissing).collect()
}

/// Returns the codes that a person has to look at, of message and papers.
fn warnings(readout: &Readout) -> Vec<Code> {
    let papers = readout.papers.iter().flat_map(|paper| &paper.findings);
    let all = readout.findings.iter().chain(papers).map(|finding| &finding.problem);
    all.filter(|problem| problem.severity() != Severity::Hint).map(|problem| problem.code).collect()
}

/// Returns the texts kept under a path.
fn extras<'p>(paper: &'p Paper, path: &str) -> Vec<&'p str> {
    paper.extras.iter().filter(|extra| extra.path == path).map(|extra| extra.text.as_str()).collect()
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "the fields it is compared with are optional")]
fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}
