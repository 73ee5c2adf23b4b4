//! Papers and contacts with the fewest elements that a scenario needs. One [`Sheet`] can be
//! written in each of the intake formats.

use std::fmt::Write as _;

use kontor::domain::contact::{ContactCard, ContactKind, ContactRole};

/// Somebody who orders, as papers and the master name them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Who {
    /// The number that the office gave, as the paper states it; empty when it states none.
    pub number: &'static str,
    /// The number that the shop gave.
    pub shop_number: &'static str,
    pub company: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    pub vat_id: &'static str,
    pub email: &'static str,
    pub street: &'static str,
    pub zip: &'static str,
    pub city: &'static str,
}

/// The customer whom every world knows.
pub(crate) fn alfa() -> Who {
    Who {
        number: "1001",
        company: "Alfa s.r.o.",
        vat_id: "CZ27074358",
        email: "info@alfa.example",
        street: "Polní 12",
        zip: "39701",
        city: "Písek",
        ..Who::default()
    }
}

/// A person whom no world knows.
pub(crate) fn eva() -> Who {
    Who {
        first: "Eva",
        last: "Dvořáková",
        email: "eva@dvorak.example",
        street: "Lesní 3",
        zip: "37001",
        city: "České Budějovice",
        ..Who::default()
    }
}

impl Who {
    /// Returns what the master says of them, under a number.
    pub(crate) fn card(&self, number: &str) -> ContactCard {
        let kind = if self.company.is_empty() { ContactKind::Person } else { ContactKind::Organisation };
        ContactCard {
            number: number.to_owned(),
            company: self.company.to_owned(),
            first_name: self.first.to_owned(),
            last_name: self.last.to_owned(),
            vat_id: self.vat_id.to_owned(),
            email: self.email.to_owned(),
            street: self.street.to_owned(),
            zip: self.zip.to_owned(),
            city: self.city.to_owned(),
            country: "CZ".to_owned(),
            language: "en".to_owned(),
            ..ContactCard::blank(kind)
        }
    }

    fn kontor(&self, element: &str) -> String {
        let mut xml = format!("<{element}>");
        for (name, value) in [
            ("CustomerNo", self.number),
            ("ShopCustomerNo", self.shop_number),
            ("VatId", self.vat_id),
            ("Company", self.company),
            ("FirstName", self.first),
            ("LastName", self.last),
            ("Street", self.street),
            ("Zip", self.zip),
            ("City", self.city),
            ("Email", self.email),
        ] {
            if !value.is_empty() {
                write!(xml, "<{name}>{value}</{name}>").unwrap();
            }
        }
        write!(xml, "</{element}>").unwrap();
        xml
    }

    fn name(&self) -> String {
        if self.company.is_empty() { format!("{} {}", self.first, self.last) } else { self.company.to_owned() }
    }
}

/// Returns a doctor as the master says, under a number and the doctor's own.
pub(crate) fn doctor(number: &str, physician_no: &str, last: &str) -> ContactCard {
    ContactCard {
        number: number.to_owned(),
        roles: vec![ContactRole::Referrer],
        first_name: "Anna".to_owned(),
        last_name: last.to_owned(),
        external_id: physician_no.to_owned(),
        ..ContactCard::blank(ContactKind::Person)
    }
}

/// Returns an insurer as the master says, under a number and its key.
pub(crate) fn insurer(number: &str, key: &str, name: &str) -> ContactCard {
    ContactCard {
        number: number.to_owned(),
        roles: vec![ContactRole::Payer],
        company: name.to_owned(),
        payer_key: key.to_owned(),
        ..ContactCard::blank(ContactKind::Organisation)
    }
}

/// One line: article number, name, quantity, price.
pub(crate) type LineOf = (&'static str, &'static str, &'static str, &'static str);

/// Two bandages at ten.
pub(crate) const BANDAGE: LineOf = ("B-1", "Bandage", "2", "10.00");
/// One pair of insoles at 350.
pub(crate) const INSOLES: LineOf = ("E-2", "Insoles", "1", "350.00");

/// An order paper before it is written in a format.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub no: String,
    /// ISO 8601, a day or a moment.
    pub issued: String,
    pub currency: &'static str,
    pub language: &'static str,
    pub buyer: Who,
    pub lines: Vec<LineOf>,
    /// Further elements of Kontor's XML, as they are.
    pub more: String,
}

/// Returns an order of Alfa for two bandages, issued on the day on which every world begins.
pub(crate) fn order(no: &str) -> Sheet {
    Sheet {
        no: no.to_owned(),
        issued: "2026-03-02".to_owned(),
        currency: "CZK",
        language: "",
        buyer: alfa(),
        lines: vec![BANDAGE],
        more: String::new(),
    }
}

impl Sheet {
    pub(crate) fn by(mut self, buyer: Who) -> Self {
        self.buyer = buyer;
        self
    }

    pub(crate) fn lines(mut self, lines: &[LineOf]) -> Self {
        self.lines = lines.to_vec();
        self
    }

    pub(crate) fn issued(mut self, issued: &str) -> Self {
        issued.clone_into(&mut self.issued);
        self
    }

    pub(crate) fn language(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    pub(crate) fn currency(mut self, currency: &'static str) -> Self {
        self.currency = currency;
        self
    }

    /// Adds elements of Kontor's XML.
    pub(crate) fn with(mut self, xml: &str) -> Self {
        self.more.push_str(xml);
        self
    }

    /// Returns a file of Kontor's XML with this order alone.
    pub(crate) fn kontor(&self) -> String {
        envelope(&[self.element("Order")])
    }

    /// Returns a file of Kontor's XML that changes the order of this number.
    pub(crate) fn change(&self) -> String {
        envelope(&[self.element("OrderChange")])
    }

    /// Returns this order as an element of Kontor's XML.
    pub(crate) fn element(&self, root: &str) -> String {
        let mut xml = format!("<{root}><OrderNo>{}</OrderNo><Issued>{}</Issued>", self.no, self.issued);
        for (name, value) in [("Currency", self.currency), ("Language", self.language)] {
            if !value.is_empty() {
                write!(xml, "<{name}>{value}</{name}>").unwrap();
            }
        }
        xml.push_str(&self.buyer.kontor("Buyer"));
        for (place, (sku, name, quantity, price)) in self.lines.iter().enumerate() {
            write!(
                xml,
                "<Line><LineNo>{}</LineNo><Sku>{sku}</Sku><Name>{name}</Name><Quantity unit=\"C62\">{quantity}</Quantity>\
                 <UnitPrice>{price}</UnitPrice></Line>",
                place + 1
            )
            .unwrap();
        }
        write!(xml, "{}</{root}>", self.more).unwrap();
        xml
    }

    /// Returns this order as UBL 2.1.
    pub(crate) fn ubl(&self) -> String {
        let mut lines = String::new();
        for (place, (sku, name, quantity, price)) in self.lines.iter().enumerate() {
            write!(
                lines,
                "<cac:OrderLine><cac:LineItem><cbc:ID>{}</cbc:ID><cbc:Quantity unitCode=\"C62\">{quantity}</cbc:Quantity>\
                 <cac:Price><cbc:PriceAmount currencyID=\"{}\">{price}</cbc:PriceAmount></cac:Price><cac:Item><cbc:Name>{name}</cbc:Name>\
                 <cac:SellersItemIdentification><cbc:ID>{sku}</cbc:ID></cac:SellersItemIdentification></cac:Item></cac:LineItem></cac:OrderLine>",
                place + 1,
                self.currency
            )
            .unwrap();
        }
        let Who { vat_id, email, street, zip, city, .. } = &self.buyer;
        format!(
            "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\" xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">\
             <cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:ID>{}</cbc:ID><cbc:IssueDate>{}</cbc:IssueDate><cbc:DocumentCurrencyCode>{}</cbc:DocumentCurrencyCode>\
             <cac:BuyerCustomerParty><cac:Party><cac:PartyName><cbc:Name>{}</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:StreetName>{street}</cbc:StreetName>\
             <cbc:CityName>{city}</cbc:CityName><cbc:PostalZone>{zip}</cbc:PostalZone></cac:PostalAddress><cac:PartyTaxScheme><cbc:CompanyID>{vat_id}</cbc:CompanyID></cac:PartyTaxScheme>\
             <cac:Contact><cbc:ElectronicMail>{email}</cbc:ElectronicMail></cac:Contact></cac:Party></cac:BuyerCustomerParty>{lines}</Order>",
            self.no,
            self.issued,
            self.currency,
            self.buyer.name(),
        )
    }

    /// Returns this order as openTRANS 2.1.
    pub(crate) fn opentrans(&self) -> String {
        let mut lines = String::new();
        for (place, (sku, name, quantity, price)) in self.lines.iter().enumerate() {
            write!(
                lines,
                "<ORDER_ITEM><LINE_ITEM_ID>{}</LINE_ITEM_ID><PRODUCT_ID><bmecat:SUPPLIER_PID>{sku}</bmecat:SUPPLIER_PID>\
                 <bmecat:DESCRIPTION_SHORT>{name}</bmecat:DESCRIPTION_SHORT></PRODUCT_ID><QUANTITY>{quantity}</QUANTITY><bmecat:ORDER_UNIT>C62</bmecat:ORDER_UNIT>\
                 <PRODUCT_PRICE_FIX><bmecat:PRICE_AMOUNT>{price}</bmecat:PRICE_AMOUNT></PRODUCT_PRICE_FIX></ORDER_ITEM>",
                place + 1
            )
            .unwrap();
        }
        let Who { vat_id, email, street, zip, city, .. } = &self.buyer;
        format!(
            "<ORDER xmlns=\"http://www.opentrans.org/XMLSchema/2.1\" xmlns:bmecat=\"http://www.bmecat.org/bmecat/2005\" version=\"2.1\" type=\"standard\">\
             <ORDER_HEADER><ORDER_INFO><ORDER_ID>{}</ORDER_ID><ORDER_DATE>{}</ORDER_DATE><PARTIES><PARTY><PARTY_ROLE>buyer</PARTY_ROLE><ADDRESS><bmecat:NAME>{}</bmecat:NAME>\
             <bmecat:STREET>{street}</bmecat:STREET><bmecat:ZIP>{zip}</bmecat:ZIP><bmecat:CITY>{city}</bmecat:CITY><bmecat:VAT_ID>{vat_id}</bmecat:VAT_ID><bmecat:EMAIL>{email}</bmecat:EMAIL></ADDRESS></PARTY></PARTIES>\
             <bmecat:CURRENCY>{}</bmecat:CURRENCY></ORDER_INFO></ORDER_HEADER><ORDER_ITEM_LIST>{lines}</ORDER_ITEM_LIST></ORDER>",
            self.no,
            self.issued,
            self.buyer.name(),
            self.currency,
        )
    }
}

/// Returns a file of Kontor's XML with these papers.
pub(crate) fn envelope(papers: &[String]) -> String {
    format!("<KontorOrders xmlns=\"urn:kontor:order:1\" version=\"1.0\">{}</KontorOrders>", papers.concat())
}

/// Returns the element that cancels an order.
pub(crate) fn cancellation_element(no: &str, issued: &str) -> String {
    format!("<OrderCancellation><OrderNo>{no}</OrderNo><Issued>{issued}</Issued></OrderCancellation>")
}

/// Returns a file that cancels an order.
pub(crate) fn cancellation(no: &str) -> String {
    envelope(&[cancellation_element(no, "2026-03-02")])
}

/// Returns the element that asks for access.
pub(crate) fn registration_element(no: &str, who: &Who) -> String {
    format!(
        "<Registration><RequestNo>{no}</RequestNo><RequestedAt>2026-03-02T08:00:00Z</RequestedAt>{}</Registration>",
        who.kontor("Applicant")
    )
}

/// Returns a file that asks for access.
pub(crate) fn registration(no: &str, who: &Who) -> String {
    envelope(&[registration_element(no, who)])
}

/// A file that no reader takes: it breaks off.
pub(crate) const BROKEN: &str = "<KontorOrders xmlns=\"urn:kontor:order:1\" version=\"1.0\"><Order><OrderNo>X-1</Ord";

/// The first bytes of a PDF.
pub(crate) const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n";
