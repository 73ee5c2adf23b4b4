-- The complete schema of an office's database, version 1.
--
-- Identities are UUIDv7 in 16 bytes: they grow with time, so a clustered table is only ever
-- appended to. Moments are UTC milliseconds. Exact amounts are decimal text; what is added up is
-- integer minor units. Columns named `detail` hold JSON of what has no column of its own.
-- Lists of words are written with OR: IN with more than two builds a table of its own for every row
-- that is written. New columns go last, so that a fresh and a migrated file read the same.

-- Facts about the file itself: office id, the contacts' revision.
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Business settings: shared by all computers, typed and validated by the program.
CREATE TABLE settings (
    key        TEXT NOT NULL PRIMARY KEY,
    value      TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Sealed values (mail password): ciphertext only; the key lies in the office's key folder.
CREATE TABLE secrets (
    name       TEXT NOT NULL PRIMARY KEY,
    sealed     BLOB NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which computer runs the engine. One row a role; the holder renews it, anybody may read it.
CREATE TABLE leases (
    role       TEXT NOT NULL PRIMARY KEY,
    host       TEXT NOT NULL,
    process    INTEGER NOT NULL,
    token      BLOB NOT NULL,
    since      INTEGER NOT NULL,
    valid_till INTEGER NOT NULL,
    -- 1 after an orderly stop; 0 found at a start means that the last engine died at work.
    is_released INTEGER NOT NULL CHECK (is_released IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Gapless numbers that people read: order numbers by branch, accounting files.
CREATE TABLE counters (
    name  TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Doors by which messages arrive.
CREATE TABLE sources (
    id               BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name             TEXT NOT NULL UNIQUE,
    kind             TEXT NOT NULL CHECK (kind IN ('folder')),
    address          TEXT NOT NULL,
    interval_minutes INTEGER NOT NULL CHECK (interval_minutes BETWEEN 1 AND 1440),
    is_active        INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    created_at       INTEGER NOT NULL,
    polled_at        INTEGER,
    succeeded_at     INTEGER,
    problem          TEXT,
    -- The ledger (N1), counted in the transaction that moves a message.
    seen             INTEGER NOT NULL DEFAULT 0,
    finished         INTEGER NOT NULL DEFAULT 0,
    open             INTEGER NOT NULL DEFAULT 0,
    quarantined      INTEGER NOT NULL DEFAULT 0,
    duplicate        INTEGER NOT NULL DEFAULT 0,
    rejected         INTEGER NOT NULL DEFAULT 0,
    -- Orders from before this moment are booked, and nobody gets a mail about them.
    start_at         INTEGER
) STRICT, WITHOUT ROWID;

-- Every message as received, kept unchanged for ever.
CREATE TABLE messages (
    id             BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    source_id      BLOB NOT NULL REFERENCES sources (id),
    source_key     TEXT NOT NULL,
    name           TEXT NOT NULL,
    received_at    INTEGER NOT NULL,
    -- When the sender laid it down, as far as the source knows.
    sent_at        INTEGER,
    size_bytes     INTEGER NOT NULL,
    hash           BLOB NOT NULL CHECK (length(hash) = 32),
    -- The first eight bytes of the hash as a number: what repeats are looked up by.
    hash_short     INTEGER NOT NULL,
    state          TEXT NOT NULL CHECK (state = 'open' OR state = 'finished' OR state = 'quarantined' OR state = 'duplicate' OR state = 'rejected'),
    stage          TEXT NOT NULL CHECK (stage = 'received' OR stage = 'opened' OR stage = 'decoded' OR stage = 'checked' OR stage = 'identified' OR stage = 'decided' OR stage = 'recorded'),
    attempts       INTEGER NOT NULL,
    format         TEXT,
    format_version TEXT,
    encoding       TEXT,
    problem_code   TEXT,
    problem        TEXT,
    problem_place  TEXT,
    duplicate_of   BLOB,
    settled_by     TEXT,
    -- 0: as it is, 1: zstd, 2: zstd with the dictionary of the program's first version.
    codec          INTEGER NOT NULL CHECK (codec = 0 OR codec = 1 OR codec = 2),
    -- NULL for a duplicate: its bytes are those of the message it repeats.
    body           BLOB,
    CHECK (body IS NOT NULL OR duplicate_of IS NOT NULL),
    CHECK ((problem_code IS NULL) = (problem IS NULL))
) STRICT;
CREATE INDEX messages_by_hash ON messages (hash_short);
CREATE INDEX messages_waiting ON messages (state, problem_code, id) WHERE state IN ('open', 'quarantined');

-- Booked orders.
CREATE TABLE orders (
    id            BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number        TEXT NOT NULL,
    source_id     BLOB NOT NULL REFERENCES sources (id),
    message_id    BLOB NOT NULL,
    -- Which paper of the message, counted from 0.
    paper_no      INTEGER NOT NULL,
    order_no      TEXT NOT NULL,
    revision      INTEGER NOT NULL CHECK (1 <= revision),
    state         TEXT NOT NULL CHECK (state = 'received' OR state = 'accepted' OR state = 'exported' OR state = 'taken_over' OR state = 'refused' OR state = 'closed'),
    is_cancelled  INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
    contact_id    BLOB,
    -- How many parties still wait for a person's decision.
    undecided     INTEGER NOT NULL,
    clerk         TEXT NOT NULL,
    employee      TEXT NOT NULL,
    branch        TEXT NOT NULL,
    received_at   INTEGER NOT NULL,
    booked_day    TEXT NOT NULL,
    issued        TEXT,
    -- Of the total as booked; what the paper states, if anything, stands in `detail`.
    currency      TEXT,
    total_minor   INTEGER,
    total_digits  INTEGER NOT NULL,
    line_count    INTEGER NOT NULL,
    buyer_name    TEXT NOT NULL,
    content_hash  BLOB NOT NULL CHECK (length(content_hash) = 32),
    problem_code  TEXT,
    problem       TEXT,
    exports       INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    detail        TEXT NOT NULL,
    CHECK ((problem_code IS NULL) = (problem IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX orders_by_their_number ON orders (order_no, source_id);
CREATE UNIQUE INDEX orders_by_our_number ON orders (number);
CREATE INDEX orders_undecided ON orders (id) WHERE undecided <> 0;
CREATE INDEX orders_noted ON orders (id) WHERE problem_code IS NOT NULL;
CREATE INDEX orders_cancelled ON orders (id) WHERE is_cancelled = 1;
CREATE INDEX orders_by_state ON orders (state);
-- Whether an order names a person; an office that sets neither pays nothing for them.
CREATE INDEX orders_by_clerk ON orders (clerk) WHERE clerk <> '';
CREATE INDEX orders_by_employee ON orders (employee) WHERE employee <> '';

CREATE TABLE order_lines (
    order_id    BLOB NOT NULL,
    position    INTEGER NOT NULL,
    line_no     TEXT NOT NULL,
    sku         TEXT,
    gtin        TEXT,
    name        TEXT NOT NULL,
    quantity    TEXT,
    unit        TEXT,
    unit_price  TEXT,
    price_base  TEXT,
    vat_rate    TEXT,
    line_total  TEXT,
    detail      TEXT,
    PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

-- The parties as the paper names them, and who they were decided to be.
CREATE TABLE order_parties (
    order_id    BLOB NOT NULL,
    role        TEXT NOT NULL CHECK (role = 'buyer' OR role = 'bill_to' OR role = 'ship_to' OR role = 'patient' OR role = 'referrer' OR role = 'payer'),
    name        TEXT NOT NULL,
    -- kept: named, but never looked up (a plain delivery address).
    decision    TEXT NOT NULL CHECK (decision = 'certain' OR decision = 'unclear' OR decision = 'new' OR decision = 'assigned' OR decision = 'created' OR decision = 'kept'),
    contact_id  BLOB,
    decided_by  TEXT,
    decided_at  INTEGER,
    evidence    TEXT,
    detail      TEXT NOT NULL,
    PRIMARY KEY (order_id, role)
) STRICT, WITHOUT ROWID;
-- What people decided and what still waits is little beside what the program decided.
CREATE INDEX order_parties_by_hand ON order_parties (order_id, decided_at)
    WHERE decision = 'assigned' OR decision = 'created';
CREATE INDEX order_parties_waiting ON order_parties (order_id) WHERE decision = 'unclear' OR decision = 'new';

CREATE TABLE order_attachments (
    order_id    BLOB NOT NULL,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    mime        TEXT,
    description TEXT,
    content     TEXT NOT NULL CHECK (content = 'embedded' OR content = 'beside' OR content = 'link' OR content = 'awaited'),
    size_bytes  INTEGER,
    -- The message whose bytes hold it: a paper of the order, or the file that came beside it.
    message_id  BLOB,
    -- The link, or the name of the file beside the order.
    link        TEXT,
    PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_awaited ON order_attachments (link) WHERE content = 'awaited';

-- What an order said before each amendment, and the difference that came with it.
CREATE TABLE order_revisions (
    order_id    BLOB NOT NULL,
    -- The revision that this paper was replaced by.
    revision    INTEGER NOT NULL,
    message_id  BLOB NOT NULL,
    at          INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind = 'change' OR kind = 'cancel' OR kind = 'older'),
    before      TEXT NOT NULL,
    difference  TEXT NOT NULL,
    -- Which paper of the message, counted from 0.
    paper_no    INTEGER NOT NULL,
    -- The message, and the paper in it, that the content before came with.
    before_message_id BLOB NOT NULL,
    before_paper_no   INTEGER NOT NULL,
    PRIMARY KEY (order_id, revision, message_id, paper_no)
) STRICT, WITHOUT ROWID;

-- Orders that have not come although a change or cancellation names them, and the messages that
-- wait for them.
CREATE TABLE awaited_orders (
    order_no   TEXT NOT NULL,
    message_id BLOB NOT NULL,
    PRIMARY KEY (order_no, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX awaited_orders_by_message ON awaited_orders (message_id);

-- Requests for access.
CREATE TABLE registrations (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    source_id   BLOB NOT NULL,
    message_id  BLOB NOT NULL,
    request_no  TEXT NOT NULL,
    name        TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state = 'received' OR state = 'key_issued' OR state = 'refused' OR state = 'asked_back'),
    received_at INTEGER NOT NULL,
    contact_id  BLOB,
    version     INTEGER NOT NULL,
    detail      TEXT NOT NULL,
    -- Which paper of the message, counted from 0.
    paper_no    INTEGER NOT NULL,
    UNIQUE (message_id, paper_no)
) STRICT, WITHOUT ROWID;

-- The same request again, in other bytes.
CREATE INDEX registrations_by_request ON registrations (source_id, request_no, name);
-- Those that wait.
CREATE INDEX registrations_waiting ON registrations (id) WHERE state = 'received';

-- The address master. The `…_key` columns are normalised forms, kept with every change.
CREATE TABLE contacts (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    version     INTEGER NOT NULL,
    number      TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('person', 'org')),
    roles       TEXT NOT NULL,
    company     TEXT NOT NULL,
    salutation  TEXT NOT NULL,
    title       TEXT NOT NULL,
    first_name  TEXT NOT NULL,
    last_name   TEXT NOT NULL,
    street      TEXT NOT NULL,
    street2     TEXT NOT NULL,
    zip         TEXT NOT NULL,
    city        TEXT NOT NULL,
    region      TEXT NOT NULL,
    country     TEXT NOT NULL,
    email       TEXT NOT NULL,
    phone       TEXT NOT NULL,
    vat_id      TEXT NOT NULL,
    reg_no      TEXT NOT NULL,
    gln         TEXT NOT NULL,
    payer_key   TEXT NOT NULL,
    external_id TEXT NOT NULL,
    language    TEXT NOT NULL,
    birth_date  TEXT,
    created_at  INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    number_key  TEXT NOT NULL,
    email_key   TEXT NOT NULL,
    vat_key     TEXT NOT NULL,
    reg_key     TEXT NOT NULL,
    gln_key     TEXT NOT NULL,
    external_key TEXT NOT NULL,
    name_key    TEXT NOT NULL,
    sort_name   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX contacts_by_number ON contacts (number_key);
CREATE INDEX contacts_by_email ON contacts (email_key) WHERE email_key <> '';
CREATE INDEX contacts_by_vat ON contacts (vat_key) WHERE vat_key <> '';
CREATE INDEX contacts_by_reg ON contacts (reg_key) WHERE reg_key <> '';
CREATE INDEX contacts_by_gln ON contacts (gln_key) WHERE gln_key <> '';
CREATE INDEX contacts_by_payer ON contacts (payer_key) WHERE payer_key <> '';
CREATE INDEX contacts_by_external ON contacts (external_key) WHERE external_key <> '';
CREATE INDEX contacts_by_name ON contacts (name_key) WHERE name_key <> '';
CREATE INDEX contacts_by_sort_name ON contacts (sort_name, id);

-- The numbers under which a source is known to name a contact, learned from decisions.
CREATE TABLE contact_numbers (
    source_id  BLOB NOT NULL,
    number_key TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    learned_at INTEGER NOT NULL,
    learned_by TEXT NOT NULL,
    PRIMARY KEY (source_id, number_key, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_numbers_by_contact ON contact_numbers (contact_id);

-- Customers whose orders state another mail address than the master has, and of whom a person said
-- that they are confirmed to the master's all the same: asked once.
CREATE TABLE contact_senders (
    contact_id BLOB NOT NULL PRIMARY KEY,
    settled_at INTEGER NOT NULL,
    settled_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    sku      TEXT NOT NULL UNIQUE,
    gtin     TEXT NOT NULL,
    name     TEXT NOT NULL,
    unit     TEXT NOT NULL,
    price    TEXT,
    vat_rate TEXT
) STRICT, WITHOUT ROWID;

-- The outbox: one row an outward action. The key makes a second one impossible.
CREATE TABLE effects (
    subject_id    BLOB NOT NULL CHECK (length(subject_id) = 16),
    kind          TEXT NOT NULL CHECK (kind = 'confirmation' OR kind = 'information' OR kind = 'export'),
    version       INTEGER NOT NULL,
    target        TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state = 'planned' OR state = 'held' OR state = 'sending' OR state = 'accepted' OR state = 'bounced' OR state = 'refused' OR state = 'given_up' OR state = 'superseded'),
    created_at    INTEGER NOT NULL,
    due_at        INTEGER NOT NULL,
    attempts      INTEGER NOT NULL,
    claimed_by    BLOB,
    claimed_until INTEGER,
    batch_id      BLOB,
    settled_at    INTEGER,
    receipt       TEXT,
    problem       TEXT,
    -- When the news it carries came about: the order was issued, or lay at the door.
    news_at       INTEGER NOT NULL,
    -- When a person let it go, late or not.
    released_at   INTEGER,
    PRIMARY KEY (subject_id, kind, version, target),
    CHECK ((state = 'sending') = (claimed_by IS NOT NULL))
) STRICT, WITHOUT ROWID;
-- With the state, so that what waits is counted from the index alone: it may be every order's export.
CREATE INDEX effects_due ON effects (kind, due_at, state) WHERE state IN ('planned', 'sending');
CREATE INDEX effects_stuck ON effects (state, created_at)
    WHERE state = 'held' OR state = 'bounced' OR state = 'refused' OR state = 'given_up';
CREATE INDEX effects_settled ON effects (settled_at, kind, state) WHERE settled_at IS NOT NULL;

-- Files handed to accounting.
CREATE TABLE batches (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number       INTEGER NOT NULL UNIQUE,
    profile      TEXT NOT NULL,
    folder       TEXT NOT NULL,
    file_name    TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state = 'writing' OR state = 'exported' OR state = 'answered'),
    formed_at    INTEGER NOT NULL,
    exported_at  INTEGER,
    answered_at  INTEGER,
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
    -- Which start of the computer the file was written in; files of an earlier one may be lost.
    boot         TEXT NOT NULL,
    problem      TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX batches_unanswered ON batches (state, number) WHERE state <> 'answered';

CREATE TABLE batch_items (
    batch_id    BLOB NOT NULL,
    item_id     TEXT NOT NULL,
    order_id    BLOB NOT NULL,
    successor   INTEGER NOT NULL,
    revision    INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state = 'exported' OR state = 'taken_over' OR state = 'refused'),
    field       TEXT,
    words       TEXT,
    their_no    TEXT,
    answered_at INTEGER,
    PRIMARY KEY (batch_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_items_by_order ON batch_items (order_id);

-- Who changed what, when, from what to what. Append-only; `chain` binds each row to all before it:
-- SHA-256 over the previous chain value and this row's fields, with the detail by its hash only,
-- so that personal data can be erased without breaking the chain.
CREATE TABLE journal (
    revision     INTEGER NOT NULL PRIMARY KEY,
    at           INTEGER NOT NULL,
    actor        TEXT NOT NULL,
    kind         TEXT NOT NULL,
    subject_id   BLOB,
    detail       TEXT,
    detail_hash  BLOB NOT NULL CHECK (length(detail_hash) = 32),
    chain        BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;
CREATE INDEX journal_by_subject ON journal (subject_id, revision) WHERE subject_id IS NOT NULL;
-- What people did is little beside what the engine does.
CREATE INDEX journal_by_person ON journal (actor, revision) WHERE actor <> 'engine';

-- Orders and registrations per day, source and state, who decided them and how long they waited, and
-- what failed: counted in the transaction that changes them.
CREATE TABLE day_sums (
    day          TEXT NOT NULL,
    source_id    BLOB NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('order', 'registration', 'decision', 'wait', 'correction', 'failure')),
    state        TEXT NOT NULL,
    currency     TEXT NOT NULL,
    count        INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,
    PRIMARY KEY (day, source_id, kind, state, currency)
) STRICT, WITHOUT ROWID;

-- Commands that were carried out, so that a repeat answers with the first receipt.
CREATE TABLE commands (
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at       INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    created  BLOB
) STRICT, WITHOUT ROWID;

-- What people have done with orders on the overview: looked at and done, or put off.
CREATE TABLE order_marks (
    order_id   BLOB NOT NULL PRIMARY KEY CHECK (length(order_id) = 16),
    done_at    INTEGER,
    done_by    TEXT,
    later_till INTEGER,
    CHECK ((done_at IS NULL) = (done_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX order_marks_later ON order_marks (later_till) WHERE later_till IS NOT NULL;

-- The people of the office: who can be chosen as clerk or employee, and who sits at a window.
CREATE TABLE people (
    id        BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name      TEXT NOT NULL UNIQUE,
    email     TEXT NOT NULL,
    language  TEXT NOT NULL,
    branch    TEXT NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT, WITHOUT ROWID;

-- What lists of orders are sorted and searched by. Written after the booking, some thousand orders
-- at a time, so that it costs the booking nothing: what it lacks or has in an older form is named in
-- `orders_unlisted`, and every question looks at those orders too. `place` numbers the rows for the
-- index of parts of words.
CREATE TABLE order_list (
    place       INTEGER NOT NULL PRIMARY KEY,
    order_id    BLOB NOT NULL CHECK (length(order_id) = 16),
    source_id   BLOB NOT NULL,
    booked_day  TEXT NOT NULL,
    branch      TEXT NOT NULL,
    contact_id  BLOB,
    is_closed   INTEGER NOT NULL CHECK (is_closed = 0 OR is_closed = 1),
    buyer_key   TEXT NOT NULL,
    total_minor INTEGER,
    clerk       TEXT NOT NULL,
    employee    TEXT NOT NULL,
    line_count  INTEGER NOT NULL,
    issued      TEXT,
    -- Numbers and buyer's name, folded, one blank between words.
    text        TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX order_list_by_order ON order_list (order_id);
CREATE INDEX order_list_by_buyer ON order_list (buyer_key, order_id);
CREATE INDEX order_list_by_total ON order_list (total_minor, order_id);
CREATE INDEX order_list_by_day ON order_list (booked_day, order_id, source_id);
CREATE INDEX order_list_by_contact ON order_list (contact_id, is_closed, order_id) WHERE contact_id IS NOT NULL;
-- What is filtered and sorted by seldom, read from end to end: a tenth of the bytes of the orders.
CREATE INDEX order_list_columns ON order_list (order_id, source_id, booked_day, clerk, employee, branch, line_count, issued);
CREATE TABLE orders_unlisted (
    order_id BLOB NOT NULL PRIMARY KEY CHECK (length(order_id) = 16)
) STRICT, WITHOUT ROWID;

-- What contacts are searched by, kept with every change, and the town by which they are sorted.
CREATE TABLE contact_list (
    place      INTEGER NOT NULL PRIMARY KEY,
    contact_id BLOB NOT NULL CHECK (length(contact_id) = 16),
    city_key   TEXT NOT NULL,
    text       TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX contact_list_by_contact ON contact_list (contact_id);
CREATE INDEX contact_list_by_city ON contact_list (city_key, contact_id);

-- Which rows hold which three letters in a row. It knows no places of the letters (`detail`), so
-- whoever asks compares the texts that it names.
CREATE VIRTUAL TABLE order_parts USING fts5 (
    text, content = 'order_list', content_rowid = 'place', tokenize = 'trigram', detail = none, columnsize = 0
);
CREATE VIRTUAL TABLE contact_parts USING fts5 (
    text, content = 'contact_list', content_rowid = 'place', tokenize = 'trigram', detail = none, columnsize = 0
);
