// The rows of a sheet become commands, each decided like any other, at the given desk. The body is
// read a row at a time; the caller owns the transaction and decides whether it is committed.
#pragma once

#include "shared/app/desk.h"
#include "shared/http/command.h"
#include "shared/http/kept_body.h"

#include <boost/json.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace amani::http {

enum class Rows { all_or_none, good_ones };

struct SheetImport {
    std::string kind;  // "parts"
    app::Author author;
    std::shared_ptr<const KeptBody> sheet;
    Rows rows = Rows::all_or_none;
};

struct ImportReport {
    std::int64_t rows = 0;
    std::int64_t recorded = 0;
    std::int64_t refused = 0;
    boost::json::array shown;  // the first refused rows
    app::Recorded last;        // of the last row that recorded something
    bool is_stopped = false;   // before the sheet's end, by `goes_on`
};

// The name of the command that a row of this kind becomes, for the rights; nothing for an unknown
// kind.
[[nodiscard]] std::optional<std::string_view> command_of_rows(std::string_view name);

// Called before each row, with its line in the file; false stops the import.
using GoesOn = std::function<bool(std::int64_t line)>;
[[nodiscard]] ImportReport import_sheet(app::Desk& desk, const SheetImport& import,
                                        const GoesOn& goes_on);
// 200 when what was recorded may stay, else 422: a refusal with the report in it.
[[nodiscard]] Answer answer_of(const ImportReport& report, Rows rows);

[[nodiscard]] boost::json::object import_report_schema();

}  // namespace amani::http
