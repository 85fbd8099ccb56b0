// A form on paper as one HTML page that is whole by itself, in Persian from right to left or in
// English. Codes and serials are Latin in their own direction; what people typed is escaped and
// keeps its direction apart from what stands around it. Headings are the words of members
// (domain/words); only what exists on paper alone is said by the form.
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/http/refusal.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

enum class Paper { a4, a5, roll_80mm, label };
// "a4", "a5", "80mm", "label".
[[nodiscard]] std::optional<Paper> paper_named(std::string_view name);

enum class Language { fa, en };
[[nodiscard]] std::optional<Language> language_named(std::string_view name);

class PrintedPage {
  public:
    struct Sheet {
        Paper paper = Paper::a5;
        Language language = Language::fa;
        Text title;
        std::string_view rows;  // whose members its facts are (domain/words/row_words.h)
        std::string site;       // who prints it
    };
    explicit PrintedPage(Sheet sheet);

    // A number, code or serial: Latin, read from left to right.
    [[nodiscard]] static std::string code(std::string_view text);
    // The same, and below it, where the paper has room, bars for a scanner (Code 128).
    [[nodiscard]] std::string scanned_code(std::string_view text) const;
    // What people typed.
    [[nodiscard]] static std::string words(std::string_view text);
    [[nodiscard]] std::string say(const Text& text) const;
    [[nodiscard]] std::string day(base::Day day) const;
    [[nodiscard]] std::string instant(base::Instant at) const;  // day and minute in Iran
    [[nodiscard]] std::string number(std::int64_t value) const;
    [[nodiscard]] std::string rial(base::Rial amount) const;
    // What people call an enumerator ("job_kind", /meta/enums); empty for an unknown one.
    [[nodiscard]] std::string label(std::string_view enum_name, std::int64_t value) const;
    template <class Enum>
    [[nodiscard]] std::string label(std::string_view enum_name, Enum value) const {
        return label(enum_name, static_cast<std::int64_t>(value));
    }
    // The words of a text that is written as a value (labels: "piece_reason"); without any, the
    // text.
    [[nodiscard]] std::string label_named(std::string_view enum_name, std::string_view value) const;
    // What people call a member of these rows; without them, of the page's.
    [[nodiscard]] std::string heading(std::string_view rows, std::string_view member) const;
    [[nodiscard]] std::string heading(std::string_view member) const;

    // `shown` must come from one of the functions above; for an empty one nothing is written.
    void fact(std::string_view member, const std::string& shown);
    void sentence(const std::string& shown);
    struct Table {
        std::string_view rows;  // whose members its columns are
        std::vector<std::string_view> members;
        std::vector<std::vector<std::string>> lines;
        std::vector<std::vector<std::string>> sums = {};  // below the lines
    };
    void table(const Table& table);
    void signatures(const std::vector<Text>& who);
    // On A4 the form stands twice, once for each of two people, with a line to cut along.
    void halve(const Text& first, const Text& second);
    // The number at its head, with what its QR code says.
    void name(std::string number, std::string scanned);

    // What is known when it is printed. `copy` 1 is the original; the n-th after it says «المثنی
    // n». 0: a preview.
    struct Printing {
        std::int64_t copy = 0;
        base::Instant at;
        std::string by;          // the person's name
        std::int64_t stage = 0;  // of the record (domain/words/stage_words.h); 0: it has none
    };
    [[nodiscard]] std::string html(const Printing& printing) const;

  private:
    [[nodiscard]] std::string in_digits(std::string text) const;
    void close_facts();
    [[nodiscard]] std::string head(const Printing& printing, const Text& copy_for) const;
    [[nodiscard]] std::string foot(const Printing& printing) const;

    Sheet sheet_;
    std::string number_;
    std::string scanned_;
    std::vector<Text> halves_;
    std::string body_;
    bool is_in_facts_ = false;
};

}  // namespace amani::http
