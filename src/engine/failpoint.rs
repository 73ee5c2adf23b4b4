//! What the fault tests ask of the program: to die at a named point, and to carry a planted fault
//! that they must find. Live in debug builds and with the features `failpoints` and `sabotage`;
//! in a delivered program every call here is nothing at all.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

macro_rules! words {
    ($(#[$doc:meta])* $kind:ident { $($(#[$item_doc:meta])* $name:ident $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $kind { $($(#[$item_doc])* $name,)* }

        impl $kind {
            /// Every one of them, in the order in which a message meets them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the word by which a test asks for it.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$name => $word,)* } }

            fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.as_str() == word)
            }
        }
    };
}

words! {
    /// A place between two steps that a death must not tear apart.
    Point {
        /// The engine's file is locked, its row not yet written.
        LeaseLocked "lease-locked",
        /// The engine is taken.
        LeaseTaken "lease-taken",
        /// Files are read, nobody else has them yet.
        ChunkRead "chunk-read",
        /// Messages have identities and hashes.
        ChunkReceived "chunk-received",
        /// Messages are ready for the writer.
        ChunkDecoded "chunk-decoded",
        /// A message is stored unread, because the last run died; not durable yet.
        StoredFirstBeforeCommit "stored-first-before-commit",
        /// The same, durable.
        StoredFirstAfterCommit "stored-first-after-commit",
        /// A try of an unfinished message is counted, the try not yet made.
        AttemptCounted "attempt-counted",
        /// A message stands in the transaction of its group.
        MessageRecorded "message-recorded",
        /// A group is complete, not durable yet.
        RecordedBeforeCommit "recorded-before-commit",
        /// A group is durable, its door does not know.
        RecordedAfterCommit "recorded-after-commit",
        /// The door knows; nothing is put away yet.
        BeforeArchive "before-archive",
        /// One file is put away, its neighbours are not.
        FileArchived "file-archived",
        /// A whole group is put away.
        ChunkArchived "chunk-archived",
        /// A poll is noted.
        PollNoted "poll-noted",
        /// A person's change is complete, not durable yet.
        CommandBeforeCommit "command-before-commit",
        /// A person's change is durable, nobody was told.
        CommandAfterCommit "command-after-commit",
        /// Claims of a courier that died are given back.
        ClaimsReleased "claims-released",
        /// An accounting file stands under its temporary name, nothing is noted.
        BatchWritten "batch-written",
        /// It is noted, without its name yet.
        BatchFormed "batch-formed",
        /// It has its name, which is not noted.
        BatchRenamed "batch-renamed",
        /// All of it is noted.
        BatchSettled "batch-settled",
        /// An answer of accounting is read, nothing of it is noted.
        AnswerRead "answer-read",
        /// The file that is answered is put away, the answer not yet noted.
        RequestPutAway "request-put-away",
        /// The answer is noted, its file still there.
        AnswerNoted "answer-noted",
        /// The answer's file is put away.
        AnswerPutAway "answer-put-away",
        /// Mails are claimed, none is sent.
        MailClaimed "mail-claimed",
        /// The mail server has taken a mail, which is not noted.
        MailAccepted "mail-accepted",
        /// One mail is noted, its neighbours are claimed.
        MailSettled "mail-settled",
        /// A step of the courier is complete, not durable yet.
        StepBeforeCommit "step-before-commit",
        /// A step of the courier is durable, the courier does not know.
        StepAfterCommit "step-after-commit",
        /// A copy of a quarantined message is written.
        QuarantineCopied "quarantine-copied",
        /// A key is written beside its place, not yet there.
        KeyWritten "key-written",
        /// All work is done, the engine not yet given back.
        LeaseReleasing "lease-releasing",
        /// The engine is given back.
        LeaseReleased "lease-released",
    }
}

words! {
    /// A fault that a test plants, to prove that it would find it.
    Plant {
        /// Files are put away before they are stored.
        ArchiveBeforeCommit "archive-before-commit",
        /// A delivery that is stored already is stored again.
        DeliveryForgotten "delivery-forgotten",
        /// Mails leave while the order that they confirm is not durable.
        MailBeforeCommit "mail-before-commit",
        /// A mail counts as taken before it is sent.
        SettledBeforeSent "settled-before-sent",
        /// Every attempt of a mail gets another Message-ID.
        FreshMessageId "fresh-message-id",
        /// An accounting file gets its name before it is noted.
        ExportBeforeCommit "export-before-commit",
        /// Parked messages are not counted.
        ParkedUncounted "parked-uncounted",
    }
}

/// Names the point at which to die: `name`, or `name:3` for the third time it is reached.
pub const POINT_VARIABLE: &str = "KONTOR_FAILPOINT";

/// Names the planted fault.
pub const PLANT_VARIABLE: &str = "KONTOR_SABOTAGE";

/// Ends the program on the spot when a test asked for it, without a word to anybody.
pub fn reach(point: Point) {
    static WANTED: OnceLock<Option<(Point, u32)>> = OnceLock::new();
    static REACHED: AtomicU32 = AtomicU32::new(0);
    if !cfg!(any(debug_assertions, feature = "failpoints")) {
        return;
    }
    let wanted = WANTED.get_or_init(|| wanted_of(&std::env::var(POINT_VARIABLE).ok()?));
    if let Some((wanted, times)) = wanted
        && *wanted == point
        && REACHED.fetch_add(1, Ordering::SeqCst) + 1 == *times
    {
        std::process::abort();
    }
}

fn wanted_of(text: &str) -> Option<(Point, u32)> {
    let (word, times) = text.split_once(':').unwrap_or((text, "1"));
    Some((Point::parse(word)?, times.parse().ok()?))
}

/// Returns whether a test planted this fault.
#[must_use]
pub fn is_planted(plant: Plant) -> bool {
    static PLANTED: OnceLock<Option<Plant>> = OnceLock::new();
    cfg!(any(debug_assertions, feature = "sabotage"))
        && *PLANTED.get_or_init(|| Plant::parse(&std::env::var(PLANT_VARIABLE).ok()?)) == Some(plant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        assert_eq!(wanted_of("batch-formed"), Some((Point::BatchFormed, 1)));
        assert_eq!(wanted_of("batch-formed:3"), Some((Point::BatchFormed, 3)));
        assert_eq!(wanted_of("no-such-point"), None);
        assert!(Plant::ALL.iter().all(|plant| Plant::parse(plant.as_str()) == Some(*plant)));
        assert!(!is_planted(Plant::FreshMessageId));
    }
}
