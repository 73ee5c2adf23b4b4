//! How orders look in every table: the same state has the same chip everywhere.

use egui::{Align2, Area, Id, Order, Ui, Vec2};

use crate::domain::lifecycle::{EffectState, OrderState};
use crate::engine::query::OrderRow;
use crate::ui::cx::Cx;
use crate::ui::widgets::button;
use crate::ui::widgets::chip::Tone;
use crate::ui::widgets::grid::Cell;

/// Returns the tone of an order's state.
#[must_use]
pub fn state_tone(state: OrderState) -> Tone {
    match state {
        OrderState::Received => Tone::Warn,
        OrderState::Accepted => Tone::Info,
        OrderState::Exported | OrderState::Closed => Tone::Quiet,
        OrderState::TakenOver => Tone::Good,
        OrderState::Refused => Tone::Bad,
    }
}

/// Returns the chip of an order's state; a cancelled order says so instead.
#[must_use]
pub fn state_cell(row: &OrderRow, cx: &Cx<'_>) -> Cell {
    if row.head.is_cancelled {
        return Cell::Chip(Tone::Bad, cx.texts.orders_cancelled());
    }
    Cell::Chip(state_tone(row.head.state), cx.texts.word("order", row.head.state.as_str()))
}

/// Returns the chip that says whether the parties are decided.
#[must_use]
pub fn match_cell(row: &OrderRow, cx: &Cx<'_>) -> Cell {
    if row.head.undecided == 0 {
        Cell::Chip(Tone::Good, cx.texts.orders_match_decided())
    } else if row.contact.is_some() {
        Cell::Chip(Tone::Warn, cx.texts.orders_match_partly())
    } else {
        Cell::Chip(Tone::Warn, cx.texts.orders_match_unclear())
    }
}

/// Returns the tone of an outward action's state.
#[must_use]
pub fn effect_tone(state: EffectState) -> Tone {
    match state {
        EffectState::Planned | EffectState::Sending => Tone::Info,
        EffectState::Held => Tone::Warn,
        EffectState::Accepted => Tone::Good,
        EffectState::Bounced | EffectState::Refused | EffectState::GivenUp => Tone::Bad,
        EffectState::Superseded => Tone::Quiet,
    }
}

/// Draws, over the lower edge of the room that is left, how many rows wait to be shown: nothing
/// moves under the pointer for it. Returns whether they are wanted.
pub fn news_pill(ui: &Ui, cx: &Cx<'_>, waiting: usize) -> bool {
    if waiting == 0 {
        return false;
    }
    let room = ui.available_rect_before_wrap();
    let more = cx.texts.overview_more_new(i64::try_from(waiting).unwrap_or(i64::MAX));
    let words = format!("{more}, {}", cx.texts.overview_show_new());
    Area::new(Id::unique("news"))
        .fixed_pos(room.center_bottom() - Vec2::new(0.0, 16.0))
        .pivot(Align2::CENTER_BOTTOM)
        .order(Order::Middle)
        .show(ui.ctx(), |ui| button::plain(&words).key(".").show(ui, cx.palette).clicked())
        .inner
}
