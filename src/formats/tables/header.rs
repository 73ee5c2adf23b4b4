//! What the columns of such tables are called. Names are compared folded: case, diacritics,
//! alphabet, blanks and points do not count.

use crate::domain::fold;

/// A column that is read: its own name and what other programs call it.
pub(super) type Column = (&'static str, &'static [&'static str]);

/// The columns of a contact table. Where one name means two things, the first column here that
/// no other header has taken gets it.
pub(super) const CONTACT_COLUMNS: &[Column] = &[
    (
        "number",
        &[
            "id",
            "contact_id",
            "contact no",
            "customer number",
            "customer no",
            "customer id",
            "account number",
            "Nummer",
            "Kundennummer",
            "Kunden-Nr",
            "Kd-Nr",
            "Kundennr",
            "Adressnummer",
            "Debitor",
            "Debitorennummer",
            "číslo",
            "číslo zákazníka",
            "číslo odběratele",
            "kód zákazníka",
            "kód",
            "numer",
            "numer klienta",
            "nr klienta",
            "kod klienta",
            "kod kontrahenta",
            "номер",
            "номер клиента",
            "код",
            "код клиента",
            "код контрагента",
        ],
    ),
    ("kind", &["type", "contact type", "Art", "Kontaktart", "Adressart", "druh", "typ", "rodzaj", "вид", "тип"]),
    ("roles", &["role", "Rolle", "Rollen", "role kontaktu", "rola", "роль", "роли"]),
    (
        "name",
        &[
            "full name",
            "display name",
            "Kundenname",
            "Anzeigename",
            "Kontakt",
            "název",
            "jméno a příjmení",
            "celé jméno",
            "název / jméno",
            "imię i nazwisko",
            "pełna nazwa",
            "nazwa kontaktu",
            "ФИО",
            "полное имя",
            "контрагент",
            "клиент",
        ],
    ),
    (
        "company",
        &[
            "company name",
            "organisation",
            "organization",
            "Firma",
            "Firmenname",
            "Unternehmen",
            "Praxis",
            "název firmy",
            "společnost",
            "obchodní jméno",
            "nazwa",
            "nazwa firmy",
            "przedsiębiorstwo",
            "организация",
            "компания",
            "фирма",
            "наименование",
            "название",
        ],
    ),
    ("salutation", &["form of address", "Anrede", "oslovení", "zwrot", "zwrot grzecznościowy", "обращение"]),
    ("title", &["academic title", "Titel", "titul", "tytuł", "звание"]),
    ("first_name", &["firstname", "given name", "forename", "Vorname", "křestní jméno", "jméno", "imię", "имя"]),
    (
        "last_name",
        &[
            "lastname",
            "surname",
            "family name",
            "Nachname",
            "Familienname",
            "Zuname",
            "příjmení",
            "nazwisko",
            "фамилия",
        ],
    ),
    (
        "street",
        &[
            "address",
            "address1",
            "address 1",
            "street address",
            "Straße",
            "Strasse",
            "Str",
            "Anschrift",
            "Straße und Hausnummer",
            "Straße/Nr",
            "ulice",
            "ulice a číslo",
            "adresa",
            "ulica",
            "ulica i numer",
            "adres",
            "улица",
            "адрес",
        ],
    ),
    (
        "street2",
        &[
            "address2",
            "address 2",
            "address line 2",
            "Adresszusatz",
            "Zusatz",
            "doplněk adresy",
            "dodatek adresu",
            "adres 2",
            "дополнение к адресу",
            "адрес 2",
        ],
    ),
    (
        "zip",
        &[
            "zip code",
            "postal code",
            "postcode",
            "PLZ",
            "Postleitzahl",
            "PSČ",
            "poštovní směrovací číslo",
            "kod pocztowy",
            "индекс",
            "почтовый индекс",
        ],
    ),
    (
        "city",
        &["town", "Ort", "Stadt", "Wohnort", "město", "obec", "miasto", "miejscowość", "город", "населенный пункт"],
    ),
    ("region", &["state", "province", "county", "Bundesland", "Region", "kraj", "województwo", "область", "регион"]),
    ("country", &["country code", "Land", "Länderkennzeichen", "stát", "země", "państwo", "kraj", "страна"]),
    (
        "email",
        &[
            "e-mail",
            "mail",
            "email address",
            "E-Mail-Adresse",
            "Mailadresse",
            "e-mailová adresa",
            "adres e-mail",
            "почта",
            "эл. почта",
            "электронная почта",
        ],
    ),
    (
        "phone",
        &[
            "telephone",
            "phone number",
            "tel",
            "mobile",
            "Telefon",
            "Telefonnummer",
            "Rufnummer",
            "telefonní číslo",
            "mobil",
            "numer telefonu",
            "телефон",
        ],
    ),
    (
        "vat_id",
        &[
            "vat",
            "vat number",
            "vat no",
            "tax id",
            "USt-IdNr",
            "USt-ID",
            "UStIdNr",
            "Umsatzsteuer-ID",
            "DIČ",
            "IČ DPH",
            "NIP",
            "NIP UE",
            "ИНН",
        ],
    ),
    (
        "reg_no",
        &[
            "registration number",
            "company number",
            "register no",
            "Handelsregisternummer",
            "HRB",
            "HR-Nummer",
            "IČO",
            "IČ",
            "REGON",
            "KRS",
            "ОГРН",
            "регистрационный номер",
        ],
    ),
    ("gln", &["iln", "gln code", "GLN-Nummer", "kód GLN", "kod GLN"]),
    (
        "payer_key",
        &[
            "payer",
            "institution number",
            "IK",
            "IK-Nummer",
            "Institutionskennzeichen",
            "kód pojišťovny",
            "kod płatnika",
        ],
    ),
    (
        "external_id",
        &[
            "ext_id",
            "external id",
            "Fremdnummer",
            "externe Nummer",
            "externí číslo",
            "identyfikator zewnętrzny",
            "внешний код",
        ],
    ),
    ("language", &["lang", "Sprache", "jazyk", "język", "язык"]),
    (
        "birth_date",
        &[
            "date of birth",
            "birthday",
            "dob",
            "Geburtsdatum",
            "geboren",
            "datum narození",
            "data urodzenia",
            "дата рождения",
        ],
    ),
];

/// The columns of an article table.
pub(super) const ARTICLE_COLUMNS: &[Column] = &[
    (
        "sku",
        &[
            "id",
            "number",
            "item",
            "item number",
            "item no",
            "article number",
            "article no",
            "code",
            "product code",
            "Artikelnummer",
            "Artikel-Nr",
            "Art-Nr",
            "Nummer",
            "kód",
            "kód zboží",
            "číslo",
            "číslo zboží",
            "symbol",
            "indeks",
            "kod",
            "kod towaru",
            "numer",
            "артикул",
            "код",
            "номенклатурный номер",
        ],
    ),
    (
        "gtin",
        &[
            "ean",
            "ean13",
            "ean code",
            "barcode",
            "bar code",
            "EAN-Code",
            "Strichcode",
            "čárový kód",
            "kod kreskowy",
            "штрихкод",
            "штрих-код",
        ],
    ),
    (
        "name",
        &[
            "article",
            "description",
            "product",
            "product name",
            "Bezeichnung",
            "Artikelbezeichnung",
            "Artikel",
            "Artikelname",
            "název",
            "název zboží",
            "popis",
            "nazwa",
            "nazwa towaru",
            "opis",
            "наименование",
            "название",
            "товар",
            "номенклатура",
        ],
    ),
    (
        "unit",
        &[
            "unit of measure",
            "uom",
            "Einheit",
            "Mengeneinheit",
            "ME",
            "jednotka",
            "MJ",
            "jednostka",
            "JM",
            "единица",
            "ед",
            "ед. изм.",
            "единица измерения",
        ],
    ),
    (
        "price",
        &[
            "unit price",
            "net price",
            "Preis",
            "Einzelpreis",
            "Nettopreis",
            "VK",
            "VK netto",
            "cena",
            "cena bez DPH",
            "prodejní cena",
            "cena netto",
            "цена",
            "цена без НДС",
        ],
    ),
    (
        "vat_rate",
        &[
            "vat",
            "tax",
            "tax rate",
            "vat %",
            "MwSt",
            "MwSt-Satz",
            "USt",
            "Steuersatz",
            "DPH",
            "sazba DPH",
            "VAT",
            "stawka VAT",
            "НДС",
            "ставка НДС",
        ],
    ),
];

/// Returns which column each header is, by its own name; `None` for one that is not known or
/// that stands a second time.
pub(super) fn recognise(headers: &[String], columns: &[Column]) -> Vec<Option<&'static str>> {
    let folded: Vec<String> = headers.iter().map(|header| fold::squeezed(header)).collect();
    let mut found: Vec<Option<&'static str>> = vec![None; headers.len()];
    // The columns' own names first, so that "name" beside "id" and "number" takes nothing away.
    for (own, _) in columns {
        claim(&folded, &mut found, own, &[own]);
    }
    for (own, synonyms) in columns {
        if !found.contains(&Some(own)) {
            claim(&folded, &mut found, own, synonyms);
        }
    }
    split_names(&folded, &mut found);
    found
}

/// Gives the column to the first free header that has one of its names, the better name first.
fn claim(folded: &[String], found: &mut [Option<&'static str>], own: &'static str, names: &[&str]) {
    for name in names.iter().map(|name| fold::squeezed(name)) {
        let free = folded.iter().zip(found.iter_mut()).find(|(header, found)| **header == name && found.is_none());
        if let Some((_, place)) = free {
            *place = Some(own);
            return;
        }
    }
}

/// "Name, Vorname" and "jméno, příjmení": a column that would be the whole name, or the given
/// name alone, means what is left beside the other.
fn split_names(folded: &[String], found: &mut [Option<&'static str>]) {
    let has = |found: &[Option<&str>], own: &str| found.contains(&Some(own));
    if has(found, "first_name") && !has(found, "last_name") {
        let whole = found.iter().position(|column| *column == Some("name"));
        let lone_given = folded
            .iter()
            .zip(found.iter())
            .position(|(header, column)| *column == Some("first_name") && header == "jmeno");
        match (whole, lone_given) {
            (Some(place), _) => replace(found, place, "last_name"),
            // Czech "jméno" is the given name only beside a family name.
            (None, Some(place)) => replace(found, place, "name"),
            (None, None) => {}
        }
    }
}

fn replace(found: &mut [Option<&'static str>], place: usize, column: &'static str) {
    if let Some(place) = found.get_mut(place) {
        *place = Some(column);
    }
}
