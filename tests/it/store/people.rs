//! The people of the office.

use kontor::domain::ids::PersonId;
use kontor::domain::person::Person;
use kontor::store::people;

use super::{each_driver, uuid};

fn person(number: u8, name: &str) -> Person {
    Person {
        id: PersonId(uuid(number)),
        name: name.to_owned(),
        email: "office@kontor.example".to_owned(),
        language: "cs".to_owned(),
        branch: "Brno".to_owned(),
        is_active: true,
    }
}

#[test]
fn people_come_back_by_name_change_and_go() {
    each_driver(|shelf| {
        let (petr, jana) = (person(1, "Petr Malý"), person(2, "Jana Dvořáková"));
        shelf.write(|tx| people::save(tx, &petr).and_then(|()| people::save(tx, &jana)));
        assert_eq!(shelf.read(people::list), [jana.clone(), petr.clone()]);
        let left = Person { is_active: false, branch: "Praha".to_owned(), ..petr };
        shelf.write(|tx| people::save(tx, &left));
        assert_eq!(shelf.read(people::list), [jana.clone(), left.clone()]);
        let twin = shelf.refuses(|tx| people::save(tx, &person(3, "Jana Dvořáková")));
        assert!(!twin.may_pass(), "two of one name: {twin}");
        shelf.write(|tx| people::remove(tx, jana.id));
        assert_eq!(shelf.read(people::list), [left]);
    });
}
