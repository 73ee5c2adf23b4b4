//! An order that changes after it came: what changed line by line, and what may leave the house.

use kontor::domain::lifecycle::{EffectKind, EffectState, MessageState, OrderState};
use kontor::domain::paper::Role;
use kontor::domain::settings::SettingKey;
use kontor::engine::command::{Assignment, Command};
use kontor::engine::query;
use kontor::problem::Code;
use kontor::store::amendments::RevisionKind;
use kontor::store::registrations;

use crate::support::fixtures::{
    BANDAGE, INSOLES, LineOf, Who, alfa, cancellation, cancellation_element, envelope, eva, order, registration_element,
};
use crate::support::world::World;

const THREE_BANDAGES: LineOf = ("B-1", "Bandage", "3", "10.00");

// proves N16
#[test]
fn a_change_before_export_goes_out_as_if_it_had_come_so() {
    let mut world = World::new();
    world.set(SettingKey::AccountingProfile, "");
    world.post.is_down(true);
    world.takes("order.xml", order("S-1").lines(&[BANDAGE, INSOLES]).kontor());
    world.takes("change.xml", order("S-1").lines(&[THREE_BANDAGES]).with("<Note>ring twice</Note>").change());
    let file = world.order("S-1");
    assert_eq!((file.order.head.revision, file.order.head.state), (2, OrderState::Accepted));
    assert_eq!(file.revisions[0].kind, RevisionKind::Change);
    assert_eq!(file.revisions[0].difference, "note\t\tring twice\nline 1.quantity\t2\t3\nline 2\t1 C62 E-2 Insoles\t");
    assert_eq!(file.order.head.note, None);
    assert_eq!(
        file.messages.iter().map(|message| message.name.as_str()).collect::<Vec<_>>(),
        ["order.xml", "change.xml"]
    );
    world.post.is_down(false);
    world.advance(crate::support::minutes(10));
    world.set(SettingKey::AccountingProfile, "csv");
    world.run_courier();
    let [letter] = world.post.letters().try_into().unwrap();
    assert_eq!(letter.subject, "Your order S-1 has been changed");
    let [(_, csv)] = world.exported().try_into().unwrap();
    assert_eq!(csv.lines().count(), 2, "{csv}");
    assert!(csv.contains(";Bandage;3;"), "{csv}");
}

// proves N16
#[test]
fn a_change_after_export_stands_in_sight_until_somebody_acts() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").kontor());
    world.takes("change.xml", order("S-1").lines(&[THREE_BANDAGES]).kontor());
    let file = world.order("S-1");
    assert_eq!(file.order.head.state, OrderState::Exported);
    assert_eq!(file.revisions[0].difference, "line 1.quantity\t2\t3");
    assert_eq!(world.exported().len(), 1, "accounting is told of nothing by itself");
    world.ends_with(&["S-1 confirmation held: amended-after-export", "S-1 remark: amended-after-export"]);
    let id = file.order.head.id;
    world.does(Command::ExportAgain { order: id });
    world.run_courier();
    let file = world.order("S-1");
    assert_eq!((file.order.head.state, file.order.head.exports), (OrderState::Exported, 2));
    let items: Vec<(String, i64, i64)> =
        file.exports.into_iter().map(|(_, item)| (item.item_id, item.successor, item.revision)).collect();
    assert_eq!(items, [("26-000001".to_owned(), 0, 1), ("26-000001-1".to_owned(), 1, 2)]);
    assert_eq!(world.post.letters().last().unwrap().subject, "Your order S-1 has been changed");
    world.ends_with(&[]);
}

// proves N16
#[test]
fn a_change_after_export_may_also_just_be_noted() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").kontor());
    world.takes("change.xml", order("S-1").lines(&[THREE_BANDAGES]).kontor());
    let order = world.order("S-1").order.head.id;
    world.does(Command::DismissNote { order });
    world.drop_waiting(EffectKind::Confirmation);
    world.run_courier();
    assert_eq!((world.post.letters().len(), world.exported().len()), (1, 1));
    world.ends_with(&["S-1 confirmation given_up: amended-after-export"]);
}

// proves N16
#[test]
fn an_older_paper_that_comes_late_changes_nothing() {
    let mut world = World::new();
    world.takes("2.xml", order("S-1").issued("2026-03-02T08:30:00Z").lines(&[THREE_BANDAGES]).kontor());
    world.takes("1.xml", order("S-1").issued("2026-03-02T08:00:00Z").lines(&[BANDAGE]).kontor());
    world.takes("0.xml", order("S-1").issued("2026-03-01").lines(&[INSOLES]).kontor());
    let file = world.order("S-1");
    assert_eq!(file.order.head.revision, 1);
    assert_eq!(file.order.paper.lines[0].quantity.unwrap().to_string(), "3");
    let kept: Vec<(RevisionKind, &str)> =
        file.revisions.iter().map(|revision| (revision.kind, revision.difference.as_str())).collect();
    let older = kept.iter().all(|(kind, _)| *kind == RevisionKind::Older);
    assert!(older && kept.len() == 2, "{kept:?}");
    assert!(kept[0].1.contains("line 1.quantity\t3\t2"), "{kept:?}");
    assert_eq!(world.post.letters().len(), 1);
    world.ends_with(&["S-1 remark: older-revision"]);
}

// proves N16
#[test]
fn a_change_that_comes_before_its_order_waits_and_is_carried_out_then() {
    let mut world = World::new();
    world.takes("change.xml", order("S-1").issued("2026-03-02").lines(&[THREE_BANDAGES]).change());
    assert_eq!(world.orders(), []);
    world.ends_with(&["change.xml open: order-not-known"]);
    world.takes("other.xml", order("S-9").kontor());
    world.ends_with(&["change.xml open: order-not-known"]);
    world.takes("order.xml", order("S-1").issued("2026-03-01").kontor());
    let file = world.order("S-1");
    assert_eq!(file.order.head.revision, 2);
    assert_eq!(file.order.paper.lines[0].quantity.unwrap().to_string(), "3");
    assert_eq!(world.message("change.xml").state, MessageState::Finished);
    let csv: String = world.exported().into_iter().map(|(_, text)| text).filter(|text| text.contains("S-1")).collect();
    assert!(csv.contains(";Bandage;3;") && !csv.contains(";Bandage;2;"), "{csv}");
    assert_eq!(world.post.letters().len(), 2, "one for each order");
}

// proves N16
#[test]
fn a_change_whose_order_never_comes_is_ended_by_a_person() {
    let mut world = World::new();
    world.takes("change.xml", order("S-1").change());
    let message = world.message("change.xml").id;
    let open = world.read(|conn| query::Query::OpenMessages.answer(conn));
    let query::Answer::Messages(open) = open else { panic!() };
    assert_eq!(open.iter().map(|message| message.name.as_str()).collect::<Vec<_>>(), ["change.xml"]);
    world.does(Command::RejectMessage { message, reason: "the shop cancelled it by telephone".to_owned() });
    assert_eq!(world.message("change.xml").settled_by.as_deref(), Some("Jana"));
    // Should the order come after all, what a person ended stays ended.
    world.takes("order.xml", order("S-1").issued("2026-03-01").lines(&[INSOLES]).kontor());
    assert_eq!(world.order("S-1").order.head.revision, 1);
    world.ends_with(&[]);
}

// proves N16
#[test]
fn a_cancellation_that_comes_before_its_order_cancels_it() {
    let mut world = World::new();
    world.takes("cancel.xml", cancellation("S-1"));
    world.ends_with(&["cancel.xml open: order-not-known"]);
    world.takes("order.xml", order("S-1").kontor());
    let head = world.order("S-1").order.head;
    assert!(head.is_cancelled);
    assert_eq!(world.exported(), []);
    let subjects: Vec<String> = world.post.letters().into_iter().map(|letter| letter.subject).collect();
    assert_eq!(subjects, ["Your order S-1 has been cancelled"]);
    world.ends_with(&[]);
}

// proves N16
#[test]
fn a_cancelled_order_is_not_exported_and_one_that_was_is_marked() {
    let mut world = World::new();
    world.set(SettingKey::AccountingProfile, "");
    world.takes("1.xml", order("S-1").kontor());
    world.takes("cancel-1.xml", cancellation("S-1"));
    world.set(SettingKey::AccountingProfile, "csv");
    world.takes("2.xml", order("S-2").kontor());
    let [(_, csv)] = world.exported().try_into().unwrap();
    assert!(csv.contains("S-2") && !csv.contains("S-1"), "{csv}");
    world.takes("cancel-2.xml", cancellation("S-2"));
    assert_eq!(world.remark("S-2").unwrap().code, Code::AmendedAfterExport);
    let revision = world.order("S-2").revisions[0].clone();
    assert_eq!((revision.kind, revision.difference.as_str()), (RevisionKind::Cancel, "cancelled\t\tyes"));
    world.ends_with(&["S-2 confirmation held: amended-after-export", "S-2 remark: amended-after-export"]);
    let order = world.order("S-2").order.head.id;
    world.does(Command::ExportAgain { order });
    world.run_courier();
    let (_, csv) = world.exported().pop().unwrap();
    assert!(csv.lines().nth(1).unwrap().contains(";1;yes;"), "successor 1, cancelled: {csv}");
    world.takes("cancel-again.xml", envelope(&[cancellation_element("S-2", "2026-03-03")]));
    assert_eq!(world.message("cancel-again.xml").state, MessageState::Duplicate);
    world.ends_with(&[]);
}

// proves N16
#[test]
fn a_new_paper_for_a_cancelled_order_is_shown_and_not_delivered() {
    let mut world = World::new();
    world.set(SettingKey::AccountingProfile, "");
    world.takes("order.xml", order("S-1").kontor());
    world.takes("cancel.xml", cancellation("S-1"));
    world.takes("late.xml", order("S-1").lines(&[INSOLES]).kontor());
    world.set(SettingKey::AccountingProfile, "csv");
    world.run_courier();
    assert!(world.order("S-1").order.head.is_cancelled);
    assert_eq!(world.exported(), []);
    world.ends_with(&["S-1 remark: older-revision"]);
}

// proves N16
#[test]
fn the_same_number_of_another_buyer_is_another_order_with_a_warning() {
    let mut world = World::new();
    let beta = Who { number: "", company: "Beta s.r.o.", vat_id: "CZ45274649", email: "info@beta.example", ..alfa() };
    world.knows(beta.card("1002"));
    world.takes("alfa.xml", order("4711").kontor());
    world.takes("beta.xml", order("4711").by(beta).lines(&[INSOLES]).kontor());
    let orders = world.orders();
    assert_eq!(orders.iter().map(|row| row.head.revision).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(orders[0].head.note, None);
    let remark = kontor::problem::Problem::decode(&orders[1].head.note.as_ref().unwrap().text).unwrap();
    assert_eq!((remark.code, remark.argument("other")), (Code::OrderNumberShared, Some("Alfa s.r.o., 26-000001")));
    assert_eq!(world.post.letters().len(), 2);
    world.ends_with(&["4711 remark: order-number-shared"]);
}

// proves N16
#[test]
fn the_same_number_by_another_source_is_another_order_with_a_warning_if_the_buyer_is_the_same() {
    let mut world = World::new();
    world.add_source("market");
    let beta = Who { number: "", company: "Beta s.r.o.", vat_id: "CZ45274649", email: "info@beta.example", ..alfa() };
    world.knows(beta.card("1002"));
    world.takes("1.xml", order("1000").kontor());
    world.receive_from("market", "2.xml", order("1000").lines(&[INSOLES]).kontor());
    world.run_until_idle();
    let orders = world.orders();
    assert_eq!(orders.len(), 2);
    let remark = kontor::problem::Problem::decode(&orders[1].head.note.as_ref().unwrap().text).unwrap();
    assert_eq!(remark.code, Code::OrderSentElsewhere);
    assert_eq!((remark.argument("number"), remark.argument("source")), (Some("26-000001"), Some("shop")));
    // Two shops may well give one number to two customers.
    world.takes("3.xml", order("1001").kontor());
    world.receive_from("market", "4.xml", order("1001").by(beta).kontor());
    world.run_until_idle();
    assert_eq!(world.orders().len(), 4);
    world.ends_with(&["1000 remark: order-sent-elsewhere"]);
}

// proves N16, M4
#[test]
fn a_decision_ends_all_messages_of_an_order_that_was_amended_meanwhile() {
    let mut world = World::new();
    world.takes("1.xml", order("S-1").by(eva()).kontor());
    world.takes("2.xml", order("S-1").by(eva()).lines(&[INSOLES]).kontor());
    world.ends_with(&["1.xml open: party-unclear", "2.xml open: party-unclear"]);
    world.take_over("S-1", Role::Buyer);
    world.run_until_idle();
    assert_eq!(world.post.letters().len(), 1);
    world.ends_with(&[]);
}

// proves N16, M4
#[test]
fn an_amendment_that_names_the_customer_makes_the_decision_needless() {
    let mut world = World::new();
    let anonymous = Who { number: "", vat_id: "", email: "", street: "", zip: "", city: "", ..alfa() };
    world.takes("1.xml", order("S-1").by(anonymous).kontor());
    world.ends_with(&["1.xml open: party-unclear"]);
    world.takes("2.xml", order("S-1").kontor());
    assert_eq!(world.state("S-1"), OrderState::Exported);
    world.ends_with(&[]);
}

// proves N16, M4
#[test]
fn an_amendment_after_export_may_bring_a_party_that_must_be_decided() {
    let mut world = World::new();
    world.takes("1.xml", order("S-1").kontor());
    world.takes(
        "2.xml",
        order("S-1")
            .with("<Referrer><PhysicianNo>716253409</PhysicianNo><LastName>Nový</LastName></Referrer>")
            .kontor(),
    );
    let id = world.order("S-1").order.head.id;
    assert_eq!(world.read(query::waiting_orders).len(), 1);
    assert_eq!(world.is_refused(Command::ExportAgain { order: id }).code, Code::StepNotPossible);
    world.ends_with(&["2.xml open: party-unclear", "S-1 remark: amended-after-export"]);
    // Who ordered is settled: accounting has been told.
    let contact = world.contact("1001").0;
    let buyer = Command::Assign { order: id, role: Role::Buyer, to: Assignment::Existing(contact) };
    assert_eq!(world.is_refused(buyer).code, Code::StepNotPossible);
    world.take_over("S-1", Role::Referrer);
    world.run_courier();
    assert_eq!(world.exported().len(), 1, "a decision alone tells accounting nothing");
    world.ends_with(&["S-1 confirmation held: amended-after-export", "S-1 remark: amended-after-export"]);
    world.does(Command::ExportAgain { order: id });
    world.run_courier();
    assert_eq!((world.exported().len(), world.post.letters().len()), (2, 2));
    world.ends_with(&[]);
}

// proves N16
#[test]
fn what_is_planned_for_a_customer_in_doubt_does_not_leave() {
    let mut world = World::new();
    world.post.is_down(true);
    world.set(SettingKey::AccountingProfile, "");
    world.takes("1.xml", order("S-1").kontor());
    world.takes("2.xml", order("S-1").by(Who { city: "Písek", zip: "39701", street: "Polní 12", ..eva() }).kontor());
    // Another buyer of the same number is another order; the first stays what it was.
    assert_eq!(world.orders().len(), 2);
    let moved = Who { number: "", vat_id: "", email: "", company: "Nová Alfa", ..alfa() };
    world.takes("3.xml", order("S-7").kontor());
    world.takes("4.xml", order("S-7").by(moved).kontor());
    assert_eq!(world.order("S-7").order.head.contact_id, None);
    world.post.is_down(false);
    world.advance(crate::support::minutes(10));
    world.set(SettingKey::AccountingProfile, "csv");
    world.run_courier();
    let [(_, csv)] = world.exported().try_into().unwrap();
    assert!(csv.contains("S-1") && !csv.contains("S-7"), "{csv}");
    assert_eq!(world.effect_state("S-7", EffectKind::Confirmation), EffectState::Superseded);
    world.ends_with(&["2.xml open: party-unclear", "4.xml open: party-unclear", "S-1 remark: order-number-shared"]);
}

// proves N16, N5
#[test]
fn a_file_whose_papers_wait_for_several_orders_loses_none() {
    let mut world = World::new();
    let papers = [
        registration_element("R-1", &eva()),
        order("S-1").issued("2026-03-03").lines(&[THREE_BANDAGES]).element("OrderChange"),
        order("S-2").issued("2026-03-03").lines(&[THREE_BANDAGES]).element("OrderChange"),
    ];
    world.takes("several.xml", envelope(&papers));
    world.ends_with(&["several.xml open: order-not-known"]);
    world.takes("2.xml", order("S-2").kontor());
    assert_eq!(world.order("S-2").order.head.revision, 2, "the second change it waits for");
    world.ends_with(&["several.xml open: order-not-known"]);
    world.takes("1.xml", order("S-1").kontor());
    assert_eq!((world.order("S-1").order.head.revision, world.order("S-2").order.head.revision), (2, 2));
    assert_eq!(world.read(|conn| registrations::newest(conn, None, 9)).len(), 1, "nobody registers twice");
    world.ends_with(&["several.xml open: registration-waits"]);
}

// proves N16
#[test]
fn a_change_may_stand_before_its_order_in_one_file() {
    let mut world = World::new();
    let papers = [
        order("S-1").issued("2026-03-03").lines(&[THREE_BANDAGES]).element("OrderChange"),
        order("S-1").element("Order"),
    ];
    world.takes("both.xml", envelope(&papers));
    assert_eq!(world.order("S-1").order.paper.lines[0].quantity.unwrap().to_string(), "3");
    assert_eq!(world.message("both.xml").state, MessageState::Finished);
    assert_eq!(world.post.letters().len(), 1);
}

// proves N16
#[test]
fn taking_a_file_up_again_does_not_bring_back_what_was_amended_since() {
    let mut world = World::new();
    let papers =
        [order("S-1").element("Order"), order("S-2").issued("2026-03-03").lines(&[INSOLES]).element("OrderChange")];
    world.takes("both.xml", envelope(&papers));
    world.takes("later.xml", order("S-1").lines(&[THREE_BANDAGES]).kontor());
    assert_eq!(world.order("S-1").order.head.revision, 2);
    world.takes("2.xml", order("S-2").kontor());
    let file = world.order("S-1");
    assert_eq!((file.order.head.revision, file.revisions.len()), (2, 1));
    assert_eq!(file.order.paper.lines[0].quantity.unwrap().to_string(), "3");
    assert_eq!(world.order("S-2").order.head.revision, 2);
    world.ends_with(&["S-1 confirmation held: amended-after-export", "S-1 remark: amended-after-export"]);
}

// proves N16
#[test]
fn a_closed_order_that_changes_is_looked_at_again() {
    let mut world = World::new();
    world.takes("1.xml", order("S-1").kontor());
    let id = world.order("S-1").order.head.id;
    world.does(Command::CloseOrder { order: id });
    world.takes("2.xml", order("S-1").lines(&[INSOLES]).kontor());
    assert_eq!(world.state("S-1"), OrderState::Exported);
    world.ends_with(&["S-1 confirmation held: amended-after-export", "S-1 remark: amended-after-export"]);
    world.does(Command::ExportAgain { order: id });
    world.run_courier();
    world.ends_with(&[]);
}
