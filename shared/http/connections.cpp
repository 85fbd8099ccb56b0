#include "shared/http/connections.h"

#include <algorithm>

namespace amani::http {

std::shared_ptr<Connection> Connections::admit(const std::string& address, Peer peer) {
    if (peer == Peer::elsewhere) {
        const auto its = std::count_if(all_.begin(), all_.end(),
                                       [&](const auto& one) { return one->peer == address; });
        if (static_cast<std::size_t>(its) >= limit_of_a_peer_) return nullptr;
    }
    if (all_.size() >= limit_) {
        const auto idle = std::find_if(all_.begin(), all_.end(),
                                       [](const auto& one) { return one->is_idle && one->cut; });
        if (idle == all_.end()) return nullptr;
        const auto gone = *idle;
        all_.erase(idle);
        gone->cut();
    }
    auto connection = std::make_shared<Connection>();
    connection->peer = address;
    all_.push_back(connection);
    return connection;
}

void Connections::cut_all() {
    const auto all = all_;
    for (const auto& connection : all) {
        if (connection->cut) connection->cut();
        if (connection->wake) connection->wake();
    }
}

}  // namespace amani::http
