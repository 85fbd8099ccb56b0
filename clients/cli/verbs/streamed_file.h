// Where a verb puts what the node streams: a file that bears its name only when it is whole, or
// stdout when no name was given.
#pragma once

#include "clients/cli/verbs/presenter.h"

#include <fstream>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace amani::cli {

// What a file of this name holds: XLSX when it ends so, else CSV.
[[nodiscard]] std::string_view sheet_media(std::string_view name);

class StreamedFile {
  public:
    explicit StreamedFile(std::string name) : name_(std::move(name)), beside_(name_ + ".part") {}

    // Nothing, or how the verb ends when the file cannot be written.
    [[nodiscard]] std::optional<Exit> open(Context& context);
    // The same, and refuses a name that a file has already.
    [[nodiscard]] std::optional<Exit> open_new(Context& context);
    // Writes what comes, piece by piece; `heard` is told each.
    [[nodiscard]] Answer stream(Context& context, const Request& request,
                                const std::function<void(std::string_view)>& heard);
    // Writes the CSV or XLSX of an address from beginning to end, with its progress.
    [[nodiscard]] Exit write_sheet(Context& context, Request request);
    // Puts the file in its place, or tells what went wrong and leaves none.
    [[nodiscard]] Exit finish(Context& context, const Answer& answer);

  private:
    [[nodiscard]] bool is_named() const { return !name_.empty(); }
    [[nodiscard]] std::ostream& out(Context& context) { return is_named() ? file_ : context.out(); }

    std::string name_;
    std::string beside_;
    std::ofstream file_;
};

}  // namespace amani::cli
