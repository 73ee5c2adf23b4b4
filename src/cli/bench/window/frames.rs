//! Our own work for a frame, measured in this process without a display: thinking, drawing and
//! making triangles, everything but filling pixels.

use std::path::Path;
use std::time::Duration;

use super::figures::Figures;
use crate::app::window::stage::{Settled, Stage};
use crate::problem::Problem;

/// The time between two frames of a usual display.
const FRAME: Duration = Duration::from_micros(16_667);

/// How far the wheel turns for each frame while scrolling: more than a screen of rows, so that
/// every frame shows others.
const SCROLLED: f32 = 1_200.0;

/// How often each key is pressed.
const PRESSED: usize = 20;

/// Measures scrolling and keys over orders and contacts.
///
/// # Errors
/// Why the office could not be opened.
pub(super) fn measure(folder: &Path, frames: u32, figures: &mut Figures) -> Result<(), Problem> {
    let mut stage = Stage::open(folder)?;
    figures.times("open-overview", &[stage.overview().settled]);
    for (list, scrolling, keys) in [
        (List::Orders, "scroll-orders", ["orders-page-down", "orders-end", "orders-home"]),
        (List::Contacts, "scroll-contacts", ["contacts-page-down", "contacts-end", "contacts-home"]),
    ] {
        let opened = match list {
            List::Orders => stage.orders(),
            List::Contacts => stage.contacts(),
        };
        figures.times(if list == List::Orders { "open-orders" } else { "open-contacts" }, &[opened.settled]);
        let mut times = Vec::new();
        for _ in 0..frames {
            let took = stage.scroll(SCROLLED);
            times.push(took);
            stage.pause(FRAME.saturating_sub(took));
        }
        figures.times(scrolling, &times);
        press(&mut stage, keys, figures);
    }
    stage.close()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Orders,
    Contacts,
}

fn press(stage: &mut Stage, [down, end, home]: [&'static str; 3], figures: &mut Figures) {
    let settled = |all: &[Settled]| all.iter().map(|one| one.settled).collect::<Vec<_>>();
    let (mut downs, mut ends, mut homes) = (Vec::new(), Vec::new(), Vec::new());
    stage.home();
    for _ in 0..PRESSED {
        downs.push(stage.page_down());
        ends.push(stage.end());
        homes.push(stage.home());
    }
    figures.times(down, &settled(&downs));
    figures.times(end, &settled(&ends));
    figures.times(home, &settled(&homes));
}
