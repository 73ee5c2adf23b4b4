use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use super::*;
use crate::problem::Code;

/// What `docs/problems.md` shows for each argument: values that could stand there.
fn sample(name: &str) -> &'static str {
    match name {
        "size" | "free" => "73400320",
        "limit" => "52428800",
        "stated" | "computed" => "1234.50",
        "quantity" => "-2",
        "read_as" => "1234.5",
        "line" => "3",
        "row" => "17",
        "order_no" => "2026-1042",
        "number" => "26-001042",
        "source" => "Webshop",
        "master" => "info@example.org",
        "from" => "1040",
        "to" | "id" => "1042",
        "attempts" | "count" | "seconds" => "5",
        "minutes" => "22",
        "age_hours" => "31",
        "age" => "12",
        "since" => "2026-11-24T08:15:00+01:00",
        "found" => "8",
        "known" => "7",
        "version" => "1.3",
        "what" => "order",
        "role" => "payer",
        "stage" => "decode",
        "state" => "closed",
        "step" => "accept",
        "total" => "payable",
        "kind" => "PDF",
        "name" | "other" => "Jana Nováková",
        "file" => "order-1042.xml",
        "folder" => "/home/office/inbox",
        "detail" => "<Line>",
        "encoding" | "used" => "windows-1250",
        "label" => "UTF-8",
        "element" => "cbc:ID",
        "field" => "street",
        "text" => "1.234,5",
        "value" => "8594001234560",
        "entity" => "&nbsp;",
        "unit" => "sack",
        "key" => "181",
        "character" => "→",
        "server" => "mail.example.org",
        "reply" => "550 5.1.1 unknown user",
        "address" => "jana@example.org",
        "display" => ":0",
        "libraries" => "libXi.so.6",
        "packages" => "libxi6",
        "country" => "Ruritania",
        "host" => "OFFICE-2",
        "allowed" => "OFFICE-1",
        "thread" => "courier",
        "table" => "orders",
        "column" => "total",
        "expected" => "1–1440",
        "reason" => "name",
        "word" => "exprot",
        other => panic!("no sample for the argument {other}: add one"),
    }
}

fn sampled(code: Code) -> Problem {
    code.argument_names().iter().fold(Problem::new(code), |problem, name| problem.with(name, sample(name)))
}

/// Every id of a language with its variables.
fn contents(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (_, file, text) in CATALOGUES.iter().filter(|(code, _, _)| *code == language.code()) {
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((start, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
                start.clone_into(&mut id);
                assert!(found.insert(id.clone(), BTreeSet::new()).is_none(), "{language:?} {file}: {id} stands twice");
            }
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|sign| sign.is_ascii_alphanumeric() || "_-".contains(*sign)).collect()
            });
            found.entry(id.clone()).or_default().extend(variables);
        }
    }
    found.remove("");
    found
}

#[test]
fn catalogues_load_without_faults() {
    for language in Language::ALL {
        assert_eq!(Texts::in_language(*language).faults(), [""; 0], "{language:?}");
    }
    assert_eq!(Texts::pseudo().faults(), [""; 0]);
}

#[test]
fn every_catalogue_file_exists_in_every_language_and_no_other() {
    let files = |language: &str| -> Vec<&str> {
        CATALOGUES.iter().filter(|(code, _, _)| *code == language).map(|(_, file, _)| *file).collect()
    };
    for (language, _, _) in CATALOGUES {
        assert!(Language::parse(language).is_some_and(|known| known.code() == *language), "{language}");
        assert_eq!(files(language), files("en"), "{language}");
    }
}

#[test]
fn languages_have_equal_messages_and_variables() {
    let english = contents(Language::En);
    assert!(english.len() > Code::ALL.len());
    for language in Language::ALL {
        let own = contents(*language);
        let ids = |map: &BTreeMap<String, BTreeSet<String>>| map.keys().cloned().collect::<BTreeSet<_>>();
        let differing: Vec<_> = ids(&own).symmetric_difference(&ids(&english)).cloned().collect();
        assert_eq!(differing, [""; 0], "{language:?}: messages too many or missing");
        for (id, variables) in &own {
            assert_eq!(variables, &english[id], "{language:?} {id}");
        }
    }
}

// proves O11, N14
#[test]
fn every_problem_severity_and_remedy_has_its_message_and_none_is_left_over() {
    let mut wanted: BTreeSet<String> = Code::ALL.iter().map(|code| format!("problem-{}", code.as_str())).collect();
    wanted.extend(Code::ALL.iter().flat_map(|code| code.remedies()).map(|remedy| remedy_id(*remedy).to_owned()));
    let severities = [Severity::Hint, Severity::Warning, Severity::Error];
    wanted.extend(severities.map(|severity| format!("severity-{}", severity.as_str())));
    let there = contents(Language::En);
    let of_problems = |id: &&String| ["problem-", "remedy-", "severity-"].iter().any(|start| id.starts_with(start));
    let there: BTreeSet<String> = there.keys().filter(of_problems).cloned().collect();
    assert_eq!(wanted.symmetric_difference(&there).collect::<Vec<_>>(), [""; 0]);
}

// proves O11, N14
#[test]
fn every_problem_says_all_its_particulars_in_every_language() {
    let english = contents(Language::En);
    for code in Code::ALL {
        let declared: BTreeSet<_> = code.argument_names().iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(english[&format!("problem-{}", code.as_str())], declared, "{}", code.as_str());
        for language in Language::ALL {
            let sentence = Texts::in_language(*language).problem(&sampled(*code));
            for name in code.argument_names() {
                let shown = shown(*language, name, sample(name));
                assert!(shown.iter().any(|form| sentence.contains(form)), "{language:?} {name}: {sentence}");
            }
            assert_well_set(*language, &sentence);
        }
    }
}

// proves N14
#[test]
fn every_problem_reads_well_without_particulars() {
    for code in Code::ALL {
        for language in Language::ALL {
            let sentence = Texts::in_language(*language).problem(&Problem::new(*code));
            assert!(!sentence.contains(['{', '}']), "{sentence}");
        }
    }
    let missing = Texts::in_language(Language::En).problem(&Problem::new(Code::BackupOld));
    assert_eq!(missing, "There is no backup of the office yet. Make one.");
    let refused = Problem::new(Code::ExportRefused).with("order_no", "7");
    assert_eq!(
        Texts::in_language(Language::En).problem(&refused),
        "Accounting did not take order 7 over. Correct what is wrong and export the order again."
    );
}

/// Returns the forms in which a sentence may show an argument.
fn shown(language: Language, name: &str, value: &str) -> Vec<String> {
    let mut forms = vec![value.to_owned()];
    forms.extend(Texts::in_language(language).known(&format!("argument-{name}-{value}")));
    if let Ok(bytes) = value.parse() {
        forms.push(format::byte_size(language, bytes));
    }
    if let Ok(number) = crate::domain::money::Decimal::from_str_exact(value) {
        forms.push(format::decimal(language, number));
    }
    if name == "since" {
        forms = vec![match language {
            Language::En => "24\u{a0}Nov\u{a0}2026, 08:15".to_owned(),
            Language::De | Language::Ru => "24.11.2026, 08:15".to_owned(),
            Language::Cs => "24.\u{a0}11.\u{a0}2026 8:15".to_owned(),
            Language::Pl => "24.11.2026 08:15".to_owned(),
        }];
    }
    forms
}

/// Checks what is common to all sentences of a language: full stop or particular at the end, its
/// own quotation marks, no doubled blanks.
fn assert_well_set(language: Language, sentence: &str) {
    assert!(!sentence.contains(['{', '}', '"', '\n']), "{sentence}");
    assert!(!sentence.contains("  ") && !sentence.contains(" .") && !sentence.contains(".."), "{sentence}");
    assert!(sentence.ends_with('.') || sentence.contains(": "), "{sentence}");
    let (open, close, foreign) = match language {
        Language::En => ('“', '”', "„«»"),
        Language::De | Language::Cs => ('„', '“', "”«»"),
        Language::Pl => ('„', '”', "“«»"),
        Language::Ru => ('«', '»', "“”„"),
    };
    assert_eq!(sentence.matches(open).count(), sentence.matches(close).count(), "{sentence}");
    assert!(!sentence.contains(|sign| foreign.contains(sign)), "{language:?}: {sentence}");
}

// proves O11, N14
#[test]
fn the_page_of_problems_is_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/problems.md");
    let page = page_of_problems();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == page, "docs/problems.md is stale: run this test with UPDATE=1 and read the difference");
}

fn page_of_problems() -> String {
    let english = Texts::in_language(Language::En);
    let mut page = String::from(
        "# Problems\n\nEverything the program can report, with sample particulars, in every language. This page is \
         written by the test `the_page_of_problems_is_fresh` with `UPDATE=1`; a difference in it is a review of \
         wording.\n",
    );
    for code in Code::ALL {
        let severity = english.severity(code.severity());
        let remedies: Vec<String> = code.remedies().iter().map(|remedy| english.remedy(*remedy)).collect();
        let next = if remedies.is_empty() { String::new() } else { format!(" Next steps: {}.", remedies.join(", ")) };
        writeln!(page, "\n## {}\n\n{severity}.{next}\n", code.as_str()).unwrap();
        for language in Language::ALL {
            let sentence = Texts::in_language(*language).problem(&sampled(*code)).replace('<', "&lt;");
            writeln!(page, "- {}: {sentence}", language.code()).unwrap();
        }
    }
    page.push_str("\n## Next steps\n\n| English | Deutsch | Čeština | Polski | Русский |\n|---|---|---|---|---|\n");
    let remedies: BTreeSet<Remedy> = Code::ALL.iter().flat_map(|code| code.remedies()).copied().collect();
    for remedy in remedies {
        let labels: Vec<_> =
            Language::ALL.iter().map(|language| Texts::in_language(*language).remedy(remedy)).collect();
        writeln!(page, "| {} |", labels.join(" | ")).unwrap();
    }
    page
}

#[test]
fn languages_with_a_form_for_few_have_it_everywhere() {
    for (language, file, text) in CATALOGUES.iter().filter(|(code, _, _)| ["cs", "pl", "ru"].contains(code)) {
        for block in text.split("->").skip(1) {
            let block = block.split("\n    }").next().unwrap();
            assert_eq!(block.matches("[one]").count(), block.matches("[few]").count(), "{language}/{file}: {block}");
        }
    }
}

#[test]
fn plural_forms_follow_each_language() {
    for (language, forms) in [
        (Language::En, ["1 order", "2 orders", "5 orders", "21 orders", "1,022 orders"]),
        (Language::De, ["1 Auftrag", "2 Aufträge", "5 Aufträge", "21 Aufträge", "1.022 Aufträge"]),
        (Language::Cs, ["1 objednávka", "2 objednávky", "5 objednávek", "21 objednávek", "1\u{a0}022 objednávek"]),
        (Language::Pl, ["1 zamówienie", "2 zamówienia", "5 zamówień", "21 zamówień", "1\u{a0}022 zamówienia"]),
        (Language::Ru, ["1 заказ", "2 заказа", "5 заказов", "21 заказ", "1\u{a0}022 заказа"]),
    ] {
        let texts = Texts::in_language(language);
        assert_eq!([1, 2, 5, 21, 1022].map(|count| texts.count_orders(count)), forms.map(str::to_owned));
    }
}

#[test]
fn particulars_that_are_whole_numbers_choose_plural_forms() {
    let held = |language, hours: &str| {
        Texts::in_language(language).problem(&Problem::new(Code::ConfirmationHeld).with("age_hours", hours))
    };
    assert!(held(Language::Cs, "25").contains("stará už 25 hodin."));
    assert!(held(Language::Cs, "3").contains("stará už 3 hodiny."));
    assert!(held(Language::Pl, "24").contains("minęły już 24 godziny."));
    assert!(held(Language::Pl, "25").contains("minęło już 25 godzin."));
    assert!(held(Language::Ru, "31").contains("прошёл уже 31 час."));
    assert!(held(Language::Ru, "32").contains("прошло уже 32 часа."));
    assert!(held(Language::Ru, "25").contains("прошло уже 25 часов."));
    assert!(held(Language::En, "1").contains("1 hour old."));
}

#[test]
fn numbers_of_things_stay_as_they_are_written() {
    let english = Texts::in_language(Language::En);
    for number in ["0042", "1000000", "9007199254740993", "18446744073709551616", "+5", "-0", "1e3", "4.10"] {
        let problem = Problem::new(Code::PayerUnknown).with("key", number);
        assert!(english.problem(&problem).contains(&format!("number {number} is")), "{number}");
    }
}

#[test]
fn code_words_of_the_program_are_put_into_the_language() {
    let problem = Problem::new(Code::NotFound).with("what", "order").with("id", "7");
    assert!(Texts::in_language(Language::De).problem(&problem).contains("(Auftrag)"));
    let problem = Problem::new(Code::PartyUnclear).with("role", "bill_to").with("name", "order");
    let sentence = Texts::in_language(Language::Pl).problem(&problem);
    assert!(sentence.contains("„order” (odbiorca faktury)"), "{sentence}");
    assert_eq!(Texts::in_language(Language::De).word("order", "taken_over"), "übernommen");
    assert_eq!(Texts::in_language(Language::De).word("order", "taken over"), "übernommen");
    assert_eq!(Texts::in_language(Language::De).word("order", "no such state"), "no such state");
}

#[test]
fn roles_numbers_and_papers_of_the_domain_have_words() {
    use crate::domain::paper::{NumberScheme, PaperKind, PriceMode, Role};
    let schemes = ["ours", "theirs", "gln", "vat", "register", "payer", "physician", "practice"];
    assert!(schemes.iter().all(|scheme| !matches!(NumberScheme::parse(scheme), NumberScheme::Other(_))));
    let kinds = [PaperKind::Order, PaperKind::Change, PaperKind::Cancellation, PaperKind::Registration];
    let modes = [PriceMode::Net, PriceMode::Gross, PriceMode::Unknown];
    let mut words: Vec<(&str, &str)> = schemes.map(|scheme| ("number", scheme)).to_vec();
    words.extend(Role::ALL.map(|role| ("role", role.as_str())));
    words.extend(kinds.map(|kind| ("paper", kind.as_str())));
    words.extend(modes.map(|mode| ("price", mode.as_str())));
    for (subject, code) in words {
        for language in Language::ALL {
            assert!(Texts::in_language(*language).for_code("word", subject, code).is_some(), "{subject} {code}");
        }
    }
}

#[test]
fn states_decisions_and_actions_of_the_domain_have_words() {
    use crate::domain::lifecycle::{EffectKind, EffectState, MessageState, OrderState, PartyDecision};
    let mut words: Vec<(&str, &str)> = Vec::new();
    words.extend(MessageState::ALL.iter().map(|state| ("message", state.as_str())));
    words.extend(OrderState::ALL.iter().map(|state| ("order", state.as_str())));
    words.extend(EffectState::ALL.iter().map(|state| ("effect", state.as_str())));
    words.extend(EffectKind::ALL.iter().map(|kind| ("action", kind.as_str())));
    words.extend(PartyDecision::ALL.iter().map(|decision| ("decision", decision.as_str())));
    words.extend(["attachment", "revision"].map(|noun| ("noun", noun)));
    for (subject, code) in words {
        for language in Language::ALL {
            assert!(Texts::in_language(*language).for_code("word", subject, code).is_some(), "{subject} {code}");
        }
    }
}

#[test]
fn every_reason_to_leave_a_row_out_has_words() {
    let reasons = ["no-number-and-no-name", "bad-number", "unreadable", "cell-too-long", "width", "number-taken"];
    for reason in reasons {
        for language in Language::ALL {
            let problem = Problem::new(Code::RowNotTaken).with("row", "3").with("reason", reason);
            let sentence = Texts::in_language(*language).problem(&problem);
            assert!(sentence.contains('3') && !sentence.contains(reason), "{language:?}: {sentence}");
        }
    }
}

// proves O10
#[test]
fn every_step_that_the_journal_gets_has_a_sentence() {
    let kinds = journal_kinds(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/engine")));
    assert!(kinds.contains("order-booked") && kinds.contains("effect-accepted") && 30 < kinds.len(), "{kinds:?}");
    for kind in &kinds {
        for language in Language::ALL {
            assert!(Texts::in_language(*language).for_code("word", "step", kind).is_some(), "{language:?} {kind}");
        }
    }
    let english = contents(Language::En);
    let worded = english.keys().filter_map(|id| id.strip_prefix("word-step-"));
    assert_eq!(worded.filter(|kind| !kinds.contains(*kind)).collect::<Vec<_>>(), [""; 0], "words for no step");
}

/// Every string of the engine that is named like a step: a subject of the journal, then what happened.
fn journal_kinds(folder: &Path) -> BTreeSet<String> {
    const SUBJECTS: [&str; 13] = [
        "message",
        "attachment",
        "order",
        "registration",
        "effect",
        "contact",
        "contacts",
        "articles",
        "source",
        "setting",
        "engine",
        "person",
        "backup",
    ];
    let mut kinds = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            kinds.extend(journal_kinds(&path));
            continue;
        }
        if path.file_name().is_some_and(|name| name == "failpoint.rs") {
            // Its names are points of the program, not steps of an order.
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let is_kind = |literal: &&str| {
            literal.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
                && literal.split_once('-').is_some_and(|(subject, _)| SUBJECTS.contains(&subject))
        };
        kinds.extend(text.split('"').skip(1).step_by(2).filter(is_kind).map(str::to_owned));
    }
    kinds
}

#[test]
fn what_the_command_line_prints_reads_well_without_particulars() {
    for language in Language::ALL {
        let texts = Texts::in_language(*language);
        let bare = texts.cli_read_file("order.xml", "ubl", "", "");
        assert!(bare.ends_with(" ubl"), "{bare}");
        let full = texts.cli_read_file("order.xml", "ubl", "2.1", "UTF-8");
        assert!(full.contains(" ubl 2.1, ") && full.ends_with(" UTF-8"), "{full}");
        assert_eq!(
            texts.cli_read_paper(texts.word("paper", "order"), "17", "", ""),
            format!("{} 17", texts.word("paper", "order"))
        );
    }
    let english = Texts::in_language(Language::En);
    assert_eq!(
        english.cli_read_paper("order", "17", "24 Nov 2026", "Jana Nováková"),
        "order 17 of 24 Nov 2026 from Jana Nováková"
    );
    assert_eq!(english.cli_run_progress(3, 8), "3 of 8 messages");
    let minutes = [1, 2, 5, 21].map(|count| Texts::in_language(Language::Ru).cli_source_interval(count, "A"));
    let worded = ["каждую минуту", "каждые 2 минуты", "каждые 5 минут", "каждую 21 минуту"];
    assert_eq!(minutes, worded.map(|words| format!("Источник A проверяется {words}.")));
    let moment = english.cli_source_last("2026-11-24T07:15:00.000Z");
    assert_eq!(moment, "last polled successfully: 24\u{a0}Nov\u{a0}2026, 07:15\u{a0}UTC");
}

#[test]
fn places_and_durations_are_worded() {
    let place = Place { line: Some(12), path: "Order/ID".to_owned() };
    assert_eq!(Texts::in_language(Language::Cs).place(&place), "řádek 12, Order/ID");
    assert_eq!(Texts::in_language(Language::De).place(&Place { line: Some(12), path: String::new() }), "Zeile 12");
    assert_eq!(Texts::in_language(Language::De).place(&Place::default()), "");
    let polish = Texts::in_language(Language::Pl);
    assert_eq!(
        [59, 60, 3_599, 7_500, 86_400, 180_000].map(|seconds| polish.duration(seconds)),
        ["59 s", "1 min", "59 min", "2 godz. 5 min", "1 dzień", "2 dni"].map(str::to_owned)
    );
}

#[test]
fn an_unknown_id_is_shown_and_does_not_fail() {
    assert_eq!(Texts::in_language(Language::Ru).by_id("no-such-text", &[("name", "x".into())]), "no-such-text");
    assert_eq!(Texts::in_language(Language::Ru).known("no-such-text"), None);
}

#[test]
fn the_pseudo_language_is_told_apart_and_keeps_particulars() {
    let problem = Problem::new(Code::UnknownElement).with("element", "cbc:ID");
    let sentence = Texts::pseudo().problem(&problem);
    assert!(sentence.contains("cbc:ID") && sentence.contains("fíléé"), "{sentence}");
}

#[test]
fn texts_may_be_used_by_every_thread() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(Texts::in_language(Language::Cs));
}
