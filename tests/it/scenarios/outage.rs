//! After an outage nobody is flooded with old news: late confirmations wait for a decision.

use kontor::domain::lifecycle::{EffectKind, EffectState, OrderState};
use kontor::domain::settings::SettingKey;
use kontor::problem::Code;

use crate::support::fixtures::order;
use crate::support::world::World;
use crate::support::{days, hours, march, minutes};

// proves N17
#[test]
fn a_backlog_is_booked_and_exported_but_not_confirmed_without_a_word() {
    let mut world = World::new();
    world.set(SettingKey::InformationAddresses, "boss@kroky.example");
    for (number, issued) in [(1, "2026-02-25"), (2, "2026-02-26T12:00:00Z"), (3, "2026-03-02T08:00:00Z")] {
        world.receive(&format!("{number}.xml"), order(&format!("S-{number}x")).issued(issued).kontor());
    }
    world.run_until_idle();
    assert!(world.orders().iter().all(|row| row.head.state == OrderState::Exported));
    assert_eq!(world.post.letters_to("boss@kroky.example").len(), 3);
    let [letter] = world.post.letters_to("info@alfa.example").try_into().unwrap();
    assert_eq!(letter.subject, "We have received your order S-3x");
    let held = world.effect("S-2x", EffectKind::Confirmation).problem.unwrap();
    assert_eq!((held.code, held.argument("age_hours")), (Code::ConfirmationHeld, Some("93")));
    // A bare day lasts until its end.
    let held = world.effect("S-1x", EffectKind::Confirmation).problem.unwrap();
    assert_eq!(held.argument("age_hours"), Some("105"));
    world.ends_with(&["S-1x confirmation held: confirmation-held", "S-2x confirmation held: confirmation-held"]);
}

// proves N17
#[test]
fn a_file_that_lay_at_the_door_for_long_is_late_whatever_it_says() {
    let mut world = World::new();
    let today = || order("S-1").issued("2026-03-02").kontor();
    world.receive_as("shop", "1.xml", today(), march(1, 9, 0));
    world.receive_as("shop", "2.xml", today().replace("S-1", "S-2"), march(1, 9, 1));
    world.run_until_idle();
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Held, "24 hours");
    assert_eq!(world.effect_state("S-2", EffectKind::Confirmation), EffectState::Accepted, "a minute less");
    world.ends_with(&["S-1 confirmation held: confirmation-held"]);
}

// proves N17
#[test]
fn the_clerk_lets_late_confirmations_go_or_drops_them() {
    let mut world = World::new();
    world.takes("1.xml", order("S-1").issued("2026-02-20").kontor());
    world.takes("2.xml", order("S-2").issued("2026-02-20").kontor());
    world.accounting_picks_up();
    // Even days later: what was let go is not held again for being old.
    world.advance(days(3));
    let key = world.effect("S-1", EffectKind::Confirmation).key;
    world.does(kontor::engine::command::Command::ReleaseEffects(vec![key]));
    world.drop_waiting(EffectKind::Confirmation);
    // The release stood in the outbox when everything else was dropped.
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::GivenUp);
    let key = world.effect("S-1", EffectKind::Confirmation).key;
    world.does(kontor::engine::command::Command::ReleaseEffects(vec![key]));
    world.run_courier();
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Accepted);
    assert_eq!(world.post.letters().len(), 1);
    world.ends_with(&["S-2 confirmation given_up: confirmation-held"]);
}

// proves N17
#[test]
fn a_confirmation_that_waited_too_long_for_the_mail_server_is_held() {
    let mut world = World::new();
    world.set(SettingKey::InformationAddresses, "boss@kroky.example");
    world.post.is_down(true);
    world.takes("1.xml", order("S-1").issued("2026-03-01T20:00:00Z").kontor());
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Planned, "13 hours old");
    world.accounting_picks_up();
    world.advance(hours(11));
    world.post.is_down(false);
    world.run_courier();
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Held, "24 hours old");
    assert_eq!(
        world.post.letters_to("boss@kroky.example").len(),
        1,
        "the office's own people are told late rather than never"
    );
    world.ends_with(&["S-1 confirmation held: confirmation-held"]);
    world.advance(days(2));
    world.release(EffectKind::Confirmation);
    world.post.is_down(true);
    world.run_courier();
    world.advance(minutes(5));
    world.post.is_down(false);
    world.run_courier();
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Accepted);
    world.ends_with(&[]);
}

// proves N17
#[test]
fn after_how_many_hours_is_a_setting_and_zero_means_never() {
    let mut world = World::new();
    world.set(SettingKey::HoldAfterHours, "0");
    world.takes("1.xml", order("S-1").issued("2020-01-01").kontor());
    assert_eq!(world.effect_state("S-1", EffectKind::Confirmation), EffectState::Accepted);
    world.set(SettingKey::HoldAfterHours, "2");
    world.takes("2.xml", order("S-2").issued("2026-03-02T07:01:00Z").kontor());
    assert_eq!(world.effect_state("S-2", EffectKind::Confirmation), EffectState::Accepted);
    world.takes("3.xml", order("S-3").issued("2026-03-02T07:00:00Z").kontor());
    world.ends_with(&["S-3 confirmation held: confirmation-held"]);
}
