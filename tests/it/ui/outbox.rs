//! The outbox.

use egui::{Key, Modifiers};
use kontor::domain::lifecycle::{EffectKind, EffectState};
use kontor::domain::settings::SettingKey;
use kontor::engine::command::Command;
use kontor::engine::courier::Courier;
use kontor::engine::query::{Answer, Query};
use kontor::store::Reader;
use kontor::store::effects::Effect;
use kontor::ui::place::{Place, Screen};

use super::{Desk, Office};
use crate::support::fixtures::{Who, alfa, order};
use crate::support::post::{PostBox, greylisted, refused};

/// Orders issued today, as far as holding late confirmations is concerned.
const FRESH: &str = "2100-01-01";

fn office() -> Office {
    let office = Office::new();
    office.change(Command::ImportContacts { cards: vec![(1, alfa().card("1001"))] });
    office
}

fn with_mail(office: &Office) {
    for (key, value) in [(SettingKey::MailHost, "mail.example"), (SettingKey::MailFrom, "office@kontor.example")] {
        office.change(Command::Set { key, value: value.to_owned() });
    }
}

/// Lets the courier work with this mail server until nothing is due.
fn send(office: &Office, post: &PostBox) {
    let mut engine = office.engine();
    let reader = Reader::open(&office.place().database()).unwrap();
    let mut courier = Courier::with_post(office.place(), reader, post.open());
    while courier.round(&mut engine).unwrap().worked != 0 {}
}

fn outbox(desk: &mut Desk<'_>) {
    desk.go(Place::Screen(Screen::Outbox));
}

fn effects(desk: &Desk<'_>, kind: EffectKind) -> Vec<Effect> {
    let Answer::Outbox(outbox) = desk.ask(Query::Outbox) else { panic!("another answer") };
    outbox.open.into_iter().map(|(effect, _)| effect).filter(|effect| effect.key.kind == kind).collect()
}

fn held(desk: &Desk<'_>) -> (i64, i64, i64) {
    let Answer::Status(status) = desk.ask(Query::Status) else { panic!("another answer") };
    (status.outbox_held, status.outbox_waiting, status.mails_failed)
}

fn two_late(office: &Office) {
    for number in 1..=2 {
        office.receive(&format!("{number}.xml"), &order(&format!("S-{number}")).issued("2026-01-02").kontor());
    }
    office.work();
}

// proves N17
#[test]
fn held_confirmations_say_why_and_go_together() {
    let office = office();
    two_late(&office);
    let mut desk = office.window();
    outbox(&mut desk);
    assert!(desk.shows("2 confirmations are held because their orders are older than 24 hours"));
    desk.click("Send all 2");
    assert_eq!(held(&desk).0, 2, "nothing is sent before it was asked twice");
    desk.click("Send");
    assert!(desk.shows("2 done, 0 not, 0 under way"), "each is told");
    desk.click("Close");
    assert_eq!(held(&desk).0, 0);
    let let_go = effects(&desk, EffectKind::Confirmation);
    assert!(let_go.iter().all(|effect| effect.state == EffectState::Planned && effect.released_at.is_some()));
    assert!(!desk.shows("are held because"));
}

// proves N17, N8
#[test]
fn dropped_confirmations_are_gone_from_everywhere_but_the_whole_list() {
    let office = office();
    two_late(&office);
    let mut desk = office.window();
    outbox(&mut desk);
    desk.click("Drop all 2");
    desk.click("Drop");
    desk.click("Close");
    assert_eq!(held(&desk), (0, 0, 0), "what a person dropped did not fail");
    assert!(desk.shows("Nothing is held"));
    desk.click("All 4");
    assert!(desk.shows("dropped"));
}

// proves N8, N11
#[test]
fn trying_many_again_tells_which_could_not_be() {
    let office = office();
    let nobody = Who { number: "1002", company: "Beta s.r.o.", vat_id: "CZ45274649", email: "", ..alfa() };
    office.change(Command::ImportContacts { cards: vec![(1, nobody.card("1002"))] });
    office.receive("1.xml", &order("S-1").issued(FRESH).kontor());
    office.receive("2.xml", &order("S-2").issued(FRESH).by(nobody).kontor());
    office.work();
    with_mail(&office);
    let post = PostBox::default();
    post.fails_with([refused("info@alfa.example")]);
    send(&office, &post);
    let mut desk = office.window();
    outbox(&mut desk);
    assert!(desk.shows("550 5.1.1 no such user"), "the receiver's own words");
    desk.click("All 4");
    desk.press(Key::J);
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    desk.settle();
    desk.press(Key::T);
    assert!(desk.shows("1 done, 3 not, 0 under way"), "a refused letter again; no address; two exports that left");
    assert!(desk.shows("is not possible at present"), "why, for each");
    desk.click("Close");
    let states: Vec<EffectState> = effects(&desk, EffectKind::Confirmation).iter().map(|effect| effect.state).collect();
    assert_eq!(states, [EffectState::Planned, EffectState::Held], "the others went all the same");
}

// proves N8
#[test]
fn the_panel_shows_every_attempt_and_the_letter() {
    let office = office();
    office.receive("1.xml", &order("S-1").issued(FRESH).kontor());
    office.work();
    with_mail(&office);
    let post = PostBox::default();
    post.fails_with([greylisted()]);
    send(&office, &post);
    let mut desk = office.window();
    outbox(&mut desk);
    desk.press(Key::J);
    desk.press(Key::Enter);
    assert!(desk.shows("put off for a later attempt"));
    assert!(desk.shows("450 4.2.0 greylisted"));
    assert!(desk.shows("We have received your order S-1"), "the letter's subject");
    let [tried] = post.tried().try_into().unwrap();
    assert!(desk.shows(&tried.message_id), "the number under which it goes again");
    desk.click("Try this one again");
    send(&office, &post);
    assert_eq!(post.letters()[0].message_id, tried.message_id);
    assert_eq!(post.letters()[0].text, tried.text);
    // The window looks on while another program sends, and looks at the books some times a second.
    for _ in 0..500 {
        if desk.shows("Sent today 2") {
            break;
        }
        desk.settle();
    }
    desk.click("Sent today 2");
    assert!(desk.shows("250 2.0.0 Ok: queued as 1"));
}

// proves N8
#[test]
fn without_a_mail_server_the_outbox_leads_to_its_settings() {
    let office = office();
    let mut desk = office.window();
    outbox(&mut desk);
    assert!(desk.shows("Nothing waits"), "empty, in words");
    assert!(desk.shows("No mail server is set up"));
    desk.click("Mail settings");
    assert_eq!(desk.harness.state().window.place(), &Place::Group("mail".to_owned()));
}

#[test]
fn an_engine_that_is_gone_is_told_on_every_screen_of_what_goes_out() {
    let office = office();
    let mut desk = office.window();
    desk.break_engine();
    for screen in [Screen::Outbox, Screen::Exports, Screen::Quarantine] {
        desk.go(Place::Screen(screen));
        assert!(desk.shows("Copy"), "{screen:?} says what is wrong");
        assert!(!desk.shows("Nothing waits") && !desk.shows("Nothing in quarantine"), "{screen:?}");
    }
}
