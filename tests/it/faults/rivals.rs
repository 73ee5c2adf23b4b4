//! Several programs on one office: one runs the engine, the others say who does, and a dead one
//! stands in nobody's way.

use std::process::{Child, Output, Stdio};

use super::books::{self, Books, Repeats};
use super::corpus::{self, Corpus};
use super::office::{Place, Serving, said};
use super::wait_for;

/// How many programs start at once.
const CROWD: usize = 20;

/// Programs that must not outlive a test that failed.
struct Crowd(Vec<Child>);

impl Drop for Crowd {
    fn drop(&mut self) {
        for child in &mut self.0 {
            // One that has ended is as good as one that is killed here.
            drop(child.kill());
            drop(child.wait());
        }
    }
}

fn refused(output: &Output) -> bool {
    let said = said(output);
    output.status.code() == Some(1) && said.contains("has been doing so since 2") && said.contains(&host())
}

fn host() -> String {
    kontor::engine::lease::host_name()
}

// proves O2, N23
#[test]
fn of_twenty_programs_started_at_once_one_serves() {
    let place = Place::new("csv", "");
    let mut crowd = Crowd((0..CROWD).map(|_| place.call(&["serve"]).spawn().unwrap()).collect());
    let ended = |child: &mut Child| child.try_wait().unwrap().is_some();
    wait_for("all but one to give up", || {
        let running = crowd.0.iter_mut().filter_map(|child| (!ended(child)).then_some(())).count();
        (running == 1).then_some(())
    });
    // The one that serves is the one that the row names.
    let at = crowd.0.iter_mut().position(|child| !ended(child)).unwrap();
    let holder = format!("{}|0", crowd.0[at].id());
    wait_for("the row of the one that serves", || {
        let rows = Books::open(&place.office()).rows("SELECT process, is_released FROM leases");
        (rows == [holder.clone()]).then_some(())
    });
    // It dies without a word, and the next takes over although its row has not run out.
    crowd.0[at].kill().unwrap();
    for (number, child) in crowd.0.drain(..).enumerate() {
        let output = child.wait_with_output().unwrap();
        assert!(number == at || refused(&output), "{}", said(&output));
    }
    let mut corpus = Corpus::new(31);
    corpus::lay_down(&corpus.one_of_each(), &place.inbox());
    place.run_until_idle();
    place.pick_up();
    place.run_until_idle();
    assert_eq!(books::complaints(&place, &corpus, Repeats(0)), [""; 0]);
}

// proves N1, N8, O2
#[test]
fn twenty_runs_at_once_do_the_work_once() {
    let place = Place::new("csv", "");
    let mut corpus = Corpus::new(32);
    corpus::lay_down(&corpus.more(60), &place.inbox());
    let children: Vec<Child> = (0..CROWD).map(|_| place.call(&["run", "--once"]).spawn().unwrap()).collect();
    let outputs: Vec<Output> = children.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
    let worked = outputs.iter().filter(|output| output.status.code() == Some(0)).count();
    assert!(0 < worked);
    for output in outputs.iter().filter(|output| output.status.code() != Some(0)) {
        assert!(refused(output), "{}", said(output));
    }
    place.pick_up();
    place.run_until_idle();
    assert_eq!(books::complaints(&place, &corpus, Repeats(0)), [""; 0]);
}

// proves O2, N23
#[test]
fn others_may_read_and_decide_while_one_serves() {
    let place = Place::new("csv", "");
    let mut corpus = Corpus::new(33);
    let mut serving = Serving::start(&place);
    corpus::lay_down(&corpus.one_of_each(), &place.inbox());
    let stranger = corpus.strangers().remove(0);
    let books = Books::open(&place.office());
    wait_for("the stranger's order", || {
        let found = books.rows(&format!("SELECT 1 FROM orders WHERE order_no = '{stranger}'"));
        (!found.is_empty()).then_some(())
    });
    for arguments in [["ledger"].as_slice(), &["orders", "list"], &["quarantine", "list"], &["outbox", "list"]] {
        let output = place.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", said(&output));
    }
    let second = place.run(&["run", "--once"]);
    assert!(refused(&second), "{}", said(&second));
    // Many decide at once; each decision is carried out, and the serving program exports it.
    let callers = (0..4).map(|_| {
        let mut call = place.call(&["assign", &stranger, "K0"]);
        call.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    });
    for mut caller in callers.collect::<Vec<_>>() {
        caller.wait().unwrap();
    }
    corpus.decided(&stranger, 0);
    wait_for("the exports", || {
        let waiting = books.rows("SELECT 1 FROM orders WHERE undecided = 0 AND is_cancelled = 0 AND exports = 0");
        let left = books.rows("SELECT 1 FROM effects WHERE state IN ('planned', 'sending')");
        (waiting.is_empty() && left.is_empty()).then_some(())
    });
    drop(books);
    serving.stop();
    place.pick_up();
    place.run_until_idle();
    assert_eq!(books::complaints(&place, &corpus, Repeats(0)), [""; 0]);
}
