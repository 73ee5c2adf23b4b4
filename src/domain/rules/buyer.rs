//! Whether two papers with the same order number from one source speak of one buyer: shops that
//! number per customer use one number for several orders.

use crate::domain::fold;
use crate::domain::paper::{NumberScheme, Party};

/// What two papers say about their buyers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BuyerAgreement {
    /// The same buyer.
    Same,
    /// Clearly somebody else.
    Other,
    /// The papers do not say enough.
    Unknown,
}

/// How two statements of one fact compare.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fact {
    Agrees,
    Differs,
    NotStated,
}

/// Compares the buyer of an earlier paper with that of a later one.
///
/// One equal identifier or an equal name is enough for the same buyer. Somebody else it is when
/// names differ and nothing else agrees, not even the address: taking two buyers for one loses an
/// order, taking one for two shows it twice, with a warning. Two people of one name and different
/// days of birth are not taken for one by their name.
#[must_use]
pub fn same_buyer(stated_before: &Party, stated_now: &Party) -> BuyerAgreement {
    let identifiers = [
        compare(&numbers(stated_before, &NumberScheme::Ours), &numbers(stated_now, &NumberScheme::Ours)),
        compare(&numbers(stated_before, &NumberScheme::Theirs), &numbers(stated_now, &NumberScheme::Theirs)),
        compare(&numbers(stated_before, &NumberScheme::Gln), &numbers(stated_now, &NumberScheme::Gln)),
        compare(&vat_ids(stated_before), &vat_ids(stated_now)),
        compare(&reg_nos(stated_before), &reg_nos(stated_now)),
        compare(&emails(stated_before), &emails(stated_now)),
    ];
    if identifiers.contains(&Fact::Agrees) {
        return BuyerAgreement::Same;
    }
    let names = compare(&names(stated_before), &names(stated_now));
    let born_apart = match (stated_before.birth_date, stated_now.birth_date) {
        (Some(before), Some(now)) => before != now,
        (Some(_), None) | (None, Some(_) | None) => false,
    };
    let identifiers_differ = identifiers.contains(&Fact::Differs);
    match names {
        Fact::Agrees if !born_apart => BuyerAgreement::Same,
        Fact::Differs if identifiers_differ => BuyerAgreement::Other,
        Fact::Differs if compare(&places(stated_before), &places(stated_now)) != Fact::Agrees => BuyerAgreement::Other,
        Fact::Agrees | Fact::Differs | Fact::NotStated => BuyerAgreement::Unknown,
    }
}

fn compare(before: &[String], now: &[String]) -> Fact {
    if before.is_empty() || now.is_empty() {
        Fact::NotStated
    } else if before.iter().any(|value| now.contains(value)) {
        Fact::Agrees
    } else {
        Fact::Differs
    }
}

fn numbers(party: &Party, scheme: &NumberScheme) -> Vec<String> {
    let stated = party.ids.iter().filter(|number| number.scheme == *scheme);
    without_blank(stated.map(|number| identifier(&number.value)))
}

fn vat_ids(party: &Party) -> Vec<String> {
    let mut all = numbers(party, &NumberScheme::Vat);
    all.extend(without_blank(party.vat_id.iter().map(|value| identifier(value))));
    all
}

fn reg_nos(party: &Party) -> Vec<String> {
    let mut all = numbers(party, &NumberScheme::Register);
    all.extend(without_blank(party.reg_no.iter().map(|value| identifier(value))));
    all
}

fn emails(party: &Party) -> Vec<String> {
    without_blank(party.emails.iter().map(|address| address.trim().to_lowercase()))
}

/// Returns the names of the organisation and of the person. The person to ask is no name of the
/// buyer: it changes from order to order.
fn names(party: &Party) -> Vec<String> {
    without_blank(
        [party.company.clone().unwrap_or_default(), party.person_name()].iter().map(|name| fold::name_key(name)),
    )
}

/// Returns street and town as one, when both are stated.
fn places(party: &Party) -> Vec<String> {
    let town = party.zip.as_deref().or(party.city.as_deref()).map(fold::squeezed).unwrap_or_default();
    let street = party.street.as_deref().map(fold::squeezed).unwrap_or_default();
    if town.is_empty() || street.is_empty() { Vec::new() } else { vec![format!("{street} {town}")] }
}

/// Returns an identifier without leading zeros, which systems add and drop.
fn identifier(value: &str) -> String {
    fold::identifier(value).trim_start_matches('0').to_owned()
}

fn without_blank(values: impl Iterator<Item = String>) -> Vec<String> {
    values.filter(|value| !value.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::domain::paper::PartyNumber;
    use crate::domain::time::NaiveDate;

    use super::*;

    fn company(name: &str, vat_id: &str, email: &str) -> Party {
        let stated = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Party {
            company: stated(name),
            vat_id: stated(vat_id),
            emails: stated(email).into_iter().collect(),
            ..Party::empty()
        }
    }

    // proves N16
    #[test]
    fn one_equal_identifier_or_name_is_the_same_buyer() {
        let before = company("Müller GmbH", "DE 136695976", "a@mueller.example");
        for now in [
            company("", "DE136695976", ""),
            company("Etwas anderes", "", "A@Mueller.example "),
            company("MUELLER", "DE 1", "b@x.example"),
        ] {
            assert_eq!(same_buyer(&before, &now), BuyerAgreement::Same, "{now:?}");
        }
    }

    #[test]
    fn another_buyer_differs_in_identifiers_and_name() {
        let before = company("Alfa s.r.o.", "CZ27074358", "");
        assert_eq!(same_buyer(&before, &company("Beta s.r.o.", "CZ45274649", "")), BuyerAgreement::Other);
        assert_eq!(same_buyer(&before, &company("Beta s.r.o.", "", "")), BuyerAgreement::Other);
        let at = |name: &str, street: &str| Party {
            street: Some(street.to_owned()),
            zip: Some("397 01".to_owned()),
            ..company(name, "", "")
        };
        let renamed = same_buyer(&at("Alfa", "Polní 12"), &at("Nová Alfa", "Polní 12"));
        assert_eq!(renamed, BuyerAgreement::Unknown);
        assert_eq!(same_buyer(&at("Alfa", "Polní 12"), &at("Beta", "Polní 14")), BuyerAgreement::Other);
        assert_eq!(same_buyer(&before, &company("", "CZ45274649", "")), BuyerAgreement::Unknown);
        assert_eq!(same_buyer(&before, &Party::empty()), BuyerAgreement::Unknown);
        assert_eq!(same_buyer(&Party::empty(), &Party::empty()), BuyerAgreement::Unknown);
    }

    #[test]
    fn father_and_son_are_not_taken_for_one() {
        let born = |year| Party {
            first_name: Some("Jan".to_owned()),
            last_name: Some("Novák".to_owned()),
            birth_date: NaiveDate::from_ymd_opt(year, 3, 1),
            ..Party::empty()
        };
        assert_eq!(same_buyer(&born(1950), &born(1980)), BuyerAgreement::Unknown);
        assert_eq!(same_buyer(&born(1950), &born(1950)), BuyerAgreement::Same);
    }

    #[test]
    fn leading_zeros_of_a_number_do_not_count() {
        let numbered = |value: &str| Party {
            ids: vec![PartyNumber { scheme: NumberScheme::Ours, value: value.to_owned() }],
            ..Party::empty()
        };
        assert_eq!(same_buyer(&numbered("00123"), &numbered("123")), BuyerAgreement::Same);
    }

    proptest! {
        #[test]
        fn the_answer_is_the_same_both_ways(
            before in ("[ab]{0,1}", "[12]{0,1}", "[xy]?"),
            now in ("[ab]{0,1}", "[12]{0,1}", "[xy]?"),
        ) {
            let before = company(&before.0, &before.1, &before.2);
            let now = company(&now.0, &now.1, &now.2);
            prop_assert_eq!(same_buyer(&before, &now), same_buyer(&now, &before));
        }
    }
}
