//! The frame: rail at the left, bar above the screen, strip below, banners where something is
//! wrong with the whole.

use egui::{Align2, CornerRadius, Frame, Margin, Panel, Rect, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::engine::status::Status;
use crate::ui::cx::Cx;
use crate::ui::intent::Intent;
use crate::ui::place::{Place, Screen};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular, semi_bold, symbols};
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::{button, text};

/// Returns what a screen's count in the rail is: how much there needs a person.
fn count(screen: Screen, status: &Status) -> (i64, Tone) {
    match screen {
        Screen::Overview => {
            let all =
                status.undecided + status.noted + status.quarantined + status.mails_failed + status.exports_failed;
            (all, Tone::Bad)
        }
        Screen::Desk => (status.undecided, Tone::Warn),
        Screen::Registrations => (status.registrations, Tone::Warn),
        Screen::Quarantine => (status.quarantined, Tone::Warn),
        Screen::Outbox => (status.mails_failed + status.outbox_held, Tone::Bad),
        Screen::Exports => (status.exports_failed, Tone::Bad),
        Screen::Orders | Screen::Contacts | Screen::Statistics | Screen::Journal | Screen::Settings => (0, Tone::Quiet),
    }
}

/// Draws the rail.
pub(super) fn rail(ui: &mut Ui, cx: &mut Cx<'_>, here: Screen, status: Option<&Status>) {
    let frame = Frame::new().fill(cx.palette.rail).inner_margin(Margin::symmetric(8, 12));
    Panel::left("rail").exact_size(size::RAIL).resizable(false).show_separator_line(false).frame(frame).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 42.0), Sense::hover());
            let line = |top: f32, height: f32| {
                Rect::from_min_size(rect.min + Vec2::new(10.0, top), Vec2::new(rect.width() - 16.0, height))
            };
            text::paint_line(
                ui,
                line(0.0, 22.0),
                "Kontor",
                semi_bold(size::HEADING),
                cx.palette.text,
                Align2::LEFT_CENTER,
            );
            let office = status.map(|status| status.office_name.clone()).unwrap_or_default();
            text::paint_line(
                ui,
                line(22.0, 18.0),
                &office,
                regular(size::SMALL),
                cx.palette.muted,
                Align2::LEFT_CENTER,
            );
            ui.add_space(8.0);
            // With large letters in a small window there is more than fits.
            egui::ScrollArea::vertical().id_salt("rail").show(ui, |ui| groups(ui, cx, here, status));
            let right = ui.max_rect();
            ui.painter().vline(right.right() + 7.5, right.y_range().expand(12.0), Stroke::new(1.0, cx.palette.line));
        },
    );
}

fn groups(ui: &mut Ui, cx: &mut Cx<'_>, here: Screen, status: Option<&Status>) {
    for (at, group) in Screen::GROUPS.iter().enumerate() {
        if at != 0 {
            ui.add_space(8.0);
            let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
            let line = rect.shrink2(Vec2::new(10.0, 0.0));
            ui.painter().hline(line.x_range(), rect.center().y, Stroke::new(1.0, cx.palette.line));
            ui.add_space(8.0);
        }
        for screen in *group {
            rail_row(ui, cx, *screen, here == *screen, status);
        }
    }
}

fn rail_row(ui: &mut Ui, cx: &mut Cx<'_>, screen: Screen, is_here: bool, status: Option<&Status>) {
    let name = cx.texts.word("screen", screen.as_str());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::NAV_ROW), Sense::click());
    let (number, tone) = status.map_or((0, Tone::Quiet), |status| count(screen, status));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_here, &name));
    let ground = match (is_here, response.hovered()) {
        (true, _) => Some(cx.palette.selected),
        (false, true) => Some(cx.palette.hover),
        (false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, CornerRadius::same(size::CORNER), ground);
    }
    let (ink, font) =
        if is_here { (cx.palette.accent, semi_bold(size::BODY)) } else { (cx.palette.muted, regular(size::BODY)) };
    let icon = Rect::from_min_size(egui::pos2(rect.left() + 8.0, rect.top()), Vec2::new(20.0, rect.height()));
    text::paint_line(ui, icon, screen.icon().as_str(), symbols(18.0), ink, Align2::CENTER_CENTER);
    let words =
        Rect::from_min_max(egui::pos2(rect.left() + 36.0, rect.top()), egui::pos2(rect.right() - 40.0, rect.bottom()));
    text::paint_line(ui, words, &name, font, cx.palette.text, Align2::LEFT_CENTER);
    if number != 0 {
        let shown = if 999 < number { "999+".to_owned() } else { number.to_string() };
        chip::paint_count(ui, cx.palette, egui::pos2(rect.right() - 8.0, rect.center().y), tone, &shown);
    }
    button::focus_ring(ui, cx.palette, &response, rect);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.go(Place::Screen(screen));
    }
}

/// Draws the bar above the screen.
pub(super) fn top_bar(ui: &mut Ui, cx: &mut Cx<'_>, title: &str, subtitle: &str, can_go_back: bool) {
    let frame = Frame::new().fill(cx.palette.panel).inner_margin(Margin::symmetric(16, 0));
    Panel::top("top-bar").exact_size(size::TOP_BAR).resizable(false).show_separator_line(true).frame(frame).show(
        ui,
        |ui| {
            ui.horizontal_centered(|ui| {
                let back = cx.texts.ui_back();
                if can_go_back && button::icon_button(ui, cx.palette, Icon::ArrowBack, &back).clicked() {
                    cx.intents.push(Intent::Back);
                }
                ui.label(RichText::new(title).font(semi_bold(size::HEADING)).color(cx.palette.text));
                ui.add_space(4.0);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    person(ui, cx);
                    search(ui, cx);
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        text::one_line(ui, RichText::new(subtitle).font(regular(size::BODY)).color(cx.palette.muted));
                    });
                });
            });
        },
    );
}

fn search(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.texts.ui_search_everything();
    let width = 320.0_f32.min(ui.available_width() * 0.45);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, size::CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    let edge = if response.hovered() { cx.palette.faint } else { cx.palette.line };
    ui.painter().rect(
        rect,
        CornerRadius::same(size::CORNER),
        cx.palette.window,
        Stroke::new(1.0, edge),
        egui::StrokeKind::Inside,
    );
    let icon = Rect::from_min_size(rect.min, Vec2::new(32.0, rect.height()));
    text::paint_line(ui, icon, Icon::Search.as_str(), symbols(size::ICON), cx.palette.muted, Align2::CENTER_CENTER);
    let inner =
        Rect::from_min_max(egui::pos2(rect.left() + 32.0, rect.top()), egui::pos2(rect.right() - 58.0, rect.bottom()));
    text::paint_line(ui, inner, &words, regular(size::BODY), cx.palette.muted, Align2::LEFT_CENTER);
    let cap = Rect::from_min_max(
        egui::pos2(rect.right() - 52.0, rect.top() + 6.0),
        egui::pos2(rect.right() - 8.0, rect.bottom() - 6.0),
    );
    ui.painter().rect(
        cap,
        CornerRadius::same(4),
        cx.palette.panel,
        Stroke::new(1.0, cx.palette.line),
        egui::StrokeKind::Inside,
    );
    text::paint_line(ui, cap, "Ctrl K", regular(size::SMALL), cx.palette.muted, Align2::CENTER_CENTER);
    button::focus_ring(ui, cx.palette, &response, rect);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.intents.push(Intent::OpenPalette);
    }
}

fn person(ui: &mut Ui, cx: &mut Cx<'_>) {
    let name = cx.prefs.person.clone().unwrap_or_else(|| cx.texts.ui_person_unknown());
    let hint = cx.texts.ui_person_change();
    let label = RichText::new(&name).font(medium(size::BODY)).color(cx.palette.text);
    let response = ui.add(egui::Label::new(label).sense(Sense::click())).on_hover_text(&hint);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.intents.push(Intent::ChoosePerson);
    }
    ui.add_space(8.0);
}
