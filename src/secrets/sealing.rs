//! Sealing: a value is encrypted for one place (table, row, column) and names the key that did it.
//!
//! A sealed value is `form (1) | key id (16) | nonce (24) | ciphertext | tag (16)`. The first two
//! and the place are authenticated with it, so it opens nowhere else and under no other key. The
//! key id is derived from the key: whoever opens a value has proven to hold the very key that
//! sealed it, which ChaCha20-Poly1305 alone does not give. The nonce is 24 random bytes, so that
//! chance never repeats one.

use std::fmt;

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroize as _;

use crate::secrets::{Secret, SecretError};

/// Bytes of a key: what XChaCha20 takes.
const KEY_LENGTH: usize = 32;
/// Bytes of a key id: long enough that no second key with the same id can be made up.
const KEY_ID_LENGTH: usize = 16;
/// Bytes of a nonce: what XChaCha20 takes.
const NONCE_LENGTH: usize = 24;
/// Bytes of an authentication tag: what Poly1305 gives.
const TAG_LENGTH: usize = 16;
/// The form of sealed values written here.
const SEAL_FORM: u8 = 1;
/// Longest value that is sealed. Passwords and keys are short; a file does not belong here.
const PLAINTEXT_MAX: usize = 1 << 20;

/// First bytes of a key file.
const KEY_FILE_MAGIC: &[u8; 4] = b"KNTK";
/// The form of key files written here.
const KEY_FILE_VERSION: u8 = 1;
/// Bytes of the checksum at the end of a key file: finds damage, proves nothing.
const CHECKSUM_LENGTH: usize = 8;

/// What the key that encrypts is derived for.
const INFO_ENCRYPT: &[u8] = b"kontor/v1/seal/encrypt";
/// What the key id is derived for.
const INFO_KEY_ID: &[u8] = b"kontor/v1/seal/key-id";
/// First words of what is authenticated beside the value.
const INFO_PLACE: &[u8] = b"kontor/v1/seal/place";

/// Fills a buffer with random bytes. Keys and nonces are only as good as what this gives.
pub type RandomSource<'a> = &'a mut dyn FnMut(&mut [u8]) -> Result<(), SecretError>;

/// Fills `buffer` from the operating system's generator.
pub fn system_random(buffer: &mut [u8]) -> Result<(), SecretError> {
    getrandom::fill(buffer).map_err(|error| SecretError::NoRandomness { detail: error.to_string() })
}

/// Where a sealed value stands. A value that was moved to another place does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The table.
    pub table: &'a str,
    /// The row's key as text.
    pub row: &'a str,
    /// The column.
    pub column: &'a str,
}

/// A sealed value, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed(pub Vec<u8>);

/// The public name of a key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct KeyId([u8; KEY_ID_LENGTH]);

impl fmt::Display for KeyId {
    /// Writes hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({self})")
    }
}

/// A key that seals and opens.
#[derive(Clone)]
pub struct SealingKey {
    key: Secret<[u8; KEY_LENGTH]>,
    id: KeyId,
}

impl fmt::Debug for SealingKey {
    /// Writes the key's public name only.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealingKey").field("id", &self.id).finish_non_exhaustive()
    }
}

impl SealingKey {
    /// Returns a key drawn from `random`.
    pub fn generate(random: RandomSource<'_>) -> Result<Self, SecretError> {
        let mut key = [0_u8; KEY_LENGTH];
        random(&mut key)?;
        let made = Self::from_key(key);
        key.zeroize();
        Ok(made)
    }

    fn from_key(key: [u8; KEY_LENGTH]) -> Self {
        let mut id = [0_u8; KEY_ID_LENGTH];
        derive(&key, INFO_KEY_ID, &mut id);
        Self { key: Secret::new(key), id: KeyId(id) }
    }

    /// Returns the key's public name, which every value it seals carries.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// Returns the bytes of a key file: magic, version, three zero bytes, key, checksum.
    #[must_use]
    pub fn to_bytes(&self) -> Secret<Vec<u8>> {
        // The whole length at once: a buffer that grows leaves copies behind in memory.
        let mut bytes = Vec::with_capacity(KEY_FILE_MAGIC.len() + 4 + KEY_LENGTH + CHECKSUM_LENGTH);
        bytes.extend_from_slice(KEY_FILE_MAGIC);
        bytes.extend_from_slice(&[KEY_FILE_VERSION, 0, 0, 0]);
        bytes.extend_from_slice(self.key.reveal());
        let checksum = checksum(&bytes);
        bytes.extend_from_slice(&checksum);
        Secret::new(bytes)
    }

    /// Reads the bytes of a key file.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SecretError> {
        let rest = bytes.strip_prefix(KEY_FILE_MAGIC).ok_or(SecretError::NoKeyFile)?;
        let (version, rest) = rest.split_first().ok_or(SecretError::KeyFileDamaged)?;
        if *version > KEY_FILE_VERSION {
            return Err(SecretError::KeyFileNewer { found: *version, known: KEY_FILE_VERSION });
        }
        let body_length = bytes.len().checked_sub(CHECKSUM_LENGTH).ok_or(SecretError::KeyFileDamaged)?;
        let (body, stated) = bytes.split_at_checked(body_length).ok_or(SecretError::KeyFileDamaged)?;
        if checksum(body) != stated {
            return Err(SecretError::KeyFileDamaged);
        }
        let rest = rest.strip_prefix(&[0, 0, 0]).ok_or(SecretError::KeyFileDamaged)?;
        let (key, tail) = rest.split_first_chunk::<KEY_LENGTH>().ok_or(SecretError::KeyFileDamaged)?;
        if *version != KEY_FILE_VERSION || tail.len() != CHECKSUM_LENGTH {
            return Err(SecretError::KeyFileDamaged);
        }
        Ok(Self::from_key(*key))
    }
}

/// The key in use, and older ones that still open what they sealed.
#[derive(Clone, Debug)]
pub struct KeyRing {
    current: SealingKey,
    older: Vec<SealingKey>,
}

impl KeyRing {
    /// Returns a ring with one key, which seals and opens.
    #[must_use]
    pub fn new(current: SealingKey) -> Self {
        Self { current, older: Vec::new() }
    }

    /// Adds a key that only opens.
    #[must_use]
    pub fn with_older(mut self, key: SealingKey) -> Self {
        self.older.push(key);
        self
    }

    /// Makes `key` the one that seals; the one before stays to open.
    #[must_use]
    pub fn succeeded_by(mut self, key: SealingKey) -> Self {
        self.older.insert(0, self.current);
        Self { current: key, older: self.older }
    }

    /// Seals `plaintext` for `place` under the key in use.
    pub fn seal(&self, place: Place<'_>, plaintext: &[u8], random: RandomSource<'_>) -> Result<Sealed, SecretError> {
        seal(&self.current, place, plaintext, random)
    }

    /// Opens a value that was sealed for `place` by any key of the ring.
    pub fn open(&self, place: Place<'_>, sealed: &Sealed) -> Result<Secret<Vec<u8>>, SecretError> {
        let id = split(place, sealed)?.key_id;
        let key = std::iter::once(&self.current).chain(&self.older).find(|key| key.id == id);
        let missing = || SecretError::KeyMissing { column: place.column.to_owned(), key_id: id.to_string() };
        open(key.ok_or_else(missing)?, place, sealed)
    }

    /// Tells whether a value is sealed by an older key and should be sealed afresh.
    #[must_use]
    pub fn is_outdated(&self, sealed: &Sealed) -> bool {
        sealed.0.get(1..=KEY_ID_LENGTH) != Some(&self.current.id.0)
    }
}

/// Seals `plaintext` for `place` under `key`.
pub fn seal(
    key: &SealingKey,
    place: Place<'_>,
    plaintext: &[u8],
    random: RandomSource<'_>,
) -> Result<Sealed, SecretError> {
    if plaintext.len() > PLAINTEXT_MAX {
        return Err(SecretError::TooLong { size: plaintext.len() });
    }
    let mut nonce = [0_u8; NONCE_LENGTH];
    random(&mut nonce)?;
    let associated = associated_data(SEAL_FORM, key.id, place);
    let ciphertext = encrypt(&encryption_key(key), nonce, &associated, plaintext)
        .ok_or(SecretError::TooLong { size: plaintext.len() })?;
    let mut bytes = Vec::with_capacity(1 + KEY_ID_LENGTH + NONCE_LENGTH + ciphertext.len());
    bytes.push(SEAL_FORM);
    bytes.extend_from_slice(&key.id.0);
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&ciphertext);
    Ok(Sealed(bytes))
}

/// Opens a value that `key` sealed for `place`.
pub fn open(key: &SealingKey, place: Place<'_>, sealed: &Sealed) -> Result<Secret<Vec<u8>>, SecretError> {
    let column = || place.column.to_owned();
    let parts = split(place, sealed)?;
    if parts.key_id != key.id {
        return Err(SecretError::KeyMissing { column: column(), key_id: parts.key_id.to_string() });
    }
    let associated = associated_data(SEAL_FORM, key.id, place);
    decrypt(&encryption_key(key), parts.nonce, &associated, parts.ciphertext)
        .map(Secret::new)
        .ok_or_else(|| SecretError::Tampered { column: column() })
}

struct Parts<'a> {
    key_id: KeyId,
    nonce: [u8; NONCE_LENGTH],
    ciphertext: &'a [u8],
}

fn split<'a>(place: Place<'_>, sealed: &'a Sealed) -> Result<Parts<'a>, SecretError> {
    let not_sealed = || SecretError::NotSealed { column: place.column.to_owned() };
    let (form, rest) = sealed.0.split_first().ok_or_else(not_sealed)?;
    if *form == 0 {
        return Err(not_sealed());
    }
    if *form != SEAL_FORM {
        return Err(SecretError::SealNewer { column: place.column.to_owned(), found: *form, known: SEAL_FORM });
    }
    let (key_id, rest) = rest.split_first_chunk::<KEY_ID_LENGTH>().ok_or_else(not_sealed)?;
    let (nonce, ciphertext) = rest.split_first_chunk::<NONCE_LENGTH>().ok_or_else(not_sealed)?;
    if ciphertext.len() < TAG_LENGTH {
        return Err(not_sealed());
    }
    Ok(Parts { key_id: KeyId(*key_id), nonce: *nonce, ciphertext })
}

/// Returns what is authenticated beside the value. Every part is preceded by its length, so that
/// no two places give the same bytes.
fn associated_data(form: u8, key_id: KeyId, place: Place<'_>) -> Vec<u8> {
    let mut bytes = INFO_PLACE.to_vec();
    bytes.push(form);
    bytes.extend_from_slice(&key_id.0);
    for part in [place.table, place.row, place.column] {
        bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    bytes
}

fn encryption_key(key: &SealingKey) -> Secret<[u8; KEY_LENGTH]> {
    let mut derived = [0_u8; KEY_LENGTH];
    derive(key.key.reveal(), INFO_ENCRYPT, &mut derived);
    Secret::new(derived)
}

/// Derives `output` from `key` with HKDF-SHA256 (RFC 5869), without salt: the key is random already.
fn derive(key: &[u8; KEY_LENGTH], purpose: &[u8], output: &mut [u8]) {
    // HKDF gives up to 8160 bytes; what is asked for here is at most 32 and cannot fail.
    let expanded = Hkdf::<Sha256>::new(None, key).expand(purpose, output);
    debug_assert!(expanded.is_ok());
}

/// Encrypts with XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03); `None` when the text is too long.
pub(super) fn encrypt(
    key: &Secret<[u8; KEY_LENGTH]>,
    nonce: [u8; NONCE_LENGTH],
    associated: &[u8],
    plaintext: &[u8],
) -> Option<Vec<u8>> {
    let cipher = XChaCha20Poly1305::new(key.reveal().into());
    cipher.encrypt(&XNonce::from(nonce), Payload { msg: plaintext, aad: associated }).ok()
}

/// Decrypts with XChaCha20-Poly1305; `None` when anything at all does not agree.
pub(super) fn decrypt(
    key: &Secret<[u8; KEY_LENGTH]>,
    nonce: [u8; NONCE_LENGTH],
    associated: &[u8],
    ciphertext: &[u8],
) -> Option<Vec<u8>> {
    let cipher = XChaCha20Poly1305::new(key.reveal().into());
    cipher.decrypt(&XNonce::from(nonce), Payload { msg: ciphertext, aad: associated }).ok()
}

fn checksum(bytes: &[u8]) -> [u8; CHECKSUM_LENGTH] {
    let digest = Sha256::digest(bytes);
    let mut head = [0_u8; CHECKSUM_LENGTH];
    for (target, source) in head.iter_mut().zip(digest.iter()) {
        *target = *source;
    }
    head
}
