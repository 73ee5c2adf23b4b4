//! What can be seen on the display, by the X server's own tool (`xwd`): when a program has painted
//! and when nothing moves any more. The same eye for Kontor and for whom it is compared with.

use std::collections::BTreeSet;
use std::process::{Command as Program, Stdio};
use std::time::{Duration, Instant};

use super::super::rig;

/// How many colours tell a painted window from an empty frame.
const COLOURS: usize = 12;

/// How long nothing may move before everything is at rest.
const REST: Duration = Duration::from_millis(700);

/// How long a program may take to paint.
const PATIENCE: Duration = Duration::from_secs(30);

/// The bytes at the beginning of a picture that say how it is made: at least this many (the header
/// of the X window dump, version 7).
const HEADER: usize = 100;

/// Every so many bytes one is looked at: a pixel has four, and letters are larger than three pixels.
const STEP: usize = 12;

/// A picture of the display.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Picture(Vec<u8>);

impl Picture {
    /// Looks at the display; `None` when it cannot be looked at.
    pub(super) fn take() -> Option<Self> {
        let mut xwd = Program::new("xwd");
        let output = xwd.args(["-root", "-silent"]).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        (output.status.success() && HEADER < output.stdout.len()).then_some(Self(output.stdout))
    }

    /// Returns how many colours stand where another picture has others.
    fn colours_unlike(&self, other: &Self) -> usize {
        let pixels = |picture: &Self| {
            let bytes = picture.0.get(HEADER..).unwrap_or_default();
            bytes.chunks_exact(STEP).filter_map(|some| some.first_chunk::<4>().copied()).collect::<Vec<_>>()
        };
        let pairs = pixels(self).into_iter().zip(pixels(other));
        pairs.filter(|(mine, theirs)| mine != theirs).map(|(mine, _)| mine).collect::<BTreeSet<_>>().len()
    }
}

/// When something could be seen, counted from the start of the program.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// The window had something in it.
    pub(super) painted: Duration,
    /// Nothing moved any more.
    pub(super) at_rest: Duration,
    /// How long one look took: what the others are sure to.
    pub(super) look: Duration,
}

/// Watches the display until a program has painted and is at rest; `None` when it never was.
pub(super) fn watch(before: &Picture, begun: Instant) -> Option<Seen> {
    let mut last = before.clone();
    let mut painted = None;
    let mut moved = begun.elapsed();
    let (mut looks, mut looking) = (0_u32, Duration::ZERO);
    while begun.elapsed() < PATIENCE {
        let at = begun.elapsed();
        let (picture, took) = rig::timed(Picture::take);
        let picture = picture?;
        looks += 1;
        looking += took;
        if picture != last {
            moved = at + took;
            if painted.is_none() && COLOURS <= picture.colours_unlike(before) {
                painted = Some(at + took);
            }
            last = picture;
        } else if let Some(painted) = painted
            && REST < at.saturating_sub(moved)
        {
            return Some(Seen { painted, at_rest: moved, look: looking / looks.max(1) });
        }
    }
    None
}
