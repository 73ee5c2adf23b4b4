//! Orders as UBL 2.1 documents, one file an order: `Order`, and `OrderCancellation` for an order
//! that was cancelled after its export. Elements stand in the order of the OASIS schemas.

use super::WrittenFile;
use super::tree::Tree;
use crate::domain::contact::{ContactCard, ContactKind};
use crate::domain::money::{Currency, Decimal};
use crate::domain::paper::{Charge, Line, Party};
use crate::domain::rules::totals;
use crate::domain::view::export::{ExportBatch, ExportOffice, ExportOrder};
use crate::problem::{Code, Problem};

const CAC: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
const CBC: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

/// Writes each order of a batch into a file of its own.
#[must_use]
pub fn write(batch: &ExportBatch, office: &ExportOffice) -> Vec<WrittenFile> {
    batch
        .orders
        .iter()
        .map(|order| {
            let mut file = WrittenFile { extension: "xml", ..WrittenFile::default() };
            if !order.cancelled && order.paper.lines.is_empty() {
                let problem = Problem::new(Code::NotExportable)
                    .with("order_no", order.paper.order_no.as_str())
                    .with("field", "OrderLine");
                file.refused.push((order.order_id, problem));
                return file;
            }
            let text = if order.cancelled { cancellation(order, office) } else { self::order(order, office) };
            file.bytes = text.into_bytes();
            file.written.push(order.order_id);
            file
        })
        .collect()
}

fn root(tree: &mut Tree, name: &str) {
    let namespace = format!("urn:oasis:names:specification:ubl:schema:xsd:{name}-2");
    tree.open(name, &[("xmlns", &namespace), ("xmlns:cac", CAC), ("xmlns:cbc", CBC)]);
}

fn issue_date(order: &ExportOrder) -> String {
    order.paper.issued.map_or(order.booked_on, |issued| issued.date).to_string()
}

fn order(order: &ExportOrder, office: &ExportOffice) -> String {
    let paper = &order.paper;
    let currency = order.currency;
    let mut tree = Tree::new("UTF-8");
    root(&mut tree, "Order");
    tree.leaf("cbc:UBLVersionID", "2.1");
    tree.leaf("cbc:ID", &paper.order_no);
    tree.leaf("cbc:SalesOrderID", &super::item_id(&order.number, order.successor));
    tree.leaf("cbc:IssueDate", &issue_date(order));
    if let Some(time) = paper.issued.and_then(|issued| issued.time) {
        tree.leaf("cbc:IssueTime", &time.format("%H:%M:%S").to_string());
    }
    for note in &paper.notes {
        tree.leaf("cbc:Note", note);
    }
    tree.leaf("cbc:DocumentCurrencyCode", currency.code());
    tree.leaf("cbc:CustomerReference", paper.reference.as_deref().unwrap_or_default());
    tree.leaf("cbc:LineCountNumeric", &paper.lines.len().to_string());
    tree.open("cac:BuyerCustomerParty", &[]);
    tree.leaf("cbc:SupplierAssignedAccountID", &order.customer.number);
    card(&mut tree, &order.customer, paper.buyer.contact_name.as_deref());
    tree.close();
    tree.open("cac:SellerSupplierParty", &[]);
    seller(&mut tree, office);
    tree.close();
    if let Some(bill_to) = &paper.bill_to {
        tree.open("cac:AccountingCustomerParty", &[]);
        tree.open("cac:Party", &[]);
        party(&mut tree, bill_to);
        tree.close();
        tree.close();
    }
    delivery(&mut tree, order);
    if let Some(terms) = paper.payment.as_ref().and_then(|payment| payment.terms.as_deref()) {
        tree.open("cac:PaymentTerms", &[]);
        tree.leaf("cbc:Note", terms);
        tree.close();
    }
    for charge in &paper.charges {
        self::charge(&mut tree, charge, currency);
    }
    sums(&mut tree, order);
    for line in &paper.lines {
        self::line(&mut tree, line, currency);
    }
    tree.finish()
}

fn cancellation(order: &ExportOrder, office: &ExportOffice) -> String {
    let mut tree = Tree::new("UTF-8");
    root(&mut tree, "OrderCancellation");
    tree.leaf("cbc:UBLVersionID", "2.1");
    tree.leaf("cbc:ID", &super::item_id(&order.number, order.successor));
    tree.leaf("cbc:IssueDate", &order.booked_on.to_string());
    tree.leaf("cbc:CancellationNote", "cancelled by the customer");
    tree.open("cac:OrderReference", &[]);
    tree.leaf("cbc:ID", &order.paper.order_no);
    tree.leaf("cbc:SalesOrderID", &order.number);
    tree.close();
    tree.open("cac:BuyerCustomerParty", &[]);
    tree.leaf("cbc:SupplierAssignedAccountID", &order.customer.number);
    card(&mut tree, &order.customer, None);
    tree.close();
    tree.open("cac:SellerSupplierParty", &[]);
    seller(&mut tree, office);
    tree.close();
    tree.finish()
}

struct Address<'a> {
    street: &'a str,
    street2: &'a str,
    city: &'a str,
    zip: &'a str,
    region: &'a str,
    country: &'a str,
}

fn address(tree: &mut Tree, name: &str, address: &Address<'_>) {
    let parts = [address.street, address.street2, address.city, address.zip, address.region, address.country];
    if parts.iter().all(|part| part.trim().is_empty()) {
        return;
    }
    tree.open(name, &[]);
    tree.leaf("cbc:StreetName", address.street);
    tree.leaf("cbc:AdditionalStreetName", address.street2);
    tree.leaf("cbc:CityName", address.city);
    tree.leaf("cbc:PostalZone", address.zip);
    tree.leaf("cbc:CountrySubentity", address.region);
    if address.country.trim().len() == 2 {
        tree.open("cac:Country", &[]);
        tree.leaf("cbc:IdentificationCode", address.country);
        tree.close();
    }
    tree.close();
}

fn card(tree: &mut Tree, card: &ContactCard, contact_name: Option<&str>) {
    tree.open("cac:Party", &[]);
    if !card.gln.is_empty() {
        tree.leaf_with("cbc:EndpointID", &[("schemeID", "0088")], &card.gln);
    }
    tree.open("cac:PartyIdentification", &[]);
    tree.leaf("cbc:ID", &card.number);
    tree.close();
    let name = card.display_name();
    named(tree, &name);
    let postal = Address {
        street: &card.street,
        street2: &card.street2,
        city: &card.city,
        zip: &card.zip,
        region: &card.region,
        country: &card.country,
    };
    address(tree, "cac:PostalAddress", &postal);
    tax_scheme(tree, &card.vat_id);
    if card.kind == ContactKind::Organisation || !card.reg_no.is_empty() {
        legal_entity(tree, &name, &card.reg_no);
    }
    contact(tree, contact_name.unwrap_or_default(), &card.phone, &card.email);
    if card.kind == ContactKind::Person {
        tree.open("cac:Person", &[]);
        tree.leaf("cbc:FirstName", &card.first_name);
        tree.leaf("cbc:FamilyName", &card.last_name);
        tree.leaf("cbc:Title", &card.title);
        tree.close();
    }
    tree.close();
}

fn named(tree: &mut Tree, name: &str) {
    if !name.trim().is_empty() {
        tree.open("cac:PartyName", &[]);
        tree.leaf("cbc:Name", name);
        tree.close();
    }
}

fn tax_scheme(tree: &mut Tree, vat_id: &str) {
    if !vat_id.trim().is_empty() {
        tree.open("cac:PartyTaxScheme", &[]);
        tree.leaf("cbc:CompanyID", vat_id);
        tree.open("cac:TaxScheme", &[]);
        tree.leaf("cbc:ID", "VAT");
        tree.close();
        tree.close();
    }
}

fn legal_entity(tree: &mut Tree, name: &str, reg_no: &str) {
    tree.open("cac:PartyLegalEntity", &[]);
    tree.leaf("cbc:RegistrationName", name);
    tree.leaf("cbc:CompanyID", reg_no);
    tree.close();
}

fn contact(tree: &mut Tree, name: &str, phone: &str, email: &str) {
    if [name, phone, email].iter().any(|part| !part.trim().is_empty()) {
        tree.open("cac:Contact", &[]);
        tree.leaf("cbc:Name", name);
        tree.leaf("cbc:Telephone", phone);
        tree.leaf("cbc:ElectronicMail", email);
        tree.close();
    }
}

fn seller(tree: &mut Tree, office: &ExportOffice) {
    tree.open("cac:Party", &[]);
    if !office.gln.is_empty() {
        tree.leaf_with("cbc:EndpointID", &[("schemeID", "0088")], &office.gln);
    }
    let name = if office.company.is_empty() { "–" } else { office.company.as_str() };
    named(tree, name);
    tax_scheme(tree, &office.vat_id);
    legal_entity(tree, name, &office.reg_no);
    tree.close();
}

/// Writes the children of a `Party` as a paper names it.
fn party(tree: &mut Tree, party: &Party) {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    named(tree, &party.display_name());
    stated_address(tree, "cac:PostalAddress", party);
    tax_scheme(tree, &text(&party.vat_id));
    if party.company.is_some() {
        legal_entity(tree, &text(&party.company), &text(&party.reg_no));
    }
    let first = |list: &[String]| list.first().cloned().unwrap_or_default();
    contact(tree, &text(&party.contact_name), &first(&party.phones), &first(&party.emails));
}

fn stated_address(tree: &mut Tree, name: &str, party: &Party) {
    fn text(value: Option<&String>) -> &str {
        value.map_or("", String::as_str)
    }
    let postal = Address {
        street: text(party.street.as_ref()),
        street2: text(party.street2.as_ref()),
        city: text(party.city.as_ref()),
        zip: text(party.zip.as_ref()),
        region: text(party.region.as_ref()),
        country: text(party.country.as_ref()),
    };
    address(tree, name, &postal);
}

fn delivery(tree: &mut Tree, order: &ExportOrder) {
    let paper = &order.paper;
    if paper.ship_to.is_none() && paper.delivery.is_none() {
        return;
    }
    tree.open("cac:Delivery", &[]);
    if let Some(ship_to) = &paper.ship_to {
        tree.open("cac:DeliveryLocation", &[]);
        stated_address(tree, "cac:Address", ship_to);
        tree.close();
    }
    if let Some(window) = paper.delivery {
        tree.open("cac:RequestedDeliveryPeriod", &[]);
        tree.leaf("cbc:StartDate", &window.from.to_string());
        tree.leaf("cbc:EndDate", &window.to.unwrap_or(window.from).to_string());
        tree.close();
    }
    if let Some(ship_to) = paper.ship_to.as_ref().filter(|party| !party.display_name().is_empty()) {
        tree.open("cac:DeliveryParty", &[]);
        party(tree, ship_to);
        tree.close();
    }
    tree.close();
}

fn amount(tree: &mut Tree, name: &str, value: Option<Decimal>, currency: Currency) {
    if let Some(value) = value {
        tree.leaf_with(name, &[("currencyID", currency.code())], &value.to_string());
    }
}

fn charge(tree: &mut Tree, charge: &Charge, currency: Currency) {
    tree.open("cac:AllowanceCharge", &[]);
    tree.leaf("cbc:ChargeIndicator", if charge.amount.is_sign_negative() { "false" } else { "true" });
    tree.leaf("cbc:AllowanceChargeReasonCode", charge.code.as_deref().unwrap_or_default());
    tree.leaf("cbc:AllowanceChargeReason", &charge.name);
    amount(tree, "cbc:Amount", Some(charge.amount.abs()), currency);
    tree.close();
}

fn sums(tree: &mut Tree, order: &ExportOrder) {
    let (stated, computed) = (&order.paper.stated, totals::computed(&order.paper));
    if let Some(tax) = stated.tax.or(computed.tax) {
        tree.open("cac:TaxTotal", &[]);
        amount(tree, "cbc:TaxAmount", Some(tax), order.currency);
        tree.close();
    }
    let Some(payable) = order.total.or(stated.payable).or(computed.payable).or(computed.net) else { return };
    tree.open("cac:AnticipatedMonetaryTotal", &[]);
    amount(tree, "cbc:LineExtensionAmount", stated.lines.or(computed.lines), order.currency);
    amount(tree, "cbc:TaxExclusiveAmount", stated.net.or(computed.net), order.currency);
    amount(tree, "cbc:TaxInclusiveAmount", stated.gross.or(computed.gross), order.currency);
    amount(tree, "cbc:AllowanceTotalAmount", stated.allowances.or(computed.allowances), order.currency);
    amount(tree, "cbc:ChargeTotalAmount", stated.charges.or(computed.charges), order.currency);
    amount(tree, "cbc:PrepaidAmount", stated.prepaid, order.currency);
    amount(tree, "cbc:PayableRoundingAmount", stated.rounding, order.currency);
    amount(tree, "cbc:PayableAmount", Some(payable), order.currency);
    tree.close();
}

fn line(tree: &mut Tree, line: &Line, currency: Currency) {
    tree.open("cac:OrderLine", &[]);
    tree.leaf("cbc:Note", line.note.as_deref().unwrap_or_default());
    tree.open("cac:LineItem", &[]);
    tree.leaf("cbc:ID", &line.line_no);
    let unit = line.unit.as_deref().or(line.unit_stated.as_deref()).unwrap_or("C62");
    if let Some(quantity) = line.quantity {
        tree.leaf_with("cbc:Quantity", &[("unitCode", unit)], &quantity.to_string());
    }
    amount(
        tree,
        "cbc:LineExtensionAmount",
        line.line_total.or_else(|| totals::line_amount(line, currency.minor_digits())),
        currency,
    );
    if let Some(adjustment) = line.adjustment.filter(|adjustment| !adjustment.is_zero()) {
        charge(tree, &Charge { name: String::new(), code: None, amount: adjustment, vat_rate: None }, currency);
    }
    if line.unit_price.is_some() {
        tree.open("cac:Price", &[]);
        amount(tree, "cbc:PriceAmount", line.unit_price, currency);
        if let Some(base) = line.price_base {
            tree.leaf_with("cbc:BaseQuantity", &[("unitCode", unit)], &base.to_string());
        }
        tree.close();
    }
    item(tree, line);
    tree.close();
    tree.close();
}

fn item(tree: &mut Tree, line: &Line) {
    tree.open("cac:Item", &[]);
    tree.leaf("cbc:Description", line.description.as_deref().unwrap_or_default());
    tree.leaf("cbc:Name", if line.name.is_empty() { line.sku.as_deref().unwrap_or("–") } else { &line.name });
    for (name, value, scheme) in [
        ("cac:BuyersItemIdentification", &line.buyer_sku, None),
        ("cac:SellersItemIdentification", &line.sku, None),
        ("cac:StandardItemIdentification", &line.gtin, Some(("schemeID", "0160"))),
    ] {
        if let Some(value) = value {
            tree.open(name, &[]);
            tree.leaf_with("cbc:ID", scheme.as_slice(), value);
            tree.close();
        }
    }
    if let Some(rate) = line.vat_rate {
        tree.open("cac:ClassifiedTaxCategory", &[]);
        tree.leaf("cbc:ID", if rate.is_zero() { "Z" } else { "S" });
        tree.leaf("cbc:Percent", &rate.to_string());
        tree.open("cac:TaxScheme", &[]);
        tree.leaf("cbc:ID", "VAT");
        tree.close();
        tree.close();
    }
    for (name, value) in line.options.iter().filter(|(_, value)| !value.trim().is_empty()) {
        tree.open("cac:AdditionalItemProperty", &[]);
        tree.leaf("cbc:Name", name);
        tree.leaf("cbc:Value", value);
        tree.close();
    }
    tree.close();
}
