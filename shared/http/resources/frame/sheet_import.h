// The rows of a sheet become commands, each decided like any other, at the given desk. The body is
// read a row at a time; the caller owns the transaction and decides whether it is committed.
#pragma once

#include "shared/app/give.h"
#include "shared/domain/sheet/directory.h"
#include "shared/domain/sheet/sheet.h"
#include "shared/http/command.h"
#include "shared/http/kept_body.h"
#include "shared/views/rows/listing.h"

#include <boost/json.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace amani::http {

enum class Rows { all_or_none, good_ones };

struct SheetImport;
struct ImportReport;
// Called before each row, with its line in the file; false stops the import.
using GoesOn = std::function<bool(std::int64_t line)>;

// A kind of sheet, and what each of its rows becomes.
struct SheetKind {
    std::string_view name;     // "parts"
    std::string_view command;  // for the rights
    const views::List* list;   // of what is imported: a sheet that it exported is taken
    ImportReport (*import)(app::Desk&, const SheetImport&, const GoesOn&) = nullptr;
};

struct SheetImport {
    SheetKind kind;
    app::Author author;
    std::shared_ptr<const KeptBody> sheet;
    Rows rows = Rows::all_or_none;
    app::Doubtful doubtful = app::Doubtful::waits;  // rows with warnings are refused with them
};

struct ImportReport {
    std::int64_t rows = 0;
    std::int64_t recorded = 0;
    std::int64_t refused = 0;
    boost::json::array shown;     // the first refused rows
    boost::json::array not_read;  // the headings of columns that were left alone
    app::Recorded last;           // of the last row that recorded something
    bool is_stopped = false;      // before the sheet's end, by `goes_on`
};

// 200 when what was recorded may stay, else 422: a refusal with the report in it.
[[nodiscard]] Answer answer_of(const ImportReport& report, Rows rows);

[[nodiscard]] boost::json::object import_report_schema();

// Records one row of a sheet.
using TakeRow = std::function<app::Answer(domain::SheetRow)>;
[[nodiscard]] ImportReport import_rows(const SheetImport& import, base::Day today,
                                       std::span<const domain::Column> columns, const TakeRow& take,
                                       const GoesOn& goes_on);
// The codes that this store knows.
[[nodiscard]] std::unique_ptr<domain::Directory> site_directory(store::Database& database);

// A sheet of rows that become commands of type Cmd, under the name of the list of what they make:
// `columns()` are its columns, `read` makes a command of a row (with the directory, where a row
// names things by their codes).
template <class Cmd, auto columns, auto read>
[[nodiscard]] SheetKind sheet_of(const views::List& list) {
    return {list.name, Cmd::about.name, &list,
            [](app::Desk& desk, const SheetImport& import, const GoesOn& goes_on) {
                const auto directory = site_directory(desk.database);
                const auto command_of = [&](domain::SheetRow row) {
                    if constexpr (std::invocable<decltype(read), domain::SheetRow,
                                                 const domain::Directory&>)
                        return read(std::move(row), *directory);
                    else
                        return read(std::move(row));
                };
                return import_rows(
                    import, desk.today(), columns(),
                    [&](domain::SheetRow row) -> app::Answer {
                        auto command = command_of(std::move(row));
                        if (!command) return base::Refused{command.error()};
                        return app::give(desk, import.author, std::move(command).value(),
                                         import.doubtful);
                    },
                    goes_on);
            }};
}

}  // namespace amani::http
