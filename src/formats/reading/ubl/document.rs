//! One UBL document: its head, in one pass over the root's children.

use super::totals::TaxExclusive;
use super::{line, party, reference, totals};
use crate::domain::money::Currency;
use crate::domain::paper::{DeliveryWindow, Paper, PaperKind, Party, Payment, PriceMode};
use crate::domain::time::Issued;
use crate::formats::reading::ReadPaper;
use crate::formats::reading::context::{Context, append, prose, word, word_in};
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Finding, Problem};

/// The most different unknown elements reported for one paper.
const UNKNOWN_REPORTED_MAX: usize = 50;

/// Elements of administration and of fields outside the canonical paper whose absence nobody
/// would miss: understood, and not worth a remark.
const ADMINISTRATIVE: &[&str] = &[
    "UBLExtensions",
    "Signature",
    "UBLVersionID",
    "CustomizationID",
    "ProfileID",
    "ProfileExecutionID",
    "CopyIndicator",
    "UUID",
    "OrderTypeCode",
    "LineCountNumeric",
    "TaxCurrencyCode",
    "PricingCurrencyCode",
    "DocumentCurrencyCode",
    "ID",
    "IssueDate",
    "IssueTime",
    "SequenceNumberID",
    "RequestedInvoiceCurrencyCode",
];

/// Standard UBL elements without a place in the canonical paper: kept as extras, and no remark,
/// because the sender wrote them by the standard.
const KEPT: &[&str] = &[
    "AccountingCost",
    "AccountingCostCode",
    "ValidityPeriod",
    "QuotationDocumentReference",
    "OrderDocumentReference",
    "OriginatorDocumentReference",
    "AdditionalDocumentReference",
    "CatalogueReference",
    "Contract",
    "ProjectReference",
    "DeliveryTerms",
    "Delivery",
    "TransactionConditions",
    "TaxExchangeRate",
    "PricingExchangeRate",
    "PaymentExchangeRate",
    "DestinationCountry",
    "FreightForwarderParty",
    "NetworkInterconnectionID",
    "SpecialInstructions",
    "NetVolumeMeasure",
    "GrossWeightMeasure",
    "NetWeightMeasure",
    "GrossVolumeMeasure",
    "TotalPackagesQuantity",
    "TotalTaxAmount",
    "OrderReference",
];

/// Reads an `Order`, `OrderChange` or `OrderCancellation`.
pub(super) fn read(root: Element<'_, '_>, kind: PaperKind) -> Vec<ReadPaper> {
    let mut context = Context::default();
    context.currency = currency(root);
    let mut paper = Paper::new(kind, "");
    paper.price_mode = PriceMode::Net;
    numbers(root, &mut paper, &mut context);
    issued(root, &mut paper, &mut context);
    stated_currency(root, &mut context);
    for child in root.children() {
        head_element(child, kind, &mut paper, &mut context);
    }
    if paper.seller_order_no.is_none() {
        paper.seller_order_no = word_in(root, "SalesOrderID");
    }
    paper.currency = context.currency;
    for (extra, place) in root.take_unasked() {
        let first = extra.path.split('/').next().unwrap_or_default();
        let known = KEPT.contains(&first) || paper.extras.iter().any(|known| known.path == extra.path);
        if !known && paper.extras.len() < UNKNOWN_REPORTED_MAX {
            let problem = Problem::new(Code::UnknownElement).with("element", extra.path.as_str());
            context.findings.push(Finding { problem, place });
        }
        paper.extras.push(extra);
    }
    let mut papers = vec![ReadPaper { paper, findings: context.findings }];
    if kind == PaperKind::Cancellation {
        // One paper cancels every order that it names.
        let further: Vec<String> = root
            .children()
            .filter(|child| child.name() == "OrderReference")
            .skip(1)
            .filter_map(|child| child.text_at("ID").map(str::to_owned))
            .collect();
        for order_no in further {
            let Some(first) = papers.first().cloned() else { break };
            papers.push(ReadPaper { paper: Paper { order_no, ..first.paper }, findings: Vec::new() });
        }
    }
    papers
}

fn currency(root: Element<'_, '_>) -> Option<Currency> {
    ["DocumentCurrencyCode", "PricingCurrencyCode"].iter().find_map(|name| Currency::parse(root.text_at(name)?))
}

/// Reports a stated currency that is none.
fn stated_currency(root: Element<'_, '_>, context: &mut Context) {
    if context.currency.is_none()
        && let Some(element) = root.child("DocumentCurrencyCode").filter(|element| !element.text().is_empty())
    {
        context.report(element, Problem::new(Code::UnknownCurrency).with("text", element.text()));
    }
}

/// The paper's own number, or for a change or cancellation the number of the order it names.
fn numbers(root: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    let own = word_in(root, "ID");
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
            if let Some(reference) = reference {
                paper.seller_order_no = word_in(reference, "SalesOrderID");
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
        let joined = format!("{}T{}", moment.date, clock.text());
        match values::moment(&joined) {
            Some(whole) => {
                issued.time = whole.time;
                issued.offset_minutes = whole.offset_minutes.or(moment.offset_minutes);
            }
            None => context.report(clock, Problem::new(Code::NotADate).with("text", clock.text())),
        }
    }
    paper.issued = Some(issued);
}

fn head_element(child: Element<'_, '_>, kind: PaperKind, paper: &mut Paper, context: &mut Context) {
    match child.name() {
        name if ADMINISTRATIVE.contains(&name) => {
            if name == "CopyIndicator" && child.text() == "true" {
                context.report(child, Problem::new(Code::StatedCopy));
            }
            child.mark_all();
        }
        "Note" | "CancellationNote" => {
            if paper.language.is_none() {
                paper.language = child.attribute("languageID").and_then(|code| code.get(..2)).map(str::to_lowercase);
            }
            paper.notes.extend(prose(child));
        }
        "CustomerReference" => set(&mut paper.reference, word(child)),
        "BuyerReference" => append(&mut paper.reference, word(child), ", "),
        "BuyerCustomerParty" | "BuyerParty" => paper.buyer = party::customer(child, context),
        "SellerSupplierParty" | "SellerParty" => paper.seller = some(party::customer(child, context)),
        "AccountingCustomerParty" => paper.bill_to = some(party::customer(child, context)),
        "OriginatorCustomerParty" => originator(child, paper, context),
        "Delivery" => delivery(child, paper, context),
        "RequestedDeliveryPeriod" => window(child, paper, context),
        "PaymentTerms" => {
            child.mark();
            let terms = child.all("Note").filter_map(prose).collect::<Vec<_>>().join("\n");
            let terms = if terms.is_empty() { word_in(child, "ID") } else { Some(terms) };
            append(&mut paper.payment.get_or_insert_with(Payment::default).terms, terms, "\n");
        }
        "PaymentMeans" => {
            child.mark();
            let payment = paper.payment.get_or_insert_with(Payment::default);
            append(&mut payment.method, word_in(child, "PaymentMeansCode"), ", ");
        }
        "AllowanceCharge" => paper.charges.extend(totals::charge(child, context)),
        "TaxTotal" => totals::tax_total(child, paper, context),
        "AnticipatedMonetaryTotal" | "LegalMonetaryTotal" | "LegalTotal" => {
            let meaning = tax_exclusive(paper, child);
            totals::monetary_total(child, meaning, paper, context);
        }
        "AdditionalDocumentReference"
        | "OriginatorDocumentReference"
        | "QuotationDocumentReference"
        | "OrderDocumentReference"
            if reference::has_attachment(child) =>
        {
            paper.attachments.extend(reference::attachments(child, context));
        }
        "OrderLine" => line::order_line(child, paper, context),
        "OrderReference" if kind != PaperKind::Order => child.mark_all(),
        _ => {}
    }
}

/// OIOUBL 2.0 states the tax itself as `TaxExclusiveAmount`: known by an amount with tax that is
/// the lines plus it.
fn tax_exclusive(paper: &Paper, total: Element<'_, '_>) -> TaxExclusive {
    let number = |name: &str| {
        let child = total.children().find(|child| child.name() == name)?;
        values::number(child.text(), values::DecimalMark::Point).map(|read| read.value)
    };
    let (Some(lines), Some(exclusive), Some(inclusive)) =
        (number("LineExtensionAmount"), number("TaxExclusiveAmount"), number("TaxInclusiveAmount"))
    else {
        return TaxExclusive::Net;
    };
    let charges = number("ChargeTotalAmount").unwrap_or_default() - number("AllowanceTotalAmount").unwrap_or_default();
    let is_tax = lines + charges + exclusive == inclusive
        && Some(exclusive) == paper.stated.tax.or(Some(exclusive))
        && exclusive < lines;
    if is_tax { TaxExclusive::Tax } else { TaxExclusive::Net }
}

fn some(party: Party) -> Option<Party> {
    (!party.is_empty()).then_some(party)
}

fn set(target: &mut Option<String>, text: Option<String>) {
    if target.is_none() {
        *target = text;
    }
}

/// Who will use the goods: the person to ask, unless it is somebody else altogether.
fn originator(child: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    let party = party::customer(child, context);
    let contact = Some(party.display_name()).filter(|name| !name.is_empty());
    if paper.buyer.contact_name.is_none() {
        paper.buyer.contact_name = contact;
    } else if let Some(name) = contact {
        let extra = crate::domain::paper::Extra { path: "OriginatorCustomerParty".to_owned(), text: name };
        paper.extras.push(extra);
    }
}

fn delivery(child: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    child.mark();
    let mut ship_to = Party::default();
    for part in child.children() {
        match part.name() {
            "DeliveryParty" => ship_to = merged(party::party(part, context), ship_to),
            "DeliveryLocation" => ship_to = merged(ship_to, location(part)),
            "DeliveryAddress" => ship_to = merged(ship_to, address_party(part)),
            "RequestedDeliveryPeriod" | "PromisedDeliveryPeriod" | "EstimatedDeliveryPeriod" => {
                window(part, paper, context);
            }
            "RequestedDeliveryDateTime"
            | "LatestDeliveryDateTime"
            | "EarliestDeliveryDateTime"
            | "LatestDeliveryDate"
            | "ActualDeliveryDate" => {
                if let Some(day) = context.date(part)
                    && paper.delivery.is_none()
                {
                    paper.delivery = Some(DeliveryWindow { from: day, to: None });
                }
            }
            "ID" => {
                if let Some(text) = word(part) {
                    paper.extras.push(crate::domain::paper::Extra { path: "Delivery/ID".to_owned(), text });
                }
            }
            _ => {}
        }
    }
    if !ship_to.is_empty() {
        paper.ship_to = Some(match paper.ship_to.take() {
            Some(first) => first,
            None => ship_to,
        });
    }
}

fn location(part: Element<'_, '_>) -> Party {
    part.mark();
    let mut party = part.child("Address").map(address_party).unwrap_or_default();
    for id in part.all("ID") {
        party.ids.extend(party::number(id));
    }
    if party.company.is_none() {
        party.company = word_in(part, "Name").or_else(|| word_in(part, "Description"));
    }
    party
}

fn address_party(address: Element<'_, '_>) -> Party {
    let mut party = Party::default();
    party::address(address, &mut party);
    party
}

/// Returns the first party with what it leaves out taken from the second.
fn merged(mut first: Party, second: Party) -> Party {
    let fill = |target: &mut Option<String>, other: Option<String>| {
        if target.is_none() {
            *target = other;
        }
    };
    first.ids.extend(second.ids.into_iter().filter(|id| !first.ids.contains(id)).collect::<Vec<_>>());
    // An address is taken whole or not at all: half of each would be a place that nobody stated.
    if first.street.is_none() && first.city.is_none() && first.zip.is_none() {
        fill(&mut first.street, second.street);
        fill(&mut first.street2, second.street2);
        fill(&mut first.zip, second.zip);
        fill(&mut first.city, second.city);
        fill(&mut first.region, second.region);
        fill(&mut first.country, second.country);
    }
    fill(&mut first.company, second.company);
    fill(&mut first.contact_name, second.contact_name);
    if first.phones.is_empty() {
        first.phones = second.phones;
    }
    if first.emails.is_empty() {
        first.emails = second.emails;
    }
    first
}

fn window(period: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    period.mark();
    let from = context.date_in(period, "StartDate");
    let to = context.date_in(period, "EndDate");
    for clock in ["StartTime", "EndTime"] {
        if let Some(text) = word_in(period, clock) {
            paper.extras.push(crate::domain::paper::Extra { path: format!("RequestedDeliveryPeriod/{clock}"), text });
        }
    }
    if paper.delivery.is_none()
        && let Some(from) = from.or(to)
    {
        paper.delivery = Some(DeliveryWindow { from, to });
    }
}
