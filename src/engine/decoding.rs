//! The decoder's thread: it turns what the intakes fetched into messages that are ready to be
//! recorded, with everything found out that needs no writing.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender};

use super::contacts as master;
use super::failpoint::{self, Point};
use super::pipeline;
use super::pipeline::receive::{self, Received};
use super::runtime::{DecodeJob, EngineJob, RecordJob, reply};
use crate::clock::{Clock, IdSource};
use crate::domain::ids::MessageId;
use crate::store::{Conn, Reader, StoreError};

/// How many messages of a backlog are looked up in one view of the database. Each new view begins
/// with nothing in memory; what it does not see yet, changes of the address master, is noticed by
/// the writer, which looks again.
const SNAPSHOT_MESSAGES: usize = 2_000;

/// What the decoder's thread works with. It must not hold a sender of its own queue: it ends when
/// the last of those is gone.
pub(super) struct Decoding {
    pub(super) clock: Arc<dyn Clock>,
    pub(super) engine: SyncSender<EngineJob>,
    /// Whether messages are stored before they are looked at.
    pub(super) careful: Arc<AtomicBool>,
}

/// Decodes what comes until nobody can send more.
pub(super) fn decode_loop(jobs: &Receiver<DecodeJob>, mut reader: Reader, kit: &Decoding, ids: &dyn IdSource) {
    while let Ok(job) = jobs.recv() {
        let mut job = Some(job);
        let mut gone = false;
        let seen = reader.read(|conn| {
            let contacts_revision = master::revision(conn)?;
            let mut left = SNAPSHOT_MESSAGES;
            while let Some(portion) = job.take() {
                left = left.saturating_sub(portion.items.len());
                gone = kit.decode(portion, conn, contacts_revision, ids).is_err();
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

/// The engine's queue is gone, and with it whoever would want more.
struct EngineGone;

impl Decoding {
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
            EngineJob::StoreFirst { chunk: received, answer: job.answer }
        } else {
            let prepare = |received| pipeline::prepare(received, conn, contacts_revision);
            match received.into_iter().map(prepare).collect() {
                Ok(prepared) => EngineJob::Record(RecordJob { prepared, place: job.place, answer: job.answer }),
                Err(error) => {
                    let error: StoreError = error;
                    reply(&job.answer, Err(error.problem()));
                    return Ok(());
                }
            }
        };
        failpoint::reach(Point::ChunkDecoded);
        self.engine.send(next).map_err(|_gone| EngineGone)
    }
}
