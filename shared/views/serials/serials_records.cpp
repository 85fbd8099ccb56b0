#include "shared/views/serials/serials_records.h"

#include "shared/base/fold.h"
#include "shared/views/serials/serials_view.h"

namespace amani::views {
namespace {

std::optional<Cell> serial_with(store::Database& database, const std::string& code) {
    const auto row = serial(database, base::normalised_serial(code));
    return row ? std::optional{Cell{row->id}} : std::nullopt;
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
