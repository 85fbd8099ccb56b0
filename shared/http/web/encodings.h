// Which form of a file a client is sent, by its Accept-Encoding.
#pragma once

#include "shared/http/web/web_files.h"

#include <string_view>

namespace amani::http {

struct Encoded {
    std::string_view name;  // "br", "gzip"; empty: as it is
    std::string_view bytes;
};
// The smallest that there is of the file and that the client takes.
[[nodiscard]] Encoded best_form(const WebFile& file, std::string_view accept_encoding);

}  // namespace amani::http
