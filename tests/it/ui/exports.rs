//! Accounting files and accounting's answers.

use std::fs;

use egui::Key;
use kontor::domain::settings::SettingKey;
use kontor::engine::command::Command;
use kontor::engine::query::{Answer, Query};
use kontor::ui::host::HostCall;
use kontor::ui::place::{Place, Screen};

use super::{Desk, Office};
use crate::support::fixtures::{alfa, order};

fn office() -> Office {
    let office = Office::new();
    for (key, value) in [(SettingKey::AccountingProfile, "pohoda"), (SettingKey::OfficeRegNo, "27074358")] {
        office.change(Command::Set { key, value: value.to_owned() });
    }
    office.change(Command::ImportContacts { cards: vec![(1, alfa().card("1001"))] });
    office
}

/// Lets accounting answer the first file: the first order is taken over, the others are refused.
fn answer(office: &Office, items: &[&str]) {
    let items: String = items
        .iter()
        .enumerate()
        .map(|(place, item)| {
            if place == 0 {
                format!(
                    "<rsp:responsePackItem version=\"2.0\" id=\"{item}\" state=\"ok\"><ord:orderResponse version=\"2.0\" state=\"ok\">\
                     <rdc:producedDetails><rdc:id>95</rdc:id><rdc:number>26OP0007</rdc:number></rdc:producedDetails>\
                     </ord:orderResponse></rsp:responsePackItem>"
                )
            } else {
                format!(
                    "<rsp:responsePackItem version=\"2.0\" id=\"{item}\" state=\"error\"><ord:orderResponse version=\"2.0\" state=\"error\">\
                     <rdc:importDetails><rdc:detail><rdc:state>error</rdc:state><rdc:errno>201</rdc:errno>\
                     <rdc:note>Skladova zasoba nebyla nalezena.</rdc:note>\
                     <rdc:XPath>dat:dataPack/dat:dataPackItem[1]/ord:order/ord:orderDetail/ord:orderItem[1]/ord:stockItem/typ:stockItem/typ:ids</rdc:XPath>\
                     <rdc:valueRequested>B-1</rdc:valueRequested></rdc:detail></rdc:importDetails></ord:orderResponse></rsp:responsePackItem>"
                )
            }
        })
        .collect();
    let folder = office.place().folder("export").join("response");
    fs::create_dir_all(&folder).unwrap();
    let pack = format!(
        "<rsp:responsePack version=\"2.0\" id=\"pack\" state=\"ok\" note=\"\" \
         xmlns:rsp=\"http://www.stormware.cz/schema/version_2/response.xsd\" \
         xmlns:rdc=\"http://www.stormware.cz/schema/version_2/documentresponse.xsd\" \
         xmlns:ord=\"http://www.stormware.cz/schema/version_2/order.xsd\">{items}</rsp:responsePack>"
    );
    fs::write(folder.join("kontor-000001.xml"), pack).unwrap();
}

fn exports(desk: &mut Desk<'_>) {
    desk.go(Place::Screen(Screen::Exports));
}

// proves N9
#[test]
fn a_refused_order_shows_accountings_words_and_is_written_again() {
    let office = office();
    for number in 1..=3 {
        office.receive(&format!("{number}.xml"), &order(&format!("S-{number}")).kontor());
    }
    office.work();
    answer(&office, &["26-000001", "26-000002", "26-000003"]);
    office.send();
    let mut desk = office.window();
    exports(&mut desk);
    assert!(desk.shows("With refused orders 1"));
    desk.press(Key::J);
    desk.press(Key::Enter);
    assert!(desk.shows("Accounting’s number 26OP0007"));
    assert!(desk.shows("Field: article number"));
    assert!(desk.shows("Skladova zasoba nebyla nalezena."), "accounting's own words");
    desk.press(Key::T);
    assert!(desk.shows("2 done, 0 not, 0 under way"), "each is told");
    desk.click("Close");
    office.send();
    exports(&mut desk);
    let Answer::Batches(batches) = desk.ask(Query::Batches) else { panic!("another answer") };
    let successors: Vec<(i64, i64)> =
        batches.iter().flat_map(|(batch, items)| items.iter().map(|item| (batch.number, item.successor))).collect();
    assert_eq!(successors, [(2, 1), (2, 1), (1, 0), (1, 0), (1, 0)], "a second file, its orders marked as successors");
}

// proves N9
#[test]
fn a_file_is_written_again_and_its_folder_opened() {
    let office = office();
    office.receive("1.xml", &order("S-1").kontor());
    office.work();
    let mut desk = office.window();
    exports(&mut desk);
    desk.press(Key::J);
    desk.press(Key::Enter);
    desk.click("Open folder");
    let folder = office.place().folder("export");
    let opened =
        desk.harness.state().calls.iter().any(|call| matches!(call, HostCall::OpenOutside(path) if *path == folder));
    assert!(opened, "{:?}", desk.harness.state().calls);
    desk.click("Write all again…");
    desk.click("Write again");
    assert!(desk.shows("goes into the next file"));
    desk.click(&number(&desk));
    assert_eq!(desk.harness.state().window.place().screen(), Screen::Orders, "an item leads to its order");
}

fn number(desk: &Desk<'_>) -> String {
    let Answer::Orders(rows) = desk.ask(Query::Orders { before: None, limit: 1 }) else { panic!("another answer") };
    rows[0].head.number.clone()
}

#[test]
fn without_an_accounting_program_the_screen_leads_to_its_settings() {
    let office = office();
    office.change(Command::Set { key: SettingKey::AccountingProfile, value: String::new() });
    office.receive("1.xml", &order("S-1").kontor());
    office.work();
    let mut desk = office.window();
    exports(&mut desk);
    assert!(desk.shows("No file was written yet"), "empty, in words");
    assert!(desk.shows("No accounting program is chosen, so 1 order waits"));
    desk.click("Accounting settings");
    assert_eq!(desk.harness.state().window.place(), &Place::Group("accounting".to_owned()));
}
