#include "shared/app/photos/pictures.h"

#include "shared/base/bytes.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <iterator>
#include <limits>

namespace amani::app {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours forgotten_after{24};

// A name from outside is a hash, or names no file.
bool is_hash(std::string_view text) {
    return text.size() == 64 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

std::optional<domain::AddPhotoState::Picture> look_at(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error || size > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
    std::ifstream file{path, std::ios::binary};
    const auto format = picture_format(file);
    if (!format) return std::nullopt;
    return domain::AddPhotoState::Picture{*format, static_cast<std::int32_t>(size)};
}

void forget_old(const fs::path& folder) {
    std::error_code error;
    const auto now = fs::file_time_type::clock::now();
    for (const auto& entry : fs::directory_iterator{folder, error})
        if (const auto written = entry.last_write_time(error);
            !error && now - written > forgotten_after)
            fs::remove(entry.path(), error);
}

}  // namespace

std::optional<domain::PictureFormat> picture_format(std::istream& picture) {
    std::array<char, domain::longest_signature> head{};
    picture.read(head.data(), head.size());
    const base::Bytes bytes{head.begin(), head.begin() + picture.gcount()};
    return domain::format_of(bytes);
}

fs::path Pictures::kept(std::string_view hash) const { return folder_ / hash; }
fs::path Pictures::fresh(std::string_view hash) const { return folder_ / "new" / hash; }

fs::path Pictures::place_of_new(std::string_view hash) const {
    fs::create_directories(folder_ / "new");
    forget_old(folder_ / "new");
    return fresh(hash);
}

std::optional<domain::AddPhotoState::Picture> Pictures::known(std::string_view hash) const {
    if (folder_.empty() || !is_hash(hash)) return std::nullopt;
    const auto found = look_at(kept(hash));
    return found ? found : look_at(fresh(hash));
}

void Pictures::keep(std::string_view hash) const {
    if (folder_.empty() || !is_hash(hash) || fs::exists(kept(hash))) return;
    fs::rename(fresh(hash), kept(hash));
}

void Pictures::remove(std::string_view hash) const {
    if (folder_.empty() || !is_hash(hash)) return;
    fs::remove(kept(hash));
    fs::remove(fresh(hash));
}

std::optional<std::string> Pictures::read(std::string_view hash) const {
    if (folder_.empty() || !is_hash(hash)) return std::nullopt;
    std::ifstream file{kept(hash), std::ios::binary};
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace amani::app
