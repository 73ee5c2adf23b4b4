//! Mail addresses: what may stand in an envelope.

use lettre::Address;

/// Longest address that SMTP carries: a path has at most 256 bytes with its angle brackets
/// (RFC 5321, section 4.5.3.1.3).
const ADDRESS_LENGTH_MAX: usize = 254;
/// Longest part before the sign (RFC 5321, section 4.5.3.1.1).
const LOCAL_LENGTH_MAX: usize = 64;

/// Reads an address for the envelope; `None` when it is not one. Names of domains in other scripts
/// are written in their ASCII form. Only ASCII is taken before the sign, because many servers on
/// the way carry nothing else.
#[must_use]
pub(crate) fn parse(text: &str) -> Option<Address> {
    let (local, domain) = text.trim().rsplit_once('@')?;
    let harmless = |character: char| character.is_ascii_graphic() && !matches!(character, '<' | '>' | '"' | '\\' | ',');
    if local.is_empty() || local.len() > LOCAL_LENGTH_MAX || !local.chars().all(harmless) {
        return None;
    }
    let domain = if domain.is_ascii() { domain.to_owned() } else { idna::domain_to_ascii(domain).ok()? };
    if !domain.chars().all(harmless) || local.len() + 1 + domain.len() > ADDRESS_LENGTH_MAX {
        return None;
    }
    Address::new(local, domain).ok()
}

/// Tells whether a text can be written to.
#[must_use]
pub fn is_valid(text: &str) -> bool {
    parse(text).is_some()
}
