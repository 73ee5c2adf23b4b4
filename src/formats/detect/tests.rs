//! Marks, labels and bytes that agree, and all the ways in which they do not.

use super::*;

const CZECH: &str = "Příliš žluťoučký kůň úpěl ďábelské ódy";
const POLISH: &str = "Zażółć gęślą jaźń";
const GERMAN: &str = "Müller, Straße, schön grüßen";
const RUSSIAN: &str = "Съешь же ещё этих мягких французских булок";

/// An order with this label and text, in this encoding.
fn order(label: &str, text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let declaration = if label.is_empty() { String::new() } else { format!(" encoding=\"{label}\"") };
    let text = format!("<?xml version=\"1.0\"{declaration}?>\n<Order><Name>{text}</Name></Order>");
    let bytes = match encoding.name() {
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => {
            let (bytes, _, lossy) = encoding.encode(&text);
            assert!(!lossy, "{text} is not writable in {}", encoding.name());
            bytes.into_owned()
        }
    };
    assert!(!bytes.is_empty());
    bytes
}

fn codes(decoded: &Decoded<'_>) -> Vec<Code> {
    decoded.findings.iter().map(|finding| finding.problem.code).collect()
}

fn named(label: &str) -> &'static Encoding {
    Encoding::for_label(label.as_bytes()).unwrap()
}

#[test]
fn every_label_is_believed_when_the_bytes_agree() {
    for (label, text) in [
        ("UTF-8", CZECH),
        ("utf8", RUSSIAN),
        ("windows-1250", CZECH),
        ("Windows-1250", POLISH),
        ("cp1250", CZECH),
        ("ISO-8859-2", POLISH),
        ("windows-1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("ISO-8859-5", RUSSIAN),
        ("IBM866", RUSSIAN),
        ("windows-1252", GERMAN),
        ("ISO-8859-1", GERMAN),
        ("latin1", GERMAN),
        ("ISO-8859-15", "Straße für 5 €"),
        ("us-ascii", GERMAN),
    ] {
        let bytes = order(label, text, named(label));
        let decoded = decode(&bytes);
        assert!(decoded.text.contains(text), "{label}: {}", decoded.text);
        assert_eq!(codes(&decoded), [], "{label}");
        let used = named(label).name().to_lowercase();
        let expected = EncodingUsed { label: Some(label.to_owned()), used, bom: false, lossy: false };
        assert_eq!(decoded.encoding, expected, "{label}");
    }
}

#[test]
fn utf_8_needs_no_label_and_a_mark_is_taken_off() {
    for (label, bom) in [("", false), ("", true), ("UTF-8", true)] {
        let mark: &[u8] = if bom { b"\xEF\xBB\xBF" } else { b"" };
        let bytes = [mark, &order(label, CZECH, UTF_8)].concat();
        let decoded = decode(&bytes);
        assert!(decoded.text.starts_with("<?xml") && decoded.text.contains(CZECH));
        let label = (!label.is_empty()).then(|| label.to_owned());
        let expected = EncodingUsed { label, used: "utf-8".to_owned(), bom, lossy: false };
        assert_eq!((decoded.encoding.clone(), codes(&decoded)), (expected, vec![]));
    }
}

#[test]
fn utf_16_is_read_from_either_end_with_and_without_mark_and_label() {
    for encoding in [UTF_16LE, UTF_16BE] {
        for label in ["", "UTF-16", "utf-16le", "UTF-16BE"] {
            for bom in [true, false] {
                let little = encoding == UTF_16LE;
                let mark: &[u8] = match (bom, little) {
                    (true, true) => &[0xFF, 0xFE],
                    (true, false) => &[0xFE, 0xFF],
                    (false, _) => &[],
                };
                let bytes = [mark, &order(label, CZECH, encoding)].concat();
                let decoded = decode(&bytes);
                assert!(decoded.text.starts_with("<?xml") && decoded.text.contains(CZECH), "{label} {bom} {little}");
                let expected = EncodingUsed {
                    label: (!label.is_empty()).then(|| label.to_owned()),
                    used: encoding.name().to_lowercase(),
                    bom,
                    lossy: false,
                };
                assert_eq!((decoded.encoding.clone(), codes(&decoded)), (expected, vec![]));
            }
        }
    }
    let indented: Vec<u8> = "\n <a>ž</a>".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(decode(&indented).text, "\n <a>ž</a>");
}

#[test]
fn utf_16_under_the_label_of_another_encoding_is_told() {
    let bytes = [&[0xFF, 0xFE], order("windows-1250", CZECH, UTF_16LE).as_slice()].concat();
    let decoded = decode(&bytes);
    assert_eq!((decoded.encoding.used.as_str(), codes(&decoded)), ("utf-16le", vec![Code::EncodingLabelWrong]));
    // A label of UTF-16 on single bytes cannot be meant: the label itself was read from single bytes.
    let bytes = order("UTF-16", CZECH, UTF_8);
    let decoded = decode(&bytes);
    assert_eq!((decoded.encoding.used.as_str(), codes(&decoded)), ("utf-8", vec![Code::EncodingLabelWrong]));
}

#[test]
fn utf_8_bytes_win_over_the_label_of_a_legacy_encoding() {
    for label in ["windows-1250", "windows-1251", "ISO-8859-2", "ISO-8859-1"] {
        let bytes = order(label, CZECH, UTF_8);
        let decoded = decode(&bytes);
        assert!(decoded.text.contains(CZECH), "{label}");
        assert_eq!((decoded.encoding.used.as_str(), codes(&decoded)), ("utf-8", vec![Code::EncodingLabelWrong]));
        // Plain ASCII, escaped letters among it, is right in every one of them.
        let bytes = order(label, "&#381;lu&#357;ou&#269;k&#253;", UTF_8);
        assert_eq!(codes(&decode(&bytes)), [], "{label}");
    }
}

#[test]
fn the_label_of_utf_8_on_other_bytes_is_read_by_the_letters_and_told() {
    for (encoding, text) in [
        ("windows-1250", format!("{CZECH}</Name><Currency>CZK</Currency><Name>")),
        ("windows-1250", "Kůň</Name><Country>CZ</Country><Name>".to_owned()),
        ("windows-1250", "Řehoř Ťulpa, jidelna@rehor.cz".to_owned()),
        ("windows-1251", RUSSIAN.to_owned()),
        ("windows-1251", "Иван</Name><Currency>RUB</Currency><Name>".to_owned()),
        ("windows-1252", GERMAN.to_owned()),
        ("windows-1252", "Müller</Name><Country>DE</Country><Name>".to_owned()),
    ] {
        for label in ["UTF-8", "", "no such encoding"] {
            let bytes = order(label, &text, named(encoding));
            let decoded = decode(&bytes);
            assert!(decoded.text.contains(&text), "{label:?} {encoding}: {}", decoded.text);
            assert_eq!((decoded.encoding.used.as_str(), codes(&decoded)), (encoding, vec![Code::EncodingUncertain]));
            let told = decoded.findings[0].problem.argument("label").unwrap();
            assert_eq!(told, label);
        }
    }
}

#[test]
fn polish_letters_are_told_from_german_ones() {
    for encoding in ["windows-1250", "ISO-8859-2"] {
        let text = format!("{POLISH}</Name><Currency>PLN</Currency><Country>PL</Country><Name>");
        let bytes = order("UTF-8", &text, named(encoding));
        let decoded = decode(&bytes);
        assert!(decoded.text.contains(POLISH), "{encoding}: {}", decoded.text);
        assert_eq!(codes(&decoded), [Code::EncodingUncertain]);
    }
}

#[test]
fn the_mark_of_utf_8_before_other_bytes_is_doubted() {
    let bytes = [b"\xEF\xBB\xBF".as_slice(), &order("windows-1250", CZECH, named("windows-1250"))].concat();
    let decoded = decode(&bytes);
    assert!(decoded.text.starts_with("<?xml") && decoded.text.contains(CZECH));
    let encoding = &decoded.encoding;
    assert_eq!((encoding.used.as_str(), encoding.bom, encoding.lossy), ("windows-1250", true, false));
    assert_eq!(codes(&decoded), [Code::EncodingUncertain]);
}

#[test]
fn a_few_foreign_bytes_in_utf_8_are_lost_and_the_rest_is_kept() {
    for label in ["UTF-8", "", "windows-1250"] {
        let whole = order(label, &format!("{CZECH}. M|ller"), UTF_8);
        let bytes: Vec<u8> = whole.into_iter().map(|byte| if byte == b'|' { 0xFC } else { byte }).collect();
        let decoded = decode(&bytes);
        assert!(decoded.text.contains(CZECH) && decoded.text.contains("M\u{fffd}ller"), "{label}: {}", decoded.text);
        assert_eq!((decoded.encoding.used.as_str(), decoded.encoding.lossy), ("utf-8", true));
        assert!(codes(&decoded).contains(&Code::EncodingLossy), "{label}");
    }
}

#[test]
fn bytes_that_an_encoding_does_not_have_are_told_as_lost() {
    // 0xFF stands for nothing in windows-1253.
    let decoded = decode(b"<?xml version='1.0' encoding='windows-1253'?><a>\xC1\xFF</a>");
    assert!(decoded.encoding.lossy && decoded.text.ends_with("Α\u{fffd}</a>"), "{}", decoded.text);
    assert_eq!(codes(&decoded), [Code::EncodingLossy]);
    let mut odd = [&[0xFF, 0xFE], order("", CZECH, UTF_16LE).as_slice()].concat();
    odd.push(0x3C);
    assert_eq!(codes(&decode(&odd)), [Code::EncodingLossy]);
}

#[test]
fn letters_lost_on_the_way_are_told_with_the_words_around_them() {
    let bytes = "<Order>\n <Name>Jana Nov\u{fffd}kov\u{fffd}</Name><City>P\u{fffd}sek</City>\n</Order>".as_bytes();
    let decoded = decode(bytes);
    assert!(!decoded.encoding.lossy, "nothing was lost here");
    assert_eq!(codes(&decoded), [Code::CharactersLost]);
    let finding = &decoded.findings[0];
    assert_eq!(finding.problem.argument("text"), Some("Jana Nov\u{fffd}kov\u{fffd}"));
    assert_eq!(finding.place.line, Some(2));
    let long = format!("<a>{}\u{fffd}{}</a>", "ž".repeat(500), "ř".repeat(500));
    let words = decode(long.as_bytes()).findings[0].problem.argument("text").unwrap().to_owned();
    assert_eq!(words, format!("{}\u{fffd}{}", "ž".repeat(AROUND_MAX), "ř".repeat(AROUND_MAX - 1)));
}

#[test]
fn labels_that_mean_nothing_do_no_harm() {
    for label in ["", " ", "no such encoding", "UTF-7", "replacement", "x-user-defined", "\u{1F4A9}"] {
        let text = format!("<?xml version='1.0' encoding='{label}'?><a>{CZECH}</a>");
        let decoded = decode(text.as_bytes());
        assert!(decoded.text.contains(CZECH), "{label}");
        assert_eq!(decoded.encoding.used, "utf-8", "{label}");
    }
    for start in ["", "<", "<?xml", "<?xml encoding", "<?xml encoding=", "<?xml encoding='", "<?xml encoding='x'"] {
        let decoded = decode(start.as_bytes());
        assert_eq!((decoded.text.as_ref(), decoded.encoding.label), (start, None));
    }
}
