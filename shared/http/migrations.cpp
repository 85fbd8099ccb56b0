#include "shared/http/migrations.h"

#include "shared/store/migrations.h"

#include <array>

namespace amani::http {

namespace {

constexpr std::array all{store::Migration{1, "sessions, tokens, idempotency, drafts", R"(
CREATE TABLE http_session(
  session_hash BLOB NOT NULL PRIMARY KEY, user_id INTEGER NOT NULL, csrf TEXT NOT NULL,
  made_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, owner_mark BLOB NOT NULL);
CREATE TABLE http_token(
  id INTEGER NOT NULL PRIMARY KEY, token_hash BLOB NOT NULL UNIQUE, user_id INTEGER NOT NULL,
  name TEXT NOT NULL, scopes TEXT NOT NULL, made_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
  owner_mark BLOB NOT NULL);
CREATE INDEX http_token_of_user ON http_token(user_id);
CREATE TABLE http_usual_address(
  user_id INTEGER NOT NULL, place TEXT NOT NULL, last_at INTEGER NOT NULL,
  PRIMARY KEY(user_id, place));
CREATE TABLE http_idempotency(
  user_id INTEGER NOT NULL, idempotency_key TEXT NOT NULL, request_hash BLOB NOT NULL,
  status INTEGER NOT NULL, body TEXT NOT NULL, answered_at INTEGER NOT NULL,
  PRIMARY KEY(user_id, idempotency_key));
CREATE INDEX http_idempotency_by_age ON http_idempotency(answered_at);
CREATE TABLE http_draft(
  user_id INTEGER NOT NULL, screen TEXT NOT NULL, body TEXT NOT NULL, saved_at INTEGER NOT NULL,
  PRIMARY KEY(user_id, screen));
)"},
                         store::Migration{2, "printed copies, PINs", R"(
CREATE TABLE http_print(
  form TEXT NOT NULL, record TEXT NOT NULL, copy INTEGER NOT NULL, user_id INTEGER NOT NULL,
  printed_at INTEGER NOT NULL, idempotency_key TEXT NOT NULL, PRIMARY KEY(form, record, copy));
CREATE TABLE http_pin(user_id INTEGER NOT NULL PRIMARY KEY, verifier TEXT NOT NULL);
)"},
                         store::Migration{3, "the large import that is being recorded", R"(
CREATE TABLE http_import(
  id INTEGER NOT NULL PRIMARY KEY, kind TEXT NOT NULL, user_id INTEGER NOT NULL,
  user_name TEXT NOT NULL, day INTEGER NOT NULL, is_doubtful INTEGER NOT NULL,
  idempotency_key TEXT NOT NULL, request_hash BLOB NOT NULL,
  line INTEGER NOT NULL, recorded TEXT NOT NULL);
)"},
                         store::Migration{4, "what the last import of a kind has changed", R"(
CREATE TABLE http_imported(
  kind TEXT NOT NULL, import INTEGER NOT NULL, event INTEGER NOT NULL, line INTEGER NOT NULL,
  before TEXT NOT NULL, PRIMARY KEY(kind, event));
)"}};

}  // namespace

void migrate_http(store::Database& database) { store::migrate(database, "http", all); }

}  // namespace amani::http
