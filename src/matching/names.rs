//! Whether two names are the name of one organisation or of one person.

use crate::domain::contact::{ContactCard, ContactKind};
use crate::domain::fold;
use crate::domain::paper::Party;
use crate::matching::evidence::Level;

/// Words that say nothing about which organisation it is, folded: particles and titles.
const PARTICLES: &[&str] = &[
    "a", "i", "und", "and", "the", "der", "die", "das", "fur", "for", "of", "pro", "na", "v", "w", "z", "s", "u", "dr",
    "med", "mudr", "ing", "mgr", "dipl", "prof", "firma", "fa",
];

/// Trade words that many organisations carry, folded: one of them more or less makes no other
/// organisation, and one of them alone makes no agreement.
const TRADE_WORDS: &[&str] = &[
    "apotheke",
    "auto",
    "bau",
    "central",
    "centrum",
    "company",
    "consulting",
    "design",
    "dilna",
    "elektro",
    "export",
    "firma",
    "gmbh",
    "group",
    "gruppe",
    "handel",
    "handels",
    "handelsgesellschaft",
    "haus",
    "holding",
    "import",
    "institut",
    "international",
    "invest",
    "klinik",
    "lekarna",
    "logistik",
    "logistika",
    "market",
    "medical",
    "montage",
    "obchod",
    "obchodni",
    "ordinace",
    "plus",
    "praxis",
    "produkt",
    "projekt",
    "restaurant",
    "sanitatshaus",
    "service",
    "servis",
    "shop",
    "sklad",
    "solutions",
    "studio",
    "system",
    "technik",
    "trade",
    "trans",
    "uslugi",
    "velkoobchod",
    "vertrieb",
    "vyroba",
    "zaklad",
];

/// Shorter words are too often chance to carry an agreement on their own.
const RARE_WORD_LETTERS_MIN: usize = 3;

/// A slip of the pen is looked for only in words of this length; shorter ones are other words.
const TYPO_WORD_LETTERS_MIN: usize = 5;

/// Short forms of given names and the full ones, folded. A prefix alone does not do: Jan is not
/// Jana, Franz not Franziska.
const SHORT_NAMES: &[(&str, &[&str])] = &[
    ("alex", &["alexander", "alexandra", "aleksander", "aleksandra", "aleksandr"]),
    ("sasha", &["aleksandr", "aleksandra"]),
    ("sascha", &["alexander", "alexandra"]),
    ("andi", &["andreas"]),
    ("max", &["maximilian"]),
    ("tom", &["thomas", "tomas", "tomasz"]),
    ("tomek", &["tomasz"]),
    ("mike", &["michael"]),
    ("michi", &["michal"]),
    ("chris", &["christian", "christoph", "christopher", "christina", "christine"]),
    ("steffi", &["stefanie"]),
    ("sepp", &["josef"]),
    ("pepa", &["josef"]),
    ("honza", &["jan"]),
    ("jirka", &["jiri"]),
    ("jarda", &["jaroslav"]),
    ("mirek", &["miroslav", "miroslaw"]),
    ("vasek", &["vaclav"]),
    ("katka", &["katerina"]),
    ("kasia", &["katarzyna"]),
    ("gosia", &["malgorzata"]),
    ("asia", &["joanna"]),
    ("basia", &["barbara"]),
    ("ania", &["anna"]),
    ("krzysiek", &["krzysztof"]),
    ("wojtek", &["wojciech"]),
    ("piotrek", &["piotr"]),
    ("misha", &["mikhail"]),
    ("dima", &["dmitriy"]),
    ("kolya", &["nikolay"]),
    ("serezha", &["sergey"]),
    ("vova", &["vladimir"]),
    ("volodya", &["vladimir"]),
    ("zhenya", &["evgeniy", "evgeniya"]),
    ("natasha", &["natalya", "nataliya"]),
    ("tanya", &["tatyana"]),
    ("masha", &["mariya"]),
    ("katya", &["ekaterina"]),
    ("lena", &["elena"]),
    ("olya", &["olga"]),
    ("ira", &["irina"]),
    ("bob", &["robert"]),
    ("bill", &["william"]),
    ("jim", &["james"]),
    ("kate", &["katherine", "catherine"]),
    ("liz", &["elizabeth"]),
];

/// Words that part the elder from the younger of one name, folded.
const ELDER: &[&str] = &["sen", "senior", "sr", "st", "starsi", "starszy", "starshiy"];
const YOUNGER: &[&str] = &["jun", "junior", "jr", "ml", "mladsi", "mlodszy", "mladshiy"];

/// Compares the names of a party with those of a card: company with company for an organisation,
/// person with person for a person. Where both are stated, the other must not contradict.
#[must_use]
pub fn compare(party: &Party, card: &ContactCard) -> Level {
    let company = stated(party.company.as_deref());
    let card_company = stated(Some(card.company.as_str()));
    let person = PersonName::of_party(party);
    let card_person = PersonName::new(&card.first_name, &card.last_name);
    match card.kind {
        ContactKind::Organisation => {
            let card_name = card.display_name();
            match company {
                Some(company) => organisations(company, &card_name),
                // Someone writes in his own name: the organisation is meant only if it is called so.
                None if person.is_empty() => Level::Missing,
                None if fold::name_key(&person.full()) == fold::name_key(&card_name) => Level::Equal,
                None if persons(&person, &card_person) <= Level::Agrees => Level::Similar,
                None => Level::Differs,
            }
        }
        ContactKind::Person => {
            let companies = match (company, card_company) {
                (Some(one), Some(other)) => organisations(one, other),
                (Some(_) | None, None) | (None, Some(_)) => Level::Missing,
            };
            if person.is_empty() {
                return match company {
                    Some(company) if fold::name_key(company) == fold::name_key(&card_person.full()) => Level::Equal,
                    // The company agrees, but which of its people it is nobody says.
                    Some(_) if companies <= Level::Similar => Level::Similar,
                    Some(_) => Level::Differs,
                    None => Level::Missing,
                };
            }
            match (persons(&person, &card_person), companies) {
                (Level::Equal | Level::Agrees, Level::Similar | Level::Differs) => Level::Similar,
                (level, _) => level,
            }
        }
    }
}

/// Compares the names of two organisations.
///
/// They agree when one has all significant words of the other and what it has more is trade
/// words alone. Words with digits must be equal: "Firma 12" is not "Firma 13". Other legal forms
/// are at most similar: they are other companies, or a company that changed.
#[must_use]
pub fn organisations(one: &str, other: &str) -> Level {
    let (one, other) = (fold::name(one), fold::name(other));
    if one.words.is_empty() || other.words.is_empty() {
        return Level::Missing;
    }
    if words_with_digits(&one.words) != words_with_digits(&other.words) {
        return Level::Differs;
    }
    let level = words_of_organisations(&one.words, &other.words);
    match (one.legal_form, other.legal_form) {
        (Some(one), Some(other)) if one != other => level.max(Level::Similar),
        (Some(_) | None, Some(_) | None) => level,
    }
}

fn words_of_organisations(one: &[String], other: &[String]) -> Level {
    if sorted(one) == sorted(other) {
        return Level::Equal;
    }
    if one.concat() == other.concat() {
        return Level::Agrees;
    }
    let (one, other) = (significant(one), significant(other));
    let (shorter, longer) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let contained = !shorter.is_empty() && shorter.iter().all(|word| longer.contains(word));
    let more_is_trade_words = longer.iter().all(|word| shorter.contains(word) || !is_rare(word));
    if contained && more_is_trade_words && shorter.iter().any(is_rare) {
        return Level::Agrees;
    }
    let alike =
        |word: &&str| is_rare(word) && longer.iter().any(|candidate| candidate == word || one_slip(candidate, word));
    if shorter.iter().any(alike) { Level::Similar } else { Level::Differs }
}

/// A person's name, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonName {
    given: Vec<String>,
    family: Vec<String>,
    generation: Option<Generation>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Generation {
    Elder,
    Younger,
}

impl PersonName {
    /// Returns the folded name.
    #[must_use]
    pub fn new(first_name: &str, last_name: &str) -> Self {
        let mut name = Self { given: fold::words(first_name), family: fold::words(last_name), generation: None };
        for words in [&mut name.given, &mut name.family] {
            words.retain(|word| {
                let generation = if ELDER.contains(&word.as_str()) {
                    Some(Generation::Elder)
                } else if YOUNGER.contains(&word.as_str()) {
                    Some(Generation::Younger)
                } else {
                    None
                };
                name.generation = name.generation.or(generation);
                generation.is_none() && !PARTICLES.contains(&word.as_str()) || word.chars().count() == 1
            });
        }
        name
    }

    /// Returns the person a party names: given and family name, else the person to ask when no
    /// company is stated.
    #[must_use]
    pub fn of_party(party: &Party) -> Self {
        let name =
            Self::new(party.first_name.as_deref().unwrap_or_default(), party.last_name.as_deref().unwrap_or_default());
        if name.is_empty() && stated(party.company.as_deref()).is_none() {
            return Self::new("", party.contact_name.as_deref().unwrap_or_default());
        }
        name
    }

    fn is_empty(&self) -> bool {
        self.given.is_empty() && self.family.is_empty()
    }

    fn full(&self) -> String {
        [self.given.as_slice(), self.family.as_slice()].concat().join(" ")
    }

    fn sorted_words(&self) -> Vec<&str> {
        let mut all: Vec<&str> = self.given.iter().chain(&self.family).map(String::as_str).collect();
        all.sort_unstable();
        all
    }
}

/// Compares the names of two persons.
///
/// They agree when the family names are equal and the given names are equal, or one is the
/// other's initial or short form. The elder and the younger of one name never agree.
#[must_use]
pub fn persons(one: &PersonName, other: &PersonName) -> Level {
    if one.is_empty() || other.is_empty() {
        return Level::Missing;
    }
    let level = words_of_persons(one, other);
    match (one.generation, other.generation) {
        (Some(one), Some(other)) if one != other => Level::Differs,
        (Some(_), None) | (None, Some(_)) => level.max(Level::Similar),
        (Some(_), Some(_)) | (None, None) => level,
    }
}

fn words_of_persons(one: &PersonName, other: &PersonName) -> Level {
    let family_equal = sorted(&one.family) == sorted(&other.family);
    if family_equal && !one.family.is_empty() {
        if one.given.is_empty() || other.given.is_empty() {
            return Level::Similar;
        }
        return given_names(&one.given, &other.given);
    }
    // One field holds all of it, or given and family name changed places.
    let (all_one, all_other) = (one.sorted_words(), other.sorted_words());
    if all_one == all_other && 2 <= all_one.len() {
        return Level::Agrees;
    }
    let given_alike = given_names(&one.given, &other.given) <= Level::Agrees;
    if given_alike && slip_between(&one.family, &other.family) { Level::Similar } else { Level::Differs }
}

fn given_names(one: &[String], other: &[String]) -> Level {
    if one == other {
        return Level::Equal;
    }
    let (Some(first), Some(second)) = (one.first(), other.first()) else { return Level::Differs };
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    if one.len() == 1 && other.len() == 1 {
        if initial(first, second) || initial(second, first) || short_form(first, second) || short_form(second, first) {
            return Level::Agrees;
        }
        return if one_slip(first, second) { Level::Similar } else { Level::Differs };
    }
    // A second given name that only one side states: Hans and Hans Peter may be brothers, and an H.
    // may be either of them.
    let is_like = first == second || initial(first, second) || initial(second, first);
    if is_like { Level::Similar } else { Level::Differs }
}

fn short_form(short: &str, full: &str) -> bool {
    SHORT_NAMES.iter().any(|(known, full_names)| *known == short && full_names.contains(&full))
}

fn slip_between(one: &[String], other: &[String]) -> bool {
    !one.is_empty() && one_slip(&one.concat(), &other.concat())
}

/// Returns whether one letter put in, left out, changed, or two changed places make one word the other.
fn one_slip(one: &str, other: &str) -> bool {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let (shorter, longer) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if shorter.len() < TYPO_WORD_LETTERS_MIN || 1 < longer.len() - shorter.len() {
        return false;
    }
    let before = shorter.iter().zip(longer).take_while(|(one, other)| one == other).count();
    let rest = |word: &[char], from: usize| word.get(from..).map(<[char]>::to_vec).unwrap_or_default();
    if shorter.len() < longer.len() {
        return rest(shorter, before) == rest(longer, before + 1);
    }
    let swapped = shorter.get(before) == longer.get(before + 1) && shorter.get(before + 1) == longer.get(before);
    rest(shorter, before + 1) == rest(longer, before + 1)
        || (swapped && rest(shorter, before + 2) == rest(longer, before + 2))
}

fn is_rare(word: &&str) -> bool {
    RARE_WORD_LETTERS_MIN <= word.chars().count() && !TRADE_WORDS.contains(word)
}

fn significant(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).filter(|word| !PARTICLES.contains(word)).collect()
}

fn words_with_digits(words: &[String]) -> Vec<&str> {
    let mut found: Vec<&str> =
        words.iter().map(String::as_str).filter(|word| word.chars().any(char::is_numeric)).collect();
    found.sort_unstable();
    found
}

fn sorted(words: &[String]) -> Vec<&str> {
    let mut sorted: Vec<&str> = words.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    sorted
}

fn stated(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_initial_may_be_the_first_of_two_given_names() {
        let level =
            |one: &str, other: &str| persons(&PersonName::new(one, "Kaltofen"), &PersonName::new(other, "Kaltofen"));
        assert_eq!(level("H.", "Horst"), Level::Agrees);
        assert_eq!(level("H.", "Hans-Peter"), Level::Similar);
        assert_eq!(level("Hans-Peter", "H."), Level::Similar);
        assert_eq!(level("A.", "Hans-Peter"), Level::Differs);
    }
}
