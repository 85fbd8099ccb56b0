#include "clients/cli/grammar/payload.h"

#include "clients/cli/consoles/noun.h"
#include "clients/cli/text/digits.h"
#include "shared/calendar/jalali.h"

#include <algorithm>

namespace amani::cli {
namespace {

namespace json = boost::json;
using Value = base::Result<json::value, std::string>;  // or a text that says what is wanted

base::Refused<std::string> wanted(const Speech& speech, Text text) {
    return {std::string{speech(text)}};
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

std::string reference(std::string_view typed) { return trimmed(with_latin_digits(typed)); }

Value whole(std::string_view typed, const Speech& speech) {
    const auto number = parse_whole(typed);
    if (!number) return wanted(speech, {"یک عدد صحیح", "a whole number"});
    return json::value(*number);
}

Value choice(std::string_view typed, const Input& input) {
    const auto words = words_of(input.words);
    if (std::find(words.begin(), words.end(), typed) == words.end())
        return base::Refused{std::string{input.words}};
    return json::value(typed);
}

struct LineText {
    std::string part;
    std::string condition;
    std::string quantity;
    std::string cost;
    std::vector<std::string> serials;
};

// PART[/condition]=QUANTITY[@COST][:SERIAL,SERIAL]
LineText split_line(std::string_view typed) {
    LineText line;
    const std::string text = with_latin_digits(typed);
    const auto equals = std::min(text.find('='), text.size());
    line.part = trimmed(text.substr(0, equals));
    if (const auto slash = line.part.find('/'); slash != std::string::npos) {
        line.condition = line.part.substr(slash + 1);
        line.part.erase(slash);
    }
    std::string rest = equals < text.size() ? text.substr(equals + 1) : "";
    if (const auto colon = rest.find(':'); colon != std::string::npos) {
        for (const auto serial : words_of(std::string_view{rest}.substr(colon + 1)))
            line.serials.push_back(trimmed(serial));
        rest.erase(colon);
    }
    if (const auto at = rest.find('@'); at != std::string::npos) {
        line.cost = rest.substr(at + 1);
        rest.erase(at);
    }
    line.quantity = trimmed(rest);
    return line;
}

// A tag, and after a space, comma or tab the part of a tag that is not known here yet.
json::value tag_line(std::string_view typed) {
    const std::string line = trimmed(with_latin_digits(typed));
    const auto gap = std::min(line.find_first_of(" \t,;"), line.size());
    json::object object{{"tag", line.substr(0, gap)}};
    if (gap < line.size()) object["part"] = trimmed(line.substr(gap + 1));
    return object;
}

Value stock_line(std::string_view typed, const Speech& speech) {
    const LineText line = split_line(typed);
    const auto quantity = parse_whole(line.quantity);
    if (line.part.empty() || !quantity || !line.cost.empty()) {
        return wanted(speech, {"قطعه=تعداد، مانند PUMP=10", "PART=QUANTITY, such as PUMP=10"});
    }
    json::object object{{"part", line.part}, {"quantity", *quantity}};
    if (!line.condition.empty()) object["condition"] = line.condition;
    if (!line.serials.empty()) {
        object["part_serials"] = json::array(line.serials.begin(), line.serials.end());
    }
    return json::value(std::move(object));
}

Value priced_line(std::string_view typed, const Speech& speech) {
    const LineText line = split_line(typed);
    const auto quantity = parse_whole(line.quantity);
    const auto cost = parse_whole(line.cost);
    if (line.part.empty() || !quantity || !cost || !line.serials.empty() ||
        !line.condition.empty()) {
        return wanted(speech, {"قطعه=تعداد@بها، مانند PUMP=10@1,200,000",
                               "PART=QUANTITY@COST, such as PUMP=10@1,200,000"});
    }
    return json::value(
        json::object{{"part", line.part}, {"quantity", *quantity}, {"unit_cost", *cost}});
}

Value used_line(std::string_view typed, const Speech& speech) {
    const LineText line = split_line(typed);
    const auto quantity = parse_whole(line.quantity);
    if (line.part.empty() || !quantity || line.serials.size() > 1 || !line.cost.empty()) {
        return wanted(speech, {"قطعه=تعداد، مانند PUMP=2، یا PUMP=1:سریال",
                               "PART=QUANTITY, such as PUMP=2, or PUMP=1:SERIAL"});
    }
    json::object object{{"part", line.part}, {"quantity", *quantity}};
    if (!line.serials.empty()) object["part_serial"] = line.serials.front();
    return json::value(std::move(object));
}

Value one(std::string_view typed, const Input& input, base::Day today, const Speech& speech) {
    switch (input.kind) {
        case Kind::text:
        case Kind::secret:
            return json::value(typed);
        case Kind::reference:
        case Kind::place:
        case Kind::references:
            return json::value(reference(typed));
        case Kind::choice:
        case Kind::choices:
            return choice(typed, input);
        case Kind::count:
        case Kind::amount:
            return whole(typed, speech);
        case Kind::rate: {
            const auto rate = parse_rate(typed);
            if (!rate) return wanted(speech, {"درصد، مانند 85%", "a share, such as 85%"});
            return json::value(*rate);
        }
        case Kind::day: {
            const auto day = calendar::parse_day(trimmed(typed), today);
            if (!day)
                return wanted(speech, {"تاریخ، مانند 1404/09/07 یا today-7",
                                       "a date, such as 1404/09/07 or today-7"});
            return json::value(calendar::iso_text(*day));
        }
        case Kind::lines:
            return stock_line(typed, speech);
        case Kind::priced_lines:
            return priced_line(typed, speech);
        case Kind::tags:
            return tag_line(typed);
        case Kind::used_line:
            return used_line(typed, speech);
    }
    return json::value(typed);
}

bool is_list(Kind kind) {
    return kind == Kind::references || kind == Kind::choices || kind == Kind::lines ||
           kind == Kind::priced_lines || kind == Kind::tags || kind == Kind::used_line;
}

// Two flags may fill one list (tags and lines without a tag).
void put(json::object& body, const Input& input, json::value value) {
    if (!is_list(input.kind)) {
        body[input.member] = std::move(value);
        return;
    }
    auto& list = body[input.member];
    if (!list.is_array()) list = json::array{};
    list.get_array().push_back(std::move(value));
}

}  // namespace

base::Result<json::object, WrongWord> payload_of(const Command& command, const Typed& typed,
                                                 base::Day today, const Speech& speech) {
    json::object body;
    if (!command.subject.empty()) {
        if (const auto found = typed.find("ID"); found != typed.end())
            body[command.subject] = reference(found->second.at(0));
    }
    for (const Input& input : command.inputs) {
        const auto found = typed.find(input.flag);
        std::vector<std::string> words =
            found == typed.end() ? std::vector<std::string>{} : found->second;
        if (words.empty() && !input.otherwise.empty()) words.emplace_back(input.otherwise);
        for (const auto& word : words) {
            auto value = one(word, input, today, speech);
            if (!value)
                return base::Refused{WrongWord{std::string{input.flag}, word, value.error()}};
            put(body, input, std::move(value).value());
        }
    }
    return body;
}

}  // namespace amani::cli
