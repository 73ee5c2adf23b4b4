//! Letters: what the customer and the office's own people are written, from the books, in the
//! reader's language.

use crate::domain::ids::OrderId;
use crate::domain::lifecycle::EffectKind;
use crate::domain::order::Order;
use crate::domain::paper::Line;
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::time::Timestamp;
use crate::engine::failpoint::{self, Plant};
use crate::i18n::{Language, Texts, Value, format};
use crate::mail::letter::{AutoSubmitted, Letter, Recipient};
use crate::store::effects::Effect;
use crate::store::{Conn, StoreError, contacts, orders, sources};

/// The most lines of an order that a mail lists; the rest is counted.
const LINES_MAX: usize = 100;

/// The longest line of a mail's text, in characters (RFC 5322, section 2.1.1, recommends 78).
const WIDTH: usize = 76;

/// What a letter says of an order: new, changed or cancelled.
#[derive(Clone, Copy, PartialEq, Eq)]
enum News {
    New,
    Amended,
    Cancelled,
}

impl News {
    fn of(order: &Order) -> Self {
        match (order.head.is_cancelled, order.head.revision) {
            (true, _) => Self::Cancelled,
            (false, 1) => Self::New,
            (false, _) => Self::Amended,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Amended => "amended",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Returns the letter of an outward action; `None` when what it is about is gone.
pub fn letter(
    conn: &mut Conn<'_>,
    settings: &Settings,
    effect: &Effect,
    now: Timestamp,
) -> Result<Option<Letter>, StoreError> {
    let Some(order) = orders::load(conn, OrderId(effect.key.subject))? else { return Ok(None) };
    letter_about(conn, settings, effect, now, &order)
}

/// Returns the letter of an outward action about an order as it reads at a moment; `None` when the
/// action is no letter.
pub fn letter_about(
    conn: &mut Conn<'_>,
    settings: &Settings,
    effect: &Effect,
    now: Timestamp,
    order: &Order,
) -> Result<Option<Letter>, StoreError> {
    let office_language = Language::parse(settings.text(SettingKey::OfficeLanguage)).unwrap_or(Language::En);
    let (subject, text) = match effect.key.kind {
        EffectKind::Confirmation => {
            let contact = match order.head.contact_id {
                Some(id) => contacts::find(conn, id)?,
                None => None,
            };
            let wanted = contact.as_ref().map(|contact| contact.card.language.clone()).filter(|code| !code.is_empty());
            let language = wanted.or_else(|| order.paper.language.clone()).and_then(|code| Language::parse(&code));
            let name = contact.map(|contact| contact.card.display_name()).unwrap_or_default();
            confirmation(Texts::in_language(language.unwrap_or(office_language)), settings, order, &name)
        }
        EffectKind::Information => {
            let source = sources::find(conn, order.head.source_id)?.map(|source| source.name).unwrap_or_default();
            information(Texts::in_language(office_language), settings, order, &source)
        }
        EffectKind::Export => return Ok(None),
    };
    let from = settings.text(SettingKey::MailFrom);
    Ok(Some(Letter {
        message_id: message_id(effect, from),
        to: vec![Recipient::at(effect.key.target.as_str())],
        subject,
        text,
        date: now,
        in_reply_to: None,
        auto_submitted: match effect.key.kind {
            EffectKind::Confirmation => AutoSubmitted::Replied,
            EffectKind::Information | EffectKind::Export => AutoSubmitted::Generated,
        },
        reply_to: None,
        enclosures: Vec::new(),
    }))
}

/// Returns the Message-ID of an action: the same for every attempt, so that a letter which
/// arrives twice is known as one.
#[must_use]
pub fn message_id(effect: &Effect, from: &str) -> String {
    use sha2::{Digest as _, Sha256};
    let domain = from.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    let target: [u8; 32] = Sha256::digest(effect.key.target.as_bytes()).into();
    let mut target = hex::encode(target.first_chunk::<4>().unwrap_or(&[0; 4]));
    if failpoint::is_planted(Plant::FreshMessageId) {
        target.push_str(&effect.attempts.to_string());
    }
    format!("<{}.{}.{}.{target}@{domain}>", effect.key.subject.simple(), effect.key.kind.as_str(), effect.key.version)
}

fn confirmation(texts: &Texts, settings: &Settings, order: &Order, name: &str) -> (String, String) {
    let news = News::of(order);
    let say = |id: &str, arguments: &[(&str, Value<'_>)]| texts.by_id(id, arguments);
    let order_no = || text(&order.head.order_no);
    let our_number = text(&order.head.number);
    let issued = order.paper.issued.map(|issued| format::date(texts.language(), issued.date)).unwrap_or_default();
    let subject = say(&format!("mail-subject-{}", news.word()), &[("order_no", order_no())]);
    let mut body = Body::default();
    body.paragraph(&say("mail-greeting", &[("name", text(name))]));
    body.paragraph(&say(
        &format!("mail-opening-{}", news.word()),
        &[("order_no", order_no()), ("our_number", our_number), ("issued", text(&issued))],
    ));
    if news != News::Cancelled {
        body.paragraph(&say("mail-lines-heading", &[("count", whole(order.paper.lines.len()))]));
        list_lines(texts, order, &mut body);
        if let Some(total) = order.head.total {
            body.paragraph(&say("mail-total", &[("total", text(&format::money(texts.language(), total)))]));
        }
    }
    body.paragraph(&say(&format!("mail-next-{}", news.word()), &[]));
    body.paragraph(&say("mail-automatic", &[]));
    body.signature(&say("mail-closing", &[]), settings);
    (subject, body.text)
}

fn list_lines(texts: &Texts, order: &Order, body: &mut Body) {
    let language = texts.language();
    let currency = order.head.total.map(|total| total.currency).or(order.paper.currency);
    for (index, line) in order.paper.lines.iter().take(LINES_MAX).enumerate() {
        let name = if line.name.is_empty() { line.sku.clone().unwrap_or_default() } else { line.name.clone() };
        body.item(&format!("{}. {name}", index + 1));
        let unit = unit(texts, line);
        let mut facts = Vec::new();
        if let Some(sku) = line.sku.as_deref().filter(|sku| *sku != name) {
            facts.push(sku.to_owned());
        }
        if let Some(quantity) = line.quantity {
            facts.push(format::quantity(language, quantity.normalize(), &unit));
        }
        let amount = line.line_total.or_else(|| crate::domain::rules::totals::line_amount(line, 2));
        if let (Some(amount), Some(currency)) = (amount, currency) {
            facts.push(format::amount(language, amount, currency));
        }
        body.detail(&facts.join("  ·  "));
    }
    let more = order.paper.lines.len().saturating_sub(LINES_MAX);
    if more != 0 {
        body.item(&texts.by_id("mail-lines-more", &[("count", whole(more))]));
    }
    body.end_list();
}

/// Returns a line's unit as the sender wrote it; a code is said in the reader's language.
fn unit(texts: &Texts, line: &Line) -> String {
    let stated = line.unit_stated.as_deref().or(line.unit.as_deref()).unwrap_or_default();
    if line.unit.as_deref() != Some(stated) {
        return stated.to_owned();
    }
    let code = stated.to_lowercase();
    let word = texts.word("unit", &code);
    if word == code { stated.to_owned() } else { word }
}

fn information(texts: &Texts, settings: &Settings, order: &Order, source: &str) -> (String, String) {
    let news = News::of(order);
    let say = |id: &str, arguments: &[(&str, Value<'_>)]| texts.by_id(id, arguments);
    let subject = say(&format!("mail-info-subject-{}", news.word()), &[("number", text(&order.head.number))]);
    let mut body = Body::default();
    body.paragraph(&say(&format!("mail-info-opening-{}", news.word()), &[]));
    let total = order.head.total.map(|total| format::money(texts.language(), total)).unwrap_or_default();
    let issued = order.paper.issued.map(|issued| format::date(texts.language(), issued.date)).unwrap_or_default();
    for (id, value) in [
        ("mail-info-our-number", &order.head.number),
        ("mail-info-order-no", &order.head.order_no),
        ("mail-info-customer", &order.head.buyer_name),
        ("mail-info-issued", &issued),
        ("mail-info-source", &source.to_owned()),
    ] {
        if !value.is_empty() {
            body.item(&say(id, &[("value", text(value.as_str()))]));
        }
    }
    body.item(&say("mail-info-lines", &[("count", whole(order.paper.lines.len()))]));
    if !total.is_empty() {
        body.item(&say("mail-info-total", &[("value", text(&total))]));
    }
    body.end_list();
    if order.head.undecided != 0 {
        body.paragraph(&say("mail-info-unclear", &[]));
    }
    body.paragraph(&say("mail-info-footer", &[("office", text(settings.text(SettingKey::OfficeName)))]));
    (subject, body.text)
}

fn text(text: &str) -> Value<'_> {
    Value::from(text)
}

fn whole(count: usize) -> Value<'static> {
    Value::Whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The text of a letter, wrapped as it grows.
#[derive(Default)]
struct Body {
    text: String,
}

impl Body {
    fn paragraph(&mut self, text: &str) {
        for line in text.lines() {
            self.wrapped(line, "");
        }
        self.text.push('\n');
    }

    fn item(&mut self, text: &str) {
        self.wrapped(text, "    ");
    }

    fn detail(&mut self, text: &str) {
        if !text.is_empty() {
            self.text.push_str("    ");
            self.wrapped(text, "    ");
        }
    }

    fn end_list(&mut self) {
        self.text.push('\n');
    }

    fn signature(&mut self, closing: &str, settings: &Settings) {
        for line in [closing, settings.text(SettingKey::OfficeName), settings.text(SettingKey::OfficeContactLine)] {
            if !line.is_empty() {
                self.wrapped(line, "");
            }
        }
    }

    /// Appends a text with line breaks between words; further lines begin with `indent`.
    fn wrapped(&mut self, text: &str, indent: &str) {
        let mut width = 0;
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let length = word.chars().count();
            if width != 0 && WIDTH < width + 1 + length {
                self.text.push('\n');
                self.text.push_str(indent);
                width = indent.len();
            } else if width != 0 {
                self.text.push(' ');
                width += 1;
            }
            self.text.push_str(word);
            width += length;
        }
        self.text.push('\n');
    }
}
