//! Contacts for an office of any size: people and companies of five countries with names that are
//! as scattered as in life, so that a search finds some, many or none.

use super::super::corpus;
use crate::domain::contact::{ContactCard, ContactKind};

const FIRST_NAMES: &[&str] = &[
    "Jan",
    "Petr",
    "Jiří",
    "Eva",
    "Jana",
    "Zdeněk",
    "Lukáš",
    "Hans",
    "Jürgen",
    "Käthe",
    "Björn",
    "Anke",
    "Łukasz",
    "Agnieszka",
    "Piotr",
    "Małgorzata",
    "Иван",
    "Наталья",
    "Сергей",
    "Ольга",
    "John",
    "Mary",
];
const ENDINGS: &[&str] = &["", "ová", "ák", "mann", "er", "ski", "ska", "ov", "ová", "ík", "sen"];
const FORMS: &[&str] = &["s.r.o.", "a.s.", "GmbH", "AG", "Sp. z o.o.", "ООО", "Ltd", "KG"];
const SYLLABLES: &[&str] = &[
    "no", "vák", "mül", "ler", "ko", "va", "dvo", "řá", "svo", "bo", "da", "če", "rný", "pro", "chá", "ku", "če", "ra",
    "ve", "se", "lý", "ho", "rá", "kra", "jí", "schmi", "dt", "wag", "ner", "be", "cker", "grö", "ße", "kow", "al",
    "czyk", "wi", "śnie", "zie", "liń", "pe", "tro", "smi", "iva", "sok", "lo", "bau", "er", "quel", "le", "tex",
    "tra", "me", "di", "lab", "or", "tho", "pä", "fysio", "san",
];
const TOWNS: &[&str] = &[
    "Praha",
    "Brno",
    "Písek",
    "České Budějovice",
    "Köln",
    "München",
    "Görlitz",
    "Łódź",
    "Kraków",
    "Gdańsk",
    "Москва",
    "Псков",
    "Wien",
    "London",
    "Žďár nad Sázavou",
];
const STREETS: &[&str] =
    &["Hlavní", "Polní", "Ringstraße", "Königsallee", "ulica Długa", "улица Ленина", "High Street"];

/// Four draws of 64 bits that are the same for the same number.
fn draws(number: u64) -> [usize; 16] {
    let bytes = corpus::scattered(number ^ 0xC0FF_EE00_0000_0000);
    let mut draws = [0; 16];
    for (draw, pair) in draws.iter_mut().zip(bytes.chunks_exact(2)) {
        *draw = pair.iter().fold(0, |all, byte| all << 8 | usize::from(*byte));
    }
    draws
}

fn of<'w>(words: &[&'w str], draw: usize) -> &'w str {
    words.get(draw % words.len().max(1)).copied().unwrap_or_default()
}

fn made_up(draws: &[usize]) -> String {
    let word: String = draws.iter().map(|draw| of(SYLLABLES, *draw)).collect();
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns the customer number of the contact with this number, counted from 0.
pub(super) fn customer_number(number: u32) -> String {
    format!("{}", 10_000_000 + number)
}

/// Returns the contact with this number, counted from 0.
pub(super) fn card(number: u32) -> ContactCard {
    let [sort, one, two, three, street, house, zip, town, mailbox, domain, area, line, ..] = draws(u64::from(number));
    let is_company = sort % 3 == 0;
    let word = made_up(&[one, two, three]);
    let kind = if is_company { ContactKind::Organisation } else { ContactKind::Person };
    let mut card = ContactCard {
        number: customer_number(number),
        street: format!("{} {}", of(STREETS, street), 1 + house % 240),
        zip: format!("{:05}", 10_000 + zip % 89_999),
        city: of(TOWNS, town).to_owned(),
        country: "CZ".to_owned(),
        email: format!("{}.{number}@firm{}.example", of(&["info", "office", "orders"], mailbox), domain % 9_000),
        phone: format!("+420 {} {:03} {:03}", 600 + area % 199, line % 1000, number % 1000),
        ..ContactCard::blank(kind)
    };
    if is_company {
        card.company = format!("{word} {}", of(FORMS, street));
        card.vat_id = format!("CZ{:08}", 10_000_000 + number);
    } else {
        of(FIRST_NAMES, street).clone_into(&mut card.first_name);
        card.last_name = format!("{word}{}", of(ENDINGS, house));
    }
    card
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn contacts_are_many_and_always_the_same() {
        let names: BTreeSet<String> = (0..2_000).map(|number| card(number).display_name()).collect();
        assert!(1_900 < names.len(), "{}", names.len());
        assert_eq!(card(77), card(77));
        assert_eq!(card(77).number, "10000077");
    }
}
