//! How the database carries out what intake asks: no statement walks a table that grows with the
//! office. A statement that does costs nothing in a test office and seconds in a large one.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use kontor::app;
use kontor::cli::bench::{corpus::Corpus, prefill};
use kontor::domain::ids::{ContactId, OrderId};
use kontor::domain::lifecycle::{EffectKind, EffectState, MessageState, OrderState};
use kontor::domain::paper::Role;
use kontor::domain::time::Timestamp;
use kontor::domain::view::journal::JournalFilter;
use kontor::domain::view::lists::{ContactSort, OrderFilter, OrderSort, SortOrder};
use kontor::domain::view::sums::{Decided, Wait};
use kontor::engine::command::{Actor, Command};
use kontor::engine::core::Engine;
use kontor::engine::office::Office;
use kontor::engine::query::Query;
use kontor::formats::tables;
use kontor::store::driver::{Access, Driver, OnRow, SqliteDriver, Value};
use kontor::store::{Reader, StoreError, Writer, effects, messages, orders};

/// Tables that grow with every order or contact.
const LARGE: [&str; 13] = [
    "messages",
    "orders",
    "order_lines",
    "order_parties",
    "order_attachments",
    "effects",
    "contacts",
    "registrations",
    "journal",
    "order_marks",
    "order_list",
    "contact_list",
    "batch_items",
];

/// Indexes over what waits alone, which stay small: to walk one is to look at what waits.
const OF_WAITING: [&str; 11] = [
    "effects_due",
    "effects_stuck",
    "messages_waiting",
    "orders_undecided",
    "orders_noted",
    "orders_cancelled",
    "registrations_waiting",
    "attachments_awaited",
    // What people decided or did is little beside what the program does.
    "order_parties_by_hand",
    "order_parties_waiting",
    "journal_by_person",
];

/// Remembers every statement that it is given.
struct Listening {
    inner: SqliteDriver,
    heard: Arc<Mutex<BTreeSet<String>>>,
}

impl Driver for Listening {
    fn begin(&mut self) -> Result<(), StoreError> {
        self.inner.begin()
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        self.inner.commit()
    }

    fn rollback(&mut self) -> Result<(), StoreError> {
        self.inner.rollback()
    }

    fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.heard.lock().unwrap().insert(sql.to_owned());
        self.inner.execute(sql, values)
    }

    fn query(&mut self, sql: &str, values: &[Value<'_>], on_row: OnRow<'_>) -> Result<(), StoreError> {
        self.heard.lock().unwrap().insert(sql.to_owned());
        self.inner.query(sql, values, on_row)
    }
}

/// Returns the steps of a statement's plan.
fn plan(driver: &mut SqliteDriver, sql: &str) -> Vec<String> {
    let values = (1..=40).rev().find(|place| sql.contains(&format!("?{place}"))).unwrap_or(0);
    let mut steps = Vec::new();
    let on_row = &mut |row: &dyn kontor::store::driver::Row| {
        if let Value::Text(step) = row.value(3)? {
            steps.push(step.to_owned());
        }
        Ok(())
    };
    driver.query(&format!("EXPLAIN QUERY PLAN {sql}"), &vec![Value::Null; values], on_row).unwrap();
    steps
}

/// Returns whether a step of a statement walks a table that grows, and not only its newest rows.
fn walks_a_large_table(sql: &str, step: &str) -> bool {
    let reads_the_newest = sql.contains("ORDER BY revision DESC LIMIT") || sql.contains("ORDER BY place DESC LIMIT");
    let Some(table) = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next()) else { return false };
    let is_of_waiting = OF_WAITING.iter().any(|index| step.contains(&format!("INDEX {index}")));
    LARGE.contains(&table) && !is_of_waiting && !reads_the_newest
}

// proves O3, N1
#[test]
fn no_statement_of_intake_walks_a_table_that_grows() {
    let folder = tempfile::tempdir().unwrap();
    let office = Office::at(folder.path().join("office"));
    office.create().unwrap();
    let heard = Arc::new(Mutex::new(BTreeSet::new()));
    let inner = SqliteDriver::open(&office.database(), Access::Write).unwrap();
    let writer = Writer::over(Box::new(Listening { inner, heard: Arc::clone(&heard) }));
    let (clock, ids) = app::clock_and_ids().unwrap();
    let mut engine = Engine::over(office.clone(), writer, Arc::clone(&clock), Arc::clone(&ids));
    let corpus = Corpus { customers: 20, seed: 3 };
    let mut cards = Vec::new();
    tables::read_contacts_each(corpus.contacts_csv().as_bytes(), &mut |line, row| cards.push((line, row.unwrap())));
    let door = Command::AddFolderSource { name: "inbox".to_owned(), folder: "inbox".to_owned(), interval_minutes: 5 };
    for command in [door, Command::ImportContacts { cards }] {
        engine.command(Actor::Engine, command).unwrap();
    }
    let source = prefill::first_source(&mut engine).unwrap().unwrap();
    let mut files: Vec<Vec<u8>> = (0..40).map(|number| corpus.order_xml(number).into_bytes()).collect();
    // A customer whom nobody knows, a repeat, and something that is no order.
    let stranger = corpus.order_xml(41).replace("CZ", "SK").replace("firm", "stranger").replace("Name>", "Name>Nový ");
    files.extend([stranger.into_bytes(), corpus.order_xml(3).into_bytes(), b"%PDF-1.7".to_vec()]);
    heard.lock().unwrap().clear();
    let prepared = prefill::samples(&mut engine, source, files, (clock.as_ref(), ids.as_ref())).unwrap();
    let recorded = engine.record(prepared).unwrap();
    assert_eq!(recorded.iter().filter(|one| one.state == MessageState::Finished).count(), 40);
    engine.take_up_unfinished().unwrap();
    let now = clock.now();
    engine
        .read(|conn| {
            for kind in [EffectKind::Export, EffectKind::Confirmation] {
                effects::due(conn, kind, now, 100)?;
                effects::next_due(conn, kind)?;
            }
            for state in [EffectState::Planned, EffectState::Sending, EffectState::Held, EffectState::GivenUp] {
                effects::in_state(conn, state, 100)?;
            }
            messages::stray_files(conn, source, "x.pdf")?;
            orders::newest(conn, None, 50)
        })
        .unwrap();
    let heard = heard.lock().unwrap().clone();
    assert!(heard.len() > 30, "{heard:#?}");
    let mut driver = SqliteDriver::open(&office.database(), Access::Read).unwrap();
    let mut looked = 0;
    for sql in heard.iter().filter(|sql| !sql.contains("SAVEPOINT") && !sql.contains("ROLLBACK")) {
        if ["RELEASE", "BEGIN", "COMMIT"].iter().any(|word| sql.starts_with(word)) {
            continue;
        }
        let steps = plan(&mut driver, sql);
        assert!(!steps.iter().any(|step| walks_a_large_table(sql, step)), "{sql}\n{steps:#?}");
        looked += 1;
    }
    assert!(looked > 25, "{looked}");
    // The test can fail: a question that no index answers is seen to walk the table.
    let walking = "SELECT id FROM messages WHERE name = ?1";
    assert!(plan(&mut driver, walking).iter().any(|step| walks_a_large_table(walking, step)));
}

/// Statements that bring all ids of a list, or all texts of a search that nothing narrows: once for
/// each sort, filter or search, never for a frame or an event. Each reads an index alone, in its
/// order, or the narrow list of texts.
fn is_of_a_whole_list(sql: &str, step: &str) -> bool {
    let is_ids =
        sql.starts_with("SELECT id FROM") || sql.starts_with("SELECT order_id FROM") || sql.contains("contact_id FROM");
    let is_texts = sql.contains("instr(l.text");
    // Requests for access are few, and stand in the order of their ids.
    (is_ids && step.contains("USING COVERING INDEX")) || is_texts || step == "SCAN registrations"
}

/// Every question that a screen of the window asks.
fn questions_of_the_window(order: OrderId, contact: ContactId, now: Timestamp) -> Vec<Query> {
    let today = now.utc_day();
    let mut all = vec![
        Query::Orders { before: None, limit: 50 },
        Query::WaitingOrders,
        Query::OrderFile(order),
        Query::Undecided(order),
        Query::Settings,
        Query::Quarantine,
        Query::Messages { before: None, limit: 50 },
        Query::OpenMessages,
        Query::Batches,
        Query::Contacts { after: None, limit: 50 },
        Query::Registrations { before: None },
        Query::Statistics { from: today, to: today },
        Query::Status,
        Query::OrderRows(vec![order]),
        Query::ContactRows(vec![contact]),
        Query::ContactFile(contact),
        Query::Day { midnight: now, now },
        Query::Cases,
        Query::Case(order, Role::Buyer, None),
        Query::Journal { before: None, limit: 50 },
        Query::People,
        Query::RegistrationIds,
        Query::SourceNames,
        Query::Actors,
        Query::Setup,
        Query::Entries { filter: JournalFilter::default(), before: None, limit: 50 },
    ];
    for text in ["fir", "26-000001", "0", "Nový stranger"] {
        all.push(Query::Search { text: text.to_owned() });
    }
    for order in [SortOrder::Ascending, SortOrder::Descending] {
        for sort in [
            OrderSort::Received,
            OrderSort::Number,
            OrderSort::TheirNumber,
            OrderSort::Buyer,
            OrderSort::Total,
            OrderSort::State,
        ] {
            all.push(Query::OrderIds { filter: OrderFilter::default(), sort, order });
        }
        for sort in [ContactSort::Name, ContactSort::Number, ContactSort::City, ContactSort::Email] {
            all.push(Query::ContactIds { text: String::new(), sort, order });
            all.push(Query::ContactIds { text: "fir".to_owned(), sort, order });
        }
    }
    let filters = [
        OrderFilter { state: Some(OrderState::Accepted), ..OrderFilter::default() },
        OrderFilter { needs_person: true, ..OrderFilter::default() },
        OrderFilter { is_cancelled: true, ..OrderFilter::default() },
        OrderFilter { contact: Some(contact), ..OrderFilter::default() },
        OrderFilter { from: Some(today), till: Some(today), ..OrderFilter::default() },
        OrderFilter { decided: Some(Decided::ByHand), ..OrderFilter::default() },
        OrderFilter { decided: Some(Decided::Alone), ..OrderFilter::default() },
        OrderFilter { waited: Some(Wait::Hour), ..OrderFilter::default() },
        OrderFilter { text: "0".to_owned(), ..OrderFilter::default() },
        OrderFilter { text: "fir".to_owned(), ..OrderFilter::default() },
    ];
    let by_total = |filter| Query::OrderIds { filter, sort: OrderSort::Total, order: SortOrder::Ascending };
    all.extend(filters.into_iter().map(by_total));
    all
}

// proves M16, C1
#[test]
fn no_question_of_the_window_walks_a_table_that_grows() {
    let folder = tempfile::tempdir().unwrap();
    let office = Office::at(folder.path().join("office"));
    office.create().unwrap();
    let (clock, ids) = app::clock_and_ids().unwrap();
    let mut engine = Engine::open(office.clone(), Arc::clone(&clock), Arc::clone(&ids)).unwrap();
    let corpus = Corpus { customers: 20, seed: 3 };
    let mut cards = Vec::new();
    tables::read_contacts_each(corpus.contacts_csv().as_bytes(), &mut |line, row| cards.push((line, row.unwrap())));
    let door = Command::AddFolderSource { name: "inbox".to_owned(), folder: "inbox".to_owned(), interval_minutes: 5 };
    for command in [door, Command::ImportContacts { cards }] {
        engine.command(Actor::Engine, command).unwrap();
    }
    let source = prefill::first_source(&mut engine).unwrap().unwrap();
    let mut files: Vec<Vec<u8>> = (0..10).map(|number| corpus.order_xml(number).into_bytes()).collect();
    let stranger = corpus.order_xml(41).replace("CZ", "SK").replace("firm", "stranger").replace("Name>", "Name>Nový ");
    files.extend([stranger.into_bytes(), b"%PDF-1.7".to_vec()]);
    let prepared = prefill::samples(&mut engine, source, files, (clock.as_ref(), ids.as_ref())).unwrap();
    engine.record(prepared).unwrap();
    assert!(0 < engine.list_orders().unwrap());
    let newest = engine.read(|conn| orders::newest(conn, None, 50)).unwrap();
    let undecided = newest.iter().find(|head| 0 < head.undecided).unwrap().id;
    let contact = newest.iter().find_map(|head| head.contact_id).unwrap();
    let heard = Arc::new(Mutex::new(BTreeSet::new()));
    let inner = SqliteDriver::open(&office.database(), Access::Read).unwrap();
    let mut reader = Reader::over(Box::new(Listening { inner, heard: Arc::clone(&heard) }));
    let mut driver = SqliteDriver::open(&office.database(), Access::Read).unwrap();
    let mut looked = BTreeSet::new();
    let mut walked = Vec::new();
    for question in questions_of_the_window(undecided, contact, clock.now()) {
        heard.lock().unwrap().clear();
        reader.read(|conn| question.answer(conn)).unwrap();
        let is_whole_list =
            matches!(question, Query::OrderIds { .. } | Query::ContactIds { .. } | Query::RegistrationIds);
        for sql in heard.lock().unwrap().iter().filter(|sql| sql.starts_with("SELECT")) {
            for step in plan(&mut driver, sql) {
                let is_allowed = is_whole_list && is_of_a_whole_list(sql, &step);
                let sorts = step.contains("TEMP B-TREE") && !sql.contains("LIMIT");
                if (walks_a_large_table(sql, &step) || (sorts && is_whole_list)) && !is_allowed {
                    walked.push(format!("{question:?}\n  {sql}\n  {step}"));
                }
            }
            looked.insert(sql.clone());
        }
    }
    assert_eq!(walked, [""; 0], "{}", walked.join("\n"));
    assert!(50 < looked.len(), "{looked:#?}");
}
