//! The head of an order, its parties and its sums.

use super::{line, party};
use crate::domain::money::Currency;
use crate::domain::paper::{Attachment, AttachmentContent};
use crate::domain::paper::{Charge, DeliveryWindow, Paper, PaperKind, Payment, PriceMode};
use crate::formats::reading::ReadPaper;
use crate::formats::reading::attached::{decode_base64, last_segment, media_type};
use crate::formats::reading::context::{Context, append, prose, word, word_in};
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Finding, Problem};

/// The most different unknown elements reported for one paper.
const UNKNOWN_REPORTED_MAX: usize = 50;

/// Elements of administration, understood and not worth a remark.
const ADMINISTRATIVE: &[&str] = &["CONTROL_INFO", "Signature", "TRANSPORT", "ORDER_SHIPLOCK", "INVOICE_LOCK"];

/// Parts that the standard knows and the canonical paper has no place for: kept, without a remark.
const KEPT: &[&str] = &[
    "UDX",
    "HEADER_UDX",
    "ITEM_UDX",
    "SOURCING_INFO",
    "CUSTOMER_ORDER_REFERENCE",
    "PARTIAL_SHIPMENT_ALLOWED",
    "INTERNATIONAL_RESTRICTIONS",
    "TERRITORY",
    "DOCEXCHANGE_PARTIES_REFERENCE",
    "TERMS_AND_CONDITIONS",
    "AGREEMENT",
    "IPP",
    "VERIFICATION_PARTY",
];

/// Reads an `ORDER` or `ORDERCHANGE`.
pub(super) fn read(root: Element<'_, '_>, kind: PaperKind) -> ReadPaper {
    let mut context = Context::default();
    let mut paper = Paper::new(kind, "");
    let head_name = format!("{}_HEADER", root.name());
    let info_name = format!("{}_INFO", root.name());
    let header = root.child(&head_name);
    if let Some(header) = header {
        if let Some(control) = header.child("CONTROL_INFO") {
            control.mark_all();
        }
        match header.child(&info_name) {
            Some(info) => read_info(info, &mut paper, &mut context),
            None => context.report(header, Problem::new(Code::MissingElement).with("element", info_name)),
        }
    } else {
        context.report(root, Problem::new(Code::MissingElement).with("element", head_name));
    }
    paper.currency = context.currency;
    for list in root.children().filter(|child| child.name().ends_with("_ITEM_LIST")) {
        list.mark();
        for item in list.children().filter(|child| child.name().ends_with("_ITEM")) {
            line::item(item, &mut paper, &mut context);
        }
    }
    for summary in root.children().filter(|child| child.name().ends_with("_SUMMARY")) {
        read_summary(summary, &mut paper, &mut context);
    }
    paper.currency = paper.currency.or(context.currency);
    if paper.order_no.is_empty() {
        context.report(root, Problem::new(Code::MissingElement).with("element", "ORDER_ID"));
    }
    keep_rest(root, &mut paper, &mut context);
    ReadPaper { paper, findings: context.findings }
}

fn keep_rest(root: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    for child in root.children().filter(|child| child.name() == "Signature") {
        child.mark_all();
    }
    for (extra, place) in root.take_unasked() {
        let is_kept = extra.path.split('/').any(|part| KEPT.contains(&part) || part.starts_with("UDX"));
        let known = is_kept || paper.extras.iter().any(|known| known.path == extra.path);
        if !known && paper.extras.len() < UNKNOWN_REPORTED_MAX {
            let problem = Problem::new(Code::UnknownElement).with("element", extra.path.as_str());
            context.findings.push(Finding { problem, place });
        }
        paper.extras.push(extra);
    }
}

fn read_info(info: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    for child in info.children() {
        match child.name() {
            "ORDER_ID" => paper.order_no = word(child).unwrap_or_default(),
            "ALT_CUSTOMER_ORDER_ID" | "CUSTOMER_ORDER_ID" | "DELIVERY_REFERENCE" => {
                append(&mut paper.reference, word(child), ", ");
            }
            "ORDERCHANGE_SEQUENCE_ID" | "ORDERCHANGE_ID" => append(&mut paper.document_no, word(child), "/"),
            "SUPPLIER_ORDER_ID" => paper.seller_order_no = word(child),
            "ORDER_DATE" if paper.kind == PaperKind::Order => issued(child, paper, context),
            "ORDER_DATE" => child.mark(),
            "ORDERCHANGE_DATE" => issued(child, paper, context),
            "CURRENCY" | "PRICE_CURRENCY" => currency(child, context),
            "LANGUAGE" => {
                if let Some(code) = word(child) {
                    paper.language = Some(language(&code));
                }
            }
            "DELIVERY_DATE" => delivery(child, paper, context),
            "PARTIES" => party::parties(child, info, paper, context),
            "ORDER_PARTIES" => party::order_parties(child, paper, context),
            "ORDER_PARTIES_REFERENCE" => child.mark_all(),
            "PARTY" => party::lone(child, paper, context),
            "PAYMENT" => payment(child, paper),
            "REMARK" | "REMARKS" => remark(child, paper),
            "MIME_INFO" => mimes(child, paper, context),
            "ALLOW_OR_CHARGES_FIX" => charges(child, paper, context),
            name if ADMINISTRATIVE.contains(&name) => child.mark_all(),
            _ => {}
        }
    }
}

fn issued(child: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    child.mark();
    // openTRANS 1.0 has DATETIME/DATE and TIME below; 2.1 has the moment as text.
    let day = child.find("DATETIME/DATE").or_else(|| child.child("DATE"));
    let clock = child.find("DATETIME/TIME").or_else(|| child.child("TIME"));
    let text = match (day, clock) {
        (Some(day), Some(clock)) => format!("{}T{}", day.text(), clock.text()),
        (Some(day), None) => day.text().to_owned(),
        (None, _) => child.text().to_owned(),
    };
    if text.is_empty() {
        return;
    }
    match values::moment(&text) {
        Some(moment) => paper.issued = Some(moment),
        None => context.report(child, Problem::new(Code::NotADate).with("text", text)),
    }
}

fn currency(child: Element<'_, '_>, context: &mut Context) {
    let Some(text) = word(child) else { return };
    match Currency::parse(&text) {
        Some(currency) => context.currency = Some(currency),
        None => context.report(child, Problem::new(Code::UnknownCurrency).with("text", text)),
    }
}

/// Returns ISO 639-1 of the ISO 639-2 codes that openTRANS asks for.
fn language(code: &str) -> String {
    let lower = code.to_lowercase();
    let known = [
        ("deu", "de"),
        ("ger", "de"),
        ("eng", "en"),
        ("ces", "cs"),
        ("cze", "cs"),
        ("pol", "pl"),
        ("rus", "ru"),
        ("slk", "sk"),
    ];
    known.iter().find(|(long, _)| *long == lower).map_or(lower, |(_, short)| (*short).to_owned())
}

pub(super) fn delivery(child: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    if let Some(window) = window(child, context) {
        paper.delivery = Some(window);
    }
}

/// Reads a delivery date in the forms of 2.1 and 1.0.
pub(super) fn window(child: Element<'_, '_>, context: &mut Context) -> Option<DeliveryWindow> {
    child.mark();
    let day = |names: [&str; 2], context: &mut Context| {
        let found = names.iter().find_map(|name| child.child(name))?;
        let inner = found.find("DATETIME/DATE").or_else(|| found.child("DATE")).unwrap_or(found);
        context.date(inner)
    };
    let from = day(["DELIVERY_START_DATE", "START_DATE"], context);
    let to = day(["DELIVERY_END_DATE", "END_DATE"], context);
    let own = if from.is_none() && to.is_none() { context.date(child) } else { None };
    from.or(to).or(own).map(|from| DeliveryWindow { from, to })
}

fn payment(child: Element<'_, '_>, paper: &mut Paper) {
    child.mark();
    let mut payment = Payment::default();
    for part in child.children() {
        match part.name() {
            "PAYMENT_TERMS" => {
                part.mark();
                for term in part.children() {
                    let text = word(term).unwrap_or_else(|| {
                        term.mark_all();
                        String::new()
                    });
                    let label = match term.name() {
                        "PAYMENT_TERM" => text,
                        name if text.is_empty() => name.to_owned(),
                        name => format!("{name} {text}"),
                    };
                    append(&mut payment.terms, Some(label), "; ");
                }
                if part.children().next().is_none() {
                    append(&mut payment.terms, word(part), "; ");
                }
            }
            "PAYMENT_TERM" => append(&mut payment.terms, word(part), "; "),
            "CENTRAL_REGULATION" => {
                if part.text() == "true" {
                    append(&mut payment.method, Some("CENTRAL_REGULATION".to_owned()), ", ");
                }
                part.mark();
            }
            // CARD, ACCOUNT, CASH, CHECK, DEBIT …: the method is the element; card and account
            // numbers below it are not kept apart from the message itself.
            name => {
                let is_off = part.text().eq_ignore_ascii_case("false");
                let text = values::text(part.text()).filter(|text| !text.eq_ignore_ascii_case("true"));
                if !is_off {
                    append(
                        &mut payment.method,
                        Some(
                            text.map_or_else(|| name.to_lowercase(), |text| format!("{} {text}", name.to_lowercase())),
                        ),
                        ", ",
                    );
                }
                part.mark_all();
            }
        }
    }
    paper.payment = Some(payment);
}

fn remark(child: Element<'_, '_>, paper: &mut Paper) {
    let kind = child.attribute("type").unwrap_or_default().to_uppercase();
    if matches!(kind.as_str(), "SHIPPING" | "SHIPPINGFEE" | "SHIPPING_FEE")
        && let Some(read) = values::number(child.text(), values::DecimalMark::Point)
    {
        // A shop habit: the shipping cost as the text of a remark.
        child.mark();
        if !read.value.is_zero() {
            paper.charges.push(Charge { name: kind.to_lowercase(), code: None, amount: read.value, vat_rate: None });
        }
        return;
    }
    let nested: Vec<_> = child.children().filter(|inner| inner.name() == "REMARK").collect();
    if nested.is_empty() {
        paper.notes.extend(prose(child));
    }
    for inner in nested {
        child.mark();
        remark(inner, paper);
    }
}

pub(super) fn mimes(child: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    child.mark();
    for mime in child.all("MIME") {
        let media = word_in(mime, "MIME_TYPE");
        let description = word_in(mime, "MIME_DESCR").or_else(|| word_in(mime, "MIME_PURPOSE"));
        for name in ["MIME_ALT", "MIME_PURPOSE", "MIME_ORDER", "FILE_HASH_VALUE"] {
            if let Some(found) = mime.child(name) {
                found.mark_all();
            }
        }
        let source = word_in(mime, "MIME_SOURCE");
        if let Some(embedded) = mime.child("MIME_EMBEDDED") {
            embedded.mark_all();
            let name =
                source.clone().or_else(|| word_in(embedded, "FILE_NAME")).unwrap_or_else(|| "attachment".to_owned());
            let data = embedded.child("MIME_DATA").unwrap_or(embedded);
            match decode_base64(data.text()) {
                Some(bytes) => {
                    let mime = media.or_else(|| media_type(&name));
                    paper.attachments.push(Attachment {
                        name: last_segment(&name),
                        mime,
                        description,
                        content: AttachmentContent::Embedded(bytes),
                    });
                }
                None => context.report(data, Problem::new(Code::AttachmentBroken).with("name", name)),
            }
        } else if let Some(source) = source {
            let is_link = source.contains("://");
            let name = last_segment(&source);
            let content =
                if is_link { AttachmentContent::Link(source) } else { AttachmentContent::Beside(name.clone()) };
            let mime = media.or_else(|| media_type(&name));
            paper.attachments.push(Attachment { name, mime, description, content });
        }
    }
}

/// Reads charges and allowances of the whole order.
fn charges(child: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    child.mark();
    for one in child.all("ALLOW_OR_CHARGE") {
        if let Some(charge) = charge(one, context) {
            paper.charges.push(charge);
        }
    }
    if let Some(total) = child.child("ALLOW_OR_CHARGES_TOTAL_AMOUNT") {
        total.mark();
    }
}

/// Reads one charge or allowance: the sign comes from its type.
pub(super) fn charge(one: Element<'_, '_>, context: &mut Context) -> Option<Charge> {
    one.mark();
    let is_allowance = one.attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("allowance"));
    let value = one.child("ALLOW_OR_CHARGE_VALUE");
    let amount = value
        .and_then(|value| value.child("AOC_MONETARY_AMOUNT"))
        .or_else(|| one.child("AOC_MONETARY_AMOUNT"))
        .and_then(|amount| context.amount(amount))?;
    let name = word_in(one, "ALLOW_OR_CHARGE_NAME").or_else(|| word_in(one, "ALLOW_OR_CHARGE_DESCR"));
    let code = word_in(one, "ALLOW_OR_CHARGE_TYPE");
    for inner in ["ALLOW_OR_CHARGE_SEQUENCE", "ALLOW_OR_CHARGE_DESCR", "ALLOW_OR_CHARGE_BASE"] {
        if let Some(found) = one.child(inner) {
            found.mark_all();
        }
    }
    if let Some(value) = value {
        value.mark_all();
    }
    let amount = if is_allowance { -amount.abs() } else { amount };
    Some(Charge { name: name.or_else(|| code.clone()).unwrap_or_default(), code, amount, vat_rate: None })
}

fn read_summary(summary: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    summary.mark();
    if let Some(count) = summary.child("TOTAL_ITEM_NUM") {
        let stated = context.number(count);
        let found = crate::domain::money::Decimal::from(paper.lines.len());
        if let Some(stated) = stated.filter(|stated| *stated != found) {
            let problem = Problem::new(Code::TotalDiffers)
                .with("total", "TOTAL_ITEM_NUM")
                .with("stated", stated.to_string())
                .with("computed", found.to_string());
            context.report(count, problem);
        }
    }
    // openTRANS: the sum of the line amounts, in the price mode of the order.
    let total = context.amount_in(summary, "TOTAL_AMOUNT");
    match paper.price_mode {
        PriceMode::Gross => paper.stated.gross = total,
        PriceMode::Net | PriceMode::Unknown => paper.stated.net = total,
    }
    if let Some(gross) = context.amount_in(summary, "TOTAL_GROSS_AMOUNT") {
        paper.stated.gross = Some(gross);
    }
    if let Some(taxes) = summary.child("TOTAL_TAX") {
        taxes.mark_all();
        paper.stated.tax = context.amount_in(taxes, "TAX_AMOUNT");
    }
    if let Some(charges) = summary.child("ALLOW_OR_CHARGES_FIX") {
        self::charges(charges, paper, context);
    }
}
