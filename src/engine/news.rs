//! What came since a moment, in a few numbers: what a notice says. Read from the journal, so that
//! nothing is told twice and nothing is missed, whichever program took it in.

use crate::domain::ids::OrderId;
use crate::store::journal::{self, Entry};
use crate::store::{Conn, StoreError, orders};

/// How many entries are read at a time.
const PAGE: i64 = 1000;

/// How many pages one question reads: what is beyond is told by the next one.
const PAGES_MAX: usize = 20;

/// What came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The journal's revision up to which this holds.
    pub revision: i64,
    /// Orders booked.
    pub orders: i64,
    /// Of them, those that wait for a person.
    pub unclear: i64,
    /// Messages put into quarantine.
    pub quarantined: i64,
    /// Requests for access.
    pub registrations: i64,
    /// Mails and accounting files that failed or were refused.
    pub failures: i64,
    /// One of the orders: who sent it.
    pub newest: Option<(OrderId, String)>,
}

impl News {
    /// Returns whether there is nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.orders == 0 && self.quarantined == 0 && self.registrations == 0 && self.failures == 0
    }

    /// Adds what came after it.
    pub fn add(&mut self, later: Self) {
        self.revision = later.revision;
        self.orders += later.orders;
        self.unclear += later.unclear;
        self.quarantined += later.quarantined;
        self.registrations += later.registrations;
        self.failures += later.failures;
        if later.newest.is_some() {
            self.newest = later.newest;
        }
    }

    fn count(&mut self, entry: &Entry) {
        self.revision = entry.revision;
        match entry.kind.as_str() {
            "order-booked" => {
                self.orders += 1;
                let detail = entry.detail.as_deref().unwrap_or_default();
                self.unclear += i64::from(detail.lines().any(|line| line == "state=received"));
                if let Some(subject) = entry.subject {
                    self.newest = Some((OrderId(subject), String::new()));
                }
            }
            "message-parked" => self.quarantined += 1,
            "registration-booked" => self.registrations += 1,
            "effect-bounced" | "effect-refused" | "effect-given-up" | "order-refused" => self.failures += 1,
            _ => {}
        }
    }
}

/// Reads what came after a revision; `None` asks for the present revision alone.
pub fn news(conn: &mut Conn<'_>, since: Option<i64>) -> Result<News, StoreError> {
    let Some(since) = since else {
        return Ok(News { revision: journal::head(conn)?.revision, ..News::default() });
    };
    let mut news = News { revision: since, ..News::default() };
    for _ in 0..PAGES_MAX {
        let entries = journal::since(conn, news.revision, PAGE)?;
        for entry in &entries {
            news.count(entry);
        }
        if i64::try_from(entries.len()).unwrap_or(PAGE) < PAGE {
            break;
        }
    }
    if let Some((order, name)) = &mut news.newest
        && let Some(head) = orders::find(conn, *order)?
    {
        *name = head.buyer_name;
    }
    Ok(news)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Timestamp;

    fn entry(revision: i64, kind: &str, detail: &str) -> Entry {
        let (actor, kind) = ("engine".to_owned(), kind.to_owned());
        Entry { revision, at: Timestamp(0), actor, kind, subject: None, detail: Some(detail.to_owned()) }
    }

    #[test]
    fn only_what_came_and_what_failed_is_told() {
        let mut news = News::default();
        for (at, (kind, detail)) in [
            ("order-booked", "number=1\nstate=accepted"),
            ("order-booked", "number=2\nstate=received"),
            ("setting-changed", "key=mail.host"),
            ("message-parked", ""),
            ("effect-accepted", ""),
            ("effect-given-up", ""),
            ("order-refused", ""),
            ("registration-booked", ""),
        ]
        .into_iter()
        .enumerate()
        {
            news.count(&entry(i64::try_from(at).unwrap() + 1, kind, detail));
        }
        let counted = (news.orders, news.unclear, news.quarantined, news.registrations, news.failures);
        assert_eq!(counted, (2, 1, 1, 1, 2));
        assert_eq!(news.revision, 8, "what is not told is passed over all the same");
    }
}
