//! Which module may use which, and where a foreign crate may be named: the table of the
//! architecture, kept by machine because a single crate has no walls of its own.

use super::{code_lines, is_comment, is_test_file, sources};

/// A module, the modules it may use, and the foreign crates that may be named in it.
struct Module {
    name: &'static str,
    uses: &'static [&'static str],
    crates: &'static [&'static str],
}

const fn module(name: &'static str, uses: &'static [&'static str], crates: &'static [&'static str]) -> Module {
    Module { name, uses, crates }
}

/// The modules from the bottom up. A crate for errors or for the log (thiserror, tracing) may be
/// named wherever the row says so and nowhere else.
const MODULES: &[Module] = &[
    module("domain", &[], &["chrono", "rust_decimal", "uuid", "thiserror"]),
    module("problem", &["domain"], &[]),
    module("clock", &["domain"], &["chrono", "uuid"]),
    module("threads", &["problem"], &[]),
    module("i18n", &["domain", "problem"], &["chrono", "fluent_bundle", "unic_langid"]),
    module(
        "secrets",
        &["domain", "problem"],
        &["chacha20poly1305", "getrandom", "hex", "hkdf", "sha2", "thiserror", "zeroize"],
    ),
    module("settings", &["domain", "problem", "secrets"], &["directories", "thiserror", "toml"]),
    module("formats", &["domain", "problem"], &["base64", "chardetng", "chrono", "csv", "encoding_rs", "quick_xml"]),
    module("matching", &["domain", "problem"], &["uuid"]),
    module(
        "sources",
        &["domain", "problem", "settings", "secrets", "threads"],
        &["hex", "libc", "notify", "thiserror"],
    ),
    module(
        "store",
        &["domain", "problem", "secrets"],
        &["rusqlite", "serde", "serde_json", "sha2", "thiserror", "tracing", "uuid", "zstd"],
    ),
    module(
        "mail",
        &["domain", "problem", "settings", "secrets"],
        &["hex", "hostname", "idna", "lettre", "sha2", "thiserror"],
    ),
    module("backup", &["domain", "problem", "clock", "secrets", "settings", "store"], &[]),
    module(
        "engine",
        &[
            "domain", "problem", "clock", "threads", "i18n", "secrets", "settings", "formats", "matching", "sources",
            "store", "mail", "backup",
        ],
        &["hex", "hostname", "sha2", "thiserror", "tracing", "uuid"],
    ),
    module("notices", &["domain", "problem", "i18n", "engine"], &["notify_rust"]),
    module("ui", &["domain", "problem", "clock", "i18n", "settings", "engine"], &["egui", "uuid"]),
    module(
        "cli",
        &[
            "domain", "problem", "clock", "threads", "i18n", "secrets", "settings", "formats", "matching", "sources",
            "store", "mail", "backup", "engine", "app",
        ],
        &["clap", "ctrlc", "quick_xml", "serde_json", "sha2", "tracing", "uuid"],
    ),
    module(
        "app",
        &[
            "domain", "problem", "clock", "threads", "i18n", "secrets", "settings", "formats", "matching", "sources",
            "store", "mail", "backup", "engine", "notices", "ui", "cli",
        ],
        &[
            "anyhow",
            "eframe",
            "egui",
            "hex",
            "rfd",
            "tracing",
            "tracing_appender",
            "tracing_subscriber",
            "winit",
            "zbus",
        ],
    ),
];

/// Words at the start of a path that are no crate: the language's own and this project's.
const OWN: &[&str] = &["std", "core", "alloc", "crate", "self", "super", "kontor"];

fn module_of(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap();
    inside.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Returns the names that stand before the first `::` of each path on the line.
fn path_heads(line: &str) -> Vec<&str> {
    let mut heads = Vec::new();
    for (at, _) in line.match_indices("::") {
        let before = &line[..at];
        let start = before
            .rfind(|sign: char| !sign.is_alphanumeric() && sign != '_')
            .map_or(0, |found| found + before[found..].chars().next().unwrap().len_utf8());
        if !before[..start].ends_with("::") && start < at {
            heads.push(&before[start..]);
        }
    }
    heads
}

/// Returns the crates that Cargo.toml names, as they are written in code.
fn dependencies() -> Vec<String> {
    let manifest = std::fs::read_to_string(super::root().join("Cargo.toml")).unwrap();
    let mut names = Vec::new();
    let mut is_inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_inside = line.contains("dependencies]") && !line.contains("dev-") && !line.contains("build-");
        } else if let (true, Some((name, _))) = (is_inside, line.split_once(" =")) {
            names.push(name.trim().replace('-', "_"));
        }
    }
    names
}

#[test]
fn modules_use_only_what_their_row_names() {
    let crates = dependencies();
    let mut faults = Vec::new();
    for source in sources("src", &[".rs"]) {
        let name = module_of(&source.path);
        if matches!(name, "lib" | "main") || is_test_file(&source.path) {
            continue;
        }
        let row = MODULES.iter().find(|row| row.name == name);
        let row = row.unwrap_or_else(|| panic!("{}: the module table has no row for it", source.path));
        for (number, line) in code_lines(&source).filter(|(_, line)| !is_comment(line)) {
            for at in line.match_indices("crate::").map(|(at, _)| at + "crate::".len()) {
                let used: String =
                    line[at..].chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect();
                if used != row.name && !used.is_empty() && !row.uses.contains(&used.as_str()) {
                    faults.push(format!("{}:{number}: {name} must not use {used}", source.path));
                }
            }
            for head in path_heads(line) {
                let is_crate = crates.iter().any(|known| known == head) && !OWN.contains(&head);
                let is_own_module = line.contains(&format!("::{head}::"));
                if is_crate && !is_own_module && !row.crates.contains(&head) && !names_local(&source.text, head) {
                    faults.push(format!("{}:{number}: the crate {head} may not be named in {name}", source.path));
                }
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

/// Returns whether the file brings a module of this project under that name into view.
fn names_local(text: &str, name: &str) -> bool {
    let declared = [format!("mod {name};"), format!("::{name};"), format!("::{name}::"), format!("{{self, {name}")];
    declared.iter().any(|words| text.contains(words.as_str()))
        || text.lines().any(|line| line.starts_with("use crate::") && line.contains(name))
}

#[test]
fn every_crate_has_its_place_and_its_reason() {
    let reasons = std::fs::read_to_string(super::root().join("docs/decisions/0002-dependencies.md")).unwrap();
    for name in dependencies() {
        let stands = MODULES.iter().any(|row| row.crates.contains(&name.as_str()));
        assert!(stands, "{name} stands in Cargo.toml, but no module may name it");
        let written = name.replace('_', "-");
        let has_reason = [format!("| {written} |"), format!("| {name} |")].iter().any(|row| reasons.contains(row));
        assert!(has_reason, "{written} has no row in docs/decisions/0002-dependencies.md");
    }
}

#[test]
fn a_wrong_use_would_be_found() {
    assert_eq!(path_heads("    let x = rusqlite::Connection::open(a::b(c))?;"), ["rusqlite", "a"]);
    assert_eq!(path_heads("use crate::store::Tx;"), ["crate"]);
}
