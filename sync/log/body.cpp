#include "sync/log/body.h"

#include "sync/log/columns.h"
#include "sync/log/limits.h"
#include "sync/log/varint.h"

namespace amani::log {
namespace {

enum class Form : std::uint8_t { rows = 0, rows_zstd = 1, columns = 2, columns_zstd = 3 };

base::Bytes plain_rows(const Rows& rows) {
    base::Bytes plain;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        put_varint(plain, rows[i].size());
        base::append(plain, rows[i]);
    }
    return plain;
}

base::Result<Rows, BadBytes> rows_from(base::ByteView plain, std::size_t count) {
    Source from{plain};
    Rows rows;
    for (std::size_t i = 0; i < count && from.ok(); ++i) rows.add(from.take(from.varint()));
    if (!from.ok() || !from.at_end()) return base::Refused{BadBytes{"rows"}};
    return rows;
}

void keep_smaller(base::Bytes& best, Form form, base::ByteView other) {
    if (!best.empty() && other.size() + 1 >= best.size()) return;
    best.assign(1, static_cast<std::uint8_t>(form));
    base::append(best, other);
}

}  // namespace

base::Bytes write_body(const Rows& rows, base::EventId first, Effort effort) {
    base::Bytes best;
    const base::Bytes plain = plain_rows(rows);
    keep_smaller(best, Form::rows, plain);
    const auto columns = to_columns(rows, first);
    // The program must be able to read again what it writes, whatever the rows are.
    const auto back = columns ? from_columns(*columns, first, rows.size())
                              : base::Result<Rows, BadBytes>{base::Refused{BadBytes{"columns"}}};
    if (back && *back == rows) {
        keep_smaller(best, Form::columns, *columns);
        keep_smaller(best, Form::columns_zstd, compress(*columns, effort));
        if (rows.size() > 2) return best;  // rows have never been smaller by then
    }
    keep_smaller(best, Form::rows_zstd, compress(plain, effort));
    return best;
}

base::Result<Rows, BadBytes> read_body(base::ByteView body, base::EventId first,
                                       std::size_t count) {
    if (body.empty() || body.size() > limits::body_bytes) {
        return base::Refused{BadBytes{"body size"}};
    }
    const auto form = static_cast<Form>(body.front());
    base::ByteView content = body.subspan(1);
    std::optional<base::Bytes> unpacked;
    if (form == Form::rows_zstd || form == Form::columns_zstd) {
        unpacked = decompress(content, limits::body_bytes);
        if (!unpacked) return base::Refused{BadBytes{"compression"}};
        content = *unpacked;
    }
    switch (form) {
        case Form::rows:
        case Form::rows_zstd:
            return rows_from(content, count);
        case Form::columns:
        case Form::columns_zstd:
            return from_columns(content, first, count);
    }
    return base::Refused{BadBytes{"body form"}};
}

}  // namespace amani::log
