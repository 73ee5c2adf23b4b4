//! What came of trying something: the mail server, a folder, a notice, a backup.

use std::collections::BTreeMap;
use std::path::PathBuf;

use egui::Ui;

use crate::domain::time::Timestamp;
use crate::problem::Problem;
use crate::ui::cx::Cx;
use crate::ui::host::HostCall;
use crate::ui::intent::Intent;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::{button, text};

/// Something that can be tried.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trial {
    Mail,
    Folder(PathBuf),
    Notice,
    Backup,
}

/// What came of it.
enum Outcome {
    /// It is under way.
    Running,
    /// It went well, which is yet to be worded.
    Fresh(Result<String, Problem>),
    /// It went well or not, at a moment.
    Known(Result<String, Problem>, Timestamp),
}

/// Everything that was tried.
#[derive(Default)]
pub(super) struct Trials(BTreeMap<Trial, Outcome>);

impl Trials {
    /// Begins a trial.
    pub(super) fn begin(&mut self, trial: Trial, cx: &mut Cx<'_>) {
        let call = match &trial {
            Trial::Mail => HostCall::TestMail,
            Trial::Folder(folder) => HostCall::TestFolder(folder.clone()),
            Trial::Notice => {
                HostCall::TestNotice { title: cx.texts.notice_test_title(), text: cx.texts.notice_test_words() }
            }
            Trial::Backup => HostCall::BackUp,
        };
        self.0.insert(trial, Outcome::Running);
        cx.intents.push(Intent::Call(call));
    }

    /// Returns whether a trial of this is under way.
    pub(super) fn is_running(&self, trial: &Trial) -> bool {
        matches!(self.0.get(trial), Some(Outcome::Running))
    }

    /// Takes in what came of a trial, with what is said of it beside the sentence; returns whether
    /// it was asked for here.
    pub(super) fn end(&mut self, trial: &Trial, result: Result<String, Problem>) -> bool {
        match self.0.get_mut(trial) {
            Some(outcome) => {
                *outcome = Outcome::Fresh(result);
                true
            }
            None => false,
        }
    }

    /// Draws what came of a trial as a line under the title of a card; nothing before the first.
    pub(super) fn line(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, trial: &Trial) {
        let Some(outcome) = self.0.get_mut(trial) else { return };
        let now = cx.now;
        *outcome = match std::mem::replace(outcome, Outcome::Running) {
            Outcome::Fresh(result) => Outcome::Known(result, now),
            other => other,
        };
        let mut is_closed = false;
        ui.add_space(size::GAP_S);
        ui.horizontal_top(|ui| {
            ui.add_space(14.0);
            let room = ui.available_width() - 60.0;
            let (icon, color, words) = match outcome {
                Outcome::Running | Outcome::Fresh(_) => {
                    (Icon::HourglassEmpty, cx.palette.muted, cx.texts.settings_testing())
                }
                Outcome::Known(Ok(extra), at) => (Icon::Check, cx.palette.good, good(cx, trial, extra, *at)),
                Outcome::Known(Err(problem), _) => (Icon::Error, cx.palette.bad, cx.texts.problem(problem)),
            };
            text::icon(ui, color, icon);
            ui.vertical(|ui| {
                ui.set_width(room.max(80.0));
                text::body(ui, cx.palette, words);
            });
            let close = cx.texts.ui_close();
            if !matches!(outcome, Outcome::Running) {
                is_closed = button::icon_button(ui, cx.palette, Icon::Close, &close).clicked();
            }
        });
        ui.add_space(size::GAP_S);
        crate::ui::widgets::card::line(ui, cx.palette);
        if is_closed {
            self.0.remove(trial);
        }
    }
}

fn good(cx: &Cx<'_>, trial: &Trial, extra: &str, at: Timestamp) -> String {
    match trial {
        Trial::Mail => cx.texts.settings_mail_good(cx.moment(at)),
        Trial::Folder(folder) => cx.texts.settings_folder_good(folder.display().to_string(), cx.moment(at)),
        Trial::Notice => cx.texts.settings_notice_good(cx.moment(at)),
        Trial::Backup => cx.texts.settings_backup_good(extra),
    }
}
