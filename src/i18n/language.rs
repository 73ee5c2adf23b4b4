//! The languages in which the program speaks.

/// A language of the catalogues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, the language every other falls back to.
    En,
    /// German.
    De,
    /// Czech.
    Cs,
    /// Polish.
    Pl,
    /// Russian.
    Ru,
}

impl Language {
    /// Every language, English first.
    pub const ALL: &[Self] = &[Self::En, Self::De, Self::Cs, Self::Pl, Self::Ru];

    /// Returns the ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Cs => "cs",
            Self::Pl => "pl",
            Self::Ru => "ru",
        }
    }

    /// Returns what its speakers call it.
    #[must_use]
    pub fn native_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Cs => "Čeština",
            Self::Pl => "Polski",
            Self::Ru => "Русский",
        }
    }

    /// Reads an ISO 639 code of two or three letters, alone or at the head of a locale
    /// (`de`, `deu`, `de-AT`, `de_AT.UTF-8`). `None` for any other language.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let language = text.trim().split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
        match language.as_str() {
            "en" | "eng" => Some(Self::En),
            "de" | "deu" | "ger" => Some(Self::De),
            "cs" | "ces" | "cze" => Some(Self::Cs),
            "pl" | "pol" => Some(Self::Pl),
            "ru" | "rus" => Some(Self::Ru),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_name_languages() {
        for (text, language) in [
            ("de_AT.UTF-8", Some(Language::De)),
            ("cs", Some(Language::Cs)),
            ("CS-cz", Some(Language::Cs)),
            ("cze", Some(Language::Cs)),
            (" pl_PL@euro ", Some(Language::Pl)),
            ("ru.KOI8-R", Some(Language::Ru)),
            ("en_GB", Some(Language::En)),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("", None),
            ("dsb", None),
        ] {
            assert_eq!(Language::parse(text), language, "{text}");
        }
    }

    #[test]
    fn every_code_is_read_back() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(*language));
        }
    }
}
