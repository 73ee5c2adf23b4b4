//! One UBL document: its head, in one pass over the root's children.

use std::collections::BTreeSet;

use super::line::Lines;
use super::party::Customer;
use super::reference::{Earlier, Fate};
use super::{delivery, party, reference, totals, vocabulary};
use crate::domain::money::{Currency, Decimal};
use crate::domain::paper::{Extra, Paper, PaperKind, Party, Payment, PriceMode};
use crate::domain::time::Issued;
use crate::formats::reading::ReadPaper;
use crate::formats::reading::context::{Context, append, prose, word, word_in};
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Finding, Problem};

/// The most different unknown elements reported for one paper.
const UNKNOWN_REPORTED_MAX: usize = 50;

/// Elements of administration that are understood, or read by themselves, and worth no extra.
const ADMINISTRATIVE: &[&str] = &[
    "Signature",
    "UBLVersionID",
    "CustomizationID",
    "ProfileID",
    "ProfileExecutionID",
    "UUID",
    "LineCountNumeric",
    "TaxCurrencyCode",
    "PricingCurrencyCode",
    "DocumentCurrencyCode",
    "ID",
    "BuyersID",
    "SellersID",
    "SalesOrderID",
    "IssueDate",
    "IssueTime",
    "RequestedInvoiceCurrencyCode",
    "TransactionCurrencyCode",
];

/// Children of the root that UBL allows and that have no place in the canonical paper, or only
/// for a part of them: the rest is kept, and no remark, because the sender wrote by the standard.
const KEPT: &[&str] = &[
    "AccountingCost",
    "AccountingCostCode",
    "AccountingCustomerParty",
    "AccountingSupplierParty",
    "AdditionalDocumentReference",
    "AllowanceCharge",
    "AnticipatedMonetaryTotal",
    "BuyerCustomerParty",
    "BuyerParty",
    "CatalogueReference",
    "Contract",
    "ContractDocumentReference",
    "Delivery",
    "DeliveryTerms",
    "DestinationCountry",
    "FreightForwarderParty",
    "OrderDocumentReference",
    "OrderLine",
    "OrderReference",
    "OrderTypeCode",
    "OriginatorCustomerParty",
    "OriginatorDocumentReference",
    "PaymentExchangeRate",
    "PaymentMeans",
    "PaymentTerms",
    "PricingExchangeRate",
    "ProjectReference",
    "QuotationDocumentReference",
    "RequestedDeliveryPeriod",
    "SellerParty",
    "SellerSupplierParty",
    "SequenceNumberID",
    "TaxExchangeRate",
    "TaxTotal",
    "TransactionConditions",
    "ValidityPeriod",
];

/// Attributes that say which list a code is from, or in which language a text is: worth nothing
/// beside an element that is only kept.
const METADATA: &[&str] = &[
    "languageID",
    "languageLocaleID",
    "listAgencyID",
    "listAgencyName",
    "listID",
    "listName",
    "listSchemeURI",
    "listURI",
    "listVersionID",
    "schemeAgencyID",
    "schemeAgencyName",
    "schemeDataURI",
    "schemeName",
    "schemeURI",
    "schemeVersionID",
    "unitCodeListAgencyID",
    "unitCodeListAgencyName",
    "unitCodeListID",
];

/// The order type of an ordinary order (UN/EDIFACT 1001).
const ORDINARY: &str = "220";

/// What is settled only when every child of the root was seen.
#[derive(Default)]
struct Parts<'d, 't> {
    buyer: Option<Customer<'d, 't>>,
    bill_to: Option<Customer<'d, 't>>,
    originator: Option<Element<'d, 't>>,
    deliveries: Vec<Element<'d, 't>>,
    lines: Lines<'d, 't>,
    buyer_language: Option<String>,
    note_language: Option<String>,
    is_oioubl: bool,
}

/// Reads an `Order`, `OrderChange` or `OrderCancellation`.
pub(super) fn read(root: Element<'_, '_>, kind: PaperKind) -> Vec<ReadPaper> {
    let mut context = Context::default();
    context.currency = currency(root);
    let earlier = if kind == PaperKind::Order { reference::earlier(root) } else { None };
    let is_cancelled = earlier.as_ref().is_some_and(|earlier| earlier.fate == Fate::Cancelled);
    let kind = if is_cancelled { PaperKind::Cancellation } else { kind };
    let mut paper = Paper::new(kind, "");
    paper.price_mode = PriceMode::Net;
    numbers(root, earlier, &mut paper, &mut context);
    issued(root, &mut paper, &mut context);
    stated_currency(root, &mut context);
    let mut parts = Parts { is_oioubl: is_oioubl(root), ..Parts::default() };
    for child in root.children() {
        head_element(child, &mut parts, &mut paper, &mut context);
    }
    settle(parts, &mut paper, &mut context);
    paper.currency = context.currency;
    keep_rest(root, &mut paper, &mut context);
    let first = ReadPaper { paper, findings: context.findings };
    // One paper cancels every order that it names.
    let further = |number| ReadPaper { paper: Paper { order_no: number, ..first.paper.clone() }, findings: Vec::new() };
    let further: Vec<ReadPaper> = if kind == PaperKind::Cancellation {
        let references = root.children().filter(|child| child.name() == "OrderReference").skip(1);
        references.filter_map(|reference| values::text(reference.text_at("ID")?)).map(further).collect()
    } else {
        Vec::new()
    };
    std::iter::once(first).chain(further).collect()
}

fn currency(root: Element<'_, '_>) -> Option<Currency> {
    ["DocumentCurrencyCode", "PricingCurrencyCode", "TransactionCurrencyCode"]
        .iter()
        .find_map(|name| Currency::parse(root.text_at(name)?))
}

/// Reports a stated currency that is none.
fn stated_currency(root: Element<'_, '_>, context: &mut Context) {
    if context.currency.is_none()
        && let Some(element) = root.child("DocumentCurrencyCode").filter(|element| !element.text().is_empty())
    {
        context.report(element, Problem::new(Code::UnknownCurrency).with("text", element.text()));
    }
}

/// Returns whether the document follows the Danish OIOUBL 2.
fn is_oioubl(root: Element<'_, '_>) -> bool {
    root.text_at("CustomizationID").is_some_and(|profile| profile.starts_with("OIOUBL-2"))
}

/// The paper's own number, or for a change or cancellation the number of the order it names.
fn numbers(root: Element<'_, '_>, earlier: Option<Earlier<'_, '_>>, paper: &mut Paper, context: &mut Context) {
    // UBL 1.0 has a number of each side instead of one.
    let own = word_in(root, "ID").or_else(|| word_in(root, "BuyersID"));
    paper.seller_order_no = word_in(root, "SalesOrderID").or_else(|| word_in(root, "SellersID"));
    if let Some(earlier) = earlier {
        match earlier.fate {
            Fate::Cancelled => {
                paper.document_no = own;
                paper.order_no = earlier.order_no;
                return;
            }
            Fate::Replaced => {
                let problem = Problem::new(Code::ReplacesOrder).with("order_no", earlier.order_no);
                context.report(earlier.element, problem);
            }
        }
    }
    match paper.kind {
        PaperKind::Order | PaperKind::Registration => match own {
            Some(number) => paper.order_no = number,
            None => context.report(root, Problem::new(Code::MissingElement).with("element", "ID")),
        },
        PaperKind::Change | PaperKind::Cancellation => {
            paper.document_no = own;
            let reference = root.child("OrderReference");
            match reference.and_then(|reference| word_in(reference, "ID")) {
                Some(number) => paper.order_no = number,
                None => context.report(root, Problem::new(Code::MissingElement).with("element", "OrderReference/ID")),
            }
            if paper.seller_order_no.is_none() {
                paper.seller_order_no = reference.and_then(|reference| word_in(reference, "SalesOrderID"));
            }
        }
    }
}

fn issued(root: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    let Some(day) = root.child("IssueDate").filter(|day| !day.text().is_empty()) else { return };
    let clock = root.child("IssueTime").filter(|clock| !clock.text().is_empty());
    let Some(moment) = values::moment(day.text()) else {
        context.report(day, Problem::new(Code::NotADate).with("text", day.text()));
        return;
    };
    let mut issued = Issued { date: moment.date, time: moment.time, offset_minutes: moment.offset_minutes };
    if let Some(clock) = clock {
        // Some write the whole moment here again.
        let time = clock.text().split_once(['T', 't']).map_or(clock.text(), |(_, time)| time);
        match values::moment(&format!("{}T{time}", moment.date)) {
            Some(whole) => {
                issued.time = whole.time;
                issued.offset_minutes = whole.offset_minutes.or(moment.offset_minutes);
            }
            None => context.report(clock, Problem::new(Code::NotADate).with("text", clock.text())),
        }
    }
    paper.issued = Some(issued);
}

fn head_element<'d, 't>(child: Element<'d, 't>, parts: &mut Parts<'d, 't>, paper: &mut Paper, context: &mut Context) {
    match child.name() {
        name if ADMINISTRATIVE.contains(&name) => child.mark_all(),
        "UBLExtensions" if is_signed(child) => child.mark_all(),
        "CopyIndicator" => {
            child.mark();
            if matches!(child.text(), "true" | "1") {
                context.report(child, Problem::new(Code::StatedCopy));
            }
        }
        "OrderTypeCode" if child.text() == ORDINARY => child.mark(),
        "Note" | "CancellationNote" => {
            if parts.note_language.is_none() {
                parts.note_language = child.attribute("languageID").and_then(party::language_code);
            }
            paper.notes.extend(prose(child));
        }
        "CustomerReference" => set(&mut paper.reference, word(child)),
        "BuyerReference" => append(&mut paper.reference, word(child), ", "),
        "BuyerCustomerParty" | "BuyerParty" => {
            parts.buyer_language = party::language(child);
            parts.buyer = Some(party::customer(child));
        }
        "SellerSupplierParty" | "SellerParty" => paper.seller = some(party::customer(child).party),
        "AccountingCustomerParty" => parts.bill_to = Some(party::customer(child)),
        "OriginatorCustomerParty" => parts.originator = parts.originator.or(Some(child)),
        "Delivery" => parts.deliveries.push(child),
        "RequestedDeliveryPeriod" => paper.delivery = paper.delivery.or(delivery::period(child, context)),
        "PaymentTerms" => {
            let terms = child.all("Note").filter_map(prose).collect::<Vec<_>>().join("\n");
            let terms = if terms.is_empty() { word_in(child, "ID") } else { Some(terms) };
            if terms.is_some() {
                append(&mut paper.payment.get_or_insert_with(Payment::default).terms, terms, "\n");
            }
        }
        "PaymentMeans" => payment_means(child, paper),
        "AllowanceCharge" => paper.charges.extend(totals::charge(child, context)),
        "TaxTotal" => totals::tax_total(child, paper, context),
        "AnticipatedMonetaryTotal" | "LegalMonetaryTotal" | "LegalTotal" => {
            totals::monetary_total(child, parts.is_oioubl, paper, context);
        }
        "OrderLine" if paper.kind == PaperKind::Cancellation => child.mark_all(),
        "OrderLine" => parts.lines.read(child, paper, context),
        "OrderReference" if paper.kind != PaperKind::Order => child.mark_all(),
        "Contract" | "TransactionConditions" => {
            for inner in child.children() {
                reference::attachments(inner, &mut paper.attachments, context);
            }
        }
        name if name.ends_with("DocumentReference") => {
            reference::attachments(child, &mut paper.attachments, context);
        }
        _ => {}
    }
}

/// Returns whether extensions hold a signature, whose certificates and digests nobody reads.
fn is_signed(extensions: Element<'_, '_>) -> bool {
    let is_signature = |element: Element<'_, '_>| matches!(element.name(), "Signature" | "UBLDocumentSignatures");
    extensions.children().flat_map(|extension| extension.children()).any(|part| part.children().any(is_signature))
}

fn payment_means(means: Element<'_, '_>, paper: &mut Paper) {
    if let Some(code) = word_in(means, "PaymentMeansCode") {
        append(&mut paper.payment.get_or_insert_with(Payment::default).method, Some(code), ", ");
    }
    if let Some(account) = means.children().find(|child| child.name() == "PayerFinancialAccount") {
        set(&mut paper.buyer.iban, word_in(account, "ID"));
    }
}

fn some(party: Party) -> Option<Party> {
    (!party.is_empty()).then_some(party)
}

fn set(target: &mut Option<String>, text: Option<String>) {
    if target.is_none() {
        *target = text;
    }
}

/// Gives the parties their places and settles what depends on several of them.
fn settle(parts: Parts<'_, '_>, paper: &mut Paper, context: &mut Context) {
    let Parts { buyer, bill_to, originator, deliveries, lines, buyer_language, note_language, .. } = parts;
    let (mut delivery_contact, mut accounting_contact) = (None, None);
    if let Some(customer) = buyer {
        let iban = paper.buyer.iban.take();
        paper.buyer = customer.party;
        set(&mut paper.buyer.iban, iban);
        delivery_contact = customer.delivery_contact;
        accounting_contact = customer.accounting_contact;
    }
    if let Some(customer) = bill_to {
        accounting_contact = customer.accounting_contact.or(accounting_contact);
        if paper.buyer.is_empty() {
            // Where only one customer is named, whoever pays has ordered.
            paper.buyer = customer.party;
        } else {
            paper.bill_to = some(customer.party);
        }
    }
    let Lines { places, deleted, .. } = lines;
    delivery::settle(&deliveries, places, paper, context);
    if let Some(contact) = delivery_contact {
        delivery::give_contact(contact, paper);
    }
    if let (Some(contact), Some(bill_to)) = (accounting_contact, &mut paper.bill_to)
        && !party::has_contact(bill_to)
    {
        party::contact(contact, bill_to);
    }
    if let Some(originator) = originator {
        self::originator(originator, paper);
    }
    paper.language = buyer_language.or(note_language);
    if let Some(deleted) = deleted {
        set_aside_totals(deleted, paper);
    }
}

/// Who will use the goods: the buyer where no other is named, and the person to ask where the
/// buyer names none. Otherwise the party is kept as it stands.
fn originator(element: Element<'_, '_>, paper: &mut Paper) {
    if paper.buyer.is_empty() {
        paper.buyer = party::customer(element).party;
        return;
    }
    if party::has_contact(&paper.buyer) {
        return;
    }
    let Some(inner) = element.children().find(|child| child.name() == "Party") else { return };
    for child in inner.children() {
        match child.name() {
            "Contact" => party::contact(child, &mut paper.buyer),
            "Person" if paper.buyer.contact_name.is_none() => {
                let names = ["FirstName", "MiddleName", "FamilyName"].map(|name| word_in(child, name));
                let name = names.into_iter().flatten().collect::<Vec<_>>().join(" ");
                paper.buyer.contact_name = Some(name).filter(|name| !name.is_empty());
            }
            _ => {}
        }
    }
}

/// Takes the totals of a change for what they are: where they count the lines that it deletes,
/// they say what the order was, not what it is to be (so BIS Advanced Ordering lays down, rule
/// T114-R008). They are kept, and the order's totals come from its lines.
fn set_aside_totals(deleted: Decimal, paper: &mut Paper) {
    let kept = paper.lines.iter().try_fold(deleted, |sum, line| sum.checked_add(line.line_total?));
    if paper.stated.lines.is_none() || kept != paper.stated.lines {
        return;
    }
    let stated = std::mem::take(&mut paper.stated);
    paper.tax.clear();
    for (name, amount) in [
        ("LineExtensionAmount", stated.lines),
        ("AllowanceTotalAmount", stated.allowances),
        ("ChargeTotalAmount", stated.charges),
        ("TaxExclusiveAmount", stated.net),
        ("TaxAmount", stated.tax),
        ("TaxInclusiveAmount", stated.gross),
        ("PayableAmount", stated.payable),
    ] {
        if let Some(amount) = amount {
            let path = format!("AnticipatedMonetaryTotal/{name}");
            paper.extras.push(Extra { path, text: amount.to_string() });
        }
    }
    paper.stated.prepaid = stated.prepaid;
    paper.stated.rounding = stated.rounding;
}

/// Keeps everything that was not read, and reports what UBL does not know.
fn keep_rest(root: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    let mut reported = BTreeSet::new();
    for (extra, place) in root.take_unasked() {
        let (path, attribute) = match extra.path.rsplit_once("/@") {
            Some((path, attribute)) => (path, Some(attribute)),
            None => (extra.path.as_str(), None),
        };
        let says_nothing = |attribute: &str| {
            METADATA.contains(&attribute) || (attribute == "currencyID" && is_currency(&extra.text, paper))
        };
        if attribute.is_some_and(says_nothing) {
            continue;
        }
        if !is_standard(path) && reported.len() < UNKNOWN_REPORTED_MAX && reported.insert(path.to_owned()) {
            let problem = Problem::new(Code::UnknownElement).with("element", path);
            context.findings.push(Finding { problem, place });
        }
        paper.extras.push(extra);
    }
}

fn is_currency(code: &str, paper: &Paper) -> bool {
    paper.currency.is_some_and(|currency| currency.code() == code)
}

/// Returns whether UBL knows every element of a path below the root, or leaves what is in it to
/// the parties.
fn is_standard(path: &str) -> bool {
    let mut names = path.split('/');
    let Some(first) = names.next() else { return false };
    first == "UBLExtensions" || (KEPT.contains(&first) && names.all(vocabulary::knows))
}
