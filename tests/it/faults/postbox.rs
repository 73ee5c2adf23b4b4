//! A mail server in this process that keeps every letter it took. It lives through the deaths of
//! the program and counts what came twice.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use kontor::threads;

/// A letter as taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Letter {
    /// Its Message-ID, without the angle brackets.
    pub(super) message_id: String,
    /// To whom the envelope says it goes.
    pub(super) to: String,
    /// Its subject, as on the wire but on one line.
    pub(super) subject: String,
    /// Its text, as on the wire.
    pub(super) text: String,
}

/// The server.
pub(super) struct Postbox {
    pub(super) port: u16,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    letters: Mutex<Vec<Letter>>,
    /// How many of the next letters are taken without a word: the sender cannot know.
    silent: AtomicUsize,
    is_over: AtomicBool,
}

impl Postbox {
    pub(super) fn open() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared::default());
        let postbox = Self { port, shared: Arc::clone(&shared) };
        let serve = move || {
            for stream in listener.incoming() {
                if shared.is_over.load(Ordering::SeqCst) {
                    break;
                }
                let (stream, shared) = (stream.unwrap(), Arc::clone(&shared));
                let talk = move || {
                    // A sender that dies in mid-sentence is what this server is for.
                    drop(shared.talk(&stream));
                    Ok(())
                };
                threads::start("postbox-talk", talk, |_| {})?;
            }
            Ok(())
        };
        threads::start("postbox", serve, |_| {}).unwrap();
        postbox
    }

    /// Takes the next letters without answering.
    pub(super) fn be_silent(&self, letters: usize) {
        self.shared.silent.store(letters, Ordering::SeqCst);
    }

    /// Returns the letters taken so far, sorted.
    pub(super) fn letters(&self) -> Vec<Letter> {
        let mut letters = self.shared.letters.lock().unwrap().clone();
        letters.sort();
        letters
    }
}

impl Drop for Postbox {
    fn drop(&mut self) {
        self.shared.is_over.store(true, Ordering::SeqCst);
        // Wakes the server, which then ends; if nobody listens any more, all the better.
        drop(TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)));
    }
}

impl Shared {
    fn talk(&self, stream: &TcpStream) -> std::io::Result<()> {
        let mut out = stream;
        out.set_nodelay(true)?;
        let mut lines = BufReader::new(stream).lines();
        let mut to = String::new();
        out.write_all(b"220 postbox\r\n")?;
        while let Some(line) = lines.next() {
            let line = line?;
            let word = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            let answer: &[u8] = match word.as_str() {
                "EHLO" => b"250 postbox\r\n",
                "RCPT" => {
                    line.split(['<', '>']).nth(1).unwrap_or_default().clone_into(&mut to);
                    b"250 yes\r\n"
                }
                "DATA" => {
                    out.write_all(b"354 speak\r\n")?;
                    let Some(letter) = read_letter(&mut lines, &to, stream)? else { return Ok(()) };
                    self.letters.lock().unwrap().push(letter);
                    let silent = |left: usize| left.checked_sub(1);
                    if self.silent.fetch_update(Ordering::SeqCst, Ordering::SeqCst, silent).is_ok() {
                        return Ok(());
                    }
                    ANSWER_REST
                }
                "QUIT" => {
                    out.write_all(b"221 bye\r\n")?;
                    return Ok(());
                }
                _ => b"250 yes\r\n",
            };
            out.write_all(answer)?;
        }
        Ok(())
    }
}

/// How the answer to a letter begins. It is sent while the letter still comes in: the sender's
/// last few bytes wait for a sign that the first ones came, and without this one the operating
/// system gives it only after a twenty-fifth of a second.
const ANSWER_BEGIN: &[u8] = b"2";
const ANSWER_REST: &[u8] = b"50 taken\r\n";

/// Reads up to the final dot; nothing when the sender breaks off before it.
fn read_letter(
    lines: &mut impl Iterator<Item = std::io::Result<String>>,
    to: &str,
    mut out: &TcpStream,
) -> std::io::Result<Option<Letter>> {
    let mut head: Vec<String> = Vec::new();
    let mut text = String::new();
    let mut is_head = true;
    for line in lines {
        let line = line?;
        if head.is_empty() {
            out.write_all(ANSWER_BEGIN)?;
        }
        if line == "." {
            let field = |name: &str| {
                let found = head.iter().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
                found.trim().to_owned()
            };
            let message_id = field("Message-ID:").trim_matches(['<', '>']).to_owned();
            return Ok(Some(Letter { message_id, to: to.to_owned(), subject: field("Subject:"), text }));
        }
        is_head &= !line.is_empty();
        match head.last_mut() {
            Some(last) if is_head && line.starts_with([' ', '\t']) => last.push_str(&line),
            _ if is_head => head.push(line),
            _ => text.extend([line.as_str(), "\n"]),
        }
    }
    Ok(None)
}
