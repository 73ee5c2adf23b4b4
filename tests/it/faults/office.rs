//! Offices to be mistreated, and the program that works in them.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;

use kontor::clock::{SystemClock, SystemIds};
use kontor::domain::settings::SettingKey;
use kontor::engine::command::{Actor, Command as Change};
use kontor::engine::core::Engine;
use kontor::engine::failpoint;
use kontor::engine::office::Office;
use kontor::formats::tables;
use tempfile::TempDir;

use super::books;
use super::corpus;
use super::postbox::Postbox;
use super::wait_for;

/// Who is told of every order, in offices where somebody is.
pub(super) const INFORMED: &str = "books@office.example";

/// An office and what surrounds it: the postbox that its mails go to, and the place to which
/// accounting takes the files it picks up.
pub(super) struct Place {
    /// Holds everything below; gone when dropped.
    folder: TempDir,
    pub(super) postbox: Arc<Postbox>,
}

impl Place {
    /// Makes an office with contacts, a drop folder, an accounting format and a mail server, in
    /// which this address is told of every order.
    pub(super) fn new(profile: &str, informed: &str) -> Self {
        let place = Self::without_office();
        place.furnish(profile, informed);
        place
    }

    /// Makes a place in which there is no office yet.
    pub(super) fn without_office() -> Self {
        let place = Self { folder: fresh_folder(), postbox: Arc::new(Postbox::open()) };
        fs::create_dir(place.accounting()).unwrap();
        place
    }

    pub(super) fn furnish(&self, profile: &str, informed: &str) {
        furnish(&self.office(), profile, self.postbox.port, informed);
    }

    /// Returns a place of its own with a copy of everything, and with the same postbox.
    pub(super) fn copied(&self) -> Self {
        let folder = fresh_folder();
        copy_tree(self.folder.path(), folder.path());
        Self { folder, postbox: Arc::clone(&self.postbox) }
    }

    /// Returns a place of its own with a copy of everything, and with a postbox of its own.
    pub(super) fn copied_with_postbox(&self) -> Self {
        let place = Self { postbox: Arc::new(Postbox::open()), ..self.copied() };
        let port = place.postbox.port.to_string();
        let office = Office::at(place.office());
        let mut engine = engine(&office);
        engine.command(person(), Change::Set { key: SettingKey::MailPort, value: port }).unwrap();
        place
    }

    pub(super) fn office(&self) -> PathBuf {
        self.folder.path().join("office")
    }

    pub(super) fn inbox(&self) -> PathBuf {
        self.office().join("inbox")
    }

    pub(super) fn export(&self) -> PathBuf {
        self.office().join("export")
    }

    /// Where accounting keeps what it picked up.
    pub(super) fn accounting(&self) -> PathBuf {
        self.folder.path().join("accounting")
    }

    /// Lets accounting work, as it may at any moment: one that reads tables takes them away, Pohoda
    /// takes up every file that has no answer yet, answers it and leaves it where it is.
    pub(super) fn pick_up(&self) {
        for entry in fs::read_dir(self.export()).unwrap().map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            if name.starts_with('.') || !entry.file_type().unwrap().is_file() {
                continue;
            }
            let answer = self.export().join("response").join(&name);
            if answer.exists() {
                continue;
            }
            // A file of a name that came before is kept beside it: the judge wants to see both.
            let mut target = self.accounting().join(&name);
            while target.exists() {
                target.as_mut_os_string().push("+");
            }
            fs::copy(entry.path(), &target).unwrap();
            let items = books::items_of(&fs::read(&target).unwrap());
            if entry.path().extension() == Some(OsStr::new("xml")) {
                fs::create_dir_all(answer.parent().unwrap()).unwrap();
                fs::write(answer, response(&name, &items)).unwrap();
            } else {
                fs::remove_file(entry.path()).unwrap();
            }
        }
    }

    /// Returns a call of the program in this office.
    pub(super) fn call(&self, arguments: &[&str]) -> Command {
        call(&self.office(), arguments)
    }

    /// Runs the program to its end.
    pub(super) fn run(&self, arguments: &[&str]) -> Output {
        self.call(arguments).output().unwrap()
    }

    /// Lets the program work until nothing is left to do; it must be content.
    pub(super) fn run_until_idle(&self) {
        let output = self.run(&["run", "--once"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }
}

/// Returns Pohoda's answer to a file: everything is taken over.
fn response(name: &str, items: &BTreeSet<String>) -> String {
    let mut text = String::new();
    for item in items {
        let done = write!(
            text,
            "<rsp:responsePackItem version=\"2.0\" id=\"{item}\" state=\"ok\"><ord:orderResponse version=\"2.0\" \
             state=\"ok\"><rdc:producedDetails><rdc:id>9</rdc:id><rdc:number>{item}</rdc:number>\
             <rdc:actionType>add</rdc:actionType></rdc:producedDetails></ord:orderResponse></rsp:responsePackItem>"
        );
        done.unwrap();
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"Windows-1250\"?>\n<rsp:responsePack version=\"2.0\" id=\"{}\" state=\"ok\" note=\"\" \
         xmlns:rsp=\"http://www.stormware.cz/schema/version_2/response.xsd\" \
         xmlns:rdc=\"http://www.stormware.cz/schema/version_2/documentresponse.xsd\" \
         xmlns:ord=\"http://www.stormware.cz/schema/version_2/order.xsd\">{text}</rsp:responsePack>",
        name.trim_end_matches(".xml")
    )
}

/// A serving program; killed when dropped.
pub(super) struct Serving {
    pub(super) process: Child,
    said: PathBuf,
}

impl Serving {
    /// Starts a program and waits until it serves.
    pub(super) fn start(place: &Place) -> Self {
        Self::start_by(&mut place.call(&["serve"]), place)
    }

    /// Starts a program by this call and waits until it serves.
    pub(super) fn start_by(call: &mut Command, place: &Place) -> Self {
        // Beside the office, because the office's disk may be full.
        let said = place.folder.path().join("said");
        let out = fs::File::create(&said).unwrap();
        let process = call.stdout(out.try_clone().unwrap()).stderr(out).spawn().unwrap();
        let serving = Self { process, said };
        serving.says("The engine is running");
        serving
    }

    /// Waits until it has said this.
    pub(super) fn says(&self, words: &str) {
        wait_for(&format!("{words:?} in {}", self.said.display()), || {
            fs::read_to_string(&self.said).unwrap().contains(words).then_some(())
        });
    }

    /// Stops it in good order.
    pub(super) fn stop(&mut self) {
        let asked = Command::new("kill").arg("-TERM").arg(self.process.id().to_string()).status().unwrap();
        assert!(asked.success());
        let status = self.process.wait().unwrap();
        assert_eq!(status.code(), Some(0), "{}", fs::read_to_string(&self.said).unwrap());
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // One that was stopped is as good as one that is killed here.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Returns all that a call printed.
pub(super) fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    format!("{:?}\n{}{}", output.status, text(&output.stdout), text(&output.stderr))
}

/// Returns a call of the program in an office. Its deaths leave no core files about.
pub(super) fn call(office: &Path, arguments: &[&str]) -> Command {
    call_of(Path::new(env!("CARGO_BIN_EXE_kontor")), office, arguments)
}

/// Returns a call of this copy of the program in an office.
pub(super) fn call_of(program: &Path, office: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -c 0; exec \"$0\" \"$@\""]);
    complete(&mut command, program, office, arguments);
    command
}

/// Lets a program that runs others run this one in an office.
pub(super) fn call_directly(command: &mut Command, office: &Path, arguments: &[&str]) {
    complete(command, Path::new(env!("CARGO_BIN_EXE_kontor")), office, arguments);
}

fn complete(command: &mut Command, program: &Path, office: &Path, arguments: &[&str]) {
    command.arg(program).args([OsStr::new("--office"), office.as_os_str()]).args(["--language", "en"]).args(arguments);
    command.env("KONTOR_LOG", "warn").env("KONTOR_PERSON", "Jana");
    command.env_remove(failpoint::POINT_VARIABLE).env_remove(failpoint::PLANT_VARIABLE);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
}

/// Returns a folder for an office that is often flushed: in memory where there is room for it,
/// because a death of the program asks nothing of the disk.
fn fresh_folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

pub(super) fn person() -> Actor {
    Actor::Person("Jana".to_owned())
}

/// Opens an office for changes in this process.
pub(super) fn engine(office: &Office) -> Engine {
    Engine::open(office.clone(), Arc::new(SystemClock), Arc::new(SystemIds::with_node(7))).unwrap()
}

/// Makes an office in a folder that is not there yet.
fn furnish(folder: &Path, profile: &str, mail_port: u16, informed: &str) {
    let office = Office::at(folder);
    office.create().unwrap();
    let mut engine = engine(&office);
    let mut change = |change| engine.command(person(), change).unwrap();
    let source = Change::AddFolderSource { name: "inbox".into(), folder: "inbox".into(), interval_minutes: 5 };
    change(source);
    let cards = tables::read_contacts(corpus::contacts_csv().as_bytes()).rows;
    change(Change::ImportContacts { cards });
    let port = mail_port.to_string();
    for (key, value) in [
        (SettingKey::OfficeName, "Kontor & Söhne"),
        (SettingKey::OfficeRegNo, "12345679"),
        (SettingKey::OfficeCurrency, "EUR"),
        (SettingKey::AccountingProfile, profile),
        (SettingKey::MailHost, "127.0.0.1"),
        (SettingKey::MailPort, &port),
        (SettingKey::MailSecurity, "plain"),
        (SettingKey::MailFrom, "office@office.example"),
        (SettingKey::InformationAddresses, informed),
        // The papers are as old as the test wants them to be.
        (SettingKey::HoldAfterHours, "0"),
    ] {
        change(Change::Set { key, value: value.to_owned() });
    }
}

fn copy_tree(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy_tree(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).unwrap();
            let modified = entry.metadata().unwrap().modified().unwrap();
            fs::File::options().append(true).open(&target).unwrap().set_modified(modified).unwrap();
        }
    }
}
