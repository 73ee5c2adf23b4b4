//! The first choice: set an office up, open one, or look at a demo.

use egui::Ui;

use super::{FirstRun, Step, path};
use crate::ui::cx::Cx;
use crate::ui::host::{Beginning, HostCall, Making, Purpose};
use crate::ui::intent::Intent;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::{button, card, field, text};

impl FirstRun {
    pub(super) fn start(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        text::muted(ui, cx.palette, cx.texts.first_run_welcome());
        ui.add_space(size::GAP_M);
        card::card(ui, cx.palette, |ui| {
            ui.set_width(ui.available_width());
            text::heading(ui, cx.palette, cx.texts.first_run_new_title());
            text::muted(ui, cx.palette, cx.texts.first_run_new_words());
            ui.add_space(size::GAP_S);
            let words = cx.texts.first_run_new();
            if button::filled(&words).show(ui, cx.palette).clicked() {
                self.problem = None;
                self.step = Step::Office;
            }
        });
        ui.add_space(size::GAP_S);
        card::card(ui, cx.palette, |ui| self.demo(ui, cx));
        ui.add_space(size::GAP_S);
        card::card(ui, cx.palette, |ui| self.open(ui, cx));
    }

    fn demo(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.set_width(ui.available_width());
        text::heading(ui, cx.palette, cx.texts.first_run_demo_title());
        text::muted(ui, cx.palette, cx.texts.first_run_demo_words());
        let label = cx.texts.first_run_demo_folder();
        let width = ui.available_width();
        field::labelled(ui, cx.palette, &label, None, |ui| {
            field::text(ui, cx.palette, &label, &mut self.demo, "", width)
        });
        ui.add_space(size::GAP_S);
        let words = cx.texts.first_run_demo();
        let none = cx.texts.first_run_folder_missing();
        let why_not = self.demo.trim().is_empty().then_some(none.as_str());
        if button::plain(&words).unless(why_not).show(ui, cx.palette).clicked() {
            self.problem = None;
            self.back_to = Some(Step::Start);
            self.step = Step::Making(Making::Folder);
            let folder = self.demo.trim().into();
            cx.intents.push(Intent::Call(HostCall::CreateOffice { folder, with: Beginning::Demo }));
        }
    }

    fn open(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.set_width(ui.available_width());
        text::heading(ui, cx.palette, cx.texts.first_run_open_title());
        text::muted(ui, cx.palette, cx.texts.first_run_open_words());
        let label = cx.texts.first_run_open_folder();
        let entered = path(ui, cx, (&label, &mut self.open), Purpose::OpenOffice, self.has_no_picker);
        if self.has_no_picker {
            text::small(ui, cx.palette, cx.texts.first_run_no_picker());
        }
        ui.add_space(size::GAP_S);
        let words = cx.texts.first_run_open();
        let none = cx.texts.first_run_folder_missing();
        let why_not = self.open.trim().is_empty().then_some(none.as_str());
        let pressed = button::plain(&words).unless(why_not).show(ui, cx.palette).clicked();
        if (pressed || entered) && why_not.is_none() {
            self.problem = None;
            self.back_to = Some(Step::Start);
            self.since = Some(cx.now);
            self.step = Step::Opening;
            cx.intents.push(Intent::Call(HostCall::OpenOffice(self.open.trim().into())));
        }
    }
}
