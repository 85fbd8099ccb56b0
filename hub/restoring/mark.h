// How far the hub had come, kept outside its store: a store that is behind its mark was put back by
// hand. The mark is written after the commit and not flushed each time, since a mark that lags is
// harmless.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace amani::hub {

struct Mark {
    std::uint32_t epoch = 0;
    std::int64_t position = 0;  // events applied
    // A site has shown that this store is an older copy: 1 until a new epoch begins.
    std::uint8_t is_outdated = 0;
    friend bool operator==(const Mark&, const Mark&) = default;
};
BOOST_DESCRIBE_STRUCT(Mark, (), (epoch, position, is_outdated))

[[nodiscard]] std::filesystem::path mark_in(const std::filesystem::path& directory);
// Nothing when there is no mark or it cannot be read; nothing depends on having one.
[[nodiscard]] std::optional<Mark> read_mark(const std::filesystem::path& directory);
enum class Flush { no, yes };
// Throws StoreError when the disk refuses.
void write_mark(const std::filesystem::path& directory, const Mark& mark, Flush flush = Flush::no);

}  // namespace amani::hub
