//! One message that cannot be booked, whatever the reason, stops none of its neighbours: not even
//! those that share its commit.

use kontor::engine::failpoint::{self, Point};
use rusqlite::{Connection, OpenFlags};

use super::books::{self, Books, Repeats};
use super::corpus::{self, Corpus};
use super::office::{Place, said};

/// Runs SQL in an office's database, as damage or a fault of the program would.
fn harm(place: &Place, sql: &str) {
    let connection =
        Connection::open_with_flags(place.office().join("kontor.db"), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    connection.execute_batch(sql).unwrap();
}

// proves N5
#[test]
fn what_the_schema_refuses_is_parked_and_its_group_is_booked() {
    let place = Place::new("csv", "");
    let mut corpus = Corpus::new(41);
    let files = corpus.handful();
    let poison = files.last().unwrap();
    let order_no = corpus.orders.keys().last().unwrap().clone();
    corpus::lay_down(&files, &place.inbox());
    harm(
        &place,
        &format!(
            "CREATE TRIGGER poison BEFORE INSERT ON orders WHEN NEW.order_no = '{order_no}' \
             BEGIN SELECT raise(ABORT, 'no such order'); END"
        ),
    );
    place.run_until_idle();
    let books = Books::open(&place.office());
    assert_eq!(
        books.rows("SELECT name, problem_code FROM messages WHERE problem_code = 'processing-failed'"),
        [format!("{}|processing-failed", poison.name)]
    );
    assert_eq!(books.of_their_own(), [""; 0]);
    assert_eq!(books.rows("SELECT count(*) FROM messages"), [files.len().to_string()]);
    drop(books);
    // The program is mended, and the message goes its way.
    harm(&place, "DROP TRIGGER poison");
    let output = place.run(&["quarantine", "retry", "processing-failed"]);
    assert!(output.status.success(), "{}", said(&output));
    place.pick_up();
    place.run_until_idle();
    assert_eq!(books::complaints(&place, &corpus, Repeats(0)), [""; 0]);
}

// proves N1, N5
#[test]
fn a_message_whose_stored_bytes_are_damaged_is_parked_and_the_others_go_on() {
    let place = Place::new("csv", "");
    let mut corpus = Corpus::new(42);
    let files = corpus.one_of_each();
    corpus::lay_down(&files, &place.inbox());
    // Two deaths leave all messages stored and none read.
    for point in ["chunk-decoded", "attempt-counted"] {
        let output = place.call(&["run", "--once"]).env(failpoint::POINT_VARIABLE, point).output().unwrap();
        assert!(!output.status.success(), "{}", said(&output));
    }
    assert!(Point::ALL.iter().any(|point| point.as_str() == "attempt-counted"));
    harm(&place, &format!("UPDATE messages SET body = x'00' WHERE name = '{}'", files[1].name));
    place.run_until_idle();
    let books = Books::open(&place.office());
    assert_eq!(
        books.rows("SELECT name, state FROM messages WHERE problem_code = 'stored-data-corrupt'"),
        [format!("{}|quarantined", files[1].name)]
    );
    assert_eq!(books.of_their_own(), [""; 0]);
    // Its order was booked all the same, by the amendment that brought it whole.
    assert_eq!(books.rows("SELECT count(*) FROM orders"), [corpus.orders.len().to_string()]);
}

// proves N5, N16
#[test]
fn several_older_papers_of_one_order_in_one_message_are_kept() {
    let place = Place::new("csv", "");
    let paper = |time: &str, quantity: u32| {
        format!(
            "<Order><OrderNo>S-1</OrderNo><Issued>2026-03-02T{time}+01:00</Issued><Currency>EUR</Currency>\
             <Buyer><CustomerNo>K1</CustomerNo><Company>Tischlerei Krüger 1 GmbH</Company></Buyer>\
             <Line><Name>Article</Name><Quantity unit=\"C62\">{quantity}</Quantity><UnitPrice>2.00</UnitPrice></Line></Order>"
        )
    };
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><KontorOrders xmlns=\"urn:kontor:order:1\" version=\"1.0\">{}{}{}{}</KontorOrders>",
        paper("12:00:00", 5),
        paper("11:00:00", 4),
        paper("10:00:00", 3),
        paper("12:00:00", 5).replace("S-1", "S-2"),
    );
    std::fs::write(place.inbox().join("several.xml"), text).unwrap();
    let output = place.run(&["run", "--once"]);
    assert!(output.status.success(), "{}", said(&output));
    let books = Books::open(&place.office());
    assert_eq!(books.rows("SELECT state, coalesce(problem_code, '') FROM messages"), ["finished|"]);
    let orders =
        "SELECT order_no, (SELECT quantity FROM order_lines WHERE order_id = orders.id) FROM orders ORDER BY 1";
    assert_eq!(books.rows(orders), ["S-1|5", "S-2|5"]);
    let older = "SELECT count(*) FROM journal WHERE kind = 'order-older-paper'";
    assert_eq!(books.rows(older), ["2"]);
}
