//! What can be set, in its groups, and by which words it is found.

use uuid::Uuid;

use crate::domain::fold::fold;
use crate::domain::settings::SettingKey;
use crate::engine::setup::Setup;
use crate::i18n::Texts;

/// A group at the left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    #[default]
    Sources,
    Office,
    Defaults,
    Notices,
    Mail,
    Accounting,
    Engine,
    Backup,
    People,
    Computer,
}

impl Group {
    /// Every group, in the order in which they are shown.
    pub(super) const ALL: [Self; 10] = [
        Self::Sources,
        Self::Office,
        Self::Defaults,
        Self::Notices,
        Self::Mail,
        Self::Accounting,
        Self::Engine,
        Self::Backup,
        Self::People,
        Self::Computer,
    ];

    /// Returns the word in catalogue keys and places.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Office => "office",
            Self::Defaults => "defaults",
            Self::Notices => "notices",
            Self::Mail => "mail",
            Self::Accounting => "accounting",
            Self::Engine => "engine",
            Self::Backup => "backup",
            Self::People => "people",
            Self::Computer => "computer",
        }
    }

    /// Returns the group that a place names.
    pub(super) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.as_str() == text)
    }

    /// Returns what the group is called.
    pub(super) fn title(self, texts: &Texts) -> String {
        texts.word("settings-group", self.as_str())
    }

    /// Returns what stands in it, in order.
    pub(super) fn items(self, setup: &Setup) -> Vec<Item> {
        let mut items = Vec::new();
        match self {
            Self::Sources => {
                items.extend(setup.doors.iter().map(|door| Item::Door(door.source.id.0)));
                items.push(Item::NewDoor);
            }
            Self::Notices => items.push(Item::Notices),
            Self::Engine => items.push(Item::EngineNow),
            Self::Backup => items.push(Item::Backup),
            Self::People => items.push(Item::People),
            Self::Computer => items.extend([Item::Language, Item::Appearance, Item::Scale, Item::OfficeFolder]),
            Self::Office | Self::Defaults | Self::Mail | Self::Accounting => {}
        }
        items.extend(SettingKey::ALL.iter().filter(|key| of(**key) == self).map(|key| Item::Key(*key)));
        items
    }
}

/// Returns the group of a business setting.
pub(super) fn of(key: SettingKey) -> Group {
    match key {
        SettingKey::OfficeName
        | SettingKey::OfficeRegNo
        | SettingKey::OfficeVatId
        | SettingKey::OfficeGln
        | SettingKey::OfficeCountry
        | SettingKey::OfficeCurrency
        | SettingKey::OfficeLanguage
        | SettingKey::OfficeContactLine => Group::Office,
        SettingKey::Clerk | SettingKey::Employee | SettingKey::Branch => Group::Defaults,
        SettingKey::AccountingProfile
        | SettingKey::ExportFolder
        | SettingKey::ResponseFolder
        | SettingKey::ResponseWait => Group::Accounting,
        SettingKey::InformationAddresses => Group::Notices,
        SettingKey::MailHost
        | SettingKey::MailPort
        | SettingKey::MailSecurity
        | SettingKey::MailUser
        | SettingKey::MailPassword
        | SettingKey::MailFrom
        | SettingKey::Confirm
        | SettingKey::HoldAfterHours => Group::Mail,
        SettingKey::EngineHosts => Group::Engine,
    }
}

/// One thing that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A business setting.
    Key(SettingKey),
    /// A source, with all that belongs to it.
    Door(Uuid),
    /// A source that is to be added.
    NewDoor,
    /// The notices of this computer.
    Notices,
    /// Who runs the engine.
    EngineNow,
    /// The last backup.
    Backup,
    /// The list of people.
    People,
    /// The language of the window.
    Language,
    /// Light or dark.
    Appearance,
    /// The size of the letters.
    Scale,
    /// Which office is open.
    OfficeFolder,
}

/// Returns the form in which catalogue keys hold the name of a setting.
pub(super) fn dashed(key: SettingKey) -> String {
    key.as_str().replace(['.', '_'], "-")
}

/// Returns what a business setting is called.
pub(super) fn name(texts: &Texts, key: SettingKey) -> String {
    texts.word("setting", &dashed(key))
}

/// Returns what a business setting is for.
pub(super) fn words(texts: &Texts, key: SettingKey) -> String {
    texts.word("setting-words", &dashed(key))
}

/// Returns whether what was typed is found in the words of an item. `typed` is folded.
pub(super) fn fits(item: Item, typed: &str, texts: &Texts, setup: &Setup) -> bool {
    let words: Vec<String> = match item {
        Item::Key(key) => vec![name(texts, key), words(texts, key), key.as_str().to_owned()],
        Item::Door(id) => {
            let door = setup.doors.iter().find(|door| door.source.id.0 == id);
            let own = door.map(|door| format!("{} {}", door.source.name, door.source.address)).unwrap_or_default();
            vec![
                own,
                texts.settings_source_interval(),
                texts.settings_source_interval_words(),
                texts.settings_source_folder(),
                texts.settings_source_fetching(),
            ]
        }
        Item::NewDoor => vec![texts.settings_source_add(), texts.settings_source_add_words()],
        Item::Notices => vec![texts.settings_notices(), texts.settings_notices_words()],
        Item::EngineNow => vec![texts.settings_engine_now(), texts.settings_engine_now_words()],
        Item::Backup => vec![texts.settings_backup(), texts.settings_backup_words()],
        Item::People => vec![Group::People.title(texts), texts.settings_people_none_words()],
        Item::Language => vec![texts.settings_language(), texts.settings_language_words()],
        Item::Appearance => vec![texts.settings_appearance(), texts.settings_appearance_words()],
        Item::Scale => vec![texts.settings_scale(), texts.settings_scale_words()],
        Item::OfficeFolder => vec![texts.settings_office(), texts.settings_office_words()],
    };
    words.iter().any(|words| fold(words).contains(typed))
}
