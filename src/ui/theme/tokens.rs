//! The colours and sizes that screens may use. Every text colour has a contrast of at least 4.5 on
//! every ground it may stand on (WCAG 2.2, 1.4.3), which a test computes.

use egui::Color32;

/// The colours of one appearance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Whether this is the dark appearance.
    pub is_dark: bool,
    /// The ground of the window.
    pub window: Color32,
    /// The ground of cards and tables.
    pub panel: Color32,
    /// The ground of what lies above: menus, dialogs.
    pub raised: Color32,
    /// The ground of the rail and the bottom strip.
    pub rail: Color32,
    /// Lines between things.
    pub line: Color32,
    /// Blank fields in comparisons.
    pub hatch: Color32,
    /// Under the pointer.
    pub hover: Color32,
    /// Chosen.
    pub selected: Color32,
    /// Text.
    pub text: Color32,
    /// Text that explains.
    pub muted: Color32,
    /// Text that may be overlooked.
    pub faint: Color32,
    /// What can be pressed.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// A soft ground of the accent.
    pub accent_soft: Color32,
    /// Done, agreeing.
    pub good: Color32,
    /// Its soft ground.
    pub good_soft: Color32,
    /// Waiting for a person.
    pub warn: Color32,
    /// Its soft ground.
    pub warn_soft: Color32,
    /// Broken, refused.
    pub bad: Color32,
    /// Its soft ground.
    pub bad_soft: Color32,
    /// Under way.
    pub info: Color32,
    /// Its soft ground.
    pub info_soft: Color32,
    /// The first series of a chart.
    pub bar1: Color32,
    /// The second series of a chart.
    pub bar2: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

impl Palette {
    /// The light appearance.
    pub const LIGHT: Self = Self {
        is_dark: false,
        window: rgb(0xF4_F5F7),
        panel: rgb(0xFF_FFFF),
        raised: rgb(0xFF_FFFF),
        rail: rgb(0xEC_EEF1),
        line: rgb(0xD9_DDE3),
        hatch: rgb(0xEE_F0F3),
        hover: rgb(0xF0_F3F7),
        selected: rgb(0xDC_EBF7),
        text: rgb(0x1B_2430),
        muted: rgb(0x56_616F),
        faint: rgb(0x66_7180),
        accent: rgb(0x0F_6292),
        on_accent: rgb(0xFF_FFFF),
        accent_soft: rgb(0xE1_EEF7),
        good: rgb(0x1F_6B3F),
        good_soft: rgb(0xE0_F2E6),
        warn: rgb(0x8A_5300),
        warn_soft: rgb(0xFC_EFD6),
        bad: rgb(0xB3_261E),
        bad_soft: rgb(0xFB_E6E4),
        info: rgb(0x5B_4BB3),
        info_soft: rgb(0xEC_E9FA),
        bar1: rgb(0x2F_7FB5),
        bar2: rgb(0x7F_B8DB),
    };

    /// The dark appearance.
    pub const DARK: Self = Self {
        is_dark: true,
        window: rgb(0x14_181D),
        panel: rgb(0x1B_2026),
        raised: rgb(0x22_2831),
        rail: rgb(0x17_1C21),
        line: rgb(0x34_3C46),
        hatch: rgb(0x20_262D),
        hover: rgb(0x25_2C35),
        selected: rgb(0x1F_3A50),
        text: rgb(0xE6_EAEF),
        muted: rgb(0xA3_AEBB),
        faint: rgb(0x8E_99A6),
        accent: rgb(0x6D_B6E8),
        on_accent: rgb(0x0C_1A25),
        accent_soft: rgb(0x1C_3347),
        good: rgb(0x79_CF97),
        good_soft: rgb(0x1C_3326),
        warn: rgb(0xF0_B45A),
        warn_soft: rgb(0x3A_2D17),
        bad: rgb(0xF5_8A80),
        bad_soft: rgb(0x3F_2321),
        info: rgb(0xB3_A6F5),
        info_soft: rgb(0x2B_2747),
        bar1: rgb(0x5B_A7DA),
        bar2: rgb(0x2F_5F80),
    };
}

/// Sizes in points; everything stands on a grid of 4.
pub mod size {
    /// The smallest gap.
    pub const GAP: f32 = 4.0;
    /// Between a label and its field.
    pub const GAP_S: f32 = 8.0;
    /// Between cards.
    pub const GAP_M: f32 = 12.0;
    /// Around a screen.
    pub const GAP_L: f32 = 16.0;
    /// A row of a table.
    pub const ROW: f32 = 30.0;
    /// A row of the navigation.
    pub const NAV_ROW: f32 = 32.0;
    /// The navigation.
    pub const RAIL: f32 = 196.0;
    /// The bar above a screen.
    pub const TOP_BAR: f32 = 44.0;
    /// The strip below everything.
    pub const BOTTOM_STRIP: f32 = 28.0;
    /// A chip.
    pub const CHIP: f32 = 20.0;
    /// A button or field.
    pub const CONTROL: f32 = 30.0;
    /// Corners of controls.
    pub const CORNER: u8 = 6;
    /// Corners of cards.
    pub const CORNER_CARD: u8 = 8;
    /// Body text.
    pub const BODY: f32 = 14.0;
    /// Explaining text.
    pub const SMALL: f32 = 12.0;
    /// Headings.
    pub const HEADING: f32 = 16.0;
    /// Figures on tiles.
    pub const FIGURE: f32 = 24.0;
    /// Icons.
    pub const ICON: f32 = 16.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.2, glossary).
    fn luminance(color: Color32) -> f64 {
        let [red, green, blue, _] = color.to_array().map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_on_every_ground_it_may_stand_on() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            let grounds = [palette.window, palette.panel, palette.raised, palette.rail, palette.hover, palette.hatch];
            let mut pairs = Vec::new();
            for ground in grounds {
                for text in [palette.text, palette.muted, palette.accent] {
                    pairs.push((text, ground));
                }
            }
            for text in [palette.text, palette.muted] {
                pairs.push((text, palette.selected));
            }
            pairs.push((palette.faint, palette.panel));
            pairs.push((palette.on_accent, palette.accent));
            for (text, soft) in [
                (palette.good, palette.good_soft),
                (palette.warn, palette.warn_soft),
                (palette.bad, palette.bad_soft),
                (palette.info, palette.info_soft),
                (palette.accent, palette.accent_soft),
            ] {
                pairs.push((text, soft));
                pairs.push((text, palette.panel));
            }
            for (text, ground) in pairs {
                let found = contrast(text, ground);
                assert!(4.5 <= found, "{text:?} on {ground:?}: {found:.2}");
            }
        }
    }
}
