//! `docs/requirements.md` and the marks in the tests say the same.

use std::collections::{BTreeMap, BTreeSet};

use super::{root, sources};

/// The letters of the requirements and how many there are of each.
const GROUPS: &[(char, usize)] = &[('O', 26), ('A', 21), ('M', 22), ('V', 18), ('C', 21), ('N', 26)];

/// Returns the tests that claim to prove something: requirement → names of tests.
fn marks() -> BTreeMap<String, BTreeSet<String>> {
    let mut marks: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for folder in ["src", "tests/it"] {
        for source in sources(folder, &[".rs"]) {
            let mut claimed: Vec<String> = Vec::new();
            for line in source.text.lines() {
                let line = line.trim();
                if let Some(list) = line.strip_prefix("// proves ") {
                    claimed = list.split(',').map(|id| id.trim().to_owned()).collect();
                } else if let Some(rest) = line.strip_prefix("fn ") {
                    let name = rest.split('(').next().unwrap_or_default();
                    for id in claimed.drain(..) {
                        marks.entry(id).or_default().insert(name.to_owned());
                    }
                }
            }
        }
    }
    // The Windows program is proved by a script of its own.
    marks.entry("N26".to_owned()).or_default().insert("tests/windows".to_owned());
    marks
}

/// Returns the table's rows: requirement → (state, proofs).
fn rows() -> BTreeMap<String, (String, BTreeSet<String>)> {
    let table = std::fs::read_to_string(root().join("docs/requirements.md")).unwrap();
    let mut rows = BTreeMap::new();
    for line in table.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [id, _, place, proof] = cells.as_slice() else { continue };
        if !id.starts_with(|letter| GROUPS.iter().any(|(known, _)| *known == letter)) || *id == "ID" {
            continue;
        }
        let proofs = proof.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        let doubled = rows.insert((*id).to_owned(), ((*place).to_owned(), proofs));
        assert!(doubled.is_none(), "{id} stands twice");
    }
    rows
}

#[test]
fn every_requirement_has_its_row() {
    let rows = rows();
    for (letter, count) in GROUPS {
        for number in 1..=*count {
            let id = format!("{letter}{number}");
            assert!(rows.contains_key(&id), "{id} has no row in docs/requirements.md");
        }
    }
    let all: usize = GROUPS.iter().map(|(_, count)| count).sum();
    assert_eq!(rows.len(), all);
}

#[test]
fn the_table_names_tests_that_exist_and_claim_it() {
    let marks = marks();
    let mut faults = Vec::new();
    for (id, (place, proofs)) in rows() {
        let claimed = marks.get(&id).cloned().unwrap_or_default();
        for proof in &proofs {
            if !claimed.contains(proof) {
                faults.push(format!("{id}: no test `{proof}` is marked `// proves {id}`"));
            }
        }
        let is_open = place.is_empty();
        if !is_open && proofs.is_empty() {
            faults.push(format!("{id}: said to live in {place}, but no test is named"));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn marks_name_requirements_that_exist() {
    for (id, tests) in marks() {
        let (letter, number) = id.split_at(1);
        let known = GROUPS.iter().find(|(known, _)| letter.starts_with(*known));
        let (_, count) = known.unwrap_or_else(|| panic!("{tests:?} claim to prove {id}"));
        assert!((1..=*count).contains(&number.parse().unwrap()), "{tests:?} claim to prove {id}");
    }
}
