//! What only the program around the window can do: open offices, run engines, choose files, reach
//! the desktop. The window asks by [`HostCall`] and is answered by [`HostReply`]; it never waits.

use std::path::PathBuf;

use super::prefs::Preferences;
use crate::domain::contact::ContactCard;
use crate::domain::ids::SourceId;
use crate::domain::time::Timestamp;
use crate::engine::handle::{Events, Handle};
use crate::problem::Problem;

/// Something for the program around the window.
#[derive(Clone, Debug)]
pub enum HostCall {
    /// Open an office; its engine is started, or attached to where it runs already.
    OpenOffice(PathBuf),
    /// Make an office and open it.
    CreateOffice {
        /// The folder.
        folder: PathBuf,
        /// What it begins with.
        with: Beginning,
    },
    /// Start the engine again after it stopped.
    RestartEngine,
    /// Look at a source now, or at all.
    PollNow(Option<SourceId>),
    /// Let the person choose a file or folder; answered by [`HostReply::Picked`].
    Pick(Pick),
    /// Write a file that the person chose.
    SaveFile {
        /// Where.
        path: PathBuf,
        /// What.
        bytes: Vec<u8>,
    },
    /// Open a file or folder with the system's own program.
    OpenOutside(PathBuf),
    /// Lay a file into a temporary place and open it with the system's own program.
    OpenCopy {
        /// Its name.
        name: String,
        /// What it holds.
        bytes: Vec<u8>,
    },
    /// Try the mail server with the settings that hold.
    TestMail,
    /// Try whether a folder can be read and written.
    TestFolder(PathBuf),
    /// Make a folder if it is missing and try it; answered like [`HostCall::TestFolder`].
    MakeFolder(PathBuf),
    /// Make a backup and prove it.
    BackUp,
    /// Show a notice to try them; answered by [`HostReply::NoticeTested`].
    TestNotice {
        /// Its heading.
        title: String,
        /// Its text.
        text: String,
    },
    /// Show a notice of the desktop.
    Notify {
        /// Its heading.
        title: String,
        /// Its text.
        text: String,
    },
    /// Read a table of contacts for a preview; answered by [`HostReply::Table`].
    ReadContacts(PathBuf),
    /// Read the first messages of a folder without storing anything; answered by [`HostReply::DryRun`].
    DryRun(PathBuf),
    /// Keep the preferences.
    KeepPreferences(Box<Preferences>),
    /// End the program.
    Quit,
}

/// What a new office begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// Nothing.
    Empty,
    /// Invented contacts, articles and orders.
    Demo,
    /// What the person said of it.
    Real(Box<Setup>),
}

/// What a person says of a new office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    /// Its name.
    pub name: String,
    /// Where it is: ISO 3166-1 alpha-2.
    pub country: String,
    /// The currency of its books: ISO 4217.
    pub currency: String,
    /// The language of its own texts: ISO 639-1.
    pub language: String,
    /// The name of who works here.
    pub person: String,
    /// Their mail address, or empty.
    pub email: String,
    /// The first door, if there is one already.
    pub source: Option<FirstSource>,
}

/// The first door of a new office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstSource {
    /// The name that people use.
    pub name: String,
    /// The folder; relative ones lie inside the office.
    pub folder: String,
    /// Orders from before this moment get no mails.
    pub start_at: Option<Timestamp>,
}

/// What this computer suggests to somebody who has no office yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// The usual folder of an office.
    pub office: PathBuf,
    /// A free folder for a demo.
    pub demo: PathBuf,
    /// The name of who is signed in at this computer.
    pub person: String,
}

/// How far the making of an office got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Making {
    /// Its folder and database are made.
    Folder,
    /// Contacts, articles and settings are put in.
    Furnishing,
    /// Orders are read.
    Orders {
        /// How many are booked.
        recorded: usize,
        /// How many were found.
        fetched: usize,
    },
    /// It is opened.
    Opening,
}

/// What is to be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// What the choice is for; comes back with it.
    pub purpose: Purpose,
    /// What may be chosen.
    pub kind: PickKind,
    /// The heading of the dialog.
    pub title: String,
    /// The name that a new file begins with.
    pub name: String,
}

/// What may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickKind {
    /// An existing file.
    File,
    /// A folder.
    Folder,
    /// A new file.
    NewFile,
}

/// What a choice is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The folder of an office that is opened.
    OpenOffice,
    /// The folder of an office that is made.
    CreateOffice,
    /// The folder of a source.
    SourceFolder,
    /// A folder of a setting, by its key.
    SettingFolder(String),
    /// A table of contacts.
    ContactTable,
    /// Where an attachment is saved.
    SaveAttachment {
        /// What is saved.
        bytes: Vec<u8>,
    },
    /// Where a table is saved.
    SaveTable {
        /// What is saved.
        bytes: Vec<u8>,
    },
}

/// An answer of the program around the window.
#[derive(Debug)]
pub enum HostReply {
    /// An office is open.
    Linked(Box<Link>),
    /// The office could not be opened or made.
    NotLinked(Problem),
    /// What this computer suggests while no office is open.
    Suggested(Box<Suggestions>),
    /// An office is being made.
    Making(Making),
    /// The engine moved to another computer, or nobody runs it.
    Tied(Tie),
    /// Whether the desktop wants dark grounds.
    DesktopIsDark(bool),
    /// The person chose, or chose nothing.
    Picked {
        /// What for.
        purpose: Purpose,
        /// What was chosen.
        path: Option<PathBuf>,
    },
    /// This desktop has no dialog to choose with: the path must be typed.
    NoPicker(Purpose),
    /// A file was written.
    Saved(PathBuf),
    /// The mail server answered.
    MailTested(Result<(), Problem>),
    /// A folder was tried; it comes back as it was named.
    FolderTested(PathBuf, Result<(), Problem>),
    /// A backup was made and proven, or not.
    BackedUp(Result<PathBuf, Problem>),
    /// The desktop took a notice that was a test, or not.
    NoticeTested(Result<(), Problem>),
    /// A table of contacts was read.
    Table(Box<Table>),
    /// The first messages of a folder were read.
    DryRun(Box<DryRun>),
    /// Something could not be done.
    Failed(Problem),
    /// This desktop shows no notices.
    NoNotices(Problem),
}

/// An engine that the window is tied to.
#[derive(Debug)]
pub struct Link {
    /// Sends changes and questions.
    pub handle: Handle,
    /// Tells what changed.
    pub events: Events,
    /// Whose engine it is.
    pub tie: Tie,
    /// The folder of the office.
    pub folder: PathBuf,
    /// Whether everybody in it is invented.
    pub is_demo: bool,
}

/// Whose engine the window is tied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tie {
    /// This program runs it.
    Own,
    /// Another program runs it.
    Attached {
        /// The computer.
        host: String,
        /// Since when.
        since: Timestamp,
    },
    /// Nobody runs it, and this program may not: why.
    Alone(Problem),
}

/// A table of contacts, read but not taken over.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The file.
    pub path: PathBuf,
    /// The columns that are known, and those that are left out.
    pub known: Vec<String>,
    /// Columns that are left out.
    pub left_out: Vec<String>,
    /// The rows that can be taken, with their line.
    pub cards: Vec<(u32, ContactCard)>,
    /// The rows that cannot, or are doubtful, with their line and why.
    pub problems: Vec<(u32, Problem)>,
}

/// What the first messages of a folder say.
#[derive(Clone, Debug, Default)]
pub struct DryRun {
    /// The folder.
    pub folder: PathBuf,
    /// How many files lie there.
    pub files: usize,
    /// Those that were read.
    pub messages: Vec<DryMessage>,
    /// Why nothing could be read.
    pub problem: Option<Problem>,
}

/// What one message says.
#[derive(Clone, Debug)]
pub struct DryMessage {
    /// The file's name.
    pub name: String,
    /// Its form, as far as it is known.
    pub format: String,
    /// The orders in it: number, buyer, how many lines.
    pub orders: Vec<(String, String, usize)>,
    /// Why it would be parked.
    pub problem: Option<Problem>,
    /// When what it says came about: it was issued, or laid there.
    pub news_at: Option<Timestamp>,
    /// When it was laid there.
    pub laid_at: Option<Timestamp>,
}
