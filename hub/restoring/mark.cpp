#include "hub/restoring/mark.h"

#include "shared/codec/codec.h"
#include "shared/store/sqlite.h"

#include <fstream>
#include <iterator>

namespace amani::hub {

std::filesystem::path mark_in(const std::filesystem::path& directory) {
    return directory / "hub.mark";
}

std::optional<Mark> read_mark(const std::filesystem::path& directory) {
    std::ifstream in{mark_in(directory)};
    if (!in) return std::nullopt;
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto json = codec::parse_json(text);
    if (!json) return std::nullopt;
    const auto mark = codec::from_json<Mark>(*json);
    return mark ? std::optional{*mark} : std::nullopt;
}

void write_mark(const std::filesystem::path& directory, const Mark& mark, Flush flush) {
    const auto path = mark_in(directory);
    auto fresh = path;
    fresh += ".new";
    std::ofstream out{fresh, std::ios::trunc};
    out << boost::json::serialize(codec::to_json(mark)) << "\n";
    out.close();
    if (!out) throw store::StoreError{store::StoreTrouble::io, "cannot write " + fresh.string()};
    if (flush == Flush::yes) store::sync_file(fresh);
    std::filesystem::rename(fresh, path);
    if (flush == Flush::yes) store::sync_folder(directory);
}

}  // namespace amani::hub
