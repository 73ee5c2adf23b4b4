//! Units of measure: what senders write, as UN/ECE Recommendation 20 codes.

use super::rec20;

/// Codes that orders use, kept as they are even where they are words as well; the whole list is in
/// [`super::rec20`].
const CODES: &[&str] = &[
    "C62", "H87", "EA", "PCE", "NAR", "NMP", "NPR", "PR", "SET", "KT", "DZN", "DPC", "GRO", "CEN", "MIL", "T3", "CT",
    "BX", "BO", "BG", "CA", "CS", "PK", "PA", "PF", "RL", "RO", "ROL", "TU", "TN", "ST", "LEF", "BE", "CL", "XBX",
    "XPK", "XCT", "XBO", "XBG", "XPA", "XPX", "XRO", "XCS", "XPC", "XPP", "XBE", "XTU", "XST", "XUN", "KGM", "GRM",
    "MGM", "TNE", "LBR", "ONZ", "DTN", "HGM", "LTR", "MLT", "CLT", "DLT", "HLT", "MTQ", "DMQ", "CMQ", "GLL", "MTR",
    "CMT", "MMT", "KMT", "DMT", "INH", "FOT", "YRD", "LM", "MTK", "CMK", "MMK", "DMK", "FTK", "HAR", "SEC", "MIN",
    "HUR", "DAY", "WEE", "MON", "ANN", "LS", "E48", "E49", "E51", "ACT", "P1", "KWH", "MWH", "WHR", "KWT", "ZZ", "5B",
    "P2", "P3", "P4", "P5", "P6", "AS", "AMP", "D97", "RD", "KIT", "SX", "SH", "SO", "VI", "AY", "CY", "D63", "D64",
    "E4", "GB", "KB", "MB",
];

/// Words and abbreviations in German, Czech, Polish, Russian and English, in lower case without
/// a closing point.
const WORDS: &[(&str, &str)] = &[
    ("stk", "H87"),
    ("stck", "H87"),
    ("stück", "H87"),
    ("stueck", "H87"),
    ("st", "H87"),
    ("ks", "H87"),
    ("kus", "H87"),
    ("kusy", "H87"),
    ("kusů", "H87"),
    ("szt", "H87"),
    ("sztuka", "H87"),
    ("sztuk", "H87"),
    ("sztuki", "H87"),
    ("шт", "H87"),
    ("штука", "H87"),
    ("штук", "H87"),
    ("pc", "H87"),
    ("pcs", "H87"),
    ("piece", "H87"),
    ("pieces", "H87"),
    ("each", "EA"),
    ("one", "C62"),
    ("unit", "C62"),
    ("units", "C62"),
    ("einheit", "C62"),
    ("jednotka", "C62"),
    ("ед", "C62"),
    ("par", "PR"),
    ("paar", "PR"),
    ("pár", "PR"),
    ("para", "PR"),
    ("pary", "PR"),
    ("pair", "PR"),
    ("пара", "PR"),
    ("set", "SET"),
    ("satz", "SET"),
    ("sada", "SET"),
    ("zestaw", "SET"),
    ("kpl", "SET"),
    ("компл", "SET"),
    ("комплект", "SET"),
    ("набор", "SET"),
    ("dutzend", "DZN"),
    ("tucet", "DZN"),
    ("tuzin", "DZN"),
    ("dozen", "DZN"),
    ("kg", "KGM"),
    ("кг", "KGM"),
    ("kilogramm", "KGM"),
    ("g", "GRM"),
    ("гр", "GRM"),
    ("г", "GRM"),
    ("mg", "MGM"),
    ("мг", "MGM"),
    ("t", "TNE"),
    ("т", "TNE"),
    ("to", "TNE"),
    ("tona", "TNE"),
    ("l", "LTR"),
    ("л", "LTR"),
    ("lt", "LTR"),
    ("liter", "LTR"),
    ("litr", "LTR"),
    ("ml", "MLT"),
    ("мл", "MLT"),
    ("hl", "HLT"),
    ("m", "MTR"),
    ("м", "MTR"),
    ("mtr", "MTR"),
    ("meter", "MTR"),
    ("metr", "MTR"),
    ("bm", "MTR"),
    ("lfm", "MTR"),
    ("mb", "MTR"),
    ("cm", "CMT"),
    ("см", "CMT"),
    ("mm", "MMT"),
    ("мм", "MMT"),
    ("km", "KMT"),
    ("км", "KMT"),
    ("m2", "MTK"),
    ("m²", "MTK"),
    ("qm", "MTK"),
    ("м2", "MTK"),
    ("м²", "MTK"),
    ("m3", "MTQ"),
    ("m³", "MTQ"),
    ("cbm", "MTQ"),
    ("м3", "MTQ"),
    ("м³", "MTQ"),
    ("h", "HUR"),
    ("std", "HUR"),
    ("stunde", "HUR"),
    ("hod", "HUR"),
    ("godz", "HUR"),
    ("час", "HUR"),
    ("ч", "HUR"),
    ("min", "MIN"),
    ("мин", "MIN"),
    ("tag", "DAY"),
    ("tage", "DAY"),
    ("den", "DAY"),
    ("dzień", "DAY"),
    ("day", "DAY"),
    ("день", "DAY"),
    ("pckg", "PK"),
    ("pkg", "PK"),
    ("packung", "PK"),
    ("pack", "PK"),
    ("pkt", "PK"),
    ("paket", "PK"),
    ("bal", "PK"),
    ("balení", "PK"),
    ("op", "PK"),
    ("opak", "PK"),
    ("opakowanie", "PK"),
    ("уп", "PK"),
    ("упак", "PK"),
    ("упаковка", "PK"),
    ("ve", "PK"),
    ("krt", "CT"),
    ("karton", "CT"),
    ("kart", "CT"),
    ("carton", "CT"),
    ("кор", "CT"),
    ("коробка", "CT"),
    ("box", "BX"),
    ("schachtel", "BX"),
    ("krabice", "BX"),
    ("pudełko", "BX"),
    ("fl", "BO"),
    ("flasche", "BO"),
    ("láhev", "BO"),
    ("butelka", "BO"),
    ("бут", "BO"),
    ("rolle", "RO"),
    ("role", "RO"),
    ("rolka", "RO"),
    ("рул", "RO"),
    ("roll", "RO"),
    ("beutel", "BG"),
    ("sack", "BG"),
    ("pytel", "BG"),
    ("worek", "BG"),
    ("мешок", "BG"),
    ("bag", "BG"),
    ("tube", "TU"),
    ("tuba", "TU"),
    ("dose", "CA"),
    ("kanister", "CA"),
    ("palette", "PF"),
    ("paleta", "PF"),
    ("pal", "PF"),
    ("blatt", "LEF"),
    ("arch", "LEF"),
    ("bogen", "LEF"),
    ("psch", "LS"),
    ("pauschal", "LS"),
    ("paušál", "LS"),
    ("kwh", "KWH"),
];

/// Russian OKEI numbers (ОК 015-94) of the units that orders use.
const OKEI: &[(&str, &str)] = &[
    ("796", "H87"),
    ("778", "PK"),
    ("166", "KGM"),
    ("163", "GRM"),
    ("168", "TNE"),
    ("112", "LTR"),
    ("111", "MLT"),
    ("006", "MTR"),
    ("6", "MTR"),
    ("004", "CMT"),
    ("4", "CMT"),
    ("003", "MMT"),
    ("3", "MMT"),
    ("008", "KMT"),
    ("8", "KMT"),
    ("018", "LM"),
    ("18", "LM"),
    ("055", "MTK"),
    ("55", "MTK"),
    ("113", "MTQ"),
    ("356", "HUR"),
    ("355", "MIN"),
    ("359", "DAY"),
    ("715", "PR"),
    ("704", "SET"),
    ("839", "SET"),
    ("642", "C62"),
    ("736", "RO"),
    ("868", "BO"),
    ("812", "BX"),
    ("625", "LEF"),
    ("798", "MIL"),
    ("641", "DZN"),
    ("616", "BE"),
    ("744", "P1"),
    ("876", "C62"),
];

/// Returns the Recommendation 20 code for what a sender writes: a code as it is, or a usual word
/// or abbreviation in any case, with or without a closing point.
#[must_use]
pub fn rec20(stated: &str) -> Option<&'static str> {
    let stated = stated.trim();
    if let Some(code) = CODES.iter().find(|code| code.eq_ignore_ascii_case(stated)) {
        // "m" and "M", "T" and "ST" are words before they are codes; codes are written large.
        if stated.chars().all(|character| !character.is_lowercase()) {
            return Some(code);
        }
    }
    let word = stated.trim_end_matches('.').to_lowercase();
    let by_word = WORDS.iter().find(|(known, _)| *known == word).map(|(_, code)| *code);
    // The whole list comes last: it gives meanings of its own to usual abbreviations (PAL: pascal).
    by_word
        .or_else(|| CODES.iter().copied().find(|code| code.eq_ignore_ascii_case(stated)))
        .or_else(|| rec20::code(stated))
}

/// Returns the Recommendation 20 code of an OKEI number.
#[must_use]
pub fn okei(code: &str) -> Option<&'static str> {
    OKEI.iter().find(|(known, _)| *known == code.trim()).map(|(_, unit)| *unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_five_languages_are_units() {
        for (stated, code) in [
            ("Stk.", "H87"),
            ("ks", "H87"),
            ("szt", "H87"),
            ("шт", "H87"),
            ("KGM", "KGM"),
            ("m", "MTR"),
            ("ST", "ST"),
            ("st", "H87"),
            ("c62", "C62"),
        ] {
            assert_eq!(rec20(stated), Some(code), "{stated}");
        }
        assert_eq!(rec20("Gebinde-X"), None);
        // Codes that hardly an order uses are codes all the same; abbreviations stay what people mean.
        assert_eq!(
            (rec20("KPO"), rec20("XPK"), rec20("PAL"), rec20("KG")),
            (Some("KPO"), Some("XPK"), Some("PF"), Some("KGM"))
        );
        assert_eq!(okei("796"), Some("H87"));
    }
}
