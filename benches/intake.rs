//! The stages of intake one by one, over an office of a thousand contacts, and a page of the order
//! list. `cargo bench --bench intake`; the whole path with its limits is `kontor bench intake`.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use kontor::app;
use kontor::cli::bench::{corpus::Corpus, prefill};
use kontor::clock::{Clock, IdSource};
use kontor::domain::ids::{MessageId, SourceId};
use kontor::domain::paper::Paper;
use kontor::engine::command::{Actor, Command};
use kontor::engine::contacts;
use kontor::engine::core::Engine;
use kontor::engine::office::Office;
use kontor::engine::pipeline::{self, Prepared, identify, receive};
use kontor::formats::tables;
use kontor::sources::Fetched;
use kontor::store::orders;

/// How many contacts the master has.
const CONTACTS: u64 = 1_000;
/// How many different orders are drawn.
const ORDERS: u64 = 256;
/// How many orders share a commit when recording is measured.
const GROUP: usize = 100;
/// How many orders a page of the list shows.
const PAGE: i64 = 50;

/// An office with all that the benches need.
struct Bench {
    engine: Engine,
    source: SourceId,
    files: Vec<Vec<u8>>,
    samples: Vec<Prepared>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    number: u64,
    _folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let office = Office::at(folder.path().join("office"));
        office.create().expect("an office");
        let (clock, ids) = app::clock_and_ids().expect("random bytes");
        let mut engine = Engine::open(office, Arc::clone(&clock), Arc::clone(&ids)).expect("an engine");
        let corpus = Corpus { customers: CONTACTS, seed: 1 };
        let mut cards = Vec::new();
        tables::read_contacts_each(corpus.contacts_csv().as_bytes(), &mut |line, row| {
            cards.push((line, row.expect("a contact")));
        });
        let door =
            Command::AddFolderSource { name: "inbox".to_owned(), folder: "inbox".to_owned(), interval_minutes: 5 };
        for command in [door, Command::ImportContacts { cards }] {
            engine.command(Actor::Engine, command).expect("a change");
        }
        let source = prefill::first_source(&mut engine).expect("an answer").expect("a source");
        let files: Vec<Vec<u8>> = (0..ORDERS).map(|number| corpus.order_xml(number).into_bytes()).collect();
        let samples = prefill::samples(&mut engine, source, files.clone(), (clock.as_ref(), ids.as_ref()));
        let samples = samples.expect("samples");
        Self { engine, source, files, samples, clock, ids, number: 0, _folder: folder }
    }

    fn id(&self) -> MessageId {
        MessageId(self.ids.next(self.clock.now()))
    }

    fn group(&mut self) -> Vec<Prepared> {
        let samples = self.samples.iter().cycle().take(GROUP);
        let first = self.number;
        self.number += GROUP as u64;
        samples.zip(first..).map(|(sample, number)| prefill::renumbered(sample, number, self.id())).collect()
    }
}

fn intake(criterion: &mut Criterion) {
    let mut bench = Bench::new();
    let now = bench.clock.now();
    let fetched = |number: usize| Fetched {
        key: format!("key-{number}"),
        name: format!("{number}.xml"),
        bytes: bench.files[number % bench.files.len()].clone(),
        modified: Some(now),
    };
    let mut one = criterion.benchmark_group("one order");
    one.throughput(Throughput::Elements(1));
    let mut number = 0;
    let mut next = || {
        number += 1;
        fetched(number)
    };
    one.bench_function("receive", |bencher| {
        let take = |fetched| receive::receive(fetched, bench.source, bench.id(), now);
        bencher.iter_batched(&mut next, take, BatchSize::SmallInput);
    });
    let revision = bench.engine.read(contacts::revision).expect("a revision");
    let received: Vec<_> = bench.samples.iter().map(|sample| sample.received.clone()).collect();
    one.bench_function("prepare", |bencher| {
        let mut all = received.iter().cycle();
        let engine = &mut bench.engine;
        let prepare = |received| engine.read(|conn| pipeline::prepare(received, conn, revision)).expect("prepared");
        bencher.iter_batched(|| all.next().expect("a message").clone(), prepare, BatchSize::SmallInput);
    });
    let papers: Vec<Paper> = bench
        .samples
        .iter()
        .flat_map(|sample| sample.result.as_ref().expect("readable").sound.iter().map(|sound| sound.paper.clone()))
        .collect();
    let mut all = papers.iter().cycle();
    one.bench_function("identify", |bencher| {
        let (engine, source) = (&mut bench.engine, bench.source);
        bencher.iter(|| {
            let paper = all.next().expect("a paper");
            engine.read(|conn| identify::identify_parties(paper, source, conn)).expect("identified")
        });
    });
    one.bench_function("content hash", |bencher| {
        bencher.iter(|| identify::content_hash(black_box(all.next().expect("a paper"))));
    });
    one.finish();
    let mut group = criterion.benchmark_group("a group of a hundred");
    group.throughput(Throughput::Elements(GROUP as u64));
    group.bench_function("record", |bencher| {
        bencher.iter_custom(|rounds| {
            let mut took = std::time::Duration::ZERO;
            for _ in 0..rounds {
                let prepared = bench.group();
                took += timed(|| bench.engine.record(prepared).expect("recorded"));
            }
            took
        });
    });
    group.finish();
    page(criterion, &mut bench);
}

fn page(criterion: &mut Criterion, bench: &mut Bench) {
    let engine = &mut bench.engine;
    let first = engine.read(|conn| orders::newest(conn, None, PAGE)).expect("a page");
    let deep = engine.read(|conn| orders::newest(conn, None, 10_000)).expect("orders").last().map(|head| head.id);
    assert_eq!(first.len(), usize::try_from(PAGE).expect("small"));
    let mut group = criterion.benchmark_group("a page of the order list");
    for (name, before) in [("first", None), ("deep", deep)] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| engine.read(|conn| orders::newest(conn, black_box(before), PAGE)).expect("a page"));
        });
    }
    group.finish();
}

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn timed<T>(work: impl FnOnce() -> T) -> std::time::Duration {
    let begun = std::time::Instant::now();
    black_box(work());
    begun.elapsed()
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = intake
}
criterion_main!(benches);
