//! Which list a party's number is from, by the scheme that stands beside it.

use crate::domain::paper::{NumberScheme, PartyNumber};
use crate::formats::reading::context::word;
use crate::formats::values;
use crate::formats::xml::Element;

/// Schemes that are Global Location Numbers: ISO 6523 ICD 0088, GS1's agency number 9 (UN/EDIFACT
/// 3055) and the older names.
const GLN: &[&str] = &["0088", "GLN", "ILN", "EAN", "EANLOC", "9"];

/// Endings of the old PEPPOL scheme names (`DK:SE`, `NL:VAT`) and ICD/EAS numbers that are VAT
/// numbers.
const VAT: &[&str] = &[
    "VAT", "SE", "IVA", "DIČ", "9906", "9907", "9910", "9912", "9913", "9914", "9918", "9919", "9920", "9921", "9922",
    "9923", "9924", "9925", "9926", "9927", "9928", "9929", "9930", "9931", "9932", "9933", "9934", "9935", "9936",
    "9937", "9938", "9939", "9940", "9941", "9942", "9943", "9944", "9945", "9946", "9947", "9948", "9949", "9950",
    "9951", "9952", "9953", "9957", "0211", "0223",
];

/// ICD/EAS numbers and names of company registers (SIREN, organisation numbers, CVR, IČO, KVK …).
const REGISTER: &[&str] = &[
    "0002", "0007", "0009", "0037", "0096", "0106", "0130", "0135", "0142", "0151", "0154", "0170", "0183", "0184",
    "0188", "0190", "0191", "0192", "0195", "0196", "0198", "0199", "0200", "0201", "0204", "0208", "0210", "0212",
    "0213", "0215", "0216", "0235", "9901", "9902", "9903", "9904", "9908", "9909", "9955", "9956", "ORGNR", "CVR",
    "SIRENE", "SIRET", "KVK", "COC", "ICO", "IČO", "NIP", "REGON", "HRB", "UEN", "ABN", "CBE", "OVT", "OVTCODE",
    "CUUO", "P",
];

/// The scheme that leaves it to the value to name the list (`0088:4012345000009`).
const IN_VALUE: &str = "iso6523-actorid-upis";

/// Reads an identifier with the list that its scheme names.
pub(super) fn number(element: Element<'_, '_>) -> Option<PartyNumber> {
    let value = word(element)?;
    let stated = element.attribute("schemeID").or_else(|| element.attribute("schemeAgencyID")).unwrap_or_default();
    if let Some((inner, rest)) = value.split_once(':')
        && inner.len() == 4
        && inner.bytes().all(|byte| byte.is_ascii_digit())
    {
        // Some write the list into the value besides.
        let said = scheme(inner, rest);
        if stated.is_empty() || stated.eq_ignore_ascii_case(IN_VALUE) || said == scheme(stated, rest) {
            return Some(PartyNumber { scheme: said, value: rest.to_owned() });
        }
    }
    Some(PartyNumber { scheme: scheme(stated, &value), value })
}

fn scheme(stated: &str, value: &str) -> NumberScheme {
    if stated.is_empty() {
        // Thirteen digits with the right check digit and no scheme: a GLN in all but name.
        let is_gln = value.len() == 13 && values::gs1_check_digit_agrees(value);
        return if is_gln { NumberScheme::Gln } else { NumberScheme::Theirs };
    }
    let last = stated.rsplit(':').next().unwrap_or(stated);
    let is_in = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(last));
    if is_in(GLN) {
        NumberScheme::Gln
    } else if is_in(VAT) {
        NumberScheme::Vat
    } else if is_in(REGISTER) {
        NumberScheme::Register
    } else {
        NumberScheme::Other(stated.to_owned())
    }
}
