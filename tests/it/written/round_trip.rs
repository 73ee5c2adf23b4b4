//! The way to accounting and back, as an office goes it: an order comes in, its file is laid out,
//! Pohoda lays its answer where it lays answers, and the order says what became of it.

use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::*;
use crate::papers;

/// An office with one customer that exports for Pohoda.
struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        office.kontor(&["init", office.folder.path().to_str().unwrap()]);
        for (key, value) in [("accounting.profile", "pohoda"), ("office.reg_no", "27074358"), ("office.language", "cs")]
        {
            office.kontor(&["settings", "set", key, value]);
        }
        let table = office.folder.path().join("contacts.csv");
        fs::write(&table, "id;reg_no;vat;gln;name;email;phone\n1001;12345678;CZ12345678;4012345000009;Jana Nováková;jana@example.com;382123456\n").unwrap();
        office.kontor(&["contacts", "import", table.to_str().unwrap()]);
        office
    }

    /// Calls the program and returns what it printed as JSON.
    fn kontor(&self, arguments: &[&str]) -> Value {
        let output = Command::new(env!("CARGO_BIN_EXE_kontor"))
            .args(arguments)
            .args(["--json", "--office"])
            .arg(self.folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said} {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_str(&said).unwrap_or(Value::Null)
    }

    fn export(&self, name: &str) -> PathBuf {
        self.folder.path().join("export").join(name)
    }

    /// Lets orders in, one of each number, and exports them.
    fn order(&self, numbers: &[&str]) {
        for number in numbers {
            let text = papers::UBL.replace("PO-4711", number);
            fs::write(self.folder.path().join("inbox").join(format!("{number}.xml")), text).unwrap();
        }
        self.kontor(&["run", "--once"]);
    }

    /// Lays an answer, as Pohoda does: below the export folder, under the name of the file.
    fn answer(&self, file: &str, state: &str, note: &str, items: &str) {
        let folder = self.export("Response");
        fs::create_dir_all(&folder).unwrap();
        let text = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rsp:responsePack version=\"2.0\" id=\"?\" state=\"{state}\" note=\"{note}\" \
             xmlns:rsp=\"r\" xmlns:rdc=\"d\" xmlns:ord=\"o\">{items}</rsp:responsePack>"
        );
        fs::write(folder.join(file), text).unwrap();
    }

    /// Returns the state of an order and what accounting said of its newest export.
    fn state(&self, number: &str) -> (String, String, String) {
        let shown = self.kontor(&["order", "show", number]);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let newest = shown["exports"].as_array().unwrap().iter().max_by_key(|item| item["successor"].as_i64()).unwrap();
        let state = &self.kontor(&["orders", "list"]);
        let row = state.as_array().unwrap().iter().find(|row| row["order_no"] == number).unwrap();
        (text(&row["state"]), text(&newest["field"]), text(&newest["their_no"]))
    }
}

fn taken(item: &str, number: &str) -> String {
    format!(
        "<rsp:responsePackItem id=\"{item}\" state=\"ok\"><ord:orderResponse state=\"ok\"><rdc:producedDetails><rdc:id>1</rdc:id>\
         <rdc:number>{number}</rdc:number></rdc:producedDetails></ord:orderResponse></rsp:responsePackItem>"
    )
}

fn refused(item: &str, path: &str) -> String {
    format!(
        "<rsp:responsePackItem id=\"{item}\" state=\"error\"><ord:orderResponse state=\"error\"><rdc:importDetails><rdc:detail>\
         <rdc:state>error</rdc:state><rdc:note>Nenalezeno</rdc:note><rdc:XPath>dat:dataPack/dat:dataPackItem[2]/ord:order/{path}\
         </rdc:XPath></rdc:detail></rdc:importDetails></ord:orderResponse></rsp:responsePackItem>"
    )
}

// proves O6, N9
#[test]
fn accountings_answer_is_found_where_pohoda_lays_it_and_names_the_field() {
    let office = Office::new();
    office.order(&["PO-1", "PO-2"]);
    let file = office.export("kontor-000001.xml");
    assert!(file.is_file());
    assert_eq!(office.state("PO-1").0, "exported");
    let list = office.kontor(&["export", "list"]);
    let items: Vec<String> =
        list[0]["items"].as_array().unwrap().iter().map(|item| item["item"].as_str().unwrap().to_owned()).collect();
    assert_eq!(items.len(), 2);
    // Half an answer settles half, and the file stays.
    office.answer("kontor-000001.xml", "ok", "", &taken(&items[0], "260100015"));
    office.kontor(&["export", "run"]);
    assert_eq!(office.state("PO-1"), ("taken_over".to_owned(), String::new(), "260100015".to_owned()));
    assert_eq!(office.state("PO-2").0, "exported");
    assert!(file.is_file(), "a file that is not wholly answered stays");
    let stock = "ord:orderDetail/ord:orderItem[1]/ord:stockItem/typ:stockItem/typ:ids";
    office.answer("kontor-000001.xml", "ok", "", &refused(&items[1], stock));
    office.kontor(&["export", "run"]);
    assert_eq!(office.state("PO-2"), ("refused".to_owned(), "stock-code".to_owned(), String::new()));
    assert!(!file.exists(), "a file that is answered is not imported again");
    assert!(office.export("archive/kontor-000001.xml").is_file());
    assert!(office.export("Response/archive/kontor-000001.xml").is_file());
    // Again, as a marked successor.
    office.kontor(&["export", "again", "PO-2"]);
    let bytes = fs::read(office.export("kontor-000002.xml")).unwrap();
    let text = encoding_rs::WINDOWS_1250.decode_without_bom_handling(&bytes).0.into_owned();
    assert!(text.contains(&format!("<ord:text>NAHRAZUJE {}: ", items[1])), "{text}");
    office.answer("kontor-000002.xml", "ok", "", &taken(&format!("{}-1", items[1]), "260100016"));
    office.kontor(&["export", "run"]);
    assert_eq!(office.state("PO-2"), ("taken_over".to_owned(), String::new(), "260100016".to_owned()));
}

// proves N9
#[test]
fn a_file_that_pohoda_refuses_whole_refuses_its_orders() {
    let office = Office::new();
    office.order(&["PO-1"]);
    // Our own file lies in a folder where answers may lie: it is none.
    office.kontor(&["export", "run"]);
    assert_eq!(office.state("PO-1").0, "exported");
    office.answer("kontor-000001.xml", "error", "Tento balíček není určen pro tuto jednotku.", "");
    office.kontor(&["export", "run"]);
    assert_eq!(office.state("PO-1").0, "refused");
    let list = office.kontor(&["export", "list"]);
    assert_eq!(list[0]["items"][0]["words"], "Tento balíček není určen pro tuto jednotku.");
}

// proves O6, O10
#[test]
fn what_was_shortened_stands_in_the_trace_of_the_order() {
    let office = Office::new();
    let long = papers::UBL.replace(">Bandage<", &format!(">{}<", "Obinadlo ".repeat(20)));
    fs::write(office.folder.path().join("inbox/long.xml"), long).unwrap();
    office.kontor(&["run", "--once"]);
    let shown = office.kontor(&["order", "show", "PO-4711"]);
    let trace = shown["trace"].as_array().unwrap();
    let remark = trace.iter().find(|entry| entry["step"] == "order-export-remark").expect("a remark");
    let detail = remark["detail"].as_str().unwrap();
    for part in ["file=kontor-000001.xml", "remark=text-shortened", "field=line-text", "limit=90"] {
        assert!(detail.contains(part), "{part}: {detail}");
    }
}
