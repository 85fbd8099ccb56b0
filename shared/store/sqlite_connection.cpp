#include "shared/store/sqlite_connection.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"

#include <sqlite3.h>

#include <new>
#include <string>

namespace amani::store {

StoreTrouble trouble_of(int result_code) {
    switch (result_code & 0xff) {
        case SQLITE_FULL:
            return StoreTrouble::disk_full;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return StoreTrouble::read_only;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
            return StoreTrouble::busy;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return StoreTrouble::damaged;
        case SQLITE_CONSTRAINT:
            return StoreTrouble::constraint;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_NOLFS:
        case SQLITE_AUTH:
            return StoreTrouble::io;
        default:
            return StoreTrouble::programming;
    }
}

namespace {

// SQLite's own accounts of its memory cost a lock an allocation, and nobody reads them.
[[maybe_unused]] const int memory_accounts = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);

// Cursors and statements' small pieces come from here instead of the heap.
constexpr int lookaside_slot_bytes = 2'048;
constexpr int lookaside_slots = 256;

}  // namespace

namespace {

// search_key(text) in SQL is base::search_key, so that a list folds what it looks through as it
// folds what is looked for. NULL stays NULL.
void search_key_of(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    if (text == nullptr) return sqlite3_result_null(context);
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    try {
        const std::string key = base::search_key({text, size});
        sqlite3_result_text64(context, key.data(), key.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

// jalali_month(day) in SQL is calendar::month_number: reports are by such months.
void jalali_month_of(sqlite3_context* context, int, sqlite3_value** values) {
    const base::Day day{static_cast<base::Day::rep>(sqlite3_value_int64(values[0]))};
    sqlite3_result_int(context, calendar::month_number(day));
}

int add_functions(sqlite3* handle) {
    constexpr int kind = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int code = sqlite3_create_function_v2(handle, "search_key", 1, kind, nullptr,
                                                search_key_of, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return code;
    return sqlite3_create_function_v2(handle, "jalali_month", 1, kind, nullptr, jalali_month_of,
                                      nullptr, nullptr, nullptr);
}

}  // namespace

SqliteConnection::SqliteConnection(const std::filesystem::path& path, Mode mode) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (mode == Mode::read_only) {
        flags |= SQLITE_OPEN_READONLY;
    } else {
        flags |= SQLITE_OPEN_READWRITE;
        if (mode == Mode::read_write_create) flags |= SQLITE_OPEN_CREATE;
    }
    int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
    if (code == SQLITE_OK) code = add_functions(handle_);
    if (code == SQLITE_OK) {
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_LOOKASIDE, nullptr, lookaside_slot_bytes,
                          lookaside_slots);
        return;
    }
    const std::string why = handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
    sqlite3_close_v2(handle_);
    throw StoreError{trouble_of(code), "cannot open " + path.string() + ": " + why};
}

SqliteConnection::~SqliteConnection() { sqlite3_close_v2(handle_); }

void SqliteConnection::fail(int result_code, std::string_view doing) {
    const StoreTrouble trouble = trouble_of(result_code);
    if (phase_ != Phase::none && sqlite3_get_autocommit(handle_) != 0) lost_to_ = trouble;
    if ((result_code & 0xff) == SQLITE_NOMEM) throw std::bad_alloc{};
    throw StoreError{trouble, std::string{sqlite3_errmsg(handle_)} + " (" +
                                  std::to_string(result_code) +
                                  "), doing: " + std::string{doing.substr(0, 200)}};
}

void SqliteConnection::run(const char* sql) {
    const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, sql);
}

void SqliteConnection::execute(std::string_view sql) {
    check_transaction_still_stands();
    run(std::string{sql}.c_str());
}

void SqliteConnection::begin(Phase phase) {
    if (phase_ != Phase::none) {
        throw StoreError{StoreTrouble::programming, "a transaction is open already"};
    }
    end_statements();
    run(phase == Phase::writing ? "BEGIN IMMEDIATE" : "BEGIN");
    phase_ = phase;
}

void SqliteConnection::commit() {
    if (phase_ == Phase::none) {
        throw StoreError{StoreTrouble::programming, "no transaction is open"};
    }
    check_transaction_still_stands();
    end_statements();
    run("COMMIT");
    phase_ = Phase::none;
}

void SqliteConnection::roll_back() noexcept {
    end_statements();
    if (sqlite3_get_autocommit(handle_) == 0) {
        // It can only fail where the transaction is gone anyway (SQLite then rolled back itself).
        sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    phase_ = Phase::none;
    lost_to_.reset();
}

void SqliteConnection::check_transaction_still_stands() const {
    if (phase_ == Phase::none || sqlite3_get_autocommit(handle_) == 0) return;
    throw StoreError{lost_to_.value_or(StoreTrouble::programming),
                     "the transaction was rolled back by an earlier failure"};
}

// A statement left half-read keeps its snapshot, which would make the next write fail as stale.
void SqliteConnection::end_statements() {
    ++epoch_;
    for (auto* statement = sqlite3_next_stmt(handle_, nullptr); statement != nullptr;
         statement = sqlite3_next_stmt(handle_, statement)) {
        if (sqlite3_stmt_busy(statement) != 0) sqlite3_reset(statement);
    }
}

}  // namespace amani::store
