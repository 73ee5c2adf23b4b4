//! A window that says how far it is, for `kontor bench window`, which starts it as a program of its
//! own: one word a line on the output, orders on the input.

use std::io::{BufRead as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use egui::{Context, ViewportCommand};

use super::host::Host;
use crate::clock::{Clock as _, IdSource, SystemClock};
use crate::domain::ids::{CommandId, OrderId};
use crate::engine::command::{Actor, Command, Request};
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::problem::Problem;
use crate::threads::{self, Stop, StopState};

/// Said when the first frame is on the screen.
pub const FIRST: &str = "first";
/// Said when the first frame with all that was asked for is on the screen.
pub const USEFUL: &str = "useful";
/// Asks for ten events a second, until anything else is asked.
pub const EVENTS: &str = "events";
/// Asks for rest.
pub const REST: &str = "rest";

/// The time between two events: ten a second.
const EVENT_PAUSE: Duration = Duration::from_millis(100);

/// What the window has said.
#[derive(Debug, Default)]
pub(super) struct Watch {
    frames: u64,
    progress: Progress,
    /// The questions asked before the frame, when all of them were answered.
    drawn: Option<usize>,
    is_listening: bool,
}

/// How far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Progress {
    /// Answers are on their way.
    #[default]
    Waiting,
    /// They are drawn, and on the screen with the next frame.
    Drawn,
    /// That was said.
    Told,
}

/// Returns how many questions were asked, when there are some and all are answered.
fn all_answered(handle: &Handle) -> Option<usize> {
    let (asked, answered) = handle.questions();
    (asked != 0 && asked == answered).then_some(asked)
}

impl Watch {
    /// Is called before a frame is thought out: what the frame before drew is on the screen.
    pub(super) fn before(&mut self, host: &Host, context: &Context) {
        if self.frames == 1 {
            say(FIRST);
        }
        if self.progress == Progress::Drawn {
            self.progress = Progress::Told;
            say(USEFUL);
        }
        self.drawn = host.handle().and_then(all_answered);
        if !self.is_listening
            && let Some(handle) = host.handle()
        {
            self.is_listening = true;
            // Its own answers must not make the window draw.
            listen(handle.unheard(), host.ids(), context.clone());
        }
    }

    /// Is called when a frame is thought out.
    pub(super) fn behind(&mut self, host: &Host, context: &Context) {
        self.frames += 1;
        // What was answered before the frame is in it, unless it led to another question.
        let is_drawn = self.drawn.is_some() && self.drawn == host.handle().and_then(all_answered);
        if self.progress == Progress::Waiting && is_drawn {
            self.progress = Progress::Drawn;
            context.request_repaint();
        }
        if self.frames == 1 {
            context.request_repaint();
        }
    }
}

/// Says a word to whoever started the program; when nobody listens any more, nobody misses it.
fn say(word: &str) {
    let mut output = std::io::stdout().lock();
    drop(writeln!(output, "{word}").and_then(|()| output.flush()));
}

/// Takes orders from the input, and closes the window at its end.
fn listen(handle: Handle, ids: Arc<dyn IdSource>, context: Context) {
    let stop = Stop::new();
    let is_busy = Arc::new(AtomicBool::new(false));
    let (busy, pace) = (Arc::clone(&is_busy), stop.clone());
    let events = move || {
        let mut is_done = false;
        while pace.wait_for(EVENT_PAUSE) == StopState::Running {
            if busy.load(Ordering::Relaxed) {
                is_done = !is_done;
                mark(&handle, ids.as_ref(), is_done)?;
            }
        }
        Ok(())
    };
    let orders = move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            is_busy.store(line == EVENTS, Ordering::Relaxed);
        }
        stop.request();
        context.send_viewport_cmd(ViewportCommand::Close);
        context.request_repaint();
        Ok(())
    };
    for started in [threads::start("bench-events", events, |_| {}), threads::start("bench-orders", orders, |_| {})] {
        if let Err(problem) = started {
            tracing::error!(%problem, "the window cannot be watched");
        }
    }
}

/// Makes a change that every screen with orders hears of: the newest order is done, or open again.
fn mark(handle: &Handle, ids: &dyn IdSource, is_done: bool) -> Result<(), Problem> {
    let now = SystemClock.now();
    let Answer::Orders(newest) = handle.ask(Query::Orders { before: None, limit: 1 })?.wait()? else { return Ok(()) };
    let Some(order) = newest.first().map(|row| OrderId(row.head.id.0)) else { return Ok(()) };
    let request = Request {
        id: CommandId(ids.next(now)),
        actor: Actor::Person("bench".to_owned()),
        command: Command::MarkDone { order, is_done },
    };
    handle.send(request)?.wait().map(|_| ())
}
