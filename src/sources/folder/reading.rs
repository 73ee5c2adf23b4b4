//! Opening and reading one file of the drop folder without being led elsewhere, kept waiting or
//! given half of it.

use std::fs::{File, FileType, Metadata, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use super::FILE_MAX;
use super::shape::{self, END_BYTES, Shape};
use super::stamp::Stamp;

/// A file that is open, of which nothing is read yet.
#[derive(Debug)]
pub(super) struct Opened {
    file: File,
    /// Its state when it was opened.
    pub(super) stamp: Stamp,
}

/// What opening came to.
#[derive(Debug)]
pub(super) enum Opening {
    Regular(Opened),
    /// Something else; the word says what.
    Other(&'static str),
    /// It is not there any more.
    Gone,
}

/// Opens a file. A link is not followed and a pipe is not waited for; whatever the listing said
/// before, only what is really open counts.
pub(super) fn open(path: &Path) -> io::Result<Opening> {
    let file = match options().open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Opening::Gone),
        Err(error) if is_link_refused(&error) => return Ok(Opening::Other("link")),
        Err(error) => return Err(error),
    };
    let metadata = file.metadata()?;
    if metadata.is_file() {
        Ok(Opening::Regular(Opened { file, stamp: Stamp::of(&metadata) }))
    } else {
        Ok(Opening::Other(kind_word(metadata.file_type())))
    }
}

#[cfg(unix)]
fn options() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = OpenOptions::new();
    options.read(true).custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
    options
}

#[cfg(not(unix))]
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

#[cfg(unix)]
fn is_link_refused(error: &io::Error) -> bool {
    error.raw_os_error() == Some(libc::ELOOP)
}

#[cfg(not(unix))]
fn is_link_refused(_: &io::Error) -> bool {
    false
}

/// Returns the word for what is no regular file: `folder`, `link`, `pipe`, `socket`, `device` or `other`.
pub(super) fn kind_word(kind: FileType) -> &'static str {
    if kind.is_dir() {
        "folder"
    } else if kind.is_symlink() {
        "link"
    } else {
        special_word(kind)
    }
}

#[cfg(unix)]
fn special_word(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt as _;
    if kind.is_fifo() {
        "pipe"
    } else if kind.is_socket() {
        "socket"
    } else if kind.is_block_device() || kind.is_char_device() {
        "device"
    } else {
        "other"
    }
}

#[cfg(not(unix))]
fn special_word(_: FileType) -> &'static str {
    "other"
}

/// Returns whether the operating system hides the file from people.
#[cfg(windows)]
pub(super) fn is_hidden(metadata: &Metadata) -> bool {
    use std::os::windows::fs::MetadataExt as _;
    /// `FILE_ATTRIBUTE_HIDDEN`.
    const HIDDEN: u32 = 0x2;
    metadata.file_attributes() & HIDDEN != 0
}

/// Returns whether the operating system hides the file from people; elsewhere than on Windows
/// the name alone says so.
#[cfg(not(windows))]
pub(super) fn is_hidden(_: &Metadata) -> bool {
    false
}

/// Returns whether another program holds the file so that nobody else may read it yet.
#[cfg(windows)]
pub(super) fn is_locked(error: &io::Error) -> bool {
    /// `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION`.
    const LOCKED: [i32; 2] = [32, 33];
    error.raw_os_error().is_some_and(|code| LOCKED.contains(&code))
}

/// Returns whether another program holds the file so that nobody else may read it yet; only
/// Windows knows such locks.
#[cfg(not(windows))]
pub(super) fn is_locked(_: &io::Error) -> bool {
    false
}

impl Opened {
    /// Returns the shape that both ends suggest, without reading what lies between.
    pub(super) fn glance(&mut self) -> io::Result<Shape> {
        let end_bytes = u64::try_from(END_BYTES).unwrap_or(u64::MAX);
        let mut head = Vec::with_capacity(END_BYTES.min(usize::try_from(self.stamp.size).unwrap_or(END_BYTES)));
        self.file.seek(SeekFrom::Start(0))?;
        self.file.by_ref().take(end_bytes).read_to_end(&mut head)?;
        if self.stamp.size <= end_bytes {
            return Ok(shape::shape(&head));
        }
        let mut tail = Vec::with_capacity(END_BYTES);
        // An even place, so that characters of two bytes are not cut.
        self.file.seek(SeekFrom::Start(self.stamp.size.saturating_sub(end_bytes) & !1))?;
        self.file.by_ref().take(end_bytes + 1).read_to_end(&mut tail)?;
        Ok(shape::shape_of_ends(&head, &tail))
    }

    /// Reads all bytes; `None` when the file changed meanwhile.
    pub(super) fn read(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut bytes = Vec::with_capacity(usize::try_from(self.stamp.size.min(FILE_MAX)).unwrap_or(0));
        self.file.seek(SeekFrom::Start(0))?;
        self.file.by_ref().take(FILE_MAX + 1).read_to_end(&mut bytes)?;
        let after = Stamp::of(&self.file.metadata()?);
        let is_all = u64::try_from(bytes.len()) == Ok(self.stamp.size);
        Ok((is_all && after == self.stamp).then_some(bytes))
    }
}
