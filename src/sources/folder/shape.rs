//! Whether a file looks as if its writer were done with it. Only the outer form is looked at:
//! the beginning, the end, and how often the root element is opened and closed.

use std::borrow::Cow;

/// How much of each end of a large file is looked at: comments and document types before the
/// root element, and comments after it, stay far below.
pub(super) const END_BYTES: usize = 64 * 1024;

/// What a file looks like from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// XML whose root element is closed.
    Whole,
    /// XML that breaks off, or nothing at all.
    Broken,
    /// Bytes of which nobody can say from outside whether they are all there.
    Opaque,
}

/// Returns the shape of a file of which all bytes are at hand.
pub(super) fn shape(bytes: &[u8]) -> Shape {
    let head = bytes.get(..END_BYTES).unwrap_or(bytes);
    let tail = bytes.len().checked_sub(END_BYTES).and_then(|start| bytes.get(start & !1..)).unwrap_or(bytes);
    match shape_of_ends(head, tail) {
        // An element of the root's name inside the root would look like the end of the file.
        Shape::Whole if !is_balanced(bytes) => Shape::Broken,
        shape @ (Shape::Whole | Shape::Broken | Shape::Opaque) => shape,
    }
}

/// Returns the shape that the two ends suggest. Both are the whole file when it is short; the
/// tail begins at an even byte of the file.
pub(super) fn shape_of_ends(head: &[u8], tail: &[u8]) -> Shape {
    if head.is_empty() {
        return Shape::Broken;
    }
    let width = Width::of(head);
    let head = width.narrowed(head);
    let head = head.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(&head).trim_ascii_start();
    if head.first() != Some(&b'<') {
        return Shape::Opaque;
    }
    let Some(root) = root_of(head) else { return Shape::Broken };
    let tail = width.narrowed(tail);
    let tail = without_trailing_remarks(&tail);
    let is_closed = tail
        .strip_suffix(b">")
        .map(<[u8]>::trim_ascii_end)
        .and_then(|rest| rest.strip_suffix(root.name))
        .is_some_and(|rest| rest.ends_with(b"</"));
    let is_empty_root =
        root.empty_tag.is_some_and(|tag| tail.ends_with(tag) && without_trailing_remarks(head).ends_with(tag));
    if is_closed || is_empty_root { Shape::Whole } else { Shape::Broken }
}

/// How many bytes a character of the markup takes.
#[derive(Clone, Copy)]
enum Width {
    One,
    TwoLittleEndian,
    TwoBigEndian,
}

impl Width {
    /// Returns the width by byte order mark or by the `<` at the beginning (XML 1.0, appendix F).
    fn of(head: &[u8]) -> Self {
        match head {
            [0xFF, 0xFE, ..] | [b'<', 0, ..] => Self::TwoLittleEndian,
            [0xFE, 0xFF, ..] | [0, b'<', ..] => Self::TwoBigEndian,
            _ => Self::One,
        }
    }

    /// Returns the text in one byte a character for markup; letters beyond ASCII keep being
    /// different letters, which is all that comparing names needs.
    fn narrowed(self, bytes: &[u8]) -> Cow<'_, [u8]> {
        let unit: fn([u8; 2]) -> u16 = match self {
            Self::One => return Cow::Borrowed(bytes),
            Self::TwoLittleEndian => u16::from_le_bytes,
            Self::TwoBigEndian => u16::from_be_bytes,
        };
        let (pairs, odd) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|pair| unit(*pair)).filter(|unit| *unit != 0xFEFF);
        let mut text = String::with_capacity(bytes.len() / 2);
        text.extend(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)));
        let mut text = text.into_bytes();
        // Half a character at the end: the rest is still to come, so this is no end of a message.
        text.extend(odd.iter().map(|_| 0));
        Cow::Owned(text)
    }
}

struct Root<'t> {
    name: &'t [u8],
    /// The whole tag when it is `<name …/>`.
    empty_tag: Option<&'t [u8]>,
}

/// Finds the first element behind declaration, comments, instructions and document type; `None`
/// when its name is not complete.
fn root_of(head: &[u8]) -> Option<Root<'_>> {
    let mut rest = head;
    loop {
        rest = rest.trim_ascii_start();
        if let Some(instruction) = rest.strip_prefix(b"<?") {
            rest = after(instruction, b"?>")?;
        } else if let Some(comment) = rest.strip_prefix(b"<!--") {
            rest = after(comment, b"-->")?;
        } else if let Some(doctype) = rest.strip_prefix(b"<!") {
            rest = after_doctype(doctype)?;
        } else {
            break;
        }
    }
    let inside = rest.strip_prefix(b"<")?;
    let name_length = inside.iter().position(|byte| ends_name(*byte))?;
    let name = inside.get(..name_length).filter(|name| !name.is_empty())?;
    let tag_length = tag_length(rest);
    let empty_tag = tag_length.and_then(|length| rest.get(..length)).filter(|tag| tag.ends_with(b"/>"));
    Some(Root { name, empty_tag })
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/')
}

/// Returns how many bytes the tag at the beginning takes, up to the `>` that no quotes enclose.
fn tag_length(text: &[u8]) -> Option<usize> {
    let mut quote = None;
    text.iter()
        .position(|byte| match quote {
            Some(open) if *byte == open => {
                quote = None;
                false
            }
            Some(_) => false,
            None if matches!(byte, b'"' | b'\'') => {
                quote = Some(*byte);
                false
            }
            None => *byte == b'>',
        })
        .map(|position| position + 1)
}

/// Returns what follows a document type, whose own part in brackets may hold further `>`.
fn after_doctype(text: &[u8]) -> Option<&[u8]> {
    let end = text.iter().position(|byte| *byte == b'>')?;
    let bracket = text.iter().position(|byte| *byte == b'[').filter(|bracket| *bracket < end);
    match bracket {
        Some(bracket) => after(after(text.get(bracket..)?, b"]")?, b">"),
        None => text.get(end + 1..),
    }
}

fn after<'t>(text: &'t [u8], mark: &[u8]) -> Option<&'t [u8]> {
    let start = text.windows(mark.len()).position(|window| window == mark)?;
    text.get(start + mark.len()..)
}

/// Returns the text without white space, comments and instructions at its end.
fn without_trailing_remarks(text: &[u8]) -> &[u8] {
    let mut rest = text.trim_ascii_end();
    loop {
        let shorter = if rest.ends_with(b"-->") {
            before_last(rest, b"<!--")
        } else if rest.ends_with(b"?>") {
            before_last(rest, b"<?")
        } else {
            None
        };
        match shorter {
            Some(shorter) => rest = shorter.trim_ascii_end(),
            None => return rest,
        }
    }
}

fn before_last<'t>(text: &'t [u8], mark: &[u8]) -> Option<&'t [u8]> {
    let start = text.windows(mark.len()).rposition(|window| window == mark)?;
    text.get(..start)
}

/// Returns whether the root's name is closed as often as it is opened.
fn is_balanced(bytes: &[u8]) -> bool {
    let text = Width::of(bytes).narrowed(bytes);
    let Some(root) = root_of(text.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(&text)) else { return false };
    let (mut opened, mut closed) = (0_usize, 0_usize);
    let mut rest: &[u8] = &text;
    while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
        rest = rest.get(at + 1..).unwrap_or(&[]);
        if let Some(end) = rest.strip_prefix(b"/") {
            closed += usize::from(is_named(end, root.name));
        } else if is_named(rest, root.name) {
            let Some((tag, behind)) = tag_length(rest).and_then(|length| rest.split_at_checked(length)) else {
                return false;
            };
            opened += 1;
            closed += usize::from(tag.ends_with(b"/>"));
            // Going on behind the tag keeps this one pass, however the quotes stand.
            rest = behind;
        }
    }
    opened == closed
}

fn is_named(text: &[u8], name: &[u8]) -> bool {
    text.strip_prefix(name).and_then(|rest| rest.first()).is_some_and(|byte| ends_name(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_root_is_whole() {
        for text in [
            "<Order/>",
            "<Order a='>' b=\"/>\"/>",
            "<?xml version='1.0'?>\n<Order></Order>",
            "\u{feff}<o:Order xmlns:o='u'><o:Line/></o:Order >\r\n\r\n",
            "<!-- <Wrong> --><?go?><!DOCTYPE Order [<!ENTITY a '>'>]><Order>1</Order><!-- end --> <?end?>\n",
            "<!DOCTYPE Order SYSTEM 'order.dtd'><Order>1</Order>",
            "<Order><Order>1</Order><Order/></Order>",
            "<Заказ>1</Заказ>",
            "  \n<Order><OrderLine></OrderLine></Order>",
        ] {
            assert_eq!(shape(text.as_bytes()), Shape::Whole, "{text}");
        }
    }

    #[test]
    fn every_beginning_of_a_message_is_broken() {
        let text = "<?xml version='1.0'?><!-- a --><Order a='1'><Line><Order>2</Order></Line><b/></Order>";
        for length in 0..text.len() {
            assert_eq!(shape(&text.as_bytes()[..length]), Shape::Broken, "{}", &text[..length]);
        }
        assert_eq!(shape(text.as_bytes()), Shape::Whole);
        assert_eq!(shape(b"<Order></Order>\0\0"), Shape::Broken);
        assert_eq!(shape(b"<Order/> x"), Shape::Broken);
        assert_eq!(shape(b"<Order>text --></Ordering>"), Shape::Broken);
    }

    #[test]
    fn wide_characters_are_seen_through() {
        let text = "<?xml version='1.0' encoding='UTF-16'?><Objednávka>č</Objednávka>\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [little.clone(), big.clone(), [&[0xFF, 0xFE], &*little].concat(), [&[0xFE, 0xFF], &*big].concat()]
        {
            assert_eq!(shape(&bytes), Shape::Whole);
            assert_eq!(shape(&bytes[..bytes.len() - 4]), Shape::Broken);
            assert_eq!(shape(&bytes[..bytes.len() - 1]), Shape::Broken);
        }
    }

    #[test]
    fn large_files_are_judged_by_their_ends() {
        let text = format!("<Order>{}</Order>", "<Line>é</Line>".repeat(20_000));
        assert_eq!(shape(text.as_bytes()), Shape::Whole);
        assert_eq!(shape(&text.as_bytes()[..text.len() - 2]), Shape::Broken);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(shape(&wide), Shape::Whole);
    }

    #[test]
    fn other_bytes_are_opaque() {
        for bytes in [&b"%PDF-1.7"[..], b"order;sku", b"\0\0\0\0", b"{\"a\":1}", b" "] {
            assert_eq!(shape(bytes), Shape::Opaque);
        }
        assert_eq!(shape(b""), Shape::Broken);
    }
}
