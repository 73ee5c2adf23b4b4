//! Setting the page: headings, wrapped text, aligned rows, all within one width.

use std::io::{self, IsTerminal as _};

use crate::cli::out::Out;

/// The widest line, in characters: what a terminal of 100 columns shows with a little air.
pub(super) const WIDTH: usize = 96;

/// How far text stands in under its heading.
pub(super) const INDENT: usize = 2;

/// One cell of a row.
pub(super) enum Cell {
    /// Text, on the left of its column.
    Text(String),
    /// A number, on the right.
    Number(String),
}

impl Cell {
    fn text(&self) -> &str {
        let (Self::Text(text) | Self::Number(text)) = self;
        text
    }
}

/// A page on the output.
pub(super) struct Page<'o> {
    out: &'o mut Out,
    emphasis: Emphasis,
}

/// Whether headings can be set off.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Emphasis {
    Bold,
    None,
}

impl<'o> Page<'o> {
    /// Returns an empty page.
    pub(super) fn new(out: &'o mut Out) -> Self {
        // Windows consoles of old show escape sequences as they stand.
        let is_wanted = cfg!(unix) && io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        let emphasis = if is_wanted { Emphasis::Bold } else { Emphasis::None };
        Self { out, emphasis }
    }

    /// Leaves a line free.
    pub(super) fn gap(&mut self) {
        self.out.line("");
    }

    /// Writes a heading with a rule up to the remark on its right.
    pub(super) fn heading(&mut self, title: &str, remark: &str) {
        let remark = if remark.is_empty() { String::new() } else { format!(" {remark}") };
        let taken = length(title) + 1 + length(&remark);
        let rule = "─".repeat(WIDTH.saturating_sub(taken).max(2));
        let title = match self.emphasis {
            Emphasis::Bold => format!("\u{1b}[1m{title}\u{1b}[0m"),
            Emphasis::None => title.to_owned(),
        };
        self.gap();
        self.out.line(&format!("{title} {rule}{remark}"));
    }

    /// Writes text, wrapped.
    pub(super) fn text(&mut self, indent: usize, text: &str) {
        for line in wrapped(text, WIDTH.saturating_sub(indent)) {
            self.out.line(&format!("{}{line}", " ".repeat(indent)));
        }
    }

    /// Writes text, wrapped, behind a label that stands on its first line only.
    pub(super) fn labelled(&mut self, indent: usize, label: &str, text: &str) {
        let hanging = indent + length(label) + 2;
        let mut start = format!("{}{label}  ", " ".repeat(indent));
        for line in wrapped(text, WIDTH.saturating_sub(hanging)) {
            self.out.line(format!("{start}{line}").trim_end());
            start = " ".repeat(hanging);
        }
    }

    /// Writes rows with aligned columns; a last cell that does not fit is wrapped under itself.
    pub(super) fn rows(&mut self, indent: usize, rows: &[Vec<Cell>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                rows.iter().filter_map(|row| row.get(column)).map(|cell| length(cell.text())).max().unwrap_or(0)
            })
            .collect();
        for row in rows {
            let mut line = " ".repeat(indent);
            let Some((last, first)) = row.split_last() else { continue };
            for (cell, width) in first.iter().zip(&widths) {
                match cell {
                    Cell::Text(text) => line.push_str(&padded(text, *width)),
                    Cell::Number(text) => {
                        line.push_str(&" ".repeat(width.saturating_sub(length(text))));
                        line.push_str(text);
                    }
                }
                line.push_str("  ");
            }
            if let Cell::Number(text) = last {
                let width = widths.get(first.len()).copied().unwrap_or(0);
                line.push_str(&" ".repeat(width.saturating_sub(length(text))));
            }
            let hanging = length(&line);
            for part in wrapped(last.text(), WIDTH.saturating_sub(hanging)) {
                self.out.line(format!("{line}{part}").trim_end());
                line = " ".repeat(hanging);
            }
        }
    }

    /// Writes a line as it is, however long: a command that is to be typed, a path.
    pub(super) fn line(&mut self, indent: usize, text: &str) {
        self.out.line(&format!("{}{text}", " ".repeat(indent)));
    }
}

/// Returns how many columns a text takes; all its alphabets have letters of one column.
pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}

/// Returns the text with blanks up to a width.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(length(text))))
}

/// Returns the text in lines of at most `width`, broken at blanks; a longer word stands alone.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
        } else if length(line) + 1 + length(word) <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_broken_at_blanks_and_never_inside_an_amount() {
        assert_eq!(wrapped("eins zwei drei", 9), ["eins zwei", "drei"]);
        assert_eq!(wrapped("je 12\u{a0}Kč hier", 7), ["je", "12\u{a0}Kč", "hier"]);
        assert_eq!(wrapped("Donaudampfschifffahrt ab", 8), ["Donaudampfschifffahrt", "ab"]);
        assert_eq!(wrapped("", 8), [""]);
    }
}
