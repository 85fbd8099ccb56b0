// The rows of a sheet become commands, each decided like any other, at the given desk. The body is
// read a row at a time; the caller owns the transactions and decides whether they are committed.
#pragma once

#include "shared/app/give.h"
#include "shared/base/csv.h"
#include "shared/domain/sheet/directory.h"
#include "shared/domain/sheet/sheet.h"
#include "shared/http/command.h"
#include "shared/http/kept_body.h"
#include "shared/views/rows/listing.h"

#include <boost/json.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace amani::http {

enum class Rows { all_or_none, good_ones };

struct SheetImport;
class SheetRun;

// A kind of sheet, and what each of its rows becomes.
struct SheetKind {
    std::string_view name;     // "parts"
    std::string_view command;  // for the rights
    const views::List* list;   // of what is imported: a sheet that it exported is taken
    // Nothing is recorded yet. The desk must outlive the run.
    std::unique_ptr<SheetRun> (*begin)(app::Desk&, const SheetImport&) = nullptr;
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
};

// 200 when what was recorded may stay, else 422: a refusal with the report in it.
[[nodiscard]] Answer answer_of(const ImportReport& report, Rows rows);

[[nodiscard]] boost::json::object import_report_schema();

// Records one row of a sheet.
using TakeRow = std::function<app::Answer(domain::SheetRow)>;

// Takes the rows of a sheet in their order, some at a time, so that others can have their turn. The
// caller owns the transactions; after one that was rolled back the run must not be used.
class SheetRun {
  public:
    SheetRun(SheetImport import, base::Day today, std::span<const domain::Column> columns,
             TakeRow take);
    ~SheetRun();
    SheetRun(const SheetRun&) = delete;
    SheetRun& operator=(const SheetRun&) = delete;

    // Takes the next rows, at most so many. False when none is left, or the rest cannot be read.
    bool take(std::int64_t rows);
    // Instead of take(), once: goes on behind `line`, up to which an earlier run has come, with
    // that run's report.
    void go_on_behind(std::int64_t line, ImportReport report);
    // The line of the file on which the last row began that was read; 0: none yet.
    [[nodiscard]] std::int64_t line() const { return line_; }
    [[nodiscard]] ImportReport& report() { return report_; }

  private:
    [[nodiscard]] std::optional<base::CsvRow> next();
    void read_header(const base::CsvRow& row);
    void take_row(const base::CsvRow& row);
    void end();

    SheetImport import_;
    domain::SheetSense sense_;
    std::span<const domain::Column> columns_;
    TakeRow take_;
    std::unique_ptr<std::istream> stream_;
    base::CsvReader reader_;
    std::optional<domain::SheetHeader> header_;
    ImportReport report_;
    std::int64_t line_ = 0;
    bool has_ended_ = false;
};

// The codes that this store knows.
[[nodiscard]] std::unique_ptr<domain::Directory> site_directory(store::Database& database);

// A sheet of rows that become commands of type Cmd, under the name of the list of what they make:
// `columns()` are its columns, `read` makes a command of a row (with the directory, where a row
// names things by their codes).
template <class Cmd, auto columns, auto read>
[[nodiscard]] SheetKind sheet_of(const views::List& list) {
    return {list.name, Cmd::about.name, &list, [](app::Desk& desk, const SheetImport& import) {
                const std::shared_ptr<const domain::Directory> directory =
                    site_directory(desk.database);
                const auto command_of = [directory](domain::SheetRow row) {
                    if constexpr (std::invocable<decltype(read), domain::SheetRow,
                                                 const domain::Directory&>)
                        return read(std::move(row), *directory);
                    else
                        return read(std::move(row));
                };
                return std::make_unique<SheetRun>(
                    import, desk.today(), columns(),
                    [&desk, author = import.author, doubtful = import.doubtful,
                     command_of](domain::SheetRow row) -> app::Answer {
                        auto command = command_of(std::move(row));
                        if (!command) return base::Refused{command.error()};
                        return app::give(desk, author, std::move(command).value(), doubtful);
                    });
            }};
}

}  // namespace amani::http
