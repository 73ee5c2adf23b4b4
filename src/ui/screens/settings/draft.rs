//! What is being typed into fields. A value applies when the field is left or Enter is pressed;
//! Escape takes it back; what the engine's rules refuse stays in the field with the reason below.

use std::collections::BTreeMap;

use egui::{Key, Ui};

use crate::domain::ids::SourceId;
use crate::domain::settings::{SettingKey, SettingKind};
use crate::domain::time::Timestamp;
use crate::engine::command::Command;
use crate::engine::doors;
use crate::engine::setup::Setup;
use crate::i18n::Texts;
use crate::ui::cx::Cx;
use crate::ui::widgets::field;

use super::group;
use super::values;

/// How long a value that was sent is shown although the engine has not confirmed it.
const PATIENCE_MILLIS: i64 = 3_000;

/// A field of the settings that applies when it is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FieldId {
    /// The value of a business setting.
    Key(SettingKey),
    /// The name of a source.
    Name(SourceId),
    /// The interval of a source.
    Interval(SourceId),
}

/// What stands in one field.
struct Draft {
    text: String,
    fault: Option<String>,
    sent_at: Option<Timestamp>,
}

/// What stands in the fields that somebody typed into.
#[derive(Default)]
pub(super) struct Drafts(BTreeMap<FieldId, Draft>);

impl Drafts {
    /// Returns why what stands in a field is not taken.
    pub(super) fn fault(&self, id: FieldId) -> Option<String> {
        self.0.get(&id)?.fault.clone()
    }

    /// Forgets what was sent, because the engine's own answer is there.
    pub(super) fn settle(&mut self) {
        self.0.retain(|_, draft| draft.sent_at.is_none());
    }

    /// Forgets what stands in a field.
    pub(super) fn forget(&mut self, id: FieldId) {
        self.0.remove(&id);
    }

    /// Draws a field of one line.
    pub(super) fn field(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup, field: &Field<'_>) {
        let id = field.id;
        let draft = self.0.get(&id);
        let has_gone = draft
            .is_some_and(|draft| draft.sent_at.is_some_and(|sent_at| PATIENCE_MILLIS < cx.now.millis_since(sent_at)));
        if has_gone {
            self.0.remove(&id);
        }
        let mut text = self.0.get(&id).map_or_else(|| field.current.to_owned(), |draft| draft.text.clone());
        let is_secret = matches!(id, FieldId::Key(key) if key.kind() == SettingKind::Password);
        let response = if is_secret {
            field::secret_with_hint(ui, cx.palette, field.name, &mut text, field.hint, field.width)
        } else {
            field::text(ui, cx.palette, field.name, &mut text, field.hint, field.width)
        };
        values::unit(ui, cx, &response, field.unit);
        if response.changed() {
            self.0.insert(id, Draft { text, fault: None, sent_at: None });
        }
        if response.lost_focus() {
            if ui.input(|input| input.key_pressed(Key::Escape)) {
                self.0.remove(&id);
            } else {
                self.apply(id, setup, cx);
            }
        }
    }

    /// Applies what stands in every field that was not left yet: somebody goes elsewhere.
    pub(super) fn apply_all(&mut self, setup: &Setup, cx: &mut Cx<'_>) {
        let open: Vec<FieldId> =
            self.0.iter().filter(|(_, draft)| draft.sent_at.is_none()).map(|(id, _)| *id).collect();
        for id in open {
            self.apply(id, setup, cx);
        }
        // What is refused was told at its field; elsewhere nobody would see it.
        self.0.retain(|_, draft| draft.fault.is_none());
    }

    fn apply(&mut self, id: FieldId, setup: &Setup, cx: &mut Cx<'_>) {
        let Some(draft) = self.0.get_mut(&id).filter(|draft| draft.sent_at.is_none()) else { return };
        match change(id, &draft.text, setup, cx.texts) {
            Ok(Some((command, done))) => {
                draft.sent_at = Some(cx.now);
                draft.fault = None;
                if matches!(command, Command::SetSecret { .. }) {
                    self.0.remove(&id);
                }
                cx.change(command, done);
            }
            Ok(None) => self.forget(id),
            Err(fault) => draft.fault = Some(fault),
        }
    }
}

/// A field as it is drawn.
pub(super) struct Field<'f> {
    /// Which.
    pub(super) id: FieldId,
    /// What it is called.
    pub(super) name: &'f str,
    /// What holds.
    pub(super) current: &'f str,
    /// What stands in it while it is empty.
    pub(super) hint: &'f str,
    /// What stands behind the value.
    pub(super) unit: &'f str,
    /// How wide it is.
    pub(super) width: f32,
}

/// Returns the change that a typed value asks for, and what is said when it is done; nothing when
/// it is what holds already.
///
/// # Errors
/// Why the engine would refuse it, as a sentence.
pub(super) fn change(
    id: FieldId,
    typed: &str,
    setup: &Setup,
    texts: &Texts,
) -> Result<Option<(Command, String)>, String> {
    let typed = typed.trim();
    match id {
        FieldId::Key(key) if key.kind() == SettingKind::Password => {
            if typed.is_empty() {
                return Ok(None);
            }
            let done = texts.settings_secret_saved(group::name(texts, key));
            Ok(Some((Command::keep_secret(key, typed.to_owned()), done)))
        }
        FieldId::Key(key) => {
            let value =
                key.checked(typed).map_err(|_expected| texts.settings_fault(typed, values::expected(texts, key)))?;
            let holds = setup.settings.text(key);
            if value == holds || (value.is_empty() && holds == key.default_value()) {
                return Ok(None);
            }
            let after = if value.is_empty() { key.default_value() } else { value.as_str() };
            let done = texts.settings_saved(group::name(texts, key), values::shown(texts, key, after));
            Ok(Some((Command::Set { key, value }, done)))
        }
        FieldId::Name(source) => {
            let Some(door) = setup.doors.iter().find(|door| door.source.id == source) else { return Ok(None) };
            if typed == door.source.name {
                return Ok(None);
            }
            doors::fits_name(&setup.sources(), source, typed).map_err(|problem| match typed {
                "" => texts.settings_fault(typed, texts.settings_expected_line()),
                _ => texts.problem(&problem),
            })?;
            let done = texts.settings_source_renamed(typed);
            Ok(Some((Command::RenameSource { source, name: typed.to_owned() }, done)))
        }
        FieldId::Interval(source) => {
            let Some(door) = setup.doors.iter().find(|door| door.source.id == source) else { return Ok(None) };
            let minutes = values::interval(texts, typed)?;
            if minutes == door.source.interval_minutes {
                return Ok(None);
            }
            let done = texts.settings_source_interval_saved(minutes, door.source.name.as_str());
            Ok(Some((Command::SetSourceInterval { source, minutes }, done)))
        }
    }
}
