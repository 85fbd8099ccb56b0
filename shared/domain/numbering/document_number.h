// Numbers on paper (RULES §3.3): <site>-<type>-<JY>-<sequence>, "MHD-ADM-04-000123". People read
// and type them; the record itself is named by its event id. Each site counts its own series, in
// blocks leased per incarnation.
#pragma once

#include "shared/base/time.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amani::domain {

enum class DocumentType : std::uint8_t {
    admission = 1,         // ADM
    waybill = 2,           // WB, of goods and of used parts alike
    used_tag = 3,          // U
    used_receipt = 4,      // UR
    goods_receipt = 5,     // GR
    opening = 6,           // OB
    transfer = 7,          // TR, between places of one site
    part_request = 8,      // PR
    service_request = 10,  // SR
    replacement = 12,      // RPL
    invoice = 13,          // INV
    credit_note = 14,      // CN
    cash_receipt = 15,     // RC
    cash_return = 16,      // RF
    contract = 18,         // CON
};
BOOST_DESCRIBE_ENUM(DocumentType, admission, waybill, used_tag, used_receipt, goods_receipt,
                    opening, transfer, part_request, service_request, replacement, invoice,
                    credit_note, cash_receipt, cash_return, contract)

// "ADM".
[[nodiscard]] std::string_view letters_of(DocumentType type);

// The site's part of its numbers: "AG-KRJ" → "KRJ", "TECH-01" → "TECH01". No two sites may share
// one.
[[nodiscard]] std::string number_prefix(std::string_view site_code);

struct DocumentNumber {
    std::string prefix;
    DocumentType type = DocumentType::admission;
    std::string year;  // two digits of the Jalali year
    std::uint32_t sequence = 0;
    friend bool operator==(const DocumentNumber&, const DocumentNumber&) = default;
};
// At least six digits of sequence.
[[nodiscard]] std::string text_of(const DocumentNumber& number);
// Nothing when the text is no document number. Leading zeros of the sequence may be missing.
[[nodiscard]] std::optional<DocumentNumber> parse_document_number(std::string_view text);

// The next number of a site's series on a day: what a decision needs to number its documents.
struct NumberSeries {
    std::string prefix;
    DocumentType type = DocumentType::admission;
    base::Day day;
    std::uint32_t next = 1;

    // The next number, or the one that follows `ahead` places later.
    [[nodiscard]] std::string number(std::uint32_t ahead = 0) const;
};

}  // namespace amani::domain
