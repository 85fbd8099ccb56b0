// Whom a reverse proxy speaks for. Its word counts only where the site's operator named the proxy's
// address; from anybody else the header is just text that he sent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

// The last address of X-Forwarded-For that is not itself one of the trusted proxies; `peer`, who
// is connected, when he is no trusted proxy or the header names nobody.
[[nodiscard]] std::string client_behind(const std::vector<std::string>& trusted_proxies,
                                        const std::string& peer, std::string_view forwarded_for);
[[nodiscard]] bool is_trusted_proxy(const std::vector<std::string>& trusted_proxies,
                                    const std::string& address);
// The address in its usual form; empty when it is none.
[[nodiscard]] std::string plain_address(std::string_view text);

}  // namespace amani::http
