//! What goes outward, accounting files and mails, and the ledger that accounts for what came in.

use std::path::Path;

use super::BETWEEN;
use crate::cli::demo::facts::Facts;
use crate::cli::demo::page::{Cell, INDENT, Page};
use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::domain::settings::SettingKey;
use crate::i18n::Texts;

/// Prints the accounting files, and which orders stand in none.
pub(super) fn accounting(page: &mut Page<'_>, texts: &Texts, facts: &Facts) {
    page.heading(&texts.demo_books_title(), &texts.count_files(facts.batches.len()));
    if facts.batches.is_empty() {
        page.text(INDENT, &texts.demo_books_none());
    }
    for (batch, items) in &facts.batches {
        let format = match batch.profile.as_str() {
            "pohoda" => texts.demo_books_pohoda(),
            "ubl" => texts.demo_books_ubl(),
            "csv" => texts.demo_books_csv(),
            other => other.to_owned(),
        };
        page.line(INDENT, &Path::new(&batch.folder).join(&batch.file_name).display().to_string());
        page.text(INDENT * 2, &[format, texts.count_orders(items.len())].join(BETWEEN));
    }
    let left = facts.left_out();
    let counts = [
        (left.waiting, Texts::demo_books_left_waiting as fn(&Texts, usize) -> String),
        (left.cancelled, Texts::demo_books_left_cancelled),
        (left.refused, Texts::demo_books_left_refused),
        (left.planned, Texts::demo_books_left_planned),
    ];
    let list: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count != 0).map(|(count, worded)| worded(texts, count)).collect();
    if !list.is_empty() {
        page.text(INDENT, &texts.demo_books_left(list.join("; ")));
    }
    if !facts.batches.is_empty() {
        page.text(INDENT, &texts.demo_books_answer());
    }
}

/// Prints what waits in the outbox or left it.
pub(super) fn mail(page: &mut Page<'_>, texts: &Texts, facts: &Facts) {
    let of = |kind, state| facts.mails(kind, state);
    let both = |state| of(EffectKind::Confirmation, state) + of(EffectKind::Information, state);
    let confirmations = of(EffectKind::Confirmation, EffectState::Planned);
    let information = of(EffectKind::Information, EffectState::Planned);
    let (held, sent) = (both(EffectState::Held), both(EffectState::Accepted));
    page.heading(&texts.demo_mail_title(), &texts.count_mails(confirmations + information + held + sent));
    let is_set_up = !facts.settings.text(SettingKey::MailHost).is_empty();
    page.text(INDENT, &if is_set_up { texts.demo_mail_set_up() } else { texts.demo_mail_not_set_up() });
    let languages: Vec<String> = facts
        .languages()
        .into_iter()
        .map(|(language, count)| format!("{}\u{a0}{count}", language.native_name()))
        .collect();
    let addresses = facts.settings.items(SettingKey::InformationAddresses).join(", ");
    let rows = [
        (confirmations, texts.demo_mail_confirmations(languages.join(", "))),
        (information, texts.demo_mail_information(addresses)),
        (held, texts.demo_mail_held()),
        (sent, texts.demo_mail_sent()),
    ];
    let cells: Vec<Vec<Cell>> = rows
        .into_iter()
        .filter(|(count, _)| *count != 0)
        .map(|(count, text)| vec![Cell::Number(count.to_string()), Cell::Text(text)])
        .collect();
    page.rows(INDENT * 2, &cells);
}

/// Prints the ledger of every source and their sum.
pub(super) fn ledger(page: &mut Page<'_>, texts: &Texts, facts: &Facts) {
    page.heading(&texts.demo_ledger_title(), "");
    let header = [
        Cell::Text(texts.cli_ledger_source()),
        Cell::Number(texts.cli_ledger_seen()),
        Cell::Number(texts.cli_ledger_finished()),
        Cell::Number(texts.cli_ledger_open()),
        Cell::Number(texts.cli_ledger_quarantined()),
        Cell::Number(texts.cli_ledger_duplicate()),
        Cell::Number(texts.cli_ledger_rejected()),
        Cell::Number(texts.cli_ledger_unexplained()),
    ];
    let mut rows = vec![header.into_iter().collect::<Vec<_>>()];
    let mut sum = [0_i64; 7];
    for one in &facts.sources {
        let counted = one.counted;
        let numbers = [
            counted.seen,
            counted.finished,
            counted.open,
            counted.quarantined,
            counted.duplicate,
            counted.rejected,
            one.unexplained(),
        ];
        for (sum, number) in sum.iter_mut().zip(numbers) {
            *sum += number;
        }
        rows.push(row(one.source.name.clone(), numbers));
    }
    rows.push(row(texts.cli_ledger_sum(), sum));
    page.rows(INDENT, &rows);
    page.gap();
    let verdict =
        if facts.balances() { texts.demo_ledger_balanced() } else { texts.demo_ledger_open(facts.unexplained()) };
    page.text(INDENT, &verdict);
}

fn row(name: String, numbers: [i64; 7]) -> Vec<Cell> {
    let mut cells = vec![Cell::Text(name)];
    cells.extend(numbers.into_iter().map(|number| Cell::Number(number.to_string())));
    cells
}
