//! The form of the files: headers, lengths, doc comments, words that have no place.

use super::{code_lines, is_comment, is_test_file, root, sources};

/// The longest file, in lines.
const FILE_MAX: usize = 600;

/// The longest function, in lines of code.
const FUNCTION_MAX: usize = 70;

/// Files that may be longer, each with its reason.
const LONG_FILES: &[(&str, &str)] = &[
    ("src/engine/pipeline/record.rs", "one stage, one transaction: its cases are read beside each other"),
    ("src/engine/query.rs", "every question beside its answer, and the one match that leads to each"),
    ("src/engine/runtime.rs", "what each thread does, read beside each other: they share the queues' rules"),
];

/// Functions that may be longer, each with its reason.
const LONG_FUNCTIONS: &[(&str, &str)] = &[];

#[test]
fn every_file_says_what_it_owns() {
    for source in sources("src", &[".rs"]).iter().chain(&sources("tests/it", &[".rs"])) {
        if is_test_file(&source.path) && source.path.starts_with("src/") {
            continue;
        }
        let first = source.text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && 12 < first.len(), "{}: no header that says what it owns", source.path);
    }
}

#[test]
fn no_file_and_no_function_grows_out_of_hand() {
    let mut faults = Vec::new();
    for source in sources("src", &[".rs"]) {
        let lines = source.text.lines().count();
        if FILE_MAX < lines && !LONG_FILES.iter().any(|(path, _)| *path == source.path) && !is_test_file(&source.path) {
            faults.push(format!("{}: {lines} lines", source.path));
        }
        // A test may tell a long story.
        let tested = if is_test_file(&source.path) { Vec::new() } else { functions(&source) };
        for (name, length) in tested {
            let place = format!("{}::{name}", source.path);
            if FUNCTION_MAX < length && !LONG_FUNCTIONS.iter().any(|(known, _)| *known == place) {
                faults.push(format!("{place}: {length} lines of code"));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
    for (path, _) in LONG_FILES {
        let lines = std::fs::read_to_string(root().join(path)).unwrap().lines().count();
        assert!(FILE_MAX < lines, "{path} is short enough: take it from the list");
    }
}

/// Returns each function's name and its lines of code, blank lines and comments left out.
fn functions(source: &super::Source) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut open: Option<(String, String, usize)> = None;
    for (_, line) in code_lines(source) {
        if let Some((name, end, count)) = open.as_mut() {
            if line == end.as_str() {
                found.push((name.clone(), *count));
                open = None;
            } else if !line.trim().is_empty() && !is_comment(line) {
                *count += 1;
            }
            continue;
        }
        let trimmed = line.trim_start();
        let indent = &line[..line.len() - trimmed.len()];
        let signature = trimmed.trim_start_matches("pub ").trim_start_matches("pub(super) ");
        let signature = signature.trim_start_matches("pub(crate) ").trim_start_matches("const ");
        if let Some(rest) = signature.strip_prefix("fn ")
            && !line.ends_with(';')
            && !line.ends_with('}')
        {
            let name = rest.split(['(', '<']).next().unwrap_or_default().to_owned();
            open = Some((name, format!("{indent}}}"), 0));
        }
    }
    found
}

#[test]
fn public_things_are_documented() {
    let mut faults = Vec::new();
    for source in sources("src", &[".rs"]) {
        if is_test_file(&source.path) {
            continue;
        }
        let lines: Vec<&str> = source.text.lines().collect();
        for (number, line) in code_lines(&source) {
            let trimmed = line.trim_start();
            let item = ["pub fn ", "pub struct ", "pub enum ", "pub trait ", "pub const ", "pub type "]
                .iter()
                .any(|start| trimmed.starts_with(start));
            if !item {
                continue;
            }
            let above = lines[..number - 1]
                .iter()
                .rev()
                .map(|line| line.trim_start())
                .find(|line| !line.starts_with("#[") && !line.ends_with(")]") && !line.starts_with("reason"));
            let doc =
                above.filter(|line| line.starts_with("///") || line.starts_with("#[doc") || line.starts_with("$("));
            if doc.is_none() && !source.text.contains("macro_rules!") {
                faults.push(format!("{}:{number}: {trimmed}", source.path));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn words_that_have_no_place() {
    // Put together here, so that this file does not name them itself.
    let words: Vec<(String, &str)> = vec![
        (["#[ign", "ore"].concat(), "a test runs or it is not there"),
        (["thread::sl", "eep"].concat(), "wait for the thing itself"),
        (["todo", "!("].concat(), "finish it"),
        (["unimple", "mented!("].concat(), "finish it"),
        (["TO", "DO:"].concat(), "a TODO names its owner and an issue"),
        (["FIX", "ME"].concat(), "mend it"),
        (["/wo", "rk/"].concat(), "no paths of one machine"),
    ];
    let mut faults = Vec::new();
    for folder in ["src", "tests", "docs", "assets"] {
        for source in sources(folder, &[".rs", ".md", ".sql", ".ftl", ".py", ".xml", "run", "windows"]) {
            if source.path == "tests/it/tidy/files.rs" {
                continue;
            }
            for (number, line) in source.text.lines().enumerate() {
                for (word, why) in &words {
                    if line.contains(word.as_str()) {
                        faults.push(format!("{}:{}: {word}: {why}", source.path, number + 1));
                    }
                }
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}
