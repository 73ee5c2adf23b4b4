//! Business settings: shared by all computers of an office, each with its kind and default.

use super::ids::SourceId;
use super::money::Currency;
use super::time::Timestamp;

/// What a setting may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingKind {
    /// Any text on one line.
    Text,
    /// `on` or `off`.
    Switch,
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// One of these words, or nothing.
    Choice(&'static [&'static str]),
    /// Mail addresses with commas between.
    Addresses,
    /// Names with commas between.
    Names,
    /// ISO 4217.
    Currency,
    /// A folder; relative ones lie in the office folder.
    Folder,
    /// A secret: sealed when stored, never shown.
    Password,
}

macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident $key:literal $kind:expr, $default:literal;)*) => {
        /// Every business setting.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum SettingKey { $($(#[$doc])* $name,)* }

        impl SettingKey {
            /// Every setting, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the name under which it is stored and called.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$name => $key,)* } }

            /// Returns what it may hold.
            #[must_use]
            pub fn kind(self) -> SettingKind { match self { $(Self::$name => $kind,)* } }

            /// Returns what holds when nobody set it.
            #[must_use]
            pub fn default_value(self) -> &'static str { match self { $(Self::$name => $default,)* } }
        }
    };
}

settings! {
    /// Our company name, as it stands in mails and accounting files.
    OfficeName "office.name" SettingKind::Text, "";
    /// Our number in the company register (IČO, NIP, HRB); selects the unit in Pohoda.
    OfficeRegNo "office.reg_no" SettingKind::Text, "";
    /// Our VAT number.
    OfficeVatId "office.vat_id" SettingKind::Text, "";
    /// Our Global Location Number.
    OfficeGln "office.gln" SettingKind::Text, "";
    /// Our country, ISO 3166-1 alpha-2; taken for addresses that name none.
    OfficeCountry "office.country" SettingKind::Text, "CZ";
    /// The currency of our books.
    OfficeCurrency "office.currency" SettingKind::Currency, "CZK";
    /// The language of this office's own texts and of customers whose language is not known.
    OfficeLanguage "office.language" SettingKind::Choice(&["en", "de", "cs", "pl", "ru"]), "en";
    /// How customers can ask back: a line under each mail.
    OfficeContactLine "office.contact_line" SettingKind::Text, "";
    /// Who gets the work of new orders (M11).
    Clerk "defaults.clerk" SettingKind::Text, "";
    /// Who stands on new orders (M13).
    Employee "defaults.employee" SettingKind::Text, "";
    /// The branch under which new orders are created (M13); part of our order numbers.
    Branch "defaults.branch" SettingKind::Text, "";
    /// The accounting format; none means that orders wait for export.
    AccountingProfile "accounting.profile" SettingKind::Choice(&["pohoda", "ubl", "csv"]), "";
    /// Where accounting files are laid.
    ExportFolder "accounting.folder" SettingKind::Folder, "export";
    /// Where accounting lays its answers; empty means the export folder.
    ResponseFolder "accounting.response_folder" SettingKind::Folder, "";
    /// How long an answer may take before it is missed, in minutes.
    ResponseWait "accounting.response_wait_minutes" SettingKind::Number(1, 10_080), "60";
    /// The mail server's name; none means that mails wait.
    MailHost "mail.host" SettingKind::Text, "";
    /// The mail server's port.
    MailPort "mail.port" SettingKind::Number(1, 65_535), "587";
    /// How the connection is secured.
    MailSecurity "mail.security" SettingKind::Choice(&["starttls", "tls", "plain"]), "starttls";
    /// The user at the mail server; none means no login.
    MailUser "mail.user" SettingKind::Text, "";
    /// The password at the mail server.
    MailPassword "mail.password" SettingKind::Password, "";
    /// The address that mails come from.
    MailFrom "mail.from" SettingKind::Addresses, "";
    /// Whether customers get a confirmation (O7).
    Confirm "mail.confirm" SettingKind::Switch, "on";
    /// Who is told of each order by mail (O8).
    InformationAddresses "mail.information" SettingKind::Addresses, "";
    /// Orders older than this many hours are not confirmed without a decision (N17); 0 never holds.
    HoldAfterHours "mail.hold_after_hours" SettingKind::Number(0, 8_760), "24";
    /// Computers that may run the engine (M10); none named means any.
    EngineHosts "engine.hosts" SettingKind::Names, "";
}

impl SettingKey {
    /// Reads the name of a setting.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.as_str() == text)
    }

    /// Returns the value in its stored form, or what was expected instead.
    ///
    /// # Errors
    /// A short description of what the setting may hold.
    pub fn checked(self, value: &str) -> Result<String, String> {
        let value = value.trim();
        if value.is_empty() || value.contains(['\n', '\r']) {
            return if value.is_empty() { Ok(String::new()) } else { Err("one line".to_owned()) };
        }
        match self.kind() {
            SettingKind::Text | SettingKind::Folder | SettingKind::Password => Ok(value.to_owned()),
            SettingKind::Switch => match value.to_lowercase().as_str() {
                "on" | "yes" | "true" | "1" => Ok("on".to_owned()),
                "off" | "no" | "false" | "0" => Ok("off".to_owned()),
                _ => Err("on, off".to_owned()),
            },
            SettingKind::Number(least, most) => match value.parse::<i64>() {
                Ok(number) if least <= number && number <= most => Ok(number.to_string()),
                Ok(_) | Err(_) => Err(format!("{least}…{most}")),
            },
            SettingKind::Choice(words) => {
                let lower = value.to_lowercase();
                if words.contains(&lower.as_str()) { Ok(lower) } else { Err(words.join(", ")) }
            }
            SettingKind::Currency => {
                Currency::parse(value).map(|currency| currency.to_string()).ok_or_else(|| "ISO 4217".to_owned())
            }
            SettingKind::Names => Ok(list(value).join(",")),
            SettingKind::Addresses => {
                let addresses = list(value);
                let is_address = |address: &String| {
                    address.split_once('@').is_some_and(|(local, domain)| {
                        !local.is_empty()
                            && !domain.is_empty()
                            && !domain.contains('@')
                            && !address.contains(char::is_whitespace)
                    })
                };
                if addresses.iter().all(is_address) {
                    Ok(addresses.join(","))
                } else {
                    Err("name@example.com".to_owned())
                }
            }
        }
    }
}

fn list(value: &str) -> Vec<String> {
    value.split([',', ';']).map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

/// All business settings as they hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    values: Vec<(SettingKey, String)>,
    starts: Vec<(SourceId, Timestamp)>,
}

impl Settings {
    /// Takes stored names and values; names that this program does not know are left out.
    #[must_use]
    pub fn from_stored(stored: &[(String, String)]) -> Self {
        let mut values: Vec<(SettingKey, String)> =
            stored.iter().filter_map(|(key, value)| Some((SettingKey::parse(key)?, value.clone()))).collect();
        values.sort();
        Self { values, starts: Vec::new() }
    }

    /// Adds the moments before which orders of a source get no mails.
    #[must_use]
    pub fn with_starts(self, starts: Vec<(SourceId, Timestamp)>) -> Self {
        Self { starts, ..self }
    }

    /// Returns the moment before which orders of a source get no mails.
    #[must_use]
    pub fn start_of(&self, source: SourceId) -> Option<Timestamp> {
        self.starts.iter().find(|(known, _)| *known == source).map(|(_, start)| *start)
    }

    /// Returns the value that holds: the stored one, or the default.
    #[must_use]
    pub fn text(&self, key: SettingKey) -> &str {
        self.values.iter().find(|(known, _)| *known == key).map_or(key.default_value(), |(_, value)| value)
    }

    /// Returns whether a switch is on.
    #[must_use]
    pub fn is_on(&self, key: SettingKey) -> bool {
        self.text(key) == "on"
    }

    /// Returns a whole number; the default when the stored one is damaged.
    #[must_use]
    pub fn number(&self, key: SettingKey) -> i64 {
        self.text(key).parse().or_else(|_| key.default_value().parse()).unwrap_or(0)
    }

    /// Returns the items of a list.
    #[must_use]
    pub fn items(&self, key: SettingKey) -> Vec<String> {
        list(self.text(key))
    }

    /// Returns the currency of our books.
    #[must_use]
    pub fn currency(&self) -> Option<Currency> {
        Currency::parse(self.text(SettingKey::OfficeCurrency))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_allowed_values() {
        for key in SettingKey::ALL {
            assert_eq!(key.checked(key.default_value()).as_deref(), Ok(key.default_value()), "{key:?}");
        }
    }

    #[test]
    fn wrong_values_name_what_is_expected() {
        assert_eq!(SettingKey::MailPort.checked("70000"), Err("1…65535".to_owned()));
        assert_eq!(SettingKey::Confirm.checked("Yes"), Ok("on".to_owned()));
        assert!(SettingKey::InformationAddresses.checked("a@b.example, c").is_err());
        assert_eq!(
            SettingKey::InformationAddresses.checked("a@b.example; c@d.example").as_deref(),
            Ok("a@b.example,c@d.example")
        );
    }
}
