// What amani-hub's own commands ask, whether they work on the directory themselves or a hub runs
// there and does it for them (LocalSocket).
#pragma once

#include "hub/centre.h"
#include "node/station/trouble.h"

#include <boost/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace amani::hub {

struct WantedInvite {
    std::string site;                    // its code
    std::vector<std::string> addresses;  // none: as the hub itself would say
    std::int64_t days = 30;
};

class LocalRequests {
  public:
    struct Ports {
        std::vector<std::string> addresses;  // for an invite that names none
        std::function<void()> on_change;     // sessions should hear of something
    };
    LocalRequests(Centre& centre, base::Randomness& randomness, Ports ports)
        : centre_(centre), randomness_(randomness), ports_(std::move(ports)) {}

    // Armoured.
    [[nodiscard]] base::Result<std::string, station::Trouble> invite(const WantedInvite& wanted);
    // A finished copy holds these logs up to here: sites may prune behind it.
    void note_backed_up(const std::vector<log::LogState>& covered);
    // Events received and not yet applied.
    [[nodiscard]] std::size_t behind();
    // What was written and not signed yet, is then: it can be exported.
    void seal();

    // {"do": "invite" | "backed_up" | "verify" | "seal", …} → the answer, or {"refused": {"en",
    // "fa"}}.
    [[nodiscard]] boost::json::object answer(const boost::json::object& request);

  private:
    Centre& centre_;
    base::Randomness& randomness_;
    Ports ports_;
};

[[nodiscard]] boost::json::object request_of(const WantedInvite& wanted);
[[nodiscard]] boost::json::object request_of(const std::vector<log::LogState>& covered);

}  // namespace amani::hub
