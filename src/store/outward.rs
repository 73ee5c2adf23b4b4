//! What goes outward as long lists: only keys, in the order in which they are shown, so that any
//! place of a list of a hundred thousand is reached at once. Rows are fetched by key.

use uuid::Uuid;

use super::driver::Value;
use super::effects::EffectKey;
use super::id_set::IdSet;
use super::row::Columns;
use super::{Conn, StoreError, search};
use crate::domain::ids::{BatchId, MessageId};
use crate::domain::lifecycle::EffectKind;
use crate::domain::time::Timestamp;
use crate::domain::view::lists::SortOrder;
use crate::domain::view::outward::{BatchView, ItemCounts, OutboxList, OutboxSort, OutboxView};

/// What `effects_stuck` holds, in the index's own words.
const STUCK: &str = "(state = 'held' OR state = 'bounced' OR state = 'refused' OR state = 'given_up')";

/// What failed: not what a person dropped, whose problem is not the courier's own.
const FAILED: &str = "state <> 'held' AND
    (state <> 'given_up' OR substr(problem, 1, 8) = 'given-up' OR substr(problem, 1, 9) = 'not-found')";

/// Returns the keys of the outward actions that a list holds.
pub fn keys(conn: &mut Conn<'_>, list: &OutboxList) -> Result<Vec<EffectKey>, StoreError> {
    let (place, since) = match list.view {
        OutboxView::Waiting => ("WHERE state IN ('planned', 'sending')".to_owned(), None),
        OutboxView::Held => (format!("WHERE {STUCK} AND state = 'held'"), None),
        OutboxView::Failed => (format!("WHERE {STUCK} AND {FAILED}"), None),
        OutboxView::Sent { since } => ("WHERE state = 'accepted' AND ?1 <= settled_at".to_owned(), Some(since)),
        OutboxView::All => (String::new(), None),
    };
    let values: Vec<Value<'_>> = since.into_iter().map(|since| Value::Integer(since.0)).collect();
    let column = match list.sort {
        OutboxSort::Planned => "created_at",
        OutboxSort::Kind => "kind",
        OutboxSort::Target => "target",
        OutboxSort::State => "state",
        OutboxSort::Attempts => "attempts",
        OutboxSort::Due => "due_at",
    };
    let direction = match list.order {
        SortOrder::Ascending => "ASC",
        SortOrder::Descending => "DESC",
    };
    let sql = format!(
        "SELECT subject_id, kind, version, target FROM effects {place}
        ORDER BY {column} {direction}, subject_id {direction}, kind, version, target"
    );
    let mut keys = conn.rows(&sql, &values, |row| {
        let columns = Columns::of("effects", row);
        Ok(EffectKey {
            subject: columns.id(0, "subject_id", |bytes| Uuid::from_slice(bytes).ok())?,
            kind: columns.parsed(1, "kind", EffectKind::parse)?,
            version: columns.integer(2, "version")?,
            target: columns.text(3, "target")?,
        })
    })?;
    let text = list.text.trim().to_lowercase();
    if !text.is_empty() {
        let of_orders = IdSet::of(&search::all_orders(conn, &text)?);
        keys.retain(|key| key.target.to_lowercase().contains(&text) || of_orders.holds(&key.subject));
    }
    Ok(keys)
}

const SENT_SINCE: &str = "SELECT count(*) FROM effects WHERE state = 'accepted' AND ?1 <= settled_at";
const COUNT: &str = "SELECT count(*) FROM effects";

/// Returns how many actions the receivers accepted since a moment.
pub fn count_sent(conn: &mut Conn<'_>, since: Timestamp) -> Result<i64, StoreError> {
    Ok(conn
        .row(SENT_SINCE, &[Value::Integer(since.0)], |row| Columns::of("effects", row).integer(0, "count"))?
        .unwrap_or(0))
}

/// Returns how many actions there are in all.
pub fn count(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    Ok(conn.row(COUNT, &[], |row| Columns::of("effects", row).integer(0, "count"))?.unwrap_or(0))
}

/// Returns the accounting files that a list holds, newest first.
pub fn batch_ids(conn: &mut Conn<'_>, view: BatchView) -> Result<Vec<BatchId>, StoreError> {
    let place = match view {
        BatchView::All => "",
        BatchView::Unanswered => " WHERE state <> 'answered'",
        BatchView::Refused => {
            " WHERE id IN (SELECT batch_id FROM batch_items WHERE state = 'refused' AND order_id IN
                (SELECT id FROM orders WHERE state = 'refused'))"
        }
    };
    let sql = format!("SELECT id FROM batches{place} ORDER BY number DESC");
    conn.rows(&sql, &[], |row| Columns::of("batches", row).id(0, "id", BatchId::from_bytes))
}

const ITEM_COUNTS: &str = "SELECT count(*), sum(CASE state WHEN 'taken_over' THEN 1 ELSE 0 END),
    sum(CASE state WHEN 'refused' THEN 1 ELSE 0 END) FROM batch_items WHERE batch_id = ?1";

/// Returns how many orders stand in an accounting file.
pub fn item_counts(conn: &mut Conn<'_>, id: BatchId) -> Result<ItemCounts, StoreError> {
    let counts = conn.row(ITEM_COUNTS, &[Value::Blob(&id.bytes())], |row| {
        let columns = Columns::of("batch_items", row);
        Ok(ItemCounts {
            orders: columns.integer(0, "count")?,
            taken_over: columns.integer_or_none(1, "count")?.unwrap_or(0),
            refused: columns.integer_or_none(2, "count")?.unwrap_or(0),
        })
    })?;
    Ok(counts.unwrap_or_default())
}

const RETRIED_SINCE: &str =
    "SELECT count(*) FROM journal WHERE subject_id = ?1 AND ?2 < revision AND kind = 'message-retried'";

/// Returns whether a message was taken up again after a revision of the journal.
pub fn was_retried(conn: &mut Conn<'_>, id: MessageId, after: i64) -> Result<bool, StoreError> {
    let count = conn.row(RETRIED_SINCE, &[Value::Blob(&id.bytes()), Value::Integer(after)], |row| {
        Columns::of("journal", row).integer(0, "count")
    })?;
    Ok(count.unwrap_or(0) != 0)
}
