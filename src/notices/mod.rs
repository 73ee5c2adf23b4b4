//! Notices of the desktop.
//!
//! Owns how a notice is shown. Must not judge what is important: who calls says so.

use notify_rust::Notification;

use crate::problem::{Code, Problem};

/// How long a notice stays where the desktop lets us say so, in milliseconds: two sentences.
const STAY_MILLIS: i32 = 8_000;

/// Shows a notice of the desktop.
///
/// # Errors
/// When this desktop shows none.
pub fn show(title: &str, text: &str) -> Result<(), Problem> {
    let shown =
        Notification::new().appname("Kontor").summary(title).body(text).icon("mail-unread").timeout(STAY_MILLIS).show();
    match shown {
        Ok(_) => Ok(()),
        Err(error) => Err(Problem::new(Code::NoticesMissing).with("detail", error.to_string())),
    }
}
