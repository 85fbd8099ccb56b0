// Another program, run to its end on a thread that may wait: it gets a text, gives one back, and is
// bounded in time, memory and what it writes. It inherits neither open files nor the environment
// but a usual PATH, C.UTF-8 and the folder for temporary files, which is its home, too.
#pragma once

#include "shared/base/time.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace amani::base {

struct ChildLimits {
    Duration time;
    std::size_t memory_bytes = 0;
    std::size_t written_bytes = 0;  // of each file, its answer among them
};

struct ChildEnd {
    enum class How { ended, killed, out_of_time, not_started };
    How how = How::not_started;
    int status = 0;  // what it ended with, the signal that killed it, or why it did not start
    std::string output;
    std::string errors;
};

// `words`: the program's path and its arguments. When its time is over it is killed with whatever
// it has started itself.
[[nodiscard]] ChildEnd run_child(const std::vector<std::string>& words, std::string_view input,
                                 const ChildLimits& limits);

}  // namespace amani::base
