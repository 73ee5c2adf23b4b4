//! The product in sentences: what must happen to an order, told as the person at the desk would
//! tell it. Start at [`intake`]; each file is one chapter.

mod intake;
mod booking;
mod identification;
mod attachments;
mod duplicates;
mod amendment;
mod poison;
mod accounting;
mod answers;
mod confirmation;
mod outbox;
mod outage;
mod statistics;
mod trace;
mod running;
