//! Postfix's `smtp-sink`: a real SMTP server that takes, refuses, delays or breaks off as told.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::servers::{answers, free_port, is_root, program, wait_until};

/// How often a port may be snatched away between asking for it and using it.
const PORT_TRIES: u32 = 5;

/// A running `smtp-sink`; every letter it takes becomes a file.
pub(super) struct Sink {
    pub(super) port: u16,
    process: Child,
    folder: TempDir,
}

/// How starting on one port ended.
pub(super) enum Start {
    /// It runs.
    Runs(Sink),
    /// Another program has the port.
    PortTaken,
    /// The program is not on this computer.
    Missing,
}

impl Sink {
    /// Starts a server that behaves as the options say; `None` where the program is missing.
    pub(super) fn start(options: &[&str]) -> Option<Self> {
        for _ in 0..PORT_TRIES {
            match Self::start_on(free_port(), options) {
                Start::Runs(sink) => return Some(sink),
                Start::PortTaken => {}
                Start::Missing => return None,
            }
        }
        panic!("smtp-sink found no port");
    }

    /// Starts on a given port.
    pub(super) fn start_on(port: u16, options: &[&str]) -> Start {
        let Some(program) = program("smtp-sink", "postfix") else { return Start::Missing };
        let folder = tempfile::tempdir().unwrap();
        open_to_all(folder.path());
        let mut command = Command::new(program);
        if is_root() {
            command.args(["-u", "nobody"]);
        }
        command.args(options).arg("-d").arg(folder.path().join("letter."));
        command.args([format!("127.0.0.1:{port}"), "100".to_owned()]);
        let mut process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let mut has_ended = false;
        assert!(wait_until(|| {
            has_ended = process.try_wait().unwrap().is_some();
            has_ended || answers(port)
        }));
        if has_ended {
            return Start::PortTaken;
        }
        Start::Runs(Self { port, process, folder })
    }

    /// Returns the letters taken so far, in no order. A letter whose transaction broke off is there
    /// with what came of it.
    pub(super) fn letters(&self) -> Vec<String> {
        let mut letters = Vec::new();
        for entry in fs::read_dir(self.folder.path()).unwrap() {
            letters.push(String::from_utf8(fs::read(entry.unwrap().path()).unwrap()).unwrap());
        }
        letters
    }

    /// Ends the process at once, as a crash would.
    pub(super) fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        // A server that has ended by itself is as good as one that is ended here.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Lets a server that gave up its rights write into a folder of the test.
pub(super) fn open_to_all(folder: &Path) {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).unwrap();
}
