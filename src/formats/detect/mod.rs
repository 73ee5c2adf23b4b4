//! Which encoding the bytes are in, and what kind of file they are.
//!
//! The order of evidence: byte order mark, then the label if the bytes agree with it, then
//! strict UTF-8, then statistics. Labels lie in practice: UTF-8 bytes under a windows-1250 label
//! and the other way round both occur.

pub mod foreign;

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, IBM866, ISO_8859_2, ISO_8859_5, ISO_8859_15, KOI8_R, KOI8_U, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250,
    WINDOWS_1251, WINDOWS_1252,
};

use crate::problem::{Code, Finding, Place, Problem};

/// What was found out about the encoding of a message; kept with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodingUsed {
    /// The label in the XML declaration, as written.
    pub label: Option<String>,
    /// The encoding in which the bytes were read (WHATWG name in lower case).
    pub used: String,
    /// Whether a byte order mark stood at the beginning.
    pub bom: bool,
    /// Whether bytes were met that the encoding does not know.
    pub lossy: bool,
}

/// Decoded text with the account of how it was decoded.
#[derive(Debug)]
pub struct Decoded<'b> {
    /// The text, without byte order mark.
    pub text: Cow<'b, str>,
    /// How it was decoded.
    pub encoding: EncodingUsed,
    /// What a person should know about it.
    pub findings: Vec<Finding>,
}

/// How many bytes of the beginning are searched for an XML declaration.
const DECLARATION_MAX: usize = 512;

/// How many bytes are shown to the statistics: some hundred words with letters beyond ASCII, after
/// which they do not change their mind, and a message of 64 MiB may hold nothing but such letters.
const STATISTICS_MAX: usize = 64 * 1024;

/// So few letters beyond ASCII leave the statistics at odds with what the country says: a name or two.
const FEW_LETTERS: usize = 12;

/// How much longer the words around a lost letter are quoted, in characters to each side.
const AROUND_MAX: usize = 30;

/// Decodes a message to text.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    let mark = Encoding::for_bom(bytes);
    let body = mark.and_then(|(_, length)| bytes.get(length..)).unwrap_or(bytes);
    let wide = mark.map(|(encoding, _)| encoding).filter(|encoding| *encoding != UTF_8);
    if let Some(encoding) = wide.or_else(|| utf16_without_mark(body)) {
        let (text, lossy) = encoding.decode_without_bom_handling(body);
        let label = declared_in_text(&text);
        return finish(text, encoding, Evidence { bom: mark.is_some(), lossy, label, certainty: Certainty::Certain });
    }
    let bom = mark.is_some();
    let label = declared_label(body);
    if let Ok(text) = std::str::from_utf8(body) {
        // Bytes that are valid UTF-8 and not plain ASCII are UTF-8 whatever the label says: the
        // chance that a legacy text forms only valid sequences is nil beyond a few letters.
        let evidence = Evidence { bom, lossy: false, label, certainty: Certainty::Certain };
        return finish(Cow::Borrowed(text), UTF_8, evidence);
    }
    let labelled = label.as_deref().and_then(|label| Encoding::for_label(label.as_bytes()));
    let legacy = labelled.filter(|encoding| *encoding != UTF_8 && encoding.is_ascii_compatible());
    let (encoding, certainty) = if is_mostly_utf8(body) {
        // Pasted together from two sources: the greater part is kept, the rest is told as lost.
        (UTF_8, Certainty::Certain)
    } else if let Some(encoding) = legacy {
        // A mark of UTF-8 before bytes that are none contradicts even the label.
        (encoding, if bom { Certainty::Guessed } else { Certainty::Certain })
    } else {
        (guessed(body), Certainty::Guessed)
    };
    let (text, lossy) = encoding.decode_without_bom_handling(body);
    finish(text, encoding, Evidence { bom, lossy, label, certainty })
}

/// Finds the encoding of bytes that have no label, or the label of UTF-8 and are not: by the
/// statistics, or by the country where there are too few letters for them.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    // Letters beyond ASCII are what tells encodings apart; the bytes before the first say nothing.
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0).saturating_sub(AROUND_MAX);
    let shown = bytes.get(first..).unwrap_or(bytes);
    let shown = shown.get(..STATISTICS_MAX).unwrap_or(shown);
    let region = region(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(shown, true);
    let guessed = detector.guess(region.map(|region| region.domain.as_bytes()), Utf8Detection::Deny);
    let letters = shown.iter().filter(|byte| !byte.is_ascii()).count();
    match region.filter(|region| letters <= FEW_LETTERS && !region.encodings.contains(&guessed)) {
        Some(region) => region.encodings.first().copied().unwrap_or(guessed),
        None => guessed,
    }
}

/// A country whose orders are written in an encoding of its own.
struct Region {
    domain: &'static str,
    /// What its programs write when they do not write UTF-8, the usual one first.
    encodings: &'static [&'static Encoding],
    /// What stands in its orders.
    signs: &'static [&'static str],
}

const CENTRAL: &[&Encoding] = &[WINDOWS_1250, ISO_8859_2];
const CYRILLIC: &[&Encoding] = &[WINDOWS_1251, KOI8_U, KOI8_R, IBM866, ISO_8859_5];
const WESTERN: &[&Encoding] = &[WINDOWS_1252, ISO_8859_15];

const REGIONS: &[Region] = &[
    Region { domain: "cz", encodings: CENTRAL, signs: &["CZK", ">CZ<", ".cz", "+420"] },
    Region { domain: "sk", encodings: CENTRAL, signs: &[">SK<", ".sk", "+421"] },
    Region { domain: "pl", encodings: CENTRAL, signs: &["PLN", ">PL<", ".pl", "+48"] },
    Region { domain: "hu", encodings: CENTRAL, signs: &["HUF", ">HU<", ".hu", "+36"] },
    Region { domain: "ru", encodings: CYRILLIC, signs: &["RUB", "RUR", ">RU<", ".ru"] },
    Region { domain: "ua", encodings: CYRILLIC, signs: &["UAH", ">UA<", ".ua", "+380"] },
    Region { domain: "kz", encodings: CYRILLIC, signs: &["KZT", ">KZ<", ".kz"] },
    Region { domain: "de", encodings: WESTERN, signs: &[">DE<", ".de", "+49"] },
];

/// Returns the country that the order is most likely from: of two that are equally likely the first.
fn region(bytes: &[u8]) -> Option<&'static Region> {
    let searched = bytes.get(..STATISTICS_MAX).unwrap_or(bytes);
    let count = |sign: &str| searched.windows(sign.len()).filter(|window| *window == sign.as_bytes()).count();
    let counted = REGIONS.iter().map(|region| (region.signs.iter().map(|sign| count(sign)).sum::<usize>(), region));
    let (most, region) = counted.rev().max_by_key(|(count, _)| *count)?;
    (most != 0).then_some(region)
}

/// Returns whether bytes that are not UTF-8 are it but for a few.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().bytes().filter(|byte| 0xC0 <= *byte).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // In a legacy encoding every letter is broken, and two that happen to form a sequence are rare.
    3 <= letters && broken < letters
}

/// What was found out besides the encoding.
struct Evidence {
    bom: bool,
    lossy: bool,
    label: Option<String>,
    certainty: Certainty,
}

#[derive(Clone, Copy)]
enum Certainty {
    Certain,
    Guessed,
}

fn finish<'b>(text: Cow<'b, str>, encoding: &'static Encoding, evidence: Evidence) -> Decoded<'b> {
    let Evidence { bom, lossy, label, certainty } = evidence;
    let used = encoding.name().to_lowercase();
    let stated = || label.clone().unwrap_or_default();
    let mut findings = Vec::new();
    match certainty {
        Certainty::Guessed => {
            let problem = Problem::new(Code::EncodingUncertain).with("used", used.as_str()).with("label", stated());
            findings.push(Finding::whole(problem));
        }
        Certainty::Certain => {
            let labelled = label.as_deref().and_then(|label| Encoding::for_label(label.as_bytes()));
            let is_wide = |encoding: &'static Encoding| encoding == UTF_16LE || encoding == UTF_16BE;
            let agrees = labelled.is_none_or(|labelled| {
                // The label "UTF-16" leaves open which end comes first.
                labelled == encoding || (is_wide(labelled) && is_wide(encoding)) || text.is_ascii()
            });
            if !agrees {
                let problem =
                    Problem::new(Code::EncodingLabelWrong).with("label", stated()).with("used", used.as_str());
                findings.push(Finding::whole(problem));
            }
        }
    }
    if lossy {
        findings.push(Finding::whole(Problem::new(Code::EncodingLossy).with("encoding", used.as_str())));
    } else {
        findings.extend(lost_before(&text));
    }
    Decoded { text, encoding: EncodingUsed { label, used, bom, lossy }, findings }
}

/// Returns the finding for letters that a program on the way had already replaced by U+FFFD.
fn lost_before(text: &str) -> Option<Finding> {
    let at = text.find(char::REPLACEMENT_CHARACTER)?;
    let (before, after) = text.split_at(at);
    let is_outside = |character: char| matches!(character, '<' | '>' | '\n' | '\r');
    let start = before.char_indices().rev().take(AROUND_MAX).take_while(|(_, character)| !is_outside(*character));
    let start = start.last().map_or(at, |(start, _)| start);
    let inside = after.chars().take(AROUND_MAX).take_while(|character| !is_outside(*character));
    let words: String = before.get(start..).unwrap_or("").chars().chain(inside).collect();
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let problem = Problem::new(Code::CharactersLost).with("text", words.trim());
    Some(Finding { problem, place: Place { line: u32::try_from(line).ok(), path: String::new() } })
}

/// Returns the encoding of an XML declaration in ASCII-compatible bytes.
fn declared_label(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(DECLARATION_MAX))?;
    // A declaration is ASCII; what follows it may be anything, cut in the middle of a character.
    let ascii = head.iter().position(|byte| !byte.is_ascii()).and_then(|end| head.get(..end)).unwrap_or(head);
    declared_in_text(std::str::from_utf8(ascii).ok()?)
}

fn declared_in_text(text: &str) -> Option<String> {
    let head = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let declaration = head.strip_prefix("<?xml")?;
    let declaration = declaration.get(..declaration.find("?>")?)?;
    let after = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let value = after.get(1..)?.split_once(quote)?.0.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// Returns UTF-16 when the bytes begin like XML in it without a byte order mark (XML 1.0, appendix F.1).
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let is_start = |byte: u8| matches!(byte, b'<' | b' ' | b'\t' | b'\r' | b'\n');
    match bytes.get(..4)? {
        [first, 0x00, _, 0x00] if is_start(*first) => Some(UTF_16LE),
        [0x00, first, 0x00, _] if is_start(*first) => Some(UTF_16BE),
        _ => None,
    }
}

/// Returns a short name for bytes that are no text, by their first bytes; `None` when they may be text.
#[must_use]
pub fn binary_kind(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: &[(&[u8], &str)] = &[
        (b"%PDF-", "PDF"),
        (b"PK\x03\x04", "ZIP"),
        (b"\x89PNG", "PNG"),
        (b"\xFF\xD8\xFF", "JPEG"),
        (b"GIF8", "GIF"),
        (b"\x1F\x8B", "GZIP"),
        (b"\xD0\xCF\x11\xE0", "MS Office"),
        (b"II*\x00", "TIFF"),
        (b"MM\x00*", "TIFF"),
        (b"7z\xBC\xAF", "7z"),
        (b"Rar!", "RAR"),
        (b"SQLite format 3", "SQLite"),
        (b"MZ", "EXE"),
        (b"\x7FELF", "ELF"),
    ];
    KINDS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests;
