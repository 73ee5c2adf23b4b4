//! How everything looks: colours, sizes, fonts, icons. The only place where a colour is made.
//!
//! Screens take a [`Palette`] and name its colours. Start at [`apply`].

pub mod tokens;
pub mod icons;

use std::collections::BTreeMap;

use egui::epaint::text::{FontInsert, FontPriority, InsertFontFamily};
use egui::{
    Color32, Context, CornerRadius, FontData, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme,
    ThemePreference, Vec2, Visuals,
};

pub use self::tokens::Palette;
use self::tokens::size;

/// How the window is to look; the system decides where it can be known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// As the system says.
    #[default]
    System,
    /// Dark text on light grounds.
    Light,
    /// Light text on dark grounds.
    Dark,
}

impl Appearance {
    /// Every appearance, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Returns the word used in the workstation's file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.as_str() == text)
    }
}

/// The weights of the face.
const MEDIUM: &str = "medium";
const SEMI_BOLD: &str = "semi-bold";
/// The family of the icons.
const SYMBOLS: &str = "symbols";

/// Returns the face for body text of this size.
#[must_use]
pub fn regular(points: f32) -> FontId {
    FontId::new(points, FontFamily::Proportional)
}

/// Returns the face between body and heading.
#[must_use]
pub fn medium(points: f32) -> FontId {
    FontId::new(points, FontFamily::Name(MEDIUM.into()))
}

/// Returns the face for headings.
#[must_use]
pub fn semi_bold(points: f32) -> FontId {
    FontId::new(points, FontFamily::Name(SEMI_BOLD.into()))
}

/// Returns the face of the icons.
#[must_use]
pub fn symbols(points: f32) -> FontId {
    FontId::new(points, FontFamily::Name(SYMBOLS.into()))
}

/// Gives a context its fonts. Once a run.
pub fn load_fonts(context: &Context) {
    let face = |bytes: &'static [u8]| FontData::from_static(bytes);
    let insert = |name: &str, data: FontData, families: Vec<InsertFontFamily>| {
        context.add_font(FontInsert::new(name, data, families));
    };
    let first = |family: FontFamily| InsertFontFamily { family, priority: FontPriority::Highest };
    let last = |family: FontFamily| InsertFontFamily { family, priority: FontPriority::Lowest };
    let (medium, semi_bold) = (FontFamily::Name(MEDIUM.into()), FontFamily::Name(SEMI_BOLD.into()));
    insert(
        "inter",
        face(include_bytes!("../../../assets/fonts/Inter-Regular.otf")),
        vec![first(FontFamily::Proportional), last(FontFamily::Monospace)],
    );
    insert("inter-medium", face(include_bytes!("../../../assets/fonts/Inter-Medium.otf")), vec![first(medium.clone())]);
    insert(
        "inter-semi-bold",
        face(include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")),
        vec![first(semi_bold.clone())],
    );
    insert(
        "symbols",
        face(include_bytes!("../../../assets/fonts/Symbols.ttf")),
        vec![first(FontFamily::Name(SYMBOLS.into())), last(FontFamily::Proportional), last(medium), last(semi_bold)],
    );
}

/// Sets both appearances and which of them holds.
pub fn apply(context: &Context, appearance: Appearance) {
    context.set_theme(match appearance {
        Appearance::System => ThemePreference::System,
        Appearance::Light => ThemePreference::Light,
        Appearance::Dark => ThemePreference::Dark,
    });
    for (theme, palette) in [(Theme::Light, Palette::LIGHT), (Theme::Dark, Palette::DARK)] {
        context.style_mut_of(theme, |style| shape(style, &palette));
    }
    // Where the system says nothing (X11), a light office is the better guess.
    context.options_mut(|options| options.fallback_theme = Theme::Light);
}

/// Sets what holds where the window system says nothing of light and dark, by what the desktop says.
pub fn fall_back(context: &Context, is_dark: Option<bool>) {
    let theme = if is_dark == Some(true) { Theme::Dark } else { Theme::Light };
    context.options_mut(|options| options.fallback_theme = theme);
}

/// Returns the palette that holds now.
#[must_use]
pub fn palette(context: &Context) -> &'static Palette {
    match context.theme() {
        Theme::Light => &Palette::LIGHT,
        Theme::Dark => &Palette::DARK,
    }
}

fn shape(style: &mut Style, palette: &Palette) {
    style.text_styles = BTreeMap::from([
        (TextStyle::Small, regular(size::SMALL)),
        (TextStyle::Body, regular(size::BODY)),
        (TextStyle::Button, regular(size::BODY)),
        (TextStyle::Heading, semi_bold(size::HEADING)),
        (TextStyle::Monospace, FontId::new(13.0, FontFamily::Monospace)),
    ]);
    style.spacing.item_spacing = Vec2::new(size::GAP_S, size::GAP_S);
    style.spacing.button_padding = Vec2::new(12.0, 5.0);
    style.spacing.interact_size = Vec2::new(24.0, size::CONTROL);
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.icon_width = 18.0;
    style.spacing.scroll = egui::style::ScrollStyle::thin();
    style.animation_time = 0.0;
    style.interaction.tooltip_delay = 0.3;
    style.visuals = visuals(palette);
}

fn visuals(palette: &Palette) -> Visuals {
    let mut visuals = if palette.is_dark { Visuals::dark() } else { Visuals::light() };
    let corner = CornerRadius::same(size::CORNER);
    let line = Stroke::new(1.0, palette.line);
    visuals.override_text_color = None;
    visuals.panel_fill = palette.window;
    visuals.window_fill = palette.raised;
    visuals.window_stroke = line;
    visuals.window_corner_radius = CornerRadius::same(size::CORNER_CARD);
    visuals.menu_corner_radius = CornerRadius::same(size::CORNER_CARD);
    visuals.window_shadow = egui::Shadow::NONE;
    visuals.popup_shadow = egui::Shadow::NONE;
    visuals.extreme_bg_color = palette.window;
    visuals.text_edit_bg_color = Some(palette.window);
    visuals.faint_bg_color = palette.hover;
    visuals.code_bg_color = palette.hover;
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.warn;
    visuals.error_fg_color = palette.bad;
    visuals.selection.bg_fill = palette.selected;
    visuals.selection.stroke = Stroke::new(1.0, palette.accent);
    visuals.weak_text_color = Some(palette.muted);
    let widgets = &mut visuals.widgets;
    for (state, fill, text, edge) in [
        (&mut widgets.noninteractive, palette.panel, palette.text, palette.line),
        (&mut widgets.inactive, palette.panel, palette.text, palette.line),
        (&mut widgets.hovered, palette.hover, palette.text, palette.line),
        (&mut widgets.active, palette.selected, palette.text, palette.accent),
        (&mut widgets.open, palette.hover, palette.text, palette.line),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, edge);
        state.fg_stroke = Stroke::new(1.0, text);
        state.corner_radius = corner;
        state.expansion = 0.0;
    }
    visuals
}

/// Returns a colour that is nothing at all.
#[must_use]
pub fn nothing() -> Color32 {
    Color32::TRANSPARENT
}

/// Returns the veil behind a dialog.
#[must_use]
pub fn veil(palette: &Palette) -> Color32 {
    if palette.is_dark { Color32::from_black_alpha(140) } else { Color32::from_black_alpha(70) }
}
