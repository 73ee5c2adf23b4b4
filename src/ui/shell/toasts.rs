//! What is said in passing: at the lower right, gone after a while, never in the way. Problems stay
//! until they are closed.

use egui::{Align2, Area, CornerRadius, Id, Order, Ui, Vec2};

use crate::domain::time::Timestamp;
use crate::problem::{Problem, Severity};
use crate::ui::cx::Cx;
use crate::ui::host::HostCall;
use crate::ui::intent::{Dialog, Intent, Tell};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::{button, card, text};

/// How long a good word stays.
const STAY_MILLIS: i64 = 6_000;
/// The most words at a time.
const SHOWN_MAX: usize = 4;

/// What is being said.
#[derive(Default)]
pub(super) struct Toasts(Vec<(Tell, Timestamp)>);

impl Toasts {
    /// Says something; the same problem is said once.
    pub(super) fn tell(&mut self, tell: Tell, now: Timestamp) {
        if let Tell::Problem(problem) = &tell
            && self.0.iter().any(|(known, _)| matches!(known, Tell::Problem(known) if known == problem))
        {
            return;
        }
        self.0.push((tell, now));
        if SHOWN_MAX < self.0.len() {
            self.0.remove(0);
        }
    }

    /// Returns in how many milliseconds the next one goes.
    pub(super) fn next_end(&self, now: Timestamp) -> Option<i64> {
        self.0.iter().filter(|(tell, _)| !stays(tell)).map(|(_, since)| STAY_MILLIS - now.millis_since(*since)).min()
    }

    /// Draws what is said, above the foot of the screen.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &mut Cx<'_>, foot: f32) {
        let now = cx.now;
        self.0.retain(|(tell, since)| stays(tell) || now.millis_since(*since) < STAY_MILLIS);
        if self.0.is_empty() {
            return;
        }
        let mut closed = None;
        Area::new(Id::unique("toasts"))
            .anchor(Align2::RIGHT_BOTTOM, Vec2::new(-size::GAP_L, -(size::BOTTOM_STRIP + size::GAP_L + foot)))
            .order(Order::Foreground)
            .show(ui.ctx(), |ui| {
                ui.set_width(380.0);
                for (at, (tell, _)) in self.0.iter().enumerate() {
                    card::frame(cx.palette)
                        .fill(cx.palette.raised)
                        .corner_radius(CornerRadius::same(size::CORNER_CARD))
                        .inner_margin(12)
                        .show(ui, |ui| {
                            if one(ui, cx, tell) {
                                closed = Some(at);
                            }
                        });
                }
            });
        if let Some(at) = closed {
            self.0.remove(at);
        }
    }
}

fn stays(tell: &Tell) -> bool {
    matches!(tell, Tell::Problem(problem) if problem.severity() == Severity::Error)
}

/// Draws one; returns whether it was closed.
fn one(ui: &mut Ui, cx: &mut Cx<'_>, tell: &Tell) -> bool {
    let mut is_closed = false;
    ui.horizontal_top(|ui| {
        ui.set_width(356.0);
        let (icon, color) = match tell {
            Tell::Done(_) | Tell::Saved(_) => (Icon::Check, cx.palette.good),
            Tell::Problem(problem) => match problem.severity() {
                Severity::Error => (Icon::Error, cx.palette.bad),
                Severity::Warning => (Icon::Warning, cx.palette.warn),
                Severity::Hint => (Icon::Info, cx.palette.info),
            },
            Tell::News(_, _) => (Icon::Notifications, cx.palette.info),
        };
        text::icon(ui, color, icon);
        ui.vertical(|ui| {
            ui.set_width(290.0);
            words(ui, cx, tell);
        });
        let close = cx.texts.ui_close();
        if button::icon_button(ui, cx.palette, Icon::Close, &close).clicked() {
            is_closed = true;
        }
    });
    is_closed
}

fn words(ui: &mut Ui, cx: &mut Cx<'_>, tell: &Tell) {
    match tell {
        Tell::Done(words) => {
            text::body(ui, cx.palette, words);
        }
        Tell::Problem(problem) => {
            text::body(ui, cx.palette, cx.texts.problem(problem));
            let details = cx.texts.ui_details();
            if button::link(&details).show(ui, cx.palette).clicked() {
                cx.intents.push(Intent::Show(Box::new(Dialog::Problem(Problem::clone(problem)))));
            }
        }
        Tell::News(words, place) => {
            text::body(ui, cx.palette, words);
            let show = cx.texts.ui_show();
            if let Some(place) = place
                && button::link(&show).show(ui, cx.palette).clicked()
            {
                cx.go(place.clone());
            }
        }
        Tell::Saved(path) => {
            text::body(ui, cx.palette, cx.texts.ui_saved(path.display().to_string()));
            let open = cx.texts.ui_open();
            if button::link(&open).show(ui, cx.palette).clicked() {
                cx.intents.push(Intent::Call(HostCall::OpenOutside(path.clone())));
            }
        }
    }
}
