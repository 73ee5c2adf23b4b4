//! The decoder's thread: everything about a message that can be found out before anything is
//! written, for one portion after the other, while the writer writes an earlier one.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender};

use super::contacts as master;
use super::failpoint::{self, Point};
use super::intake::{Acknowledgement, Portion, Streak};
use super::pipeline::receive::{self, Received};
use super::pipeline::{self, Prepared};
use super::runtime::{EngineJob, RecordJob, reply};
use crate::clock::{Clock, IdSource};
use crate::domain::ids::{MessageId, SourceId};
use crate::sources::Fetched;
use crate::store::{Conn, Reader, StoreError};

/// How many messages of a backlog are looked up in one view of the database. Each new view begins
/// with nothing in memory; what it does not see yet, changes of the address master, is noticed by
/// the writer, which looks again.
const SNAPSHOT_MESSAGES: usize = 2_000;

/// A portion for the decoder.
pub(super) struct DecodeJob {
    pub(super) source: SourceId,
    pub(super) items: Vec<Fetched>,
    pub(super) place: Portion,
    pub(super) answer: SyncSender<Acknowledgement>,
    pub(super) streak: Streak,
}

/// What the decoder's thread works with. It must not hold a sender of its own queue: it ends when
/// the last of those is gone.
pub(super) struct Decoding {
    pub(super) clock: Arc<dyn Clock>,
    pub(super) engine: SyncSender<EngineJob>,
    /// Whether messages are stored before they are looked at.
    pub(super) careful: Arc<AtomicBool>,
}

/// The engine's queue is gone, and with it whoever would want more.
struct EngineGone;

impl Decoding {
    /// Decodes until nobody can bring anything any more, or nobody can take it.
    pub(super) fn run(&self, jobs: &Receiver<DecodeJob>, mut reader: Reader, ids: &dyn IdSource) {
        while let Ok(job) = jobs.recv() {
            let mut job = Some(job);
            let mut gone = false;
            let seen = reader.read(|conn| {
                let contacts_revision = master::revision(conn)?;
                let mut left = SNAPSHOT_MESSAGES;
                while let Some(portion) = job.take() {
                    left = left.saturating_sub(portion.items.len());
                    gone = self.decode(portion, conn, contacts_revision, ids).is_err();
                    if left != 0 && !gone {
                        job = jobs.try_recv().ok();
                    }
                }
                Ok(())
            });
            if let (Err(error), Some(job)) = (seen, job) {
                reply(&job.answer, Err(error.problem()));
            }
            if gone {
                return;
            }
        }
    }

    /// Decodes a portion and hands it to the writer.
    fn decode(
        &self,
        job: DecodeJob,
        conn: &mut Conn<'_>,
        contacts_revision: i64,
        ids: &dyn IdSource,
    ) -> Result<(), EngineGone> {
        let now = self.clock.now();
        let id = || MessageId(ids.next(now));
        let received: Vec<Received> =
            job.items.into_iter().map(|item| receive::receive(item, job.source, id(), now)).collect();
        failpoint::reach(Point::ChunkReceived);
        let next = if self.careful.load(Ordering::Relaxed) {
            EngineJob::StoreFirst { chunk: received, answer: job.answer, streak: job.streak }
        } else {
            let prepared = job.streak.go_on(|| {
                let prepare = |received| pipeline::prepare(received, conn, contacts_revision);
                let all: Result<Vec<Prepared>, StoreError> = received.into_iter().map(prepare).collect();
                all.map_err(|error| error.problem())
            });
            match prepared {
                Ok(prepared) => {
                    let (place, answer, streak) = (job.place, job.answer, job.streak);
                    EngineJob::Record(RecordJob { prepared, place, answer, streak })
                }
                Err(problem) => {
                    reply(&job.answer, Err(problem));
                    return Ok(());
                }
            }
        };
        failpoint::reach(Point::ChunkDecoded);
        self.engine.send(next).map_err(|_gone| EngineGone)
    }
}
