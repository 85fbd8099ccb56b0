// On which of the program's threads something is done.
#pragma once

#include <functional>

namespace amani::http {

// Does the work on one certain thread, soon; work from one thread is done in order. An empty one
// stands for the calling thread, at once.
using DoOn = std::function<void(std::function<void()>)>;

inline void do_on(const DoOn& thread, std::function<void()> work) {
    if (thread)
        thread(std::move(work));
    else
        work();
}

}  // namespace amani::http
