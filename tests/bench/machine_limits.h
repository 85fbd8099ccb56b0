// What this machine can do at all, measured in the same run as what is compared with it.
#pragma once

#include "report.h"

#include "shared/store/database.h"

#include <filesystem>
#include <memory>

namespace amani::bench {

// A commit of one small row into a SQLite store of its own: WAL, synchronous=FULL, so one flush. A
// disk changes its mood within seconds, so flushes are measured in turns with what is compared.
class FlushOfTheDisk {
  public:
    explicit FlushOfTheDisk(const std::filesystem::path& folder);
    void operator()();

  private:
    std::unique_ptr<store::Database> database_;
    std::int64_t rows_ = 0;
};
// Rows of 66 bytes into a table by row id, in transactions of 20,000: rows a second.
[[nodiscard]] double raw_rows_a_second(const std::filesystem::path& folder);
// Ed25519 verifications of a segment's head, a second, one thread.
[[nodiscard]] double verifications_a_second();
// BLAKE2b-256 over large input: bytes a second, one thread.
[[nodiscard]] double hashed_bytes_a_second();

}  // namespace amani::bench
