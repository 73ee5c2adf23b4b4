//! The words of accounting files, from the catalogues in the office's language.

use crate::domain::settings::{SettingKey, Settings};
use crate::domain::view::wording::ExportWords;
use crate::i18n::{Language, Texts};

/// Returns the words that stand beside an order's own data in accounting files.
pub(super) fn export_words(settings: &Settings) -> ExportWords {
    let language = Language::parse(settings.text(SettingKey::OfficeLanguage)).unwrap_or(Language::En);
    let texts = Texts::in_language(language);
    ExportWords::new(|word| texts.word("export", word.as_str()), |field| texts.argument("field", field.as_str()))
}
