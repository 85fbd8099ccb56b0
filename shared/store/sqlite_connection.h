// One SQLite connection: its handle, its transaction as we mean it, and result codes as troubles.
// For the sources of this folder (raw handles never leave it).
#pragma once

#include "shared/store/database.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;

namespace amani::store {

[[nodiscard]] StoreTrouble trouble_of(int result_code);

class SqliteConnection {
  public:
    enum class Mode { read_write_create, read_write, read_only };

    // ":memory:" is a store of its own that dies with the connection.
    SqliteConnection(const std::filesystem::path& path, Mode mode);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    [[nodiscard]] sqlite3* handle() const { return handle_; }
    // Throws the StoreError that `result_code` stands for, with SQLite's text and ours;
    // std::bad_alloc when out of memory.
    [[noreturn]] void fail(int result_code, std::string_view doing);
    void execute(std::string_view sql);

    enum class Phase { none, reading, writing };
    void begin(Phase phase);
    void commit();
    void roll_back() noexcept;
    [[nodiscard]] Phase phase() const { return phase_; }
    // SQLite rolls back by itself when the disk is full or fails. Later statements of that
    // transaction would then be committed one by one; to prevent that, this throws the error again.
    void check_transaction_still_stands() const;
    // Changes whenever a transaction begins or ends; statements that were being read before are
    // then invalid.
    [[nodiscard]] std::uint64_t epoch() const { return epoch_; }

  private:
    void end_statements();
    void run(const char* sql);

    sqlite3* handle_ = nullptr;
    Phase phase_ = Phase::none;
    std::optional<StoreTrouble> lost_to_;
    std::uint64_t epoch_ = 0;
};

}  // namespace amani::store
