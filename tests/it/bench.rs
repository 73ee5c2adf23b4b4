//! `kontor bench`: that it measures what it says, never how fast.

use std::process::Command;

use serde_json::Value;

fn bench(folder: &std::path::Path, arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_kontor"))
        .args(["bench", "intake", "--json", "--at"])
        .arg(folder)
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn number(value: &Value, pointer: &str) -> f64 {
    value.pointer(pointer).and_then(Value::as_f64).unwrap_or_else(|| panic!("{pointer} in {value}"))
}

#[test]
fn intake_is_measured_beside_both_limits() {
    let folder = tempfile::tempdir().unwrap();
    let report = bench(folder.path(), &["--orders", "200", "--contacts", "300", "--rounds", "2"]);
    assert_eq!(
        keys(&report),
        [
            "booked",
            "contacts",
            "file_bytes",
            "folder",
            "groups",
            "lines_per_order",
            "memory",
            "orders",
            "parse",
            "rounds"
        ]
    );
    for (pointer, expected) in [("/orders", 200.0), ("/contacts", 300.0), ("/booked", 0.0), ("/rounds", 2.0)] {
        assert_eq!(number(&report, pointer).to_bits(), f64::to_bits(expected), "{pointer}");
    }
    assert!((4.0..6.0).contains(&number(&report, "/lines_per_order")));
    let groups = report["groups"].as_array().unwrap();
    assert_eq!(groups.iter().map(|group| group["group"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 100, 500]);
    for group in groups {
        assert_eq!(
            keys(group),
            [
                "bare_orders",
                "bare_rows",
                "bare_statements",
                "booked",
                "booked_before",
                "effects",
                "group",
                "share_of_bare_statements",
                "whole_path"
            ]
        );
        // Every order of every round is booked, into an office that had none.
        assert_eq!(group["booked"], serde_json::json!([200, 200]));
        assert_eq!(group["booked_before"], serde_json::json!([0, 0]));
        // The bare statements wrote the same orders, with an export and a mail for each; message,
        // order, party and journal entry beside the lines and the two actions.
        assert_eq!(group["bare_orders"], 200);
        assert_eq!(group["effects"], 400);
        assert!(number(group, "/bare_rows") >= 200.0 * (4.0 + 4.0 + 2.0));
        rates(group, &["whole_path", "bare_statements"]);
        assert!(number(group, "/share_of_bare_statements") > 0.0);
    }
    let parse = &report["parse"];
    assert_eq!(keys(parse), ["bare_events", "files", "papers", "reading", "share_of_bare_events"]);
    assert_eq!((parse["files"].as_u64(), parse["papers"].as_u64()), (Some(200), Some(200)));
    rates(parse, &["bare_events", "reading"]);
    if cfg!(target_os = "linux") {
        assert!(number(&report, "/memory/before_mib") <= number(&report, "/memory/peak_mib"));
    }
    // Nothing is left behind.
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

fn rates(value: &Value, names: &[&str]) {
    for name in names {
        let figure = &value[name];
        assert_eq!(keys(figure), ["microseconds_per_order", "orders_per_second", "rounds"]);
        assert_eq!(figure["rounds"].as_array().unwrap().len(), 2);
        let per_second = number(figure, "/orders_per_second");
        assert!((per_second * number(figure, "/microseconds_per_order") / 1e6 - 1.0).abs() < 0.05, "{figure}");
    }
}

#[test]
fn an_office_with_booked_orders_goes_on_growing() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["--orders", "40", "--contacts", "100", "--rounds", "2", "--group", "100", "--booked", "1000"];
    let report = bench(folder.path(), &arguments);
    let group = &report["groups"][0];
    assert_eq!(group["booked"], serde_json::json!([40, 40]));
    // The pass that warms up comes before the first round.
    assert_eq!(group["booked_before"], serde_json::json!([1040, 1080]));
    assert_eq!((group["bare_orders"].as_u64(), group["effects"].as_u64()), (Some(40), Some(80)));
}

#[test]
fn a_folder_of_files_is_measured_with_its_own_master() {
    let folder = tempfile::tempdir().unwrap();
    let orders = folder.path().join("orders/000");
    std::fs::create_dir_all(&orders).unwrap();
    let corpus = kontor::cli::bench::corpus::Corpus { customers: 50, seed: 9 };
    for number in 1..=30 {
        std::fs::write(orders.join(format!("{number}.xml")), corpus.order_xml(number)).unwrap();
    }
    let master = folder.path().join("master.csv");
    std::fs::write(&master, corpus.contacts_csv()).unwrap();
    let at = folder.path().join("bench");
    let (orders, master) = (folder.path().join("orders"), master.to_str().unwrap().to_owned());
    let arguments =
        ["--folder", orders.to_str().unwrap(), "--master", &master, "--rounds", "1", "--group", "500", "--keep"];
    let report = bench(&at, &arguments);
    assert_eq!((report["orders"].as_u64(), report["contacts"].as_u64()), (Some(30), Some(50)));
    assert_eq!(report["groups"][0]["booked"], serde_json::json!([30]));
    // The files stay where they were, and the offices were to be kept.
    assert_eq!(std::fs::read_dir(orders.join("000")).unwrap().count(), 30);
    assert!(std::path::Path::new(report["folder"].as_str().unwrap()).join("base/kontor.db").exists());
}

#[test]
fn the_window_is_measured_without_a_display_and_says_what_was_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let run = || {
        let output = Command::new(env!("CARGO_BIN_EXE_kontor"))
            .args(["bench", "window", "--json", "--no-display", "--keep", "--orders", "2000", "--contacts", "300"])
            .args(["--frames", "10", "--at"])
            .arg(folder.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice::<Value>(&output.stdout).unwrap()
    };
    let report = run();
    assert_eq!((report["orders"].as_u64(), report["contacts"].as_u64()), (Some(2_000), Some(300)));
    for (name, count) in [("scroll_orders", 10), ("scroll_contacts", 10), ("orders_end", 20), ("status", 100)] {
        let figure = &report["figures"][name];
        assert_eq!(figure["count"].as_u64(), Some(count), "{name}");
        let of = |part: &str| number(figure, &format!("/{part}"));
        assert!(0.0 < of("least") && of("least") <= of("median") && of("median") <= of("p99"), "{name} {figure}");
    }
    for name in ["making_order", "upkeep_order", "upkeep_contact", "search", "page_of_orders", "orders_by_total"] {
        assert!(0.0 < number(&report["figures"][name], "/median"), "{name}");
    }
    let left_out: Vec<&str> =
        report["left_out"].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    assert!(
        left_out.contains(&"display") && left_out.contains(&"peer") && !left_out.contains(&"making"),
        "{left_out:?}"
    );
    // The office that was kept is whole, and is taken again.
    let office = std::path::PathBuf::from(report["folder"].as_str().unwrap());
    let mut reader = kontor::store::Reader::open(&office.join("kontor.db")).unwrap();
    let counts = reader.read(|conn| {
        let filter = kontor::domain::view::lists::OrderFilter { needs_person: true, ..Default::default() };
        let waiting = kontor::store::lists::order_ids(
            conn,
            &filter,
            kontor::domain::view::lists::OrderSort::default(),
            kontor::domain::view::lists::SortOrder::default(),
        )?
        .len();
        Ok((kontor::store::orders::count(conn)?, kontor::store::contacts::count(conn)?, waiting))
    });
    assert_eq!(counts.unwrap(), (2_000, 300, 100), "a tenth of the last group waits for a decision");
    assert!(run()["left_out"].as_array().unwrap().contains(&Value::from("making")));
}
