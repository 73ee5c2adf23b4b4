//! What happened, why, and what to do: the one shape in which anything that went wrong reaches
//! a person. A problem carries a code and arguments, never a sentence; the sentences stand in
//! the catalogues under `problem-<code>`, one in every language.

use std::fmt;

/// How much a problem asks of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Hint,
    /// Something looks wrong; the work went on.
    Warning,
    /// The work on this thing stopped until somebody decides or mends.
    Error,
}

impl Severity {
    /// Returns the word used in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What can be offered to the person as the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Remedy {
    /// Take the message up again.
    TryAgain,
    /// Ask the sender for a corrected message.
    AskSender,
    /// Decide who the party is.
    AssignContact,
    /// Open the settings at the place concerned.
    OpenSettings,
    /// Show the message as received.
    ShowMessage,
    /// Restore a backup.
    RestoreBackup,
    /// Make room on the disk.
    FreeSpace,
    /// Look at the folder concerned.
    OpenFolder,
    /// Let the held confirmation go, or drop it.
    DecideHeld,
    /// Export the order again as a marked successor.
    ExportAgain,
    /// Update the program.
    UpdateProgram,
    /// Call the command again with other words.
    CorrectCall,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $text:literal $severity:ident ($($argument:literal)*) [$($remedy:ident)*];)*) => {
        /// Every problem the program can report.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the stable word for this code, used in JSON, in the store and as the catalogue key.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$name => $text,)* } }

            /// Returns how much this problem asks of a person.
            #[must_use]
            pub fn severity(self) -> Severity { match self { $(Self::$name => Severity::$severity,)* } }

            /// Returns the names of the arguments its sentence needs.
            #[must_use]
            pub fn argument_names(self) -> &'static [&'static str] { match self { $(Self::$name => &[$($argument,)*],)* } }

            /// Returns the next steps on offer, the best first.
            #[must_use]
            pub fn remedies(self) -> &'static [Remedy] { match self { $(Self::$name => &[$(Remedy::$remedy,)*],)* } }
        }
    };
}

codes! {
    // --- reading a message -------------------------------------------------------------------
    /// The file holds no bytes.
    EmptyMessage "empty-message" Error () [AskSender];
    /// The message is larger than the reader takes.
    MessageTooLarge "message-too-large" Error ("size" "limit") [AskSender];
    /// The bytes are of no kind that can be an order.
    UnknownFormat "unknown-format" Error ("kind") [AskSender ShowMessage];
    /// A paper of a known kind that is no order (invoice, response, catalogue).
    WrongDocumentKind "wrong-document-kind" Error ("kind") [AskSender ShowMessage];
    /// The XML breaks off or is not well-formed.
    XmlNotWellFormed "xml-not-well-formed" Error ("detail") [AskSender ShowMessage];
    /// The XML goes deeper, wider or longer than the reader takes.
    XmlLimit "xml-limit" Error ("what" "limit") [AskSender ShowMessage];
    /// The XML declares entities or a document type of its own, which is refused.
    XmlDoctype "xml-doctype" Error () [AskSender ShowMessage];
    /// An entity that XML does not define; it was kept as written.
    XmlUnknownEntity "xml-unknown-entity" Warning ("entity") [];
    /// The encoding could not be told for certain.
    EncodingUncertain "encoding-uncertain" Warning ("used" "label") [ShowMessage];
    /// Bytes that the encoding does not know were replaced.
    EncodingLossy "encoding-lossy" Error ("encoding") [AskSender ShowMessage];
    /// Letters were lost before the message came: it holds U+FFFD in their place.
    CharactersLost "characters-lost" Warning ("text") [AskSender ShowMessage];
    /// The label names another encoding than the bytes are in.
    EncodingLabelWrong "encoding-label-wrong" Hint ("label" "used") [];
    /// An element that an order cannot do without is missing.
    MissingElement "missing-element" Error ("element") [AskSender ShowMessage];
    /// An amount, quantity or rate that is no number.
    NotANumber "not-a-number" Error ("text") [AskSender ShowMessage];
    /// A number whose separators can be read in two ways.
    AmbiguousNumber "ambiguous-number" Warning ("text" "read_as") [ShowMessage];
    /// A date that cannot be read.
    NotADate "not-a-date" Warning ("text") [ShowMessage];
    /// A currency that is not in ISO 4217 and is no known sign.
    UnknownCurrency "unknown-currency" Error ("text") [AskSender ShowMessage];
    /// No currency is stated.
    CurrencyMissing "currency-missing" Warning () [ShowMessage];
    /// The order has no lines.
    NoLines "no-lines" Error () [AskSender ShowMessage];
    /// A line without quantity, or with quantity zero.
    QuantityMissing "quantity-missing" Warning ("line") [ShowMessage];
    /// A line with a quantity below zero.
    QuantityNegative "quantity-negative" Warning ("line" "quantity") [ShowMessage];
    /// A line without a price.
    PriceMissing "price-missing" Hint ("line") [];
    /// A line's amount is not quantity times price.
    LineTotalDiffers "line-total-differs" Warning ("line" "stated" "computed") [ShowMessage];
    /// The stated total is not what the lines add up to.
    TotalDiffers "total-differs" Warning ("total" "stated" "computed") [ShowMessage];
    /// The buyer is not named at all.
    BuyerMissing "buyer-missing" Error () [AskSender ShowMessage];
    /// A check digit does not agree.
    CheckDigitWrong "check-digit-wrong" Warning ("what" "value") [ShowMessage];
    /// An element for which the reader knows no place; it was kept.
    UnknownElement "unknown-element" Hint ("element") [];
    /// A unit that is not in UN/ECE Recommendation 20.
    UnknownUnit "unknown-unit" Hint ("line" "unit") [];
    /// A tax rate that was stated as a factor or a label.
    VatRateReadAs "vat-rate-read-as" Hint ("text" "read_as") [];
    /// An attachment is named but its file has not come.
    AttachmentAwaited "attachment-awaited" Warning ("name") [AskSender];
    /// An attachment's bytes cannot be decoded.
    AttachmentBroken "attachment-broken" Warning ("name") [AskSender ShowMessage];
    /// The message says it is a test.
    TestMessage "test-message" Hint () [];
    /// The message says of itself that it is a copy.
    StatedCopy "stated-copy" Hint () [];
    /// The sender says that this order takes the place of an earlier one.
    ReplacesOrder "replaces-order" Warning ("order_no") [ShowMessage];
    /// The order goes to more than one place.
    SeveralDeliveryPlaces "several-delivery-places" Warning ("count") [ShowMessage];
    /// A major version of the published order XML that this program does not know.
    UnknownInterfaceVersion "unknown-interface-version" Error ("version" "known") [UpdateProgram AskSender];
    /// A later minor version of the published order XML, read as far as it is known.
    NewerInterfaceVersion "newer-interface-version" Hint ("version" "known") [UpdateProgram];
    /// A text is not what its element may hold.
    ValueNotAllowed "value-not-allowed" Warning ("element" "value") [ShowMessage];

    // --- intake and booking ------------------------------------------------------------------
    /// A part of the program failed on this message; the others went on.
    ProcessingFailed "processing-failed" Error ("stage") [TryAgain ShowMessage];
    /// This message stopped the whole program more than once.
    MessageStopsProgram "message-stops-program" Error ("attempts") [ShowMessage TryAgain];
    /// Who the party is must be decided by a person.
    PartyUnclear "party-unclear" Error ("role" "name") [AssignContact];
    /// The payer's key is not in the address master.
    PayerUnknown "payer-unknown" Error ("key") [AssignContact];
    /// A request for access waits to be settled.
    RegistrationWaits "registration-waits" Hint ("name") [ShowMessage];
    /// The order number was used by another buyer of this source.
    OrderNumberShared "order-number-shared" Warning ("order_no" "other") [ShowMessage];
    /// The same customer's order of this number came by another source too.
    OrderSentElsewhere "order-sent-elsewhere" Warning ("order_no" "number" "source") [ShowMessage];
    /// A change or cancellation names an order that has not come.
    OrderNotKnown "order-not-known" Error ("order_no") [AskSender TryAgain];
    /// A change or cancellation for an order that is already exported.
    AmendedAfterExport "amended-after-export" Warning ("order_no") [ExportAgain];
    /// An older paper for an order that a newer one has already changed.
    OlderRevision "older-revision" Warning ("order_no") [ShowMessage];
    /// Order numbers of a source leave a gap.
    NumberGap "number-gap" Hint ("from" "to") [AskSender];
    /// A file that no order names and that is no order.
    StrayFile "stray-file" Error ("name" "kind") [AskSender ShowMessage];

    // --- sources -----------------------------------------------------------------------------
    /// The folder of a source is not there.
    SourceFolderMissing "source-folder-missing" Error ("folder") [OpenSettings OpenFolder];
    /// The folder of a source cannot be read or written.
    SourceFolderDenied "source-folder-denied" Error ("folder" "detail") [OpenFolder];
    /// Another source has this name.
    SourceNameTaken "source-name-taken" Error ("name" "folder") [CorrectCall];
    /// Another active source fetches from this folder.
    SourceFolderTaken "source-folder-taken" Error ("folder" "name") [CorrectCall];
    /// A file in the drop folder is still being written after the longest wait.
    FileNeverSettles "file-never-settles" Warning ("file" "minutes") [OpenFolder];
    /// A file in the drop folder is still being written and is left to the next look.
    FileStillWritten "file-still-written" Hint ("file") [];
    /// A file is locked by another program or cannot be read.
    FileUnreadable "file-unreadable" Warning ("file" "detail") [OpenFolder];
    /// Something in the drop folder is not a regular file and is left alone.
    NotARegularFile "not-a-regular-file" Hint ("file" "what") [OpenFolder];
    /// A file is larger than a message may be.
    FileTooLarge "file-too-large" Error ("file" "size" "limit") [AskSender OpenFolder];
    /// A read file could not be moved to the archive; it is booked all the same.
    ArchiveFailed "archive-failed" Warning ("file" "detail") [OpenFolder];

    // --- accounting --------------------------------------------------------------------------
    /// No accounting profile is chosen, so orders wait for export.
    NoAccountingProfile "no-accounting-profile" Hint () [OpenSettings];
    /// The export folder is missing or cannot be written.
    ExportFolderDenied "export-folder-denied" Error ("folder" "detail") [OpenSettings OpenFolder];
    /// A text did not fit the target's field and was shortened.
    TextShortened "text-shortened" Hint ("field" "limit") [];
    /// A character that the target's encoding does not have was replaced.
    CharacterReplaced "character-replaced" Hint ("field" "character") [];
    /// Accounting refused the order.
    ExportRefused "export-refused" Error ("order_no" "field" "detail") [ExportAgain];
    /// Accounting has not answered or taken the file.
    ExportUnanswered "export-unanswered" Warning ("file" "minutes") [OpenFolder ExportAgain];
    /// A response file cannot be read.
    ResponseUnreadable "response-unreadable" Warning ("file" "detail") [OpenFolder];
    /// The order cannot be written in the accounting format.
    NotExportable "not-exportable" Error ("order_no" "field") [ShowMessage OpenSettings];

    // --- mail --------------------------------------------------------------------------------
    /// No mail server is set up, so mails wait.
    MailNotSetUp "mail-not-set-up" Hint () [OpenSettings];
    /// The mail server cannot be reached.
    MailServerUnreachable "mail-server-unreachable" Warning ("server" "detail") [TryAgain OpenSettings];
    /// The mail server refused the login.
    MailLoginRefused "mail-login-refused" Error ("server" "reply") [OpenSettings];
    /// The secure connection could not be made.
    MailTlsFailed "mail-tls-failed" Error ("server" "detail") [OpenSettings];
    /// The mail server does not let the office write from its address.
    MailSenderRefused "mail-sender-refused" Error ("address" "reply") [OpenSettings];
    /// The server asked to try again later.
    MailDeferred "mail-deferred" Warning ("reply") [TryAgain];
    /// The server refused the mail for good.
    MailRefused "mail-refused" Error ("address" "reply") [ShowMessage];
    /// The connection broke after the mail was handed over: it may or may not have been taken.
    MailUnknown "mail-unknown" Warning ("server") [TryAgain];
    /// The address is not a mail address.
    MailAddressInvalid "mail-address-invalid" Error ("address") [AssignContact];
    /// The customer has no mail address, so nothing can be confirmed.
    MailAddressMissing "mail-address-missing" Warning ("name") [AssignContact];
    /// The order states another mail address than the master has for the customer.
    SenderDiffers "sender-differs" Warning ("name" "address" "master") [DecideHeld];
    /// The confirmation is late and waits for a decision.
    ConfirmationHeld "confirmation-held" Warning ("age_hours") [DecideHeld];
    /// The connection to the mail server is not secured.
    MailPlain "mail-plain" Warning ("server") [OpenSettings];
    /// Every attempt failed.
    GivenUp "given-up" Error ("attempts" "detail") [TryAgain];

    // --- office, store, engine ---------------------------------------------------------------
    /// There is no office in the folder.
    OfficeMissing "office-missing" Error ("folder") [CorrectCall];
    /// There already is an office in the folder.
    OfficeExists "office-exists" Error ("folder") [CorrectCall];
    /// A demo was asked for in the folder of a real office.
    OfficeNotDemo "office-not-demo" Error ("folder") [];
    /// The office folder cannot be written.
    OfficeNotWritable "office-not-writable" Error ("folder" "detail") [OpenFolder];
    /// The office folder lies on a network share.
    OfficeOnNetwork "office-on-network" Error ("folder" "kind") [CorrectCall];
    /// The database was written by a newer program.
    SchemaNewer "schema-newer" Error ("found" "known") [UpdateProgram];
    /// The file is no database of this program.
    NotOurDatabase "not-our-database" Error ("file") [CorrectCall];
    /// The database is damaged.
    DatabaseDamaged "database-damaged" Error ("detail") [RestoreBackup];
    /// The database is held by another program.
    DatabaseBusy "database-busy" Warning ("seconds") [TryAgain];
    /// The disk is full.
    DiskFull "disk-full" Error ("folder") [FreeSpace TryAgain];
    /// Reading or writing the database failed.
    DatabaseFailed "database-failed" Error ("detail") [TryAgain RestoreBackup];
    /// Stored data does not make sense.
    StoredDataCorrupt "stored-data-corrupt" Error ("table" "column") [RestoreBackup];
    /// Somebody else changed the thing meanwhile.
    ChangedMeanwhile "changed-meanwhile" Warning ("what") [TryAgain];
    /// Nothing of that name or number is there.
    NotFound "not-found" Error ("what" "id") [CorrectCall];
    /// Several things fit the name or number.
    Ambiguous "ambiguous" Error ("what" "id" "count") [CorrectCall];
    /// There is no desktop to open a window on.
    NoDisplay "no-display" Error () [CorrectCall];
    /// The desktop that is named does not answer.
    DisplaySilent "display-silent" Error ("display" "detail") [CorrectCall];
    /// The desktop answers, but nothing can be drawn on it.
    DisplayUndrawable "display-undrawable" Error ("display") [CorrectCall];
    /// Libraries of the system that a window needs are missing.
    LibrariesMissing "libraries-missing" Error ("libraries" "packages") [CorrectCall];
    /// This desktop shows no notices; they stay inside the window.
    NoticesMissing "notices-missing" Hint ("detail") [];
    /// The engine already runs elsewhere.
    EngineElsewhere "engine-elsewhere" Error ("host" "since") [TryAgain];
    /// This computer is not among those that may run the engine.
    HostNotAllowed "host-not-allowed" Error ("host" "allowed") [OpenSettings];
    /// The engine is busy and takes no further commands.
    EngineBusy "engine-busy" Warning () [TryAgain];
    /// A part of the engine stopped.
    ThreadStopped "thread-stopped" Error ("thread" "detail") [TryAgain];
    /// The step is not possible in the present state.
    StepNotPossible "step-not-possible" Error ("what" "state" "step") [ShowMessage];
    /// A file cannot be read or written.
    FileFailed "file-failed" Error ("file" "detail") [OpenFolder TryAgain];
    /// There is no file of that name.
    FileMissing "file-missing" Error ("file") [CorrectCall];
    /// A file of that name is there already and is not overwritten.
    FileExists "file-exists" Error ("file") [CorrectCall];
    /// A sealed secret cannot be opened with the keys at hand.
    SecretUnreadable "secret-unreadable" Error ("what") [OpenSettings];
    /// A backup did not pass its check.
    BackupUnproven "backup-unproven" Error ("file" "detail") [TryAgain];

    // --- settings, tables, calls -------------------------------------------------------------
    /// A setting of this name does not exist.
    SettingUnknown "setting-unknown" Error ("key") [CorrectCall];
    /// A setting's value is not allowed.
    SettingInvalid "setting-invalid" Error ("key" "value" "expected") [CorrectCall OpenSettings];
    /// Somebody on the list of people has the name already.
    PersonNameTaken "person-name-taken" Error ("name") [CorrectCall];
    /// A setting in the workstation's file is not known and has no effect.
    SettingLeftOut "setting-left-out" Warning ("key" "file") [OpenSettings];
    /// The workstation's settings were written by a newer program.
    SettingsNewer "settings-newer" Error ("file" "found" "known") [UpdateProgram];
    /// A row of a table could not be taken.
    RowNotTaken "row-not-taken" Warning ("row" "reason") [];
    /// A column that an import needs is missing.
    ColumnMissing "column-missing" Error ("column" "found") [CorrectCall];
    /// A column of an import is not known and was left out.
    ColumnUnknown "column-unknown" Hint ("column") [];
    /// Another contact has this number.
    ContactNumberTaken "contact-number-taken" Error ("number" "name") [CorrectCall];
    /// A contact has neither a name nor a number.
    ContactNameless "contact-nameless" Error () [CorrectCall];
    /// A contact's mail address is none.
    ContactEmailMalformed "contact-email-malformed" Error ("address") [CorrectCall];
    /// A contact's country is not known.
    ContactCountryUnknown "contact-country-unknown" Warning ("country") [];
    /// A word of the call is not allowed.
    CallInvalid "call-invalid" Error ("word" "expected") [CorrectCall];
    /// The system clock is wrong or jumped.
    ClockWrong "clock-wrong" Warning ("detail") [];
    /// There is little room left on the disk.
    DiskLow "disk-low" Warning ("free" "folder") [FreeSpace];
    /// There is no recent backup.
    BackupOld "backup-old" Warning ("age") [];
    /// A folder of the office is missing.
    FolderMissing "folder-missing" Error ("folder") [OpenFolder];
}

impl Code {
    /// Reads the stable word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text)
    }
}

/// One thing that went wrong, or that a person should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of thing.
    pub code: Code,
    /// Its particulars, by the names in [`Code::argument_names`].
    pub arguments: Vec<(&'static str, String)>,
}

impl Problem {
    /// Says what went wrong with a file.
    #[must_use]
    pub fn of_file(file: &std::path::Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let code = match error.kind() {
            ErrorKind::NotFound => Code::FileMissing,
            ErrorKind::AlreadyExists => Code::FileExists,
            _ => Code::FileFailed,
        };
        let problem = Self::new(code).with("file", file.display().to_string());
        if code == Code::FileFailed { problem.with("detail", error.to_string()) } else { problem }
    }

    /// Returns a problem without particulars; add them with [`Problem::with`].
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, arguments: Vec::new() }
    }

    /// Adds one particular. `name` must be one of the code's argument names; any other is left out.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        debug_assert!(self.code.argument_names().contains(&name), "{name} is no argument of {:?}", self.code);
        if let Some(known) = self.code.argument_names().iter().find(|known| **known == name) {
            self.arguments.push((known, value.into()));
        }
        self
    }

    /// Returns how much it asks of a person.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Returns the value of one argument, if it was given.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Returns the text form for the store: the code, then `name=value` lines, with `\` before a
    /// line feed or a backslash inside a value.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut text = self.code.as_str().to_owned();
        for (name, value) in &self.arguments {
            text.push('\n');
            text.push_str(name);
            text.push('=');
            for character in value.chars() {
                match character {
                    '\\' => text.push_str("\\\\"),
                    '\n' => text.push_str("\\n"),
                    other => text.push(other),
                }
            }
        }
        text
    }

    /// Reads the text form of [`Problem::encode`]; `None` when the code is not known here.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let mut problem = Self::new(Code::parse(lines.next()?)?);
        for line in lines {
            let (name, value) = line.split_once('=')?;
            let name = problem.code.argument_names().iter().find(|known| **known == name)?;
            let mut plain = String::with_capacity(value.len());
            let mut characters = value.chars();
            while let Some(character) = characters.next() {
                match character {
                    '\\' => plain.push(if characters.next() == Some('n') { '\n' } else { '\\' }),
                    other => plain.push(other),
                }
            }
            problem.arguments.push((name, plain));
        }
        Some(problem)
    }
}

impl fmt::Display for Problem {
    /// Writes code and arguments for logs and tests; what a person sees comes from the catalogues.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())?;
        for (name, value) in &self.arguments {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

/// Where in a message something was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Line of the message, counted from 1.
    pub line: Option<u32>,
    /// The element or field, as a path from the root.
    pub path: String,
}

impl Place {
    /// Reads what [`Place`] writes as text, so that a stored place can be worded in any language.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let stated = text.strip_prefix("line ").map(|rest| rest.split_once(", ").unwrap_or((rest, "")));
        match stated.and_then(|(line, path)| Some((line.parse().ok()?, path))) {
            Some((line, path)) => Self { line: Some(line), path: path.to_owned() },
            None => Self { line: None, path: text.to_owned() },
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.path.as_str()) {
            (Some(line), "") => write!(f, "line {line}"),
            (Some(line), path) => write!(f, "line {line}, {path}"),
            (None, path) => f.write_str(path),
        }
    }
}

/// A problem and the place in the message where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub problem: Problem,
    /// Where.
    pub place: Place,
}

impl Finding {
    /// Returns a finding that concerns the message as a whole.
    #[must_use]
    pub fn whole(problem: Problem) -> Self {
        Self { problem, place: Place::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_survives_the_store() {
        let problem = Problem::new(Code::UnknownElement).with("element", "a\\n\nb=c\\");
        assert_eq!(Problem::decode(&problem.encode()), Some(problem));
    }

    #[test]
    fn a_place_is_read_back_from_its_text() {
        for place in [
            Place::default(),
            Place { line: Some(12), path: String::new() },
            Place { line: Some(12), path: "Order/ID, second".to_owned() },
            Place { line: None, path: "line of credit".to_owned() },
        ] {
            assert_eq!(Place::parse(&place.to_string()), place);
        }
    }

    #[test]
    fn codes_are_unique_words() {
        let mut words: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), Code::ALL.len());
    }
}
