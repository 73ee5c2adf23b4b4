//! A remark that hangs on a record: a problem's code and its stored text form. The domain does
//! not know problems; whoever shows it reads the text back.

/// A stored remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The problem's stable word, by which remarks are grouped.
    pub code: String,
    /// The problem's stored text form.
    pub text: String,
}
