//! Reads Pohoda's answers (`responsePack`): tolerant of prefixes, encodings, further elements and
//! of the old and new ways in which a state is told.

use super::Response;
use crate::domain::view::wording::ExportField;
use crate::formats::detect;
use crate::formats::writing::{ResponseItem, ResponseVerdict};
use crate::formats::xml::{Document, Element};
use crate::problem::{Code, Finding, Problem};

/// How much of accounting's words is kept: what a person reads of one refusal.
const WORDS_MAX: usize = 1000;

/// How far into a file its root element is looked for.
const ROOT_MAX: usize = 1024;

/// Pohoda's elements and our fields; of an address block, the customer's and the delivery's.
const FIELDS: &[(&str, ExportField, ExportField)] = &[
    ("ico", ExportField::RegNo, ExportField::RegNo),
    ("numberOrder", ExportField::OrderNumber, ExportField::OrderNumber),
    ("number", ExportField::DocumentNumber, ExportField::DocumentNumber),
    ("date", ExportField::OrderDate, ExportField::OrderDate),
    ("dateFrom", ExportField::DeliveryDate, ExportField::DeliveryDate),
    ("dateTo", ExportField::DeliveryDate, ExportField::DeliveryDate),
    ("dateDelivery", ExportField::DeliveryDate, ExportField::DeliveryDate),
    ("partnerIdentity", ExportField::Customer, ExportField::Customer),
    ("address", ExportField::Customer, ExportField::Customer),
    ("shipToAddress", ExportField::DeliveryAddress, ExportField::DeliveryAddress),
    ("company", ExportField::Company, ExportField::DeliveryCompany),
    ("division", ExportField::Division, ExportField::DeliveryDivision),
    ("name", ExportField::Name, ExportField::DeliveryName),
    ("city", ExportField::City, ExportField::DeliveryCity),
    ("street", ExportField::Street, ExportField::DeliveryStreet),
    ("zip", ExportField::Zip, ExportField::DeliveryZip),
    ("dic", ExportField::VatId, ExportField::VatId),
    ("icDph", ExportField::VatId, ExportField::VatId),
    ("country", ExportField::Country, ExportField::DeliveryCountry),
    ("phone", ExportField::Phone, ExportField::DeliveryPhone),
    ("mobilPhone", ExportField::Phone, ExportField::DeliveryPhone),
    ("email", ExportField::Email, ExportField::DeliveryEmail),
    ("paymentType", ExportField::Payment, ExportField::Payment),
    ("intNote", ExportField::InternalNote, ExportField::InternalNote),
    ("quantity", ExportField::Quantity, ExportField::Quantity),
    ("unit", ExportField::Unit, ExportField::Unit),
    ("payVAT", ExportField::VatRate, ExportField::VatRate),
    ("rateVAT", ExportField::VatRate, ExportField::VatRate),
    ("percentVAT", ExportField::VatRate, ExportField::VatRate),
    ("unitPrice", ExportField::Price, ExportField::Price),
    ("price", ExportField::Price, ExportField::Price),
    ("code", ExportField::StockCode, ExportField::StockCode),
    ("stockItem", ExportField::StockCode, ExportField::StockCode),
    ("currency", ExportField::Currency, ExportField::Currency),
    ("foreignCurrency", ExportField::Currency, ExportField::Currency),
    ("orderSummary", ExportField::Totals, ExportField::Totals),
    ("orderDetail", ExportField::Lines, ExportField::Lines),
    ("orderItem", ExportField::Lines, ExportField::Lines),
];

/// Returns whether the bytes are a file for Pohoda and not its answer.
pub(super) fn is_request(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(ROOT_MAX)).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head);
    let roots = head.split('<').skip(1).filter(|tag| !tag.starts_with(['?', '!']));
    roots.take(1).any(|tag| {
        let name = tag.split(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/')).next().unwrap_or_default();
        name.rsplit(':').next() == Some("dataPack")
    })
}

/// Reads an answer.
pub(super) fn read(bytes: &[u8]) -> Result<Response, Problem> {
    let unreadable = |detail: String| Problem::new(Code::ResponseUnreadable).with("detail", detail);
    let decoded = detect::decode(bytes);
    let text = decoded.text.trim_start_matches('\u{feff}');
    let document = Document::read(text).map_err(|finding| unreadable(in_short(&finding)))?;
    let root = document.root();
    if root.name() != "responsePack" {
        return Err(unreadable(format!("<{}>", root.name())));
    }
    Ok(Response {
        pack_id: root.attribute("id").map(str::to_owned),
        pack_is_ok: state(root) != Some(State::Error),
        note: note(root),
        items: root.all("responsePackItem").filter_map(item).collect(),
    })
}

fn in_short(finding: &Finding) -> String {
    let what = finding.problem.argument("detail").unwrap_or(finding.problem.code.as_str());
    let place = finding.place.to_string();
    if place.is_empty() { what.to_owned() } else { format!("{place}: {what}") }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Ok,
    Warning,
    Error,
}

/// Returns the state of a pack, an item or a detail, from the attribute or the element of that name.
fn state(element: Element<'_, '_>) -> Option<State> {
    let stated = element.attribute("state").or_else(|| element.text_at("state"))?.to_ascii_lowercase();
    match stated.as_str() {
        "ok" => Some(State::Ok),
        "warning" => Some(State::Warning),
        // Written `error` and, by older versions, `err`.
        _ if stated.starts_with("err") => Some(State::Error),
        _ => None,
    }
}

fn note(element: Element<'_, '_>) -> String {
    on_one_line(element.attribute("note").or_else(|| element.text_at("note")).unwrap_or_default())
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the verdict on one item; `None` when the answer does not say which or how.
fn item(element: Element<'_, '_>) -> Option<ResponseItem> {
    let item_id = element.attribute("id")?.to_owned();
    if element.children().any(|child| child.name().starts_with("list")) {
        // The answer to a question for a list: it says nothing of a document.
        return None;
    }
    let document = element.children().find(|child| child.name().ends_with("Response"));
    let states = [state(element), document.and_then(state)];
    let details: Vec<Detail> = document.into_iter().flat_map(details).collect();
    let number = document.and_then(number);
    let duplicate = element.find("errorDetail/recordDuplicity");
    let verdict = if let Some(duplicate) = duplicate {
        duplicate_verdict(element, duplicate)
    } else if states.contains(&Some(State::Error)) {
        refused(element, document, &details)
    } else if states.contains(&Some(State::Ok)) || states.contains(&Some(State::Warning)) || number.is_some() {
        ResponseVerdict::TakenOver { number, remarks: words(details.iter().filter(|detail| detail.is_worth_telling())) }
    } else if details.iter().any(|detail| detail.state == Some(State::Error)) {
        refused(element, document, &details)
    } else {
        return None;
    };
    Some(ResponseItem { item_id, verdict })
}

/// An item that was imported before is in the books: the same file was handed over twice. One whose
/// document has been deleted since is not.
fn duplicate_verdict(element: Element<'_, '_>, duplicate: Element<'_, '_>) -> ResponseVerdict {
    let number = duplicate.text_at("number").map(str::to_owned);
    if duplicate.text_at("id").is_some() {
        return ResponseVerdict::TakenOver { number, remarks: note(element) };
    }
    let parts = [note(element), number.unwrap_or_default()];
    let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
    ResponseVerdict::Refused { field: ExportField::Duplicate.as_str().to_owned(), detail }
}

fn refused(element: Element<'_, '_>, document: Option<Element<'_, '_>>, details: &[Detail]) -> ResponseVerdict {
    let errors: Vec<&Detail> = details.iter().filter(|detail| detail.state == Some(State::Error)).collect();
    let telling = if errors.is_empty() { details.iter().collect() } else { errors };
    let field = telling.iter().find_map(|detail| detail.field()).unwrap_or_default();
    let mut detail = words(telling.into_iter());
    for said in [note(element), document.map(note).unwrap_or_default()] {
        if !said.is_empty() && !detail.contains(&said) {
            detail = if detail.is_empty() { said } else { format!("{said}; {detail}") };
        }
    }
    ResponseVerdict::Refused { field, detail: detail.chars().take(WORDS_MAX).collect() }
}

/// Returns Pohoda's own number of the document.
fn number(document: Element<'_, '_>) -> Option<String> {
    let produced = document.child("producedDetails")?;
    let number = ["number", "code"].into_iter().find_map(|name| produced.text_at(name));
    number.map(str::to_owned)
}

/// One remark of Pohoda's on a document.
struct Detail {
    state: Option<State>,
    number: String,
    note: String,
    /// Element names from below the item, prefixes left out.
    path: Vec<String>,
    requested: String,
    produced: String,
}

fn details(document: Element<'_, '_>) -> Vec<Detail> {
    let text = |element: Element<'_, '_>, name: &str| on_one_line(element.text_at(name).unwrap_or_default());
    let import = document.child("importDetails");
    let all = import.into_iter().flat_map(|import| import.all("detail"));
    all.map(|detail| Detail {
        state: state(detail),
        number: text(detail, "errno"),
        note: text(detail, "note"),
        path: path(&text(detail, "XPath")),
        requested: text(detail, "valueRequested"),
        produced: text(detail, "valueProduced"),
    })
    .collect()
}

/// Returns the names of an XPath from below the order, without prefixes.
fn path(xpath: &str) -> Vec<String> {
    let local = |step: &str| step.rsplit(':').next().unwrap_or(step).to_owned();
    let steps: Vec<String> = xpath.split('/').filter(|step| !step.is_empty()).map(local).collect();
    let outer = steps.iter().position(|step| base(step) == "order").map_or(0, |at| at + 1);
    steps.into_iter().skip(outer).collect()
}

fn base(step: &str) -> &str {
    step.split('[').next().unwrap_or(step)
}

impl Detail {
    /// Returns the field concerned: the innermost one that we know, else Pohoda's own name for it.
    fn field(&self) -> Option<String> {
        let is_delivery = self.path.iter().any(|step| base(step) == "shipToAddress");
        let is_line = self.path.iter().any(|step| base(step) == "orderItem");
        let known = self.path.iter().rev().find_map(|step| {
            let field = match (base(step), is_line) {
                ("text", true) => ExportField::LineText,
                ("text", false) => ExportField::OrderText,
                ("note", true) => ExportField::LineNote,
                ("note", false) => ExportField::Note,
                (name, _) => {
                    let (_, customer, delivery) = FIELDS.iter().find(|(known, _, _)| *known == name)?;
                    if is_delivery { *delivery } else { *customer }
                }
            };
            Some(field.as_str().to_owned())
        });
        known.or_else(|| self.path.last().map(|step| base(step).to_owned()))
    }

    /// Returns whether a document that was taken over should be looked at because of this.
    fn is_worth_telling(&self) -> bool {
        match self.state {
            Some(State::Warning | State::Error) => true,
            Some(State::Ok) | None => false,
        }
    }
}

/// Returns what Pohoda says, with its numbers and the places in the file.
fn words<'d>(details: impl Iterator<Item = &'d Detail>) -> String {
    let said: Vec<String> = details.map(sentence).filter(|sentence| !sentence.is_empty()).collect();
    said.join("; ").chars().take(WORDS_MAX).collect()
}

fn sentence(detail: &Detail) -> String {
    let number = Some(detail.number.as_str()).filter(|number| !number.is_empty()).map(|number| format!(" ({number})"));
    let said = format!("{}{}", detail.note, number.unwrap_or_default()).trim().to_owned();
    let values = match (detail.requested.as_str(), detail.produced.as_str()) {
        ("", "") => String::new(),
        (requested, "") => format!(" = {requested}"),
        (requested, produced) if requested == produced => format!(" = {requested}"),
        (requested, produced) => format!(" = {requested} → {produced}"),
    };
    let place = if detail.path.is_empty() { String::new() } else { format!("{}{values}", detail.path.join("/")) };
    [said, place].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}
