// The requests of amani-hub's own commands. A command serves them itself, or asks the hub that runs
// on the directory (LocalSocket).
#pragma once

#include "hub/centre.h"
#include "hub/log_import.h"
#include "node/station/trouble.h"

#include <boost/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace amani::hub {

struct WantedInvite {
    std::string site;                    // its code
    std::vector<std::string> addresses;  // none: the hub's own addresses
    std::int64_t days = 30;
};

class LocalRequests {
  public:
    struct Ports {
        std::vector<std::string> addresses;  // for an invite that names none
        std::function<void()> on_change;     // called when sessions have to be told something
    };
    LocalRequests(Centre& centre, base::Randomness& randomness, Ports ports)
        : centre_(centre), randomness_(randomness), ports_(std::move(ports)) {}

    // Returns the invite in its text form.
    [[nodiscard]] base::Result<std::string, station::Trouble> invite(const WantedInvite& wanted);
    // Notes how far a finished copy holds these logs: sites may prune behind it.
    void note_backed_up(const std::vector<log::LogState>& covered);
    // What was written and not signed yet, is then: it can be exported.
    void seal();

    // Takes in an exported log of a revoked site; the file is read here.
    [[nodiscard]] base::Result<LogImported, station::Trouble> import_log(
        const std::filesystem::path& file);

    // {"do": "invite" | "backed_up" | "verify" | "seal" | "import_log", …} → the answer, or
    // {"refused": {"en", "fa"}}.
    [[nodiscard]] boost::json::object answer(const boost::json::object& request);

  private:
    Centre& centre_;
    base::Randomness& randomness_;
    Ports ports_;
};

[[nodiscard]] boost::json::object request_of(const WantedInvite& wanted);
[[nodiscard]] boost::json::object request_of(const std::vector<log::LogState>& covered);
// The file's path must be absolute.
[[nodiscard]] boost::json::object request_of(const std::filesystem::path& log_to_import);
[[nodiscard]] boost::json::object to_json(const LogImported& made);

}  // namespace amani::hub
