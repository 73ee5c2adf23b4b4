//! The columns of a table as a person wants them: which, how wide, in which order. Kept by the
//! workstation under the table's name.

use egui::{Id, Popup, PopupCloseBehavior, Rect, Response, Stroke, Ui, Vec2};

use super::grid::{Column, GridState};
use super::{button, field, text};
use crate::ui::cx::Cx;
use crate::ui::intent::Intent;
use crate::ui::prefs::Preference;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;

/// The least width of a column: its heading's first letters and the mark of the order.
const LEAST: f32 = 40.0;

/// The most width of a column.
const MOST: f32 = 800.0;

/// How near to a column's edge the pointer takes hold of it.
const EDGE: f32 = 5.0;

/// What is being dragged in a header.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Dragged {
    /// The right edge of a column; its width so far.
    Edge(&'static str, f32),
    /// A column, to another place.
    Column(&'static str),
}

/// Returns the columns that are shown, in their order: as the person wants them, or as the table
/// comes, which shows more where there is more room.
#[must_use]
pub(super) fn arranged(all: &[Column], saved: Option<&Vec<(String, u16)>>, room: f32) -> Vec<Column> {
    let all = all.iter().enumerate().map(|(at, column)| Column { cell: column.cell.or(Some(at)), ..column.clone() });
    let Some(saved) = saved else {
        return all.filter(|column| column.from_room <= room).collect();
    };
    let known: Vec<Column> = all.collect();
    let wanted = saved.iter().filter_map(|(id, width)| {
        let column = known.iter().find(|column| column.id == id)?;
        Some(Column { width: f32::from(*width).clamp(LEAST, MOST), ..column.clone() })
    });
    let shown: Vec<Column> = wanted.collect();
    // Columns that no version knows any more leave the table as it comes.
    if shown.is_empty() { known.into_iter().filter(|column| column.from_room <= room).collect() } else { shown }
}

/// Takes the mouse on a column's heading in: its right edge makes it wider, the heading itself goes
/// elsewhere.
pub(super) fn drag(
    ui: &Ui,
    cx: &mut Cx<'_>,
    (name, columns, widths): (&str, &[Column], &[f32]),
    state: &mut GridState,
    (column, rect, response): (&Column, Rect, &Response),
) {
    let pointer = ui.input(|input| input.pointer.interact_pos().or(input.pointer.hover_pos()));
    let Some(pointer) = pointer else { return };
    let pressed_at = ui.input(|input| input.pointer.press_origin());
    let at_edge = |at: egui::Pos2| rect.y_range().contains(at.y) && (rect.right() - at.x).abs() <= EDGE;
    if response.hovered() && at_edge(pointer) {
        ui.ctx().set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
    }
    if response.drag_started() {
        let is_edge = pressed_at.is_some_and(at_edge);
        state.dragged = Some(if is_edge { Dragged::Edge(column.id, rect.width()) } else { Dragged::Column(column.id) });
    }
    if response.dragged() {
        match state.dragged {
            Some(Dragged::Edge(id, _)) if id == column.id => {
                let wide = (pointer.x - rect.left()).clamp(LEAST, MOST);
                state.dragged = Some(Dragged::Edge(id, wide));
            }
            Some(Dragged::Column(id)) if id == column.id => {
                ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
            }
            Some(Dragged::Edge(..) | Dragged::Column(_)) | None => {}
        }
    }
    if response.drag_stopped()
        && let Some(dragged) = state.dragged.take()
    {
        let kept = match dragged {
            Dragged::Edge(id, wide) => widened(columns, widths, id, wide),
            Dragged::Column(id) => moved(columns, widths, (id, rect.left()), pointer.x),
        };
        cx.intents.push(Intent::Prefer(Preference::Columns(name.to_owned(), kept)));
    }
}

/// Returns the columns with their widths as they are kept: those that grow keep what they need.
fn kept(columns: &[Column], widths: &[f32]) -> Vec<(String, u16)> {
    let one = |(column, width): (&Column, &f32)| {
        let wide = if column.grows { column.width } else { *width };
        (column.id.to_owned(), whole(wide))
    };
    columns.iter().zip(widths).map(one).collect()
}

fn widened(columns: &[Column], widths: &[f32], id: &str, wide: f32) -> Vec<(String, u16)> {
    let mut kept = kept(columns, widths);
    if let Some((_, width)) = kept.iter_mut().find(|(known, _)| known == id) {
        *width = whole(wide);
    }
    kept
}

/// Returns the columns after one was let go at a place; `left` is where it began.
fn moved(columns: &[Column], widths: &[f32], (id, left): (&str, f32), at: f32) -> Vec<(String, u16)> {
    let mut kept = kept(columns, widths);
    let Some(from) = columns.iter().position(|column| column.id == id) else { return kept };
    let origin = left - widths.iter().take(from).sum::<f32>();
    let mut edge = origin;
    let mut to = columns.len() - 1;
    for (place, width) in widths.iter().enumerate() {
        edge += width;
        if at < edge {
            to = place;
            break;
        }
    }
    let column = kept.remove(from);
    kept.insert(to.min(kept.len()), column);
    kept
}

/// Paints where a dragged column would go.
pub(super) fn paint_target(ui: &Ui, cx: &Cx<'_>, room: Rect, widths: &[f32], state: &GridState) {
    let Some(Dragged::Column(_)) = state.dragged else { return };
    let Some(pointer) = ui.input(|input| input.pointer.hover_pos()) else { return };
    let mut edge = room.left();
    for width in widths {
        if pointer.x < edge + width {
            break;
        }
        edge += width;
    }
    ui.painter().vline(edge.min(room.right() - 1.0), room.y_range(), Stroke::new(2.0, cx.palette.accent));
}

/// Draws the button that chooses columns, at the right end of the header.
pub(super) fn button(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (name, all, shown): (&str, &[Column], &[Column]),
    place: Rect,
    widths: &[f32],
) {
    let mut inner = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(place)
            .layout(egui::Layout::right_to_left(egui::Align::Center))
            .id_salt(("columns", name)),
    );
    let title = cx.texts.grid_columns();
    let response = button::icon_button(&mut inner, cx.palette, Icon::MoreHoriz, &title);
    menu(cx, &response, (name, all, shown), widths);
}

fn menu(cx: &mut Cx<'_>, response: &Response, (name, all, shown): (&str, &[Column], &[Column]), widths: &[f32]) {
    let mut wanted: Option<Vec<(String, u16)>> = None;
    Popup::menu(response)
        .id(Id::unique(("columns-of", name)))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_min_width(190.0);
            ui.spacing_mut().item_spacing = Vec2::splat(size::GAP);
            text::small(ui, cx.palette, cx.texts.grid_columns_explained());
            for column in all {
                let mut is_on = shown.iter().any(|known| known.id == column.id);
                if field::tick(ui, cx.palette, &column.title, &mut is_on).changed() {
                    let mut kept = kept(shown, widths);
                    if is_on {
                        kept.push((column.id.to_owned(), whole(column.width)));
                    } else if 1 < kept.len() {
                        kept.retain(|(id, _)| id != column.id);
                    }
                    wanted = Some(kept);
                }
            }
            let usual = cx.texts.grid_columns_usual();
            if button::link(&usual).show(ui, cx.palette).clicked() {
                wanted = Some(Vec::new());
            }
        });
    if let Some(columns) = wanted {
        cx.intents.push(Intent::Prefer(Preference::Columns(name.to_owned(), columns)));
    }
}

/// Returns a width as it is kept.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what a screen is wide")]
fn whole(width: f32) -> u16 {
    width.clamp(LEAST, MOST).round() as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(columns: &[(String, u16)]) -> Vec<&str> {
        columns.iter().map(|(id, _)| id.as_str()).collect()
    }

    #[test]
    fn columns_come_as_they_were_kept_and_more_where_there_is_room() {
        let all = [
            Column::text("time", "Time", 80.0),
            Column::text("name", "Name", 120.0).growing(),
            Column::text("clerk", "Clerk", 90.0).when_room(1300.0),
        ];
        let shown = |saved: Option<&Vec<(String, u16)>>, room| {
            arranged(&all, saved, room).iter().map(|column| (column.id, column.cell)).collect::<Vec<_>>()
        };
        assert_eq!(shown(None, 900.0), [("time", Some(0)), ("name", Some(1))]);
        assert_eq!(shown(None, 1300.0).len(), 3);
        let saved = vec![("clerk".to_owned(), 100), ("gone".to_owned(), 50), ("time".to_owned(), 70)];
        assert_eq!(shown(Some(&saved), 900.0), [("clerk", Some(2)), ("time", Some(0))]);
        assert_eq!(shown(Some(&vec![("gone".to_owned(), 50)]), 900.0).len(), 2, "as the table comes");
    }

    #[test]
    fn a_column_goes_where_it_is_let_go() {
        let all = [Column::text("a", "", 100.0), Column::text("b", "", 100.0), Column::text("c", "", 100.0)];
        let widths = [100.0, 100.0, 100.0];
        assert_eq!(ids(&moved(&all, &widths, ("a", 0.0), 250.0)), ["b", "c", "a"]);
        assert_eq!(ids(&moved(&all, &widths, ("c", 200.0), 20.0)), ["c", "a", "b"]);
        assert_eq!(ids(&moved(&all, &widths, ("b", 100.0), 150.0)), ["a", "b", "c"]);
        assert_eq!(widened(&all, &widths, "b", 155.4)[1], ("b".to_owned(), 155));
    }
}
