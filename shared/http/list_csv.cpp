#include "shared/base/spreadsheet_text.h"
#include "shared/http/list_export.h"

#include <utility>

namespace amani::http {

namespace json = boost::json;

namespace {

void append_cell(std::string& line, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

// Text that begins like a formula is kept from running in the program that opens the file.
std::string safe_text(const json::value* value) {
    const std::string text = cell_text(value);
    const bool is_number = value != nullptr && value->is_number();
    return is_number ? text : base::for_spreadsheet(text);
}

// By this mark spreadsheet programs know UTF-8.
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

// Makes one page at a time, so that a long file neither fills the memory nor keeps others waiting.
class CsvRows final : public BodySource {
  public:
    explicit CsvRows(AllRows rows) : rows_(std::move(rows)) {}

    State next(std::string& chunk) override {
        if (std::exchange(is_first_, false)) {
            chunk += byte_order_mark;
            append_line(chunk, [&](std::string& line, const std::string& name) {
                append_cell(line, name);
            });
        }
        const auto left = rows_.next_page([&](const json::object& row) {
            append_line(chunk, [&](std::string& line, const std::string& name) {
                append_cell(line, safe_text(row.if_contains(name)));
            });
        });
        return left == AllRows::Left::more ? State::more : State::ended;
    }

  private:
    template <class Cell>
    void append_line(std::string& chunk, const Cell& cell) const {
        bool first = true;
        for (const auto& name : rows_.names()) {
            if (!std::exchange(first, false)) chunk += ',';
            cell(chunk, name);
        }
        chunk += "\r\n";
    }

    AllRows rows_;
    bool is_first_ = true;
};

}  // namespace

Response csv_response(AllRows rows) {
    Response response;
    response.body = std::make_shared<CsvRows>(std::move(rows));
    response.with_header("Content-Type", "text/csv; charset=utf-8");
    return response;
}

}  // namespace amani::http
