// A segment's body in its four forms, as though its hash fitted. Input: the number of rows (two
// bytes, little-endian), then the body.
#include "fuzz/fuzz_target.h"
#include "unit/sync/log/sample_log.h"

#include "sync/log/body.h"
#include "sync/log/columns.h"
#include "sync/log/limits.h"
#include "sync/log/varint.h"

namespace amani::fuzz {

using namespace log;

namespace {

const base::EventId first = base::EventId::of(base::LogId::of({12}, 1), 1);

base::Bytes with_count(std::size_t count, base::ByteView body) {
    base::Bytes input{static_cast<std::uint8_t>(count), static_cast<std::uint8_t>(count >> 8)};
    base::append(input, body);
    return input;
}

base::Bytes in_form(std::uint8_t form, base::ByteView content) {
    base::Bytes body{form};
    base::append(body, content);
    return body;
}

// Packs to a few hundred bytes.
base::Bytes bomb(std::size_t size) {
    return in_form(3, compress(base::Bytes(size, 0), Effort::live));
}

// Two million texts, none of which is used.
base::Bytes many_texts() {
    base::Bytes columns;
    put_varint(columns, 2);
    put_varint(columns, 2'000'000);
    columns.resize(columns.size() + 2'000'000, 0);
    return in_form(3, compress(columns, Effort::live));
}

// A list of four million items that cost nothing to name.
base::Bytes many_items() {
    base::Bytes columns;
    put_varint(columns, 2);
    put_varint(columns, 0);
    columns.insert(columns.end(), {0, 0, 7, 0});
    put_varint(columns, zigzag(std::int64_t{limits::column_values} - 2));
    columns.push_back(0);
    return in_form(2, columns);
}

}  // namespace

void try_input(base::ByteView input) {
    if (input.size() < 2) return;
    const std::size_t count = input[0] | std::size_t{input[1]} << 8;
    const auto rows = read_body(input.subspan(2), first, count);
    if (!rows) {
        must(*rows.error().why != '\0', "a refusal says why");
        return;
    }
    must(rows->size() == count, "as many rows as the head says");
    if (rows->is_empty() || rows->bytes().size() > limits::rows_bytes) return;
    const base::Bytes written = write_body(*rows, first, Effort::live);
    const auto again = read_body(written, first, count);
    must(again && *again == *rows, "the rows come back whatever form they travel in");
}

Seeds seeds() {
    const Rows rows = sample::rows_from(1, 6);
    base::Bytes plain;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        put_varint(plain, rows[i].size());
        base::append(plain, rows[i]);
    }
    const base::Bytes columns = *to_columns(rows, first);
    return {
        {"rows", with_count(6, in_form(0, plain))},
        {"rows-zstd", with_count(6, in_form(1, compress(plain, Effort::live)))},
        {"columns", with_count(6, in_form(2, columns))},
        {"columns-zstd", with_count(6, in_form(3, compress(columns, Effort::live)))},
        {"bomb-within-limits", with_count(1, bomb(limits::body_bytes))},
        {"bomb-past-limits", with_count(1, bomb(limits::body_bytes + 1))},
        {"bomb-of-texts", with_count(1, many_texts())},
        {"bomb-of-items", with_count(1, many_items())},
    };
}

}  // namespace amani::fuzz
