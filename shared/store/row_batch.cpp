#include "shared/store/row_batch.h"

#include <algorithm>

namespace amani::store {

RowBatch::RowBatch(Database& database, const BatchedInsert& insert)
    : database_(database), insert_(insert) {
    base::ensure(insert.key_columns >= 1 && insert.key_columns <= insert.columns,
                 "a table's key is among its columns");
}

void RowBatch::put_text(std::string_view value) {
    cells_.push_back({static_cast<std::int64_t>(text_.size()),
                      static_cast<std::uint32_t>(value.size()), Kind::text});
    text_ += value;
}

void RowBatch::put_bytes(base::ByteView value) {
    put_text({reinterpret_cast<const char*>(value.data()), value.size()});
    cells_.back().kind = Kind::bytes;
}

std::string_view RowBatch::text_of(const Cell& cell) const {
    return std::string_view{text_}.substr(static_cast<std::size_t>(cell.value), cell.size);
}

int RowBatch::compare(std::size_t row, std::size_t other) const {
    const auto columns = static_cast<std::size_t>(insert_.columns);
    for (std::size_t i = 0; i < static_cast<std::size_t>(insert_.key_columns); ++i) {
        const Cell& a = cells_[row * columns + i];
        const Cell& b = cells_[other * columns + i];
        if (a.kind == Kind::integer) {
            if (a.value != b.value) return a.value < b.value ? -1 : 1;
        } else if (const int order = text_of(a).compare(text_of(b)); order != 0) {
            return order;
        }
    }
    return 0;
}

// Most rows differ in the first column of their key already.
void RowBatch::put_in_order() {
    const auto columns = static_cast<std::size_t>(insert_.columns);
    const std::size_t rows = cells_.size() / columns;
    in_order_.clear();
    for (std::size_t row = 0; row < rows; ++row) {
        const Cell& first = cells_[row * columns];
        in_order_.push_back({first.kind == Kind::integer ? first.value : 0, row});
    }
    const auto is_before = [this](const Place& a, const Place& b) {
        if (a.first != b.first) return a.first < b.first;
        const int order = compare(a.row, b.row);
        return order != 0 ? order < 0 : a.row < b.row;
    };
    if (!std::ranges::is_sorted(in_order_, is_before)) std::ranges::sort(in_order_, is_before);
}

std::string RowBatch::sql(std::size_t rows) const {
    std::string sql = "INSERT INTO " + std::string{insert_.into} + " VALUES ";
    int parameter = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        sql += row == 0 ? "(" : ", (";
        for (int column = 0; column < insert_.columns; ++column)
            sql += (column == 0 ? "?" : ", ?") + std::to_string(++parameter);
        sql += ")";
    }
    return sql + " " + std::string{insert_.on_conflict};
}

void RowBatch::bind_row(Statement& statement, int parameter, std::size_t row) const {
    const auto columns = static_cast<std::size_t>(insert_.columns);
    for (std::size_t i = 0; i < columns; ++i, ++parameter) {
        const Cell& cell = cells_[row * columns + i];
        if (cell.kind == Kind::integer) {
            statement.bind_integer(parameter, cell.value);
        } else if (cell.kind == Kind::text) {
            statement.bind_text_in_place(parameter, text_of(cell));
        } else {
            statement.bind_bytes_in_place(parameter, base::view_of(text_of(cell)));
        }
    }
}

void RowBatch::flush() {
    if (cells_.empty()) return;
    put_in_order();
    std::size_t done = 0;
    for (std::size_t size = 0; size < sizes.size(); ++size) {
        while (in_order_.size() - done >= sizes[size]) {
            auto& statement = statements_[size];
            if (!statement) statement = database_.prepare(sql(sizes[size]));
            statement->reset();
            int parameter = 1;
            for (std::size_t i = 0; i < sizes[size]; ++i, parameter += insert_.columns)
                bind_row(*statement, parameter, in_order_[done++].row);
            while (statement->step()) {
            }
        }
    }
    clear();
}

void RowBatch::clear() {
    cells_.clear();
    text_.clear();
}

}  // namespace amani::store
