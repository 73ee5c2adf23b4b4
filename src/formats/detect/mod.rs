//! Which encoding the bytes are in, and what kind of file they are.
//!
//! The order of evidence: byte order mark, then the label if the bytes agree with it, then
//! strict UTF-8, then statistics. Labels lie in practice: UTF-8 bytes under a windows-1250 label
//! and the other way round both occur.

pub mod foreign;

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::problem::{Code, Finding, Problem};

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

/// Decodes a message to text.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, bom_length)) = Encoding::for_bom(bytes) {
        let label = declared_label(bytes);
        let (text, lossy) = encoding.decode_without_bom_handling(bytes.get(bom_length..).unwrap_or(&[]));
        let label = label.or_else(|| declared_in_text(&text));
        return finish(text, encoding, true, lossy, label, Certainty::Certain);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        let (text, lossy) = encoding.decode_without_bom_handling(bytes);
        let label = declared_in_text(&text);
        return finish(text, encoding, false, lossy, label, Certainty::Certain);
    }
    let label = declared_label(bytes);
    let labelled = label.as_deref().and_then(|label| Encoding::for_label(label.as_bytes()));
    if let Ok(text) = std::str::from_utf8(bytes) {
        // Bytes that are valid UTF-8 and not plain ASCII are UTF-8 whatever the label says: the
        // chance that a legacy text forms only valid sequences is nil beyond a few letters.
        return finish(Cow::Borrowed(text), UTF_8, false, false, label, Certainty::Certain);
    }
    if let Some(encoding) = labelled.filter(|encoding| *encoding != UTF_8 && encoding.is_ascii_compatible()) {
        let (text, lossy) = encoding.decode_without_bom_handling(bytes);
        return finish(text, encoding, false, lossy, label, Certainty::Certain);
    }
    // No label, or a label of UTF-8 on bytes that are not: ask the statistics.
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, Utf8Detection::Deny);
    let (text, lossy) = guessed.decode_without_bom_handling(bytes);
    finish(text, guessed, false, lossy, label, Certainty::Guessed)
}

#[derive(Clone, Copy)]
enum Certainty {
    Certain,
    Guessed,
}

fn finish<'b>(
    text: Cow<'b, str>,
    encoding: &'static Encoding,
    bom: bool,
    lossy: bool,
    label: Option<String>,
    certainty: Certainty,
) -> Decoded<'b> {
    let used = encoding.name().to_lowercase();
    let mut findings = Vec::new();
    match certainty {
        Certainty::Guessed => findings.push(Finding::whole(
            Problem::new(Code::EncodingUncertain)
                .with("used", used.as_str())
                .with("label", label.clone().unwrap_or_default()),
        )),
        Certainty::Certain => {
            let labelled = label.as_deref().and_then(|label| Encoding::for_label(label.as_bytes()));
            let agrees = labelled.is_none_or(|labelled| {
                labelled == encoding
                    || text.is_ascii()
                    || matches!((labelled == UTF_16LE, encoding == UTF_16BE), (true, true))
            });
            if !agrees {
                findings.push(Finding::whole(
                    Problem::new(Code::EncodingLabelWrong)
                        .with("label", label.clone().unwrap_or_default())
                        .with("used", used.as_str()),
                ));
            }
        }
    }
    if lossy {
        findings.push(Finding::whole(Problem::new(Code::EncodingLossy).with("encoding", used.as_str())));
    }
    Decoded { text, encoding: EncodingUsed { label, used, bom, lossy }, findings }
}

/// Returns the encoding of an XML declaration in ASCII-compatible bytes.
fn declared_label(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(DECLARATION_MAX))?;
    let head = head.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(head);
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
    match bytes.get(..4)? {
        [0x3C, 0x00, _, 0x00] => Some(UTF_16LE),
        [0x00, 0x3C, 0x00, _] => Some(UTF_16BE),
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
mod tests {
    use super::*;

    fn used(bytes: &[u8]) -> (String, Vec<Code>) {
        let decoded = decode(bytes);
        (decoded.encoding.used, decoded.findings.into_iter().map(|finding| finding.problem.code).collect())
    }

    #[test]
    fn the_label_counts_when_the_bytes_agree() {
        let cp1250 = b"<?xml version='1.0' encoding='windows-1250'?><a>\x8Elu\x9Dou\xE8k\xFD</a>";
        assert_eq!(used(cp1250), ("windows-1250".to_owned(), vec![]));
        assert!(decode(cp1250).text.contains("Žluťoučký"));
        let cp1251 = b"<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>\xC7\xE0\xEA\xE0\xE7</a>";
        assert!(decode(cp1251).text.contains("Заказ"));
    }

    #[test]
    fn utf8_bytes_win_over_a_wrong_label() {
        let bytes = "<?xml version='1.0' encoding='windows-1250'?><a>Žluťoučký</a>".as_bytes();
        assert_eq!(used(bytes), ("utf-8".to_owned(), vec![Code::EncodingLabelWrong]));
        assert_eq!(used(b"<?xml version='1.0' encoding='windows-1250'?><a>plain</a>"), ("utf-8".to_owned(), vec![]));
    }

    #[test]
    fn a_utf8_label_on_other_bytes_is_uncertain() {
        let (encoding, codes) =
            used(b"<?xml version='1.0' encoding='UTF-8'?><a>M\xFCller, Stra\xDFe, sch\xF6n gr\xFC\xDFen</a>");
        assert_eq!(encoding, "windows-1252");
        assert_eq!(codes, vec![Code::EncodingUncertain]);
    }

    #[test]
    fn utf16_is_read_with_and_without_mark() {
        let text = "<?xml version='1.0' encoding='UTF-16'?><a>ž</a>";
        let mut bytes: Vec<u8> = vec![0xFF, 0xFE];
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        let decoded = decode(&bytes);
        assert_eq!((decoded.text.as_ref(), decoded.encoding.bom), (text, true));
        assert_eq!(decoded.encoding.label.as_deref(), Some("UTF-16"));
        assert!(decoded.findings.is_empty());
        let decoded = decode(&bytes[2..]);
        assert_eq!(decoded.text.as_ref(), text);
    }
}
