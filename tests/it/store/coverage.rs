//! Each public function of the store has a case in this suite.

use std::fs;
use std::path::Path;

/// Files of the store whose functions are no statements: the driver, the errors, the packing of
/// bodies, and what only `kontor bench` measures against.
const LEFT_OUT: &[&str] =
    &["bare.rs", "body.rs", "driver.rs", "error.rs", "faulting.rs", "mod.rs", "paper_json.rs", "row.rs"];

#[test]
fn every_function_of_the_store_has_a_case() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases: String = fs::read_dir(root.join("tests/it/store"))
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let mut missing = Vec::new();
    for entry in fs::read_dir(root.join("src/store")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() || LEFT_OUT.contains(&name.as_str()) {
            continue;
        }
        let module = name.trim_end_matches(".rs");
        for line in fs::read_to_string(&path).unwrap().lines() {
            let Some(rest) = line.strip_prefix("pub fn ") else { continue };
            let function = rest.split(['(', '<']).next().unwrap();
            if !cases.contains(&format!("{module}::{function}(")) && !cases.contains(&format!("{module}::{function})"))
            {
                missing.push(format!("{module}::{function}"));
            }
        }
    }
    missing.sort();
    assert_eq!(missing, [""; 0]);
}
