//! Orders as UBL 2.1 documents, one file an order: `Order`, and `OrderCancellation` for an order
//! that was cancelled after its export. Elements stand in the order of the OASIS schemas. An order
//! of which enough is known calls itself Peppol BIS Ordering 3 and keeps its rules.

mod amounts;
mod peppol;
mod parties;
mod lines;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::tree::{Tree, is_blank};
use super::{WrittenFile, currency_of, item_id};
use crate::domain::money::{Currency, Decimal};
use crate::domain::paper::{Attachment, AttachmentContent, Charge, Party};
use crate::domain::time::{Issued, NaiveDate};
use crate::domain::view::export::{ExportBatch, ExportOffice, ExportOrder};
use crate::domain::view::wording::{ExportField, ExportWord};
use crate::problem::{Code, Problem};

use amounts::Amounts;

const CAC: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
const CBC: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

/// What an order is written from.
struct Sheet<'a> {
    order: &'a ExportOrder,
    office: &'a ExportOffice,
    currency: Currency,
    amounts: Amounts,
    /// Whether the order keeps the rules of Peppol BIS Ordering 3 and says so.
    is_peppol: bool,
}

impl<'a> Sheet<'a> {
    fn of(order: &'a ExportOrder, office: &'a ExportOffice) -> Result<Self, ExportField> {
        if is_blank(&order.customer.display_name()) {
            return Err(ExportField::Customer);
        }
        if order.paper.lines.is_empty() {
            return Err(ExportField::Lines);
        }
        let currency = currency_of(order).ok_or(ExportField::Currency)?;
        let amounts = Amounts::of(order, currency)?;
        let is_peppol = peppol::applies(order, office, &amounts);
        Ok(Self { order, office, currency, amounts, is_peppol })
    }

    fn word(&self, word: ExportWord) -> &'a str {
        self.office.words.word(word)
    }
}

/// Writes each order of a batch into a file of its own.
#[must_use]
pub fn write(batch: &ExportBatch, office: &ExportOffice) -> Vec<WrittenFile> {
    batch.orders.iter().map(|order| file(order, office)).collect()
}

fn file(order: &ExportOrder, office: &ExportOffice) -> WrittenFile {
    let mut file = WrittenFile { extension: "xml", ..WrittenFile::default() };
    let tree = if order.cancelled {
        Ok(cancellation(order, office))
    } else {
        Sheet::of(order, office).map(|sheet| self::order(&sheet))
    };
    match tree {
        Ok(tree) => {
            for (element, character) in tree.lost() {
                let remark = Problem::new(Code::CharacterReplaced)
                    .with("field", element.trim_start_matches("cbc:"))
                    .with("character", format!("U+{:04X}", u32::from(*character)));
                file.remarks.push((order.order_id, remark));
            }
            file.bytes = tree.finish().into_bytes();
            file.written.push(order.order_id);
        }
        Err(field) => {
            let problem = Problem::new(Code::NotExportable)
                .with("order_no", order.paper.order_no.as_str())
                .with("field", field.as_str());
            file.refused.push((order.order_id, problem));
        }
    }
    file
}

fn root(tree: &mut Tree, name: &str) {
    let namespace = format!("urn:oasis:names:specification:ubl:schema:xsd:{name}-2");
    tree.open(name, &[("xmlns", &namespace), ("xmlns:cac", CAC), ("xmlns:cbc", CBC)]);
}

fn predecessor(order: &ExportOrder) -> String {
    item_id(&order.number, order.successor.saturating_sub(1))
}

fn order(sheet: &Sheet<'_>) -> Tree {
    let (order, paper) = (sheet.order, &sheet.order.paper);
    let mut tree = Tree::new("UTF-8");
    root(&mut tree, "Order");
    if sheet.is_peppol {
        tree.leaf("cbc:CustomizationID", peppol::CUSTOMIZATION);
        tree.leaf("cbc:ProfileID", peppol::PROFILE);
    } else {
        tree.leaf("cbc:UBLVersionID", "2.1");
    }
    let number = if is_blank(&paper.order_no) { &order.number } else { &paper.order_no };
    tree.leaf("cbc:ID", number);
    tree.leaf("cbc:SalesOrderID", &item_id(&order.number, order.successor));
    tree.leaf("cbc:IssueDate", &paper.issued.map_or(order.booked_on, |issued| issued.date).to_string());
    tree.leaf("cbc:IssueTime", &paper.issued.map(clock).unwrap_or_default());
    notes(&mut tree, sheet);
    tree.leaf("cbc:DocumentCurrencyCode", sheet.currency.code());
    tree.leaf("cbc:CustomerReference", paper.reference.as_deref().unwrap_or_default());
    if !sheet.is_peppol {
        tree.leaf("cbc:LineCountNumeric", &paper.lines.len().to_string());
    }
    if 0 < order.successor {
        tree.open("cac:OrderDocumentReference", &[]);
        tree.leaf("cbc:ID", &predecessor(order));
        if !sheet.is_peppol {
            tree.leaf("cbc:DocumentType", sheet.word(ExportWord::Replaces));
        }
        tree.close();
    }
    for attachment in &paper.attachments {
        self::attachment(&mut tree, attachment);
    }
    parties::customer(&mut tree, sheet);
    parties::seller(&mut tree, sheet);
    if let Some(bill_to) = paper.bill_to.as_ref().filter(|party| !party.display_name().is_empty()) {
        parties::stated(&mut tree, "cac:AccountingCustomerParty", bill_to, sheet);
    }
    delivery(&mut tree, sheet);
    payment(&mut tree, sheet);
    for (charge, amount) in paper.charges.iter().zip(&sheet.amounts.charges) {
        charge_of(&mut tree, charge, *amount, sheet);
    }
    sums(&mut tree, sheet);
    lines::lines(&mut tree, sheet);
    tree
}

/// Returns the time of day with the zone that the sender states.
fn clock(issued: Issued) -> String {
    let Some(time) = issued.time else { return String::new() };
    let zone = match issued.offset_minutes {
        Some(0) => "Z".to_owned(),
        Some(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
        None => String::new(),
    };
    format!("{}{zone}", time.format("%H:%M:%S"))
}

/// Writes the mark of a successor, the customer's notes, and whom the order names for which UBL
/// has no place.
fn notes(tree: &mut Tree, sheet: &Sheet<'_>) {
    let paper = &sheet.order.paper;
    if 0 < sheet.order.successor {
        let replaces = sheet.word(ExportWord::Replaces);
        let hint = sheet.word(ExportWord::ReplacesHint);
        tree.leaf("cbc:Note", &format!("{replaces} {}. {hint}", predecessor(sheet.order)));
    }
    for note in &paper.notes {
        tree.leaf("cbc:Note", note);
    }
    for (word, party) in [
        (ExportWord::Patient, &paper.patient),
        (ExportWord::Referrer, &paper.referrer),
        (ExportWord::Payer, &paper.payer),
    ] {
        if let Some(party) = party.as_ref().filter(|party| !party.is_empty()) {
            tree.leaf("cbc:Note", &format!("{}: {}", sheet.word(word), super::on_one_line(party)));
        }
    }
    let Some(payment) = &paper.payment else { return };
    if let Some(method) = payment.method.as_deref().filter(|_| sheet.is_peppol) {
        tree.leaf("cbc:Note", &format!("{}: {method}", sheet.word(ExportWord::Payment)));
    }
    if let Some(day) = payment.paid_on {
        tree.leaf("cbc:Note", &format!("{}: {day}", sheet.word(ExportWord::PaidOn)));
    }
}

fn attachment(tree: &mut Tree, attachment: &Attachment) {
    let name = if is_blank(&attachment.name) { "–" } else { attachment.name.as_str() };
    tree.open("cac:AdditionalDocumentReference", &[]);
    tree.leaf("cbc:ID", name);
    tree.leaf("cbc:DocumentType", attachment.description.as_deref().unwrap_or_default());
    match &attachment.content {
        AttachmentContent::Embedded(bytes) if !bytes.is_empty() => {
            let mime = attachment.mime.as_deref().unwrap_or("application/octet-stream");
            tree.open("cac:Attachment", &[]);
            let attributes = [("mimeCode", mime), ("filename", name)];
            tree.leaf_with("cbc:EmbeddedDocumentBinaryObject", &attributes, &STANDARD.encode(bytes));
            tree.close();
        }
        AttachmentContent::Link(link) if !is_blank(link) => {
            tree.open("cac:Attachment", &[]);
            tree.open("cac:ExternalReference", &[]);
            tree.leaf("cbc:URI", link);
            tree.close();
            tree.close();
        }
        // The file stays with the order; accounting is told its name.
        AttachmentContent::Embedded(_) | AttachmentContent::Link(_) | AttachmentContent::Beside(_) => {}
    }
    tree.close();
}

fn delivery(tree: &mut Tree, sheet: &Sheet<'_>) {
    let paper = &sheet.order.paper;
    let ship_to: Option<&Party> = paper.ship_to.as_ref().filter(|party| !party.is_empty());
    if ship_to.is_none() && paper.delivery.is_none() {
        return;
    }
    tree.open("cac:Delivery", &[]);
    if let Some(ship_to) = ship_to {
        parties::place(tree, ship_to);
    }
    if let Some(window) = paper.delivery {
        period(tree, window.from, window.to.unwrap_or(window.from));
    }
    if let Some(ship_to) = ship_to {
        parties::receiver(tree, ship_to, sheet);
    }
    tree.close();
}

fn period(tree: &mut Tree, from: NaiveDate, to: NaiveDate) {
    tree.open("cac:RequestedDeliveryPeriod", &[]);
    tree.leaf("cbc:StartDate", &from.to_string());
    tree.leaf("cbc:EndDate", &to.to_string());
    tree.close();
}

fn payment(tree: &mut Tree, sheet: &Sheet<'_>) {
    let Some(payment) = &sheet.order.paper.payment else { return };
    let filled = |text: &Option<String>| text.clone().filter(|text| !is_blank(text));
    if let Some(method) = filled(&payment.method).filter(|_| !sheet.is_peppol) {
        tree.open("cac:PaymentMeans", &[]);
        tree.leaf("cbc:PaymentMeansCode", &method);
        tree.close();
    }
    if let Some(terms) = filled(&payment.terms) {
        tree.open("cac:PaymentTerms", &[]);
        tree.leaf("cbc:Note", &terms);
        tree.close();
    }
}

fn amount(tree: &mut Tree, name: &str, value: Option<Decimal>, currency: Currency) {
    if let Some(value) = value {
        tree.leaf_with(name, &[("currencyID", currency.code())], &value.to_string());
    }
}

fn charge_without_name(amount: Decimal) -> Charge {
    Charge { name: String::new(), code: None, amount, vat_rate: None }
}

/// Writes a charge or allowance with its amount without tax.
fn charge_of(tree: &mut Tree, charge: &Charge, amount: Decimal, sheet: &Sheet<'_>) {
    let is_allowance = amount.is_sign_negative();
    tree.open("cac:AllowanceCharge", &[]);
    tree.leaf("cbc:ChargeIndicator", if is_allowance { "false" } else { "true" });
    tree.leaf("cbc:AllowanceChargeReasonCode", charge.code.as_deref().unwrap_or_default());
    let word = if is_allowance { ExportWord::Allowance } else { ExportWord::Charge };
    let name = if is_blank(&charge.name) { sheet.word(word) } else { charge.name.as_str() };
    tree.leaf("cbc:AllowanceChargeReason", name);
    self::amount(tree, "cbc:Amount", Some(amount.abs()), sheet.currency);
    tax_category(tree, "cac:TaxCategory", charge.vat_rate);
    tree.close();
}

/// Writes a tax category; none where no rate is stated.
fn tax_category(tree: &mut Tree, name: &str, rate: Option<Decimal>) {
    let Some(rate) = rate else { return };
    tree.open(name, &[]);
    tree.leaf("cbc:ID", if rate.is_zero() { "Z" } else { "S" });
    tree.leaf("cbc:Percent", &rate.to_string());
    tax_scheme(tree);
    tree.close();
}

fn tax_scheme(tree: &mut Tree) {
    tree.open("cac:TaxScheme", &[]);
    tree.leaf("cbc:ID", "VAT");
    tree.close();
}

fn sums(tree: &mut Tree, sheet: &Sheet<'_>) {
    let (totals, currency) = (&sheet.amounts.totals, sheet.currency);
    if totals.tax.is_some() {
        tree.open("cac:TaxTotal", &[]);
        amount(tree, "cbc:TaxAmount", totals.tax, currency);
        tree.close();
    }
    if totals.payable.is_none() {
        return;
    }
    tree.open("cac:AnticipatedMonetaryTotal", &[]);
    for (name, value) in [
        ("cbc:LineExtensionAmount", totals.lines),
        ("cbc:TaxExclusiveAmount", totals.net),
        ("cbc:TaxInclusiveAmount", totals.gross),
        ("cbc:AllowanceTotalAmount", totals.allowances),
        ("cbc:ChargeTotalAmount", totals.charges),
        ("cbc:PrepaidAmount", totals.prepaid),
        ("cbc:PayableRoundingAmount", totals.rounding),
        ("cbc:PayableAmount", totals.payable),
    ] {
        amount(tree, name, value, currency);
    }
    tree.close();
}

/// Writes that an order which was exported before is not wanted any more.
fn cancellation(order: &ExportOrder, office: &ExportOffice) -> Tree {
    let sheet = Sheet {
        order,
        office,
        currency: order.currency,
        amounts: Amounts { lines: Vec::new(), charges: Vec::new(), totals: crate::domain::paper::Totals::default() },
        is_peppol: false,
    };
    let mut tree = Tree::new("UTF-8");
    root(&mut tree, "OrderCancellation");
    tree.leaf("cbc:UBLVersionID", "2.1");
    tree.leaf("cbc:ID", &item_id(&order.number, order.successor));
    tree.leaf("cbc:IssueDate", &order.booked_on.to_string());
    let (mark, hint) = (sheet.word(ExportWord::Cancelled), sheet.word(ExportWord::CancelledHint));
    tree.leaf("cbc:CancellationNote", &format!("{mark} {}. {hint}", predecessor(order)));
    tree.open("cac:OrderReference", &[]);
    let number = if is_blank(&order.paper.order_no) { &order.number } else { &order.paper.order_no };
    tree.leaf("cbc:ID", number);
    tree.leaf("cbc:SalesOrderID", &predecessor(order));
    tree.close();
    parties::customer(&mut tree, &sheet);
    parties::seller(&mut tree, &sheet);
    tree
}
