//! What an enemy, or a broken program, may put into the inbox: each paper must end in a refusal
//! or a finding, without a panic, in bounded memory, and without touching a file or a socket.
//!
//! Small papers are read here. The large ones are read in a process of their own, one after the
//! other, so that memory and system calls can be counted without the neighbours' share.

use std::env;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::net::TcpListener;
use std::process::Command;

use kontor::formats::reading::{self, Readout};

use super::papers::{self, Good};

/// Tells the process that reads the large papers that it is the one.
const ALONE: &str = "KONTOR_HOSTILE_ALONE";
const MIB: usize = 1024 * 1024;
/// A third below the reader's limit on a message, so that the limit is not what saves it.
const LARGE: usize = 50 * MIB;

/// What must come of a paper.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expect {
    /// It is no order paper.
    Refused,
    /// It is refused, or read with a finding.
    Told,
    /// Any answer that is sound.
    Sound,
}

fn check(what: &str, bytes: &[u8], expect: Expect) -> Readout {
    let readout = reading::read(bytes);
    papers::assert_sound(&readout, what);
    match expect {
        Expect::Refused => assert!(readout.refusal().is_some(), "{what}: taken as a good paper"),
        Expect::Told => assert!(
            !readout.findings.is_empty() || readout.papers.iter().any(|paper| !paper.findings.is_empty()),
            "{what}: not a word about it"
        ),
        Expect::Sound => {}
    }
    readout
}

// proves N5
#[test]
fn entity_bombs_are_refused_and_never_unfolded() {
    let mut laughs = String::from("<!DOCTYPE Order [<!ENTITY l0 \"ha\">");
    for level in 1..30 {
        let inner = format!("&l{};", level - 1).repeat(10);
        laughs.extend(["<!ENTITY l", &level.to_string(), " \"", &inner, "\">"]);
    }
    laughs += "]>";
    let quadratic = format!("<!DOCTYPE Order [<!ENTITY a \"{}\">]>", "x".repeat(MIB));
    let recursive = "<!DOCTYPE Order [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>";
    let parameter = "<!DOCTYPE Order [<!ENTITY % a '<!ENTITY b \"c\">'> %a;]>";
    for good in papers::good() {
        for (doctype, inside) in [
            (laughs.as_str(), "<Note>&l29;</Note>".to_owned()),
            (quadratic.as_str(), format!("<Note>{}</Note>", "&a;".repeat(10_000))),
            (recursive, "<Note>&a;</Note>".to_owned()),
            (parameter, "<Note>&b;</Note>".to_owned()),
        ] {
            let bomb = papers::with_doctype(&papers::planted(&good.text, &inside), doctype);
            let readout = check(&good.name, bomb.as_bytes(), Expect::Refused);
            assert!(readout.papers.is_empty(), "{}: an order was made of a bomb", good.name);
        }
    }
}

#[test]
fn nothing_outside_of_the_paper_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret.txt");
    fs::write(&secret, "the-secret-of-the-house").unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = format!("http://{}/outside.dtd", listener.local_addr().unwrap());
    let file = format!("file://{}", secret.display());
    for place in [file.as_str(), address.as_str(), secret.to_str().unwrap(), "/dev/zero", "../../etc/passwd"] {
        for good in papers::good() {
            let inside = [
                format!("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"{place}\" parse=\"text\"/>"),
                format!("<MIME_INFO><MIME><MIME_SOURCE>{place}</MIME_SOURCE></MIME></MIME_INFO>"),
                format!("<Attachment><Name>{place}</Name><File>{place}</File><Link>{place}</Link></Attachment>"),
                format!(
                    "<Note xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a {place}\">&outside;</Note>"
                ),
                "<Note>&outside;</Note>".to_owned(),
            ];
            let doctypes = [
                format!("<?xml-stylesheet type=\"text/xsl\" href=\"{place}\"?>"),
                format!("<!DOCTYPE Order SYSTEM \"{place}\">"),
                format!("<!DOCTYPE Order PUBLIC \"-//X//Y\" \"{place}\">"),
                format!("<!DOCTYPE Order [<!ENTITY outside SYSTEM \"{place}\">]>"),
                format!("<!DOCTYPE Order [<!ENTITY % outside SYSTEM \"{place}\"> %outside;]>"),
            ];
            for (inside, doctype) in
                inside.iter().flat_map(|inside| doctypes.iter().map(move |doctype| (inside, doctype)))
            {
                let text = papers::with_doctype(&papers::planted(&good.text, inside), doctype);
                let expect = if doctype.contains("ENTITY") { Expect::Refused } else { Expect::Sound };
                let readout = check(&good.name, text.as_bytes(), expect);
                assert!(!format!("{readout:?}").contains("the-secret-of"), "{}: {text}", good.name);
            }
        }
    }
    let called = listener.accept().map(|_| ()).map_err(|error| error.kind());
    assert_eq!(called, Err(ErrorKind::WouldBlock), "somebody was called");
}

// proves N14
#[test]
fn a_paper_that_breaks_off_anywhere_is_refused() {
    let fixtures = papers::fixtures();
    assert!(fixtures.len() > 12, "the samples of the interface are not there");
    for (name, whole) in fixtures {
        let whole = whole.trim_ascii_end();
        for end in 0..whole.len() {
            let readout = check(&format!("{name} cut at byte {end}"), &whole[..end], Expect::Refused);
            assert!(readout.papers.is_empty(), "{name} cut at byte {end} was taken as an order");
        }
        // The same in UTF-16, where a cut may go through a character.
        let wide: Vec<u8> = String::from_utf8_lossy(whole).encode_utf16().flat_map(u16::to_le_bytes).collect();
        let wide = [&[0xFF, 0xFE], wide.as_slice()].concat();
        for end in (0..wide.len() - 3).step_by(61) {
            let readout = check(&format!("{name} in UTF-16 cut at byte {end}"), &wide[..end], Expect::Refused);
            assert!(readout.papers.is_empty(), "{name} in UTF-16 cut at byte {end} was taken as an order");
        }
    }
}

/// Numbers at the edges of what a decimal holds, in every number of a paper at once: sums and
/// products of them must neither overflow nor be taken for totals.
#[test]
fn numbers_too_large_to_add_do_no_harm() {
    let largest = "79228162514264337593543950335";
    for good in papers::good() {
        let is_number =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || b".,".contains(&byte));
        let leaves: Vec<_> =
            papers::leaves(&good.text).into_iter().filter(|(_, range)| is_number(&good.text[range.clone()])).collect();
        assert!(!leaves.is_empty(), "{}: no numbers found", good.name);
        for values in [
            [largest, largest],
            ["-79228162514264337593543950335", "-79228162514264337593543950335"],
            [largest, "-79228162514264337593543950335"],
            ["0.0000000000000000000000000001", largest],
            ["0", largest],
            ["0", "0"],
            ["-1", "7922816251426433759354395033.5"],
        ] {
            let mut text = good.text.clone();
            for (number, (_, range)) in leaves.iter().enumerate().rev() {
                text = papers::replaced(&text, range.clone(), values[number % 2]);
            }
            check(&format!("{} of {values:?}", good.name), text.as_bytes(), Expect::Told);
            // Many times the same charge and tax, so that sums go past the edge as well.
            for name in ["cac:AllowanceCharge", "cac:TaxTotal", "Charge", "Tax", "Line", "ORDER_ITEM", "cac:OrderLine"]
            {
                let (start, end) = (format!("<{name}>"), format!("</{name}>"));
                let Some(from) = text.find(&start) else { continue };
                let to = from + text[from..].find(&end).unwrap() + end.len();
                let repeated = papers::replaced(&text, to..to, &text[from..to].repeat(3));
                check(&format!("{} of {values:?}, {name} four times", good.name), repeated.as_bytes(), Expect::Told);
            }
        }
    }
}

#[test]
fn whatever_is_left_open_is_refused() {
    for good in papers::good() {
        for inside in [
            "<",
            "<Note",
            "<Note a",
            "<Note a=",
            "<Note a='1",
            "<Note>",
            "</Note>",
            "<Note></note>",
            "<!--",
            "<!-- -- ",
            "<![CDATA[",
            "<![CDATA[]]",
            "<?pi",
            "<!DOCTYPE",
            "<!DOCTYPE a [",
            "&#;",
            "&#x;",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&#-1;",
            "<1a/>",
            "< a/>",
            "<a b='1' b='2'/>",
            "<a b=1/>",
            "<a b/>",
            "<Note><Deep></Note></Deep>",
        ] {
            let text = papers::planted(&good.text, inside);
            check(&format!("{} with {inside}", good.name), text.as_bytes(), Expect::Told);
        }
        for after in ["<second/>", "text", "&amp;", "<![CDATA[x]]>", "</Order>", "<!DOCTYPE late [<!ENTITY a 'b'>]>"] {
            let text = format!("{}{after}", good.text.trim_end());
            check(&format!("{} and then {after}", good.name), text.as_bytes(), Expect::Told);
        }
    }
}

#[test]
fn wrong_encodings_are_read_or_named() {
    for good in papers::good() {
        for (what, bytes, expect) in encodings(&good) {
            let what = format!("{} as {what}", good.name);
            let readout = check(&what, &bytes, expect);
            assert!(readout.encoding.is_some() || readout.papers.is_empty(), "{what}: no encoding is told");
        }
    }
}

fn encodings(good: &Good) -> Vec<(String, Vec<u8>, Expect)> {
    let text = &good.text;
    let relabelled = |label: &str| text.replacen("encoding=\"UTF-8\"", &format!("encoding=\"{label}\""), 1);
    let wide: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    let with_mark = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    let splice = |needle: &str, bytes: &[u8]| {
        let at = text.find(needle).map_or(text.len(), |at| at + needle.len());
        [&text.as_bytes()[..at], bytes, &text.as_bytes()[at..]].concat()
    };
    // A text that every paper here has: the name of the article ordered.
    let name = if text.contains("Obinadlo") { "Obinadlo" } else { "Bandage" };
    let mut cases = vec![
        ("UTF-16 little end first without a mark".to_owned(), little.clone(), Expect::Sound),
        ("UTF-16 big end first without a mark".to_owned(), big.clone(), Expect::Sound),
        ("UTF-16 with the other end's mark".to_owned(), with_mark(&[0xFE, 0xFF], &little), Expect::Refused),
        ("UTF-16 with an odd byte".to_owned(), little[..little.len() - 3].to_vec(), Expect::Refused),
        ("UTF-8 under the mark of UTF-16".to_owned(), with_mark(&[0xFF, 0xFE], text.as_bytes()), Expect::Refused),
        ("UTF-32".to_owned(), text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(), Expect::Refused),
        ("three marks".to_owned(), with_mark("\u{feff}\u{feff}\u{feff}".as_bytes(), text.as_bytes()), Expect::Sound),
        ("a mark inside".to_owned(), splice(name, "\u{feff}".as_bytes()), Expect::Sound),
        ("overlong UTF-8".to_owned(), splice(name, &[0xC0, 0xAF]), Expect::Told),
        ("a lone surrogate in UTF-8".to_owned(), splice(name, &[0xED, 0xA0, 0x80]), Expect::Told),
        ("a byte that no encoding has".to_owned(), splice(name, &[0xFF]), Expect::Told),
        ("NUL bytes inside".to_owned(), splice(name, &[0; 64]), Expect::Sound),
        ("NUL bytes before".to_owned(), with_mark(&[0; 64], text.as_bytes()), Expect::Sound),
        ("NUL bytes after".to_owned(), with_mark(text.as_bytes(), &[0; 64]), Expect::Sound),
        ("control characters".to_owned(), splice(name, b"\x01\x02\x07\x08\x0B\x0C\x1B\x7F"), Expect::Sound),
        (
            "right-to-left and zero-width characters".to_owned(),
            splice(name, "\u{202e}\u{2066}\u{200b}\u{200d}\u{ad}\u{fe0f}\u{10ffff}\u{fffe}".as_bytes()),
            Expect::Sound,
        ),
        ("a thousand accents on one letter".to_owned(), splice(name, "\u{301}".repeat(1000).as_bytes()), Expect::Sound),
    ];
    let mut broken = wide;
    broken.insert(text.find(name).unwrap(), 0xD800);
    let broken: Vec<u8> = broken.into_iter().flat_map(u16::to_le_bytes).collect();
    cases.push(("a lone surrogate in UTF-16".to_owned(), with_mark(&[0xFF, 0xFE], &broken), Expect::Told));
    for label in [
        "UTF-16",
        "UTF-7",
        "utf-32",
        "IBM037",
        "windows-1250",
        "windows-1251",
        "iso-2022-jp",
        "gb18030",
        "x-user-defined",
        "replacement",
        "",
        " ",
        "no such encoding",
        "\u{1F4A9}",
        &"x".repeat(600),
    ] {
        cases.push((format!("UTF-8 labelled {label:?}"), relabelled(label).into_bytes(), Expect::Sound));
        let bytes = relabelled(label).chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(0xE8)).collect();
        cases.push((format!("Latin-1 labelled {label:?}"), bytes, Expect::Sound));
    }
    cases
}

/// Texts that no order means, but that some program will write one day.
fn odd_values() -> Vec<String> {
    let mut odd: Vec<String> = [
        "",
        " ",
        "\u{a0}",
        "0",
        "-0",
        "-1",
        "+1",
        "1e999999",
        "1E-999999",
        "NaN",
        "INF",
        "-Infinity",
        "0x10",
        "1,234,567.89",
        "1.234.567,89",
        "1 234,50",
        "1'234.50",
        "1.",
        ".1",
        ".",
        ",",
        "-",
        "--1",
        "1-",
        "(1)",
        "½",
        "１２",
        "٣",
        "79228162514264337593543950335",
        "79228162514264337593543950336",
        "-79228162514264337593543950336",
        "0.0000000000000000000000000001",
        "99999-12-31",
        "0000-00-00",
        "2026-02-30",
        "-2026-01-01",
        "2026-13-45T99:99:99+99:99",
        "2026-03-02T10:30:00+23:59",
        "2026-03-02T24:00:00",
        "99.99.9999",
        "20260302",
        "1.1.1",
        "262143-12-31",
        "-262144-01-01",
        "None",
        "null",
        "EUR EUR",
        "€",
        "=cmd|' /C calc'!A0",
        "../../x",
        "a\u{0}b",
        "&lt;script&gt;",
        "&amp;amp;amp;",
        "<![CDATA[<Order>]]>",
        "<!-- 1 -->2",
        "1<Deep>2</Deep>3",
        "\u{202e}321",
    ]
    .map(str::to_owned)
    .to_vec();
    odd.push("9".repeat(10_000));
    odd.push(format!("0.{}1", "0".repeat(10_000)));
    odd.push(format!("-{}.{}", "9".repeat(5_000), "9".repeat(5_000)));
    odd.push(" ".repeat(100_000));
    odd.push("Ω".repeat(50_000));
    odd.push("x@".repeat(10_000));
    odd
}

#[test]
fn odd_values_in_any_element_do_no_harm() {
    for good in papers::good() {
        let leaves = papers::leaves(&good.text);
        assert!(2 < leaves.len(), "{}: no elements found", good.name);
        for (name, range) in leaves {
            for value in odd_values() {
                let text = papers::replaced(&good.text, range.clone(), &value);
                let shown: String = value.chars().take(40).collect();
                check(&format!("{}: {name} = {shown:?}", good.name), text.as_bytes(), Expect::Sound);
            }
        }
    }
}

#[test]
fn bytes_without_sense_are_refused() {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut byte = move || {
        // xorshift64: any generator will do that gives the same bytes each time.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    for length in (0..2000).map(|number| number % 700) {
        let bytes: Vec<u8> = (0..length).map(|_| byte()).collect();
        check("random bytes", &bytes, Expect::Refused);
        let started = [b"<?xml version='1.0'?><Order>".as_slice(), &bytes].concat();
        check("random bytes behind a start tag", &started, Expect::Refused);
    }
    for value in 0..=u8::MAX {
        for length in [1, 2, 3, 4, 5, 64] {
            check("one byte over and over", &vec![value; length], Expect::Refused);
        }
    }
}

/// A name, what makes the paper, and what must come of it.
type LargePaper = (&'static str, fn() -> Vec<u8>, Expect);

/// The large papers by name, each made when its turn comes.
#[rustfmt::skip]
const LARGE_PAPERS: &[LargePaper] = &[
    ("a million start tags", || "<a>".repeat(1_000_000).into_bytes(), Expect::Refused),
    ("a million nested elements", || [b"<a>".repeat(1_000_000), b"</a>".repeat(1_000_000)].concat(), Expect::Refused),
    ("a million end tags", || papers::planted(papers::UBL, &"</a>".repeat(1_000_000)).into_bytes(), Expect::Refused),
    ("nested a million deep in an order", || papers::planted(papers::UBL, &format!("{}{}", "<a>".repeat(1_000_000), "</a>".repeat(1_000_000))).into_bytes(), Expect::Refused),
    ("200,000 attributes", || attributes(200_000), Expect::Refused),
    ("200,000 attributes of one name", || papers::planted(papers::KONTOR, &format!("<a {}/>", "x='1' ".repeat(200_000))).into_bytes(), Expect::Refused),
    ("an attribute of 50 MB", || papers::planted(papers::UBL, &format!("<a x='{}'/>", "y".repeat(LARGE))).into_bytes(), Expect::Refused),
    ("a name of 50 MB", || papers::planted(papers::UBL, &format!("<{}/>", "y".repeat(LARGE))).into_bytes(), Expect::Refused),
    ("a root's name of 50 MB", || format!("<{}/>", "y".repeat(LARGE)).into_bytes(), Expect::Refused),
    ("a start tag of 50 MB without end", || format!("<{}", "y".repeat(LARGE)).into_bytes(), Expect::Refused),
    ("a text of 50 MB", || papers::planted(papers::UBL, &format!("<cbc:Note>{}</cbc:Note>", "y".repeat(LARGE))).into_bytes(), Expect::Sound),
    ("an unknown element of 50 MB", || papers::planted(papers::OPENTRANS, &format!("<a>{}</a>", "y".repeat(LARGE))).into_bytes(), Expect::Sound),
    ("50 MB without sense in a root element", || format!("<a>{}</a>", "y".repeat(LARGE)).into_bytes(), Expect::Refused),
    ("an amount of 50 MB", || filled(papers::KONTOR, "Quantity", &"9".repeat(LARGE)), Expect::Told),
    ("a date of 50 MB", || filled(papers::UBL, "cbc:IssueDate", &"9".repeat(LARGE)), Expect::Told),
    ("a comment of 50 MB", || papers::planted(papers::UBL, &format!("<!--{}-->", "y".repeat(LARGE))).into_bytes(), Expect::Sound),
    ("an instruction of 50 MB", || papers::planted(papers::UBL, &format!("<?y {}?>", "y".repeat(LARGE))).into_bytes(), Expect::Sound),
    ("a CDATA section of 50 MB", || papers::planted(papers::UBL, &format!("<cbc:Note><![CDATA[{}]]></cbc:Note>", "<".repeat(LARGE))).into_bytes(), Expect::Sound),
    ("a document type of 50 MB", || papers::with_doctype(papers::UBL, &format!("<!DOCTYPE a [{}]>", "<!ENTITY a 'b'>".repeat(LARGE / 15))).into_bytes(), Expect::Refused),
    ("two million comments", || papers::planted(papers::UBL, &"<!---->".repeat(2_000_000)).into_bytes(), Expect::Sound),
    ("two million instructions", || papers::planted(papers::UBL, &"<?a?>".repeat(2_000_000)).into_bytes(), Expect::Sound),
    ("two million CDATA sections", || papers::planted(papers::UBL, &format!("<cbc:Note>{}</cbc:Note>", "<![CDATA[]]>".repeat(2_000_000))).into_bytes(), Expect::Sound),
    ("two million character references", || papers::planted(papers::UBL, &format!("<cbc:Note>{}</cbc:Note>", "&#269;".repeat(2_000_000))).into_bytes(), Expect::Sound),
    ("two million unknown entities", || papers::planted(papers::UBL, &format!("<cbc:Note>{}</cbc:Note>", "&nbsp;".repeat(2_000_000))).into_bytes(), Expect::Told),
    ("250 namespaces on each of 60 levels", namespaces, Expect::Sound),
    ("100,000 prefixes", || papers::planted(papers::OPENTRANS, &(0..100_000).fold(String::new(), |text, number| text + &format!("<n{number}:a xmlns:n{number}='u{number}'>b</n{number}:a>"))).into_bytes(), Expect::Sound),
    ("more elements than are taken", || papers::planted(papers::UBL, &"<a/>".repeat(1_000_000)).into_bytes(), Expect::Refused),
    ("100,000 unknown elements in lines", || papers::planted(papers::UBL, &"<a>b</a>\n".repeat(100_000)).into_bytes(), Expect::Sound),
    ("100,000 unknown elements in Kontor's own format", || papers::KONTOR.replacen("</Order>", &format!("{}</Order>", "<a>b</a>\n".repeat(100_000)), 1).into_bytes(), Expect::Sound),
    ("5,000 lines with a fault each", || many_lines(5_000), Expect::Told),
    ("an attachment of 40 MB", || filled(papers::UBL, "cbc:EmbeddedDocumentBinaryObject", &"QUJD".repeat(10 * MIB)), Expect::Sound),
    ("an attachment of 40 MB that is no base64", || filled(papers::KONTOR, "Content", &"QU*D".repeat(10 * MIB)), Expect::Told),
    ("an attachment of nothing but line ends", || filled(papers::UBL, "cbc:EmbeddedDocumentBinaryObject", &"\n".repeat(LARGE)), Expect::Sound),
    ("50 MB of UTF-16 without a mark", || papers::planted(papers::OTHER, &"y".repeat(LARGE / 2)).encode_utf16().flat_map(u16::to_le_bytes).collect(), Expect::Refused),
    ("50 MB of bytes in no encoding", || [papers::UBL.as_bytes(), &[0xFF; LARGE]].concat(), Expect::Refused),
    ("more than a message may be", || vec![b' '; reading::MESSAGE_MAX + 1], Expect::Refused),
];

fn attributes(count: usize) -> Vec<u8> {
    let list = (0..count).fold(String::new(), |list, number| list + &format!("x{number}='1' "));
    papers::planted(papers::UBL, &format!("<a {list}/>")).into_bytes()
}

fn filled(text: &str, element: &str, value: &str) -> Vec<u8> {
    let leaf = papers::leaves(text).into_iter().find(|(name, _)| name == element).unwrap();
    papers::replaced(text, leaf.1, value).into_bytes()
}

fn namespaces() -> Vec<u8> {
    let list = (0..250).fold(String::new(), |list, number| list + &format!("xmlns:n{number}='urn:{number}' "));
    let start = format!("<a {list}>").repeat(60);
    papers::planted(papers::UBL, &format!("{start}{}", "</a>".repeat(60))).into_bytes()
}

fn many_lines(count: usize) -> Vec<u8> {
    let start = papers::KONTOR.find("<Line>").unwrap();
    let end = papers::KONTOR.find("</Line>").unwrap() + "</Line>".len();
    let line = papers::KONTOR[start..end].replace("20.00", "21.00").replace("4012345000009", "4012345000001");
    papers::replaced(papers::KONTOR, start..end, &format!("{line}\n").repeat(count)).into_bytes()
}

/// How far memory may grow while a paper is read: the decoded text, the tree's texts and the
/// paper's own copies are each at most as long as the message, and a tree of the most elements
/// taken weighs under 128 MiB, twice that while its list is doubled.
fn growth_max(message: usize) -> usize {
    4 * message + 256 * MIB
}

/// The C library asks the system once how it hands out memory, when it first gives some back.
const READS_MAX: u64 = 1;

// proves N5
#[test]
fn large_papers_take_bounded_memory_and_touch_no_file() {
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", "hostile::the_process_that_reads_large_papers", "--nocapture", "--test-threads=1"])
        .env(ALONE, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}\n{said}", output.status);
    for (name, _, _) in LARGE_PAPERS {
        assert!(said.contains(name), "{name} was not read:\n{said}");
    }
}

/// Does its work only when the test above started it.
#[test]
fn the_process_that_reads_large_papers() {
    if env::var_os(ALONE).is_none() {
        return;
    }
    let mut reads_in_all = 0;
    for (name, make, expect) in LARGE_PAPERS {
        let bytes = make();
        let before = Meter::start();
        let readout = check(name, &bytes, *expect);
        let Some((grown, reads)) = before.stop() else {
            eprintln!("LEFT OUT: memory and reads of \"{name}\": only Linux tells them");
            continue;
        };
        println!("{name}: {} MiB, memory + {} MiB", bytes.len() / MIB, grown / MIB);
        assert!(grown <= growth_max(bytes.len()), "{name}: memory grew by {} MiB", grown / MIB);
        reads_in_all += reads;
        assert!(reads_in_all <= READS_MAX, "{name}: something was read besides the message");
        drop(readout);
    }
}

/// Memory and read calls of this process since a moment, as Linux counts them.
struct Meter {
    counted: Option<(usize, u64)>,
}

impl Meter {
    fn start() -> Self {
        // Writing 5 sets the peak back to what is in use.
        if fs::write("/proc/self/clear_refs", "5").is_err() {
            return Self { counted: None };
        }
        let resident = status("VmRSS:");
        Self { counted: resident.zip(read_calls()) }
    }

    /// Returns by how many bytes the peak went past the beginning, and how often something was read.
    fn stop(self) -> Option<(usize, u64)> {
        let (resident, reads) = self.counted?;
        let reads_now = read_calls()?;
        // Counting takes a call of its own.
        let own = read_calls()? - reads_now;
        let peak = status("VmHWM:")?;
        Some((peak.saturating_sub(resident), reads_now - reads - own))
    }
}

/// Returns a figure of /proc/self/status in bytes.
fn status(name: &str) -> Option<usize> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    line.split_whitespace().nth(1)?.parse::<usize>().ok().map(|kib| kib * 1024)
}

/// Returns how often this process has asked the system for bytes; asks once itself.
fn read_calls() -> Option<u64> {
    let mut buffer = [0; 1024];
    let length = File::open("/proc/self/io").ok()?.read(&mut buffer).ok()?;
    let text = std::str::from_utf8(&buffer[..length]).ok()?;
    text.lines().find_map(|line| line.strip_prefix("syscr: "))?.parse().ok()
}
