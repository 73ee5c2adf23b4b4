//! What a later paper of one order changes: field by field and line by line, and whether it
//! changes anything at all.
//!
//! Only what is said counts: white space, the spelling of numbers (1.0 and 1.00), the order of
//! lines, notes and charges, and the numbering of lines do not. Of the moment of issue only the
//! day counts, because programs put in the clock whenever they write a paper again; neither the
//! number of the amending paper nor stamps of the transmission count.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::domain::fold;
use crate::domain::money::Decimal;
use crate::domain::paper::{AttachmentContent, Line, Paper, PaperKind, Party, PriceMode, Totals};

/// Elements that programs fill anew whenever they write or send a paper; folded without blanks.
const TRANSMISSION_STAMPS: &[&str] = &[
    "uuid",
    "issuetime",
    "copyindicator",
    "generationdate",
    "generatorinfo",
    "generatorname",
    "creationdate",
    "creationdateandtime",
    "instanceidentifier",
    "timestamp",
];

/// What a later paper changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amendment {
    /// Changes of everything but lines, sorted by field.
    pub header: Vec<FieldChange>,
    /// Changes of lines: changed and removed ones in the earlier paper's order, then added ones.
    pub lines: Vec<LineChange>,
}

impl Amendment {
    /// Returns whether both papers say the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.header.is_empty() && self.lines.is_empty()
    }
}

/// One field with what it said and says. A field that may be stated several times (a note, a
/// charge, an e-mail address) has one change for each statement that came or went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The canonical name, with the party's role before it: `reference`, `ship_to.street`, `quantity`.
    pub field: String,
    /// What it said; `None` when it was not stated.
    pub before: Option<String>,
    /// What it says; `None` when it is not stated any more.
    pub after: Option<String>,
}

/// What happened to one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineChange {
    /// A line that the earlier paper does not have.
    Added(Box<Line>),
    /// A line that the later paper does not have.
    Removed(Box<Line>),
    /// A line that both have, with other particulars.
    Changed {
        /// The sender's number of the line in the later paper.
        line_no: String,
        /// Its name in the later paper.
        name: String,
        /// What changed.
        fields: Vec<FieldChange>,
    },
}

/// Finds what `after` changes in `before`. Lines are paired by number and article number first,
/// then by article number or GTIN, then by name.
#[must_use]
pub fn difference(before: &Paper, after: &Paper) -> Amendment {
    Amendment { header: field_changes(&header_facts(before), &header_facts(after)), lines: line_changes(before, after) }
}

/// Returns a canonical rendering of everything that matters: equal for two papers exactly when
/// their [`difference`] is empty. Holds embedded attachments in full; [`feed_content`] gives the
/// same bytes piece by piece.
#[must_use]
pub fn content_key(paper: &Paper) -> Vec<u8> {
    let mut key = Vec::new();
    feed_content(paper, &mut |piece| key.extend_from_slice(piece));
    key
}

/// Gives the bytes of [`content_key`] piece by piece to a digest.
pub fn feed_content(paper: &Paper, digest: &mut dyn FnMut(&[u8])) {
    let mut header = header_facts(paper);
    header.sort();
    feed_facts(&header, digest);
    let mut lines: Vec<Vec<Fact<'_>>> = paper.lines.iter().map(|line| line_facts(line, paper)).collect();
    lines.sort();
    for facts in &lines {
        digest(b"line\n");
        feed_facts(facts, digest);
    }
}

/// One statement of a paper: its field, what it says for people, and bytes that it stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fact<'p> {
    field: Cow<'p, str>,
    text: Cow<'p, str>,
    bytes: &'p [u8],
}

fn feed_facts(facts: &[Fact<'_>], digest: &mut dyn FnMut(&[u8])) {
    for fact in facts {
        for piece in [fact.field.as_bytes(), fact.text.as_bytes(), fact.bytes] {
            // The length before each piece keeps one from running into the next.
            feed_number(piece.len(), digest);
            digest(b":");
            digest(piece);
        }
        digest(b"\n");
    }
}

/// Gives the decimal digits of a number to a digest.
fn feed_number(number: usize, digest: &mut dyn FnMut(&[u8])) {
    // A number of 64 bits has at most 20 digits.
    let mut digits = [b'0'; 20];
    let mut rest = number;
    let mut used = 0;
    for digit in digits.iter_mut().rev() {
        *digit = b"0123456789".get(rest % 10).copied().unwrap_or(b'0');
        rest /= 10;
        used += 1;
        if rest == 0 {
            break;
        }
    }
    digest(digits.get(digits.len() - used..).unwrap_or(&digits));
}

/// Collects facts under one prefix. A text that is written canonically already is borrowed: this
/// is made of every paper that comes in.
struct Facts<'p> {
    prefix: &'static str,
    all: Vec<Fact<'p>>,
}

impl<'p> Facts<'p> {
    fn new() -> Self {
        // Lines state about eight facts, headers about twenty.
        Self { prefix: "", all: Vec::with_capacity(16) }
    }

    fn text(&mut self, field: impl Into<Cow<'p, str>>, text: &'p str) {
        self.stated(field.into(), spaced(text));
    }

    fn owned(&mut self, field: impl Into<Cow<'p, str>>, text: &str) {
        self.stated(field.into(), Cow::Owned(spaced(text).into_owned()));
    }

    fn stated(&mut self, field: Cow<'p, str>, text: Cow<'p, str>) {
        if !text.is_empty() {
            let field = if self.prefix.is_empty() { field } else { Cow::Owned([self.prefix, ".", &field].concat()) };
            self.all.push(Fact { field, text, bytes: &[] });
        }
    }

    fn optional(&mut self, field: &'static str, text: Option<&'p str>) {
        self.text(field, text.unwrap_or_default());
    }

    fn shown(&mut self, field: &'static str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.owned(field, &value.to_string());
        }
    }

    fn number(&mut self, field: &'static str, number: Option<Decimal>) {
        if let Some(number) = number {
            // Digits hold no blanks.
            self.stated(Cow::Borrowed(field), Cow::Owned(plain(number).to_string()));
        }
    }
}

/// Returns a text with one blank between its words and none around them.
fn spaced(text: &str) -> Cow<'_, str> {
    let mut before = ' ';
    let is_spaced = text.chars().all(|character| {
        let is_fine = !character.is_whitespace() || (character == ' ' && before != ' ');
        before = character;
        is_fine
    }) && before != ' ';
    if is_spaced {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    Cow::Owned(joined)
}

fn plain(number: Decimal) -> Decimal {
    // Zero keeps a sign and decimals in its inner form.
    if number.is_zero() { Decimal::ZERO } else { number.normalize() }
}

fn header_facts(paper: &Paper) -> Vec<Fact<'_>> {
    let mut facts = Facts::new();
    // A change paper repeats the order it changes: both are about an order.
    facts.text(
        "kind",
        match paper.kind {
            PaperKind::Order | PaperKind::Change => PaperKind::Order.as_str(),
            PaperKind::Cancellation => PaperKind::Cancellation.as_str(),
            PaperKind::Registration => PaperKind::Registration.as_str(),
        },
    );
    facts.text("order_no", &paper.order_no);
    facts.optional("seller_order_no", paper.seller_order_no.as_deref());
    facts.optional("reference", paper.reference.as_deref());
    facts.shown("issued", paper.issued.map(|issued| issued.date));
    facts.shown("currency", paper.currency);
    if paper.price_mode != PriceMode::Unknown {
        facts.text("price_mode", paper.price_mode.as_str());
    }
    facts.optional("language", paper.language.as_deref());
    for (role, party) in paper.parties() {
        party_facts(role.as_str(), party, &mut facts);
    }
    if let Some(seller) = &paper.seller {
        party_facts("seller", seller, &mut facts);
    }
    if let Some(delivery) = paper.delivery {
        facts.shown("delivery.from", Some(delivery.from));
        // A span of one day is that day.
        facts.shown("delivery.to", delivery.to.filter(|to| *to != delivery.from));
    }
    if let Some(payment) = &paper.payment {
        facts.optional("payment.method", payment.method.as_deref());
        facts.optional("payment.terms", payment.terms.as_deref());
        facts.shown("payment.paid_on", payment.paid_on);
    }
    money_facts(paper, &mut facts);
    for note in &paper.notes {
        facts.text("note", note);
    }
    attachment_facts(paper, &mut facts);
    for extra in &paper.extras {
        let leaf = extra.path.rsplit(['/', '@']).next().unwrap_or_default();
        if !TRANSMISSION_STAMPS.contains(&fold::squeezed(leaf).as_str()) {
            facts.text(format!("extra.{}", extra.path), &extra.text);
        }
    }
    facts.all
}

fn party_facts<'p>(role: &'static str, party: &'p Party, facts: &mut Facts<'p>) {
    facts.prefix = role;
    for number in &party.ids {
        facts.text(format!("id.{}", number.scheme.as_str()), &number.value);
    }
    for (field, text) in [
        ("company", &party.company),
        ("company2", &party.company2),
        ("salutation", &party.salutation),
        ("title", &party.title),
        ("first_name", &party.first_name),
        ("last_name", &party.last_name),
        ("street", &party.street),
        ("street2", &party.street2),
        ("zip", &party.zip),
        ("city", &party.city),
        ("region", &party.region),
        ("country", &party.country),
        ("vat_id", &party.vat_id),
        ("reg_no", &party.reg_no),
        ("iban", &party.iban),
        ("contact_name", &party.contact_name),
    ] {
        facts.optional(field, text.as_deref());
    }
    for phone in &party.phones {
        facts.text("phone", phone);
    }
    for email in &party.emails {
        facts.text("email", email);
    }
    facts.shown("birth_date", party.birth_date);
    facts.prefix = "";
}

fn money_facts<'p>(paper: &'p Paper, facts: &mut Facts<'p>) {
    for charge in &paper.charges {
        let rate = charge.vat_rate.map(|rate| format!("{} %", plain(rate))).unwrap_or_default();
        let parts = [charge.name.as_str(), charge.code.as_deref().unwrap_or_default(), &rate];
        facts.owned("charge", &joined(&plain(charge.amount).to_string(), &parts));
    }
    for tax in &paper.tax {
        let rate = tax.rate.map(|rate| format!("{} %", plain(rate))).unwrap_or_default();
        let base = tax.base.map(|base| plain(base).to_string()).unwrap_or_default();
        facts.owned("tax", &joined(&plain(tax.amount).to_string(), &[&rate, &base]));
    }
    let Totals { lines, charges, allowances, net, tax, gross, prepaid, rounding, payable } = &paper.stated;
    for (field, total) in [
        ("totals.lines", lines),
        ("totals.charges", charges),
        ("totals.allowances", allowances),
        ("totals.net", net),
        ("totals.tax", tax),
        ("totals.gross", gross),
        ("totals.prepaid", prepaid),
        ("totals.rounding", rounding),
        ("totals.payable", payable),
    ] {
        facts.number(field, *total);
    }
}

fn attachment_facts<'p>(paper: &'p Paper, facts: &mut Facts<'p>) {
    for attachment in &paper.attachments {
        let (place, bytes): (String, &[u8]) = match &attachment.content {
            AttachmentContent::Embedded(bytes) => (format!("{} B", bytes.len()), bytes),
            AttachmentContent::Beside(name) => (format!("./{name}"), &[]),
            AttachmentContent::Link(link) => (link.clone(), &[]),
        };
        let parts = [
            place.as_str(),
            attachment.mime.as_deref().unwrap_or_default(),
            attachment.description.as_deref().unwrap_or_default(),
        ];
        facts.all.push(Fact {
            field: Cow::Borrowed("attachment"),
            text: Cow::Owned(joined(attachment.name.trim(), &parts)),
            bytes,
        });
    }
}

/// Joins the parts of one statement with `;`, which keeps an empty part's place.
fn joined(first: &str, parts: &[&str]) -> String {
    let mut text = first.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in parts {
        text.push(';');
        for word in part.split_whitespace() {
            text.push(' ');
            text.push_str(word);
        }
    }
    text.trim_end_matches(';').to_owned()
}

fn line_facts<'p>(line: &'p Line, paper: &'p Paper) -> Vec<Fact<'p>> {
    let mut facts = Facts::new();
    facts.optional("sku", line.sku.as_deref());
    facts.optional("buyer_sku", line.buyer_sku.as_deref());
    facts.optional("gtin", line.gtin.as_deref());
    facts.text("name", &line.name);
    facts.optional("description", line.description.as_deref());
    facts.number("quantity", line.quantity);
    // The code stands for the spelling where it is known.
    facts.optional("unit", line.unit.as_deref().or(line.unit_stated.as_deref()));
    facts.number("unit_price", line.unit_price);
    facts.number("price_base", line.price_base.filter(|base| *base != Decimal::ONE));
    facts.number("vat_rate", line.vat_rate);
    facts.number("adjustment", line.adjustment.filter(|adjustment| !adjustment.is_zero()));
    facts.number("line_total", line.line_total);
    for (name, value) in &line.options {
        facts.text(format!("option.{name}"), value);
    }
    facts.optional("note", line.note.as_deref());
    facts.shown("due", line.due);
    if let Some(parent) = line.parent.as_deref() {
        // Lines may be numbered anew, so the line above is named by what it is.
        let named = paper.lines.iter().find(|candidate| candidate.line_no == parent);
        facts.text("parent", named.map_or(parent, |line| line.sku.as_deref().unwrap_or(&line.name)));
    }
    facts.all.sort();
    facts.all
}

/// What a line is known by.
type KeyOf = fn(&Line) -> Option<String>;

fn line_changes(before: &Paper, after: &Paper) -> Vec<LineChange> {
    let before_facts: Vec<_> = before.lines.iter().map(|line| line_facts(line, before)).collect();
    let after_facts: Vec<_> = after.lines.iter().map(|line| line_facts(line, after)).collect();
    let mut pairing = Pairing::new(before.lines.len(), after.lines.len());
    // Lines that say the same are a pair whatever their numbers are.
    pairing.pair(|place| before_facts.get(place).cloned(), |place| after_facts.get(place).cloned());
    let steps: [KeyOf; 4] = [
        |line| folded(line.sku.as_deref()).map(|sku| format!("{} {sku}", line.line_no.trim())),
        |line| folded(line.sku.as_deref()),
        |line| folded(line.gtin.as_deref()),
        |line| folded(Some(line.name.as_str())),
    ];
    for key in steps {
        pairing.pair(|place| before.lines.get(place).and_then(key), |place| after.lines.get(place).and_then(key));
    }
    let mut changes = Vec::new();
    for (place, line) in before.lines.iter().enumerate() {
        let Some(partner) = pairing.partner_of_before(place) else {
            changes.push(LineChange::Removed(Box::new(line.clone())));
            continue;
        };
        if let (Some(line), Some(old), Some(new)) =
            (after.lines.get(partner), before_facts.get(place), after_facts.get(partner))
        {
            let fields = field_changes(old, new);
            if !fields.is_empty() {
                changes.push(LineChange::Changed { line_no: line.line_no.clone(), name: line.name.clone(), fields });
            }
        }
    }
    let added = after.lines.iter().enumerate().filter(|(place, _)| pairing.is_free_after(*place));
    changes.extend(added.map(|(_, line)| LineChange::Added(Box::new(line.clone()))));
    changes
}

fn folded(text: Option<&str>) -> Option<String> {
    text.map(fold::squeezed).filter(|key| !key.is_empty())
}

/// Which line of the earlier paper goes with which of the later one.
struct Pairing {
    partners: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Pairing {
    fn new(before: usize, after: usize) -> Self {
        Self { partners: vec![None; before], taken: vec![false; after] }
    }

    /// Pairs the lines that are still free and have equal keys, in their order.
    fn pair<K: Ord>(&mut self, before: impl Fn(usize) -> Option<K>, after: impl Fn(usize) -> Option<K>) {
        let mut free: BTreeMap<K, Vec<usize>> = BTreeMap::new();
        for place in (0..self.taken.len()).rev().filter(|place| self.is_free_after(*place)) {
            if let Some(key) = after(place) {
                free.entry(key).or_default().push(place);
            }
        }
        for (place, partner) in self.partners.iter_mut().enumerate().filter(|(_, partner)| partner.is_none()) {
            let Some(found) = before(place).and_then(|key| free.get_mut(&key)?.pop()) else { continue };
            *partner = Some(found);
            if let Some(taken) = self.taken.get_mut(found) {
                *taken = true;
            }
        }
    }

    fn partner_of_before(&self, place: usize) -> Option<usize> {
        self.partners.get(place).copied().flatten()
    }

    fn is_free_after(&self, place: usize) -> bool {
        self.taken.get(place) == Some(&false)
    }
}

/// Compares two collections of facts, each of which may state a field several times.
fn field_changes(before: &[Fact<'_>], after: &[Fact<'_>]) -> Vec<FieldChange> {
    let mut by_field: BTreeMap<&str, (Vec<&Fact<'_>>, Vec<&Fact<'_>>)> = BTreeMap::new();
    for fact in before {
        by_field.entry(&fact.field).or_default().0.push(fact);
    }
    for fact in after {
        by_field.entry(&fact.field).or_default().1.push(fact);
    }
    let mut changes = Vec::new();
    for (field, (mut gone, mut come)) in by_field {
        // What both state is no change, as many times as both state it.
        gone.retain(|fact| match come.iter().position(|other| other == fact) {
            Some(place) => {
                come.remove(place);
                false
            }
            None => true,
        });
        let change = |before: Option<&Fact<'_>>, after: Option<&Fact<'_>>| FieldChange {
            field: field.to_owned(),
            before: before.map(|fact| fact.text.clone().into_owned()),
            after: after.map(|fact| fact.text.clone().into_owned()),
        };
        match (gone.as_slice(), come.as_slice()) {
            ([gone], [come]) => changes.push(change(Some(gone), Some(come))),
            (gone, come) => {
                changes.extend(gone.iter().map(|fact| change(Some(fact), None)));
                changes.extend(come.iter().map(|fact| change(None, Some(fact))));
            }
        }
    }
    changes
}

#[cfg(test)]
mod tests;
