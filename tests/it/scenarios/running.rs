//! The engine with its threads, in real time: awaited by events, never by sleeping.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use kontor::app;
use kontor::clock::{Clock, IdSource};
use kontor::domain::ids::{CommandId, SourceId};
use kontor::domain::lifecycle::{MessageState, OrderState};
use kontor::domain::settings::SettingKey;
use kontor::domain::time::Timestamp;
use kontor::engine::command::{Actor, Command, Receipt, Request, Which};
use kontor::engine::core::Engine;
use kontor::engine::event::Event;
use kontor::engine::handle::Events;
use kontor::engine::lease;
use kontor::engine::office::Office;
use kontor::engine::query::{Answer, OrderRow, Query, SourceLedger};
use kontor::engine::runtime::{Run, Runtime};
use kontor::problem::{Code, Problem};
use kontor::store::driver::{Access, SqliteDriver};
use kontor::store::{Reader, Writer, journal};
use tempfile::TempDir;

use crate::support::driver::{PanickingDriver, Panics};
use crate::support::fixtures::{alfa, order};
use crate::support::world::ALFA;

/// Longest wait for anything: far longer than it takes on a busy machine.
const PATIENCE: Duration = Duration::from_mins(2);

/// A running engine over an office whose one source is polled once a day by itself.
struct House {
    runtime: Option<Runtime>,
    events: Events,
    office: Office,
    source: SourceId,
    ids: Arc<dyn IdSource>,
    clock: Arc<dyn Clock>,
    _folder: TempDir,
}

impl House {
    fn open() -> Self {
        Self::over(Panics::default())
    }

    fn over(panics: Panics) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let office = Office::at(folder.path().join("office"));
        office.create().unwrap();
        let (clock, ids) = app::clock_and_ids().unwrap();
        let driver = SqliteDriver::open(&office.database(), Access::Write).unwrap();
        let writer = Writer::over(Box::new(PanickingDriver::over(Box::new(driver), panics)));
        let mut engine = Engine::over(office.clone(), writer, Arc::clone(&clock), Arc::clone(&ids));
        let source =
            Command::AddFolderSource { name: "shop".to_owned(), folder: "inbox".to_owned(), interval_minutes: 1440 };
        let source = SourceId(engine.command(Actor::Engine, source).unwrap().created.unwrap());
        let profile = Command::Set { key: SettingKey::AccountingProfile, value: "csv".to_owned() };
        engine.command(Actor::Engine, profile).unwrap();
        engine.command(Actor::Engine, Command::ImportContacts { cards: vec![(1, alfa().card(ALFA))] }).unwrap();
        let held = lease::take(&mut engine).unwrap();
        let runtime = Runtime::start(engine, held, Arc::clone(&clock), Arc::clone(&ids), Run::Serve).unwrap();
        let events = runtime.handle().subscribe(|| {});
        Self { runtime: Some(runtime), events, office, source, ids, clock, _folder: folder }
    }

    fn runtime(&mut self) -> &mut Runtime {
        self.runtime.as_mut().unwrap()
    }

    /// Waits for an event that `is_it` recognises, and returns what it said.
    fn awaits<T>(&self, mut is_it: impl FnMut(&Event) -> Option<T>) -> T {
        loop {
            let event = self.events.wait(PATIENCE).expect("nothing was heard of it");
            if let Some(found) = is_it(&event) {
                return found;
            }
        }
    }

    /// Waits until a question about the books is answered as it should be; asks again after each
    /// event.
    fn awaits_answer<T>(&self, mut ask: impl FnMut(&Self) -> Option<T>) -> T {
        loop {
            if let Some(found) = ask(self) {
                return found;
            }
            self.awaits(|_| Some(()));
        }
    }

    /// Waits until the source was polled after a moment, and returns when.
    fn polled_after(&self, before: Option<Timestamp>) -> Option<Timestamp> {
        self.awaits_answer(|house| {
            let polled_at = house.ledger().source.polled_at;
            (before < polled_at).then_some(polled_at)
        })
    }

    fn ask(&self, query: Query) -> Answer {
        self.runtime.as_ref().unwrap().handle().ask(query).unwrap().wait().unwrap()
    }

    fn orders(&self) -> Vec<OrderRow> {
        let Answer::Orders(mut rows) = self.ask(Query::Orders { before: None, limit: 100 }) else { panic!() };
        rows.reverse();
        rows
    }

    fn ledger(&self) -> SourceLedger {
        let Answer::Ledger(mut all) = self.ask(Query::Ledger) else { panic!() };
        all.remove(0)
    }

    fn sends(&self, command: Command) -> Result<Receipt, Problem> {
        let id = CommandId(self.ids.next(self.clock.now()));
        let request = Request { id, actor: Actor::Person("Jana".to_owned()), command };
        self.runtime.as_ref().unwrap().handle().send(request)?.wait()
    }

    /// Lays a file into the inbox under its name in one step, as a careful sender does.
    fn drops(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let beside = self.office.root().join(format!("{name}.beside"));
        fs::write(&beside, bytes).unwrap();
        fs::rename(beside, self.inbox().join(name)).unwrap();
    }

    fn inbox(&self) -> PathBuf {
        self.office.folder("inbox")
    }

    fn stops(&mut self) -> Result<(), Problem> {
        self.runtime.take().unwrap().stop()
    }

    /// Returns what the journal says last, read beside the engine.
    fn last_entry(&self) -> String {
        let mut reader = Reader::open(&self.office.database()).unwrap();
        let entries = reader.read(|conn| journal::since(conn, 0, 1_000)).unwrap();
        entries.last().unwrap().kind.clone()
    }
}

// proves O3, O1, O4, O6
#[test]
fn a_file_dropped_in_is_booked_and_exported_without_waiting_for_the_interval() {
    let mut house = House::open();
    // The first poll is over before the file comes: only a change event can find it.
    house.polled_after(None);
    assert_eq!(house.ledger().counted.seen, 0);
    house.drops("order.xml", order("S-1").kontor());
    let row =
        house.awaits_answer(|house| house.orders().into_iter().find(|row| row.head.state == OrderState::Exported));
    assert_eq!(row.head.order_no, "S-1");
    let files: Vec<String> = fs::read_dir(house.office.folder("export"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, ["kontor-000001.csv"]);
    assert_eq!(house.ledger().unexplained(), 0);
    house.stops().unwrap();
    assert!(!house.inbox().join("order.xml").exists(), "it is in the archive");
}

// proves O3
#[test]
fn polling_can_be_asked_for_and_the_interval_be_changed_while_the_engine_runs() {
    let mut house = House::open();
    let first = house.polled_after(None);
    let source = house.source;
    house.runtime().poll_now(Some(source));
    let second = house.polled_after(first);
    house.runtime().poll_now(None);
    let third = house.polled_after(second);
    house.sends(Command::SetSourceInterval { source, minutes: 1 }).unwrap();
    house.runtime().start_intakes().unwrap();
    house.polled_after(third);
    assert_eq!(house.ledger().source.interval_minutes, 1);
    assert!(house.ledger().source.succeeded_at.is_some());
    house.stops().unwrap();
}

// proves O3
#[test]
fn a_source_added_while_the_engine_runs_is_polled_and_one_switched_off_is_not() {
    let mut house = House::open();
    house.polled_after(None);
    let folder = house.office.root().join("market");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("1.xml"), order("M-1").kontor()).unwrap();
    let add =
        Command::AddFolderSource { name: "market".to_owned(), folder: "market".to_owned(), interval_minutes: 1440 };
    house.sends(add).unwrap();
    house.runtime().start_intakes().unwrap();
    house.awaits_answer(|house| (house.orders().len() == 1).then_some(()));
    let source = house.source;
    house.sends(Command::SetSourceActive { source, is_active: false }).unwrap();
    house.runtime().start_intakes().unwrap();
    house.drops("2.xml", order("S-2").kontor());
    // The other source goes on; when its next order is booked, the first one's file still lies there.
    fs::write(folder.join("3.xml"), order("M-3").kontor()).unwrap();
    house.awaits_answer(|house| (house.orders().len() == 2).then_some(()));
    house.stops().unwrap();
    assert!(house.inbox().join("2.xml").exists());
}

// proves O1
#[test]
fn commands_are_answered_and_told_of() {
    let mut house = House::open();
    house.polled_after(None);
    let name = Command::Set { key: SettingKey::OfficeName, value: "Zdravé kroky".to_owned() };
    let receipt = house.sends(name).unwrap();
    let told = house.awaits(|event| match event {
        Event::Changed { topics, revision } => {
            topics.touches(kontor::engine::event::Topics::SETTINGS).then_some(*revision)
        }
        Event::Polled | Event::Troubled { .. } | Event::Stopped { .. } | Event::Lagged => None,
    });
    assert_eq!(told, receipt.revision);
    let wrong = Command::Set { key: SettingKey::MailPort, value: "many".to_owned() };
    assert_eq!(house.sends(wrong).unwrap_err().code, Code::SettingInvalid);
    house.stops().unwrap();
}

// proves N5
#[test]
fn a_panic_in_one_item_parks_it_and_the_engine_goes_on() {
    let panics = Panics { at: Some(("INSERT INTO order_lines", "POISON")), ..Panics::default() };
    let mut house = House::over(panics);
    house.polled_after(None);
    house.drops("1.xml", order("S-1").lines(&[("POISON", "x", "1", "1.00")]).kontor());
    house.drops("2.xml", order("S-2").lines(&[]).kontor());
    house.drops("3.xml", order("S-3").kontor());
    house.awaits_answer(|house| {
        let counted = house.ledger().counted;
        (counted.quarantined == 2 && counted.finished == 1).then_some(())
    });
    let Answer::Messages(messages) = house.ask(Query::Messages { before: None, limit: 10 }) else { panic!() };
    let poison = messages.iter().find(|message| message.name == "1.xml").unwrap();
    assert_eq!(
        (poison.state, poison.problem.as_ref().unwrap().code),
        (MessageState::Quarantined, Code::ProcessingFailed)
    );
    assert_eq!(house.orders().len(), 1);
    // It lives, and takes up what it is told to.
    let again = house.sends(Command::RetryMessages(Which::All)).unwrap();
    assert_eq!(again.changed, 2);
    house.awaits_answer(|house| (house.ledger().counted.quarantined == 2).then_some(()));
    house.stops().unwrap();
    assert_eq!(house.last_entry(), "engine-stopped");
}

// proves N1
#[test]
fn a_thread_that_dies_is_told_of_and_nothing_it_was_asked_is_left_unanswered() {
    let at_begin = Arc::new(AtomicBool::new(false));
    let mut house = House::over(Panics { at: None, at_begin: Arc::clone(&at_begin) });
    house.polled_after(None);
    at_begin.store(true, Ordering::SeqCst);
    let name = Command::Set { key: SettingKey::OfficeName, value: "Zdravé kroky".to_owned() };
    let unanswered = house.sends(name).unwrap_err();
    assert_eq!(unanswered.code, Code::ThreadStopped);
    let (thread, problem) = house.awaits(|event| match event {
        Event::Stopped { thread, problem } => Some((thread.clone(), problem.clone())),
        Event::Changed { .. } | Event::Polled | Event::Troubled { .. } | Event::Lagged => None,
    });
    assert_eq!(thread, "engine");
    assert_eq!((problem.code, problem.argument("detail")), (Code::ThreadStopped, Some("planted: begin")));
    house.stops().unwrap();
    // The next start finds that this one ended at work.
    let (clock, ids) = app::clock_and_ids().unwrap();
    let mut engine = Engine::open(house.office.clone(), clock, ids).unwrap();
    assert!(!lease::take(&mut engine).unwrap().follows_clean_stop);
}

// proves O2
#[test]
fn an_orderly_stop_finishes_what_was_begun() {
    let mut house = House::open();
    house.polled_after(None);
    for number in 0..50 {
        house.drops(&format!("{number}.xml"), order(&format!("S-{number}x")).kontor());
    }
    // In the midst of it.
    house.awaits_answer(|house| (house.ledger().counted.seen != 0).then_some(()));
    house.stops().unwrap();
    let mut reader = Reader::open(&house.office.database()).unwrap();
    let ledgers = reader.read(kontor::engine::query::ledger).unwrap();
    let ledger = &ledgers[0];
    assert_eq!(ledger.unexplained(), 0);
    let waiting = fs::read_dir(house.inbox()).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file()).count();
    let taken = usize::try_from(ledger.counted.finished).unwrap();
    assert_eq!(taken + waiting, 50, "each file is either booked and put away, or still there");
    let lease = reader.read(kontor::store::lease::read).unwrap().unwrap();
    assert!(lease.is_released);
    assert_eq!(house.last_entry(), "engine-stopped");
}

// proves O2
#[test]
fn a_second_engine_on_one_office_says_who_holds_it_and_since_when() {
    let mut house = House::open();
    house.polled_after(None);
    let other = || {
        let (clock, ids) = app::clock_and_ids().unwrap();
        Engine::open(house.office.clone(), clock, ids).unwrap()
    };
    let mut second = other();
    let refused = lease::take(&mut second).unwrap_err();
    assert_eq!((refused.code, refused.argument("host")), (Code::EngineElsewhere, Some(lease::host_name().as_str())));
    let since = lease::holder(&mut second).unwrap().unwrap().since;
    let text = since.utc().format("%Y-%m-%d %H:%M").to_string();
    assert!(refused.argument("since").unwrap().starts_with(&text), "{refused}");
    // It may still change what a person asks for; the running engine takes notice.
    let name = Command::Set { key: SettingKey::OfficeName, value: "Zdravé kroky".to_owned() };
    second.command(Actor::Person("Jana".to_owned()), name).unwrap();
    house.awaits(|event| match event {
        Event::Changed { topics, .. } => topics.touches(kontor::engine::event::Topics::SETTINGS).then_some(()),
        Event::Polled | Event::Troubled { .. } | Event::Stopped { .. } | Event::Lagged => None,
    });
    let office = house.office.clone();
    house.stops().unwrap();
    let held = lease::take(&mut second).unwrap();
    assert!(held.follows_clean_stop);
    drop((held, second));
    let (clock, ids) = app::clock_and_ids().unwrap();
    let mut engine = Engine::open(office, clock, ids).unwrap();
    let hosts = Command::Set { key: SettingKey::EngineHosts, value: "OFFICE-2, OFFICE-3".to_owned() };
    engine.command(Actor::Engine, hosts).unwrap();
    let refused = lease::take(&mut engine).unwrap_err();
    assert_eq!((refused.code, refused.argument("allowed")), (Code::HostNotAllowed, Some("OFFICE-2, OFFICE-3")));
}
