//! An order while it is read: the paper so far, what was found, and the sender's habits.

use crate::domain::money::{Currency, Decimal};
use crate::domain::paper::{Extra, Paper, PaperKind};
use crate::formats::reading::context::Context;
use crate::formats::values::{self, DecimalMark};
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// How a sender uses the three name lines of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameLines {
    /// Company, then whatever there is to add.
    Free,
    /// Company, family name, given name: what Lexware asks shops for.
    CompanyLastFirst,
    /// Company, given name, family name: what pixi* asks shops for.
    CompanyFirstLast,
}

/// Elements by which pixi* orders are told from others.
const PIXI: &[&str] = &["DATABASE", "SHOPID", "ORDER_SHOPID", "SHOP_NOTE", "ORDER_SHIPLOCK", "BUYER_SHIPLOCK"];

/// Kinds of remark, in small letters without signs, by which orders for Lexware are told from
/// others; Lexware gives each a meaning of its own.
const LEXWARE: &[&str] = &["taxarea", "deliverymethod", "shippingfee", "additionalcosts", "paymentfee"];

/// Collects one order.
#[derive(Debug)]
pub(super) struct Draft {
    /// The paper so far.
    pub(super) paper: Paper,
    /// The findings, the currency, and how values are read.
    pub(super) context: Context,
    /// How the sender uses the name lines.
    pub(super) names: NameLines,
    /// The folder or address that the sources of attachments are below.
    pub(super) mime_root: Option<String>,
    /// Tax amounts of lines that state no rate: added up as stated, and times the quantity,
    /// because senders mean either.
    pub(super) line_taxes: Option<(Decimal, Decimal)>,
    /// Whether a second price mode was already reported.
    pub(super) mode_reported: bool,
    root_path: String,
}

impl Draft {
    /// Begins an order of this kind.
    pub(super) fn new(root: Element<'_, '_>, kind: PaperKind) -> Self {
        Self {
            paper: Paper::new(kind, ""),
            context: Context::default(),
            names: name_lines(root),
            mime_root: None,
            line_taxes: None,
            mode_reported: false,
            root_path: root.path(),
        }
    }

    fn below_root(&self, element: Element<'_, '_>) -> String {
        let path = element.path();
        path.strip_prefix(&self.root_path).unwrap_or(&path).trim_start_matches('/').to_owned()
    }

    /// Keeps an element, its attributes and everything below it that was not used as extras,
    /// without a remark: it is known, and the canonical paper has no place for it.
    pub(super) fn keep(&mut self, element: Element<'_, '_>) {
        let path = self.below_root(element);
        element.mark();
        if !element.text().is_empty() {
            self.paper.extras.push(Extra { path: path.clone(), text: element.text().to_owned() });
        }
        for (name, value) in element.attributes() {
            if !name.starts_with("xmlns") && !value.is_empty() {
                self.paper.extras.push(Extra { path: format!("{path}/@{name}"), text: value.to_owned() });
            }
        }
        self.keep_rest_of(element);
    }

    /// Keeps what below an element was not used, without a remark.
    pub(super) fn keep_rest_of(&mut self, element: Element<'_, '_>) {
        let path = self.below_root(element);
        for (extra, _) in element.take_unasked() {
            self.paper.extras.push(Extra { path: format!("{path}/{}", extra.path), text: extra.text });
        }
    }

    /// Keeps one attribute of an element that is used otherwise.
    pub(super) fn keep_attribute(&mut self, element: Element<'_, '_>, name: &str) {
        if let Some(value) = element.attribute(name) {
            let path = format!("{}/@{name}", self.below_root(element));
            self.paper.extras.push(Extra { path: path.trim_start_matches('/').to_owned(), text: value.to_owned() });
        }
    }

    /// Returns an amount of money; a currency written beside it is read as well.
    pub(super) fn amount(&mut self, element: Element<'_, '_>) -> Option<Decimal> {
        if values::number(element.text(), DecimalMark::Point).is_none()
            && let Some((amount, currency)) = with_currency(element.text())
        {
            element.mark();
            self.context.currency = self.context.currency.or(Some(currency));
            return Some(amount);
        }
        self.context.amount(element)
    }

    /// Returns an amount that the order can do without; what is none is kept and said so.
    pub(super) fn spare_amount(&mut self, element: Element<'_, '_>) -> Option<Decimal> {
        if with_currency(element.text()).is_some() { self.amount(element) } else { self.spare_number(element) }
    }

    /// Returns a number that the order can do without; what is no number is kept and said so.
    pub(super) fn spare_number(&mut self, element: Element<'_, '_>) -> Option<Decimal> {
        if element.text().is_empty() {
            element.mark();
            return None;
        }
        if values::number(element.text(), DecimalMark::Point).is_some() {
            return self.context.number(element);
        }
        self.not_allowed(element);
        None
    }

    /// Keeps an element whose value is not what may stand there, and says so.
    pub(super) fn not_allowed(&mut self, element: Element<'_, '_>) {
        let problem = Problem::new(Code::ValueNotAllowed).with("element", element.name()).with("value", element.text());
        self.context.report(element, problem);
        self.keep(element);
    }
}

/// Reads `10,00 €`, `EUR 10.00` and the like.
fn with_currency(text: &str) -> Option<(Decimal, Currency)> {
    let is_number = |character: char| character.is_ascii_digit() || matches!(character, '-' | '+' | '.' | ',');
    let start = text.find(is_number)?;
    let (end, last) = text.char_indices().rfind(|(_, character)| is_number(*character))?;
    let number = text.get(start..end + last.len_utf8())?;
    let around = format!("{}{}", text.get(..start)?, text.get(end + last.len_utf8()..)?);
    let currency = Currency::parse(&around)?;
    values::number(number, DecimalMark::Point).map(|read| (read.value, currency))
}

/// Returns small letters and digits alone: `SHIPPING_FEE` and `shipping-fee` are one word.
pub(super) fn squeezed(word: &str) -> String {
    word.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn name_lines(root: Element<'_, '_>) -> NameLines {
    let infos = root.children().flat_map(|header| header.children());
    let mut found = NameLines::Free;
    for part in infos.flat_map(|info| info.children()) {
        if PIXI.contains(&part.name()) {
            return NameLines::CompanyFirstLast;
        }
        if matches!(part.name(), "REMARK" | "REMARKS")
            && part.attribute("type").map(squeezed).is_some_and(|kind| LEXWARE.contains(&kind.as_str()))
        {
            found = NameLines::CompanyLastFirst;
        }
    }
    found
}
