//! The window on the desktop: opens it, ties it to an engine, and does what only the program
//! around it can do.
//!
//! [`keeper`] runs the engine on a thread of its own, [`host`] answers what the window asks for,
//! [`tasks`] does what takes a while, [`making`] makes offices, [`keep`] and [`place`] remember.

pub mod host;
pub mod keeper;
mod making;
mod tasks;
mod keep;
pub mod stage;
pub mod watch;
mod place;
pub mod desktop;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use eframe::{CreationContext, EframeWinitApplication, NativeOptions, UserEvent};
use winit::application::ApplicationHandler;
use winit::event::{DeviceEvent, DeviceId, StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, EventLoop};
use winit::window::WindowId;

use self::desktop::Failure;
use self::host::{Host, Parts};
use self::keeper::{Keeper, Surroundings, Wake};
use self::place::Area;
use self::watch::Watch;
use crate::app;
use crate::domain::time::Timestamp;
use crate::problem::{Code, Problem};
use crate::settings::paths::Paths;
use crate::ui::shell::Moment;

pub use self::desktop::has_display;

/// How many answers may wait for the window.
const REPLIES_MAX: usize = 64;

/// What a window is opened with.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// The office to open; without it the last one.
    pub office: Option<PathBuf>,
    /// Whether it says on the output how far it is, for measuring.
    pub is_watched: bool,
    /// The word to close the window, from outside.
    pub quit: Arc<Quit>,
}

/// The word to close the window, given from outside: by a signal of the system.
#[derive(Default)]
pub struct Quit {
    is_asked: std::sync::atomic::AtomicBool,
    wake: Mutex<Option<Box<dyn Fn() + Send + Sync>>>,
}

impl std::fmt::Debug for Quit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Quit").field(&self.is_asked()).finish()
    }
}

impl Quit {
    /// Asks the window to close; its engine is stopped in good order.
    pub fn ask(&self) {
        self.is_asked.store(true, std::sync::atomic::Ordering::SeqCst);
        if let Some(wake) = self.wake.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            wake();
        }
    }

    fn is_asked(&self) -> bool {
        self.is_asked.load(std::sync::atomic::Ordering::SeqCst)
    }

    fn when_asked(&self, wake: impl Fn() + Send + Sync + 'static) {
        *self.wake.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(wake));
    }
}

/// Opens the window and returns when it is closed and its engine has stopped.
///
/// # Errors
/// Why no window can be opened on this desktop, with what would mend it.
pub fn run(opening: Opening) -> Result<(), Problem> {
    let paths = Paths::usual().map_err(|error| error.problem())?;
    let (workstation, warnings) = keep::load(&paths.workstation);
    let (clock, ids) = app::clock_and_ids()?;
    let (sender, replies) = sync_channel(REPLIES_MAX);
    // The window is made after its keeper, so that the keeper outlives it whatever happens to it.
    let context: Arc<OnceLock<egui::Context>> = Arc::default();
    let woken = Arc::clone(&context);
    let wake = move |wake: Wake| {
        if let Some(context) = woken.get() {
            host::wake(context, wake);
        }
    };
    let keeper = Arc::new(Keeper::start(Surroundings {
        clock: Arc::clone(&clock),
        ids: Arc::clone(&ids),
        replies: sender.clone(),
        wake: Arc::new(wake),
        has_log: true,
    })?);
    let shown = Arc::clone(&context);
    let parts = Parts { clock, ids, keeper: Arc::clone(&keeper), replies, sender, paths, workstation, warnings };
    let ended = show(parts, opening, shown);
    let stopped = keeper.stop();
    ended?;
    stopped
}

/// Shows the window until it is closed.
fn show(parts: Parts, opening: Opening, shown: Arc<OnceLock<egui::Context>>) -> Result<(), Problem> {
    let screens: Arc<Mutex<Vec<Area>>> = Arc::default();
    let (seen, placed) = (Arc::clone(&screens), parts.workstation.window);
    let options = NativeOptions {
        viewport: place::builder(&parts.workstation),
        window_builder: Some(Box::new(move |builder| {
            place::put(builder, placed, &seen.lock().unwrap_or_else(PoisonError::into_inner))
        })),
        ..NativeOptions::default()
    };
    let opened = Arc::clone(&shown);
    let create = move |creation: &CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
        let context = shown.get_or_init(|| creation.egui_ctx.clone()).clone();
        let watch = opening.is_watched.then(Watch::default);
        Ok(Box::new(App { host: Host::new(context, parts, opening), watch }))
    };
    // Libraries that are missing make the window's foundation panic; that is told as a sentence.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(%place, "a part of the program failed");
    }));
    let ran = catch_unwind(AssertUnwindSafe(|| {
        let event_loop = EventLoop::<UserEvent>::with_user_event().build()?;
        let inner = eframe::create_native("Kontor", options, Box::new(create), &event_loop);
        event_loop.run_app(&mut Around { inner, screens })
    }));
    match ran {
        Ok(Ok(())) if opened.get().is_some() => Ok(()),
        Ok(Ok(())) => Err(desktop::problem(&Failure::Undrawable)),
        Ok(Err(error)) => {
            // Before its own words stands where in its source it was made.
            let words = error.to_string();
            let told = words.rsplit_once(": ").map_or(words.as_str(), |(_, told)| told);
            Err(desktop::problem(&Failure::Silent(told.to_owned())))
        }
        Err(_panic) if opened.get().is_some() => {
            Err(Problem::new(Code::ThreadStopped).with("thread", "window").with("detail", "panic"))
        }
        Err(_panic) => Err(desktop::problem(&Failure::Undrawable)),
    }
}

/// The window's event loop with a look at the screens before the window is made.
struct Around<'a> {
    inner: EframeWinitApplication<'a>,
    screens: Arc<Mutex<Vec<Area>>>,
}

impl ApplicationHandler<UserEvent> for Around<'_> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        let screens = event_loop.available_monitors().map(|monitor| {
            let scale = monitor.scale_factor();
            let (corner, size) = (monitor.position().to_logical(scale), monitor.size().to_logical(scale));
            Area { x: corner.x, y: corner.y, width: size.width, height: size.height }
        });
        *self.screens.lock().unwrap_or_else(PoisonError::into_inner) = screens.collect();
        self.inner.resumed(event_loop);
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        self.inner.new_events(event_loop, cause);
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        self.inner.user_event(event_loop, event);
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, window: WindowId, event: WindowEvent) {
        self.inner.window_event(event_loop, window, event);
    }

    fn device_event(&mut self, event_loop: &ActiveEventLoop, device: DeviceId, event: DeviceEvent) {
        self.inner.device_event(event_loop, device, event);
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.inner.about_to_wait(event_loop);
    }

    fn suspended(&mut self, event_loop: &ActiveEventLoop) {
        self.inner.suspended(event_loop);
    }

    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        self.inner.exiting(event_loop);
    }

    fn memory_warning(&mut self, event_loop: &ActiveEventLoop) {
        self.inner.memory_warning(event_loop);
    }
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
