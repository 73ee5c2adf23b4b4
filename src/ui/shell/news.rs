//! What came in while nobody looked: gathered, so that a burst is one notice, and told by the
//! desktop, or inside the window where the desktop tells nothing.

use crate::domain::time::Timestamp;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::news::News;
use crate::engine::query::{Answer, Query};
use crate::i18n::Texts;
use crate::problem::Problem;
use crate::ui::feed::Feed;
use crate::ui::place::{OrderView, Place, Screen};

/// How long it must have been quiet before what came is told: orders of one file and of one poll
/// follow each other faster.
const QUIET_MILLIS: i64 = 2_000;

/// How long a burst that does not end is gathered at most.
const GATHER_MILLIS: i64 = 15_000;

/// A notice: what the desktop shows, and where it leads inside the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Notice {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) place: Place,
    /// Whether the window says all of it already, as a problem.
    pub(super) is_said: bool,
}

/// What came and was not told yet.
#[derive(Default)]
pub(super) struct Herald {
    feed: Feed<News>,
    /// Up to where everything is gathered; nothing before the first answer.
    since: Option<i64>,
    gathered: News,
    troubles: Vec<Problem>,
    first_at: Option<Timestamp>,
    last_at: Option<Timestamp>,
    /// The notice that the desktop was last asked to show.
    told: Option<Notice>,
}

impl Herald {
    /// Notes that these kinds of things changed.
    pub(super) fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::ORDERS.with(Topics::MESSAGES).with(Topics::REGISTRATIONS).with(Topics::OUTBOX)) {
            self.feed.stale();
        }
    }

    /// Notes that a part of the engine cannot do its work; the same is told once.
    pub(super) fn trouble(&mut self, problem: &Problem, now: Timestamp) {
        if !self.troubles.contains(problem) {
            self.troubles.push(problem.clone());
            self.first_at.get_or_insert(now);
            self.last_at = Some(now);
        }
    }

    /// Asks for what came, gathers it, and returns what is to be told now.
    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp, texts: &Texts) -> Option<Notice> {
        self.feed.want(Query::News { since: self.since });
        let is_new = self.feed.tend(handle, now, |answer| match answer {
            Answer::News(news) => Some(news),
            _ => None,
        });
        if is_new && let Some(news) = self.feed.value().cloned() {
            self.since = Some(news.revision);
            // The next question begins where this answer ends; it is asked when something changed.
            self.feed.rest(Query::News { since: self.since });
            if !news.is_empty() {
                self.first_at.get_or_insert(now);
                self.last_at = Some(now);
            }
            self.gathered.add(news);
        }
        if self.rests_millis(now)? > 0 {
            return None;
        }
        let notice = notice(texts, &std::mem::take(&mut self.gathered), &std::mem::take(&mut self.troubles));
        (self.first_at, self.last_at) = (None, None);
        self.told.clone_from(&notice);
        notice
    }

    /// Returns in how many milliseconds what is gathered is told; nothing when nothing is.
    pub(super) fn rests_millis(&self, now: Timestamp) -> Option<i64> {
        let (first_at, last_at) = (self.first_at?, self.last_at?);
        let quiet = QUIET_MILLIS - now.millis_since(last_at);
        let gather = GATHER_MILLIS - now.millis_since(first_at);
        Some(quiet.min(gather).max(0))
    }

    /// Returns the notice that the desktop did not show.
    pub(super) fn take_untold(&mut self) -> Option<Notice> {
        self.told.take()
    }
}

/// Words what came: the most welcome as the title, everything else below it.
fn notice(texts: &Texts, news: &News, troubles: &[Problem]) -> Option<Notice> {
    let mut lines = Vec::new();
    let mut place = Place::Screen(Screen::Overview);
    if news.failures != 0 {
        lines.push(texts.notice_failures(news.failures));
        place = Place::Screen(Screen::Outbox);
    }
    if news.registrations != 0 {
        lines.push(texts.notice_registrations(news.registrations));
        place = Place::Screen(Screen::Registrations);
    }
    if news.quarantined != 0 {
        lines.insert(0, texts.notice_quarantined(news.quarantined));
        place = Place::Screen(Screen::Quarantine);
    }
    lines.extend(troubles.iter().map(|problem| texts.problem(problem)));
    if news.orders != 0 {
        let mut first = vec![texts.notice_orders(news.orders)];
        match &news.newest {
            Some((order, name)) if news.orders == 1 => {
                first.push(texts.notice_order_from(name));
                place = Place::Order(*order);
            }
            Some(_) | None => place = Place::OrdersOf(OrderView::Today),
        }
        match (news.orders, news.unclear) {
            (_, 0) => {}
            (1, _) => first.push(texts.notice_unclear_one()),
            (_, unclear) => first.push(texts.notice_unclear(unclear)),
        }
        first.extend(lines);
        lines = first;
    }
    if news.orders == 0 && news.is_empty() && !troubles.is_empty() {
        lines.insert(0, texts.notice_trouble());
    }
    if lines.is_empty() {
        return None;
    }
    let title = lines.remove(0);
    Some(Notice { title, text: lines.join("\n"), place, is_said: news.is_empty() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_burst_is_one_notice_in_every_language() {
        let news = News { orders: 37, unclear: 2, quarantined: 1, ..News::default() };
        for (language, title, text) in [
            (Language::En, "37 new orders", "2 of them need a decision\n1 message could not be read"),
            (
                Language::De,
                "37 neue Aufträge",
                "2 davon brauchen eine Entscheidung\n1 Nachricht konnte nicht gelesen werden",
            ),
            (Language::Cs, "37 nových objednávek", "2 z nich čekají na rozhodnutí\n1 zprávu se nepodařilo přečíst"),
            (Language::Pl, "37 nowych zamówień", "2 z nich wymagają decyzji\nNie udało się odczytać 1 wiadomości"),
            (Language::Ru, "37 новых заказов", "2 из них требуют решения\nНе удалось прочитать 1 сообщение"),
        ] {
            let notice = notice(Texts::in_language(language), &news, &[]).unwrap();
            assert_eq!((notice.title.as_str(), notice.text.as_str()), (title, text));
        }
    }

    #[test]
    fn what_failed_is_told_without_orders_too() {
        let texts = Texts::in_language(Language::En);
        let news = News { failures: 1, ..News::default() };
        assert_eq!(notice(texts, &news, &[]).unwrap().title, "1 mail or file did not go through");
        let broken = Problem::new(crate::problem::Code::SourceFolderMissing).with("folder", "in");
        let told = notice(texts, &News::default(), &[broken]).unwrap();
        assert_eq!(told.title, "Something needs a look");
        assert!(told.is_said, "the window shows a problem as such");
        assert!(told.text.contains("the folder of this source is missing"), "{}", told.text);
        assert_eq!(notice(texts, &News::default(), &[]), None);
    }
}
