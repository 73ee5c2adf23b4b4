//! Everything that a person can trigger, in one list: menu, palette, keys and the page of keys are
//! made from it, and a test finds keys that clash. The words stand in the catalogues under
//! `action-<word>`.

use egui::{Key, Modifiers};

use super::place::{Place, Screen};
use super::theme::icons::Icon;

/// How an action is triggered from the keyboard. Keys mean places on the keyboard, not letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// No key.
    None,
    /// One key alone, while no text field has the keyboard.
    Single(Key),
    /// One key with Ctrl (Cmd on a Mac).
    Command(Key),
    /// A key that works everywhere, like F5.
    Anywhere(Key),
    /// First one key, then another.
    Then(Key, Key),
}

/// Where an action is on offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everywhere.
    Window,
    /// On these screens.
    Screens(&'static [Screen]),
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident $word:literal $icon:ident $shortcut:expr, $scope:expr;)*) => {
        /// Something that a person can trigger.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Action { $($(#[$doc])* $name,)* }

        impl Action {
            /// Every action, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns the word in catalogue keys.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$name => $word,)* } }

            /// Returns its icon.
            #[must_use]
            pub fn icon(self) -> Icon { match self { $(Self::$name => Icon::$icon,)* } }

            /// Returns the key that triggers it.
            #[must_use]
            pub fn shortcut(self) -> Shortcut { match self { $(Self::$name => $shortcut,)* } }

            /// Returns where it is on offer.
            #[must_use]
            pub fn scope(self) -> Scope { match self { $(Self::$name => $scope,)* } }
        }
    };
}

const LISTS: Scope = Scope::Screens(&[Screen::Overview, Screen::Orders]);
const GROWING: Scope = Scope::Screens(&[Screen::Overview, Screen::Orders, Screen::Journal]);
const DESK: Scope = Scope::Screens(&[Screen::Desk]);

actions! {
    /// Opens the search and command field.
    Search "search" Search Shortcut::Command(Key::K), Scope::Window;
    /// Goes to the overview.
    GoOverview "go-overview" SpaceDashboard Shortcut::Then(Key::G, Key::H), Scope::Window;
    /// Goes to the orders.
    GoOrders "go-orders" ReceiptLong Shortcut::Then(Key::G, Key::O), Scope::Window;
    /// Goes to the import desk.
    GoDesk "go-desk" PersonSearch Shortcut::Then(Key::G, Key::I), Scope::Window;
    /// Goes to the contacts.
    GoContacts "go-contacts" Contacts Shortcut::Then(Key::G, Key::K), Scope::Window;
    /// Goes to the registrations.
    GoRegistrations "go-registrations" HowToReg Shortcut::Then(Key::G, Key::R), Scope::Window;
    /// Goes to the outbox.
    GoOutbox "go-outbox" Outbox Shortcut::Then(Key::G, Key::P), Scope::Window;
    /// Goes to the accounting files.
    GoExports "go-exports" UploadFile Shortcut::Then(Key::G, Key::E), Scope::Window;
    /// Goes to the quarantine.
    GoQuarantine "go-quarantine" Report Shortcut::Then(Key::G, Key::Q), Scope::Window;
    /// Goes to the statistics.
    GoStatistics "go-statistics" BarChart Shortcut::Then(Key::G, Key::T), Scope::Window;
    /// Goes to the journal.
    GoJournal "go-journal" History Shortcut::Then(Key::G, Key::J), Scope::Window;
    /// Goes to the settings.
    GoSettings "go-settings" Settings Shortcut::Then(Key::G, Key::S), Scope::Window;
    /// Looks at every source now.
    PollNow "poll-now" Refresh Shortcut::Anywhere(Key::F5), Scope::Window;
    /// Takes the last “done” or “later” back.
    Undo "undo" Undo Shortcut::Command(Key::Z), Scope::Window;
    /// Shows what came meanwhile.
    ShowNew "show-new" KeyboardArrowDown Shortcut::Single(Key::Period), GROWING;
    /// Done with this one, on to the next.
    Done "done" DoneAll Shortcut::Single(Key::D), LISTS;
    /// Decides: the first candidate, or opens the desk.
    Assign "assign" Check Shortcut::Single(Key::A), Scope::Screens(&[Screen::Overview, Screen::Orders, Screen::Desk]);
    /// Takes the party over as a new contact.
    TakeNew "take-new" Add Shortcut::Single(Key::N), DESK;
    /// Puts it off.
    Later "later" Schedule Shortcut::Single(Key::S), Scope::Screens(&[Screen::Overview, Screen::Orders, Screen::Desk]);
    /// Ends it without carrying it out.
    Reject "reject" Block Shortcut::Single(Key::R), Scope::Screens(&[Screen::Overview, Screen::Orders, Screen::Desk, Screen::Quarantine]);
    /// Shows only what differs.
    ConflictsOnly "conflicts-only" FilterList Shortcut::Single(Key::M), DESK;
    /// Adds a contact.
    AddContact "add-contact" Add Shortcut::Single(Key::N), Scope::Screens(&[Screen::Contacts]);
    /// Edits the contact that is open.
    EditContact "edit-contact" Edit Shortcut::Single(Key::E), Scope::Screens(&[Screen::Contacts]);
    /// Imports a table of contacts.
    ImportContacts "import-contacts" UploadFile Shortcut::Single(Key::I), Scope::Screens(&[Screen::Contacts]);
    /// Takes all of one cause up again.
    TryAgain "try-again" Refresh Shortcut::Single(Key::T), Scope::Screens(&[Screen::Quarantine, Screen::Outbox, Screen::Exports]);
    /// Makes the letters larger.
    Larger "larger" Add Shortcut::Command(Key::Plus), Scope::Window;
    /// Makes the letters smaller.
    Smaller "smaller" Block Shortcut::Command(Key::Minus), Scope::Window;
    /// Makes the letters as large as usual.
    UsualSize "usual-size" RestartAlt Shortcut::Command(Key::Num0), Scope::Window;
    /// Switches between light and dark.
    SwitchAppearance "switch-appearance" Contrast Shortcut::None, Scope::Window;
    /// Shows the keys.
    Help "help" Help Shortcut::Single(Key::Questionmark), Scope::Window;
    /// Opens another office.
    OpenOffice "open-office" FolderOpen Shortcut::None, Scope::Window;
}

impl Action {
    /// Returns where it goes, when it is nothing but going somewhere.
    #[must_use]
    pub fn destination(self) -> Option<Place> {
        let screen = match self {
            Self::GoOverview => Screen::Overview,
            Self::GoOrders => Screen::Orders,
            Self::GoDesk => Screen::Desk,
            Self::GoContacts => Screen::Contacts,
            Self::GoRegistrations => Screen::Registrations,
            Self::GoOutbox => Screen::Outbox,
            Self::GoExports => Screen::Exports,
            Self::GoQuarantine => Screen::Quarantine,
            Self::GoStatistics => Screen::Statistics,
            Self::GoJournal => Screen::Journal,
            Self::GoSettings => Screen::Settings,
            Self::Search
            | Self::PollNow
            | Self::ShowNew
            | Self::Undo
            | Self::Done
            | Self::Assign
            | Self::TakeNew
            | Self::Later
            | Self::Reject
            | Self::ConflictsOnly
            | Self::AddContact
            | Self::EditContact
            | Self::ImportContacts
            | Self::TryAgain
            | Self::Larger
            | Self::Smaller
            | Self::UsualSize
            | Self::SwitchAppearance
            | Self::Help
            | Self::OpenOffice => return None,
        };
        Some(Place::Screen(screen))
    }

    /// Returns whether it is on offer on a screen.
    #[must_use]
    pub fn is_on(self, screen: Screen) -> bool {
        match self.scope() {
            Scope::Window => true,
            Scope::Screens(screens) => screens.contains(&screen),
        }
    }

    /// Returns its key as it is printed.
    #[must_use]
    pub fn keys(self) -> String {
        match self.shortcut() {
            Shortcut::None => String::new(),
            Shortcut::Single(Key::Period) => ".".to_owned(),
            Shortcut::Single(Key::Questionmark) => "?".to_owned(),
            Shortcut::Single(key) => key.name().to_lowercase(),
            Shortcut::Anywhere(key) => key.name().to_owned(),
            Shortcut::Command(key) => format!("Ctrl {}", key.symbol_or_name()),
            Shortcut::Then(first, second) => {
                format!("{} {}", first.name().to_lowercase(), second.name().to_lowercase())
            }
        }
    }
}

/// Takes the presses of this frame and returns the actions that they trigger on a screen. `first` is
/// the first key of a pair that was pressed before.
pub fn pressed(ui: &egui::Ui, screen: Screen, first: &mut Option<Key>) -> Vec<Action> {
    use super::widgets::keys::{are_free, learn, take, take_with};
    let mut triggered = Vec::new();
    let is_free = are_free(ui);
    learn(ui);
    for action in Action::ALL.iter().copied().filter(|action| action.is_on(screen)) {
        let is_pressed = match action.shortcut() {
            Shortcut::None => false,
            Shortcut::Anywhere(key) => take(ui, key),
            // A field takes back what was typed into it.
            Shortcut::Command(Key::Z) => is_free && take_with(ui, Key::Z, Modifiers::COMMAND),
            Shortcut::Command(key) => {
                take_with(ui, key, Modifiers::COMMAND)
                    || (key == Key::Plus && take_with(ui, Key::Equals, Modifiers::COMMAND))
            }
            Shortcut::Single(Key::Questionmark) => is_free && (typed(ui, "?") || take(ui, Key::Questionmark)),
            Shortcut::Single(Key::Period) => is_free && first.is_none() && (typed(ui, ".") || take(ui, Key::Period)),
            Shortcut::Single(key) => is_free && first.is_none() && take(ui, key),
            Shortcut::Then(one, other) => is_free && *first == Some(one) && take(ui, other),
        };
        if is_pressed {
            triggered.push(action);
        }
    }
    if is_free {
        let is_any =
            ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Key { pressed: true, .. })));
        let was_first = take(ui, Key::G);
        *first = if was_first {
            Some(Key::G)
        } else if is_any || !triggered.is_empty() {
            None
        } else {
            *first
        };
    }
    triggered
}

/// Returns whether this sign was typed: where it lies differs by keyboard.
fn typed(ui: &egui::Ui, sign: &str) -> bool {
    ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Text(text) if text == sign)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_actions_share_a_key_on_one_screen() {
        for screen in Screen::GROUPS.into_iter().flatten() {
            let here: Vec<Action> = Action::ALL.iter().copied().filter(|action| action.is_on(*screen)).collect();
            for (at, one) in here.iter().enumerate() {
                for other in &here[at + 1..] {
                    let clash = one.shortcut() != Shortcut::None && one.shortcut() == other.shortcut();
                    assert!(!clash, "{one:?} and {other:?} on {screen:?}");
                }
            }
        }
    }

    fn triggered(events: Vec<egui::Event>) -> (Vec<Action>, String) {
        let context = egui::Context::default();
        let mut all = Vec::new();
        let input = egui::RawInput { events, ..egui::RawInput::default() };
        let mut output = context.run_ui(input, |ui| all.extend(pressed(ui, Screen::Overview, &mut None)));
        output.textures_delta.clear();
        (all, crate::ui::widgets::keys::printed(&context, "d"))
    }

    fn press(key: Key, place: Key, modifiers: Modifiers) -> egui::Event {
        egui::Event::Key { key, physical_key: Some(place), pressed: true, repeat: false, modifiers }
    }

    #[test]
    fn single_keys_mean_places_and_print_the_letter_of_the_layout() {
        // On a Cyrillic keyboard the place of D writes в; egui names the key by its place there.
        let cyrillic = vec![press(Key::D, Key::D, Modifiers::NONE), egui::Event::Text("в".to_owned())];
        assert_eq!(triggered(cyrillic), (vec![Action::Done], "в".to_owned()));
        // On a Dvorak keyboard the place of D writes e.
        let dvorak = vec![press(Key::E, Key::D, Modifiers::NONE), egui::Event::Text("e".to_owned())];
        assert_eq!(triggered(dvorak), (vec![Action::Done], "e".to_owned()));
        // And what writes d there lies elsewhere and does nothing.
        let elsewhere = vec![press(Key::D, Key::H, Modifiers::NONE), egui::Event::Text("d".to_owned())];
        assert_eq!(triggered(elsewhere), (vec![], "d".to_owned()));
    }

    #[test]
    fn with_ctrl_the_letter_counts() {
        // QWERTZ: Z lies where Y lies on QWERTY.
        assert_eq!(triggered(vec![press(Key::Z, Key::Y, Modifiers::COMMAND)]).0, [Action::Undo]);
        assert_eq!(triggered(vec![press(Key::Y, Key::Z, Modifiers::COMMAND)]).0, []);
        // AltGr is Ctrl+Alt to the system; it writes letters and triggers nothing.
        let alt_gr = Modifiers::COMMAND | Modifiers::ALT;
        assert_eq!(triggered(vec![press(Key::Z, Key::Y, alt_gr)]).0, []);
    }

    #[test]
    fn no_key_needs_the_right_alt_key() {
        // AltGr writes ą, ł, @ and € on the keyboards of our users: no action may want Ctrl+Alt.
        for action in Action::ALL {
            assert!(!action.keys().contains("Alt"), "{action:?}");
        }
    }
}
