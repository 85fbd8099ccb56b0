// A secret key on disk, by the user's choice sealed with a passphrase (Argon2id, then
// XChaCha20-Poly1305) or protected by an owner-only file mode alone. Files are written under a
// temporary name, synced and renamed; their mode is always 0600.
#pragma once

#include "shared/base/result.h"
#include "shared/crypto/password.h"
#include "shared/crypto/signature.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace amani::crypto {

enum class KeyFileTrouble {
    missing,
    damaged,
    wrong_passphrase,
    passphrase_needed,
    readable_by_others
};

// Throws std::system_error when the disk refuses.
void write_key_file(const std::filesystem::path& path, const SecretKey& key,
                    std::optional<std::string_view> passphrase,
                    PasswordCost cost = PasswordCost::interactive);
[[nodiscard]] base::Result<SecretKey, KeyFileTrouble> read_key_file(
    const std::filesystem::path& path, std::optional<std::string_view> passphrase);
// A sealed key file as bytes, to be stored inside another file. Only sealed keys may leave a
// machine.
[[nodiscard]] base::Bytes sealed_key(const SecretKey& key, std::string_view passphrase,
                                     PasswordCost cost = PasswordCost::interactive);
[[nodiscard]] base::Result<SecretKey, KeyFileTrouble> read_key(
    base::ByteView file, std::optional<std::string_view> passphrase);
// Whether the file says that a passphrase is needed (so that a program can ask for it).
[[nodiscard]] bool is_sealed_key_file(const std::filesystem::path& path);

}  // namespace amani::crypto
