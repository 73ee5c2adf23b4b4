//! The command line as programs and people call it: the program itself, in folders of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use kontor::domain::settings::SettingKey;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder in which the program finds nothing of the person who runs the tests, with an office.
struct Desk {
    home: TempDir,
}

impl Desk {
    fn bare() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    fn with_office() -> Self {
        let desk = Self::bare();
        assert_eq!(desk.json(0, &["init"])["source"], "inbox");
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, content: &str) -> String {
        fs::write(self.path(name), content).unwrap();
        self.text(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kontor"));
        command.args(words).env("KONTOR_HOME", self.home.path()).env("KONTOR_PERSON", "Jana");
        command.env("LC_ALL", "en_GB.UTF-8").env_remove("KONTOR_OFFICE");
        command
    }

    fn run(&self, code: i32, words: &[&str]) -> Output {
        let output = self.command(words).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{words:?}: {output:?}");
        output
    }

    /// Returns what people are shown.
    fn shown(&self, code: i32, words: &[&str]) -> String {
        String::from_utf8(self.run(code, words).stdout).unwrap()
    }

    /// Returns the one JSON value on the output; anything beside it fails the test.
    fn json(&self, code: i32, words: &[&str]) -> Value {
        let words: Vec<&str> = words.iter().copied().chain(["--json"]).collect();
        let output = self.run(code, &words);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{words:?}: {error}: {output:?}"))
    }

    /// Returns the code of the problem that ended a call, after making sure that people are told.
    fn problem(&self, code: i32, words: &[&str]) -> String {
        let value = self.json(code, words);
        let sentence = value["problem"]["sentence"].as_str().unwrap_or_else(|| panic!("{words:?}: {value}"));
        let told = self.run(code, words);
        assert!(told.stdout.is_empty(), "{told:?}");
        assert_eq!(String::from_utf8(told.stderr).unwrap().trim_end(), sentence);
        value["problem"]["code"].as_str().unwrap().to_owned()
    }
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap_or_else(|| panic!("no object: {value}")).keys().map(String::as_str).collect()
}

fn assert_has(value: &Value, wanted: &[&str]) {
    let found = keys(value);
    assert!(wanted.iter().all(|key| found.contains(key)), "wanted {wanted:?}, found {found:?}");
}

/// Returns an order long past, so that its confirmation is held.
fn order(number: &str, quantity: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:ID>{number}</cbc:ID><cbc:IssueDate>2020-03-02</cbc:IssueDate>
<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:BuyerCustomerParty><cac:Party><cac:PartyName><cbc:Name>Acme GmbH</cbc:Name></cac:PartyName>
<cac:PostalAddress><cbc:StreetName>Hauptstraße 1</cbc:StreetName><cbc:CityName>Berlin</cbc:CityName>
<cbc:PostalZone>10115</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country>
</cac:PostalAddress><cac:Contact><cbc:ElectronicMail>orders@acme.example</cbc:ElectronicMail></cac:Contact>
</cac:Party></cac:BuyerCustomerParty>
<cac:SellerSupplierParty><cac:Party><cac:PartyName><cbc:Name>Muster</cbc:Name></cac:PartyName></cac:Party>
</cac:SellerSupplierParty>
<cac:AnticipatedMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">25.00</cbc:LineExtensionAmount>
<cbc:PayableAmount currencyID="EUR">25.00</cbc:PayableAmount></cac:AnticipatedMonetaryTotal>
<cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode="C62">{quantity}</cbc:Quantity>
<cbc:LineExtensionAmount currencyID="EUR">25.00</cbc:LineExtensionAmount>
<cac:Price><cbc:PriceAmount currencyID="EUR">12.50</cbc:PriceAmount></cac:Price>
<cac:Item><cbc:Name>Pinsel</cbc:Name><cac:SellersItemIdentification><cbc:ID>P-1</cbc:ID>
</cac:SellersItemIdentification></cac:Item></cac:LineItem></cac:OrderLine></Order>"#
    )
}

// proves O1, O4, O5, O6, O10, M5, N1, N5, N17
#[test]
fn an_order_travels_from_the_folder_to_accounting() {
    let desk = Desk::with_office();
    desk.write("office/inbox/a.xml", &order("A-1", "2"));
    desk.write("office/inbox/broken.xml", "<Order");
    let ledger = desk.json(0, &["run", "--once"]);
    assert_eq!(json!([ledger["sum"]["seen"], ledger["sum"]["open"], ledger["sum"]["quarantined"]]), json!([2, 1, 1]));
    assert_eq!(ledger["problems"], json!([]));
    let ledger = desk.json(0, &["ledger"]);
    let counts =
        ["duplicate", "finished", "open", "quarantined", "rejected", "seen", "stored", "unexplained"].as_slice();
    assert_eq!(keys(&ledger["sum"]), counts);
    assert_has(&ledger["sources"][0], counts);
    assert_eq!(ledger["sources"][0]["source"], "inbox");

    let listed = desk.json(0, &["orders", "list", "--waiting"]);
    let waiting = &listed[0];
    assert_has(waiting, &["id", "order_no", "state", "source", "contact", "lines", "total", "currency"]);
    assert_eq!(
        json!([waiting["order_no"], waiting["state"], waiting["source"], waiting["contact"]]),
        json!(["A-1", "received", "inbox", null])
    );
    assert_eq!(json!([waiting["lines"], waiting["total"], waiting["currency"]]), json!([1, "25.00", "EUR"]));

    let number = waiting["number"].as_str().unwrap();
    let decided = desk.json(0, &["assign", number, "--new"]);
    assert_eq!(json!([decided["role"], decided["order"]["state"]]), json!(["buyer", "accepted"]));
    assert_eq!(decided["order"]["contact"]["name"], "Acme GmbH");
    assert_eq!(desk.json(0, &["orders", "list", "--waiting"]), json!([]));
    assert_eq!(desk.json(0, &["contacts", "list"])[0]["number"], decided["order"]["contact"]["number"]);

    let open = desk.json(0, &["outbox", "list"]);
    let kinds: Vec<_> = open["open"].as_array().unwrap().iter().map(|row| json!([row["kind"], row["state"]])).collect();
    assert!(kinds.contains(&json!(["confirmation", "held"])), "{kinds:?}");
    assert_eq!(desk.json(0, &["outbox", "drop", number])["changed"], 1);

    assert_eq!(desk.problem(1, &["export", "run"]), "no-accounting-profile");
    desk.run(0, &["settings", "set", "accounting.profile", "csv"]);
    let files = desk.json(0, &["export", "run"]);
    assert_eq!(json!([files[0]["profile"], files[0]["items"][0]["state"]]), json!(["csv", "exported"]));
    let again = desk.json(0, &["export", "again", number]);
    assert_eq!(json!([again[0]["items"][0]["successor"], again[1]["items"][0]["successor"]]), json!([1, 0]));
    assert!(desk.path("office/export").join(again[0]["file"].as_str().unwrap()).is_file());
    assert_eq!(desk.json(0, &["export", "list"]), again);

    let shown = desk.json(0, &["order", "show", "A-1"]);
    assert_has(&shown, &["paper", "parties", "attachments", "messages", "amendments", "outbox", "exports", "trace"]);
    let trace = shown["trace"].as_array().unwrap();
    assert!(trace.iter().any(|step| step["actor"] == "Jana" && step["detail"].to_string().contains("role=buyer")));
    let page = desk.shown(0, &["order", "show", "A-1"]);
    assert!(page.contains("Pinsel") && page.contains("Jana") && page.contains("kontor-000001.csv"), "{page}");
    let closed = desk.json(0, &["order", "close", number]);
    assert_eq!(closed["state"], "closed");
}

// proves N5
#[test]
fn the_quarantine_is_listed_taken_up_and_ended() {
    let desk = Desk::with_office();
    desk.write("office/inbox/broken.xml", "<Order");
    desk.run(0, &["run", "--once"]);
    let parked = desk.json(0, &["quarantine", "list"]);
    let cause = parked[0]["cause"].as_str().unwrap();
    let id = parked[0]["id"].as_str().unwrap();
    assert_eq!(json!([cause, parked[0]["name"]]), json!(["xml-not-well-formed", "broken.xml"]));
    assert_eq!(desk.json(0, &["quarantine", "retry", cause]), json!({ "retried": 1, "quarantined": 1 }));
    assert_eq!(desk.json(0, &["quarantine", "retry", id]), json!({ "retried": 1, "quarantined": 1 }));
    assert_eq!(desk.problem(2, &["quarantine", "retry", "nonsense"]), "not-found");
    desk.run(2, &["quarantine", "reject", id]);
    assert_eq!(desk.json(0, &["quarantine", "reject", id, "--reason", "no order"]), json!({ "rejected": id }));
    assert_eq!(desk.json(0, &["quarantine", "list"]), json!([]));
    assert_eq!(desk.json(0, &["ledger"])["sum"]["rejected"], 1);
}

// proves O4, N15
#[test]
fn read_tells_what_a_file_holds_and_stores_nothing() {
    let desk = Desk::bare();
    let good = desk.write("good.xml", &order("A-1", "2"));
    let bad = desk.write("bad.xml", "<Order");
    let one = desk.json(0, &["read", &good]);
    assert_eq!(json!([one["file"], one["format"], one["encoding"]]), json!([good, "ubl", "utf-8"]));
    let paper = &one["orders"][0];
    assert_eq!(json!([paper["kind"], paper["order_no"], paper["currency"]]), json!(["order", "A-1", "EUR"]));
    assert_eq!(
        json!([paper["lines"][0]["sku"], paper["lines"][0]["quantity"], paper["lines"][0]["unit_price"]]),
        json!(["P-1", "2", "12.50"])
    );
    assert_has(paper, &["issued", "buyer", "charges", "totals", "notes", "attachments", "findings"]);
    let several = desk.json(1, &["read", &good, &bad]);
    assert_eq!(json!([several[0]["readable"], several[1]["readable"]]), json!([true, false]));
    assert_eq!(several[1]["findings"][0]["code"], "xml-not-well-formed");
    for (unreadable, code, words) in [
        (desk.text("absent.xml"), "file-missing", "There is no such file"),
        (desk.text(""), "file-failed", "cannot be read"),
    ] {
        let value = desk.json(1, &["read", &unreadable]);
        assert_eq!(json!([value["findings"][0]["code"], value["orders"]]), json!([code, []]));
        assert!(desk.shown(1, &["read", &unreadable]).contains(words));
    }
    desk.run(2, &["read"]);
    assert!(!desk.path("office").exists());
}

#[test]
fn the_office_is_named_before_or_after_or_by_the_environment() {
    let desk = Desk::bare();
    let office = desk.text("elsewhere");
    assert_eq!(desk.json(0, &["init", &office])["office"], office.as_str());
    assert_eq!(desk.problem(2, &["ledger"]), "office-missing");
    desk.json(0, &["--office", &office, "ledger"]);
    desk.json(0, &["ledger", "--office", &office]);
    desk.json(0, &["source", "--office", &office, "list"]);
    let by_environment = desk.command(&["source", "list", "--json"]).env("KONTOR_OFFICE", &office).output().unwrap();
    let listed: Value = serde_json::from_slice(&by_environment.stdout).unwrap();
    assert_eq!(listed[0]["folder"], json!(Path::new(&office).join("inbox")));
    let missing = desk.text("none");
    let stronger = desk.command(&["ledger", "--office", &missing]).env("KONTOR_OFFICE", &office).output().unwrap();
    assert_eq!(stronger.status.code(), Some(2), "{stronger:?}");
    let empty = desk.command(&["ledger"]).env("KONTOR_OFFICE", "").output().unwrap();
    assert_eq!(empty.status.code(), Some(2), "{empty:?}");
}

#[test]
fn a_bad_place_for_an_office_is_told_with_a_way_out() {
    let desk = Desk::with_office();
    assert_eq!(desk.problem(2, &["init"]), "office-exists");
    let file = desk.write("file", "text");
    assert_eq!(desk.problem(1, &["init", &file]), "office-not-writable");
    assert_eq!(desk.problem(1, &["init", &desk.text("file/below")]), "office-not-writable");
    #[cfg(target_os = "linux")]
    assert_eq!(desk.problem(1, &["init", "/proc/kontor"]), "office-not-writable");
    fs::create_dir(desk.path("damaged")).unwrap();
    desk.write("damaged/kontor.db", "this is no database, and long enough to be looked at by whoever opens it");
    let damaged = desk.text("damaged");
    for call in [["init", &damaged].as_slice(), &["--office", &damaged, "orders", "list"]] {
        assert_eq!(desk.problem(2, call), "not-our-database");
    }
    assert_eq!(
        fs::read_to_string(desk.path("damaged/kontor.db")).unwrap(),
        "this is no database, and long enough to be looked at by whoever opens it"
    );
}

#[test]
fn a_file_of_a_newer_program_is_left_alone() {
    // Offset and length of `user_version` in the header of every SQLite file.
    const VERSION: std::ops::Range<usize> = 60..64;
    let desk = Desk::with_office();
    let database = desk.path("office/kontor.db");
    let mut bytes = fs::read(&database).unwrap();
    bytes[VERSION].copy_from_slice(&9_999_u32.to_be_bytes());
    fs::write(&database, &bytes).unwrap();
    for call in [["init"].as_slice(), &["orders", "list"], &["run", "--once"]] {
        assert_eq!(desk.problem(1, call), "schema-newer");
    }
}

// proves M4, N2
#[test]
fn tables_are_imported_with_a_report() {
    let desk = Desk::with_office();
    let semicolon = desk.write(
        "a.csv",
        "id;reg_no;vat;gln;name;email;phone;street;city;zip;country\nX1;;;;Acme;a@acme.example;;Dlouhá 1;Praha;110 00;CZ\n",
    );
    let first = desk.json(0, &["contacts", "import", &semicolon]);
    assert_eq!(json!([first["taken"], first["not_taken"], first["columns_left_out"]]), json!([1, 0, []]));
    let comma = desk.write(
        "b.csv",
        "contact_id,kind,salutation,title,first_name,last_name,company,street,address2,zip,city,region,country,email,phone,birth_date,ext_id,colour\n\
         X1,org,,,,,Other,,,,,,CZ,,,,,red\nX2,person,Frau,,Eva,Wagner,,\"Weg 2, Hof\",,22440,Berlin,,DE,,,1970-02-28,,blue\n",
    );
    let second = desk.json(0, &["contacts", "import", &comma]);
    assert_eq!(json!([second["taken"], second["not_taken"], second["columns_left_out"]]), json!([1, 1, ["colour"]]));
    assert_eq!(second["problems"][0]["code"], "row-not-taken");
    let contacts = desk.json(0, &["contacts", "list"]);
    let names: Vec<_> = contacts.as_array().unwrap().iter().map(|one| json!([one["number"], one["name"]])).collect();
    assert_eq!(json!(names), json!([["X1", "Acme"], ["X2", "Eva Wagner"]]));
    assert_eq!(contacts[1]["street"], "Weg 2, Hof");

    let articles = desk.write("c.csv", "sku;gtin;name;unit;price;vat_rate\nA1;;Šroub;C62;1,50;21\nA2;;Nut;C62;x;21\n");
    let taken = desk.json(0, &["articles", "import", &articles]);
    assert_eq!(json!([taken["taken"], taken["not_taken"], taken["problems"][0]["line"]]), json!([1, 1, 3]));
    let foreign = desk.write("d.csv", "foo,bar\n1,2\n");
    let nothing = desk.json(1, &["articles", "import", &foreign]);
    assert_eq!(json!([nothing["taken"], nothing["problems"][0]["code"]]), json!([0, "column-missing"]));
    assert_eq!(desk.json(1, &["contacts", "import", &desk.write("e.csv", "")])["taken"], 0);
    assert_eq!(desk.problem(2, &["contacts", "import", &desk.text("absent.csv")]), "file-missing");
    assert_eq!(desk.problem(1, &["articles", "import", &desk.text("")]), "file-failed");
}

// proves M9
#[test]
fn sources_are_added_listed_changed_and_removed() {
    let desk = Desk::with_office();
    let added = desk.json(0, &["source", "add", "shop", "in/shop", "--interval", "240"]);
    assert_eq!(json!([added["source"], added["interval_minutes"]]), json!(["shop", 240]));
    assert!(desk.path("office/in/shop").is_dir());
    for minutes in ["0", "1441"] {
        assert_eq!(desk.problem(2, &["source", "add", "other", "in/o", "--interval", minutes]), "setting-invalid");
        assert_eq!(desk.problem(2, &["source", "interval", "shop", minutes]), "setting-invalid");
    }
    assert_eq!(desk.json(0, &["source", "interval", "shop", "60"])["interval_minutes"], 60);
    assert_eq!(desk.problem(2, &["source", "add", "shop", "in/twin"]), "source-name-taken");
    assert_eq!(desk.problem(1, &["source", "add", "file", &desk.write("file", "")]), "source-folder-denied");
    assert_eq!(desk.problem(2, &["source", "poll", "nobody"]), "not-found");
    desk.write("office/in/shop/a.xml", &order("A-1", "2"));
    assert_eq!(desk.json(0, &["source", "poll", "shop"])["sum"]["seen"], 1);
    assert_eq!(desk.json(0, &["source", "remove", "shop"]), json!({ "source": "shop", "active": false }));
    let listed = desk.json(0, &["source", "list"]);
    let all = listed.as_array().unwrap();
    let shop = all.iter().find(|source| source["name"] == "shop").unwrap();
    assert_eq!(json!([shop["active"], shop["interval_minutes"], shop["problem"]]), json!([false, 60, null]));
    fs::remove_dir_all(desk.path("office/inbox")).unwrap();
    desk.write("office/inbox", "a file where a folder was");
    let call = desk.command(&["run", "--once", "--json"]).output().unwrap();
    assert_eq!(call.status.code(), Some(1), "{call:?}");
}

#[test]
fn settings_are_shown_checked_and_put_back() {
    let desk = Desk::with_office();
    let listed = desk.json(0, &["settings", "list"]);
    assert_eq!(listed.as_array().unwrap().len(), SettingKey::ALL.len());
    assert_eq!(desk.json(0, &["settings", "set", "mail.port", "25"])["value"], "25");
    let value = desk.json(0, &["settings", "get", "mail.port"]);
    assert_eq!(json!([value["value"], value["default"], value["changed_by"]]), json!(["25", "587", "Jana"]));
    assert_eq!(desk.shown(0, &["settings", "get", "mail.port"]), "25\n");
    assert_eq!(desk.json(0, &["settings", "set", "mail.port"])["value"], "587");
    assert_eq!(desk.problem(2, &["settings", "set", "mail.port", "70000"]), "setting-invalid");
    assert_eq!(desk.problem(2, &["settings", "get", "mail.colour"]), "setting-unknown");
    assert_eq!(desk.json(0, &["settings", "set", "mail.password", "open sesame"])["value"], "***");
    assert!(!desk.shown(0, &["settings", "list"]).contains("sesame"));
}

// proves N10
#[test]
fn a_backup_is_counted_and_the_doctor_sees_the_office() {
    let desk = Desk::with_office();
    desk.write("office/inbox/a.xml", &order("A-1", "2"));
    desk.run(0, &["run", "--once"]);
    let copy = desk.text("copy.db");
    let made = desk.json(0, &["backup", "create", &copy]);
    assert_eq!(json!([made["rows"]["orders"], made["rows"]["messages"], made["verified"]]), json!([1, 1, true]));
    assert_eq!(desk.problem(2, &["backup", "create", &copy]), "file-exists");
    // Restored as the manual says: the copy takes the place of the database.
    for name in ["kontor.db-wal", "kontor.db-shm"] {
        assert!(!desk.path("office").join(name).exists(), "the file was closed in good order");
    }
    fs::copy(desk.path("copy.db"), desk.path("office/kontor.db")).unwrap();
    let checks = desk.json(0, &["doctor"]);
    for check in checks.as_array().unwrap() {
        assert_eq!(keys(check), ["check", "detail", "ok", "problem"]);
    }
    assert!(checks.as_array().unwrap().iter().any(|check| check["check"] == "database" && check["ok"] == true));
    assert_eq!(desk.json(0, &["orders", "list"])[0]["order_no"], "A-1");
    assert_eq!(desk.json(0, &["registrations", "list"]), json!([]));
}

#[test]
fn wrong_calls_are_code_two_and_help_is_code_zero() {
    let desk = Desk::with_office();
    for call in [
        [].as_slice(),
        &["nonsense"],
        &["run"],
        &["orders"],
        &["order", "show", "999"],
        &["assign", "999", "--new"],
        &["assign", "999"],
        &["outbox", "release", "999"],
        &["export", "again", "999"],
        &["ledger", "--language", "xx"],
    ] {
        desk.run(2, call);
    }
    assert_eq!(desk.problem(2, &["order", "show", "999"]), "not-found");
    assert_eq!(desk.problem(2, &["orders", "list", "--language", "xx"]), "call-invalid");
    assert!(desk.shown(0, &["--help"]).contains("KONTOR_OFFICE"));
    assert!(desk.shown(0, &["--version"]).starts_with("kontor "));
    assert_eq!(desk.json(0, &["orders", "list"]), json!([]));
    assert!(desk.shown(0, &["--language", "de", "orders", "list"]).contains("Aufträge"));
}

#[cfg(unix)]
#[test]
fn serve_holds_the_engine_and_stops_in_good_order() {
    use std::io::{BufRead as _, BufReader, Read as _};
    use std::process::Stdio;

    let desk = Desk::with_office();
    let mut serving = desk.command(&["serve"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut output = BufReader::new(serving.stdout.take().unwrap());
    let mut first = String::new();
    output.read_line(&mut first).unwrap();
    assert!(first.contains("engine is running"), "{first}");
    assert_eq!(desk.json(1, &["run", "--once"])["problem"]["code"], "engine-elsewhere");
    assert_eq!(desk.json(1, &["serve"])["problem"]["code"], "engine-elsewhere");
    // Asking and changing go on beside it.
    desk.json(0, &["ledger"]);
    desk.json(0, &["settings", "set", "office.name", "Muster"]);
    let asked = Command::new("kill").args(["-TERM", &serving.id().to_string()]).status().unwrap();
    assert!(asked.success());
    let mut rest = String::new();
    output.read_to_string(&mut rest).unwrap();
    assert_eq!(serving.wait().unwrap().code(), Some(0));
    assert!(rest.contains("stops"), "{rest}");
    desk.json(0, &["run", "--once"]);
}

/// Returns the subcommands that a help text lists.
fn subcommands(help: &str) -> Vec<String> {
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = listed.filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

#[test]
fn the_manual_names_every_command_and_every_setting() {
    let desk = Desk::bare();
    let manual = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/manual.md")).unwrap();
    let tasks = subcommands(&desk.shown(0, &["--help"]));
    assert!(tasks.iter().any(|task| task == "orders"), "{tasks:?}");
    for task in tasks {
        let parts = subcommands(&desk.shown(0, &[&task, "--help"]));
        assert!(manual.contains(&format!("**`kontor {task}")), "kontor {task}");
        for part in parts {
            assert!(manual.contains(&format!("**`kontor {task} {part}")), "kontor {task} {part}");
        }
    }
    for key in SettingKey::ALL {
        let default = key.default_value();
        let shown = if default.is_empty() { String::new() } else { format!("`{default}` ") };
        let row = format!("| `{}` | {shown}|", key.as_str());
        assert!(manual.contains(&row), "no row {row}");
    }
    for option in ["--office", "--json", "--language", "--waiting", "--limit", "--role", "--interval", "--reason"] {
        assert!(manual.contains(option), "{option}");
    }
}
