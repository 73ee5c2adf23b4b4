//! One row of an article table.

use crate::domain::contact::ArticleCard;
use crate::domain::money::Decimal;
use crate::formats::tables::rows::{Row, not_taken};
use crate::formats::values::{self, DecimalMark};
use crate::problem::{Code, Problem};

/// Makes an article of a row: it needs an article number, a GTIN or a name.
pub(super) fn card(line: u32, row: &mut Row<'_>) -> Result<ArticleCard, Problem> {
    let sku = row.one_line("sku");
    let gtin: String = row.text("gtin").chars().filter(|character| !character.is_whitespace()).collect();
    let name = row.one_line("name");
    if sku.is_empty() && gtin.is_empty() && name.is_empty() {
        return Err(not_taken(line, "no-number-and-no-name"));
    }
    let price = number(line, row, "price")?;
    let vat_rate = number(line, row, "vat_rate")?;
    if !gtin.is_empty() && !values::gs1_check_digit_agrees(&gtin) {
        row.doubts.push(Problem::new(Code::CheckDigitWrong).with("what", "GTIN").with("value", gtin.as_str()));
    }
    // Without a number of its own an article goes by its GTIN.
    let sku = if sku.is_empty() { gtin.clone() } else { sku };
    Ok(ArticleCard { sku, gtin, name, unit: row.one_line("unit"), price, vat_rate })
}

/// Reads a number that may have a currency or a per cent sign beside it; blank is none.
fn number(line: u32, row: &mut Row<'_>, column: &str) -> Result<Option<Decimal>, Problem> {
    let text = row.text(column).to_owned();
    let bare = text.trim_matches(|character: char| character.is_alphabetic() || " \u{a0}%€$£₽.".contains(character));
    if bare.is_empty() {
        return if text.is_empty() { Ok(None) } else { Err(not_taken(line, "bad-number")) };
    }
    let read = values::number(bare, DecimalMark::Either).ok_or_else(|| not_taken(line, "bad-number"))?;
    if read.ambiguous {
        row.doubts.push(
            Problem::new(Code::AmbiguousNumber).with("text", text.as_str()).with("read_as", read.value.to_string()),
        );
    }
    Ok(Some(read.value))
}
