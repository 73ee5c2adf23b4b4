//! Booked orders with all they say, their amendments, files and requests for access.

use std::fs;
use std::path::Path;

use kontor::domain::ids::RegistrationId;
use kontor::domain::lifecycle::{OrderState, PartyDecision, RegistrationState};
use kontor::domain::money::{Currency, Money};
use kontor::domain::note::Note;
use kontor::domain::order::{Order, OrderHead, OrderParty};
use kontor::domain::paper::{AttachmentContent, Paper, PaperKind, Party, Role};
use kontor::formats::reading;
use kontor::store::amendments::{self, Revision, RevisionKind};
use kontor::store::attachments::{self, Place, StoredAttachment};
use kontor::store::registrations::{self, Registration};
use kontor::store::{StoreError, Tx, orders, people, sources};

use super::{NOON, Shelf, contact_id, day, each_driver, message_id, order_id, source, uuid};
use crate::papers;

/// Returns an order that says what a paper says.
pub(super) fn order(number: u8, paper: &Paper) -> Order {
    let head = OrderHead {
        id: order_id(number),
        number: format!("26-{number:06}"),
        source_id: source(1, "shop").id,
        message_id: message_id(number),
        paper_no: 0,
        order_no: paper.order_no.clone(),
        revision: 1,
        state: OrderState::Accepted,
        is_cancelled: false,
        contact_id: Some(contact_id(1)),
        undecided: 0,
        clerk: "Jana".to_owned(),
        employee: "Petr".to_owned(),
        branch: "P1".to_owned(),
        received_at: NOON,
        booked_day: day(2),
        issued: paper.issued.map(|issued| issued.to_string()),
        total: Some(Money { minor: 2_500, currency: Currency::parse("CZK").unwrap() }),
        line_count: i64::try_from(paper.lines.len()).unwrap(),
        buyer_name: paper.buyer.display_name(),
        content_hash: [number; 32],
        note: None,
        exports: 0,
        version: 1,
    };
    let kept =
        |role| OrderParty { role, decision: PartyDecision::Kept, contact_id: None, decided: None, evidence: None };
    let parties = paper.parties().into_iter().map(|(role, _)| kept(role)).collect();
    Order { head, paper: paper.clone(), parties }
}

/// A paper that says little.
pub(super) fn plain(order_no: &str) -> Paper {
    Paper::new(PaperKind::Order, order_no)
}

/// Returns a paper as it is loaded: embedded files without their bytes, which stay in the message.
fn without_bytes(paper: &Paper) -> Paper {
    let mut paper = paper.clone();
    for attachment in &mut paper.attachments {
        if let AttachmentContent::Embedded(bytes) = &mut attachment.content {
            bytes.clear();
        }
    }
    paper
}

fn stored_attachments(paper: &Paper, message: u8) -> Vec<StoredAttachment> {
    let of = |content: &AttachmentContent| match content {
        AttachmentContent::Embedded(_) => Place::Embedded(message_id(message)),
        AttachmentContent::Beside(file) => Place::Awaited(file.clone()),
        AttachmentContent::Link(link) => Place::Link(link.clone()),
    };
    (0..)
        .zip(&paper.attachments)
        .map(|(position, attachment)| StoredAttachment {
            position,
            name: attachment.name.clone(),
            mime: attachment.mime.clone(),
            description: attachment.description.clone(),
            size_bytes: None,
            place: of(&attachment.content),
        })
        .collect()
}

pub(super) fn insert(tx: &mut Tx<'_>, order: &Order) -> Result<(), StoreError> {
    orders::insert(tx, &order.head, &order.paper, &order.parties)
}

pub(super) fn with_source(shelf: &mut Shelf) {
    shelf.write(|tx| sources::insert(tx, &source(1, "shop")).and_then(|()| sources::insert(tx, &source(2, "market"))));
}

/// Every order of the papers written for these tests and of the samples of the interface.
fn all_papers() -> Vec<(String, Paper)> {
    let mut texts: Vec<(String, Vec<u8>)> =
        papers::good().into_iter().map(|good| (good.name, good.text.into_bytes())).collect();
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/interface/samples");
    for file in papers::files_below(&samples) {
        texts.push((file.display().to_string(), fs::read(&file).unwrap()));
    }
    let mut all = Vec::new();
    for (name, bytes) in texts {
        for read in reading::read(&bytes).papers {
            if matches!(read.paper.kind, PaperKind::Order | PaperKind::Change) {
                all.push((name.clone(), read.paper));
            }
        }
    }
    all
}

#[test]
fn an_order_comes_back_with_all_it_says() {
    let papers = all_papers();
    assert!(10 < papers.len(), "{}", papers.len());
    each_driver(|shelf| {
        with_source(shelf);
        for (number, (name, paper)) in (1..).zip(&papers) {
            let order = order(number, paper);
            shelf.write(|tx| {
                insert(tx, &order)?;
                attachments::replace(tx, order.head.id, &stored_attachments(paper, number))
            });
            let found = shelf.read(|conn| orders::load(conn, order.head.id)).unwrap();
            let parties = shelf.read(|conn| orders::parties(conn, order.head.id));
            let roles: Vec<Role> = parties.iter().map(|(party, _)| party.role).collect();
            let stated: Vec<(Role, &Party)> = parties.iter().map(|(party, stated)| (party.role, stated)).collect();
            assert!(roles.is_sorted() && stated == order.paper.parties(), "{name}: the parties alone");
            assert_eq!(found.head, order.head, "{name}");
            assert_eq!(found.paper, without_bytes(paper), "{name}");
            assert_eq!(found.parties, order.parties, "{name}");
            let text = orders::paper_text(paper).unwrap();
            assert_eq!(orders::paper_from_text(&text), Some(without_bytes(paper)), "{name}");
        }
        assert_eq!(shelf.read(orders::count), i64::try_from(papers.len()).unwrap());
        assert_eq!(shelf.read(|conn| orders::load(conn, order_id(200))), None);
    });
    assert_eq!(orders::paper_from_text("{}"), None);
    assert_eq!(orders::paper_from_text("no paper"), None);
}

#[test]
fn an_order_in_a_currency_that_its_paper_does_not_state_keeps_both_truths() {
    each_driver(|shelf| {
        with_source(shelf);
        let mut order = order(1, &plain("S-1"));
        shelf.write(|tx| insert(tx, &order));
        let found = shelf.read(|conn| orders::load(conn, order_id(1))).unwrap();
        assert_eq!((found.head.total, found.paper.currency), (order.head.total, None));
        // And the other way round: a currency without a total.
        order = self::order(2, &Paper { currency: Currency::parse("EUR"), ..plain("S-2") });
        order.head.total = None;
        shelf.write(|tx| insert(tx, &order));
        shelf.write(|tx| orders::update_head(tx, &order.head));
        let found = shelf.read(|conn| orders::load(conn, order_id(2))).unwrap();
        assert_eq!((found.head.total, found.paper.currency), (None, Currency::parse("EUR")));
    });
}

#[test]
fn orders_are_found_by_each_of_their_numbers() {
    each_driver(|shelf| {
        with_source(shelf);
        let mut elsewhere = order(3, &plain("S-1"));
        elsewhere.head.source_id = source(2, "market").id;
        let mut add = |order: &Order| shelf.write(|tx| insert(tx, order));
        add(&order(1, &plain("S-1")));
        add(&order(2, &plain("S-2")));
        add(&elsewhere);
        add(&order(4, &plain("S-1")));
        let shop = source(1, "shop").id;
        let numbers = |heads: Vec<OrderHead>| heads.into_iter().map(|head| head.id.bytes()[0]).collect::<Vec<_>>();
        assert_eq!(numbers(shelf.read(|conn| orders::by_their_number(conn, shop, "S-1"))), [1, 4]);
        assert_eq!(numbers(shelf.read(|conn| orders::by_their_number_anywhere(conn, "S-1"))), [1, 3, 4]);
        assert_eq!(shelf.read(|conn| orders::by_our_number(conn, "26-000002")).unwrap().id, order_id(2));
        assert_eq!(shelf.read(|conn| orders::by_our_number(conn, "26-000009")), None);
        assert_eq!(shelf.read(|conn| orders::find(conn, order_id(3))).unwrap().source_id, source(2, "market").id);
        assert_eq!(numbers(shelf.read(|conn| orders::newest(conn, None, 3))), [4, 3, 2]);
        assert_eq!(numbers(shelf.read(|conn| orders::newest(conn, Some(order_id(2)), 3))), [1]);
        assert_eq!(shelf.read(|conn| orders::recent_numbers(conn, shop, 2)), ["S-1", "S-2"]);
        let mut twin = order(9, &plain("S-9"));
        twin.head.number = "26-000001".to_owned();
        assert!(!shelf.refuses(|tx| insert(tx, &twin)).may_pass(), "our number is given once");
    });
}

#[test]
fn whom_orders_name_is_known() {
    each_driver(|shelf| {
        with_source(shelf);
        let named = order(1, &plain("W-1"));
        shelf.write(|tx| insert(tx, &named));
        for (name, is_named) in [("Jana", true), ("Petr", true), ("Eva", false), ("", false)] {
            assert_eq!(shelf.read(|conn| people::is_named(conn, name)), is_named, "{name}");
        }
    });
}

#[test]
fn orders_that_need_a_person_are_found() {
    each_driver(|shelf| {
        with_source(shelf);
        let mut undecided = order(1, &plain("S-1"));
        (undecided.head.state, undecided.head.undecided) = (OrderState::Received, 2);
        let mut noted = order(2, &plain("S-2"));
        noted.head.note =
            Some(Note { code: "older-revision".to_owned(), text: "older-revision\norder_no=S-2".to_owned() });
        // An amendment may bring a doubt into an order that is exported already.
        let mut exported = order(3, &plain("S-3"));
        (exported.head.state, exported.head.undecided, exported.head.message_id) =
            (OrderState::Exported, 1, message_id(1));
        for order in [&undecided, &noted, &exported, &order(4, &plain("S-4"))] {
            shelf.write(|tx| insert(tx, order));
        }
        let found = shelf.read(|conn| orders::undecided(conn, None, 10));
        assert_eq!(found, [undecided.head.clone(), exported.head.clone()]);
        assert_eq!(shelf.read(|conn| orders::undecided(conn, Some(order_id(1)), 10)), [exported.head]);
        assert_eq!(shelf.read(|conn| orders::noted(conn, None, 10)), [noted.head.clone()]);
        assert_eq!(shelf.read(|conn| orders::noted(conn, Some(order_id(2)), 10)), []);
        assert_eq!(shelf.read(|conn| orders::undecided_of_message(conn, message_id(1))), 2);
        assert_eq!(shelf.read(|conn| orders::undecided_of_message(conn, message_id(2))), 0);
    });
}

#[test]
fn a_change_of_an_order_made_for_another_version_is_refused() {
    each_driver(|shelf| {
        with_source(shelf);
        let order = order(1, &plain("S-1"));
        shelf.write(|tx| insert(tx, &order));
        let mut changed = order.head.clone();
        changed.state = OrderState::Exported;
        changed.exports = 1;
        shelf.write(|tx| orders::update_head(tx, &changed));
        let now = shelf.read(|conn| orders::find(conn, order_id(1))).unwrap();
        assert_eq!((now.version, now.state, now.exports), (2, OrderState::Exported, 1));
        let refused = shelf.refuses(|tx| orders::update_head(tx, &order.head));
        assert!(matches!(refused, StoreError::Conflict { what: "order" }), "{refused}");
        assert_eq!(shelf.read(|conn| orders::find(conn, order_id(1))), Some(now));
    });
}

#[test]
fn an_order_is_replaced_with_lines_and_parties() {
    let papers = all_papers();
    let of = |name: &str| papers.iter().find(|(file, _)| file == name).unwrap().1.clone();
    let (first, second) = (of("kontor"), of("ubl"));
    each_driver(|shelf| {
        with_source(shelf);
        let before = order(1, &first);
        shelf.write(|tx| insert(tx, &before));
        let mut after =
            order(1, &Paper { order_no: first.order_no.clone(), attachments: Vec::new(), ..second.clone() });
        after.head.revision = 2;
        shelf.write(|tx| orders::replace(tx, &after));
        let found = shelf.read(|conn| orders::load(conn, order_id(1))).unwrap();
        assert_eq!(found.paper, after.paper);
        assert_eq!((found.head.revision, found.head.version), (2, 2));
        assert_eq!(found.parties, after.parties);
    });
}

#[test]
fn a_decision_is_noted_at_its_party() {
    let (_, paper) = all_papers().into_iter().find(|(name, _)| name == "kontor").unwrap();
    each_driver(|shelf| {
        with_source(shelf);
        shelf.write(|tx| insert(tx, &order(1, &paper)));
        let decided = OrderParty {
            role: Role::Payer,
            decision: PartyDecision::Assigned,
            contact_id: Some(contact_id(4)),
            decided: Some(("Jana".to_owned(), NOON)),
            evidence: Some("payer_key equal 0".to_owned()),
        };
        shelf.write(|tx| orders::decide_party(tx, order_id(1), &decided));
        let found = shelf.read(|conn| orders::load(conn, order_id(1))).unwrap();
        for party in found.parties {
            let expected = if party.role == Role::Payer { decided.decision } else { PartyDecision::Kept };
            assert_eq!(party.decision, expected);
            if party.role == Role::Payer {
                assert_eq!(party, decided);
            }
        }
    });
}

#[test]
fn amendments_come_back_oldest_first() {
    each_driver(|shelf| {
        let revision = |revision, message, paper_no, kind| Revision {
            order_id: order_id(1),
            revision,
            message_id: message_id(message),
            paper_no,
            before_message_id: message_id(1),
            before_paper_no: 3,
            at: NOON,
            kind,
            before: "{}".to_owned(),
            difference: "line 1.quantity\t2\t3".to_owned(),
        };
        let all = [
            revision(2, 2, 0, RevisionKind::Change),
            revision(2, 3, 0, RevisionKind::Older),
            revision(2, 3, 1, RevisionKind::Older),
            revision(3, 4, 0, RevisionKind::Cancel),
        ];
        for one in all.iter().rev() {
            shelf.write(|tx| amendments::insert(tx, one));
        }
        assert_eq!(shelf.read(|conn| amendments::list(conn, order_id(1))), all);
        assert_eq!(shelf.read(|conn| amendments::list(conn, order_id(2))), []);
    });
}

#[test]
fn files_are_awaited_by_name_and_source_until_they_arrive() {
    each_driver(|shelf| {
        with_source(shelf);
        let attachment = |position, place| StoredAttachment {
            position,
            name: "Prescription".to_owned(),
            mime: Some("application/pdf".to_owned()),
            description: None,
            size_bytes: None,
            place,
        };
        let mut elsewhere = order(2, &plain("S-2"));
        elsewhere.head.source_id = source(2, "market").id;
        let awaited = || Place::Awaited("scan.pdf".to_owned());
        for order in [&order(1, &plain("S-1")), &elsewhere] {
            shelf.write(|tx| {
                insert(tx, order)?;
                attachments::replace(
                    tx,
                    order.head.id,
                    &[
                        attachment(0, Place::Embedded(message_id(7))),
                        attachment(1, awaited()),
                        attachment(2, Place::Link("https://example.com/x".to_owned())),
                    ],
                )
            });
        }
        let shop = source(1, "shop").id;
        assert_eq!(shelf.read(|conn| attachments::awaiting(conn, shop, "scan.pdf")), [(order_id(1), 1)]);
        assert_eq!(shelf.read(|conn| attachments::awaiting(conn, shop, "Prescription")), []);
        assert_eq!(shelf.read(|conn| attachments::still_awaited(conn, order_id(1))), 1);
        shelf.write(|tx| attachments::arrived(tx, order_id(1), 1, message_id(9), 38));
        assert_eq!(shelf.read(|conn| attachments::still_awaited(conn, order_id(1))), 0);
        assert_eq!(shelf.read(|conn| attachments::awaiting(conn, shop, "scan.pdf")), []);
        let listed = shelf.read(|conn| attachments::list(conn, order_id(1)));
        assert_eq!(listed[0].place, Place::Embedded(message_id(7)));
        assert_eq!(
            (listed[1].place.clone(), listed[1].size_bytes),
            (Place::Beside("scan.pdf".to_owned(), message_id(9)), Some(38))
        );
        assert_eq!(listed[2].place, Place::Link("https://example.com/x".to_owned()));
        shelf.write(|tx| attachments::replace(tx, order_id(1), &[]));
        assert_eq!(shelf.read(|conn| attachments::list(conn, order_id(1))), []);
    });
}

#[test]
fn requests_for_access_come_back_newest_first_and_by_their_paper() {
    each_driver(|shelf| {
        let registration = |number: u8| Registration {
            id: RegistrationId(uuid(number)),
            source_id: source(1, "shop").id,
            message_id: message_id(number),
            paper_no: 2,
            request_no: format!("R-{number}"),
            name: "Eva Dvořáková".to_owned(),
            state: RegistrationState::Received,
            received_at: NOON,
            contact_id: None,
        };
        let paper = Paper::new(PaperKind::Registration, "R-1");
        for number in 1..=3 {
            shelf.write(|tx| registrations::insert(tx, &registration(number), &paper));
        }
        assert_eq!(shelf.read(|conn| registrations::newest(conn, None, 2)), [registration(3), registration(2)]);
        let before = Some(RegistrationId(uuid(2)));
        assert_eq!(shelf.read(|conn| registrations::newest(conn, before, 9)), [registration(1)]);
        assert_eq!(shelf.read(|conn| registrations::of_paper(conn, message_id(2), 2)), Some(registration(2)));
        assert_eq!(shelf.read(registrations::ids), [uuid(3), uuid(2), uuid(1)]);
        let loaded = shelf.read(|conn| registrations::load(conn, RegistrationId(uuid(2))));
        assert_eq!(loaded, Some((registration(2), paper.clone())));
        assert_eq!(shelf.read(|conn| registrations::load(conn, RegistrationId(uuid(9)))), None);
        assert_eq!(shelf.read(|conn| registrations::of_paper(conn, message_id(2), 0)), None);
        let mut eva = Paper::new(PaperKind::Registration, "R-4");
        eva.buyer.last_name = Some("Dvořáková".to_owned());
        let shop = source(1, "shop").id;
        assert_eq!(shelf.read(|conn| registrations::alike(conn, shop, &eva)), None);
        let of_eva = Registration { name: eva.buyer.display_name(), ..registration(4) };
        shelf.write(|tx| registrations::insert(tx, &of_eva, &eva));
        assert_eq!(shelf.read(|conn| registrations::alike(conn, shop, &eva)), Some(of_eva));
        assert_eq!(shelf.read(|conn| registrations::alike(conn, source(2, "other").id, &eva)), None);
        eva.notes.push("please soon".to_owned());
        assert_eq!(shelf.read(|conn| registrations::alike(conn, shop, &eva)), None, "it says something else");
        let again = Registration { id: RegistrationId(uuid(9)), ..registration(1) };
        assert!(!shelf.refuses(|tx| registrations::insert(tx, &again, &paper)).may_pass(), "a paper is one request");
        let settled = Registration { state: RegistrationState::Refused, ..registration(5) };
        shelf.write(|tx| registrations::insert(tx, &settled, &paper));
        assert_eq!(shelf.read(registrations::count_waiting), 4, "what was answered does not wait");
    });
}
