//! What goes outward as long lists of keys, and what accounting files hold.

use kontor::domain::ids::BatchId;
use kontor::domain::lifecycle::{BatchState, EffectKind, EffectState, OrderState};
use kontor::domain::view::lists::SortOrder;
use kontor::domain::view::outward::{BatchView, ItemCounts, OutboxList, OutboxSort, OutboxView};
use kontor::problem::{Code, Problem};
use kontor::store::batches::{self, BatchItem, ItemState};
use kontor::store::effects::{self, EffectKey, Settlement};
use kontor::store::journal::{self, NewEntry};
use kontor::store::{orders as stored, outward, sources};

use super::batches::{batch, item};
use super::orders::{order, plain};
use super::{NOON, Shelf, each_driver, message_id, source, uuid};

fn key(subject: u8, target: &str) -> EffectKey {
    EffectKey { subject: uuid(subject), kind: EffectKind::Confirmation, version: 1, target: target.to_owned() }
}

fn place(shelf: &mut Shelf, key: &EffectKey, state: EffectState, problem: Option<Problem>) {
    let at = NOON.plus_minutes(i64::from(key.subject.as_bytes()[0]));
    let settlement = Settlement { state, due_at: at, settled_at: Some(at), receipt: None, problem };
    shelf.write(|tx| {
        effects::plan(tx, key, EffectState::Planned, at, NOON, None)?;
        if state != EffectState::Planned {
            effects::settle(tx, key, &settlement)?;
        }
        Ok(())
    });
}

fn list(view: OutboxView) -> OutboxList {
    OutboxList { view, ..OutboxList::default() }
}

fn subjects(shelf: &mut Shelf, list: &OutboxList) -> Vec<u8> {
    shelf.read(|conn| outward::keys(conn, list)).iter().map(|key| key.subject.as_bytes()[0]).collect()
}

#[test]
fn each_view_holds_its_actions_in_the_order_asked_for() {
    each_driver(|shelf| {
        let gave_up = Problem::new(Code::GivenUp).with("attempts", "9").with("detail", "mail-deferred");
        let late = Problem::new(Code::ConfirmationHeld).with("age_hours", "30");
        place(shelf, &key(1, "b@x.example"), EffectState::Planned, None);
        place(shelf, &key(2, "a@x.example"), EffectState::Planned, None);
        place(shelf, &key(3, "c@x.example"), EffectState::Held, Some(late.clone()));
        place(shelf, &key(4, "d@x.example"), EffectState::Refused, None);
        place(shelf, &key(5, "e@x.example"), EffectState::GivenUp, Some(gave_up));
        place(shelf, &key(6, "f@x.example"), EffectState::GivenUp, Some(late));
        place(shelf, &key(7, "g@x.example"), EffectState::Accepted, None);
        assert_eq!(subjects(shelf, &list(OutboxView::Waiting)), [1, 2]);
        assert_eq!(subjects(shelf, &list(OutboxView::Held)), [3]);
        assert_eq!(subjects(shelf, &list(OutboxView::Failed)), [4, 5], "not what a person dropped");
        assert_eq!(subjects(shelf, &list(OutboxView::Sent { since: NOON.plus_minutes(7) })), [7]);
        assert_eq!(subjects(shelf, &list(OutboxView::Sent { since: NOON.plus_minutes(8) })), [0; 0]);
        assert_eq!(subjects(shelf, &list(OutboxView::All)), [1, 2, 3, 4, 5, 6, 7]);
        let by_target = OutboxList { sort: OutboxSort::Target, ..list(OutboxView::Waiting) };
        assert_eq!(subjects(shelf, &by_target), [2, 1]);
        let newest = OutboxList { order: SortOrder::Descending, ..list(OutboxView::Waiting) };
        assert_eq!(subjects(shelf, &newest), [2, 1]);
        assert_eq!(shelf.read(|conn| outward::count_sent(conn, NOON.plus_minutes(7))), 1);
        assert_eq!(shelf.read(|conn| outward::count_sent(conn, NOON.plus_minutes(8))), 0);
        assert_eq!(shelf.read(outward::count), 7);
        let dropped = shelf.read(|conn| effects::find(conn, &key(6, "f@x.example"))).unwrap();
        let given_up = shelf.read(|conn| effects::find(conn, &key(5, "e@x.example"))).unwrap();
        assert!(dropped.is_dropped() && !given_up.is_dropped());
        let open: i64 = shelf.read(effects::open_counts).iter().map(|(_, _, count)| count).sum();
        assert_eq!(open, 5, "what was dropped is not open");
    });
}

#[test]
fn letters_are_looked_for_in_receivers_and_orders() {
    each_driver(|shelf| {
        shelf.write(|tx| {
            sources::insert(tx, &source(1, "shop"))?;
            let order = order(2, &plain("W-77"));
            stored::insert(tx, &order.head, &order.paper, &order.parties)
        });
        place(shelf, &key(1, "info@alfa.example"), EffectState::Planned, None);
        place(shelf, &key(2, "info@beta.example"), EffectState::Planned, None);
        let with = |text: &str| OutboxList { text: text.to_owned(), ..list(OutboxView::All) };
        assert_eq!(subjects(shelf, &with("ALFA")), [1]);
        assert_eq!(subjects(shelf, &with("w-77")), [2]);
        assert_eq!(subjects(shelf, &with("nobody")), [0; 0]);
    });
}

#[test]
fn files_are_counted_by_what_accounting_said() {
    each_driver(|shelf| {
        let refused = order(2, &plain("W-2"));
        shelf.write(|tx| {
            sources::insert(tx, &source(1, "shop"))?;
            let mut head = refused.head.clone();
            head.state = OrderState::Refused;
            stored::insert(tx, &head, &refused.paper, &refused.parties)?;
            batches::insert(tx, &batch(1), &[item(1, 1, 0), item(1, 2, 0), item(1, 3, 0)])?;
            batches::insert(tx, &batch(2), &[item(2, 4, 0)])?;
            let answered = |item, state| BatchItem { state, answered_at: Some(NOON), ..item };
            batches::answer_item(tx, &answered(item(1, 1, 0), ItemState::TakenOver))?;
            batches::answer_item(tx, &answered(item(1, 2, 0), ItemState::Refused))?;
            let mut done = batch(2);
            done.state = BatchState::Answered;
            done.answered_at = Some(NOON);
            batches::set_state(tx, &done)
        });
        let ids = |shelf: &mut Shelf, view| shelf.read(|conn| outward::batch_ids(conn, view));
        let (one, two) = (BatchId(uuid(1)), BatchId(uuid(2)));
        assert_eq!(ids(shelf, BatchView::All), [two, one], "newest first");
        assert_eq!(ids(shelf, BatchView::Unanswered), [one]);
        assert_eq!(ids(shelf, BatchView::Refused), [one]);
        let counts = shelf.read(|conn| outward::item_counts(conn, one));
        assert_eq!(counts, ItemCounts { orders: 3, taken_over: 1, refused: 1 });
        assert_eq!(shelf.read(|conn| outward::item_counts(conn, BatchId(uuid(9)))), ItemCounts::default());
        // Once the order is beyond its refusal, nobody needs to look at the file any more.
        shelf.write(|tx| stored::update_head(tx, &refused.head));
        assert_eq!(ids(shelf, BatchView::Refused), []);
    });
}

#[test]
fn a_message_was_taken_up_again_after_a_revision_or_not() {
    each_driver(|shelf| {
        shelf.write(|tx| {
            let mut head = journal::head(tx)?;
            for kind in ["message-parked", "message-retried"] {
                let subject = Some(uuid(1));
                journal::append(tx, &mut head, &NewEntry { at: NOON, actor: "Jana", kind, subject, detail: "" })?;
            }
            Ok(())
        });
        let was =
            |shelf: &mut Shelf, number, after| shelf.read(|conn| outward::was_retried(conn, message_id(number), after));
        assert!(was(shelf, 1, 0) && was(shelf, 1, 1));
        assert!(!was(shelf, 1, 2) && !was(shelf, 2, 0));
    });
}
