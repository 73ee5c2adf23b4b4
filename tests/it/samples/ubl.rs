//! UBL orders from OASIS, Peppol, Italy, Denmark, the Netherlands and Singapore, with those that
//! their makers broke on purpose.

use std::fs;
use std::path::Path;

use kontor::domain::money::Decimal;
use kontor::domain::paper::{AttachmentContent, Line, Paper, Party};
use kontor::formats::Format;
use kontor::formats::reading::{self, Readout};
use kontor::problem::Finding;

use crate::papers;

/// What one file says. An empty text stands for what it does not say.
struct Sample {
    file: &'static str,
    kind: &'static str,
    order_no: &'static str,
    issued: &'static str,
    currency: &'static str,
    buyer: Buyer,
    /// Name, street, postal code and town.
    ship_to: [&'static str; 4],
    /// The same of whoever receives the invoice.
    bill_to: [&'static str; 4],
    /// First and last day on which the goods are wanted.
    wanted: [&'static str; 2],
    lines: usize,
    first: Row,
    last: Row,
    /// Name and signed amount.
    charges: &'static [[&'static str; 2]],
    payable: &'static str,
    /// Name, and how it comes.
    attachments: &'static [[&'static str; 2]],
    findings: &'static [&'static str],
}

struct Buyer {
    name: &'static str,
    /// List and number.
    ids: &'static [[&'static str; 2]],
    vat_id: &'static str,
    reg_no: &'static str,
}

/// Number, article number, GTIN, name, quantity, unit, price, what it is for, tax rate, amount.
type Row = [&'static str; 10];

const NO_ROW: Row = [""; 10];
const NOWHERE: [&str; 4] = [""; 4];

/// The Danish authority of the PEPPOL pilot's papers.
const TELESTYRELSEN: Buyer = Buyer {
    name: "IT og Telestyrelesen",
    ids: &[["register", "DK123123123"], ["gln", "123123123"], ["gln", "456456-1386"]],
    vat_id: "DK123",
    reg_no: "DK123123123",
};
const TELESTYRELSEN_STORES: [&str; 4] = ["IT og Telestyrelsen, inventory", "Holsteinsgade 63", "2100", "Copenhagen"];
const PC: Row = ["1", "JB007", "1234567890121", "Portable PC computer", "1", "C62", "308856.74", "1", "", "308856.74"];
const CABLE: Row = ["3", "JB011", "1234567890125", "Net Cable", "250", "MTR", "60.32", "1", "", "15080.00"];

const CITY_HOSPITAL: Buyer = Buyer { name: "City Hospital", ids: &[["gln", "7300010000001"]], vat_id: "", reg_no: "" };

/// The Italian hospital of the national examples.
const HOSPITAL: Buyer = Buyer {
    name: "Acquirente Pubblico - Azienda Sanitaria",
    ids: &[["register", "ABCDEF"]],
    vat_id: "IT92038610371",
    reg_no: "",
};
const HOSPITAL_ACCOUNTS: [&str; 4] =
    ["Acquirente Pubblico - Azienda Sanitaria", "Via Albertoni, 15", "40138", "Bologna"];

const DRAWING: &[[&str; 2]] =
    &[["sheet001.html", "link http://www.suppliersite.eu/sheet001.html"], ["Doc2", "36 bytes"]];
const CONFERENCE: &[[&str; 2]] = &[["ordering.html", "link http://www.itst.dk/ordering.html"], ["Doc2", "36 bytes"]];

const SAMPLES: &[Sample] = &[
    // The least that the profile allows; the number is empty, so it cannot be booked.
    Sample {
        file: "CENBII-Order-minimal.xml",
        kind: "order",
        order_no: "",
        issued: "2010-01-01",
        currency: "",
        buyer: Buyer { name: "", ids: &[["theirs", "BuyerID"]], vat_id: "", reg_no: "" },
        ship_to: NOWHERE,
        bill_to: NOWHERE,
        wanted: ["", ""],
        lines: 1,
        first: ["LineItemID", "", "", "", "10", "", "", "", "", ""],
        last: ["LineItemID", "", "", "", "10", "", "", "", "", ""],
        charges: &[],
        payable: "",
        attachments: &[],
        findings: &["missing-element ID", "price-missing LineItemID"],
    },
    // 100 kg at 100.00 for 1 kg come to 100.00, says the paper. The currency stands at the amounts.
    Sample {
        file: "UBL-Order-2.0-Example.xml",
        kind: "order",
        order_no: "AEG012345",
        issued: "2005-06-20",
        currency: "GBP",
        buyer: Buyer {
            name: "IYT Corporation",
            ids: &[["theirs", "XFB01"], ["ours", "GT00978567"]],
            vat_id: "12356478",
            reg_no: "",
        },
        ship_to: ["", "Avon Way 56A", "ZZ99 1ZZ", "Bridgtow"],
        bill_to: NOWHERE,
        wanted: ["2005-06-29", "2005-06-29"],
        lines: 1,
        first: ["1", "17589683", "", "beeswax", "100", "KGM", "100.00", "1", "", "100.00"],
        last: ["1", "17589683", "", "beeswax", "100", "KGM", "100.00", "1", "", "100.00"],
        charges: &[],
        payable: "100.00",
        attachments: &[],
        findings: &["line-total-differs 1"],
    },
    // Both GTINs are made up; what is payable is without the tax of 100.
    Sample {
        file: "UBL-Order-2.1-Example.xml",
        kind: "order",
        order_no: "34",
        issued: "2010-01-20T12:30:00",
        currency: "SEK",
        buyer: Buyer {
            name: "Johnssons byggvaror",
            ids: &[
                ["gln", "7300072311115"],
                ["gln", "7300070011115"],
                ["theirs", "PartyID123"],
                ["gln", "1234567890123"],
            ],
            vat_id: "SE1234567801",
            reg_no: "5532331183",
        },
        ship_to: ["Swedish trucking", "Rådhusgatan 5", "11000", "Stockholm"],
        bill_to: NOWHERE,
        wanted: ["2010-02-10", "2010-02-25"],
        lines: 2,
        first: ["1", "SItemNo001", "1234567890123", "Falu Rödfärg", "120", "LTR", "50", "1", "", "6000"],
        last: ["2", "SItemNo011", "123452340123", "Pensel 20 mm", "15", "C62", "15", "1", "", "225"],
        charges: &[["Transport documents", "100"], ["Total order value discount", "-100"]],
        payable: "6225",
        attachments: DRAWING,
        findings: &["check-digit-wrong 1234567890123", "check-digit-wrong 123452340123"],
    },
    // Broken in its profile only; the discount is marked as a charge and the transport as an
    // allowance, and the totals follow the marks.
    Sample {
        file: "err-TC01.2.TS1.xml",
        kind: "order",
        order_no: "ORD108",
        issued: "2011-10-01T12:00:00",
        currency: "EUR",
        buyer: TELESTYRELSEN,
        ship_to: TELESTYRELSEN_STORES,
        bill_to: NOWHERE,
        wanted: ["2011-10-01", "2011-12-01"],
        lines: 3,
        first: PC,
        last: CABLE,
        charges: &[["Transport", "-100"], ["Regular Discount", "30"]],
        payable: "420864.75",
        attachments: CONFERENCE,
        findings: &[
            "check-digit-wrong 1234567890121",
            "check-digit-wrong 1234567890123",
            "check-digit-wrong 1234567890125",
        ],
    },
    // 328142.34 + 30 + 92792.41 is 420964.75, not 400864.75.
    Sample {
        file: "err-TC01.28.TS1.xml",
        kind: "order",
        order_no: "ORD108",
        issued: "2011-10-01T12:00:00",
        currency: "EUR",
        buyer: TELESTYRELSEN,
        ship_to: TELESTYRELSEN_STORES,
        bill_to: NOWHERE,
        wanted: ["2011-10-01", "2011-12-01"],
        lines: 3,
        first: PC,
        last: CABLE,
        charges: &[["Regular Discount", "30"]],
        payable: "400864.75",
        attachments: CONFERENCE,
        findings: &[
            "check-digit-wrong 1234567890121",
            "check-digit-wrong 1234567890123",
            "check-digit-wrong 1234567890125",
            "total-differs payable",
        ],
    },
    // 22 % of 321.39 are 70.71; the paper says 70.82 and goes on from there.
    Sample {
        file: "nso-it-Caso_duso_1_-_Ordine_di_fornitura_con_articoli_numerati.xml",
        kind: "order",
        order_no: "2018/10478348",
        issued: "2018-07-01",
        currency: "EUR",
        buyer: HOSPITAL,
        ship_to: ["Centro Logisitico Beni Sanit-Ecom Area 2", "Viale Ercolani, 4", "40138", "Bologna"],
        bill_to: HOSPITAL_ACCOUNTS,
        wanted: ["2018-07-10", "2018-07-31"],
        lines: 3,
        first: [
            "1",
            "79847-E",
            "",
            "SYNERGY PROTESI VASCOLARE BIFORCATA 22X11MM LUNGH.50CM INTEGARD KNITTED",
            "25",
            "C62",
            "4.72500",
            "",
            "22",
            "118.13",
        ],
        last: ["3", "79847-E", "", "Strisce per glucosio", "15", "C62", "5.63600", "", "22", "84.54"],
        charges: &[],
        payable: "392.21",
        attachments: &[],
        findings: &["total-differs tax"],
    },
    Sample {
        file: "nso-it-Esempio_Ordine_di_Consegna_per_Conto_Deposito_con_Lotto_e_Seriale.xml",
        kind: "order",
        order_no: "2018/10021125",
        issued: "2018-07-01",
        currency: "EUR",
        buyer: HOSPITAL,
        ship_to: ["Centro Logistico Beni Sanit-Ecom Area 2", "Viale Ercolani, 4", "40138", "Bologna"],
        bill_to: HOSPITAL_ACCOUNTS,
        wanted: ["", ""],
        lines: 1,
        first: ["1", "XYZ", "", "CONFEZIONE GUANTI", "10", "XPK", "50.00", "1", "10", "500.00"],
        last: ["1", "XYZ", "", "CONFEZIONE GUANTI", "10", "XPK", "50.00", "1", "10", "500.00"],
        charges: &[],
        payable: "550.00",
        attachments: &[],
        findings: &[],
    },
    // The tax stands where the name says "without tax", as OIOUBL wants it: nothing is wrong.
    Sample {
        file: "oioubl-ADVORD_03_03_00_Order_v2p2.xml",
        kind: "order",
        order_no: "5002701",
        issued: "2006-04-10",
        currency: "DKK",
        buyer: Buyer {
            name: "IT- og Telestyrelsen",
            ids: &[["gln", "5798000416604"], ["gln", "5798000416642"]],
            vat_id: "DK16356709",
            reg_no: "DK16356709",
        },
        ship_to: NOWHERE,
        bill_to: NOWHERE,
        wanted: ["2006-04-15", "2006-04-15"],
        lines: 1,
        first: ["1", "n/a", "", "Konsulentrapport", "1.00", "EA", "5000.00", "1", "", "5000.00"],
        last: ["1", "n/a", "", "Konsulentrapport", "1.00", "EA", "5000.00", "1", "", "5000.00"],
        charges: &[],
        payable: "6250.00",
        attachments: &[],
        findings: &[],
    },
    Sample {
        file: "oioubl-ADVORD_05_04_01_Order_v2p2.xml",
        kind: "order",
        order_no: "5002701",
        issued: "2006-04-10",
        currency: "DKK",
        buyer: Buyer {
            name: "Den Lille Skole",
            ids: &[["gln", "5798000416604"], ["gln", "5798000417777"]],
            vat_id: "DK16356709",
            reg_no: "DK16356709",
        },
        ship_to: NOWHERE,
        bill_to: NOWHERE,
        wanted: ["2006-04-15", "2006-04-15"],
        lines: 1,
        first: ["1", "n/a", "", "Blackboard 2x5 m", "1.00", "EA", "5000.00", "1", "", "5000.00"],
        last: ["1", "n/a", "", "Blackboard 2x5 m", "1.00", "EA", "5000.00", "1", "", "5000.00"],
        charges: &[],
        payable: "6250.00",
        attachments: &[],
        findings: &[],
    },
    // Valid by the profile's rules, which do not ask whether 25 % of 5872.50 are 100.00.
    Sample {
        file: "peppol-2026.5-Order_Example.xml",
        kind: "order",
        order_no: "34",
        issued: "2018-09-01T12:30:00",
        currency: "NOK",
        buyer: Buyer {
            name: "Helseforetak",
            ids: &[["register", "987654325"], ["gln", "7300010000001"]],
            vat_id: "NO9311867455MVA",
            reg_no: "931186755",
        },
        ship_to: ["Helseavdeling", "Solheimsveien 10", "1473", "Lørenskog"],
        bill_to: ["Accounting", "Sinsenveien 42", "0501", "Oslo"],
        wanted: ["2012-10-10", "2012-10-20"],
        lines: 2,
        first: ["1", "121212", "7560000012345", "Needle 4mm", "120", "EA", "50.000", "1", "25", "6300.00"],
        last: ["2", "SItemNo011", "", "Wet tissues", "15", "EA", "15.000", "1", "25", "225.00"],
        charges: &[["Miscellaneous services", "400.00"], ["Discount", "-652.50"]],
        payable: "6363",
        attachments: &[
            ["sheet001.html", "link http://www.suppliersite.eu/sheet001.html"],
            ["Hours-spend.csv", "36 bytes"],
        ],
        findings: &["check-digit-wrong 7560000012345", "total-differs tax"],
    },
    Sample {
        file: "peppol-2026.5-UC1_Order.xml",
        kind: "order",
        order_no: "1",
        issued: "2013-07-01T05:10:10",
        currency: "EUR",
        buyer: CITY_HOSPITAL,
        ship_to: ["Hospital Tourist Department", "Lower street 5", "11120", "Stockholm"],
        bill_to: NOWHERE,
        wanted: ["2013-07-15", "2013-07-16"],
        lines: 3,
        first: ["1", "SN-33", "05704066204093", "Brown sauce", "10", "NAR", "4", "", "25", "40"],
        last: ["3", "SN-35", "08722700577584", "Pepper sauce", "15", "NAR", "3", "", "25", "45"],
        charges: &[],
        payable: "143.75",
        attachments: &[],
        findings: &[],
    },
    Sample {
        file: "peppol-2026.5-UC3_Order.xml",
        kind: "order",
        order_no: "5",
        issued: "2013-07-01T05:10:10",
        currency: "EUR",
        buyer: CITY_HOSPITAL,
        ship_to: ["Hospital Tourist Department", "Lower street 5", "11120", "Oslo"],
        bill_to: NOWHERE,
        wanted: ["2013-07-15", "2013-07-16"],
        lines: 1,
        first: ["1", "", "", "Translation", "1", "DAY", "400", "", "", "400"],
        last: ["1", "", "", "Translation", "1", "DAY", "400", "", "", "400"],
        charges: &[],
        payable: "400",
        attachments: &[],
        findings: &[],
    },
    // The goods go to the ramp at number 14; the surgical unit at 16 is where they are carried on.
    Sample {
        file: "peppol-2026.5-UC5_Order.xml",
        kind: "order",
        order_no: "5",
        issued: "2019-09-30T05:10:10",
        currency: "SEK",
        buyer: Buyer { name: "Region West", ids: &[["register", "5541277710"]], vat_id: "", reg_no: "5541277710" },
        ship_to: ["Southern Hospital", "Sjukhusgatan 14", "40355", "Borås"],
        bill_to: ["Southern Hospital", "", "40300", "Borås"],
        wanted: ["2019-10-15", "2019-10-16"],
        lines: 3,
        first: ["1", "11111", "", "1x12 pack waste bags 1 lit", "10", "EA", "4", "", "25", "40"],
        last: ["3", "11135", "", "Black Plastic bags 25 lit", "15", "EA", "3", "", "25", "45"],
        charges: &[],
        payable: "143.75",
        attachments: &[],
        findings: &[],
    },
    Sample {
        file: "peppol-2026.5-advanced-sc1-OrderCancellation.xml",
        kind: "cancel",
        order_no: "Order-1",
        issued: "2022-02-01",
        currency: "",
        buyer: Buyer {
            name: "City Hospital 345433",
            ids: &[["gln", "7300010000001"], ["register", "5541277710"]],
            vat_id: "",
            reg_no: "",
        },
        ship_to: NOWHERE,
        bill_to: NOWHERE,
        wanted: ["", ""],
        lines: 0,
        first: NO_ROW,
        last: NO_ROW,
        charges: &[],
        payable: "",
        attachments: &[],
        findings: &[],
    },
    // 250 m at 0.8655 are 216.38, and the charges of 100 and 50 are not 100; what is payable was
    // reckoned with 100.
    Sample {
        file: "peppol-bis3a-FULL.xml",
        kind: "order",
        order_no: "ORD108",
        issued: "2011-10-01T12:00:00",
        currency: "EUR",
        buyer: TELESTYRELSEN,
        ship_to: TELESTYRELSEN_STORES,
        bill_to: NOWHERE,
        wanted: ["2011-10-01", "2011-12-01"],
        lines: 5,
        first: ["1", "JB007", "1234567890121", "Portable PC computer", "1", "C62", "1499.00", "1", "", "1499.00"],
        last: ["5", "JB011", "1234567890125", "Net Cable", "250", "MTR", "0.8655", "1", "", "213.75"],
        charges: &[["Transport", "100"], ["Order and handling", "50"], ["Regular Discount", "-30"]],
        payable: "2399.08",
        attachments: CONFERENCE,
        findings: &[
            "check-digit-wrong 1234567890121",
            "check-digit-wrong 1234567890122",
            "check-digit-wrong 1234567890123",
            "check-digit-wrong 1234567890124",
            "check-digit-wrong 1234567890125",
            "line-total-differs 5",
            "total-differs charges",
        ],
    },
    Sample {
        file: "sg-Order_balance_MAX.xml",
        kind: "order",
        order_no: "34",
        issued: "2025-02-28T12:30:00",
        currency: "SGD",
        buyer: Buyer {
            name: "IMDA",
            ids: &[["register", "SGUEN200254321Z"], ["theirs", "Buyers-additionalID"]],
            vat_id: "",
            reg_no: "200254321Z",
        },
        ship_to: NOWHERE,
        bill_to: NOWHERE,
        wanted: ["", ""],
        lines: 1,
        first: ["1", "", "", "Stapler", "120", "EA", "50.000", "", "", "6000.00"],
        last: ["1", "", "", "Stapler", "120", "EA", "50.000", "", "", "6000.00"],
        charges: &[],
        payable: "6000",
        attachments: &[],
        findings: &[],
    },
    // The profile is left out on purpose, which hinders nobody; there is no price.
    Sample {
        file: "si-nl-SI-UBL-PO-1.2-error-BII2-T01-R001.xml",
        kind: "order",
        order_no: "I2013.03.4361",
        issued: "2017-01-01",
        currency: "EUR",
        buyer: Buyer { name: "Buyercompany", ids: &[], vat_id: "3333333333", reg_no: "" },
        ship_to: NOWHERE,
        bill_to: NOWHERE,
        wanted: ["", ""],
        lines: 1,
        first: ["123454", "", "", "Named item", "1", "NAR", "", "", "", ""],
        last: ["123454", "", "", "Named item", "1", "NAR", "", "", "", ""],
        charges: &[],
        payable: "",
        attachments: &[],
        findings: &["price-missing 123454"],
    },
];

/// Papers that are no orders, and what each is told to be.
const NO_ORDERS: &[(&str, &str)] = &[("peppol-2026.5-UC1_Order_response.xml", "wrong-document-kind OrderResponse")];

fn read(folder: &Path, file: &str) -> Readout {
    let readout = reading::read(&fs::read(folder.join(file)).unwrap());
    papers::assert_sound(&readout, file);
    assert_eq!(readout.format, Some(Format::Ubl), "{file}");
    readout
}

fn decimal(value: Option<Decimal>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn text(value: Option<&String>) -> String {
    value.cloned().unwrap_or_default()
}

fn row(line: &Line) -> [String; 10] {
    [
        line.line_no.clone(),
        text(line.sku.as_ref()),
        text(line.gtin.as_ref()),
        line.name.clone(),
        decimal(line.quantity),
        text(line.unit.as_ref()),
        decimal(line.unit_price),
        decimal(line.price_base),
        decimal(line.vat_rate),
        decimal(line.line_total),
    ]
}

fn place(party: Option<&Party>) -> [String; 4] {
    let party = party.cloned().unwrap_or_default();
    [party.company, party.street, party.zip, party.city].map(Option::unwrap_or_default)
}

fn attachments(paper: &Paper) -> Vec<[String; 2]> {
    let content = |content: &AttachmentContent| match content {
        AttachmentContent::Embedded(bytes) => format!("{} bytes", bytes.len()),
        AttachmentContent::Beside(file) => format!("beside {file}"),
        AttachmentContent::Link(link) => format!("link {link}"),
    };
    paper.attachments.iter().map(|file| [file.name.clone(), content(&file.content)]).collect()
}

/// Returns the code with what it is about.
fn told(finding: &Finding) -> String {
    let problem = &finding.problem;
    let about = ["element", "kind", "total", "line", "value"].iter().find_map(|name| problem.argument(name));
    format!("{} {}", problem.code.as_str(), about.unwrap_or_default())
}

fn check(sample: &Sample, readout: &Readout) {
    let file = sample.file;
    assert_eq!((readout.papers.len(), readout.findings.len()), (1, 0), "{file}");
    let paper = &readout.papers[0].paper;
    assert_eq!((paper.kind.as_str(), paper.order_no.as_str()), (sample.kind, sample.order_no), "{file}");
    let issued = paper.issued.map(|issued| issued.to_string()).unwrap_or_default();
    let currency = paper.currency.map(|currency| currency.to_string()).unwrap_or_default();
    assert_eq!((issued.as_str(), currency.as_str()), (sample.issued, sample.currency), "{file}");

    let buyer = &paper.buyer;
    assert_eq!(buyer.display_name(), sample.buyer.name, "{file}");
    let ids: Vec<_> = buyer.ids.iter().map(|id| [id.scheme.as_str(), id.value.as_str()]).collect();
    assert_eq!(ids, sample.buyer.ids, "{file}");
    let numbers = [text(buyer.vat_id.as_ref()), text(buyer.reg_no.as_ref())];
    assert_eq!(numbers, [sample.buyer.vat_id, sample.buyer.reg_no], "{file}");
    assert_eq!(place(paper.ship_to.as_ref()), sample.ship_to, "{file}");
    assert_eq!(place(paper.bill_to.as_ref()), sample.bill_to, "{file}");
    let from = paper.delivery.map(|window| window.from.to_string()).unwrap_or_default();
    let to = paper.delivery.and_then(|window| window.to).map(|day| day.to_string()).unwrap_or_default();
    assert_eq!([from, to], sample.wanted, "{file}");

    assert_eq!(paper.lines.len(), sample.lines, "{file}");
    if let (Some(first), Some(last)) = (paper.lines.first(), paper.lines.last()) {
        assert_eq!(row(first), sample.first, "{file}");
        assert_eq!(row(last), sample.last, "{file}");
    }
    let charges: Vec<_> = paper.charges.iter().map(|charge| [charge.name.clone(), charge.amount.to_string()]).collect();
    assert_eq!(charges, sample.charges, "{file}");
    assert_eq!(decimal(paper.stated.payable), sample.payable, "{file}");
    assert_eq!(attachments(paper), sample.attachments, "{file}");
    let findings: Vec<_> = readout.papers[0].findings.iter().map(told).collect();
    assert_eq!(findings, sample.findings, "{file}");
    assert_eq!(readout.refusal().is_some(), sample.order_no.is_empty(), "{file}");
}

// proves O4, M7, N15
#[test]
fn every_ubl_sample_is_read_as_its_text_says() {
    let Some(folder) = super::folder("ubl") else { return };
    for sample in SAMPLES {
        check(sample, &read(&folder, sample.file));
    }
    for (file, expected) in NO_ORDERS {
        let readout = read(&folder, file);
        assert_eq!(readout.papers.len(), 0, "{file}");
        let findings: Vec<_> = readout.findings.iter().map(told).collect();
        assert_eq!(findings, [*expected], "{file}");
    }
    // Any further sample is read, or parked with a reason.
    for path in papers::files_below(&folder) {
        let readout = reading::read(&fs::read(&path).unwrap());
        papers::assert_sound(&readout, &path.display().to_string());
    }
}

// proves M7
#[test]
fn the_samples_keep_what_has_no_place() {
    let Some(folder) = super::folder("ubl") else { return };
    for (file, path, kept) in [
        ("UBL-Order-2.0-Example.xml", "DeliveryTerms/SpecialTerms", "1% deduction for late delivery as per contract"),
        ("UBL-Order-2.1-Example.xml", "BuyerCustomerParty/DeliveryContact/Name", "Eva Johnsson"),
        ("peppol-2026.5-Order_Example.xml", "Delivery/Despatch/RequestedDespatchDate", "2025-02-17"),
        ("peppol-2026.5-Order_Example.xml", "OrderLine/LineItem/Price/AllowanceCharge/BaseAmount", "60.00"),
        (
            "peppol-2026.5-UC5_Order.xml",
            "Delivery/DeliveryParty/PostalAddress",
            "Sjukhusgatan 16, Surgical unit, Ingång 1, Skylt F, 40355 Borås, SE",
        ),
        ("nso-it-Esempio_Ordine_di_Consegna_per_Conto_Deposito_con_Lotto_e_Seriale.xml", "OrderTypeCode", "227"),
        ("sg-Order_balance_MAX.xml", "OrderDocumentReference/ID", "OrderID321"),
    ] {
        let readout = read(&folder, file);
        let extras = &readout.papers[0].paper.extras;
        assert!(extras.iter().any(|extra| extra.path == path && extra.text == kept), "{file}: {extras:?}");
    }
}
