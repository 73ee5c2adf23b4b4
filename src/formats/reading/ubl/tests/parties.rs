//! Who orders, who pays, where it goes, and by which numbers and names they are known.

use super::{buyer, codes, extras, id, options, paper, read};
use crate::domain::paper::NumberScheme;
use crate::problem::Code;

// proves O4
#[test]
fn numbers_belong_to_the_list_that_their_scheme_names() {
    use NumberScheme::{Gln, Other, Register, Theirs, Vat};
    for (attributes, stated, scheme, value) in [
        ("schemeID='0088'", "7300010000001", Gln, "7300010000001"),
        ("schemeID='GLN' schemeAgencyID='9'", "7300010000001", Gln, "7300010000001"),
        ("schemeAgencyID='9'", "7300010000001", Gln, "7300010000001"),
        ("schemeID='0192'", "987654325", Register, "987654325"),
        ("schemeID='DK:CVR'", "DK16356706", Register, "DK16356706"),
        ("schemeID='DK:SE'", "DK16356709", Vat, "DK16356709"),
        ("schemeID='NL:KVK'", "12345678", Register, "12345678"),
        ("schemeID='9930'", "DE123456789", Vat, "DE123456789"),
        ("schemeID='nl:vat'", "NL3333333333", Vat, "NL3333333333"),
        ("schemeID='0060'", "123456789", Other("0060".to_owned()), "123456789"),
        ("schemeID='iso6523-actorid-upis'", "0088:7300010000001", Gln, "7300010000001"),
        ("schemeID='iso6523-actorid-upis'", "0192:987654325", Register, "987654325"),
        ("schemeID='GLN'", "0088:5033466000005", Gln, "5033466000005"),
        ("", "9930:DE123456789", Vat, "DE123456789"),
        ("schemeID='DK:VANS'", "0088:test", Other("DK:VANS".to_owned()), "0088:test"),
        ("", "7300010000001", Gln, "7300010000001"),
        ("", "7300010000002", Theirs, "7300010000002"),
        ("", "K-77", Theirs, "K-77"),
    ] {
        let party = buyer(&format!("<PartyIdentification><ID {attributes}>{stated}</ID></PartyIdentification>"));
        assert_eq!(party.ids, [id(scheme, value)], "{attributes} {stated}");
        let party = buyer(&format!("<EndpointID {attributes}>{stated}</EndpointID>"));
        assert_eq!(party.ids.len(), 1, "{attributes} {stated}");
    }
}

#[test]
fn accounts_of_both_sides_come_before_the_party_s_own_numbers() {
    let party = "<Party><EndpointID schemeID='0088'>7300010000001</EndpointID><PartyIdentification><ID schemeID='0088'>7300010000001</ID></PartyIdentification></Party>";
    let accounts = "<CustomerAssignedAccountID>XFB01</CustomerAssignedAccountID><SupplierAssignedAccountID>10023</SupplierAssignedAccountID>";
    let paper = paper(&format!("<BuyerCustomerParty>{accounts}{party}</BuyerCustomerParty>"));
    let expected =
        [id(NumberScheme::Theirs, "XFB01"), id(NumberScheme::Ours, "10023"), id(NumberScheme::Gln, "7300010000001")];
    assert_eq!(paper.buyer.ids, expected);
}

#[test]
fn tax_and_register_numbers_are_told_apart() {
    let tax = |id: &str, scheme: &str| {
        format!("<PartyTaxScheme><CompanyID>{id}</CompanyID><TaxScheme><ID>{scheme}</ID></TaxScheme></PartyTaxScheme>")
    };
    let legal = |attributes: &str, id: &str| {
        format!("<PartyLegalEntity><CompanyID {attributes}>{id}</CompanyID></PartyLegalEntity>")
    };
    let party = buyer(&format!("{}{}", tax("CZ12345678", "VAT"), legal("", "12345678")));
    assert_eq!((party.vat_id.as_deref(), party.reg_no.as_deref()), (Some("CZ12345678"), Some("12345678")));
    // Danish and Swedish numbers of the tax scheme; the Swedish F-tax is no VAT.
    let party = buyer(&format!("{}{}", tax("5566778899", "SWT"), tax("SE556677889901", "VAT")));
    assert_eq!(party.vat_id.as_deref(), Some("SE556677889901"));
    assert_eq!(party.ids, [id(NumberScheme::Other("SWT".to_owned()), "5566778899")]);
    assert_eq!(buyer(&tax("DK16356709", "63")).vat_id.as_deref(), Some("DK16356709"));
    // Two VAT numbers: both are kept.
    let party = buyer(&format!("{}{}", tax("DE1", "VAT"), tax("AT2", "VAT")));
    assert_eq!((party.vat_id.as_deref(), party.ids), (Some("DE1"), vec![id(NumberScheme::Vat, "AT2")]));
    // A register entry may hold a VAT number or a GLN.
    let party = buyer(&legal("schemeID='NL:VAT'", "NL3333333333"));
    assert_eq!((party.vat_id.as_deref(), party.reg_no.as_deref()), (Some("NL3333333333"), None));
    let party = buyer(&legal("schemeID='0088'", "7300010000001"));
    assert_eq!((party.reg_no.as_deref(), party.ids), (None, vec![id(NumberScheme::Gln, "7300010000001")]));
    let party = buyer(&legal("schemeID='0082'", "931186755"));
    assert_eq!(party.reg_no.as_deref(), Some("931186755"));
}

#[test]
fn a_buyer_known_by_a_number_alone_is_named() {
    let party = |inside: &str| format!("<BuyerCustomerParty><Party>{inside}</Party></BuyerCustomerParty>");
    let legal = "<PartyLegalEntity><CompanyID schemeID='NL:VAT'>NL3333333333</CompanyID></PartyLegalEntity>";
    assert_eq!(codes(&read(&party(legal))), []);
    assert_eq!(codes(&read(&party("<WebsiteURI>http://alder.example</WebsiteURI>"))), [Code::BuyerMissing]);
}

#[test]
fn names_go_from_the_usual_to_the_registered_one() {
    let name = |name: &str| format!("<PartyName><Name>{name}</Name></PartyName>");
    let legal =
        |name: &str| format!("<PartyLegalEntity><RegistrationName>{name}</RegistrationName></PartyLegalEntity>");
    let tax = |name: &str| format!("<PartyTaxScheme><RegistrationName>{name}</RegistrationName></PartyTaxScheme>");
    for (inside, company, company2) in [
        (name("Alder"), Some("Alder"), None),
        (name("Alder") + &legal("Alder Ltd"), Some("Alder"), Some("Alder Ltd")),
        (name("Alder") + &legal("Alder"), Some("Alder"), None),
        (legal("Alder Ltd"), Some("Alder Ltd"), None),
        (tax("Alder Tax") + &legal("Alder Ltd"), Some("Alder Ltd"), None),
        (tax("Alder Tax"), Some("Alder Tax"), None),
        (name("Alder") + &name("Stores") + &legal("Alder Ltd"), Some("Alder"), Some("Stores, Alder Ltd")),
        (name(""), None, None),
    ] {
        let party = buyer(&inside);
        assert_eq!((party.company.as_deref(), party.company2.as_deref()), (company, company2), "{inside}");
    }
}

#[test]
fn people_are_whom_to_ask_or_the_buyer_itself() {
    let person = "<Person><Title>Dr</Title><FirstName>Jana</FirstName><MiddleName>M.</MiddleName><FamilyName>Nováková</FamilyName><JobTitle>Boss</JobTitle></Person>";
    let party = buyer(&format!("<PartyName><Name>Alder</Name></PartyName>{person}"));
    assert_eq!(party.contact_name.as_deref(), Some("Jana M. Nováková"));
    assert_eq!((party.first_name.as_deref(), party.last_name.as_deref()), (Some("Jana M."), Some("Nováková")));
    assert_eq!(party.title.as_deref(), Some("Dr"));
    let party = buyer(person);
    assert_eq!((party.company.as_deref(), party.contact_name.as_deref()), (None, None));
    assert_eq!(party.display_name(), "Jana M. Nováková");
    let contact = "<Contact><ID>77</ID><Name>Petr Malý</Name><Telephone>1</Telephone><Telephone>2</Telephone><Telefax>3</Telefax><ElectronicMail>a@alder.example</ElectronicMail></Contact>";
    let party = buyer(&format!("<PartyName><Name>Alder</Name></PartyName>{contact}{person}"));
    assert_eq!(party.contact_name.as_deref(), Some("Petr Malý"));
    assert_eq!(
        (party.phones, party.emails),
        (vec!["1".to_owned(), "2".to_owned()], vec!["a@alder.example".to_owned()])
    );
    let party = buyer("<Contact><ID>Ole Olsen</ID></Contact>");
    assert_eq!(party.contact_name.as_deref(), Some("Ole Olsen"));
}

#[test]
fn contacts_go_to_the_party_that_they_speak_for() {
    let name = |name: &str| format!("<Party><PartyName><Name>{name}</Name></PartyName></Party>");
    let contact = |kind: &str, name: &str| format!("<{kind}><Name>{name}</Name><Telephone>7</Telephone></{kind}>");
    let buyer = |contacts: &str| format!("<BuyerCustomerParty>{}{contacts}</BuyerCustomerParty>", name("Alder"));
    let delivery = "<Delivery><DeliveryAddress><CityName>Brno</CityName></DeliveryAddress></Delivery>";
    let both = contact("DeliveryContact", "Eva") + &contact("AccountingContact", "Ivo");
    let bill = format!("<AccountingCustomerParty>{}</AccountingCustomerParty>", name("Alder Accounts"));
    let all = paper(&format!("{}{bill}{delivery}", buyer(&both)));
    assert_eq!((all.buyer.contact_name.as_deref(), all.buyer.phones.len()), (None, 0));
    assert_eq!(all.ship_to.unwrap().contact_name.as_deref(), Some("Eva"));
    assert_eq!(all.bill_to.unwrap().contact_name.as_deref(), Some("Ivo"));
    // Nobody else to ask, and nowhere else to deliver.
    assert_eq!(paper(&buyer(&both)).buyer.contact_name.as_deref(), Some("Eva"));
    let paper = paper(&buyer(&(contact("BuyerContact", "Jan") + &both)));
    assert_eq!(paper.buyer.contact_name.as_deref(), Some("Jan"));
    let kept = extras(&paper);
    assert!(kept.contains(&("BuyerCustomerParty/DeliveryContact/Name", "Eva")), "{kept:?}");
}

#[test]
fn addresses_are_joined_from_their_parts() {
    let address = |inside: &str| buyer(&format!("<PostalAddress>{inside}</PostalAddress>"));
    let party = address(
        "<ID schemeID='GLN'>7300010000001</ID><AddressFormatCode>StructuredDK</AddressFormatCode><Postbox>Box 7</Postbox><Floor>2</Floor>\
         <StreetName>Avon Way</StreetName><AdditionalStreetName>Dock 45</AdditionalStreetName><BuildingNumber>56A</BuildingNumber>\
         <CityName>Bridgtow</CityName><PostalZone>ZZ99 1ZZ</PostalZone><CountrySubentity>Avon</CountrySubentity>\
         <AddressLine><Line>Room 5</Line></AddressLine><Country><IdentificationCode>gb</IdentificationCode><Name>Britain</Name></Country>",
    );
    assert_eq!(party.street.as_deref(), Some("Avon Way 56A"));
    assert_eq!(party.street2.as_deref(), Some("Box 7, 2, Dock 45, Room 5"));
    assert_eq!((party.zip.as_deref(), party.city.as_deref()), (Some("ZZ99 1ZZ"), Some("Bridgtow")));
    assert_eq!((party.region.as_deref(), party.country.as_deref()), (Some("Avon"), Some("GB")));
    assert_eq!(party.ids, [id(NumberScheme::Gln, "7300010000001")]);
    // The number written twice; lines instead of a street; a region as a code.
    let party = address(
        "<StreetName>Ryvang 22</StreetName><BuildingNumber>22</BuildingNumber><CountrySubentityCode>084</CountrySubentityCode>",
    );
    assert_eq!((party.street.as_deref(), party.region.as_deref()), (Some("Ryvang 22"), Some("084")));
    let party = address("<AddressLine><Line>Hlavní 7</Line><Line>2. patro</Line></AddressLine>");
    assert_eq!((party.street.as_deref(), party.street2.as_deref()), (Some("Hlavní 7"), Some("2. patro")));
    for (stated, country) in [
        ("<IdentificationCode>UK</IdentificationCode>", "GB"),
        ("<IdentificationCode>EL</IdentificationCode>", "GR"),
        ("<IdentificationCode>DEU</IdentificationCode>", "DE"),
        ("<Name>Česká republika</Name>", "CZ"),
        ("<IdentificationCode>Deutschland</IdentificationCode>", "DE"),
        ("<Name>Freedonia</Name>", "Freedonia"),
        ("<IdentificationCode/><Name>Sverige</Name>", "SE"),
    ] {
        let party = address(&format!("<Country>{stated}</Country>"));
        assert_eq!(party.country.as_deref(), Some(country), "{stated}");
    }
}

#[test]
fn the_seat_stands_in_for_an_address_and_is_kept_where_it_is_another() {
    let seat = "<PartyLegalEntity><RegistrationName>Alder Ltd</RegistrationName><RegistrationAddress><StreetName>Kaj</StreetName><CityName>Oslo</CityName><Country><IdentificationCode>NO</IdentificationCode></Country></RegistrationAddress></PartyLegalEntity>";
    let party = buyer(seat);
    assert_eq!((party.street.as_deref(), party.city.as_deref()), (Some("Kaj"), Some("Oslo")));
    let order = |address: &str| {
        paper(&format!(
            "<BuyerCustomerParty><Party><PostalAddress>{address}</PostalAddress>{seat}</Party></BuyerCustomerParty>"
        ))
    };
    let same = order(
        "<StreetName>Kaj</StreetName><BuildingNumber>7</BuildingNumber><CityName>Oslo</CityName><Country><IdentificationCode>NO</IdentificationCode></Country>",
    );
    assert_eq!(extras(&same), []);
    let other = order(
        "<StreetName>Avon Way</StreetName><CityName>Bergen</CityName><Country><IdentificationCode>NO</IdentificationCode></Country>",
    );
    assert_eq!(other.buyer.city.as_deref(), Some("Bergen"));
    let path = "BuyerCustomerParty/Party/PartyLegalEntity/RegistrationAddress";
    let kept = [(format!("{path}/StreetName"), "Kaj"), (format!("{path}/CityName"), "Oslo")];
    assert_eq!(extras(&other), kept.each_ref().map(|(path, text)| (path.as_str(), *text)));
}

#[test]
fn whoever_pays_or_asks_is_the_buyer_where_no_other_is_named() {
    let party =
        |role: &str, name: &str| format!("<{role}><Party><PartyName><Name>{name}</Name></PartyName></Party></{role}>");
    let only = paper(&party("AccountingCustomerParty", "Payer"));
    assert_eq!((only.buyer.company.as_deref(), only.bill_to), (Some("Payer"), None));
    let only = paper(&party("OriginatorCustomerParty", "Ward 7"));
    assert_eq!(only.buyer.company.as_deref(), Some("Ward 7"));
    let both = paper(
        &(party("BuyerCustomerParty", "Alder")
            + &party("AccountingCustomerParty", "Payer")
            + &party("OriginatorCustomerParty", "Ward 7")),
    );
    assert_eq!(both.buyer.company.as_deref(), Some("Alder"));
    assert_eq!(both.bill_to.as_ref().unwrap().company.as_deref(), Some("Payer"));
    assert_eq!(extras(&both), [("OriginatorCustomerParty/Party/PartyName/Name", "Ward 7")]);
    // Who asks for the goods is whom to ask, unless the buyer names somebody.
    let originator = "<OriginatorCustomerParty><Party><Contact><Name>Julie</Name><Telephone>67</Telephone></Contact></Party></OriginatorCustomerParty>";
    let asked = paper(&(party("BuyerCustomerParty", "Alder") + originator));
    assert_eq!((asked.buyer.contact_name.as_deref(), asked.buyer.phones.len()), (Some("Julie"), 1));
}

fn delivery(location: &str, party: &str) -> String {
    format!(
        "<Delivery><DeliveryLocation>{location}</DeliveryLocation><DeliveryParty>{party}</DeliveryParty></Delivery>"
    )
}

// proves O4
#[test]
fn goods_go_to_the_location_and_the_party_receives_them() {
    let location = "<ID schemeID='0088'>7300010000001</ID><Name>Dock A</Name><Address><StreetName>Sjukhusgatan 14</StreetName><CityName>Borås</CityName><PostalZone>40355</PostalZone></Address>";
    let party = "<PartyIdentification><ID>W7</ID></PartyIdentification><PartyName><Name>Ward 7</Name></PartyName><PostalAddress><StreetName>Sjukhusgatan 16</StreetName><CityName>Borås</CityName><PostalZone>40355</PostalZone></PostalAddress><Contact><Name>John</Name></Contact>";
    let order = paper(&delivery(location, party));
    let place = order.ship_to.as_ref().unwrap();
    assert_eq!((place.company.as_deref(), place.company2.as_deref()), (Some("Ward 7"), Some("Dock A")));
    assert_eq!((place.street.as_deref(), place.contact_name.as_deref()), (Some("Sjukhusgatan 14"), Some("John")));
    assert_eq!(place.ids, [id(NumberScheme::Theirs, "W7"), id(NumberScheme::Gln, "7300010000001")]);
    assert_eq!(extras(&order), [("Delivery/DeliveryParty/PostalAddress", "Sjukhusgatan 16, 40355 Borås")]);
    // Only the party has an address; only the location has anything.
    let place = paper(&delivery("", party)).ship_to.unwrap();
    assert_eq!(place.street.as_deref(), Some("Sjukhusgatan 16"));
    let place = paper(&delivery(location, "")).ship_to.unwrap();
    assert_eq!((place.company.as_deref(), place.street.as_deref()), (Some("Dock A"), Some("Sjukhusgatan 14")));
    let place =
        paper("<Delivery><DeliveryAddress><CityName>Brno</CityName></DeliveryAddress></Delivery>").ship_to.unwrap();
    assert_eq!(place.city.as_deref(), Some("Brno"));
    let country = "<Address><Country><IdentificationCode>IT</IdentificationCode></Country></Address>";
    let place = paper(&delivery(country, "")).ship_to.unwrap();
    assert_eq!((place.country.as_deref(), place.city.as_deref()), (Some("IT"), None));
    assert_eq!(paper("<Delivery><ID>7</ID></Delivery>").ship_to, None);
}

fn to(city: &str) -> String {
    format!("<Delivery><DeliveryLocation><Address><CityName>{city}</CityName></Address></DeliveryLocation></Delivery>")
}

fn line_to(number: u32, city: &str) -> String {
    let delivery = if city.is_empty() { String::new() } else { to(city) };
    format!(
        "<OrderLine><LineItem><ID>{number}</ID><Quantity unitCode='C62'>1</Quantity>{delivery}<Item><Name>Board</Name></Item></LineItem></OrderLine>"
    )
}

// proves O4
#[test]
fn several_places_of_delivery_are_told_and_none_is_lost() {
    let two = read(&(to("Brno") + &to("Oslo")));
    assert_eq!(two.paper.ship_to.as_ref().unwrap().city.as_deref(), Some("Brno"));
    assert_eq!((codes(&two), extras(&two.paper)), (vec![Code::SeveralDeliveryPlaces], vec![("Delivery", "Oslo")]));
    assert_eq!(two.findings[0].problem.argument("count"), Some("2"));
    // One place at two times is one place.
    assert_eq!(codes(&read(&(to("Brno") + &to("Brno")))), []);

    let places = |lines: &[(u32, &str)], head: &str| {
        let lines: String = lines.iter().map(|(number, city)| line_to(*number, city)).collect();
        let read = read(&format!("{head}{lines}"));
        let told: Vec<String> = read
            .paper
            .lines
            .iter()
            .map(|line| options(line).iter().map(|(_, place)| (*place).to_owned()).collect())
            .collect();
        let city = read.paper.ship_to.as_ref().and_then(|place| place.city.clone()).unwrap_or_default();
        let several = read.findings.iter().any(|finding| finding.problem.code == Code::SeveralDeliveryPlaces);
        (city, told, several)
    };
    let told = |cities: &[&str]| cities.iter().map(|city| (*city).to_owned()).collect::<Vec<_>>();
    // Every line to the same place: that is where the order goes.
    assert_eq!(places(&[(1, "Brno"), (2, "Brno")], ""), ("Brno".to_owned(), told(&["", ""]), false));
    assert_eq!(places(&[(1, "Brno"), (2, "Oslo")], ""), (String::new(), told(&["Brno", "Oslo"]), true));
    assert_eq!(places(&[(1, "Brno"), (2, "")], ""), (String::new(), told(&["Brno", ""]), false));
    assert_eq!(places(&[(1, "Brno"), (2, "Oslo")], &to("Brno")), ("Brno".to_owned(), told(&["", "Oslo"]), true));
}
