#include "shared/views/agents/agents_records.h"

#include "shared/domain/agents/events.h"
#include "shared/views/agents/agents_view.h"

namespace amani::views {
namespace {

constexpr domain::EventType agents_begin[] = {domain::AgentTermsSet::about.type};
constexpr domain::EventType payments_begin[] = {domain::PaymentMade::about.type};

}  // namespace

const RecordKind agent_record{.name = "agent",
                              .fa = "نماینده",
                              .en = "agent",
                              .list = agents_list,
                              .reads = domain::Subject::accounts,
                              .topic = "board",
                              .begun_by = agents_begin};
const RecordKind payment_record{.name = "payment",
                                .fa = "دریافت یا پرداخت",
                                .en = "payment",
                                .list = payments_list,
                                .reads = domain::Subject::accounts,
                                .topic = "board",
                                .begun_by = payments_begin};

}  // namespace amani::views
