//! The import desk.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kontor::domain::contact::{Contact, ContactCard, ContactKind, ContactRole};
use kontor::domain::ids::{CommandId, OrderId};
use kontor::domain::lifecycle::{OrderState, PartyDecision};
use kontor::domain::paper::Role;
use kontor::engine::command::{Actor, Assignment, Command, Request};
use kontor::engine::query::{Answer, OrderFile, Query};
use kontor::i18n::{Language, Texts};
use kontor::matching::evidence::{Evidence, Field};
use kontor::problem::{Code, Problem};
use kontor::ui::place::{Place, Screen};

use super::{Desk, Office};

/// Returns a customer of the master.
fn card(number: &str, name: (&str, &str), street: &str, email: &str) -> ContactCard {
    ContactCard {
        number: number.to_owned(),
        first_name: name.0.to_owned(),
        last_name: name.1.to_owned(),
        street: street.to_owned(),
        zip: "397 01".to_owned(),
        city: "Písek".to_owned(),
        email: email.to_owned(),
        phone: "+420 602 114 225".to_owned(),
        ..ContactCard::blank(ContactKind::Person)
    }
}

/// Returns an office whose master has two customers that an order of Jana Novak may mean.
fn office() -> Office {
    let office = Office::new();
    let cards = vec![
        (1, card("10442", ("Jana", "Nováková"), "Polní 12", "info@statek.example")),
        (2, card("10017", ("Jan", "Novák"), "Lesní 3", "info@statek.example")),
        (3, card("10900", ("Petr", "Zeman"), "Krátká 1", "petr@zeman.example")),
    ];
    office.change(Command::ImportContacts { cards });
    office
}

/// Returns an order with these parties.
fn order(number: &str, parties: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Order xmlns=\"urn:kontor:order:1\" version=\"1.0\">\
         <OrderNo>{number}</OrderNo><Issued>2026-11-23</Issued><Currency>CZK</Currency><PriceMode>net</PriceMode>\
         {parties}<Line><Sku>A-1</Sku><Name>Thing</Name><Quantity>2</Quantity><UnitPrice>10.00</UnitPrice></Line></Order>"
    )
}

/// The customer as the shop sends her.
const JANA: &str = "<Buyer><FirstName>Jana</FirstName><LastName>Novak</LastName><Street>Polní 12</Street><Zip>39701</Zip>\
     <City>Pisek</City><Email>info@statek.example</Email></Buyer>";

/// Returns the newest order of the sender's number with all that is known of it.
fn file(desk: &Desk<'_>, number: &str) -> OrderFile {
    let Answer::Orders(rows) = desk.ask(Query::Orders { before: None, limit: 100 }) else { panic!("another answer") };
    let id = rows.iter().find(|row| row.head.order_no == number).unwrap().head.id;
    let Answer::OrderFile(Some(file)) = desk.ask(Query::OrderFile(id)) else { panic!("another answer") };
    *file
}

fn id(desk: &Desk<'_>, number: &str) -> OrderId {
    file(desk, number).row.head.id
}

fn contacts(desk: &Desk<'_>) -> Vec<Contact> {
    let Answer::Contacts(all) = desk.ask(Query::Contacts { after: None, limit: 100 }) else { panic!("another answer") };
    all.into_iter().map(|(contact, _)| contact).collect()
}

/// Returns the name at the head of a candidate's column.
fn candidate(desk: &Desk<'_>, at: usize) -> String {
    let beginning = format!("{at} · ");
    let found = desk.harness.query_all_by_role(egui::Role::RadioButton).find_map(|node| {
        let label = node.accesskit_node().label()?;
        Some(label.strip_prefix(&beginning)?.split(", no.").next()?.to_owned())
    });
    found.unwrap_or_else(|| panic!("there is no candidate {at}"))
}

/// Types into the field of this name.
fn write(desk: &mut Desk<'_>, field: &str, words: &str) {
    desk.harness.get_by_role_and_label(egui::Role::TextInput, field).type_text(words);
    desk.settle();
}

fn open_desk(desk: &mut Desk<'_>) {
    desk.go(Place::Screen(Screen::Desk));
}

// proves M17, M18
#[test]
fn an_unclear_order_is_assigned_with_two_keys_and_no_field_of_ours_changes() {
    let office = office();
    office.receive("a.xml", &order("55117", JANA));
    office.work();
    let mut desk = office.window();
    let before = contacts(&desk);
    desk.click("1 unclear customer");
    assert_eq!(desk.harness.state().window.place().screen(), Screen::Desk);
    assert!(desk.shows("Jana Novak, customer, Shop A 55117"), "the case stands in the queue");
    let first = candidate(&desk, 1);
    assert!(desk.shows("Nobody is chosen yet."), "nothing is chosen for the person");
    desk.press(Key::Num1);
    assert!(desk.shows(&format!("goes to {first}")) && desk.shows("no field of ours changes"));
    desk.press(Key::A);
    let file = file(&desk, "55117");
    assert_eq!(file.order.head.state, OrderState::Accepted);
    assert_eq!(file.order.parties[0].decision, PartyDecision::Assigned);
    assert_eq!(file.order.parties[0].decided.as_ref().unwrap().0, "Jana", "under the name of who sits here");
    assert_eq!(file.contacts[0].card.display_name(), first);
    assert_eq!(contacts(&desk), before, "an assignment changes no contact");
    assert!(desk.shows(&format!("customer is {first}")), "a toast says what was done");
    assert!(desk.shows("Nothing to decide"));
}

// proves M18
#[test]
fn fields_that_differ_are_marked_and_those_that_agree_can_be_hidden() {
    let office = office();
    office.receive("a.xml", &order("55117", JANA));
    office.work();
    let mut desk = office.window();
    open_desk(&mut desk);
    let at = if candidate(&desk, 1) == "Jana Nováková" { 1 } else { 2 };
    assert!(desk.shows(&format!("; {at} Jana Nováková: other")), "the name is not hers");
    assert!(desk.shows(&format!("; {at} Polní 12: same")));
    assert!(desk.shows(&format!("; {} Lesní 3: other", 3 - at)));
    assert!(desk.shows("Phone: blank; 1 +420 602 114 225: only here"));
    assert!(desk.shows("E-mail: info@statek.example; 1 info@statek.example: same ×2"), "a shared mailbox is told");
    assert!(desk.shows("Town: Pisek"));
    desk.press(Key::M);
    assert!(!desk.shows("Town: Pisek"), "both towns agree");
    assert!(desk.shows("Street: Polní 12"), "one street differs");
    desk.press(Key::M);
    assert!(desk.shows("Town: Pisek"));
}

// proves M18
#[test]
fn a_party_is_taken_over_as_a_new_contact_and_the_next_case_opens() {
    let office = office();
    office.receive("a.xml", &order("55117", JANA));
    office.work();
    office.receive("b.xml", &order("55118", JANA));
    office.work();
    let mut desk = office.window();
    open_desk(&mut desk);
    assert!(desk.shows("1 of 2"));
    desk.press(Key::N);
    assert!(desk.shows("Jana Novak is a new contact"));
    assert!(desk.shows("1 of 1"), "the next case is open");
    let file = file(&desk, "55117");
    assert_eq!(file.order.parties[0].decision, PartyDecision::Created);
    let made = &file.contacts[0].card;
    assert_eq!((made.last_name.as_str(), made.city.as_str()), ("Novak", "Pisek"), "as it was sent");
    assert_eq!(contacts(&desk).len(), 4);
}

// proves M18
#[test]
fn a_case_is_put_off_and_comes_back_and_another_is_rejected_with_its_reason() {
    let office = office();
    office.receive("a.xml", &order("55117", JANA));
    office.work();
    office.receive("b.xml", &order("55118", JANA));
    office.work();
    let mut desk = office.window();
    open_desk(&mut desk);
    desk.press(Key::S);
    desk.press(Key::Num1);
    assert!(desk.shows("Put off order"), "keys rest while a dialog is open");
    desk.press(Key::Escape);
    assert!(desk.shows("1 of 2"), "Escape is harmless");
    desk.press(Key::S);
    desk.click("In an hour");
    assert!(desk.shows("put off until"), "it stands below, with when it comes back");
    assert!(desk.shows("1 of 1"), "the other case is open");
    desk.press(Key::R);
    write(&mut desk, "Reason", "ordered by mistake");
    desk.click("Reject order");
    assert!(desk.shows("Nothing to decide just now"));
    let rejected = file(&desk, "55118");
    assert_eq!(rejected.order.head.state, OrderState::Closed);
    let told = rejected.trace.iter().any(|entry| {
        entry.kind == "order-rejected" && entry.detail.as_deref().unwrap_or_default().contains("ordered by mistake")
    });
    assert!(told, "the journal keeps the reason");
    assert_eq!(file(&desk, "55117").order.head.state, OrderState::Received, "what is put off still waits");
}

// proves M6, M18
#[test]
fn referrer_and_payer_are_cases_of_their_own_and_a_payer_is_never_created() {
    let office = office();
    let payer = |number: &str, name: &str| ContactCard {
        number: number.to_owned(),
        company: name.to_owned(),
        payer_key: "111".to_owned(),
        roles: vec![ContactRole::Payer],
        ..ContactCard::blank(ContactKind::Organisation)
    };
    office.change(Command::ImportContacts { cards: vec![(1, payer("P1", "VZP Praha")), (2, payer("P2", "VZP Brno"))] });
    let parties = "<Buyer><FirstName>Petr</FirstName><LastName>Zeman</LastName><Email>petr@zeman.example</Email></Buyer>\
         <Referrer><PhysicianNo>990011001</PhysicianNo><FirstName>Eva</FirstName><LastName>Stone</LastName></Referrer>\
         <Payer><Key>111</Key><Name>VZP</Name></Payer>";
    office.receive("a.xml", &order("M-1", parties));
    office.work();
    let mut desk = office.window();
    open_desk(&mut desk);
    assert!(desk.shows("Eva Stone, referrer, Shop A M-1") && desk.shows("VZP, payer, Shop A M-1"));
    let order = id(&desk, "M-1");
    desk.go(Place::Case(order, Role::Payer));
    assert!(desk.shows("2 of 2"));
    desk.go(Place::Case(order, Role::Buyer));
    assert!(desk.shows("1 of 2"), "the customer is certain: the party that waits opens instead");
    desk.press(Key::ArrowRight);
    assert!(desk.shows("Confirmation and export wait for 1 more party of this order."));
    desk.press(Key::A);
    assert!(desk.shows("1 of 1"));
    desk.press(Key::N);
    assert!(desk.shows("A payer is only ever assigned"), "a new payer is refused with the reason");
    assert_eq!(contacts(&desk).iter().filter(|contact| contact.card.roles == [ContactRole::Payer]).count(), 2);
    let second = candidate(&desk, 2);
    desk.press(Key::Num2);
    assert!(desk.shows("Export with the next accounting file."));
    desk.press(Key::A);
    let file = file(&desk, "M-1");
    assert_eq!(file.order.head.state, OrderState::Accepted);
    let payer = file.order.parties.iter().find(|party| party.role == Role::Payer).unwrap();
    let chosen = file.contacts.iter().find(|contact| Some(contact.id) == payer.contact_id).unwrap();
    assert_eq!(chosen.card.company, second);
    let referrer = file.order.parties.iter().find(|party| party.role == Role::Referrer).unwrap();
    assert_eq!(referrer.decision, PartyDecision::Created);
}

// proves M18
#[test]
fn somebody_whom_the_program_did_not_think_of_is_looked_up_by_keyboard() {
    let office = office();
    office.receive("a.xml", &order("55117", JANA));
    office.work();
    let mut desk = office.window();
    open_desk(&mut desk);
    desk.press(Key::F);
    write(&mut desk, "Which contact is it?", "petr@zem");
    assert!(desk.shows("Petr Zeman, 10900"), "found by a part of the mail address");
    desk.press(Key::Enter);
    assert!(desk.shows("goes to Petr Zeman, no. 10900"));
    assert!(desk.shows("You looked this contact up"));
    assert!(desk.shows("Confirmation is held for you"), "the mail address is another: told before it happens");
    desk.press(Key::A);
    assert_eq!(file(&desk, "55117").contacts[0].card.number, "10900");
}

// proves M18
#[test]
fn a_case_that_somebody_else_decides_says_so() {
    let office = office();
    office.receive("a.xml", &order("55117", JANA));
    office.work();
    let mut desk = office.window();
    open_desk(&mut desk);
    let zeman = contacts(&desk).iter().find(|contact| contact.card.number == "10900").unwrap().id;
    let order = id(&desk, "55117");
    let command = Command::Assign { order, role: Role::Buyer, to: Assignment::Existing(zeman) };
    let request =
        Request { id: CommandId(uuid::Uuid::from_u128(1)), actor: Actor::Person("Petra".to_owned()), command };
    desk.runtime.as_ref().unwrap().handle().send(request).unwrap().wait().unwrap();
    desk.settle();
    assert!(desk.shows("Decided meanwhile") && desk.shows("Petra decided at"));
    desk.press(Key::A);
    assert_eq!(file(&desk, "55117").contacts[0].card.number, "10900", "the decision stands");
    desk.press(Key::Enter);
    assert!(desk.shows("Nothing to decide"));
}

// proves M18
#[test]
fn the_entry_is_shown_as_it_was_sent() {
    let office = office();
    office.receive("a.xml", &order("55117", JANA));
    office.work();
    office.receive("b.xml", &order("55118", JANA));
    office.work();
    let mut desk = office.window();
    open_desk(&mut desk);
    desk.click("Order 1");
    assert!(desk.shows("1 Thing, 2"));
    desk.click("Raw");
    assert!(desk.shows("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Order xmlns=\"urn:kontor:order:1\""));
    desk.click("laid out");
    assert!(desk.shows("<OrderNo>55117</OrderNo>"));
    desk.click("Save whole…");
    let saved = desk.harness.state().calls.iter().any(|call| format!("{call:?}").contains("a.xml"));
    assert!(saved, "the program around the window is asked where to");
    desk.click("Attachments 0");
    assert!(desk.shows("No attachments came with this order"));
    desk.click("Earlier from this sender 1");
    assert!(desk.shows("55118,"));
}

// proves N14
#[test]
fn the_desk_says_what_it_did_when_there_is_nothing() {
    let office = Office::new();
    office.work();
    let mut desk = office.window();
    open_desk(&mut desk);
    assert!(desk.shows("Nothing to decide"));
    assert!(desk.shows("source asked, last") || desk.shows("sources asked, last"));
    desk.press(Key::A);
    desk.press(Key::Num1);
    desk.press(Key::Escape);
    assert!(desk.shows("Nothing to decide"), "no key does harm");
    desk.go(Place::Case(OrderId(uuid::Uuid::from_u128(7)), Role::Buyer));
    assert!(desk.shows("There is no such case"));
    desk.runtime.take().unwrap().stop().unwrap();
    desk.go(Place::Case(OrderId(uuid::Uuid::from_u128(8)), Role::Buyer));
    assert!(!desk.shows("There is no such case"), "no answer is made up");
    let stopped = Texts::in_language(Language::En)
        .problem(&Problem::new(Code::ThreadStopped).with("thread", "engine").with("detail", ""));
    assert!(desk.shows(&stopped), "why there is none stands where it would stand");
}

#[test]
fn every_fact_has_its_sentence_in_every_language() {
    for language in [Language::En, Language::De, Language::Cs, Language::Pl, Language::Ru] {
        let texts = Texts::in_language(language);
        for evidence in Evidence::all() {
            let id = evidence.message_id();
            let arguments: Vec<_> =
                evidence.arguments().into_iter().map(|(name, value)| (name, value.into())).collect();
            assert_ne!(texts.by_id(&id, &arguments), id, "{language:?}");
        }
        for field in Field::ALL {
            let id = field.message_id();
            assert_ne!(texts.by_id(&id, &[]), id, "{language:?}");
        }
    }
}
