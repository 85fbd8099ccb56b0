#include "shared/domain/numbering/document_number.h"

#include "shared/calendar/jalali.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace amani::domain {
namespace {

struct Letters {
    DocumentType type;
    std::string_view text;
};
constexpr std::array all_letters{
    Letters{DocumentType::admission, "ADM"},      Letters{DocumentType::waybill, "WB"},
    Letters{DocumentType::used_tag, "U"},         Letters{DocumentType::used_receipt, "UR"},
    Letters{DocumentType::goods_receipt, "GR"},   Letters{DocumentType::opening, "OB"},
    Letters{DocumentType::transfer, "TR"},        Letters{DocumentType::part_request, "PR"},
    Letters{DocumentType::service_request, "SR"}, Letters{DocumentType::replacement, "RPL"},
    Letters{DocumentType::invoice, "INV"},        Letters{DocumentType::credit_note, "CN"},
    Letters{DocumentType::cash_receipt, "RC"},    Letters{DocumentType::cash_return, "RF"},
    Letters{DocumentType::contract, "CON"},
};

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string_view letters_of(DocumentType type) {
    return std::ranges::find(all_letters, type, &Letters::type)->text;
}

std::string number_prefix(std::string_view site_code) {
    const std::size_t dash = site_code.find('-');
    if (dash != site_code.npos) {
        const std::string_view own = site_code.substr(dash + 1);
        if (own.size() >= 2 && std::ranges::all_of(own, is_letter)) return std::string(own);
    }
    std::string whole(site_code);
    std::erase(whole, '-');
    return whole;
}

std::string text_of(const DocumentNumber& number) {
    return fmt::format("{}-{}-{}-{:06}", number.prefix, letters_of(number.type), number.year,
                       number.sequence);
}

std::optional<DocumentNumber> parse_document_number(std::string_view text) {
    std::array<std::string_view, 4> pieces;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t dash = text.find('-');
        if ((dash == text.npos) != (i == 3)) return std::nullopt;
        pieces[i] = text.substr(0, dash);
        if (pieces[i].empty()) return std::nullopt;
        text.remove_prefix(i == 3 ? text.size() : dash + 1);
    }
    const auto* letters = std::ranges::find(all_letters, pieces[1], &Letters::text);
    if (letters == all_letters.end()) return std::nullopt;
    if (pieces[2].size() != 2 || !std::ranges::all_of(pieces[2], is_digit)) return std::nullopt;
    DocumentNumber number{std::string(pieces[0]), letters->type, std::string(pieces[2]), 0};
    const char* end = pieces[3].data() + pieces[3].size();
    const auto [stop, error] = std::from_chars(pieces[3].data(), end, number.sequence);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return number;
}

std::string NumberSeries::number(std::uint32_t ahead) const {
    return text_of(DocumentNumber{prefix, type, calendar::two_digit_year(day), next + ahead});
}

}  // namespace amani::domain
