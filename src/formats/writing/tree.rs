//! Writes XML as text: escaped, indented, without characters that XML does not allow.

use quick_xml::escape::escape;

/// An XML text that grows.
pub(super) struct Tree {
    text: String,
    open: Vec<String>,
    /// How deep the first element stands.
    depth: usize,
    /// Characters that XML cannot carry, each with the element or attribute it stood in.
    lost: Vec<(String, char)>,
}

impl Tree {
    /// Returns a text that begins with a declaration.
    pub(super) fn new(encoding: &str) -> Self {
        let text = format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n");
        Self { text, open: Vec::new(), depth: 0, lost: Vec::new() }
    }

    /// Returns a text without a declaration, to be put into another one at that depth.
    pub(super) fn part(depth: usize) -> Self {
        Self { text: String::new(), open: Vec::new(), depth, lost: Vec::new() }
    }

    /// Adds a finished part.
    pub(super) fn append(&mut self, part: &str) {
        self.text.push_str(part);
    }

    /// Returns the characters that XML cannot carry and that were left out, each once for each
    /// element or attribute it stood in.
    pub(super) fn lost(&self) -> &[(String, char)] {
        &self.lost
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
        let text = self.allowed(name, text);
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
            let value = self.allowed(attribute, value);
            for part in [" ", attribute, "=\"", &escape(value.as_str()), "\""] {
                self.text.push_str(part);
            }
        }
    }

    fn indent(&mut self) {
        for _ in 0..self.depth + self.open.len() {
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

    /// Returns the text with a blank in the place of each character that XML 1.0 (section 2.2)
    /// does not allow.
    fn allowed(&mut self, name: &str, text: &str) -> String {
        let mut lost = Vec::new();
        let allowed = text.chars().map(|character| {
            if is_allowed(character) {
                character
            } else {
                lost.push(character);
                ' '
            }
        });
        let allowed = allowed.collect();
        for character in lost {
            let entry = (name.to_owned(), character);
            if !self.lost.contains(&entry) {
                self.lost.push(entry);
            }
        }
        allowed
    }
}

/// Returns whether a text says nothing in XML: an element with it is left out.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || !is_allowed(character))
}

fn is_allowed(character: char) -> bool {
    matches!(u32::from(character), 0x09 | 0x0A | 0x0D | 0x20..=0xFFFD | 0x1_0000..=0x10_FFFF)
}
