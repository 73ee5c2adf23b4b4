//! What customers and the office's own people are written.

use kontor::domain::contact::ContactCard;
use kontor::domain::lifecycle::{EffectKind, EffectState};
use kontor::domain::settings::SettingKey;
use kontor::engine::command::Command;
use kontor::mail::letter::AutoSubmitted;
use kontor::problem::Code;

use crate::support::fixtures::{BANDAGE, INSOLES, Who, alfa, cancellation, eva, order};
use crate::support::post::greylisted;
use crate::support::world::{ALFA, World};
use crate::support::{march, minutes};

/// Returns Alfa as the master says it, with another language.
fn speaking(language: &str) -> ContactCard {
    ContactCard { language: language.to_owned(), ..alfa().card(ALFA) }
}

fn with_customer(card: ContactCard) -> World {
    let mut world = World::new();
    let (id, _) = world.contact(ALFA);
    world.edits(id, card);
    world
}

// proves O7
#[test]
fn customers_are_answered_in_their_language() {
    for (language, subject, text) in LETTERS {
        let mut world = with_customer(speaking(language));
        world.set(SettingKey::OfficeContactLine, "+420 382 123 456");
        world.takes("order.xml", order("S-1").lines(&[BANDAGE, INSOLES]).kontor());
        let [letter] = world.post.letters().try_into().unwrap();
        assert_eq!(letter.subject, subject, "{language}");
        assert_eq!(shown(&letter.text), text, "{language}");
        assert_eq!(letter.to[0].address, "info@alfa.example");
    }
}

// proves O7
#[test]
fn an_unknown_language_falls_back_to_the_papers_and_then_to_the_offices() {
    for (card, paper, office, subject) in [
        ("", "de", "cs", "Ihr Auftrag S-1 ist bei uns eingegangen"),
        ("", "", "cs", "Přijali jsme Vaši objednávku S-1"),
        ("pl", "de", "cs", "Otrzymaliśmy Państwa zamówienie S-1"),
        ("", "fr", "ru", "Ваш заказ S-1 получен"),
    ] {
        let mut world = with_customer(speaking(card));
        world.set(SettingKey::OfficeLanguage, office);
        world.takes("order.xml", order("S-1").language(paper).kontor());
        assert_eq!(world.post.letters()[0].subject, subject, "{card} {paper} {office}");
    }
}

// proves O7, N8
#[test]
fn every_try_of_a_mail_is_the_same_mail_and_says_that_a_machine_wrote_it() {
    let mut world = World::new();
    world.set(SettingKey::InformationAddresses, "boss@kroky.example");
    world.post.fails_with([greylisted()]);
    world.takes("order.xml", order("S-1").kontor());
    world.advance(minutes(1));
    world.run_courier();
    let tried = world.post.tried();
    let confirmations: Vec<_> = tried.iter().filter(|letter| letter.to[0].address == "info@alfa.example").collect();
    assert_eq!(confirmations.len(), 2);
    let id = confirmations[0].message_id.clone();
    assert_eq!(confirmations[1].message_id, id);
    let order = world.order("S-1").order.head.id;
    assert!(
        id.starts_with(&format!("<{}.confirmation.1.", order.0.simple())) && id.ends_with("@kroky.example>"),
        "{id}"
    );
    assert!(confirmations.iter().all(|letter| letter.auto_submitted == AutoSubmitted::Replied));
    let information = tried.iter().find(|letter| letter.to[0].address == "boss@kroky.example").unwrap();
    assert_eq!(information.auto_submitted, AutoSubmitted::Generated);
    assert_ne!(information.message_id, id);
}

// proves O7
#[test]
fn a_sender_with_another_address_is_asked_about_once() {
    let mut world = World::new();
    let private = |no: &str| order(no).by(Who { email: "karel@free.example", ..alfa() }).kontor();
    world.takes("1.xml", private("S-1"));
    assert_eq!(world.post.tried(), []);
    let held = world.effect("S-1", EffectKind::Confirmation);
    let problem = held.problem.unwrap();
    assert_eq!((held.state, problem.code), (EffectState::Held, Code::SenderDiffers));
    assert_eq!(
        (problem.argument("address"), problem.argument("master")),
        (Some("karel@free.example"), Some("info@alfa.example"))
    );
    world.ends_with(&["S-1 confirmation held: sender-differs"]);
    world.release(EffectKind::Confirmation);
    world.run_courier();
    assert_eq!(world.post.letters_to("info@alfa.example").len(), 1);
    assert_eq!(world.post.letters_to("karel@free.example").len(), 0, "it goes where the master says");
    world.takes("2.xml", private("S-2"));
    assert_eq!(world.post.letters().len(), 2, "the answer is remembered");
    // Another customer is another question.
    world.knows(eva().card("2002"));
    world.takes("3.xml", order("S-3").by(Who { number: "2002", email: "else@free.example", ..eva() }).kontor());
    world.ends_with(&["S-3 confirmation held: sender-differs"]);
}

// proves O7
#[test]
fn a_confirmation_that_was_dropped_is_no_answer_for_the_next() {
    let mut world = World::new();
    let private = |no: &str| order(no).by(Who { email: "karel@free.example", ..alfa() }).kontor();
    world.takes("1.xml", private("S-1"));
    world.drop_waiting(EffectKind::Confirmation);
    world.takes("2.xml", private("S-2"));
    assert_eq!(world.post.tried(), []);
    world.ends_with(&["S-1 confirmation given_up: sender-differs", "S-2 confirmation held: sender-differs"]);
}

// proves O7
#[test]
fn an_address_is_the_same_however_it_is_written() {
    let mut world = World::new();
    world.takes("1.xml", order("S-1").by(Who { email: "Info@ALFA.example", ..alfa() }).kontor());
    world.takes("2.xml", order("S-2").by(Who { email: "", ..alfa() }).kontor());
    assert_eq!(world.post.letters().len(), 2);
}

// proves O7
#[test]
fn a_customer_without_an_address_waits_for_one() {
    let mut world = with_customer(ContactCard { email: String::new(), ..alfa().card(ALFA) });
    world.takes("order.xml", order("S-1").kontor());
    world.ends_with(&["S-1 confirmation held: mail-address-missing"]);
    let (id, card) = world.contact(ALFA);
    world.edits(id, ContactCard { email: "new@alfa.example".to_owned(), ..card });
    world.takes("nothing.xml", order("S-2").by(Who { email: "", ..alfa() }).kontor());
    assert_eq!(world.post.letters_to("new@alfa.example").len(), 1);
    world.release(EffectKind::Confirmation);
    world.run_courier();
    assert_eq!(world.post.letters().len(), 2);
    world.ends_with(&[]);
}

// proves O7
#[test]
fn nobody_is_confirmed_to_when_that_is_switched_off() {
    let mut world = World::new();
    world.set(SettingKey::InformationAddresses, "boss@kroky.example");
    world.set(SettingKey::Confirm, "off");
    world.takes("1.xml", order("S-1").kontor());
    assert_eq!(world.post.letters_to("info@alfa.example").len(), 0);
    assert_eq!(world.post.letters_to("boss@kroky.example").len(), 1, "the office's own people are told all the same");
    assert!(world.order("S-1").effects.iter().all(|effect| effect.key.kind != EffectKind::Confirmation));
    world.set(SettingKey::Confirm, "on");
    world.takes("2.xml", order("S-2").kontor());
    assert_eq!(world.post.letters_to("info@alfa.example").len(), 1);
}

// proves O7
#[test]
fn changes_and_cancellations_are_confirmed_as_such() {
    let mut world = World::new();
    world.set(SettingKey::AccountingProfile, "");
    world.takes("1.xml", order("S-1").kontor());
    world.takes("2.xml", order("S-1").lines(&[INSOLES]).kontor());
    world.takes("3.xml", cancellation("S-1"));
    let letters = world.post.letters();
    let subjects: Vec<&str> = letters.iter().map(|letter| letter.subject.as_str()).collect();
    assert_eq!(
        subjects,
        ["We have received your order S-1", "Your order S-1 has been changed", "Your order S-1 has been cancelled"]
    );
    assert!(letters[1].text.contains("1. Insoles\n") && !letters[1].text.contains("Bandage"), "{}", letters[1].text);
    assert!(letters[2].text.contains("is cancelled.") && !letters[2].text.contains("Insoles"), "{}", letters[2].text);
    let ids: std::collections::BTreeSet<&str> = letters.iter().map(|letter| letter.message_id.as_str()).collect();
    assert_eq!(ids.len(), 3);
}

// proves O8
#[test]
fn everybody_who_is_to_be_told_is_told_of_each_order() {
    let mut world = World::new();
    world.set(SettingKey::InformationAddresses, "boss@kroky.example, stock@kroky.example");
    world.advance(minutes(5));
    world.takes("1.xml", order("S-1").kontor());
    let [boss] = world.post.letters_to("boss@kroky.example").try_into().unwrap();
    assert_eq!(boss.subject, "New order 26-000001");
    assert_eq!(boss.date, march(2, 9, 5));
    assert_eq!(shown(&boss.text), INFORMATION);
    assert_eq!(world.post.letters_to("stock@kroky.example").len(), 1);
    // An order that waits for a decision is told of at once, and says so.
    world.takes("2.xml", order("S-2").by(eva()).kontor());
    let letter = world.post.letters_to("boss@kroky.example").pop().unwrap();
    assert!(letter.text.contains("It is not clear yet who the customer is."), "{}", letter.text);
    assert_eq!(world.post.letters_to("eva@dvorak.example").len(), 0);
    world.ends_with(&["2.xml open: party-unclear"]);
}

// proves O8
#[test]
fn nobody_is_told_where_nobody_is_named() {
    let mut world = World::new();
    world.takes("1.xml", order("S-1").kontor());
    assert_eq!(world.post.letters().len(), 1);
    assert!(world.order("S-1").effects.iter().all(|effect| effect.key.kind != EffectKind::Information));
}

// proves O7, O8
#[test]
fn without_a_mail_server_mails_wait() {
    let mut world = World::new();
    world.set(SettingKey::MailHost, "");
    world.set(SettingKey::InformationAddresses, "boss@kroky.example");
    world.takes("1.xml", order("S-1").kontor());
    assert_eq!(world.post.tried(), []);
    world.ends_with(&["S-1 confirmation planned", "S-1 information planned"]);
    world.set(SettingKey::MailHost, "mail.example");
    world.run_courier();
    assert_eq!(world.post.letters().len(), 2);
    world.ends_with(&[]);
}

// proves O7
#[test]
fn closing_an_order_takes_no_confirmation_back() {
    let mut world = World::new();
    world.post.is_down(true);
    world.takes("1.xml", order("S-1").kontor());
    let id = world.order("S-1").order.head.id;
    world.does(Command::CloseOrder { order: id });
    world.post.is_down(false);
    world.advance(minutes(10));
    world.run_courier();
    assert_eq!(world.post.letters().len(), 1);
}

/// Returns a text with its no-break spaces shown as `_`.
fn shown(text: &str) -> String {
    text.replace('\u{a0}', "_")
}

const INFORMATION: &str = "A new order has been received and booked.

Our number: 26-000001
Customer’s order number: S-1
Customer: Alfa s.r.o.
Date: 2_Mar_2026
Source: shop
Items: 1
Total: CZK_20.00

You receive this message because Zdravé kroky s.r.o. has entered your
address for information mails.

";

const LETTERS: [(&str, &str, &str); 5] = [
    (
        "en",
        "We have received your order S-1",
        "Dear Alfa s.r.o.,

thank you for your order. We have received your order S-1 of 2_Mar_2026 and
recorded it under our number 26-000001.

Your order has 2 items:

1. Bandage
    B-1 · 2_pc. · CZK_20.00
2. Insoles
    E-2 · 1_pc. · CZK_350.00

Total: CZK_370.00

We will now process your order and get in touch with you if anything is
unclear.

This message was created automatically. If anything in it is not right,
simply reply to it.

Kind regards
Zdravé kroky s.r.o.
+420 382 123 456
",
    ),
    (
        "de",
        "Ihr Auftrag S-1 ist bei uns eingegangen",
        "Guten Tag Alfa s.r.o.,

vielen Dank für Ihren Auftrag. Ihr Auftrag S-1 vom 02.03.2026 ist bei uns
eingegangen und wird unter unserer Nummer 26-000001 geführt.

Ihr Auftrag umfasst 2 Positionen:

1. Bandage
    B-1 · 2_Stück · 20,00_Kč
2. Insoles
    E-2 · 1_Stück · 350,00_Kč

Gesamtbetrag: 370,00_Kč

Wir bearbeiten Ihren Auftrag nun und melden uns bei Ihnen, falls etwas
unklar ist.

Diese Nachricht wurde automatisch erstellt. Wenn etwas darin nicht stimmt,
antworten Sie einfach darauf.

Mit freundlichen Grüßen
Zdravé kroky s.r.o.
+420 382 123 456
",
    ),
    (
        "cs",
        "Přijali jsme Vaši objednávku S-1",
        "Zákazník: Alfa s.r.o.

Dobrý den,

děkujeme za Vaši objednávku. Objednávku S-1 ze dne 2._3._2026 jsme přijali a
vedeme ji pod číslem 26-000001.

Vaše objednávka má 2 položky:

1. Bandage
    B-1 · 2_ks · 20,00_Kč
2. Insoles
    E-2 · 1_ks · 350,00_Kč

Celkem: 370,00_Kč

Vaši objednávku nyní zpracujeme. Pokud bude něco nejasné, ozveme se Vám.

Tato zpráva byla vytvořena automaticky. Pokud v ní něco nesouhlasí, stačí na
ni odpovědět.

S pozdravem
Zdravé kroky s.r.o.
+420 382 123 456
",
    ),
    (
        "pl",
        "Otrzymaliśmy Państwa zamówienie S-1",
        "Klient: Alfa s.r.o.

Szanowni Państwo,

dziękujemy za zamówienie. Państwa zamówienie S-1 z dnia 02.03.2026 wpłynęło
do nas i otrzymało u nas numer 26-000001.

Państwa zamówienie zawiera 2 pozycje:

1. Bandage
    B-1 · 2_szt. · 20,00_Kč
2. Insoles
    E-2 · 1_szt. · 350,00_Kč

Razem: 370,00_Kč

Przystępujemy do realizacji zamówienia i skontaktujemy się z Państwem, jeśli
coś będzie niejasne.

Ta wiadomość została utworzona automatycznie. Jeśli coś się w niej nie
zgadza, wystarczy na nią odpowiedzieć.

Z poważaniem
Zdravé kroky s.r.o.
+420 382 123 456
",
    ),
    (
        "ru",
        "Ваш заказ S-1 получен",
        "Здравствуйте, Alfa s.r.o.!

Благодарим Вас за заказ. Ваш заказ S-1 от 02.03.2026 получен и
зарегистрирован у нас под номером 26-000001.

В Вашем заказе 2 позиции:

1. Bandage
    B-1 · 2_шт. · 20,00_Kč
2. Insoles
    E-2 · 1_шт. · 350,00_Kč

Итого: 370,00_Kč

Мы приступаем к обработке заказа и свяжемся с Вами, если потребуется что-то
уточнить.

Это письмо создано автоматически. Если в нём что-то неверно, просто ответьте
на него.

С уважением
Zdravé kroky s.r.o.
+420 382 123 456
",
    ),
];
