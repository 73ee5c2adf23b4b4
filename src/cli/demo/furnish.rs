//! Makes the demo office: folder, doors, settings, address master, range of articles.

use std::fs;

use super::place;
use crate::cli::desk;
use crate::cli::init::{DEFAULT_INTERVAL, FIRST_SOURCE};
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::settings::SettingKey;
use crate::engine::command::Command;
use crate::engine::core::Engine;
use crate::engine::office::Office;
use crate::formats::tables;
use crate::i18n::Texts;
use crate::problem::{Code, Problem};
use crate::store::people;

/// The name of the second source, the webshop's drop folder.
pub(super) const SHOP: &str = "webshop";

/// Minutes between two looks at the webshop's folder: the shop hands its orders over by the hour.
const SHOP_INTERVAL: i64 = 60;

const CONTACTS: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/demo/contacts.csv"));
const ARTICLES: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/demo/articles.csv"));

/// What the office says of itself. Its registration number is of a series that is not given out.
const SETTINGS: &[(SettingKey, &str)] = &[
    (SettingKey::OfficeName, "Vzorek a dcery s.r.o."),
    (SettingKey::OfficeRegNo, "99900017"),
    (SettingKey::OfficeVatId, "CZ99900017"),
    (SettingKey::OfficeCountry, "CZ"),
    (SettingKey::OfficeCurrency, "CZK"),
    (SettingKey::OfficeContactLine, "Vzorek a dcery s.r.o., Děčín, objednavky@vzorek-a-dcery.example"),
    (SettingKey::Clerk, "Jana Králová"),
    (SettingKey::Employee, "Petr Sova"),
    (SettingKey::Branch, "DC"),
    (SettingKey::AccountingProfile, "pohoda"),
    (SettingKey::InformationAddresses, "sklad@vzorek-a-dcery.example"),
];

/// Who works there.
const PEOPLE: &[(&str, &str)] = &[("Jana Králová", "cs"), ("Petr Sova", "cs")];

/// Furnishes an office whose folder and database are there. Doing it again changes nothing that
/// is there already, so that a demo which was interrupted can go on.
///
/// # Errors
/// What could not be done.
pub(super) fn furnish(office: &Office, engine: &mut Engine, texts: &Texts) -> Result<(), Problem> {
    place::mark(office, texts)?;
    let shop = office.folder(SHOP);
    fs::create_dir_all(&shop).map_err(|error| {
        Problem::new(Code::SourceFolderDenied)
            .with("folder", shop.display().to_string())
            .with("detail", error.to_string())
    })?;
    for (name, interval_minutes) in [(FIRST_SOURCE, DEFAULT_INTERVAL), (SHOP, SHOP_INTERVAL)] {
        if !has_source(engine, name)? {
            let (name, folder) = (name.to_owned(), name.to_owned());
            change(engine, Command::AddFolderSource { name, folder, interval_minutes })?;
        }
    }
    for (key, value) in SETTINGS {
        change(engine, Command::Set { key: *key, value: (*value).to_owned() })?;
    }
    change(engine, Command::Set { key: SettingKey::OfficeLanguage, value: texts.language().code().to_owned() })?;
    if engine.read(people::list)?.is_empty() {
        for (name, language) in PEOPLE {
            let person = Person {
                id: PersonId(engine.fresh_id()),
                name: (*name).to_owned(),
                email: String::new(),
                language: (*language).to_owned(),
                branch: "DC".to_owned(),
                is_active: true,
            };
            change(engine, Command::SavePerson { person })?;
        }
    }
    change(engine, Command::ImportContacts { cards: tables::read_contacts(CONTACTS).rows })?;
    change(engine, Command::ImportArticles { cards: tables::read_articles(ARTICLES).rows })
}

fn change(engine: &mut Engine, command: Command) -> Result<(), Problem> {
    engine.command(desk::actor(), command).map(drop)
}

fn has_source(engine: &mut Engine, name: &str) -> Result<bool, Problem> {
    let known = engine.read(crate::store::sources::list)?;
    Ok(known.iter().any(|source| source.name == name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_taken_whole() {
        let contacts = tables::read_contacts(CONTACTS);
        assert!(contacts.problems.is_empty() && contacts.columns_left_out.is_empty(), "{:?}", contacts.problems);
        assert_eq!(contacts.rows.len(), 120);
        let articles = tables::read_articles(ARTICLES);
        assert!(articles.problems.is_empty() && articles.columns_left_out.is_empty(), "{:?}", articles.problems);
        assert_eq!(articles.rows.len(), 60);
    }

    #[test]
    fn nobody_in_the_tables_can_be_reached() {
        for (line, card) in tables::read_contacts(CONTACTS).rows {
            assert!(card.email.is_empty() || card.email.ends_with(".example"), "line {line}: {}", card.email);
            // Germany's numbers for films; elsewhere numbers that begin with zeros, which nobody has.
            let number = card.phone.replace(' ', "");
            let is_fictional = ["+493023125", "+496990009", "+494066969", "+492214710", "+498999998"]
                .iter()
                .any(|range| number.starts_with(range))
                || ["+420000", "+4800000", "+371000", "+372000", "+700000"].iter().any(|none| number.starts_with(none));
            assert!(number.is_empty() || is_fictional, "line {line}: {}", card.phone);
        }
    }
}
