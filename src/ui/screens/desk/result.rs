//! The foot: what the decision leads to, in a sentence, and the buttons that take it.

use egui::text::{LayoutJob, TextFormat};
use egui::{Rect, Sense, Ui, Vec2, WidgetInfo};

use super::view::View;
use super::{Pick, Wish};
use crate::domain::ids::OrderId;
use crate::domain::lifecycle::OrderState;
use crate::domain::paper::Role;
use crate::engine::cases::CaseFile;
use crate::engine::cases::outlook::{Confirmation, Export, Outlook};
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::place::Place;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular, semi_bold};
use crate::ui::widgets::{button, card};

/// Around the sentence and the buttons.
const PAD: f32 = 12.0;
/// Above and below them, where the screen is low.
const LOW_PAD: f32 = 7.0;

/// Below this height of the screen the sentence has two lines, and all of it on hover.
const LOW: f32 = 480.0;

/// Returns whether an order can still be ended without carrying it out.
pub(super) fn can_reject(file: &CaseFile) -> bool {
    matches!(file.order.head.state, OrderState::Received | OrderState::Accepted | OrderState::Refused)
}

/// The foot, ready to be drawn.
pub(super) struct Foot {
    pub(super) height: f32,
    job: LayoutJob,
    rows: f32,
    pad: f32,
    labels: Labels,
}

struct Labels {
    assign: String,
    new: String,
    later: String,
    reject: String,
    other: String,
}

impl Foot {
    pub(super) fn of(ui: &Ui, cx: &Cx<'_>, (file, view): (&CaseFile, &View), pick: Option<Pick>) -> Self {
        let room = ui.available_width() - 2.0 * PAD - 4.0;
        let mut job = sentence(cx, (file, view), pick);
        job.wrap.max_width = room;
        let is_low = ui.available_height() < LOW;
        if is_low {
            job.wrap.max_rows = 2;
        }
        let pad = if is_low { LOW_PAD } else { PAD };
        let height = ui.painter().layout_job(job.clone()).size().y;
        let at = match pick {
            Some(Pick::Contact(id)) => file.candidates.iter().position(|known| known.contact.id == id),
            Some(Pick::New) | None => None,
        };
        let mut labels = Labels {
            assign: at.map_or_else(|| cx.texts.desk_assign(), |at| cx.texts.desk_assign_to(at + 1)),
            new: cx.texts.desk_take_new(),
            later: cx.texts.desk_later(),
            reject: cx.texts.desk_reject(),
            other: cx.texts.desk_else(),
        };
        let width = |label: &String| {
            ui.painter().layout_no_wrap(label.clone(), medium(size::BODY), cx.palette.text).size().x + 50.0 + 8.0
        };
        let wanted = |labels: &Labels| -> f32 {
            let all = [&labels.assign, &labels.new, &labels.later, &labels.reject, &labels.other];
            all.into_iter().map(width).sum()
        };
        if room < wanted(&labels) {
            labels.other = cx.texts.desk_else_short();
        }
        let rows = if room < wanted(&labels) { 2.0 } else { 1.0 };
        let buttons = size::CONTROL * rows + (rows - 1.0) * 6.0;
        Self { height: pad * 4.0 + height + 1.0 + buttons, job, rows, pad, labels }
    }

    pub(super) fn ui(
        self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        (file, order): (&CaseFile, OrderId),
        pick: Option<Pick>,
        wishes: &mut Vec<Wish>,
    ) {
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(self.pad);
            let galley = ui.painter().layout_job(self.job.clone());
            let wish = Vec2::new(ui.available_width(), galley.size().y);
            let (place, response) = ui.allocate_exact_size(wish, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &self.job.text));
            let is_short = galley.elided;
            ui.painter().galley(place.min + Vec2::new(PAD, 0.0), galley, cx.palette.text);
            if is_short {
                response.on_hover_text(&self.job.text);
            }
            ui.add_space(self.pad);
            card::line(ui, cx.palette);
            ui.add_space(self.pad);
            let room = Rect::from_min_size(ui.cursor().min, Vec2::new(ui.available_width(), size::CONTROL * self.rows));
            let mut row = ui.new_child(egui::UiBuilder::new().max_rect(room.shrink2(Vec2::new(PAD, 0.0))));
            row.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::new(8.0, 6.0);
                if file.is_waiting {
                    self.buttons(ui, cx, file, pick, wishes);
                } else {
                    let (next, show) = (cx.texts.desk_show_next(), cx.texts.desk_show_order());
                    if button::filled(&next).key("Enter").show(ui, cx.palette).clicked() {
                        wishes.push(Wish::Next);
                    }
                    if button::plain(&show).show(ui, cx.palette).clicked() {
                        cx.go(Place::Order(order));
                    }
                }
            });
        });
    }

    fn buttons(&self, ui: &mut Ui, cx: &Cx<'_>, file: &CaseFile, pick: Option<Pick>, wishes: &mut Vec<Wish>) {
        let palette = cx.palette;
        let (choose, never) = (cx.texts.desk_choose_first(), cx.texts.desk_payer_never_new());
        let is_chosen = matches!(pick, Some(Pick::Contact(_)));
        let assign = if is_chosen { button::filled(&self.labels.assign) } else { button::plain(&self.labels.assign) };
        let why_not = (!is_chosen).then_some(choose.as_str());
        if assign.key("a").unless(why_not).show(ui, palette).clicked() {
            wishes.push(Wish::Act(Action::Assign));
        }
        let is_new = pick == Some(Pick::New);
        let new = if is_new { button::filled(&self.labels.new) } else { button::plain(&self.labels.new) };
        let why_not = (file.role == Role::Payer).then_some(never.as_str());
        if new.key("n").unless(why_not).show(ui, palette).clicked() {
            wishes.push(Wish::Act(Action::TakeNew));
        }
        if button::plain(&self.labels.later).key("s").show(ui, palette).clicked() {
            wishes.push(Wish::Act(Action::Later));
        }
        let too_late = cx.texts.orders_reject_too_late();
        let why_not = (!can_reject(file)).then_some(too_late.as_str());
        if button::danger(&self.labels.reject).key("r").unless(why_not).show(ui, palette).clicked() {
            wishes.push(Wish::Act(Action::Reject));
        }
        if button::plain(&self.labels.other).key("f").show(ui, palette).clicked() {
            wishes.push(Wish::LookUp);
        }
    }
}

/// Returns what follows, the decision itself in bold.
fn sentence(cx: &Cx<'_>, (file, view): (&CaseFile, &View), pick: Option<Pick>) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut add = |words: &str, is_strong: bool| {
        let font = if is_strong { semi_bold(size::BODY) } else { regular(size::BODY) };
        let color = if is_strong { cx.palette.text } else { cx.palette.muted };
        let gap = if job.text.is_empty() { "" } else { " " };
        job.append(&format!("{gap}{words}"), 0.0, TextFormat { font_id: font, color, ..TextFormat::default() });
    };
    if !file.is_waiting {
        add(&cx.texts.desk_meanwhile(), true);
        add(&meanwhile(cx, file), false);
        return job;
    }
    let head = &file.order.head;
    let role = cx.texts.word("role", file.role.as_str());
    let is_buyer = file.role == Role::Buyer;
    match pick {
        None => {
            add(&cx.texts.desk_result_nobody(), true);
            let is_payer = file.role == Role::Payer;
            let words =
                if is_payer { cx.texts.desk_result_nobody_payer() } else { cx.texts.desk_result_nobody_words() };
            add(&words, false);
        }
        Some(Pick::New) => {
            let name = file.incoming.display_name();
            let number = head.number.as_str();
            let words = if is_buyer {
                cx.texts.desk_result_new(name, number)
            } else {
                cx.texts.desk_result_new_role(name, role, number)
            };
            add(&words, true);
            add(&cx.texts.desk_result_others_unchanged(), true);
            if let Some(outlook) = &file.as_new {
                follows(cx, file, outlook, &mut add);
            }
        }
        Some(Pick::Contact(id)) => {
            let Some(at) = file.candidates.iter().position(|known| known.contact.id == id) else { return job };
            let Some((known, column)) = file.candidates.get(at).zip(view.columns.get(at)) else { return job };
            let (name, number) = (known.contact.card.display_name(), known.contact.card.number.as_str());
            let words = if is_buyer {
                cx.texts.desk_result_assign(head.number.as_str(), name, number)
            } else {
                cx.texts.desk_result_assign_role(role, head.number.as_str(), name, number)
            };
            add(&words, true);
            add(&cx.texts.desk_result_unchanged(), true);
            add(&cx.texts.desk_result_differences(i64::try_from(column.differing).unwrap_or(i64::MAX)), false);
            follows(cx, file, &known.outlook, &mut add);
        }
    }
    job
}

fn follows(cx: &Cx<'_>, file: &CaseFile, outlook: &Outlook, add: &mut impl FnMut(&str, bool)) {
    if let Some(number) = file.learned.first() {
        add(&cx.texts.desk_result_learned(number.as_str()), false);
    }
    if outlook.others != 0 {
        add(&cx.texts.desk_result_others(outlook.others), false);
        return;
    }
    let confirmation = match &outlook.confirmation {
        Confirmation::None => cx.texts.desk_result_no_confirmation(),
        Confirmation::Held(problem) => cx.texts.desk_result_confirm_held(cx.texts.problem(problem)),
        Confirmation::To { address, held_from, .. } if held_from.is_some_and(|from| from <= cx.now) => {
            cx.texts.desk_result_confirm_late(address.as_str())
        }
        Confirmation::To { address, language, has_server, .. } => {
            let language = cx.texts.word("desk-language", language.code());
            if *has_server {
                cx.texts.desk_result_confirm(address.as_str(), language)
            } else {
                cx.texts.desk_result_confirm_no_server(address.as_str(), language)
            }
        }
    };
    add(&confirmation, false);
    add(
        &match outlook.export {
            Export::Next => cx.texts.desk_result_export_next(),
            Export::NoProfile => cx.texts.desk_result_export_no_profile(),
            Export::Done => cx.texts.desk_result_export_done(),
            Export::Cancelled => cx.texts.desk_result_export_cancelled(),
        },
        false,
    );
}

/// Returns who decided the case meanwhile, and how.
fn meanwhile(cx: &Cx<'_>, file: &CaseFile) -> String {
    let party = file.parties.iter().find(|(role, ..)| *role == file.role);
    match party.map(|(_, _, party, contact)| (party.decided.as_ref(), contact.as_ref())) {
        Some((Some((by, at)), Some(contact))) => cx.texts.desk_meanwhile_contact(
            by.as_str(),
            cx.moment(*at),
            contact.card.display_name(),
            contact.card.number.as_str(),
        ),
        Some((Some(_) | None, _)) | None => cx.texts.desk_meanwhile_else(),
    }
}
