#include "shared/views/customers/customers_records.h"

#include "shared/domain/customers/events.h"
#include "shared/views/customers/customers_view.h"

namespace amani::views {
namespace {

constexpr domain::EventType customers_begin[] = {domain::CustomerRegistered::about.type};

}  // namespace

const RecordKind customer_record{.name = "customer",
                                 .fa = "مشتری",
                                 .en = "customer",
                                 .list = customers_list,
                                 .reads = domain::Subject::service,
                                 .topic = "board",
                                 .begun_by = customers_begin,
                                 .mention = Mention::changes_it};

}  // namespace amani::views
