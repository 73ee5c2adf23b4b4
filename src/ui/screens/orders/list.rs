//! The rows of the list of orders: what stands in their cells, and the columns.

use crate::domain::view::lists::{OrderSort, SortOrder};
use crate::engine::query::OrderRow;
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::screens::rows::{match_cell, state_cell};
use crate::ui::widgets::grid::{Cell, Column, Direction};

/// The columns; those at the end come where there is room, or when they are chosen.
pub(super) fn columns(cx: &Cx<'_>) -> Vec<Column> {
    let mut columns = vec![
        Column::text("time", cx.texts.orders_column_received(), 124.0).when_room(545.0),
        Column::text("number", cx.texts.orders_column_number(), 126.0).when_room(780.0),
        Column::text("order", cx.texts.orders_column_order(), 110.0).when_room(655.0),
        Column::text("customer", cx.texts.orders_column_customer(), 150.0).growing(),
        Column::text("source", cx.texts.orders_column_source(), 92.0).when_room(982.0),
        Column::text("match", cx.texts.orders_column_match(), 108.0).when_room(890.0),
        Column::number("total", cx.texts.orders_column_total(), 140.0),
        Column::number("files", cx.texts.orders_column_files(), 62.0).when_room(1150.0),
        Column::number("lines", cx.texts.orders_column_lines(), 68.0).when_room(1450.0),
        Column::text("clerk", cx.texts.orders_column_clerk(), 120.0).when_room(1300.0),
        Column::text("done", cx.texts.orders_column_done(), 150.0).when_room(1450.0),
        Column::text("employee", cx.texts.orders_column_employee(), 110.0).when_chosen(),
        Column::text("branch", cx.texts.orders_column_branch(), 80.0).when_chosen(),
        Column::text("issued", cx.texts.orders_column_issued(), 100.0).when_chosen(),
        Column::text("state", cx.texts.orders_column_state(), 118.0),
    ];
    for (at, column) in columns.iter_mut().enumerate() {
        column.cell = Some(at);
        column.sorts = !matches!(column.id, "files" | "done");
    }
    columns
}

/// The cells of a row, one for each of [`columns`].
pub(super) fn cells(row: &OrderRow, cx: &Cx<'_>) -> Vec<Cell> {
    let head = &row.head;
    let customer = row.contact.as_ref().map_or_else(|| head.buyer_name.clone(), |(_, name)| name.clone());
    let total = head.total.map(|total| format::money(cx.language(), total)).unwrap_or_default();
    let count = |count: i64| if count == 0 { Cell::Empty } else { Cell::text(format::whole(cx.language(), count)) };
    vec![
        Cell::text(cx.moment(head.received_at)),
        Cell::text(&head.number),
        Cell::text(&head.order_no),
        Cell::Strong(customer),
        Cell::muted(&row.source),
        match_cell(row, cx),
        Cell::text(total),
        count(row.files),
        count(head.line_count),
        Cell::text(&head.clerk),
        Cell::muted(done_words(row, cx)),
        Cell::text(&head.employee),
        Cell::text(&head.branch),
        Cell::text(issued(row, cx)),
        state_cell(row, cx),
    ]
}

fn issued(row: &OrderRow, cx: &Cx<'_>) -> String {
    let issued = row.head.issued.as_deref().unwrap_or_default();
    // It begins with the day; a time and a zone may follow.
    let day = issued.get(..10).and_then(|day| day.parse().ok());
    day.map_or_else(|| issued.to_owned(), |day| format::date(cx.language(), day))
}

/// Returns what somebody has done with an order on the overview, in words.
pub(super) fn done_words(row: &OrderRow, cx: &Cx<'_>) -> String {
    let Some(mark) = &row.mark else { return String::new() };
    match (&mark.done, mark.later_till) {
        (Some((at, by)), _) => format!("{by}, {}", cx.moment(*at)),
        (None, Some(till)) => cx.texts.orders_put_off_till(cx.moment(till)),
        (None, None) => String::new(),
    }
}

/// Returns what a column and its direction mean for the engine.
pub(super) fn sorting(sort: Option<(&'static str, Direction)>) -> (OrderSort, SortOrder) {
    let (column, direction) = sort.unwrap_or(("time", Direction::Down));
    let by = match column {
        "number" => OrderSort::Number,
        "order" => OrderSort::TheirNumber,
        "customer" => OrderSort::Buyer,
        "source" => OrderSort::Source,
        "match" => OrderSort::Undecided,
        "total" => OrderSort::Total,
        "lines" => OrderSort::Lines,
        "clerk" => OrderSort::Clerk,
        "employee" => OrderSort::Employee,
        "branch" => OrderSort::Branch,
        "issued" => OrderSort::Issued,
        "state" => OrderSort::State,
        _ => OrderSort::Received,
    };
    let order = match direction {
        Direction::Up => SortOrder::Ascending,
        Direction::Down => SortOrder::Descending,
    };
    (by, order)
}
