// What a file of the web client is, by its name.
#pragma once

#include <string_view>

namespace amani::http {

// "js" of "assets/index-4f2a.js"; empty of "serials/WM7K.417", a page whose last part has a dot.
[[nodiscard]] std::string_view extension_of(std::string_view path);
[[nodiscard]] std::string_view media_type_of(std::string_view path);

}  // namespace amani::http
