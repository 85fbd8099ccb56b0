#include "shared/http/web/web_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace amani::http {

namespace {

namespace fs = std::filesystem;

class WebFolder final : public WebFiles {
  public:
    explicit WebFolder(const fs::path& folder) : folder_(fs::weakly_canonical(folder)) {}

    // The client is built anew while the program runs, so each file is read when it is asked for.
    [[nodiscard]] std::optional<WebFile> find(const std::string& path) const override {
        std::error_code error;
        const auto file = fs::canonical(folder_ / fs::path{path}.relative_path(), error);
        if (error || !is_inside(file) || !fs::is_regular_file(file, error)) return std::nullopt;
        std::ifstream in{file, std::ios::binary};
        if (!in) return std::nullopt;
        WebFile found;
        found.holder = std::make_shared<const std::string>(std::istreambuf_iterator<char>{in},
                                                           std::istreambuf_iterator<char>{});
        found.plain = *found.holder;
        return found;
    }

  private:
    [[nodiscard]] bool is_inside(const fs::path& file) const {
        return std::ranges::mismatch(folder_, file).in1 == folder_.end();
    }

    fs::path folder_;
};

}  // namespace

std::unique_ptr<WebFiles> web_files_in(const fs::path& folder) {
    return std::make_unique<WebFolder>(folder);
}

}  // namespace amani::http
