//! The JSON of `detail` columns: a mirror of the canonical paper, blank fields left out.

use serde::{Deserialize, Serialize};

use super::StoreError;
use crate::domain::money::{Currency, Decimal};
use crate::domain::paper::{
    Attachment, AttachmentContent, Charge, DeliveryWindow, Extra, Line, NumberScheme, Paper, PaperKind, Party,
    PartyNumber, Payment, PriceMode, TaxAmount, Totals,
};
use crate::domain::time::{Issued, NaiveDate, NaiveTime};

type Text = Option<String>;

#[expect(clippy::ref_option, reason = "serde hands a reference to the field")]
fn none<T>(value: &Option<T>) -> bool {
    value.is_none()
}

macro_rules! record {
    ($name:ident { $($field:ident: $kind:ty),* $(,)? }) => {
        #[derive(Default, Serialize, Deserialize)]
        #[serde(default)]
        pub(super) struct $name { $(#[serde(skip_serializing_if = "blank")] $field: $kind,)* }
    };
}

trait Blank {
    fn is_blank(&self) -> bool;
}

impl<T> Blank for Option<T> {
    fn is_blank(&self) -> bool {
        none(self)
    }
}

impl<T> Blank for Vec<T> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl Blank for String {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

fn blank(value: &impl Blank) -> bool {
    value.is_blank()
}

record!(PaperJson {
    kind: String,
    order_no: String,
    document_no: Text,
    seller_order_no: Text,
    reference: Text,
    issued: Text,
    currency: Text,
    price_mode: String,
    language: Text,
    seller: Option<PartyJson>,
    parties: Vec<(String, PartyJson)>,
    delivery: Option<(String, Text)>,
    payment: Option<(Text, Text, Text)>,
    lines: Vec<LineJson>,
    charges: Vec<(String, Text, String, Text)>,
    tax: Vec<(Text, Text, String)>,
    stated: Option<TotalsJson>,
    notes: Vec<String>,
    attachments: Vec<AttachmentJson>,
    extras: Vec<(String, String)>,
});

record!(PartyJson {
    ids: Vec<(String, String)>,
    company: Text,
    company2: Text,
    salutation: Text,
    title: Text,
    first_name: Text,
    last_name: Text,
    street: Text,
    street2: Text,
    zip: Text,
    city: Text,
    region: Text,
    country: Text,
    vat_id: Text,
    reg_no: Text,
    phones: Vec<String>,
    emails: Vec<String>,
    iban: Text,
    contact_name: Text,
    birth_date: Text,
});

record!(LineJson {
    line_no: String,
    parent: Text,
    sku: Text,
    buyer_sku: Text,
    gtin: Text,
    name: String,
    description: Text,
    quantity: Text,
    unit_stated: Text,
    unit: Text,
    unit_price: Text,
    price_base: Text,
    vat_rate: Text,
    adjustment: Text,
    line_total: Text,
    options: Vec<(String, String)>,
    note: Text,
    due: Text,
});

record!(TotalsJson {
    lines: Text,
    charges: Text,
    allowances: Text,
    net: Text,
    tax: Text,
    gross: Text,
    prepaid: Text,
    rounding: Text,
    payable: Text,
});

record!(AttachmentJson { name: String, mime: Text, description: Text, kind: String, place: Text });

fn decimal(value: Option<Decimal>) -> Text {
    value.map(|value| value.to_string())
}

fn number(text: &Text) -> Option<Decimal> {
    text.as_deref().and_then(|text| Decimal::from_str_exact(text).ok())
}

fn day(text: &Text) -> Option<NaiveDate> {
    text.as_deref().and_then(|text| text.parse().ok())
}

/// Reads the text form of [`Issued`].
pub(super) fn issued(text: &str) -> Option<Issued> {
    let date = text.get(..10)?.parse().ok()?;
    let Some(rest) = text.get(11..) else { return Some(Issued::on(date)) };
    let time: NaiveTime = rest.get(..8)?.parse().ok()?;
    let offset_minutes = match rest.get(8..).unwrap_or("") {
        "" => None,
        "Z" => Some(0),
        zone => {
            let hours: i32 = zone.get(1..3)?.parse().ok()?;
            let minutes: i32 = zone.get(4..6)?.parse().ok()?;
            let east = hours * 60 + minutes;
            Some(if zone.starts_with('-') { -east } else { east })
        }
    };
    Some(Issued { date, time: Some(time), offset_minutes })
}

/// Which parts of a paper are written: all, or only those that have no columns of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Parts {
    All,
    WithoutColumns,
}

/// Returns the JSON of a paper.
pub(super) fn encode_paper(paper: &Paper, parts: Parts) -> Result<String, StoreError> {
    let all = parts == Parts::All;
    let json = PaperJson {
        kind: paper.kind.as_str().to_owned(),
        order_no: if all { paper.order_no.clone() } else { String::new() },
        document_no: paper.document_no.clone(),
        seller_order_no: paper.seller_order_no.clone(),
        reference: paper.reference.clone(),
        issued: paper.issued.filter(|_| all).map(|issued| issued.to_string()),
        // The column holds the currency of what was booked, which may be the office's own.
        currency: paper.currency.map(|currency| currency.to_string()),
        price_mode: paper.price_mode.as_str().to_owned(),
        language: paper.language.clone(),
        seller: paper.seller.as_ref().map(party_json),
        parties: if all {
            paper.parties().into_iter().map(|(role, party)| (role.as_str().to_owned(), party_json(party))).collect()
        } else {
            Vec::new()
        },
        delivery: paper.delivery.map(|window| (window.from.to_string(), window.to.map(|to| to.to_string()))),
        payment: paper
            .payment
            .as_ref()
            .map(|payment| (payment.method.clone(), payment.terms.clone(), payment.paid_on.map(|day| day.to_string()))),
        lines: if all { paper.lines.iter().map(|line| line_json(line, Parts::All)).collect() } else { Vec::new() },
        charges: paper
            .charges
            .iter()
            .map(|charge| {
                (charge.name.clone(), charge.code.clone(), charge.amount.to_string(), decimal(charge.vat_rate))
            })
            .collect(),
        tax: paper.tax.iter().map(|tax| (decimal(tax.rate), decimal(tax.base), tax.amount.to_string())).collect(),
        stated: (paper.stated != Totals::default()).then(|| totals_json(&paper.stated)),
        notes: paper.notes.clone(),
        attachments: if all { paper.attachments.iter().map(attachment_json).collect() } else { Vec::new() },
        extras: paper.extras.iter().map(|extra| (extra.path.clone(), extra.text.clone())).collect(),
    };
    to_text(&json)
}

/// Reads the JSON of a paper. Attachments come back without their bytes.
pub(super) fn decode_paper(text: &str) -> Option<Paper> {
    let json: PaperJson = serde_json::from_str(text).ok()?;
    let mut paper = Paper::new(PaperKind::parse(&json.kind)?, json.order_no);
    paper.document_no = json.document_no;
    paper.seller_order_no = json.seller_order_no;
    paper.reference = json.reference;
    paper.issued = json.issued.as_deref().and_then(issued);
    paper.currency = json.currency.as_deref().and_then(Currency::parse);
    paper.price_mode = [PriceMode::Net, PriceMode::Gross]
        .into_iter()
        .find(|mode| mode.as_str() == json.price_mode)
        .unwrap_or(PriceMode::Unknown);
    paper.language = json.language;
    paper.seller = json.seller.map(party);
    for (role, stated) in json.parties {
        set_party(&mut paper, &role, party(stated));
    }
    paper.delivery =
        json.delivery.and_then(|(from, to)| Some(DeliveryWindow { from: from.parse().ok()?, to: day(&to) }));
    paper.payment = json.payment.map(|(method, terms, paid_on)| Payment { method, terms, paid_on: day(&paid_on) });
    paper.lines = json.lines.into_iter().map(line).collect();
    for (name, code, amount, rate) in json.charges {
        paper.charges.push(Charge {
            name,
            code,
            amount: Decimal::from_str_exact(&amount).ok()?,
            vat_rate: number(&rate),
        });
    }
    for (rate, base, amount) in json.tax {
        paper.tax.push(TaxAmount {
            rate: number(&rate),
            base: number(&base),
            amount: Decimal::from_str_exact(&amount).ok()?,
        });
    }
    paper.stated = json.stated.map(|stated| totals(&stated)).unwrap_or_default();
    paper.notes = json.notes;
    paper.attachments = json.attachments.into_iter().map(attachment).collect();
    paper.extras = json.extras.into_iter().map(|(path, text)| Extra { path, text }).collect();
    Some(paper)
}

/// Puts a party in its place.
pub(super) fn set_party(paper: &mut Paper, role: &str, party: Party) {
    use crate::domain::paper::Role;
    match Role::parse(role) {
        Some(Role::Buyer) => paper.buyer = party,
        Some(Role::BillTo) => paper.bill_to = Some(party),
        Some(Role::ShipTo) => paper.ship_to = Some(party),
        Some(Role::Patient) => paper.patient = Some(party),
        Some(Role::Referrer) => paper.referrer = Some(party),
        Some(Role::Payer) => paper.payer = Some(party),
        None => {}
    }
}

/// Returns the JSON of a party.
pub(super) fn encode_party(party: &Party) -> Result<String, StoreError> {
    to_text(&party_json(party))
}

/// Reads the JSON of a party.
pub(super) fn decode_party(text: &str) -> Option<Party> {
    serde_json::from_str(text).ok().map(party)
}

/// Returns the JSON of what a line has no columns for; `None` when that is nothing.
pub(super) fn encode_line_rest(line: &Line) -> Result<Option<String>, StoreError> {
    let has_rest = line.parent.is_some()
        || line.buyer_sku.is_some()
        || line.description.is_some()
        || (line.unit_stated.is_some() && line.unit_stated != line.unit)
        || line.adjustment.is_some()
        || !line.options.is_empty()
        || line.note.is_some()
        || line.due.is_some();
    if has_rest { to_text(&line_json(line, Parts::WithoutColumns)).map(Some) } else { Ok(None) }
}

/// Reads what [`encode_line_rest`] wrote.
pub(super) fn decode_line_rest(text: &str) -> Option<Line> {
    serde_json::from_str(text).ok().map(line)
}

fn to_text<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_cause| StoreError::Corrupt { table: "detail", column: "detail" })
}

fn party_json(party: &Party) -> PartyJson {
    PartyJson {
        ids: party.ids.iter().map(|id| (id.scheme.as_str().to_owned(), id.value.clone())).collect(),
        company: party.company.clone(),
        company2: party.company2.clone(),
        salutation: party.salutation.clone(),
        title: party.title.clone(),
        first_name: party.first_name.clone(),
        last_name: party.last_name.clone(),
        street: party.street.clone(),
        street2: party.street2.clone(),
        zip: party.zip.clone(),
        city: party.city.clone(),
        region: party.region.clone(),
        country: party.country.clone(),
        vat_id: party.vat_id.clone(),
        reg_no: party.reg_no.clone(),
        phones: party.phones.clone(),
        emails: party.emails.clone(),
        iban: party.iban.clone(),
        contact_name: party.contact_name.clone(),
        birth_date: party.birth_date.map(|day| day.to_string()),
    }
}

fn party(json: PartyJson) -> Party {
    let birth_date = day(&json.birth_date);
    Party {
        ids: json
            .ids
            .into_iter()
            .map(|(scheme, value)| PartyNumber { scheme: NumberScheme::parse(&scheme), value })
            .collect(),
        company: json.company,
        company2: json.company2,
        salutation: json.salutation,
        title: json.title,
        first_name: json.first_name,
        last_name: json.last_name,
        street: json.street,
        street2: json.street2,
        zip: json.zip,
        city: json.city,
        region: json.region,
        country: json.country,
        vat_id: json.vat_id,
        reg_no: json.reg_no,
        phones: json.phones,
        emails: json.emails,
        iban: json.iban,
        contact_name: json.contact_name,
        birth_date,
    }
}

fn line_json(line: &Line, parts: Parts) -> LineJson {
    let rest = LineJson {
        parent: line.parent.clone(),
        buyer_sku: line.buyer_sku.clone(),
        description: line.description.clone(),
        // The column says it where it is the code itself.
        unit_stated: line.unit_stated.clone().filter(|_| parts == Parts::All || line.unit_stated != line.unit),
        adjustment: decimal(line.adjustment),
        options: line.options.clone(),
        note: line.note.clone(),
        due: line.due.map(|day| day.to_string()),
        ..LineJson::default()
    };
    match parts {
        Parts::WithoutColumns => rest,
        Parts::All => LineJson {
            line_no: line.line_no.clone(),
            sku: line.sku.clone(),
            gtin: line.gtin.clone(),
            name: line.name.clone(),
            quantity: decimal(line.quantity),
            unit: line.unit.clone(),
            unit_price: decimal(line.unit_price),
            price_base: decimal(line.price_base),
            vat_rate: decimal(line.vat_rate),
            line_total: decimal(line.line_total),
            ..rest
        },
    }
}

fn line(json: LineJson) -> Line {
    Line {
        quantity: number(&json.quantity),
        unit_price: number(&json.unit_price),
        price_base: number(&json.price_base),
        vat_rate: number(&json.vat_rate),
        adjustment: number(&json.adjustment),
        line_total: number(&json.line_total),
        due: day(&json.due),
        line_no: json.line_no,
        parent: json.parent,
        sku: json.sku,
        buyer_sku: json.buyer_sku,
        gtin: json.gtin,
        name: json.name,
        description: json.description,
        unit_stated: json.unit_stated,
        unit: json.unit,
        options: json.options,
        note: json.note,
    }
}

fn totals_json(totals: &Totals) -> TotalsJson {
    TotalsJson {
        lines: decimal(totals.lines),
        charges: decimal(totals.charges),
        allowances: decimal(totals.allowances),
        net: decimal(totals.net),
        tax: decimal(totals.tax),
        gross: decimal(totals.gross),
        prepaid: decimal(totals.prepaid),
        rounding: decimal(totals.rounding),
        payable: decimal(totals.payable),
    }
}

fn totals(json: &TotalsJson) -> Totals {
    Totals {
        lines: number(&json.lines),
        charges: number(&json.charges),
        allowances: number(&json.allowances),
        net: number(&json.net),
        tax: number(&json.tax),
        gross: number(&json.gross),
        prepaid: number(&json.prepaid),
        rounding: number(&json.rounding),
        payable: number(&json.payable),
    }
}

fn attachment_json(attachment: &Attachment) -> AttachmentJson {
    let (kind, place) = match &attachment.content {
        AttachmentContent::Embedded(_) => ("embedded", None),
        AttachmentContent::Beside(file) => ("beside", Some(file.clone())),
        AttachmentContent::Link(link) => ("link", Some(link.clone())),
    };
    AttachmentJson {
        name: attachment.name.clone(),
        mime: attachment.mime.clone(),
        description: attachment.description.clone(),
        kind: kind.to_owned(),
        place,
    }
}

fn attachment(json: AttachmentJson) -> Attachment {
    let place = json.place.unwrap_or_default();
    Attachment {
        name: json.name,
        mime: json.mime,
        description: json.description,
        content: match json.kind.as_str() {
            "beside" => AttachmentContent::Beside(place),
            "link" => AttachmentContent::Link(place),
            _ => AttachmentContent::Embedded(Vec::new()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_an_order_is_addressed_to_is_kept_without_columns() {
        let mut paper = Paper::new(PaperKind::Order, "17");
        paper.seller = Some(Party { company: Some("Vzorek a dcery s.r.o.".to_owned()), ..Party::empty() });
        let text = encode_paper(&paper, Parts::WithoutColumns).unwrap();
        assert_eq!(decode_paper(&text).unwrap().seller, paper.seller);
    }
}
