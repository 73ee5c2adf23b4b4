//! Pictures of every screen, in both appearances, in the longest language, in large letters and in
//! the smallest window. They lie in `docs/screens`; a test draws them again and compares. With
//! `UPDATE=1` they are written anew, with the page that lists them.

mod compare;
mod office;
mod raster;
mod views;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use kontor::i18n::Language;
use kontor::ui::prefs::Preferences;
use kontor::ui::theme::Appearance;

use self::compare::Sheet;
use self::raster::Textures;
use self::views::VIEWS;
use super::{Desk, Opening};

/// How the window looks on a row of pictures.
struct Look {
    name: &'static str,
    /// What is said of it on the page.
    words: &'static str,
    appearance: Appearance,
    language: Language,
    /// Size of the letters, in per cent.
    scale: u16,
    /// The window, in pixels.
    size: [usize; 2],
}

impl Look {
    const LIGHT: Self = Self {
        name: "light",
        words: "light, English, 1280×800",
        appearance: Appearance::Light,
        language: Language::En,
        scale: 100,
        size: [1280, 800],
    };
    const DARK: Self = Self { name: "dark", words: "dark", appearance: Appearance::Dark, ..Self::LIGHT };
    /// Its texts are the widest of the five languages.
    const LONG: Self =
        Self { name: "long", words: "Russian, whose words are the longest", language: Language::Ru, ..Self::LIGHT };
    const LARGE: Self = Self { name: "large", words: "letters at 150 %", scale: 150, ..Self::LIGHT };
    const SMALL: Self = Self {
        name: "small",
        words: "the smallest window, 1024×700, German, dark",
        language: Language::De,
        size: [1024, 700],
        ..Self::DARK
    };

    const ALL: [Self; 5] = [Self::LIGHT, Self::DARK, Self::LONG, Self::LARGE, Self::SMALL];

    fn points(&self) -> [f32; 2] {
        self.size.map(|pixels| f32::from(u16::try_from(pixels).unwrap()))
    }
}

fn screens() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/screens")
}

fn is_update() -> bool {
    std::env::var_os("UPDATE").is_some()
}

/// Opens a window in this look, over an office or before there is one.
fn open(look: &Look, demo: &office::Demo, textures: &Textures, has_office: bool) -> Desk<'static> {
    let mut prefs = Preferences::new(look.language);
    prefs.appearance = look.appearance;
    prefs.scale = look.scale;
    prefs.person = Some("Jana Králová".to_owned());
    let opening = Opening {
        folder: demo.folder().to_owned(),
        shown_folder: PathBuf::from(office::SHOWN_FOLDER),
        prefs,
        has_office,
        size: look.points(),
        time: demo.time(),
        renderer: Some(Box::new(textures.clone())),
    };
    let desk = opening.open();
    desk.harness.ctx.all_styles_mut(|style| style.visuals.text_cursor.blink = false);
    desk
}

/// Draws every screen in one look and compares it with what lies in `docs/screens`.
fn every_screen(look: &Look) {
    let demo = office::Demo::new(look.language);
    let mut sheet = Sheet::of(look.name);
    let mut last = None;
    for view in VIEWS {
        if last.as_ref().is_none_or(|(has_office, _, _)| *has_office != view.has_office) {
            let textures = Textures::default();
            last = Some((view.has_office, open(look, &demo, &textures, view.has_office), textures));
        }
        let Some((_, desk, textures)) = &mut last else { continue };
        (view.show)(desk, &demo);
        let picture = raster::draw(&desk.harness.ctx, desk.harness.output(), textures, look.size);
        sheet.add(view.name, &picture);
        (view.leave)(desk);
    }
    sheet.close();
}

// proves O13, N9
#[test]
fn every_screen_in_light() {
    every_screen(&Look::LIGHT);
}

// proves N9
#[test]
fn every_screen_in_dark() {
    every_screen(&Look::DARK);
}

// proves N9
#[test]
fn every_screen_in_the_longest_language() {
    every_screen(&Look::LONG);
}

// proves N9
#[test]
fn every_screen_in_large_letters() {
    every_screen(&Look::LARGE);
}

// proves N9
#[test]
fn every_screen_in_the_smallest_window() {
    every_screen(&Look::SMALL);
}

#[test]
fn the_page_of_pictures_is_fresh_and_names_every_file() {
    let mut page = String::from(
        "# The screens\n\nDrawn by the tests from the demo office; `UPDATE=1 cargo test --test it pictures` draws them anew.\n\
         Each screen is there five times: ",
    );
    let words: Vec<String> = Look::ALL.iter().map(|look| format!("`{}` ({})", look.name, look.words)).collect();
    writeln!(page, "{}.\n", words.join(", ")).unwrap();
    let mut named = vec!["README.md".to_owned()];
    for view in VIEWS {
        let links: Vec<String> =
            Look::ALL.iter().map(|look| format!("[{0}]({1}-{0}.png)", look.name, view.name)).collect();
        writeln!(page, "- **{}** {} ({})", view.name, view.words, links.join(", ")).unwrap();
        named.extend(Look::ALL.iter().map(|look| format!("{}-{}.png", view.name, look.name)));
    }
    let file = screens().join("README.md");
    if is_update() {
        fs::create_dir_all(screens()).unwrap();
        fs::write(&file, &page).unwrap();
    }
    assert_eq!(fs::read_to_string(file).unwrap(), page, "UPDATE=1 writes the page anew");
    let mut bytes = 0;
    for entry in fs::read_dir(screens()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        assert!(named.contains(&name), "docs/screens/{name} is no picture of a screen");
        bytes += entry.metadata().unwrap().len();
    }
    assert!(bytes < 6_000_000, "the pictures weigh {bytes} bytes");
}
