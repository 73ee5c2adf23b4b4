use super::{LINE, extras, order_1, paper_of, text, with_address, with_parties};
use crate::domain::paper::Party;

#[test]
fn an_address_is_read_in_full() {
    let party = with_address(
        "<NAME>Muster GmbH</NAME><NAME2>Haus B</NAME2><NAME3>2. Stock</NAME3><DEPARTMENT>Einkauf</DEPARTMENT>\
         <STREET>Am Markt 3</STREET><ZIP>02826</ZIP><BOXNO>12</BOXNO><CITY>Görlitz</CITY><STATE>Sachsen</STATE>\
         <COUNTRY>Deutschland</COUNTRY><COUNTRY_CODED>DE</COUNTRY_CODED><VAT_ID>DE136695976</VAT_ID>\
         <TAX_NUMBER>207/1</TAX_NUMBER><PHONE type='office'>03581 1</PHONE><PHONE type='fax'>03581 2</PHONE>\
         <EMAIL>a@example.com</EMAIL>",
    );
    assert_eq!(party.company, text("Muster GmbH"));
    assert_eq!(party.company2, text("Haus B, 2. Stock, Einkauf"));
    assert_eq!((party.street, party.street2), (text("Am Markt 3"), text("Postfach 12")));
    assert_eq!((party.zip, party.city, party.region), (text("02826"), text("Görlitz"), text("Sachsen")));
    assert_eq!((party.country, party.vat_id, party.reg_no), (text("DE"), text("DE136695976"), text("207/1")));
    assert_eq!((party.phones, party.emails), (vec!["03581 1".to_owned()], vec!["a@example.com".to_owned()]));
}

#[test]
fn countries_are_codes_numbers_or_names() {
    for (address, code) in [
        ("<COUNTRY>Deutschland</COUNTRY>", "DE"),
        ("<COUNTRY>D</COUNTRY>", "DE"),
        ("<COUNTRY>de</COUNTRY>", "DE"),
        ("<COUNTRY>Schweiz</COUNTRY>", "CH"),
        ("<COUNTRY_CODED>276</COUNTRY_CODED>", "DE"),
        ("<COUNTRY_CODED>AUT</COUNTRY_CODED>", "AT"),
        ("<COUNTRY_CODED>cz</COUNTRY_CODED>", "CZ"),
        ("<COUNTRY>Österreich</COUNTRY><COUNTRY_ISO_CODE>AT</COUNTRY_ISO_CODE>", "AT"),
        ("<COUNTRY>Atlantis</COUNTRY>", "Atlantis"),
    ] {
        assert_eq!(with_address(address).country, text(code), "{address}");
    }
}

#[test]
fn a_country_that_contradicts_its_code_is_kept() {
    let parties = "<PARTIES><PARTY><PARTY_ROLE>buyer</PARTY_ROLE><ADDRESS><NAME>a</NAME><COUNTRY>Frankreich</COUNTRY>\
        <COUNTRY_CODED>DE</COUNTRY_CODED></ADDRESS></PARTY></PARTIES>";
    let paper = with_parties(parties);
    assert_eq!(paper.buyer.country, text("DE"));
    assert_eq!(extras(&paper, "ORDER_HEADER/ORDER_INFO/PARTIES/PARTY/ADDRESS/COUNTRY"), ["Frankreich"]);
}

#[test]
fn the_first_contact_is_the_person_to_ask() {
    let address = "<NAME>Muster GmbH</NAME><CONTACT_DETAILS><CONTACT_NAME>Doe</CONTACT_NAME><FIRST_NAME>Jane</FIRST_NAME>\
         <TITLE>Frau</TITLE><ACADEMIC_TITLE>Dr.</ACADEMIC_TITLE><PHONE type='mobile'>1</PHONE><EMAILS>\
         <EMAIL>a@example.com</EMAIL><EMAIL>b@example.com</EMAIL></EMAILS></CONTACT_DETAILS>\
         <CONTACT_DETAILS><CONTACT_NAME>Other</CONTACT_NAME><PHONE>2</PHONE></CONTACT_DETAILS><PHONE>3</PHONE>";
    let parties =
        format!("<PARTIES><PARTY><PARTY_ROLE>buyer</PARTY_ROLE><ADDRESS>{address}</ADDRESS></PARTY></PARTIES>");
    let paper = with_parties(&parties);
    let buyer = &paper.buyer;
    assert_eq!((buyer.company.clone(), buyer.contact_name.clone()), (text("Muster GmbH"), text("Jane Doe")));
    assert_eq!((buyer.first_name.clone(), buyer.last_name.clone()), (None, None));
    assert_eq!((buyer.salutation.clone(), buyer.title.clone()), (text("Frau"), text("Dr.")));
    assert_eq!(
        (buyer.phones.join(" "), buyer.emails.join(" ")),
        ("1 3".to_owned(), "a@example.com b@example.com".to_owned())
    );
    let path = "ORDER_HEADER/ORDER_INFO/PARTIES/PARTY/ADDRESS/CONTACT_DETAILS/CONTACT_NAME";
    assert_eq!(extras(&paper, path), ["Other"]);
}

#[test]
fn a_private_buyer_has_no_company() {
    // A marketplace: no name line, the person as contact.
    let party = with_address(
        "<CONTACT_DETAILS><TITLE>Herr</TITLE><FIRST_NAME>Max</FIRST_NAME><CONTACT_NAME>Muster</CONTACT_NAME></CONTACT_DETAILS>",
    );
    assert_eq!((party.first_name, party.last_name, party.company), (text("Max"), text("Muster"), None));
    // The form of address in the first line, the whole name in the second.
    let party = with_address("<NAME>Herr</NAME><NAME2>Max Mustermann</NAME2>");
    assert_eq!((party.salutation.clone(), party.display_name()), (text("Herr"), "Max Mustermann".to_owned()));
    assert_eq!(party.company, None);
    // The given name repeated before the family name.
    let party = with_address(
        "<CONTACT_DETAILS><CONTACT_NAME>Max Muster</CONTACT_NAME><FIRST_NAME>Max</FIRST_NAME></CONTACT_DETAILS>",
    );
    assert_eq!(party.display_name(), "Max Muster");
}

fn first_version(info: &str, address: &str) -> Party {
    let info = format!(
        "{info}<ORDER_PARTIES><BUYER_PARTY><PARTY><ADDRESS>{address}</ADDRESS></PARTY></BUYER_PARTY></ORDER_PARTIES>"
    );
    paper_of(&order_1(&info, LINE, "")).paper.buyer
}

#[test]
fn lexware_orders_hold_family_and_given_name_in_the_name_lines() {
    let area = "<REMARK type='tax_area'>Merchant</REMARK>";
    let private = first_version(area, "<NAME/><NAME2>Müller</NAME2><NAME3>Hans</NAME3>");
    assert_eq!((private.first_name, private.last_name, private.company), (text("Hans"), text("Müller"), None));
    let firm = first_version(area, "<NAME>Müller GmbH</NAME><NAME2>Müller</NAME2><NAME3>Hans</NAME3>");
    assert_eq!((firm.company, firm.contact_name), (text("Müller GmbH"), text("Hans Müller")));
    assert_eq!((firm.first_name, firm.last_name, firm.company2), (text("Hans"), text("Müller"), None));
    // A program that repeats the person as a whole in the first line.
    let repeated = first_version(area, "<NAME>Herta Muster</NAME><NAME2>Muster</NAME2><NAME3>Herta</NAME3>");
    assert_eq!((repeated.display_name(), repeated.company), ("Herta Muster".to_owned(), None));
}

#[test]
fn pixi_orders_hold_given_and_family_name_in_the_name_lines() {
    let address = "<NAME>Müller GmbH</NAME><SAL>Herr</SAL><NAME2>Hans</NAME2><NAME3>Müller</NAME3>";
    let party = first_version("<SHOPID>ABC</SHOPID>", address);
    assert_eq!((party.first_name, party.last_name, party.salutation), (text("Hans"), text("Müller"), text("Herr")));
}

#[test]
fn a_company_line_of_its_own_leaves_the_name_lines_to_the_person() {
    let party =
        first_version("", "<TITLE>Frau</TITLE><NAME>Jana</NAME><NAME2>Novák</NAME2><COMPANY>Novák KG</COMPANY>");
    assert_eq!((party.first_name, party.last_name), (text("Jana"), text("Novák")));
    assert_eq!((party.company, party.salutation), (text("Novák KG"), text("Frau")));
    let private = first_version("", "<NAME>Jana</NAME><NAME2>Novák</NAME2><NAME3/><COMPANY/>");
    assert_eq!((private.display_name(), private.company), ("Jana Novák".to_owned(), None));
}

#[test]
fn other_senders_add_what_they_like_in_the_name_lines() {
    let party = first_version("", "<NAME>Klinik</NAME><NAME2>Zentrallager</NAME2><NAME3>Tor 3</NAME3>");
    assert_eq!((party.company, party.company2), (text("Klinik"), text("Zentrallager, Tor 3")));
    assert_eq!((party.first_name, party.last_name), (None, None));
}

#[test]
fn a_text_in_several_languages_is_read_once() {
    let parties = "<PARTIES><PARTY><PARTY_ROLE>buyer</PARTY_ROLE><ADDRESS><NAME lang='deu'>Muster</NAME>\
        <NAME lang='eng'>Sample</NAME><STREET lang='deu'>Weg 1</STREET><STREET lang='eng'>Way 1</STREET></ADDRESS></PARTY></PARTIES>";
    let paper = with_parties(parties);
    assert_eq!((paper.buyer.company.clone(), paper.buyer.street.clone()), (text("Muster"), text("Weg 1")));
    assert_eq!(paper.buyer.street2, None);
    assert_eq!(extras(&paper, "ORDER_HEADER/ORDER_INFO/PARTIES/PARTY/ADDRESS/NAME"), ["Sample"]);
}

#[test]
fn what_stands_in_an_address_and_has_no_place_is_kept() {
    let parties = "<PARTIES><PARTY><PARTY_ROLE>buyer</PARTY_ROLE><ADDRESS><NAME>a</NAME><FAX>9</FAX><URL>u</URL></ADDRESS>\
        <ADDRESS><NAME>second</NAME></ADDRESS></PARTY></PARTIES>";
    let paper = with_parties(parties);
    let kept: Vec<_> = paper.extras.iter().map(|extra| extra.text.as_str()).collect();
    assert_eq!(kept, ["9", "u", "second"]);
}
