//! Open: takes the envelope off. A plain message has none; a sealed one cannot be opened
//! without the customer's key, so it waits instead of being taken for damaged.

use super::Verdict;
use crate::problem::{Code, Place, Problem};

/// How Kontor's sealed containers begin.
const SEALED_MAGIC: &[u8] = b"KNTR";

/// The bytes of a message without their envelope.
#[derive(Debug)]
pub struct Opened<'m> {
    /// The content.
    pub content: &'m [u8],
}

/// Opens a message.
#[must_use]
pub fn open(bytes: &[u8]) -> Verdict<Opened<'_>> {
    if bytes.starts_with(SEALED_MAGIC) {
        let problem = Problem::new(Code::SecretUnreadable).with("what", "KNTR");
        return Verdict::Park(Box::new((problem, Place::default())));
    }
    Verdict::Proceed(Opened { content: bytes })
}
