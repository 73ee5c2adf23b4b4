//! The first run: open an office, make one, or look at a demo. The real way leads through the
//! office, who works here, where its orders come from, and from which day on they are answered.
//! Nothing is made before the last step, so that every step can be gone back to.

mod draft;
mod start;
mod steps;
mod dry;

use egui::{CentralPanel, Frame, Key, Margin, Modifiers, Panel, RichText, Ui};

use self::draft::Draft;
use crate::domain::time::Timestamp;
use crate::i18n::Language;
use crate::problem::Problem;
use crate::ui::cx::Cx;
use crate::ui::host::{Beginning, HostCall, HostReply, Making, Pick, PickKind, Purpose, Suggestions};
use crate::ui::intent::Intent;
use crate::ui::prefs::Preference;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{regular, semi_bold};
use crate::ui::widgets::{button, field, keys, state, text};

/// How wide the column is in which everything stands.
const WIDTH: f32 = 760.0;

/// How long an opening may take before it is shown: shorter waits would only flicker.
const PATIENCE_MILLIS: i64 = 250;

/// Where the person is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Step {
    /// An office is being opened.
    #[default]
    Opening,
    /// Open, make, or look at a demo.
    Start,
    /// The office's name and folder.
    Office,
    /// Who works here.
    Person,
    /// Where orders come from.
    Source,
    /// From which day on they are answered.
    From,
    /// It is being made.
    Making(Making),
}

/// The steps of the real way, in their order.
const WAY: [Step; 4] = [Step::Office, Step::Person, Step::Source, Step::From];

/// What a person does before an office is open.
#[derive(Default)]
pub struct FirstRun {
    step: Step,
    since: Option<Timestamp>,
    /// Where a failure leads back to.
    back_to: Option<Step>,
    problem: Option<Problem>,
    has_no_picker: bool,
    open: String,
    demo: String,
    draft: Draft,
}

impl FirstRun {
    /// Lets the person choose: there is no office that could be opened by itself.
    pub fn begin(&mut self) {
        self.step = Step::Start;
    }

    /// Takes an answer of the program around the window in.
    pub fn reply(&mut self, reply: HostReply) -> Option<HostReply> {
        match reply {
            HostReply::Suggested(suggestions) => self.suggest(*suggestions),
            HostReply::NotLinked(problem) => {
                self.problem = Some(problem);
                self.step = self.back_to.take().unwrap_or(Step::Start);
            }
            HostReply::Making(making) => self.step = Step::Making(making),
            HostReply::Picked { purpose, path } => {
                let path = path?;
                let typed = path.to_string_lossy().into_owned();
                match purpose {
                    Purpose::OpenOffice => self.open = typed,
                    Purpose::CreateOffice => self.draft.folder = typed,
                    Purpose::SourceFolder => self.draft.source.take(typed),
                    other => return Some(HostReply::Picked { purpose: other, path: Some(path) }),
                }
            }
            HostReply::NoPicker(_) => self.has_no_picker = true,
            HostReply::DryRun(run) => self.draft.source.dry = Some(*run),
            other => return Some(other),
        }
        None
    }

    fn suggest(&mut self, suggestions: Suggestions) {
        let Suggestions { office, demo, person } = suggestions;
        self.demo = demo.to_string_lossy().into_owned();
        self.draft.folder = office.to_string_lossy().into_owned();
        self.draft.person = person;
    }

    /// Draws.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let since = *self.since.get_or_insert(cx.now);
        self.draft.settle(cx.language());
        if WAY.contains(&self.step) {
            // Below what scrolls, so that the way on is always in view.
            let ground = Frame::new().fill(cx.palette.window).inner_margin(Margin::symmetric(24, 12));
            let panel = Panel::bottom("first-run-feet").resizable(false).show_separator_line(true).frame(ground);
            panel.show(ui, |ui| column(ui, |ui| self.feet(ui, cx)));
        }
        let ground = Frame::new().fill(cx.palette.window).inner_margin(Margin::symmetric(24, 20));
        CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            ui.style_mut().interaction.selectable_labels = false;
            if self.step == Step::Opening {
                if PATIENCE_MILLIS <= cx.now.millis_since(since) {
                    wait(ui, cx, &cx.texts.first_run_opening());
                }
                return;
            }
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                column(ui, |ui| {
                    self.head(ui, cx);
                    self.trouble(ui, cx);
                    self.body(ui, cx);
                });
            });
        });
    }

    fn body(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        match self.step {
            Step::Opening => {}
            Step::Start => self.start(ui, cx),
            Step::Office => steps::office(ui, cx, &mut self.draft, self.has_no_picker),
            Step::Person => steps::person(ui, cx, &mut self.draft),
            Step::Source => steps::source(ui, cx, &mut self.draft.source, self.has_no_picker),
            Step::From => steps::from(ui, cx, &mut self.draft.source),
            Step::Making(making) => wait(ui, cx, &making_words(cx, making)),
        }
    }

    /// The name of the program, the language, and on the real way its steps.
    fn head(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.horizontal(|ui| {
            ui.label(RichText::new("Kontor").font(semi_bold(24.0)).color(cx.palette.text));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = cx.texts.first_run_language();
                let options: Vec<(Language, String)> =
                    Language::ALL.iter().map(|language| (*language, language.native_name().to_owned())).collect();
                let mut language = cx.language();
                if field::choice(ui, cx.palette, &name, &mut language, &options, 130.0) {
                    cx.intents.push(Intent::Prefer(Preference::Language(language)));
                }
            });
        });
        ui.add_space(size::GAP_S);
        let Some(at) = WAY.iter().position(|step| *step == self.step) else { return };
        ui.horizontal_wrapped(|ui| {
            for (number, step) in WAY.iter().enumerate() {
                let words = format!("{}  {}", number + 1, title(cx, *step));
                let (font, color) = match number.cmp(&at) {
                    std::cmp::Ordering::Less => (regular(size::BODY), cx.palette.good),
                    std::cmp::Ordering::Equal => (semi_bold(size::BODY), cx.palette.accent),
                    std::cmp::Ordering::Greater => (regular(size::BODY), cx.palette.faint),
                };
                if number != 0 {
                    text::icon(ui, cx.palette.faint, Icon::KeyboardArrowRight);
                }
                ui.label(RichText::new(words).font(font).color(color));
            }
        });
        ui.add_space(size::GAP_M);
    }

    /// Says why an office could not be opened or made.
    fn trouble(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(problem) = &self.problem else { return };
        let card = Frame::new()
            .fill(cx.palette.bad_soft)
            .corner_radius(egui::CornerRadius::same(size::CORNER_CARD))
            .inner_margin(Margin::symmetric(4, 12));
        card.show(ui, |ui| {
            ui.set_width(ui.available_width());
            state::failed(ui, cx, problem);
        });
        ui.add_space(size::GAP_M);
    }

    /// Back and forward. Ctrl+Enter goes on, Escape goes back: nothing is made until the end.
    fn feet(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(at) = WAY.iter().position(|step| *step == self.step) else { return };
        let is_last = at + 1 == WAY.len();
        let why_not = self.draft.why_not(cx, at);
        let (on, back) = if is_last {
            (cx.texts.first_run_make(), cx.texts.ui_back())
        } else {
            (cx.texts.first_run_next(), cx.texts.ui_back())
        };
        let presses = keys::take_with(ui, Key::Enter, Modifiers::COMMAND) && why_not.is_none();
        let escapes = keys::take(ui, Key::Escape);
        let before = self.step;
        ui.horizontal(|ui| {
            let goes = button::filled(&on).key("Ctrl ↵").unless(why_not.as_deref()).show(ui, cx.palette).clicked();
            let returns = button::plain(&back).key("Esc").show(ui, cx.palette).clicked();
            if goes || presses {
                self.problem = None;
                if is_last {
                    self.make(cx);
                } else if let Some(next) = WAY.get(at + 1) {
                    self.step = *next;
                }
            } else if returns || escapes {
                self.problem = None;
                self.step = at.checked_sub(1).and_then(|before| WAY.get(before).copied()).unwrap_or(Step::Start);
            }
            if let Some(why_not) = why_not {
                text::small(ui, cx.palette, why_not);
            }
        });
        if self.step != before
            && let Some(focused) = ui.memory(egui::Memory::focused)
        {
            // The next step has fields of its own.
            ui.memory_mut(|memory| memory.surrender_focus(focused));
        }
    }

    fn make(&mut self, cx: &mut Cx<'_>) {
        self.back_to = Some(self.step);
        self.step = Step::Making(Making::Folder);
        let setup = self.draft.setup(cx);
        cx.intents.push(Intent::Prefer(Preference::Person(setup.person.clone())));
        let folder = self.draft.folder.trim().into();
        cx.intents.push(Intent::Call(HostCall::CreateOffice { folder, with: Beginning::Real(Box::new(setup)) }));
    }
}

/// Draws in a column in the middle, no wider than what is pleasant to read.
fn column(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let width = WIDTH.min(ui.available_width());
    let side = ((ui.available_width() - width) / 2.0).max(0.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(side);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_S;
            ui.set_width(width);
            content(ui);
        });
    });
}

fn title(cx: &Cx<'_>, step: Step) -> String {
    match step {
        Step::Office => cx.texts.first_run_step_office(),
        Step::Person => cx.texts.first_run_step_person(),
        Step::Source => cx.texts.first_run_step_source(),
        Step::From => cx.texts.first_run_step_from(),
        Step::Opening | Step::Start | Step::Making(_) => String::new(),
    }
}

fn making_words(cx: &Cx<'_>, making: Making) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    match making {
        Making::Folder => cx.texts.first_run_making_folder(),
        Making::Furnishing => cx.texts.first_run_making_furnishing(),
        Making::Orders { recorded, fetched } => {
            cx.texts.first_run_making_orders(count(recorded), count(fetched.max(recorded)))
        }
        Making::Opening => cx.texts.first_run_opening(),
    }
}

fn wait(ui: &mut Ui, cx: &Cx<'_>, words: &str) {
    state::empty(ui, cx.palette, Icon::HourglassEmpty, words, &cx.texts.first_run_wait());
}

/// A typed path with a button that lets the desktop choose, where it can. Returns whether Enter was
/// pressed in the field.
fn path(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (label, value): (&str, &mut String),
    purpose: Purpose,
    has_no_picker: bool,
) -> bool {
    let choose = cx.texts.first_run_choose();
    let room = ui.available_width();
    let words = ui.painter().layout_no_wrap(choose.clone(), crate::ui::theme::medium(size::BODY), cx.palette.text);
    let button_width = words.size().x + 24.0 + size::ICON + 6.0;
    field::labelled(ui, cx.palette, label, None, |ui| {
        ui.horizontal(|ui| {
            let width = (room - button_width - size::GAP_S).max(160.0);
            let response = field::text(ui, cx.palette, label, value, "", width);
            let none = cx.texts.first_run_no_picker();
            let why_not = has_no_picker.then_some(none.as_str());
            let pressed = button::plain(&choose).icon(Icon::FolderOpen).unless(why_not).show(ui, cx.palette).clicked();
            if pressed {
                let pick = Pick { purpose, kind: PickKind::Folder, title: label.to_owned(), name: String::new() };
                cx.intents.push(Intent::Call(HostCall::Pick(pick)));
            }
            response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
        })
        .inner
    })
}
