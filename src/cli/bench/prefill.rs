//! Fills an office with booked orders: a few are read and identified, and booked again and again
//! under other numbers, by the engine itself. The criterion benches make their orders here too.

use super::corpus;
use crate::clock::{Clock, IdSource};
use crate::domain::ids::{MessageId, SourceId};
use crate::engine::contacts;
use crate::engine::core::Engine;
use crate::engine::pipeline::receive;
use crate::engine::pipeline::{self, Prepared};
use crate::problem::Problem;
use crate::sources::Fetched;
use crate::store::sources;

/// How many orders share one commit while filling: nobody measures it.
const GROUP: usize = 1_000;

/// Returns the first source of an office.
///
/// # Errors
/// What kept it from being read.
pub fn first_source(engine: &mut Engine) -> Result<Option<SourceId>, Problem> {
    Ok(engine.read(sources::list)?.first().map(|source| source.id))
}

/// Reads and identifies order files as if they had come by a source.
///
/// # Errors
/// What kept the address master from being read.
pub fn samples(
    engine: &mut Engine,
    source: SourceId,
    files: Vec<Vec<u8>>,
    (clock, ids): (&dyn Clock, &dyn IdSource),
) -> Result<Vec<Prepared>, Problem> {
    let revision = engine.read(contacts::revision)?;
    let now = clock.now();
    let mut samples = Vec::with_capacity(files.len());
    for (number, bytes) in files.into_iter().enumerate() {
        let name = format!("sample-{number}");
        let fetched = Fetched { key: name.clone(), name, bytes, modified: Some(now) };
        let received = receive::receive(fetched, source, MessageId(ids.next(now)), now);
        samples.push(engine.read(|conn| pipeline::prepare(received, conn, revision))?);
    }
    Ok(samples)
}

/// Books `count` orders made from the files.
///
/// # Errors
/// What kept them from being booked.
pub(super) fn book(
    mut engine: Engine,
    files: Vec<Vec<u8>>,
    count: u32,
    (clock, ids): (&dyn Clock, &dyn IdSource),
) -> Result<(), Problem> {
    let Some(source) = first_source(&mut engine)? else { return Ok(()) };
    let samples = samples(&mut engine, source, files, (clock, ids))?;
    let mut number = 0_u64;
    let total = u64::from(count);
    while number < total {
        let mut group: Vec<Prepared> = Vec::with_capacity(GROUP);
        for sample in samples.iter().cycle().skip(usize::try_from(number).unwrap_or(0) % samples.len().max(1)) {
            if GROUP <= group.len() || number == total {
                break;
            }
            group.push(renumbered(sample, number, MessageId(ids.next(clock.now()))));
            number += 1;
        }
        engine.record(group)?;
    }
    Ok(())
}

/// Returns a sample as if it had come by itself: another message, another order number.
#[must_use]
pub fn renumbered(sample: &Prepared, number: u64, id: MessageId) -> Prepared {
    let mut next = sample.clone();
    let message = &mut next.received.message;
    message.id = id;
    message.source_key = format!("filled-{number}");
    message.name = format!("filled-{number}.xml");
    // Looked up by their first bytes, so these must be as scattered as real hashes are.
    message.hash = corpus::scattered(number);
    if let Ok(papers) = &mut next.result {
        for identified in &mut papers.sound {
            identified.paper.order_no = format!("F-{number:09}");
            identified.content_hash = message.hash;
        }
    }
    next
}
