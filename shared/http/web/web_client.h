// Serves the web client: its files, and its page for every other address that a person can be at.
// Knows nothing of the API and waits for nothing, so the front's thread answers by it alone.
//
// The page says what a browser may do with it (Content-Security-Policy): load from here, ask here,
// show forms on paper from here in a frame, and no inline script. MUI writes its styles into the
// page; they bear a nonce that each answer draws anew and that the page reads from its own
// <meta name="csp-nonce" content="__NONCE__">. Therefore the page is never stored compressed.
#pragma once

#include "shared/base/bytes.h"
#include "shared/http/message.h"
#include "shared/http/web/web_files.h"

#include <memory>

namespace amani::http {

class WebClient {
  public:
    WebClient(std::unique_ptr<const WebFiles> files, base::Randomness& randomness)
        : files_(std::move(files)), randomness_(randomness) {}

    // 200, 304, 404 for a file that is not there, 405 for a write; never nothing.
    [[nodiscard]] Response answer(const Request& request) const;

  private:
    [[nodiscard]] Response page(const Request& request) const;
    [[nodiscard]] std::string nonce() const;

    std::unique_ptr<const WebFiles> files_;
    base::Randomness& randomness_;
};

}  // namespace amani::http
