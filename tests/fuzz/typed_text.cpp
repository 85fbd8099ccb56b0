// What people type and other programs say in text: numbers, shares, days, instants, ids, Iran's
// own numbers. What is read is written in one form, which is read alike.
#include "fuzz/fuzz_target.h"

#include "clients/cli/text/digits.h"
#include "clients/cli/text/value.h"
#include "shared/base/fold.h"
#include "shared/base/iran_ids.h"
#include "shared/base/typed_number.h"
#include "shared/calendar/jalali.h"
#include "shared/codec/text_forms.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/words/unread.h"

namespace amani::fuzz {
namespace {

void check_numbers(std::string_view text) {
    const auto number = base::typed_whole(text);
    if (number) {
        for (const auto digits : {cli::Digits::latin, cli::Digits::persian}) {
            const auto again = base::typed_whole(cli::grouped(*number, digits));
            must(again && *again == *number, "numbers come back");
        }
        const auto amount = base::typed_amount(text);
        must(amount && *amount == *number, "a number without a unit is an amount in Rial");
        must(!base::typed_rate(text), "a number without a unit is no share");
    }
    // Whatever is read has a digit, and no trouble is without words.
    for (const auto& read : {number, base::typed_amount(text), base::typed_rate(text)}) {
        if (read)
            must(base::plain_text(text).find_first_of("0123456789") != std::string::npos,
                 "a number has digits");
        else
            must(!domain::unread_number(read.error(), "").en.empty(), "trouble has words");
    }
    if (const auto bytes = base::from_hex(text))
        must(base::from_hex(base::to_hex(*bytes)) == bytes, "hexadecimal comes back");
}

void check_times(std::string_view text) {
    if (const auto day = calendar::parse_day(text, {20'775})) {
        must(calendar::parse_day(calendar::iso_text(*day), {}) == day || day->value < -98'615,
             "ISO days come back");
        (void)calendar::jalali_text(*day);
    }
    if (const auto day = codec::day_from_text(text))
        must(codec::text_of(*day) == text, "a day on the wire has one form");
    if (const auto at = codec::instant_from_text(text)) {
        const auto again = codec::instant_from_text(codec::text_of(*at));
        must(!again || again == at, "instants come back");
    }
    (void)cli::parse_instant(text);
}

void check_ids(std::string_view text) {
    if (const auto id = codec::event_from_text(text))
        must(codec::event_from_text(codec::text_of(*id)) == id, "ids come back");
    if (const auto number = domain::parse_document_number(text))
        must(domain::parse_document_number(domain::text_of(*number)) == number,
             "document numbers come back");
    for (const auto read : {base::national_id, base::legal_id, base::mobile}) {
        if (const auto canonical = read(text))
            must(read(*canonical) == canonical, "the canonical form is its own");
    }
}

}  // namespace

void try_input(base::ByteView input) {
    const std::string_view text = base::text_of(input);
    check_numbers(text);
    check_times(text);
    check_ids(text);
}

Seeds seeds() {
    return {seed("grouped", "۱۳٬۱۹۹٬۹۹۹"),
            seed("smallest", "-9223372036854775808"),
            seed("share", "۸۵٫۵ ٪"),
            seed("amount", "۱٫۵ میلیون تومان"),
            seed("decimal-comma", "8,50"),
            seed("spreadsheet", "8.93E+18"),
            seed("short-day", "۷/۹"),
            seed("long-day", "جمعه ۷ آذر ۱۴۰۴"),
            seed("two-digit-year", "04/09/07"),
            seed("jalali-day", "1404/09/07"),
            seed("iso-day", "2025-11-28"),
            seed("word-day", "today-12345"),
            seed("instant", "2026-11-23T19:45:00.250+03:30"),
            seed("event", "262143.8191.4294967295"),
            seed("document", "MHD-ADM-04-000123"),
            seed("national-id", "0012345679"),
            seed("mobile", "+98 912 345 6789"),
            seed("hexadecimal", "00ff7E")};
}

}  // namespace amani::fuzz
