//! Messages as a busy day brings them, and what must become of each: orders, repeats, amendments,
//! cancellations, some before their order, damaged files, buyers nobody knows, a request for
//! access. The same seed gives the same messages.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::Chance;

/// Seconds since 1970 of the first file's last change: long enough ago that no file is taken for
/// one that is still being written.
const FIRST_CHANGE_SECS: u64 = 1_772_000_000;

/// How many customers the office knows.
const CUSTOMERS: usize = 40;

/// How many of them have a mail address, so that only some orders take the time of a letter.
const CUSTOMERS_WITH_MAIL: usize = 10;

/// One file as it is dropped.
#[derive(Clone, Debug)]
pub(super) struct Dropped {
    /// Its name, which no other file of the corpus has.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// The state its message must end in.
    pub(super) becomes: &'static str,
    /// Its place among all files.
    number: u64,
}

/// What must stand in the books of one order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Booked {
    /// The quantity on its first line.
    pub(super) quantity: u32,
    /// Whether it was cancelled.
    pub(super) is_cancelled: bool,
    /// The customer's mail address, or an empty one; none when nobody knows the customer.
    pub(super) customer: Option<String>,
    moment: u32,
    buyer: usize,
}

/// Everything that was made so far.
pub(super) struct Corpus {
    chance: Chance,
    /// All files, in the order in which they were dropped.
    pub(super) files: Vec<Dropped>,
    /// All orders that must be booked, by the sender's number.
    pub(super) orders: BTreeMap<String, Booked>,
    /// How many requests for access there must be.
    pub(super) registrations: usize,
    /// Orders that a paper has named before they came.
    announced: Vec<(String, Booked, usize)>,
    moment: u32,
}

impl Corpus {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            chance: Chance(seed),
            files: Vec::new(),
            orders: BTreeMap::new(),
            registrations: 0,
            announced: Vec::new(),
            moment: 0,
        }
    }

    /// Makes so many files more; the last of them brings all orders that were announced.
    pub(super) fn more(&mut self, count: usize) -> Vec<Dropped> {
        let first = self.files.len();
        while self.files.len() < first + count {
            self.one();
        }
        while let Some((order_no, order, announcement)) = self.announced.pop() {
            let (name, text) = (format!("{order_no}.xml"), order_text(&order_no, &order, 1));
            self.files[announcement].becomes = "finished";
            self.add(&name, text, "finished");
            self.orders.insert(order_no, Booked { is_cancelled: true, ..order });
        }
        self.files[first..].to_vec()
    }

    /// Makes one file of each kind.
    pub(super) fn one_of_each(&mut self) -> Vec<Dropped> {
        let first = self.files.len();
        self.order();
        for kind in [Self::order, Self::stranger, Self::amendment, Self::change, Self::repeat, Self::rendered_again] {
            kind(self);
        }
        for kind in [Self::damaged, Self::stray, Self::registration, Self::order, Self::cancellation] {
            kind(self);
        }
        self.files[first..].to_vec()
    }

    /// Makes the fewest files that meet every step: booked, amended, repeated, parked, undecided
    /// and cancelled, with one letter.
    pub(super) fn handful(&mut self) -> Vec<Dropped> {
        let (order_no, order) = self.fresh();
        let order = Booked { buyer: 0, customer: Some(email(0)), ..order };
        self.add(&self.name("order", "xml"), order_text(&order_no, &order, 1), "finished");
        self.orders.insert(order_no, order);
        for kind in [Self::amendment, Self::repeat, Self::damaged, Self::stranger, Self::cancellation, Self::order] {
            kind(self);
        }
        self.files.clone()
    }

    fn one(&mut self) {
        match self.chance.below(100) {
            0..=54 => self.order(),
            55..=62 => self.repeat(),
            63..=67 => self.rendered_again(),
            68..=75 => self.amendment(),
            76..=79 => self.change(),
            80..=83 => self.cancellation(),
            84..=85 => self.announcement(),
            86..=89 => self.damaged(),
            90..=91 => self.stray(),
            92..=95 => self.stranger(),
            96..=97 => self.registration(),
            _ => self.empty(),
        }
    }

    fn add(&mut self, name: &str, text: impl Into<Vec<u8>>, becomes: &'static str) {
        let number = u64::try_from(self.files.len()).unwrap();
        self.files.push(Dropped { name: name.to_owned(), bytes: text.into(), becomes, number });
    }

    fn name(&self, kind: &str, ending: &str) -> String {
        format!("{:05}-{kind}.{ending}", self.files.len())
    }

    fn fresh(&mut self) -> (String, Booked) {
        let order_no = format!("PO-{:05}", self.files.len());
        let buyer = self.chance.below(CUSTOMERS);
        let quantity = u32::try_from(1 + self.chance.below(900)).unwrap();
        self.moment += 1;
        let customer = Some(email(buyer));
        (order_no, Booked { quantity, is_cancelled: false, customer, moment: self.moment, buyer })
    }

    fn order(&mut self) {
        let (order_no, order) = self.fresh();
        let text = order_text(&order_no, &order, 1);
        self.add(&self.name("order", "xml"), text, "finished");
        self.orders.insert(order_no, order);
    }

    /// An order of somebody whom the office does not know.
    fn stranger(&mut self) {
        let (order_no, order) = self.fresh();
        let order = Booked { customer: None, buyer: CUSTOMERS + 1, ..order };
        let text = order_text(&order_no, &order, 1);
        self.add(&self.name("stranger", "xml"), text, "open");
        self.orders.insert(order_no, order);
    }

    /// Notes that a person decided who the stranger of an order is.
    pub(super) fn decided(&mut self, order_no: &str, customer: usize) {
        let order = self.orders.get_mut(order_no).unwrap();
        order.customer = Some(email(customer));
        let bytes = document("Order", order_no, order, "", 1).into_bytes();
        let file = self.files.iter_mut().find(|file| file.bytes == bytes && file.becomes == "open");
        file.unwrap().becomes = "finished";
    }

    /// Returns the orders of strangers.
    pub(super) fn strangers(&self) -> Vec<String> {
        let undecided = self.orders.iter().filter(|(_, order)| order.customer.is_none());
        undecided.map(|(order_no, _)| order_no.clone()).collect()
    }

    /// Picks an order of a known customer that still stands.
    fn pick(&mut self) -> Option<(String, Booked)> {
        let standing: Vec<&String> = self
            .orders
            .iter()
            .filter(|(_, order)| order.buyer < CUSTOMERS && !order.is_cancelled)
            .map(|(order_no, _)| order_no)
            .collect();
        if standing.is_empty() {
            return None;
        }
        let order_no = standing[self.chance.below(standing.len())].clone();
        let order = self.orders[&order_no].clone();
        Some((order_no, order))
    }

    /// The same bytes under another name.
    fn repeat(&mut self) {
        if self.files.is_empty() {
            return self.order();
        }
        let again = self.chance.below(self.files.len());
        let bytes = self.files[again].bytes.clone();
        self.add(&self.name("repeat", "xml"), bytes, "duplicate");
    }

    /// The same content in other bytes.
    fn rendered_again(&mut self) {
        let Some((order_no, order)) = self.pick() else { return self.order() };
        let spaces = 2 + self.files.len();
        let text = order_text(&order_no, &order, spaces);
        self.add(&self.name("rendered", "xml"), text, "duplicate");
    }

    fn changed(&mut self) -> Option<(String, Booked)> {
        let (order_no, order) = self.pick()?;
        self.moment += 1;
        let order = Booked { quantity: order.quantity + 1_000, moment: self.moment, ..order };
        self.orders.insert(order_no.clone(), order.clone());
        Some((order_no, order))
    }

    /// The whole order again with another quantity.
    fn amendment(&mut self) {
        let Some((order_no, order)) = self.changed() else { return self.order() };
        let text = order_text(&order_no, &order, 1);
        self.add(&self.name("amendment", "xml"), text, "finished");
    }

    /// A paper of its own kind that changes an order.
    fn change(&mut self) {
        let Some((order_no, order)) = self.changed() else { return self.order() };
        let head = format!(
            "<cbc:SequenceNumberID>{}</cbc:SequenceNumberID><cac:OrderReference><cbc:ID>{order_no}</cbc:ID></cac:OrderReference>",
            order.moment
        );
        let text = document("OrderChange", &format!("CH-{}", order.moment), &order, &head, 1);
        self.add(&self.name("change", "xml"), text, "finished");
    }

    fn cancellation(&mut self) {
        let Some((order_no, order)) = self.pick() else { return self.order() };
        let text = self.cancellation_text(&order_no, &order);
        self.add(&self.name("cancellation", "xml"), text, "finished");
        self.orders.insert(order_no, Booked { is_cancelled: true, ..order });
    }

    /// A cancellation that comes before its order.
    fn announcement(&mut self) {
        let (order_no, order) = self.fresh();
        let text = self.cancellation_text(&order_no, &order);
        self.announced.push((order_no, order, self.files.len()));
        self.add(&self.name("announcement", "xml"), text, "open");
    }

    fn damaged(&mut self) {
        let (order_no, order) = self.fresh();
        let mut text = order_text(&order_no, &order, 1);
        text.truncate(text.len() / 2);
        self.add(&self.name("damaged", "xml"), text, "quarantined");
    }

    fn stray(&mut self) {
        let text = format!("%PDF-1.7\n{}\n%%EOF\n", self.files.len());
        self.add(&self.name("stray", "pdf"), text, "quarantined");
    }

    fn empty(&mut self) {
        let is_first = self.files.iter().all(|file| !file.bytes.is_empty());
        self.add(&self.name("empty", "xml"), "", if is_first { "quarantined" } else { "duplicate" });
    }

    fn registration(&mut self) {
        let number = self.files.len();
        let text = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Registration xmlns=\"urn:kontor:order:1\" version=\"1.0\">\
             <RequestNo>REG-{number}</RequestNo><UserName>user{number}</UserName><Applicant><Company>Neu {number} GmbH</Company>\
             <Street>Weg 1</Street><Zip>02826</Zip><City>Görlitz</City><Country>DE</Country><Email>neu{number}@example.org</Email>\
             </Applicant></Registration>"
        );
        self.add(&self.name("registration", "xml"), text, "open");
        self.registrations += 1;
    }

    fn cancellation_text(&self, order_no: &str, order: &Booked) -> String {
        let number = self.files.len();
        let (date, time) = moment(order.moment + 50_000);
        format!(
            "{}<OrderCancellation xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:OrderCancellation-2\" {NAMESPACES}>\
             <cbc:ID>CA-{number}</cbc:ID><cbc:IssueDate>{date}</cbc:IssueDate><cbc:IssueTime>{time}</cbc:IssueTime>\
             <cbc:CancellationNote>no longer wanted</cbc:CancellationNote>\
             <cac:OrderReference><cbc:ID>{order_no}</cbc:ID></cac:OrderReference>{}{SELLER}</OrderCancellation>\n",
            DECLARATION,
            buyer(order.buyer)
        )
    }
}

fn order_text(order_no: &str, order: &Booked, spaces: usize) -> String {
    document("Order", order_no, order, "", spaces)
}

/// Lays files into a folder as a careful sender does: whole, and one a second.
pub(super) fn lay_down(files: &[Dropped], folder: &Path) {
    for file in files {
        let beside = folder.join(format!(".{}.part", file.name));
        fs::write(&beside, &file.bytes).unwrap();
        let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(FIRST_CHANGE_SECS + file.number);
        fs::File::options().append(true).open(&beside).unwrap().set_modified(moment).unwrap();
        fs::rename(&beside, folder.join(&file.name)).unwrap();
    }
}

/// Returns the office's address master.
pub(super) fn contacts_csv() -> String {
    let mut text = String::from("id;name;vat;gln;email;street;city;zip;country\r\n");
    for customer in 0..CUSTOMERS {
        let line = format!(
            "K{customer};{};;{};{};Hauptstraße {customer};Görlitz;02826;DE\r\n",
            name(customer),
            gln(customer),
            email(customer)
        );
        text.push_str(&line);
    }
    text
}

fn name(customer: usize) -> String {
    const TRADES: [&str; 5] = ["Bäckerei", "Tischlerei", "Praxis", "Druckerei", "Apotheke"];
    const OWNERS: [&str; 8] = ["Müller", "Krüger", "Nováková", "Wiśniewski", "Öztürk", "Lehmann", "Dvořák", "Sommer"];
    format!("{} {} {customer} GmbH", TRADES[customer % 5], OWNERS[customer % 8])
}

fn email(customer: usize) -> String {
    if customer < CUSTOMERS_WITH_MAIL { format!("kunde{customer}@example.org") } else { String::new() }
}

/// Returns a location number with its check digit.
fn gln(customer: usize) -> String {
    let digits = format!("4012345{customer:05}");
    let weighted = |(place, digit): (usize, char)| digit.to_digit(10).unwrap() * if place % 2 == 0 { 1 } else { 3 };
    let sum: u32 = digits.chars().enumerate().map(weighted).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACES: &str = "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" \
     xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";
const SELLER: &str = "<cac:SellerSupplierParty><cac:Party><cac:PartyName><cbc:Name>Kontor</cbc:Name></cac:PartyName></cac:Party></cac:SellerSupplierParty>";

fn moment(count: u32) -> (String, String) {
    let (day, second) = (count / 86_400, count % 86_400);
    let time = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    (format!("2026-03-{:02}", 2 + day), time)
}

fn buyer(customer: usize) -> String {
    format!(
        "<cac:BuyerCustomerParty><cac:Party><cbc:EndpointID schemeID=\"0088\">{}</cbc:EndpointID>\
         <cac:PartyName><cbc:Name>{}</cbc:Name></cac:PartyName>\
         <cac:PostalAddress><cbc:StreetName>Hauptstraße {customer}</cbc:StreetName><cbc:CityName>Görlitz</cbc:CityName>\
         <cbc:PostalZone>02826</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>\
         </cac:Party></cac:BuyerCustomerParty>",
        gln(customer),
        name(customer)
    )
}

fn document(kind: &str, number: &str, order: &Booked, head: &str, spaces: usize) -> String {
    let (date, time) = moment(order.moment);
    let gap = " ".repeat(spaces);
    let amount = order.quantity * 2;
    let line = |number: u32, quantity: u32, amount: u32, sku: &str| {
        format!(
            "<cac:OrderLine><cac:LineItem><cbc:ID>{number}</cbc:ID><cbc:Quantity unitCode=\"H87\">{quantity}</cbc:Quantity>\
             <cbc:LineExtensionAmount currencyID=\"EUR\">{amount}.00</cbc:LineExtensionAmount>\
             <cac:Price><cbc:PriceAmount currencyID=\"EUR\">2.00</cbc:PriceAmount></cac:Price>\
             <cac:Item><cbc:Name>Article {sku}</cbc:Name><cac:SellersItemIdentification><cbc:ID>{sku}</cbc:ID></cac:SellersItemIdentification></cac:Item>\
             </cac:LineItem></cac:OrderLine>\n"
        )
    };
    format!(
        "{DECLARATION}<{kind} xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:{kind}-2\" {NAMESPACES}>{gap}\n\
         <cbc:ID>{number}</cbc:ID><cbc:IssueDate>{date}</cbc:IssueDate><cbc:IssueTime>{time}</cbc:IssueTime>{}\
         <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>{}{}{SELLER}\
         <cac:AnticipatedMonetaryTotal><cbc:PayableAmount currencyID=\"EUR\">{}.00</cbc:PayableAmount></cac:AnticipatedMonetaryTotal>\n{}{}</{kind}>\n",
        if kind == "OrderChange" { head.split("<cac").next().unwrap() } else { "" },
        head.find("<cac").map_or("", |at| &head[at..]),
        buyer(order.buyer),
        amount + 6,
        line(1, order.quantity, amount, "A-1"),
        line(2, 3, 6, "B-2"),
    )
}
