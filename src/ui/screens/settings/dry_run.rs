//! What the first messages in a folder would become, without anything being stored.

use std::path::{Path, PathBuf};

use egui::Ui;

use crate::ui::cx::Cx;
use crate::ui::host::{DryMessage, DryRun};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::{button, card, state, text};

/// The dry run that is shown or under way.
#[derive(Default)]
pub(super) struct Dry {
    folder: Option<PathBuf>,
    run: Option<Box<DryRun>>,
}

impl Dry {
    /// Notes that one was asked for.
    pub(super) fn begin(&mut self, folder: &Path) {
        *self = Self { folder: Some(folder.to_owned()), run: None };
    }

    /// Takes in what was found; gives it back when it was not asked for here.
    pub(super) fn end(&mut self, run: Box<DryRun>) -> Option<Box<DryRun>> {
        if self.folder.as_ref() == Some(&run.folder) && self.run.is_none() {
            self.run = Some(run);
            None
        } else {
            Some(run)
        }
    }
}

/// Draws the dry run of a folder, if there is one.
pub(super) fn line(ui: &mut Ui, cx: &mut Cx<'_>, dry: &mut Dry, folder: &Path) {
    if dry.folder.as_deref() != Some(folder) {
        return;
    }
    let mut is_closed = false;
    ui.add_space(size::GAP_S);
    match &dry.run {
        None => state::loading(ui, cx.palette),
        Some(run) => {
            ui.horizontal(|ui| {
                ui.add_space(14.0);
                text::strong(ui, cx.palette, cx.texts.settings_dry_run_title(run.files));
                text::small(ui, cx.palette, cx.texts.settings_dry_run_words());
                let close = cx.texts.ui_close();
                is_closed = button::icon_button(ui, cx.palette, Icon::Close, &close).clicked();
            });
            if let Some(problem) = &run.problem {
                state::failed(ui, cx, problem);
            }
            for one in &run.messages {
                message(ui, cx, one);
            }
            let more = run.files.saturating_sub(run.messages.len());
            if more != 0 {
                ui.horizontal(|ui| {
                    ui.add_space(38.0);
                    text::small(ui, cx.palette, cx.texts.settings_dry_run_more(more));
                });
            }
        }
    }
    ui.add_space(size::GAP_S);
    card::line(ui, cx.palette);
    if is_closed {
        *dry = Dry::default();
    }
}

fn message(ui: &mut Ui, cx: &Cx<'_>, one: &DryMessage) {
    let (icon, color) = match &one.problem {
        None => (Icon::Check, cx.palette.good),
        Some(_) => (Icon::Warning, cx.palette.warn),
    };
    let mut parts: Vec<String> = Vec::new();
    for (number, buyer, lines) in &one.orders {
        parts.push(cx.texts.settings_dry_run_order(*lines, number.as_str(), buyer.as_str()));
    }
    match (&one.problem, parts.is_empty()) {
        (Some(problem), _) => parts.push(cx.texts.problem(problem)),
        (None, true) => parts.push(cx.texts.settings_dry_run_nothing()),
        (None, false) => {}
    }
    ui.horizontal_top(|ui| {
        ui.add_space(14.0);
        text::icon(ui, color, icon);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let format = if one.format.is_empty() { String::new() } else { format!(" · {}", one.format) };
            text::one_line(ui, format!("{}{format}", one.name));
            text::small(ui, cx.palette, parts.join(" · "));
        });
    });
}
