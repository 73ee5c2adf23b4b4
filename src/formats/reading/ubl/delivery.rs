//! Where the goods go and when: the deliveries of the whole order and those of single lines.

use super::party;
use crate::domain::paper::{DeliveryWindow, Extra, Paper, Party};
use crate::domain::time::NaiveDate;
use crate::formats::reading::context::{Context, word_in};
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// The periods in which goods are wanted, the most binding first.
const PERIODS: &[&str] = &["RequestedDeliveryPeriod", "PromisedDeliveryPeriod", "EstimatedDeliveryPeriod"];
/// Single days on which goods are wanted; the names with a time are of UBL 1.0.
const DAYS: &[&str] = &[
    "RequestedDeliveryDate",
    "RequestedDeliveryDateTime",
    "LatestDeliveryDate",
    "LatestDeliveryDateTime",
    "EarliestDeliveryDateTime",
    "ActualDeliveryDate",
];

/// The most places that are told apart: nobody needs the exact number of more, and each line is
/// compared with all of them.
const PLACES_MAX: usize = 50;

/// Where the goods of one line go, and which line that is.
pub(super) struct LinePlace<'d, 't> {
    /// The line's place among the lines of the paper.
    pub(super) line: usize,
    /// Where to.
    pub(super) place: Party,
    /// The delivery that says so.
    pub(super) element: Element<'d, 't>,
}

/// Reads the deliveries of the whole order and settles where its goods go. The first place is the
/// delivery address; any other one is kept beside what goes there.
pub(super) fn settle(
    deliveries: &[Element<'_, '_>],
    lines: Vec<LinePlace<'_, '_>>,
    paper: &mut Paper,
    context: &mut Context,
) {
    if let ([element], []) = (deliveries, lines.as_slice()) {
        // By far the most orders.
        paper.delivery = paper.delivery.or_else(|| window(*element, context));
        let place = place(*element, "Delivery", paper);
        paper.ship_to = (!place.is_empty()).then_some(place);
        return;
    }
    let mut further = None;
    let mut places: Vec<Party> = Vec::new();
    for element in deliveries {
        paper.delivery = paper.delivery.or_else(|| window(*element, context));
        let place = place(*element, "Delivery", paper);
        if place.is_empty() {
            continue;
        }
        let known = PLACES_MAX <= places.len() || places.iter().any(|known| is_same_place(known, &place));
        if places.is_empty() {
            paper.ship_to = Some(place.clone());
        } else {
            paper.extras.push(Extra { path: "Delivery".to_owned(), text: party::one_line(&place) });
        }
        if !known {
            if !places.is_empty() {
                further = further.or(Some(*element));
            }
            places.push(place);
        }
    }
    let all_go_there = lines.len() == paper.lines.len()
        && lines.windows(2).all(|pair| matches!(pair, [one, other] if one.place == other.place));
    for LinePlace { line, place, element } in lines {
        if places.len() < PLACES_MAX && !places.iter().any(|known| is_same_place(known, &place)) {
            if places.is_empty() && all_go_there {
                paper.ship_to = Some(place.clone());
            } else {
                further = further.or(Some(element));
            }
            places.push(place.clone());
        }
        let is_told = paper.ship_to.as_ref().is_some_and(|told| says_no_more(&place, told));
        if !is_told && let Some(line) = paper.lines.get_mut(line) {
            line.options.push(("DeliveryLocation".to_owned(), party::one_line(&place)));
        }
    }
    if let Some(element) = further.filter(|_| 1 < places.len()) {
        let problem = Problem::new(Code::SeveralDeliveryPlaces).with("count", places.len().to_string());
        context.report(element, problem);
    }
}

/// Gives the person to ask about the delivery to the place of delivery, or to the buyer when
/// there is nobody else to ask.
pub(super) fn give_contact(contact: Element<'_, '_>, paper: &mut Paper) {
    match &mut paper.ship_to {
        Some(place) if !party::has_contact(place) => party::contact(contact, place),
        None if !party::has_contact(&paper.buyer) => party::contact(contact, &mut paper.buyer),
        Some(_) | None => {}
    }
}

/// Reads where one delivery goes. The goods go to the location (in Peppol's words to the
/// consignee); the party may be somebody behind it, whose own address is only a place to deliver
/// to where no location is stated.
pub(super) fn place(delivery: Element<'_, '_>, path: &str, paper: &mut Paper) -> Party {
    delivery.mark();
    let mut place = Party::default();
    let mut location = Party::default();
    for part in delivery.children() {
        match part.name() {
            "DeliveryParty" if place.is_empty() => place = party::party(part),
            "DeliveryLocation" | "DeliveryAddress" if !party::has_address(&location) => {
                read_location(part, &mut location);
            }
            _ => {}
        }
    }
    if party::has_address(&location) {
        if party::has_address(&place) && !is_same_place(&place, &location) {
            let own = Party { company: None, company2: None, contact_name: None, ..place.clone() };
            let path = format!("{path}/DeliveryParty/PostalAddress");
            paper.extras.push(Extra { path, text: party::one_line(&own) });
        }
        place.street = location.street;
        place.street2 = location.street2;
        place.zip = location.zip;
        place.city = location.city;
        place.region = location.region;
        place.country = location.country;
    } else if place.country.is_none() {
        place.country = location.country;
    }
    for id in location.ids {
        if !place.ids.contains(&id) {
            place.ids.push(id);
        }
    }
    if place.company.is_none() {
        place.company = location.company;
    } else if location.company.is_some() && location.company != place.company {
        place.company2 = location.company;
    }
    place
}

fn read_location(part: Element<'_, '_>, location: &mut Party) {
    part.mark();
    if part.name() == "DeliveryAddress" {
        party::address(part, location);
        return;
    }
    if let Some(address) = part.child("Address") {
        party::address(address, location);
    }
    for id in part.all("ID") {
        location.ids.extend(super::scheme::number(id));
    }
    location.company = word_in(part, "Name");
}

fn is_same_place(one: &Party, other: &Party) -> bool {
    if party::has_address(one) || party::has_address(other) {
        return one.street == other.street && one.zip == other.zip && one.city == other.city;
    }
    one.company == other.company && one.ids == other.ids
}

/// Returns whether everything that `place` states is stated of `told` as well.
fn says_no_more(place: &Party, told: &Party) -> bool {
    let fields = |party: &Party| {
        [
            party.company.clone(),
            party.contact_name.clone(),
            party.street.clone(),
            party.street2.clone(),
            party.zip.clone(),
            party.city.clone(),
        ]
    };
    fields(place).iter().zip(fields(told)).all(|(place, told)| place.is_none() || *place == told)
}

/// Returns when a delivery is wanted: in the requested period, else on the day that is stated.
pub(super) fn window(delivery: Element<'_, '_>, context: &mut Context) -> Option<DeliveryWindow> {
    let part = |name: &&str| delivery.children().find(|child| child.name() == *name);
    if let Some(period) = PERIODS.iter().find_map(part)
        && let Some(window) = self::period(period, context)
    {
        return Some(window);
    }
    let day = DAYS.iter().find_map(part).and_then(|day| context.date(day))?;
    Some(DeliveryWindow { from: day, to: None })
}

/// Reads a period.
pub(super) fn period(period: Element<'_, '_>, context: &mut Context) -> Option<DeliveryWindow> {
    let from: Option<NaiveDate> = context.date_in(period, "StartDate");
    let to = context.date_in(period, "EndDate");
    from.or(to).map(|from| DeliveryWindow { from, to })
}
