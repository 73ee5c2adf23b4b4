//! Booked orders with their lines and parties.

use super::driver::{Row, Value};
use super::paper_json::{self, Parts};
use super::row::{Columns, text_or_null};
use super::{Conn, StoreError, Tx, listing};
use crate::domain::ids::{ContactId, MessageId, OrderId, SourceId};
use crate::domain::lifecycle::{OrderState, PartyDecision};
use crate::domain::money::{Currency, Money};
use crate::domain::note::Note;
use crate::domain::order::{Order, OrderHead, OrderParty};
use crate::domain::paper::{Attachment, AttachmentContent, Line, Paper, Party, Role};
use crate::domain::time::Timestamp;

macro_rules! order_columns {
    () => {
        "SELECT id, number, source_id, message_id, paper_no, order_no, revision, state, is_cancelled, contact_id, undecided, clerk,
    employee, branch, received_at, booked_day, issued, currency, total_minor, line_count, buyer_name, content_hash, problem_code,
    problem, exports, version FROM orders"
    };
}

const INSERT: &str = "INSERT INTO orders (id, number, source_id, message_id, paper_no, order_no, revision, state, is_cancelled,
    contact_id, undecided, clerk, employee, branch, received_at, booked_day, issued, currency, total_minor, total_digits, line_count,
    buyer_name, content_hash, problem_code, problem, exports, version, detail)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26,
    1, ?27)";
const UPDATE: &str = "UPDATE orders SET message_id = ?2, paper_no = ?3, revision = ?4, state = ?5, is_cancelled = ?6, contact_id = ?7,
    undecided = ?8, clerk = ?9, employee = ?10, issued = ?11, currency = ?12, total_minor = ?13, total_digits = ?14,
    line_count = ?15, buyer_name = ?16, content_hash = ?17, problem_code = ?18, problem = ?19, exports = ?20, version = version + 1
    WHERE id = ?1 AND version = ?21";
const UPDATE_DETAIL: &str = "UPDATE orders SET detail = ?2 WHERE id = ?1";
const INSERT_LINE: &str =
    "INSERT INTO order_lines (order_id, position, line_no, sku, gtin, name, quantity, unit, unit_price, price_base,
    vat_rate, line_total, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
const DELETE_LINES: &str = "DELETE FROM order_lines WHERE order_id = ?1";
const INSERT_PARTY: &str =
    "INSERT INTO order_parties (order_id, role, name, decision, contact_id, decided_by, decided_at, evidence, detail)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
const DELETE_PARTIES: &str = "DELETE FROM order_parties WHERE order_id = ?1";
const DECIDE_PARTY: &str =
    "UPDATE order_parties SET decision = ?3, contact_id = ?4, decided_by = ?5, decided_at = ?6, evidence = ?7
    WHERE order_id = ?1 AND role = ?2";
const BY_ID: &str = concat!(order_columns!(), " WHERE id = ?1");
const BY_OUR_NUMBER: &str = concat!(order_columns!(), " WHERE number = ?1");
const BY_THEIR_NUMBER: &str = concat!(order_columns!(), " WHERE order_no = ?1 AND source_id = ?2 ORDER BY id");
const BY_THEIR_NUMBER_ANYWHERE: &str =
    concat!(order_columns!(), " WHERE order_no = ?1 ORDER BY source_id, id LIMIT 50");
const NEWEST: &str = concat!(order_columns!(), " WHERE id < ?1 ORDER BY id DESC LIMIT ?2");
const UNDECIDED: &str = concat!(order_columns!(), " WHERE undecided <> 0 AND ?1 < id ORDER BY id LIMIT ?2");
const NOTED: &str = concat!(order_columns!(), " WHERE problem_code IS NOT NULL AND ?1 < id ORDER BY id LIMIT ?2");
const UNDECIDED_OF_MESSAGE: &str = "SELECT count(*) FROM orders WHERE undecided <> 0 AND message_id = ?1";
const DETAIL: &str = "SELECT detail FROM orders WHERE id = ?1";
const LINES: &str =
    "SELECT line_no, sku, gtin, name, quantity, unit, unit_price, price_base, vat_rate, line_total, detail
    FROM order_lines WHERE order_id = ?1 ORDER BY position";
const PARTIES: &str = "SELECT role, decision, contact_id, decided_by, decided_at, evidence, detail FROM order_parties WHERE order_id = ?1";
const ATTACHMENTS: &str =
    "SELECT name, mime, description, content, link FROM order_attachments WHERE order_id = ?1 ORDER BY position";
const RECENT_NUMBERS: &str = "SELECT order_no FROM orders WHERE source_id = ?1 ORDER BY id DESC LIMIT ?2";
const COUNT: &str = "SELECT count(*) FROM orders";

fn head_from_row(row: &dyn Row) -> Result<OrderHead, StoreError> {
    let columns = Columns::of("orders", row);
    let currency = columns.text_or_none(17, "currency")?.and_then(|code| Currency::parse(&code));
    let minor = columns.integer_or_none(18, "total_minor")?;
    let code = columns.text_or_none(22, "problem_code")?;
    let text = columns.text_or_none(23, "problem")?;
    Ok(OrderHead {
        id: columns.id(0, "id", OrderId::from_bytes)?,
        number: columns.text(1, "number")?,
        source_id: columns.id(2, "source_id", SourceId::from_bytes)?,
        message_id: columns.id(3, "message_id", MessageId::from_bytes)?,
        paper_no: columns.integer(4, "paper_no")?,
        order_no: columns.text(5, "order_no")?,
        revision: columns.integer(6, "revision")?,
        state: columns.parsed(7, "state", OrderState::parse)?,
        is_cancelled: columns.flag(8, "is_cancelled")?,
        contact_id: columns.id_or_none(9, "contact_id", ContactId::from_bytes)?,
        undecided: columns.integer(10, "undecided")?,
        clerk: columns.text(11, "clerk")?,
        employee: columns.text(12, "employee")?,
        branch: columns.text(13, "branch")?,
        received_at: columns.moment(14, "received_at")?,
        booked_day: columns.parsed(15, "booked_day", |day| day.parse().ok())?,
        issued: columns.text_or_none(16, "issued")?,
        total: currency.zip(minor).map(|(currency, minor)| Money { minor, currency }),
        line_count: columns.integer(19, "line_count")?,
        buyer_name: columns.text(20, "buyer_name")?,
        content_hash: columns.id(21, "content_hash", |bytes| <[u8; 32]>::try_from(bytes).ok())?,
        note: code.zip(text).map(|(code, text)| Note { code, text }),
        exports: columns.integer(24, "exports")?,
        version: columns.integer(25, "version")?,
    })
}

/// Stores a new order with its lines and parties.
pub fn insert(tx: &mut Tx<'_>, head: &OrderHead, paper: &Paper, parties: &[OrderParty]) -> Result<(), StoreError> {
    let detail = paper_json::encode_paper(paper, Parts::WithoutColumns)?;
    let booked_day = head.booked_day.to_string();
    let (id, source_id, message_id) = (head.id.bytes(), head.source_id.bytes(), head.message_id.bytes());
    let contact_id = head.contact_id.map(|id| id.bytes());
    let currency = head.total.map(|total| total.currency);
    let values = [
        Value::Blob(&id),
        Value::Text(&head.number),
        Value::Blob(&source_id),
        Value::Blob(&message_id),
        Value::Integer(head.paper_no),
        Value::Text(&head.order_no),
        Value::Integer(head.revision),
        Value::Text(head.state.as_str()),
        Value::Integer(i64::from(head.is_cancelled)),
        contact_id.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
        Value::Integer(head.undecided),
        Value::Text(&head.clerk),
        Value::Text(&head.employee),
        Value::Text(&head.branch),
        Value::Integer(head.received_at.0),
        Value::Text(&booked_day),
        text_or_null(head.issued.as_deref()),
        currency.as_ref().map_or(Value::Null, |currency| Value::Text(currency.code())),
        head.total.map_or(Value::Null, |total| Value::Integer(total.minor)),
        Value::Integer(i64::from(currency.map_or(2, |currency| currency.minor_digits()))),
        Value::Integer(head.line_count),
        Value::Text(&head.buyer_name),
        Value::Blob(&head.content_hash),
        text_or_null(head.note.as_ref().map(|note| note.code.as_str())),
        text_or_null(head.note.as_ref().map(|note| note.text.as_str())),
        Value::Integer(head.exports),
        Value::Text(&detail),
    ];
    tx.execute(INSERT, &values)?;
    listing::note_order(tx, &id)?;
    insert_lines(tx, &id, &paper.lines)?;
    insert_parties(tx, &id, paper, parties)
}

fn insert_lines(tx: &mut Tx<'_>, id: &[u8; 16], lines: &[Line]) -> Result<(), StoreError> {
    for (position, line) in lines.iter().enumerate() {
        let rest = paper_json::encode_line_rest(line)?;
        let [quantity, unit_price, price_base, vat_rate, line_total] =
            [line.quantity, line.unit_price, line.price_base, line.vat_rate, line.line_total]
                .map(|number| number.map(|number| number.to_string()));
        let values = [
            Value::Blob(id),
            Value::Integer(i64::try_from(position).unwrap_or(i64::MAX)),
            Value::Text(&line.line_no),
            text_or_null(line.sku.as_deref()),
            text_or_null(line.gtin.as_deref()),
            Value::Text(&line.name),
            text_or_null(quantity.as_deref()),
            text_or_null(line.unit.as_deref().or(line.unit_stated.as_deref())),
            text_or_null(unit_price.as_deref()),
            text_or_null(price_base.as_deref()),
            text_or_null(vat_rate.as_deref()),
            text_or_null(line_total.as_deref()),
            text_or_null(rest.as_deref()),
        ];
        tx.execute(INSERT_LINE, &values)?;
    }
    Ok(())
}

fn insert_parties(tx: &mut Tx<'_>, id: &[u8; 16], paper: &Paper, parties: &[OrderParty]) -> Result<(), StoreError> {
    for (role, party) in paper.parties() {
        let decided = parties.iter().find(|decided| decided.role == role);
        let detail = paper_json::encode_party(party)?;
        let contact_id = decided.and_then(|party| party.contact_id).map(|id| id.bytes());
        let by = decided.and_then(|party| party.decided.as_ref());
        let name = party.display_name();
        let values = [
            Value::Blob(id),
            Value::Text(role.as_str()),
            Value::Text(&name),
            Value::Text(decided.map_or(PartyDecision::Kept, |party| party.decision).as_str()),
            contact_id.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
            text_or_null(by.map(|(who, _)| who.as_str())),
            by.map_or(Value::Null, |(_, at)| Value::Integer(at.0)),
            text_or_null(decided.and_then(|party| party.evidence.as_deref())),
            Value::Text(&detail),
        ];
        tx.execute(INSERT_PARTY, &values)?;
    }
    Ok(())
}

/// Changes what lists show of an order whose version is still the one seen.
pub fn update_head(tx: &mut Tx<'_>, head: &OrderHead) -> Result<(), StoreError> {
    listing::note_change(tx, head)?;
    let (id, message_id) = (head.id.bytes(), head.message_id.bytes());
    let contact_id = head.contact_id.map(|id| id.bytes());
    let currency = head.total.map(|total| total.currency);
    let values = [
        Value::Blob(&id),
        Value::Blob(&message_id),
        Value::Integer(head.paper_no),
        Value::Integer(head.revision),
        Value::Text(head.state.as_str()),
        Value::Integer(i64::from(head.is_cancelled)),
        contact_id.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
        Value::Integer(head.undecided),
        Value::Text(&head.clerk),
        Value::Text(&head.employee),
        text_or_null(head.issued.as_deref()),
        currency.as_ref().map_or(Value::Null, |currency| Value::Text(currency.code())),
        head.total.map_or(Value::Null, |total| Value::Integer(total.minor)),
        Value::Integer(i64::from(currency.map_or(2, |currency| currency.minor_digits()))),
        Value::Integer(head.line_count),
        Value::Text(&head.buyer_name),
        Value::Blob(&head.content_hash),
        text_or_null(head.note.as_ref().map(|note| note.code.as_str())),
        text_or_null(head.note.as_ref().map(|note| note.text.as_str())),
        Value::Integer(head.exports),
        Value::Integer(head.version),
    ];
    if tx.execute(UPDATE, &values)? == 1 { Ok(()) } else { Err(StoreError::Conflict { what: "order" }) }
}

/// Changes an order with its lines and parties; the caller keeps what it said before.
pub fn replace(tx: &mut Tx<'_>, order: &Order) -> Result<(), StoreError> {
    update_head(tx, &order.head)?;
    let id = order.head.id.bytes();
    let detail = paper_json::encode_paper(&order.paper, Parts::WithoutColumns)?;
    tx.execute(UPDATE_DETAIL, &[Value::Blob(&id), Value::Text(&detail)])?;
    tx.execute(DELETE_LINES, &[Value::Blob(&id)])?;
    tx.execute(DELETE_PARTIES, &[Value::Blob(&id)])?;
    insert_lines(tx, &id, &order.paper.lines)?;
    insert_parties(tx, &id, &order.paper, &order.parties)
}

/// Notes who a party was decided to be.
pub fn decide_party(tx: &mut Tx<'_>, id: OrderId, party: &OrderParty) -> Result<(), StoreError> {
    let id = id.bytes();
    let contact_id = party.contact_id.map(|id| id.bytes());
    let values = [
        Value::Blob(&id),
        Value::Text(party.role.as_str()),
        Value::Text(party.decision.as_str()),
        contact_id.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
        text_or_null(party.decided.as_ref().map(|(who, _)| who.as_str())),
        party.decided.as_ref().map_or(Value::Null, |(_, at)| Value::Integer(at.0)),
        text_or_null(party.evidence.as_deref()),
    ];
    tx.execute(DECIDE_PARTY, &values)?;
    Ok(())
}

/// Returns what lists show of one order.
pub fn find(conn: &mut Conn<'_>, id: OrderId) -> Result<Option<OrderHead>, StoreError> {
    conn.row(BY_ID, &[Value::Blob(&id.bytes())], head_from_row)
}

/// Returns the order with our number.
pub fn by_our_number(conn: &mut Conn<'_>, number: &str) -> Result<Option<OrderHead>, StoreError> {
    conn.row(BY_OUR_NUMBER, &[Value::Text(number)], head_from_row)
}

/// Returns the orders of a source with the sender's number, oldest first.
pub fn by_their_number(conn: &mut Conn<'_>, source: SourceId, order_no: &str) -> Result<Vec<OrderHead>, StoreError> {
    conn.rows(BY_THEIR_NUMBER, &[Value::Text(order_no), Value::Blob(&source.bytes())], head_from_row)
}

/// Returns the orders of any source with the sender's number, oldest first.
pub fn by_their_number_anywhere(conn: &mut Conn<'_>, order_no: &str) -> Result<Vec<OrderHead>, StoreError> {
    let mut heads = conn.rows(BY_THEIR_NUMBER_ANYWHERE, &[Value::Text(order_no)], head_from_row)?;
    // The index stands in another order, and sorting in the database costs a table of its own.
    heads.sort_by_key(|head| head.id);
    Ok(heads)
}

/// Returns a page of orders, newest first, before an id.
pub fn newest(conn: &mut Conn<'_>, before: Option<OrderId>, limit: i64) -> Result<Vec<OrderHead>, StoreError> {
    let before = before.map_or([0xFF; 16], |id| id.bytes());
    conn.rows(NEWEST, &[Value::Blob(&before), Value::Integer(limit)], head_from_row)
}

/// Returns a page of the orders with an undecided party, oldest first, after an id.
pub fn undecided(conn: &mut Conn<'_>, after: Option<OrderId>, limit: i64) -> Result<Vec<OrderHead>, StoreError> {
    let after = after.map_or([0; 16], |id| id.bytes());
    conn.rows(UNDECIDED, &[Value::Blob(&after), Value::Integer(limit)], head_from_row)
}

/// Returns a page of the orders with a remark for a person, oldest first, after an id.
pub fn noted(conn: &mut Conn<'_>, after: Option<OrderId>, limit: i64) -> Result<Vec<OrderHead>, StoreError> {
    let after = after.map_or([0; 16], |id| id.bytes());
    conn.rows(NOTED, &[Value::Blob(&after), Value::Integer(limit)], head_from_row)
}

/// Returns how many orders of a message have an undecided party.
pub fn undecided_of_message(conn: &mut Conn<'_>, message: MessageId) -> Result<i64, StoreError> {
    let count = conn.row(UNDECIDED_OF_MESSAGE, &[Value::Blob(&message.bytes())], |row| {
        Columns::of("orders", row).integer(0, "count")
    })?;
    Ok(count.unwrap_or(0))
}

/// Returns an order with all it says. Attachments come without their bytes.
pub fn load(conn: &mut Conn<'_>, id: OrderId) -> Result<Option<Order>, StoreError> {
    let Some(head) = find(conn, id)? else { return Ok(None) };
    let key = [Value::Blob(&id.bytes())];
    let detail = conn.row(DETAIL, &key, |row| Columns::of("orders", row).text(0, "detail"))?;
    let detail = detail.ok_or(StoreError::Corrupt { table: "orders", column: "detail" })?;
    let mut paper =
        paper_json::decode_paper(&detail).ok_or(StoreError::Corrupt { table: "orders", column: "detail" })?;
    paper.order_no.clone_from(&head.order_no);
    paper.issued = head.issued.as_deref().and_then(paper_json::issued);
    paper.lines = conn.rows(LINES, &key, line_from_row)?;
    let mut parties = Vec::new();
    for (party, stated) in conn.rows(PARTIES, &key, party_from_row)? {
        paper_json::set_party(&mut paper, party.role.as_str(), stated);
        parties.push(party);
    }
    parties.sort_by_key(|party| party.role);
    paper.attachments = conn.rows(ATTACHMENTS, &key, attachment_from_row)?;
    Ok(Some(Order { head, paper, parties }))
}

/// Returns the parties of an order with what the paper says of them, by role: without its lines.
pub fn parties(conn: &mut Conn<'_>, id: OrderId) -> Result<Vec<(OrderParty, Party)>, StoreError> {
    let mut parties = conn.rows(PARTIES, &[Value::Blob(&id.bytes())], party_from_row)?;
    parties.sort_by_key(|(party, _)| party.role);
    Ok(parties)
}

fn line_from_row(row: &dyn Row) -> Result<Line, StoreError> {
    let columns = Columns::of("order_lines", row);
    let rest = match columns.text_or_none(10, "detail")? {
        Some(detail) => paper_json::decode_line_rest(&detail).ok_or_else(|| columns.corrupt("detail"))?,
        None => Line::default(),
    };
    let unit = columns.text_or_none(5, "unit")?;
    Ok(Line {
        line_no: columns.text(0, "line_no")?,
        sku: columns.text_or_none(1, "sku")?,
        gtin: columns.text_or_none(2, "gtin")?,
        name: columns.text(3, "name")?,
        quantity: columns.decimal_or_none(4, "quantity")?,
        unit_stated: rest.unit_stated.clone().or_else(|| unit.clone()),
        unit: if rest.unit_stated.is_some() && rest.unit_stated == unit { None } else { unit },
        unit_price: columns.decimal_or_none(6, "unit_price")?,
        price_base: columns.decimal_or_none(7, "price_base")?,
        vat_rate: columns.decimal_or_none(8, "vat_rate")?,
        line_total: columns.decimal_or_none(9, "line_total")?,
        ..rest
    })
}

fn party_from_row(row: &dyn Row) -> Result<(OrderParty, Party), StoreError> {
    let columns = Columns::of("order_parties", row);
    let by = columns.text_or_none(3, "decided_by")?;
    let at = columns.integer_or_none(4, "decided_at")?.map(Timestamp);
    let party = OrderParty {
        role: columns.parsed(0, "role", Role::parse)?,
        decision: columns.parsed(1, "decision", PartyDecision::parse)?,
        contact_id: columns.id_or_none(2, "contact_id", ContactId::from_bytes)?,
        decided: by.zip(at),
        evidence: columns.text_or_none(5, "evidence")?,
    };
    let stated = paper_json::decode_party(&columns.text(6, "detail")?).ok_or_else(|| columns.corrupt("detail"))?;
    Ok((party, stated))
}

fn attachment_from_row(row: &dyn Row) -> Result<Attachment, StoreError> {
    let columns = Columns::of("order_attachments", row);
    let name = columns.text(0, "name")?;
    let link = columns.text_or_none(4, "link")?;
    let content = match columns.text(3, "content")?.as_str() {
        "beside" | "awaited" => AttachmentContent::Beside(link.unwrap_or_else(|| name.clone())),
        "link" => AttachmentContent::Link(link.unwrap_or_default()),
        _ => AttachmentContent::Embedded(Vec::new()),
    };
    Ok(Attachment {
        name,
        mime: columns.text_or_none(1, "mime")?,
        description: columns.text_or_none(2, "description")?,
        content,
    })
}

/// Returns the sender's numbers of a source's newest orders, newest first.
pub fn recent_numbers(conn: &mut Conn<'_>, source: SourceId, limit: i64) -> Result<Vec<String>, StoreError> {
    let values = [Value::Blob(&source.bytes()), Value::Integer(limit)];
    conn.rows(RECENT_NUMBERS, &values, |row| Columns::of("orders", row).text(0, "order_no"))
}

/// Returns how many orders there are.
pub fn count(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    Ok(conn.row(COUNT, &[], |row| Columns::of("orders", row).integer(0, "count"))?.unwrap_or(0))
}

const COUNT_UNDECIDED: &str = "SELECT count(*) FROM orders WHERE state = 'received'";
const COUNT_NOTED: &str = "SELECT count(*) FROM orders WHERE problem_code IS NOT NULL";

/// Returns how many orders wait for a decision about a party.
pub fn count_undecided(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    Ok(conn.row(COUNT_UNDECIDED, &[], |row| Columns::of("orders", row).integer(0, "count"))?.unwrap_or(0))
}

/// Returns how many orders carry a remark that somebody should see.
pub fn count_noted(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    Ok(conn.row(COUNT_NOTED, &[], |row| Columns::of("orders", row).integer(0, "count"))?.unwrap_or(0))
}

/// Returns the paper as JSON text, for keeping what an order said before an amendment.
pub fn paper_text(paper: &Paper) -> Result<String, StoreError> {
    paper_json::encode_paper(paper, Parts::All)
}

/// Reads the text of [`paper_text`].
pub fn paper_from_text(text: &str) -> Option<Paper> {
    paper_json::decode_paper(text)
}

const NEWEST_IN_STATE: &str = "SELECT id FROM orders WHERE state = ?1 ORDER BY id DESC LIMIT ?2";

/// Returns the newest orders in a state, newest first.
pub fn newest_in_state(conn: &mut Conn<'_>, state: OrderState, limit: i64) -> Result<Vec<OrderId>, StoreError> {
    conn.rows(NEWEST_IN_STATE, &[Value::Text(state.as_str()), Value::Integer(limit)], |row| {
        Columns::of("orders", row).id(0, "id", OrderId::from_bytes)
    })
}

const OF_BUYER: &str =
    "SELECT id FROM orders WHERE source_id = ?1 AND buyer_name = ?2 AND ?3 < id ORDER BY id DESC LIMIT ?4";
/// Open and closed ones apart, because the index keeps each of them in the order of ids.
const OF_CONTACT: &str =
    "SELECT order_id FROM order_list WHERE contact_id = ?1 AND contact_id IS NOT NULL AND is_closed = ?2
    ORDER BY order_id DESC LIMIT ?3";
const OF_CONTACT_OPEN: &str =
    "SELECT count(*) FROM order_list WHERE contact_id = ?1 AND contact_id IS NOT NULL AND is_closed = 0";
const LISTED_OPEN: &str = "SELECT contact_id FROM order_list WHERE order_id = ?1 AND is_closed = 0";
const LAST_OF_CONTACT: &str = "SELECT order_id, received_at FROM order_list
    WHERE contact_id = ?1 AND contact_id IS NOT NULL AND is_closed = ?2 ORDER BY order_id DESC LIMIT 1";

/// How far back earlier orders of a buyer are looked for, in milliseconds: a year.
const EARLIER_MILLIS: i64 = 366 * 86_400_000;

/// Returns the newest orders of a source that state this buyer's name.
pub fn of_buyer(conn: &mut Conn<'_>, name: &str, source: SourceId, limit: usize) -> Result<Vec<OrderId>, StoreError> {
    let newest = recent(conn)?;
    let since = newest.map_or([0; 16], |at| {
        let millis = u128::try_from(at.plus_millis(-EARLIER_MILLIS).0.max(0)).unwrap_or(0);
        (millis << 80).to_be_bytes()
    });
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let source = source.bytes();
    let values = [Value::Blob(&source), Value::Text(name), Value::Blob(&since), Value::Integer(limit)];
    conn.rows(OF_BUYER, &values, |row| Columns::of("orders", row).id(0, "id", OrderId::from_bytes))
}

fn recent(conn: &mut Conn<'_>) -> Result<Option<Timestamp>, StoreError> {
    Ok(newest(conn, None, 1)?.first().map(|head| head.received_at))
}

/// Returns the newest orders of a customer, newest first.
pub fn of_contact(conn: &mut Conn<'_>, contact: ContactId, limit: i64) -> Result<Vec<OrderId>, StoreError> {
    let unlisted = listing::unlisted(conn)?;
    newest_of_contact(conn, contact, limit, &unlisted)
}

fn newest_of_contact(
    conn: &mut Conn<'_>,
    contact: ContactId,
    limit: i64,
    unlisted: &[OrderHead],
) -> Result<Vec<OrderId>, StoreError> {
    // As many more as may have gone to somebody else since they were listed.
    let most = limit.saturating_add(i64::try_from(unlisted.len()).unwrap_or(i64::MAX));
    let bytes = contact.bytes();
    let mut found: Vec<OrderId> = Vec::new();
    for is_closed in [0, 1] {
        let values = [Value::Blob(&bytes), Value::Integer(is_closed), Value::Integer(most)];
        let take = |row: &dyn Row| Columns::of("order_list", row).id(0, "order_id", OrderId::from_bytes);
        found.extend(conn.rows(OF_CONTACT, &values, take)?);
    }
    found.retain(|id| unlisted.binary_search_by_key(id, |head| head.id).is_err());
    found.extend(unlisted.iter().filter(|head| head.contact_id == Some(contact)).map(|head| head.id));
    found.sort_unstable_by(|one, other| other.cmp(one));
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// Returns how many orders of a customer are not closed, and when the last one came.
pub fn of_contact_counts(conn: &mut Conn<'_>, contact: ContactId) -> Result<(i64, Option<Timestamp>), StoreError> {
    Ok(of_contacts_counts(conn, &[contact])?.pop().unwrap_or_default())
}

/// Returns the same of several customers, in their order.
pub fn of_contacts_counts(
    conn: &mut Conn<'_>,
    contacts: &[ContactId],
) -> Result<Vec<(i64, Option<Timestamp>)>, StoreError> {
    let unlisted = listing::unlisted(conn)?;
    // Under whom the index has those as open that have changed since.
    let mut outdated: Vec<ContactId> = Vec::new();
    for head in &unlisted {
        let listed = conn.row(LISTED_OPEN, &[Value::Blob(&head.id.bytes())], |row| {
            Columns::of("order_list", row).id_or_none(0, "contact_id", ContactId::from_bytes)
        })?;
        outdated.extend(listed.flatten());
    }
    let mut all = Vec::with_capacity(contacts.len());
    for contact in contacts {
        let count = conn.row(OF_CONTACT_OPEN, &[Value::Blob(&contact.bytes())], |row| {
            Columns::of("order_list", row).integer(0, "count")
        })?;
        let gone = outdated.iter().filter(|of| *of == contact).count();
        let is_open = |head: &&OrderHead| head.contact_id == Some(*contact) && head.state != OrderState::Closed;
        let come = unlisted.iter().filter(is_open).count();
        let open = count.unwrap_or(0) + i64::try_from(come).unwrap_or(0) - i64::try_from(gone).unwrap_or(0);
        let last = if unlisted.is_empty() {
            let mut last = None;
            for is_closed in [0, 1] {
                let values = [Value::Blob(&contact.bytes()), Value::Integer(is_closed)];
                let newest = conn.row(LAST_OF_CONTACT, &values, |row| {
                    let columns = Columns::of("order_list", row);
                    Ok((columns.id(0, "order_id", OrderId::from_bytes)?, columns.moment(1, "received_at")?))
                })?;
                last = last.max(newest);
            }
            last.map(|(_, at)| at)
        } else {
            match newest_of_contact(conn, *contact, 1, &unlisted)?.first() {
                Some(id) => find(conn, *id)?.map(|head| head.received_at),
                None => None,
            }
        };
        all.push((open, last));
    }
    Ok(all)
}
