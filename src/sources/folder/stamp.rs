//! What tells one state of a file from another, and the key made of it.

use std::ffi::OsStr;
use std::fs::Metadata;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::time::Timestamp;

const NANOS_PER_MILLI: i128 = 1_000_000;

/// One state of a file, as the file system tells it without reading the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) size: u64,
    /// When the bytes were last changed, in nanoseconds since 1970.
    pub(super) modified_ns: i128,
    /// The file's number in its file system; zero where there is none.
    pub(super) number: u64,
    /// When anything about the file was last changed (Unix), or when it was made (Windows).
    pub(super) changed_ns: i128,
}

impl Stamp {
    #[cfg(unix)]
    pub(super) fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        let changed_ns = i128::from(metadata.ctime()) * 1_000_000_000 + i128::from(metadata.ctime_nsec());
        Self { size: metadata.len(), modified_ns: modified_ns(metadata), number: metadata.ino(), changed_ns }
    }

    #[cfg(not(unix))]
    pub(super) fn of(metadata: &Metadata) -> Self {
        let changed_ns = metadata.created().map_or(0, nanos_since_epoch);
        Self { size: metadata.len(), modified_ns: modified_ns(metadata), number: 0, changed_ns }
    }

    /// Returns the moment of the last change of the bytes.
    pub(super) fn modified(&self) -> Timestamp {
        Timestamp(i64::try_from(self.modified_ns.div_euclid(NANOS_PER_MILLI)).unwrap_or(0))
    }

    /// Returns whether the bytes must be the same; a move or a change of rights makes no difference.
    pub(super) fn same_bytes(&self, other: &Self) -> bool {
        (self.size, self.modified_ns, self.number) == (other.size, other.modified_ns, other.number)
    }

    /// Returns the key of a file of this name in this state. The separator cannot be part of a
    /// name, so different names and states never share a key.
    pub(super) fn key(&self, name: &OsStr) -> String {
        format!("{}/{}/{}/{}/{}", escaped(name), self.size, self.modified_ns, self.number, self.changed_ns)
    }
}

fn modified_ns(metadata: &Metadata) -> i128 {
    metadata.modified().map_or(0, nanos_since_epoch)
}

fn nanos_since_epoch(moment: SystemTime) -> i128 {
    match moment.duration_since(UNIX_EPOCH) {
        Ok(after) => i128::try_from(after.as_nanos()).unwrap_or(i128::MAX),
        Err(before) => -i128::try_from(before.duration().as_nanos()).unwrap_or(i128::MAX),
    }
}

/// Returns a name as text from which it could be made again: what is no UTF-8, and what would
/// disturb a line of text, stands as `%` with two hexadecimal digits for each byte.
fn escaped(name: &OsStr) -> String {
    let mut text = String::with_capacity(name.len());
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        for character in chunk.valid().chars() {
            if character.is_control() || matches!(character, '%' | '/') {
                let mut buffer = [0_u8; 4];
                escape_bytes(&mut text, character.encode_utf8(&mut buffer).as_bytes());
            } else {
                text.push(character);
            }
        }
        escape_bytes(&mut text, chunk.invalid());
    }
    text
}

fn escape_bytes(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        text.push('%');
        text.push_str(&hex::encode_upper([*byte]));
    }
}

/// Returns a name for people: what cannot be shown is replaced.
pub(super) fn shown(name: &OsStr) -> String {
    name.to_string_lossy()
        .chars()
        .map(|character| if character.is_control() { '\u{fffd}' } else { character })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stamp() -> impl Strategy<Value = Stamp> {
        let nanos = -1_000_000_000_i128..4_000_000_000_000_000_000;
        (any::<u64>(), nanos.clone(), any::<u64>(), nanos).prop_map(|(size, modified_ns, number, changed_ns)| Stamp {
            size,
            modified_ns,
            number,
            changed_ns,
        })
    }

    #[cfg(unix)]
    fn name(bytes: Vec<u8>) -> std::ffi::OsString {
        std::os::unix::ffi::OsStringExt::from_vec(bytes)
    }

    #[cfg(not(unix))]
    fn name(bytes: Vec<u8>) -> std::ffi::OsString {
        String::from_utf8_lossy(&bytes).into_owned().into()
    }

    /// Any bytes but those that no file name holds, with those that the escape is about more often than chance.
    fn any_name() -> impl Strategy<Value = std::ffi::OsString> {
        let byte = prop_oneof![Just(b'%'), Just(b'2'), Just(b'F'), Just(b'\n'), Just(0xFF_u8), Just(0xC3), 1_u8..=255];
        prop::collection::vec(byte.prop_filter("no separator", |byte| *byte != b'/'), 1..12).prop_map(name)
    }

    proptest! {
        // proves O3
        #[test]
        fn a_key_names_one_state_of_one_file(
            (left, left_stamp) in (any_name(), stamp()),
            (right, right_stamp) in (any_name(), stamp()),
        ) {
            prop_assert_eq!(left_stamp.key(&left), left_stamp.key(&left));
            prop_assert_eq!(left_stamp.key(&left) == left_stamp.key(&right), left == right);
            prop_assert_eq!(left_stamp.key(&left) == right_stamp.key(&left), left_stamp == right_stamp);
            prop_assert!(!left_stamp.key(&left).chars().any(char::is_control));
        }
    }

    #[test]
    fn names_stay_readable_in_keys_and_on_the_screen() {
        assert_eq!(escaped(OsStr::new("Žádost č. 5.xml")), "Žádost č. 5.xml");
        assert_eq!(escaped(OsStr::new("100%\n.xml")), "100%25%0A.xml");
        assert_eq!(shown(OsStr::new("a\nb.xml")), "a\u{fffd}b.xml");
    }
}
