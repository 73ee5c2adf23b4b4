//! Order lines.

use super::{reference, totals};
use crate::domain::money::Decimal;
use crate::domain::paper::{Line, Paper, PaperKind};
use crate::formats::reading::context::{Context, append, prose, word, word_in};
use crate::formats::units;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Line status codes of a change that take the line out (UN/EDIFACT 1229, `2`: deleted; `7`: not accepted).
const DELETED: &[&str] = &["2", "7", "Deleted", "Cancelled", "NoStatus:Deleted"];

/// Schemes of GTINs (ISO 6523 ICD 0160 and the older names).
const GTIN_SCHEMES: &[&str] = &["0160", "GTIN", "EAN", "EAN13", "0088", "9", ""];

/// Reads an `OrderLine` with its line item and the items below it.
pub(super) fn order_line(element: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    element.mark();
    let note = element.all("Note").filter_map(prose).collect::<Vec<_>>().join("\n");
    if let Some(item) = element.child("LineItem") {
        let first = paper.lines.len();
        let status = word_in(item, "LineStatusCode");
        if paper.kind == PaperKind::Change && status.as_deref().is_some_and(|code| DELETED.contains(&code)) {
            item.mark_all();
            return;
        }
        line_item(item, None, paper, context);
        if let Some(line) = paper.lines.get_mut(first).filter(|_| !note.is_empty()) {
            append(&mut line.note, Some(note), "\n");
        }
    }
    for reference in element.all("DocumentReference") {
        if reference::has_attachment(reference) {
            paper.attachments.extend(reference::attachments(reference, context));
        }
    }
    for name in ["SubstitutionStatusCode", "OrderLineReference", "CatalogueLineReference", "QuotationLineReference"] {
        if let Some(found) = element.child(name) {
            found.mark_all();
        }
    }
}

fn line_item(element: Element<'_, '_>, parent: Option<&str>, paper: &mut Paper, context: &mut Context) {
    element.mark();
    let mut line = Line { parent: parent.map(str::to_owned), ..Line::default() };
    for child in element.children() {
        line_part(child, &mut line, context);
    }
    if line.line_no.is_empty() {
        line.line_no = (paper.lines.len() + 1).to_string();
    }
    unit_of(element, &mut line, context);
    let number = line.line_no.clone();
    paper.lines.push(line);
    for sub in element.all("SubLineItem") {
        line_item(sub, Some(&number), paper, context);
    }
}

fn line_part(child: Element<'_, '_>, line: &mut Line, context: &mut Context) {
    match child.name() {
        "ID" => line.line_no = word(child).unwrap_or_default(),
        "Quantity" => line.quantity = context.number(child),
        "LineExtensionAmount" => line.line_total = context.amount(child),
        "Note" => append(&mut line.note, prose(child), "\n"),
        "Price" => price(child, line, context),
        "Item" => item(child, line, context),
        "AllowanceCharge" => {
            for part in [
                "AllowanceChargeReason",
                "AllowanceChargeReasonCode",
                "MultiplierFactorNumeric",
                "BaseAmount",
                "TaxCategory",
            ] {
                for found in child.all_of(part) {
                    found.mark_all();
                }
            }
            if let Some(amount) = totals::signed_amount(child, context) {
                line.adjustment = Some(line.adjustment.unwrap_or(Decimal::ZERO) + amount);
            }
        }
        "Delivery" => delivery(child, line, context),
        "AccountingCost" | "AccountingCostCode" => {
            line.options.extend(word(child).map(|text| ("AccountingCost".to_owned(), text)));
        }
        "SalesOrderID"
        | "UUID"
        | "LineStatusCode"
        | "PartialDeliveryIndicator"
        | "BackOrderAllowedIndicator"
        | "TotalTaxAmount"
        | "MinimumQuantity"
        | "MaximumQuantity"
        | "MinimumBackorderQuantity"
        | "MaximumBackorderQuantity"
        | "InspectionMethodCode" => {
            child.mark_all();
        }
        "TaxTotal" => {
            if line.vat_rate.is_none() {
                line.vat_rate = tax_rate(child, context);
            }
            child.mark_all();
        }
        _ => {}
    }
}

fn tax_rate(total: Element<'_, '_>, context: &mut Context) -> Option<Decimal> {
    let subtotal = total.child("TaxSubtotal")?;
    let category = subtotal.child("TaxCategory").and_then(|category| totals::rate(category, context));
    category.or_else(|| context.number_in(subtotal, "Percent"))
}

fn unit_of(element: Element<'_, '_>, line: &mut Line, context: &mut Context) {
    let Some(quantity) = element.children().find(|child| child.name() == "Quantity") else { return };
    let Some(stated) = quantity.attribute("unitCode") else { return };
    line.unit_stated = Some(stated.to_owned());
    line.unit = units::rec20(stated).map(str::to_owned);
    if line.unit.is_none() {
        let problem = Problem::new(Code::UnknownUnit).with("line", line.line_no.as_str()).with("unit", stated);
        context.report(quantity, problem);
    }
}

fn price(element: Element<'_, '_>, line: &mut Line, context: &mut Context) {
    element.mark();
    for child in element.children() {
        match child.name() {
            "PriceAmount" => line.unit_price = context.amount(child),
            "BaseQuantity" => line.price_base = context.number(child),
            // Already taken into PriceAmount (BIS Ordering 3, section on prices).
            "AllowanceCharge"
            | "PriceType"
            | "PriceTypeCode"
            | "OrderableUnitFactorRate"
            | "ValidityPeriod"
            | "PriceList"
            | "PriceChangeReason" => child.mark_all(),
            _ => {}
        }
    }
}

fn item(element: Element<'_, '_>, line: &mut Line, context: &mut Context) {
    element.mark();
    let mut descriptions = Vec::new();
    for child in element.children() {
        match child.name() {
            "Name" => line.name = word(child).unwrap_or_default(),
            "Description" => descriptions.extend(prose(child)),
            "SellersItemIdentification" => line.sku = identification(child, line),
            "BuyersItemIdentification" => line.buyer_sku = identification(child, line),
            "StandardItemIdentification" => standard(child, line),
            "ManufacturersItemIdentification" => {
                let number = identification(child, line);
                line.options.extend(number.map(|number| ("ManufacturersItemIdentification".to_owned(), number)));
            }
            "CatalogueItemIdentification" | "AdditionalItemIdentification" => {
                let number = identification(child, line);
                line.options.extend(number.map(|number| (child.name().to_owned(), number)));
            }
            "ClassifiedTaxCategory" => {
                let rate = totals::rate(child, context);
                line.vat_rate = line.vat_rate.or(rate);
            }
            "AdditionalItemProperty" => property(child, line),
            "CommodityClassification" => {
                child.mark_all();
                let code = child.text_at("ItemClassificationCode").or_else(|| child.text_at("CommodityCode"));
                line.options.extend(code.map(|code| ("CommodityClassification".to_owned(), code.to_owned())));
            }
            "ItemInstance" => instance(child, line),
            "ItemSpecificationDocumentReference" => child.mark_all(),
            "PackQuantity" | "PackSizeNumeric" | "BrandName" | "ModelName" | "Keyword" | "AdditionalInformation" => {
                line.options.extend(word(child).map(|text| (child.name().to_owned(), text)));
            }
            "OriginCountry"
            | "TransactionConditions"
            | "HazardousItem"
            | "HazardousRiskIndicator"
            | "CatalogueIndicator"
            | "CatalogueDocumentReference"
            | "Certificate"
            | "ManufacturerParty"
            | "InformationContentProviderParty"
            | "Dimension" => {
                child.mark_all();
            }
            _ => {}
        }
    }
    let description = descriptions.join("\n");
    if line.name.is_empty() {
        // Older profiles have only descriptions: the first line of it is the name.
        description.lines().next().unwrap_or_default().trim().clone_into(&mut line.name);
        if description != line.name {
            line.description = Some(description).filter(|text| !text.is_empty());
        }
    } else if !description.is_empty() && description != line.name {
        line.description = Some(description);
    }
}

fn identification(element: Element<'_, '_>, line: &mut Line) -> Option<String> {
    element.mark();
    if let Some(extended) = word_in(element, "ExtendedID") {
        line.options.push(("ExtendedID".to_owned(), extended));
    }
    word_in(element, "ID")
}

fn standard(element: Element<'_, '_>, line: &mut Line) {
    element.mark();
    let Some(id) = element.child("ID") else { return };
    let Some(value) = word(id) else { return };
    let scheme = id.attribute("schemeID").unwrap_or_default().to_uppercase();
    let is_number = (8..=14).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit());
    if is_number && GTIN_SCHEMES.contains(&scheme.as_str()) || scheme == "0160" || scheme == "GTIN" {
        line.gtin = Some(value);
    } else {
        let name = if scheme.is_empty() { "StandardItemIdentification".to_owned() } else { scheme };
        line.options.push((name, value));
    }
}

fn property(element: Element<'_, '_>, line: &mut Line) {
    element.mark_all();
    let name = element.text_at("Name").unwrap_or("?").to_owned();
    let value = element.text_at("Value").or_else(|| element.text_at("ValueQuantity")).unwrap_or_default().to_owned();
    line.options.push((name, value));
}

fn instance(element: Element<'_, '_>, line: &mut Line) {
    element.mark_all();
    if let Some(serial) = element.text_at("SerialID") {
        line.options.push(("SerialID".to_owned(), serial.to_owned()));
    }
    if let Some(lot) = element.text_at("LotIdentification/LotNumberID") {
        line.options.push(("LotNumberID".to_owned(), lot.to_owned()));
    }
    for child in element.all("AdditionalItemProperty") {
        property(child, line);
    }
}

fn delivery(element: Element<'_, '_>, line: &mut Line, context: &mut Context) {
    element.mark_all();
    let period = element.child("RequestedDeliveryPeriod");
    let from_period =
        period.and_then(|period| context.date_in(period, "StartDate").or_else(|| context.date_in(period, "EndDate")));
    let due = from_period.or_else(|| context.date_in(element, "RequestedDeliveryDate"));
    line.due = line.due.or(due);
}
