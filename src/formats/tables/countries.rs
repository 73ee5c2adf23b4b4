//! Country names as people write them, and their ISO 3166-1 codes.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::domain::fold;

/// ISO 3166-1 alpha-2 codes with alpha-3 codes, plate letters and names in the five languages
/// and the country's own: the office's neighbours and those that customers commonly come from.
const COUNTRIES: &[(&str, &[&str])] = &[
    ("DE", &["DEU", "D", "Germany", "Deutschland", "Německo", "Niemcy", "Германия", "BRD", "Nemecko"]),
    ("AT", &["AUT", "A", "Austria", "Österreich", "Rakousko", "Rakúsko", "Австрия"]),
    ("CH", &["CHE", "Switzerland", "Schweiz", "Suisse", "Švýcarsko", "Szwajcaria", "Швейцария"]),
    (
        "CZ",
        &[
            "CZE",
            "Czech Republic",
            "Czechia",
            "Tschechien",
            "Tschechische Republik",
            "Česko",
            "Česká republika",
            "ČR",
            "Czechy",
            "Чехия",
        ],
    ),
    ("SK", &["SVK", "Slovakia", "Slowakei", "Slovensko", "Slovenská republika", "SR", "Słowacja", "Словакия"]),
    ("PL", &["POL", "Poland", "Polen", "Polsko", "Poľsko", "Polska", "Польша"]),
    (
        "RU",
        &["RUS", "Russia", "Russian Federation", "Russland", "Rusko", "Rosja", "Россия", "Российская Федерация", "РФ"],
    ),
    ("UA", &["UKR", "Ukraine", "Ukrajina", "Ukraina", "Украина", "Україна"]),
    ("BY", &["BLR", "Belarus", "Weißrussland", "Bělorusko", "Białoruś", "Беларусь", "Белоруссия"]),
    ("KZ", &["KAZ", "Kazakhstan", "Kasachstan", "Kazachstán", "Kazachstan", "Казахстан"]),
    ("HU", &["HUN", "H", "Hungary", "Ungarn", "Maďarsko", "Węgry", "Венгрия", "Magyarország"]),
    ("SI", &["SVN", "Slovenia", "Slowenien", "Slovinsko", "Słowenia", "Словения", "Slovenija"]),
    ("HR", &["HRV", "Croatia", "Kroatien", "Chorvatsko", "Chorwacja", "Хорватия", "Hrvatska"]),
    ("LT", &["LTU", "Lithuania", "Litauen", "Litva", "Litwa", "Литва", "Lietuva"]),
    ("LV", &["LVA", "Latvia", "Lettland", "Lotyšsko", "Łotwa", "Латвия", "Latvija"]),
    ("EE", &["EST", "Estonia", "Estland", "Estonsko", "Эстония", "Eesti"]),
    ("FR", &["FRA", "F", "France", "Frankreich", "Francie", "Francja", "Франция"]),
    ("BE", &["BEL", "B", "Belgium", "Belgien", "Belgie", "Belgia", "Бельгия", "België", "Belgique"]),
    ("NL", &["NLD", "Netherlands", "Holland", "Niederlande", "Nizozemsko", "Holandia", "Нидерланды", "Nederland"]),
    ("LU", &["LUX", "L", "Luxembourg", "Luxemburg", "Lucembursko", "Luksemburg", "Люксембург"]),
    ("LI", &["LIE", "Liechtenstein", "Lichtenštejnsko", "Лихтенштейн"]),
    ("IT", &["ITA", "I", "Italy", "Italien", "Itálie", "Włochy", "Италия", "Italia"]),
    ("ES", &["ESP", "E", "Spain", "Spanien", "Španělsko", "Hiszpania", "Испания", "España"]),
    ("PT", &["PRT", "P", "Portugal", "Portugalsko", "Portugalia", "Португалия"]),
    (
        "GB",
        &[
            "GBR",
            "UK",
            "United Kingdom",
            "Great Britain",
            "England",
            "Großbritannien",
            "Velká Británie",
            "Wielka Brytania",
            "Великобритания",
        ],
    ),
    ("IE", &["IRL", "Ireland", "Irland", "Irsko", "Irlandia", "Ирландия"]),
    ("DK", &["DNK", "Denmark", "Dänemark", "Dánsko", "Dania", "Дания", "Danmark"]),
    ("SE", &["SWE", "S", "Sweden", "Schweden", "Švédsko", "Szwecja", "Швеция", "Sverige"]),
    ("NO", &["NOR", "N", "Norway", "Norwegen", "Norsko", "Norwegia", "Норвегия", "Norge"]),
    ("FI", &["FIN", "Finland", "Finnland", "Finsko", "Finlandia", "Финляндия", "Suomi"]),
    ("RO", &["ROU", "Romania", "Rumänien", "Rumunsko", "Rumunia", "Румыния", "România"]),
    ("BG", &["BGR", "Bulgaria", "Bulgarien", "Bulharsko", "Bułgaria", "Болгария", "България"]),
    ("GR", &["GRC", "EL", "Greece", "Griechenland", "Řecko", "Grecja", "Греция"]),
    ("TR", &["TUR", "Turkey", "Türkei", "Turecko", "Turcja", "Турция", "Türkiye"]),
    (
        "US",
        &[
            "USA",
            "United States",
            "United States of America",
            "Vereinigte Staaten",
            "Spojené státy",
            "Stany Zjednoczone",
            "США",
        ],
    ),
    ("CA", &["CAN", "Canada", "Kanada", "Канада"]),
    ("AU", &["AUS", "Australia", "Australien", "Austrálie", "Австралия"]),
];

/// The codes by folded name. Folding some three hundred names takes as long as reading several orders.
static BY_NAME: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let mut by_name = BTreeMap::new();
    for (code, names) in COUNTRIES {
        for name in *names {
            by_name.entry(fold::squeezed(name)).or_insert(*code);
        }
    }
    by_name
});

/// Returns the two-letter code for a code or a common name; `None` when it is neither.
pub(in crate::formats) fn code(stated: &str) -> Option<String> {
    let folded = fold::squeezed(stated);
    if folded.is_empty() {
        return None;
    }
    if let Some(code) = BY_NAME.get(&folded) {
        return Some((*code).to_owned());
    }
    let stated = stated.trim();
    // Any other two letters are taken for a code: the standard has 249 of them.
    (stated.len() == 2 && stated.bytes().all(|byte| byte.is_ascii_alphabetic())).then(|| stated.to_ascii_uppercase())
}
