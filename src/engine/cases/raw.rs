//! A message as text for looking at: as received, and laid out so that a person can follow it.

use crate::formats::detect;

/// How much of a message is shown; the whole can be saved.
pub const SHOWN_MAX: usize = 256 * 1024;

/// The longest line shown: a paper is often one line, which no screen is wide enough for.
const LINE_MAX: usize = 100;

/// What is shown of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The lines as received, long ones broken.
    pub lines: Vec<String>,
    /// The lines laid out by their structure; empty when the message has none that is known.
    pub laid_out: Vec<String>,
    /// The encoding in which it was read.
    pub encoding: String,
    /// How many bytes the message has.
    pub size: u64,
    /// Whether more was received than is shown.
    pub is_cut: bool,
    /// What it is when it is no text.
    pub binary: Option<&'static str>,
}

/// Returns what is shown of a message.
#[must_use]
pub fn shown(bytes: &[u8]) -> Shown {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if let Some(kind) = detect::binary_kind(bytes) {
        return Shown { size, binary: Some(kind), ..Shown::default() };
    }
    let part = beginning(bytes);
    let decoded = detect::decode(part);
    let text = decoded.text.as_ref();
    Shown {
        lines: text.lines().flat_map(broken).collect(),
        laid_out: laid_out(text).unwrap_or_default(),
        encoding: decoded.encoding.used.clone(),
        size,
        is_cut: part.len() < bytes.len(),
        binary: None,
    }
}

/// Returns the part of a message that is shown, ended where no character is cut in two.
fn beginning(bytes: &[u8]) -> &[u8] {
    if bytes.len() <= SHOWN_MAX {
        return bytes;
    }
    let part = bytes.get(..SHOWN_MAX).unwrap_or(bytes);
    let end = part.iter().rposition(|byte| matches!(byte, b'\n' | b'>' | b'}' | b'\''));
    end.and_then(|end| part.get(..=end)).unwrap_or(part)
}

/// Returns a line in pieces that a screen is wide enough for.
fn broken(line: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for (at, character) in line.chars().enumerate() {
        if at != 0 && at % LINE_MAX == 0 {
            pieces.push(std::mem::take(&mut piece));
        }
        piece.push(if character == '\t' { ' ' } else { character });
    }
    pieces.push(piece);
    pieces
}

/// Returns the text with every element or member on a line of its own, indented by its depth.
fn laid_out(text: &str) -> Option<Vec<String>> {
    match text.trim_start().chars().next()? {
        '<' => Some(xml(text)),
        '{' | '[' => Some(json(text)),
        'U' if text.starts_with("UNA") || text.starts_with("UNB") => Some(edifact(text)),
        _ => None,
    }
}

fn push(lines: &mut Vec<String>, depth: usize, text: &str) {
    let text = text.trim();
    if !text.is_empty() {
        let indent = "  ".repeat(depth.min(20));
        lines.extend(broken(&text.replace('\n', " ")).into_iter().map(|piece| format!("{indent}{piece}")));
    }
}

fn xml(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut depth = 0_usize;
    let mut open = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        let end = match tag {
            tag if tag.starts_with("<!--") => tag.find("-->").map(|at| at + 3),
            tag if tag.starts_with("<![CDATA[") => tag.find("]]>").map(|at| at + 3),
            tag => tag.find('>').map(|at| at + 1),
        };
        let (tag, after) = tag.split_at(end.unwrap_or(tag.len()));
        if tag.starts_with("<![CDATA[") {
            open.push_str(before);
            open.push_str(tag);
        } else if tag.starts_with("</") {
            depth = depth.saturating_sub(1);
            // What an element says stands on its own line, between its tags.
            if open.is_empty() {
                push(&mut lines, depth, before);
                push(&mut lines, depth, tag);
            } else {
                let whole = format!("{open}{}{tag}", before.trim());
                push(&mut lines, depth, &whole);
            }
            open.clear();
        } else {
            let above = depth.saturating_sub(usize::from(!open.is_empty()));
            push(&mut lines, above, &open);
            push(&mut lines, depth, before);
            open.clear();
            if tag.starts_with("<?") || tag.starts_with("<!") || tag.ends_with("/>") {
                push(&mut lines, depth, tag);
            } else {
                tag.clone_into(&mut open);
                depth += 1;
            }
        }
        rest = after;
    }
    push(&mut lines, depth, &format!("{open}{rest}"));
    lines
}

fn json(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut depth, mut line) = (0_usize, String::new());
    let (mut is_text, mut is_escaped) = (false, false);
    for character in text.chars() {
        if is_text {
            line.push(character);
            is_text = character != '"' || is_escaped;
            is_escaped = character == '\\' && !is_escaped;
            continue;
        }
        match character {
            '{' | '[' => {
                line.push(character);
                push(&mut lines, depth, &std::mem::take(&mut line));
                depth += 1;
            }
            '}' | ']' => {
                push(&mut lines, depth, &std::mem::take(&mut line));
                depth = depth.saturating_sub(1);
                line.push(character);
            }
            ',' => {
                line.push(character);
                push(&mut lines, depth, &std::mem::take(&mut line));
            }
            '\n' | '\r' => {}
            other => {
                is_text = other == '"';
                line.push(other);
            }
        }
    }
    push(&mut lines, depth, &line);
    lines
}

fn edifact(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut is_released = false;
    for (at, character) in text.chars().enumerate() {
        line.push(character);
        // The service string names the signs themselves: nine characters, the last ends it.
        let is_service = at < 9 && text.starts_with("UNA");
        if (character == '\'' && !is_released && !is_service) || (is_service && at == 8) {
            push(&mut lines, 0, &std::mem::take(&mut line));
        }
        is_released = character == '?' && !is_released;
    }
    push(&mut lines, 0, &line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structure_is_laid_out_and_what_was_received_stays() {
        let text = "<a x=\"1\"><b>one</b><c/><d><e>two</e></d></a>";
        let shown = shown(text.as_bytes());
        assert_eq!(shown.lines, [text]);
        assert_eq!(
            shown.laid_out,
            ["<a x=\"1\">", "  <b>one</b>", "  <c/>", "  <d>", "    <e>two</e>", "  </d>", "</a>"]
        );
        assert_eq!(
            json(r#"{"a":[1,"x,{y"],"b":2}"#),
            ["{", "  \"a\":[", "    1,", "    \"x,{y\"", "  ],", "  \"b\":2", "}"]
        );
        assert_eq!(edifact("UNA:+.? 'UNB+a?'b'UNZ'"), ["UNA:+.? '", "UNB+a?'b'", "UNZ'"]);
    }

    #[test]
    fn a_long_message_is_cut_between_characters() {
        let long = "ž".repeat(SHOWN_MAX) + "\n";
        let text = format!("first line\n{long}");
        let shown = shown(text.as_bytes());
        assert!(shown.is_cut);
        assert_eq!(shown.lines, ["first line"]);
        assert_eq!(shown.encoding, "utf-8");
        assert_eq!(broken(&"x".repeat(250)).len(), 3);
    }
}
