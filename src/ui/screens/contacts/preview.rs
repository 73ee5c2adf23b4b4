//! How an import looks: the file is chosen, its rows are looked through and ticked, and what became
//! of each stands where it stood.

use egui::{Align2, Key, Modifiers, Rect, RichText, Sense, Ui, Vec2};

use super::card::{change, count, field_word, in_words, said};
use super::import::{Became, Import, Kind, Reading, Row};
use crate::domain::card::CardField;
use crate::ui::cx::Cx;
use crate::ui::feed::Shown;
use crate::ui::intent::Intent;
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, facts, field, keys, split, state, text};

/// The width of what one row says.
const SIDE: f32 = 372.0;
/// Below this width it stands below the list.
const BOTH: f32 = 900.0;
/// The height of what one row says below the list.
const BELOW: f32 = 210.0;

/// Draws the import; returns whether it is put aside.
pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &mut Import, number: &mut u64) -> bool {
    let is_free = keys::is_topmost(ui);
    let is_left = is_free && keys::take(ui, Key::Escape);
    if import.reading.is_none() {
        return start(ui, cx, import) || is_left;
    }
    let mut wants_other = false;
    let mut is_closed = false;
    if let Some(reading) = &mut import.reading {
        let takes = is_free && keys::take_with(ui, Key::Enter, Modifiers::COMMAND);
        (wants_other, is_closed) = head(ui, cx, reading, takes);
        reading.send(cx, number);
        rows(ui, cx, reading, is_free);
    }
    if wants_other {
        import.reading = None;
        import.problem = None;
    }
    is_closed || is_left
}

/// Draws how a file is chosen; returns whether the import is put aside.
fn start(ui: &mut Ui, cx: &mut Cx<'_>, import: &mut Import) -> bool {
    let mut is_closed = false;
    card::titled(
        ui,
        cx.palette,
        &cx.texts.contacts_import_title(),
        |_| {},
        |ui| {
            ui.set_min_width(ui.available_width());
            egui::Frame::new().inner_margin(egui::Margin::same(14)).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP_M;
                ui.set_max_width(680.0_f32.min(ui.available_width()));
                text::body(ui, cx.palette, cx.texts.contacts_import_words());
                if let Some(problem) = import.problem.clone() {
                    state::failed(ui, cx, &problem);
                }
                if import.has_no_dialog {
                    text::muted(ui, cx.palette, cx.texts.contacts_import_no_dialog());
                }
                ui.horizontal(|ui| {
                    let (choose, missing) = (cx.texts.contacts_import_choose(), cx.texts.contacts_import_no_dialog());
                    let why_not = import.has_no_dialog.then_some(missing.as_str());
                    let is_typed = !import.path.trim().is_empty();
                    let made = if is_typed { button::plain(&choose) } else { button::filled(&choose) };
                    if made.icon(Icon::FolderOpen).unless(why_not).show(ui, cx.palette).clicked() {
                        Import::choose(cx);
                    }
                    let close = cx.texts.ui_cancel();
                    if button::plain(&close).key("Esc").show(ui, cx.palette).clicked() {
                        is_closed = true;
                    }
                });
                ui.horizontal(|ui| {
                    let name = cx.texts.contacts_import_path();
                    let width = (ui.available_width() - 120.0).min(480.0);
                    let hint = cx.texts.contacts_import_path_hint();
                    let response = field::text(ui, cx.palette, &name, &mut import.path, &hint, width);
                    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                    let (read, missing) = (cx.texts.contacts_import_read(), cx.texts.contacts_import_path_missing());
                    let why_not = import.path.trim().is_empty().then_some(missing.as_str());
                    let made = if why_not.is_none() { button::filled(&read) } else { button::plain(&read) };
                    let is_pressed = made.unless(why_not).show(ui, cx.palette).clicked();
                    if (is_pressed || is_entered) && why_not.is_none() {
                        let call = import.chose(std::path::PathBuf::from(import.path.trim()));
                        cx.intents.push(Intent::Call(call));
                    }
                });
                if import.is_reading {
                    text::muted(ui, cx.palette, cx.texts.contacts_import_reading());
                }
            });
        },
    );
    is_closed
}

/// Draws what table it is and what can be done. Returns whether another file is wanted, and whether
/// the import is put aside.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, reading: &mut Reading, takes: bool) -> (bool, bool) {
    let (mut wants_other, mut is_closed) = (false, false);
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let ticked = reading.ticked();
            let take = cx.texts.contacts_import_take(count(ticked));
            let why_not = if reading.is_busy() {
                Some(cx.texts.contacts_saving())
            } else {
                (ticked == 0).then(|| cx.texts.contacts_import_nothing_ticked())
            };
            let button = button::filled(&take).key("Ctrl Enter").unless(why_not.as_deref());
            if (button.show(ui, cx.palette).clicked() || takes) && why_not.is_none() {
                reading.begin();
            }
            let other = cx.texts.contacts_import_other();
            let busy = reading.is_busy().then(|| cx.texts.contacts_saving());
            wants_other = button::plain(&other).unless(busy.as_deref()).show(ui, cx.palette).clicked();
            let close = cx.texts.ui_close();
            is_closed = button::plain(&close).key("Esc").show(ui, cx.palette).clicked();
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let title = RichText::new(&reading.name).font(crate::ui::theme::semi_bold(size::HEADING));
                text::one_line(ui, title.color(cx.palette.text));
            });
        });
    });
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP;
        text::small(ui, cx.palette, cx.texts.contacts_import_known(reading.known.join(", ")));
        if !reading.left_out.is_empty() {
            text::small(ui, cx.palette, cx.texts.contacts_import_left_out(reading.left_out.join(", ")));
        }
        for problem in &reading.whole {
            ui.horizontal_top(|ui| {
                text::icon(ui, cx.palette.warn, Icon::Warning);
                text::body(ui, cx.palette, cx.texts.problem(problem));
            });
        }
        if let Some(words) = reading.outcome(cx) {
            ui.horizontal(|ui| {
                text::icon(ui, cx.palette.good, Icon::Check);
                text::strong(ui, cx.palette, words);
            });
        }
    });
    kinds(ui, cx, reading);
    (wants_other, is_closed)
}

/// Draws which rows are shown, and ticks all of them or none.
fn kinds(ui: &mut Ui, cx: &Cx<'_>, reading: &mut Reading) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        let all = reading.rows.len().to_string();
        let words = cx.texts.word("import-kind", "all");
        if chip::filter(ui, cx.palette, &words, Some(&all), reading.filter.is_none()).clicked() {
            reading.show(None);
        }
        for kind in Kind::ALL {
            let number = reading.of_kind(kind);
            if number == 0 {
                continue;
            }
            let words = cx.texts.word("import-kind", kind.as_str());
            let is_chosen = reading.filter == Some(kind);
            if chip::filter(ui, cx.palette, &words, Some(&number.to_string()), is_chosen).clicked() {
                reading.show(Some(kind));
            }
        }
        ui.add_space(size::GAP_S);
        let (tick, untick) = (cx.texts.contacts_import_tick_shown(), cx.texts.contacts_import_untick_shown());
        if button::link(&tick).show(ui, cx.palette).clicked() {
            reading.tick_shown(true);
        }
        if button::link(&untick).show(ui, cx.palette).clicked() {
            reading.tick_shown(false);
        }
    });
}

fn rows(ui: &mut Ui, cx: &mut Cx<'_>, reading: &mut Reading, is_free: bool) {
    match reading.compared.shown(cx.now) {
        Shown::Nothing => return,
        Shown::Loading => return state::loading(ui, cx.palette),
        Shown::Failed(problem) => {
            let problem = problem.clone();
            return state::failed(ui, cx, &problem);
        }
        Shown::Ready(_) => {}
    }
    if is_free && keys::are_free(ui) {
        keyboard(ui, reading);
    }
    let draw = |list: &mut Ui, side: &mut Ui, cx: &mut Cx<'_>, reading: &mut Reading| {
        card::frame(cx.palette).show(list, |ui| {
            ui.set_min_size(ui.available_size());
            self::list(ui, cx, reading);
        });
        card::frame(cx.palette).show(side, |ui| {
            ui.set_min_size(ui.available_size());
            egui::ScrollArea::vertical().id_salt("row").auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP;
                ui.add_space(10.0);
                if let Some(row) = reading.looked_at() {
                    self::row(ui, cx, row);
                }
                ui.add_space(10.0);
            });
        });
    };
    if ui.available_width() < BOTH {
        split::with_bottom(ui, BELOW, |list, side| draw(list, side, cx, reading));
    } else {
        split::with_right(ui, SIDE, |list, side| draw(list, side, cx, reading));
    }
}

fn keyboard(ui: &Ui, reading: &mut Reading) {
    let last = reading.shown.len().saturating_sub(1);
    if keys::take(ui, Key::ArrowDown) || keys::take(ui, Key::J) {
        reading.at = (reading.at + 1).min(last);
        reading.follows = true;
    }
    if keys::take(ui, Key::ArrowUp) || keys::take(ui, Key::K) {
        reading.at = reading.at.saturating_sub(1);
        reading.follows = true;
    }
    if (keys::take(ui, Key::X) || keys::take(ui, Key::Space))
        && let Some(place) = reading.shown.get(reading.at)
        && let Some(row) = reading.rows.get_mut(*place).filter(|row| row.can_be_taken())
    {
        row.is_ticked = !row.is_ticked;
    }
}

/// Where the parts of a row stand, from its left edge.
struct Places {
    line: (f32, f32),
    kind: (f32, f32),
    number: (f32, f32),
    name: (f32, f32),
    more: (f32, f32),
}

impl Places {
    fn of(width: f32) -> Self {
        let end = 280.0 + (width - 280.0) * 0.5;
        Self {
            line: (40.0, 84.0),
            kind: (96.0, 204.0),
            number: (208.0, 276.0),
            name: (280.0, end),
            more: (end + 8.0, width - 10.0),
        }
    }

    fn rect(rect: Rect, (from, to): (f32, f32)) -> Rect {
        Rect::from_min_max(egui::pos2(rect.left() + from, rect.top()), egui::pos2(rect.left() + to, rect.bottom()))
    }
}

fn header(ui: &mut Ui, cx: &Cx<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::ROW), Sense::hover());
    let places = Places::of(rect.width());
    for (place, words, align) in [
        (places.line, cx.texts.contacts_import_column_line(), Align2::RIGHT_CENTER),
        (places.kind, cx.texts.contacts_import_column_row(), Align2::LEFT_CENTER),
        (places.number, cx.texts.contacts_column_number(), Align2::LEFT_CENTER),
        (places.name, cx.texts.contacts_column_name(), Align2::LEFT_CENTER),
        (places.more, cx.texts.contacts_import_column_more(), Align2::LEFT_CENTER),
    ] {
        paint_line(ui, Places::rect(rect, place), &words, medium(size::SMALL), cx.palette.muted, align);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, egui::Stroke::new(1.0, cx.palette.line));
}

fn list(ui: &mut Ui, cx: &Cx<'_>, reading: &mut Reading) {
    ui.spacing_mut().item_spacing.y = 0.0;
    header(ui, cx);
    let mut area = egui::ScrollArea::vertical().id_salt("rows").auto_shrink([false, false]);
    if std::mem::take(&mut reading.follows) {
        let above = u16::try_from(reading.at.saturating_sub(4)).unwrap_or(u16::MAX);
        area = area.vertical_scroll_offset(f32::from(above) * size::ROW);
    }
    area.show_rows(ui, size::ROW, reading.shown.len(), |ui, seen| {
        for at in seen {
            let Some(place) = reading.shown.get(at).copied() else { continue };
            let Some(row) = reading.rows.get_mut(place) else { continue };
            if line(ui, cx, row, at == reading.at) {
                reading.at = at;
            }
        }
    });
}

/// Returns the tone and the words of what a row is or became.
fn state_of(row: &Row, cx: &Cx<'_>) -> (Tone, String) {
    match &row.became {
        Some(Became::Added) => (Tone::Good, cx.texts.word("import-became", "added")),
        Some(Became::Changed) => (Tone::Good, cx.texts.word("import-became", "changed")),
        Some(Became::Failed(_)) => (Tone::Bad, cx.texts.word("import-became", "failed")),
        None => {
            let tone = match row.kind {
                Kind::New => Tone::Info,
                Kind::Changes | Kind::Doubtful => Tone::Warn,
                Kind::Equal => Tone::Quiet,
                Kind::Wrong => Tone::Bad,
            };
            (tone, cx.texts.word("import-kind", row.kind.as_str()))
        }
    }
}

/// Returns everything that is to be said about a row, in sentences.
fn sentences(row: &Row, cx: &Cx<'_>) -> Vec<String> {
    let mut sentences: Vec<String> = row.problems.iter().map(|problem| cx.texts.problem(problem)).collect();
    if let Some(Became::Failed(problem)) = &row.became {
        sentences.insert(0, cx.texts.problem(problem));
    }
    if let Some(first) = row.twice {
        sentences.push(cx.texts.contacts_import_twice(i64::from(first)));
    }
    if row.kind == Kind::Doubtful
        && let Some(contact) = &row.contact
    {
        sentences.push(cx.texts.contacts_import_resembles(contact.card.display_name(), contact.card.number.as_str()));
    }
    sentences
}

/// Draws a row of the list; returns whether it was clicked.
fn line(ui: &mut Ui, cx: &Cx<'_>, row: &mut Row, is_here: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::ROW), Sense::click());
    let (tone, kind) = state_of(row, cx);
    let name = row.card.as_ref().map(|card| super::card::shown_name(card, cx)).unwrap_or_default();
    let number = row.card.as_ref().map(|card| card.number.clone()).unwrap_or_default();
    let said = sentences(row, cx).join(" ");
    let changes: Vec<String> = row.fields.iter().map(|change| field_word(cx, change.field)).collect();
    let summary = if said.is_empty() { changes.join(", ") } else { said };
    let words = cx.texts.contacts_import_line(i64::from(row.line));
    let label = [words.as_str(), &kind, &number, &name, &summary];
    let label = label.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Row);
        node.set_label(label);
        node.set_selected(is_here);
    });
    let ground = match (is_here, response.hovered()) {
        (true, _) => Some(cx.palette.selected),
        (false, true) => Some(cx.palette.hover),
        (false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, 0, ground);
    }
    let (places, ink) = (Places::of(rect.width()), cx.palette);
    let part = |place: (f32, f32)| Places::rect(rect, place);
    let line = row.line.to_string();
    paint_line(ui, part(places.line), &line, regular(size::SMALL), ink.muted, Align2::RIGHT_CENTER);
    chip::paint(ui, ink, part(places.kind), tone, &kind);
    paint_line(ui, part(places.number), &number, regular(13.0), ink.muted, Align2::LEFT_CENTER);
    paint_line(ui, part(places.name), &name, medium(size::BODY), ink.text, Align2::LEFT_CENTER);
    let is_short = paint_line(ui, part(places.more), &summary, regular(13.0), ink.muted, Align2::LEFT_CENTER);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, egui::Stroke::new(1.0, cx.palette.line));
    if row.can_be_taken() {
        let place = Rect::from_min_size(egui::pos2(rect.left() + 12.0, rect.center().y - 12.0), Vec2::new(26.0, 24.0));
        let builder = egui::UiBuilder::new().max_rect(place).id_salt(("tick", row.line));
        let mut inner = ui.new_child(builder);
        let ticked = field::tick(&mut inner, cx.palette, "", &mut row.is_ticked);
        let words = cx.texts.contacts_import_take_line(i64::from(row.line));
        ticked.ctx.accesskit_node_builder(ticked.id, |node| node.set_label(words));
    }
    let response = if is_short && !summary.is_empty() { response.on_hover_text(&summary) } else { response };
    response.clicked()
}

/// Draws everything that a row says and would do.
fn row(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row) {
    let (tone, kind) = state_of(row, cx);
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        text::strong(ui, cx.palette, cx.texts.contacts_import_line(i64::from(row.line)));
        chip::chip(ui, cx.palette, tone, &kind);
    });
    for sentence in sentences(row, cx) {
        ui.horizontal_top(|ui| {
            ui.add_space(14.0);
            text::icon(ui, cx.palette.warn, Icon::Warning);
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - 14.0).max(40.0));
                text::body(ui, cx.palette, sentence);
            });
        });
    }
    if let Some(contact) = &row.contact {
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            let words = format!("{} · {}", super::card::shown_name(&contact.card, cx), contact.card.number);
            if button::link(&words).show(ui, cx.palette).clicked() {
                cx.go(Place::Contact(contact.id));
            }
        });
    }
    if !row.fields.is_empty() {
        facts::heading(ui, cx.palette, &cx.texts.contacts_import_would_change());
        for changed in &row.fields {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.add_space(14.0);
                text::small(ui, cx.palette, field_word(cx, changed.field));
                let words = |value: &str| in_words(cx, Some(changed.field), value);
                change(ui, cx, &words(&changed.before), &words(&changed.after));
            });
        }
    }
    if let Some(card) = &row.card {
        facts::heading(ui, cx.palette, &cx.texts.contacts_import_says());
        let said: Vec<(String, String)> = CardField::ALL
            .iter()
            .map(|field| (field_word(cx, *field), said(card, *field, cx)))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        facts::facts(ui, cx.palette, &said, 118.0);
    }
}
