// Which store a write-ahead log belongs to. SQLite plays the frames of `amani.db-wal` onto whatever
// file lies beside it, also onto an older copy that somebody put back; the result is neither of the
// two. So each start of a program gives its store a new number, inside the file and in a small file
// beside it. A log that was left behind by a kill or a power cut is opened only if both numbers are
// equal.
#pragma once

#include <cstdint>
#include <filesystem>

namespace amani::store {

// Call before the store is opened: whether a log lies there that belongs to another generation.
[[nodiscard]] bool is_beside_anothers_log(const std::filesystem::path& store);
// Call when a program begins to serve, while no other connection has the store open: writes all
// that was left in the log into the file and gives the file a new generation. A store that may only
// be read keeps its generation, since nothing will be logged. Throws StoreError when the disk
// refuses.
void begin_generation(const std::filesystem::path& store);

}  // namespace amani::store
