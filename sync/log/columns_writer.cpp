#include "shared/codec/reader.h"
#include "sync/log/column_tags.h"
#include "sync/log/columns.h"
#include "sync/log/limits.h"
#include "sync/log/varint.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace amani::log {
namespace {

using codec::Kind;
using codec::Reader;

// One value of a column and the row that it belongs to.
struct Value {
    base::ByteView bytes;
    std::uint32_t row;
};
struct Number {
    std::int64_t value;
    std::uint32_t row;
};
using Values = std::vector<Value>;
using Numbers = std::vector<Number>;

// The bits that an order-0 coder would need: close enough to what zstd makes of short columns to
// choose a form by.
double cost_of(base::ByteView bytes) {
    std::array<std::uint32_t, 256> counts{};
    for (const std::uint8_t byte : bytes) ++counts[byte];
    double bits = 0;
    const auto total = static_cast<double>(bytes.size());
    for (const std::uint32_t count : counts) {
        if (count == 0) continue;
        bits += 4 + count * std::log2(total / count);
    }
    return bits + 4;
}

class ColumnWriter {
  public:
    explicit ColumnWriter(base::EventId first) : first_(first) {}

    void column(const Values& values);
    void numbers(const Numbers& numbers) { base::append(out_, written(numbers, true)); }
    [[nodiscard]] base::Bytes finish() &&;

  private:
    void uniform(Kind kind, const Values& values);
    void arrays(const Values& values);
    void maps(const Values& values);
    void texts(const Values& values, bool is_text);
    void tag(ColumnTag tag) { out_.push_back(static_cast<std::uint8_t>(tag)); }
    std::int64_t interned(base::ByteView text);
    [[nodiscard]] base::Bytes written(const Numbers& numbers, bool may_split) const;
    [[nodiscard]] base::Bytes split(const Numbers& numbers, int shift) const;
    [[nodiscard]] base::Bytes by_distance(const Numbers& numbers) const;

    base::EventId first_;
    base::Bytes out_;
    std::unordered_map<std::string_view, std::int64_t> index_;
    std::vector<base::ByteView> texts_;
};

// Whether the values are arrays of one length: then the array around them is a list of structures.
bool are_structures(const Values& values) {
    std::optional<std::size_t> arity;
    for (const Value& value : values) {
        Reader reader{value.bytes};
        if (reader.peek() != Kind::array) return false;
        const std::size_t length = reader.array();
        if (arity.value_or(length) != length) return false;
        arity = length;
    }
    return arity.has_value();
}

base::Bytes begun(IntegerTag tag) { return {static_cast<std::uint8_t>(tag)}; }

base::Bytes ColumnWriter::split(const Numbers& numbers, int shift) const {
    Numbers high;
    Numbers low;
    for (const Number& number : numbers) {
        high.push_back({number.value >> shift, number.row});
        low.push_back({number.value & ((std::int64_t{1} << shift) - 1), number.row});
    }
    base::Bytes out = begun(IntegerTag::split);
    out.push_back(static_cast<std::uint8_t>(shift));
    base::append(out, written(high, false));
    base::append(out, written(low, false));
    return out;
}

base::Bytes ColumnWriter::by_distance(const Numbers& numbers) const {
    Numbers high;
    Numbers low;
    for (const Number& number : numbers) {
        const std::int64_t upper = number.value >> 32;
        auto lower = static_cast<std::uint32_t>(number.value);
        const bool is_ours = upper == first_.log().value;
        if (is_ours) lower = first_.sequence() + number.row - lower;
        high.push_back({upper, number.row});
        // A distance can be negative; as a signed number a small one stays small.
        low.push_back(
            {is_ours ? std::int64_t{static_cast<std::int32_t>(lower)} : lower, number.row});
    }
    base::Bytes out = begun(IntegerTag::distance);
    base::append(out, written(high, false));
    base::append(out, written(low, false));
    return out;
}

base::Bytes ColumnWriter::written(const Numbers& numbers, bool may_split) const {
    const auto same = [&](const Number& n) { return n.value == numbers.front().value; };
    if (std::all_of(numbers.begin(), numbers.end(), same)) {
        base::Bytes out = begun(IntegerTag::constant);
        put_varint(out, zigzag(numbers.front().value));
        return out;
    }
    base::Bytes best = begun(IntegerTag::plain);
    base::Bytes delta = begun(IntegerTag::delta);
    std::uint64_t previous = 0;
    bool has_ids = false;
    bool has_ours = false;
    for (const Number& number : numbers) {
        const auto value = static_cast<std::uint64_t>(number.value);
        put_varint(best, zigzag(number.value));
        put_varint(delta, zigzag(static_cast<std::int64_t>(value - previous)));
        previous = value;
        has_ids = has_ids || number.value >= std::int64_t{1} << 45;
        const std::int64_t upper = number.value >> 32;
        has_ours = has_ours || (upper != 0 && upper == first_.log().value);
    }
    double least = cost_of(best);
    const auto offer = [&](base::Bytes other) {
        const double cost = cost_of(other);
        if (cost >= least) return;
        least = cost;
        best = std::move(other);
    };
    offer(std::move(delta));
    if (may_split && has_ids) {
        offer(split(numbers, 16));
        offer(split(numbers, 32));
    }
    if (may_split && has_ours) offer(by_distance(numbers));
    return best;
}

std::int64_t ColumnWriter::interned(base::ByteView text) {
    const auto [at, is_new] =
        index_.try_emplace(base::text_of(text), static_cast<std::int64_t>(texts_.size()));
    if (is_new) texts_.push_back(text);
    return at->second;
}

void ColumnWriter::texts(const Values& values, bool is_text) {
    Numbers indexes;
    for (const Value& value : values) {
        Reader reader{value.bytes};
        const base::ByteView text = is_text ? base::view_of(reader.text()) : reader.bytes();
        indexes.push_back({interned(text), value.row});
    }
    tag(is_text ? ColumnTag::text : ColumnTag::bytes);
    numbers(indexes);
}

void ColumnWriter::arrays(const Values& values) {
    std::vector<Values> columns;
    Values flat;
    Numbers lengths;
    for (const Value& value : values) {
        Reader reader{value.bytes};
        const std::size_t length = reader.array();
        lengths.push_back({static_cast<std::int64_t>(length), value.row});
        for (std::size_t i = 0; i < length; ++i) flat.push_back({reader.skip(), value.row});
    }
    const std::int64_t arity = lengths.front().value;
    const bool is_structure = arity <= limits::structure_items && !are_structures(flat) &&
                              std::all_of(lengths.begin(), lengths.end(),
                                          [&](const Number& n) { return n.value == arity; });
    if (!is_structure) {
        tag(ColumnTag::list);
        numbers(lengths);
        return column(flat);
    }
    tag(ColumnTag::structure);
    put_varint(out_, static_cast<std::uint64_t>(arity));
    for (std::int64_t position = 0; position < arity; ++position) {
        Values part;
        for (std::size_t i = 0; i < values.size(); ++i) {
            part.push_back(
                flat[i * static_cast<std::size_t>(arity) + static_cast<std::size_t>(position)]);
        }
        column(part);
    }
}

void ColumnWriter::maps(const Values& values) {
    Numbers lengths;
    Values keys;
    Values items;
    for (const Value& value : values) {
        Reader reader{value.bytes};
        const std::size_t length = reader.map();
        lengths.push_back({static_cast<std::int64_t>(length), value.row});
        for (std::size_t i = 0; i < length; ++i) {
            keys.push_back({reader.skip(), value.row});
            items.push_back({reader.skip(), value.row});
        }
    }
    tag(ColumnTag::map);
    numbers(lengths);
    column(keys);
    column(items);
}

void ColumnWriter::uniform(Kind kind, const Values& values) {
    if (kind == Kind::nil) return tag(ColumnTag::nil);
    if (kind == Kind::array) return arrays(values);
    if (kind == Kind::map) return maps(values);
    if (kind == Kind::text || kind == Kind::bytes) return texts(values, kind == Kind::text);
    Numbers all;
    for (const Value& value : values) {
        Reader reader{value.bytes};
        const std::int64_t number = kind == Kind::boolean ? (reader.boolean() ? 1 : 0)
                                    : kind == Kind::large
                                        ? static_cast<std::int64_t>(reader.natural())
                                        : reader.integer();
        all.push_back({number, value.row});
    }
    tag(kind == Kind::boolean ? ColumnTag::boolean
        : kind == Kind::large ? ColumnTag::large
                              : ColumnTag::integer);
    numbers(all);
}

// A column of no values takes no bytes: its reader knows the count.
void ColumnWriter::column(const Values& values) {
    if (values.empty()) return;
    Numbers kinds;
    for (const Value& value : values) {
        kinds.push_back({static_cast<std::int64_t>(Reader{value.bytes}.peek()), value.row});
    }
    const std::int64_t first = kinds.front().value;
    if (std::all_of(kinds.begin(), kinds.end(),
                    [&](const Number& n) { return n.value == first; })) {
        return uniform(static_cast<Kind>(first), values);
    }
    tag(ColumnTag::mixed);
    numbers(kinds);
    for (std::int64_t kind = 0; kind <= static_cast<std::int64_t>(Kind::map); ++kind) {
        Values part;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (kinds[i].value == kind) part.push_back(values[i]);
        }
        if (!part.empty()) uniform(static_cast<Kind>(kind), part);
    }
}

base::Bytes ColumnWriter::finish() && {
    base::Bytes out;
    put_varint(out, texts_.size());
    for (const base::ByteView text : texts_) put_varint(out, text.size());
    for (const base::ByteView text : texts_) base::append(out, text);
    base::append(out, out_);
    return out;
}

}  // namespace

std::optional<base::Bytes> to_columns(const Rows& rows, base::EventId first) {
    if (rows.is_empty()) return std::nullopt;
    std::vector<Values> items;
    Numbers types;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!codec::is_canonical(rows[i])) return std::nullopt;
        Reader reader{rows[i]};
        if (reader.peek() != Kind::array) return std::nullopt;
        const std::size_t arity = reader.array();
        if (i == 0) items.resize(arity);
        if (arity < 2 || arity != items.size() || reader.peek() != Kind::integer) {
            return std::nullopt;
        }
        const auto row = static_cast<std::uint32_t>(i);
        types.push_back({Reader{reader}.integer(), row});
        for (Values& values : items) values.push_back({reader.skip(), row});
    }
    ColumnWriter writer{first};
    base::Bytes arity;
    put_varint(arity, items.size());
    writer.numbers(types);
    for (std::size_t position = 1; position + 1 < items.size(); ++position) {
        writer.column(items[position]);
    }
    std::vector<std::int64_t> order;
    for (const Number& type : types) {
        if (std::find(order.begin(), order.end(), type.value) == order.end()) {
            order.push_back(type.value);
        }
    }
    for (const std::int64_t type : order) {
        Values bodies;
        for (std::size_t i = 0; i < types.size(); ++i) {
            if (types[i].value == type) bodies.push_back(items.back()[i]);
        }
        writer.column(bodies);
    }
    base::append(arity, std::move(writer).finish());
    return arity;
}

}  // namespace amani::log
