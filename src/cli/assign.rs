//! `kontor assign ORDER CONTACT | --new`.

use serde_json::json;

use super::{Context, DONE, Ending, desk, json as forms};
use crate::domain::paper::Role;
use crate::engine::command::{Assignment, Command};
use crate::engine::pipeline::decide;
use crate::engine::query;
use crate::problem::{Code, Problem};
use crate::store::orders;

/// The arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Call {
    /// The order: our number, its id, or the sender's number.
    order: String,
    /// The contact: its number or id.
    #[arg(required_unless_present = "new", conflicts_with = "new")]
    contact: Option<String>,
    /// Take the party over as a new contact.
    #[arg(long)]
    new: bool,
    /// Which party: buyer, patient, referrer or payer; without it the first undecided one.
    #[arg(long)]
    role: Option<String>,
}

pub(super) fn run(context: &mut Context, call: &Call) -> Ending {
    let mut reader = context.reader()?;
    let head = desk::find_order(&mut reader, &call.order)?;
    let to = match &call.contact {
        Some(contact) => Assignment::Existing(desk::find_contact(&mut reader, contact)?),
        None => Assignment::New,
    };
    let role = if let Some(word) = call.role.as_deref() {
        Role::parse(word).ok_or_else(|| {
            Problem::new(Code::CallInvalid).with("word", word).with("expected", "buyer, patient, referrer, payer")
        })?
    } else {
        let order = reader.read(|conn| orders::load(conn, head.id)).map_err(|error| error.problem())?;
        let parties = order.map(|order| order.parties).unwrap_or_default();
        parties.iter().find(|party| decide::is_undecided(party.decision)).map_or(Role::Buyer, |party| party.role)
    };
    context.change(Command::Assign { order: head.id, role, to })?;
    desk::work_off(context.office()?)?;
    let file = reader.read(|conn| query::order_file(conn, head.id)).map_err(|error| error.problem())?;
    let Some(file) = file else {
        return Err(Problem::new(Code::NotFound).with("what", "order").with("id", call.order.as_str()));
    };
    context.out.value(&json!({ "order": forms::order_row(&context.out, &file.row), "role": role.as_str() }));
    let texts = context.out.texts;
    let decided = file.order.parties.iter().find(|party| party.role == role).and_then(|party| party.contact_id);
    let contact = file.contacts.iter().find(|contact| Some(contact.id) == decided);
    let name =
        contact.map(|contact| format!("{} {}", contact.card.number, contact.card.display_name())).unwrap_or_default();
    context.out.line(&texts.cli_assign_done(head.number.as_str(), name));
    if file.row.head.undecided != 0 {
        context.out.line(&texts.cli_assign_more(file.row.head.undecided));
    }
    Ok(DONE)
}
