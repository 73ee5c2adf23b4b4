//! Booked orders as a STORMWARE Pohoda `dataPack` of received orders, and Pohoda's answer to it.
//!
//! Windows-1250, elements in the order of `order.xsd`, texts within the limits of `type.xsd`. What
//! is shortened stands in full in the internal note. Pohoda can neither take a cancellation nor
//! change a document by import (`storno` is for its exports alone, and deleting is not ours to do),
//! so both go as marked documents that say what has to be done by hand. Start at [`write`].

mod charset;
mod pen;
mod rates;
mod items;
mod customer;
mod payment;
mod response;

use super::tree::Tree;
use super::{ResponseItem, WrittenFile, currency_of, in_order, item_id, on_one_line};
use crate::domain::ids::OrderId;
use crate::domain::money::Decimal;
use crate::domain::paper::{AttachmentContent, Paper, PriceMode};
use crate::domain::time::NaiveDate;
use crate::domain::view::export::{ExportBatch, ExportOffice, ExportOrder};
use crate::domain::view::wording::{ExportField, ExportWord};
use crate::problem::{Code, Problem};

use items::{Item, Terms};
use pen::Pen;

/// What Pohoda shows as the sender of the file.
const APPLICATION: &str = "Kontor";

/// The namespaces of Pohoda's version 2, of which orders need three.
const NAMESPACES: &[(&str, &str)] = &[
    ("xmlns:dat", "http://www.stormware.cz/schema/version_2/data.xsd"),
    ("xmlns:ord", "http://www.stormware.cz/schema/version_2/order.xsd"),
    ("xmlns:typ", "http://www.stormware.cz/schema/version_2/type.xsd"),
];

/// The longest registration number (`icoType`), order number (`documentNumberType`) and document
/// text (`string240`).
const REG_NO_MAX: usize = 15;
const NUMBER_MAX: usize = 32;
const TEXT_MAX: usize = 240;

/// Pohoda's answer to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The id of the pack that is answered.
    pub pack_id: Option<String>,
    /// Whether Pohoda took the pack as such.
    pub pack_is_ok: bool,
    /// What Pohoda says of the pack as a whole.
    pub note: String,
    /// The verdicts on its items, in Pohoda's order.
    pub items: Vec<ResponseItem>,
}

impl Response {
    /// Returns whether accounting refused the pack as a whole.
    #[must_use]
    pub fn refuses_whole_pack(&self) -> bool {
        !self.pack_is_ok && self.items.is_empty()
    }
}

/// Reads Pohoda's answer to a file.
///
/// # Errors
/// When the bytes are no such answer.
pub fn read_response(bytes: &[u8]) -> Result<Response, Problem> {
    response::read(bytes)
}

/// Returns whether the bytes are a file for Pohoda, ours or another's, and not its answer.
#[must_use]
pub fn is_request(bytes: &[u8]) -> bool {
    response::is_request(bytes)
}

/// Returns the id of a file: its number, and a check over the items in it. Pohoda tells a repeated
/// import by this id and the item's, so the same file must always have the same, and files of two
/// offices never. The order of the items does not count.
#[must_use]
pub fn pack_id<'i>(number: i64, items: impl IntoIterator<Item = (OrderId, &'i str)>) -> String {
    // FNV-1a, 64 bits, of each item, added up: a check against confusion, not against malice.
    let check = items.into_iter().fold(0_u64, |sum, (order, item)| {
        let bytes = order.0.into_bytes().into_iter().chain(item.bytes());
        let hash = bytes.fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        });
        sum.wrapping_add(hash)
    });
    format!("kontor-{number:06}-{check:016x}")
}

/// Writes all orders of a batch into one pack.
#[must_use]
pub fn write(batch: &ExportBatch, office: &ExportOffice) -> WrittenFile {
    let mut file = WrittenFile { extension: "xml", ..WrittenFile::default() };
    let mut written = Vec::new();
    for order in in_order(batch) {
        match Sheet::of(order, office) {
            Ok(sheet) => {
                file.written.push(order.order_id);
                file.remarks.extend(sheet.remarks.iter().map(|remark| (order.order_id, remark.clone())));
                written.push((order, sheet));
            }
            Err(field) => {
                let problem = Problem::new(Code::NotExportable)
                    .with("order_no", order.paper.order_no.as_str())
                    .with("field", field.as_str());
                file.refused.push((order.order_id, problem));
            }
        }
    }
    if !written.is_empty() {
        file.bytes = charset::encoded(&pack(batch, office, &written));
    }
    file
}

fn pack(batch: &ExportBatch, office: &ExportOffice, written: &[(&ExportOrder, Sheet)]) -> String {
    let ids: Vec<String> = written.iter().map(|(order, _)| item_id(&order.number, order.successor)).collect();
    let orders = written.iter().map(|(order, _)| order.order_id);
    let id = pack_id(batch.number, orders.zip(ids.iter().map(String::as_str)));
    let reg_no: String = office.reg_no.split_whitespace().collect::<String>().chars().take(REG_NO_MAX).collect();
    let file_name = format!("kontor-{:06}.xml", batch.number);
    let mut attributes = NAMESPACES.to_vec();
    attributes.extend([("version", "2.0"), ("id", id.as_str())]);
    if !reg_no.is_empty() {
        attributes.push(("ico", reg_no.as_str()));
    }
    attributes.extend([("application", APPLICATION), ("note", file_name.as_str())]);
    let mut tree = Tree::new("Windows-1250");
    tree.open("dat:dataPack", &attributes);
    for ((_, sheet), id) in written.iter().zip(&ids) {
        tree.open("dat:dataPackItem", &[("version", "2.0"), ("id", id)]);
        tree.append(&sheet.order);
        tree.close();
    }
    tree.finish()
}

/// One order, written.
struct Sheet {
    order: String,
    remarks: Vec<Problem>,
}

impl Sheet {
    /// Writes one order.
    ///
    /// # Errors
    /// The field for which it cannot be written.
    fn of(order: &ExportOrder, office: &ExportOffice) -> Result<Self, ExportField> {
        if !customer::is_named(&order.customer) {
            return Err(ExportField::Customer);
        }
        let terms = Terms {
            currency: currency_of(order).ok_or(ExportField::Currency)?,
            home_currency: office.home_currency,
            price_mode: order.paper.price_mode,
            country: &office.country,
            day: day_of(order),
        };
        let mut pen = Pen::new(&office.words);
        opening_facts(order, &mut pen);
        let items = if order.cancelled {
            ordered_before(&order.paper, &mut pen);
            let text = pen.word(ExportWord::Cancelled).to_owned();
            items::cancellation(text)
        } else {
            items::items(order, &terms, &mut pen)?
        };
        let mut tree = Tree::part(2);
        tree.open("ord:order", &[("version", "2.0")]);
        tree.open("ord:orderHeader", &[]);
        header(&mut tree, order, &terms, &mut pen);
        let note = pen.prose(ExportField::Note, &order.paper.notes.join("\n"));
        closing_facts(order, &terms, &mut pen);
        let (internal, remarks) = pen.finish();
        tree.leaf("ord:note", &note);
        tree.leaf("ord:intNote", &internal);
        tree.close();
        detail(&mut tree, &items, &terms);
        summary(&mut tree, &items, &terms);
        tree.close();
        Ok(Self { order: tree.finish(), remarks })
    }
}

fn day_of(order: &ExportOrder) -> NaiveDate {
    order.paper.issued.map_or(order.booked_on, |issued| issued.date)
}

/// Writes the head of the order up to its notes.
fn header(tree: &mut Tree, order: &ExportOrder, terms: &Terms<'_>, pen: &mut Pen<'_>) {
    let paper = &order.paper;
    tree.leaf("ord:orderType", "receivedOrder");
    tree.leaf("ord:numberOrder", &pen.line(ExportField::OrderNumber, NUMBER_MAX, "", &paper.order_no));
    tree.leaf("ord:date", &terms.day.to_string());
    if let Some(window) = paper.delivery {
        tree.leaf("ord:dateFrom", &window.from.to_string());
        tree.leaf("ord:dateTo", &window.to.unwrap_or(window.from).to_string());
    }
    let text = document_text(order, pen);
    tree.leaf("ord:text", &pen.line(ExportField::OrderText, TEXT_MAX, "", &text));
    customer::partner(tree, order, terms.country, pen);
    if let Some(payment) = paper.payment.as_ref().and_then(|payment| payment::kind(payment.method.as_deref()?)) {
        tree.open("ord:paymentType", &[]);
        tree.leaf("typ:paymentType", payment);
        tree.close();
    }
    if order.cancelled {
        // A cancellation orders nothing: it must not stand among what is to be delivered.
        tree.leaf("ord:isExecuted", "true");
    }
}

/// Returns the document's text; a mark stands first, where lists show it.
fn document_text(order: &ExportOrder, pen: &Pen<'_>) -> String {
    let predecessor = item_id(&order.number, order.successor.saturating_sub(1));
    let mark = if order.cancelled {
        format!("{} {predecessor}: ", pen.word(ExportWord::Cancelled))
    } else if 0 < order.successor {
        format!("{} {predecessor}: ", pen.word(ExportWord::Replaces))
    } else {
        String::new()
    };
    let number = item_id(&order.number, order.successor);
    let source = Some(order.source.trim()).filter(|source| !source.is_empty());
    let source = source.map(|source| format!(", {source}")).unwrap_or_default();
    format!("{mark}{} {} ({number}{source})", pen.word(ExportWord::Order), order.paper.order_no)
}

/// What stands first in the internal note: marks, numbers, parties.
fn opening_facts(order: &ExportOrder, pen: &mut Pen<'_>) {
    let paper = &order.paper;
    let predecessor = item_id(&order.number, order.successor.saturating_sub(1));
    if order.cancelled {
        pen.fact(ExportWord::Cancelled, &predecessor);
        pen.sentence(ExportWord::CancelledHint);
    } else if 0 < order.successor {
        pen.fact(ExportWord::Replaces, &predecessor);
        pen.sentence(ExportWord::ReplacesHint);
    }
    pen.fact(ExportWord::OurNumber, &item_id(&order.number, order.successor));
    pen.fact(ExportWord::SenderNumber, &paper.order_no);
    pen.fact(ExportWord::Source, &order.source);
    pen.fact(ExportWord::BookedOn, &order.booked_on.to_string());
    pen.fact(ExportWord::CustomerNumber, &order.customer.number);
    pen.fact(ExportWord::Reference, paper.reference.as_deref().unwrap_or_default());
    pen.fact(ExportWord::ContactPerson, paper.buyer.contact_name.as_deref().unwrap_or_default());
    for (word, party) in [
        (ExportWord::InvoiceTo, &paper.bill_to),
        (ExportWord::Patient, &paper.patient),
        (ExportWord::Referrer, &paper.referrer),
        (ExportWord::Payer, &paper.payer),
    ] {
        pen.fact(word, &party.as_ref().map(on_one_line).unwrap_or_default());
    }
}

/// What stands behind the lines in the internal note: money and attachments.
fn closing_facts(order: &ExportOrder, terms: &Terms<'_>, pen: &mut Pen<'_>) {
    let paper = &order.paper;
    let amount = |value: Decimal| format!("{value} {}", terms.currency);
    if let Some(payment) = &paper.payment {
        let parts = [payment.method.as_deref(), payment.terms.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect();
        pen.fact(ExportWord::Payment, &parts.join(", "));
        pen.fact(ExportWord::PaidOn, &payment.paid_on.map(|day| day.to_string()).unwrap_or_default());
    }
    let prepaid = paper.stated.prepaid.filter(|prepaid| !prepaid.is_zero());
    pen.fact(ExportWord::Prepaid, &prepaid.map(amount).unwrap_or_default());
    pen.fact(ExportWord::Total, &order.total.map(amount).unwrap_or_default());
    if paper.price_mode == PriceMode::Unknown && paper.lines.iter().any(|line| line.unit_price.is_some()) {
        pen.sentence(ExportWord::PriceModeUnknown);
    }
    let names: Vec<&str> = paper
        .attachments
        .iter()
        .map(|attachment| match &attachment.content {
            AttachmentContent::Link(link) => link.as_str(),
            AttachmentContent::Embedded(_) | AttachmentContent::Beside(_) => attachment.name.as_str(),
        })
        .filter(|name| !name.trim().is_empty())
        .collect();
    pen.fact(ExportWord::Attachments, &names.join(", "));
}

/// Lists in the internal note what a cancelled order had asked for.
fn ordered_before(paper: &Paper, pen: &mut Pen<'_>) {
    for line in &paper.lines {
        let quantity = line.quantity.map(|quantity| quantity.to_string()).unwrap_or_default();
        let unit = line.unit_stated.as_deref().or(line.unit.as_deref()).unwrap_or_default();
        let parts = [quantity.as_str(), unit, line.sku.as_deref().unwrap_or_default(), line.name.as_str()];
        let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
        pen.fact(ExportWord::Ordered, &parts.join(" "));
    }
}

fn detail(tree: &mut Tree, items: &[Item], terms: &Terms<'_>) {
    tree.open("ord:orderDetail", &[]);
    for item in items {
        tree.open("ord:orderItem", &[]);
        tree.leaf("ord:text", &item.text);
        tree.leaf("ord:quantity", &plain(item.quantity));
        tree.leaf("ord:delivered", "0");
        tree.leaf("ord:unit", &item.unit);
        if item.price.is_some() {
            tree.leaf("ord:payVAT", if terms.is_gross() { "true" } else { "false" });
        }
        tree.leaf("ord:rateVAT", item.rate.word().unwrap_or_default());
        tree.leaf("ord:percentVAT", &item.rate.stated_per_cent().map(plain).unwrap_or_default());
        if let Some(price) = item.price {
            tree.open(if terms.is_home() { "ord:homeCurrency" } else { "ord:foreignCurrency" }, &[]);
            tree.leaf("typ:unitPrice", &plain(price));
            tree.close();
        }
        tree.leaf("ord:note", &item.note);
        if let Some(code) = &item.stock_code {
            tree.leaf("ord:code", code);
            tree.open("ord:stockItem", &[]);
            tree.open("typ:stockItem", &[]);
            tree.leaf("typ:ids", code);
            tree.close();
            tree.close();
        }
        tree.close();
    }
    tree.close();
}

fn summary(tree: &mut Tree, items: &[Item], terms: &Terms<'_>) {
    tree.open("ord:orderSummary", &[]);
    tree.leaf("ord:roundingDocument", "none");
    if terms.is_home() {
        let sums = items::sums(items, terms).unwrap_or_default();
        if !sums.is_empty() {
            tree.open("ord:homeCurrency", &[]);
            home_sums(tree, &sums);
            tree.close();
        }
    } else {
        tree.open("ord:foreignCurrency", &[]);
        tree.open("typ:currency", &[]);
        tree.leaf("typ:ids", terms.currency.code());
        tree.close();
        tree.close();
    }
    tree.close();
}

/// Writes the sums in the order of `typeCurrencyHome`.
fn home_sums(tree: &mut Tree, sums: &[items::Sum]) {
    let of = |kind: &str| sums.iter().find(|sum| sum.kind == kind);
    if let Some(sum) = of("none") {
        tree.leaf("typ:priceNone", &plain(sum.net));
    }
    for (kind, names) in [
        ("low", ["typ:priceLow", "typ:priceLowVAT", "typ:priceLowSum"]),
        ("high", ["typ:priceHigh", "typ:priceHighVAT", "typ:priceHighSum"]),
        ("third", ["typ:price3", "typ:price3VAT", "typ:price3Sum"]),
    ] {
        let amounts = of(kind).map(|sum| [sum.net, sum.tax, sum.gross]);
        for (name, amount) in names.into_iter().zip(amounts.into_iter().flatten()) {
            tree.leaf(name, &plain(amount));
        }
    }
}

/// Returns a number without needless zeros and never as `-0`.
fn plain(number: Decimal) -> String {
    let number = number.normalize();
    if number.is_zero() { "0".to_owned() } else { number.to_string() }
}
