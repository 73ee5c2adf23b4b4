//! A transport that records letters instead of sending them, and answers as it was told to.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use kontor::engine::courier::mails::{OpenPost, Post};
use kontor::mail::MailError;
use kontor::mail::letter::Letter;
use kontor::mail::mailer::Accepted;

/// The mail server of a world.
#[derive(Clone, Default)]
pub(crate) struct PostBox(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    tried: Vec<Letter>,
    accepted: Vec<Letter>,
    errors: VecDeque<MailError>,
    is_down: bool,
    knocks: u32,
}

impl PostBox {
    /// Returns what the courier opens.
    pub(crate) fn open(&self) -> OpenPost {
        let state = self.clone();
        Box::new(move |_settings| {
            let mut at_door = state.0.lock().unwrap();
            at_door.knocks += 1;
            if at_door.is_down {
                return Err(unreachable());
            }
            drop(at_door);
            Ok(Box::new(state.clone()))
        })
    }

    /// Lets the next letters fail, one error each.
    pub(crate) fn fails_with(&self, errors: impl IntoIterator<Item = MailError>) {
        self.0.lock().unwrap().errors.extend(errors);
    }

    /// Takes the server off the net, or brings it back.
    pub(crate) fn is_down(&self, is_down: bool) {
        self.0.lock().unwrap().is_down = is_down;
    }

    /// Returns how often somebody connected, or tried to.
    pub(crate) fn knocks(&self) -> u32 {
        self.0.lock().unwrap().knocks
    }

    /// Returns the letters that were accepted, in their order.
    pub(crate) fn letters(&self) -> Vec<Letter> {
        self.0.lock().unwrap().accepted.clone()
    }

    /// Returns every letter that was handed over, accepted or not.
    pub(crate) fn tried(&self) -> Vec<Letter> {
        self.0.lock().unwrap().tried.clone()
    }

    /// Returns the letters accepted for one address.
    pub(crate) fn letters_to(&self, address: &str) -> Vec<Letter> {
        self.letters().into_iter().filter(|letter| letter.to.iter().any(|to| to.address == address)).collect()
    }
}

impl Post for PostBox {
    fn send(&mut self, letter: &Letter) -> Result<Accepted, MailError> {
        let mut state = self.0.lock().unwrap();
        state.tried.push(letter.clone());
        if let Some(error) = state.errors.pop_front() {
            return Err(error);
        }
        state.accepted.push(letter.clone());
        let reply = format!("250 2.0.0 Ok: queued as {}", state.accepted.len());
        Ok(Accepted { reply, left_out: Vec::new() })
    }

    fn close(self: Box<Self>) {}
}

/// The server is not there.
pub(crate) fn unreachable() -> MailError {
    MailError::Unreachable { server: "mail.example:587".to_owned(), detail: "connection refused".to_owned() }
}

/// The server asks to come back later.
pub(crate) fn greylisted() -> MailError {
    MailError::Deferred { reply: "450 4.2.0 greylisted".to_owned() }
}

/// The receiver refuses for good.
pub(crate) fn refused(address: &str) -> MailError {
    MailError::Refused { address: address.to_owned(), reply: "550 5.1.1 no such user".to_owned() }
}

/// The connection was lost after the final dot.
pub(crate) fn lost() -> MailError {
    MailError::Unknown { server: "mail.example:587".to_owned() }
}
