//! The demo as a stranger calls it: the program itself, in a folder of its own.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

/// The widest line of the page, in characters; commands and paths may be longer.
const WIDTH_MAX: usize = 100;

/// A folder in which the program finds nothing of the person who runs the tests.
struct Stage {
    home: TempDir,
}

impl Stage {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kontor"));
        command
            .args(words)
            .env("KONTOR_HOME", self.home.path())
            .env("KONTOR_PERSON", "Jana")
            .env_remove("KONTOR_OFFICE")
            // A window that opened here would wait for somebody to close it.
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY");
        command
    }

    fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// Runs the demo and returns what it tells, after making sure that it went well.
    fn demo(&self, office: &Path) -> Value {
        let output = self.run(&["demo", "--no-window", "--json", "--office", office.to_str().unwrap()]);
        assert!(output.status.success(), "{output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

fn order<'v>(story: &'v Value, order_no: &str) -> &'v Value {
    let found: Vec<&Value> = list(&story["orders"]).iter().filter(|order| order["order_no"] == order_no).collect();
    let [only] = found.as_slice() else { panic!("{} orders {order_no}", found.len()) };
    only
}

/// Returns the counts of the ledger's sum.
fn ledger(story: &Value) -> Value {
    let sum = &story["ledger"]["sum"];
    json!([
        sum["seen"],
        sum["finished"],
        sum["open"],
        sum["quarantined"],
        sum["duplicate"],
        sum["rejected"],
        sum["unexplained"]
    ])
}

// proves O1, O3, O4, O5, M1, M5, M6, N1, N5, N16, N17
#[test]
fn the_demo_tells_what_became_of_everything() {
    let stage = Stage::new();
    let story = stage.demo(&stage.path("office"));
    assert_eq!(story["origin"], "given");
    assert_eq!(json!([story["contacts"], story["articles"], story["messages"]]), json!([120, 60, 40]));
    assert_eq!(ledger(&story), json!([40, 31, 7, 1, 1, 0, 0]));
    let forms: Vec<Value> = list(&story["forms"])
        .iter()
        .map(|form| json!([form["format"], form["version"], form["count"], form["encodings"]]))
        .collect();
    assert_eq!(
        json!(forms),
        json!([
            ["ubl", "peppol-3", 12, { "UTF-8": 12 }],
            ["opentrans", "2.1", 4, { "UTF-8": 4 }],
            ["opentrans", "1.0", 4, { "ISO-8859-1": 4 }],
            ["kontor", "1.0", 17, { "UTF-8": 11, "windows-1250": 4, "windows-1251": 2 }],
            ["attachment", null, 2, {}],
            ["unreadable", null, 1, {}],
        ])
    );
    assert_eq!(story["envelopes"], 1);
    assert_eq!(list(&story["orders"]).len(), 35);
    special_cases(&story);
    mails(&story);
}

fn special_cases(story: &Value) {
    assert_eq!(story["duplicates"], json!([{ "name": "order_4500017733 (2).xml", "repeats": "order_4500017733.xml" }]));
    let [amendment] = list(&story["amendments"]) else { panic!("{}", story["amendments"]) };
    assert_eq!(json!([amendment["order_no"], amendment["revision"]]), json!(["OBJ-2291", 2]));
    let lines: Vec<Value> = list(&amendment["changes"])
        .iter()
        .filter(|change| text(&change["field"]).starts_with("line ") && !text(&change["field"]).ends_with("total"))
        .map(|change| json!([change["field"], change["before"], change["after"]]))
        .collect();
    assert_eq!(
        json!(lines),
        json!([
            ["line 2.quantity", "25", "40"],
            ["line 3.quantity", "12", "10"],
            ["line 5", "", "1 H87 S-1080 Kotoučová pila 1400 W"],
        ])
    );
    let fields: Vec<&str> = list(&amendment["changes"]).iter().map(|change| text(&change["field"])).collect();
    assert!(!fields.iter().any(|field| field.starts_with("seller")), "{fields:?}");
    let [cancellation] = list(&story["cancellations"]) else { panic!("{}", story["cancellations"]) };
    assert_eq!(cancellation["order_no"], "CHR-0551");
    assert_eq!(order(story, "CHR-0551")["cancelled"], true);
    let [damaged] = list(&story["quarantined"]) else { panic!("{}", story["quarantined"]) };
    assert_eq!(json!([damaged["name"], damaged["problem"]["code"]]), json!(["KB-901.xml", "xml-not-well-formed"]));
    let [late] = list(&story["late"]) else { panic!("{}", story["late"]) };
    assert_eq!(json!([late["order_no"], late["problem"]["code"]]), json!(["W-7300", "confirmation-held"]));
    let [request] = list(&story["registrations"]) else { panic!("{}", story["registrations"]) };
    assert_eq!(json!([request["request_no"], request["state"]]), json!(["REG-118", "received"]));
    assert_eq!(
        story["attachments"],
        json!({ "embedded": 2, "beside": 2, "awaited": [{ "name": "obalka-TISK-2201.pdf", "order_no": "TISK-2201" }] })
    );
    let gaps: Vec<&Value> = list(&story["ledger"]["sources"]).iter().map(|source| &source["gaps"]).collect();
    assert_eq!(json!(gaps), json!([[], [{ "from": "W-7304", "to": "W-7304" }]]));
}

fn mails(story: &Value) {
    // Thirty orders are decided; one is cancelled, and the late one is held.
    assert_eq!(
        story["mail"],
        json!({
            "confirmations": 28,
            "information": 35,
            "held": 1,
            "sent": 0,
            "languages": { "cs": 9, "de": 12, "pl": 4, "ru": 3 },
        })
    );
}

// proves M4, M17, N3
#[test]
fn who_is_meant_is_said_only_where_it_is_certain() {
    let stage = Stage::new();
    let story = stage.demo(&stage.path("office"));
    let waiting: Vec<Value> = list(&story["waiting"])
        .iter()
        .map(|order| {
            let [party] = list(&order["parties"]) else { panic!("{order}") };
            let numbers: Vec<&Value> = list(&party["candidates"]).iter().map(|one| &one["number"]).collect();
            json!([order["order_no"], party["role"], numbers])
        })
        .collect();
    assert_eq!(
        json!(waiting),
        json!([
            ["HV-9061", "buyer", ["20018"]],
            ["VS-1", "buyer", []],
            ["OSH-0816", "payer", []],
            ["OSH-0820", "buyer", ["50003", "50002"]],
            ["TISK-2204", "buyer", ["50004", "50005"]],
            ["W-7307", "buyer", []],
        ])
    );
    for (order_no, contact) in [
        ("OBJ-2291", "10001"),
        ("KA-88017", "20002"),
        ("GR-1187", "20006"),
        ("WS-0042", "20007"),
        ("OSH-0818", "10003"),
        ("W-7302", "10007"),
        ("W-7305", "40003"),
        ("TISK-2203", "40002"),
    ] {
        assert_eq!(order(&story, order_no)["contact"]["number"], contact, "{order_no}");
    }
    assert_eq!(order(&story, "OSH-0820")["contact"], Value::Null);
    assert_eq!(order(&story, "OSH-0820")["state"], "received");
    let recognised: Vec<Value> =
        list(&story["recognised"]).iter().map(|one| json!([one["by"], one["count"]])).collect();
    assert_eq!(json!(recognised), json!([["our-number", 11], ["vat", 10], ["email", 4], ["register", 3], ["gln", 2]]));
    assert_eq!(
        story["roles"],
        json!([
            { "role": "buyer", "certain": 30, "total": 35 },
            { "role": "patient", "certain": 1, "total": 1 },
            { "role": "referrer", "certain": 6, "total": 6 },
            { "role": "payer", "certain": 4, "total": 5 },
        ])
    );
}

// proves O1, N1
#[test]
fn a_second_call_adds_nothing_and_numbers_never_depend_on_chance() {
    let stage = Stage::new();
    let first = stage.demo(&stage.path("office"));
    let second = stage.demo(&stage.path("office"));
    assert_eq!(second["origin"], "again");
    for part in ["contacts", "messages", "ledger", "orders", "waiting", "mail", "accounting", "amendments"] {
        assert_eq!(second[part], first[part], "{part}");
    }
    let other = stage.demo(&stage.path("other"));
    let numbers = |story: &Value| -> Vec<Value> {
        list(&story["orders"]).iter().map(|order| json!([order["number"], order["order_no"], order["total"]])).collect()
    };
    assert_eq!(numbers(&other), numbers(&first));
}

// proves M18, O7
#[test]
fn the_commands_on_offer_do_what_they_say() {
    let stage = Stage::new();
    let office = stage.path("office");
    let story = stage.demo(&office);
    let waiting = list(&story["waiting"]).iter().map(|order| &order["parties"][0]["command"]);
    let late = &story["late"][0]["command"];
    let ends_by_itself = |command: &&Value| !text(command).contains("serve") && !text(command).contains("window");
    let shown = list(&story["next"]).iter().map(|next| &next["command"]).filter(ends_by_itself);
    // One decision is offered twice: at its order, and among what to try next.
    let offered: BTreeSet<&str> = shown.chain(waiting).chain([late]).map(text).collect();
    assert_eq!(offered.len(), 9);
    for command in offered {
        let words: Vec<&str> = command.split(' ').skip(1).collect();
        let output = stage.run(&words);
        assert!(output.status.success(), "{command}: {output:?}");
    }
    let story = stage.demo(&office);
    assert_eq!(story["waiting"], json!([]));
    assert_eq!(story["late"], json!([]));
    assert_eq!(order(&story, "OSH-0820")["contact"]["number"], "50003");
    assert_eq!(order(&story, "VS-1")["contact"]["name"], "Gärtnerei Vogelsang");
    assert_eq!(story["contacts"], 122);
    // Held back: one writes from another address than the master has, one has no address at all.
    assert_eq!(json!([story["mail"]["confirmations"], story["mail"]["held"]]), json!([33, 2]));
    assert_eq!(ledger(&story), json!([40, 37, 1, 1, 1, 0, 0]));
}

// proves O1, O6
#[test]
fn every_decided_order_stands_in_an_accounting_file() {
    let stage = Stage::new();
    let office = stage.path("office");
    let story = stage.demo(&office);
    let files: Vec<Value> =
        list(&story["accounting"]).iter().map(|file| json!([file["file"], file["profile"], file["orders"]])).collect();
    let folder = office.join("export");
    let [first, second] = ["kontor-000001.xml", "kontor-000002.xml"].map(|name| folder.join(name));
    assert_eq!(json!(files), json!([[first, "pohoda", 14], [second, "pohoda", 14]]));
    let text_of = |file: &Path| String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned();
    let (partners, shop) = (text_of(&first), text_of(&second));
    for written in [&partners, &shop] {
        assert_eq!(written.matches("<dat:dataPackItem ").count(), 14);
    }
    for (written, order_no, state) in [
        (&partners, "OBJ-2291", "exported"),
        (&partners, "YP-317", "exported"),
        (&shop, "OSH-0815", "exported"),
        (&shop, "W-7300", "exported"),
        (&shop, "TISK-2201", "exported"),
    ] {
        assert!(written.contains(text(&order(&story, order_no)["number"])), "{order_no}");
        assert_eq!(order(&story, order_no)["state"], state, "{order_no}");
    }
    for (order_no, state) in
        [("CHR-0551", "accepted"), ("HV-9061", "received"), ("OSH-0816", "received"), ("W-7307", "received")]
    {
        let number = text(&order(&story, order_no)["number"]);
        assert!(!partners.contains(number) && !shop.contains(number), "{order_no}");
        assert_eq!(order(&story, order_no)["state"], state, "{order_no}");
    }
    assert_eq!(story["not_exported"], json!({ "waiting": 6, "cancelled": 1, "refused": 0, "planned": 0 }));
}

// proves O1
#[test]
fn the_page_reads_well_in_every_language() {
    let stage = Stage::new();
    for (language, ledger, waits) in [
        ("en", "0 unexplained:", "Waits for your decision "),
        ("de", "0 ungeklärt:", "Wartet auf Ihre Entscheidung "),
        ("cs", "0 nevysvětleno:", "Čeká na vaše rozhodnutí "),
        ("pl", "0 niewyjaśnionych:", "Czeka na Państwa decyzję "),
        ("ru", "0 не выяснено:", "Ждёт вашего решения "),
    ] {
        let office = stage.path(language);
        let output = stage.run(&["demo", "--language", language, "--office", office.to_str().unwrap()]);
        assert!(output.status.success(), "{output:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        let page = String::from_utf8(output.stdout).unwrap();
        assert!(page.contains(ledger) && page.contains(waits), "{language}: {page}");
        assert!(page.contains("DC-") && page.contains("«Самовар и сушки»") && page.contains("▸"), "{page}");
        let folder = stage.home.path().to_str().unwrap();
        for line in page.lines() {
            assert!(!line.contains(['{', '}', '\u{1b}', '\t']) && !line.contains("demo-"), "{language}: {line}");
            assert_eq!(line.trim_end(), line, "{language}: blanks at the end");
            let is_command = line.contains(folder);
            assert!(is_command || line.chars().count() <= WIDTH_MAX, "{language}: {line}");
        }
        let marker = std::fs::read_to_string(office.join("DEMO.txt")).unwrap();
        assert!(marker.contains("Kontor"), "{marker}");
    }
}

// proves O1
#[test]
fn without_a_folder_each_demo_gets_a_fresh_one() {
    let stage = Stage::new();
    for name in ["demo", "demo-2"] {
        let output = stage.run(&["demo", "--json"]);
        assert!(output.status.success(), "{output:?}");
        let story: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(story["origin"], "data");
        assert_eq!(Path::new(text(&story["office"])), stage.path(name));
        assert_eq!(ledger(&story), json!([40, 31, 7, 1, 1, 0, 0]));
    }
    assert!(!stage.path("office").exists(), "the usual office is not the demo's");
}

// proves O1, N2
#[test]
fn a_real_office_is_left_alone() {
    let stage = Stage::new();
    let office = stage.path("office");
    let folder = office.to_str().unwrap();
    assert!(stage.run(&["init", folder]).status.success());
    let output = stage.run(&["demo", "--json", "--office", folder]);
    assert_eq!(output.status.code(), Some(1));
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(said["problem"]["code"], "office-not-demo");
    let contacts = stage.run(&["contacts", "list", "--json", "--office", folder]);
    assert_eq!(serde_json::from_slice::<Value>(&contacts.stdout).unwrap(), json!([]));
    assert!(!office.join("DEMO.txt").exists());
}

// proves O1
#[test]
fn an_office_that_the_surroundings_name_is_used_but_not_for_the_demo() {
    let stage = Stage::new();
    let real = stage.path("real");
    assert!(stage.run(&["init", real.to_str().unwrap()]).status.success());
    let output = stage.command(&["demo", "--json"]).env("KONTOR_OFFICE", &real).output().unwrap();
    let story: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(Path::new(text(&story["office"])), stage.path("demo"));
    let ledger = stage.command(&["ledger", "--json"]).env("KONTOR_OFFICE", &real).output().unwrap();
    assert!(ledger.status.success(), "{ledger:?}");
    assert_eq!(serde_json::from_slice::<Value>(&ledger.stdout).unwrap()["sum"]["seen"], 0);
}

// proves N1
#[test]
fn a_demo_that_was_interrupted_goes_on() {
    let stage = Stage::new();
    let office = stage.path("office");
    // Killed when the folder was made and marked, and half of one door's files lay there.
    assert!(stage.run(&["init", office.to_str().unwrap()]).status.success());
    std::fs::write(office.join("DEMO.txt"), "demo").unwrap();
    std::fs::write(office.join("inbox/OBJ-2291.xml"), "<Order").unwrap();
    let story = stage.demo(&office);
    assert_eq!(ledger(&story), json!([40, 31, 7, 1, 1, 0, 0]));
    assert_eq!(list(&story["orders"]).len(), 35);
}

// proves O1, N26
#[test]
fn without_a_desktop_the_demo_says_how_to_open_the_office_later() {
    let stage = Stage::new();
    let office = stage.path("office");
    let folder = office.to_str().unwrap();
    let output = stage.run(&["demo", "--language", "en", "--office", folder]);
    assert!(output.status.success(), "{output:?}");
    let page = String::from_utf8(output.stdout).unwrap();
    if cfg!(target_os = "linux") {
        assert!(page.contains("so no window opens"), "{page}");
        let command = page.lines().find(|line| line.contains("window --office")).unwrap();
        assert!(command.ends_with(&format!("window --office {folder}")), "{command}");
        // The command says so too, and that other words would do.
        let output = stage.run(&["window", "--office", folder]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("orders list"), "{output:?}");
    }
    let output = stage.run(&["demo", "--no-window", "--language", "en", "--office", folder]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("Open the office in a window:"), "{output:?}");
}

// proves N14
#[test]
#[cfg(target_os = "linux")]
fn a_desktop_that_does_not_answer_is_told_in_a_sentence() {
    let stage = Stage::new();
    let words = ["--language", "en", "window"];
    let output = stage.command(&words).env("DISPLAY", "localhost:4711.0").output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    let is_told = said.contains("does not answer") || said.contains("sudo apt install");
    assert!(is_told && !said.contains("panicked"), "{said}");
}
