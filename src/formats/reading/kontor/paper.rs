//! One paper of the interface: order, change, cancellation or registration.

use crate::domain::money::Currency;
use crate::domain::paper::{DeliveryWindow, NumberScheme, Paper, PaperKind, Party, PartyNumber, Payment, PriceMode};
use crate::formats::reading::ReadPaper;
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

use super::sheet::{Budget, Sheet, prose, word};
use super::{WISHED_USER_NAME, attachment, line, party};

/// What a paper, or the envelope around it, says of the message as such.
pub(super) struct Flags<'d> {
    test: Option<&'d str>,
    copy: Option<&'d str>,
}

impl<'d> Flags<'d> {
    /// Reads the flags that stand on an element.
    pub(super) fn of(element: Element<'d, '_>) -> Self {
        Self { test: element.attribute("test"), copy: element.attribute("copy") }
    }

    /// Returns these flags of an envelope with what a paper says itself counting more.
    pub(super) fn with(&self, own: &Self) -> Self {
        Self { test: own.test.or(self.test), copy: own.copy.or(self.copy) }
    }
}

/// Reads the paper below `root`.
pub(super) fn read(root: Element<'_, '_>, kind: PaperKind, flags: &Flags<'_>, budget: &mut Budget) -> ReadPaper {
    let mut sheet = Sheet::new(root, budget);
    root.mark();
    sheet.keep_attributes(root, &["version", "test", "copy"]);
    sheet.keep_loose_text(root);
    for (name, value, code) in [("test", flags.test, Code::TestMessage), ("copy", flags.copy, Code::StatedCopy)] {
        match value {
            Some("true" | "1") => sheet.find(root, Problem::new(code)),
            Some("false" | "0") | None => {}
            Some(other) => sheet.not_allowed(root, name, other),
        }
    }
    let paper = match kind {
        PaperKind::Order | PaperKind::Change => order(&mut sheet, kind),
        PaperKind::Cancellation => cancellation(&mut sheet),
        PaperKind::Registration => registration(&mut sheet),
    };
    sheet.close(ReadPaper { paper, findings: Vec::new() })
}

fn order(sheet: &mut Sheet<'_, '_, '_>, kind: PaperKind) -> Paper {
    let root = sheet.root();
    let mut paper = head(sheet, kind);
    paper.currency = currency(sheet);
    paper.price_mode = price_mode(sheet);
    paper.seller = party::named(sheet, root, "Seller");
    paper.bill_to = party::named(sheet, root, "BillTo");
    paper.ship_to = party::named(sheet, root, "ShipTo");
    paper.patient = party::named(sheet, root, "Patient");
    paper.referrer = party::named(sheet, root, "Referrer");
    paper.payer = party::payer(sheet, root);
    paper.delivery = delivery(sheet);
    paper.payment = sheet.group(root, "Payment").map(|element| {
        let [method, terms, paid_on] = sheet.fields(element, ["Method", "Terms", "PaidOn"]);
        Payment { method: word(method), terms: word(terms), paid_on: sheet.date(paid_on) }
    });
    paper.lines = line::lines(sheet);
    paper.charges = line::charges(sheet);
    paper.tax = line::tax(sheet);
    paper.stated = line::totals(sheet);
    paper.notes = sheet.proses(root, "Note");
    paper.attachments = attachment::read(sheet);
    sheet.keep_extras();
    paper
}

fn cancellation(sheet: &mut Sheet<'_, '_, '_>) -> Paper {
    let root = sheet.root();
    let mut paper = head(sheet, PaperKind::Cancellation);
    paper.notes.extend(sheet.one(root, "Reason").and_then(prose));
    paper.notes.append(&mut sheet.proses(root, "Note"));
    sheet.keep_extras();
    paper
}

/// Reads what orders, changes and cancellations have in common.
fn head(sheet: &mut Sheet<'_, '_, '_>, kind: PaperKind) -> Paper {
    let root = sheet.root();
    let [order_no, document_no, seller_order_no, reference, issued] =
        sheet.fields(root, ["OrderNo", "DocumentNo", "SellerOrderNo", "Reference", "Issued"]);
    let mut paper = Paper::new(kind, word(order_no).unwrap_or_default());
    paper.document_no = word(document_no);
    paper.seller_order_no = word(seller_order_no);
    paper.reference = word(reference);
    paper.issued = sheet.moment(issued);
    paper.language = language(sheet);
    paper.buyer = party::named(sheet, root, "Buyer").unwrap_or_else(Party::empty);
    paper
}

fn registration(sheet: &mut Sheet<'_, '_, '_>) -> Paper {
    let root = sheet.root();
    let [request_no, requested_at, customer_no, user_name, message] =
        sheet.fields(root, ["RequestNo", "RequestedAt", "CustomerNo", WISHED_USER_NAME, "Message"]);
    let mut paper = Paper::new(PaperKind::Registration, word(request_no).unwrap_or_default());
    paper.issued = sheet.moment(requested_at);
    paper.language = language(sheet);
    paper.buyer = party::named(sheet, root, "Applicant").unwrap_or_else(Party::empty);
    if let Some(value) = word(customer_no) {
        let number = PartyNumber { scheme: NumberScheme::Ours, value };
        if !paper.buyer.ids.contains(&number) {
            paper.buyer.ids.insert(0, number);
        }
    }
    if let Some(wished) = word(user_name) {
        sheet.keep(WISHED_USER_NAME, wished);
    }
    paper.notes.extend(message.and_then(prose));
    paper.notes.append(&mut sheet.proses(root, "Note"));
    paper.attachments = attachment::read(sheet);
    sheet.keep_extras();
    paper
}

fn currency(sheet: &mut Sheet<'_, '_, '_>) -> Option<Currency> {
    let element = sheet.one(sheet.root(), "Currency")?;
    let text = values::text(element.text())?;
    let currency = Currency::parse(&text);
    if currency.is_none() {
        sheet.find(element, Problem::new(Code::UnknownCurrency).with("text", text));
    }
    currency
}

fn price_mode(sheet: &mut Sheet<'_, '_, '_>) -> PriceMode {
    let Some(element) = sheet.one(sheet.root(), "PriceMode") else { return PriceMode::Unknown };
    match element.text().to_lowercase().as_str() {
        "net" => PriceMode::Net,
        "gross" => PriceMode::Gross,
        "" => PriceMode::Unknown,
        _ => {
            sheet.not_allowed(element, "PriceMode", element.text());
            PriceMode::Unknown
        }
    }
}

/// Reads the language; of `de-AT` or `de_AT` the first part counts.
fn language(sheet: &mut Sheet<'_, '_, '_>) -> Option<String> {
    let element = sheet.one(sheet.root(), "Language")?;
    let text = values::text(element.text())?;
    let code = text.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    if code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(code);
    }
    sheet.not_allowed(element, "Language", &text);
    None
}

/// Reads the delivery window. A window without its first day has no place in the paper; its last
/// day is kept as it stands.
fn delivery(sheet: &mut Sheet<'_, '_, '_>) -> Option<DeliveryWindow> {
    let element = sheet.group(sheet.root(), "Delivery")?;
    let [from, to] = sheet.fields(element, ["From", "To"]);
    match (sheet.date(from), sheet.date(to)) {
        (Some(from), to) => {
            if let Some(to) = to.filter(|to| *to < from) {
                sheet.not_allowed(element, "Delivery/To", &to.to_string());
            }
            Some(DeliveryWindow { from, to })
        }
        (None, Some(to)) => {
            sheet.not_allowed(element, "Delivery/From", "");
            sheet.keep("Delivery/To", to.to_string());
            None
        }
        (None, None) => None,
    }
}
