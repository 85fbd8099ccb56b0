// Who belongs to the network, said in the network feed: its founding, new members, revocations.
#pragma once

#include "hub/feeds.h"

#include <functional>
#include <string>

namespace amani::hub {

class Members {
  public:
    Members(station::Station& station, Feeds& feeds) : station_(station), feeds_(feeds) {}

    // Founds the network: the centre's site, its own log's membership, its first user. Once.
    struct Founder {
        std::string login;
        std::string name;
        std::string password_verifier;
    };
    void found(const Founder& founder);
    // Writes a new member's event into the network feed; it is durable when this returns.
    void admit(const membership::MemberAdmitted& member);
    // Revokes a member: its events up to its last sealed sequence stay valid, later ones are
    // quarantined (C-15).
    void revoke(base::LogId log);
    // Moves the cut of a revoked log to `through`, in one transaction with `letting_in`.
    void move_cut(base::LogId log, std::uint32_t through, const std::function<void()>& letting_in);

  private:
    base::LogicalTime record(std::uint32_t type, base::ByteView body, base::LogicalTime after = {});
    void learn(std::uint32_t type, base::ByteView body, base::LogicalTime at);
    void change(std::uint32_t type, base::ByteView body);

    station::Station& station_;
    Feeds& feeds_;
};

}  // namespace amani::hub
