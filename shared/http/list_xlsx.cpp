// XLSX through libxlsxwriter in its constant-memory mode: rows go to a temporary file as they come,
// and the finished file is sent from there. A page a pull, like CSV. Nothing else knows the
// library.
#include "shared/codec/text_forms.h"
#include "shared/domain/words/member_words.h"
#include "shared/domain/words/row_words.h"
#include "shared/http/list_export.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <unistd.h>
#include <utility>
#include <xlsxwriter.h>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t piece_bytes = 64U << 10;
constexpr lxw_row_t rows_of_a_sheet = LXW_ROW_MAX;
constexpr std::int64_t exact_in_a_cell = std::int64_t{1} << 53;

// A path that nobody else has; the file goes with this.
class TemporaryFile {
  public:
    TemporaryFile() : path_(std::filesystem::temp_directory_path() / "amani-sheet-XXXXXX") {
        std::string pattern = path_.string();
        const int file = ::mkstemp(pattern.data());
        if (file < 0) throw std::runtime_error("no temporary file for a sheet");
        ::close(file);
        path_ = pattern;
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

enum class Reading { left_to_right, right_to_left };

struct SheetColumn {
    std::string heading;
    ColumnType type = ColumnType::text;
    std::map<std::string, std::string, std::less<>> words = {};  // of a choice's values
};

// A choice by its word, several with dots between; anything else as it is.
std::string people_text(const SheetColumn& column, const json::value* value) {
    const auto word_of = [&](std::string_view name) {
        const auto found = column.words.find(name);
        return found == column.words.end() ? std::string{name} : found->second;
    };
    if (value == nullptr || column.words.empty()) return cell_text(value);
    if (const auto* name = value->if_string()) return word_of(*name);
    const auto* several = value->if_array();
    if (several == nullptr) return cell_text(value);
    constexpr std::string_view separator = " · ";
    std::string text;
    for (const auto& one : *several) {
        if (!text.empty()) text += separator;
        text += one.is_string() ? word_of(one.get_string()) : cell_text(&one);
    }
    return text;
}

// Days and instants as spreadsheets count them: days since 1899-12-30, with the time of day in Iran
// as the fraction.
constexpr std::int32_t days_before_1970 = 25'569;
constexpr double milliseconds_a_day = 86'400'000.0;

std::optional<double> date_number(ColumnType type, std::string_view text) {
    if (type == ColumnType::day) {
        const auto day = codec::day_from_text(text);
        if (day) return day->value + days_before_1970;
    }
    if (type == ColumnType::instant) {
        const auto at = codec::instant_from_text(text);
        if (at)
            return static_cast<double>(at->value + base::tehran_ahead.value) / milliseconds_a_day +
                   days_before_1970;
    }
    return std::nullopt;
}

double width_of(const SheetColumn& column) {
    const auto heading = static_cast<double>(column.heading.size());  // bytes: wide enough
    const bool is_wide = column.type == ColumnType::text || column.type == ColumnType::instant;
    return std::clamp(heading, is_wide ? 20.0 : 12.0, 40.0);
}

class Workbook {
  public:
    Workbook(const std::filesystem::path& path, Reading reading, std::vector<SheetColumn> columns)
        : reading_(reading), columns_(std::move(columns)) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book_ = workbook_new_opt(path.c_str(), &options);
        if (book_ == nullptr) throw std::runtime_error("a sheet cannot be begun");
        heading_ = workbook_add_format(book_);
        format_set_bold(heading_);
        amount_ = format("#,##0");
        // 16 is the Jalali calendar in the formats of spreadsheets.
        const bool is_persian = reading == Reading::right_to_left;
        day_ = format(is_persian ? "[$-fa-IR,16]yyyy/mm/dd;@" : "yyyy-mm-dd");
        instant_ = format(is_persian ? "[$-fa-IR,16]yyyy/mm/dd hh:mm;@" : "yyyy-mm-dd hh:mm");
        begin_sheet();
    }
    ~Workbook() {
        if (book_ != nullptr) workbook_close(book_);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void begin_row() {
        if (row_ + 1 >= rows_of_a_sheet) {
            end_sheet();
            begin_sheet();
        }
        ++row_;
        column_ = 0;
    }
    void add(const json::value* value) {
        const lxw_col_t at = column_++;
        const ColumnType type = columns_[at].type;
        const auto* number = value == nullptr ? nullptr : value->if_int64();
        if (number != nullptr && *number < exact_in_a_cell && *number > -exact_in_a_cell) {
            lxw_format* shape = type == ColumnType::amount ? amount_ : nullptr;
            worksheet_write_number(sheet_, row_, at, static_cast<double>(*number), shape);
            return;
        }
        const std::string text = people_text(columns_[at], value);
        if (const auto date = date_number(type, text)) {
            lxw_format* shape = type == ColumnType::day ? day_ : instant_;
            worksheet_write_number(sheet_, row_, at, *date, shape);
        } else if (!text.empty()) {
            worksheet_write_string(sheet_, row_, at, text.c_str(), nullptr);
        }
    }
    void finish() {
        end_sheet();
        const auto trouble = workbook_close(std::exchange(book_, nullptr));
        if (trouble != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(trouble));
    }

  private:
    lxw_format* format(const char* shape) {
        lxw_format* made = workbook_add_format(book_);
        format_set_num_format(made, shape);
        return made;
    }
    void begin_sheet() {
        sheet_ = workbook_add_worksheet(book_, nullptr);
        if (reading_ == Reading::right_to_left) worksheet_right_to_left(sheet_);
        row_ = 0;
        column_ = 0;
        for (const auto& column : columns_) {
            worksheet_set_column(sheet_, column_, column_, width_of(column), nullptr);
            worksheet_write_string(sheet_, 0, column_++, column.heading.c_str(), heading_);
        }
        worksheet_freeze_panes(sheet_, 1, 0);
    }
    void end_sheet() {
        if (columns_.empty()) return;
        worksheet_autofilter(sheet_, 0, 0, row_, static_cast<lxw_col_t>(columns_.size() - 1));
    }

    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* heading_ = nullptr;
    lxw_format* amount_ = nullptr;
    lxw_format* day_ = nullptr;
    lxw_format* instant_ = nullptr;
    lxw_row_t row_ = 0;
    lxw_col_t column_ = 0;
    Reading reading_;
    std::vector<SheetColumn> columns_;
};

class XlsxRows final : public BodySource {
  public:
    XlsxRows(AllRows rows, Reading reading, std::vector<SheetColumn> columns)
        : rows_(std::move(rows)), book_(file_.path(), reading, std::move(columns)) {}

    State next(std::string& chunk) override {
        if (made_ == nullptr) {
            add_page();
            return State::more;
        }
        chunk.resize(piece_bytes);
        chunk.resize(std::fread(chunk.data(), 1, chunk.size(), made_.get()));
        return chunk.size() == piece_bytes ? State::more : State::ended;
    }

  private:
    void add_page() {
        const auto left = rows_.next_page([&](const json::object& row) {
            book_.begin_row();
            for (const auto& name : rows_.names()) book_.add(row.if_contains(name));
        });
        if (left == AllRows::Left::more) return;
        book_.finish();
        made_.reset(std::fopen(file_.path().c_str(), "rb"));
        if (made_ == nullptr) throw std::runtime_error("a finished sheet cannot be read");
    }

    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    AllRows rows_;
    TemporaryFile file_;
    Workbook book_;
    std::unique_ptr<std::FILE, Close> made_;
};

// A column without a word and without a label of its own has its name.
std::string heading_of(const ListSpec& spec, const std::string& name, std::string_view language) {
    const bool is_persian = language == "fa";
    if (domain::word_of_member(name) != nullptr) {
        const auto heading = domain::heading_of(
            spec.rows, name, [&](std::string_view other) { return spec.find(other) != nullptr; });
        return is_persian ? heading.fa : heading.en;
    }
    const auto* column = spec.find(name);
    if (column == nullptr || column->label.is_empty()) return name;
    return is_persian ? column->label.fa : column->label.en;
}

// What people call the values of a column; empty when they are no choices.
std::map<std::string, std::string, std::less<>> words_of(const ListSpec& spec,
                                                         const std::string& name,
                                                         const FileReader& reader) {
    std::map<std::string, std::string, std::less<>> words;
    const auto* values = reader.enums.if_contains(domain::labels_of(spec.rows, name));
    if (values == nullptr) return words;
    for (const auto& each : values->as_array())
        words.emplace(each.at("value").as_string(), each.at(reader.language).as_string());
    return words;
}

}  // namespace

Response xlsx_response(const ListSpec& spec, const FileReader& reader, AllRows rows) {
    std::vector<SheetColumn> columns;
    for (const auto& name : rows.names()) {
        const auto* column = spec.find(name);
        columns.push_back({heading_of(spec, name, reader.language),
                           column == nullptr ? ColumnType::text : column->type,
                           words_of(spec, name, reader)});
    }
    const auto reading = reader.language == "fa" ? Reading::right_to_left : Reading::left_to_right;
    Response response;
    response.body = std::make_shared<XlsxRows>(std::move(rows), reading, std::move(columns));
    response.with_header("Content-Type",
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    return response;
}

}  // namespace amani::http
