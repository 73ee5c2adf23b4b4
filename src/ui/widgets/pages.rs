//! The rows of a long list, fetched in pages around what is seen and forgotten when far away.

use std::collections::BTreeMap;
use std::ops::Range;

use uuid::Uuid;

/// Rows fetched at a time.
pub const PAGE: usize = 128;

/// The most rows kept: some forty screens.
const KEPT_MAX: usize = 4096;

/// The rows of a long list that are at hand.
#[derive(Debug)]
pub struct Pages<T> {
    rows: BTreeMap<Uuid, T>,
    stale: bool,
}

impl<T> Default for Pages<T> {
    fn default() -> Self {
        Self { rows: BTreeMap::new(), stale: false }
    }
}

impl<T> Pages<T> {
    /// Returns a row if it is at hand.
    #[must_use]
    pub fn row(&self, id: Uuid) -> Option<&T> {
        self.rows.get(&id)
    }

    /// Notes that rows may be out of date; they are shown until fresh ones come.
    pub fn stale(&mut self) {
        self.stale = true;
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.rows.clear();
        self.stale = false;
    }

    /// Returns the ids to ask for so that what is seen is at hand and fresh; `None` when it is.
    #[must_use]
    pub fn wanted(&self, ids: &[Uuid], seen: Range<usize>) -> Option<Vec<Uuid>> {
        let seen = seen.start.min(ids.len())..seen.end.min(ids.len());
        if seen.is_empty() {
            return None;
        }
        let missing = ids.get(seen.clone())?.iter().any(|id| !self.rows.contains_key(id));
        if !missing && !self.stale {
            return None;
        }
        let middle = usize::midpoint(seen.start, seen.end);
        let first = middle.saturating_sub(PAGE / 2);
        let page = ids.get(first..(first + PAGE).min(ids.len())).unwrap_or_default();
        (!page.is_empty()).then(|| page.to_vec())
    }

    /// Takes rows in.
    pub fn take(&mut self, rows: impl IntoIterator<Item = (Uuid, T)>) {
        if self.stale || KEPT_MAX < self.rows.len() {
            self.rows.clear();
            self.stale = false;
        }
        self.rows.extend(rows);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_is_asked_for_once() {
        let ids: Vec<Uuid> = (0..1000).map(Uuid::from_u128).collect();
        let mut pages: Pages<usize> = Pages::default();
        let wanted = pages.wanted(&ids, 500..520).unwrap();
        assert_eq!(wanted.len(), PAGE);
        assert!(wanted.contains(&ids[500]) && wanted.contains(&ids[519]));
        pages.take(wanted.iter().enumerate().map(|(at, id)| (*id, at)));
        assert_eq!(pages.wanted(&ids, 500..520), None);
        pages.stale();
        assert!(pages.row(ids[510]).is_some(), "old rows are shown until fresh ones come");
        assert!(pages.wanted(&ids, 500..520).is_some());
        assert_eq!(pages.wanted(&[], 0..20), None, "nothing is shown, nothing is asked for");
        assert_eq!(pages.wanted(&ids, 2000..2020), None);
    }
}
