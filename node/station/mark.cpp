#include "node/station/mark.h"

#include "shared/base/bytes.h"
#include "shared/crypto/hash.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace amani::station {

namespace {

// "amani mark 1 0000090113 0000000120 1f2e3d4c\n": of one length, so it is written over in place.
constexpr std::size_t claim_size = 34;
constexpr std::size_t mark_size = claim_size + 10;

std::string text_of(const Mark::Content& content) {
    std::array<char, claim_size + 1> claim{};
    std::snprintf(claim.data(), claim.size(), "amani mark 1 %010u %010u", content.log.value,
                  content.appended);
    const std::string text{claim.data()};
    const auto sum = crypto::hash(base::view_of(text));
    return text + " " + base::to_hex(sum.view().first(4)) + "\n";
}

std::optional<Mark::Content> read(int file) {
    std::array<char, mark_size> bytes{};
    if (file < 0 || ::pread(file, bytes.data(), bytes.size(), 0) != ssize_t{mark_size})
        return std::nullopt;
    const std::string_view text{bytes.data(), bytes.size()};
    Mark::Content content;
    std::from_chars(text.data() + 13, text.data() + 23, content.log.value);
    std::from_chars(text.data() + 24, text.data() + 34, content.appended);
    if (!base::LogId::is_valid(content.log.value) || text_of(content) != text) return std::nullopt;
    return content;
}

}  // namespace

Mark::Mark(std::filesystem::path path)
    : path_(std::move(path)),
      file_(::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)),
      found_(read(file_)),
      written_(found_) {}

Mark::~Mark() {
    if (file_ >= 0) ::close(file_);
}

void Mark::raise(const Content& to, Flush flush) noexcept {
    if (file_ < 0) return;
    if (!written_ || *written_ < to) {
        const std::string text = text_of(to);
        if (::pwrite(file_, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()))
            written_ = to;
    }
    if (flush == Flush::yes) (void)::fdatasync(file_);
}

}  // namespace amani::station
