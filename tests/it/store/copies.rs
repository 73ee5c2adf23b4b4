//! Copies of the whole file, made while it is in use.

use std::fs;

use kontor::store::{StoreError, Writer, files, settings};

use super::{NOON, each_driver, source};

#[test]
fn a_copy_holds_all_that_was_committed_and_nothing_else() {
    each_driver(|shelf| {
        shelf.write(|tx| {
            kontor::store::sources::insert(tx, &source(1, "shop"))?;
            settings::set(tx, "a", "1", NOON, "Jana")
        });
        let folder = shelf.file.parent().unwrap().to_path_buf();
        let target = folder.join("copy.db");
        let file = shelf.file.clone();
        shelf.write(|tx| {
            settings::set(tx, "b", "2", NOON, "Jana")?;
            // The writer is at work; what it has not committed is not in the copy.
            files::copy(&file, &target)
        });
        let counts = files::verify(&target).unwrap();
        assert_eq!(
            (counts.of("sources"), counts.of("settings"), counts.of("no such table"), counts.revision),
            (1, 1, 0, 0)
        );
        assert_eq!(files::counts(&shelf.file).unwrap().of("settings"), 2);
        let mut copy = Writer::open(&target).unwrap();
        assert_eq!(settings::list(&mut copy.conn()).unwrap().len(), 1);
        let taken = files::copy(&shelf.file, &target).unwrap_err();
        assert!(matches!(taken, StoreError::File { .. }), "a copy is never written over another file: {taken}");
    });
}

#[test]
fn a_damaged_copy_does_not_pass() {
    each_driver(|shelf| {
        let target = shelf.file.with_file_name("copy.db");
        files::copy(&shelf.file, &target).unwrap();
        let mut bytes = fs::read(&target).unwrap();
        bytes[8192..8192 * 2].fill(0x5A);
        fs::write(&target, &bytes).unwrap();
        assert!(files::verify(&target).is_err());
        fs::write(&target, b"").unwrap();
        assert!(files::verify(&target).is_err(), "an empty file is no copy of anything");
    });
}
