//! The command line: one file a subcommand. Prints for people in their language, and JSON for
//! programs with `--json`. Exit codes: 0 done, 1 a problem in the work, 2 a wrong call.
//!
//! Must hold no rules of its own: it asks the engine and prints. Start at [`run`].

pub mod out;
pub mod desk;
pub mod json;
mod articles;
mod assign;
mod backup;
pub mod bench;
mod contacts;
pub mod demo;
mod doctor;
mod export;
mod init;
mod ledger;
mod orders;
mod outbox;
mod quarantine;
mod read;
mod registrations;
mod serve;
mod settings;
mod source;
mod window;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::i18n::{Language, Texts};
use crate::problem::{Code, Problem};

use out::Out;

/// Done.
pub const DONE: u8 = 0;
/// A problem in the work.
pub const PROBLEM: u8 = 1;
/// A wrong call.
pub const WRONG_CALL: u8 = 2;

/// Order intake for a small company: takes orders in, finds out who sent them, books, exports
/// and confirms them.
#[derive(Debug, Parser)]
#[command(name = "kontor", version, max_term_width = 100)]
pub struct Call {
    /// The office folder; without it the one of KONTOR_OFFICE, or the usual folder of this platform.
    #[arg(long, global = true, value_name = "DIR")]
    office: Option<PathBuf>,
    /// Print JSON for programs.
    #[arg(long, global = true)]
    json: bool,
    /// The language of the output: en, de, cs, pl or ru.
    #[arg(long, global = true, value_name = "CODE")]
    language: Option<String>,
    #[command(subcommand)]
    task: Option<Task>,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Make an office folder.
    Init(init::Call),
    /// Make a demo office, take in a few dozen orders, and tell what happened.
    Demo(demo::Call),
    /// Poll every source once and work until idle.
    Run(serve::RunCall),
    /// Run the engine until stopped by a signal.
    Serve,
    /// Say what order files contain and what is wrong with them; stores nothing.
    Read(read::Call),
    /// Add, list, remove or poll sources.
    #[command(subcommand)]
    Source(source::Call),
    /// List, read or change settings.
    #[command(subcommand)]
    Settings(settings::Call),
    /// Import or list contacts.
    #[command(subcommand)]
    Contacts(contacts::Call),
    /// Import articles.
    #[command(subcommand)]
    Articles(articles::Call),
    /// List orders.
    #[command(subcommand)]
    Orders(orders::ListCall),
    /// Show one order, or close it.
    #[command(subcommand)]
    Order(orders::OrderCall),
    /// List requests for access.
    #[command(subcommand)]
    Registrations(registrations::Call),
    /// Decide who a party of an order is.
    Assign(assign::Call),
    /// List what could not be read, take it up again, or end it.
    #[command(subcommand)]
    Quarantine(quarantine::Call),
    /// List outgoing mails and exports, try them again, or let held ones go.
    #[command(subcommand)]
    Outbox(outbox::Call),
    /// Write accounting files, list them, or export an order once more.
    #[command(subcommand)]
    Export(export::Call),
    /// Show the ledger: what came in and what became of it.
    Ledger,
    /// Check database, folders, mail login, clock, disk and backup.
    Doctor,
    /// Make a backup and prove it.
    #[command(subcommand)]
    Backup(backup::Call),
    /// Open the window.
    Window,
    /// Measure.
    #[command(subcommand)]
    Bench(bench::Call),
}

/// What every subcommand is given.
pub struct Context {
    /// The office folder that was asked for or is usual.
    office: Option<PathBuf>,
    /// Where to print.
    pub out: Out,
}

/// How a subcommand ended: the exit code, or the problem that ended it.
pub type Ending = Result<u8, Problem>;

/// Runs the program with these arguments and returns the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let call = match Call::try_parse_from(arguments) {
        Ok(call) => call,
        Err(error) => {
            let code = if error.use_stderr() { WRONG_CALL } else { DONE };
            // Help and version go to the output, complaints to the error output; clap knows.
            return if error.print().is_ok() { code } else { PROBLEM };
        }
    };
    let wanted = call.language.as_deref().map(|word| Language::parse(word).ok_or(word));
    let language = wanted.and_then(Result::ok).unwrap_or_else(out::system_language);
    let mut context = Context { office: call.office, out: Out::new(call.json, Texts::in_language(language)) };
    if let Some(Err(word)) = wanted {
        let problem = Problem::new(Code::CallInvalid).with("word", word).with("expected", "en, de, cs, pl, ru");
        context.out.problem(&problem);
        return WRONG_CALL;
    }
    let task = call.task.or_else(|| crate::app::window::has_display().then_some(Task::Window));
    let Some(task) = task else {
        let text = context.out.texts.cli_no_task();
        context.out.line(&text);
        return WRONG_CALL;
    };
    // The log is only kept where there is an office to keep it in.
    let _log = match context.office() {
        Ok(office) if office.database().exists() && office.folder("log").is_dir() => {
            match crate::app::log_to(&office) {
                Ok(log) => Some(log),
                Err(problem) => {
                    // The work can be done without; that nobody will be able to trace it must be said.
                    context.out.warning(&problem);
                    None
                }
            }
        }
        Ok(_) | Err(_) => None,
    };
    let ending = dispatch(&mut context, task);
    let code = match ending {
        Ok(code) => code,
        Err(problem) => {
            context.out.problem(&problem);
            desk::code_of(&problem)
        }
    };
    if context.out.is_broken() { PROBLEM } else { code }
}

fn dispatch(context: &mut Context, task: Task) -> Ending {
    match task {
        Task::Init(call) => init::run(context, call),
        Task::Demo(call) => demo::run(context, &call),
        Task::Run(call) => serve::run_once(context, &call),
        Task::Serve => serve::serve(context),
        Task::Read(call) => read::run(context, &call),
        Task::Source(call) => source::run(context, call),
        Task::Settings(call) => settings::run(context, call),
        Task::Contacts(call) => contacts::run(context, &call),
        Task::Articles(call) => articles::run(context, &call),
        Task::Orders(call) => orders::list(context, &call),
        Task::Order(call) => orders::order(context, &call),
        Task::Registrations(call) => registrations::run(context, &call),
        Task::Assign(call) => assign::run(context, &call),
        Task::Quarantine(call) => quarantine::run(context, call),
        Task::Outbox(call) => outbox::run(context, call),
        Task::Export(call) => export::run(context, call),
        Task::Ledger => ledger::run(context),
        Task::Doctor => doctor::run(context),
        Task::Backup(call) => backup::run(context, &call),
        Task::Window => window::run(context),
        Task::Bench(call) => bench::run(context, &call),
    }
}
