//! Real mail servers, each private to its test: started on a port that the operating system names,
//! in a directory of their own, awaited by connecting, stopped when dropped.

mod delivery;
mod failures;
mod postfix;
mod refusals;
mod sink;

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use kontor::domain::time::Timestamp;
use kontor::mail::letter::{AutoSubmitted, Letter, Recipient};
use kontor::mail::{MailSettings, Security};

/// Where Debian keeps programs that only a server needs.
const PROGRAM_FOLDERS: [&str; 4] = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"];
/// Longest wait for a server to start or for a mail to be laid down. A busy machine takes seconds.
const PATIENCE: Duration = Duration::from_mins(1);

/// Finds a server program. Without it the test cannot say anything: that is a failure where
/// everything must be checked, and elsewhere it is said aloud.
fn program(name: &str, package: &str) -> Option<PathBuf> {
    let found = PROGRAM_FOLDERS.iter().map(|folder| PathBuf::from(folder).join(name)).find(|path| path.exists());
    if found.is_none() {
        leave_out(&format!("{name} is missing (Debian package {package})"));
    }
    found
}

fn leave_out(reason: &str) {
    assert!(std::env::var_os("CI").is_none(), "{reason}");
    eprintln!("LEFT OUT: a test against a real mail server, because {reason}");
}

/// Returns a port that was free a moment ago.
fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

/// Asks `is_done` again and again until it is, or patience runs out.
fn wait_until(mut is_done: impl FnMut() -> bool) -> bool {
    let (_keep, quiet) = mpsc::sync_channel::<()>(1);
    let start = now();
    while now().duration_since(start) < PATIENCE {
        if is_done() {
            return true;
        }
        // Nobody ever writes: this is a pause that leaves the processor to the server.
        assert!(quiet.recv_timeout(Duration::from_millis(10)).is_err());
    }
    false
}

#[expect(clippy::disallowed_methods, reason = "a deadline for a foreign process is real time")]
fn now() -> Instant {
    Instant::now()
}

fn answers(port: u16) -> bool {
    TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), Duration::from_secs(1)).is_ok()
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}

fn settings(port: u16) -> MailSettings {
    MailSettings {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::Plain,
        user: None,
        password: None,
        from_address: "office@example.org".to_owned(),
        from_name: "Büro Müller, GmbH".to_owned(),
        helo: Some("office.example.org".to_owned()),
        extra_root_pem: None,
        timeout_secs: 20,
    }
}

fn letter(to: &str) -> Letter {
    Letter {
        message_id: "<0199f3c2-confirmation@example.org>".to_owned(),
        to: vec![Recipient { address: to.to_owned(), name: "Jana Nováková".to_owned() }],
        subject: "Bestätigung Ihres Auftrags 1042 – заказ принят".to_owned(),
        text: "Guten Tag,\n\nPříliš žluťoučký kůň, спасибо.\n.\n..zwei Punkte\n".to_owned(),
        date: Timestamp(1_800_000_000_000),
        in_reply_to: Some("<order-1042@shop.example>".to_owned()),
        auto_submitted: AutoSubmitted::Replied,
        reply_to: None,
        enclosures: Vec::new(),
    }
}
