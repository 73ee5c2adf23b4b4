//! Parties and addresses.

use crate::domain::paper::{NumberScheme, Party, PartyNumber};
use crate::formats::reading::context::{Context, append, word, word_in};
use crate::formats::xml::Element;

/// Schemes that are Global Location Numbers (ISO 6523 ICD 0088).
const GLN_SCHEMES: &[&str] = &["0088", "GLN", "ILN", "EAN", "EANLOC"];

/// Endings of the old PEPPOL scheme names (`DK:CVR`, `SE:ORGNR`) and current ICD/EAS numbers that
/// are VAT numbers.
const VAT_SCHEMES: &[&str] = &[
    "VAT", "CVR:VAT", "9906", "9907", "9910", "9912", "9913", "9914", "9918", "9919", "9920", "9921", "9922", "9923",
    "9924", "9925", "9926", "9927", "9928", "9929", "9930", "9931", "9932", "9933", "9934", "9935", "9936", "9937",
    "9938", "9939", "9940", "9941", "9942", "9943", "9944", "9945", "9946", "9947", "9948", "9949", "9950", "9951",
    "9952", "9953", "9957", "0211", "0223",
];

/// ICD/EAS numbers and names of company registers (SIREN, organisation numbers, CVR, IČO, KVK …).
const REGISTER_SCHEMES: &[&str] = &[
    "0002", "0007", "0009", "0037", "0096", "0106", "0130", "0135", "0142", "0151", "0154", "0170", "0183", "0184",
    "0188", "0190", "0191", "0192", "0195", "0196", "0198", "0199", "0200", "0201", "0204", "0208", "0210", "0212",
    "0213", "0215", "0216", "0235", "9901", "9902", "9903", "9904", "9908", "9909", "9955", "9956", "ORGNR", "CVR",
    "SIRENE", "SIRET", "KVK", "COC", "ICO", "IČO", "NIP", "REGON", "HRB", "UEN", "OVTCODE", "CUUO", "P",
];

/// Reads a customer or supplier party: the numbers around it, then the party itself.
pub(super) fn customer(element: Element<'_, '_>, context: &mut Context) -> Party {
    element.mark();
    let mut found = element.child("Party").map(|inner| party(inner, context)).unwrap_or_default();
    let mut numbers = Vec::new();
    for child in element.children() {
        let scheme = match child.name() {
            "SupplierAssignedAccountID" => NumberScheme::Ours,
            "CustomerAssignedAccountID" => NumberScheme::Theirs,
            "AdditionalAccountID" => NumberScheme::Other("AdditionalAccountID".to_owned()),
            "DeliveryContact" | "AccountingContact" | "BuyerContact" | "OrderContact" | "SellerContact" => {
                contact(child, &mut found);
                continue;
            }
            _ => continue,
        };
        numbers.extend(word(child).map(|value| PartyNumber { scheme, value }));
    }
    found.ids.splice(0..0, numbers);
    found
}

/// Reads a `Party`, or anything with a party's children (`DeliveryParty`).
pub(super) fn party(element: Element<'_, '_>, _context: &mut Context) -> Party {
    element.mark();
    let mut party = Party::default();
    let (mut trade_name, mut registered_name) = (None, None);
    for child in element.children() {
        match child.name() {
            "EndpointID" => add(&mut party, number(child)),
            "PartyIdentification" => {
                child.mark();
                for id in child.all("ID") {
                    add(&mut party, number(id));
                }
            }
            "PartyName" => {
                child.mark();
                append(&mut trade_name, word_in(child, "Name"), ", ");
            }
            "PostalAddress" => address(child, &mut party),
            "PhysicalLocation" => {
                child.mark();
                if party.city.is_none()
                    && let Some(inner) = child.child("Address")
                {
                    address(inner, &mut party);
                }
            }
            "PartyTaxScheme" => tax_scheme(child, &mut party, &mut registered_name),
            "PartyLegalEntity" => legal_entity(child, &mut party, &mut registered_name),
            "Contact" => contact(child, &mut party),
            "Person" => person(child, &mut party),
            "Language" => child.mark_all(),
            "WebsiteURI" | "LogoReferenceID" | "MarkCareIndicator" | "MarkAttentionIndicator" => child.mark_all(),
            "FinancialAccount" => {
                child.mark();
                party.iban = word_in(child, "ID");
            }
            _ => {}
        }
    }
    party.company = trade_name.clone().or_else(|| registered_name.clone());
    if trade_name.is_some() && registered_name.is_some() && trade_name != registered_name {
        party.company2 = registered_name;
    }
    party
}

fn add(party: &mut Party, number: Option<PartyNumber>) {
    if let Some(number) = number
        && !party.ids.contains(&number)
    {
        party.ids.push(number);
    }
}

/// Reads an identifier with the list that its scheme names.
pub(super) fn number(element: Element<'_, '_>) -> Option<PartyNumber> {
    let value = word(element)?;
    let stated = element.attribute("schemeID").or_else(|| element.attribute("schemeAgencyID")).unwrap_or_default();
    Some(PartyNumber { scheme: scheme(stated, &value), value })
}

fn scheme(stated: &str, value: &str) -> NumberScheme {
    let upper = stated.to_uppercase();
    let last = upper.rsplit(':').next().unwrap_or(&upper);
    if GLN_SCHEMES.contains(&last) {
        NumberScheme::Gln
    } else if VAT_SCHEMES.contains(&last) {
        NumberScheme::Vat
    } else if REGISTER_SCHEMES.contains(&last) {
        NumberScheme::Register
    } else if stated.is_empty() && value.len() == 13 && crate::formats::values::gs1_check_digit_agrees(value) {
        // Thirteen digits with the right check digit and no scheme: a GLN in all but name.
        NumberScheme::Gln
    } else if stated.is_empty() {
        NumberScheme::Theirs
    } else {
        NumberScheme::Other(stated.to_owned())
    }
}

/// Reads an address into a party.
pub(super) fn address(element: Element<'_, '_>, party: &mut Party) {
    element.mark();
    let (mut street, mut house) = (None, None);
    for child in element.children() {
        match child.name() {
            "StreetName" => street = word(child),
            "BuildingNumber" => house = word(child),
            "AdditionalStreetName"
            | "BuildingName"
            | "Floor"
            | "Room"
            | "Department"
            | "Postbox"
            | "BlockName"
            | "PlotIdentification"
            | "CitySubdivisionName"
            | "InhouseMail"
            | "MarkAttention"
            | "MarkCare" => append(&mut party.street2, word(child), ", "),
            "AddressLine" => {
                child.mark();
                for line in child.all("Line") {
                    let text = word(line);
                    if street.is_none() && party.street.is_none() {
                        street = text;
                    } else {
                        append(&mut party.street2, text, ", ");
                    }
                }
            }
            "PostalZone" => party.zip = word(child),
            "CityName" => party.city = word(child),
            "CountrySubentity" | "Region" | "District" => append(&mut party.region, word(child), ", "),
            "CountrySubentityCode" => {
                let code = word(child);
                if party.region.is_none() {
                    party.region = code;
                }
            }
            "Country" => {
                child.mark();
                let code = word_in(child, "IdentificationCode").map(|code| code.to_uppercase());
                let name = word_in(child, "Name");
                party.country = code.or(name);
            }
            "ID" => add(party, number(child)),
            "AddressFormatCode" | "AddressTypeCode" | "LocationCoordinate" => child.mark_all(),
            _ => {}
        }
    }
    append(&mut street, house, " ");
    if street.is_some() {
        party.street = street;
    }
}

fn tax_scheme(element: Element<'_, '_>, party: &mut Party, registered_name: &mut Option<String>) {
    element.mark();
    if let Some(scheme) = element.child("TaxScheme") {
        scheme.mark_all();
    }
    let name = word_in(element, "RegistrationName");
    if registered_name.is_none() {
        *registered_name = name;
    }
    if let Some(inner) = element.child("RegistrationAddress") {
        inner.mark_all();
    }
    let Some(id) = element.child("CompanyID") else { return };
    let Some(value) = word(id) else { return };
    if party.vat_id.is_none() {
        party.vat_id = Some(value);
    } else if party.vat_id.as_deref() != Some(value.as_str()) {
        add(party, Some(PartyNumber { scheme: NumberScheme::Vat, value }));
    }
}

fn legal_entity(element: Element<'_, '_>, party: &mut Party, registered_name: &mut Option<String>) {
    element.mark();
    if let Some(name) = word_in(element, "RegistrationName") {
        *registered_name = Some(name);
    }
    if let Some(id) = element.child("CompanyID")
        && let Some(read) = number(id)
    {
        match read.scheme {
            NumberScheme::Gln | NumberScheme::Vat => add(party, Some(read)),
            _ if party.reg_no.is_none() => party.reg_no = Some(read.value),
            _ => add(party, Some(PartyNumber { scheme: NumberScheme::Register, value: read.value })),
        }
    }
    if let Some(seat) = element.child("RegistrationAddress") {
        // The seat is only taken where no postal address is stated.
        if party.city.is_none() && party.street.is_none() && party.zip.is_none() {
            address(seat, party);
        } else {
            seat.mark_all();
        }
    }
}

fn contact(element: Element<'_, '_>, party: &mut Party) {
    element.mark();
    if let Some(id) = word_in(element, "ID")
        && party.contact_name.is_none()
        && element.children().all(|child| child.name() != "Name")
        && !id.bytes().all(|byte| byte.is_ascii_digit())
    {
        party.contact_name = Some(id);
    }
    let name = word_in(element, "Name");
    if party.contact_name.is_none() {
        party.contact_name = name;
    }
    for (child, list) in [("Telephone", true), ("ElectronicMail", false)] {
        for found in element.all(child) {
            if let Some(text) = word(found) {
                let target = if list { &mut party.phones } else { &mut party.emails };
                if !target.contains(&text) {
                    target.push(text);
                }
            }
        }
    }
    for name in ["Telefax", "Note", "OtherCommunication"] {
        if let Some(found) = element.child(name) {
            found.mark_all();
        }
    }
}

fn person(element: Element<'_, '_>, party: &mut Party) {
    element.mark();
    let name = |field: &mut Option<String>, child: &str| {
        if field.is_none() {
            *field = word_in(element, child);
        } else if let Some(found) = element.child(child) {
            found.mark();
        }
    };
    name(&mut party.title, "Title");
    name(&mut party.first_name, "FirstName");
    name(&mut party.last_name, "FamilyName");
    let middle = word_in(element, "MiddleName");
    append(&mut party.first_name, middle, " ");
    for other in ["JobTitle", "NameSuffix", "OrganizationDepartment"] {
        if let Some(found) = element.child(other) {
            found.mark();
        }
    }
    if let Some(inner) = element.child("Contact") {
        contact(inner, party);
    }
}
