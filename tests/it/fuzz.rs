//! A bounded, repeatable fuzz run of each reader: good papers are damaged the way programs and
//! wires damage them, and every answer must be sound. The same numbers give the same papers on
//! every machine; `KONTOR_FUZZ_ITERATIONS` makes the run longer.

use std::env;
use std::fs;
use std::ops::Range;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use encoding_rs::Encoding;
use kontor::formats::reading;

use super::papers::{self, Good};

/// How many damaged papers each reader gets: a few seconds without optimisation.
const ITERATIONS: u64 = 2_000;
/// A paper that damage has made longer than this is cut: repeated doubling must not fill the memory.
const PAPER_MAX: usize = 256 * 1024;

fn iterations() -> u64 {
    match env::var("KONTOR_FUZZ_ITERATIONS") {
        Ok(text) => text.parse().expect("KONTOR_FUZZ_ITERATIONS is a number"),
        Err(_) => ITERATIONS,
    }
}

// proves N5
#[test]
fn damaged_ubl_papers_do_no_harm() {
    run("ubl", &seeds(&["ubl"]));
}

// proves N5
#[test]
fn damaged_opentrans_papers_do_no_harm() {
    run("opentrans", &seeds(&["opentrans", "opentrans-1"]));
}

// proves N5
#[test]
fn damaged_papers_in_our_own_format_do_no_harm() {
    let mut seeds = seeds(&["kontor"]);
    seeds.extend(read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/interface/samples")));
    run("kontor", &seeds);
}

#[test]
fn damaged_papers_of_any_other_kind_do_no_harm() {
    run("other", &seeds(&["other"]));
}

/// Returns the good papers of a format: those written here, the project's fixtures, and those of
/// other people's systems where they are at hand.
fn seeds(names: &[&str]) -> Vec<Good> {
    let mut seeds: Vec<Good> = papers::good().into_iter().filter(|good| names.contains(&good.name.as_str())).collect();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let foreign = papers::foreign_samples(&format!("fuzzing of foreign papers ({})", names.join(", ")));
    for name in names {
        seeds.extend(read_all(&fixtures.join(name)));
        if let Some(folder) = &foreign {
            seeds.extend(read_all(&folder.join(name)));
        }
    }
    seeds
}

fn read_all(folder: &Path) -> Vec<Good> {
    let read = |path: &Path| Good {
        name: path.display().to_string(),
        text: String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned(),
    };
    papers::files_below(folder).iter().map(|path| read(path)).collect()
}

fn run(reader: &str, seeds: &[Good]) {
    assert!(!seeds.is_empty(), "{reader}: there is no paper to damage");
    for number in 0..iterations() {
        let mut dice = Dice(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ reader.len() as u64);
        let seed = &seeds[dice.below(seeds.len())];
        let bytes = damaged(seed, seeds, &mut dice);
        let what = format!("{reader} {number} (from {})", seed.name);
        let checked = panic::catch_unwind(AssertUnwindSafe(|| {
            let readout = reading::read(&bytes);
            papers::assert_sound(&readout, &what);
            if number % 16 == 0 {
                assert_eq!(readout, reading::read(&bytes), "{what}: read twice, two answers");
            }
        }));
        if checked.is_err() {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{reader}-{number}.xml"));
            fs::write(&kept, &bytes).unwrap();
            panic!("{what}: see above; the paper lies in {}", kept.display());
        }
    }
}

/// A small generator (splitmix64) that gives the same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

const ODD_TEXTS: &[&str] = &[
    "",
    " ",
    "0",
    "-1",
    "-0.00",
    "1e9",
    "NaN",
    "1,5",
    "1.234,56",
    "1 234,50",
    "99999999999999999999999999999",
    "79228162514264337593543950335",
    "-79228162514264337593543950335",
    "0.0000000000000000000000001",
    "2026-02-30",
    "0000-00-00",
    "99999-12-31",
    "31.12.2026",
    "20260302",
    "2026-03-02T25:61:61Z",
    "None",
    "EUR",
    "руб",
    "XXX",
    "H87",
    "100 %",
    "0.19",
    "19",
    "-19",
    "true",
    "DE",
    "Deutschland",
    "a@b",
    "@",
    "<![CDATA[]]>",
    "&amp;",
    "&#0;",
    "&#x1F600;",
    "&nbsp;",
    "&",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "=1+1",
    "4012345000009",
    "4012345000001",
    "QUJD",
    "Q",
    "====",
    "a;b\"c",
    "\r\n\t",
];

const ODD_TAGS: &[&str] = &["ID", "x", "cbc:ID", "Order", "ORDER", "Line", "cac:OrderLine", "Ř", "_", "a:b", "xmlns"];

const LABELS: &[&str] = &["windows-1250", "windows-1251", "iso-8859-2", "utf-16le", "shift_jis", "gb18030"];

/// Returns a paper with one to eight kinds of damage.
fn damaged(seed: &Good, seeds: &[Good], dice: &mut Dice) -> Vec<u8> {
    let mut text = seed.text.clone();
    for _ in 0..=dice.below(8) {
        text = with_damaged_structure(&text, seeds, dice);
        if PAPER_MAX < text.len() {
            text.truncate(floor(&text, PAPER_MAX));
        }
    }
    let mut bytes = text.into_bytes();
    match dice.below(8) {
        0 => {
            for _ in 0..=dice.below(16) {
                let at = dice.below(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
        1 => bytes.truncate(dice.below(bytes.len() + 1)),
        2 => {
            let label = dice.pick(LABELS);
            let text = String::from_utf8_lossy(&bytes).into_owned();
            bytes = Encoding::for_label(label.as_bytes()).unwrap().encode(&text).0.into_owned();
        }
        3 => bytes = String::from_utf8_lossy(&bytes).encode_utf16().flat_map(u16::to_be_bytes).collect(),
        4 => {
            let start = dice.below(bytes.len());
            let end = (start + dice.below(64)).min(bytes.len());
            let part = bytes[start.min(end)..end].to_vec();
            let at = dice.below(bytes.len());
            bytes.splice(at..at, part);
        }
        _ => {}
    }
    bytes
}

fn with_damaged_structure(text: &str, seeds: &[Good], dice: &mut Dice) -> String {
    let elements = elements(text);
    if elements.is_empty() {
        return text.to_owned();
    }
    let mut any = || elements[dice.below(elements.len())].clone();
    let (one, other) = (any(), any());
    match dice.below(10) {
        0 => papers::replaced(text, one, ""),
        1 => {
            let part = text[one.clone()].repeat(1 + dice.below(6));
            papers::replaced(text, one.end..one.end, &part)
        }
        2 if one.end <= other.start => {
            let (first, second) = (&text[one.clone()], &text[other.clone()]);
            format!("{}{second}{}{first}{}", &text[..one.start], &text[one.end..other.start], &text[other.end..])
        }
        3 => {
            let donor = &seeds[dice.below(seeds.len())].text;
            let parts = self::elements(donor);
            let part = if parts.is_empty() { "" } else { &donor[parts[dice.below(parts.len())].clone()] };
            papers::replaced(text, one.start..one.start, part)
        }
        4 => {
            let end = text[one.start..].find([' ', '>', '/']).map_or(one.end, |at| one.start + at);
            papers::replaced(text, one.start + 1..end.max(one.start + 1), dice.pick(ODD_TAGS))
        }
        5 => {
            let attributes: Vec<_> = text.match_indices("=\"").map(|(at, _)| at).collect();
            let Some(at) = attributes.get(dice.below(attributes.len())).copied() else { return text.to_owned() };
            let end = text[at + 2..].find('"').map_or(text.len(), |length| at + 2 + length);
            papers::replaced(text, at + 2..end, dice.pick(ODD_TEXTS))
        }
        6 => {
            let at = floor(text, dice.below(text.len()));
            papers::replaced(
                text,
                at..at,
                dice.pick(&["<", ">", "&", "\"", "<a>", "</a>", "]]>", "<!--", "\u{0}", "<?x ?>"]),
            )
        }
        _ => {
            let leaves = papers::leaves(text);
            let Some((_, range)) = leaves.get(dice.below(leaves.len())) else { return text.to_owned() };
            papers::replaced(text, range.clone(), dice.pick(ODD_TEXTS))
        }
    }
}

/// Returns the nearest place at or before `at` where a character begins.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Returns where the elements below the root stand, from their start tags to their end tags.
/// Damaged papers may pair wrongly: that is more damage, and welcome.
fn elements(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = Vec::new();
    for (start, _) in text.match_indices('<') {
        let Some(end) = text[start..].find('>').map(|at| start + at + 1) else { break };
        match text.as_bytes().get(start + 1) {
            Some(b'/') => {
                if let Some(start) = open.pop() {
                    found.push(start..end);
                }
            }
            Some(b'?' | b'!') => {}
            _ if text[..end].ends_with("/>") => found.push(start..end),
            _ => open.push(start),
        }
    }
    if found.len() > 1 {
        // The last one to close is the root: without it nothing would be left to damage.
        found.pop();
    }
    found
}
