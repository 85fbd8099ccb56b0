#include "hub/messaging/file_gateway.h"

#include "shared/store/sqlite.h"

#include <fstream>

namespace amani::hub {

void FileGateway::send(const Outgoing& message, std::function<void(Handed)> done) {
    std::ofstream file{file_, std::ios::app | std::ios::binary};
    if (!file) return done({Handed::Over::not_now, "cannot write " + file_.string()});
    file << message_json(message) << '\n' << std::flush;
    // Some of the line may be in the file.
    if (!file) return done({Handed::Over::unknown, "cannot write " + file_.string()});
    store::sync_file(file_);
    done({});
}

}  // namespace amani::hub
