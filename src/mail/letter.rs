//! A letter and its form on the wire.

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, Message, MultiPart, SinglePart};
use sha2::{Digest as _, Sha256};

use crate::domain::time::Timestamp;
use crate::mail::{MailError, MailSettings, address};

/// Longest subject. It fits one unfolded header line of 998 bytes even when it is one word.
const SUBJECT_LENGTH_MAX: usize = 200;
/// Longest name beside an address, by the same reckoning.
const NAME_LENGTH_MAX: usize = 120;
/// Longest Message-ID: it cannot be folded, and a header line has at most 998 bytes.
const MESSAGE_ID_LENGTH_MAX: usize = 250;
/// Largest letter. Servers commonly take 25 MB and more; beyond that few mailboxes do.
const LETTER_BYTES_MAX: usize = 24 << 20;
/// Last second that a mail's Date can write: the end of the year 9999.
const DATE_SECONDS_MAX: u64 = 253_402_300_799;

/// Why a machine wrote the letter (RFC 3834), so that no other machine answers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AutoSubmitted {
    /// In answer to a message.
    Replied,
    /// For another reason.
    Generated,
}

impl AutoSubmitted {
    fn as_str(self) -> &'static str {
        match self {
            Self::Replied => "auto-replied",
            Self::Generated => "auto-generated",
        }
    }
}

/// Whom a letter goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The address.
    pub address: String,
    /// The name beside it, or empty.
    pub name: String,
}

impl Recipient {
    /// Returns a recipient without a name.
    #[must_use]
    pub fn at(address: impl Into<String>) -> Self {
        Self { address: address.into(), name: String::new() }
    }
}

/// A file that goes with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure {
    /// The file's name, without a path.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A letter, complete: sent twice it is the same letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// `<id@domain>`; the same for every attempt.
    pub message_id: String,
    /// The recipients, at least one.
    pub to: Vec<Recipient>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The moment in the Date header.
    pub date: Timestamp,
    /// The Message-ID of the mail that is answered.
    pub in_reply_to: Option<String>,
    /// Why a machine wrote it.
    pub auto_submitted: AutoSubmitted,
    /// Where answers should go, if not to the sender.
    pub reply_to: Option<String>,
    /// Files that go with it.
    pub enclosures: Vec<Enclosure>,
}

/// Returns a text on one line, without control characters and within `length_max` characters:
/// nothing that stands in it can begin a header of its own.
#[must_use]
pub(crate) fn one_line(text: &str, length_max: usize) -> String {
    let plain: String = text.chars().map(|character| if is_break(character) { ' ' } else { character }).collect();
    let words = plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    words.chars().take(length_max).collect::<String>().trim_end().to_owned()
}

fn is_break(character: char) -> bool {
    // The two Unicode separators count as line ends for some readers; the marks that turn the
    // direction of writing can make a name look like another.
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_sound_message_id(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) else {
        return false;
    };
    let sound = |character: char| character.is_ascii_graphic() && !matches!(character, '<' | '>' | '"' | ',' | '\\');
    let halves = inner.split_once('@');
    text.len() <= MESSAGE_ID_LENGTH_MAX
        && inner.chars().all(sound)
        && halves.is_some_and(|(left, right)| !left.is_empty() && !right.is_empty() && !right.contains('@'))
}

fn mailbox(address: lettre::Address, name: &str) -> Mailbox {
    let name = one_line(name, NAME_LENGTH_MAX);
    Mailbox::new((!name.is_empty()).then_some(name), address)
}

/// Returns the sender's envelope address.
pub(crate) fn sender(settings: &MailSettings) -> Result<lettre::Address, MailError> {
    address::parse(&settings.from_address).ok_or_else(|| MailError::SettingUnsound {
        key: "mail.from_address",
        value: settings.from_address.clone(),
        expected: "e-mail",
    })
}

/// Returns the bytes of a letter as they go over the wire: ASCII only, every line ended by CR LF.
/// Recipients whose address is none are left out of the header.
pub(crate) fn compose(letter: &Letter, settings: &MailSettings) -> Result<Vec<u8>, MailError> {
    if !is_sound_message_id(&letter.message_id) {
        return Err(MailError::LetterUnsound { part: "message id" });
    }
    let enclosed: usize = letter.enclosures.iter().map(|enclosure| enclosure.bytes.len()).sum();
    if letter.text.len().saturating_add(enclosed) > LETTER_BYTES_MAX {
        return Err(MailError::LetterUnsound { part: "size" });
    }
    let from = mailbox(sender(settings)?, &settings.from_name);
    let seconds = u64::try_from(letter.date.0.div_euclid(1000)).unwrap_or(0).min(DATE_SECONDS_MAX);
    let mut builder = Message::builder()
        .from(from)
        .date(UNIX_EPOCH + Duration::from_secs(seconds))
        .message_id(Some(letter.message_id.clone()))
        .subject(one_line(&letter.subject, SUBJECT_LENGTH_MAX))
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            letter.auto_submitted.as_str().to_owned(),
        ));
    for recipient in &letter.to {
        if let Some(address) = address::parse(&recipient.address) {
            builder = builder.to(mailbox(address, &recipient.name));
        }
    }
    if let Some(address) = letter.reply_to.as_deref().and_then(address::parse) {
        builder = builder.reply_to(mailbox(address, ""));
    }
    // What another program wrote as its Message-ID is repeated only when it is one.
    if let Some(answered) = letter.in_reply_to.as_ref().filter(|id| is_sound_message_id(id)) {
        builder = builder.in_reply_to(answered.clone()).references(answered.clone());
    }
    let text = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(body_text(&letter.text));
    let message = if letter.enclosures.is_empty() {
        builder.singlepart(text)
    } else {
        let mut parts = MultiPart::builder()
            .kind(lettre::message::MultiPartKind::Mixed)
            .boundary(boundary(&letter.message_id))
            .singlepart(text);
        for enclosure in &letter.enclosures {
            parts = parts.singlepart(enclosure_part(enclosure)?);
        }
        builder.multipart(parts)
    };
    // The builder refuses a letter without sender or recipient; the sender is set above.
    #[expect(clippy::map_err_ignore, reason = "the only cause left is a missing recipient")]
    let message = message.map_err(|_| MailError::LetterUnsound { part: "recipient" })?;
    Ok(message.formatted())
}

/// Returns the text with every line ended by CR LF and without the control characters that no
/// mail may hold.
fn body_text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + text.len() / 16);
    let mut after_return = false;
    for character in text.chars() {
        match character {
            '\n' if after_return => {}
            '\n' | '\r' => plain.push_str("\r\n"),
            '\t' => plain.push('\t'),
            other if other.is_control() => {}
            other => plain.push(other),
        }
        after_return = character == '\r';
    }
    plain
}

/// Returns a part boundary that depends on the Message-ID alone: sent again, the letter has the
/// same bytes.
fn boundary(message_id: &str) -> String {
    let digest = hex::encode(Sha256::digest(message_id.as_bytes()));
    format!("kontor-{}", digest.chars().take(32).collect::<String>())
}

fn enclosure_part(enclosure: &Enclosure) -> Result<SinglePart, MailError> {
    let unsound = MailError::LetterUnsound { part: "enclosure" };
    let name = one_line(&enclosure.name, NAME_LENGTH_MAX).replace(['/', '\\', ':', '"'], "_");
    let media_type = one_line(&enclosure.media_type, NAME_LENGTH_MAX);
    let Ok(media_type) = ContentType::parse(&media_type) else {
        return Err(unsound);
    };
    // Always base64: what is enclosed arrives as it was, and a line end of its own can never meet
    // a dot on the way and end the letter early.
    let Ok(bytes) = Body::new_with_encoding(enclosure.bytes.clone(), ContentTransferEncoding::Base64) else {
        return Err(unsound);
    };
    Ok(Attachment::new(name).body(bytes, media_type))
}
