//! Importing a table of contacts: choosing the file, and what each of its rows would do, is to do
//! and did. Drawn by [`super::preview`].

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::card::count;
use crate::domain::card::FieldChange;
use crate::domain::contact::{Contact, ContactCard};
use crate::domain::time::Timestamp;
use crate::engine::command::{Command, Receipt};
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::tables::{ChosenRow, Compared};
use crate::problem::{Problem, Severity};
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::host::{HostCall, Pick, PickKind, Purpose, Table};
use crate::ui::intent::Intent;
use crate::ui::place::Screen;

/// How many rows one change takes: so many that a large table is quick, so few that the engine goes
/// on with orders between.
const CHUNK: usize = 1000;

/// What a row of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Somebody new.
    New,
    /// Somebody who is there, with other particulars.
    Changes,
    /// It can be taken, but something about it is not certain.
    Doubtful,
    /// The master says the same already.
    Equal,
    /// It cannot be taken.
    Wrong,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub(super) const ALL: [Self; 5] = [Self::New, Self::Changes, Self::Doubtful, Self::Equal, Self::Wrong];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changes => "changes",
            Self::Doubtful => "doubtful",
            Self::Equal => "equal",
            Self::Wrong => "wrong",
        }
    }
}

/// What became of a row that was to be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Became {
    Added,
    Changed,
    Failed(Problem),
}

/// A row of the table.
pub(super) struct Row {
    pub(super) line: u32,
    pub(super) kind: Kind,
    /// What it says; none when it could not be read.
    pub(super) card: Option<ContactCard>,
    /// The contact that it changes, equals or resembles.
    pub(super) contact: Option<Contact>,
    /// What it would change.
    pub(super) fields: Vec<FieldChange>,
    /// The line of an earlier row with the same number.
    pub(super) twice: Option<u32>,
    /// What is doubtful or wrong.
    pub(super) problems: Vec<Problem>,
    pub(super) is_ticked: bool,
    pub(super) became: Option<Became>,
}

impl Row {
    /// Returns whether it can be ticked.
    pub(super) fn can_be_taken(&self) -> bool {
        self.became.is_none() && matches!(self.kind, Kind::New | Kind::Changes | Kind::Doubtful)
    }
}

/// A table that was read.
pub(super) struct Reading {
    pub(super) name: String,
    pub(super) known: Vec<String>,
    pub(super) left_out: Vec<String>,
    /// What concerns the table as a whole.
    pub(super) whole: Vec<Problem>,
    cards: Arc<[(u32, ContactCard)]>,
    problems: BTreeMap<u32, Vec<Problem>>,
    pub(super) compared: Feed<Vec<Compared>>,
    pub(super) rows: Vec<Row>,
    /// Which kind is shown; all without one.
    pub(super) filter: Option<Kind>,
    /// The rows that are shown, by their places.
    pub(super) shown: Vec<usize>,
    /// The row that is looked at, by its place among the shown.
    pub(super) at: usize,
    pub(super) follows: bool,
    /// Rows that are to be taken and are not sent yet, by their places.
    waiting: Vec<usize>,
    /// Rows on their way, with the number of the change.
    sent: Option<(u64, Vec<usize>)>,
}

/// The import of a table.
#[derive(Default)]
pub(super) struct Import {
    /// The path as typed.
    pub(super) path: String,
    /// Whether this desktop has no dialog to choose with.
    pub(super) has_no_dialog: bool,
    pub(super) is_reading: bool,
    /// Why the file could not be read.
    pub(super) problem: Option<Problem>,
    pub(super) reading: Option<Reading>,
}

impl Import {
    /// Lets the person choose a file.
    pub(super) fn choose(cx: &mut Cx<'_>) {
        cx.intents.push(Intent::Call(HostCall::Pick(Pick {
            purpose: Purpose::ContactTable,
            kind: PickKind::File,
            title: cx.texts.contacts_import_pick(),
            name: String::new(),
        })));
    }

    /// Notes that a file was chosen, which is to be read.
    pub(super) fn chose(&mut self, path: PathBuf) -> HostCall {
        self.path = path.display().to_string();
        self.is_reading = true;
        self.problem = None;
        HostCall::ReadContacts(path)
    }

    /// Takes a table in.
    pub(super) fn take(&mut self, table: Table) {
        self.is_reading = false;
        let mut problems: BTreeMap<u32, Vec<Problem>> = BTreeMap::new();
        for (line, problem) in table.problems {
            problems.entry(line).or_default().push(problem);
        }
        let cards: Arc<[(u32, ContactCard)]> = table.cards.into();
        let mut whole = Vec::new();
        if cards.iter().all(|(line, _)| *line != 1) {
            whole = problems.remove(&1).unwrap_or_default();
        }
        if cards.is_empty() && problems.is_empty() {
            self.problem = whole.into_iter().next();
            self.reading = None;
            return;
        }
        let mut compared = Feed::default();
        compared.want(Query::Compare(Arc::clone(&cards)));
        self.reading = Some(Reading {
            name: table.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            known: table.known,
            left_out: table.left_out,
            whole,
            cards,
            problems,
            compared,
            rows: Vec::new(),
            filter: None,
            shown: Vec::new(),
            at: 0,
            follows: false,
            waiting: Vec::new(),
            sent: None,
        });
    }

    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) {
        let Some(reading) = &mut self.reading else { return };
        let is_new = reading.compared.tend(handle, now, |answer| match answer {
            Answer::Compared(compared) => Some(compared),
            _ => None,
        });
        if is_new {
            reading.build();
        }
    }
}

impl Reading {
    /// Puts the rows together from what they say and what they would do.
    fn build(&mut self) {
        let Some(compared) = self.compared.value() else { return };
        let mut rows: Vec<Row> = Vec::with_capacity(compared.len());
        for ((line, card), compared) in self.cards.iter().zip(compared) {
            let problems = self.problems.get(line).cloned().unwrap_or_default();
            rows.push(row(*line, card, compared, problems));
        }
        for (line, problems) in &self.problems {
            if self.cards.binary_search_by_key(line, |(line, _)| *line).is_err() {
                rows.push(Row {
                    line: *line,
                    kind: Kind::Wrong,
                    card: None,
                    contact: None,
                    fields: Vec::new(),
                    twice: None,
                    problems: problems.clone(),
                    is_ticked: false,
                    became: None,
                });
            }
        }
        rows.sort_by_key(|row| row.line);
        self.rows = rows;
        self.show(None);
    }

    /// Shows the rows of a kind, or all.
    pub(super) fn show(&mut self, filter: Option<Kind>) {
        self.filter = filter;
        let fits = |row: &Row| filter.is_none_or(|kind| row.kind == kind);
        self.shown = self.rows.iter().enumerate().filter(|(_, row)| fits(row)).map(|(place, _)| place).collect();
        self.at = 0;
        self.follows = true;
    }

    /// Returns the row that is looked at.
    pub(super) fn looked_at(&self) -> Option<&Row> {
        self.rows.get(*self.shown.get(self.at)?)
    }

    /// Returns how many rows are ticked.
    pub(super) fn ticked(&self) -> usize {
        self.rows.iter().filter(|row| row.is_ticked && row.can_be_taken()).count()
    }

    /// Returns how many rows are of a kind.
    pub(super) fn of_kind(&self, kind: Kind) -> usize {
        self.rows.iter().filter(|row| row.kind == kind).count()
    }

    /// Ticks all that are shown and can be taken, or unticks them.
    pub(super) fn tick_shown(&mut self, is_ticked: bool) {
        for place in &self.shown {
            if let Some(row) = self.rows.get_mut(*place).filter(|row| row.can_be_taken()) {
                row.is_ticked = is_ticked;
            }
        }
    }

    /// Returns whether rows are on their way.
    pub(super) fn is_busy(&self) -> bool {
        self.sent.is_some() || !self.waiting.is_empty()
    }

    /// Begins to take what is ticked.
    pub(super) fn begin(&mut self) {
        if !self.is_busy() {
            let wanted = |(place, row): (usize, &Row)| (row.is_ticked && row.can_be_taken()).then_some(place);
            self.waiting = self.rows.iter().enumerate().filter_map(wanted).collect();
        }
    }

    /// Sends the next rows when none are on their way.
    pub(super) fn send(&mut self, cx: &mut Cx<'_>, number: &mut u64) {
        if self.sent.is_some() || self.waiting.is_empty() {
            return;
        }
        let places: Vec<usize> = self.waiting.drain(..self.waiting.len().min(CHUNK)).collect();
        let chosen = |place: &usize| {
            let row = self.rows.get(*place)?;
            let over = row.contact.as_ref().filter(|_| row.kind == Kind::Changes);
            let over = over.map(|contact| (contact.id, contact.version));
            Some(ChosenRow { line: row.line, card: row.card.clone()?, over })
        };
        let rows: Vec<ChosenRow> = places.iter().filter_map(chosen).collect();
        *number += 1;
        self.sent = Some((*number, places));
        let command = Box::new(Command::TakeContacts { rows });
        cx.intents.push(Intent::Ask { screen: Screen::Contacts, number: *number, command });
    }

    /// Takes in what became of rows.
    pub(super) fn settled(&mut self, number: u64, result: &Result<Receipt, Problem>) {
        let Some((_, places)) = self.sent.take_if(|(sent, _)| *sent == number) else { return };
        let refused: BTreeMap<&str, &Problem> = match result {
            Ok(receipt) => {
                receipt.problems.iter().filter_map(|problem| Some((problem.argument("row")?, problem))).collect()
            }
            Err(_) => BTreeMap::new(),
        };
        for place in places {
            let Some(row) = self.rows.get_mut(place) else { continue };
            let line = row.line.to_string();
            row.became = Some(match (result, refused.get(line.as_str())) {
                (Err(problem), _) => Became::Failed(problem.clone()),
                (Ok(_), Some(problem)) => Became::Failed((*problem).clone()),
                (Ok(_), None) if row.kind == Kind::Changes => Became::Changed,
                (Ok(_), None) => Became::Added,
            });
        }
    }

    /// Returns what came of the import in words, once rows were taken.
    pub(super) fn outcome(&self, cx: &Cx<'_>) -> Option<String> {
        let became = |wanted: fn(&Became) -> bool| {
            count(self.rows.iter().filter(|row| row.became.as_ref().is_some_and(wanted)).count())
        };
        let added = became(|became| *became == Became::Added);
        let changed = became(|became| *became == Became::Changed);
        let failed = became(|became| matches!(became, Became::Failed(_)));
        let all = count(self.rows.len());
        (added + changed + failed != 0)
            .then(|| cx.texts.contacts_import_outcome(added, changed, failed, all - added - changed - failed))
    }
}

fn row(line: u32, card: &ContactCard, compared: &Compared, problems: Vec<Problem>) -> Row {
    let is_doubtful = problems.iter().any(|problem| Severity::Warning <= problem.severity());
    let (kind, contact, fields, twice) = match compared {
        Compared::New if is_doubtful => (Kind::Doubtful, None, Vec::new(), None),
        Compared::New => (Kind::New, None, Vec::new(), None),
        Compared::Equal(contact) => (Kind::Equal, Some(contact.clone()), Vec::new(), None),
        Compared::Changes { contact, fields } => (Kind::Changes, Some(contact.clone()), fields.clone(), None),
        Compared::Resembles(contact) => (Kind::Doubtful, Some(contact.clone()), Vec::new(), None),
        Compared::Twice { first } => (Kind::Wrong, None, Vec::new(), Some(*first)),
    };
    // Only what is certain is ticked by itself: nothing in the master is changed unasked.
    let is_ticked = kind == Kind::New;
    Row { line, kind, card: Some(card.clone()), contact, fields, twice, problems, is_ticked, became: None }
}
