//! What this computer's desktop offers: whether there is one, and what is missing where no window
//! can be opened on it.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::problem::{Code, Problem};

/// A library that the window loads when it opens, and the Debian package that brings it. Any of
/// the files is enough.
struct Library {
    files: &'static [&'static str],
    package: &'static str,
}

const fn library(files: &'static [&'static str], package: &'static str) -> Library {
    Library { files, package }
}

/// What a window on X11 needs.
const X11: &[Library] = &[
    library(&["libX11.so.6"], "libx11-6"),
    library(&["libX11-xcb.so.1"], "libx11-xcb1"),
    library(&["libXcursor.so.1"], "libxcursor1"),
    library(&["libXi.so.6"], "libxi6"),
    library(&["libxkbcommon.so.0"], "libxkbcommon0"),
    library(&["libxkbcommon-x11.so.0"], "libxkbcommon-x11-0"),
    library(&["libGL.so.1", "libEGL.so.1"], "libgl1"),
];

/// What a window on Wayland needs.
const WAYLAND: &[Library] = &[
    library(&["libwayland-client.so.0"], "libwayland-client0"),
    library(&["libwayland-egl.so.1"], "libwayland-egl1"),
    library(&["libxkbcommon.so.0"], "libxkbcommon0"),
    library(&["libEGL.so.1"], "libegl1"),
];

/// Why no window was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The desktop did not answer; its words.
    Silent(String),
    /// The desktop answered, but a window could not be drawn on it.
    Undrawable,
}

/// Returns whether this computer has a desktop to open a window on.
#[must_use]
pub fn has_display() -> bool {
    cfg!(any(target_os = "windows", target_os = "macos")) || display().is_some()
}

/// Returns the desktop that this program was started on, as its environment names it.
fn display() -> Option<(&'static str, String)> {
    ["WAYLAND_DISPLAY", "DISPLAY"]
        .into_iter()
        .find_map(|name| Some((name, std::env::var(name).ok().filter(|value| !value.is_empty())?)))
}

/// Returns the name of who is signed in at this computer.
pub(super) fn person() -> Option<String> {
    ["USER", "USERNAME"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
}

/// Returns what the person is told when no window could be opened.
pub(super) fn problem(failure: &Failure) -> Problem {
    let (variable, name) = display().unwrap_or(("", String::new()));
    let needed = if variable == "WAYLAND_DISPLAY" { WAYLAND } else { X11 };
    let lacking = if cfg!(target_os = "linux") { missing(needed, &library_folders()) } else { Vec::new() };
    if !lacking.is_empty() {
        let files: Vec<&str> = lacking.iter().filter_map(|library| library.files.first().copied()).collect();
        let packages: Vec<&str> = lacking.iter().map(|library| library.package).collect();
        return Problem::new(Code::LibrariesMissing)
            .with("libraries", files.join(", "))
            .with("packages", packages.join(" "));
    }
    match failure {
        Failure::Silent(detail) => {
            Problem::new(Code::DisplaySilent).with("display", name).with("detail", detail.as_str())
        }
        Failure::Undrawable => Problem::new(Code::DisplayUndrawable).with("display", name),
    }
}

/// Returns the libraries of which no file lies in any folder.
fn missing<'l>(needed: &'l [Library], folders: &[PathBuf]) -> Vec<&'l Library> {
    let is_there = |file: &str| folders.iter().any(|folder| is_library(&folder.join(file)));
    needed.iter().filter(|library| !library.files.iter().any(|file| is_there(file))).collect()
}

/// Returns whether a file is what the system's loader takes: it begins with the letters ELF.
fn is_library(file: &Path) -> bool {
    let mut head = [0_u8; 4];
    fs::File::open(file).and_then(|mut opened| opened.read_exact(&mut head)).is_ok() && head == *b"\x7fELF"
}

/// Returns the folders in which the system's loader looks.
fn library_folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        std::env::var_os("LD_LIBRARY_PATH").iter().flat_map(std::env::split_paths).collect();
    let mut files = vec![PathBuf::from("/etc/ld.so.conf")];
    if let Ok(entries) = fs::read_dir("/etc/ld.so.conf.d") {
        files.extend(entries.flatten().map(|entry| entry.path()));
    }
    for file in files {
        let text = fs::read_to_string(file).unwrap_or_default();
        folders.extend(text.lines().map(str::trim).filter(|line| line.starts_with('/')).map(PathBuf::from));
    }
    let arch = format!("{}-linux-gnu", std::env::consts::ARCH);
    for base in ["/lib", "/usr/lib", "/usr/local/lib"] {
        folders.push(Path::new(base).join(&arch));
        folders.push(PathBuf::from(base));
        folders.push(PathBuf::from(format!("{base}64")));
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named_with_its_package() {
        let folder = tempfile::tempdir().unwrap();
        for file in ["libX11.so.6", "libX11-xcb.so.1", "libXcursor.so.1", "libXi.so.6", "libxkbcommon.so.0"] {
            fs::write(folder.path().join(file), b"\x7fELF and so on").unwrap();
        }
        let folders = [folder.path().to_owned()];
        let packages = |folders: &[PathBuf]| -> Vec<&str> {
            missing(X11, folders).iter().map(|library| library.package).collect()
        };
        assert_eq!(packages(&folders), ["libxkbcommon-x11-0", "libgl1"]);
        fs::write(folder.path().join("libEGL.so.1"), b"\x7fELF").unwrap();
        assert_eq!(packages(&folders), ["libxkbcommon-x11-0"], "one way to draw is enough");
        fs::write(folder.path().join("libxkbcommon-x11.so.0"), b"").unwrap();
        assert_eq!(packages(&folders), ["libxkbcommon-x11-0"], "an empty file is no library");
    }
}
