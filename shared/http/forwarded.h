// The client behind a reverse proxy. The header is believed only from addresses that the site's
// operator has named as proxies; from others it is ignored.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

// The last address of X-Forwarded-For that is not itself a trusted proxy. It is `peer`, the
// connected address, when that is no trusted proxy or the header names nobody.
[[nodiscard]] std::string client_behind(const std::vector<std::string>& trusted_proxies,
                                        const std::string& peer, std::string_view forwarded_for);
[[nodiscard]] bool is_trusted_proxy(const std::vector<std::string>& trusted_proxies,
                                    const std::string& address);
// The address in its usual form; empty when the text is no address.
[[nodiscard]] std::string plain_address(std::string_view text);

}  // namespace amani::http
