//! Orders and requests in numbers, per day, source and state. Every world recounts them from the
//! orders after each of its steps; here they are compared with numbers written by hand.

use kontor::domain::settings::SettingKey;
use kontor::domain::time::NaiveDate;
use kontor::engine::command::Command;
use kontor::engine::query::{Answer, Query};

use crate::support::days;
use crate::support::fixtures::{BANDAGE, INSOLES, cancellation, eva, order, registration};
use crate::support::world::World;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

/// Returns the statistics from one day of March to another: day, source, kind, state, count, amount.
fn statistics(world: &mut World, from: u32, to: u32) -> Vec<(u32, String, &'static str, String, i64, i64)> {
    let mut sums = everything(world, from, to);
    sums.retain(|(_, _, kind, _, _, _)| matches!(*kind, "order" | "registration"));
    sums
}

/// Returns what else is counted: who decided, and what failed.
fn besides(world: &mut World) -> Vec<(String, &'static str, String, i64)> {
    let mut sums = everything(world, 1, 31);
    sums.retain(|(_, _, kind, _, _, _)| !matches!(*kind, "order" | "registration"));
    sums.into_iter().map(|(_, source, kind, state, count, _)| (source, kind, state, count)).collect()
}

fn everything(world: &mut World, from: u32, to: u32) -> Vec<(u32, String, &'static str, String, i64, i64)> {
    use chrono_day::day_of_month;
    let names: Vec<_> = ["shop", "market"].into_iter().map(|name| (world.source(name), name)).collect();
    let answer = world.read(|conn| Query::Statistics { from: day(from), to: day(to) }.answer(conn));
    let Answer::Statistics(sums) = answer else { panic!() };
    sums.into_iter()
        .map(|sum| {
            let (_, source) = names.iter().find(|(id, _)| *id == sum.source_id).unwrap();
            let source = format!("{source} {}", sum.currency).trim().to_owned();
            (day_of_month(sum.day), source, sum.kind.as_str(), sum.state, sum.count, sum.amount_minor)
        })
        .collect()
}

mod chrono_day {
    use kontor::domain::time::NaiveDate;

    pub(super) fn day_of_month(day: NaiveDate) -> u32 {
        day.format("%d").to_string().parse().unwrap()
    }
}

// proves O5
#[test]
fn orders_and_requests_are_counted_by_day_source_and_state() {
    let mut world = World::new();
    world.add_source("market");
    world.receive("1.xml", order("S-1").kontor());
    world.receive("2.xml", order("S-2").lines(&[INSOLES]).kontor());
    world.receive("3.xml", order("S-3").by(eva()).kontor());
    world.receive("4.xml", registration("R-1", &eva()));
    world.receive_from("market", "5.xml", order("M-1").currency("EUR").kontor());
    world.run_until_idle();
    let line = |day, source: &str, kind, state: &str, count, amount| {
        (day, source.to_owned(), kind, state.to_owned(), count, amount)
    };
    assert_eq!(
        statistics(&mut world, 1, 31),
        [
            line(2, "shop CZK", "order", "exported", 2, 37_000),
            line(2, "shop CZK", "order", "received", 1, 2_000),
            line(2, "shop", "registration", "received", 1, 0),
            line(2, "market EUR", "order", "exported", 1, 2_000),
        ]
    );
    let alone = |source: &str, count| (source.to_owned(), "decision", "alone".to_owned(), count);
    assert_eq!(besides(&mut world), [alone("shop", 2), alone("market", 1)]);
    world.accounting_picks_up();
    world.advance(days(1));
    world.takes("6.xml", order("S-6").issued("2026-03-03").kontor());
    // A change counts for the day on which the order was booked.
    world.takes("7.xml", order("S-6").issued("2026-03-03").lines(&[BANDAGE, INSOLES]).kontor());
    let id = world.order("S-2").order.head.id;
    world.does(Command::CloseOrder { order: id });
    assert_eq!(
        statistics(&mut world, 2, 2),
        [
            line(2, "shop CZK", "order", "closed", 1, 35_000),
            line(2, "shop CZK", "order", "received", 1, 2_000),
            line(2, "shop CZK", "order", "taken_over", 1, 2_000),
            line(2, "shop", "registration", "received", 1, 0),
            line(2, "market EUR", "order", "taken_over", 1, 2_000),
        ]
    );
    assert_eq!(statistics(&mut world, 3, 9), [line(3, "shop CZK", "order", "exported", 1, 37_000)]);
    world.ends_with(&[
        "3.xml open: party-unclear",
        "4.xml open: registration-waits",
        "S-6 confirmation held: amended-after-export",
        "S-6 remark: amended-after-export",
    ]);
}

// proves O5, O13
#[test]
fn what_was_not_booked_is_not_counted() {
    let mut world = World::new();
    world.add_source("market");
    world.set(SettingKey::AccountingProfile, "");
    let file = order("S-1").kontor();
    world.takes("1.xml", &file);
    world.takes("again.xml", &file);
    world.takes("broken.xml", crate::support::fixtures::BROKEN);
    world.takes("wait.xml", cancellation("S-77"));
    let counted: i64 = statistics(&mut world, 1, 31).into_iter().map(|(_, _, _, _, count, _)| count).sum();
    assert_eq!(counted, 1);
    let failure = ("shop".to_owned(), "failure", "xml-not-well-formed".to_owned(), 1);
    assert!(besides(&mut world).contains(&failure));
    world.ends_with(&[
        "S-1 export planned",
        "broken.xml quarantined: xml-not-well-formed",
        "wait.xml open: order-not-known",
    ]);
}
