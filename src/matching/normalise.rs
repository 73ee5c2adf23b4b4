//! The forms in which identifiers, addresses and names are looked up and compared. The store
//! keeps them as columns beside the master's own spelling, so they must never depend on a locale.

use crate::domain::contact::{ContactCard, ContactKind};
use crate::domain::fold;

/// Numbers that people and programs type where they have none.
const PLACEHOLDER_DIGITS: &[&str] = &["12345", "123456", "1234567", "12345678", "123456789", "1234567890"];

/// What people write before a number to say what number it is, as [`fold::identifier`] leaves it.
const LABELS: &[&str] = &[
    "IČO",
    "ICO",
    "IČ",
    "IC",
    "IČDPH",
    "ICDPH",
    "DIČ",
    "DIC",
    "NIP",
    "REGON",
    "KRS",
    "ИHH",
    "OГPH",
    "OГPHИП",
    "VAT",
    "VATID",
    "VATNO",
    "USTID",
    "USTIDNR",
    "UID",
    "STNR",
];

/// Fewer significant digits than this tell nobody apart.
const IDENTIFIER_DIGITS_MIN: usize = 4;

/// ITU-T E.164 allows 15 digits with the country code; fewer than 6 are an internal number.
const PHONE_DIGITS_MAX: usize = 15;
const PHONE_DIGITS_MIN: usize = 6;

/// RFC 5321 allows an address of 254 bytes.
const EMAIL_LENGTH_MAX: usize = 254;

/// The indexed forms of a card; what is blank or means nothing is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardKeys {
    /// The customer number.
    pub number: Option<String>,
    /// The VAT number.
    pub vat_id: Option<String>,
    /// The registry number.
    pub reg_no: Option<String>,
    /// The location number.
    pub gln: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The telephone number with country code.
    pub phone: Option<String>,
    /// The insurer's institution number.
    pub payer_key: Option<String>,
    /// The identifier in another system.
    pub external_id: Option<String>,
    /// The postal code.
    pub zip: Option<String>,
    /// The name under which the contact is found: the company's, else the person's.
    pub name_key: Option<String>,
}

/// Returns the indexed forms of a card.
#[must_use]
pub fn card_keys(card: &ContactCard) -> CardKeys {
    CardKeys {
        number: customer_number(&card.number),
        vat_id: vat(&card.vat_id),
        reg_no: reg_no(&card.reg_no),
        gln: gln(&card.gln),
        email: email(&card.email),
        phone: phone(&card.phone, &card.country),
        payer_key: payer_key(&card.payer_key),
        external_id: code(&card.external_id),
        zip: zip(&card.zip),
        name_key: match card.kind {
            ContactKind::Person => name_key(&format!("{} {}", card.first_name, card.last_name)),
            ContactKind::Organisation => None,
        }
        .or_else(|| name_key(&card.display_name())),
    }
}

/// Returns a VAT number as capital letters and digits, `None` for a blank or a placeholder.
#[must_use]
pub fn vat(text: &str) -> Option<String> {
    let folded = fold::identifier(text);
    let plain = without_label(&folded);
    means_something(&fold::digits(plain)).then(|| plain.to_owned())
}

/// Returns a folded number without the label before it (`IČ 01234987`, `USt-IdNr. DE811234567`). A
/// label is one only when a number follows, or a country and a number.
fn without_label(folded: &str) -> &str {
    let starts_a_number = |rest: &str| {
        let (_, after_country) = vat_parts(rest);
        after_country.starts_with(|first: char| first.is_ascii_digit()) || rest.starts_with("ATU")
    };
    // The longest that fits: IČO before IČ.
    let label = LABELS.iter().filter_map(|label| folded.strip_prefix(label)).filter(|rest| starts_a_number(rest));
    label.min_by_key(|rest| rest.len()).unwrap_or(folded)
}

/// Returns the country letters before a normalised VAT number and the rest.
#[must_use]
pub fn vat_parts(vat: &str) -> (Option<&str>, &str) {
    match vat.split_at_checked(2) {
        Some((letters, rest))
            if letters.bytes().all(|byte| byte.is_ascii_uppercase())
                && rest.bytes().any(|byte| byte.is_ascii_digit()) =>
        {
            (Some(letters), rest)
        }
        Some(_) | None => (None, vat),
    }
}

/// Returns a registry number: digits without leading zeros (IČO is written with 7 and with 8,
/// REGON and KRS with and without them), or letters and digits where the register uses letters
/// (HRB). A Russian КПП after the ИНН and a country code before the digits are left out.
#[must_use]
pub fn reg_no(text: &str) -> Option<String> {
    // ИНН/КПП: ten digits, a slash, nine digits; the second names the branch of the tax office.
    let text = match text.split_once('/') {
        Some((first, second)) if fold::digits(first).len() == 10 && fold::digits(second).len() == 9 => first,
        Some(_) | None => text,
    };
    let folded = fold::identifier(text);
    let plain = without_label(&folded);
    let (_, after_country) = vat_parts(plain);
    let digits = if after_country.bytes().all(|byte| byte.is_ascii_digit()) { after_country } else { plain };
    let significant = digits.trim_start_matches('0');
    means_something(&fold::digits(significant)).then(|| significant.to_owned())
}

/// Returns a location number as its digits without leading zeros, when it has a length that GS1 uses.
#[must_use]
pub fn gln(text: &str) -> Option<String> {
    let digits = fold::digits(text);
    let significant = digits.trim_start_matches('0');
    (digits.len() <= 14 && 8 <= significant.len() && means_something(significant)).then(|| significant.to_owned())
}

/// Returns a mail address in lower case without `mailto:`, angle brackets and blanks; `None` when
/// it has no form of an address.
#[must_use]
pub fn email(text: &str) -> Option<String> {
    let text = text.trim();
    let inner = match (text.rfind('<'), text.rfind('>')) {
        (Some(start), Some(end)) if start < end => text.get(start + 1..end)?,
        (None, None) => text,
        (Some(_) | None, Some(_) | None) => return None,
    };
    let lower = inner.trim().to_lowercase();
    let plain = lower.strip_prefix("mailto:").unwrap_or(&lower).trim_end_matches('.');
    let (local, domain) = plain.split_once('@')?;
    let sound = !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.contains('@')
        && !plain.chars().any(char::is_whitespace)
        && plain.len() <= EMAIL_LENGTH_MAX;
    sound.then(|| plain.to_owned())
}

/// Returns a telephone number as digits with country code. `default_country` (ISO 3166-1
/// alpha-2) says what a number without one means; unknown, the digits stay as they are.
#[must_use]
pub fn phone(text: &str, default_country: &str) -> Option<String> {
    let first = text.split([',', ';']).find(|part| part.chars().any(|character| character.is_ascii_digit()))?;
    let first = first.replace("(0)", " ");
    let digits = fold::digits(&first);
    let international = if first.trim_start().trim_start_matches('(').starts_with('+') {
        Some(digits.as_str())
    } else {
        digits.strip_prefix("00").filter(|_| 10 < digits.len())
    };
    let full = match (international, default_country.to_uppercase().as_str()) {
        (Some(full), _) => full.to_owned(),
        (None, "DE") => with_trunk_zero(&digits, "49"),
        (None, "AT") => with_trunk_zero(&digits, "43"),
        (None, "CH") => with_trunk_zero(&digits, "41"),
        (None, "SK") => with_trunk_zero(&digits, "421"),
        (None, "GB") => with_trunk_zero(&digits, "44"),
        (None, "UA") => with_trunk_zero(&digits, "380"),
        (None, "CZ") => with_nine_digits(&digits, "420"),
        (None, "PL") => with_nine_digits(&digits, "48"),
        // The Russian trunk prefix is 8, and 7 is the country code: eleven digits either way.
        (None, "RU" | "KZ") => match digits.strip_prefix(['8', '7']) {
            Some(national) if digits.len() == 11 => format!("7{national}"),
            _ if digits.len() == 10 => format!("7{digits}"),
            _ => digits.clone(),
        },
        (None, _) => digits.clone(),
    };
    // What was typed decides whether it means something: a country code before zeros adds nothing.
    let is_number = means_something(digits.trim_start_matches('0')) && means_something(&full);
    ((PHONE_DIGITS_MIN..=PHONE_DIGITS_MAX).contains(&full.len()) && is_number).then_some(full)
}

/// Returns a customer number in lower case with runs of blanks made one.
#[must_use]
pub fn customer_number(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let plain = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    (!plain.is_empty()).then_some(plain)
}

/// Returns an institution number as capital letters and digits.
#[must_use]
pub fn payer_key(text: &str) -> Option<String> {
    code(text)
}

/// Returns a code of any list as capital letters and digits.
#[must_use]
pub fn code(text: &str) -> Option<String> {
    let plain = fold::identifier(text);
    (!plain.is_empty()).then_some(plain)
}

/// Returns a postal code as capital letters and digits, without a country before it (`D-80331`, `CZ 110 00`).
#[must_use]
pub fn zip(text: &str) -> Option<String> {
    let plain = fold::identifier(text);
    let digits = plain.trim_start_matches(|character: char| character.is_ascii_uppercase());
    let country_letters = plain.len() - digits.len();
    let stated = if country_letters <= 3 && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        digits
    } else {
        plain.as_str()
    };
    (!stated.is_empty()).then(|| stated.to_owned())
}

/// Returns the key under which a name is looked up; see [`fold::name_key`].
#[must_use]
pub fn name_key(text: &str) -> Option<String> {
    let key = fold::name_key(text);
    (!key.is_empty()).then_some(key)
}

/// Returns a street with house number in one folded word: `ul.` and its like left out, `str.`
/// written in full.
#[must_use]
pub fn street(text: &str) -> Option<String> {
    let mut key = String::new();
    for word in fold::words(text) {
        match word.as_str() {
            "ul" | "ulice" | "ulica" | "ulitsa" | "al" | "aleja" | "c" | "cp" | "d" | "dom" | "nr" => {}
            "nam" => key.push_str("namesti"),
            "tr" => key.push_str("trida"),
            "pr" | "prosp" => key.push_str("prospekt"),
            other => match other.strip_suffix("str") {
                Some(before) => {
                    key.push_str(before);
                    key.push_str("strasse");
                }
                None => key.push_str(other),
            },
        }
    }
    (!key.is_empty()).then_some(key)
}

/// Returns a town as folded letters.
#[must_use]
pub fn city(text: &str) -> Option<String> {
    let key = fold::squeezed(text);
    (!key.is_empty()).then_some(key)
}

fn with_trunk_zero(digits: &str, country_code: &str) -> String {
    match digits.strip_prefix('0') {
        Some(national) => format!("{country_code}{national}"),
        None => digits.to_owned(),
    }
}

fn with_nine_digits(digits: &str, country_code: &str) -> String {
    if digits.len() == 9 { format!("{country_code}{digits}") } else { digits.to_owned() }
}

/// Returns whether digits can tell one party from another: enough of them, not all alike, and no
/// counting up from one.
fn means_something(digits: &str) -> bool {
    let mut bytes = digits.bytes();
    let first = bytes.next();
    IDENTIFIER_DIGITS_MIN <= digits.len()
        && !bytes.all(|byte| Some(byte) == first)
        && !PLACEHOLDER_DIGITS.contains(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vat_and_registry_numbers() {
        assert_eq!(vat(" cz 2707 4358").as_deref(), Some("CZ27074358"));
        assert_eq!(vat("ATU-12345679").as_deref(), Some("ATU12345679"));
        assert_eq!(vat_parts("ATU12345679"), (Some("AT"), "U12345679"));
        assert_eq!(vat_parts("1234563218"), (None, "1234563218"));
        for placeholder in ["", "-", "CZ00000000", "DE123456789", "n/a", "CZ"] {
            assert_eq!(vat(placeholder), None, "{placeholder}");
        }
        assert_eq!(reg_no("00123456"), reg_no("123 456"), "both are placeholders");
        assert_eq!(reg_no("IČ 01234987").as_deref(), Some("1234987"));
        assert_eq!(reg_no("01234987"), reg_no("1234987"));
        assert_eq!(reg_no("7701234567/770101001").as_deref(), Some("7701234567"));
        assert_eq!(reg_no("HRB 12987 B").as_deref(), Some("HRB12987B"));
        assert_eq!(reg_no("IČO: 270 74 358").as_deref(), Some("27074358"));
        assert_eq!(reg_no("NIP 123-456-32-18").as_deref(), Some("1234563218"));
        assert_eq!(reg_no("ИНН 7701234567/770101001").as_deref(), Some("7701234567"));
        assert_eq!(reg_no("ICE 270 74 358").as_deref(), Some("ICE27074358"), "a label only before a number");
        assert_eq!(vat("DIČ: CZ 27074358").as_deref(), Some("CZ27074358"));
        assert_eq!(vat("USt-IdNr.: DE 811 234 567").as_deref(), Some("DE811234567"));
        assert_eq!(vat("UID: ATU12345679").as_deref(), Some("ATU12345679"));
        assert_eq!(reg_no("123-456-32-18").as_deref(), Some("1234563218"));
        assert_eq!(gln("4012345000009").as_deref(), Some("4012345000009"));
        assert_eq!(gln("04012345000009"), gln("4012345000009"));
        assert_eq!(gln("12"), None);
    }

    #[test]
    fn labels_stand_as_they_are_compared() {
        for label in LABELS {
            assert_eq!(fold::identifier(label), *label);
        }
    }

    #[test]
    fn mail_addresses() {
        for text in ["Jan@Firma.CZ", " <jan@firma.cz> ", "Jan Novák <jan@firma.cz>", "mailto:jan@firma.cz"] {
            assert_eq!(email(text).as_deref(), Some("jan@firma.cz"), "{text}");
        }
        for text in ["", "jan", "jan@", "@firma.cz", "jan@firma", "a b@firma.cz", "a@b@c.de", "<jan@firma.cz"] {
            assert_eq!(email(text), None, "{text}");
        }
    }

    #[test]
    fn telephone_numbers_of_each_country() {
        for (text, country, digits) in [
            ("+49 (0)89 / 123 47-0", "DE", "4989123470"),
            ("089/1234710", "de", "49891234710"),
            ("0049 89 1234710", "CZ", "49891234710"),
            ("602 123 456", "CZ", "420602123456"),
            ("+420 602 123 456", "DE", "420602123456"),
            ("0905 123 456", "SK", "421905123456"),
            ("22 123 45 67", "PL", "48221234567"),
            ("8 (495) 123-45-67", "RU", "74951234567"),
            ("+7 495 1234567", "", "74951234567"),
            ("435/213-1501", "US", "4352131501"),
            ("089 1234710; 0171 2345", "DE", "49891234710"),
        ] {
            assert_eq!(phone(text, country).as_deref(), Some(digits), "{text}");
        }
        for text in ["", "-", "000000000", "12", "see card"] {
            assert_eq!(phone(text, "DE"), None, "{text}");
        }
    }

    #[test]
    fn postal_codes_streets_and_numbers() {
        for (text, plain) in [("110 00", "11000"), ("00-950", "00950"), ("D-80331", "80331"), ("SW1A 1AA", "SW1A1AA")] {
            assert_eq!(zip(text).as_deref(), Some(plain), "{text}");
        }
        assert_eq!(street("Hauptstr. 5 a"), street("Hauptstraße 5A"));
        assert_eq!(street("ul. Lipowa 7"), street("LIPOWA 7"));
        assert_ne!(street("Lipowa 7"), street("Lipowa 17"));
        assert_eq!(customer_number("  K  100 "), customer_number("k 100"));
        assert_eq!(customer_number(" "), None);
    }
}
