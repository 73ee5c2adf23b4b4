//! Builds the tree from the tokens, within the limits.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};

use super::scan::{Break, Part, Scanner, Token, is_white};
use super::{ATTRIBUTE_VALUE_MAX, ATTRIBUTES_MAX, DEPTH_MAX, Document, ELEMENTS_MAX, NAME_MAX, NONE, Node, line_at};
use crate::formats::values;
use crate::problem::{Code, Finding, Place, Problem};

/// An element of a real order takes about this many bytes of text or more.
const ELEMENT_BYTES: usize = 32;

/// So many entities that XML does not define are told; the rest are only kept.
const UNKNOWN_ENTITIES_MAX: usize = 16;

pub(super) struct Builder<'t> {
    source: &'t str,
    document: Document<'t>,
    open: Vec<Open<'t>>,
}

/// An element whose end tag has not come yet.
struct Open<'t> {
    index: u32,
    /// The name with its prefix, for the end tag.
    name: &'t str,
    last_child: u32,
}

#[expect(clippy::unnecessary_box_returns, reason = "the error of every step here is the boxed finding")]
impl<'t> Builder<'t> {
    pub(super) fn new(source: &'t str) -> Self {
        let guess = (source.len() / ELEMENT_BYTES).min(ELEMENTS_MAX);
        let document = Document {
            source,
            nodes: Vec::with_capacity(guess),
            attributes: Vec::with_capacity(guess / 4),
            declares_below_root: false,
            unknown_entities: Vec::new(),
            line_marks: OnceCell::new(),
        };
        Self { source, document, open: Vec::with_capacity(16) }
    }

    pub(super) fn read(mut self) -> Result<Document<'t>, Box<Finding>> {
        if NONE as usize <= self.source.len() {
            return Err(self.limit("bytes", NONE as usize, 0));
        }
        let mut scanner = Scanner::new(self.source);
        loop {
            let at = scanner.position();
            let open = self.open.last().map_or("", |open| open.name);
            match scanner.token(open).map_err(|broken| self.broken(&broken))? {
                Token::Open(name) => self.open_element(name, &mut scanner, at)?,
                Token::Close if self.open.pop().is_some() => {}
                Token::Close => return Err(self.ill_formed("</", at)),
                Token::CloseOther(name) => {
                    return Err(self.ill_formed(&format!("</{open}> ≠ </{name}>"), at));
                }
                Token::Blank(text) => self.add_blank(text),
                Token::Text(text) | Token::Section(text) => self.add_text(text, at)?,
                Token::Reference(name) => self.add_reference(name, at)?,
                // A bare name or a public identifier (cXML, old openTRANS) is harmless because
                // nothing is fetched; declarations of its own are how entity bombs are built.
                Token::DocType { declares: true } => return Err(self.fault(Problem::new(Code::XmlDoctype), at)),
                Token::DocType { declares: false } if self.document.nodes.is_empty() => {}
                Token::DocType { declares: false } => return Err(self.ill_formed("<!DOCTYPE", at)),
                Token::Aside => {}
                Token::End => break,
            }
        }
        if let Some(open) = self.open.last() {
            let detail = format!("<{}> …", open.name);
            return Err(self.ill_formed(&detail, self.source.len()));
        }
        if self.document.nodes.is_empty() {
            return Err(self.ill_formed("<?>", 0));
        }
        Ok(self.document)
    }

    fn fault(&self, problem: Problem, at: usize) -> Box<Finding> {
        let path = self
            .open
            .last()
            .and_then(|open| self.document.element(open.index))
            .map_or_else(String::new, |element| element.path());
        Box::new(Finding { problem, place: Place { line: Some(line_at(self.source, offset(at))), path } })
    }

    fn ill_formed(&self, detail: &str, at: usize) -> Box<Finding> {
        let mut detail = detail.to_owned();
        values::shorten(&mut detail);
        self.fault(Problem::new(Code::XmlNotWellFormed).with("detail", detail), at)
    }

    fn broken(&self, broken: &Break) -> Box<Finding> {
        self.ill_formed(&broken.quoted, broken.at)
    }

    fn limit(&self, what: &str, limit: usize, at: usize) -> Box<Finding> {
        self.fault(Problem::new(Code::XmlLimit).with("what", what).with("limit", limit.to_string()), at)
    }

    #[inline]
    fn open_element(&mut self, name: &'t str, scanner: &mut Scanner<'t>, at: usize) -> Result<(), Box<Finding>> {
        let count = self.document.nodes.len();
        if ELEMENTS_MAX <= count {
            return Err(self.limit("elements", ELEMENTS_MAX, at));
        }
        if self.open.is_empty() && count != 0 {
            return Err(self.ill_formed(&format!("<{name}>"), at));
        }
        if NAME_MAX < name.len() {
            return Err(self.limit("name", NAME_MAX, at));
        }
        let index = offset(count);
        let parent = self.append_to_parent(index);
        let colon = name.bytes().position(|byte| byte == b':');
        let local = colon.and_then(|colon| name.get(colon + 1..)).unwrap_or(name);
        let first_attribute = self.document.attributes.len();
        self.document.nodes.push(Node {
            local,
            prefix_length: u8::try_from(name.len() - local.len()).unwrap_or(0),
            attribute_count: 0,
            first_attribute: offset(first_attribute),
            parent,
            first_child: NONE,
            next_sibling: NONE,
            offset: offset(at),
            text: Cow::Borrowed(""),
            asked: Cell::new(false),
        });
        let is_empty = self.add_attributes(scanner, first_attribute, at)?;
        let attribute_count = self.document.attributes.len() - first_attribute;
        if let Some(node) = self.document.nodes.last_mut() {
            node.attribute_count = u8::try_from(attribute_count).unwrap_or(u8::MAX);
        }
        if !is_empty {
            self.open.push(Open { index, name, last_child: NONE });
            if DEPTH_MAX < self.open.len() {
                self.open.truncate(8);
                return Err(self.limit("depth", DEPTH_MAX, at));
            }
        }
        Ok(())
    }

    /// Links an element behind the last child of the element that is open; returns that element.
    #[inline]
    fn append_to_parent(&mut self, index: u32) -> u32 {
        let Some(open) = self.open.last_mut() else { return NONE };
        let previous = std::mem::replace(&mut open.last_child, index);
        let nodes = &mut self.document.nodes;
        if previous == NONE {
            if let Some(parent) = nodes.get_mut(open.index as usize) {
                parent.first_child = index;
            }
        } else if let Some(sibling) = nodes.get_mut(previous as usize) {
            sibling.next_sibling = index;
        }
        open.index
    }

    /// Reads the attributes of a start tag to its end; returns whether the element is an empty one.
    fn add_attributes(&mut self, scanner: &mut Scanner<'t>, first: usize, at: usize) -> Result<bool, Box<Finding>> {
        loop {
            let (name, raw) = match scanner.attribute().map_err(|broken| self.broken(&broken))? {
                Part::End { is_empty } => return Ok(is_empty),
                Part::Attribute(name, raw) => (name, raw),
            };
            let before = self.document.attributes.get(first..).unwrap_or(&[]);
            if ATTRIBUTES_MAX <= before.len() {
                return Err(self.limit("attributes", ATTRIBUTES_MAX, at));
            }
            if NAME_MAX < name.len() {
                return Err(self.limit("name", NAME_MAX, at));
            }
            if ATTRIBUTE_VALUE_MAX < raw.len() {
                return Err(self.limit("attribute", ATTRIBUTE_VALUE_MAX, at));
            }
            if before.iter().any(|(known, _)| *known == name) {
                return Err(self.ill_formed(&format!("{name}= {name}="), at));
            }
            self.document.declares_below_root |= !self.open.is_empty() && name.starts_with("xmlns");
            let value = if raw.as_bytes().contains(&b'&') { self.unescaped(raw, at)? } else { Cow::Borrowed(raw) };
            self.document.attributes.push((name, value));
        }
    }

    /// Returns an attribute's value with its references resolved.
    fn unescaped(&mut self, raw: &'t str, at: usize) -> Result<Cow<'t, str>, Box<Finding>> {
        let mut plain = String::with_capacity(raw.len());
        let mut scanner = Scanner::new(raw);
        loop {
            match scanner.token("") {
                Ok(Token::Text(text)) => plain.push_str(text),
                Ok(Token::Reference(name)) => match self.resolved(name, at)? {
                    Resolved::Character(character) => plain.push(character),
                    Resolved::AsWritten => plain.extend(["&", name, ";"]),
                },
                Ok(_) => return Ok(Cow::Owned(plain)),
                Err(broken) => return Err(self.ill_formed(&broken.quoted, at)),
            }
        }
    }

    /// Adds white space to the element that is open: it parts texts and begins none.
    #[inline]
    fn add_blank(&mut self, text: &'t str) {
        let open = self.open.last().and_then(|open| self.document.nodes.get_mut(open.index as usize));
        if let Some(node) = open.filter(|node| node.text.as_bytes().last().is_some_and(|last| !is_white(*last))) {
            node.text.to_mut().push_str(text);
        }
    }

    #[inline]
    fn add_text(&mut self, text: &'t str, at: usize) -> Result<(), Box<Finding>> {
        let Some(open) = self.open.last() else {
            let is_nothing = |character: char| character.is_whitespace() || matches!(character, '\u{feff}' | '\0');
            if text.chars().all(is_nothing) {
                return Ok(());
            }
            let detail: String = text.trim().chars().take(40).collect();
            return Err(self.ill_formed(&detail, at));
        };
        if let Some(node) = self.document.nodes.get_mut(open.index as usize) {
            if node.text.is_empty() {
                node.text = Cow::Borrowed(text);
            } else {
                node.text.to_mut().push_str(text);
            }
        }
        Ok(())
    }

    fn add_reference(&mut self, name: &'t str, at: usize) -> Result<(), Box<Finding>> {
        let resolved = self.resolved(name, at)?;
        let Some(open) = self.open.last() else { return Err(self.ill_formed(&format!("&{name};"), at)) };
        if let Some(node) = self.document.nodes.get_mut(open.index as usize) {
            match resolved {
                Resolved::Character(character) => node.text.to_mut().push(character),
                Resolved::AsWritten => node.text.to_mut().extend(["&", name, ";"]),
            }
        }
        Ok(())
    }

    fn resolved(&mut self, name: &str, at: usize) -> Result<Resolved, Box<Finding>> {
        let character = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => match name.strip_prefix('#') {
                Some(number) => {
                    let character = numbered(number);
                    Some(character.ok_or_else(|| self.ill_formed(&format!("&{name};"), at))?)
                }
                None => None,
            },
        };
        if let Some(character) = character {
            return Ok(Resolved::Character(character));
        }
        if self.document.unknown_entities.len() < UNKNOWN_ENTITIES_MAX {
            self.document.unknown_entities.push((format!("&{name};"), offset(at)));
        }
        Ok(Resolved::AsWritten)
    }
}

enum Resolved {
    Character(char),
    /// An entity that XML does not define.
    AsWritten,
}

/// Returns the character of a numeric reference (`269`, `x10D`); `None` when there is no such
/// character. NUL is none that XML allows.
fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |digits| (digits, 16));
    let is_number = digits.chars().all(|digit| digit.is_digit(radix));
    let code = u32::from_str_radix(digits, radix).ok().filter(|code| is_number && *code != 0)?;
    char::from_u32(code)
}

/// Returns an offset or index as the tree keeps it; a source is shorter than that by its limit.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(NONE)
}
