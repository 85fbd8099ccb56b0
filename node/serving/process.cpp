#include "node/serving/process.h"

#include <csignal>
#include <sys/resource.h>

namespace amani::serving {

void settle_process() {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit descriptors{};
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) != 0) return;
    descriptors.rlim_cur = descriptors.rlim_max;
    // If it is refused, idle connections are cut earlier (base::Doorkeeper::make_room).
    (void)::setrlimit(RLIMIT_NOFILE, &descriptors);
}

}  // namespace amani::serving
