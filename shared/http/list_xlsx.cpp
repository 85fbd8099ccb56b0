// XLSX through libxlsxwriter in its constant-memory mode: rows go to a temporary file as they come,
// and the finished file is sent from there. A page a pull, like CSV. Nothing else knows the
// library.
#include "shared/domain/words/member_words.h"
#include "shared/domain/words/row_words.h"
#include "shared/http/list_export.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
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

class Workbook {
  public:
    Workbook(const std::filesystem::path& path, Reading reading, std::vector<std::string> headings)
        : reading_(reading), headings_(std::move(headings)) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book_ = workbook_new_opt(path.c_str(), &options);
        if (book_ == nullptr) throw std::runtime_error("a sheet cannot be begun");
        heading_ = workbook_add_format(book_);
        format_set_bold(heading_);
        begin_sheet();
    }
    ~Workbook() {
        if (book_ != nullptr) workbook_close(book_);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void begin_row() {
        if (row_ + 1 >= rows_of_a_sheet) begin_sheet();
        ++row_;
        column_ = 0;
    }
    void add(const json::value* value) {
        const auto* number = value == nullptr ? nullptr : value->if_int64();
        if (number != nullptr && *number < exact_in_a_cell && *number > -exact_in_a_cell) {
            worksheet_write_number(sheet_, row_, column_++, static_cast<double>(*number), nullptr);
            return;
        }
        const std::string text = cell_text(value);
        if (!text.empty()) worksheet_write_string(sheet_, row_, column_, text.c_str(), nullptr);
        ++column_;
    }
    void finish() {
        const auto trouble = workbook_close(std::exchange(book_, nullptr));
        if (trouble != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(trouble));
    }

  private:
    void begin_sheet() {
        sheet_ = workbook_add_worksheet(book_, nullptr);
        if (reading_ == Reading::right_to_left) worksheet_right_to_left(sheet_);
        row_ = 0;
        column_ = 0;
        for (const auto& heading : headings_)
            worksheet_write_string(sheet_, 0, column_++, heading.c_str(), heading_);
        worksheet_freeze_panes(sheet_, 1, 0);
    }

    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* heading_ = nullptr;
    lxw_row_t row_ = 0;
    lxw_col_t column_ = 0;
    Reading reading_;
    std::vector<std::string> headings_;
};

class XlsxRows final : public BodySource {
  public:
    XlsxRows(AllRows rows, Reading reading, std::vector<std::string> headings)
        : rows_(std::move(rows)), book_(file_.path(), reading, std::move(headings)) {}

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
            {}, name, [&](std::string_view other) { return spec.find(other) != nullptr; });
        return is_persian ? heading.fa : heading.en;
    }
    const auto* column = spec.find(name);
    if (column == nullptr || column->label.is_empty()) return name;
    return is_persian ? column->label.fa : column->label.en;
}

}  // namespace

Response xlsx_response(const ListSpec& spec, std::string_view language, AllRows rows) {
    std::vector<std::string> headings;
    for (const auto& name : rows.names()) headings.push_back(heading_of(spec, name, language));
    const auto reading = language == "fa" ? Reading::right_to_left : Reading::left_to_right;
    Response response;
    response.body = std::make_shared<XlsxRows>(std::move(rows), reading, std::move(headings));
    response.with_header("Content-Type",
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    return response;
}

}  // namespace amani::http
