//! Every call of the database fails once, fails from then on until somebody makes room, or fails
//! although it was carried out. The same engine goes on afterwards; in the end the books must be
//! what they are when nothing fails.

use std::collections::BTreeMap;
use std::sync::Arc;

use kontor::clock::{Clock as _, IdSource as _, SystemClock, SystemIds};
use kontor::domain::ids::{CommandId, MessageId, OrderId};
use kontor::domain::paper::Role;
use kontor::engine::command::{Assignment, Command, Request};
use kontor::engine::core::Engine;
use kontor::engine::courier::Courier;
use kontor::engine::lease;
use kontor::engine::office::Office;
use kontor::engine::pipeline::{self, receive};
use kontor::engine::runtime::{Run, Runtime};
use kontor::engine::{contacts as master, query};
use kontor::problem::{Code, Problem};
use kontor::sources::{Door, PollLimit, folder::FolderDoor};
use kontor::store::driver::{Access, SqliteDriver};
use kontor::store::faulting::{Failing, FaultingDriver, Faults};
use kontor::store::{Reader, Writer, contacts, open, sources};

use super::amount;
use super::books::{self, Books, Repeats};
use super::corpus::{self, Corpus};
use super::office::{INFORMED, Place, person};

/// How often an engine may try until nothing fails any more. A fault costs one round; a batch
/// that it broke off, another.
const ROUNDS_MAX: usize = 6;

/// How many calls it takes at most to give the engine back, when all work is done: that it failed
/// matters to nobody, because the next start takes the engine over all the same.
const RELEASE_CALLS: u64 = 16;

const FAILINGS: [Failing; 3] = [Failing::Once, Failing::FromThenOn, Failing::OnceThoughDone];

fn first_place() -> (Place, Corpus) {
    let place = Place::new("csv", INFORMED);
    let mut corpus = Corpus::new(5);
    corpus::lay_down(&corpus.one_of_each(), &place.inbox());
    (place, corpus)
}

// proves N1, N5, N8
#[test]
fn a_call_that_fails_changes_nothing_in_the_end() {
    let (first, mut corpus) = first_place();
    let stranger = corpus.strangers().remove(0);
    let whole = first.copied_with_postbox();
    let counted = Faults::at(0, Failing::Once);
    assert_eq!(House::open(&whole, &counted).unwrap().work_through(&counted, &stranger), []);
    corpus.decided(&stranger, 0);
    assert_eq!(books::complaints(&whole, &corpus, Repeats(0)), [""; 0]);
    let wanted = portrait(&whole);
    // Without a variable a part of the calls is tried, another part with each kind of failure.
    let calls = counted.calls();
    let share = u64::try_from(amount("KONTOR_FAULT_STATEMENTS", 150)).unwrap();
    let stride = if share == 0 { 1 } else { (calls * 3).div_ceil(share) };
    for (kind, failing) in FAILINGS.into_iter().enumerate() {
        let mut call = 1 + u64::try_from(kind).unwrap() * stride / 3;
        loop {
            let place = first.copied_with_postbox();
            let faults = Faults::at(call, failing);
            let problems = work_in(&place, &faults, &stranger);
            if !faults.have_struck() {
                assert!(calls < call, "call {call} of {calls} is never made");
                break;
            }
            let tried = format!("call {call} of {calls} fails {failing:?}");
            assert!(!problems.is_empty() || faults.struck_taking_back(), "{tried}, and nobody says so");
            assert!(problems.iter().all(|problem| problem.code == Code::DatabaseFailed), "{tried}: {problems:?}");
            assert_eq!(books::complaints(&place, &corpus, Repeats(1)), [""; 0], "{tried}");
            let stands = portrait(&place);
            let other: Vec<_> = stands.iter().filter(|(what, rows)| wanted.get(*what) != Some(rows)).collect();
            assert!(other.is_empty(), "{tried}\nstands {other:#?}\nwanted {wanted:#?}");
            call += stride;
        }
    }
}

// proves N1, O2
#[test]
fn the_running_engine_gets_over_a_call_that_fails() {
    let (first, corpus) = first_place();
    let counted = Faults::at(0, Failing::Once);
    assert_eq!(run_once(&first.copied_with_postbox(), &counted), Ok(Vec::new()));
    let calls = counted.calls();
    let share = u64::try_from(amount("KONTOR_FAULT_STATEMENTS", 150)).unwrap();
    let stride = if share == 0 { 1 } else { (calls * 6).div_ceil(share) };
    let mut call = 1;
    while call <= calls {
        let place = first.copied_with_postbox();
        let failing = FAILINGS[usize::try_from(call).unwrap() % FAILINGS.len()];
        let faults = Faults::at(call, failing);
        let is_content = run_once(&place, &faults) == Ok(Vec::new());
        // What failed only once may have come right within the same run.
        let is_told = failing != Failing::FromThenOn || calls <= call + RELEASE_CALLS;
        assert!(!is_content || is_told, "call {call} of {calls} fails {failing:?}, and nobody says so");
        assert_eq!(run_once(&place, &Faults::at(0, failing)), Ok(Vec::new()));
        assert_eq!(books::complaints(&place, &corpus, Repeats(1)), [""; 0], "call {call} of {calls} fails {failing:?}");
        call += stride;
    }
}

/// Runs the program's own threads once.
fn run_once(place: &Place, faults: &Faults) -> Result<Vec<Problem>, Problem> {
    let mut engine = faulting_engine(&Office::at(place.office()), faults);
    let held = lease::take(&mut engine)?;
    let (clock, ids) = (Arc::new(SystemClock), Arc::new(SystemIds::with_node(9)));
    let mut runtime = Runtime::start(engine, held, clock, ids, Run::Once)?;
    let finished = runtime.finish_once(|_| {});
    runtime.stop().and(finished)
}

/// Opens an office, as often as it takes, and lets it work.
fn work_in(place: &Place, faults: &Faults, stranger: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    loop {
        match House::open(place, faults) {
            Ok(mut house) => {
                problems.extend(house.work_through(faults, stranger));
                return problems;
            }
            Err(problem) => problems.push(problem),
        }
        assert!(problems.len() < ROUNDS_MAX, "{problems:?}");
        faults.mend();
    }
}

/// The engine, its door and its courier, on one thread and with drivers that fail by plan.
struct House {
    engine: Engine,
    held: lease::Held,
    decoder: Reader,
    door: Door,
    courier: Courier,
}

impl House {
    fn open(place: &Place, faults: &Faults) -> Result<Self, Problem> {
        let office = Office::at(place.office());
        let mut engine = faulting_engine(&office, faults);
        let held = lease::take(&mut engine)?;
        let reader = || {
            let driver = SqliteDriver::open(&office.database(), Access::Read).unwrap();
            Reader::over(Box::new(FaultingDriver::over(Box::new(driver), faults.clone())))
        };
        Ok(Self {
            engine,
            held,
            decoder: reader(),
            door: Door::Folder(FolderDoor::new(place.inbox())),
            courier: Courier::new(office.clone(), reader()),
        })
    }

    /// Works until a round goes by without a problem; returns the problems of the others.
    fn work_through(&mut self, faults: &Faults, stranger: &str) -> Vec<Problem> {
        let mut problems = Vec::new();
        let (decision, again) = (CommandId(self.engine.fresh_id()), CommandId(self.engine.fresh_id()));
        loop {
            let round = self.round().and_then(|()| {
                self.decide(decision, stranger)?;
                self.export_again(again)?;
                self.round()?;
                lease::renew(&mut self.engine, &self.held)
            });
            match round {
                Ok(()) => return problems,
                Err(problem) => problems.push(problem),
            }
            self.door.start_over();
            assert!(problems.len() < ROUNDS_MAX, "{problems:?}");
            faults.mend();
        }
    }

    /// Does what the program's threads do between them: take in, book, put away, deliver.
    fn round(&mut self) -> Result<(), Problem> {
        self.engine.take_up_unfinished()?;
        let source = self.engine.read(sources::list)?.remove(0).id;
        loop {
            let now = SystemClock.now();
            let poll = self.door.poll(PollLimit { items: 5, bytes: 1 << 20 }, now).map_err(|error| error.problem())?;
            if poll.items.is_empty() {
                break;
            }
            let prepared = self.decoder.read(|conn| {
                let revision = master::revision(conn)?;
                let fetched = poll.items.into_iter();
                let received = fetched.map(|item| receive::receive(item, source, MessageId(IDS.next(now)), now));
                received.map(|received| pipeline::prepare(received, conn, revision)).collect::<Result<Vec<_>, _>>()
            });
            let prepared = prepared.map_err(|error| error.problem())?;
            let keys: Vec<_> = prepared.iter().map(|item| item.received.message.source_key.clone()).collect();
            self.engine.record(prepared)?;
            assert_eq!(self.door.acknowledge(&keys, now), []);
        }
        self.engine.take_up_unfinished()?;
        self.engine.note_poll(source, None)?;
        loop {
            let round = self.courier.round(&mut self.engine)?;
            if let Some(problem) = round.problem {
                return Err(problem);
            }
            if round.worked == 0 {
                return Ok(());
            }
        }
    }

    fn order(&mut self, number: &str) -> Result<OrderId, Problem> {
        Ok(self.engine.read(|conn| query::find_orders(conn, number))?[0].id)
    }

    fn decide(&mut self, id: CommandId, stranger: &str) -> Result<(), Problem> {
        let order = self.order(stranger)?;
        let key = contacts::Lookup::Number;
        let contact = self.engine.read(|conn| contacts::by_key(conn, key, "k0"))?[0].id;
        let command = Command::Assign { order, role: Role::Buyer, to: Assignment::Existing(contact) };
        self.engine.execute(Request { id, actor: person(), command })?;
        Ok(())
    }

    fn export_again(&mut self, id: CommandId) -> Result<(), Problem> {
        let order = self.order("26-000001")?;
        self.engine.execute(Request { id, actor: person(), command: Command::ExportAgain { order } })?;
        Ok(())
    }
}

static IDS: std::sync::LazyLock<SystemIds> = std::sync::LazyLock::new(|| SystemIds::with_node(8));

fn faulting_engine(office: &Office, faults: &Faults) -> Engine {
    let driver = FaultingDriver::over(Box::new(open::existing(&office.database()).unwrap()), faults.clone());
    let writer = Writer::over(Box::new(driver));
    Engine::over(office.clone(), writer, Arc::new(SystemClock), Arc::new(SystemIds::with_node(7)))
}

/// Returns what stands in the books, without ids and moments.
fn portrait(place: &Place) -> BTreeMap<&'static str, Vec<String>> {
    let books = Books::open(&place.office());
    let mut portrait = BTreeMap::new();
    for (what, sql) in [
        (
            "orders",
            "SELECT number, order_no, revision, state, is_cancelled, undecided, exports, coalesce(problem_code, ''), line_count FROM orders ORDER BY number",
        ),
        (
            "messages",
            "SELECT name, state, stage, coalesce(problem_code, ''), format, duplicate_of IS NULL FROM messages ORDER BY name",
        ),
        (
            "effects",
            "SELECT o.number, e.kind, e.version, e.target, e.state FROM effects e JOIN orders o ON o.id = e.subject_id ORDER BY 1, 2, 3, 4",
        ),
        ("items", "SELECT item_id, successor, revision, state FROM batch_items ORDER BY item_id"),
        (
            "journal",
            "SELECT coalesce(o.number, ''), j.kind, count(*) FROM journal j LEFT JOIN orders o ON o.id = j.subject_id WHERE j.kind <> 'engine-started' GROUP BY 1, 2 ORDER BY 1, 2",
        ),
        ("sums", "SELECT kind, state, currency, count, amount_minor FROM day_sums WHERE count <> 0 ORDER BY 1, 2, 3"),
        (
            "revisions",
            "SELECT o.number, r.revision, r.kind, r.difference FROM order_revisions r JOIN orders o ON o.id = r.order_id ORDER BY 1, 2",
        ),
        ("learned", "SELECT number_key FROM contact_numbers ORDER BY 1"),
        ("counters", "SELECT name, value FROM counters ORDER BY 1"),
    ] {
        portrait.insert(what, books.rows(sql));
    }
    let mut letters: Vec<String> =
        place.postbox.letters().iter().map(|letter| format!("{} {}", letter.to, letter.subject)).collect();
    letters.dedup();
    portrait.insert("letters", letters);
    portrait
}
