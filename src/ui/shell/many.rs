//! Something that is about to be done with several orders: all are shown, any can be struck, and
//! what becomes of each is told one by one.

use egui::Ui;

use crate::domain::ids::OrderId;
use crate::domain::time::Timestamp;
use crate::engine::command::Command;
use crate::ui::cx::Cx;
use crate::ui::intent::{Intent, Many, ManyWhat};
use crate::ui::theme::tokens::size;
use crate::ui::widgets::{button, field, text};

/// The height of the list of orders.
const LIST: f32 = 240.0;

/// How wide the reason's field is.
const FIELD: f32 = 440.0;

/// Draws the dialog; `presses` says that its filled button was pressed by keyboard.
pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, many: &mut Many, presses: bool) {
    let chosen = many.orders.iter().filter(|(_, _, _, is_on)| *is_on).count();
    let count = i64::try_from(chosen).unwrap_or(i64::MAX);
    let (title, explained) = words(many.what, count, cx);
    text::heading(ui, cx.palette, &title);
    text::body(ui, cx.palette, explained);
    egui::ScrollArea::vertical().max_height(LIST).auto_shrink([false, true]).show_rows(
        ui,
        24.0 + ui.spacing().item_spacing.y,
        many.orders.len(),
        |ui, range| {
            for (_, number, more, is_on) in many.orders.iter_mut().skip(range.start).take(range.len()) {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = size::GAP_M;
                    field::tick(ui, cx.palette, number, is_on);
                    text::one_line(ui, egui::RichText::new(more.as_str()).color(cx.palette.muted));
                });
            }
        },
    );
    ui.add_space(4.0);
    if many.what == ManyWhat::Reject {
        let label = cx.texts.ui_reason();
        field::labelled(ui, cx.palette, &label, None, |ui| {
            field::text(ui, cx.palette, &label, &mut many.reason, "", FIELD)
        });
    }
    if many.what == ManyWhat::Later {
        ui.horizontal_wrapped(|ui| {
            for (words, until) in &many.offers {
                if crate::ui::widgets::chip::filter(ui, cx.palette, words, None, many.until == Some(*until)).clicked() {
                    many.until = Some(*until);
                }
            }
        });
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| buttons(ui, cx, many, (chosen, &title), presses));
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, many: &Many, (chosen, title): (usize, &str), presses: bool) {
    let why_not = if chosen == 0 {
        Some(cx.texts.orders_many_none())
    } else if many.what == ManyWhat::Reject && many.reason.trim().is_empty() {
        Some(cx.texts.ui_reason_missing())
    } else if many.what == ManyWhat::Later && many.until.is_none() {
        Some(cx.texts.orders_many_when())
    } else {
        None
    };
    let action = cx.texts.word("many", word(many.what));
    let made =
        if many.what == ManyWhat::Reject { button::danger(&action) } else { button::filled(&action).key("Ctrl ⏎") };
    let is_pressed = made.unless(why_not.as_deref()).show(ui, cx.palette).clicked();
    if (is_pressed || presses) && why_not.is_none() {
        cx.intents.push(Intent::CloseDialog);
        cx.intents.push(Intent::DoEach { commands: commands(many), done: title.to_owned() });
    }
    let cancel = cx.texts.ui_cancel();
    if button::plain(&cancel).key("Esc").show(ui, cx.palette).clicked() {
        cx.intents.push(Intent::CloseDialog);
    }
}

fn word(what: ManyWhat) -> &'static str {
    match what {
        ManyWhat::Done => "done",
        ManyWhat::Later => "later",
        ManyWhat::Reject => "reject",
        ManyWhat::ExportAgain => "export-again",
        ManyWhat::Seen => "seen",
    }
}

fn words(what: ManyWhat, count: i64, cx: &Cx<'_>) -> (String, String) {
    match what {
        ManyWhat::Done => (cx.texts.orders_many_done(count), cx.texts.orders_many_done_words()),
        ManyWhat::Later => (cx.texts.orders_many_later(count), cx.texts.orders_many_later_words()),
        ManyWhat::Reject => (cx.texts.orders_many_reject(count), cx.texts.orders_reject_words()),
        ManyWhat::ExportAgain => (cx.texts.orders_many_export(count), cx.texts.orders_export_again_words()),
        ManyWhat::Seen => (cx.texts.orders_many_seen(count), cx.texts.orders_many_seen_words()),
    }
}

fn commands(many: &Many) -> Vec<(String, Command)> {
    let until = many.until.unwrap_or(Timestamp(0));
    let one = |order: OrderId| match many.what {
        ManyWhat::Done => Command::MarkDone { order, is_done: true },
        ManyWhat::Later => Command::PutOff { order, until },
        ManyWhat::Reject => Command::RejectOrder { order, reason: many.reason.trim().to_owned() },
        ManyWhat::ExportAgain => Command::ExportAgain { order },
        ManyWhat::Seen => Command::DismissNote { order },
    };
    let chosen = many.orders.iter().filter(|(_, _, _, is_on)| *is_on);
    chosen.map(|(id, number, _, _)| (number.clone(), one(*id))).collect()
}
