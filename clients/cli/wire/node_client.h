// One HTTP exchange at a time with a node or a hub (Qt Network; no Qt type leaves this folder).
// Needs a QCoreApplication in the calling thread. A refusal is an Answer; no answer at all is a
// NodeTrouble.
#pragma once

#include "clients/cli/wire/exit.h"
#include "clients/cli/wire/settings.h"
#include "clients/cli/wire/upload.h"
#include "shared/base/time.h"

#include <boost/json.hpp>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace amani::cli {

struct Request {
    std::string method = "GET";
    std::string path;  // "/jobs/KRJ-ADM-04-000123", under /api/v1; parts joined with path_of()
    std::vector<std::pair<std::string, std::string>> query = {};
    std::string body = {};
    std::shared_ptr<Upload> upload = {};  // instead of the body
    std::string content_type = "application/json";
    std::vector<std::pair<std::string, std::string>> headers = {};
};

struct Answer {
    int status = 0;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;  // names in lower case

    [[nodiscard]] bool is_success() const { return status >= 200 && status < 300; }
    [[nodiscard]] std::string header(std::string_view name) const;
    // null when the body is no JSON.
    [[nodiscard]] boost::json::value json() const;
};

// The node is unreachable or has timed out. The text is the network's, in English, for the person.
class NodeTrouble : public std::runtime_error {
  public:
    NodeTrouble(Exit exit, const std::string& what) : std::runtime_error{what}, exit_{exit} {}
    [[nodiscard]] Exit exit() const { return exit_; }

  private:
    Exit exit_;
};

class NodeClient {
  public:
    // `patience` is the longest silence before the exchange is given up.
    NodeClient(Settings settings, base::Duration patience);
    ~NodeClient();
    NodeClient(const NodeClient&) = delete;
    NodeClient& operator=(const NodeClient&) = delete;

    using Progress = std::function<void(std::int64_t sent, std::int64_t total)>;
    [[nodiscard]] Answer send(const Request& request, const Progress& on_sent = {});

    enum class Next { go_on, stop };
    using OnChunk = std::function<Next(std::string_view chunk)>;
    // Passes the body on piece by piece while it arrives; a refusal is returned whole as the
    // Answer.
    [[nodiscard]] Answer stream(const Request& request, const OnChunk& on_chunk);
    void pause(base::Duration length);

    [[nodiscard]] const Settings& settings() const { return settings_; }

  private:
    struct Wire;
    std::unique_ptr<Wire> wire_;
    Settings settings_;
    base::Duration patience_;
};

// "/jobs/" + id, the id percent-encoded.
[[nodiscard]] std::string path_of(std::string_view collection, std::string_view id,
                                  std::string_view rest = {});
// A random key for a command that is sent at most once.
[[nodiscard]] std::string new_idempotency_key();

}  // namespace amani::cli
