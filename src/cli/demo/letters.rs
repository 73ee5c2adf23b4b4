//! The files that lie at the demo office's doors: what `assets/demo` holds, with days and times
//! counted back from now, so that the demo never ages.
//!
//! A file may say `{{date -95m}}`, `{{time -95m}}` and `{{moment -95m}}` (local day, time, both
//! with zone), with `m` for minutes and `d` for days. The bytes around are never looked at: the
//! files are in several encodings.

use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::furnish::SHOP;
use crate::cli::init::FIRST_SOURCE;
use crate::clock::Clock;
use crate::domain::time::Timestamp;
use crate::engine::office::Office;
use crate::problem::{Code, Problem};

/// A file at a door.
struct Letter {
    /// The source's name, which is also the folder's.
    source: &'static str,
    /// Its name.
    name: &'static str,
    /// How long it has been lying there.
    minutes_ago: i64,
    /// What it says.
    content: &'static [u8],
}

macro_rules! letters {
    ($($source:ident $name:literal $minutes_ago:literal $asset:literal;)*) => {
        const LETTERS: &[Letter] = &[$(Letter {
            source: $source,
            name: $name,
            minutes_ago: $minutes_ago,
            content: include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/demo/", $asset)),
        },)*];
    };
}

letters! {
    // Partners: UBL, one of them in an envelope.
    FIRST_SOURCE "OBJ-2291.xml" 172 "inbox/ubl-stavebniny.xml";
    FIRST_SOURCE "order_4500017733.xml" 168 "inbox/ubl-kornblume.xml";
    FIRST_SOURCE "ZZM-118.xml" 161 "inbox/ubl-zielony-most.xml";
    FIRST_SOURCE "KA-88017.xml" 155 "inbox/ubl-klinikum.xml";
    FIRST_SOURCE "sbd-SWM-60112.xml" 149 "inbox/ubl-stadtwerke-sbdh.xml";
    FIRST_SOURCE "PTM77-4.xml" 140 "inbox/ubl-pivovar.xml";
    FIRST_SOURCE "CHR-0551.xml" 133 "inbox/ubl-chrupka.xml";
    FIRST_SOURCE "YP-317.xml" 126 "inbox/ubl-yantarny-parus.xml";
    FIRST_SOURCE "HV-9061.xml" 119 "inbox/ubl-treppauf.xml";
    // The change, the cancellation, and the one that comes twice.
    FIRST_SOURCE "OBJ-2291-Z1.xml" 95 "inbox/ubl-stavebniny-change.xml";
    FIRST_SOURCE "CHR-0551-A.xml" 61 "inbox/ubl-chrupka-cancellation.xml";
    FIRST_SOURCE "order_4500017733 (2).xml" 41 "inbox/ubl-kornblume.xml";
    // Partners: openTRANS, the older ones in ISO-8859-1; one breaks off.
    FIRST_SOURCE "A-55108.xml" 137 "inbox/opentrans21-siebenstern.xml";
    FIRST_SOURCE "LW-3319.xml" 116 "inbox/opentrans21-lindwurm.xml";
    FIRST_SOURCE "FG-00721.xml" 104 "inbox/opentrans21-fersengold.xml";
    FIRST_SOURCE "KH-4410.xml" 82 "inbox/opentrans21-kettenhemd.xml";
    FIRST_SOURCE "GR-1187.xml" 145 "inbox/opentrans10-groessmann.xml";
    FIRST_SOURCE "WS-0042.xml" 111 "inbox/opentrans10-weiss-soehne.xml";
    FIRST_SOURCE "VS-1.xml" 74 "inbox/opentrans10-vogelsang.xml";
    FIRST_SOURCE "OE-2207.xml" 68 "inbox/opentrans10-oehlmann.xml";
    FIRST_SOURCE "KB-901.xml" 52 "inbox/damaged.xml";
    // The shop: patients with doctor and insurer.
    SHOP "OSH-0815.xml" 165 "webshop/osh-0815-birnbaum.xml";
    SHOP "OSH-0816.xml" 152 "webshop/osh-0816-zwirner.xml";
    SHOP "OSH-0817.xml" 143 "webshop/osh-0817-stastna.xml";
    SHOP "poukaz-OSH-0817.pdf" 142 "webshop/poukaz-OSH-0817.pdf";
    SHOP "OSH-0818.xml" 129 "webshop/osh-0818-lipa.xml";
    SHOP "OSH-0819.xml" 108 "webshop/osh-0819-wisniewska.xml";
    SHOP "OSH-0820.xml" 88 "webshop/osh-0820-kaltofen.xml";
    // The shop: print. The business card is there before its order, the book cover never comes.
    SHOP "TISK-2201.xml" 158 "webshop/tisk-2201-havran.xml";
    SHOP "wizytowka-TISK-2202.pdf" 123 "webshop/wizytowka-TISK-2202.pdf";
    SHOP "TISK-2202.xml" 121 "webshop/tisk-2202-sowia-wieza.xml";
    SHOP "TISK-2203.xml" 99 "webshop/tisk-2203-tulpan.xml";
    SHOP "TISK-2204.xml" 77 "webshop/tisk-2204-novak.xml";
    // The shop: water. Number 7304 never arrives, 7300 comes five days late.
    SHOP "W-7300.xml" 7200 "webshop/voda-7300-old.xml";
    SHOP "W-7301-7303.xml" 147 "webshop/voda-7301.xml";
    SHOP "W-7305.xml" 92 "webshop/voda-7305-zhuravl.xml";
    SHOP "W-7306.xml" 71 "webshop/voda-7306-cermakova.xml";
    SHOP "W-7307.xml" 57 "webshop/voda-7307-samovar.xml";
    SHOP "W-7308.xml" 45 "webshop/voda-7308-leuchtenmueller.xml";
    SHOP "REG-118.xml" 38 "webshop/registration-fialka.xml";
}

/// The doors at which files are laid, in their order.
pub(super) const SOURCES: [&str; 2] = [FIRST_SOURCE, SHOP];

/// Lays a source's files at its door, with the times at which they seem to have come.
///
/// # Errors
/// Which file cannot be written.
pub(super) fn lay_out(office: &Office, source: &str, clock: &dyn Clock) -> Result<(), Problem> {
    let now = clock.now();
    for letter in LETTERS.iter().filter(|letter| letter.source == source) {
        let file = office.folder(letter.source).join(letter.name);
        let laid = lay(&file, &filled(letter.content, clock, now), now.plus_minutes(-letter.minutes_ago));
        laid.map_err(|error| {
            Problem::new(Code::FileFailed).with("file", file.display().to_string()).with("detail", error.to_string())
        })?;
    }
    Ok(())
}

fn lay(file: &Path, content: &[u8], at: Timestamp) -> io::Result<()> {
    fs::write(file, content)?;
    let since_1970 = Duration::from_millis(u64::try_from(at.0).unwrap_or(0));
    fs::File::options().write(true).open(file)?.set_modified(SystemTime::UNIX_EPOCH + since_1970)
}

/// Returns the content with its days and times filled in.
fn filled(content: &[u8], clock: &dyn Clock, now: Timestamp) -> Vec<u8> {
    let mut filled = Vec::with_capacity(content.len());
    let mut rest = content;
    while let Some(start) = position(rest, b"{{") {
        let (before, from_mark) = rest.split_at(start);
        let Some(length) = position(from_mark, b"}}") else { break };
        let (mark, after) = from_mark.split_at(length + 2);
        filled.extend_from_slice(before);
        let inside = mark.get(2..length).and_then(|inside| std::str::from_utf8(inside).ok()).unwrap_or_default();
        filled.extend(moment(inside, clock, now).unwrap_or_default().bytes());
        rest = after;
    }
    filled.extend_from_slice(rest);
    filled
}

fn position(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

/// Returns what a mark such as `date -95m` stands for.
fn moment(mark: &str, clock: &dyn Clock, now: Timestamp) -> Option<String> {
    let (kind, distance) = mark.split_once(' ')?;
    let minutes = match (distance.strip_suffix('m'), distance.strip_suffix('d')) {
        (Some(minutes), _) => minutes.parse::<i64>().ok()?,
        (None, Some(days)) => days.parse::<i64>().ok()?.checked_mul(24 * 60)?,
        (None, None) => return None,
    };
    let at = now.plus_minutes(minutes);
    let offset = clock.offset_minutes(at);
    let local = at.plus_minutes(i64::from(offset)).utc().naive_utc();
    Some(match kind {
        "date" => local.format("%Y-%m-%d").to_string(),
        "time" => local.format("%H:%M:%S").to_string(),
        "moment" => {
            let (sign, offset) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
            format!("{}{sign}{:02}:{:02}", local.format("%Y-%m-%dT%H:%M:%S"), offset / 60, offset % 60)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::clock::ManualClock;
    use crate::domain::paper::AttachmentContent;
    use crate::formats::reading;
    use crate::problem::Severity;

    /// 2026-11-24T08:15:00Z
    const NOW: Timestamp = Timestamp(1_795_508_100_000);

    fn is_xml(letter: &Letter) -> bool {
        Path::new(letter.name).extension().is_some_and(|extension| extension == "xml")
    }

    #[test]
    fn marks_become_days_and_times() {
        let clock = ManualClock::at(NOW);
        let text = b"<a>{{date -2d}}</a>\xE9{{time -15m}} {{moment +60m}}";
        let expected = b"<a>2026-11-22</a>\xE908:00:00 2026-11-24T09:15:00+00:00";
        assert_eq!(filled(text, &clock, NOW), expected);
        assert_eq!(filled(b"open {{date", &clock, NOW), b"open {{date");
    }

    #[test]
    fn every_file_says_what_it_is_meant_to_say() {
        let clock = ManualClock::at(NOW);
        let mut papers = 0;
        for letter in LETTERS {
            let content = filled(letter.content, &clock, NOW);
            assert_eq!(position(&content, b"{{"), None, "{}", letter.name);
            let readout = reading::read(&content);
            let is_paper = is_xml(letter) && letter.name != "KB-901.xml";
            assert_eq!(readout.refusal().is_none(), is_paper, "{}: {:?}", letter.name, readout.findings);
            for read in &readout.papers {
                let remarks: Vec<_> =
                    read.findings.iter().filter(|finding| Severity::Warning <= finding.problem.severity()).collect();
                assert!(remarks.is_empty(), "{}: {remarks:?}", letter.name);
            }
            papers += readout.papers.len();
        }
        assert_eq!(papers, 39);
    }

    #[test]
    fn files_that_orders_name_are_there_all_but_one() {
        let clock = ManualClock::at(NOW);
        let there: BTreeSet<&str> = LETTERS.iter().map(|letter| letter.name).collect();
        assert_eq!(there.len(), LETTERS.len(), "two files of one name");
        let mut missing = Vec::new();
        for letter in LETTERS.iter().filter(|letter| is_xml(letter)) {
            for read in reading::read(&filled(letter.content, &clock, NOW)).papers {
                for attachment in read.paper.attachments {
                    match attachment.content {
                        AttachmentContent::Beside(name) if !there.contains(name.as_str()) => missing.push(name),
                        AttachmentContent::Beside(_) | AttachmentContent::Embedded(_) | AttachmentContent::Link(_) => {}
                    }
                }
            }
        }
        assert_eq!(missing, ["obalka-TISK-2201.pdf"]);
    }

    #[test]
    fn only_the_late_order_is_older_than_a_day() {
        let old: Vec<&str> =
            LETTERS.iter().filter(|letter| 24 * 60 <= letter.minutes_ago).map(|letter| letter.name).collect();
        assert_eq!(old, ["W-7300.xml"]);
    }
}
