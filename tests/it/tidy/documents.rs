//! The documents: links lead somewhere, and what must be there is there.

use super::{root, sources};

#[test]
fn links_between_documents_lead_somewhere() {
    let mut all = sources("docs", &[".md"]);
    for name in ["README.md", "CHANGELOG.md"] {
        all.push(super::Source { path: name.to_owned(), text: std::fs::read_to_string(root().join(name)).unwrap() });
    }
    let mut faults = Vec::new();
    for source in &all {
        let folder = root().join(&source.path).parent().unwrap().to_path_buf();
        for (at, _) in source.text.match_indices("](") {
            let target = source.text[at + 2..].split(')').next().unwrap_or_default();
            let file = target.split('#').next().unwrap_or_default();
            if file.is_empty() || file.contains("://") || file.starts_with("mailto:") {
                continue;
            }
            if !folder.join(file).exists() {
                faults.push(format!("{}: {target}", source.path));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn decisions_are_numbered_without_gaps() {
    let mut numbers: Vec<usize> = sources("docs/decisions", &[".md"])
        .iter()
        .map(|page| page.path.trim_start_matches("docs/decisions/")[..4].parse().unwrap())
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
}

#[test]
fn the_readme_names_both_commands() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    for command in ["cargo run --release -- demo", "tests/run"] {
        assert!(readme.contains(command), "README.md does not name `{command}`");
    }
}
