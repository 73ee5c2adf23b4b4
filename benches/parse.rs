//! Reading one order, format by format, beside the least that reading can cost: a bare quick-xml
//! event loop over the same bytes. `cargo bench --bench parse`; the aim is that `read` reaches
//! 0.6 of `events`.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kontor::formats::reading;
use kontor::formats::xml::Document;
use quick_xml::Reader;
use quick_xml::events::Event;

/// So many lines make an order of about 8 kB, the usual size of an order.
const LINES: usize = 5;

fn parse(criterion: &mut Criterion) {
    for (format, text) in [("ubl", ubl()), ("opentrans", opentrans()), ("kontor", kontor())] {
        let readout = reading::read(text.as_bytes());
        assert!(readout.refusal().is_none() && readout.papers.len() == 1, "{format}: {:?}", readout.findings);
        assert_eq!(readout.papers[0].paper.lines.len(), LINES);
        let mut group = criterion.benchmark_group(format!("{format}/{} bytes", text.len()));
        group.throughput(Throughput::Elements(1));
        group.bench_function("events", |bencher| bencher.iter(|| events(black_box(&text))));
        group.bench_function("tree", |bencher| {
            bencher.iter(|| black_box(Document::read(black_box(&text)).is_ok()));
        });
        group.bench_function("read", |bencher| bencher.iter(|| black_box(reading::read(black_box(text.as_bytes())))));
        group.finish();
    }
}

/// Walks all events and looks at nothing but their number.
fn events(text: &str) -> usize {
    let mut reader = Reader::from_str(text);
    let mut count = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return count,
            Ok(_) => count += 1,
            Err(error) => unreachable!("{error}"),
        }
    }
}

fn ubl() -> String {
    let address = "<cbc:StreetName>Nádražní 1204</cbc:StreetName>
        <cbc:CityName>České Budějovice</cbc:CityName>
        <cbc:PostalZone>37001</cbc:PostalZone>
        <cac:Country>
          <cbc:IdentificationCode>CZ</cbc:IdentificationCode>
        </cac:Country>";
    let mut text = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order:3</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:ordering:3</cbc:ProfileID>
  <cbc:ID>ORD-0004711</cbc:ID>
  <cbc:IssueDate>2026-11-24</cbc:IssueDate>
  <cbc:IssueTime>10:21:00</cbc:IssueTime>
  <cbc:OrderTypeCode>220</cbc:OrderTypeCode>
  <cbc:Note>Prosíme o dodání do 12 hodin; volejte předem.</cbc:Note>
  <cbc:DocumentCurrencyCode>CZK</cbc:DocumentCurrencyCode>
  <cbc:CustomerReference>REF-4711</cbc:CustomerReference>
  <cac:BuyerCustomerParty>
    <cac:Party>
      <cbc:EndpointID schemeID="0088">8594001234567</cbc:EndpointID>
      <cac:PartyName>
        <cbc:Name>Vltava čerpadla 31 s.r.o.</cbc:Name>
      </cac:PartyName>
      <cac:PostalAddress>
        {address}
      </cac:PostalAddress>
      <cac:PartyTaxScheme>
        <cbc:CompanyID>CZ10000313</cbc:CompanyID>
        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:PartyTaxScheme>
      <cac:PartyLegalEntity>
        <cbc:RegistrationName>Vltava čerpadla 31 s.r.o.</cbc:RegistrationName>
        <cbc:CompanyID>10000313</cbc:CompanyID>
      </cac:PartyLegalEntity>
      <cac:Contact>
        <cbc:Name>Nákup</cbc:Name>
        <cbc:Telephone>+420600000031</cbc:Telephone>
        <cbc:ElectronicMail>objednavky@firma31.example</cbc:ElectronicMail>
      </cac:Contact>
    </cac:Party>
  </cac:BuyerCustomerParty>
  <cac:SellerSupplierParty>
    <cac:Party>
      <cbc:EndpointID schemeID="0088">8590000000008</cbc:EndpointID>
      <cac:PartyName>
        <cbc:Name>Obchodní kancelář s.r.o.</cbc:Name>
      </cac:PartyName>
    </cac:Party>
  </cac:SellerSupplierParty>
  <cac:Delivery>
    <cac:DeliveryLocation>
      <cac:Address>
        {address}
      </cac:Address>
    </cac:DeliveryLocation>
    <cac:RequestedDeliveryPeriod>
      <cbc:StartDate>2026-11-30</cbc:StartDate>
      <cbc:EndDate>2026-11-30</cbc:EndDate>
    </cac:RequestedDeliveryPeriod>
  </cac:Delivery>
  <cac:TaxTotal>
    <cbc:TaxAmount currencyID="CZK">420.00</cbc:TaxAmount>
  </cac:TaxTotal>
  <cac:AnticipatedMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="CZK">2000.00</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="CZK">2000.00</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="CZK">2420.00</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="CZK">2420.00</cbc:PayableAmount>
  </cac:AnticipatedMonetaryTotal>
"#
    );
    for number in 1..=LINES {
        let added = write!(
            text,
            r#"  <cac:OrderLine>
    <cac:LineItem>
      <cbc:ID>{number}</cbc:ID>
      <cbc:Quantity unitCode="C62">4</cbc:Quantity>
      <cbc:LineExtensionAmount currencyID="CZK">400.00</cbc:LineExtensionAmount>
      <cac:Price>
        <cbc:PriceAmount currencyID="CZK">100.00</cbc:PriceAmount>
        <cbc:BaseQuantity unitCode="C62">1</cbc:BaseQuantity>
      </cac:Price>
      <cac:Item>
        <cbc:Name>Čerpadlo nerezové M{number} × 120 &amp; spol.</cbc:Name>
        <cac:SellersItemIdentification>
          <cbc:ID>SKU-00{number}471</cbc:ID>
        </cac:SellersItemIdentification>
        <cac:StandardItemIdentification>
          <cbc:ID schemeID="0160">8594001234567</cbc:ID>
        </cac:StandardItemIdentification>
        <cac:ClassifiedTaxCategory>
          <cbc:ID>S</cbc:ID>
          <cbc:Percent>21</cbc:Percent>
          <cac:TaxScheme>
            <cbc:ID>VAT</cbc:ID>
          </cac:TaxScheme>
        </cac:ClassifiedTaxCategory>
      </cac:Item>
    </cac:LineItem>
  </cac:OrderLine>
"#
        );
        assert!(added.is_ok());
    }
    text + "</Order>\n"
}

fn opentrans() -> String {
    let mut text = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<ORDER xmlns="http://www.opentrans.org/XMLSchema/2.1" xmlns:bmecat="http://www.bmecat.org/bmecat/2005" version="2.1" type="standard">
  <ORDER_HEADER>
    <CONTROL_INFO>
      <GENERATION_DATE>2026-11-24T10:21:00+01:00</GENERATION_DATE>
    </CONTROL_INFO>
    <ORDER_INFO>
      <ORDER_ID>OT-0004711</ORDER_ID>
      <ORDER_DATE>2026-11-24T10:21:00+01:00</ORDER_DATE>
      <DELIVERY_DATE type="fixed">
        <DELIVERY_START_DATE>2026-11-30</DELIVERY_START_DATE>
        <DELIVERY_END_DATE>2026-11-30</DELIVERY_END_DATE>
      </DELIVERY_DATE>
      <PARTIES>
"#,
    );
    for (role, number) in [("buyer", 4_711), ("delivery", 4_712), ("invoice_recipient", 4_713)] {
        let added = write!(
            text,
            r#"        <PARTY>
          <bmecat:PARTY_ID type="buyer_specific">K-{number}</bmecat:PARTY_ID>
          <PARTY_ROLE>{role}</PARTY_ROLE>
          <ADDRESS>
            <bmecat:NAME>Müller Pumpen GmbH</bmecat:NAME>
            <CONTACT_DETAILS>
              <bmecat:CONTACT_NAME>Weißflog</bmecat:CONTACT_NAME>
              <bmecat:FIRST_NAME>Jörg</bmecat:FIRST_NAME>
            </CONTACT_DETAILS>
            <bmecat:STREET>Görlitzer Straße 12</bmecat:STREET>
            <bmecat:ZIP>02826</bmecat:ZIP>
            <bmecat:CITY>Görlitz</bmecat:CITY>
            <bmecat:COUNTRY_CODED>DE</bmecat:COUNTRY_CODED>
            <bmecat:PHONE>+49 3581 5550100</bmecat:PHONE>
            <bmecat:EMAIL>einkauf@mueller-pumpen.example</bmecat:EMAIL>
          </ADDRESS>
        </PARTY>
"#
        );
        assert!(added.is_ok());
    }
    text += "      </PARTIES>
      <bmecat:CURRENCY>EUR</bmecat:CURRENCY>
      <REMARKS type=\"general\">Bitte bis 12 Uhr anliefern, Tor 3.</REMARKS>
    </ORDER_INFO>
  </ORDER_HEADER>
  <ORDER_ITEM_LIST>
";
    for number in 1..=LINES {
        let added = write!(
            text,
            r#"    <ORDER_ITEM>
      <LINE_ITEM_ID>{number}</LINE_ITEM_ID>
      <PRODUCT_ID>
        <bmecat:SUPPLIER_PID type="supplier_specific">PU-00{number}471</bmecat:SUPPLIER_PID>
        <bmecat:INTERNATIONAL_PID type="gtin">4012345000009</bmecat:INTERNATIONAL_PID>
        <bmecat:BUYER_PID type="buyer_specific">A-{number}</bmecat:BUYER_PID>
        <bmecat:DESCRIPTION_SHORT>Kreiselpumpe aus Edelstahl, Größe {number} × 120 &amp; Dichtung</bmecat:DESCRIPTION_SHORT>
        <bmecat:DESCRIPTION_LONG>Selbstansaugend, mit Thermoschutz und Anschlusskabel von 10 m</bmecat:DESCRIPTION_LONG>
      </PRODUCT_ID>
      <QUANTITY>4</QUANTITY>
      <bmecat:ORDER_UNIT>C62</bmecat:ORDER_UNIT>
      <PRODUCT_PRICE_FIX>
        <bmecat:PRICE_AMOUNT>100.00</bmecat:PRICE_AMOUNT>
        <bmecat:PRICE_QUANTITY>1</bmecat:PRICE_QUANTITY>
        <TAX_DETAILS_FIX>
          <bmecat:TAX>0.19</bmecat:TAX>
        </TAX_DETAILS_FIX>
      </PRODUCT_PRICE_FIX>
      <PRICE_LINE_AMOUNT>400.00</PRICE_LINE_AMOUNT>
    </ORDER_ITEM>
"#
        );
        assert!(added.is_ok());
    }
    text + "  </ORDER_ITEM_LIST>
  <ORDER_SUMMARY>
    <TOTAL_ITEM_NUM>5</TOTAL_ITEM_NUM>
    <TOTAL_AMOUNT>2000.00</TOTAL_AMOUNT>
  </ORDER_SUMMARY>
</ORDER>
"
}

fn kontor() -> String {
    let party = "<CustomerNo>10023</CustomerNo>
      <Company>Müller Pumpen GmbH</Company>
      <FirstName>Jörg</FirstName>
      <LastName>Weißflog</LastName>
      <Street>Görlitzer Straße 12</Street>
      <Zip>02826</Zip>
      <City>Görlitz</City>
      <Country>DE</Country>
      <VatId>DE999123012</VatId>
      <Phone>+49 3581 5550100</Phone>
      <Email>einkauf@mueller-pumpen.example</Email>
      <ContactPerson>Ines Kaltofen</ContactPerson>";
    let mut text = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<KontorOrders xmlns="urn:kontor:order:1" version="1.0">
  <Order>
    <OrderNo>W-4711</OrderNo>
    <Issued>2026-11-24T10:21:00+01:00</Issued>
    <Currency>EUR</Currency>
    <PriceMode>net</PriceMode>
    <Language>de</Language>
    <Buyer>
      {party}
    </Buyer>
    <BillTo>
      {party}
    </BillTo>
    <ShipTo>
      {party}
    </ShipTo>
    <Payer>
      <Key>109900019</Key>
      <Name>Musterkasse Sachsen</Name>
    </Payer>
    <Delivery>
      <From>2026-11-30</From>
      <To>2026-11-30</To>
    </Delivery>
    <Payment>
      <Method>invoice</Method>
      <Terms>14 Tage netto</Terms>
    </Payment>
"#
    );
    for number in 1..=LINES {
        let added = write!(
            text,
            r#"    <Line>
      <LineNo>{number}</LineNo>
      <Sku>PU-00{number}471</Sku>
      <BuyerSku>A-{number}</BuyerSku>
      <Gtin>4012345000009</Gtin>
      <Name>Kreiselpumpe aus Edelstahl, Größe {number} × 120 &amp; Dichtung</Name>
      <Description>Selbstansaugend, mit Thermoschutz und Anschlusskabel von 10 m</Description>
      <Quantity unit="C62">4</Quantity>
      <UnitPrice base="1">100.00</UnitPrice>
      <VatRate>19</VatRate>
      <LineTotal>400.00</LineTotal>
      <Option name="Farbe">grün</Option>
      <Option name="Kabel">10 m</Option>
      <Note>Bitte einzeln verpacken und mit unserer Artikelnummer beschriften.</Note>
      <Due>2026-11-30</Due>
    </Line>
"#
        );
        assert!(added.is_ok());
    }
    text + "    <Charge>
      <Name>Versand</Name>
      <Amount>10.00</Amount>
      <VatRate>19</VatRate>
    </Charge>
    <Totals>
      <Lines>2000.00</Lines>
      <Charges>10.00</Charges>
      <Net>2010.00</Net>
      <Tax>381.90</Tax>
      <Gross>2391.90</Gross>
      <Payable>2391.90</Payable>
    </Totals>
    <Note>Bitte bis 12 Uhr anliefern, Tor 3.</Note>
    <Attachment>
      <Name>hello.txt</Name>
      <MediaType>text/plain</MediaType>
      <Content>aGVsbG8K</Content>
    </Attachment>
  </Order>
</KontorOrders>
"
}

criterion_group!(benches, parse);
criterion_main!(benches);
