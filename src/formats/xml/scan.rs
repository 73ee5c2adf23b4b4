//! Cuts XML text into its tokens, borrowing everything.
//!
//! Holds to what XML 1.0 calls well-formed for tags, attributes, references, comments, sections
//! and instructions. Document types are told and never read; nothing is ever unfolded or opened.

use std::ops::Range;

/// The most characters of the text that are quoted where it breaks.
const QUOTED_MAX: usize = 40;

const COMMENT: &str = "<!--";
const SECTION: &str = "<![CDATA[";
const DOCTYPE: &str = "<!DOCTYPE";

/// One piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// White space alone, up to the next markup or the end.
    Blank(&'t str),
    /// Text without markup or references.
    Text(&'t str),
    /// What stands between `&` and `;`.
    Reference(&'t str),
    /// The inside of a CDATA section.
    Section(&'t str),
    /// A start tag with this name begins; [`Scanner::attribute`] reads on.
    Open(&'t str),
    /// The end tag of the element that is open.
    Close,
    /// An end tag with this other name.
    CloseOther(&'t str),
    /// A document type.
    DocType {
        /// Whether it declares something itself.
        declares: bool,
    },
    /// A comment or an instruction.
    Aside,
    /// The text is at its end.
    End,
}

/// One piece of a start tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    /// An attribute: its name, and its value with references as they stand.
    Attribute(&'t str, &'t str),
    /// The tag is at its end, and so is an element without content.
    End {
        /// Whether the tag ends with `/>`.
        is_empty: bool,
    },
}

/// Where the text breaks off or is not well-formed.
#[derive(Debug)]
pub(super) struct Break {
    /// Byte offset.
    pub(super) at: usize,
    /// What stands there.
    pub(super) quoted: String,
}

/// Reads token by token.
#[derive(Debug)]
pub(super) struct Scanner<'t> {
    source: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(source: &'t str) -> Self {
        Self { source, at: 0 }
    }

    /// Returns the byte offset of the next token.
    #[inline]
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Returns the next token; after [`Token::Open`] only once the tag's end was read. `open` is the
    /// name of the element that is open, whose end tag is the likeliest of all.
    #[inline]
    pub(super) fn token(&mut self, open: &'t str) -> Result<Token<'t>, Box<Break>> {
        match self.byte(self.at) {
            None => Ok(Token::End),
            Some(b'<') => self.markup(open),
            Some(b'&') => self.reference(),
            Some(_) => Ok(self.text()),
        }
    }

    /// Returns the next part of the start tag that [`Token::Open`] began.
    #[inline]
    pub(super) fn attribute(&mut self) -> Result<Part<'t>, Box<Break>> {
        let behind_name = self.at;
        self.skip_white();
        match self.byte(self.at) {
            Some(b'>') => {
                self.at += 1;
                Ok(Part::End { is_empty: false })
            }
            Some(b'/') if self.byte(self.at + 1) == Some(b'>') => {
                self.at += 2;
                Ok(Part::End { is_empty: true })
            }
            Some(byte) if starts_name(byte) && behind_name < self.at => {
                let start = self.at;
                let name = self.name();
                self.skip_white();
                self.expect(b'=', start)?;
                self.skip_white();
                let quote = self.byte(self.at).filter(|byte| matches!(byte, b'"' | b'\''));
                let quote = quote.ok_or_else(|| self.broken(start))?;
                let value_start = self.at + 1;
                let rest = self.source.as_bytes().get(value_start..).unwrap_or(&[]);
                let length = rest.iter().position(|byte| *byte == quote || *byte == b'<').unwrap_or(rest.len());
                self.at = value_start + length;
                let value = self.slice(value_start..self.at);
                self.expect(quote, start)?;
                Ok(Part::Attribute(name, value))
            }
            Some(_) | None => Err(self.broken(self.at)),
        }
    }

    #[inline]
    fn text(&mut self) -> Token<'t> {
        let start = self.at;
        self.skip_white();
        if matches!(self.byte(self.at), Some(b'<') | None) {
            return Token::Blank(self.slice(start..self.at));
        }
        self.at += plain_run(self.source.as_bytes().get(self.at..).unwrap_or(&[]));
        Token::Text(self.slice(start..self.at))
    }

    #[inline]
    fn markup(&mut self, open: &'t str) -> Result<Token<'t>, Box<Break>> {
        let start = self.at;
        match self.byte(start + 1) {
            Some(b'/') => {
                self.at += 2;
                let end = self.at + open.len();
                if self.byte(end) == Some(b'>') && self.source.as_bytes().get(self.at..end) == Some(open.as_bytes()) {
                    self.at = end + 1;
                    return Ok(Token::Close);
                }
                let name = self.name();
                self.skip_white();
                self.expect(b'>', start)?;
                Ok(if name == open { Token::Close } else { Token::CloseOther(name) })
            }
            Some(b'!') => self.declaration(),
            Some(b'?') => {
                self.skip_past("<?", "?>")?;
                Ok(Token::Aside)
            }
            Some(byte) if starts_name(byte) => {
                self.at += 1;
                Ok(Token::Open(self.name()))
            }
            Some(_) | None => Err(self.broken(start)),
        }
    }

    fn declaration(&mut self) -> Result<Token<'t>, Box<Break>> {
        let rest = self.source.get(self.at..).unwrap_or("");
        if rest.starts_with(COMMENT) {
            self.skip_past(COMMENT, "-->")?;
            return Ok(Token::Aside);
        }
        if rest.starts_with(SECTION) {
            return self.skip_past(SECTION, "]]>").map(Token::Section);
        }
        if rest.starts_with(DOCTYPE) {
            return self.doctype();
        }
        Err(self.broken(self.at))
    }

    /// Skips a document type that declares nothing. One that does is told at its bracket: what it
    /// says is of no interest.
    fn doctype(&mut self) -> Result<Token<'t>, Box<Break>> {
        let start = self.at;
        let mut quote = None;
        self.at += DOCTYPE.len();
        while let Some(byte) = self.byte(self.at) {
            self.at += 1;
            match (quote, byte) {
                (None, b'[') => return Ok(Token::DocType { declares: true }),
                (None, b'>') => return Ok(Token::DocType { declares: false }),
                (None, b'"' | b'\'') => quote = Some(byte),
                (Some(open), byte) if open == byte => quote = None,
                (Some(_) | None, _) => {}
            }
        }
        Err(self.broken(start))
    }

    fn reference(&mut self) -> Result<Token<'t>, Box<Break>> {
        let start = self.at;
        self.at += 1;
        if self.byte(self.at) == Some(b'#') {
            self.at += 1;
        }
        self.name();
        let name = self.slice(start + 1..self.at);
        self.expect(b';', start)?;
        if name.is_empty() { Err(self.broken(start)) } else { Ok(Token::Reference(name)) }
    }

    /// Reads what may stand in a name, which is nothing where no name stands.
    #[inline]
    fn name(&mut self) -> &'t str {
        let start = self.at;
        let rest = self.source.as_bytes().get(start..).unwrap_or(&[]);
        self.at += rest.iter().position(|byte| !continues_name(*byte)).unwrap_or(rest.len());
        self.slice(start..self.at)
    }

    /// Skips what begins with `open` here, up to and with `close`; returns what stands between.
    fn skip_past(&mut self, open: &str, close: &str) -> Result<&'t str, Box<Break>> {
        let start = self.at + open.len();
        let length = self.source.get(start..).and_then(|rest| rest.find(close));
        let end = start + length.ok_or_else(|| self.broken(self.at))?;
        self.at = end + close.len();
        Ok(self.slice(start..end))
    }

    #[inline]
    fn skip_white(&mut self) {
        let rest = self.source.as_bytes().get(self.at..).unwrap_or(&[]);
        self.at += rest.iter().position(|byte| !is_white(*byte)).unwrap_or(rest.len());
    }

    #[inline]
    fn expect(&mut self, wanted: u8, start: usize) -> Result<(), Box<Break>> {
        if self.byte(self.at) != Some(wanted) {
            return Err(self.broken(start));
        }
        self.at += 1;
        Ok(())
    }

    #[inline]
    fn byte(&self, at: usize) -> Option<u8> {
        self.source.as_bytes().get(at).copied()
    }

    /// Returns a part of the source; every range here begins and ends beside an ASCII character.
    #[inline]
    fn slice(&self, range: Range<usize>) -> &'t str {
        self.source.get(range).unwrap_or("")
    }

    #[expect(clippy::unnecessary_box_returns, reason = "every caller hands it on as the boxed error")]
    fn broken(&self, at: usize) -> Box<Break> {
        let rest = self.source.get(at..).unwrap_or("");
        let line = rest.lines().next().unwrap_or("");
        Box::new(Break { at, quoted: line.chars().take(QUOTED_MAX).collect() })
    }
}

/// Returns whether XML counts the byte as white space.
#[inline]
pub(super) fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// Returns whether a name may begin with the byte. Of characters beyond ASCII every one is taken:
/// Cyrillic tags are common, and the few that XML forbids do no harm.
#[inline]
fn starts_name(byte: u8) -> bool {
    IN_NAMES[usize::from(byte)] && !matches!(byte, b'-' | b'.' | b'0'..=b'9')
}

#[inline]
fn continues_name(byte: u8) -> bool {
    IN_NAMES[usize::from(byte)]
}

/// Which bytes names are made of. A table, since half of the bytes of a message are names.
const IN_NAMES: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    while byte < u8::MAX {
        table[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'-' | b'.' | 0x80..);
        byte += 1;
    }
    table[u8::MAX as usize] = true;
    table
};

/// Returns how many bytes stand before the first `<` or `&`: eight at a time, because most of the
/// bytes of a message are text and indentation.
#[inline]
fn plain_run(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    // Marks the lowest byte that is zero (and perhaps bytes above it): Warren, Hacker's Delight, 6-1.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & HIGHS;
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = zeros(word ^ (ONES * u64::from(b'<'))) | zeros(word ^ (ONES * u64::from(b'&')));
        if found != 0 {
            return index * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let tail = rest.iter().position(|byte| matches!(byte, b'<' | b'&')).unwrap_or(rest.len());
    words.len() * 8 + tail
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(source: &str) -> Result<Vec<String>, usize> {
        let mut scanner = Scanner::new(source);
        let mut all = Vec::new();
        loop {
            match scanner.token("").map_err(|broken| broken.at)? {
                Token::Blank(text) => all.push(format!("B {text:?}")),
                Token::Text(text) => all.push(format!("T {text}")),
                Token::Reference(name) => all.push(format!("R {name}")),
                Token::Section(text) => all.push(format!("S {text}")),
                Token::Close => all.push("/".to_owned()),
                Token::CloseOther(name) => all.push(format!("/ {name}")),
                Token::DocType { declares } => all.push(format!("D {declares}")),
                Token::Aside => all.push("A".to_owned()),
                Token::End => return Ok(all),
                Token::Open(name) => {
                    all.push(format!("O {name}"));
                    loop {
                        match scanner.attribute().map_err(|broken| broken.at)? {
                            Part::Attribute(name, value) => all.push(format!("@ {name}={value}")),
                            Part::End { is_empty } => {
                                all.push(format!("> {is_empty}"));
                                break;
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn every_kind_of_token_is_told() {
        let source = "<?xml version='1.0'?><!DOCTYPE a SYSTEM \"x[>\"><!-- <b> -- --><р:Заказ\n a = '1>2' b=\"&lt;\"/>\
                      x&#269;&amp;y<![CDATA[<&]]></a  >\n\t";
        assert_eq!(
            tokens(source).unwrap(),
            [
                "A",
                "D false",
                "A",
                "O р:Заказ",
                "@ a=1>2",
                "@ b=&lt;",
                "> true",
                "T x",
                "R #269",
                "R amp",
                "T y",
                "S <&",
                "/ a",
                "B \"\\n\\t\""
            ]
        );
        let declaring = Scanner::new("<!DOCTYPE a [<!ENTITY b").token("");
        assert_eq!(declaring.unwrap(), Token::DocType { declares: true });
    }

    #[test]
    fn what_is_not_well_formed_breaks_where_it_begins() {
        for (source, at) in [
            ("ab<", 2),
            ("ab< a>", 2),
            ("ab<1a/>", 2),
            ("ab<-a/>", 2),
            ("<a", 2),
            ("<a b", 3),
            ("<a b=", 3),
            ("<a b=1>", 3),
            ("<a b='1", 3),
            ("<a b='<'>", 3),
            ("<a b/>", 3),
            ("<a 1b='1'/>", 3),
            ("<a b='1'c='2'/>", 8),
            ("<a/ >", 2),
            ("</a b>", 0),
            ("</a", 0),
            ("a & b", 2),
            ("a &b", 2),
            ("&;", 0),
            ("<!-", 0),
            ("<!---->x<!-->", 8),
            ("<![CDATA[]]", 0),
            ("<!doctype a>", 0),
            ("<!DOCTYPE a", 0),
            ("<?x", 0),
        ] {
            assert_eq!(tokens(source), Err(at), "{source}");
        }
    }

    #[test]
    fn plain_text_ends_at_the_first_markup_wherever_it_stands() {
        for length in 0..40 {
            for mark in ["<", "&"] {
                let text = format!("{}{mark}<&", "ž;\u{a6}%".repeat(12).chars().take(length).collect::<String>());
                assert_eq!(plain_run(text.as_bytes()), text.find(['<', '&']).unwrap(), "{text}");
            }
            assert_eq!(plain_run("x".repeat(length).as_bytes()), length);
        }
    }
}
