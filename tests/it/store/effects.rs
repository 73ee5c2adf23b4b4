//! The outbox: a second action of one key is impossible, and one claim at a time.

use kontor::domain::ids::BatchId;
use kontor::domain::lifecycle::{EffectKind, EffectState};
use kontor::domain::time::Timestamp;
use kontor::problem::{Code, Problem};
use kontor::store::StoreError;
use kontor::store::effects::{self, Effect, EffectKey, Settlement};

use super::{NOON, Shelf, each_driver, uuid};

fn key(subject: u8, kind: EffectKind, version: i64) -> EffectKey {
    EffectKey { subject: uuid(subject), kind, version, target: "info@alfa.example".to_owned() }
}

fn confirmation(subject: u8) -> EffectKey {
    key(subject, EffectKind::Confirmation, 1)
}

fn plan(shelf: &mut Shelf, key: &EffectKey, at: Timestamp) -> bool {
    shelf.write(|tx| effects::plan(tx, key, EffectState::Planned, at, NOON, None))
}

fn settled(state: EffectState) -> Settlement {
    Settlement { state, due_at: NOON, settled_at: Some(NOON), receipt: Some("250 ok".to_owned()), problem: None }
}

fn find(shelf: &mut Shelf, key: &EffectKey) -> Effect {
    shelf.read(|conn| effects::find(conn, key)).unwrap()
}

#[test]
fn the_same_action_is_planned_once() {
    each_driver(|shelf| {
        let key = confirmation(1);
        assert!(plan(shelf, &key, NOON));
        let later = NOON.plus_minutes(9);
        assert!(!plan(shelf, &key, later), "a second plan is none");
        let effect = find(shelf, &key);
        assert_eq!((effect.state, effect.created_at, effect.due_at), (EffectState::Planned, NOON, NOON));
        assert_eq!((effect.attempts, effect.news_at, effect.released_at), (0, NOON, None));
        assert_eq!(effect.waiting_since(), NOON);
        shelf.write(|tx| effects::settle(tx, &key, &settled(EffectState::Accepted)));
        assert!(!plan(shelf, &key, later), "what was accepted is never planned anew");
        assert_eq!(find(shelf, &key).state, EffectState::Accepted);
        assert_eq!(shelf.read(|conn| effects::find(conn, &confirmation(2))), None);
    });
}

#[test]
fn what_was_superseded_before_it_left_may_be_planned_after_all() {
    each_driver(|shelf| {
        let key = confirmation(1);
        plan(shelf, &key, NOON);
        assert_eq!(
            shelf.write(|tx| effects::supersede(tx, uuid(1), EffectKind::Confirmation, 1, NOON)),
            0,
            "not older"
        );
        assert_eq!(shelf.write(|tx| effects::supersede(tx, uuid(1), EffectKind::Confirmation, 2, NOON)), 1);
        assert_eq!(find(shelf, &key).state, EffectState::Superseded);
        assert!(plan(shelf, &key, NOON.plus_minutes(5)));
        let effect = find(shelf, &key);
        assert_eq!((effect.state, effect.due_at), (EffectState::Planned, NOON.plus_minutes(5)));
        shelf.write(|tx| effects::settle(tx, &key, &settled(EffectState::Accepted)));
        assert_eq!(
            shelf.write(|tx| effects::supersede(tx, uuid(1), EffectKind::Confirmation, 2, NOON)),
            0,
            "it has left"
        );
    });
}

#[test]
fn one_claim_holds_until_it_runs_out() {
    each_driver(|shelf| {
        let key = confirmation(1);
        plan(shelf, &key, NOON);
        let until = NOON.plus_minutes(10);
        let claim = |shelf: &mut Shelf, by: &'static [u8], now: Timestamp| {
            let key = confirmation(1);
            shelf.write(|tx| effects::claim(tx, &key, by, now, now.plus_minutes(10), None))
        };
        assert!(claim(shelf, b"one", NOON));
        assert!(!claim(shelf, b"two", NOON));
        assert!(!claim(shelf, b"two", until));
        assert_eq!(shelf.read(|conn| effects::due(conn, EffectKind::Confirmation, until, 9)), []);
        let after = until.plus_millis(1);
        assert_eq!(shelf.read(|conn| effects::due(conn, EffectKind::Confirmation, after, 9)).len(), 1);
        assert!(claim(shelf, b"two", after));
        let effect = find(shelf, &key);
        assert_eq!((effect.state, effect.attempts), (EffectState::Sending, 2));
        let sending = shelf.refuses(|tx| effects::release(tx, &key, after));
        assert!(
            matches!(sending, StoreError::Conflict { what: "effect" }),
            "nobody takes a letter out of the courier's hand"
        );
    });
}

#[test]
fn claims_of_a_dead_courier_are_given_back_but_not_those_of_files() {
    each_driver(|shelf| {
        let (mail, export) = (confirmation(1), key(1, EffectKind::Export, 1));
        let batch = Some(BatchId(uuid(5)));
        for (key, batch) in [(&mail, None), (&export, batch)] {
            plan(shelf, key, NOON);
            assert!(shelf.write(|tx| effects::claim(tx, key, b"one", NOON, NOON.plus_minutes(10), batch)));
        }
        assert_eq!(shelf.write(effects::release_claims), 1);
        assert_eq!(find(shelf, &mail).state, EffectState::Planned);
        let export = find(shelf, &export);
        assert_eq!((export.state, export.batch_id), (EffectState::Sending, batch));
    });
}

#[test]
fn what_became_of_a_try_is_noted() {
    each_driver(|shelf| {
        let key = confirmation(1);
        plan(shelf, &key, NOON);
        let problem = Problem::new(Code::MailDeferred).with("reply", "450\nlater");
        let later = Settlement {
            state: EffectState::Planned,
            due_at: NOON.plus_minutes(5),
            settled_at: None,
            receipt: None,
            problem: Some(problem.clone()),
        };
        shelf.write(|tx| effects::settle(tx, &key, &later));
        let effect = find(shelf, &key);
        assert_eq!(
            (effect.state, effect.due_at, effect.problem),
            (EffectState::Planned, NOON.plus_minutes(5), Some(problem))
        );
        shelf.write(|tx| effects::settle(tx, &key, &settled(EffectState::Accepted)));
        let effect = find(shelf, &key);
        assert_eq!((effect.receipt.as_deref(), effect.settled_at, effect.problem), (Some("250 ok"), Some(NOON), None));
        let unknown = shelf.refuses(|tx| effects::settle(tx, &confirmation(9), &settled(EffectState::Accepted)));
        assert!(matches!(unknown, StoreError::Conflict { what: "effect" }));
    });
}

#[test]
fn what_a_person_lets_go_counts_its_age_anew() {
    each_driver(|shelf| {
        let key = confirmation(1);
        let held = Problem::new(Code::ConfirmationHeld).with("age_hours", "31");
        shelf.write(|tx| effects::plan(tx, &key, EffectState::Held, NOON, NOON.plus_minutes(-600), Some(&held)));
        assert_eq!(shelf.read(|conn| effects::due(conn, EffectKind::Confirmation, NOON, 9)), [], "held is not due");
        let later = NOON.plus_minutes(60);
        shelf.write(|tx| effects::release(tx, &key, later));
        let effect = find(shelf, &key);
        assert_eq!((effect.state, effect.due_at, effect.problem.clone()), (EffectState::Planned, later, None));
        assert_eq!((effect.waiting_since(), effect.news_at), (later, NOON.plus_minutes(-600)));
    });
}

#[test]
fn what_is_due_is_found_by_kind_longest_waiting_first() {
    each_driver(|shelf| {
        plan(shelf, &confirmation(1), NOON.plus_minutes(2));
        plan(shelf, &confirmation(2), NOON);
        plan(shelf, &confirmation(3), NOON.plus_minutes(20));
        plan(shelf, &key(4, EffectKind::Export, 1), NOON);
        let due = |shelf: &mut Shelf, minutes, limit| {
            let at = NOON.plus_minutes(minutes);
            let due = shelf.read(|conn| effects::due(conn, EffectKind::Confirmation, at, limit));
            due.into_iter().map(|effect| effect.key.subject.as_bytes()[0]).collect::<Vec<_>>()
        };
        assert_eq!(due(shelf, 5, 9), [2, 1]);
        assert_eq!(due(shelf, 5, 1), [2]);
        assert_eq!(due(shelf, -1, 9), [0; 0]);
        assert_eq!(shelf.read(|conn| effects::next_due(conn, EffectKind::Confirmation)), Some(NOON));
        assert_eq!(shelf.read(|conn| effects::next_due(conn, EffectKind::Information)), None);
        // What is claimed is due when its claim runs out.
        for subject in [1, 2] {
            let key = confirmation(subject);
            assert!(shelf.write(|tx| effects::claim(tx, &key, b"one", NOON, NOON.plus_minutes(10), None)));
        }
        assert_eq!(shelf.read(|conn| effects::next_due(conn, EffectKind::Confirmation)), Some(NOON.plus_minutes(10)));
    });
}

#[test]
fn actions_are_listed_by_subject_and_by_state_and_counted() {
    each_driver(|shelf| {
        plan(shelf, &confirmation(1), NOON.plus_minutes(1));
        plan(shelf, &key(1, EffectKind::Export, 1), NOON);
        plan(shelf, &key(1, EffectKind::Export, 2), NOON);
        plan(shelf, &confirmation(2), NOON);
        shelf.write(|tx| effects::settle(tx, &key(1, EffectKind::Export, 1), &settled(EffectState::Accepted)));
        let of_one = shelf.read(|conn| effects::of_subject(conn, uuid(1)));
        let keys: Vec<(EffectKind, i64)> =
            of_one.into_iter().map(|effect| (effect.key.kind, effect.key.version)).collect();
        assert_eq!(keys, [(EffectKind::Confirmation, 1), (EffectKind::Export, 1), (EffectKind::Export, 2)]);
        let planned = shelf.read(|conn| effects::in_state(conn, EffectState::Planned, 9));
        assert_eq!(planned.len(), 3);
        assert_eq!(planned[2].key, confirmation(1), "oldest first");
        assert_eq!(shelf.read(|conn| effects::in_state(conn, EffectState::Planned, 1)).len(), 1);
        assert_eq!(
            shelf.read(effects::counts),
            [
                (EffectKind::Confirmation, EffectState::Planned, 2),
                (EffectKind::Export, EffectState::Accepted, 1),
                (EffectKind::Export, EffectState::Planned, 1)
            ]
        );
    });
}

#[test]
fn what_is_open_and_what_was_settled_is_counted() {
    each_driver(|shelf| {
        for subject in 1..=5 {
            plan(shelf, &confirmation(subject), NOON);
        }
        plan(shelf, &key(1, EffectKind::Export, 1), NOON);
        assert!(shelf.write(|tx| effects::claim(tx, &confirmation(2), b"one", NOON, NOON.plus_minutes(10), None)));
        for (subject, state) in [(3, EffectState::Held), (4, EffectState::Bounced), (5, EffectState::Accepted)] {
            let settled_at = (state != EffectState::Held).then_some(NOON.plus_minutes(i64::from(subject)));
            let settlement = Settlement { settled_at, ..settled(state) };
            shelf.write(|tx| effects::settle(tx, &confirmation(subject), &settlement));
        }
        let mut open = shelf.read(effects::open_counts);
        open.sort_unstable();
        let mail = |state| (EffectKind::Confirmation, state, 1);
        let mut expected = vec![
            mail(EffectState::Planned),
            mail(EffectState::Sending),
            mail(EffectState::Held),
            mail(EffectState::Bounced),
            (EffectKind::Export, EffectState::Planned, 1),
        ];
        expected.sort_unstable();
        assert_eq!(open, expected);
        let since = |shelf: &mut Shelf, minutes| {
            let mut counts = shelf.read(|conn| effects::settled_since(conn, NOON.plus_minutes(minutes)));
            counts.sort_unstable();
            counts
        };
        let mut both = vec![mail(EffectState::Bounced), mail(EffectState::Accepted)];
        both.sort_unstable();
        assert_eq!((since(shelf, 4), since(shelf, 5)), (both, vec![mail(EffectState::Accepted)]));
        assert_eq!(since(shelf, 6), []);
    });
}
