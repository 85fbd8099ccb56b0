#include "node/serving/process.h"

#include <csignal>
#include <malloc.h>
#include <sys/resource.h>

namespace amani::serving {

void settle_process() {
    std::signal(SIGXFSZ, SIG_IGN);
    // An arena a thread would keep what each has once needed; the threads seldom allocate at once.
    ::mallopt(M_ARENA_MAX, 2);
    rlimit descriptors{};
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) != 0) return;
    descriptors.rlim_cur = descriptors.rlim_max;
    // If it is refused, idle connections are cut earlier (base::Doorkeeper::make_room).
    (void)::setrlimit(RLIMIT_NOFILE, &descriptors);
}

}  // namespace amani::serving
