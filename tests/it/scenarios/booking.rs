//! Booking: numbers, defaults, totals, several papers in one file.

use kontor::domain::lifecycle::{MessageState, OrderState};
use kontor::domain::settings::SettingKey;
use kontor::problem::Code;
use kontor::store::registrations;

use crate::support::driver::Panics;
use crate::support::fixtures::{BANDAGE, INSOLES, Who, alfa, envelope, eva, order, registration_element};
use crate::support::world::{ALFA, World};

// proves M11, M13
#[test]
fn clerk_employee_and_branch_of_the_settings_stand_on_new_orders() {
    let mut world = World::new();
    world.takes("before.xml", order("S-0").kontor());
    world.set(SettingKey::Clerk, "Jana");
    world.set(SettingKey::Employee, "Petr");
    world.set(SettingKey::Branch, "P1");
    world.takes("order.xml", order("S-1").kontor());
    let head = world.order("S-1").order.head;
    assert_eq!((head.clerk.as_str(), head.employee.as_str(), head.branch.as_str()), ("Jana", "Petr", "P1"));
    assert_eq!(head.number, "P1-26-000001");
    let before = world.order("S-0").order.head;
    assert_eq!((before.clerk.as_str(), before.employee.as_str(), before.branch.as_str()), ("", "", ""));
    assert_eq!(before.number, "26-000001");
}

// proves M13
#[test]
fn each_branch_numbers_its_orders_without_gaps() {
    let mut world = World::new();
    for (branch, order_no) in [("P1", "S-1"), ("P1", "S-2"), ("B2", "S-3"), ("P1", "S-4"), ("B2", "S-5")] {
        world.set(SettingKey::Branch, branch);
        world.takes(&format!("{order_no}.xml"), order(order_no).kontor());
    }
    let numbers: Vec<String> = world.orders().into_iter().map(|row| row.head.number).collect();
    assert_eq!(numbers, ["P1-26-000001", "P1-26-000002", "B2-26-000001", "P1-26-000003", "B2-26-000002"]);
}

// proves M13, N5
#[test]
fn an_order_that_cannot_be_booked_takes_no_number() {
    let mut world = World::over(Panics { at: Some(("INSERT INTO order_lines", "POISON")), ..Panics::default() });
    world.knows(alfa().card(ALFA));
    world.receive("1.xml", order("S-1").kontor());
    world.receive("2.xml", order("S-2").lines(&[BANDAGE, ("POISON", "x", "1", "1")]).kontor());
    world.receive("3.xml", order("S-3").kontor());
    world.run_until_idle();
    let numbers: Vec<String> = world.orders().into_iter().map(|row| row.head.number).collect();
    assert_eq!(numbers, ["26-000001", "26-000002"]);
    world.ends_with(&[
        "2.xml quarantined: processing-failed",
        "S-1 confirmation planned",
        "S-1 export planned",
        "S-3 confirmation planned",
        "S-3 export planned",
    ]);
}

// proves O4
#[test]
fn the_stated_total_is_booked_and_a_wrong_one_is_reported() {
    let mut world = World::new();
    let totals = |payable: &str| format!("<Totals><Lines>20.00</Lines><Payable>{payable}</Payable></Totals>");
    world.takes("right.xml", order("S-1").with(&totals("20.00")).kontor());
    world.takes("wrong.xml", order("S-2").with(&totals("99.00").replace("20.00", "21.00")).kontor());
    world.takes("none.xml", order("S-3").lines(&[BANDAGE, INSOLES]).kontor());
    let total =
        |world: &mut World, order_no: &str| world.order(order_no).order.head.total.unwrap().decimal().to_string();
    assert_eq!(total(&mut world, "S-1"), "20.00");
    assert_eq!(total(&mut world, "S-2"), "99.00");
    assert_eq!(total(&mut world, "S-3"), "370.00");
    let findings = |world: &mut World, order_no: &str| {
        let detail = world.order(order_no).trace[0].detail.clone().unwrap();
        detail.lines().find_map(|line| line.strip_prefix("findings=").map(str::to_owned)).unwrap_or_default()
    };
    assert_eq!(findings(&mut world, "S-1"), "");
    assert_eq!(findings(&mut world, "S-2"), "total-differs");
}

// proves O4, O5
#[test]
fn an_order_without_a_currency_is_booked_in_the_offices_own() {
    let mut world = World::new();
    world.set(SettingKey::OfficeCurrency, "PLN");
    world.takes("order.xml", order("S-1").currency("").kontor());
    let file = world.order("S-1");
    assert_eq!(file.order.head.total.unwrap().currency.to_string(), "PLN");
    assert_eq!(file.order.paper.currency, None, "what the paper does not say is not said for it");
    // The world recounts the statistics after each step: an amendment must take out what was counted in.
    world.takes("change.xml", order("S-1").currency("").lines(&[INSOLES]).kontor());
    let changed = world.order("S-1").revisions[0].difference.clone();
    assert_eq!(changed, "line 1\t2 C62 B-1 Bandage\t\nline 1\t\t1 C62 E-2 Insoles");
    world.ends_with(&["S-1 confirmation held: amended-after-export", "S-1 remark: amended-after-export"]);
}

// proves M5, N5
#[test]
fn each_paper_of_a_file_is_booked_by_itself() {
    let mut world = World::new();
    let papers = [
        order("S-1").element("Order"),
        order("S-2").lines(&[]).element("Order"),
        order("S-3").element("Order"),
        registration_element("R-1", &eva()),
    ];
    world.takes("several.xml", envelope(&papers));
    let booked: Vec<(String, i64)> =
        world.orders().into_iter().map(|row| (row.head.order_no, row.head.paper_no)).collect();
    assert_eq!(booked, [("S-1".to_owned(), 0), ("S-3".to_owned(), 2)]);
    assert_eq!(world.read(|conn| registrations::newest(conn, None, 9)).len(), 1);
    assert_eq!(world.post.letters().len(), 2);
    world.ends_with(&["several.xml quarantined: no-lines"]);
    // Another try books nothing twice.
    assert_eq!(world.retry(Code::NoLines), 1);
    world.run_until_idle();
    assert_eq!(world.orders().len(), 2);
    assert_eq!(world.read(|conn| registrations::newest(conn, None, 9)).len(), 1);
    assert_eq!((world.post.letters().len(), world.exported().len()), (2, 1));
    world.ends_with(&["several.xml quarantined: no-lines"]);
}

// proves N5
#[test]
fn a_file_of_nothing_but_faulty_papers_is_parked_whole() {
    let mut world = World::new();
    let nobody = Who::default();
    world.takes(
        "several.xml",
        envelope(&[order("S-1").lines(&[]).element("Order"), order("S-2").by(nobody).element("Order")]),
    );
    assert_eq!(world.orders(), []);
    assert_eq!(world.messages(), [("several.xml".to_owned(), MessageState::Quarantined, Some(Code::NoLines))]);
    world.ends_with(&["several.xml quarantined: no-lines"]);
}

// proves N16
#[test]
fn an_order_that_stands_twice_in_a_file_is_one_order() {
    let mut world = World::new();
    let twice = order("S-1").element("Order");
    world.takes("twice.xml", envelope(&[twice.clone(), twice]));
    assert_eq!(world.orders().len(), 1);
    assert_eq!(world.order("S-1").order.head.revision, 1);
    assert_eq!(world.post.letters().len(), 1);
    let changed = [order("S-2").element("Order"), order("S-2").lines(&[INSOLES]).element("Order")];
    world.takes("changed.xml", envelope(&changed));
    let file = world.order("S-2");
    assert_eq!((file.order.head.revision, file.order.head.state), (2, OrderState::Exported));
    assert_eq!(file.order.paper.lines[0].sku.as_deref(), Some("E-2"), "the later paper of the file holds");
    assert_eq!(world.post.letters().len(), 2, "what was amended before it left is confirmed once");
}
