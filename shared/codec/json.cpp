#include "shared/codec/json.h"

#include "shared/codec/json_members.h"

namespace amani::codec {

base::Result<boost::json::value, Malformed> parse_json(std::string_view text,
                                                       const Limits& limits) {
    if (text.size() > limits.bytes) return base::Refused{Malformed{"fewer bytes", "@0"}};
    boost::json::parse_options options;
    options.max_depth = limits.depth;
    boost::json::stream_parser parser{{}, options};
    boost::json::error_code trouble;
    const std::size_t read = parser.write_some(text.data(), text.size(), trouble);
    const std::string_view blank = " \t\r\n";
    const std::size_t after = text.find_first_not_of(blank, std::min(read, text.size()));
    if (!trouble && after != std::string_view::npos) {
        return base::Refused{Malformed{"nothing more", "@" + std::to_string(after)}};
    }
    if (!trouble) parser.finish(trouble);
    if (trouble) {
        return base::Refused{Malformed{"JSON: " + trouble.message(), "@" + std::to_string(read)}};
    }
    if (auto name = repeated_member(text, limits.depth))
        return base::Refused{Malformed{"this member once; it comes twice", std::move(*name)}};
    return parser.release();
}

bool JsonReader::fail_inside(std::string step) {
    const bool joins = trouble_.where.empty() || trouble_.where.front() == '[';
    trouble_.where = std::move(step) + (joins ? "" : ".") + trouble_.where;
    return false;
}

bool JsonReader::read_text(const boost::json::value& from, std::string& value) {
    const auto* text = from.if_string();
    if (text == nullptr) return fail("text");
    if (text->size() > limits_.text_bytes) return fail("a shorter text");
    value.assign(text->data(), text->size());
    return true;
}

bool JsonReader::read_bytes(const boost::json::value& from, base::Bytes& value) {
    const auto* text = from.if_string();
    auto bytes = text == nullptr ? std::nullopt : base::from_hex({text->data(), text->size()});
    if (!bytes) return fail("hexadecimal text");
    value = std::move(*bytes);
    return true;
}

}  // namespace amani::codec
