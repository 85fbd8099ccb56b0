#include "shared/http/connections.h"

#include "shared/base/neighbourhood.h"

namespace amani::http {

std::shared_ptr<Connection> Connections::admit(const std::string& address, Peer peer) {
    auto connection = std::make_shared<Connection>();
    connection->number = ++last_;
    connection->peer = address;
    const std::string place = peer == Peer::trusted_proxy
                                  ? "proxied " + std::to_string(connection->number)
                                  : base::neighbourhood_of(address);
    const bool is_in = doorkeeper_.admit(connection->number, place,
                                         [this](auto number) { return send_away(number); });
    if (!is_in) return nullptr;
    all_.emplace(connection->number, connection);
    return connection;
}

bool Connections::make_room() {
    return doorkeeper_.make_room([this](auto number) { return send_away(number); });
}

// Shuts the connection's socket at once; its coroutine ends when it next runs.
bool Connections::send_away(base::Doorkeeper::Caller number) {
    const auto found = all_.find(number);
    if (found == all_.end()) return true;
    const auto leaving = found->second;
    all_.erase(found);
    if (leaving->cut) leaving->cut();
    return true;
}

void Connections::remove(const Connection& connection) {
    all_.erase(connection.number);
    doorkeeper_.has_left(connection.number);
}

void Connections::cut_all() {
    const auto all = all_;
    for (const auto& [number, connection] : all) {
        if (connection->cut) connection->cut();
        if (connection->wake) connection->wake();
    }
}

}  // namespace amani::http
