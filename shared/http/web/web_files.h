// The files of the built web client: those that were embedded in the program when it was built, or
// those that lie in a folder now, for who works on the client.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace amani::http {

struct WebFile {
    std::string_view plain;
    std::string_view gzip;    // empty: it would be no smaller
    std::string_view brotli;  // the same
    std::string tag;          // of its content; empty: it may change at any time, nobody keeps it
    std::shared_ptr<const std::string> holder;  // of the bytes, unless they are the program's own
};

class WebFiles {
  public:
    virtual ~WebFiles() = default;
    // "assets/index-4f2a.js"; nothing when there is no such file.
    [[nodiscard]] virtual std::optional<WebFile> find(const std::string& path) const = 0;
};

// Nothing at all when the client had not been built before the program was.
[[nodiscard]] std::unique_ptr<WebFiles> embedded_web_files();
// Never anything outside the folder, whatever the path says and wherever links lead.
[[nodiscard]] std::unique_ptr<WebFiles> web_files_in(const std::filesystem::path& folder);

}  // namespace amani::http
