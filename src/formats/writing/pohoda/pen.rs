//! The pen with which one order is written: it knows the limits of Pohoda's fields, shortens
//! visibly, and keeps what did not fit for the internal note.

use super::charset;
use crate::domain::view::wording::{ExportField, ExportWord, ExportWords};
use crate::problem::{Code, Problem};

/// The sign at the end of a shortened text.
const CUT: char = '…';

/// What is gathered while one order is written.
pub(super) struct Pen<'w> {
    words: &'w ExportWords,
    remarks: Vec<Problem>,
    /// Lines of the internal note that stand for themselves.
    facts: Vec<String>,
    /// Lines of the internal note with whole texts of what was shortened.
    in_full: Vec<String>,
}

impl<'w> Pen<'w> {
    /// Returns a pen with nothing written.
    pub(super) fn new(words: &'w ExportWords) -> Self {
        Self { words, remarks: Vec::new(), facts: Vec::new(), in_full: Vec::new() }
    }

    /// Returns a word in the office's language.
    pub(super) fn word(&self, word: ExportWord) -> &'w str {
        self.words.word(word)
    }

    /// Returns the text on one line and within the limit of its field, in characters. `place`
    /// tells, in the note, which of several such fields it is.
    pub(super) fn line(&mut self, field: ExportField, limit: usize, place: &str, text: &str) -> String {
        let text = self.clean(field, &text.split_whitespace().collect::<Vec<_>>().join(" "));
        let text = text.trim();
        if text.chars().count() <= limit {
            return text.to_owned();
        }
        let problem = Problem::new(Code::TextShortened).with("field", field.as_str()).with("limit", limit.to_string());
        self.remark(problem);
        let name = [place, self.words.field(field)].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>();
        let line = format!("{} ({}): {text}", name.join(", "), self.words.word(ExportWord::InFull));
        let line = self.prose(ExportField::InternalNote, &line);
        if !self.in_full.contains(&line) {
            self.in_full.push(line);
        }
        shortened(text, limit)
    }

    /// Returns the text with its line breaks, for a field without a limit.
    pub(super) fn prose(&mut self, field: ExportField, text: &str) -> String {
        let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
        self.clean(field, &text).trim().to_owned()
    }

    /// Adds a line with a label to the internal note; nothing when the text is blank.
    pub(super) fn fact(&mut self, word: ExportWord, text: &str) {
        if !text.trim().is_empty() {
            let label = self.word(word).to_owned();
            self.add(&format!("{label}: {}", text.trim()));
        }
    }

    /// Adds a sentence to the internal note.
    pub(super) fn sentence(&mut self, word: ExportWord) {
        let sentence = self.word(word).to_owned();
        self.add(&sentence);
    }

    /// Adds a line to the internal note.
    pub(super) fn add(&mut self, line: &str) {
        let line = self.prose(ExportField::InternalNote, line);
        self.facts.push(line);
    }

    /// Returns the internal note and the remarks.
    pub(super) fn finish(mut self) -> (String, Vec<Problem>) {
        self.facts.append(&mut self.in_full);
        (self.facts.join("\n"), self.remarks)
    }

    fn clean(&mut self, field: ExportField, text: &str) -> String {
        let (text, lost) = charset::prepared(text);
        for character in lost {
            let code_point = format!("U+{:04X}", u32::from(character));
            let problem = Problem::new(Code::CharacterReplaced).with("field", field.as_str());
            self.remark(problem.with("character", code_point));
        }
        text
    }

    fn remark(&mut self, problem: Problem) {
        if !self.remarks.contains(&problem) {
            self.remarks.push(problem);
        }
    }
}

fn shortened(text: &str, limit: usize) -> String {
    let mut kept: String = text.chars().take(limit.saturating_sub(1)).collect();
    kept.truncate(kept.trim_end().len());
    kept.push(CUT);
    kept
}
