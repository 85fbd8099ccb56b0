#include "shared/views/visits/visits_records.h"

#include "shared/domain/visits/events.h"
#include "shared/views/visits/visits_view.h"

namespace amani::views {
namespace {

constexpr domain::EventType visits_begin[] = {domain::VisitPlanned::about.type};

}  // namespace

const RecordKind visit_record{.name = "visit",
                              .fa = "سرویس در محل",
                              .en = "visit",
                              .list = visits_list,
                              .reads = domain::Subject::service,
                              .topic = "board",
                              .begun_by = visits_begin,
                              .mention = Mention::changes_it};

}  // namespace amani::views
