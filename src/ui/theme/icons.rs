//! The icons: one family, cut from Material Symbols Rounded. An icon never stands alone in the
//! navigation, and a button with only an icon has a name.

macro_rules! icons {
    ($($name:ident $text:literal;)*) => {
        /// An icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Icon { $(#[doc = "See its name."] $name,)* }

        impl Icon {
            /// Every icon.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the character under which the icon stands in the icon font.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$name => $text,)* } }
        }
    };
}

icons! {
    SpaceDashboard "\u{e66b}";
    ReceiptLong "\u{ef6e}";
    PersonSearch "\u{f106}";
    Contacts "\u{e0ba}";
    HowToReg "\u{e174}";
    Call "\u{f0d4}";
    UploadFile "\u{e9fc}";
    Outbox "\u{ef5f}";
    BarChart "\u{e26b}";
    History "\u{e8b3}";
    Settings "\u{e8b8}";
    Report "\u{f052}";
    Search "\u{ef7a}";
    Refresh "\u{e5d5}";
    Check "\u{e668}";
    Close "\u{e5cd}";
    MoreHoriz "\u{e5d3}";
    AttachFile "\u{e226}";
    Mail "\u{e159}";
    FolderOpen "\u{e2c8}";
    LightMode "\u{e518}";
    DarkMode "\u{e51c}";
    Contrast "\u{eb37}";
    Help "\u{e8fd}";
    Person "\u{f0d3}";
    Add "\u{e145}";
    Delete "\u{e92e}";
    Edit "\u{f097}";
    Download "\u{f090}";
    OpenInNew "\u{e89e}";
    KeyboardArrowDown "\u{e313}";
    KeyboardArrowUp "\u{e316}";
    KeyboardArrowRight "\u{e315}";
    KeyboardArrowLeft "\u{e314}";
    Schedule "\u{efd6}";
    Warning "\u{f083}";
    Error "\u{f8b6}";
    Info "\u{e88e}";
    ContentCopy "\u{e14d}";
    Undo "\u{e166}";
    FilterList "\u{e152}";
    Group "\u{ea21}";
    Sync "\u{e627}";
    PlayArrow "\u{e037}";
    Pause "\u{e034}";
    Computer "\u{e31e}";
    Backup "\u{e864}";
    CloudOff "\u{e2c1}";
    ArrowBack "\u{e5c4}";
    Visibility "\u{e8f4}";
    Inbox "\u{e156}";
    Save "\u{e161}";
    Bolt "\u{ea0b}";
    DoneAll "\u{e877}";
    Block "\u{f08c}";
    RestartAlt "\u{f053}";
    HourglassEmpty "\u{e88b}";
    Notifications "\u{e7f5}";
    Language "\u{ea07}";
    Tune "\u{e429}";
    Link "\u{e250}";
    SwapHoriz "\u{e8d4}";
    Event "\u{e878}";
    Checklist "\u{e6b1}";
}
