#include "shared/views/labels/view_labels.h"

#include "shared/domain/labels/labelled.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/books/books_view.h"
#include "shared/views/record_kinds.h"
#include "shared/views/serials/serial_history.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::views {
namespace {

using domain::labelled;

// Of links and of hits of a search: the kinds of records, and what is no record.
domain::LabelledEnum record_kind_labels() {
    domain::LabelledEnum result = domain::told(
        "record_kind",
        {{"statement", "صورت‌حساب", "statement"}, {"document", "سند", "document"}});
    for (const RecordKind* kind : record_kinds()) {
        const auto value = static_cast<std::int64_t>(result.labels.size()) + 1;
        result.labels.push_back({value, kind->name, kind->fa, kind->en});
    }
    return result;
}

std::vector<domain::LabelledEnum> gathered() {
    return {
        labelled<SerialStanding>("listed_serial", {{SerialStanding::stub, "سریال موقت", "Stub"},
                                                   {SerialStanding::verified,
                                                    "شناسنامه‌دار", "Registered"}}),
        labelled<WaybillContent>("waybill_content",
                                 {{WaybillContent::goods, "کالا", "Goods"},
                                  {WaybillContent::used_parts, "داغی", "Used parts"}}),
        labelled<WaybillState>("waybill_state",
                               {{WaybillState::in_transit, "در راه", "In transit"},
                                {WaybillState::received, "دریافت‌شده", "Received"},
                                {WaybillState::differs, "مغایر", "Differs"},
                                {WaybillState::not_known_yet, "هنوز ناشناخته", "Not known yet"}}),
        labelled<CaseState>("case_state", {{CaseState::open, "باز", "Open"},
                                           {CaseState::settled, "رفع‌شده", "Settled"}}),
        domain::told("warranty_state", {{"running", "در گارانتی", "Running"},
                                        {"not_begun", "آغازنشده", "Not begun"},
                                        {"expired", "پایان‌یافته", "Expired"},
                                        {"void", "باطل", "Void"},
                                        {"none", "بدون گارانتی", "None"}}),
        labelled<HistoryPart>("history_part", {{HistoryPart::identity, "شناسنامه", "Identity"},
                                               {HistoryPart::warranty, "گارانتی", "Warranty"},
                                               {HistoryPart::owner, "مالک", "Owner"},
                                               {HistoryPart::standing, "وضعیت", "Standing"},
                                               {HistoryPart::service, "خدمات", "Service"},
                                               {HistoryPart::parts, "قطعه‌ها", "Parts"}}),
        // What became of a record, in the live stream.
        domain::told("change", {{"created", "ثبت شد", "created"},
                                {"changed", "تغییر کرد", "changed"},
                                {"gone", "برداشته شد", "gone"}}),
        // The state of a document that has no states of its own.
        domain::told("document_state", {{"recorded", "ثبت‌شده", "Recorded"},
                                        {"booked", "در حساب‌ها", "Booked"}}),
        record_kind_labels(),
        labelled<StatementState>("statement_state",
                                 {{StatementState::confirmed, "قطعی", "Firm"},
                                  {StatementState::pending, "موقت", "Provisional"}}),
        labelled<CustodyTerm>(
            "custody_term", {{CustodyTerm::pending, "داغی در انتظار", "Used part awaited"},
                             {CustodyTerm::early, "رسید پیش از مصرف", "Early receipt"},
                             {CustodyTerm::over, "مصرف بیش از موجودی", "Consumption beyond stock"},
                             {CustodyTerm::accountable, "در تعهد نماینده", "Accountable"},
                             {CustodyTerm::physical, "موجود نزد نماینده", "Physically there"}}),
    };
}

}  // namespace

std::span<const domain::LabelledEnum> view_labels() {
    static const std::vector<domain::LabelledEnum> labels = gathered();
    return labels;
}

}  // namespace amani::views
