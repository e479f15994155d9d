-- The access log. Runs unchanged on PostgreSQL and on H2 in PostgreSQL mode, and may be run again.

-- The log itself: the canonical bytes as they were hashed. envelope is null once retention has removed the entry.
CREATE TABLE IF NOT EXISTS access_log_entry (
  seq BIGINT PRIMARY KEY,
  leaf_hash BYTEA NOT NULL,
  envelope BYTEA
);

-- What can be erased: salts and values of personal fields, keys of commitments, as JSON.
CREATE TABLE IF NOT EXISTS access_log_erasable (
  seq BIGINT PRIMARY KEY,
  fields TEXT NOT NULL
);

-- One row: size, root and compact range of the tree. Moved only by compare-and-set on size.
CREATE TABLE IF NOT EXISTS access_log_head (
  id INTEGER PRIMARY KEY,
  size BIGINT NOT NULL,
  root BYTEA NOT NULL,
  peaks BYTEA NOT NULL
);

-- Tiles of the tree (C2SP tlog-tiles), derived from the entries: full ones of 256 hashes and, above level 0, the one
-- that is still growing at the right edge.
CREATE TABLE IF NOT EXISTS access_log_tile (
  tile_level INTEGER NOT NULL,
  tile_index BIGINT NOT NULL,
  hashes BYTEA NOT NULL,
  PRIMARY KEY (tile_level, tile_index)
);

-- One row: how far tiles and checkpoints have come. Portals that share the log take turns by locking it.
CREATE TABLE IF NOT EXISTS access_log_published (
  id INTEGER PRIMARY KEY,
  size BIGINT NOT NULL
);

-- Every checkpoint ever published, as signed.
CREATE TABLE IF NOT EXISTS access_log_checkpoint (
  size BIGINT PRIMARY KEY,
  signed_at BIGINT NOT NULL,
  note TEXT NOT NULL
);

-- Cosignatures of witnesses, as signature lines of the checkpoint's note.
CREATE TABLE IF NOT EXISTS access_log_cosignature (
  size BIGINT NOT NULL,
  witness VARCHAR(255) NOT NULL,
  cosigned_at BIGINT NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (size, witness)
);

-- Keys of all witnesses that ever cosigned, the log's own ML-DSA key among them.
CREATE TABLE IF NOT EXISTS access_log_witness (
  witness_key VARCHAR(2400) PRIMARY KEY
);

-- Keys that sign checkpoints, each with the smallest size that it signs.
CREATE TABLE IF NOT EXISTS access_log_key (
  from_size BIGINT PRIMARY KEY,
  log_key VARCHAR(400) NOT NULL
);

-- The index for searching, derived from the entries; it may be emptied and is then rebuilt.
CREATE TABLE IF NOT EXISTS access_log_indexed (
  id INTEGER PRIMARY KEY,
  upto BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS access_log_index (
  seq BIGINT PRIMARY KEY,
  at_micros BIGINT NOT NULL,
  local_day VARCHAR(10) NOT NULL,
  local_hour INTEGER NOT NULL,
  kind VARCHAR(40) NOT NULL,
  enquiry VARCHAR(200) NOT NULL,
  person VARCHAR(200) NOT NULL,
  organisation VARCHAR(200) NOT NULL,
  role VARCHAR(200) NOT NULL,
  purpose VARCHAR(200) NOT NULL,
  subject VARCHAR(200) NOT NULL
);

CREATE TABLE IF NOT EXISTS access_log_index_agency (
  seq BIGINT NOT NULL,
  agency VARCHAR(200) NOT NULL,
  outcome VARCHAR(200) NOT NULL,
  PRIMARY KEY (seq, agency)
);

CREATE TABLE IF NOT EXISTS access_log_index_clause (
  seq BIGINT NOT NULL,
  agency VARCHAR(200) NOT NULL,
  clause VARCHAR(200) NOT NULL,
  agreement VARCHAR(200) NOT NULL,
  PRIMARY KEY (seq, agency, clause, agreement)
);

CREATE INDEX IF NOT EXISTS access_log_index_at ON access_log_index (at_micros);
CREATE INDEX IF NOT EXISTS access_log_index_enquiry ON access_log_index (enquiry);
CREATE INDEX IF NOT EXISTS access_log_index_person ON access_log_index (person, seq);
CREATE INDEX IF NOT EXISTS access_log_index_subject ON access_log_index (subject, seq);
CREATE INDEX IF NOT EXISTS access_log_index_by_agency ON access_log_index_agency (agency, seq);
CREATE INDEX IF NOT EXISTS access_log_index_by_clause ON access_log_index_clause (clause, seq);

-- Entries under legal hold: nothing may erase them.
CREATE TABLE IF NOT EXISTS access_log_hold (
  hold VARCHAR(200) NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (hold, seq)
);
