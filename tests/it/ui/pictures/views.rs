//! What the pictures show: each screen with something opened on it.

use egui::Key;
use kontor::domain::paper::Role;
use kontor::ui::place::{Place, Screen};

use super::super::Desk;
use super::office::Demo;

/// One picture's subject.
pub(super) struct View {
    /// The first part of the file's name.
    pub(super) name: &'static str,
    /// The sentence on the page.
    pub(super) words: &'static str,
    /// Whether an office is open.
    pub(super) has_office: bool,
    /// Brings it about.
    pub(super) show: fn(&mut Desk<'_>, &Demo),
    /// Leaves it again.
    pub(super) leave: fn(&mut Desk<'_>),
}

/// Every subject: the first run, then in the order of the rail.
pub(super) const VIEWS: &[View] = &[
    View {
        name: "first-run",
        words: "Before there is an office: a demo by one click, or the own one.",
        has_office: false,
        show: |desk, _| desk.settle(),
        leave: stay,
    },
    View {
        name: "overview",
        words: "What needs somebody, what is new, how the day goes.",
        has_office: true,
        show: |desk, _| go(desk, Screen::Overview),
        leave: stay,
    },
    View {
        name: "orders",
        words: "All orders, by time.",
        has_office: true,
        show: |desk, _| go(desk, Screen::Orders),
        leave: stay,
    },
    View {
        name: "order",
        words: "One order beside the list: its lines, and what became of it.",
        has_office: true,
        show: |desk, demo| desk.go(Place::Order(demo.order("OBJ-2291"))),
        leave: stay,
    },
    View {
        name: "desk",
        words: "The import desk: an unclear customer beside those it may be.",
        has_office: true,
        show: |desk, demo| {
            desk.go(Place::Case(demo.order("OSH-0820"), Role::Buyer));
            desk.press(Key::Num1);
        },
        leave: stay,
    },
    View {
        name: "contacts",
        words: "The address master.",
        has_office: true,
        show: |desk, _| go(desk, Screen::Contacts),
        leave: stay,
    },
    View {
        name: "contact",
        words: "One contact beside the list, with its orders.",
        has_office: true,
        show: |desk, demo| desk.go(Place::Contact(demo.contact("50003"))),
        leave: stay,
    },
    View {
        name: "registrations",
        words: "Requests for access.",
        has_office: true,
        show: |desk, _| go(desk, Screen::Registrations),
        leave: stay,
    },
    View {
        name: "outbox",
        words: "What goes outward, and what is held.",
        has_office: true,
        show: |desk, _| go(desk, Screen::Outbox),
        leave: stay,
    },
    View {
        name: "exports",
        words: "Accounting files and their answers.",
        has_office: true,
        show: |desk, _| go(desk, Screen::Exports),
        leave: stay,
    },
    View {
        name: "quarantine",
        words: "What could not be read, by cause, beside its bytes.",
        has_office: true,
        show: |desk, _| go(desk, Screen::Quarantine),
        leave: stay,
    },
    View {
        name: "statistics",
        words: "Orders and registrations a day.",
        has_office: true,
        show: |desk, _| go(desk, Screen::Statistics),
        leave: stay,
    },
    View {
        name: "journal",
        words: "Who changed what, and when.",
        has_office: true,
        show: |desk, _| go(desk, Screen::Journal),
        leave: stay,
    },
    View {
        name: "settings",
        words: "Everything that can be set, with its effect.",
        has_office: true,
        show: |desk, _| go(desk, Screen::Settings),
        leave: stay,
    },
    View {
        name: "settings-mail",
        words: "Settings of the mail server, and its test.",
        has_office: true,
        show: |desk, _| desk.go(Place::Group("mail".to_owned())),
        leave: stay,
    },
    View {
        name: "settings-computer",
        words: "What holds on this computer alone: language, appearance, notices.",
        has_office: true,
        show: |desk, _| desk.go(Place::Group("computer".to_owned())),
        leave: stay,
    },
    View {
        name: "search",
        words: "One field for orders, contacts and commands.",
        has_office: true,
        show: |desk, _| {
            go(desk, Screen::Overview);
            desk.command(Key::K);
            desk.write("kamen");
        },
        leave: |desk| desk.press(Key::Escape),
    },
    View {
        name: "keys",
        words: "Every key, as it holds on this screen.",
        has_office: true,
        show: |desk, _| {
            go(desk, Screen::Orders);
            desk.press(Key::Questionmark);
        },
        leave: |desk| desk.press(Key::Escape),
    },
];

fn go(desk: &mut Desk<'_>, screen: Screen) {
    desk.go(Place::Screen(screen));
}

fn stay(_: &mut Desk<'_>) {}
