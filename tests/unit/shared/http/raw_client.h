// A client that can misbehave: bytes out, bytes in, over a blocking socket with a time-out.
#pragma once

#include <boost/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

struct Reply {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
    bool is_whole = false;
    mutable std::optional<boost::json::value> parsed;  // made by json()

    // The body, parsed once and kept in the reply, so that a reference into it lives as long as the
    // reply does.
    [[nodiscard]] const boost::json::value& json() const& {
        if (!parsed) parsed = boost::json::parse(body);
        return *parsed;
    }
    [[nodiscard]] boost::json::value json() && { return boost::json::parse(body); }
    [[nodiscard]] std::string code() const;  // of a refusal
    [[nodiscard]] std::string header(const std::string& name) const;
};

class RawClient {
  public:
    explicit RawClient(int port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool send(std::string_view bytes);
    // Reads one response (with chunks joined).
    Reply read(bool is_head = false);
    // Reads until `text` came, or 5 s passed; what came is in the answer.
    std::string read_until(std::string_view text);
    // True when the other side closed within `milliseconds`.
    bool is_closed_within(int milliseconds);

  private:
    bool more();
    int socket_ = -1;
    std::string buffer_;
};

}  // namespace amani::http
