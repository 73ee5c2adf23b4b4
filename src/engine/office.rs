//! The office folder: where its parts lie, how it is made, and where it must not lie.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::problem::{Code, Problem};
use crate::store;

/// The sub-folders of an office.
pub const FOLDERS: [&str; 6] = ["inbox", "export", "quarantine", "log", "backup", "keys"];

/// One installation's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    root: PathBuf,
}

impl Office {
    /// Names an office without looking at it.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        let root: PathBuf = root.into();
        Self { root: std::path::absolute(&root).unwrap_or(root) }
    }

    /// Returns the folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the database file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.root.join("kontor.db")
    }

    /// Returns a sub-folder by its name in [`FOLDERS`].
    #[must_use]
    pub fn folder(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Returns where a folder of a setting lies: relative ones inside the office.
    #[must_use]
    pub fn resolve(&self, folder: &str) -> PathBuf {
        self.root.join(folder)
    }

    /// Makes the office: folders and an empty database.
    ///
    /// # Errors
    /// A problem when there is one already, when the folder cannot be written or lies on a network share.
    pub fn create(&self) -> Result<(), Problem> {
        if self.database().exists() {
            return Err(Problem::new(Code::OfficeExists).with("folder", self.root.display().to_string()));
        }
        let not_writable = |error: &io::Error| self.io_problem(error);
        fs::create_dir_all(&self.root).map_err(|error| not_writable(&error))?;
        self.refuse_network()?;
        for name in FOLDERS {
            fs::create_dir_all(self.folder(name)).map_err(|error| not_writable(&error))?;
        }
        keep_private(&self.folder("keys")).map_err(|error| not_writable(&error))?;
        self.check_writable()?;
        store::open::create(&self.database()).map_err(|error| error.problem())
    }

    /// Checks that the office can be worked in, and makes sub-folders that somebody removed.
    ///
    /// # Errors
    /// A problem when it is missing, cannot be written or lies on a network share.
    pub fn check(&self) -> Result<(), Problem> {
        if !self.database().exists() {
            return Err(Problem::new(Code::OfficeMissing).with("folder", self.root.display().to_string()));
        }
        self.refuse_network()?;
        self.check_writable()?;
        // Looked at before the database is: it would leave files beside itself that nobody may
        // write either, once it may be written again.
        let database = fs::OpenOptions::new().write(true).open(self.database());
        database.map_err(|error| self.io_problem(&error))?;
        for name in FOLDERS {
            fs::create_dir_all(self.folder(name)).map_err(|error| self.io_problem(&error))?;
        }
        Ok(())
    }

    fn io_problem(&self, error: &io::Error) -> Problem {
        if error.kind() == io::ErrorKind::StorageFull {
            return Problem::new(Code::DiskFull).with("folder", self.root.display().to_string());
        }
        Problem::new(Code::OfficeNotWritable)
            .with("folder", self.root.display().to_string())
            .with("detail", error.to_string())
    }

    fn check_writable(&self) -> Result<(), Problem> {
        let probe = self.root.join(format!(".write-probe-{}", std::process::id()));
        let tried = fs::write(&probe, b"").and_then(|()| fs::remove_file(&probe));
        tried.map_err(|error| self.io_problem(&error))
    }

    fn refuse_network(&self) -> Result<(), Problem> {
        match network_kind(&self.root) {
            Some(kind) => Err(Problem::new(Code::OfficeOnNetwork)
                .with("folder", self.root.display().to_string())
                .with("kind", kind)),
            None => Ok(()),
        }
    }
}

/// File systems whose locks and flushes cannot be trusted with a database that several computers
/// may open ("How To Corrupt An SQLite Database File", section 2.1).
const NETWORK_KINDS: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "9p",
    "ceph",
    "fuse.sshfs",
    "fuse.davfs",
    "davfs",
    "fuse.rclone",
];

/// Returns the kind of network file system a folder lies on, if it does.
#[cfg(target_os = "linux")]
fn network_kind(folder: &Path) -> Option<String> {
    let folder = fs::canonicalize(folder).ok()?;
    let mounts = fs::read_to_string("/proc/self/mounts").ok()?;
    network_kind_among(&folder, &mounts)
}

/// Windows shows a network drive by its share after canonicalisation (`\\?\UNC\server\share`).
#[cfg(not(target_os = "linux"))]
fn network_kind(folder: &Path) -> Option<String> {
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let text = folder.to_string_lossy().into_owned();
    let is_share = text.starts_with(r"\\?\UNC\")
        || (text.starts_with(r"\\") && !text.starts_with(r"\\?\") && !text.starts_with(r"\\.\"));
    is_share.then(|| "SMB".to_owned())
}

#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "Linux tells mounts by a table; others do not"))]
fn network_kind_among(folder: &Path, mounts: &str) -> Option<String> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let mut fields = line.split(' ');
        let (Some(_), Some(point), Some(kind)) = (fields.next(), fields.next(), fields.next()) else { continue };
        let point = point.replace("\\040", " ");
        if folder.starts_with(&point) && best.is_none_or(|(length, _)| length <= point.len()) {
            best = Some((point.len(), kind));
        }
    }
    let kind = best?.1;
    NETWORK_KINDS.contains(&kind).then(|| kind.to_owned())
}

/// Keeps a folder of keys from other users of the computer.
#[cfg(unix)]
fn keep_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

/// On Windows the user's own data folder is private already.
#[cfg(not(unix))]
fn keep_private(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_known_by_its_longest_mount() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\nsrv:/x /mnt/of\\040fice nfs4 rw 0 0\n/dev/sdb1 /mnt/of\\040fice/local ext4 rw 0 0\n";
        assert_eq!(network_kind_among(Path::new("/mnt/of fice/a"), mounts).as_deref(), Some("nfs4"));
        assert_eq!(network_kind_among(Path::new("/mnt/of fice/local/a"), mounts), None);
        assert_eq!(network_kind_among(Path::new("/home/a"), mounts), None);
    }

    #[test]
    fn an_office_is_made_once() {
        let folder = tempfile::tempdir().unwrap();
        let office = Office::at(folder.path().join("office"));
        assert_eq!(office.check().unwrap_err().code, Code::OfficeMissing);
        office.create().unwrap();
        assert!(FOLDERS.iter().all(|name| office.folder(name).is_dir()));
        office.check().unwrap();
        assert_eq!(office.create().unwrap_err().code, Code::OfficeExists);
    }
}
