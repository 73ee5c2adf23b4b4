//! All orders: views, filters, choosing, columns, bulk actions, and the panel of one.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kontor::domain::contact::{ContactCard, ContactKind};
use kontor::domain::paper::Role;
use kontor::domain::time::Timestamp;
use kontor::domain::view::lists::{OrderFilter, OrderSort, SortOrder};
use kontor::engine::command::{Assignment, Command};
use kontor::engine::query::{Answer, OrderRow, Query};
use kontor::ui::host::HostCall;
use kontor::ui::place::{OrderView, Place, Screen};

use super::settings::type_into;
use super::{Desk, Office, order};

/// Three orders of three buyers; the second is decided.
fn three() -> Office {
    let office = Office::new();
    for (file, number, buyer) in [("a", "W-1", "Müller GmbH"), ("b", "W-2", "Novák s.r.o."), ("c", "W-3", "Alfa a.s.")]
    {
        office.receive(&format!("{file}.xml"), &order(number, buyer, 2));
    }
    office.work();
    office
}

fn rows(desk: &Desk<'_>) -> Vec<OrderRow> {
    let question =
        Query::OrderIds { filter: OrderFilter::default(), sort: OrderSort::TheirNumber, order: SortOrder::Ascending };
    let Answer::Ids(ids) = desk.ask(question) else { panic!("another answer") };
    let ids = ids.iter().map(|id| kontor::domain::ids::OrderId(*id)).collect();
    let Answer::Orders(rows) = desk.ask(Query::OrderRows(ids)) else { panic!("another answer") };
    rows
}

/// The rows that are shown, by their names.
fn shown(desk: &Desk<'_>) -> Vec<String> {
    let rows = desk.harness.query_all_by_role(egui::accesskit::Role::Row);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

fn chosen(desk: &Desk<'_>) -> usize {
    let rows = desk.harness.query_all_by_role(egui::accesskit::Role::Row);
    rows.filter(|row| row.accesskit_node().is_selected() == Some(true)).count()
}

fn among_orders(office: &Office) -> Desk<'static> {
    let mut desk = office.window();
    desk.go(Place::Screen(Screen::Orders));
    desk
}

fn press_with(desk: &mut Desk<'_>, modifiers: Modifiers, key: Key) {
    desk.harness.key_press_modifiers(modifiers, key);
    desk.settle();
}

// proves M16
#[test]
fn every_heading_sorts_both_ways() {
    let mut desk = among_orders(&three());
    for heading in ["Customer", "Their number", "Parties", "Source", "State", "Total", "Received", "Our number"] {
        desk.click(heading);
        let up = shown(&desk);
        desk.click(heading);
        let down = shown(&desk);
        assert_eq!((up.len(), down.len()), (3, 3), "{heading}");
    }
    desk.click("Customer");
    let names = shown(&desk);
    let place = |name: &str| names.iter().position(|row| row.contains(name)).unwrap();
    assert!(place("Alfa") < place("Müller") && place("Müller") < place("Novák"), "{names:?}");
    desk.click("Customer");
    assert!(shown(&desk)[0].contains("Novák"));
}

// proves M16
#[test]
fn letters_and_days_narrow_the_list_and_can_be_saved_as_a_view() {
    let mut desk = among_orders(&three());
    assert!(desk.shows("All 3"));
    type_into(&mut desk, "Search orders", "nov");
    desk.settle();
    assert_eq!(shown(&desk).len(), 1);
    desk.click("Save as view…");
    type_into(&mut desk, "Name of the view", "Only Novák");
    desk.click("Save view");
    assert!(desk.harness.state().window.preferences().views.contains_key("Only Novák"));
    desk.click("All 3");
    assert_eq!(shown(&desk).len(), 3);
    desk.click("Only Novák 1");
    assert_eq!(shown(&desk).len(), 1);
    desk.click("Delete the view “Only Novák”");
    assert!(desk.harness.state().window.preferences().views.is_empty());
    assert!(!desk.shows("Only Novák"));
    desk.go(Place::OrdersOf(OrderView::Accepted));
    assert!(desk.shows("No orders here"), "the empty list says so");
    desk.click("Show all orders");
    assert_eq!(shown(&desk).len(), 3);
}

// proves M16
#[test]
fn rows_are_chosen_by_keyboard_and_copied_as_a_table() {
    let mut desk = among_orders(&three());
    desk.press(Key::J);
    press_with(&mut desk, Modifiers::SHIFT, Key::J);
    assert_eq!(chosen(&desk), 2);
    assert!(desk.shows("2 chosen"));
    press_with(&mut desk, Modifiers::COMMAND, Key::A);
    assert!(desk.shows("3 chosen"));
    desk.press(Key::X);
    assert!(desk.shows("2 chosen"), "x takes the one with the cursor out again");
    desk.harness.event(egui::Event::Copy);
    desk.harness.step();
    let copied = desk.harness.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("something is copied");
    let lines: Vec<&str> = copied.lines().collect();
    assert_eq!(lines.len(), 3, "{copied}");
    assert!(lines[0].starts_with("Received\tOur number\tTheir number\tCustomer"), "{copied}");
    assert!(lines[1].contains("\tW-"), "{copied}");
}

// proves N11
#[test]
fn several_are_done_with_one_struck_and_one_undo_takes_all_back() {
    let mut desk = among_orders(&three());
    desk.press(Key::J);
    press_with(&mut desk, Modifiers::COMMAND, Key::A);
    desk.press(Key::D);
    assert!(desk.shows("Done with 3 orders"));
    let first = rows(&desk)[0].head.number.clone();
    desk.click_last(&first);
    assert!(desk.shows("Done with 2 orders"), "one is struck");
    press_with(&mut desk, Modifiers::COMMAND, Key::Enter);
    assert!(desk.shows("2 done, 0 not"));
    let done = |desk: &Desk<'_>| {
        let is_done = |row: &OrderRow| row.mark.as_ref().is_some_and(|mark| mark.done.is_some());
        rows(desk).iter().map(is_done).collect::<Vec<_>>()
    };
    assert_eq!(done(&desk), [false, true, true]);
    desk.press(Key::Escape);
    press_with(&mut desk, Modifiers::COMMAND, Key::Z);
    assert_eq!(done(&desk), [false, false, false], "one undo takes all back");
    assert!(desk.shows("Taken back: 2 orders are open again"));
}

// proves N11
#[test]
fn what_cannot_be_done_with_some_is_told_one_by_one() {
    let office = three();
    let mut desk = among_orders(&office);
    desk.press(Key::J);
    press_with(&mut desk, Modifiers::COMMAND, Key::A);
    desk.click("Export again…");
    press_with(&mut desk, Modifiers::COMMAND, Key::Enter);
    assert!(desk.shows("0 done, 3 not"), "none was exported yet");
    let number = rows(&desk)[0].head.number.clone();
    assert!(desk.shows(&number));
}

// proves M16
#[test]
fn columns_are_chosen_and_kept() {
    let mut desk = among_orders(&three());
    assert!(!shown(&desk).is_empty());
    desk.click("Choose columns");
    desk.click_last("Branch");
    let kept = desk.harness.state().window.preferences().columns.get("orders").cloned().expect("kept");
    assert_eq!(kept.last().map(|(id, _)| id.as_str()), Some("branch"));
    let calls = &desk.harness.state().calls;
    assert!(calls.iter().any(|call| matches!(call, HostCall::KeepPreferences(_))));
    desk.click("Usual columns");
    assert!(!desk.harness.state().window.preferences().columns.contains_key("orders"));
}

// proves M16, N16
#[test]
fn the_panel_tells_how_far_an_order_got_and_what_an_amendment_changed_after_export() {
    let office = Office::new();
    let blank = ContactCard::blank(ContactKind::Organisation);
    let card = ContactCard { number: "1001".to_owned(), company: "Müller GmbH".to_owned(), ..blank };
    office.change(Command::ImportContacts { cards: vec![(2, card)] });
    office.receive("a.xml", &order("W-1", "Müller GmbH", 2));
    office.work();
    let desk = office.window();
    let (row, contact) = {
        let Answer::Ids(ids) = desk.ask(contact_ids()) else { panic!("another answer") };
        (rows(&desk).remove(0), kontor::domain::ids::ContactId(ids[0]))
    };
    drop(desk);
    if row.head.undecided != 0 {
        office.change(Command::Assign { order: row.head.id, role: Role::Buyer, to: Assignment::Existing(contact) });
    }
    office.send();
    office.receive("b.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    let mut desk = office.window();
    desk.go(Place::Order(row.head.id));
    assert!(desk.shows("exported"), "the strip says how far it got");
    assert!(desk.shows("already exported: "), "the ribbon says what has left the house");
    desk.click("Accounting knows, put it away");
    assert!(rows(&desk)[0].head.note.is_none());
    desk.click("History 1");
    assert!(desk.shows("Amended"));
    desk.click("Trace 5");
    assert!(desk.shows("<OrderNo>W-1</OrderNo>"), "the message as it was received");
}

fn contact_ids() -> Query {
    Query::ContactIds {
        text: String::new(),
        sort: kontor::domain::view::lists::ContactSort::Name,
        order: SortOrder::Ascending,
    }
}

// proves N1
#[test]
fn attachments_are_saved_and_what_can_run_is_opened_only_after_a_warning() {
    let office = Office::new();
    let with = order("W-1", "Müller GmbH", 1).replace(
        "</Order>",
        "<Attachment><Name>list.txt</Name><Content>aGVsbG8=</Content></Attachment>\
         <Attachment><Name>setup.exe</Name><Content>aGVsbG8=</Content></Attachment></Order>",
    );
    office.receive("a.xml", &with);
    office.work();
    let mut desk = office.window();
    let id = rows(&desk)[0].head.id;
    desk.go(Place::Order(id));
    desk.click("Files 2");
    desk.click("Open");
    let opened = |desk: &Desk<'_>| {
        let calls = desk.harness.state().calls.iter();
        calls
            .filter_map(|call| match call {
                HostCall::OpenCopy { name, bytes } => Some((name.clone(), bytes.clone())),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(opened(&desk), [("list.txt".to_owned(), b"hello".to_vec())]);
    desk.click_last("Open");
    assert!(desk.shows("Open setup.exe?"));
    assert_eq!(opened(&desk).len(), 1, "nothing is opened yet");
    desk.click("Open all the same");
    assert_eq!(opened(&desk)[1].0, "setup.exe");
    desk.click("Save…");
    assert!(
        desk.harness.state().calls.iter().any(|call| matches!(call, HostCall::Pick(pick) if pick.name == "list.txt"))
    );
}

// proves M16
#[test]
fn an_order_that_is_not_there_says_so_and_escape_closes_the_panel() {
    let mut desk = three().window();
    desk.go(Place::Order(kontor::engine::day::first_id_at(Timestamp(7))));
    assert!(desk.shows("This order is not there"));
    desk.press(Key::Escape);
    assert!(!desk.shows("This order is not there"));
    assert_eq!(shown(&desk).len(), 3);
}
