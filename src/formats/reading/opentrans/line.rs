//! Order items.

use super::document::PLAIN_REMARKS;
use super::draft::{Draft, squeezed};
use super::price::{self, Pricing};
use super::{adjustment, attachments, dates};
use crate::domain::paper::{Line, PaperKind};
use crate::formats::reading::context::{append, prose, word};
use crate::formats::units;
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Reads an `ORDER_ITEM` or `ORDERCHANGE_ITEM`.
pub(super) fn item(element: Element<'_, '_>, draft: &mut Draft) {
    element.mark();
    let mut line = Line::default();
    let mut pricing = Pricing::default();
    for child in element.children() {
        match child.name() {
            "ALLOW_OR_CHARGES_FIX" => pricing.on_line.extend(adjustment::read(child, draft)),
            _ if price::part(child, &mut line, &mut pricing, draft) => {}
            _ => part(child, &mut line, &mut pricing, draft),
        }
    }
    if line.line_no.is_empty() {
        line.line_no = (draft.paper.lines.len() + 1).to_string();
    }
    if line.name.is_empty()
        && let Some(description) = &line.description
    {
        description.lines().next().unwrap_or_default().trim().clone_into(&mut line.name);
    }
    price::settle(&pricing, &mut line, draft);
    if let Some(stated) = line.unit_stated.clone() {
        line.unit = units::rec20(&stated).map(str::to_owned);
        if line.unit.is_none() {
            let problem = Problem::new(Code::UnknownUnit).with("line", line.line_no.as_str()).with("unit", stated);
            draft.context.report(element, problem);
        }
    }
    let is_deleted = draft.paper.kind == PaperKind::Change
        && element.attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("delete"));
    if !is_deleted {
        draft.paper.lines.push(line);
    }
}

fn part(child: Element<'_, '_>, line: &mut Line, pricing: &mut Pricing, draft: &mut Draft) {
    match child.name() {
        "LINE_ITEM_ID" => line.line_no = word(child).unwrap_or_default(),
        "PARENT_LINE_ITEM_ID" => line.parent = word(child),
        "PRODUCT_ID" | "ARTICLE_ID" | "PRODUCT" | "ARTICLE" | "ARTICLE_DESCRIPTION" | "PRODUCT_DESCRIPTION" => {
            product(child, line, draft);
        }
        "PRODUCT_FEATURES" | "ARTICLE_FEATURES" => features(child, line, draft),
        "QUANTITY" => quantity(child, line, draft),
        "ORDER_UNIT" => line.unit_stated = word(child).or(line.unit_stated.take()),
        "PRODUCT_PRICE_FIX" | "ARTICLE_PRICE" | "PRODUCT_PRICE" => price::read(child, line, pricing, draft),
        "DELIVERY_DATE" => due(child, line, draft),
        "PARTIAL_DELIVERY_LIST" => partial(child, line, draft),
        "REMARK" | "REMARKS" | "ITEM_NOTE" => {
            append(&mut line.note, prose(child), "\n");
            let kind = child.attribute("type").map(squeezed).unwrap_or_default();
            if !PLAIN_REMARKS.contains(&kind.as_str()) {
                draft.keep_attribute(child, "type");
            }
        }
        "MIME_INFO" => attachments::read(child, draft),
        "SPECIAL_TREATMENT_CLASS" | "SERIAL_NUMBER" | "LOT_NUMBER" | "CONFIG_CODE_FIX" => {
            line.options.extend(word(child).map(|text| (child.name().to_owned(), text)));
            draft.keep_attribute(child, "type");
        }
        "ACCOUNTING_INFO" => accounting(child, line, draft),
        "MANUFACTURER_INFO" => manufacturer(child, line, draft),
        "CUSTOMER_ORDER_REFERENCE"
        | "PRODUCT_COMPONENTS"
        | "PARTIAL_SHIPMENT_ALLOWED"
        | "SHIPMENT_PARTIES_REFERENCE"
        | "SOURCING_INFO"
        | "LOGISTIC_DETAILS"
        | "TRANSPORT"
        | "INTERNATIONAL_RESTRICTIONS"
        | "ITEM_UDX" => draft.keep(child),
        _ => {}
    }
}

fn quantity(child: Element<'_, '_>, line: &mut Line, draft: &mut Draft) {
    line.quantity = draft.context.number(child);
    let unit = child.attribute("unit").or_else(|| child.attribute("unitCode"));
    if line.unit_stated.is_none() {
        line.unit_stated = unit.and_then(values::text);
    }
}

fn due(child: Element<'_, '_>, line: &mut Line, draft: &mut Draft) {
    let window = dates::window(child, &mut draft.context);
    line.due = window.map(|window| window.from).or(line.due);
    if let Some(end) = window.and_then(|window| window.to.filter(|end| *end != window.from)) {
        line.options.push(("DELIVERY_END_DATE".to_owned(), end.to_string()));
    }
    if child.attribute("type").is_some_and(|kind| !kind.eq_ignore_ascii_case("fixed")) {
        draft.keep_attribute(child, "type");
    }
}

/// Part deliveries: the first one's day is when the line is wanted.
fn partial(element: Element<'_, '_>, line: &mut Line, draft: &mut Draft) {
    if line.due.is_none() {
        let days = element.children().flat_map(|part| part.children()).filter(|child| child.name() == "DELIVERY_DATE");
        line.due = days.filter_map(dates::first_day).min();
    }
    draft.keep(element);
}

fn accounting(element: Element<'_, '_>, line: &mut Line, draft: &mut Draft) {
    element.mark();
    for child in element.children() {
        line.options.extend(word(child).map(|text| (child.name().to_owned(), text)));
        draft.keep_attribute(child, "type");
    }
}

fn manufacturer(element: Element<'_, '_>, line: &mut Line, draft: &mut Draft) {
    element.mark();
    for child in element.children() {
        match child.name() {
            "MANUFACTURER_PID" | "MANUFACTURER_AID" | "MANUFACTURER_NAME" => {
                line.options.extend(word(child).map(|text| (child.name().to_owned(), text)));
            }
            "MANUFACTURER_IDREF" => line.options.extend(word(child).map(|text| ("MANUFACTURER".to_owned(), text))),
            _ => {}
        }
    }
    draft.keep_rest_of(element);
}

fn product(element: Element<'_, '_>, line: &mut Line, draft: &mut Draft) {
    element.mark();
    for child in element.children() {
        match child.name() {
            "SUPPLIER_PID" | "SUPPLIER_AID" => first(&mut line.sku, child, draft),
            "BUYER_PID" | "BUYER_AID" => buyers_number(child, line),
            "INTERNATIONAL_PID" | "INTERNATIONAL_AID" => international(child, line),
            "EAN" | "GTIN" => gtin(child, line),
            "DESCRIPTION_SHORT" if line.name.is_empty() => line.name = word(child).unwrap_or_default(),
            "DESCRIPTION_LONG" if line.description.is_none() => line.description = prose(child),
            "DESCRIPTION_SHORT" | "DESCRIPTION_LONG" | "SUPPLIER_IDREF" => draft.keep(child),
            "ITEM_NOTE" => append(&mut line.note, prose(child), "\n"),
            "MANUFACTURER_INFO" => manufacturer(child, line, draft),
            "MANUFACTURER_PID" | "MANUFACTURER_AID" | "MANUFACTURER_NAME" | "SERIAL_NUMBER" | "LOT_NUMBER"
            | "PRODUCT_TYPE" | "CONFIG_CODE_FIX" => {
                line.options.extend(word(child).map(|text| (child.name().to_owned(), text)));
            }
            _ => {}
        }
    }
}

fn first(target: &mut Option<String>, child: Element<'_, '_>, draft: &mut Draft) {
    if target.is_some() {
        draft.keep(child);
    } else {
        *target = word(child);
    }
}

/// Further numbers of the buyer (commission, internal number) are kept under their type.
fn buyers_number(child: Element<'_, '_>, line: &mut Line) {
    let Some(value) = word(child) else { return };
    if line.buyer_sku.is_none() {
        line.buyer_sku = Some(value);
    } else {
        let kind = child.attribute("type").unwrap_or("BUYER_PID").to_owned();
        line.options.push((kind, value));
    }
}

fn gtin(child: Element<'_, '_>, line: &mut Line) {
    let Some(value) = word(child) else { return };
    if line.gtin.is_none() {
        line.gtin = Some(value);
    } else {
        line.options.push((child.name().to_owned(), value));
    }
}

fn international(child: Element<'_, '_>, line: &mut Line) {
    let stated = child.attribute("type").unwrap_or_default();
    let kind = squeezed(stated);
    let Some(value) = word(child) else { return };
    let looks_like_one = matches!(value.len(), 8 | 12 | 13 | 14) && value.bytes().all(|byte| byte.is_ascii_digit());
    let is_gtin =
        ["gtin", "ean", "upc"].iter().any(|list| kind.starts_with(list)) || (kind.is_empty() && looks_like_one);
    if is_gtin {
        gtin(child, line);
    } else {
        line.options.push((if kind.is_empty() { "INTERNATIONAL_PID".to_owned() } else { stated.to_owned() }, value));
    }
}

fn features(element: Element<'_, '_>, line: &mut Line, draft: &mut Draft) {
    element.mark();
    for feature in element.all("FEATURE") {
        let mut values = Vec::new();
        let (mut name, mut unit) = (None, None);
        for child in feature.children() {
            match child.name() {
                "FNAME" => first(&mut name, child, draft),
                "FVALUE" => values.extend(word(child)),
                "FUNIT" => first(&mut unit, child, draft),
                "VARIANTS" => {
                    for variant in child.children().flat_map(|variant| variant.children()) {
                        if variant.name() == "FVALUE" {
                            values.extend(word(variant));
                        }
                    }
                    draft.keep(child);
                }
                _ => draft.keep(child),
            }
        }
        let mut value = values.join(", ");
        if let Some(unit) = unit.filter(|_| !value.is_empty()) {
            value.push(' ');
            value.push_str(&unit);
        }
        if name.is_some() || !value.is_empty() {
            line.options.push((name.unwrap_or_else(|| "?".to_owned()), value));
        }
    }
    draft.keep_rest_of(element);
}
