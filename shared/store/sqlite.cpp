#include "shared/store/sqlite.h"

#include "shared/base/ensure.h"
#include "shared/store/sqlite_connection.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace amani::store {

namespace {

using Phase = SqliteConnection::Phase;

class SqliteStatement final : public Statement {
  public:
    SqliteStatement(std::shared_ptr<SqliteConnection> connection, std::string_view sql)
        : connection_(std::move(connection)) {
        const char* rest = nullptr;
        const int code =
            sqlite3_prepare_v3(connection_->handle(), sql.data(), static_cast<int>(sql.size()),
                               SQLITE_PREPARE_PERSISTENT, &handle_, &rest);
        if (code != SQLITE_OK) connection_->fail(code, sql);
        const std::string_view left{rest, static_cast<std::size_t>(sql.data() + sql.size() - rest)};
        if (handle_ == nullptr || left.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
            sqlite3_finalize(handle_);
            throw StoreError{StoreTrouble::programming,
                             "one statement at a time: " + std::string{sql}};
        }
        is_reading_ = sqlite3_stmt_readonly(handle_) != 0;
    }
    ~SqliteStatement() override { sqlite3_finalize(handle_); }
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    void bind_integer(int parameter, std::int64_t value) override {
        prepare_binding();
        check(sqlite3_bind_int64(handle_, parameter, value));
    }
    void bind_text(int parameter, std::string_view value) override {
        bind_text(parameter, value, SQLITE_TRANSIENT);
    }
    void bind_bytes(int parameter, base::ByteView value) override {
        bind_bytes(parameter, value, SQLITE_TRANSIENT);
    }
    void bind_text_in_place(int parameter, std::string_view value) override {
        bind_text(parameter, value, SQLITE_STATIC);
    }
    void bind_bytes_in_place(int parameter, base::ByteView value) override {
        bind_bytes(parameter, value, SQLITE_STATIC);
    }
    void bind_null(int parameter) override {
        prepare_binding();
        check(sqlite3_bind_null(handle_, parameter));
    }

    bool step() override {
        if (state_ == State::ended) return false;
        if (state_ == State::on_row) {
            if (epoch_ != connection_->epoch()) {
                throw StoreError{StoreTrouble::programming,
                                 "the transaction ended before its rows were read: " + sql()};
            }
        } else {
            epoch_ = connection_->epoch();
        }
        connection_->check_transaction_still_stands();
        if (!is_reading_ && connection_->phase() == Phase::reading) {
            throw StoreError{StoreTrouble::programming, "a reading transaction cannot: " + sql()};
        }
        const int code = sqlite3_step(handle_);
        if (code == SQLITE_ROW) {
            state_ = State::on_row;
            return true;
        }
        state_ = State::ended;
        if (code != SQLITE_DONE) {
            const std::string text = sql();
            try {
                connection_->fail(code, text);
            } catch (...) {
                sqlite3_reset(handle_);
                throw;
            }
        }
        sqlite3_reset(handle_);
        return false;
    }

    void reset() override {
        sqlite3_reset(handle_);
        state_ = State::ready;
    }

    [[nodiscard]] int columns() const override { return sqlite3_column_count(handle_); }
    [[nodiscard]] std::string_view column_name(int column) const override {
        return sqlite3_column_name(handle_, column);
    }
    [[nodiscard]] bool is_null(int column) const override {
        return sqlite3_column_type(on_row(), column) == SQLITE_NULL;
    }
    [[nodiscard]] std::int64_t integer(int column) const override {
        return sqlite3_column_int64(on_row(), column);
    }
    [[nodiscard]] std::string_view text(int column) const override {
        const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(on_row(), column));
        if (start == nullptr) return {};
        return {start, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
    }
    [[nodiscard]] base::ByteView bytes(int column) const override {
        const auto* start = static_cast<const std::uint8_t*>(sqlite3_column_blob(on_row(), column));
        if (start == nullptr) return {};
        return {start, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
    }

  private:
    enum class State { ready, on_row, ended };

    [[nodiscard]] std::string sql() const { return sqlite3_sql(handle_); }
    [[nodiscard]] sqlite3_stmt* on_row() const {
        base::ensure(state_ == State::on_row && epoch_ == connection_->epoch(),
                     "a column is read while a row is there, inside its transaction");
        return handle_;
    }
    void bind_text(int parameter, std::string_view value, sqlite3_destructor_type kept) {
        prepare_binding();
        const char* start = value.empty() ? "" : value.data();
        check(sqlite3_bind_text64(handle_, parameter, start, value.size(), kept, SQLITE_UTF8));
    }
    void bind_bytes(int parameter, base::ByteView value, sqlite3_destructor_type kept) {
        prepare_binding();
        // A null pointer would bind NULL; no bytes are not NULL.
        const void* start = value.empty() ? static_cast<const void*>("") : value.data();
        check(sqlite3_bind_blob64(handle_, parameter, start, value.size(), kept));
    }
    void prepare_binding() {
        if (state_ != State::ready) reset();
    }
    void check(int code) {
        if (code != SQLITE_OK) connection_->fail(code, sql());
    }

    std::shared_ptr<SqliteConnection> connection_;
    sqlite3_stmt* handle_ = nullptr;
    State state_ = State::ready;
    bool is_reading_ = true;
    std::uint64_t epoch_ = 0;
};

class SqliteDatabase final : public Database {
  public:
    explicit SqliteDatabase(std::shared_ptr<SqliteConnection> connection)
        : connection_(std::move(connection)) {}
    ~SqliteDatabase() override {
        forget_cached();
        connection_->roll_back();
    }
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    [[nodiscard]] std::unique_ptr<Statement> prepare(std::string_view sql) override {
        return std::make_unique<SqliteStatement>(connection_, sql);
    }
    void execute(std::string_view sql) override { connection_->execute(sql); }
    void begin_writing() override { connection_->begin(Phase::writing); }
    void begin_reading() override { connection_->begin(Phase::reading); }
    void commit() override { connection_->commit(); }
    void roll_back() noexcept override { connection_->roll_back(); }
    [[nodiscard]] bool is_in_transaction() const override {
        return connection_->phase() != Phase::none;
    }
    [[nodiscard]] std::int64_t rows_changed() const override {
        return sqlite3_changes64(connection_->handle());
    }

  private:
    std::shared_ptr<SqliteConnection> connection_;
};

// The store holds customers' data: a new file is its owner's alone (SQLite gives its side files the
// same mode).
void create_private_file(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) ::close(file);  // a refusal shows when SQLite opens it
}

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::filesystem::path& path,
                                      const SqliteOptions& options) {
    using Mode = SqliteConnection::Mode;
    const bool writes = options.access == SqliteOptions::Access::read_write;
    if (writes) create_private_file(path);
    auto connection = std::make_shared<SqliteConnection>(
        path, writes ? Mode::read_write_create : Mode::read_only);
    sqlite3_busy_timeout(connection->handle(), options.busy_timeout_ms);
    connection->execute("PRAGMA cache_size = -" + std::to_string(options.cache_kib) +
                        "; PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = OFF;"
                        " PRAGMA temp_store = MEMORY; PRAGMA secure_delete = OFF;");
    if (writes && options.layout == SqliteOptions::Layout::single_file) {
        connection->execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL");
    } else if (writes) {
        connection->execute(
            "PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864;"
            " PRAGMA wal_autocheckpoint = " +
            std::to_string(options.wal_autocheckpoint_pages));
        connection->execute(options.durability == Durability::full ? "PRAGMA synchronous = FULL"
                                                                   : "PRAGMA synchronous = OFF");
    }
    // SQLite opens a file without reading it; this finds out at once when it is no store.
    connection->execute("SELECT count(*) FROM sqlite_schema");
    return std::make_unique<SqliteDatabase>(std::move(connection));
}

std::unique_ptr<Database> open_sqlite_in_memory() {
    auto connection =
        std::make_shared<SqliteConnection>(":memory:", SqliteConnection::Mode::read_write_create);
    connection->execute(
        "PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = OFF;"
        " PRAGMA temp_store = MEMORY;");
    return std::make_unique<SqliteDatabase>(std::move(connection));
}

}  // namespace amani::store
