// A form on paper as one HTML page that is whole by itself, in Persian from right to left or in
// English. A form gives its data: facts and tables by the names of members, whose words are the
// headings (domain/words), and values in the language of the page. How they look, in which order
// they stand on which paper, and what exists on paper alone is said by templates: the form's own
// and those of parts/.
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/http/paper/filled_template.h"
#include "shared/http/refusal.h"

#include <boost/json.hpp>

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

// What stands in one place of a page: codes, which are Latin and read from left to right, what
// people typed, in the direction that it has by itself, and what the page says in its language.
class Shown {
  public:
    enum class Kind { said, code, typed };
    Shown() = default;
    Shown(Kind kind, std::string_view text);
    Shown& operator+=(const Shown& next);
    friend Shown operator+(Shown left, const Shown& right) { return left += right; }
    [[nodiscard]] bool is_empty() const { return runs_.empty(); }
    // As templates read it (parts/shown.html).
    [[nodiscard]] boost::json::array to_json() const;
    // Its letters alone.
    [[nodiscard]] std::string text() const;

  private:
    struct Run {
        Kind kind;
        std::string text;
    };
    std::vector<Run> runs_;
};

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

    [[nodiscard]] static Shown code(std::string_view text) { return {Shown::Kind::code, text}; }
    [[nodiscard]] static Shown typed(std::string_view text) { return {Shown::Kind::typed, text}; }
    [[nodiscard]] static Shown said(std::string_view text) { return {Shown::Kind::said, text}; }
    [[nodiscard]] Shown say(const Text& text) const;
    [[nodiscard]] Shown day(base::Day day) const;
    [[nodiscard]] Shown instant(base::Instant at) const;  // day and minute in Iran
    [[nodiscard]] Shown number(std::int64_t value) const;
    [[nodiscard]] Shown rial(base::Rial amount) const;
    // What people call an enumerator ("job_kind", /meta/enums); empty for an unknown one.
    [[nodiscard]] Shown label(std::string_view enum_name, std::int64_t value) const;
    template <class Enum>
    [[nodiscard]] Shown label(std::string_view enum_name, Enum value) const {
        return label(enum_name, static_cast<std::int64_t>(value));
    }
    // The words of a text that is written as a value (labels: "piece_reason"); without any, the
    // text.
    [[nodiscard]] Shown label_named(std::string_view enum_name, std::string_view value) const;
    // What people call a member of these rows; without them, of the page's.
    [[nodiscard]] Shown heading(std::string_view rows, std::string_view member) const;
    [[nodiscard]] Shown heading(std::string_view member) const;

    // What is empty is left out.
    void fact(std::string_view member, const Shown& shown);
    // The same; a template may show it as bars for a scanner, too (parts/scanned-fact.html).
    void scanned_fact(std::string_view member, const Shown& shown);
    // Facts of one name, one after another.
    void another_fact(std::string_view member, const Shown& shown);
    struct Table {
        std::string_view rows;  // whose members its columns are
        std::vector<std::string_view> members;
        std::vector<std::vector<Shown>> lines;
        std::vector<std::vector<Shown>> sums = {};  // below the lines
    };
    // One without lines is left out.
    void table(std::string_view name, const Table& table);
    // Whatever else the form's template asks for.
    void give(std::string_view name, boost::json::value value);
    // The number at its head, with what its QR code says.
    void name(std::string number, const std::string& scanned);

    // What is known when it is printed. `copy` 1 is the original; the n-th after it says «المثنی
    // n». 0: a preview.
    struct Printing {
        std::int64_t copy = 0;
        base::Instant at;
        std::string by;          // the person's name
        std::int64_t stage = 0;  // of the record (domain/words/stage_words.h); 0: it has none
    };
    // The page by the template `form` of the console's `forms`.
    [[nodiscard]] std::string html(const Printing& printing, std::string_view form,
                                   Templates forms) const;
    [[nodiscard]] Paper paper() const { return sheet_.paper; }

  private:
    [[nodiscard]] std::string in_digits(std::string text) const;
    [[nodiscard]] Shown mark_of(std::int64_t copy) const;
    [[nodiscard]] boost::json::object about(const Printing& printing) const;

    Sheet sheet_;
    std::string number_;
    std::string scanned_;
    boost::json::object data_;  // of the form, by name
};

// A code for scanners as templates read it (parts/qr.html, parts/bars.html); false without one.
[[nodiscard]] boost::json::value qr_json(std::string_view text);

}  // namespace amani::http
