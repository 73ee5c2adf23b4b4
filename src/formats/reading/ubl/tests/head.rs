//! Numbers, dates, notes, references, attachments, and what nobody knows.

use super::{codes, extras, paper, read};
use crate::domain::paper::{AttachmentContent, DeliveryWindow};
use crate::formats::{reading, values};
use crate::problem::Code;

#[test]
fn the_order_number_is_needed() {
    for inside in ["", "<ID/>", "<ID>  </ID>", "<ID>null</ID>"] {
        let text = super::document("Order", &format!("{inside}{}{}", super::BUYER, super::LINE));
        let readout = reading::read(text.as_bytes());
        assert_eq!(codes(&readout.papers[0]), [Code::MissingElement], "{inside}");
        assert!(readout.refusal().is_some());
    }
    let paper = paper("<SalesOrderID>S-7</SalesOrderID>");
    assert_eq!((paper.order_no.as_str(), paper.seller_order_no.as_deref()), ("PO-1", Some("S-7")));
}

#[test]
fn days_and_times_are_read_with_their_zones() {
    for (inside, issued) in [
        ("", "2026-03-02"),
        ("<IssueTime>09:30:47.0Z</IssueTime>", "2026-03-02T09:30:47Z"),
        ("<IssueTime>09:30</IssueTime>", "2026-03-02T09:30:00"),
        ("<IssueTime>12:30:00+02:00</IssueTime>", "2026-03-02T12:30:00+02:00"),
        ("<IssueTime>2026-03-02T12:30:00-05:00</IssueTime>", "2026-03-02T12:30:00-05:00"),
        ("<IssueTime/>", "2026-03-02"),
    ] {
        let read = read(inside);
        assert_eq!(read.paper.issued.unwrap().to_string(), issued, "{inside}");
        assert_eq!(codes(&read), [], "{inside}");
    }
    let read = read("<IssueTime>noon</IssueTime>");
    assert_eq!((read.paper.issued.unwrap().to_string(), codes(&read)), ("2026-03-02".to_owned(), vec![Code::NotADate]));
    let text = super::order("").replace("2026-03-02", "2026-02-30");
    let readout = reading::read(text.as_bytes());
    assert_eq!((readout.papers[0].paper.issued, codes(&readout.papers[0])), (None, vec![Code::NotADate]));
    let text = super::order("").replace("2026-03-02", "2026-03-02T08:15:00+01:00");
    assert_eq!(reading::read(text.as_bytes()).papers[0].paper.issued.unwrap().to_string(), "2026-03-02T08:15:00+01:00");
}

#[test]
fn the_currency_is_that_of_the_paper_or_of_its_amounts() {
    assert_eq!(paper("").currency.unwrap().code(), "EUR", "from the amounts");
    let read = read("<DocumentCurrencyCode listID='ISO4217'>NOK</DocumentCurrencyCode>");
    assert_eq!(read.paper.currency.unwrap().code(), "NOK");
    // The amounts say EUR: told once, not for every amount.
    assert_eq!(codes(&read), [Code::ValueNotAllowed]);
    let read = super::read("<DocumentCurrencyCode>Kronen</DocumentCurrencyCode>");
    assert_eq!(codes(&read), [Code::UnknownCurrency]);
}

#[test]
fn notes_keep_their_lines_and_tell_the_language() {
    let paper = paper(
        "<Note languageID='da-DK'>Første linje\nanden linje</Note><Note/><Note languageID='en'>Second &amp; last</Note>",
    );
    assert_eq!(paper.notes, ["Første linje\nanden linje", "Second & last"]);
    assert_eq!(paper.language.as_deref(), Some("da"));
    for (code, language) in
        [("EN", Some("en")), ("deu", Some("de")), ("cze", Some("cs")), ("xx-unknown", Some("xx")), ("Deutsch", None)]
    {
        let paper = super::paper(&format!("<Note languageID='{code}'>x</Note>"));
        assert_eq!(paper.language.as_deref(), language, "{code}");
    }
    // The language of the party is asked for; that of a note only happens.
    let paper = super::paper(
        "<Note languageID='en'>x</Note><BuyerCustomerParty><Party><PartyName><Name>A</Name></PartyName>\
         <Language><LocaleCode>cs_CZ</LocaleCode></Language></Party></BuyerCustomerParty>",
    );
    assert_eq!(paper.language.as_deref(), Some("cs"));
}

#[test]
fn references_terms_and_means_have_their_places() {
    let paper = paper(
        "<CustomerReference>R-1</CustomerReference><AccountingCost>CC-7</AccountingCost><OrderTypeCode>221</OrderTypeCode>\
         <PaymentMeans><PaymentMeansCode>58</PaymentMeansCode><PaymentDueDate>2026-04-01</PaymentDueDate>\
         <PayerFinancialAccount><ID>CZ65 0800 0000 1920 0014 5399</ID></PayerFinancialAccount></PaymentMeans>\
         <PaymentTerms><Note>30 days</Note><Note>2 % in 10 days</Note></PaymentTerms>",
    );
    assert_eq!(paper.reference.as_deref(), Some("R-1"));
    let payment = paper.payment.as_ref().unwrap();
    assert_eq!((payment.method.as_deref(), payment.terms.as_deref()), (Some("58"), Some("30 days\n2 % in 10 days")));
    assert_eq!(paper.buyer.iban.as_deref(), Some("CZ65 0800 0000 1920 0014 5399"));
    let kept = [("AccountingCost", "CC-7"), ("OrderTypeCode", "221"), ("PaymentMeans/PaymentDueDate", "2026-04-01")];
    assert_eq!(extras(&paper), kept);
    // The type of an ordinary order is worth no word.
    assert_eq!(extras(&super::paper("<OrderTypeCode>220</OrderTypeCode>")), []);
    assert_eq!(codes(&read("<CopyIndicator>true</CopyIndicator>")), [Code::StatedCopy]);
    assert_eq!(codes(&read("<CopyIndicator>false</CopyIndicator>")), []);
}

// proves M7, N15
#[test]
fn what_ubl_knows_is_kept_and_what_it_does_not_know_is_told() {
    let read = read(
        "<ValidityPeriod><EndDate>2026-12-31</EndDate></ValidityPeriod><DeliveryTerms><ID schemeID='INCOTERMS' schemeAgencyID='6'>FOB</ID></DeliveryTerms>\
         <LoyaltyPoints unit='p'>12</LoyaltyPoints><Telephone>1</Telephone>\
         <Contract><ID>C-1</ID><Colour>red</Colour></Contract><x:Shop xmlns:x='urn:shop'><x:Score x:of='10'>7</x:Score><x:Score>8</x:Score></x:Shop>",
    );
    let kept = [
        ("ValidityPeriod/EndDate", "2026-12-31"),
        ("DeliveryTerms/ID", "FOB"),
        ("DeliveryTerms/ID/@schemeID", "INCOTERMS"),
        ("LoyaltyPoints", "12"),
        ("LoyaltyPoints/@unit", "p"),
        ("Telephone", "1"),
        ("Contract/ID", "C-1"),
        ("Contract/Colour", "red"),
        ("Shop/Score", "7"),
        ("Shop/Score/@x:of", "10"),
        ("Shop/Score", "8"),
    ];
    assert_eq!(extras(&read.paper), kept);
    let told: Vec<_> = read.findings.iter().map(|finding| finding.problem.argument("element").unwrap()).collect();
    assert_eq!(told, ["LoyaltyPoints", "Telephone", "Contract/Colour", "Shop/Score"]);
    assert!(
        read.findings
            .iter()
            .all(|finding| finding.problem.code == Code::UnknownElement && finding.place.line == Some(1))
    );
}

#[test]
fn extensions_are_kept_and_signatures_are_not() {
    let extensions = |content: &str| {
        format!(
            "<UBLExtensions><UBLExtension><ExtensionContent>{content}</ExtensionContent></UBLExtension></UBLExtensions>"
        )
    };
    let read = read(&extensions("<s:Basket xmlns:s='urn:shop'><s:Source>app</s:Source></s:Basket>"));
    assert_eq!(extras(&read.paper), [("UBLExtensions/UBLExtension/ExtensionContent/Basket/Source", "app")]);
    assert_eq!(codes(&read), []);
    let signed = extensions(
        "<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'><ds:SignatureValue>QUJD</ds:SignatureValue></ds:Signature>",
    );
    assert_eq!(extras(&paper(&signed)), []);
}

// proves O4
#[test]
fn files_come_embedded_beside_or_as_links() {
    let reference = |name: &str, id: &str, kind: &str, attachment: &str| {
        format!(
            "<{name}><ID>{id}</ID><DocumentType>{kind}</DocumentType><Attachment>{attachment}</Attachment></{name}>"
        )
    };
    let link = "<ExternalReference><URI>https://alder.example/plans/plan-7.pdf?v=2</URI></ExternalReference>";
    let inside = [
        reference("AdditionalDocumentReference", "D1", "Drawing", "<EmbeddedDocumentBinaryObject mimeCode='text/plain' filename='plan.txt'> cGxh\n bg== </EmbeddedDocumentBinaryObject>"),
        reference("AdditionalDocumentReference", "D2", "", "<EmbeddedDocumentBinaryObject mimeCode='application/pdf'>QUJD</EmbeddedDocumentBinaryObject>"),
        reference("AdditionalDocumentReference", "D3", "Plan", link),
        reference("OriginatorDocumentReference", "D4", "Plan", link),
        reference("AdditionalDocumentReference", "D5", "", "<ExternalReference><URI>scans/sheet 1.tif</URI></ExternalReference>"),
        reference("QuotationDocumentReference", "D6", "", "<EmbeddedDocumentBinaryObject filename='big.zip'/>"),
        format!("<Contract><ID>C-1</ID>{}</Contract>", reference("ContractDocumentReference", "D7", "", "<EmbeddedDocumentBinaryObject>QUJE</EmbeddedDocumentBinaryObject>")),
        "<AdditionalDocumentReference><ID>only a number</ID></AdditionalDocumentReference>".to_owned(),
    ]
    .concat();
    let read = read(&inside);
    let found: Vec<_> = read
        .paper
        .attachments
        .iter()
        .map(|file| {
            let content = match &file.content {
                AttachmentContent::Embedded(bytes) => format!("{} bytes", bytes.len()),
                AttachmentContent::Beside(name) => format!("beside {name}"),
                AttachmentContent::Link(link) => format!("link {link}"),
            };
            (file.name.as_str(), file.mime.as_deref().unwrap_or(""), file.description.as_deref().unwrap_or(""), content)
        })
        .collect();
    let expected = [
        ("plan.txt", "text/plain", "Drawing", "4 bytes"),
        ("D2", "application/pdf", "", "3 bytes"),
        ("plan-7.pdf", "application/pdf", "Plan", "link https://alder.example/plans/plan-7.pdf?v=2"),
        ("sheet 1.tif", "image/tiff", "D5", "beside sheet 1.tif"),
        ("big.zip", "application/zip", "D6", "beside big.zip"),
        ("D7", "", "", "3 bytes"),
    ];
    assert_eq!(found, expected.map(|(name, mime, description, content)| (name, mime, description, content.to_owned())));
    assert_eq!(codes(&read), []);
    let kept = [("Contract/ID", "C-1"), ("AdditionalDocumentReference/ID", "only a number")];
    assert_eq!(extras(&read.paper), kept);

    let broken = reference(
        "AdditionalDocumentReference",
        "D1",
        "",
        "<EmbeddedDocumentBinaryObject filename='a.pdf'>%%%</EmbeddedDocumentBinaryObject>",
    );
    assert_eq!(codes(&super::read(&broken)), [Code::AttachmentBroken]);
}

#[test]
fn a_wanted_day_is_a_period_or_a_single_day() {
    let day = |text: &str| values::date(text).unwrap();
    let window = |from: &str, to: &str| Some(DeliveryWindow { from: day(from), to: (!to.is_empty()).then(|| day(to)) });
    let period = |inside: &str| format!("<RequestedDeliveryPeriod>{inside}</RequestedDeliveryPeriod>");
    for (inside, expected) in [
        (period("<StartDate>2026-04-01</StartDate><EndDate>2026-04-03</EndDate>"), window("2026-04-01", "2026-04-03")),
        (period("<StartDate>2026-04-01Z</StartDate>"), window("2026-04-01", "")),
        (period("<EndDate>2026-04-03</EndDate>"), window("2026-04-03", "2026-04-03")),
        ("<LatestDeliveryDate>2026-05-01</LatestDeliveryDate>".to_owned(), window("2026-05-01", "")),
        (
            "<LatestDeliveryDate>2026-05-01</LatestDeliveryDate>".to_owned()
                + &period("<StartDate>2026-04-01</StartDate>"),
            window("2026-04-01", ""),
        ),
        (period("<Description>soon</Description>"), None),
    ] {
        let read = read(&format!("<Delivery>{inside}</Delivery>"));
        assert_eq!(read.paper.delivery, expected, "{inside}");
        assert_eq!(codes(&read), [], "{inside}");
    }
    let read = read(
        "<Delivery><RequestedDeliveryPeriod><StartDate>2026-04-01</StartDate><StartTime>08:00:00</StartTime></RequestedDeliveryPeriod></Delivery>",
    );
    assert_eq!(extras(&read.paper), [("Delivery/RequestedDeliveryPeriod/StartTime", "08:00:00")]);
}
