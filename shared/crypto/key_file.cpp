// The file, all integers little-endian:
//     "AMANIKEY" | version 1 | kind (0 open, 1 sealed)
//     open:   seed (32)
//     sealed: passes (4) | memory in KiB (4) | salt (16) | nonce (24) | sealed seed (48)
//     BLAKE2b-256 of all the above
// The hash at the end tells a damaged file from a wrong passphrase. The header is authenticated
// with the seed.
#include "shared/crypto/key_file.h"

#include "shared/crypto/hash.h"
#include "shared/crypto/password_cost.h"
#include "shared/crypto/sodium_ready.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <new>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace amani::crypto {

namespace {

constexpr std::string_view magic = "AMANIKEY";
constexpr std::uint8_t version = 1;
enum class Kind : std::uint8_t { open = 0, sealed = 1 };

constexpr std::size_t kind_at = 9;
constexpr std::size_t body_at = 10;
constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t sealed_head_size = body_at + 4 + 4 + salt_size + nonce_size;
constexpr std::size_t hash_size = 32;
constexpr std::size_t open_file_size = body_at + seed_size + hash_size;
constexpr std::size_t sealed_file_size = sealed_head_size + seed_size + tag_size + hash_size;
// The most that a key file may ask of the machine that reads it.
constexpr std::uint32_t most_passes = 16;
constexpr std::uint32_t most_memory_kib = 1024 * 1024;

// Bytes that are wiped when they go.
struct WipedBytes {
    base::Bytes bytes;
    ~WipedBytes() { sodium_memzero(bytes.data(), bytes.size()); }
};

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

[[noreturn]] void disk_refused(const std::filesystem::path& path) {
    throw std::system_error(errno, std::generic_category(), path.string());
}

void append_number(base::Bytes& to, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) {
        to.push_back(static_cast<std::uint8_t>(number >> shift));
    }
}

std::uint32_t number_at(base::ByteView bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number |= std::uint32_t{bytes[at + i]} << (8 * i);
    return number;
}

struct PassphraseKey {
    std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> bytes{};
    PassphraseKey(std::string_view passphrase, base::ByteView salt, ArgonLimits limits) {
        if (crypto_pwhash(bytes.data(), bytes.size(), passphrase.data(), passphrase.size(),
                          salt.data(), limits.passes, limits.memory_bytes,
                          crypto_pwhash_ALG_ARGON2ID13) != 0) {
            throw std::bad_alloc{};
        }
    }
    ~PassphraseKey() { sodium_memzero(bytes.data(), bytes.size()); }
    PassphraseKey(const PassphraseKey&) = delete;
    PassphraseKey& operator=(const PassphraseKey&) = delete;
};

void append_sealed(base::Bytes& file, base::ByteView seed, std::string_view passphrase,
                   PasswordCost cost) {
    const ArgonLimits limits = argon_limits(cost);
    append_number(file, static_cast<std::uint32_t>(limits.passes));
    append_number(file, static_cast<std::uint32_t>(limits.memory_bytes / 1024));
    std::array<std::uint8_t, salt_size + nonce_size> fresh{};
    randombytes_buf(fresh.data(), fresh.size());
    base::append(file, fresh);
    const base::ByteView salt{fresh.data(), salt_size};
    const PassphraseKey key{passphrase, salt, limits};
    std::array<std::uint8_t, seed_size + tag_size> sealed{};
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, seed.data(), seed.size(),
                                               file.data(), file.size(), nullptr,
                                               fresh.data() + salt_size, key.bytes.data());
    base::append(file, sealed);
}

void write_whole(const Descriptor& file, base::ByteView bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) disk_refused(path);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void sync_folder_of(const std::filesystem::path& path) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    const Descriptor handle{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (handle.number() < 0 || ::fsync(handle.number()) != 0) disk_refused(folder);
}

base::Result<SecretKey, KeyFileTrouble> key_in_open_file(base::ByteView file) {
    if (file.size() != open_file_size) return base::Refused{KeyFileTrouble::damaged};
    return std::move(*SecretKey::from_seed(file.subspan(body_at, seed_size)));
}

base::Result<SecretKey, KeyFileTrouble> key_in_sealed_file(
    base::ByteView file, std::optional<std::string_view> passphrase) {
    if (file.size() != sealed_file_size) return base::Refused{KeyFileTrouble::damaged};
    if (!passphrase) return base::Refused{KeyFileTrouble::passphrase_needed};
    const std::uint32_t passes = number_at(file, body_at);
    const std::uint32_t memory_kib = number_at(file, body_at + 4);
    if (passes < 1 || passes > most_passes || memory_kib < 8 || memory_kib > most_memory_kib) {
        return base::Refused{KeyFileTrouble::damaged};
    }
    const base::ByteView head = file.first(sealed_head_size);
    const PassphraseKey key{*passphrase,
                            head.subspan(body_at + 8, salt_size),
                            {passes, std::size_t{memory_kib} * 1024}};
    const base::ByteView nonce = head.last(nonce_size);
    const base::ByteView sealed = file.subspan(sealed_head_size, seed_size + tag_size);
    WipedBytes seed{base::Bytes(seed_size)};
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            seed.bytes.data(), nullptr, nullptr, sealed.data(), sealed.size(), head.data(),
            head.size(), nonce.data(), key.bytes.data()) != 0) {
        return base::Refused{KeyFileTrouble::wrong_passphrase};
    }
    return std::move(*SecretKey::from_seed(seed.bytes));
}

bool is_whole(base::ByteView file) {
    if (file.size() < body_at + hash_size || base::text_of(file.first(magic.size())) != magic ||
        file[magic.size()] != version) {
        return false;
    }
    const Hash expected = hash(file.first(file.size() - hash_size));
    return std::ranges::equal(expected.bytes, file.last(hash_size));
}

base::Bytes read_whole(const Descriptor& file, const std::filesystem::path& path) {
    base::Bytes bytes(sealed_file_size + 1);
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) disk_refused(path);
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

void append_key_file(WipedBytes& file, const SecretKey& key,
                     std::optional<std::string_view> passphrase, PasswordCost cost) {
    ensure_sodium_is_ready();
    file.bytes.reserve(sealed_file_size);  // so that no copy of the seed is left behind by growing
    base::append(file.bytes, base::view_of(magic));
    file.bytes.push_back(version);
    file.bytes.push_back(static_cast<std::uint8_t>(passphrase ? Kind::sealed : Kind::open));
    if (passphrase) {
        append_sealed(file.bytes, key.seed(), *passphrase, cost);
    } else {
        base::append(file.bytes, key.seed());
    }
    base::append(file.bytes, hash(file.bytes).bytes);
}

}  // namespace

void write_key_file(const std::filesystem::path& path, const SecretKey& key,
                    std::optional<std::string_view> passphrase, PasswordCost cost) {
    WipedBytes file;
    append_key_file(file, key, passphrase, cost);
    auto beside = path;
    beside += ".new";
    ::unlink(beside.c_str());  // left by a crash
    {
        const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
        const Descriptor handle{::open(beside.c_str(), flags, 0600)};
        if (handle.number() < 0 || ::fchmod(handle.number(), 0600) != 0) disk_refused(beside);
        write_whole(handle, file.bytes, beside);
        if (::fsync(handle.number()) != 0) disk_refused(beside);
    }
    std::filesystem::rename(beside, path);
    sync_folder_of(path);
}

base::Result<SecretKey, KeyFileTrouble> read_key_file(const std::filesystem::path& path,
                                                      std::optional<std::string_view> passphrase) {
    ensure_sodium_is_ready();
    const Descriptor handle{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (handle.number() < 0 && (errno == ENOENT || errno == ENOTDIR)) {
        return base::Refused{KeyFileTrouble::missing};
    }
    struct stat status{};
    if (handle.number() < 0 || ::fstat(handle.number(), &status) != 0) disk_refused(path);
    if ((status.st_mode & 077) != 0) return base::Refused{KeyFileTrouble::readable_by_others};
    const WipedBytes file{read_whole(handle, path)};
    return read_key(file.bytes, passphrase);
}

base::Bytes sealed_key(const SecretKey& key, std::string_view passphrase, PasswordCost cost) {
    WipedBytes file;
    append_key_file(file, key, passphrase, cost);
    return file.bytes;
}

base::Result<SecretKey, KeyFileTrouble> read_key(base::ByteView file,
                                                 std::optional<std::string_view> passphrase) {
    ensure_sodium_is_ready();
    if (!is_whole(file)) return base::Refused{KeyFileTrouble::damaged};
    switch (static_cast<Kind>(file[kind_at])) {
        case Kind::open:
            return key_in_open_file(file);
        case Kind::sealed:
            return key_in_sealed_file(file, passphrase);
    }
    return base::Refused{KeyFileTrouble::damaged};
}

bool is_sealed_key_file(const std::filesystem::path& path) {
    const Descriptor handle{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (handle.number() < 0) return false;
    const WipedBytes file{read_whole(handle, path)};
    return file.bytes.size() > kind_at &&
           base::text_of(base::ByteView{file.bytes}.first(magic.size())) == magic &&
           file.bytes[kind_at] == static_cast<std::uint8_t>(Kind::sealed);
}

}  // namespace amani::crypto
