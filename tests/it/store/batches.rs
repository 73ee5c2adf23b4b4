//! Files handed to accounting, and its answers.

use kontor::domain::ids::BatchId;
use kontor::domain::lifecycle::BatchState;
use kontor::problem::{Code, Problem};
use kontor::store::batches::{self, Batch, BatchItem, ItemState};

use super::{NOON, each_driver, order_id, uuid};

pub(super) fn batch(number: u8) -> Batch {
    Batch {
        id: BatchId(uuid(number)),
        number: i64::from(number),
        profile: "csv".to_owned(),
        folder: "/office/export".to_owned(),
        file_name: format!("kontor-{number:06}.csv"),
        state: BatchState::Writing,
        formed_at: NOON,
        exported_at: None,
        answered_at: None,
        content_hash: [number; 32],
        boot: "boot".to_owned(),
        problem: None,
    }
}

pub(super) fn item(batch: u8, order: u8, successor: i64) -> BatchItem {
    BatchItem {
        batch_id: BatchId(uuid(batch)),
        item_id: if successor == 0 { format!("26-{order:06}") } else { format!("26-{order:06}-{successor}") },
        order_id: order_id(order),
        successor,
        revision: 1,
        state: ItemState::Exported,
        field: None,
        words: None,
        their_no: None,
        answered_at: None,
    }
}

#[test]
fn a_file_comes_back_with_its_items() {
    each_driver(|shelf| {
        assert_eq!(shelf.read(batches::last_number), 0);
        let items = [item(1, 1, 0), item(1, 2, 0)];
        shelf.write(|tx| batches::insert(tx, &batch(1), &items));
        assert_eq!(shelf.read(batches::last_number), 1);
        assert_eq!(shelf.read(|conn| batches::find(conn, batch(1).id)), Some(batch(1)));
        assert_eq!(shelf.read(|conn| batches::find(conn, batch(2).id)), None);
        assert_eq!(shelf.read(|conn| batches::items(conn, batch(1).id)), items);
        let again = Batch { id: BatchId(uuid(9)), ..batch(1) };
        assert!(!shelf.refuses(|tx| batches::insert(tx, &again, &[])).may_pass(), "a number is given once");
    });
}

#[test]
fn files_are_found_by_state_and_listed_newest_first() {
    each_driver(|shelf| {
        for number in 1..=3 {
            shelf.write(|tx| batches::insert(tx, &batch(number), &[item(number, 1, i64::from(number) - 1)]));
        }
        let mut exported = batch(2);
        exported.state = BatchState::Exported;
        exported.exported_at = Some(NOON.plus_minutes(1));
        exported.problem =
            Some(Problem::new(Code::ExportUnanswered).with("file", "kontor-000002.csv").with("minutes", "60"));
        shelf.write(|tx| batches::set_state(tx, &exported));
        assert_eq!(shelf.read(|conn| batches::find(conn, exported.id)), Some(exported.clone()));
        assert_eq!(shelf.read(|conn| batches::in_state(conn, BatchState::Writing)), [batch(1), batch(3)]);
        assert_eq!(shelf.read(|conn| batches::in_state(conn, BatchState::Exported)), [exported.clone()]);
        assert_eq!(shelf.read(|conn| batches::newest(conn, 2)), [batch(3), exported]);
        let of_order = shelf.read(|conn| batches::items_of_order(conn, order_id(1)));
        assert_eq!(of_order.iter().map(|item| item.successor).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(shelf.read(|conn| batches::items_of_order(conn, order_id(7))), []);
    });
}

#[test]
fn an_answer_is_noted_at_its_item_alone() {
    each_driver(|shelf| {
        shelf.write(|tx| batches::insert(tx, &batch(1), &[item(1, 1, 0), item(1, 2, 0)]));
        let refused = BatchItem {
            state: ItemState::Refused,
            field: Some("stockItem".to_owned()),
            words: Some("unknown stock code".to_owned()),
            their_no: None,
            answered_at: Some(NOON),
            ..item(1, 1, 0)
        };
        shelf.write(|tx| batches::answer_item(tx, &refused));
        assert_eq!(shelf.read(|conn| batches::items(conn, batch(1).id)), [refused.clone(), item(1, 2, 0)]);
        // Accounting may correct itself.
        let taken = BatchItem {
            state: ItemState::TakenOver,
            field: None,
            words: None,
            their_no: Some("PO-7".to_owned()),
            ..refused
        };
        shelf.write(|tx| batches::answer_item(tx, &taken));
        assert_eq!(shelf.read(|conn| batches::items(conn, batch(1).id))[0], taken);
    });
}
