// What the last import of a kind has changed, so that it can be taken back: for each row, what
// stood there before, as the command that says it. A thing that has several rows is remembered
// once.
#pragma once

#include "shared/base/ids.h"
#include "shared/store/database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

class ImportMemory {
  public:
    ImportMemory(store::Database& database, std::string_view kind)
        : database_(database), kind_(kind) {}

    // An import begins, which is known by this number, and the one before can no longer be taken
    // back.
    void begin(std::int64_t import);
    // The row on this line comes next.
    void at(std::int64_t line) { line_ = line; }
    // `recorded` changed what `by` had said; none: nothing stood there. `before` is that command,
    // as JSON.
    void remember(base::EventId recorded, base::EventId by, const std::string& before);
    // Of how many things something can be restored.
    [[nodiscard]] std::int64_t restorable() const;
    // The import that is remembered; 0: none.
    [[nodiscard]] std::int64_t import() const;

    struct Row {
        base::EventId recorded;
        std::int64_t line = 0;
        std::string before;  // empty: nothing stood there
    };
    [[nodiscard]] std::vector<Row> rows() const;  // by their lines
    void forget(base::EventId recorded);

  private:
    store::Database& database_;
    std::string kind_;
    std::int64_t import_ = 0;
    std::int64_t line_ = 0;
};

}  // namespace amani::http
