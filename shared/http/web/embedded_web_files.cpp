#include "shared/crypto/hash.h"
#include "shared/http/web/web_files.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>

namespace amani::http {

// The table that tools/cmake/embed_web_client.py writes in assembly.
struct EmbeddedBytes {
    const char* data;
    std::size_t size;  // 0: there is none
    [[nodiscard]] std::string_view view() const { return {data, size}; }
};
struct EmbeddedWebFile {
    EmbeddedBytes path, plain, gzip, brotli;
};
extern "C" {
extern const EmbeddedWebFile amani_web_files[];
extern const std::uint64_t amani_web_file_count;
}

namespace {

class EmbeddedWebFiles final : public WebFiles {
  public:
    EmbeddedWebFiles() {
        for (const auto& file : std::span{amani_web_files, amani_web_file_count}) {
            const auto hash = crypto::hash(base::view_of(file.plain.view()));
            files_.emplace(file.path.view(),
                           WebFile{.plain = file.plain.view(),
                                   .gzip = file.gzip.view(),
                                   .brotli = file.brotli.view(),
                                   .tag = base::to_hex(base::ByteView{hash.bytes}.first(16)),
                                   .holder = {}});
        }
    }
    [[nodiscard]] std::optional<WebFile> find(const std::string& path) const override {
        const auto found = files_.find(path);
        if (found == files_.end()) return std::nullopt;
        return found->second;
    }

  private:
    std::map<std::string_view, WebFile> files_;
};

}  // namespace

std::unique_ptr<WebFiles> embedded_web_files() { return std::make_unique<EmbeddedWebFiles>(); }

}  // namespace amani::http
