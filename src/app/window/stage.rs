//! The window without a screen: the same code that draws on the desktop, over a running engine,
//! frame by frame and with a stopwatch. For `kontor bench window`; nothing is put on a display.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TrySendError, sync_channel};
use std::time::{Duration, Instant};

use egui::{Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, Vec2};

use super::moment;
use super::place::FIRST_SIZE;
use crate::app;
use crate::clock::Clock;
use crate::engine::core::Engine;
use crate::engine::office::Office;
use crate::engine::runtime::Runtime;
use crate::i18n::Language;
use crate::problem::Problem;
use crate::ui::host::{HostReply, Link, Tie};
use crate::ui::place::{Place, Screen};
use crate::ui::prefs::{Preference, Preferences};
use crate::ui::shell::Window;

/// How many frames without an open question are rest: an answer that came between two looks is
/// taken in by the first, and may lead to another question.
const QUIET_FRAMES: u32 = 2;

/// How long an answer is waited for before the window is looked at all the same.
const PATIENCE: Duration = Duration::from_millis(50);

/// The most frames that a change may take to settle; a window that never rests must end as well.
const FRAMES_MAX: u32 = 4_000;

/// A window on no screen.
pub struct Stage {
    window: Window,
    context: Context,
    runtime: Runtime,
    clock: Arc<dyn Clock>,
    answers: Receiver<()>,
    /// The running time that egui is told, in seconds.
    time: f64,
}

/// How long a change took.
#[derive(Clone, Copy, Debug)]
pub struct Settled {
    /// Until the first frame after it was done.
    pub first: Duration,
    /// Until everything it asked for was drawn.
    pub settled: Duration,
}

impl Stage {
    /// Opens a window on an office, beside whatever runs its engine.
    ///
    /// # Errors
    /// Why the office cannot be opened.
    pub fn open(folder: &Path) -> Result<Self, Problem> {
        let (clock, ids) = app::clock_and_ids()?;
        let engine = Engine::open(Office::at(folder), Arc::clone(&clock), Arc::clone(&ids))?;
        let runtime = Runtime::attach(engine, Arc::clone(&clock), Arc::clone(&ids))?;
        let mut prefs = Preferences::new(Language::En);
        prefs.take(Preference::Person("bench".to_owned()));
        let mut window = Window::new(prefs, ids);
        let (sender, answers) = sync_channel(1);
        runtime.handle().on_answer(move || {
            // One word is as good as many: whoever waits looks at everything.
            let _full: Result<(), TrySendError<()>> = sender.try_send(());
        });
        let link = Link {
            handle: runtime.handle().clone(),
            events: runtime.handle().subscribe(|| {}),
            tie: Tie::Own,
            folder: folder.to_owned(),
            is_demo: false,
        };
        window.reply(HostReply::Linked(Box::new(link)), moment(clock.as_ref()));
        Ok(Self { window, context: Context::default(), runtime, clock, answers, time: 0.0 })
    }

    /// Waits until the overview is drawn.
    pub fn overview(&mut self) -> Settled {
        self.go(Screen::Overview)
    }

    /// Goes to the orders and waits until they are drawn.
    pub fn orders(&mut self) -> Settled {
        self.go(Screen::Orders)
    }

    /// Goes to the contacts and waits until they are drawn.
    pub fn contacts(&mut self) -> Settled {
        self.go(Screen::Contacts)
    }

    fn go(&mut self, screen: Screen) -> Settled {
        self.window.go(Place::Screen(screen));
        self.settle(Vec::new())
    }

    /// Presses Page Down and waits until everything that it leads to is drawn.
    pub fn page_down(&mut self) -> Settled {
        self.press(Key::PageDown)
    }

    /// Presses End, likewise.
    pub fn end(&mut self) -> Settled {
        self.press(Key::End)
    }

    /// Presses Home, likewise.
    pub fn home(&mut self) -> Settled {
        self.press(Key::Home)
    }

    fn press(&mut self, key: Key) -> Settled {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
        self.settle(vec![event(true), event(false)])
    }

    /// Turns the wheel over the middle of the table and draws a frame; returns how long our own work
    /// took, from the first thought to the triangles.
    pub fn scroll(&mut self, points: f32) -> Duration {
        let [width, height] = FIRST_SIZE;
        self.frame(vec![
            Event::PointerMoved(egui::pos2(width * 0.5, height * 0.6)),
            Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: Vec2::new(0.0, -points),
                phase: TouchPhase::Move,
                source: MouseWheelSource::Unknown,
                modifiers: Modifiers::NONE,
            },
        ])
    }

    /// Waits for what is on its way, at most so long: what a display would do until its next frame.
    pub fn pause(&mut self, limit: Duration) {
        let begun = now();
        while let Some(left) = limit.checked_sub(begun.elapsed()) {
            // Whether an answer woke it or not, the time is to pass.
            let _woken: Result<(), RecvTimeoutError> = self.answers.recv_timeout(left);
        }
    }

    fn settle(&mut self, events: Vec<Event>) -> Settled {
        let begun = now();
        self.frame(events);
        let first = begun.elapsed();
        let mut settled = first;
        let mut quiet = 0;
        for _ in 0..FRAMES_MAX {
            let (asked, answered) = self.runtime.handle().questions();
            if asked == answered {
                quiet += 1;
                if QUIET_FRAMES < quiet {
                    break;
                }
            } else {
                quiet = 0;
                let _woken: Result<(), RecvTimeoutError> = self.answers.recv_timeout(PATIENCE);
            }
            self.frame(Vec::new());
            if quiet < QUIET_FRAMES {
                // The last frame that drew something new; those behind it only saw that all is quiet.
                settled = begun.elapsed();
            }
        }
        Settled { first, settled }
    }

    fn frame(&mut self, events: Vec<Event>) -> Duration {
        let [width, height] = FIRST_SIZE;
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, Vec2::new(width, height))),
            time: Some(self.time),
            events,
            focused: true,
            ..RawInput::default()
        };
        let moment = moment(self.clock.as_ref());
        let begun = now();
        let context = self.context.clone();
        let window = &mut self.window;
        let mut output = context.run_ui(input, |ui| {
            window.logic(&context, moment);
            window.ui(ui, moment);
        });
        let shapes = std::mem::take(&mut output.shapes);
        let triangles = context.tessellate(shapes, output.pixels_per_point);
        let took = begun.elapsed();
        drop(triangles);
        output.drop_without_applying_deltas();
        drop(self.window.take_calls());
        took
    }

    /// Closes it.
    ///
    /// # Errors
    /// Which part of the engine did not stop.
    pub fn close(self) -> Result<(), Problem> {
        self.runtime.stop()
    }
}

#[expect(clippy::disallowed_methods, reason = "a stopwatch counts the running time of this process, not the day's")]
fn now() -> Instant {
    Instant::now()
}
