//! Texts for windows-1250: what Pohoda's encoding has, what it has in another spelling, and what
//! no XML file can carry.

use encoding_rs::WINDOWS_1250;

/// A combining mark, the letters it stands on, and the same with it, as windows-1250 has them.
const COMPOSED: &[(char, &str, &str)] = &[
    ('\u{301}', "aceilnorsuyzACEILNORSUYZ", "áćéíĺńóŕśúýźÁĆÉÍĹŃÓŔŚÚÝŹ"),
    ('\u{302}', "aioAIO", "âîôÂÎÔ"),
    ('\u{306}', "aA", "ăĂ"),
    ('\u{307}', "zZ", "żŻ"),
    ('\u{308}', "aeouAEOU", "äëöüÄËÖÜ"),
    ('\u{30A}', "uU", "ůŮ"),
    ('\u{30B}', "ouOU", "őűŐŰ"),
    ('\u{30C}', "cdelnrstzCDELNRSTZ", "čďěľňřšťžČĎĚĽŇŘŠŤŽ"),
    ('\u{327}', "cstCST", "çşţÇŞŢ"),
    ('\u{328}', "aeAE", "ąęĄĘ"),
];

/// Signs that say the same as one or more of windows-1250: nothing is lost by writing those.
const SAME: &[(char, &str)] = &[
    ('\u{2010}', "-"),
    ('\u{2011}', "-"),
    ('\u{2012}', "–"),
    ('\u{2015}', "—"),
    ('\u{2212}', "-"),
    ('\u{2032}', "'"),
    ('\u{2033}', "\""),
    ('\u{201B}', "‘"),
    ('\u{201F}', "“"),
    ('\u{2044}', "/"),
    ('\u{FB01}', "fi"),
    ('\u{FB02}', "fl"),
    // Marks without a width: joiners, directions, a byte order mark in the middle.
    ('\u{200B}', ""),
    ('\u{200C}', ""),
    ('\u{200D}', ""),
    ('\u{200E}', ""),
    ('\u{200F}', ""),
    ('\u{2060}', ""),
    ('\u{FEFF}', ""),
];

/// Returns the text in characters of which windows-1250 has as many as possible, and the
/// characters that were lost: those that XML 1.0 does not allow (section 2.2), and the control
/// characters that Windows' own table leaves undefined. A blank stands in their place.
pub(super) fn prepared(text: &str) -> (String, Vec<char>) {
    let mut prepared = String::with_capacity(text.len());
    let mut lost = Vec::new();
    for character in text.chars() {
        if matches!(character, ' '..='~') {
            prepared.push(character);
        } else if let Some(composed) = composed(prepared.chars().next_back(), character) {
            prepared.pop();
            prepared.push(composed);
        } else if let Some((_, same)) = SAME.iter().find(|(known, _)| *known == character) {
            prepared.push_str(same);
        } else if is_carried(character) {
            prepared.push(character);
        } else {
            prepared.push(' ');
            if !lost.contains(&character) {
                lost.push(character);
            }
        }
    }
    (prepared, lost)
}

fn composed(before: Option<char>, mark: char) -> Option<char> {
    let (_, bases, letters) = COMPOSED.iter().find(|(known, _, _)| *known == mark)?;
    let place = bases.chars().position(|base| Some(base) == before)?;
    letters.chars().nth(place)
}

fn is_carried(character: char) -> bool {
    match u32::from(character) {
        0x09 | 0x0A | 0x0D => true,
        0x00..=0x1F | 0x7F..=0x9F | 0xFFFE | 0xFFFF => false,
        0x20.. => true,
    }
}

/// Returns a whole document in windows-1250. A character that the encoding does not have becomes
/// a numeric reference, which XML allows wherever a document of ours has text.
pub(super) fn encoded(document: &str) -> Vec<u8> {
    WINDOWS_1250.encode(document).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_behind_letters_join_them() {
        let (text, lost) = prepared("Z\u{30C}lut\u{30C}ouc\u{30C}ky\u{301} ku\u{30A}n\u{30C}");
        assert_eq!((text.as_str(), lost), ("Žluťoučký kůň", vec![]));
        assert!(encoded(&text).iter().all(|byte| *byte != b'&'));
    }

    #[test]
    fn all_composed_letters_are_letters_of_the_encoding() {
        for (_, bases, letters) in COMPOSED {
            assert_eq!(bases.chars().count(), letters.chars().count(), "{letters}");
            assert_eq!(encoded(letters).len(), letters.chars().count(), "{letters}");
        }
        for (_, same) in SAME {
            assert_eq!(encoded(same).len(), same.chars().count(), "{same}");
        }
    }

    #[test]
    fn what_the_encoding_lacks_becomes_a_reference() {
        let (text, lost) = prepared("Иван è 🎁");
        assert!(lost.is_empty());
        assert_eq!(encoded(&text), b"&#1048;&#1074;&#1072;&#1085; &#232; &#127873;");
    }

    #[test]
    fn what_xml_cannot_carry_is_lost_and_named() {
        let (text, lost) = prepared("a\u{1}b\u{0}c\u{85}d\u{1}\u{FFFF}");
        assert_eq!((text.as_str(), lost), ("a b c d  ", vec!['\u{1}', '\0', '\u{85}', '\u{FFFF}']));
    }
}
