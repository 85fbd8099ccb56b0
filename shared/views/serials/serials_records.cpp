#include "shared/views/serials/serials_records.h"

#include "shared/views/serials/serials_view.h"

namespace amani::views {
namespace {

std::optional<Cell> serial_with(store::Database& database, const std::string& code) {
    const auto meant = serial_meant(database, code);
    if (meant.empty()) return std::nullopt;
    return Cell{name_in_use(database, meant, {})};
}

}  // namespace

const RecordKind serial_record{.name = "serial",
                               .fa = "سریال",
                               .en = "serial",
                               .list = serials_list,
                               .reads = domain::Subject::service,
                               .topic = "board",
                               .with_code = serial_with,
                               .named_in = "serial"};

}  // namespace amani::views
