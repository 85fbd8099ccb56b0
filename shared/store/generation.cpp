#include "shared/store/generation.h"

#include "shared/store/sqlite.h"

#include <array>
#include <fstream>
#include <optional>

namespace amani::store {

namespace {

constexpr std::streamoff user_version_at = 60;  // SQLite's file format, 1.3
constexpr std::uintmax_t header_of_log = 32;

std::filesystem::path with_end(std::filesystem::path store, const char* end) {
    store += end;
    return store;
}

// The generation in the file itself, without the log beside it.
std::optional<std::uint32_t> in_file(const std::filesystem::path& store) {
    std::ifstream in{store, std::ios::binary};
    std::array<char, 4> bytes{};
    if (!in.seekg(user_version_at) || !in.read(bytes.data(), bytes.size())) return std::nullopt;
    std::uint32_t number = 0;
    for (const char byte : bytes) number = number << 8 | static_cast<std::uint8_t>(byte);
    return number;
}

std::optional<std::uint32_t> beside(const std::filesystem::path& store) {
    std::ifstream in{with_end(store, ".generation")};
    std::uint32_t number = 0;
    return in >> number ? std::optional{number} : std::nullopt;
}

void write_beside(const std::filesystem::path& store, std::uint32_t number) {
    const auto path = with_end(store, ".generation");
    const auto fresh = with_end(store, ".generation.new");
    std::ofstream out{fresh, std::ios::trunc};
    out << number << "\n";
    out.close();
    if (!out) throw StoreError{StoreTrouble::io, "cannot write " + fresh.string()};
    sync_file(fresh);
    std::filesystem::rename(fresh, path);
    sync_folder(store.has_parent_path() ? store.parent_path() : ".");
}

}  // namespace

bool is_beside_anothers_log(const std::filesystem::path& store) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(with_end(store, "-wal"), missing);
    if (missing || size <= header_of_log) return false;
    const auto expected = beside(store);
    return expected && in_file(store) != expected;
}

void begin_generation(const std::filesystem::path& store) {
    const auto database = open_sqlite(store);
    // SQLite's number is 32 bits, signed.
    const std::uint32_t next = beside(store).value_or(0) % 0x7fff'fffeU + 1;
    try {
        database->execute("PRAGMA user_version = " + std::to_string(next));
    } catch (const StoreError& error) {
        if (error.trouble() == StoreTrouble::read_only) return;  // and no log is left behind
        throw;
    }
    // The number reaches the file only with the whole log.
    database->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    write_beside(store, next);
}

}  // namespace amani::store
