// Filters of a list: a flag for each of the noun's columns, and --filter for every operator of the
// API.
#pragma once

#include "clients/cli/consoles/noun.h"
#include "clients/cli/verbs/context.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace amani::cli {

class Filters {
  public:
    void offer(CLI::App& app, const Noun& noun, const Speech& speech);
    // Offers only the parameters of a report or of the rows behind a number (Noun::asks).
    void offer_asks(CLI::App& app, const Noun& noun, const Speech& speech);
    // The query of the API: days as ISO, numbers as Latin digits.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> query(base::Day today) const;

  private:
    std::map<std::string, std::string, std::less<>> by_column_;
    std::vector<std::string> others_;  // "age_gt=3d"
    std::string search_;
    std::string sort_;
};

// A value as the API reads it: 1404/09/07 → 2025-11-28, «۱۲٬۰۰۰» → 12000.
[[nodiscard]] std::string filter_value(std::string_view name, std::string_view typed,
                                       base::Day today);

}  // namespace amani::cli
