#include "shared/domain/words/row_words.h"

#include "shared/domain/words/member_words.h"

#include <algorithm>
#include <array>

namespace amani::domain {
namespace {

constexpr auto words = std::to_array<RowWord>({
    {"archive", "state", "repair_phase"},
    {"balances", "state", "repair_phase"},
    {"board", "kind", "job_kind"},
    {"board", "stage", "stay_stage"},
    {"cash-counts", "difference", "", "اختلاف", "difference"},
    {"cheques", "author_name", "", "دریافت‌کننده", "taken by"},
    {"cheques", "reference", "", "شناسه صیادی", "Sayad number"},
    {"closures", "standing", "closure_standing", "وضعیت", "standing"},
    {"contract-income", "state", "contract_standing"},
    {"contract-instalments", "state", "contract_standing"},
    {"contract-renewals", "state", "contract_standing"},
    {"contract-serials", "state", "contract_standing"},
    {"contracts", "state", "contract_standing"},
    {"customers", "kind", "person_kind"},
    {"discrepancies", "cause", "", "سند مبنا", "cause"},
    {"discrepancies", "kind", "discrepancy_kind"},
    {"discrepancies", "state", "case_state"},
    {"estimates", "way", "answer_way", "راه پاسخ", "way of the answer"},
    {"invites", "state", "invite_state"},
    {"invoices", "kind", "job_kind"},
    {"invoices", "standing", "invoice_standing", "وضعیت", "standing"},
    {"invoices", "state", "invoice_standing"},
    {"issues", "difference", "", "مابه‌التفاوت", "top-up"},
    {"issues", "standing", "replacement_booking", "در حساب‌ها", "in the books"},
    {"jobs", "kind", "job_kind"},
    {"jobs", "state", "repair_phase"},
    {"labour", "reason", "labour_stop"},
    {"lines", "state", "statement_state"},
    {"links", "kind", "record_kind"},
    {"members", "kind", "site_kind"},
    {"message-policies", "hours", "", "ساعت ارسال", "sending hours"},
    {"message-templates", "kind", "message_kind"},
    {"message-templates", "text", "", "متن", "text"},
    {"messages", "kind", "message_kind"},
    {"messages", "outcome", "message_outcome", "نتیجه", "outcome"},
    {"messages", "parts", "", "تعداد پیامک", "short messages"},
    {"messages", "settled_time", "", "زمان نتیجه", "settled at"},
    {"messages", "state", "message_state"},
    {"messages", "time", "", "زمان رویداد", "time of the fact"},
    {"messages", "trouble", "", "پاسخ سامانه پیامک", "gateway's answer"},
    {"models", "warranty_start", "warranty_start"},
    {"open-jobs", "kind", "job_kind"},
    {"open-jobs", "state", "repair_phase"},
    {"open-requests", "state", "request_phase"},
    {"part-requests", "issued", "", "تعداد صادرشده", "issued"},
    {"part-requests", "state", "part_request_phase"},
    {"pieces", "reason", "piece_reason"},
    {"pieces", "unit", "", "عدد", "piece"},
    {"places", "kind", "place_kind"},
    {"plan-items", "state", "plan_state"},
    {"postings", "state", "debt_state"},
    {"price-lists", "kind", "price_kind"},
    {"quality-checks", "verdict", "check_outcome"},
    {"repair-codes", "kind", "repair_code_kind"},
    {"replacement-costs", "difference", "", "مابه‌التفاوت", "top-up"},
    {"replacement-grants", "time", "", "زمان مجوز", "granted at"},
    {"replacement-issues", "difference", "", "مابه‌التفاوت", "top-up"},
    {"replacement-issues", "standing", "replacement_booking", "در حساب‌ها",
     "in the books"},
    {"replacements", "difference", "", "مابه‌التفاوت", "top-up"},
    {"replacements", "opened_day", "", "تاریخ تشکیل", "opened"},
    {"replacements", "opened_time", "", "زمان تشکیل", "opened at"},
    {"replacements", "standing", "replacement_booking", "در حساب‌ها", "in the books"},
    {"replacements", "state", "replacement_phase"},
    {"requests", "state", "request_phase"},
    {"revenue", "kind", "job_kind"},
    {"search", "kind", "record_kind"},
    {"serial-counts", "state", "serial_state"},
    {"serials", "standing", "listed_serial", "شناسنامه", "identity"},
    {"serials", "state", "serial_state"},
    {"settlements", "how", "settlement"},
    {"sites", "kind", "site_kind"},
    {"statement", "cause_number", "", "شماره سند", "document"},
    {"statement", "from", "", "از تاریخ", "from"},
    {"statement", "kind", "statement_row", "شرح", "description"},
    {"statement", "state", "statement_state"},
    {"statement", "to", "", "تا تاریخ", "to"},
    {"timeline", "kind", "timeline_event"},
    {"trial-balance", "account", "account", "کد سرفصل", "account code"},
    {"turnaround", "kind", "job_kind"},
    {"turnaround", "stage", "stay_stage"},
    {"used-parts", "state", "used_part_state"},
    {"used-pieces", "reason", "piece_reason"},
    {"used-pieces", "unit", "", "عدد", "piece"},
    {"verdicts", "verdict", "product_verdict"},
    {"visits", "hours", "", "ساعت", "hours"},
    {"visits", "reason", "", "توضیح نتیجه", "note on the result"},
    {"visits", "state", "visit_phase"},
    {"vouchers", "cause", "", "سند مبنا", "cause"},
    {"vouchers", "time", "", "زمان ثبت در حساب‌ها", "booked at"},
    {"waybills", "state", "waybill_state"},
    {"work-units", "kind", "unit_kind"},
    {"work-units", "standing", "unit_standing", "وضعیت", "standing"},
});
static_assert(std::ranges::is_sorted(words, [](const RowWord& a, const RowWord& b) {
    return a.rows != b.rows ? a.rows < b.rows : a.member < b.member;
}));

const RowWord* find(std::string_view rows, std::string_view member) {
    const auto found = std::ranges::find_if(
        words, [&](const RowWord& word) { return word.rows == rows && word.member == member; });
    return found == words.end() ? nullptr : &*found;
}

Heading word_of(std::string_view rows, std::string_view member) {
    if (const auto* own = find(rows, member); own != nullptr && !own->fa.empty())
        return {std::string{own->fa}, std::string{own->en}};
    if (const auto* word = word_of_member(member))
        return {std::string{word->fa}, std::string{word->en}};
    std::string name{member};
    std::ranges::replace(name, '_', ' ');
    return {name, name};
}

}  // namespace

std::span<const RowWord> row_words() { return words; }

std::string_view labels_of(std::string_view rows, std::string_view member) {
    if (const auto* own = find(rows, member); own != nullptr && !own->labels.empty())
        return own->labels;
    const auto* word = word_of_member(member);
    return word == nullptr ? std::string_view{} : word->labels;
}

std::string said_better_by(std::string_view member, const HasMember& has) {
    for (const std::string_view way : {"_code", "_number", "_name"}) {
        std::string better = std::string{member}.append(way);
        if (has(better)) return better;
    }
    return {};
}

Heading heading_of(std::string_view rows, std::string_view member, const HasMember& has) {
    Heading heading = word_of(rows, member);
    const std::string better = said_better_by(member, has);
    if (better.empty()) return heading;
    const Heading its = word_of(rows, better);
    if (its.fa == heading.fa) heading.fa = "شناسه " + heading.fa;
    if (its.en == heading.en) heading.en += " ID";
    return heading;
}

}  // namespace amani::domain
