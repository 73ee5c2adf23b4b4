//! The journal: append-only, in one chain, and every change of it found out.

use kontor::store::journal::{self, Head, NewEntry};
use kontor::store::{StoreError, Tx, Writer, sources};

use super::{NOON, Shelf, each_driver, source, uuid};

fn write(tx: &mut Tx<'_>, entries: &[(&str, Option<u8>, &str)]) -> Result<Head, StoreError> {
    let mut head = journal::head(tx)?;
    for (kind, subject, detail) in entries {
        let entry = NewEntry { at: NOON, actor: "Jana", kind, subject: subject.map(uuid), detail };
        journal::append(tx, &mut head, &entry)?;
    }
    Ok(head)
}

/// Five entries about two things.
fn filled(shelf: &mut Shelf) -> Head {
    shelf.write(|tx| {
        write(
            tx,
            &[
                ("order-booked", Some(1), "number=1"),
                ("order-booked", Some(2), "number=2"),
                ("order-assigned", Some(1), "contact=1001"),
                ("setting-changed", None, ""),
                ("order-exported", Some(1), "file=kontor-000001.csv"),
            ],
        )
    })
}

#[test]
fn entries_come_back_in_their_order() {
    each_driver(|shelf| {
        assert_eq!(shelf.read(journal::head), Head { revision: 0, chain: [0; 32] });
        let head = filled(shelf);
        assert_eq!(head.revision, 5);
        assert_eq!(shelf.read(journal::head), head);
        let of_one = shelf.read(|conn| journal::of_subject(conn, uuid(1)));
        let kinds: Vec<(i64, &str)> = of_one.iter().map(|entry| (entry.revision, entry.kind.as_str())).collect();
        assert_eq!(kinds, [(1, "order-booked"), (3, "order-assigned"), (5, "order-exported")]);
        let first = &of_one[0];
        assert_eq!((first.at, first.actor.as_str(), first.subject), (NOON, "Jana", Some(uuid(1))));
        assert_eq!(first.detail.as_deref(), Some("number=1"));
        let since = shelf.read(|conn| journal::since(conn, 3, 10));
        assert_eq!(since.iter().map(|entry| entry.revision).collect::<Vec<_>>(), [4, 5]);
        assert_eq!(since[0].detail, None);
        assert_eq!(shelf.read(|conn| journal::since(conn, 0, 2)).len(), 2);
        let newest = |shelf: &mut Shelf, before, limit| {
            let entries = shelf.read(|conn| journal::newest(conn, before, limit));
            entries.iter().map(|entry| entry.revision).collect::<Vec<_>>()
        };
        assert_eq!((newest(shelf, None, 2), newest(shelf, Some(4), 9)), (vec![5, 4], vec![3, 2, 1]));
        assert_eq!(shelf.read(journal::first_break), None);
    });
}

#[test]
fn the_mark_changes_with_every_commit_of_somebody_else_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kontor.db");
    kontor::store::open::create(&file).unwrap();
    let (mut ours, mut theirs) = (Writer::open(&file).unwrap(), Writer::open(&file).unwrap());
    let before = journal::change_mark(&mut ours.conn()).unwrap();
    ours.transaction(|tx| write(tx, &[("ours", None, "")])).unwrap();
    assert_eq!(journal::change_mark(&mut ours.conn()).unwrap(), before);
    theirs.transaction(|tx| sources::insert(tx, &source(1, "shop"))).unwrap();
    let after = journal::change_mark(&mut ours.conn()).unwrap();
    assert_ne!(after, before);
    assert_eq!(journal::change_mark(&mut ours.conn()).unwrap(), after);
}

#[test]
fn a_change_that_was_not_committed_leaves_no_gap() {
    each_driver(|shelf| {
        filled(shelf);
        shelf.refuses(|tx| {
            write(tx, &[("lost", None, "")])?;
            Err::<(), _>(StoreError::Planted)
        });
        let head = shelf.write(|tx| write(tx, &[("kept", None, "")]));
        assert_eq!(head.revision, 6);
        assert_eq!(shelf.read(journal::first_break), None);
    });
}

#[test]
fn whoever_changes_the_journal_by_hand_breaks_its_chain() {
    for (what, sql, found) in [
        ("another actor", "UPDATE journal SET actor = 'Petr' WHERE revision = 3", 3),
        ("another moment", "UPDATE journal SET at = at + 1 WHERE revision = 2", 2),
        ("another kind", "UPDATE journal SET kind = 'order-closed' WHERE revision = 4", 4),
        ("another subject", "UPDATE journal SET subject_id = NULL WHERE revision = 1", 1),
        ("another detail", "UPDATE journal SET detail = 'contact=1002' WHERE revision = 3", 3),
        ("another hash of the detail", "UPDATE journal SET detail_hash = zeroblob(32) WHERE revision = 5", 5),
        ("another chain", "UPDATE journal SET chain = zeroblob(32) WHERE revision = 2", 2),
        ("one taken out", "DELETE FROM journal WHERE revision = 2", 3),
        ("the first taken out", "DELETE FROM journal WHERE revision = 1", 2),
        ("one put elsewhere", "UPDATE journal SET revision = 9 WHERE revision = 3", 4),
    ] {
        each_driver(|shelf| {
            filled(shelf);
            shelf.tampers(sql);
            assert_eq!(shelf.read(journal::first_break), Some(found), "{what}");
        });
    }
}

#[test]
fn what_must_be_forgotten_can_be_without_breaking_the_chain() {
    each_driver(|shelf| {
        filled(shelf);
        shelf.tampers("UPDATE journal SET detail = NULL WHERE revision = 3");
        assert_eq!(shelf.read(journal::first_break), None);
    });
}
