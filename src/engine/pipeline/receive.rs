//! Receive: bytes and their source key become a message with an identity and a hash.

use sha2::{Digest as _, Sha256};

use crate::domain::ids::{MessageId, SourceId};
use crate::domain::time::Timestamp;
use crate::sources::Fetched;
use crate::store::body;
use crate::store::messages::{Message, NewMessage};

/// A message on its way through the pipeline.
#[derive(Clone, Debug)]
pub struct Received {
    /// The message as it is or will be stored.
    pub message: NewMessage,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How often it was tried before.
    pub attempts: i64,
    /// Whether the message is stored already, and this is a later try.
    pub standing: Standing,
}

/// Whether a message is stored already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not yet: it is stored together with what it says.
    Fresh,
    /// It is; only what became of it changes.
    Stored,
}

/// Takes what a source brought.
#[must_use]
pub fn receive(fetched: Fetched, source_id: SourceId, id: MessageId, now: Timestamp) -> Received {
    let hash: [u8; 32] = Sha256::digest(&fetched.bytes).into();
    let message = NewMessage {
        id,
        source_id,
        source_key: fetched.key,
        name: fetched.name,
        received_at: now,
        sent_at: fetched.modified,
        size_bytes: i64::try_from(fetched.bytes.len()).unwrap_or(i64::MAX),
        hash,
        packed: body::pack(&fetched.bytes),
    };
    Received { message, bytes: fetched.bytes, attempts: 0, standing: Standing::Fresh }
}

/// Takes a stored message up again.
#[must_use]
pub fn again(message: &Message, bytes: Vec<u8>) -> Received {
    let new = NewMessage {
        id: message.id,
        source_id: message.source_id,
        source_key: message.source_key.clone(),
        name: message.name.clone(),
        received_at: message.received_at,
        sent_at: message.sent_at,
        size_bytes: message.size_bytes,
        hash: message.hash,
        packed: body::Packed { codec: 0, bytes: Vec::new() },
    };
    Received { message: new, bytes, attempts: message.attempts, standing: Standing::Stored }
}
