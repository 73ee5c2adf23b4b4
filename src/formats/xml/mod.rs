//! A small read-only XML tree over decoded text, made for reading foreign papers.
//!
//! It borrows from the text, knows the line of every element, matches by local name (senders
//! drift in namespaces), has hard limits, refuses document types, and remembers which elements
//! a reader asked for, so that what nobody asked for is kept as extras instead of dropped.

mod builder;
mod scan;

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};

use crate::domain::paper::Extra;
use crate::problem::{Code, Finding, Place, Problem};

use self::builder::Builder;

/// The deepest nesting taken. Real orders stay below 20; 64 is three times that, and a tree this
/// deep can be walked without thought for the stack.
pub const DEPTH_MAX: usize = 64;
/// The most attributes one element may carry; real ones carry under 20, and a byte counts them.
pub const ATTRIBUTES_MAX: usize = 255;
/// The most elements of one message: an order of 10,000 lines with 60 elements each fits.
pub const ELEMENTS_MAX: usize = 700_000;
/// The longest element or attribute name in bytes; a byte says where its prefix ends.
pub const NAME_MAX: usize = 255;
/// The longest attribute value in bytes.
pub const ATTRIBUTE_VALUE_MAX: usize = 65_536;

/// The most bytes that the paths of kept extras may take: 200,000 elements of a real order, but not
/// as many elements with names as long as they may be, which would fill the memory.
const EXTRA_PATHS_MAX: usize = 16 * 1024 * 1024;

/// Line breaks are counted once up to every multiple of this many bytes, so that naming the line
/// of many elements costs a short walk each instead of one from the beginning.
const LINE_MARK_BYTES: usize = 4096;

const NONE: u32 = u32::MAX;

/// An XML document, decoded and read.
#[derive(Debug)]
pub struct Document<'t> {
    source: &'t str,
    nodes: Vec<Node<'t>>,
    attributes: Vec<(&'t str, Cow<'t, str>)>,
    /// Whether an element below the root declares a namespace; most documents declare all at the root.
    declares_below_root: bool,
    /// Entities that XML does not define; each was kept as written.
    unknown_entities: Vec<(String, u32)>,
    /// How many line breaks stand before each multiple of [`LINE_MARK_BYTES`].
    line_marks: OnceCell<Vec<u32>>,
}

#[derive(Debug)]
struct Node<'t> {
    /// The name without its prefix.
    local: &'t str,
    /// The length of the prefix with its colon, which stand before the local name.
    prefix_length: u8,
    attribute_count: u8,
    first_attribute: u32,
    parent: u32,
    first_child: u32,
    next_sibling: u32,
    /// Byte offset of the start tag.
    offset: u32,
    text: Cow<'t, str>,
    asked: Cell<bool>,
}

/// One element of a [`Document`].
#[derive(Clone, Copy, Debug)]
pub struct Element<'d, 't> {
    document: &'d Document<'t>,
    node: &'d Node<'t>,
    index: u32,
}

impl<'t> Document<'t> {
    /// Reads a document.
    ///
    /// # Errors
    /// A finding that names the line when the text is not well-formed, goes past a limit, or
    /// brings a document type of its own.
    pub fn read(source: &'t str) -> Result<Self, Box<Finding>> {
        Builder::new(source).read()
    }

    /// Returns the root element and marks it as asked for.
    #[must_use]
    pub fn root(&self) -> Element<'_, 't> {
        // The builder gives no document without a root.
        let root = Element { document: self, node: &self.nodes[0], index: 0 };
        root.mark();
        root
    }

    /// Returns a finding for each entity that XML does not define.
    #[must_use]
    pub fn entity_findings(&self) -> Vec<Finding> {
        self.unknown_entities
            .iter()
            .map(|(entity, offset)| Finding {
                problem: Problem::new(Code::XmlUnknownEntity).with("entity", entity.as_str()),
                place: Place { line: Some(line_at(self.source, *offset)), path: String::new() },
            })
            .collect()
    }

    /// Returns the element at an index; `None` for [`NONE`].
    #[inline]
    fn element(&self, index: u32) -> Option<Element<'_, 't>> {
        self.nodes.get(index as usize).map(|node| Element { document: self, node, index })
    }

    /// Returns the line of a byte offset, counted from 1.
    fn line_of(&self, offset: u32) -> u32 {
        let marks = self.line_marks.get_or_init(|| {
            let blocks = self.source.as_bytes().chunks(LINE_MARK_BYTES);
            blocks
                .scan(0_u32, |count, block| {
                    let before = *count;
                    *count = before.saturating_add(line_breaks(block));
                    Some(before)
                })
                .collect()
        });
        let offset = (offset as usize).min(self.source.len());
        let block = offset / LINE_MARK_BYTES;
        let before = marks.get(block).copied().unwrap_or(0);
        let rest = self.source.as_bytes().get(block * LINE_MARK_BYTES..offset).unwrap_or(&[]);
        before.saturating_add(line_breaks(rest)).saturating_add(1)
    }
}

impl<'d, 't> Element<'d, 't> {
    #[inline]
    fn at(&self, index: u32) -> Option<Self> {
        self.document.element(index)
    }

    /// Marks this element as understood, so that it is not reported as unknown.
    #[inline]
    pub fn mark(&self) {
        self.node.asked.set(true);
    }

    /// Marks this element and everything below it as understood.
    pub fn mark_all(&self) {
        let all = self.document.nodes.get(self.index as usize..self.end() as usize);
        all.unwrap_or(&[]).iter().for_each(|node| node.asked.set(true));
    }

    /// Returns the index after the last element below this one; elements are stored in document order.
    fn end(&self) -> u32 {
        let mut element = *self;
        loop {
            if let Some(next) = element.at(element.node.next_sibling) {
                return next.index;
            }
            match element.at(element.node.parent) {
                Some(parent) => element = parent,
                None => return u32::try_from(self.document.nodes.len()).unwrap_or(NONE),
            }
        }
    }

    /// Returns the local name.
    #[must_use]
    #[inline]
    pub fn name(&self) -> &'t str {
        self.node.local
    }

    /// Returns whether this is the local name. Most names differ in their length or first letter.
    #[must_use]
    #[inline]
    pub fn is_named(&self, name: &str) -> bool {
        let own = self.node.local;
        own.len() == name.len() && own.as_bytes().first() == name.as_bytes().first() && own == name
    }

    /// Returns the namespace the element is in, or an empty text.
    #[must_use]
    pub fn namespace(&self) -> &'d str {
        let prefix = self.prefix();
        let mut at = if self.document.declares_below_root { Some(*self) } else { self.at(0) };
        while let Some(element) = at {
            for (name, value) in element.attribute_slice() {
                let bound = match name.strip_prefix("xmlns") {
                    Some("") => Some(""),
                    Some(rest) => rest.strip_prefix(':'),
                    None => None,
                };
                if bound == Some(prefix) {
                    return value;
                }
            }
            at = element.at(element.node.parent);
        }
        ""
    }

    /// Returns whether the two are in one namespace for certain, without looking it up: where only
    /// the root declares namespaces, equal prefixes mean equal namespaces.
    #[must_use]
    #[inline]
    pub fn surely_shares_namespace(&self, other: &Self) -> bool {
        let (own, its) = (self.node.prefix_length, other.node.prefix_length);
        !self.document.declares_below_root && own == its && (own == 0 || self.prefix() == other.prefix())
    }

    fn prefix(&self) -> &'t str {
        let start = self.node.offset as usize + 1;
        let end = start + usize::from(self.node.prefix_length.saturating_sub(1));
        self.document.source.get(start..end).unwrap_or("")
    }

    #[inline]
    fn attribute_slice(&self) -> &'d [(&'t str, Cow<'t, str>)] {
        let first = self.node.first_attribute as usize;
        self.document.attributes.get(first..first + usize::from(self.node.attribute_count)).unwrap_or(&[])
    }

    /// Returns the value of an attribute by its local name, trimmed; `None` when absent or blank.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&'d str> {
        self.attribute_slice()
            .iter()
            .find(|(known, _)| *known == name || known.rsplit_once(':').is_some_and(|(_, local)| local == name))
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// Returns the attributes in order, each with its name as written and its trimmed value.
    #[inline]
    pub fn attributes(&self) -> impl Iterator<Item = (&'t str, &'d str)> + use<'d, 't> {
        self.attribute_slice().iter().map(|(name, value)| (*name, value.trim()))
    }

    /// Returns the element's own text, trimmed; empty when there is none.
    #[must_use]
    #[inline]
    pub fn text(&self) -> &'d str {
        let text: &str = &self.node.text;
        match text.as_bytes() {
            // Most texts have nothing to trim, and trimming has to know all white space of Unicode.
            [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
            _ => text.trim(),
        }
    }

    /// Returns the line of the start tag, counted from 1.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.document.line_of(self.node.offset)
    }

    /// Returns the local names from the root to this element with `/` between.
    #[must_use]
    pub fn path(&self) -> String {
        let mut names = vec![self.name()];
        let mut at = self.at(self.node.parent);
        while let Some(element) = at {
            names.push(element.name());
            at = element.at(element.node.parent);
        }
        names.reverse();
        names.join("/")
    }

    /// Returns the local names from below `ancestor` to this element with `/` between.
    #[must_use]
    pub fn path_below(&self, ancestor: Self) -> String {
        let mut names = Vec::new();
        let mut at = Some(*self);
        while let Some(element) = at.filter(|element| element.index != ancestor.index) {
            names.push(element.name());
            at = element.at(element.node.parent);
        }
        names.reverse();
        names.join("/")
    }

    /// Returns where this element stands, for a finding.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { line: Some(self.line()), path: self.path() }
    }

    /// Returns a finding at this element.
    #[must_use]
    pub fn finding(&self, problem: Problem) -> Finding {
        Finding { problem, place: self.place() }
    }

    /// Returns the child elements in order, without marking them.
    #[inline]
    pub fn children(&self) -> impl Iterator<Item = Element<'d, 't>> + use<'d, 't> {
        let element = *self;
        let mut next = element.at(element.node.first_child);
        std::iter::from_fn(move || {
            let child = next?;
            next = child.at(child.node.next_sibling);
            Some(child)
        })
    }

    /// Returns the first child of this local name and marks it.
    #[must_use]
    #[inline]
    pub fn child(&self, name: &str) -> Option<Self> {
        let child = self.children().find(|child| child.is_named(name))?;
        child.mark();
        Some(child)
    }

    /// Returns all children of this local name and marks them.
    pub fn all(&self, name: &'static str) -> impl Iterator<Item = Element<'d, 't>> + use<'d, 't> {
        self.children().filter(move |child| child.is_named(name)).inspect(Element::mark)
    }

    /// Returns all children of this local name and marks them; for a name that is not a constant.
    #[must_use]
    pub fn all_of(&self, name: &str) -> Vec<Self> {
        self.children().filter(|child| child.is_named(name)).inspect(Element::mark).collect()
    }

    /// Follows a path of local names with `/` between, first child each time, marking the way.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<Self> {
        path.split('/').try_fold(*self, |element, name| element.child(name))
    }

    /// Returns the trimmed text at a path, marking the way; `None` when absent or blank.
    #[must_use]
    pub fn text_at(&self, path: &str) -> Option<&'d str> {
        self.find(path).map(|element| element.text()).filter(|text| !text.is_empty())
    }

    /// Returns what stands below this element and was never asked for, as extras with their
    /// places: each element with text of its own, and each attribute of such an element that is
    /// not a namespace declaration. Marks them, so that a second call returns nothing.
    #[must_use]
    pub fn take_unasked(&self) -> Vec<(Extra, Place)> {
        let mut extras = Vec::new();
        let mut path_bytes = 0_usize;
        for index in self.index + 1..self.end() {
            let Some(element) = self.at(index) else { break };
            if element.node.asked.replace(true) {
                continue;
            }
            if element.text().is_empty() && element.attribute_slice().is_empty() {
                continue;
            }
            if EXTRA_PATHS_MAX < path_bytes {
                continue;
            }
            let place = element.place();
            path_bytes += place.path.len() * (1 + element.attribute_slice().len());
            let below = element.path_below(*self);
            if !element.text().is_empty() {
                extras.push((Extra { path: below.clone(), text: element.text().to_owned() }, place.clone()));
            }
            for (name, value) in element.attribute_slice() {
                if !name.starts_with("xmlns") && !value.trim().is_empty() {
                    let path = format!("{below}/@{name}");
                    extras.push((Extra { path, text: value.trim().to_owned() }, place.clone()));
                }
            }
        }
        extras
    }
}

/// Returns the line of a byte offset, counted from 1.
fn line_at(source: &str, offset: u32) -> u32 {
    let before = source.as_bytes().get(..offset as usize).unwrap_or(source.as_bytes());
    line_breaks(before).saturating_add(1)
}

fn line_breaks(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_places_names_and_texts() {
        let source = "<?xml version=\"1.0\"?>\n<o:Order xmlns:o=\"urn:x\" a='1 &amp; 2'>\n <o:ID> 4711 </o:ID>\n <Note><![CDATA[a < b]]> &lt; c &#269;</Note>\n <Other><Deep x='y'>z</Deep></Other>\n</o:Order>";
        let document = Document::read(source).unwrap();
        let root = document.root();
        assert_eq!((root.name(), root.namespace(), root.attribute("a")), ("Order", "urn:x", Some("1 & 2")));
        assert_eq!(root.text_at("ID"), Some("4711"));
        assert_eq!(root.child("ID").unwrap().line(), 3);
        assert_eq!(root.text_at("Note"), Some("a < b < c č"));
        let extras = root.take_unasked();
        assert_eq!(extras.len(), 2);
        assert_eq!(extras[0].0, Extra { path: "Other/Deep".to_owned(), text: "z".to_owned() });
        assert_eq!(extras[1].0.path, "Other/Deep/@x");
        assert!(root.take_unasked().is_empty());
    }

    #[test]
    fn lines_are_named_across_counting_marks() {
        let source = format!("<a>\n{}</a>", "<b>1</b>\n".repeat(3 * LINE_MARK_BYTES));
        let document = Document::read(&source).unwrap();
        for (index, child) in document.root().children().enumerate().step_by(101) {
            assert_eq!(child.line() as usize, index + 2);
        }
    }

    #[test]
    fn breaks_are_named_with_their_line() {
        for (source, line) in [
            ("<a>\n<b>\n</a>", 3),
            ("<a>\n<b>", 2),
            ("", 1),
            ("<a/>\n<b/>", 2),
            ("<a>\n<b c='1' c='2'/></a>", 2),
            ("<a>\n&#xFFFFFFFF;</a>", 2),
        ] {
            let finding = Document::read(source).expect_err(source);
            assert_eq!(finding.problem.code, Code::XmlNotWellFormed, "{source}");
            assert_eq!(finding.place.line, Some(line), "{source}: {finding:?}");
        }
    }

    #[test]
    fn limits_end_the_reading_early() {
        let deep = "<a>".repeat(1_000_000);
        assert_eq!(Document::read(&deep).unwrap_err().problem.code, Code::XmlLimit);
        let wide = format!("<a {}/>", (0..300).map(|n| format!("x{n}='1'")).collect::<Vec<_>>().join(" "));
        assert_eq!(Document::read(&wide).unwrap_err().problem.code, Code::XmlLimit);
        let bomb = "<!DOCTYPE a [<!ENTITY b 'cc'>]><a>&b;</a>";
        assert_eq!(Document::read(bomb).unwrap_err().problem.code, Code::XmlDoctype);
    }

    #[test]
    fn extras_of_endless_names_end_before_the_memory() {
        let names: Vec<String> =
            (0..DEPTH_MAX - 2).map(|depth| format!("{}{depth}", "n".repeat(NAME_MAX - 2))).collect();
        let open: String = names.iter().flat_map(|name| ["<", name, ">"]).collect();
        let close: String = names.iter().rev().flat_map(|name| ["</", name, ">"]).collect();
        let text = format!("<a>{open}{}{close}</a>", "<b>x</b>".repeat(100_000));
        let document = Document::read(&text).unwrap();
        let extras = document.root().take_unasked();
        let bytes: usize = extras.iter().map(|(extra, _)| extra.path.len()).sum();
        assert!(0 < bytes && bytes <= EXTRA_PATHS_MAX + (DEPTH_MAX + 1) * (NAME_MAX + 1), "{bytes}");
        assert!(document.root().take_unasked().is_empty());
    }

    #[test]
    fn an_undefined_entity_is_kept_as_written() {
        let document = Document::read("<a>x&nbsp;y</a>").unwrap();
        assert_eq!(document.root().text(), "x&nbsp;y");
        assert_eq!(document.entity_findings().len(), 1);
    }
}
