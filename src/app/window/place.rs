//! Where the window stands: as it was left, unless that place is on no screen any more.

use egui::{Context, Vec2, ViewportBuilder};

use crate::settings::{Window as Placed, Workstation};

/// The size of a window that was never changed.
pub(super) const FIRST_SIZE: [f32; 2] = [1280.0, 800.0];

/// The least size at which everything can be used.
const LEAST_SIZE: [f32; 2] = [1024.0, 700.0];

/// What a desktop draws above and below a window, in points: the title, and a bar of its own.
const DECORATION: i32 = 60;

/// How much of a window's upper edge must lie on a screen, so that it can be taken hold of.
const GRIP: i32 = 100;

/// A screen's place and extent, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

/// Returns what the window is made of, without its place.
pub(super) fn builder(workstation: &Workstation) -> ViewportBuilder {
    let builder = ViewportBuilder::default()
        .with_title("Kontor")
        .with_app_id("kontor")
        .with_min_inner_size(LEAST_SIZE)
        .with_icon(super::icon());
    match workstation.window {
        None => builder.with_inner_size(FIRST_SIZE),
        Some(window) => builder.with_inner_size([points(window.width), points(window.height)]),
    }
}

/// Puts the window where it was, if that is on a screen; else the desktop finds a place for it.
pub(super) fn put(builder: ViewportBuilder, window: Option<Placed>, screens: &[Area]) -> ViewportBuilder {
    let builder = match screens.iter().max_by_key(|screen| screen.width * screen.height) {
        // No larger than the largest screen: it may have been remembered from another desk.
        Some(largest) => {
            let wanted = builder.inner_size.unwrap_or(FIRST_SIZE.into());
            let room = Vec2::new(points(largest.width), points(largest.height - DECORATION));
            builder.with_inner_size(wanted.min(room))
        }
        None => builder,
    };
    let Some(window) = window else { return builder };
    let builder = if is_on_a_screen(window, screens) {
        builder.with_position([points(window.x), points(window.y)])
    } else {
        builder
    };
    builder.with_maximized(window.is_maximized)
}

/// Returns whether enough of a window's upper edge lies on a screen.
fn is_on_a_screen(window: Placed, screens: &[Area]) -> bool {
    let grip = GRIP.min(window.width);
    screens.iter().any(|screen| {
        let left = window.x.max(screen.x);
        let right = window.x.saturating_add(window.width).min(screen.x.saturating_add(screen.width));
        let is_wide = left.saturating_add(grip) <= right;
        let is_high = screen.y <= window.y.saturating_add(GRIP) && window.y < screen.y + screen.height - GRIP / 2;
        is_wide && is_high
    })
}

/// Notes where the window stands. A window that fills its screen keeps the place it goes back to.
pub(super) fn remember(context: &Context, workstation: &mut Workstation) {
    let zoom = context.zoom_factor();
    let found = context.input(|input| {
        let viewport = input.viewport();
        let inner = viewport.inner_rect?;
        Some((inner.size(), viewport.outer_rect.map(|outer| outer.min), viewport.maximized.unwrap_or(false)))
    });
    let Some((size, corner, is_maximized)) = found else { return };
    let before = workstation.window;
    if is_maximized && let Some(before) = before {
        workstation.window = Some(Placed { is_maximized, ..before });
        return;
    }
    let size: Vec2 = size * zoom;
    // Wayland tells no place.
    let (x, y) = match corner {
        Some(corner) => (whole(corner.x * zoom), whole(corner.y * zoom)),
        None => before.map_or((0, 0), |before| (before.x, before.y)),
    };
    workstation.window =
        Some(Placed { x, y, width: whole(size.x).max(200), height: whole(size.y).max(200), is_maximized });
}

fn whole(points: f32) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "clamped to what fits")]
    let whole = points.clamp(-32_000.0, 32_000.0).round() as i16;
    i32::from(whole)
}

fn points(number: i32) -> f32 {
    // The settings file allows only numbers that a 16-bit integer nearly holds.
    f32::from(i16::try_from(number).unwrap_or(i16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Area = Area { x: 0, y: 0, width: 1920, height: 1080 };
    const BESIDE: Area = Area { x: 1920, y: 0, width: 2560, height: 1440 };

    fn at(x: i32, y: i32) -> Placed {
        Placed { x, y, width: 1280, height: 800, is_maximized: false }
    }

    #[test]
    fn a_window_comes_back_where_it_was() {
        for (window, screens) in
            [(at(10, 20), &[LAPTOP][..]), (at(-900, 20), &[LAPTOP]), (at(2500, 300), &[LAPTOP, BESIDE])]
        {
            let built = put(ViewportBuilder::default(), Some(window), screens);
            assert_eq!(built.position, Some(egui::pos2(points(window.x), points(window.y))), "{window:?}");
        }
    }

    #[test]
    fn a_window_on_no_screen_is_placed_by_the_desktop() {
        for window in [at(2500, 300), at(-1270, 20), at(10, 5000), at(10, -2000), at(1900, 20)] {
            let built = put(ViewportBuilder::default(), Some(window), &[LAPTOP]);
            assert_eq!(built.position, None, "{window:?}");
        }
    }

    #[test]
    fn a_window_is_no_larger_than_the_largest_screen() {
        let window = Placed { x: 0, y: 0, width: 3000, height: 2000, is_maximized: true };
        let wanted = ViewportBuilder::default().with_inner_size([points(window.width), points(window.height)]);
        let built = put(wanted, Some(window), &[LAPTOP]);
        assert_eq!((built.inner_size, built.maximized), (Some(egui::vec2(1920.0, 1020.0)), Some(true)));
        let first = put(ViewportBuilder::default(), None, &[LAPTOP]);
        assert_eq!((first.inner_size, first.position), (Some(FIRST_SIZE.into()), None));
    }
}
