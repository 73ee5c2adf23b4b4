//! The office's own range of articles.

use super::driver::{Row, Value};
use super::row::{Columns, text_or_null};
use super::{Conn, StoreError, Tx};
use crate::domain::contact::{Article, ArticleCard};
use crate::domain::ids::ArticleId;

const UPSERT: &str = "INSERT INTO articles (id, sku, gtin, name, unit, price, vat_rate) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (sku) DO UPDATE SET gtin = excluded.gtin, name = excluded.name, unit = excluded.unit, price = excluded.price,
    vat_rate = excluded.vat_rate";
const BY_SKU: &str = "SELECT id, sku, gtin, name, unit, price, vat_rate FROM articles WHERE sku = ?1";
const COUNT: &str = "SELECT count(*) FROM articles";

fn article_from_row(row: &dyn Row) -> Result<Article, StoreError> {
    let columns = Columns::of("articles", row);
    Ok(Article {
        id: columns.id(0, "id", ArticleId::from_bytes)?,
        card: ArticleCard {
            sku: columns.text(1, "sku")?,
            gtin: columns.text(2, "gtin")?,
            name: columns.text(3, "name")?,
            unit: columns.text(4, "unit")?,
            price: columns.decimal_or_none(5, "price")?,
            vat_rate: columns.decimal_or_none(6, "vat_rate")?,
        },
    })
}

/// Adds an article, or replaces what is said of the one with the same number.
pub fn upsert(tx: &mut Tx<'_>, id: ArticleId, card: &ArticleCard) -> Result<(), StoreError> {
    let (price, vat_rate) = (card.price.map(|price| price.to_string()), card.vat_rate.map(|rate| rate.to_string()));
    let values = [
        Value::Blob(&id.bytes()),
        Value::Text(&card.sku),
        Value::Text(&card.gtin),
        Value::Text(&card.name),
        Value::Text(&card.unit),
        text_or_null(price.as_deref()),
        text_or_null(vat_rate.as_deref()),
    ];
    tx.execute(UPSERT, &values)?;
    Ok(())
}

/// Returns the article with a number.
pub fn by_sku(conn: &mut Conn<'_>, sku: &str) -> Result<Option<Article>, StoreError> {
    conn.row(BY_SKU, &[Value::Text(sku)], article_from_row)
}

/// Returns how many articles there are.
pub fn count(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    Ok(conn.row(COUNT, &[], |row| Columns::of("articles", row).integer(0, "count"))?.unwrap_or(0))
}
