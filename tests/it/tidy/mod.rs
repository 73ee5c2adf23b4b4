//! The source and the documents keep their own rules: boundaries that nothing checks rot.

mod boundaries;
mod documents;
mod files;
mod requirements;

use std::fs;
use std::path::{Path, PathBuf};

/// Returns the project's folder.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A text file of the project.
struct Source {
    /// Its path inside the project, with forward slashes.
    path: String,
    /// Its text.
    text: String,
}

/// Returns all files below `folder` with one of the endings, sorted by path.
fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!found.is_empty(), "{folder}: no files");
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, endings, found);
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            let inside = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source { path: inside, text: String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned() });
        }
    }
}

/// Returns whether a line is a comment.
fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

/// Returns a file's lines before its tests, with their numbers counted from 1.
fn code_lines(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    source
        .text
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line))
        .take_while(|(_, line)| line.trim() != "mod tests {")
}

/// Returns whether a file holds only tests.
fn is_test_file(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("/tests/")
}
