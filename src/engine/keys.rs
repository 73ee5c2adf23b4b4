//! The office's sealing key: made at its first use, kept in the office's key folder.

use std::fs;
use std::io::Write as _;

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
            let mut options = fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            {
                use std::os::unix::fs::OpenOptionsExt as _;
                options.mode(0o600);
            }
            let written = options.open(&file).and_then(|mut opened| {
                opened.write_all(key.to_bytes().reveal())?;
                opened.sync_all()
            });
            written.map_err(|error| failed(&error))?;
            Ok(KeyRing::new(key))
        }
        Err(error) => Err(failed(&error)),
    }
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
