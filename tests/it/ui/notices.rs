//! Notices: what came is told once, by the desktop or inside the window.

use std::io::{BufRead as _, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use egui_kittest::kittest::Queryable as _;
use kontor::clock::{Clock, ManualClock};
use kontor::i18n::{Language, Texts};
use kontor::notices;
use kontor::problem::{Code, Problem};
use kontor::ui::host::{HostCall, HostReply};
use kontor::ui::prefs::{Preference, Preferences};
use kontor::ui::shell::Moment;

use super::{Desk, Office, order};

/// Lets a window see what another program took in meanwhile, and the time go by in which it
/// gathers.
fn let_news_come(desk: &mut Desk<'_>, clock: &ManualClock) {
    // The engine tells of it within a moment; the limit is only for a machine that stands still.
    let events = desk.runtime.as_ref().unwrap().handle().subscribe(|| {});
    events.wait(Duration::from_mins(1)).expect("the engine tells what changed");
    desk.settle();
    clock.advance_millis(3_000);
    desk.settle();
}

fn watched(office: &Office, prefs: Preferences) -> (Desk<'static>, Arc<ManualClock>) {
    let mut desk = office.window_with(prefs, 1280.0, 800.0);
    let clock = Arc::new(ManualClock::at(desk.harness.state().clock.now()));
    let shown: Arc<dyn Clock> = Arc::<ManualClock>::clone(&clock);
    desk.harness.state_mut().clock = shown;
    desk.settle();
    (desk, clock)
}

fn prefs(has_notices: bool) -> Preferences {
    let mut prefs = Preferences::new(Language::En);
    prefs.take(Preference::Person("Jana".to_owned()));
    prefs.take(Preference::Notices(has_notices));
    prefs
}

fn notices(desk: &mut Desk<'_>) -> Vec<(String, String)> {
    let calls = std::mem::take(&mut desk.harness.state_mut().calls);
    let told = calls.into_iter().filter_map(|call| match call {
        HostCall::Notify { title, text } => Some((title, text)),
        _ => None,
    });
    told.collect()
}

fn burst(office: &Office) {
    for number in 1..=3 {
        office.receive(&format!("{number}.xml"), &order(&format!("W-{number}"), "Müller GmbH", 1));
    }
    office.receive("broken.xml", "<Order");
    office.work();
}

#[test]
fn a_burst_is_told_once_and_inside_the_window_where_the_desktop_tells_nothing() {
    let office = Office::new();
    office.receive("before.xml", &order("W-0", "Novák s.r.o.", 1));
    office.work();
    let (mut desk, clock) = watched(&office, prefs(true));
    assert_eq!(notices(&mut desk), [], "what was there before is no news");
    burst(&office);
    let_news_come(&mut desk, &clock);
    let told = notices(&mut desk);
    let expected = ("3 new orders".to_owned(), "3 of them need a decision\n1 message could not be read".to_owned());
    assert_eq!(told, [expected]);
    assert!(!desk.shows("3 new orders\n"), "the desktop tells it");
    let missing = Problem::new(Code::NoticesMissing).with("detail", "no daemon");
    let moment = Moment { now: clock.now(), offset_minutes: 0 };
    desk.harness.state_mut().window.reply(HostReply::NoNotices(missing), moment);
    desk.settle();
    assert!(desk.shows("3 new orders\n3 of them need a decision"), "no daemon: it is told here");
    clock.advance_millis(20_000);
    desk.settle();
    assert_eq!(notices(&mut desk), [], "nothing is told twice");
}

#[test]
fn with_the_desktop_switched_off_news_stay_inside_the_window() {
    let office = Office::new();
    let (mut desk, clock) = watched(&office, prefs(false));
    burst(&office);
    let_news_come(&mut desk, &clock);
    assert_eq!(notices(&mut desk), []);
    assert!(desk.harness.query_by_label_contains("3 new orders").is_some());
}

/// In which the test below starts itself again: what is on the bus there shows the notices.
const CHILD: &str = "KONTOR_TEST_NOTICES";

/// Shows one notice in each language, and says what became of it. Does so only for its parent.
#[test]
fn notices_are_shown_for_the_test_that_records_them() {
    if std::env::var_os(CHILD).is_none() {
        return;
    }
    for language in Language::ALL {
        let texts = Texts::in_language(*language);
        match notices::show(&texts.notice_orders(37), &texts.notice_unclear(2)) {
            Ok(()) => println!("shown"),
            Err(problem) => println!("{}", problem.code.as_str()),
        }
    }
}

/// A program that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

impl Running {
    fn start(command: &mut Command) -> (Self, Lines<BufReader<ChildStdout>>) {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        (Self(child), lines)
    }
}

fn python() -> Option<&'static str> {
    let has_dbus = |python: &&str| {
        let tried = Command::new(python).args(["-c", "import dbus, gi"]).stderr(Stdio::null()).status();
        tried.is_ok_and(|status| status.success())
    };
    ["/usr/bin/python3", "python3"].into_iter().find(has_dbus)
}

fn show_on(address: &str) -> Vec<String> {
    let this = std::env::current_exe().unwrap();
    let name = "ui::notices::notices_are_shown_for_the_test_that_records_them";
    let output = Command::new(this)
        .args(["--exact", name, "--nocapture"])
        .env(CHILD, "1")
        .env("DBUS_SESSION_BUS_ADDRESS", address)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let words = ["shown", "notices-missing"];
    let said = String::from_utf8(output.stdout).unwrap();
    said.split_whitespace().filter(|word| words.contains(word)).map(str::to_owned).collect()
}

#[test]
fn the_desktop_gets_the_notices_in_five_languages_and_its_absence_is_told() {
    let has_bus = Command::new("dbus-daemon").arg("--version").stdout(Stdio::null()).status().is_ok();
    let (true, Some(python)) = (has_bus, python()) else {
        assert!(std::env::var_os("CI").is_none(), "needs dbus, python3-dbus and python3-gi");
        eprintln!("LEFT OUT: notices on a real bus need the packages dbus, python3-dbus and python3-gi");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    // No service folders: whoever shows notices here is whom this test starts.
    let config = folder.path().join("bus.conf");
    let rules = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">\
                 <allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>\
                 </policy></busconfig>";
    std::fs::write(&config, rules).unwrap();
    let mut bus = Command::new("dbus-daemon");
    bus.arg(format!("--config-file={}", config.display())).args(["--nofork", "--print-address"]);
    let (_bus, mut lines) = Running::start(&mut bus);
    let address = lines.next().unwrap().unwrap();
    assert_eq!(show_on(&address), ["notices-missing"; 5], "nobody shows notices there");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/notices.py");
    let (_service, mut told) =
        Running::start(Command::new(python).arg(script).env("DBUS_SESSION_BUS_ADDRESS", &address));
    assert_eq!(told.next().unwrap().unwrap(), "ready");
    assert_eq!(show_on(&address), ["shown"; 5]);
    let recorded: Vec<String> = (0..5).map(|_| told.next().unwrap().unwrap()).collect();
    let expected = [
        "Kontor|37 new orders|2 of them need a decision",
        "Kontor|37 neue Aufträge|2 davon brauchen eine Entscheidung",
        "Kontor|37 nových objednávek|2 z nich čekají na rozhodnutí",
        "Kontor|37 nowych zamówień|2 z nich wymagają decyzji",
        "Kontor|37 новых заказов|2 из них требуют решения",
    ];
    assert_eq!(recorded, expected);
}
