//! The page of keys, made from the list of actions.

use egui::{Id, Modal, Ui};

use crate::ui::actions::{Action, Scope};
use crate::ui::cx::Cx;
use crate::ui::place::Screen;
use crate::ui::theme;
use crate::ui::widgets::{button, text};

/// Draws the page; returns whether it was closed.
pub(super) fn page(ui: &Ui, cx: &mut Cx<'_>, here: Screen) -> bool {
    let modal = Modal::new(Id::unique("help")).backdrop_color(theme::veil(cx.palette)).show(ui.ctx(), |ui| {
        ui.set_width(640.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        text::heading(ui, cx.palette, cx.texts.ui_keys_title());
        text::small(ui, cx.palette, cx.texts.ui_keys_explained());
        ui.add_space(4.0);
        let height = (ui.ctx().content_rect().height() - 220.0).max(160.0);
        egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            let screen = cx.texts.word("screen", here.as_str());
            let here_actions =
                Action::ALL.iter().copied().filter(|action| action.scope() != Scope::Window && action.is_on(here));
            section(ui, cx, &screen, here_actions.collect());
            let lists = cx.texts.ui_keys_lists();
            text::strong(ui, cx.palette, lists);
            for (key, what) in [
                ("↑ ↓ j k", cx.texts.ui_keys_move()),
                ("Enter", cx.texts.ui_keys_open()),
                ("Space", cx.texts.ui_keys_preview()),
                ("x", cx.texts.ui_keys_choose()),
                ("Shift ↓", cx.texts.ui_keys_range()),
                ("Ctrl A", cx.texts.ui_keys_all()),
                ("Ctrl C", cx.texts.ui_keys_copy()),
            ] {
                ui.horizontal(|ui| button::key_hint(ui, cx.palette, key, &what));
            }
            ui.add_space(8.0);
            let everywhere = cx.texts.ui_keys_everywhere();
            section(
                ui,
                cx,
                &everywhere,
                Action::ALL.iter().copied().filter(|action| action.scope() == Scope::Window).collect(),
            );
        });
        ui.add_space(8.0);
        let close = cx.texts.ui_close();
        button::plain(&close).key("Esc").show(ui, cx.palette).clicked()
    });
    modal.inner || modal.should_close()
}

fn section(ui: &mut Ui, cx: &Cx<'_>, title: &str, actions: Vec<Action>) {
    if actions.is_empty() {
        return;
    }
    text::strong(ui, cx.palette, title);
    for action in actions {
        let keys = action.keys();
        if !keys.is_empty() {
            let what = cx.texts.word("action", action.as_str());
            ui.horizontal(|ui| button::key_hint(ui, cx.palette, &keys, &what));
        }
    }
    ui.add_space(8.0);
}
