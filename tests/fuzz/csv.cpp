// Comma separated values: rows that were read, written by RFC 4180, are the same rows.
#include "shared/base/csv.h"

#include "fuzz/fuzz_target.h"

#include "shared/base/utf8.h"

#include <sstream>

namespace amani::fuzz {

using namespace base;

namespace {

constexpr CsvOptions options{.most_field_bytes = 512, .most_fields = 32};

struct Read {
    std::vector<std::vector<std::string>> rows;
    std::optional<CsvFault> fault;
};

Read read_all(const std::string& text) {
    std::istringstream stream{text};
    CsvReader reader{stream, options};
    Read read;
    std::int64_t line = 0;
    while (true) {
        auto row = reader.next();
        if (!row) {
            const auto again = reader.next();
            must(!again && again.error() == row.error(), "a fault stays");
            must(row.error().line >= 1 && row.error().field >= 1, "a fault says where");
            read.fault = row.error();
            return read;
        }
        if (!*row) return read;
        must((*row)->line > line, "rows are numbered as in the file");
        line = (*row)->line;
        must(!(*row)->fields.empty() && (*row)->fields.size() <= options.most_fields,
             "rows are bounded");
        for (const std::string& field : (*row)->fields)
            must(field.size() <= options.most_field_bytes && is_utf8(field), "fields are bounded");
        read.rows.push_back(std::move((*row)->fields));
    }
}

std::string quoted(const std::vector<std::vector<std::string>>& rows) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += i == 0 ? "\"" : ",\"";
            for (const char c : row[i]) text += c == '"' ? std::string{"\"\""} : std::string{c};
            text += '"';
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace

void try_input(ByteView input) {
    const Read read = read_all(std::string{text_of(input)});
    const Read again = read_all(quoted(read.rows));
    must(!again.fault && again.rows == read.rows, "what was read is written and read");
}

Seeds seeds() {
    return {seed("plain", "list,part,price\nPL-1,PUMP,7200000\n"),
            seed("quoted", "a,\"b \"\"c\"\", d\"\r\n\"two\nlines\",\"\"\r\n"),
            seed("marked-and-persian",
                 "\xef\xbb\xbf"
                 "قطعه,قيمت\r«پمپ»,۷٬۲۰۰\r\r"),
            seed("semicolons", "sep=;\r\ncode;name\r\nPUMP;\"a;b\"\r\n"),
            seed("tabs", "code\tname\nPUMP\t=\"00417\"\n"),
            seed("utf-16", std::string{"\xff\xfe"
                                       "a\0;\0\x7e\x06\n\0",
                                       10}),
            seed("half-a-character", std::string{"\xfe\xff\xd8\x01\0", 5}),
            seed("unended-quote", "a,\"b\n"),
            seed("not-utf8", "a,\xff\n"),
            seed("text-after-quote", "\"a\"b,c\n")};
}

}  // namespace amani::fuzz
