//! One office to play scenarios in: the real engine over a real store in a temporary directory, a
//! manual clock, seeded ids, no threads. Only the outside is made up, at its edge: files are laid
//! at the door by the test, letters are recorded instead of sent.
//!
//! After every step the ledger must balance and the statistics must be what a recount gives. A
//! world that ends with something undone (a waiting message, an unsent mail, a remark) fails its
//! test unless [`World::ends_with`] named it.

use std::collections::BTreeMap;
use std::fs;
use std::mem;
use std::path::PathBuf;
use std::sync::Arc;

use kontor::clock::{Clock as _, IdSource, ManualClock, SystemIds};
use kontor::domain::contact::{Contact, ContactCard};
use kontor::domain::ids::{ContactId, SourceId};
use kontor::domain::lifecycle::{EffectKind, EffectState, MessageState, OrderState};
use kontor::domain::paper::Role;
use kontor::domain::settings::SettingKey;
use kontor::domain::time::Timestamp;
use kontor::engine::command::{Actor, Assignment, Command, Receipt, Which};
use kontor::engine::contacts as master;
use kontor::engine::core::Engine;
use kontor::engine::courier::step::{Step, StepAnswer};
use kontor::engine::courier::{Courier, Desk as _};
use kontor::engine::office::Office;
use kontor::engine::pipeline::{self, receive};
use kontor::engine::query::{self, OrderFile, OrderRow, SourceLedger};
use kontor::problem::{Code, Problem};
use kontor::sources::Fetched;
use kontor::store::batches::{Batch, BatchItem};
use kontor::store::contacts;
use kontor::store::driver::{Access, Driver, SqliteDriver};
use kontor::store::effects::{Effect, EffectKey};
use kontor::store::messages::{self, Message};
use kontor::store::{Conn, Reader, StoreError, Writer};
use tempfile::TempDir;

use super::driver::{PanickingDriver, Panics};
use super::post::PostBox;
use super::{march, recount};

/// Who does what the test asks for.
pub(crate) const CLERK: &str = "Jana";

/// The customer who is in every world, as number.
pub(crate) const ALFA: &str = "1001";

/// An office with one source, `shop`.
pub(crate) struct World {
    engine: Option<Engine>,
    courier: Courier,
    reader: Reader,
    clock: Arc<ManualClock>,
    ids: Arc<dyn IdSource>,
    pub(crate) post: PostBox,
    sources: BTreeMap<String, SourceId>,
    at_the_door: Vec<(SourceId, Fetched)>,
    deliveries: u32,
    courier_problem: Option<Problem>,
    expected: Vec<String>,
    office: Office,
    /// Removed last.
    _folder: TempDir,
}

impl World {
    /// Returns an office that confirms by mail, exports as CSV and knows the customer Alfa.
    pub(crate) fn new() -> Self {
        let mut world = Self::bare();
        world.set(SettingKey::OfficeName, "Zdravé kroky s.r.o.");
        world.set(SettingKey::OfficeLanguage, "en");
        world.set(SettingKey::MailHost, "mail.example");
        world.set(SettingKey::MailFrom, "office@kroky.example");
        world.set(SettingKey::AccountingProfile, "csv");
        world.knows(super::fixtures::alfa().card(ALFA));
        world
    }

    /// Returns an office in which nothing is set up but the source.
    pub(crate) fn bare() -> Self {
        Self::over(Panics::default())
    }

    /// Returns a bare office whose database makes the program panic by plan.
    pub(crate) fn over(panics: Panics) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let office = Office::at(folder.path().join("office"));
        office.create().unwrap();
        let clock = Arc::new(ManualClock::at(march(2, 9, 0)));
        let ids: Arc<dyn IdSource> = Arc::new(SystemIds::with_node(7));
        let driver = SqliteDriver::open(&office.database(), Access::Write).unwrap();
        let driver: Box<dyn Driver> = Box::new(PanickingDriver::over(Box::new(driver), panics));
        let engine =
            Engine::over(office.clone(), Writer::over(driver), Arc::<ManualClock>::clone(&clock), Arc::clone(&ids));
        let post = PostBox::default();
        let mut world = Self {
            engine: Some(engine),
            courier: courier(&office, &post),
            reader: Reader::open(&office.database()).unwrap(),
            clock,
            ids,
            post,
            sources: BTreeMap::new(),
            at_the_door: Vec::new(),
            deliveries: 0,
            courier_problem: None,
            expected: Vec::new(),
            office,
            _folder: folder,
        };
        world.add_source("shop");
        world
    }

    fn engine(&mut self) -> &mut Engine {
        self.engine.as_mut().unwrap()
    }

    /// Reads from the store.
    pub(crate) fn read<T>(&mut self, work: impl FnOnce(&mut Conn<'_>) -> Result<T, StoreError>) -> T {
        self.reader.read(work).unwrap()
    }

    /// Returns the office.
    pub(crate) fn office(&self) -> &Office {
        &self.office
    }

    // --- time and life -----------------------------------------------------------------------

    /// Returns the present moment.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Moves the clock on.
    pub(crate) fn advance(&mut self, millis: i64) {
        self.clock.advance_millis(millis);
    }

    /// Lets the program end and start again.
    pub(crate) fn restart(&mut self) {
        self.engine = None;
        let ids = Arc::clone(&self.ids);
        self.engine = Some(Engine::open(self.office.clone(), Arc::<ManualClock>::clone(&self.clock), ids).unwrap());
        self.courier = courier(&self.office, &self.post);
        self.check();
    }

    // --- the outside -------------------------------------------------------------------------

    /// Adds a drop folder of this name as a source.
    pub(crate) fn add_source(&mut self, name: &str) {
        let folder = if name == "shop" { "inbox".to_owned() } else { format!("inbox-{name}") };
        let command = Command::AddFolderSource { name: name.to_owned(), folder, interval_minutes: 5 };
        let id = SourceId(self.does(command).created.unwrap());
        self.sources.insert(name.to_owned(), id);
    }

    /// Returns the identity of a source.
    pub(crate) fn source(&self, name: &str) -> SourceId {
        self.sources[name]
    }

    /// Lays a file at the door of `shop`.
    pub(crate) fn receive(&mut self, name: &str, bytes: impl AsRef<[u8]>) {
        let now = self.now();
        self.receive_as("shop", name, bytes, now);
    }

    /// Lays a file at the door of a source.
    pub(crate) fn receive_from(&mut self, source: &str, name: &str, bytes: impl AsRef<[u8]>) {
        let now = self.now();
        self.receive_as(source, name, bytes, now);
    }

    /// Lays a file at the door that lies there since a moment.
    pub(crate) fn receive_as(&mut self, source: &str, name: &str, bytes: impl AsRef<[u8]>, modified: Timestamp) {
        self.deliveries += 1;
        let key = format!("{name}/{}", self.deliveries);
        let (name, bytes) = (name.to_owned(), bytes.as_ref().to_vec());
        self.at_the_door.push((self.source(source), Fetched { key, name, bytes, modified: Some(modified) }));
    }

    /// Lays what a real door brought at the door of a source.
    pub(crate) fn receive_fetched(&mut self, source: &str, fetched: Fetched) {
        self.at_the_door.push((self.source(source), fetched));
    }

    /// Lays a file at the door of `shop` and lets the program work until nothing is left to do.
    pub(crate) fn takes(&mut self, name: &str, bytes: impl AsRef<[u8]>) {
        self.receive(name, bytes);
        self.run_until_idle();
    }

    // --- work --------------------------------------------------------------------------------

    /// Takes in all that lies at the doors, as one group, and then all that this woke.
    pub(crate) fn take_in(&mut self) {
        let now = self.now();
        let mut group = Vec::new();
        for (source, fetched) in mem::take(&mut self.at_the_door) {
            let id = self.engine().message_id();
            let received = receive::receive(fetched, source, id, now);
            let prepared = self.engine().read(|conn| {
                let revision = master::revision(conn)?;
                pipeline::prepare(received, conn, revision)
            });
            group.push(prepared.unwrap());
        }
        if !group.is_empty() {
            self.engine().record(group).unwrap();
            self.check();
        }
        self.engine().take_up_unfinished().unwrap();
        self.check();
    }

    /// Stores all that lies at the doors before anything looks at it, as after a crash.
    pub(crate) fn store_first(&mut self) {
        let now = self.now();
        for (source, fetched) in mem::take(&mut self.at_the_door) {
            let id = self.engine().message_id();
            let received = receive::receive(fetched, source, id, now);
            self.engine().store_first(&received).unwrap();
        }
        self.check();
    }

    /// Lets the program die while it works on a stored message, for the n-th time: the attempt is
    /// counted before the work, and nothing after it is done.
    pub(crate) fn dies_at_work(&mut self, name: &str, attempts: i64) {
        let id = self.message(name).id;
        let counted = self.engine().write(&Actor::Engine, |tx, _, _| Ok(messages::set_attempts(tx, id, attempts)?));
        counted.unwrap();
        self.restart();
    }

    /// Lets the courier do all that is due.
    pub(crate) fn run_courier(&mut self) {
        let engine = self.engine.as_mut().unwrap();
        loop {
            let round = self.courier.round(engine).unwrap();
            self.courier_problem = round.problem;
            if round.worked == 0 {
                break;
            }
        }
        self.check();
    }

    /// Returns what kept the courier from laying out accounting files, when it last worked.
    pub(crate) fn courier_problem(&self) -> Option<Problem> {
        self.courier_problem.clone()
    }

    /// Claims all due mails as a courier does that dies before it sends them.
    pub(crate) fn claims_mails(&mut self) {
        let claimed = self.engine().step(Step::ClaimMails { limit: 50 }).unwrap();
        assert!(matches!(claimed, StepAnswer::Claimed(mails) if !mails.is_empty()));
    }

    /// Takes in what lies at the doors and lets the courier do what is due.
    pub(crate) fn run_until_idle(&mut self) {
        self.take_in();
        self.run_courier();
    }

    fn check(&mut self) {
        self.reader.read(recount::check).unwrap();
    }

    // --- commands ----------------------------------------------------------------------------

    /// Carries out a command as the clerk.
    pub(crate) fn does(&mut self, command: Command) -> Receipt {
        let receipt = self.engine().command(Actor::Person(CLERK.to_owned()), command).unwrap();
        self.check();
        receipt
    }

    /// Asks for a command that must be refused, and returns why.
    pub(crate) fn is_refused(&mut self, command: Command) -> Problem {
        let refused = self.engine().command(Actor::Person(CLERK.to_owned()), command).unwrap_err();
        self.check();
        refused
    }

    /// Sets a business setting.
    pub(crate) fn set(&mut self, key: SettingKey, value: &str) {
        self.does(Command::Set { key, value: value.to_owned() });
    }

    /// Adds a contact to the master.
    pub(crate) fn knows(&mut self, card: ContactCard) -> ContactId {
        let number = card.number.clone();
        let receipt = self.does(Command::ImportContacts { cards: vec![(1, card)] });
        assert_eq!((receipt.changed, receipt.problems), (1, Vec::new()));
        self.contact(&number).0
    }

    /// Returns a contact by its number.
    pub(crate) fn contact(&mut self, number: &str) -> (ContactId, ContactCard) {
        let all = self.contacts();
        let found = all.into_iter().find(|(_, card)| card.number == number);
        found.unwrap_or_else(|| panic!("no contact {number}"))
    }

    /// Changes a contact as a person edits it.
    pub(crate) fn edits(&mut self, id: ContactId, card: ContactCard) {
        let version = self.read(|conn| contacts::find(conn, id)).unwrap().version;
        self.does(Command::UpdateContact { contact: Box::new(Contact { id, version, card }) });
    }

    /// Returns the whole master, by name.
    pub(crate) fn contacts(&mut self) -> Vec<(ContactId, ContactCard)> {
        let page = self.read(|conn| contacts::page(conn, None, query::PAGE_MAX));
        page.into_iter().map(|(contact, _)| (contact.id, contact.card)).collect()
    }

    /// Decides that a party of an order is a contact.
    pub(crate) fn assign(&mut self, order_no: &str, role: Role, number: &str) {
        let order = self.order(order_no).order.head.id;
        let contact = self.contact(number).0;
        self.does(Command::Assign { order, role, to: Assignment::Existing(contact) });
    }

    /// Decides that a party of an order is somebody new.
    pub(crate) fn take_over(&mut self, order_no: &str, role: Role) {
        let order = self.order(order_no).order.head.id;
        self.does(Command::Assign { order, role, to: Assignment::New });
    }

    /// Takes up again all messages that wait for one cause; returns how many.
    pub(crate) fn retry(&mut self, cause: Code) -> u64 {
        self.does(Command::RetryMessages(Which::Cause(cause.as_str().to_owned()))).changed
    }

    /// Lets the actions of a kind go that wait or failed.
    pub(crate) fn release(&mut self, kind: EffectKind) -> Receipt {
        let keys = self.stuck(kind);
        self.does(Command::ReleaseEffects(keys))
    }

    /// Drops the waiting actions of a kind.
    pub(crate) fn drop_waiting(&mut self, kind: EffectKind) -> Receipt {
        let keys = self.stuck(kind);
        self.does(Command::DropEffects(keys))
    }

    fn stuck(&mut self, kind: EffectKind) -> Vec<EffectKey> {
        let open = self.read(query::outbox).open;
        open.into_iter().map(|(effect, _)| effect.key).filter(|key| key.kind == kind).collect()
    }

    // --- questions ---------------------------------------------------------------------------

    /// Returns all orders, oldest first.
    pub(crate) fn orders(&mut self) -> Vec<OrderRow> {
        let mut rows = self.read(|conn| query::order_rows(conn, None, query::PAGE_MAX));
        rows.reverse();
        rows
    }

    /// Returns everything about the one order with the sender's number.
    pub(crate) fn order(&mut self, order_no: &str) -> OrderFile {
        let mut found: Vec<OrderRow> = self.orders().into_iter().filter(|row| row.head.order_no == order_no).collect();
        assert_eq!(found.len(), 1, "orders with number {order_no}");
        let id = found.pop().unwrap().head.id;
        self.read(|conn| query::order_file(conn, id)).unwrap()
    }

    /// Returns how far an order got.
    pub(crate) fn state(&mut self, order_no: &str) -> OrderState {
        self.order(order_no).order.head.state
    }

    /// Returns the problem that an order's remark stands for.
    pub(crate) fn remark(&mut self, order_no: &str) -> Option<Problem> {
        self.order(order_no).order.head.note.map(|note| Problem::decode(&note.text).unwrap())
    }

    /// Returns the one action of a kind about an order, in its newest version.
    pub(crate) fn effect(&mut self, order_no: &str, kind: EffectKind) -> Effect {
        let effects = self.order(order_no).effects;
        effects.into_iter().rfind(|effect| effect.key.kind == kind).unwrap()
    }

    /// Returns how far the newest action of a kind about an order got.
    pub(crate) fn effect_state(&mut self, order_no: &str, kind: EffectKind) -> EffectState {
        self.effect(order_no, kind).state
    }

    /// Returns the ledger of a source.
    pub(crate) fn ledger(&mut self, source: &str) -> SourceLedger {
        let id = self.source(source);
        self.read(query::ledger).into_iter().find(|one| one.source.id == id).unwrap()
    }

    /// Returns every message with its state and the cause it waits for, oldest first.
    pub(crate) fn messages(&mut self) -> Vec<(String, MessageState, Option<Code>)> {
        let all = self.read(all_messages);
        all.into_iter().map(|message| (message.name, message.state, message.problem.map(|one| one.code))).collect()
    }

    /// Returns the message of a file name; the newest, if there are several.
    pub(crate) fn message(&mut self, name: &str) -> Message {
        self.read(all_messages).into_iter().rfind(|message| message.name == name).unwrap()
    }

    /// Returns the accounting files, oldest first, with their items.
    pub(crate) fn batches(&mut self) -> Vec<(Batch, Vec<BatchItem>)> {
        let mut all = self.read(query::batch_list);
        all.reverse();
        all
    }

    /// Returns the export folder.
    pub(crate) fn export_folder(&self) -> PathBuf {
        self.office.folder("export")
    }

    /// Returns the files in the export folder, by name, hidden ones as well.
    pub(crate) fn exported(&self) -> Vec<(String, String)> {
        let mut files: Vec<(String, String)> = fs::read_dir(self.export_folder())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file())
            .map(|path| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned())
            })
            .collect();
        files.sort();
        files
    }

    /// Lets accounting pick up all files of the export folder.
    pub(crate) fn accounting_picks_up(&mut self) {
        for (name, _) in self.exported() {
            fs::remove_file(self.export_folder().join(name)).unwrap();
        }
        self.run_courier();
    }

    // --- the end -----------------------------------------------------------------------------

    /// Says what is left undone at this point, in words; the world may end with just that.
    pub(crate) fn ends_with(&mut self, expected: &[&str]) {
        let mut expected: Vec<String> = expected.iter().map(|line| (*line).to_owned()).collect();
        expected.sort();
        assert_eq!(self.left(), expected);
        self.expected = expected;
    }

    /// Lets the world end with whatever is left: for random orders.
    pub(crate) fn ends_as_it_likes(&mut self) {
        self.expected = self.left();
    }

    /// Returns what is left undone: files at the door, waiting messages, actions that did not
    /// arrive, remarks on orders, files and sources.
    fn left(&mut self) -> Vec<String> {
        let mut left: Vec<String> =
            self.at_the_door.iter().map(|(_, fetched)| format!("{} lies at the door", fetched.name)).collect();
        let word =
            |problem: Option<&Problem>| problem.map_or_else(String::new, |one| format!(": {}", one.code.as_str()));
        for message in self.read(all_messages) {
            match message.state {
                MessageState::Open | MessageState::Quarantined => {
                    left.push(format!("{} {}{}", message.name, message.state.as_str(), word(message.problem.as_ref())));
                }
                MessageState::Finished | MessageState::Duplicate | MessageState::Rejected => {}
            }
        }
        for row in self.orders() {
            let order_no = row.head.order_no.clone();
            let file = self.read(|conn| query::order_file(conn, row.head.id)).unwrap();
            for effect in &file.effects {
                match effect.state {
                    EffectState::Accepted | EffectState::Superseded => {}
                    EffectState::Planned
                    | EffectState::Held
                    | EffectState::Sending
                    | EffectState::Bounced
                    | EffectState::Refused
                    | EffectState::GivenUp => {
                        let (kind, state) = (effect.key.kind.as_str(), effect.state.as_str());
                        left.push(format!("{order_no} {kind} {state}{}", word(effect.problem.as_ref())));
                    }
                }
            }
            if let Some(note) = &row.head.note {
                left.push(format!("{order_no} remark: {}", note.code));
            }
        }
        for (batch, _) in self.read(query::batch_list) {
            if batch.problem.is_some() {
                left.push(format!("{}{}", batch.file_name, word(batch.problem.as_ref())));
            }
        }
        for source in self.read(query::ledger) {
            if let Some(problem) = source.source.problem.as_deref().and_then(Problem::decode) {
                left.push(format!("{}{}", source.source.name, word(Some(&problem))));
            }
        }
        left.sort();
        left
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        self.check();
        let mut looked_at = mem::take(&mut self.expected);
        let mut left = self.left();
        left.retain(|one| match looked_at.iter().position(|known| known == one) {
            Some(place) => {
                looked_at.swap_remove(place);
                false
            }
            None => true,
        });
        assert_eq!(left, [""; 0], "left undone, and no assertion looked at it");
    }
}

fn courier(office: &Office, post: &PostBox) -> Courier {
    Courier::with_post(office.clone(), Reader::open(&office.database()).unwrap(), post.open())
}

/// Returns every message, oldest first.
fn all_messages(conn: &mut Conn<'_>) -> Result<Vec<Message>, StoreError> {
    messages::newest(conn, None, query::PAGE_MAX).map(|mut all| {
        all.reverse();
        all
    })
}
