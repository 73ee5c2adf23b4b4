//! Writes XML as text: escaped, indented, without characters that XML does not allow.

use quick_xml::escape::escape;

/// An XML text that grows.
pub(super) struct Tree {
    text: String,
    open: Vec<String>,
}

impl Tree {
    /// Returns a text that begins with a declaration.
    pub(super) fn new(encoding: &str) -> Self {
        Self { text: format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n"), open: Vec::new() }
    }

    /// Opens an element with attributes.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.push_str(">\n");
        self.open.push(name.to_owned());
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            self.text.push_str("</");
            self.text.push_str(&name);
            self.text.push_str(">\n");
        }
    }

    /// Writes an element with a text; nothing when the text is blank.
    pub(super) fn leaf(&mut self, name: &str, text: &str) {
        self.leaf_with(name, &[], text);
    }

    /// Writes an element with attributes and a text; nothing when the text is blank.
    pub(super) fn leaf_with(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        let text = allowed(text);
        if text.trim().is_empty() {
            return;
        }
        self.start(name, attributes);
        self.text.push('>');
        self.text.push_str(&escape(text.trim()));
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        for (attribute, value) in attributes {
            let value = allowed(value);
            for part in [" ", attribute, "=\"", &escape(value.as_str()), "\""] {
                self.text.push_str(part);
            }
        }
    }

    fn indent(&mut self) {
        for _ in 0..self.open.len() {
            self.text.push_str("  ");
        }
    }

    /// Closes what is open and returns the text.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }
}

/// Returns the text without characters that XML 1.0 (section 2.2) does not allow.
fn allowed(text: &str) -> String {
    let is_allowed =
        |character: &char| matches!(u32::from(*character), 0x09 | 0x0A | 0x0D | 0x20..=0xFFFD | 0x1_0000..=0x10_FFFF);
    text.chars().filter(is_allowed).collect()
}
