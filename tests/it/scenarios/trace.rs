//! What happened to an order can be told at any time: when, by whom, with what result.

use std::fs;
use std::process::Command as Process;

use kontor::domain::lifecycle::EffectKind;
use kontor::domain::paper::Role;
use kontor::engine::command::Command;
use kontor::engine::query;

use crate::support::fixtures::{BROKEN, INSOLES, eva, order};
use crate::support::post::{greylisted, refused};
use crate::support::world::World;
use crate::support::{march, minutes};

// proves O10
#[test]
fn the_trace_of_an_order_has_every_step_with_time_actor_and_result() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").by(eva()).kontor());
    world.advance(minutes(10));
    world.post.fails_with([greylisted()]);
    world.take_over("S-1", Role::Buyer);
    world.run_courier();
    world.advance(minutes(1));
    world.run_courier();
    world.advance(minutes(30));
    world.accounting_picks_up();
    world.takes("order.xml", order("S-1").by(eva()).kontor().replace("><", ">\n<"));
    let file = world.order("S-1");
    let steps: Vec<(&str, &str, i64)> = file
        .trace
        .iter()
        .map(|entry| (entry.kind.as_str(), entry.actor.as_str(), entry.at.millis_since(march(2, 9, 0)) / 60_000))
        .collect();
    assert_eq!(
        steps,
        [
            ("order-booked", "engine", 0),
            ("order-assigned", "Jana", 10),
            ("order-exported", "engine", 10),
            ("effect-deferred", "engine", 10),
            ("effect-accepted", "engine", 11),
            ("order-taken-over", "engine", 41),
            ("order-repeated", "engine", 41),
        ]
    );
    let detail = |step: usize| file.trace[step].detail.clone().unwrap();
    assert_eq!(detail(0), "number=26-000001\norder_no=S-1\nmessage=order.xml\nformat=kontor\nstate=received");
    assert_eq!(detail(1), "role=buyer\ncontact=K000001\ndecision=created");
    assert_eq!(detail(2), "file=kontor-000001.csv\nitem=26-000001");
    assert!(detail(3).contains("words=mail-deferred reply=\"450 4.2.0 greylisted\""), "{}", detail(3));
    assert!(detail(4).contains("target=eva@dvorak.example") && detail(4).contains("words=250 2.0.0 Ok: queued as 1"));
}

// proves O10, O11
#[test]
fn errors_stand_in_the_trace_as_well() {
    let mut world = World::new();
    world.post.fails_with([refused("info@alfa.example")]);
    world.takes("order.xml", order("S-1").kontor());
    let last = world.order("S-1").trace.pop().unwrap();
    assert_eq!(last.kind, "effect-refused");
    assert!(last.detail.unwrap().contains("550 5.1.1 no such user"));
    world.takes("broken.xml", BROKEN);
    let message = world.message("broken.xml").id;
    let entries = world.read(|conn| kontor::store::journal::of_subject(conn, message.0));
    assert_eq!(entries[0].kind, "message-parked");
    assert!(entries[0].detail.as_ref().unwrap().contains("cause=xml-not-well-formed\nplace=line 1"), "{entries:?}");
    world.ends_with(&["S-1 confirmation refused: mail-refused", "broken.xml quarantined: xml-not-well-formed"]);
}

// proves O10
#[test]
fn every_message_that_an_order_came_with_can_be_looked_at() {
    let mut world = World::new();
    let (first, second) = (order("S-1").kontor(), order("S-1").lines(&[INSOLES]).kontor());
    world.takes("1.xml", &first);
    world.advance(minutes(5));
    world.takes("2.xml", &second);
    let messages = world.order("S-1").messages;
    assert_eq!(messages.iter().map(|message| message.name.as_str()).collect::<Vec<_>>(), ["1.xml", "2.xml"]);
    for (message, sent) in messages.iter().zip([&first, &second]) {
        let bytes = world.read(|conn| query::message_bytes(conn, message.id));
        assert_eq!(bytes.unwrap(), sent.as_bytes());
    }
    let before = kontor::store::orders::paper_from_text(&world.order("S-1").revisions[0].before).unwrap();
    assert_eq!(before.lines[0].sku.as_deref(), Some("B-1"), "what it said before the change");
    world.release(EffectKind::Confirmation);
    let id = world.order("S-1").order.head.id;
    world.does(Command::DismissNote { order: id });
    world.run_courier();
    world.ends_with(&[]);
}

// proves O10, O11
#[test]
fn the_daily_log_file_tells_the_steps_and_the_errors() {
    let folder = tempfile::tempdir().unwrap();
    let office = folder.path().join("office");
    let kontor = |arguments: &[&str]| {
        let mut process = Process::new(env!("CARGO_BIN_EXE_kontor"));
        process.arg("--office").arg(&office).args(arguments).env("LANG", "C").env_remove("KONTOR_LOG");
        process.output().unwrap()
    };
    assert!(kontor(&["init", office.to_str().unwrap()]).status.success());
    fs::write(office.join("inbox/order.xml"), order("S-1").by(eva()).kontor()).unwrap();
    fs::write(office.join("inbox/broken.xml"), format!("{BROKEN}>")).unwrap();
    let ran = kontor(&["run", "--once"]);
    assert!(ran.status.success(), "{ran:?}");
    let logs: Vec<_> = fs::read_dir(office.join("log")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [log] = logs.as_slice() else { panic!("{logs:?}") };
    let name = log.file_name().unwrap().to_string_lossy().into_owned();
    let day = name.strip_prefix("kontor.").and_then(|rest| rest.strip_suffix(".log")).unwrap();
    assert!(day.parse::<kontor::domain::time::NaiveDate>().is_ok(), "{name}");
    let text = fs::read_to_string(log).unwrap();
    let line = |step: &str| text.lines().find(|line| line.contains(step)).unwrap_or_else(|| panic!("{step}: {text}"));
    assert!(line("order-booked").contains("order_no=S-1"));
    assert!(line("message-parked").contains("cause=xml-not-well-formed"));
    assert!(
        !text.contains("Dvořáková") && !text.contains("eva@dvorak.example"),
        "names and addresses stay out: {text}"
    );
}
