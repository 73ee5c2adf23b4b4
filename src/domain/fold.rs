//! Folding of texts to forms that compare equal where people see the same name: letter case,
//! diacritics, alphabet, legal forms and the order of words do not count.
//!
//! The folding is the same in every locale and for ever: folded texts are stored as columns.

/// Legal forms in folded letters with the blanks taken out, and the word that stands for all
/// spellings of one form. Only what registers of the five countries and their neighbours write.
const LEGAL_FORMS: &[(&str, &str)] = &[
    ("gmbh", "gmbh"),
    ("gesmbh", "gmbh"),
    ("mbh", "gmbh"),
    ("ggmbh", "gmbh"),
    ("gesellschaftmitbeschrankterhaftung", "gmbh"),
    ("gmbhcokg", "kg"),
    ("gmbhcokgaa", "kg"),
    ("gmbhundcokg", "kg"),
    ("agcokg", "kg"),
    ("cokg", "kg"),
    ("kg", "kg"),
    ("ag", "ag"),
    ("aktiengesellschaft", "ag"),
    ("ohg", "ohg"),
    ("gbr", "gbr"),
    ("ug", "ug"),
    ("ughaftungsbeschrankt", "ug"),
    ("haftungsbeschrankt", "ug"),
    ("ek", "ek"),
    ("ekfr", "ek"),
    ("ekfm", "ek"),
    ("ev", "ev"),
    ("eg", "eg"),
    ("partg", "partg"),
    ("partgmbb", "partg"),
    ("se", "se"),
    ("sro", "sro"),
    ("spolsro", "sro"),
    ("spolecnostsrucenimomezenym", "sro"),
    ("spolocnostsrucenimobmedzenym", "sro"),
    ("as", "as"),
    ("akciovaspolecnost", "as"),
    ("vos", "vos"),
    ("ks", "ks"),
    ("druzstvo", "druzstvo"),
    ("zs", "zs"),
    ("ops", "ops"),
    ("spzoo", "spzoo"),
    ("spolkazoo", "spzoo"),
    ("spolkazograniczonaodpowiedzialnoscia", "spzoo"),
    ("spzooosk", "spk"),
    ("spzoosk", "spk"),
    ("spzoospk", "spk"),
    ("sa", "sa"),
    ("spolkaakcyjna", "sa"),
    ("spj", "spj"),
    ("spolkajawna", "spj"),
    ("spk", "spk"),
    ("spolkakomandytowa", "spk"),
    ("sc", "sc"),
    ("spolkacywilna", "sc"),
    ("ooo", "ooo"),
    ("obshchestvosogranichennoyotvetstvennostyu", "ooo"),
    ("oao", "ao"),
    ("zao", "ao"),
    ("pao", "ao"),
    ("ao", "ao"),
    ("aktsionernoeobshchestvo", "ao"),
    ("ip", "ip"),
    ("individualnyypredprinimatel", "ip"),
    ("tov", "ooo"),
    ("ltd", "ltd"),
    ("limited", "ltd"),
    ("coltd", "ltd"),
    ("inc", "inc"),
    ("incorporated", "inc"),
    ("llc", "llc"),
    ("llp", "llp"),
    ("plc", "plc"),
    ("corp", "corp"),
    ("corporation", "corp"),
    ("sarl", "sarl"),
    ("sas", "sas"),
    ("bv", "bv"),
    ("nv", "nv"),
    ("spa", "spa"),
    ("srl", "srl"),
    ("kft", "kft"),
    ("zrt", "zrt"),
    ("doo", "doo"),
];

/// The longest legal form counts this many words when its points part them (`sp. z o. o. sp. k.`).
const LEGAL_FORM_WORDS_MAX: usize = 6;

/// Returns the text in lower-case Latin letters without diacritics, with one blank between words.
///
/// Everything that is neither letter nor digit parts words, save apostrophes, which vanish.
/// Cyrillic is transliterated; `ä`, `ae` and `a` become one, likewise `ö`, `ü` and `ß`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        push_folded(&mut plain, character);
    }
    let mut folded = String::with_capacity(plain.len());
    for word in plain.split(' ').filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        push_without_umlaut_e(&mut folded, word);
    }
    folded
}

/// Returns the folded words in the order in which they stand.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Returns the folded letters and digits with nothing between: for headers, codes and words of a list.
#[must_use]
pub fn squeezed(text: &str) -> String {
    fold(text).replace(' ', "")
}

/// A name parted into the words that tell it from others and its legal form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoldedName {
    /// The folded words without the legal form, in the order in which they stand.
    pub words: Vec<String>,
    /// The one word for the stated legal form.
    pub legal_form: Option<&'static str>,
}

/// Parts a name into folded words and legal form. A name that is nothing but a legal form keeps its words.
#[must_use]
pub fn name(text: &str) -> FoldedName {
    let all = words(text);
    let mut kept = Vec::with_capacity(all.len());
    let mut legal_form = None;
    let mut rest = all.as_slice();
    while let Some((first, others)) = rest.split_first() {
        // A legal form stands at the end, or at the beginning, as in Russian. Looking everywhere
        // takes care of "Alfa s.r.o., pobočka Brno" too.
        if let Some((form, length)) = legal_form_at(rest) {
            legal_form = legal_form.or(Some(form));
            rest = rest.get(length..).unwrap_or(&[]);
        } else {
            kept.push(first.clone());
            rest = others;
        }
    }
    if kept.is_empty() { FoldedName { words: all, legal_form: None } } else { FoldedName { words: kept, legal_form } }
}

/// Returns the name's words, folded, without legal form, sorted, with one blank between: equal
/// for two spellings of one name. Empty when there is no letter or digit.
#[must_use]
pub fn name_key(text: &str) -> String {
    let mut words = name(text).words;
    words.sort_unstable();
    words.join(" ")
}

/// Returns an identifier as capital letters and digits alone; Cyrillic capitals that look like
/// Latin ones are taken for them, since they are typed for them.
#[must_use]
pub fn identifier(text: &str) -> String {
    text.chars().flat_map(char::to_uppercase).map(latin_twin).filter(|character| character.is_alphanumeric()).collect()
}

/// Returns the decimal digits of a text.
#[must_use]
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn legal_form_at(words: &[String]) -> Option<(&'static str, usize)> {
    let mut joined = String::new();
    let mut found = None;
    for (place, word) in words.iter().take(LEGAL_FORM_WORDS_MAX).enumerate() {
        joined.push_str(word);
        let mut goes_on = false;
        for (spelling, form) in LEGAL_FORMS {
            // Most words of names begin no legal form, and this is asked of every word of every name.
            if spelling.as_bytes().first() != joined.as_bytes().first() {
                continue;
            }
            match spelling.strip_prefix(joined.as_str()) {
                Some("") => found = Some((*form, place + 1)),
                Some(_) => goes_on = true,
                None => {}
            }
        }
        if !goes_on {
            break;
        }
    }
    found
}

fn latin_twin(character: char) -> char {
    match character {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        other => other,
    }
}

/// Appends a word in which the `e` after `a`, `o` or `u` that stands for an umlaut is left out.
/// After another vowel or a `q` it is no umlaut (Bauer, Neuer, Quelle) and stays.
fn push_without_umlaut_e(folded: &mut String, word: &str) {
    let mut before_last = None;
    let mut last = None;
    for character in word.chars() {
        let umlaut = character == 'e'
            && matches!(last, Some('a' | 'o' | 'u'))
            && !matches!(before_last, Some('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'q'));
        if !umlaut {
            folded.push(character);
        }
        before_last = last;
        last = Some(character);
    }
}

fn push_folded(plain: &mut String, character: char) {
    if character.is_ascii() {
        match character {
            'a'..='z' | '0'..='9' => plain.push(character),
            'A'..='Z' => plain.push(character.to_ascii_lowercase()),
            '\'' | '`' => {}
            _ => plain.push(' '),
        }
        return;
    }
    for lower in character.to_lowercase() {
        if let Some(base) = latin_base(lower).or_else(|| cyrillic_base(lower)) {
            plain.push_str(base);
        } else {
            match lower {
                '’' | '‘' | 'ʼ' | '´' => {}
                // Combining marks: the letter before them is the base already.
                '\u{300}'..='\u{36f}' => {}
                // Digits of any alphabet and letters of further alphabets stay as they are.
                other if other.is_alphanumeric() => plain.push(other),
                _ => plain.push(' '),
            }
        }
    }
}

/// Returns the base letters of a lower-case letter of Latin-1, Latin Extended-A and the ligatures.
fn latin_base(lower: char) -> Option<&'static str> {
    Some(match lower {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'æ' => "a",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'œ' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'þ' => "th",
        _ => return None,
    })
}

/// Returns Latin letters for a lower-case Cyrillic one, as road signs and passports write it.
fn cyrillic_base(lower: char) -> Option<&'static str> {
    Some(match lower {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'є' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ї' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ў' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for (one, other) in [
            ("Müller GmbH", "MUELLER Ges.m.b.H."),
            ("Müller GmbH & Co. KG", "mueller gmbh und co. kg"),
            ("Groß & Söhne AG", "Gross Soehne"),
            ("Žluťoučký kůň, spol. s r.o.", "ZLUTOUCKY KUN spol.sr.o."),
            ("Kovo servis 12 a.s.", "KOVO SERVIS 12, a.s."),
            ("Łódzkie Szkło sp. z o.o.", "Lodzkie Szklo Spółka z ograniczoną odpowiedzialnością"),
            ("ООО «Ромашка»", "Romashka OOO"),
            ("ИП Иванов Пётр", "Пётр Иванов"),
            ("Jan Novák", "NOVAK, Jan"),
            ("O’Brien Ltd", "OBrien Limited"),
            ("Ma\u{308}rz", "März"),
        ] {
            // "und" is a word like any other where it is not part of a legal form.
            assert_eq!(name_key(one), name_key(other), "{one} / {other}");
        }
    }

    #[test]
    fn other_names_have_other_keys() {
        for (one, other) in [
            ("Bauer", "Baur"),
            ("Firma 12 s.r.o.", "Firma 13 s.r.o."),
            ("Jan Novák", "Jana Nováková"),
            ("Alfa Trade", "Alfa"),
        ] {
            assert_ne!(name_key(one), name_key(other), "{one} / {other}");
        }
    }

    #[test]
    fn a_name_of_a_legal_form_alone_keeps_it() {
        assert_eq!(name_key("AG"), "ag");
        assert_eq!(name("Alfa s. r. o.").legal_form, Some("sro"));
        assert_eq!(name("Alfa").legal_form, None);
    }

    #[test]
    fn identifiers_keep_letters_and_digits() {
        assert_eq!(identifier(" de-123 456.789 "), "DE123456789");
        assert_eq!(identifier("АВ-12"), "AB12");
        assert_eq!(digits("IČO: 012 34"), "01234");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_in_a_key(text in "\\PC{0,40}") {
            let key = name_key(&text);
            prop_assert_eq!(squeezed(&key.to_uppercase()).is_empty(), key.is_empty());
            prop_assert!(!key.contains("  ") && key.trim() == key);
        }

        #[test]
        fn case_does_not_count(text in "[a-zA-ZäöüßÄÖÜčřžĄŁа-яА-Я .]{0,30}") {
            prop_assert_eq!(name_key(&text.to_uppercase()), name_key(&text));
        }
    }
}
