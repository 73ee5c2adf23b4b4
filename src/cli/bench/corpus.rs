//! Seeded UBL orders of about five lines and a matching address master; the same seed always
//! gives the same bytes.

use std::fmt::Write as _;

/// A generator of orders over a master of so many customers.
#[derive(Clone, Copy, Debug)]
pub struct Corpus {
    /// How many customers the master has.
    pub customers: u64,
    /// What the draws begin from.
    pub seed: u64,
}

const FIRST: &[&str] =
    &["Alfa", "Bohemia", "Morava", "Tatra", "Vltava", "Sázava", "Krkonoše", "Žluťoučký", "Kovo", "Stavo"];
const SECOND: &[&str] = &["servis", "obchod", "výroba", "technik", "sklad", "nářadí", "potraviny", "armatury"];
const FORM: &[&str] = &["s.r.o.", "a.s.", "spol. s r.o.", "v.o.s."];
const TOWN: &[(&str, &str)] =
    &[("Praha", "11000"), ("Brno", "60200"), ("Ostrava", "70200"), ("Plzeň", "30100"), ("Zlín", "76001")];
const GOODS: &[&str] = &["Šroub", "Matice", "Podložka", "Ventil", "Trubka", "Ložisko", "Rukavice", "Filtr"];

/// A small generator of numbers (splitmix64, public domain by Sebastiano Vigna).
#[derive(Clone, Copy, Debug)]
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        let index = self.below(items.len() as u64);
        items.get(usize::try_from(index).unwrap_or(0))
    }
}

/// One customer of the master.
struct Customer {
    number: u64,
    name: String,
    reg_no: String,
    street: String,
    town: &'static str,
    zip: &'static str,
}

impl Corpus {
    fn customer(&self, number: u64) -> Customer {
        let mut draw = Draw(self.seed ^ number.wrapping_mul(0xA24B_AED4_963E_E407));
        let word = |word: Option<&&'static str>| word.copied().unwrap_or_default();
        let name = format!("{} {} {number} {}", word(draw.of(FIRST)), word(draw.of(SECOND)), word(draw.of(FORM)));
        let (town, zip) = draw.of(TOWN).copied().unwrap_or(("Praha", "11000"));
        Customer {
            number,
            name,
            reg_no: reg_no(1_000_000 + number),
            street: format!("Hlavní {}", 1 + draw.below(2400)),
            town,
            zip,
        }
    }

    /// Returns the address master as CSV.
    #[must_use]
    pub fn contacts_csv(&self) -> String {
        let mut csv = String::from("number;company;street;zip;city;country;email;phone;vat_id;reg_no\n");
        for number in 1..=self.customers {
            let customer = self.customer(number);
            let Customer { name, reg_no, street, town, zip, .. } = &customer;
            // Writing to a string cannot fail.
            writeln!(
                csv,
                "{number};{name};{street};{zip};{town};CZ;orders@firm{number}.example;+420{};CZ{reg_no};{reg_no}",
                600_000_000 + number
            )
            .unwrap_or_default();
        }
        csv
    }

    /// Returns the order with this number as a UBL file.
    #[must_use]
    pub fn order_xml(&self, number: u64) -> String {
        let mut draw = Draw(self.seed.rotate_left(17) ^ number.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        let customer = self.customer(1 + draw.below(self.customers));
        let mut lines = String::new();
        let mut net = 0_u64;
        let count = 3 + draw.below(5);
        for line in 1..=count {
            let (quantity, cents) = (1 + draw.below(40), 50 + draw.below(50_000));
            let (amount, item) = (quantity * cents, 1 + draw.below(2000));
            net += amount;
            let goods = draw.of(GOODS).copied().unwrap_or_default();
            write_line(&mut lines, line, quantity, cents, amount, item, goods);
        }
        // Net amounts in cents times 21 per cent, rounded to whole cents.
        let tax = (net * 21 + 50) / 100;
        head(number, &customer, net, tax) + &lines + "</Order>\n"
    }
}

fn money(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Returns a Czech registration number with its check digit (weights 8 to 2, modulo 11).
fn reg_no(seven: u64) -> String {
    let digits = format!("{seven:07}");
    let sum: u64 = digits.bytes().zip((2..=8).rev()).map(|(digit, weight)| u64::from(digit - b'0') * weight).sum();
    let check = match sum % 11 {
        0 => 1,
        1 => 0,
        rest => 11 - rest,
    };
    format!("{digits}{check}")
}

fn head(number: u64, customer: &Customer, net: u64, tax: u64) -> String {
    let Customer { name, reg_no, street, town, zip, number: id } = customer;
    let (net_text, tax_text, gross) = (money(net), money(tax), money(net + tax));
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order:3</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:ordering:3</cbc:ProfileID>
  <cbc:ID>B-{number:08}</cbc:ID>
  <cbc:IssueDate>2026-11-24</cbc:IssueDate>
  <cbc:OrderTypeCode>220</cbc:OrderTypeCode>
  <cbc:DocumentCurrencyCode>CZK</cbc:DocumentCurrencyCode>
  <cac:BuyerCustomerParty>
    <cac:Party>
      <cac:PartyName>
        <cbc:Name>{name}</cbc:Name>
      </cac:PartyName>
      <cac:PostalAddress>
        <cbc:StreetName>{street}</cbc:StreetName>
        <cbc:CityName>{town}</cbc:CityName>
        <cbc:PostalZone>{zip}</cbc:PostalZone>
        <cac:Country>
          <cbc:IdentificationCode>CZ</cbc:IdentificationCode>
        </cac:Country>
      </cac:PostalAddress>
      <cac:PartyTaxScheme>
        <cbc:CompanyID>CZ{reg_no}</cbc:CompanyID>
        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:PartyTaxScheme>
      <cac:PartyLegalEntity>
        <cbc:RegistrationName>{name}</cbc:RegistrationName>
        <cbc:CompanyID>{reg_no}</cbc:CompanyID>
      </cac:PartyLegalEntity>
      <cac:Contact>
        <cbc:ElectronicMail>orders@firm{id}.example</cbc:ElectronicMail>
      </cac:Contact>
    </cac:Party>
  </cac:BuyerCustomerParty>
  <cac:TaxTotal>
    <cbc:TaxAmount currencyID="CZK">{tax_text}</cbc:TaxAmount>
  </cac:TaxTotal>
  <cac:AnticipatedMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="CZK">{net_text}</cbc:LineExtensionAmount>
    <cbc:PayableAmount currencyID="CZK">{gross}</cbc:PayableAmount>
  </cac:AnticipatedMonetaryTotal>
"#
    )
}

fn write_line(text: &mut String, line: u64, quantity: u64, cents: u64, amount: u64, item: u64, goods: &str) {
    let (price, amount) = (money(cents), money(amount));
    let xml = format!(
        r#"  <cac:OrderLine>
    <cac:LineItem>
      <cbc:ID>{line}</cbc:ID>
      <cbc:Quantity unitCode="C62">{quantity}</cbc:Quantity>
      <cbc:LineExtensionAmount currencyID="CZK">{amount}</cbc:LineExtensionAmount>
      <cac:Price>
        <cbc:PriceAmount currencyID="CZK">{price}</cbc:PriceAmount>
        <cbc:BaseQuantity unitCode="C62">1</cbc:BaseQuantity>
      </cac:Price>
      <cac:Item>
        <cbc:Name>{goods} M{item} × {quantity} &amp; spol.</cbc:Name>
        <cac:SellersItemIdentification>
          <cbc:ID>SKU-{item:06}</cbc:ID>
        </cac:SellersItemIdentification>
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
    text.push_str(&xml);
}

/// Returns 32 bytes that look drawn and are the same for the same number.
#[must_use]
pub fn scattered(number: u64) -> [u8; 32] {
    let mut draw = Draw(number);
    let mut bytes = [0; 32];
    for eight in bytes.chunks_exact_mut(8) {
        eight.copy_from_slice(&draw.next().to_be_bytes());
    }
    bytes
}
