//! What the list of orders is narrowed to: a view, and what a person added to it. Saved views keep
//! it as text.

use crate::domain::ids::{ContactId, SourceId};
use crate::domain::lifecycle::OrderState;
use crate::domain::time::{Days, NaiveDate};
use crate::domain::view::lists::OrderFilter;
use crate::domain::view::sums::{Decided, Wait};
use crate::ui::place::OrderView;

/// A span of days, told from the day that it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Period {
    /// Whenever.
    #[default]
    Always,
    /// So many days up to today.
    Days(u16),
    /// The day before today.
    Yesterday,
    /// Since the first of January.
    ThisYear,
    /// Between two days, either of them open.
    Between(Option<NaiveDate>, Option<NaiveDate>),
}

impl Period {
    /// Those that are offered, but for the one between two days.
    pub(super) const OFFERED: [Self; 6] =
        [Self::Always, Self::Days(1), Self::Yesterday, Self::Days(7), Self::Days(30), Self::ThisYear];

    /// Returns the first and the last day.
    pub(super) fn days(self, today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::Always => (None, None),
            Self::Days(count) => (today.checked_sub_days(Days::new(u64::from(count.max(1)) - 1)), None),
            Self::Yesterday => {
                let yesterday = today.checked_sub_days(Days::new(1));
                (yesterday, yesterday)
            }
            Self::ThisYear => (first_of_year(today), None),
            Self::Between(from, till) => (from, till),
        }
    }

    fn encode(self) -> String {
        match self {
            Self::Always => String::new(),
            Self::Days(count) => count.to_string(),
            Self::Yesterday => "yesterday".to_owned(),
            Self::ThisYear => "year".to_owned(),
            Self::Between(from, till) => {
                let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
                format!("{}..{}", day(from), day(till))
            }
        }
    }

    fn decode(text: &str) -> Self {
        match text {
            "" => Self::Always,
            "yesterday" => Self::Yesterday,
            "year" => Self::ThisYear,
            _ => match text.split_once("..") {
                Some((from, till)) => Self::Between(from.parse().ok(), till.parse().ok()),
                None => text.parse().map_or(Self::Always, Self::Days),
            },
        }
    }
}

/// Returns the first of January of a day's year.
pub(super) fn first_of_year(day: NaiveDate) -> Option<NaiveDate> {
    use std::str::FromStr as _;
    NaiveDate::from_str(&format!("{}-01-01", day.format("%Y"))).ok()
}

/// What the list is narrowed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Narrow {
    /// The view that it begins with.
    pub(super) view: OrderView,
    /// Letters in numbers or names.
    pub(super) text: String,
    /// One source.
    pub(super) source: Option<SourceId>,
    /// One state.
    pub(super) state: Option<OrderState>,
    /// Some days.
    pub(super) period: Period,
    /// One customer.
    pub(super) contact: Option<ContactId>,
    /// Who decided.
    pub(super) decided: Option<Decided>,
    /// How long they waited.
    pub(super) waited: Option<Wait>,
}

impl Narrow {
    /// Returns a view with nothing added.
    pub(super) fn to(view: OrderView) -> Self {
        Self {
            view,
            text: String::new(),
            source: None,
            state: None,
            period: Period::Always,
            contact: None,
            decided: None,
            waited: None,
        }
    }

    /// Returns what a filter narrows to: the rows behind a number.
    pub(super) fn from_filter(filter: &OrderFilter) -> Self {
        let view = match (filter.needs_person, filter.is_cancelled) {
            (true, _) => OrderView::Waiting,
            (false, true) => OrderView::Cancelled,
            (false, false) => OrderView::All,
        };
        let period = match (filter.from, filter.till) {
            (None, None) => Period::Always,
            (from, till) => Period::Between(from, till),
        };
        Self {
            text: filter.text.clone(),
            source: filter.source,
            state: filter.state,
            period,
            contact: filter.contact,
            decided: filter.decided,
            waited: filter.waited,
            ..Self::to(view)
        }
    }

    /// Returns whether anything was added to the view.
    pub(super) fn is_plain(&self) -> bool {
        *self == Self::to(self.view)
    }

    /// Returns the filter on a day.
    pub(super) fn filter(&self, today: NaiveDate) -> OrderFilter {
        let of_view = view_filter(self.view, today);
        let (from, till) = self.period.days(today);
        OrderFilter {
            state: of_view.state.or(self.state),
            needs_person: of_view.needs_person,
            is_cancelled: of_view.is_cancelled,
            source: self.source,
            contact: self.contact,
            from: of_view.from.max(from),
            till,
            text: self.text.trim().to_owned(),
            decided: self.decided,
            waited: self.waited,
        }
    }

    /// Returns it as text: parts between semicolons, the letters last because they may hold any.
    pub(super) fn encode(&self) -> String {
        let mut parts = vec![("view", view_word(self.view).to_owned())];
        let mut add = |name: &'static str, value: Option<String>| {
            parts.extend(value.filter(|value| !value.is_empty()).map(|value| (name, value)));
        };
        add("source", self.source.map(|id| id.to_string()));
        add("state", self.state.map(|state| state.as_str().to_owned()));
        add("days", Some(self.period.encode()));
        add("contact", self.contact.map(|id| id.to_string()));
        add("decided", self.decided.map(|decided| decided.as_str().to_owned()));
        add("waited", self.waited.map(|waited| waited.as_str().to_owned()));
        add("text", Some(self.text.trim().to_owned()));
        parts.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(";")
    }

    /// Reads it from text; what is not understood narrows nothing.
    pub(super) fn decode(text: &str) -> Self {
        let mut narrow = Self::to(OrderView::All);
        let mut rest = text;
        while !rest.is_empty() {
            let Some((name, value)) = rest.split_once('=') else { break };
            let (value, after) = match name {
                "text" => (value, ""),
                _ => value.split_once(';').unwrap_or((value, "")),
            };
            rest = after;
            match name {
                "view" => {
                    let known = OrderView::ALL.into_iter().find(|view| view_word(*view) == value);
                    narrow.view = known.unwrap_or(OrderView::All);
                }
                "source" => narrow.source = SourceId::parse(value),
                "state" => narrow.state = OrderState::parse(value),
                "days" => narrow.period = Period::decode(value),
                "contact" => narrow.contact = ContactId::parse(value),
                "decided" => narrow.decided = Decided::ALL.into_iter().find(|known| known.as_str() == value),
                "waited" => narrow.waited = Wait::ALL.into_iter().find(|known| known.as_str() == value),
                "text" => value.clone_into(&mut narrow.text),
                _ => {}
            }
        }
        narrow
    }
}

/// Returns the filter of a view on a day.
pub(super) fn view_filter(view: OrderView, today: NaiveDate) -> OrderFilter {
    let state = |state| OrderFilter { state: Some(state), ..OrderFilter::default() };
    match view {
        OrderView::All => OrderFilter::default(),
        OrderView::Waiting => OrderFilter { needs_person: true, ..OrderFilter::default() },
        OrderView::Today => OrderFilter { from: Some(today), ..OrderFilter::default() },
        OrderView::Accepted => state(OrderState::Accepted),
        OrderView::Exported => state(OrderState::Exported),
        OrderView::TakenOver => state(OrderState::TakenOver),
        OrderView::Refused => state(OrderState::Refused),
        OrderView::Cancelled => OrderFilter { is_cancelled: true, ..OrderFilter::default() },
    }
}

/// Returns a view's word in catalogue keys.
pub(super) fn view_word(view: OrderView) -> &'static str {
    match view {
        OrderView::All => "all",
        OrderView::Waiting => "waiting",
        OrderView::Today => "today",
        OrderView::Accepted => "accepted",
        OrderView::Exported => "exported",
        OrderView::TakenOver => "taken-over",
        OrderView::Refused => "refused",
        OrderView::Cancelled => "cancelled",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_saved_view_comes_back_as_it_was() {
        let narrow = Narrow {
            text: "Müller; a=b".to_owned(),
            source: SourceId::parse("0190b2c4-0000-7000-8000-000000000001"),
            state: Some(OrderState::TakenOver),
            period: Period::Between(Some(day("2026-11-01")), None),
            decided: Some(Decided::ByHand),
            waited: Some(Wait::HalfDay),
            ..Narrow::to(OrderView::Cancelled)
        };
        assert!(narrow.source.is_some());
        assert_eq!(Narrow::decode(&narrow.encode()), narrow);
        for period in Period::OFFERED {
            let narrow = Narrow { period, ..Narrow::to(OrderView::All) };
            assert_eq!(Narrow::decode(&narrow.encode()), narrow, "{period:?}");
        }
        assert_eq!(Narrow::decode("view=moon;nonsense"), Narrow::to(OrderView::All));
    }

    #[test]
    fn periods_are_told_from_today() {
        let today = day("2026-11-25");
        assert_eq!(Period::Days(7).days(today), (Some(day("2026-11-19")), None));
        assert_eq!(Period::Days(1).days(today), (Some(today), None));
        assert_eq!(Period::Yesterday.days(today), (Some(day("2026-11-24")), Some(day("2026-11-24"))));
        assert_eq!(Period::ThisYear.days(today), (Some(day("2026-01-01")), None));
        let today_and_week = Narrow { period: Period::Days(7), ..Narrow::to(OrderView::Today) };
        assert_eq!(today_and_week.filter(today).from, Some(today), "the narrower of both");
    }
}
