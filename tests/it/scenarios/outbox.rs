//! Every outward action is a row with a receipt: never claimed before the receiver said so, never
//! done twice, never given up before its time.

use std::fs;

use kontor::domain::lifecycle::{EffectKind, EffectState};
use kontor::domain::settings::SettingKey;
use kontor::engine::command::Command;
use kontor::problem::Code;
use kontor::secrets::Secret;

use crate::support::fixtures::order;
use crate::support::post::{greylisted, lost, refused};
use crate::support::world::World;
use crate::support::{days, hours, minutes};

// proves N8
#[test]
fn sent_is_said_when_the_server_said_so_and_not_before() {
    let mut world = World::new();
    world.receive("1.xml", order("S-1").kontor());
    world.take_in();
    let planned = world.effect("S-1", EffectKind::Confirmation);
    assert_eq!((planned.state, planned.attempts, planned.settled_at), (EffectState::Planned, 0, None));
    world.post.is_down(true);
    world.run_courier();
    let tried = world.effect("S-1", EffectKind::Confirmation);
    assert_eq!((tried.state, tried.receipt, tried.settled_at), (EffectState::Planned, None, None));
    assert_eq!(tried.problem.unwrap().code, Code::MailServerUnreachable);
    world.post.is_down(false);
    world.advance(minutes(1));
    world.run_courier();
    let sent = world.effect("S-1", EffectKind::Confirmation);
    assert_eq!((sent.state, sent.attempts), (EffectState::Accepted, 2));
    assert_eq!(sent.receipt.as_deref(), Some("250 2.0.0 Ok: queued as 1"));
    assert_eq!((sent.settled_at, sent.problem), (Some(world.now()), None));
}

// proves N8
#[test]
fn pauses_between_tries_grow_and_after_five_days_a_person_decides() {
    let mut world = World::new();
    world.post.fails_with(std::iter::repeat_with(greylisted).take(60));
    world.takes("1.xml", order("S-1").kontor());
    for pause in [1, 5, 15, 30, 60, 120, 240, 240] {
        let effect = world.effect("S-1", EffectKind::Confirmation);
        assert_eq!(effect.state, EffectState::Planned);
        assert_eq!(effect.due_at, world.now().plus_minutes(pause));
        world.advance(minutes(pause) - 1);
        world.run_courier();
        assert_eq!(world.effect("S-1", EffectKind::Confirmation).attempts, effect.attempts, "not before it is due");
        world.advance(1);
        world.run_courier();
        assert_eq!(world.effect("S-1", EffectKind::Confirmation).attempts, effect.attempts + 1);
    }
    world.accounting_picks_up();
    // The customer should not be surprised by a late letter, so it is held first.
    world.advance(hours(24));
    world.run_courier();
    world.ends_with(&["S-1 confirmation held: confirmation-held"]);
    world.release(EffectKind::Confirmation);
    for _ in 0..40 {
        world.run_courier();
        world.advance(hours(4));
    }
    let given_up = world.effect("S-1", EffectKind::Confirmation);
    assert_eq!((given_up.state, given_up.problem.unwrap().code), (EffectState::GivenUp, Code::GivenUp));
    assert_eq!(world.post.letters(), []);
    world.ends_with(&["S-1 confirmation given_up: given-up"]);
    world.release(EffectKind::Confirmation);
    for _ in 0..40 {
        world.run_courier();
        world.advance(hours(4));
    }
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Accepted);
    world.ends_with(&[]);
}

// proves N8
#[test]
fn a_refusal_by_the_receiver_is_final_until_a_person_says_otherwise() {
    let mut world = World::new();
    world.post.fails_with([refused("info@alfa.example")]);
    world.takes("1.xml", order("S-1").kontor());
    let effect = world.effect("S-1", EffectKind::Confirmation);
    assert_eq!(effect.state, EffectState::Refused);
    let problem = effect.problem.unwrap();
    assert_eq!((problem.code, problem.argument("reply")), (Code::MailRefused, Some("550 5.1.1 no such user")));
    world.accounting_picks_up();
    world.advance(days(2));
    world.run_courier();
    assert_eq!(world.post.tried().len(), 1, "not tried again by itself");
    world.ends_with(&["S-1 confirmation refused: mail-refused"]);
    world.release(EffectKind::Confirmation);
    world.run_courier();
    assert_eq!(world.post.letters().len(), 1);
    world.ends_with(&[]);
}

// proves N8
#[test]
fn a_connection_lost_after_the_hand_over_is_neither_sent_nor_refused() {
    let mut world = World::new();
    world.post.fails_with([lost()]);
    world.takes("1.xml", order("S-1").kontor());
    let effect = world.effect("S-1", EffectKind::Confirmation);
    assert_eq!((effect.state, effect.settled_at), (EffectState::Planned, None));
    assert_eq!(effect.problem.unwrap().code, Code::MailUnknown);
    world.advance(minutes(1));
    world.run_courier();
    let tried = world.post.tried();
    assert_eq!(tried.len(), 2);
    assert_eq!(tried[0].message_id, tried[1].message_id, "if it arrives twice, it is known as one");
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Accepted);
}

// proves N8
#[test]
fn a_person_may_drop_what_waits_but_not_what_was_sent() {
    let mut world = World::new();
    world.takes("1.xml", order("S-1").kontor());
    world.post.is_down(true);
    world.takes("2.xml", order("S-2").kontor());
    let sent = world.effect("S-1", EffectKind::Confirmation).key;
    assert_eq!(world.does(Command::DropEffects(vec![sent.clone()])).changed, 0);
    assert_eq!(world.drop_waiting(EffectKind::Confirmation).changed, 1);
    world.post.is_down(false);
    world.accounting_picks_up();
    world.advance(days(1));
    world.run_courier();
    assert_eq!(world.post.letters().len(), 1);
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Accepted);
    let receipt = world.does(Command::ReleaseEffects(vec![sent]));
    assert_eq!((receipt.changed, receipt.problems[0].code), (0, Code::StepNotPossible));
    world.run_courier();
    assert_eq!(world.post.letters().len(), 1, "what was accepted is never sent again");
    world.ends_with(&["S-2 confirmation given_up: mail-server-unreachable"]);
}

// proves N8
#[test]
fn a_claim_of_a_courier_that_died_is_taken_up_by_the_next() {
    let mut world = World::new();
    world.receive("1.xml", order("S-1").kontor());
    world.take_in();
    world.claims_mails();
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Sending);
    world.restart();
    world.run_courier();
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Accepted);
    assert_eq!(world.post.tried().len(), 1);
}

// proves N8
#[test]
fn a_claim_that_ran_out_may_be_taken_again() {
    let mut world = World::new();
    world.receive("1.xml", order("S-1").kontor());
    world.run_until_idle();
    world.receive("2.xml", order("S-2").kontor());
    world.take_in();
    world.claims_mails();
    world.run_courier();
    assert_eq!(world.post.tried().len(), 1, "claimed by another");
    world.advance(minutes(11));
    world.run_courier();
    assert_eq!(world.post.tried().len(), 2);
}

// proves N8
#[test]
fn a_server_that_is_down_is_asked_once_and_not_for_every_mail() {
    let mut world = World::new();
    world.post.is_down(true);
    for number in 1..=5 {
        world.receive(&format!("{number}.xml"), order(&format!("S-{number}x")).kontor());
    }
    world.run_until_idle();
    assert_eq!(world.post.knocks(), 1);
    world.takes("6.xml", order("S-6x").kontor());
    assert_eq!(world.post.knocks(), 1, "it is left in peace for a minute");
    assert_eq!(world.exported().len(), 2, "accounting does not wait for it");
    world.post.is_down(false);
    world.advance(minutes(1));
    world.run_courier();
    assert_eq!(world.post.letters().len(), 6);
}

// proves N8
#[test]
fn another_server_is_tried_at_once() {
    let mut world = World::new();
    world.post.is_down(true);
    world.takes("1.xml", order("S-1").kontor());
    world.post.is_down(false);
    world.set(SettingKey::MailHost, "other.example");
    world.release(EffectKind::Confirmation);
    world.run_courier();
    assert_eq!(world.post.letters().len(), 1);
}

// proves N8
#[test]
fn a_password_that_cannot_be_opened_keeps_mails_and_says_so() {
    let mut world = World::new();
    let secret = || Command::SetSecret { key: SettingKey::MailPassword, value: Secret::new("hunter2".to_owned()) };
    world.does(secret());
    fs::remove_file(world.office().folder("keys").join("sealing.key")).unwrap();
    world.takes("1.xml", order("S-1").kontor());
    assert_eq!(world.post.tried(), []);
    world.ends_with(&["S-1 confirmation planned: secret-unreadable"]);
    world.does(secret());
    world.advance(minutes(2));
    world.run_courier();
    assert_eq!(world.post.letters().len(), 1);
    world.ends_with(&[]);
    let files = [world.office().database(), world.office().root().join("kontor.db-wal")];
    let found = files
        .iter()
        .filter_map(|file| fs::read(file).ok())
        .any(|bytes| bytes.windows(7).any(|window| window == b"hunter2"));
    assert!(!found, "the password stands in the database in clear");
}

// proves N8
#[test]
fn one_address_that_is_refused_holds_up_no_other() {
    let mut world = World::new();
    world.set(SettingKey::InformationAddresses, "a@kroky.example, b@kroky.example, c@kroky.example");
    world.set(SettingKey::Confirm, "off");
    world.post.fails_with([refused("a@kroky.example"), greylisted()]);
    world.takes("1.xml", order("S-1").kontor());
    let states: Vec<(String, EffectState)> = world
        .order("S-1")
        .effects
        .into_iter()
        .filter(|effect| effect.key.kind == EffectKind::Information)
        .map(|effect| (effect.key.target, effect.state))
        .collect();
    assert_eq!(
        states,
        [
            ("a@kroky.example".to_owned(), EffectState::Refused),
            ("b@kroky.example".to_owned(), EffectState::Planned),
            ("c@kroky.example".to_owned(), EffectState::Accepted)
        ]
    );
    world.ends_with(&["S-1 information planned: mail-deferred", "S-1 information refused: mail-refused"]);
}
