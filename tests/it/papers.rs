//! Small good order papers of each intake format, written for these tests, and the ways to spoil
//! them: a text put into one element, something planted behind the root's start tag.

use std::env;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use kontor::formats::reading::Readout;
use kontor::formats::values;

/// One good paper.
#[derive(Clone, Debug)]
pub(crate) struct Good {
    /// The format's name, or the file it was read from.
    pub name: String,
    /// The paper.
    pub text: String,
}

/// A UBL 2.1 order with a party, an attachment, a charge and one line.
pub(crate) const UBL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
 <cbc:UBLVersionID>2.1</cbc:UBLVersionID>
 <cbc:ID>PO-4711</cbc:ID>
 <cbc:IssueDate>2026-03-02</cbc:IssueDate>
 <cbc:IssueTime>10:30:00</cbc:IssueTime>
 <cbc:Note>Please ring twice</cbc:Note>
 <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
 <cac:AdditionalDocumentReference><cbc:ID>plan.txt</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/plain" filename="plan.txt">cGxhbg==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>
 <cac:BuyerCustomerParty><cac:Party>
  <cbc:EndpointID schemeID="0088">4012345000009</cbc:EndpointID>
  <cac:PartyName><cbc:Name>Jana Nováková</cbc:Name></cac:PartyName>
  <cac:PostalAddress><cbc:StreetName>Polní 12</cbc:StreetName><cbc:CityName>Písek</cbc:CityName><cbc:PostalZone>39701</cbc:PostalZone><cac:Country><cbc:IdentificationCode>CZ</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
  <cac:PartyTaxScheme><cbc:CompanyID>CZ12345678</cbc:CompanyID></cac:PartyTaxScheme>
  <cac:Contact><cbc:Telephone>+420 382 123 456</cbc:Telephone><cbc:ElectronicMail>jana@example.com</cbc:ElectronicMail></cac:Contact>
 </cac:Party></cac:BuyerCustomerParty>
 <cac:SellerSupplierParty><cac:Party><cac:PartyName><cbc:Name>The office</cbc:Name></cac:PartyName></cac:Party></cac:SellerSupplierParty>
 <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Freight</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">5.00</cbc:Amount></cac:AllowanceCharge>
 <cac:AnticipatedMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">20.00</cbc:LineExtensionAmount><cbc:ChargeTotalAmount currencyID="EUR">5.00</cbc:ChargeTotalAmount><cbc:PayableAmount currencyID="EUR">25.00</cbc:PayableAmount></cac:AnticipatedMonetaryTotal>
 <cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode="H87">2</cbc:Quantity><cbc:LineExtensionAmount currencyID="EUR">20.00</cbc:LineExtensionAmount>
  <cac:Price><cbc:PriceAmount currencyID="EUR">10.00</cbc:PriceAmount><cbc:BaseQuantity unitCode="H87">1</cbc:BaseQuantity></cac:Price>
  <cac:Item><cbc:Name>Bandage</cbc:Name><cac:SellersItemIdentification><cbc:ID>B-1</cbc:ID></cac:SellersItemIdentification><cac:StandardItemIdentification><cbc:ID schemeID="0160">4012345000009</cbc:ID></cac:StandardItemIdentification><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item>
 </cac:LineItem></cac:OrderLine>
</Order>
"#;

/// An openTRANS 2.1 order.
pub(crate) const OPENTRANS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<ORDER xmlns="http://www.opentrans.org/XMLSchema/2.1" xmlns:bmecat="http://www.bmecat.org/bmecat/2005" version="2.1" type="standard">
 <ORDER_HEADER><CONTROL_INFO><GENERATION_DATE>2026-03-02T10:30:00+01:00</GENERATION_DATE></CONTROL_INFO>
 <ORDER_INFO><ORDER_ID>OT-4711</ORDER_ID><ORDER_DATE>2026-03-02T10:30:00+01:00</ORDER_DATE>
  <DELIVERY_DATE type="fixed"><DELIVERY_START_DATE>2026-03-09</DELIVERY_START_DATE><DELIVERY_END_DATE>2026-03-10</DELIVERY_END_DATE></DELIVERY_DATE>
  <PARTIES>
   <PARTY><bmecat:PARTY_ID type="gln">4012345000009</bmecat:PARTY_ID><PARTY_ROLE>buyer</PARTY_ROLE><ADDRESS><bmecat:NAME>Müller GmbH</bmecat:NAME><bmecat:STREET>Hauptstraße 1</bmecat:STREET><bmecat:ZIP>02826</bmecat:ZIP><bmecat:CITY>Görlitz</bmecat:CITY><bmecat:COUNTRY_CODED>DE</bmecat:COUNTRY_CODED><bmecat:VAT_ID>DE123456789</bmecat:VAT_ID><bmecat:PHONE>+49 3581 1234</bmecat:PHONE><bmecat:EMAIL>info@example.com</bmecat:EMAIL></ADDRESS></PARTY>
   <PARTY><bmecat:PARTY_ID type="supplier_specific">42</bmecat:PARTY_ID><PARTY_ROLE>supplier</PARTY_ROLE></PARTY>
  </PARTIES>
  <bmecat:CURRENCY>EUR</bmecat:CURRENCY><REMARKS type="general">Ramp at the back</REMARKS>
 </ORDER_INFO></ORDER_HEADER>
 <ORDER_ITEM_LIST><ORDER_ITEM><LINE_ITEM_ID>1</LINE_ITEM_ID><PRODUCT_ID><bmecat:SUPPLIER_PID>B-1</bmecat:SUPPLIER_PID><bmecat:INTERNATIONAL_PID type="gtin">4012345000009</bmecat:INTERNATIONAL_PID><bmecat:DESCRIPTION_SHORT>Bandage</bmecat:DESCRIPTION_SHORT></PRODUCT_ID><QUANTITY>2</QUANTITY><bmecat:ORDER_UNIT>C62</bmecat:ORDER_UNIT><PRODUCT_PRICE_FIX><bmecat:PRICE_AMOUNT>10.00</bmecat:PRICE_AMOUNT><bmecat:PRICE_QUANTITY>1</bmecat:PRICE_QUANTITY><TAX_DETAILS_FIX><bmecat:TAX>0.19</bmecat:TAX></TAX_DETAILS_FIX></PRODUCT_PRICE_FIX><PRICE_LINE_AMOUNT>20.00</PRICE_LINE_AMOUNT></ORDER_ITEM></ORDER_ITEM_LIST>
 <ORDER_SUMMARY><TOTAL_ITEM_NUM>1</TOTAL_ITEM_NUM><TOTAL_AMOUNT>20.00</TOTAL_AMOUNT></ORDER_SUMMARY>
</ORDER>
"#;

/// An openTRANS 1.0 order as shops write it, without a namespace.
pub(crate) const OPENTRANS_1: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<ORDER version="1.0" type="standard"><ORDER_HEADER><ORDER_INFO><ORDER_ID>S-77</ORDER_ID><ORDER_DATE>02.03.2026</ORDER_DATE>
 <ORDER_PARTIES><BUYER_PARTY><PARTY><PARTY_ID type="buyer_specific">K-9</PARTY_ID><ADDRESS><NAME>Müller</NAME><NAME2>Hans</NAME2><STREET>Am Markt 3</STREET><ZIP>02826</ZIP><CITY>Görlitz</CITY><COUNTRY>D</COUNTRY><EMAIL>hans@example.com</EMAIL></ADDRESS></PARTY></BUYER_PARTY><SUPPLIER_PARTY><PARTY><PARTY_ID>42</PARTY_ID></PARTY></SUPPLIER_PARTY></ORDER_PARTIES>
 <PRICE_CURRENCY>EUR</PRICE_CURRENCY><REMARK type="SHIPPING">4,90</REMARK></ORDER_INFO></ORDER_HEADER>
 <ORDER_ITEM_LIST><ORDER_ITEM><LINE_ITEM_ID>1</LINE_ITEM_ID><ARTICLE_ID><SUPPLIER_AID>B-1</SUPPLIER_AID><INTERNATIONAL_AID type="EAN">4012345000009</INTERNATIONAL_AID><DESCRIPTION_SHORT>Bandage</DESCRIPTION_SHORT></ARTICLE_ID><QUANTITY>2</QUANTITY><ORDER_UNIT>Stk</ORDER_UNIT><ARTICLE_PRICE type="net_list"><PRICE_AMOUNT>10,00</PRICE_AMOUNT><PRICE_LINE_AMOUNT>20,00</PRICE_LINE_AMOUNT><TAX>19</TAX></ARTICLE_PRICE></ORDER_ITEM></ORDER_ITEM_LIST>
 <ORDER_SUMMARY><TOTAL_ITEM_NUM>1</TOTAL_ITEM_NUM><TOTAL_AMOUNT>20,00</TOTAL_AMOUNT></ORDER_SUMMARY></ORDER>
"#;

/// An order in Kontor's own published XML.
pub(crate) const KONTOR: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<KontorOrders xmlns="urn:kontor:order:1" version="1.0">
 <Order><OrderNo>K-4711</OrderNo><Issued>2026-03-02T10:30:00+01:00</Issued><Currency>CZK</Currency><PriceMode>net</PriceMode><Language>cs</Language>
  <Buyer><CustomerNo>1001</CustomerNo><Gln>4012345000009</Gln><VatId>CZ12345678</VatId><FirstName>Jana</FirstName><LastName>Nováková</LastName><BirthDate>1970-05-06</BirthDate><Street>Polní 12</Street><Zip>39701</Zip><City>Písek</City><Country>CZ</Country><ContactPerson>Jan Novák</ContactPerson><Phone>+420 382 123 456</Phone><Email>jana@example.com</Email></Buyer>
  <ShipTo><Company>Statek</Company><Street>Lesní 3</Street><Zip>39701</Zip><City>Písek</City></ShipTo>
  <Referrer><PhysicianNo>123456789</PhysicianNo><LastName>Doktor</LastName></Referrer>
  <Payer><Key>111</Key></Payer>
  <Delivery><From>2026-03-09</From><To>2026-03-10</To></Delivery><Payment><Method>invoice</Method><PaidOn>2026-03-02</PaidOn></Payment>
  <Line><LineNo>1</LineNo><Sku>B-1</Sku><Gtin>4012345000009</Gtin><Name>Obinadlo</Name><Quantity unit="H87">2</Quantity><UnitPrice base="1">10.00</UnitPrice><VatRate>21</VatRate><LineTotal>20.00</LineTotal><Option name="colour">white</Option><Due>2026-03-09</Due></Line>
  <Charge><Name>Post</Name><Amount>5.00</Amount></Charge><Totals><Lines>20.00</Lines><Charges>5.00</Charges><Payable>25.00</Payable></Totals>
  <Note>Zvonit dvakrát</Note><Attachment><Name>plan.txt</Name><MediaType>text/plain</MediaType><Content>cGxhbg==</Content></Attachment>
 </Order>
 <Registration><RequestNo>R-1</RequestNo><RequestedAt>2026-03-02T10:30:00Z</RequestedAt><CustomerNo>1001</CustomerNo><Applicant><LastName>Novák</LastName><Email>jan@example.com</Email></Applicant></Registration>
</KontorOrders>
"#;

/// XML of no known format.
pub(crate) const OTHER: &str = "<?xml version=\"1.0\"?>\n<catalogue><item id=\"1\"><name>Bandage</name><price>10.00</price><date>2026-03-02</date></item></catalogue>\n";

/// Returns the good papers written here, one of each dialect.
pub(crate) fn good() -> Vec<Good> {
    [("ubl", UBL), ("opentrans", OPENTRANS), ("opentrans-1", OPENTRANS_1), ("kontor", KONTOR), ("other", OTHER)]
        .map(|(name, text)| Good { name: name.to_owned(), text: text.to_owned() })
        .to_vec()
}

/// Returns the good papers and every small fixture of the project, as bytes: the samples of the
/// published interface, in more than one encoding, and the odd papers of the tests.
pub(crate) fn fixtures() -> Vec<(String, Vec<u8>)> {
    let mut fixtures: Vec<_> = good().into_iter().map(|good| (good.name, good.text.into_bytes())).collect();
    for folder in ["docs/interface/samples", "tests/data"] {
        for path in files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) {
            fixtures.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    fixtures
}

/// Returns every XML file below a folder, sorted by name; none when the folder is not there.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "xml") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Returns the folder of foreign sample files, or `None`, said loudly, where it is absent.
pub(crate) fn foreign_samples(what_is_left_out: &str) -> Option<PathBuf> {
    let folder = env::var("KONTOR_SAMPLES").unwrap_or_else(|_| "../shared/samples".to_owned());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("LEFT OUT: {what_is_left_out}: there is no folder {} (KONTOR_SAMPLES)", folder.display());
    None
}

/// Returns where the texts of the elements without children stand, with the elements' names.
pub(crate) fn leaves(text: &str) -> Vec<(String, Range<usize>)> {
    let mut leaves = Vec::new();
    for (open, _) in text.match_indices('<') {
        let Some(tag_end) = text[open..].find('>').map(|at| open + at) else { break };
        let tag = &text[open + 1..tag_end];
        let Some(next) = text[tag_end..].find('<').map(|at| tag_end + at) else { break };
        if !tag.starts_with(['/', '?', '!']) && !tag.ends_with('/') && text[next..].starts_with("</") {
            leaves.push((tag.split_whitespace().next().unwrap_or("").to_owned(), tag_end + 1..next));
        }
    }
    leaves
}

/// Returns the text with one range replaced.
pub(crate) fn replaced(text: &str, range: Range<usize>, with: &str) -> String {
    format!("{}{with}{}", &text[..range.start], &text[range.end..])
}

/// Returns the text with something planted behind the root's start tag.
pub(crate) fn planted(text: &str, inside: &str) -> String {
    let root = text.match_indices('<').find(|(at, _)| !text[at + 1..].starts_with(['?', '!'])).unwrap().0;
    let end = root + text[root..].find('>').unwrap() + 1;
    replaced(text, end..end, inside)
}

/// Returns the text with a document type between the declaration and the root.
pub(crate) fn with_doctype(text: &str, doctype: &str) -> String {
    let end = text.find("?>").unwrap() + 2;
    replaced(text, end..end, doctype)
}

/// The longest particular of a problem, in characters with the mark of the cut: it is shown in a
/// sentence, so a page of it helps nobody.
const ARGUMENT_MAX: usize = values::QUOTE_MAX + 1;

/// Asserts what holds for every answer of the reader, whatever it was given.
pub(crate) fn assert_sound(readout: &Readout, what: &str) {
    let all: Vec<_> = readout.findings.iter().chain(readout.papers.iter().flat_map(|paper| &paper.findings)).collect();
    assert!(
        !readout.papers.is_empty() || !readout.findings.is_empty(),
        "{what}: neither a paper nor a finding that says why"
    );
    for finding in all {
        for (name, value) in &finding.problem.arguments {
            assert!(finding.problem.code.argument_names().contains(name), "{what}: {name} in {finding:?}");
            assert!(
                value.chars().count() <= ARGUMENT_MAX,
                "{what}: {} carries {} bytes in {name}",
                finding.problem.code.as_str(),
                value.len()
            );
        }
        let path = &finding.place.path;
        assert!(path.chars().count() <= ARGUMENT_MAX, "{what}: a place of {} bytes", path.len());
    }
}
