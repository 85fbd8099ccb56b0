// The rows of a sheet become commands, each decided like any other, at the given desk. The body is
// read a row at a time; the caller owns the transactions and decides whether they are committed.
#pragma once

#include "shared/app/give.h"
#include "shared/base/csv.h"
#include "shared/codec/codec.h"
#include "shared/domain/sheet/directory.h"
#include "shared/domain/sheet/sheet.h"
#include "shared/http/command.h"
#include "shared/http/kept_body.h"
#include "shared/http/resources/frame/import_memory.h"
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

// What stands where a command is to be recorded: the command that says it, and the event that did.
template <class Cmd>
struct Stood {
    Cmd command;
    base::EventId by;
};

// A kind of sheet, and what each of its rows becomes.
struct SheetKind {
    std::string_view name;     // "parts"
    std::string_view command;  // for the rights
    const views::List* list;   // of what is imported: a sheet that it exported is taken
    // Nothing is recorded yet. The desk must outlive the run.
    std::unique_ptr<SheetRun> (*begin)(app::Desk&, const SheetImport&) = nullptr;
    // Makes what `recorded` has changed again what it was; refused when it was changed since. Null:
    // there is no way back, since no command undoes this one. That it changes what is defined is
    // what was asked for, and no warning.
    app::Answer (*restore)(app::Desk&, const app::Author&, base::EventId recorded,
                           std::string_view before) = nullptr;
};

struct SheetImport {
    SheetKind kind;
    app::Author author;
    std::shared_ptr<const KeptBody> sheet;
    Rows rows = Rows::all_or_none;
    app::Doubtful doubtful = app::Doubtful::waits;  // rows with warnings are refused with them
    std::shared_ptr<ImportMemory> memory = {};      // null: it is not to be taken back
};

// Rows that were refused: all are counted, the first ones told.
class RowRefusals {
  public:
    RowRefusals() = default;
    RowRefusals(std::int64_t count, boost::json::array shown)
        : count_(count), shown_(std::move(shown)) {}
    void add(std::int64_t line, const Refusal& why);
    [[nodiscard]] std::int64_t count() const { return count_; }
    [[nodiscard]] const boost::json::array& shown() const { return shown_; }
    [[nodiscard]] std::int64_t more() const {
        return count_ - static_cast<std::int64_t>(shown_.size());
    }

  private:
    std::int64_t count_ = 0;
    boost::json::array shown_;
};
[[nodiscard]] boost::json::object row_refusals_schema();

struct ImportReport {
    std::int64_t rows = 0;
    std::int64_t recorded = 0;
    std::int64_t import = 0;      // its number, by which it is taken back
    std::int64_t restorable = 0;  // things that were there before and can become what they were
    RowRefusals refused;
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

// Gives a command, and keeps what stood in its place.
template <class Cmd, class How>
[[nodiscard]] app::Answer give_remembered(app::Desk& desk, const app::Author& author, Cmd command,
                                          app::Doubtful doubtful, ImportMemory& memory,
                                          How stands) {
    desk.journal.flush();
    const std::optional<Stood<Cmd>> before = stands(desk.database, command);
    auto answer = app::give(desk, author, std::move(command), doubtful);
    if (answer && !answer->events.empty())
        memory.remember(answer->id(), before ? before->by : base::EventId{},
                        before ? boost::json::serialize(codec::to_json(before->command)) : "");
    return answer;
}

// The codes that this store knows.
[[nodiscard]] std::unique_ptr<domain::Directory> site_directory(store::Database& database);

// Somebody has changed it since it was imported.
[[nodiscard]] domain::RefusalText changed_since();
// The command has other members in the version of this program that recorded the import.
[[nodiscard]] domain::RefusalText kept_by_another_version();

// A sheet of rows that become commands of type Cmd, under the name of the list of what they make:
// `columns()` are its columns, `read` makes a command of a row (with the directory, where a row
// names things by their codes). Where Cmd defines something anew, `stands` tells how that is
// defined now (std::optional<Stood<Cmd>>), and an import can be taken back.
template <class Cmd, auto columns, auto read, auto stands = nullptr>
[[nodiscard]] SheetKind sheet_of(const views::List& list) {
    constexpr bool has_way_back = !std::same_as<std::remove_cv_t<decltype(stands)>, std::nullptr_t>;
    SheetKind kind{
        list.name, Cmd::about.name, &list, [](app::Desk& desk, const SheetImport& import) {
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
                [&desk, author = import.author, doubtful = import.doubtful, memory = import.memory,
                 command_of](domain::SheetRow row) -> app::Answer {
                    auto command = command_of(std::move(row));
                    if (!command) return base::Refused{command.error()};
                    if constexpr (has_way_back) {
                        if (memory)
                            return give_remembered(desk, author, std::move(command).value(),
                                                   doubtful, *memory, stands);
                    }
                    return app::give(desk, author, std::move(command).value(), doubtful);
                });
        }};
    if constexpr (has_way_back) {
        kind.restore = [](app::Desk& desk, const app::Author& author, base::EventId recorded,
                          std::string_view before) -> app::Answer {
            auto command = codec::from_json<Cmd>(before);
            if (!command) return base::Refused{kept_by_another_version()};
            desk.journal.flush();
            const auto now = stands(desk.database, *command);
            if (!now || now->by != recorded) return base::Refused{changed_since()};
            return app::give(desk, author, std::move(command).value());
        };
    }
    return kind;
}

}  // namespace amani::http
