//! Ways of payment: what senders write, as Pohoda's kinds. A way that is not known is left to
//! Pohoda's own default and stands in the internal note.

/// Codes of UNCL 4461 (payment means) and Pohoda's kinds.
const CODES: &[(&str, &str)] = &[
    ("10", "cash"),
    ("20", "cheque"),
    ("30", "draft"),
    ("31", "draft"),
    ("42", "draft"),
    ("58", "draft"),
    ("48", "creditcard"),
    ("54", "creditcard"),
    ("55", "creditcard"),
    ("49", "encashment"),
    ("59", "encashment"),
    ("97", "compensation"),
];

/// Beginnings of words in the languages of our senders, in lower case. The first that fits counts:
/// "cash on delivery" is no cash.
const WORDS: &[(&str, &str)] = &[
    ("dobír", "delivery"),
    ("dobier", "delivery"),
    ("nachnahme", "delivery"),
    ("pobran", "delivery"),
    ("za pobraniem", "delivery"),
    ("налож", "delivery"),
    ("cash on delivery", "delivery"),
    ("cash_on_delivery", "delivery"),
    ("cod", "delivery"),
    ("karta", "creditcard"),
    ("kartou", "creditcard"),
    ("karte", "creditcard"),
    ("kart", "creditcard"),
    ("kredit", "creditcard"),
    ("credit card", "creditcard"),
    ("credit_card", "creditcard"),
    ("card", "creditcard"),
    ("карт", "creditcard"),
    ("inkas", "encashment"),
    ("lastschrift", "encashment"),
    ("direct debit", "encashment"),
    ("direct_debit", "encashment"),
    ("polecenie zapłaty", "encashment"),
    ("zálohov", "advance"),
    ("proforma", "advance"),
    ("složenk", "postal"),
    ("zložien", "postal"),
    ("zápočt", "compensation"),
    ("šek", "cheque"),
    ("scheck", "cheque"),
    ("cheque", "cheque"),
    ("czek", "cheque"),
    ("hotov", "cash"),
    ("barzahlung", "cash"),
    ("bar", "cash"),
    ("gotówk", "cash"),
    ("налич", "cash"),
    ("cash", "cash"),
    ("převod", "draft"),
    ("prevod", "draft"),
    ("příkaz", "draft"),
    ("prikaz", "draft"),
    ("bankov", "draft"),
    ("überweisung", "draft"),
    ("banküberweisung", "draft"),
    ("rechnung", "draft"),
    ("vorkasse", "draft"),
    ("przelew", "draft"),
    ("перевод", "draft"),
    ("bank transfer", "draft"),
    ("bank_transfer", "draft"),
    ("bacs", "draft"),
];

/// Words that mean a way of payment only as a whole, because longer words begin with them.
const WHOLE: &[&str] = &["cod", "bar", "card", "cash", "kart", "karta", "karte"];

/// Returns Pohoda's kind for a stated way of payment.
pub(super) fn kind(method: &str) -> Option<&'static str> {
    let method = method.trim().to_lowercase();
    if let Some((_, kind)) = CODES.iter().find(|(code, _)| *code == method) {
        return Some(kind);
    }
    let is_edge = |character: Option<char>| character.is_none_or(|character| !character.is_alphanumeric());
    let stands = |word: &str| {
        method.match_indices(word).any(|(at, _)| {
            let before = method.get(..at).and_then(|text| text.chars().next_back());
            let after = method.get(at + word.len()..).and_then(|text| text.chars().next());
            is_edge(before) && (!WHOLE.contains(&word) || is_edge(after))
        })
    };
    WORDS.iter().find(|(word, _)| stands(word)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    // proves O6
    #[test]
    fn ways_of_payment_are_known_in_words_and_codes() {
        for (method, known) in [
            ("Dobírka", Some("delivery")),
            ("platba kartou online", Some("creditcard")),
            ("Kreditkarte", Some("creditcard")),
            ("Bankovním převodem", Some("draft")),
            ("Cash on delivery", Some("delivery")),
            ("cash", Some("cash")),
            ("в наличные", Some("cash")),
            ("58", Some("draft")),
            ("Barcode-Zahlung", None),
            ("Codex", None),
            ("PayPal", None),
            ("", None),
        ] {
            assert_eq!(kind(method), known, "{method}");
        }
    }
}
