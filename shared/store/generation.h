// Which store a write-ahead log belongs to. SQLite plays the frames of `amani.db-wal` onto whatever
// file lies beside it: onto an older copy that somebody put back, too, and what comes of it is
// neither of the two. So each start of a program gives its store a new number, inside the file and
// in a small file beside it; a log that was left behind (by a kill, a power cut) is only played
// onto the file of the number beside.
#pragma once

#include <cstdint>
#include <filesystem>

namespace amani::store {

// Before the store is opened: whether a log lies there that another generation of it has left.
[[nodiscard]] bool is_beside_anothers_log(const std::filesystem::path& store);
// When a program begins to serve: all that was left in the log is in the file after this, which
// has a generation of its own. Call while no other connection has it open. A store that may only
// be read keeps its generation: nothing will be logged. Throws StoreError when the disk refuses.
void begin_generation(const std::filesystem::path& store);

}  // namespace amani::store
