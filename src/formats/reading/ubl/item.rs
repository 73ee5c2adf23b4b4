//! What is ordered on a line: its numbers, names and properties.

use super::{reference, totals};
use crate::domain::paper::{Line, Paper};
use crate::formats::reading::context::{Context, prose, word, word_in};
use crate::formats::xml::Element;

/// Schemes of GTINs: ISO 6523 ICD 0160, GS1's agency number 9 and the older names; ICD 0088 is
/// GS1's as well, and senders mix the two up.
const GTIN: &[&str] = &["0160", "GTIN", "GTIN-13", "GTIN-14", "EAN", "EAN13", "EAN-13", "UPC", "GS1", "0088", "9"];

/// Reads an `Item` into its line.
pub(super) fn item(element: Element<'_, '_>, line: &mut Line, paper: &mut Paper, context: &mut Context) {
    element.mark();
    let mut descriptions = Vec::new();
    for child in element.children() {
        match child.name() {
            "Name" => line.name = word(child).unwrap_or_default(),
            "Description" => descriptions.extend(prose(child)),
            "SellersItemIdentification" => line.sku = identification(child, line),
            "BuyersItemIdentification" => line.buyer_sku = identification(child, line),
            "StandardItemIdentification" => standard(child, line),
            "ManufacturersItemIdentification" | "CatalogueItemIdentification" | "AdditionalItemIdentification" => {
                let number = identification(child, line);
                line.options.extend(number.map(|number| (child.name().to_owned(), number)));
            }
            "ClassifiedTaxCategory" => {
                let rate = totals::rate(child, context);
                line.vat_rate = line.vat_rate.or(rate);
            }
            "AdditionalItemProperty" => property(child, line),
            "CommodityClassification" => {
                for code in child.children().filter(|code| code.name().ends_with("Code")) {
                    line.options.extend(word(code).map(|code| ("CommodityClassification".to_owned(), code)));
                }
            }
            "ItemInstance" => instance(child, line),
            "OriginCountry" => {
                let country = word_in(child, "IdentificationCode").or_else(|| word_in(child, "Name"));
                line.options.extend(country.map(|country| ("OriginCountry".to_owned(), country)));
            }
            "PackQuantity" | "PackSizeNumeric" | "BrandName" | "ModelName" | "Keyword" | "AdditionalInformation" => {
                line.options.extend(word(child).map(|text| (child.name().to_owned(), text)));
            }
            "CatalogueIndicator" | "HazardousRiskIndicator" if matches!(child.text(), "false" | "0") => child.mark(),
            name if name.ends_with("DocumentReference") => {
                reference::attachments(child, &mut paper.attachments, context);
            }
            _ => {}
        }
    }
    name_from(&descriptions.join("\n"), line);
}

/// Gives the line its description, and its name too where only descriptions are stated, as in
/// older profiles: the first line of them is the name.
fn name_from(description: &str, line: &mut Line) {
    if line.name.is_empty() {
        let first = description.lines().next().unwrap_or_default();
        line.name = first.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    if !description.is_empty() && description != line.name {
        line.description = Some(description.to_owned());
    }
}

fn identification(element: Element<'_, '_>, line: &mut Line) -> Option<String> {
    element.mark();
    if let Some(extended) = word_in(element, "ExtendedID") {
        line.options.push(("ExtendedID".to_owned(), extended));
    }
    let id = element.child("ID")?;
    let value = word(id)?;
    if line.gtin.is_none() && is_gtin_scheme(id).unwrap_or(false) && is_gtin_shape(&value) {
        // Some write the GTIN where the article number belongs, and say so.
        line.gtin = Some(value.clone());
    }
    Some(value)
}

fn standard(element: Element<'_, '_>, line: &mut Line) {
    element.mark();
    let Some(id) = element.child("ID") else { return };
    let Some(value) = word(id) else { return };
    let is_gtin = is_gtin_scheme(id).unwrap_or(true) && is_gtin_shape(&value);
    // What calls itself a GTIN is shown as one even where it cannot be one.
    let is_called =
        || id.attribute("schemeID").is_some_and(|scheme| scheme.to_uppercase().ends_with("GTIN") || scheme == "0160");
    if is_gtin || is_called() {
        line.gtin = Some(value);
    } else {
        let scheme = id.attribute("schemeID").unwrap_or("StandardItemIdentification");
        line.options.push((scheme.to_owned(), value));
    }
}

/// Returns whether the scheme of a number is that of GTINs; `None` when no scheme is stated.
fn is_gtin_scheme(id: Element<'_, '_>) -> Option<bool> {
    let scheme = id.attribute("schemeID").or_else(|| id.attribute("schemeAgencyID"))?;
    let last = scheme.rsplit(':').next().unwrap_or(scheme);
    Some(GTIN.iter().any(|known| known.eq_ignore_ascii_case(last)))
}

fn is_gtin_shape(value: &str) -> bool {
    (8..=14).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
}

fn property(element: Element<'_, '_>, line: &mut Line) {
    element.mark();
    let name = word_in(element, "Name").or_else(|| word_in(element, "NameCode"));
    let mut value = word_in(element, "Value");
    if let Some(quantity) = element.children().find(|child| child.name() == "ValueQuantity")
        && value.is_none()
    {
        let unit = quantity.attribute("unitCode");
        value = word(quantity).map(|number| unit.map_or(number.clone(), |unit| format!("{number} {unit}")));
    }
    if name.is_some() || value.is_some() {
        line.options.push((name.unwrap_or_else(|| "?".to_owned()), value.unwrap_or_default()));
    }
}

fn instance(element: Element<'_, '_>, line: &mut Line) {
    for child in element.children() {
        match child.name() {
            "SerialID" => line.options.extend(word(child).map(|serial| ("SerialID".to_owned(), serial))),
            "LotIdentification" => {
                let lot = word_in(child, "LotNumberID");
                line.options.extend(lot.map(|lot| ("LotNumberID".to_owned(), lot)));
            }
            "AdditionalItemProperty" => property(child, line),
            _ => {}
        }
    }
}
