//! Dates in the forms of 2.1 (the moment as text) and 1.0 and BMEcat (day, time and zone below).

use crate::domain::paper::DeliveryWindow;
use crate::domain::time::{Issued, NaiveDate};
use crate::formats::reading::context::Context;
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Returns the moment that an element states; reports one that cannot be read.
pub(super) fn moment(element: Element<'_, '_>, context: &mut Context) -> Option<Issued> {
    element.mark();
    let text = stated(element);
    if text.is_empty() {
        return None;
    }
    let read = values::moment(&text);
    if read.is_none() {
        context.report(element, Problem::new(Code::NotADate).with("text", text));
    }
    read
}

/// Returns the day an element states, without a remark when it states none.
pub(super) fn first_day(element: Element<'_, '_>) -> Option<NaiveDate> {
    let parts = element.children().filter(|child| child.name().ends_with("DATE"));
    let days = std::iter::once(element).chain(parts);
    days.filter_map(|part| values::moment(&stated(part))).map(|moment| moment.date).next()
}

/// Returns the text of a moment, put together from its parts where it has parts, and marks them.
fn stated(element: Element<'_, '_>) -> String {
    let parent = element.child("DATETIME").unwrap_or(element);
    let part = |name: &str| parent.child(name).map(|part| part.text()).filter(|text| !text.is_empty());
    let Some(day) = part("DATE") else { return element.text().to_owned() };
    match (part("TIME"), part("TIMEZONE")) {
        (Some(time), Some(zone)) => format!("{day}T{time}{zone}"),
        (Some(time), None) => format!("{day}T{time}"),
        (None, _) => day.to_owned(),
    }
}

/// Reads a delivery date: a span, or one day.
pub(super) fn window(element: Element<'_, '_>, context: &mut Context) -> Option<DeliveryWindow> {
    element.mark();
    let mut day = |names: [&str; 2]| {
        let found = names.iter().find_map(|name| element.child(name))?;
        moment(found, context).map(|moment| moment.date)
    };
    let from = day(["DELIVERY_START_DATE", "START_DATE"]);
    let to = day(["DELIVERY_END_DATE", "END_DATE"]);
    let own = if from.is_none() && to.is_none() { moment(element, context).map(|moment| moment.date) } else { None };
    from.or(to).or(own).map(|from| DeliveryWindow { from, to })
}
