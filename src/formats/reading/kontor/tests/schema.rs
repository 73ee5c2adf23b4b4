//! The schema and the samples agree, checked with libxml2 by way of Python's lxml.

use std::path::Path;
use std::process::Command;

/// Validates files against the schema and prints a line `name<TAB>first error` for each bad one.
const VALIDATE: &str = "
import sys
from lxml import etree
schema = etree.XMLSchema(etree.parse(sys.argv[1]))
for name in sys.argv[2:]:
    if not schema.validate(etree.parse(name)):
        print(name + '\\t' + str(schema.error_log[0].message))
";

/// Returns what the validator says of the files, or `None`, loudly, when it is not there.
fn invalid(files: &[String]) -> Option<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let there = Command::new("python3").args(["-c", "import lxml"]).output();
    if !there.is_ok_and(|output| output.status.success()) {
        eprintln!("LEFT OUT: the samples were not validated, because python3 with lxml is not installed");
        return None;
    }
    let output = Command::new("python3")
        .current_dir(root)
        .args(["-c", VALIDATE, "docs/interface/kontor-order-1.0.xsd"])
        .args(files)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect())
}

// proves N15, M7
#[test]
fn every_sample_is_valid() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/interface/samples");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "xml"))
        .collect();
    files.sort();
    let known: Vec<&str> = super::SAMPLES.iter().map(|(name, _)| *name).collect();
    assert_eq!(files, known, "every sample stands in SAMPLES");
    let files: Vec<String> = files.iter().map(|name| format!("docs/interface/samples/{name}")).collect();
    if let Some(invalid) = invalid(&files) {
        assert!(invalid.is_empty(), "{invalid:#?}");
    }
}

#[test]
fn the_schema_catches_slips() {
    let head = "<Order xmlns='urn:kontor:order:1' version='1.0'><OrderNo>1</OrderNo>\
        <Issued>2026-11-24</Issued><Currency>EUR</Currency><PriceMode>net</PriceMode><Buyer/>";
    let line = "<Line><Name>x</Name><Quantity>1</Quantity></Line>";
    let good = format!("{head}{line}</Order>");
    let slips = [
        good.replace("<OrderNo>1</OrderNo>", "<OrderNo> </OrderNo>"),
        good.replace("2026-11-24", "24.11.2026"),
        good.replace("EUR", "Euro"),
        good.replace(">net<", ">both<"),
        good.replace("<Quantity>1<", "<Quantity>1,5<"),
        good.replace(line, ""),
        good.replace("version='1.0'", "version='2.0'"),
        good.replace("<Buyer/>", "<Buyer><Nme>x</Nme></Buyer>"),
        good.replace("</Order>", "<Attachment><File>a/b.pdf</File></Attachment></Order>"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for (number, text) in std::iter::once(&good).chain(&slips).enumerate() {
        let file = folder.path().join(format!("{number}.xml"));
        std::fs::write(&file, text).unwrap();
        files.push(file.to_str().unwrap().to_owned());
    }
    if let Some(invalid) = invalid(&files) {
        assert_eq!(invalid.len(), slips.len(), "{invalid:#?}");
        assert!(invalid.iter().all(|line| !line.contains("/0.xml")), "{invalid:#?}");
    }
}
