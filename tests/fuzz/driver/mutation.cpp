#include "fuzz/driver/mutation.h"

#include <algorithm>
#include <array>

namespace amani::fuzz {
namespace {

constexpr std::size_t most_bytes = 8U << 10;
// Heads of MessagePack's wide forms, ends of ranges, and what JSON, CSV and dates turn on.
constexpr std::array<std::uint8_t, 24> telling{0x00, 0x01, 0x7f, 0x80, 0x90, 0xc0, 0xc4, 0xcc,
                                               0xcd, 0xce, 0xcf, 0xd3, 0xd9, 0xdc, 0xdf, 0xe0,
                                               0xff, '"',  ',',  '[',  '{',  '%',  '-',  '\n'};

std::size_t below(Dice& dice, std::size_t end) { return end == 0 ? 0 : dice() % end; }

auto at(base::Bytes& bytes, std::size_t offset) {
    return bytes.begin() + static_cast<std::ptrdiff_t>(offset);
}

void insert_piece(base::Bytes& input, base::ByteView from, Dice& dice) {
    if (from.empty()) return;
    const std::size_t start = below(dice, from.size());
    const std::size_t size =
        1 + below(dice, std::min<std::size_t>(from.size() - start, std::size_t{64}));
    const base::Bytes piece(
        from.begin() + static_cast<std::ptrdiff_t>(start),
        from.begin() + static_cast<std::ptrdiff_t>(std::min(start + size, from.size())));
    input.insert(at(input, below(dice, input.size() + 1)), piece.begin(), piece.end());
}

void change_once(base::Bytes& input, base::ByteView other, Dice& dice) {
    const std::size_t where = below(dice, input.size());
    const std::size_t kind = input.empty() ? 4 : below(dice, 7);
    switch (kind) {
        case 0:
            input[where] ^= static_cast<std::uint8_t>(1U << below(dice, 8));
            return;
        case 1:
            input[where] = telling[below(dice, telling.size())];
            return;
        case 2:
            input.erase(at(input, where),
                        at(input, std::min(input.size(), where + 1 + below(dice, 16))));
            return;
        case 3:
            input.resize(where);
            return;
        case 4:
            input.insert(at(input, where), telling[below(dice, telling.size())]);
            return;
        case 5:
            return insert_piece(input, base::Bytes{input}, dice);
        default:
            return insert_piece(input, other, dice);
    }
}

}  // namespace

base::Bytes mutated(base::Bytes input, base::ByteView other, Dice& dice) {
    for (std::size_t left = 1 + below(dice, 4); left > 0; --left) change_once(input, other, dice);
    if (input.size() > most_bytes) input.resize(most_bytes);
    return input;
}

}  // namespace amani::fuzz
