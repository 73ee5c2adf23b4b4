//! The commands that the page offers, as they can be typed where the demo was started.

use std::env;
use std::path::{Component, Path, PathBuf};

/// Writes commands for one office.
pub(super) struct Commands {
    program: String,
    office: String,
}

impl Commands {
    /// Returns the commands for the office at `folder`, named as the person named it.
    pub(super) fn for_office(folder: &Path) -> Self {
        let started_as = env::args_os().next().map(PathBuf::from).unwrap_or_default();
        let here = env::current_dir().unwrap_or_default();
        Self { program: quoted(&program(&started_as, &here)), office: quoted(&folder.display().to_string()) }
    }

    /// Returns the command with these words.
    pub(super) fn of(&self, words: &[&str]) -> String {
        let mut command = self.program.clone();
        for word in words {
            command.push(' ');
            command.push_str(&quoted(word));
        }
        format!("{command} --office {}", self.office)
    }
}

/// Returns the program's name as it can be typed: found by the shell, or by its way from here.
fn program(started_as: &Path, here: &Path) -> String {
    let mut parts = started_as.components();
    match (parts.next(), parts.next()) {
        (None, _) => "kontor".to_owned(),
        (Some(Component::Normal(name)), None) => name.to_string_lossy().into_owned(),
        (Some(_), _) => match started_as.strip_prefix(here) {
            Ok(inside) if inside.components().count() == 1 => Path::new(".").join(inside).display().to_string(),
            Ok(inside) => inside.display().to_string(),
            Err(_elsewhere) => started_as.display().to_string(),
        },
    }
}

/// Returns a word in the quotation marks that a shell needs, or as it is.
fn quoted(word: &str) -> String {
    let is_plain = |sign: char| sign.is_alphanumeric() || "/\\._:-+@=,".contains(sign);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else if cfg!(windows) {
        format!("\"{word}\"")
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn the_program_is_named_as_it_can_be_typed() {
        let here = Path::new("/home/anna/kontor");
        for (started_as, name) in [
            ("kontor", "kontor"),
            ("", "kontor"),
            ("target/debug/kontor", "target/debug/kontor"),
            ("/home/anna/kontor/target/debug/kontor", "target/debug/kontor"),
            ("/home/anna/kontor/kontor", "./kontor"),
            ("/opt/kontor/bin/kontor", "/opt/kontor/bin/kontor"),
        ] {
            assert_eq!(program(Path::new(started_as), here), name);
        }
    }

    #[test]
    #[cfg(unix)]
    fn words_are_quoted_for_the_shell() {
        assert_eq!(quoted("/tmp/Büro-1"), "/tmp/Büro-1");
        assert_eq!(quoted("/tmp/my office"), "'/tmp/my office'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
    }
}
