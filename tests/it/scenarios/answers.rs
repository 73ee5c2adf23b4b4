//! What Pohoda answers, and what comes of it: taken over, refused with the field, or nothing.

use std::fs;
use std::path::PathBuf;

use kontor::domain::lifecycle::{BatchState, OrderState};
use kontor::domain::settings::SettingKey;
use kontor::engine::command::Command;
use kontor::problem::Code;
use kontor::store::batches::ItemState;

use crate::support::fixtures::order;
use crate::support::minutes;
use crate::support::world::World;

/// Returns a world whose accounting is Pohoda.
fn with_pohoda() -> World {
    let mut world = World::new();
    world.set(SettingKey::AccountingProfile, "pohoda");
    world.set(SettingKey::OfficeRegNo, "27074358");
    world
}

fn pack(state: &str, note: &str, items: &[String]) -> String {
    format!(
        "<rsp:responsePack version=\"2.0\" id=\"pack\" state=\"{state}\" note=\"{note}\" \
         xmlns:rsp=\"http://www.stormware.cz/schema/version_2/response.xsd\" \
         xmlns:rdc=\"http://www.stormware.cz/schema/version_2/documentresponse.xsd\" \
         xmlns:ord=\"http://www.stormware.cz/schema/version_2/order.xsd\">{}</rsp:responsePack>",
        items.concat()
    )
}

fn ok(item: &str, number: &str) -> String {
    format!(
        "<rsp:responsePackItem version=\"2.0\" id=\"{item}\" state=\"ok\"><ord:orderResponse version=\"2.0\" state=\"ok\">\
         <rdc:producedDetails><rdc:id>95</rdc:id><rdc:number>{number}</rdc:number></rdc:producedDetails>\
         </ord:orderResponse></rsp:responsePackItem>"
    )
}

fn refused(item: &str) -> String {
    format!(
        "<rsp:responsePackItem version=\"2.0\" id=\"{item}\" state=\"error\"><ord:orderResponse version=\"2.0\" state=\"error\">\
         <rdc:importDetails><rdc:detail><rdc:state>error</rdc:state><rdc:errno>201</rdc:errno>\
         <rdc:note>Skladova zasoba nebyla nalezena.</rdc:note>\
         <rdc:XPath>dat:dataPack/dat:dataPackItem[1]/ord:order/ord:orderDetail/ord:orderItem[1]/ord:stockItem/typ:stockItem/typ:ids</rdc:XPath>\
         <rdc:valueRequested>B-1</rdc:valueRequested></rdc:detail></rdc:importDetails></ord:orderResponse></rsp:responsePackItem>"
    )
}

/// Returns the folder in which Pohoda lays its answers.
fn answers(world: &World) -> PathBuf {
    let folder = world.export_folder().join("response");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Lets Pohoda answer the file of this number.
fn answer(world: &mut World, number: u32, response: &str) {
    fs::write(answers(world).join(format!("kontor-{number:06}.xml")), response).unwrap();
    world.run_courier();
}

// proves O6, N9
#[test]
fn what_pohoda_took_over_is_taken_over_under_its_number() {
    let mut world = with_pohoda();
    world.takes("1.xml", order("S-1").kontor());
    let [(name, text)] = world.exported().try_into().unwrap();
    assert_eq!(name, "kontor-000001.xml");
    assert!(text.contains("id=\"26-000001\"") && text.contains("ico=\"27074358\""), "{text}");
    assert_eq!(world.state("S-1"), OrderState::Exported);
    answer(&mut world, 1, &pack("ok", "", &[ok("26-000001", "260100015")]));
    let file = world.order("S-1");
    assert_eq!(file.order.head.state, OrderState::TakenOver);
    let (batch, item) = &file.exports[0];
    assert_eq!((batch.state, item.state), (BatchState::Answered, ItemState::TakenOver));
    assert_eq!(item.their_no.as_deref(), Some("260100015"));
    let last = file.trace.last().unwrap();
    assert!(
        last.kind == "order-taken-over" && last.detail.as_ref().unwrap().contains("their_no=260100015"),
        "{last:?}"
    );
    // Both files have done their work and stand in nobody's way.
    assert_eq!(world.exported(), []);
    assert!(answers(&world).join("archive/kontor-000001.xml").exists());
}

// proves N9
#[test]
fn what_pohoda_refused_names_the_field_and_goes_again_as_a_successor() {
    let mut world = with_pohoda();
    world.takes("1.xml", order("S-1").kontor());
    answer(&mut world, 1, &pack("ok", "", &[refused("26-000001")]));
    assert_eq!(world.state("S-1"), OrderState::Refused);
    let remark = world.remark("S-1").unwrap();
    assert_eq!((remark.code, remark.argument("field")), (Code::ExportRefused, Some("stock-code")));
    assert!(remark.argument("detail").unwrap().contains("Skladova zasoba nebyla nalezena."), "{remark}");
    world.ends_with(&["S-1 remark: export-refused"]);
    let id = world.order("S-1").order.head.id;
    world.does(Command::ExportAgain { order: id });
    world.run_courier();
    assert_eq!(world.state("S-1"), OrderState::Exported);
    let (_, text) = world.exported().pop().unwrap();
    assert!(text.contains("id=\"26-000001-1\""), "{text}");
    answer(&mut world, 2, &pack("ok", "", &[ok("26-000001-1", "260100016")]));
    assert_eq!(world.state("S-1"), OrderState::TakenOver);
    world.ends_with(&[]);
}

// proves N9
#[test]
fn each_order_of_a_file_has_its_own_verdict_and_a_missing_one_is_missed() {
    let mut world = with_pohoda();
    for number in 1..=3 {
        world.receive(&format!("{number}.xml"), order(&format!("S-{number}x")).kontor());
    }
    world.run_until_idle();
    answer(&mut world, 1, &pack("ok", "", &[ok("26-000001", "1"), refused("26-000002")]));
    let states = ["S-1x", "S-2x", "S-3x"].map(|order_no| world.state(order_no));
    assert_eq!(states, [OrderState::TakenOver, OrderState::Refused, OrderState::Exported]);
    assert_eq!(world.batches()[0].0.state, BatchState::Exported);
    world.advance(minutes(60));
    world.run_courier();
    world.ends_with(&["S-2x remark: export-refused", "kontor-000001.xml: export-unanswered"]);
    answer(&mut world, 1, &pack("ok", "", &[ok("26-000003", "3")]));
    assert_eq!(world.state("S-3x"), OrderState::TakenOver);
    assert_eq!(world.batches()[0].0.state, BatchState::Answered);
    world.ends_with(&["S-2x remark: export-refused"]);
}

// proves N9
#[test]
fn a_file_refused_as_a_whole_refuses_all_its_orders() {
    let mut world = with_pohoda();
    world.receive("1.xml", order("S-1").kontor());
    world.receive("2.xml", order("S-2").kontor());
    world.run_until_idle();
    answer(&mut world, 1, &pack("error", "Nespravne ICO ucetni jednotky.", &[]));
    assert_eq!((world.state("S-1"), world.state("S-2")), (OrderState::Refused, OrderState::Refused));
    assert_eq!(world.remark("S-1").unwrap().argument("detail"), Some("Nespravne ICO ucetni jednotky."));
    world.ends_with(&["S-1 remark: export-refused", "S-2 remark: export-refused"]);
}

// proves N9
#[test]
fn pohoda_may_correct_itself() {
    let mut world = with_pohoda();
    world.takes("1.xml", order("S-1").kontor());
    answer(&mut world, 1, &pack("ok", "", &[refused("26-000001")]));
    assert_eq!(world.state("S-1"), OrderState::Refused);
    // The accountant made the stock card and imported the file once more.
    answer(&mut world, 1, &pack("ok", "", &[ok("26-000001", "260100015")]));
    assert_eq!(world.state("S-1"), OrderState::TakenOver, "else it would be exported again, as a twin");
    world.ends_with(&[]);
}

// proves N9
#[test]
fn only_the_answer_to_the_newest_export_counts_for_the_order() {
    let mut world = with_pohoda();
    world.takes("1.xml", order("S-1").kontor());
    let id = world.order("S-1").order.head.id;
    world.does(Command::ExportAgain { order: id });
    world.run_courier();
    answer(&mut world, 1, &pack("ok", "", &[ok("26-000001", "1")]));
    let file = world.order("S-1");
    assert_eq!(file.order.head.state, OrderState::Exported);
    assert_eq!(file.exports[0].1.state, ItemState::TakenOver, "the answer is kept at the file it is for");
    answer(&mut world, 2, &pack("ok", "", &[refused("26-000001-1")]));
    assert_eq!(world.state("S-1"), OrderState::Refused);
    world.ends_with(&["S-1 remark: export-refused"]);
}

// proves N9
#[test]
fn an_answer_that_cannot_be_read_is_told_of_and_a_strange_one_is_left_alone() {
    let mut world = with_pohoda();
    world.takes("1.xml", order("S-1").kontor());
    answer(&mut world, 7, &pack("ok", "", &[ok("99-000001", "1")]));
    assert_eq!(world.state("S-1"), OrderState::Exported);
    assert!(answers(&world).join("kontor-000007.xml").exists(), "not ours to put away");
    let path = answers(&world).join("kontor-000001.xml");
    fs::write(&path, "<rsp:responsePack").unwrap();
    let long_ago = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
    fs::File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
    world.run_courier();
    assert_eq!(world.state("S-1"), OrderState::Exported);
    world.ends_with(&["kontor-000001.xml: response-unreadable"]);
    answer(&mut world, 1, &pack("ok", "", &[ok("26-000001", "1")]));
    assert_eq!(world.state("S-1"), OrderState::TakenOver);
    world.ends_with(&[]);
}

// proves N9
#[test]
fn answers_are_looked_for_where_the_settings_say() {
    let mut world = with_pohoda();
    let folder = tempfile::tempdir().unwrap();
    world.set(SettingKey::ResponseFolder, folder.path().to_str().unwrap());
    world.takes("1.xml", order("S-1").kontor());
    answer(&mut world, 1, &pack("ok", "", &[ok("26-000001", "1")]));
    assert_eq!(world.state("S-1"), OrderState::Exported, "the usual place is not the one");
    fs::write(folder.path().join("kontor-000001.xml"), pack("ok", "", &[ok("26-000001", "1")])).unwrap();
    world.run_courier();
    assert_eq!(world.state("S-1"), OrderState::TakenOver);
}

// proves O6
#[test]
fn an_order_that_pohoda_cannot_hold_waits_and_the_others_go() {
    let mut world = with_pohoda();
    world.receive("1.xml", order("S-1").lines(&[("B-1", "Bandage", "", "10.00")]).kontor());
    world.receive("2.xml", order("S-2").kontor());
    world.run_until_idle();
    let [(_, text)] = world.exported().try_into().unwrap();
    assert!(text.contains("26-000002") && !text.contains("26-000001"), "{text}");
    assert_eq!((world.state("S-1"), world.state("S-2")), (OrderState::Accepted, OrderState::Exported));
    world.ends_with(&["S-1 export refused: not-exportable"]);
}
