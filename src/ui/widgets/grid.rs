//! A table of any length: only what is seen is drawn, the place of a row is a whole number, and
//! the keyboard reaches everything. Rows are known by their ids, so nothing moves under the
//! pointer when others come.

use std::collections::BTreeSet;
use std::ops::Range;

use egui::accesskit::Role;
use egui::{Align2, CornerRadius, Id, Rect, Response, Sense, Stroke, Ui, Vec2};
use uuid::Uuid;

use super::chip::{self, Tone};
use super::grid_columns::{self, Dragged};
use super::grid_input;
use super::state;
use super::text::paint_line;
use crate::ui::cx::Cx;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{Palette, medium, regular, symbols};

/// The height of the header.
const HEADER: f32 = 30.0;
/// The width of the scroll bar's ground.
const BAR: f32 = 10.0;
/// The width of the button that chooses columns.
const MENU: f32 = 28.0;
/// The least height of the scroll bar's handle: still met by a mouse.
const HANDLE_MIN: f32 = 28.0;

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// The word under which it is remembered.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// Its width in points.
    pub width: f32,
    /// Whether it takes the room that is left.
    pub grows: bool,
    /// Whether its texts end at the right edge.
    pub is_number: bool,
    /// Whether it can be sorted by.
    pub sorts: bool,
    /// Which cell of a row stands in it, when not the one at its own place.
    pub cell: Option<usize>,
    /// How wide the table must be for the column to be shown unasked.
    pub from_room: f32,
}

impl Column {
    /// Returns a column of texts.
    #[must_use]
    pub fn text(id: &'static str, title: impl Into<String>, width: f32) -> Self {
        Self {
            id,
            title: title.into(),
            width,
            grows: false,
            is_number: false,
            sorts: false,
            cell: None,
            from_room: 0.0,
        }
    }

    /// Returns a column of numbers.
    #[must_use]
    pub fn number(id: &'static str, title: impl Into<String>, width: f32) -> Self {
        Self { is_number: true, ..Self::text(id, title, width) }
    }

    /// Lets it take the room that is left.
    #[must_use]
    pub fn growing(mut self) -> Self {
        self.grows = true;
        self
    }

    /// Shows the cell at this place of each row.
    #[must_use]
    pub fn at(mut self, cell: usize) -> Self {
        self.cell = Some(cell);
        self
    }

    /// Shows it unasked only where the table is this wide; it can always be chosen.
    #[must_use]
    pub fn when_room(mut self, room: f32) -> Self {
        self.from_room = room;
        self
    }

    /// Shows it only when it is chosen.
    #[must_use]
    pub fn when_chosen(self) -> Self {
        self.when_room(f32::INFINITY)
    }

    /// Lets it be sorted by.
    #[must_use]
    pub fn sorting(mut self) -> Self {
        self.sorts = true;
        self
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Plain text.
    Text(String),
    /// The name of the thing.
    Strong(String),
    /// Text that explains.
    Muted(String),
    /// A state.
    Chip(Tone, String),
    /// A text that warns.
    Bad(String),
    /// A small button with only an icon, and what it does.
    Press(Icon, String),
}

impl Cell {
    /// Returns plain text, or an empty cell.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text: String = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Returns text that explains, or an empty cell.
    #[must_use]
    pub fn muted(text: impl Into<String>) -> Self {
        let text: String = text.into();
        if text.is_empty() { Self::Empty } else { Self::Muted(text) }
    }

    /// Returns the words in it.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Empty | Self::Press(_, _) => "",
            Self::Text(text) | Self::Strong(text) | Self::Muted(text) | Self::Chip(_, text) | Self::Bad(text) => text,
        }
    }
}

/// In which order a column sorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From small to large.
    Up,
    /// From large to small.
    Down,
}

/// What a person does in a table.
#[derive(Clone, Debug)]
pub struct GridState {
    /// The first row that is seen, with the part of it above the edge.
    pub(super) top: f64,
    /// The row where the keyboard is.
    pub cursor: Option<Uuid>,
    /// Where a range of chosen rows begins.
    pub(super) anchor: Option<Uuid>,
    /// The chosen rows.
    pub chosen: BTreeSet<Uuid>,
    /// The column that sorts, and how.
    pub sort: Option<(&'static str, Direction)>,
    /// How many rows the last frame showed.
    pub(super) page: usize,
    /// The index where the cursor was last found: rows above it may have come or gone.
    pub(super) cursor_index: usize,
    /// Whether the cursor is to be brought into view.
    pub(super) follows_cursor: bool,
    /// What is dragged in the header.
    pub(super) dragged: Option<Dragged>,
}

impl Default for GridState {
    fn default() -> Self {
        Self {
            top: 0.0,
            cursor: None,
            anchor: None,
            chosen: BTreeSet::new(),
            sort: None,
            page: 1,
            cursor_index: 0,
            follows_cursor: false,
            dragged: None,
        }
    }
}

impl GridState {
    /// Returns a table that is sorted by a column.
    #[must_use]
    pub fn sorted(column: &'static str, direction: Direction) -> Self {
        Self { sort: Some((column, direction)), ..Self::default() }
    }

    /// Returns the rows that an action is about: the chosen ones, else the one with the cursor.
    #[must_use]
    pub fn subject(&self) -> Vec<Uuid> {
        if self.chosen.is_empty() { self.cursor.into_iter().collect() } else { self.chosen.iter().copied().collect() }
    }

    /// Puts the cursor on a row and brings it into view.
    pub fn go_to(&mut self, id: Uuid) {
        self.cursor = Some(id);
        self.follows_cursor = true;
    }
}

/// What a table answers.
#[derive(Debug)]
pub struct GridAnswer {
    /// The rows that are seen.
    pub seen: Range<usize>,
    /// The row that was opened by double click or Enter.
    pub opened: Option<Uuid>,
    /// The row whose preview was asked for by Space.
    pub previewed: Option<Uuid>,
    /// The button in a row that was pressed: its row, and the word of its column.
    pub pressed: Option<(Uuid, &'static str)>,
    /// Whether the order was changed in the header.
    pub is_resorted: bool,
    /// Whether the cursor moved.
    pub is_moved: bool,
    /// Rows that were to be copied and are not all at hand: who has the table fetches them.
    pub copies: Option<Vec<Uuid>>,
}

/// What a table is made of.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    /// Its name, under which its columns are remembered.
    pub name: &'a str,
    /// Its columns.
    pub columns: &'a [Column],
    /// The ids of its rows, in the order in which they are shown.
    pub ids: &'a [Uuid],
    /// Whether the keyboard belongs to it.
    pub has_keys: bool,
}

/// Draws a table into the room that is left. `row` gives the cells of a row, or `None` while they
/// are on their way.
pub fn grid<'r>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    table: Table<'_>,
    state: &mut GridState,
    row: impl Fn(usize, Uuid) -> Option<&'r [Cell]>,
) -> GridAnswer {
    let Table { name, columns: all, ids, has_keys } = table;
    let room = ui.available_rect_before_wrap();
    ui.allocate_rect(room, Sense::hover());
    let id = ui.scope_id().with(("grid", name));
    let body = Rect::from_min_max(egui::pos2(room.left(), room.top() + HEADER), room.max);
    let page = (f64::from(body.height() / size::ROW)).max(1.0);
    state.page = whole(page);
    let shown = shown_columns(cx, (name, all), room.width(), state);
    let columns = shown.as_slice();
    let widths = widths(columns, room.width() - BAR);
    let top = Rect::from_min_max(room.min, egui::pos2(room.right(), body.top()));
    let is_resorted = header(ui, cx, (name, id), top, (columns, &widths), state);
    let place = Rect::from_min_max(egui::pos2(top.right() - MENU, top.top()), top.max);
    grid_columns::button(ui, cx, (name, all, columns), place, &widths);
    state.cursor_index = index_of_cursor(state, ids);
    let mut answer = GridAnswer {
        seen: 0..0,
        opened: None,
        previewed: None,
        pressed: None,
        is_resorted,
        is_moved: false,
        copies: None,
    };
    if has_keys {
        grid_input::keyboard(ui, cx, state, ids, columns, &row, &mut answer);
    }
    scroll(ui, body, state, ids.len(), page);
    let first = whole(state.top.floor());
    let last = (first + state.page + 2).min(ids.len());
    answer.seen = first..last;
    let clip = ui.painter().with_clip_rect(body.intersect(ui.clip_rect()));
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(body).id_salt(id));
    inner.set_clip_rect(body.intersect(ui.clip_rect()));
    let above = (state.top - state.top.floor()) * f64::from(size::ROW);
    for (place, index) in (first..last).enumerate() {
        let Some(row_id) = ids.get(index).copied() else { continue };
        let y = f64::from(body.top()) + f64::from(size::ROW) * as_f64(place) - above;
        let rect = Rect::from_min_size(egui::pos2(body.left(), to_f32(y)), Vec2::new(room.width() - BAR, size::ROW));
        let response = inner.interact(rect, id.with(row_id), Sense::click());
        let pressed =
            draw_row(&mut inner, cx, state, (rect, &response), (columns, &widths), row(index, row_id), row_id);
        if let Some(column) = pressed {
            answer.pressed = Some((row_id, column));
            continue;
        }
        if response.clicked() {
            grid_input::click(&inner, state, ids, index, row_id);
            answer.is_moved = true;
        }
        if response.double_clicked() {
            answer.opened = Some(row_id);
        }
    }
    drop(clip);
    scroll_bar(ui, cx.palette, id, body, state, ids.len(), page);
    answer
}

/// Returns the columns as the person wants them, with the one that is being made wider as it is so
/// far.
fn shown_columns(cx: &Cx<'_>, (name, all): (&str, &[Column]), room: f32, state: &GridState) -> Vec<Column> {
    let mut shown = grid_columns::arranged(all, cx.prefs.columns.get(name), room);
    if let Some(Dragged::Edge(dragged, wide)) = state.dragged
        && let Some(column) = shown.iter_mut().find(|column| column.id == dragged)
    {
        column.width = wide;
        column.grows = false;
    }
    shown
}

/// Leaves out columns until the others have the room that they need, in the order named.
pub fn keep(columns: &mut Vec<Column>, room: f32, dispensable: &[&str]) {
    for id in dispensable {
        let needed: f32 = columns.iter().map(|column| column.width).sum();
        if needed + BAR <= room {
            return;
        }
        columns.retain(|column| column.id != *id);
    }
}

/// Returns the widths of the columns: those that grow share what is left.
fn widths(columns: &[Column], room: f32) -> Vec<f32> {
    let fixed: f32 = columns.iter().map(|column| column.width).sum();
    let growing = columns.iter().filter(|column| column.grows).count();
    if room < fixed {
        // Too little room for all: the columns that matter keep theirs, each other gives up its
        // share, and texts end with ….
        let kept: f32 = columns.iter().filter(|column| column.grows).map(|column| column.width).sum();
        let part = ((room - kept) / (fixed - kept).max(1.0)).max(0.3);
        return columns.iter().map(|column| if column.grows { column.width } else { column.width * part }).collect();
    }
    let spare = room - fixed;
    let share = if growing == 0 { 0.0 } else { spare / to_f32(as_f64(growing)) };
    columns.iter().map(|column| column.width + if column.grows { share } else { 0.0 }).collect()
}

fn header(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (name, id): (&str, Id),
    room: Rect,
    (columns, widths): (&[Column], &[f32]),
    state: &mut GridState,
) -> bool {
    let palette = cx.palette;
    let mut is_resorted = false;
    let mut left = room.left();
    for (column, width) in columns.iter().zip(widths) {
        let rect = Rect::from_min_size(egui::pos2(left, room.top()), Vec2::new(*width, room.height()));
        left += width;
        let mut inner = rect.shrink2(Vec2::new(10.0, 0.0));
        inner.max.x = inner.max.x.min(room.right() - MENU);
        let sorts = state.sort.filter(|(sorting, _)| *sorting == column.id).map(|(_, direction)| direction);
        let align = if column.is_number { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let mark = match sorts {
            Some(Direction::Up) => "▲ ",
            Some(Direction::Down) => "▼ ",
            None => "",
        };
        let words = format!("{mark}{}", column.title);
        // The keyboard has no business at a heading that does nothing when it is pressed.
        let sense = if column.sorts { Sense::click_and_drag() } else { Sense::DRAG };
        let response = ui.interact(rect, id.with(column.id), sense);
        grid_columns::drag(ui, cx, (name, columns, widths), state, (column, rect, &response));
        if column.sorts {
            response.widget_info(|| egui::WidgetInfo::labeled(Role::Button, true, &column.title));
            tell_direction(ui, &response, sorts);
            if response.hovered() {
                ui.painter().rect_filled(rect, CornerRadius::ZERO, palette.hover);
            }
            super::button::focus_ring(ui, palette, &response, rect.shrink(2.0));
            if response.clicked() {
                let next = if sorts == Some(Direction::Up) { Direction::Down } else { Direction::Up };
                state.sort = Some((column.id, next));
                state.top = 0.0;
                is_resorted = true;
            }
        }
        let ink = if sorts.is_some() { palette.accent } else { palette.muted };
        // A heading of which nothing but … would be left is told on hover alone.
        let is_short = inner.width() < 24.0 || paint_line(ui, inner, &words, medium(size::SMALL), ink, align);
        if is_short {
            response.on_hover_text(&column.title);
        }
    }
    grid_columns::paint_target(ui, cx, room, widths, state);
    ui.painter().hline(room.x_range(), room.bottom() - 0.5, Stroke::new(1.0, palette.line));
    is_resorted
}

/// Tells those who do not see the mark in which order a column sorts.
fn tell_direction(ui: &Ui, response: &Response, sorts: Option<Direction>) {
    let direction = match sorts {
        Some(Direction::Up) => egui::accesskit::SortDirection::Ascending,
        Some(Direction::Down) => egui::accesskit::SortDirection::Descending,
        None => return,
    };
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_sort_direction(direction));
}

fn draw_row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    state: &GridState,
    (rect, response): (Rect, &Response),
    (columns, widths): (&[Column], &[f32]),
    cells: Option<&[Cell]>,
    id: Uuid,
) -> Option<&'static str> {
    let palette = cx.palette;
    let is_chosen = state.chosen.contains(&id);
    let has_cursor = state.cursor == Some(id);
    let words: Vec<&str> =
        cells.unwrap_or_default().iter().map(Cell::words).filter(|words| !words.is_empty()).collect();
    let label = words.join(", ");
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Row);
        node.set_label(label.clone());
        node.set_selected(is_chosen || has_cursor);
        node.add_action(egui::accesskit::Action::Click);
    });
    let ground = if is_chosen || has_cursor {
        Some(palette.selected)
    } else if response.hovered() {
        Some(palette.hover)
    } else {
        None
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, ground);
    }
    super::button::focus_ring(ui, palette, response, rect.shrink(3.0));
    if has_cursor {
        let bar = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
        ui.painter().rect_filled(bar, CornerRadius::ZERO, palette.accent);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.line));
    let mut left = rect.left();
    let mut shortened: Option<String> = None;
    let mut pressed = None;
    for (at, (column, width)) in columns.iter().zip(widths).enumerate() {
        let place = Rect::from_min_size(egui::pos2(left, rect.top()), Vec2::new(*width, rect.height()));
        left += width;
        let inner = place.shrink2(Vec2::new(10.0, 0.0));
        match cells.and_then(|cells| cells.get(column.cell.unwrap_or(at))) {
            Some(Cell::Press(icon, what)) => {
                let is_pressed = press(ui, palette, (place, id), *icon, what);
                pressed = is_pressed.then_some(column.id).or(pressed);
            }
            Some(cell) => {
                let is_short = draw_cell(ui, palette, inner, column, cell);
                let pointer = response.hover_pos();
                if is_short && pointer.is_some_and(|pointer| place.contains(pointer)) {
                    shortened = Some(cell.words().to_owned());
                }
            }
            None if cells.is_none() => {
                let bar = Rect::from_center_size(inner.center(), Vec2::new(inner.width() * 0.8, 10.0));
                ui.painter().rect_filled(bar, CornerRadius::same(3), palette.hatch);
                state::soon(ui);
            }
            None => {}
        }
    }
    if let Some(words) = shortened {
        response.clone().on_hover_text(words);
    }
    pressed
}

/// Draws the button of a row; returns whether it was pressed.
fn press(ui: &Ui, palette: &Palette, (place, row): (Rect, Uuid), icon: Icon, what: &str) -> bool {
    let button = Rect::from_center_size(place.center(), Vec2::splat(24.0));
    let response = ui.interact(button, ui.unique_id().with(("press", row, what)), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Button, true, what));
    if response.hovered() {
        ui.painter().rect_filled(button, CornerRadius::same(size::CORNER), palette.accent_soft);
    }
    let ink = if response.hovered() { palette.accent } else { palette.faint };
    paint_line(ui, button, icon.as_str(), symbols(size::ICON), ink, Align2::CENTER_CENTER);
    super::button::focus_ring(ui, palette, &response, button);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(what).clicked()
}

/// Draws one cell; returns whether its text was shortened.
fn draw_cell(ui: &Ui, palette: &Palette, inner: Rect, column: &Column, cell: &Cell) -> bool {
    let align = if column.is_number { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
    match cell {
        Cell::Empty | Cell::Press(_, _) => false,
        Cell::Text(text) => paint_line(ui, inner, text, regular(size::BODY), palette.text, align),
        Cell::Strong(text) => paint_line(ui, inner, text, medium(size::BODY), palette.text, align),
        Cell::Muted(text) => paint_line(ui, inner, text, regular(size::BODY), palette.muted, align),
        Cell::Bad(text) => paint_line(ui, inner, text, regular(size::BODY), palette.bad, align),
        Cell::Chip(tone, text) => chip::paint(ui, palette, inner, *tone, text),
    }
}

fn scroll(ui: &Ui, body: Rect, state: &mut GridState, count: usize, page: f64) {
    let last = (as_f64(count) - page).max(0.0);
    if ui.rect_contains_pointer(body) {
        let wheel = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y));
        state.top -= f64::from(wheel) / f64::from(size::ROW);
    }
    if state.follows_cursor && state.cursor.is_some() {
        state.follows_cursor = false;
        let at = as_f64(state.cursor_index);
        if at < state.top {
            state.top = at;
        } else if state.top + page - 1.0 < at {
            state.top = at - page + 1.0;
        }
    }
    state.top = state.top.clamp(0.0, last);
}

fn scroll_bar(ui: &mut Ui, palette: &Palette, id: Id, body: Rect, state: &mut GridState, count: usize, page: f64) {
    let last = as_f64(count) - page;
    if last <= 0.0 {
        return;
    }
    let ground = Rect::from_min_max(egui::pos2(body.right() - BAR, body.top()), body.max);
    let share = to_f32(page / as_f64(count));
    let handle_height = (ground.height() * share).max(HANDLE_MIN).min(ground.height());
    let way = f64::from(ground.height() - handle_height).max(1.0);
    // The keyboard moves the rows themselves.
    let response = ui.interact(ground, id.with("bar"), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| egui::WidgetInfo::new(Role::ScrollBar));
    if let Some(pointer) = response.interact_pointer_pos() {
        let wanted = f64::from(pointer.y - ground.top() - handle_height / 2.0) / way * last;
        state.top = wanted.clamp(0.0, last);
    }
    let top = ground.top() + to_f32(state.top / last * way);
    let handle = Rect::from_min_size(egui::pos2(ground.left() + 2.0, top), Vec2::new(BAR - 4.0, handle_height));
    let color = if response.hovered() || response.dragged() { palette.faint } else { palette.line };
    ui.painter().rect_filled(handle, CornerRadius::same(3), color);
}

fn index_of_cursor(state: &GridState, ids: &[Uuid]) -> usize {
    let Some(cursor) = state.cursor else { return 0 };
    if ids.get(state.cursor_index) == Some(&cursor) {
        return state.cursor_index;
    }
    ids.iter().position(|id| *id == cursor).unwrap_or_else(|| state.cursor_index.min(ids.len().saturating_sub(1)))
}

/// Returns a count as a number to reckon with; exact far beyond any list.
#[expect(clippy::cast_precision_loss, reason = "a list never has 2^52 rows")]
pub(super) fn as_f64(count: usize) -> f64 {
    count as f64
}

/// Returns a place as a whole number of rows.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
pub(super) fn whole(number: f64) -> usize {
    number.clamp(0.0, 9e15) as usize
}

/// Returns a length for the painter.
#[expect(clippy::cast_possible_truncation, reason = "lengths on a screen")]
fn to_f32(number: f64) -> f32 {
    number as f32
}

/// Draws the icon of a column that has no words.
pub fn lone_icon(ui: &Ui, palette: &Palette, rect: Rect, icon: Icon) {
    paint_line(ui, rect, icon.as_str(), symbols(size::ICON), palette.muted, Align2::CENTER_CENTER);
}
