use proptest::prelude::*;

use crate::formats::Format;
use crate::formats::reading;

/// Elements of the standard and of its dialects, and a few that are of neither.
const NAMES: &[&str] = &[
    "ORDER_HEADER",
    "CONTROL_INFO",
    "ORDER_INFO",
    "ORDER_ID",
    "ORDER_DATE",
    "DELIVERY_DATE",
    "DELIVERY_START_DATE",
    "PARTIES",
    "PARTY",
    "PARTY_ID",
    "PARTY_ROLE",
    "ADDRESS",
    "NAME",
    "NAME2",
    "NAME3",
    "COMPANY",
    "CONTACT_DETAILS",
    "CONTACT_NAME",
    "FIRST_NAME",
    "EMAILS",
    "EMAIL",
    "PHONE",
    "STREET",
    "BOXNO",
    "COUNTRY",
    "COUNTRY_CODED",
    "ACCOUNT",
    "BANK_ACCOUNT",
    "ORDER_PARTIES",
    "BUYER_PARTY",
    "SHIPMENT_PARTIES",
    "DELIVERY_PARTY",
    "ORDER_PARTIES_REFERENCE",
    "BUYER_IDREF",
    "CURRENCY",
    "PRICE_CURRENCY",
    "PAYMENT",
    "CARD",
    "PAYMENT_TERMS",
    "TIME_FOR_PAYMENT",
    "DAYS",
    "DISCOUNT_FACTOR",
    "REMARK",
    "REMARKS",
    "MIME_INFO",
    "MIME",
    "MIME_SOURCE",
    "MIME_EMBEDDED",
    "MIME_DATA",
    "ORDER_ITEM_LIST",
    "ORDER_ITEM",
    "LINE_ITEM_ID",
    "PRODUCT_ID",
    "ARTICLE_ID",
    "SUPPLIER_PID",
    "INTERNATIONAL_PID",
    "DESCRIPTION_SHORT",
    "QUANTITY",
    "ORDER_UNIT",
    "PRODUCT_PRICE_FIX",
    "ARTICLE_PRICE",
    "PRICE_AMOUNT",
    "PRICE_QUANTITY",
    "PRICE_BASE_FIX",
    "PRICE_UNIT_VALUE",
    "PRICE_LINE_AMOUNT",
    "TAX",
    "TAX_AMOUNT",
    "TAX_DETAILS_FIX",
    "ALLOW_OR_CHARGES_FIX",
    "ALLOW_OR_CHARGE",
    "ALLOW_OR_CHARGE_SEQUENCE",
    "ALLOW_OR_CHARGE_VALUE",
    "AOC_PERCENTAGE_FACTOR",
    "AOC_MONETARY_AMOUNT",
    "DELIVERY_FEE",
    "DELIVERY_FEE_TAX_RATE",
    "ORDER_SUMMARY",
    "TOTAL_ITEM_NUM",
    "TOTAL_AMOUNT",
    "TOTAL_TAX",
    "CUSTOMER_ORDER_REFERENCE",
    "HEADER_UDX",
    "UDX.A.B",
    "FEATURE",
    "ORDER",
    "x",
];

const TEXTS: &[&str] = &[
    "",
    "1",
    "0",
    "-1",
    "0.19",
    "19",
    "2,5",
    "1,250",
    "79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "EUR",
    "978",
    "buyer",
    "delivery",
    "2026-03-02",
    "9999-99-99",
    "true",
    "null",
    "ä",
    "cGxhbg==",
    "10,00 €",
    "C62",
    "Herr",
];

const KINDS: &[&str] =
    &["", " type='allowance'", " type='SHIPPING'", " type='gtin'", " type='gros_list'", " lang='deu'"];

/// Any tree of these elements.
fn tree() -> impl Strategy<Value = String> {
    let pick = |list: &'static [&'static str]| (0..list.len()).prop_map(move |at| list[at]);
    let leaf =
        (pick(NAMES), pick(KINDS), pick(TEXTS)).prop_map(|(name, kind, text)| format!("<{name}{kind}>{text}</{name}>"));
    leaf.prop_recursive(5, 96, 8, move |inner| {
        (pick(NAMES), pick(KINDS), prop::collection::vec(inner, 0..8))
            .prop_map(|(name, kind, parts)| format!("<{name}{kind}>{}</{name}>", parts.concat()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_gives_a_paper_or_says_why_not(
        kind in prop::sample::select(vec!["ORDER", "ORDERCHANGE", "INVOICE"]),
        parts in prop::collection::vec(tree(), 0..10),
    ) {
        let text = format!("<{kind} xmlns='http://www.opentrans.org/XMLSchema/2.1'>{}</{kind}>", parts.concat());
        let readout = reading::read(text.as_bytes());
        prop_assert_eq!(readout.format, Some(Format::OpenTrans));
        prop_assert!(!readout.papers.is_empty() || readout.refusal().is_some());
        prop_assert_eq!(&readout, &reading::read(text.as_bytes()));
    }

    #[test]
    fn what_is_written_into_an_order_is_found_again(
        value in "[a-zA-Z]{5,12}",
        name in (0..NAMES.len()).prop_map(|at| NAMES[at]),
    ) {
        let text = super::order(&format!("{}<{name}>{value}</{name}>", super::BUYER), super::LINE, "");
        let readout = reading::read(text.as_bytes());
        let said = format!("{:?} {:?}", readout.papers, readout.findings);
        prop_assert!(said.to_lowercase().contains(&value.to_lowercase()), "{name} {value}: {said}");
    }
}
