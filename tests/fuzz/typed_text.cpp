// What people type and other programs say in text: numbers, shares, days, instants, ids, Iran's
// own numbers. What is read is written in one form, which is read alike.
#include "fuzz/fuzz_target.h"

#include "clients/cli/text/digits.h"
#include "clients/cli/text/value.h"
#include "shared/base/iran_ids.h"
#include "shared/calendar/jalali.h"
#include "shared/codec/text_forms.h"
#include "shared/domain/numbering/document_number.h"

namespace amani::fuzz {
namespace {

void check_numbers(std::string_view text) {
    if (const auto number = cli::parse_whole(text)) {
        for (const auto digits : {cli::Digits::latin, cli::Digits::persian})
            must(cli::parse_whole(cli::grouped(*number, digits)) == number, "numbers come back");
    }
    (void)cli::parse_rate(text);
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
