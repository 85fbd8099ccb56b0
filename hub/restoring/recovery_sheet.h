// The network's root key on paper: the sealed key file as lines that a person can type back, each
// with its own check characters, so that a typing error is found in its line. Together with a
// backup and the passphrase it restores a network whose machine and files are lost.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/crypto/signature.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::hub {

// Lines of eight blocks of five characters (Crockford's base 32: no I, L, O, U) and four to check.
[[nodiscard]] std::vector<std::string> lines_of(base::ByteView sealed_key);

struct Mistyped {
    std::size_t line = 0;  // from 1; 0: too few or too many lines
};
// Small letters are accepted, I, L and O are read as the digits that they look like, and blanks and
// dashes are ignored.
[[nodiscard]] base::Result<base::Bytes, Mistyped> read_lines(std::string_view text);

// The group of characters in which what was typed back first differs from a sheet, both from 1; the
// check is a line's last group. Line ends do not matter.
struct Slip {
    std::size_t line = 0;
    std::size_t group = 0;
};
[[nodiscard]] std::optional<Slip> slip_in(std::string_view typed, base::ByteView sealed_key);

struct RecoverySheet {
    std::string network;  // the centre's name
    crypto::PublicKey root;
    base::Bytes sealed_key;
};
// Eight groups of four digits of the hash that names the network.
[[nodiscard]] std::string fingerprint(const crypto::PublicKey& root);
[[nodiscard]] std::string as_text(const RecoverySheet& sheet);
[[nodiscard]] std::string as_html(const RecoverySheet& sheet);

}  // namespace amani::hub
