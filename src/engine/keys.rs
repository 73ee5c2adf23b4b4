//! The office's sealing key: made at its first use, kept in the office's key folder.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::failpoint::{self, Point};
use super::office::Office;
use crate::domain::settings::SettingKey;
use crate::problem::{Code, Problem};
use crate::secrets::Secret;
use crate::secrets::sealing::{KeyRing, Place, Sealed, SealingKey, system_random};

const KEY_FILE: &str = "sealing.key";

/// Loads the office's key, or makes it when there is none.
///
/// # Errors
/// Why the key file cannot be read, written or understood.
pub fn load_or_create(office: &Office) -> Result<KeyRing, Problem> {
    let file = office.folder("keys").join(KEY_FILE);
    let failed = |error: &std::io::Error| {
        Problem::new(Code::FileFailed).with("file", file.display().to_string()).with("detail", error.to_string())
    };
    match fs::read(&file) {
        Ok(bytes) => SealingKey::from_bytes(&bytes).map(KeyRing::new).map_err(|error| error.problem()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let key = SealingKey::generate(&mut system_random).map_err(|error| error.problem())?;
            keep(&file, key.to_bytes().reveal()).map_err(|error| failed(&error))?;
            Ok(KeyRing::new(key))
        }
        Err(error) => Err(failed(&error)),
    }
}

/// Writes a key beside its place and then moves it there: half a key would lock out for ever what
/// is sealed with it. A key that stands there already is never replaced.
fn keep(file: &Path, key: &[u8]) -> std::io::Result<()> {
    let unfinished = file.with_extension(format!("new-{}", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut opened = options.open(&unfinished)?;
    opened.write_all(key)?;
    opened.sync_all()?;
    failpoint::reach(Point::KeyWritten);
    let kept = if file.exists() {
        Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists))
    } else {
        fs::rename(&unfinished, file).and_then(|()| flush_names(file))
    };
    if unfinished.exists() {
        fs::remove_file(&unfinished)?;
    }
    kept
}

/// Makes the new name durable: what is sealed with the key is durable at once.
#[cfg(unix)]
fn flush_names(file: &Path) -> std::io::Result<()> {
    file.parent().map_or(Ok(()), |folder| fs::File::open(folder)?.sync_all())
}

/// Windows makes names durable by itself.
#[cfg(not(unix))]
fn flush_names(_file: &Path) -> std::io::Result<()> {
    Ok(())
}

/// The place of a setting's secret, which its sealed form is bound to.
fn place(key: SettingKey) -> Place<'static> {
    Place { table: "secrets", row: key.as_str(), column: "sealed" }
}

/// Seals a secret setting.
///
/// # Errors
/// Why the key is not to be had, or the system gives no random bytes.
pub fn seal(office: &Office, key: SettingKey, secret: &Secret<String>) -> Result<Vec<u8>, Problem> {
    let ring = load_or_create(office)?;
    let sealed =
        ring.seal(place(key), secret.reveal().as_bytes(), &mut system_random).map_err(|error| error.problem())?;
    Ok(sealed.0)
}

/// Opens a sealed setting.
///
/// # Errors
/// `SecretUnreadable` when the key that sealed it is not at hand.
pub fn open(office: &Office, key: SettingKey, sealed: Vec<u8>) -> Result<Secret<String>, Problem> {
    let ring = load_or_create(office)?;
    let opened = ring.open(place(key), &Sealed(sealed)).map_err(|error| error.problem())?;
    let text = String::from_utf8(opened.reveal().clone());
    text.map(Secret::new).map_err(|_cause| Problem::new(Code::SecretUnreadable).with("what", key.as_str()))
}
