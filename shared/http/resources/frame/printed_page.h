// A form on paper as one self-contained HTML page: from right to left, with Persian digits; codes
// and serials are Latin in their own direction. Text that people typed is always escaped.
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

enum class Paper { a4, a5, roll_80mm, label };
[[nodiscard]] std::optional<Paper> paper_named(std::string_view name);

class PrintedPage {
  public:
    PrintedPage(Paper paper, std::string_view title, std::string_view site_name);

    // A number, code or serial: Latin, read from left to right.
    [[nodiscard]] static std::string code(std::string_view text);
    [[nodiscard]] static std::string words(std::string_view text);
    [[nodiscard]] static std::string day(base::Day day);
    [[nodiscard]] static std::string number(std::int64_t value);  // grouped by three
    [[nodiscard]] static std::string rial(base::Rial amount);

    // `shown` must come from one of the functions above; for an empty one nothing is written.
    void fact(std::string_view label, const std::string& shown);
    void table(const std::vector<std::string_view>& headings,
               const std::vector<std::vector<std::string>>& rows);
    void signatures(const std::vector<std::string_view>& who);
    // `copy` 1 is the original; the n-th after it says «المثنی n». 0: a preview.
    [[nodiscard]] std::string html(std::int64_t copy) const;

  private:
    void close_facts();
    Paper paper_;
    std::string title_;
    std::string site_;
    std::string body_;
    bool is_in_facts_ = false;
};

}  // namespace amani::http
