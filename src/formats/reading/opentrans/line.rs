//! Order items.

use super::document;
use crate::domain::money::Decimal;
use crate::domain::paper::{Line, Paper, PaperKind, PriceMode};
use crate::formats::reading::context::{Context, append, prose, word, word_in};
use crate::formats::units;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Above this a tax is taken as per cent though the standard asks for a factor (0.19): no
/// country's rate is above 100 %, and none is below 1 % but for zero.
const FACTOR_MAX: Decimal = Decimal::ONE;

/// Reads an `ORDER_ITEM` or `ORDERCHANGE_ITEM`.
pub(super) fn item(element: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    element.mark();
    let mut line = Line::default();
    for child in element.children() {
        part(child, &mut line, paper, context);
    }
    if line.line_no.is_empty() {
        line.line_no = (paper.lines.len() + 1).to_string();
    }
    if let Some(stated) = line.unit_stated.clone() {
        line.unit = units::rec20(&stated).map(str::to_owned);
        if line.unit.is_none() {
            let problem = Problem::new(Code::UnknownUnit).with("line", line.line_no.as_str()).with("unit", stated);
            context.report(element, problem);
        }
    }
    let is_deleted = paper.kind == PaperKind::Change
        && element.attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("delete"));
    if !is_deleted {
        paper.lines.push(line);
    }
}

fn part(child: Element<'_, '_>, line: &mut Line, paper: &mut Paper, context: &mut Context) {
    match child.name() {
        "LINE_ITEM_ID" => line.line_no = word(child).unwrap_or_default(),
        "PARENT_LINE_ITEM_ID" => line.parent = word(child),
        "PRODUCT_ID" | "ARTICLE_ID" => product(child, line),
        "PRODUCT_FEATURES" | "ARTICLE_FEATURES" => features(child, line),
        "PRODUCT_COMPONENTS" => child.mark_all(),
        "QUANTITY" => line.quantity = context.number(child),
        "ORDER_UNIT" => line.unit_stated = word(child),
        "PRODUCT_PRICE_FIX" | "ARTICLE_PRICE" => price(child, line, paper, context),
        "PRICE_LINE_AMOUNT" => line.line_total = context.amount(child),
        "DELIVERY_DATE" => line.due = document::window(child, context).map(|window| window.from),
        "REMARK" | "REMARKS" => append(&mut line.note, prose(child), "\n"),
        "MIME_INFO" => document::mimes(child, paper, context),
        "SPECIAL_TREATMENT_CLASS" | "SERIAL_NUMBER" | "ACCOUNTING_INFO" => {
            child.mark_all();
            line.options.extend(crate::formats::values::text(child.text()).map(|text| (child.name().to_owned(), text)));
        }
        "PARTIAL_SHIPMENT_ALLOWED"
        | "SHIPMENT_PARTIES_REFERENCE"
        | "SOURCING_INFO"
        | "LOGISTIC_DETAILS"
        | "CONFIG_CODE_FIX"
        | "MANUFACTURER_INFO" => manufacturer(child, line),
        _ => {}
    }
}

fn manufacturer(child: Element<'_, '_>, line: &mut Line) {
    child.mark_all();
    for (path, name) in [("MANUFACTURER_PID", "MANUFACTURER_PID"), ("MANUFACTURER_IDREF", "MANUFACTURER")] {
        line.options.extend(child.text_at(path).map(|text| (name.to_owned(), text.to_owned())));
    }
}

fn product(element: Element<'_, '_>, line: &mut Line) {
    element.mark();
    for child in element.children() {
        match child.name() {
            "SUPPLIER_PID" | "SUPPLIER_AID" => line.sku = word(child),
            "BUYER_PID" | "BUYER_AID" => line.buyer_sku = word(child),
            "INTERNATIONAL_PID" | "INTERNATIONAL_AID" => international(child, line),
            "EAN" => line.gtin = word(child),
            "DESCRIPTION_SHORT" => line.name = word(child).unwrap_or_default(),
            "DESCRIPTION_LONG" => line.description = prose(child),
            "MANUFACTURER_INFO" => manufacturer(child, line),
            "MANUFACTURER_PID" | "MANUFACTURER_AID" | "MANUFACTURER_NAME" | "SERIAL_NUMBER" | "LOT_NUMBER"
            | "PRODUCT_TYPE" => {
                line.options.extend(word(child).map(|text| (child.name().to_owned(), text)));
            }
            "CONFIG_CODE_FIX" => child.mark_all(),
            _ => {}
        }
    }
    if line.name.is_empty()
        && let Some(description) = &line.description
    {
        line.name = description.lines().next().unwrap_or_default().trim().to_owned();
    }
}

fn international(child: Element<'_, '_>, line: &mut Line) {
    let kind = child.attribute("type").unwrap_or_default().to_lowercase();
    let Some(value) = word(child) else { return };
    let looks_like_gtin = (8..=14).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit());
    if matches!(kind.as_str(), "gtin" | "ean" | "upc") || (kind.is_empty() && looks_like_gtin) {
        line.gtin = Some(value);
    } else {
        line.options.push((if kind.is_empty() { "INTERNATIONAL_PID".to_owned() } else { kind }, value));
    }
}

fn features(element: Element<'_, '_>, line: &mut Line) {
    element.mark_all();
    for feature in element.all("FEATURE") {
        let name = feature.text_at("FNAME").unwrap_or("?").to_owned();
        let value = feature
            .text_at("FVALUE")
            .or_else(|| feature.find("VARIANTS/VARIANT").and_then(|variant| variant.text_at("FVALUE")));
        line.options.push((name, value.unwrap_or_default().to_owned()));
    }
}

fn price(element: Element<'_, '_>, line: &mut Line, paper: &mut Paper, context: &mut Context) {
    element.mark();
    mode(element, paper);
    line.unit_price = context.amount_in(element, "PRICE_AMOUNT");
    line.price_base = context.number_in(element, "PRICE_QUANTITY");
    for child in element.children() {
        match child.name() {
            "PRICE_LINE_AMOUNT" => line.line_total = context.amount(child),
            "TAX" => tax(child, line, context),
            "TAX_DETAILS_FIX" | "TAX_DETAILS" => {
                child.mark_all();
                if let Some(rate) = child.child("TAX") {
                    tax(rate, line, context);
                }
            }
            "ALLOW_OR_CHARGES_FIX" => {
                child.mark_all();
                for one in child.all("ALLOW_OR_CHARGE") {
                    if let Some(charge) = document::charge(one, context) {
                        line.adjustment = Some(line.adjustment.unwrap_or(Decimal::ZERO) + charge.amount);
                    }
                }
            }
            "FULL_PRICE" | "PRICE_FLAG" | "PRICE_UNIT_VALUE" | "PRICE_UNIT" | "PRICE_BASE_FIX" => {
                child.mark_all();
                if child.name() == "PRICE_BASE_FIX" && line.price_base.is_none() {
                    line.price_base = context.number_in(child, "PRICE_UNIT_VALUE");
                }
            }
            "PRICE_CURRENCY" => {
                child.mark();
                if context.currency.is_none() {
                    context.currency = word_in(element, "PRICE_CURRENCY")
                        .and_then(|text| crate::domain::money::Currency::parse(&text));
                }
            }
            _ => {}
        }
    }
}

/// The price mode from the price's type (1.0: `net_customer`, `gros_list`, `nrp`) or flag (2.1).
fn mode(element: Element<'_, '_>, paper: &mut Paper) {
    let kind = element.attribute("type").unwrap_or_default().to_lowercase();
    let includes_tax = element.children().any(|child| {
        child.name() == "PRICE_FLAG" && child.attribute("type") == Some("incl_vat") && child.text() == "true"
    });
    let found = if includes_tax || kind.starts_with("gros") || kind == "nrp" || kind == "udp_gross" {
        PriceMode::Gross
    } else {
        // openTRANS prices are net unless something says otherwise.
        PriceMode::Net
    };
    if paper.price_mode == PriceMode::Unknown {
        paper.price_mode = found;
    }
}

fn tax(element: Element<'_, '_>, line: &mut Line, context: &mut Context) {
    let Some(stated) = context.number(element) else { return };
    // The standard asks for a factor; senders write per cent.
    if stated < FACTOR_MAX {
        line.vat_rate = Some((stated * Decimal::ONE_HUNDRED).normalize());
        return;
    }
    let problem = Problem::new(Code::VatRateReadAs).with("text", element.text()).with("read_as", format!("{stated} %"));
    context.report(element, problem);
    line.vat_rate = Some(stated);
}
