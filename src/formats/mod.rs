//! Bytes to canonical papers and back: one file per intake format in [`reading`], one per
//! accounting format in [`writing`].
//!
//! Owns encodings, number and date spellings, units and element names. Must not know files,
//! sockets or the store. Start at [`reading::read`].

pub mod detect;
pub mod reading;
pub mod units;
mod rec20;
pub mod values;
pub mod writing;
pub mod tables;
pub mod xml;
pub mod bare;

use std::fmt;

/// The formats known by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// OASIS UBL 2.x, Peppol BIS Ordering 3 among it.
    Ubl,
    /// openTRANS 2.1 and 1.0.
    OpenTrans,
    /// Kontor's own published order XML.
    Kontor,
    /// STORMWARE Pohoda XML (written; its response is read).
    Pohoda,
    /// Comma separated values (written).
    Csv,
}

impl Format {
    /// Returns the stable word for this format.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ubl => "ubl",
            Self::OpenTrans => "opentrans",
            Self::Kontor => "kontor",
            Self::Pohoda => "pohoda",
            Self::Csv => "csv",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Ubl, Self::OpenTrans, Self::Kontor, Self::Pohoda, Self::Csv]
            .into_iter()
            .find(|format| format.as_str() == text)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
