use super::{LINE, codes, decimal, extras, order, order_1, paper_of, text, with_parties};
use crate::domain::paper::{NumberScheme, Party, PartyNumber};
use crate::problem::Code;

fn party(role: &str, id: &str, name: &str) -> String {
    format!(
        "<PARTY><PARTY_ID type='buyer_specific'>{id}</PARTY_ID><PARTY_ROLE>{role}</PARTY_ROLE>\
         <ADDRESS><NAME>{name}</NAME></ADDRESS></PARTY>"
    )
}

fn name(party: Option<&Party>) -> Option<String> {
    party.map(Party::display_name)
}

#[test]
fn parties_are_told_by_their_roles() {
    let parties = [("supplier", "Wir"), ("delivery", "Lager"), ("invoice_recipient", "Zentrale"), ("buyer", "Filiale")];
    let parties: String = parties.iter().map(|(role, name)| party(role, "1", name)).collect();
    let paper = with_parties(&format!("<PARTIES>{parties}</PARTIES>"));
    assert_eq!(paper.buyer.display_name(), "Filiale");
    assert_eq!(name(paper.seller.as_ref()), text("Wir"));
    assert_eq!(name(paper.ship_to.as_ref()), text("Lager"));
    assert_eq!(name(paper.bill_to.as_ref()), text("Zentrale"));
}

#[test]
fn one_party_can_play_several_parts() {
    let both = "<PARTIES><PARTY><PARTY_ID>7</PARTY_ID><PARTY_ROLE>buyer</PARTY_ROLE>\
        <PARTY_ROLE>invoice_recipient</PARTY_ROLE><ADDRESS><NAME>Muster</NAME></ADDRESS></PARTY></PARTIES>";
    let paper = with_parties(both);
    assert_eq!(paper.buyer.display_name(), "Muster");
    assert_eq!(name(paper.bill_to.as_ref()), text("Muster"));
    assert_eq!(paper.ship_to, None);
    assert!(paper.extras.is_empty(), "{:?}", paper.extras);
}

#[test]
fn the_nearer_role_counts_wherever_it_stands() {
    let parties = [
        ("customer", "Endkunde"),
        ("buyer", "Händler"),
        ("final_delivery", "Baustelle"),
        ("delivery", "Lager"),
        ("central_regulator", "Verband"),
        ("payer", "Zahler"),
        ("marketplace", "Marktplatz"),
    ];
    let parties: String = parties.iter().map(|(role, name)| party(role, "1", name)).collect();
    let paper = with_parties(&format!("<PARTIES>{parties}</PARTIES>"));
    assert_eq!(paper.buyer.display_name(), "Händler");
    assert_eq!(name(paper.ship_to.as_ref()), text("Lager"));
    assert_eq!(name(paper.bill_to.as_ref()), text("Zahler"));
    // Whom the paper has no place for is kept, with the role that says who it is.
    let names = extras(&paper, "ORDER_HEADER/ORDER_INFO/PARTIES/PARTY/ADDRESS/NAME");
    assert_eq!(names, ["Endkunde", "Baustelle", "Verband", "Marktplatz"]);
    let roles = extras(&paper, "ORDER_HEADER/ORDER_INFO/PARTIES/PARTY/PARTY_ROLE");
    assert_eq!(roles, ["customer", "final_delivery", "central_regulator", "marketplace"]);
}

#[test]
fn a_farther_role_counts_where_no_nearer_one_is_stated() {
    let parties = format!(
        "<PARTIES>{}{}{}</PARTIES>",
        party("customer", "1", "Kunde"),
        party("final_delivery", "2", "Baustelle"),
        party("central_regulator", "3", "Verband")
    );
    let paper = with_parties(&parties);
    assert_eq!(paper.buyer.display_name(), "Kunde");
    assert_eq!(name(paper.ship_to.as_ref()), text("Baustelle"));
    assert_eq!(name(paper.bill_to.as_ref()), text("Verband"));
}

#[test]
fn parties_without_roles_are_told_by_reference() {
    let parties = "<PARTIES>\
        <PARTY><PARTY_ID>s</PARTY_ID><ADDRESS><NAME>Wir</NAME></ADDRESS></PARTY>\
        <PARTY><PARTY_ID>b</PARTY_ID><ADDRESS><NAME>Käufer</NAME></ADDRESS></PARTY>\
        <PARTY><PARTY_ID>d</PARTY_ID><ADDRESS><NAME>Lager</NAME></ADDRESS></PARTY>\
        <PARTY><PARTY_ID>i</PARTY_ID><ADDRESS><NAME>Zentrale</NAME></ADDRESS></PARTY></PARTIES>\
        <ORDER_PARTIES_REFERENCE><BUYER_IDREF>b</BUYER_IDREF><SUPPLIER_IDREF>s</SUPPLIER_IDREF>\
        <INVOICE_RECIPIENT_IDREF>i</INVOICE_RECIPIENT_IDREF><SHIPMENT_PARTIES_REFERENCE>\
        <DELIVERY_IDREF>d</DELIVERY_IDREF><DELIVERER_IDREF>Spedition</DELIVERER_IDREF></SHIPMENT_PARTIES_REFERENCE>\
        </ORDER_PARTIES_REFERENCE>";
    let paper = with_parties(parties);
    assert_eq!(paper.buyer.display_name(), "Käufer");
    assert_eq!(name(paper.seller.as_ref()), text("Wir"));
    assert_eq!(name(paper.ship_to.as_ref()), text("Lager"));
    assert_eq!(name(paper.bill_to.as_ref()), text("Zentrale"));
    assert!(paper.extras.iter().any(|extra| extra.text == "Spedition"));
}

#[test]
fn the_buyer_is_not_made_the_supplier_by_a_mistaken_reference() {
    let parties = "<PARTIES><PARTY><PARTY_ID>supplier</PARTY_ID></PARTY>\
        <PARTY><PARTY_ID type='buyer'>buyer</PARTY_ID></PARTY></PARTIES>\
        <ORDER_PARTIES_REFERENCE><BUYER_IDREF>buyer</BUYER_IDREF><SUPPLIER_IDREF>buyer</SUPPLIER_IDREF>\
        </ORDER_PARTIES_REFERENCE>";
    let paper = with_parties(parties);
    assert_eq!(paper.buyer.ids, [PartyNumber { scheme: NumberScheme::Theirs, value: "buyer".to_owned() }]);
    assert_eq!(paper.seller, None);
    assert_eq!(extras(&paper, "ORDER_HEADER/ORDER_INFO/PARTIES/PARTY/PARTY_ID"), ["supplier"]);
}

#[test]
fn numbers_belong_to_whoever_gave_them() {
    let ids = [
        ("supplier_specific", NumberScheme::Ours),
        ("buyer_specific", NumberScheme::Theirs),
        ("customer_specific", NumberScheme::Theirs),
        ("party_specific", NumberScheme::Theirs),
        ("iln", NumberScheme::Gln),
        ("gln", NumberScheme::Gln),
        ("GLN", NumberScheme::Gln),
        ("vat_id", NumberScheme::Vat),
        ("duns", NumberScheme::Other("duns".to_owned())),
        ("mercateo", NumberScheme::Other("mercateo".to_owned())),
    ];
    for (kind, scheme) in ids {
        let party = format!(
            "<PARTIES><PARTY><PARTY_ID type='{kind}'>4012345000009</PARTY_ID><PARTY_ROLE>buyer</PARTY_ROLE></PARTY></PARTIES>"
        );
        assert_eq!(with_parties(&party).buyer.ids, [PartyNumber { scheme, value: "4012345000009".to_owned() }]);
    }
    let nothing = "<PARTIES><PARTY><PARTY_ID type='supplier_specific'>null</PARTY_ID><PARTY_ROLE>supplier</PARTY_ROLE>\
        </PARTY><PARTY><PARTY_ID>1</PARTY_ID><PARTY_ROLE>buyer</PARTY_ROLE></PARTY></PARTIES>";
    assert_eq!(with_parties(nothing).seller, None);
}

#[test]
fn a_location_number_with_a_wrong_check_digit_is_said_so() {
    let info = "<PARTIES><PARTY><PARTY_ID type='gln'>4012345000008</PARTY_ID><PARTY_ROLE>buyer</PARTY_ROLE></PARTY></PARTIES>\
        <CURRENCY>EUR</CURRENCY>";
    assert_eq!(codes(&paper_of(&order(info, LINE, ""))), [Code::CheckDigitWrong]);
}

#[test]
fn the_first_version_names_the_element_for_the_part() {
    let one = |name: &str| format!("<PARTY><PARTY_ID>1</PARTY_ID><ADDRESS><NAME>{name}</NAME></ADDRESS></PARTY>");
    let info = format!(
        "<ORDER_PARTIES><BUYER_PARTY>{}</BUYER_PARTY><SUPPLIER_PARTY>{}</SUPPLIER_PARTY><INVOICE_PARTY>{}</INVOICE_PARTY>\
         <SHIPMENT_PARTIES><FINAL_DELIVERY_PARTY>{}</FINAL_DELIVERY_PARTY><DELIVERY_PARTY>{}</DELIVERY_PARTY>\
         <TRANSPORT_PARTY>{}</TRANSPORT_PARTY></SHIPMENT_PARTIES></ORDER_PARTIES><PRICE_CURRENCY>EUR</PRICE_CURRENCY>",
        one("Klinik"),
        one("Wir"),
        one("Verwaltung"),
        one("Station 3"),
        one("Zentrallager"),
        one("Spedition")
    );
    let read = paper_of(&order_1(&info, LINE, ""));
    let paper = &read.paper;
    assert_eq!(paper.buyer.display_name(), "Klinik");
    assert_eq!(name(paper.seller.as_ref()), text("Wir"));
    assert_eq!(name(paper.bill_to.as_ref()), text("Verwaltung"));
    assert_eq!(name(paper.ship_to.as_ref()), text("Zentrallager"));
    let kept: Vec<_> = paper.extras.iter().map(|extra| extra.text.as_str()).filter(|text| 2 < text.len()).collect();
    assert_eq!(kept, ["Spedition", "Station 3"]);
    assert_eq!(codes(&read), []);
}

#[test]
fn a_party_may_lack_the_element_around_it() {
    let info = "<ORDER_PARTIES><BUYER_PARTY><PARTY_ID>b-1</PARTY_ID><PARTY_NAME>Küchenstudio</PARTY_NAME></BUYER_PARTY>\
        <DELIVERY_PARTY><PARTY><ADDRESS><NAME>Lager</NAME></ADDRESS></PARTY></DELIVERY_PARTY></ORDER_PARTIES>";
    let paper = paper_of(&order_1(info, LINE, "")).paper;
    assert_eq!((paper.buyer.display_name(), paper.buyer.ids.len()), ("Küchenstudio".to_owned(), 1));
    assert_eq!(name(paper.ship_to.as_ref()), text("Lager"));
    // Beside the information instead of in it.
    let beside = "<ORDER version='1.0'><ORDER_HEADER><ORDER_INFO><ORDER_ID>1</ORDER_ID></ORDER_INFO><ORDER_PARTIES>\
        <BUYER_PARTY><PARTY_ID>b-1</PARTY_ID></BUYER_PARTY></ORDER_PARTIES></ORDER_HEADER><ORDER_ITEM_LIST/></ORDER>";
    assert_eq!(paper_of(beside).paper.buyer.ids[0].value, "b-1");
    // Without the plural, and with names for the parts of a party.
    let bare = "<BUYER><BUYER_ID>9</BUYER_ID><BUYER_NAME>Firma</BUYER_NAME></BUYER>";
    assert_eq!(paper_of(&order_1(bare, LINE, "")).paper.buyer.display_name(), "Firma");
}

#[test]
fn a_buyer_of_nothing_but_a_number_is_who_is_billed() {
    let info = "<ORDER_PARTIES><BUYER_PARTY><PARTY><PARTY_ID type='buyer_specific'>hans@example.com</PARTY_ID><ADDRESS/>\
        </PARTY></BUYER_PARTY><INVOICE_PARTY><PARTY><ADDRESS><NAME>Müller GmbH</NAME><CITY>Görlitz</CITY>\
        <EMAIL>hans@example.com</EMAIL></ADDRESS></PARTY></INVOICE_PARTY></ORDER_PARTIES>";
    let buyer = paper_of(&order_1(info, LINE, "")).paper.buyer;
    assert_eq!(buyer.ids, [PartyNumber { scheme: NumberScheme::Theirs, value: "hans@example.com".to_owned() }]);
    assert_eq!((buyer.company, buyer.city), (text("Müller GmbH"), text("Görlitz")));
    assert_eq!(buyer.emails, ["hans@example.com"]);
}

#[test]
fn a_buyer_is_reached_as_the_bill_says_where_it_is_the_same_name() {
    let info = |billed: &str| {
        format!(
            "<ORDER_PARTIES><BUYER_PARTY><PARTY><ADDRESS><NAME/><NAME2>Meier</NAME2><NAME3>Anna</NAME3></ADDRESS></PARTY>\
             </BUYER_PARTY><INVOICE_PARTY><PARTY><ADDRESS><NAME/><NAME2>{billed}</NAME2><NAME3>Anna</NAME3>\
             <PHONE>1</PHONE><EMAIL>anna@example.com</EMAIL></ADDRESS></PARTY></INVOICE_PARTY></ORDER_PARTIES>"
        )
    };
    let same = paper_of(&order_1(&info("Meier"), LINE, "")).paper.buyer;
    assert_eq!((same.emails, same.phones), (vec!["anna@example.com".to_owned()], vec!["1".to_owned()]));
    let other = paper_of(&order_1(&info("Schulz"), LINE, "")).paper.buyer;
    assert!(other.emails.is_empty() && other.phones.is_empty());
}

#[test]
fn two_different_numbers_are_two_parties() {
    let info = "<ORDER_PARTIES><BUYER_PARTY><PARTY><PARTY_ID>1</PARTY_ID></PARTY></BUYER_PARTY>\
        <INVOICE_PARTY><PARTY><PARTY_ID>2</PARTY_ID><ADDRESS><NAME>Zentrale</NAME></ADDRESS></PARTY></INVOICE_PARTY>\
        </ORDER_PARTIES>";
    let paper = paper_of(&order_1(info, LINE, "")).paper;
    assert_eq!((paper.buyer.company, paper.buyer.ids.len()), (None, 1));
}

#[test]
fn an_order_without_a_buyer_is_ordered_by_whom_it_is_billed_or_delivered_to() {
    let delivered = format!("<PARTIES>{}</PARTIES>", party("delivery", "1", "Lager"));
    assert_eq!(with_parties(&delivered).buyer.display_name(), "Lager");
    let billed =
        format!("<PARTIES>{}{}</PARTIES>", party("delivery", "1", "Lager"), party("invoice_recipient", "2", "Amt"));
    assert_eq!(with_parties(&billed).buyer.display_name(), "Amt");
}

#[test]
fn an_account_gives_its_iban_and_keeps_the_rest() {
    let party = "<PARTIES><PARTY><PARTY_ID>1</PARTY_ID><PARTY_ROLE>buyer</PARTY_ROLE><ACCOUNT><HOLDER>Hans</HOLDER>\
        <BANK_ACCOUNT type='iban'>DE02120300000000202051</BANK_ACCOUNT></ACCOUNT></PARTY></PARTIES>";
    let paper = with_parties(party);
    assert_eq!(paper.buyer.iban, text("DE02120300000000202051"));
    assert_eq!(extras(&paper, "ORDER_HEADER/ORDER_INFO/PARTIES/PARTY/ACCOUNT/HOLDER"), ["Hans"]);
    let old = party.replace(" type='iban'", "").replace("DE02120300000000202051", "202051");
    let paper = with_parties(&old);
    assert_eq!(paper.buyer.iban, None);
    assert_eq!(extras(&paper, "ORDER_HEADER/ORDER_INFO/PARTIES/PARTY/ACCOUNT/BANK_ACCOUNT"), ["202051"]);
}

#[test]
fn elements_of_any_namespace_and_prefix_are_read() {
    for (prefix, uri) in [
        ("bmecat", "http://www.bmecat.org/bmecat/2005"),
        ("bme", "http://www.bmecat.org/bmecat/2005.1"),
        ("ns2", "http://www.bmecat.org/XMLSchema/2.0"),
    ] {
        let text = format!(
            "<o:ORDER xmlns:o='http://www.opentrans.org/XMLSchema/2.0' xmlns:{prefix}='{uri}' version='2.0'>\
             <o:ORDER_HEADER><o:ORDER_INFO><o:ORDER_ID>7</o:ORDER_ID><o:PARTIES><o:PARTY>\
             <{prefix}:PARTY_ID type='gln'>4012345000009</{prefix}:PARTY_ID><o:PARTY_ROLE>buyer</o:PARTY_ROLE>\
             <o:ADDRESS><{prefix}:NAME>Muster</{prefix}:NAME></o:ADDRESS></o:PARTY></o:PARTIES>\
             <{prefix}:CURRENCY>EUR</{prefix}:CURRENCY></o:ORDER_INFO></o:ORDER_HEADER><o:ORDER_ITEM_LIST><o:ORDER_ITEM>\
             <o:QUANTITY>1</o:QUANTITY><{prefix}:ORDER_UNIT>C62</{prefix}:ORDER_UNIT><o:PRODUCT_PRICE_FIX>\
             <{prefix}:PRICE_AMOUNT>5</{prefix}:PRICE_AMOUNT></o:PRODUCT_PRICE_FIX></o:ORDER_ITEM></o:ORDER_ITEM_LIST></o:ORDER>"
        );
        let read = paper_of(&text);
        assert_eq!((read.paper.order_no.as_str(), read.paper.buyer.display_name()), ("7", "Muster".to_owned()));
        assert_eq!(read.paper.lines[0].unit_price, Some(decimal("5")));
        assert_eq!(codes(&read), [], "{prefix}");
    }
}
