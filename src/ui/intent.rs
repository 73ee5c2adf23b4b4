//! What a person wants, as data: collected while drawing, carried out after it by the shell.

use std::path::PathBuf;

use super::host::HostCall;
use super::place::{Place, Screen};
use super::prefs::Preference;
use crate::domain::time::Timestamp;
use crate::engine::command::Command;
use crate::problem::Problem;

/// What a person wants.
#[derive(Clone, Debug)]
pub enum Intent {
    /// Go to a place.
    Go(Place),
    /// Go back to where one came from.
    Back,
    /// Change something; the sentence is shown when it is done.
    Do {
        /// The change.
        command: Box<Command>,
        /// What is said when it is done.
        done: String,
    },
    /// Change something for a screen, which is told under this number what became of it.
    Ask {
        /// The screen.
        screen: Screen,
        /// The screen's number for it.
        number: u64,
        /// The change.
        command: Box<Command>,
    },
    /// Change several things one by one, and tell what became of each.
    DoEach {
        /// What each is called for the person, and its change.
        commands: Vec<(String, Command)>,
        /// What is said when all are done.
        done: String,
    },
    /// Something that only the program around the window can do.
    Call(HostCall),
    /// Show a dialog.
    Show(Box<Dialog>),
    /// Close the dialog that is shown.
    CloseDialog,
    /// Say something in passing.
    Tell(Tell),
    /// Put a text on the clipboard.
    Copy(String),
    /// Change a preference of this workstation.
    Prefer(Preference),
    /// Open the search and command field.
    OpenPalette,
    /// Show the keys.
    OpenHelp,
    /// Ask who works here.
    ChoosePerson,
}

/// A dialog over the window.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// Asks before something is done.
    Confirm(Confirm),
    /// Asks for a reason and then does something with it.
    Reason(Reason),
    /// Tells what became of each of several things.
    Results(Results),
    /// Shows a problem in full with its remedies.
    Problem(Problem),
    /// Asks until when something is to be put off.
    Later(Later),
    /// Shows the orders that something is about to be done with; any can be struck.
    Many(Many),
}

/// A question with one filled button and a way out.
#[derive(Clone, Debug)]
pub struct Confirm {
    /// What is asked.
    pub title: String,
    /// What will happen.
    pub text: String,
    /// What the button says it does.
    pub action: String,
    /// Whether it takes something away.
    pub is_destructive: bool,
    /// What is done.
    pub intent: Box<Intent>,
}

/// A question for a reason.
#[derive(Clone, Debug)]
pub struct Reason {
    /// What is asked.
    pub title: String,
    /// What will happen.
    pub text: String,
    /// What the button says it does.
    pub action: String,
    /// The words so far.
    pub words: String,
    /// What is done with the words.
    pub then: ReasonFor,
}

/// What a reason is for.
#[derive(Clone, Debug)]
pub enum ReasonFor {
    /// Ending a message without booking it.
    RejectMessage(crate::domain::ids::MessageId),
    /// Ending an order without carrying it out.
    RejectOrder(crate::domain::ids::OrderId),
}

/// A question for a moment.
#[derive(Clone, Debug)]
pub struct Later {
    /// What is put off, in the person's words.
    pub title: String,
    /// The order.
    pub order: crate::domain::ids::OrderId,
    /// The moments on offer with their words.
    pub offers: Vec<(String, Timestamp)>,
}

/// Something about to be done with several orders.
#[derive(Clone, Debug)]
pub struct Many {
    /// What.
    pub what: ManyWhat,
    /// The orders: each with its number, more words, and whether it is to be done.
    pub orders: Vec<(crate::domain::ids::OrderId, String, String, bool)>,
    /// The reason, where one is asked for.
    pub reason: String,
    /// The moments on offer, where one is asked for.
    pub offers: Vec<(String, Timestamp)>,
    /// The moment that was chosen.
    pub until: Option<Timestamp>,
}

/// What can be done with several orders at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ManyWhat {
    /// Done with on the overview.
    Done,
    /// Put off.
    Later,
    /// Ended without being carried out.
    Reject,
    /// Exported once more.
    ExportAgain,
    /// Their remarks are taken note of.
    Seen,
}

/// What became of each of several things.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// What was done.
    pub title: String,
    /// What went well.
    pub done: Vec<String>,
    /// What did not, and why.
    pub failed: Vec<(String, Problem)>,
    /// How many are still under way.
    pub open: usize,
}

/// Something said in passing.
#[derive(Clone, Debug)]
pub enum Tell {
    /// It is done.
    Done(String),
    /// It could not be done.
    Problem(Problem),
    /// News, with where they lead.
    News(String, Option<Place>),
    /// A file was written, with where it lies.
    Saved(PathBuf),
}
