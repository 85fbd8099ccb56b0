#include "shared/views/labels/view_labels.h"

#include "shared/domain/labels/labelled.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::views {
namespace {

using domain::labelled;

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
        labelled<StatementStage>("statement_stage",
                                 {{StatementStage::confirmed, "قطعی", "Confirmed"},
                                  {StatementStage::pending, "موقت", "Provisional"}}),
        labelled<CustodyTerm>(
            "custody_term", {{CustodyTerm::pending, "داغی در انتظار", "Used part awaited"},
                             {CustodyTerm::early, "رسید پیش از مصرف", "Early receipt"},
                             {CustodyTerm::over, "مصرف بیش از موجودی", "Consumption beyond stock"},
                             {CustodyTerm::accountable, "در عهده نماینده", "Accountable"},
                             {CustodyTerm::physical, "موجود نزد نماینده", "Physically there"}}),
    };
}

}  // namespace

std::span<const domain::LabelledEnum> view_labels() {
    static const std::vector<domain::LabelledEnum> labels = gathered();
    return labels;
}

}  // namespace amani::views
