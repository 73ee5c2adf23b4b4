//! The window on the desktop: opens it, ties it to an engine, and does what only the program
//! around it can do.

mod host;
mod tasks;
mod keep;
pub mod stage;
pub mod watch;

use std::path::PathBuf;

use anyhow::Context as _;
use eframe::{CreationContext, NativeOptions};
use egui::ViewportBuilder;

use self::host::Host;
use self::watch::Watch;
use crate::domain::time::Timestamp;
use crate::settings::Workstation;
use crate::ui::shell::{Moment, Window};

/// The least size at which everything can be used.
const LEAST_SIZE: [f32; 2] = [1024.0, 700.0];

/// The size of a window that was never changed.
const FIRST_SIZE: [f32; 2] = [1280.0, 800.0];

/// What a window is opened with.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// The office to open; without it the last one.
    pub office: Option<PathBuf>,
    /// Whether it says on the output how far it is, for measuring.
    pub is_watched: bool,
}

/// Returns whether this computer has a desktop to open a window on.
#[must_use]
pub fn has_display() -> bool {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When no window can be opened on this desktop.
pub fn run(opening: Opening) -> anyhow::Result<()> {
    let (workstation, warnings) = keep::load();
    let watch = opening.is_watched.then(Watch::default);
    let options = NativeOptions { viewport: viewport(&workstation), ..NativeOptions::default() };
    let create = move |creation: &CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
        let host =
            Host::new(creation.egui_ctx.clone(), workstation, opening, warnings).context("preparing the window")?;
        Ok(Box::new(App { host, watch }))
    };
    eframe::run_native("Kontor", options, Box::new(create))
        .map_err(|error| anyhow::anyhow!("{error}"))
        .context("opening the window")
}

fn viewport(workstation: &Workstation) -> ViewportBuilder {
    let builder = ViewportBuilder::default()
        .with_title("Kontor")
        .with_app_id("kontor")
        .with_min_inner_size(LEAST_SIZE)
        .with_icon(icon());
    match workstation.window {
        None => builder.with_inner_size(FIRST_SIZE),
        Some(window) => builder
            .with_position([points(window.x), points(window.y)])
            .with_inner_size([points(window.width), points(window.height)])
            .with_maximized(window.is_maximized),
    }
}

fn points(number: i32) -> f32 {
    // The settings file allows only numbers that a 16-bit integer nearly holds.
    f32::from(i16::try_from(number).unwrap_or(i16::MAX))
}

/// The icon of the window: a folded order on the accent colour, drawn here so that no file is needed.
fn icon() -> egui::IconData {
    const SIDE: u32 = 32;
    let mut rgba = Vec::with_capacity(4 * 1024);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let is_paper = (8..24).contains(&x) && (5..27).contains(&y);
            let is_line = is_paper && (11..21).contains(&x) && [10, 14, 18, 22].contains(&y);
            let color: [u8; 4] = match (is_line, is_paper) {
                (true, _) => [0x0F, 0x62, 0x92, 0xFF],
                (false, true) => [0xFF, 0xFF, 0xFF, 0xFF],
                (false, false) => [0x0F, 0x62, 0x92, 0xFF],
            };
            rgba.extend(color);
        }
    }
    egui::IconData { rgba, width: SIDE, height: SIDE }
}

struct App {
    host: Host,
    watch: Option<Watch>,
}

impl eframe::App for App {
    fn logic(&mut self, context: &egui::Context, _frame: &mut eframe::Frame) {
        if let Some(watch) = &mut self.watch {
            watch.before(&self.host, context);
        }
        self.host.logic(context);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.host.ui(ui);
        if let Some(watch) = &mut self.watch {
            watch.behind(&self.host, ui.ctx());
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.host.stop();
    }
}

/// Returns the moment of a frame.
fn moment(clock: &dyn crate::clock::Clock) -> Moment {
    let now: Timestamp = clock.now();
    Moment { now, offset_minutes: i64::from(clock.offset_minutes(now)) }
}

/// The window as the host holds it.
type Ui = Window;
