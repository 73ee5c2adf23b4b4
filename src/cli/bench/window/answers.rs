//! How long the answers take that the screens ask for, each over a connection of its own as the
//! engine's readers have them.

use std::path::Path;
use std::process::{Command as Program, Stdio};
use std::time::Duration;

use uuid::Uuid;

use super::super::rig;
use super::figures::{Figures, MICROS};
use crate::clock::{Clock as _, SystemClock};
use crate::domain::contact::{Contact, ContactCard};
use crate::domain::ids::{ContactId, OrderId};
use crate::domain::lifecycle::OrderState;
use crate::domain::time::Days;
use crate::domain::view::lists::{ContactSort, OrderFilter, OrderSort, SortOrder};
use crate::engine::contacts::keys;
use crate::engine::office::Office;
use crate::engine::query::{Answer, Query};
use crate::problem::Problem;
use crate::store::{Reader, StoreError, Writer, contacts};

/// How often a short answer is asked for.
const OFTEN: usize = 100;

/// How often a long one.
const SELDOM: usize = 5;

/// How many rows a screen shows at once.
const PAGE: usize = 60;

/// How many contacts are changed to see what that costs.
const CHANGED: usize = 1_000;

/// What is typed: names and their parts, with and without diacritics, in both alphabets, numbers,
/// places, several words, and what stands nowhere.
const TYPED: &[&str] = &[
    "Novák",
    "novakova",
    "Müller",
    "muell",
    "Новак",
    "uler",
    "schmidt",
    "grösse",
    "liński",
    "10123",
    "10765432",
    "26-0012",
    "F-000123456",
    "000765",
    "firm4711",
    "petr novák",
    "praha kralo",
    "london mary",
    "Москва",
    "602 123",
    "qqxzw",
    "zzzz",
    "nowhere at all",
];

/// One answer with the time it took.
fn ask(reader: &mut Reader, query: &Query) -> Result<(Answer, Duration), Problem> {
    let (answer, took) = rig::timed(|| reader.read(|conn| query.answer(conn)));
    Ok((answer.map_err(|error| error.problem())?, took))
}

fn often(reader: &mut Reader, query: &Query, count: usize) -> Result<Vec<Duration>, Problem> {
    (0..count).map(|_| ask(reader, query).map(|(_, took)| took)).collect()
}

/// Measures all answers.
///
/// # Errors
/// What could not be read.
pub(super) fn measure(folder: &Path, figures: &mut Figures) -> Result<(), Problem> {
    let database = Office::at(folder).database();
    let open = || Reader::open(&database).map_err(|error| error.problem());
    search_cold(&database, figures)?;
    let mut reader = open()?;
    dashboard(&mut reader, figures)?;
    search(&mut reader, figures)?;
    let orders = order_lists(&mut reader, figures)?;
    let contacts = contact_lists(&mut reader, figures)?;
    pages(&mut reader, &orders, &contacts, figures)?;
    upkeep(folder, &contacts, figures)
}

/// Everything that the overview and the frame around it ask for.
fn dashboard(reader: &mut Reader, figures: &mut Figures) -> Result<(), Problem> {
    let now = SystemClock.now();
    let today = now.utc_day();
    let first = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let day = Query::Day { midnight: now.plus_minutes(-12 * 60), now };
    let month = Query::Statistics { from: first(30), to: today };
    let years = Query::Statistics { from: first(5 * 365), to: today };
    let status = often(reader, &Query::Status, OFTEN)?;
    let (day, month) = (often(reader, &day, OFTEN)?, often(reader, &month, OFTEN)?);
    let all: Vec<Duration> =
        status.iter().zip(&day).zip(&month).map(|((status, day), month)| *status + *day + *month).collect();
    figures.times("status", &status);
    figures.times("day", &day);
    figures.times("statistics-month", &month);
    figures.times("dashboard", &all);
    figures.times("statistics-years", &often(reader, &years, OFTEN)?);
    Ok(())
}

/// Returns what stands in the search field while a text is typed, letter by letter.
fn beginnings(text: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = text.chars().collect();
    (1..=letters.len()).map(move |count| letters.iter().take(count).collect())
}

fn search(reader: &mut Reader, figures: &mut Figures) -> Result<(), Problem> {
    let typed: Vec<String> = TYPED.iter().flat_map(|text| beginnings(text)).collect();
    let mut times = Vec::new();
    // The first pass warms what the second finds warm.
    for is_counted in [false, true] {
        for text in &typed {
            let (_, took) = ask(reader, &Query::Search { text: text.clone() })?;
            if is_counted {
                times.push(took);
            }
        }
    }
    figures.times("search", &times);
    let mut lists = Vec::new();
    for text in TYPED {
        let ids = Query::ContactIds { text: (*text).to_owned(), sort: ContactSort::Name, order: SortOrder::Ascending };
        lists.push(ask(reader, &ids)?.1);
    }
    figures.times("search-list", &lists);
    Ok(())
}

/// Searches after the system has forgotten the file, each text once.
fn search_cold(database: &Path, figures: &mut Figures) -> Result<(), Problem> {
    let mut times = Vec::new();
    for text in TYPED {
        if !forget(database) {
            figures.leave_out("cold");
            return Ok(());
        }
        let mut reader = Reader::open(database).map_err(|error| error.problem())?;
        times.push(ask(&mut reader, &Query::Search { text: (*text).to_owned() })?.1);
    }
    figures.times("search-cold", &times);
    Ok(())
}

/// Asks the system to forget what it keeps of a file in memory; returns whether it could be asked.
fn forget(file: &Path) -> bool {
    // GNU dd tells the system that it no longer needs the pages of its input (`iflag=nocache` with
    // nothing to copy means the whole file).
    let mut argument = std::ffi::OsString::from("if=");
    argument.push(file);
    let mut dd = Program::new("dd");
    dd.arg(argument).args(["iflag=nocache", "count=0"]);
    dd.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn ids(answer: Answer) -> Vec<Uuid> {
    if let Answer::Ids(ids) = answer { ids.to_vec() } else { Vec::new() }
}

fn order_lists(reader: &mut Reader, figures: &mut Figures) -> Result<Vec<Uuid>, Problem> {
    let mut all = Vec::new();
    for (name, sort) in [
        ("orders-by-received", OrderSort::Received),
        ("orders-by-number", OrderSort::Number),
        ("orders-by-their-number", OrderSort::TheirNumber),
        ("orders-by-buyer", OrderSort::Buyer),
        ("orders-by-total", OrderSort::Total),
        ("orders-by-state", OrderSort::State),
    ] {
        let query = Query::OrderIds { filter: OrderFilter::default(), sort, order: SortOrder::Descending };
        figures.times(name, &often(reader, &query, SELDOM)?);
        if sort == OrderSort::Received {
            all = ids(ask(reader, &query)?.0);
        }
    }
    let today = SystemClock.now().utc_day();
    let all_of = OrderFilter::default;
    let filters = [
        OrderFilter { state: Some(OrderState::Closed), ..all_of() },
        OrderFilter { needs_person: true, ..all_of() },
        OrderFilter { is_cancelled: true, ..all_of() },
        OrderFilter { from: today.checked_sub_days(Days::new(30)), ..all_of() },
        OrderFilter { text: "novák".to_owned(), ..all_of() },
        OrderFilter { text: "000765".to_owned(), ..all_of() },
    ];
    let mut times = Vec::new();
    for filter in filters {
        for sort in [OrderSort::Received, OrderSort::Buyer] {
            let query = Query::OrderIds { filter: filter.clone(), sort, order: SortOrder::Descending };
            times.push(ask(reader, &query)?.1);
        }
    }
    figures.times("orders-filtered", &times);
    Ok(all)
}

fn contact_lists(reader: &mut Reader, figures: &mut Figures) -> Result<Vec<Uuid>, Problem> {
    let mut all = Vec::new();
    for (name, sort) in [
        ("contacts-by-name", ContactSort::Name),
        ("contacts-by-number", ContactSort::Number),
        ("contacts-by-city", ContactSort::City),
        ("contacts-by-email", ContactSort::Email),
    ] {
        let query = Query::ContactIds { text: String::new(), sort, order: SortOrder::Ascending };
        figures.times(name, &often(reader, &query, SELDOM)?);
        if sort == ContactSort::Name {
            all = ids(ask(reader, &query)?.0);
        }
    }
    Ok(all)
}

/// Rows at places all over the list.
fn pages(reader: &mut Reader, orders: &[Uuid], contacts: &[Uuid], figures: &mut Figures) -> Result<(), Problem> {
    let place = |turn: usize, length: usize| (turn * 7_919 * PAGE) % length.saturating_sub(PAGE).max(1);
    let (mut of_orders, mut of_contacts) = (Vec::new(), Vec::new());
    for turn in 0..2 * OFTEN {
        let first = place(turn, orders.len());
        let page = orders.get(first..first + PAGE).unwrap_or_default().iter().copied().map(OrderId).collect();
        of_orders.push(ask(reader, &Query::OrderRows(page))?.1);
        let first = place(turn, contacts.len());
        let page = contacts.get(first..first + PAGE).unwrap_or_default().iter().copied().map(ContactId).collect();
        of_contacts.push(ask(reader, &Query::ContactRows(page))?.1);
    }
    // The first half warmed the pages of the database that all rows share.
    figures.times("page-of-orders", of_orders.get(OFTEN..).unwrap_or_default());
    figures.times("page-of-contacts", of_contacts.get(OFTEN..).unwrap_or_default());
    Ok(())
}

/// What a change of a contact costs, and what of it is for being found: the same contacts are
/// changed twice, in what nobody searches and in what is searched.
fn upkeep(folder: &Path, known: &[Uuid], figures: &mut Figures) -> Result<(), Problem> {
    let mut writer = Writer::open(&Office::at(folder).database()).map_err(|error| error.problem())?;
    let step = (known.len() / CHANGED).max(1);
    let some: Vec<ContactId> = known.iter().step_by(step).copied().map(ContactId).collect();
    let read: Result<Vec<_>, _> = some.iter().map(|id| contacts::find(&mut writer.conn(), *id)).collect();
    let mut all: Vec<Contact> = read.map_err(|error| error.problem())?.into_iter().flatten().collect();
    let each = u32::try_from(all.len().max(1)).unwrap_or(u32::MAX);
    let mut change = |all: &mut Vec<Contact>, made: fn(&mut ContactCard)| {
        for contact in all.iter_mut() {
            made(&mut contact.card);
        }
        let (changed, took) = rig::timed(|| {
            let now = SystemClock.now();
            writer.transaction(|tx| {
                all.iter().try_for_each(|contact| contacts::update(tx, contact, &keys(&contact.card), now))
            })
        });
        for contact in all.iter_mut() {
            contact.version += 1;
        }
        changed.map(|()| took.as_secs_f64() * 1e6 / f64::from(each)).map_err(|error: StoreError| error.problem())
    };
    // The first change reads what the others find in memory.
    change(&mut all, |card| "pan".clone_into(&mut card.salutation))?;
    let plain = change(&mut all, |card| "paní".clone_into(&mut card.salutation))?;
    let found = change(&mut all, |card| card.last_name.push_str(" jr"))?;
    figures.one("change-contact", found, MICROS);
    figures.one("upkeep-contact", (found - plain).max(0.0), MICROS);
    // What was changed is changed back, so that the next run finds the same office.
    change(&mut all, |card| card.last_name.truncate(card.last_name.len().saturating_sub(" jr".len()))).map(|_| ())
}
