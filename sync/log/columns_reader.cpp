#include "shared/codec/reader.h"
#include "shared/codec/writer.h"
#include "sync/log/column_tags.h"
#include "sync/log/columns.h"
#include "sync/log/limits.h"
#include "sync/log/varint.h"

#include <algorithm>
#include <string_view>

namespace amani::log {
namespace {

using codec::Kind;

// The numbers of a column, given out in order.
struct Numbers {
    std::vector<std::int64_t> values;  // a single one when the column is constant
    bool is_constant = false;
    bool has_distances = false;
    std::size_t next = 0;

    [[nodiscard]] std::int64_t at(std::size_t index) const {
        return values[is_constant ? 0 : index];
    }
};

struct Column {
    ColumnTag tag = ColumnTag::nil;
    Numbers numbers;  // integers, text indexes, lengths or kinds
    // The parts of a structure; a list's items; a map's keys and items; one per kind when mixed.
    std::vector<Column> parts;
};

std::int64_t wrapped_sum(std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

// Bytes → columns. Every count is charged to one budget, so that a small body cannot grow to a
// large one.
class ColumnReader {
  public:
    explicit ColumnReader(base::ByteView bytes) : from_(bytes) {}

    std::vector<base::ByteView> texts();
    Numbers numbers(std::size_t count, bool may_split = true);
    Column column(std::size_t count, int depth = 0);
    std::uint64_t varint() { return from_.varint(); }
    void fail() { from_.fail(); }
    [[nodiscard]] bool ok() const { return from_.ok(); }
    [[nodiscard]] bool at_end() const { return from_.at_end(); }

  private:
    void charge(std::size_t values);
    Numbers pair(std::size_t count, int shift);
    std::size_t sum_of_lengths(const Numbers& lengths, std::size_t count);
    void mixed(Column& column, std::size_t count, int depth);

    Source from_;
    std::size_t budget_ = limits::column_values;
    std::size_t columns_left_ = limits::columns;
};

void ColumnReader::charge(std::size_t values) {
    if (values > budget_)
        from_.fail();
    else
        budget_ -= values;
}

std::vector<base::ByteView> ColumnReader::texts() {
    const std::uint64_t count = from_.varint();
    if (count > from_.remaining()) from_.fail();
    if (!from_.ok()) return {};
    std::vector<std::size_t> sizes;
    sizes.reserve(count);  // growing by doubling would use twice the memory
    for (std::uint64_t i = 0; i < count && from_.ok(); ++i) sizes.push_back(from_.varint());
    std::vector<base::ByteView> texts;
    texts.reserve(count);
    for (const std::size_t size : sizes) texts.push_back(from_.take(size));
    return texts;
}

Numbers ColumnReader::pair(std::size_t count, int shift) {
    const Numbers high = numbers(count, false);
    const Numbers low = numbers(count, false);
    Numbers numbers;
    if (!from_.ok()) return numbers;
    numbers.values.reserve(count);
    const std::int64_t end = std::int64_t{1} << shift;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t part = low.at(i);
        if (part < -(end / 2) || part >= end) from_.fail();
        const auto upper = static_cast<std::uint64_t>(high.at(i)) << shift;
        numbers.values.push_back(static_cast<std::int64_t>(
            upper | (static_cast<std::uint64_t>(part) & (static_cast<std::uint64_t>(end) - 1))));
    }
    return numbers;
}

Numbers ColumnReader::numbers(std::size_t count, bool may_split) {
    Numbers numbers;
    const auto tag = static_cast<IntegerTag>(from_.byte());
    if (tag == IntegerTag::constant) {
        numbers.is_constant = true;
        numbers.values.push_back(unzigzag(from_.varint()));
        return numbers;
    }
    charge(count);
    if (!from_.ok()) return numbers;
    if (tag == IntegerTag::plain || tag == IntegerTag::delta) {
        if (count > from_.remaining()) from_.fail();
        if (!from_.ok()) return numbers;
        numbers.values.resize(count);
        std::int64_t previous = 0;
        for (std::int64_t& value : numbers.values) {
            value = unzigzag(from_.varint());
            if (tag == IntegerTag::plain) continue;
            value = wrapped_sum(value, previous);
            previous = value;
        }
    } else if (tag == IntegerTag::split && may_split) {
        const std::uint8_t shift = from_.byte();
        if (shift == 0 || shift > 62)
            from_.fail();
        else
            numbers = pair(count, shift);
    } else if (tag == IntegerTag::distance && may_split) {
        numbers = pair(count, 32);
        numbers.has_distances = true;
    } else {
        from_.fail();
    }
    return numbers;
}

std::size_t ColumnReader::sum_of_lengths(const Numbers& lengths, std::size_t count) {
    std::uint64_t sum = 0;
    charge(count);
    if (lengths.has_distances) from_.fail();
    for (std::size_t i = 0; i < count && from_.ok(); ++i) {
        const std::int64_t length = lengths.at(i);
        if (length < 0 || static_cast<std::uint64_t>(length) > budget_)
            from_.fail();
        else
            sum += static_cast<std::uint64_t>(length);
        if (sum > budget_) from_.fail();
    }
    if (from_.ok()) charge(sum);
    return from_.ok() ? sum : 0;
}

void ColumnReader::mixed(Column& column, std::size_t count, int depth) {
    constexpr auto kinds = static_cast<std::size_t>(Kind::map) + 1;
    std::size_t counts[kinds] = {};
    column.numbers = numbers(count);
    charge(count);
    if (column.numbers.has_distances) from_.fail();
    for (std::size_t i = 0; i < count && from_.ok(); ++i) {
        const std::int64_t kind = column.numbers.at(i);
        if (kind <= 0 || kind >= static_cast<std::int64_t>(kinds))
            from_.fail();
        else
            ++counts[kind];
    }
    column.parts.resize(kinds);
    for (std::size_t kind = 0; kind < kinds && from_.ok(); ++kind) {
        if (counts[kind] != 0) column.parts[kind] = this->column(counts[kind], depth + 1);
    }
}

Column ColumnReader::column(std::size_t count, int depth) {
    Column column;
    if (count == 0 || !from_.ok()) return column;
    if (depth > limits::column_depth || columns_left_-- == 0) {
        from_.fail();
        return column;
    }
    column.tag = static_cast<ColumnTag>(from_.byte());
    switch (column.tag) {
        case ColumnTag::nil:
            break;
        case ColumnTag::boolean:
        case ColumnTag::integer:
        case ColumnTag::large:
        case ColumnTag::text:
        case ColumnTag::bytes:
            column.numbers = numbers(count);
            break;
        case ColumnTag::structure: {
            const std::uint64_t arity = from_.varint();
            if (arity > from_.remaining() || arity > columns_left_) from_.fail();
            column.parts.reserve(from_.ok() ? arity : 0);
            for (std::uint64_t i = 0; i < arity && from_.ok(); ++i) {
                column.parts.push_back(this->column(count, depth + 1));
            }
            break;
        }
        case ColumnTag::list:
        case ColumnTag::map: {
            column.numbers = numbers(count);
            const std::size_t items = sum_of_lengths(column.numbers, count);
            column.parts.push_back(this->column(items, depth + 1));
            if (column.tag == ColumnTag::map) {
                column.parts.push_back(this->column(items, depth + 1));
            }
            break;
        }
        case ColumnTag::mixed:
            mixed(column, count, depth);
            break;
        default:
            from_.fail();
    }
    return column;
}

// Columns → rows, value by value.
class RowWriter {
  public:
    RowWriter(std::vector<base::ByteView> texts, base::EventId first)
        : texts_(std::move(texts)), log_(first.log().value), own_(first.sequence()) {}

    [[nodiscard]] bool ok() const { return ok_; }
    void next_row() { ++own_; }
    void put(base::Bytes& to, Column& column);
    std::int64_t take(Numbers& numbers);

  private:
    void text(codec::Writer& writer, base::Bytes& to, Column& column);
    void map(codec::Writer& writer, base::Bytes& to, Column& column);

    std::vector<base::ByteView> texts_;
    std::int64_t log_;
    std::uint32_t own_;
    bool ok_ = true;
};

std::int64_t RowWriter::take(Numbers& numbers) {
    const std::int64_t value = numbers.at(numbers.next++);
    if (!numbers.has_distances || value >> 32 != log_) return value;
    const auto low = static_cast<std::uint32_t>(value);
    return value - low + static_cast<std::uint32_t>(own_ - low);
}

void RowWriter::text(codec::Writer& writer, base::Bytes& to, Column& column) {
    const auto index = static_cast<std::uint64_t>(take(column.numbers));
    if (index >= texts_.size() || to.size() + texts_[index].size() > limits::rows_bytes) {
        ok_ = false;
        return;
    }
    if (column.tag == ColumnTag::text)
        writer.text(base::text_of(texts_[index]));
    else
        writer.bytes(texts_[index]);
}

void RowWriter::map(codec::Writer& writer, base::Bytes& to, Column& column) {
    const auto count = static_cast<std::size_t>(take(column.numbers));
    writer.map(count);
    std::size_t key_at = 0;
    std::size_t key_size = 0;
    for (std::size_t i = 0; i < count && ok_; ++i) {
        const std::size_t at = to.size();
        if (column.parts[0].tag != ColumnTag::text)
            ok_ = false;
        else
            put(to, column.parts[0]);
        const std::size_t size = to.size() - at;
        if (i > 0 && ok_) {
            const base::ByteView all{to};
            codec::Reader before{all.subspan(key_at, key_size)};
            codec::Reader now{all.subspan(at, size)};
            if (now.text() <= before.text()) ok_ = false;
        }
        key_at = at;
        key_size = size;
        if (ok_) put(to, column.parts[1]);
    }
}

void RowWriter::put(base::Bytes& to, Column& column) {
    codec::Writer writer{to};
    if (to.size() > limits::rows_bytes) ok_ = false;
    if (!ok_) return;
    switch (column.tag) {
        case ColumnTag::nil:
            return writer.nil();
        case ColumnTag::integer:
            return writer.integer(take(column.numbers));
        case ColumnTag::text:
        case ColumnTag::bytes:
            return text(writer, to, column);
        case ColumnTag::map:
            return map(writer, to, column);
        case ColumnTag::structure:
            writer.array(column.parts.size());
            for (Column& part : column.parts) put(to, part);
            return;
        case ColumnTag::list: {
            const auto count = static_cast<std::size_t>(take(column.numbers));
            writer.array(count);
            for (std::size_t i = 0; i < count && ok_; ++i) put(to, column.parts.front());
            return;
        }
        case ColumnTag::mixed:
            return put(to, column.parts[static_cast<std::size_t>(take(column.numbers))]);
        case ColumnTag::boolean: {
            const std::int64_t value = take(column.numbers);
            if (value != 0 && value != 1) ok_ = false;
            return writer.boolean(value == 1);
        }
        case ColumnTag::large: {
            const std::int64_t value = take(column.numbers);
            if (value >= 0) ok_ = false;
            return writer.natural(static_cast<std::uint64_t>(value));
        }
    }
}

}  // namespace

base::Result<Rows, BadBytes> from_columns(base::ByteView bytes, base::EventId first,
                                          std::size_t count) {
    const base::Refused damaged{BadBytes{"columns"}};
    if (count == 0 || count > limits::segment_rows) return damaged;
    ColumnReader reader{bytes};
    const std::uint64_t arity = reader.varint();
    if (arity < 2 || arity > bytes.size()) return damaged;
    auto texts = reader.texts();
    Numbers types = reader.numbers(count);
    std::vector<Column> common;
    for (std::uint64_t i = 1; i + 1 < arity && reader.ok(); ++i) {
        common.push_back(reader.column(count));
    }
    if (!reader.ok() || types.has_distances) return damaged;

    std::vector<std::int64_t> order;  // types by first appearance
    std::vector<std::size_t> counts;
    std::vector<std::uint32_t> body_of;
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = std::find(order.begin(), order.end(), types.at(i)) - order.begin();
        if (static_cast<std::size_t>(at) == order.size()) {
            order.push_back(types.at(i));
            counts.push_back(0);
        }
        ++counts[static_cast<std::size_t>(at)];
        body_of.push_back(static_cast<std::uint32_t>(at));
    }
    std::vector<Column> bodies;
    bodies.reserve(counts.size());
    for (const std::size_t of_type : counts) bodies.push_back(reader.column(of_type));
    if (!reader.ok() || !reader.at_end()) return damaged;

    Rows rows;
    RowWriter writer{std::move(texts), first};
    for (std::size_t i = 0; i < count && writer.ok(); ++i) {
        base::Bytes& to = rows.begin_row();
        codec::Writer row{to};
        row.array(arity);
        row.integer(types.at(i));
        for (Column& column : common) writer.put(to, column);
        writer.put(to, bodies[body_of[i]]);
        rows.end_row();
        writer.next_row();
    }
    if (!writer.ok()) return damaged;
    return rows;
}

}  // namespace amani::log
