//! Files for accounting: written, picked up, answered, written again.

use std::fs;

use kontor::domain::lifecycle::{BatchState, EffectKind, EffectState, OrderState};
use kontor::domain::paper::Role;
use kontor::domain::settings::SettingKey;
use kontor::engine::command::Command;
use kontor::formats::Format;
use kontor::formats::reading;
use kontor::problem::Code;
use kontor::store::batches::ItemState;

use crate::support::fixtures::{BANDAGE, INSOLES, eva, order};
use crate::support::minutes;
use crate::support::world::World;

// proves O6
#[test]
fn an_order_becomes_a_table_that_accounting_finds_under_its_own_name() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").lines(&[BANDAGE, INSOLES]).kontor());
    let [(name, text)] = world.exported().try_into().unwrap();
    assert_eq!(name, "kontor-000001.csv");
    let rows: Vec<Vec<(&str, &str)>> = {
        let mut lines = text.trim_start_matches('\u{feff}').split("\r\n").filter(|line| !line.is_empty());
        let columns: Vec<&str> = lines.next().unwrap().split(';').collect();
        lines
            .map(|line| columns.iter().copied().zip(line.split(';')).filter(|(_, value)| !value.is_empty()).collect())
            .collect()
    };
    let row = |line, sku, name, quantity, price, amount| {
        let order = [
            ("item_id", "26-000001"),
            ("order_number", "26-000001"),
            ("sender_order_no", "S-1"),
            ("booked_on", "2026-03-02"),
            ("issued", "2026-03-02"),
            ("source", "shop"),
            ("customer_number", "1001"),
            ("customer_name", "Alfa s.r.o."),
            ("customer_street", "Polní 12"),
            ("customer_zip", "39701"),
            ("customer_city", "Písek"),
            ("customer_country", "CZ"),
            ("customer_vat_id", "CZ27074358"),
            ("customer_email", "info@alfa.example"),
        ];
        let of_line = [("line_no", line), ("sku", sku), ("name", name), ("quantity", quantity), ("unit", "C62")];
        let money = [("unit_price", price), ("price_base", "1"), ("line_total", amount), ("currency", "CZK")];
        let end = [("order_total", "370.00"), ("successor", "0"), ("cancelled", "no"), ("price_mode", "unknown")];
        [&order[..], &of_line, &money, &end].concat()
    };
    assert_eq!(
        rows,
        [row("1", "B-1", "Bandage", "2", "10.00", "20.00"), row("2", "E-2", "Insoles", "1", "350.00", "350.00")]
    );
    let file = world.order("S-1");
    let (batch, item) = &file.exports[0];
    assert_eq!((batch.number, batch.state, item.item_id.as_str()), (1, BatchState::Exported, "26-000001"));
    assert_eq!(world.effect("S-1", EffectKind::Export).receipt.as_deref(), Some("kontor-000001.csv"));
}

// proves O6
#[test]
fn orders_that_come_together_stand_in_one_table_in_their_order() {
    let mut world = World::new();
    for number in 1..=3 {
        world.receive(&format!("{number}.xml"), order(&format!("S-{number}x")).kontor());
    }
    world.run_until_idle();
    let [(_, text)] = world.exported().try_into().unwrap();
    let items: Vec<&str> = text.lines().skip(1).map(|line| line.split(';').next().unwrap()).collect();
    assert_eq!(items, ["26-000001", "26-000002", "26-000003"]);
    assert_eq!(world.batches()[0].1.len(), 3);
}

// proves O6
#[test]
fn a_text_that_a_spreadsheet_would_run_is_made_harmless() {
    let mut world = World::new();
    let line = ("=cmd|'/c calc'!A1", "@SUM(A1)", "2", "10.00");
    world.takes("order.xml", order("-1+2").lines(&[line]).kontor());
    let [(_, text)] = world.exported().try_into().unwrap();
    let row = text.lines().nth(1).unwrap();
    assert!(row.contains(";'-1+2;") && row.contains(";'=cmd|'/c calc'!A1;") && row.contains(";'@SUM(A1);"), "{row}");
    assert!(row.contains(";2;C62;10.00;"), "numbers stay numbers: {row}");
}

// proves O6
#[test]
fn an_order_becomes_a_ubl_order_that_we_read_ourselves() {
    let mut world = World::new();
    world.set(SettingKey::AccountingProfile, "ubl");
    world.receive("1.xml", order("S-1").lines(&[BANDAGE, INSOLES]).kontor());
    world.receive("2.xml", order("S-2").kontor());
    world.run_until_idle();
    let files = world.exported();
    assert_eq!(
        files.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["kontor-000001.xml", "kontor-000002.xml"]
    );
    let readout = reading::read(files[0].1.as_bytes());
    assert_eq!((readout.format, readout.refusal()), (Some(Format::Ubl), None));
    let paper = &readout.papers[0].paper;
    assert_eq!((paper.order_no.as_str(), paper.seller_order_no.as_deref()), ("S-1", Some("26-000001")));
    assert_eq!(paper.buyer.company.as_deref(), Some("Alfa s.r.o."));
    assert_eq!(paper.buyer.vat_id.as_deref(), Some("CZ27074358"));
    let lines: Vec<(Option<&str>, String)> =
        paper.lines.iter().map(|line| (line.sku.as_deref(), line.quantity.unwrap().to_string())).collect();
    assert_eq!(lines, [(Some("B-1"), "2".to_owned()), (Some("E-2"), "1".to_owned())]);
    assert_eq!((world.state("S-1"), world.state("S-2")), (OrderState::Exported, OrderState::Exported));
}

// proves O6
#[test]
fn without_an_accounting_program_orders_wait_and_nothing_is_written() {
    let mut world = World::new();
    world.set(SettingKey::AccountingProfile, "");
    world.takes("order.xml", order("S-1").kontor());
    assert_eq!(world.exported(), []);
    world.ends_with(&["S-1 export planned"]);
    world.set(SettingKey::AccountingProfile, "csv");
    world.run_courier();
    assert_eq!(world.exported().len(), 1);
    assert_eq!(world.state("S-1"), OrderState::Exported);
    world.ends_with(&[]);
}

// proves O6
#[test]
fn an_undecided_order_is_not_exported() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").by(eva()).kontor());
    assert_eq!(world.exported(), []);
    assert!(world.order("S-1").effects.is_empty());
    world.take_over("S-1", Role::Buyer);
    world.run_courier();
    assert_eq!(world.exported().len(), 1);
    world.ends_with(&[]);
}

// proves O6, N9
#[test]
fn a_table_that_was_picked_up_is_taken_over() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").kontor());
    assert_eq!(world.state("S-1"), OrderState::Exported, "written is not taken over");
    world.advance(minutes(2));
    world.accounting_picks_up();
    let file = world.order("S-1");
    assert_eq!(file.order.head.state, OrderState::TakenOver);
    let (batch, item) = &file.exports[0];
    assert_eq!((batch.state, item.state), (BatchState::Answered, ItemState::TakenOver));
    assert_eq!(item.answered_at, Some(world.now()));
    // Nothing more is expected of that file.
    world.advance(minutes(600));
    world.run_courier();
    world.ends_with(&[]);
}

// proves N9
#[test]
fn a_folder_that_is_away_proves_nothing() {
    let mut world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let share = folder.path().join("share");
    world.set(SettingKey::ExportFolder, share.to_str().unwrap());
    world.takes("order.xml", order("S-1").kontor());
    assert!(share.join("kontor-000001.csv").exists());
    let away = folder.path().join("unplugged");
    fs::rename(&share, &away).unwrap();
    world.run_courier();
    assert_eq!(world.state("S-1"), OrderState::Exported);
    fs::rename(&away, &share).unwrap();
    world.run_courier();
    assert_eq!(world.state("S-1"), OrderState::Exported);
    fs::remove_file(share.join("kontor-000001.csv")).unwrap();
    world.run_courier();
    assert_eq!(world.state("S-1"), OrderState::TakenOver);
}

// proves N9
#[test]
fn a_table_that_nobody_picks_up_is_missed_after_an_hour() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").kontor());
    world.advance(minutes(59));
    world.run_courier();
    assert_eq!(world.batches()[0].0.problem, None);
    world.advance(minutes(1));
    world.run_courier();
    let problem = world.batches()[0].0.problem.clone().unwrap();
    assert_eq!((problem.code, problem.argument("file")), (Code::ExportUnanswered, Some("kontor-000001.csv")));
    world.ends_with(&["kontor-000001.csv: export-unanswered"]);
    world.accounting_picks_up();
    world.ends_with(&[]);
}

// proves N9
#[test]
fn how_long_an_answer_may_take_is_a_setting() {
    let mut world = World::new();
    world.set(SettingKey::ResponseWait, "10");
    world.takes("order.xml", order("S-1").kontor());
    world.advance(minutes(10));
    world.run_courier();
    world.ends_with(&["kontor-000001.csv: export-unanswered"]);
}

// proves O6, N9
#[test]
fn exporting_again_makes_a_marked_successor_and_never_a_twin() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").kontor());
    let order = world.order("S-1").order.head.id;
    world.does(Command::ExportAgain { order });
    world.does(Command::ExportAgain { order });
    world.run_courier();
    let files = world.exported();
    assert_eq!(files.len(), 2, "asked for twice before it went, written once");
    let row = files[1].1.lines().nth(1).unwrap();
    assert!(row.starts_with("26-000001-1;26-000001;") && row.contains(";1;no;"), "{row}");
    assert_eq!(world.state("S-1"), OrderState::Exported);
    // Only the answer to the newest file says where the order stands.
    fs::remove_file(world.export_folder().join("kontor-000001.csv")).unwrap();
    world.run_courier();
    assert_eq!(world.state("S-1"), OrderState::Exported);
    fs::remove_file(world.export_folder().join("kontor-000002.csv")).unwrap();
    world.run_courier();
    assert_eq!(world.state("S-1"), OrderState::TakenOver);
    world.does(Command::ExportAgain { order });
    world.run_courier();
    assert_eq!(world.order("S-1").exports.last().unwrap().1.item_id, "26-000001-2");
}

// proves O6, N9
#[test]
fn what_was_never_exported_cannot_be_exported_again() {
    let mut world = World::new();
    world.set(SettingKey::AccountingProfile, "");
    world.takes("order.xml", order("S-1").kontor());
    let order = world.order("S-1").order.head.id;
    assert_eq!(world.is_refused(Command::ExportAgain { order }).code, Code::StepNotPossible);
    world.ends_with(&["S-1 export planned"]);
}

// proves O6
#[test]
fn a_closed_order_is_not_exported_and_holds_up_no_other() {
    let mut world = World::new();
    world.set(SettingKey::AccountingProfile, "");
    world.takes("1.xml", order("S-1").kontor());
    world.takes("2.xml", order("S-2").kontor());
    let closed = world.order("S-1").order.head.id;
    world.does(Command::CloseOrder { order: closed });
    world.set(SettingKey::AccountingProfile, "csv");
    world.run_courier();
    let [(_, text)] = world.exported().try_into().unwrap();
    assert!(text.contains(";S-2;") && !text.contains(";S-1;"), "{text}");
    assert_eq!(world.effect_state("S-1", EffectKind::Export), EffectState::Superseded);
    assert_eq!(world.is_refused(Command::CloseOrder { order: closed }).code, Code::StepNotPossible);
}

// proves O6
#[test]
fn a_file_that_could_not_get_its_name_gets_it_later_and_once() {
    let mut world = World::new();
    // Something stands where the file is to stand.
    let place = world.export_folder().join("kontor-000001.csv");
    fs::create_dir_all(place.join("in-the-way")).unwrap();
    world.takes("order.xml", order("S-1").kontor());
    assert_eq!(world.state("S-1"), OrderState::Accepted, "not exported before it has its name");
    let names: Vec<String> = world.exported().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, [".kontor-000001.tmp"]);
    world.restart();
    world.run_courier();
    assert_eq!(world.state("S-1"), OrderState::Accepted);
    world.ends_with(&["S-1 export sending"]);
    fs::remove_dir_all(&place).unwrap();
    world.run_courier();
    assert_eq!(world.state("S-1"), OrderState::Exported);
    let [(name, text)] = world.exported().try_into().unwrap();
    assert_eq!((name.as_str(), text.lines().count()), ("kontor-000001.csv", 2));
    assert_eq!(world.batches().len(), 1);
    world.ends_with(&[]);
}

// proves O6
#[test]
fn a_file_that_was_written_but_never_noted_is_swept_away() {
    let mut world = World::new();
    let orphan = world.export_folder().join(".kontor-000001.tmp");
    fs::write(&orphan, "half a fi").unwrap();
    let foreign = world.export_folder().join("other.tmp");
    fs::write(&foreign, "not ours").unwrap();
    world.restart();
    world.takes("order.xml", order("S-1").kontor());
    assert!(!orphan.exists() && foreign.exists());
    assert_eq!(world.state("S-1"), OrderState::Exported);
}

// proves O6
#[test]
fn a_folder_that_cannot_be_written_keeps_orders_until_it_can() {
    let mut world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file-not-a-folder");
    fs::write(&file, "").unwrap();
    world.set(SettingKey::ExportFolder, file.to_str().unwrap());
    world.takes("order.xml", order("S-1").kontor());
    assert_eq!(world.courier_problem().unwrap().code, Code::ExportFolderDenied);
    assert_eq!(world.post.letters().len(), 1, "the customer is answered all the same");
    world.ends_with(&["S-1 export planned"]);
    fs::remove_file(&file).unwrap();
    world.run_courier();
    assert_eq!(world.courier_problem(), None);
    assert_eq!(world.state("S-1"), OrderState::Exported);
    world.ends_with(&[]);
}
