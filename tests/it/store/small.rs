//! Settings, secrets, counters, commands, the lease.

use kontor::domain::ids::CommandId;
use kontor::store::commands::{self, Done};
use kontor::store::lease::{self, Lease};
use kontor::store::settings;

use super::{NOON, each_driver, uuid};

#[test]
fn settings_and_the_names_of_secrets_are_listed() {
    each_driver(|shelf| {
        shelf.write(|tx| {
            settings::set(tx, "mail.host", "mail.example", NOON, "Jana")?;
            settings::set_secret(tx, "mail.password", b"sealed", NOON, "Petr")?;
            settings::set(tx, "accounting.profile", "csv", NOON, "Jana")?;
            settings::set(tx, "accounting.profile", "ubl", NOON.plus_minutes(1), "Petr")
        });
        let all = shelf.read(settings::list);
        let listed: Vec<(&str, &str, &str)> =
            all.iter().map(|one| (one.key.as_str(), one.value.as_str(), one.changed_by.as_str())).collect();
        assert_eq!(
            listed,
            [
                ("accounting.profile", "ubl", "Petr"),
                ("mail.host", "mail.example", "Jana"),
                ("mail.password", "", "Petr")
            ]
        );
        assert_eq!(all[0].changed_at, NOON.plus_minutes(1));
        assert_eq!(shelf.read(|conn| settings::secret(conn, "mail.password")).as_deref(), Some(&b"sealed"[..]));
        shelf.write(|tx| {
            settings::set(tx, "mail.host", "", NOON, "Jana")?;
            settings::set_secret(tx, "mail.password", b"", NOON, "Jana")
        });
        assert_eq!(shelf.read(settings::list).len(), 1, "an empty value goes back to the default");
        assert_eq!(shelf.read(|conn| settings::secret(conn, "mail.password")), None);
    });
}

#[test]
fn facts_about_the_file_are_kept() {
    each_driver(|shelf| {
        assert_eq!(shelf.read(|conn| settings::meta(conn, "contacts_revision")), None);
        shelf.write(|tx| settings::set_meta(tx, "contacts_revision", "1"));
        shelf.write(|tx| settings::set_meta(tx, "contacts_revision", "2"));
        assert_eq!(shelf.read(|conn| settings::meta(conn, "contacts_revision")).as_deref(), Some("2"));
    });
}

#[test]
fn counters_leave_no_gaps() {
    each_driver(|shelf| {
        let next = |shelf: &mut super::Shelf, counter: &str| shelf.write(|tx| settings::next_number(tx, counter));
        assert_eq!((next(shelf, "order:P1:26"), next(shelf, "order:P1:26"), next(shelf, "order:B2:26")), (1, 2, 1));
        shelf.refuses(|tx| {
            settings::next_number(tx, "order:P1:26")?;
            Err::<(), _>(kontor::store::StoreError::Planted)
        });
        assert_eq!(next(shelf, "order:P1:26"), 3);
        assert_eq!(shelf.read(|conn| settings::number(conn, "order:P1:26")), 3);
        assert_eq!(shelf.read(|conn| settings::number(conn, "order:C3:26")), 0, "never counted");
        shelf.write(|tx| {
            settings::set_number(tx, "order:P1:26", 9).and_then(|()| settings::set_number(tx, "order:C3:26", 1))
        });
        assert_eq!((next(shelf, "order:P1:26"), next(shelf, "order:C3:26")), (10, 2));
    });
}

#[test]
fn a_command_is_known_by_its_id() {
    each_driver(|shelf| {
        let (first, second) = (CommandId(uuid(1)), CommandId(uuid(2)));
        assert_eq!(shelf.read(|conn| commands::find(conn, first)), None);
        shelf.write(|tx| commands::insert(tx, first, NOON, 7, Some(uuid(9))));
        shelf.write(|tx| commands::insert(tx, second, NOON, 8, None));
        assert_eq!(shelf.read(|conn| commands::find(conn, first)), Some(Done { revision: 7, created: Some(uuid(9)) }));
        assert_eq!(shelf.read(|conn| commands::find(conn, second)), Some(Done { revision: 8, created: None }));
        assert!(!shelf.refuses(|tx| commands::insert(tx, first, NOON, 9, None)).may_pass());
    });
}

#[test]
fn a_lease_is_renewed_and_given_back_by_its_holder_alone() {
    each_driver(|shelf| {
        assert_eq!(shelf.read(lease::read), None);
        let mine = Lease {
            host: "OFFICE-1".to_owned(),
            process: 42,
            token: b"mine".to_vec(),
            since: NOON,
            valid_till: NOON.plus_minutes(1),
            is_released: false,
        };
        shelf.write(|tx| lease::take(tx, &mine));
        assert_eq!(shelf.read(lease::read), Some(mine.clone()));
        let till = NOON.plus_minutes(2);
        assert!(!shelf.write(|tx| lease::renew(tx, b"theirs", till)));
        assert!(shelf.write(|tx| lease::renew(tx, b"mine", till)));
        assert_eq!(shelf.read(lease::read).unwrap().valid_till, till);
        shelf.write(|tx| lease::release(tx, b"theirs", NOON));
        assert!(!shelf.read(lease::read).unwrap().is_released);
        shelf.write(|tx| lease::release(tx, b"mine", NOON));
        assert!(shelf.read(lease::read).unwrap().is_released);
        assert!(!shelf.write(|tx| lease::renew(tx, b"mine", till)), "what was given back is not renewed");
        let next = Lease { host: "OFFICE-2".to_owned(), token: b"next".to_vec(), ..mine };
        shelf.write(|tx| lease::take(tx, &next));
        assert_eq!(shelf.read(lease::read), Some(next));
    });
}
