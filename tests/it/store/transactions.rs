//! All of a transaction or nothing; a savepoint takes back only its own.

use kontor::store::{Reader, StoreError, settings};

use super::{NOON, each_driver, source};

#[test]
fn a_failed_transaction_leaves_nothing() {
    each_driver(|shelf| {
        let refused = shelf.refuses(|tx| {
            settings::set_meta(tx, "a", "1")?;
            Err::<(), _>(StoreError::Planted)
        });
        assert!(matches!(refused, StoreError::Planted));
        assert_eq!(shelf.read(|conn| settings::meta(conn, "a")), None);
        shelf.write(|tx| settings::set_meta(tx, "a", "2"));
        assert_eq!(shelf.read(|conn| settings::meta(conn, "a")).as_deref(), Some("2"), "the next one works");
    });
}

#[test]
fn a_failed_savepoint_takes_back_only_what_it_wrote() {
    each_driver(|shelf| {
        shelf.write(|tx| {
            settings::set_meta(tx, "before", "1")?;
            let failed = tx.savepoint(|tx| {
                settings::set_meta(tx, "inside", "1")?;
                settings::set_meta(tx, "before", "overwritten")?;
                Err::<(), _>(StoreError::Planted)
            });
            assert!(failed.is_err());
            tx.savepoint(|tx| settings::set_meta(tx, "second", "1"))?;
            settings::set_meta(tx, "after", "1")
        });
        let told: Vec<Option<String>> =
            ["before", "inside", "second", "after"].map(|key| shelf.read(|conn| settings::meta(conn, key))).into();
        let one = || Some("1".to_owned());
        assert_eq!(told, [one(), None, one(), one()]);
    });
}

#[test]
fn a_rule_of_the_schema_is_no_failing_device() {
    each_driver(|shelf| {
        let error = shelf.refuses(|tx| {
            let mut wrong = source(1, "shop");
            wrong.interval_minutes = 0;
            kontor::store::sources::insert(tx, &wrong)
        });
        assert!(!error.may_pass(), "{error}: the same row would be refused for ever, and everything behind it");
    });
}

#[test]
fn a_reader_sees_one_moment() {
    each_driver(|shelf| {
        shelf.write(|tx| settings::set(tx, "a", "1", NOON, "Jana"));
        let mut reader = Reader::open(&shelf.file).unwrap();
        reader
            .read(|conn| {
                let before = settings::list(conn)?;
                shelf.write(|tx| settings::set(tx, "a", "2", NOON, "Jana"));
                assert_eq!(settings::list(conn)?, before);
                Ok(())
            })
            .unwrap();
        assert_eq!(reader.read(settings::list).unwrap()[0].value, "2");
    });
}
