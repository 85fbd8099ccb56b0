// A key file. Its hash stops all damage that is not made on purpose, so the target makes it fit and
// asks again. Input: the file.
#include "shared/crypto/key_file.h"

#include "fuzz/fuzz_target.h"

#include "shared/crypto/hash.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace amani::fuzz {

using namespace crypto;

namespace {

constexpr std::size_t hash_size = 32;
constexpr std::size_t cost_at = 10;

// A file in memory that is reached by a path.
class MemoryFile {
  public:
    explicit MemoryFile(base::ByteView bytes) : number_(::memfd_create("key", 0)) {
        must(number_ >= 0 && ::fchmod(number_, 0600) == 0, "the kernel gives a file");
        must(::write(number_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
             "the kernel takes the bytes");
    }
    ~MemoryFile() { ::close(number_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] std::filesystem::path path() const {
        return "/proc/self/fd/" + std::to_string(number_);
    }

  private:
    int number_;
};

void check(base::ByteView file) {
    const MemoryFile held{file};
    const bool is_sealed = is_sealed_key_file(held.path());
    const auto key = read_key_file(held.path(), std::nullopt);
    if (key) {
        must(!is_sealed, "what is sealed asks for its passphrase");
        must(key->seed().size() == seed_size, "a key has its seed");
        return;
    }
    must(key.error() != KeyFileTrouble::passphrase_needed || is_sealed,
         "a passphrase is asked for when the file is sealed");
    // What costs more than a moment is left to the unit tests.
    const bool is_cheap = file.size() > cost_at + 8 && file[cost_at] <= 1 &&
                          std::ranges::all_of(file.subspan(cost_at + 1, 3),
                                              [](std::uint8_t byte) { return byte == 0; }) &&
                          std::ranges::all_of(file.subspan(cost_at + 5, 3),
                                              [](std::uint8_t byte) { return byte == 0; });
    if (is_sealed && is_cheap) {
        const auto opened = read_key_file(held.path(), "a passphrase");
        must(!opened, "nobody but the writer can seal a key");
    }
}

base::Bytes written(std::optional<std::string_view> passphrase) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("amani-key-seed-" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    write_key_file(folder / "key", *SecretKey::from_seed(base::Bytes(seed_size, 7)), passphrase);
    std::ifstream in{folder / "key", std::ios::binary};
    base::Bytes bytes(std::istreambuf_iterator<char>{in}, {});
    std::filesystem::remove_all(folder);
    return bytes;
}

}  // namespace

void try_input(base::ByteView input) {
    check(input);
    if (input.size() <= hash_size) return;
    base::Bytes fitting(input.begin(), input.end() - hash_size);
    base::append(fitting, hash(fitting).view());
    check(fitting);
}

Seeds seeds() {
    base::Bytes cheap = written("another passphrase");
    for (std::size_t i = 0; i < 8; ++i) cheap[cost_at + i] = i == 0 ? 1 : i == 4 ? 8 : 0;
    return {{"open", written(std::nullopt)},
            {"sealed", written("a passphrase")},
            {"sealed-cheaply", cheap}};
}

}  // namespace amani::fuzz
