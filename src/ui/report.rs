//! A problem as it may be passed on: what the makers of the program need to know, and nothing that
//! tells who the office's people and customers are.

use crate::i18n::Language;
use crate::problem::Problem;

/// The arguments that hold a number, or a word of the program itself. All others (names, numbers of
/// orders, addresses, paths, the words of servers and files) stay out.
const HARMLESS: &[&str] = &[
    "age_hours",
    "attempts",
    "column",
    "count",
    "encoding",
    "found",
    "known",
    "label",
    "limit",
    "minutes",
    "row",
    "seconds",
    "size",
    "stage",
    "state",
    "step",
    "table",
    "thread",
    "used",
    "version",
];

/// The longest value of an argument: longer ones are no words of the program.
const VALUE_MAX: usize = 40;

/// Returns the report on a problem.
#[must_use]
pub fn of(problem: &Problem, language: Language) -> String {
    let mut lines = vec![
        format!("Kontor {} ({} {})", env!("CARGO_PKG_VERSION"), std::env::consts::OS, std::env::consts::ARCH),
        format!("problem: {} ({})", problem.code.as_str(), problem.severity().as_str()),
        format!("language: {}", language.code()),
    ];
    for name in problem.code.argument_names() {
        let Some(value) = problem.argument(name) else { continue };
        let is_shown = HARMLESS.contains(name) && is_word(value);
        lines.push(format!("{name}: {}", if is_shown { value } else { "…" }));
    }
    lines.join("\n")
}

/// Returns whether a value is a number or a word of the program.
fn is_word(value: &str) -> bool {
    value.len() <= VALUE_MAX && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Code;

    // proves N14
    #[test]
    fn a_report_names_nobody() {
        let secret = "Jana Nováková /home/jana 4711 jana@example.org";
        for code in Code::ALL {
            let problem =
                code.argument_names().iter().fold(Problem::new(*code), |problem, name| problem.with(name, secret));
            let report = of(&problem, Language::Cs);
            assert!(report.contains(code.as_str()) && report.contains(env!("CARGO_PKG_VERSION")), "{report}");
            for word in secret.split(' ') {
                assert!(!report.contains(word), "{report}");
            }
        }
    }

    #[test]
    fn a_report_keeps_what_helps() {
        let problem = Problem::new(Code::SchemaNewer).with("found", "8").with("known", "7");
        let report = of(&problem, Language::De);
        assert!(report.ends_with("problem: schema-newer (error)\nlanguage: de\nfound: 8\nknown: 7"), "{report}");
        let problem = Problem::new(Code::ThreadStopped).with("thread", "intake-Müller").with("detail", "x");
        assert!(of(&problem, Language::De).ends_with("thread: …\ndetail: …"), "sources bear names of people");
    }
}
