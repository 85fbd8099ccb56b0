#include "clients/cli/grammar/payload.h"

#include "clients/cli/consoles/noun.h"
#include "shared/base/fold.h"
#include "shared/base/typed_number.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/words/row_words.h"
#include "shared/domain/words/unread.h"

#include <algorithm>

namespace amani::cli {
namespace {

namespace json = boost::json;
using Value = base::Result<json::value, std::string>;  // or a sentence that says what is wrong
using Number = base::Result<std::int64_t, base::NumberTrouble>;

// The typed text is not written in this way.
base::Refused<std::string> wanted(const Speech& speech, Text text) {
    return {std::string{speech({"به این شکل بنویسید: ", "write it like this: "})} +
            std::string{speech(text)}};
}

base::Refused<std::string> unread(const Speech& speech, const domain::Unread& why) {
    return {speech.language == Language::fa ? why.fa : why.en};
}

Value number_of(const Number& read, std::string_view typed, const Speech& speech) {
    if (!read) return unread(speech, domain::unread_number(read.error(), typed));
    return json::value(*read);
}

// "company (Company), customer (Customer)".
std::string named_choices(const Input& input, std::string_view labels, const Speech& speech) {
    std::string all;
    for (const auto word : words_of(input.words)) {
        const std::string label =
            speech.label && !labels.empty() ? speech.label(labels, word) : std::string{};
        all += all.empty() ? "" : speech({"، ", ", "});
        all += std::string{word} + (label.empty() ? "" : " (" + label + ")");
    }
    return all;
}

Value choice(std::string_view typed, const Input& input, std::string_view labels,
             const Speech& speech) {
    const auto words = words_of(input.words);
    if (std::find(words.begin(), words.end(), typed) == words.end()) {
        return base::Refused{std::string{speech({"یکی از این‌ها: ", "one of: "})} +
                             named_choices(input, labels, speech)};
    }
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
    const std::string text = base::plain_text(typed);
    const auto equals = std::min(text.find('='), text.size());
    line.part = base::plain_text(text.substr(0, equals));
    if (const auto slash = line.part.find('/'); slash != std::string::npos) {
        line.condition = line.part.substr(slash + 1);
        line.part.erase(slash);
    }
    std::string rest = equals < text.size() ? text.substr(equals + 1) : "";
    if (const auto colon = rest.find(':'); colon != std::string::npos) {
        for (const auto serial : words_of(std::string_view{rest}.substr(colon + 1)))
            line.serials.push_back(base::plain_text(serial));
        rest.erase(colon);
    }
    if (const auto at = rest.find('@'); at != std::string::npos) {
        line.cost = rest.substr(at + 1);
        rest.erase(at);
    }
    line.quantity = base::plain_text(rest);
    return line;
}

// A tag, and after a space, comma or tab the part of a tag that is not known here yet.
json::value tag_line(std::string_view typed) {
    const std::string line = base::plain_text(typed);
    const auto gap = std::min(line.find_first_of(" \t,;"), line.size());
    json::object object{{"tag", line.substr(0, gap)}};
    if (gap < line.size()) object["part"] = base::plain_text(line.substr(gap + 1));
    return object;
}

Value stock_line(std::string_view typed, const Speech& speech) {
    const LineText line = split_line(typed);
    if (line.part.empty() || line.quantity.empty() || !line.cost.empty()) {
        return wanted(speech, {"قطعه=تعداد، مانند PUMP=10", "PART=QUANTITY, such as PUMP=10"});
    }
    const auto quantity = base::typed_whole(line.quantity);
    if (!quantity) return unread(speech, domain::unread_number(quantity.error(), line.quantity));
    json::object object{{"part", line.part}, {"quantity", *quantity}};
    if (!line.condition.empty()) object["condition"] = line.condition;
    if (!line.serials.empty()) {
        object["part_serials"] = json::array(line.serials.begin(), line.serials.end());
    }
    return json::value(std::move(object));
}

Value priced_line(std::string_view typed, const Speech& speech) {
    const LineText line = split_line(typed);
    if (line.part.empty() || line.quantity.empty() || line.cost.empty() || !line.serials.empty() ||
        !line.condition.empty()) {
        return wanted(speech, {"قطعه=تعداد@بها، مانند PUMP=10@1,200,000",
                               "PART=QUANTITY@COST, such as PUMP=10@1,200,000"});
    }
    const auto quantity = base::typed_whole(line.quantity);
    if (!quantity) return unread(speech, domain::unread_number(quantity.error(), line.quantity));
    const auto cost = base::typed_amount(line.cost);
    if (!cost) return unread(speech, domain::unread_number(cost.error(), line.cost));
    return json::value(
        json::object{{"part", line.part}, {"quantity", *quantity}, {"unit_cost", *cost}});
}

Value used_line(std::string_view typed, const Speech& speech) {
    const LineText line = split_line(typed);
    if (line.part.empty() || line.quantity.empty() || line.serials.size() > 1 ||
        !line.cost.empty()) {
        return wanted(speech, {"قطعه=تعداد، مانند PUMP=2، یا PUMP=1:سریال",
                               "PART=QUANTITY, such as PUMP=2, or PUMP=1:SERIAL"});
    }
    const auto quantity = base::typed_whole(line.quantity);
    if (!quantity) return unread(speech, domain::unread_number(quantity.error(), line.quantity));
    json::object object{{"part", line.part}, {"quantity", *quantity}};
    if (!line.serials.empty()) object["part_serial"] = line.serials.front();
    return json::value(std::move(object));
}

Value share(std::string_view typed, const Input& input, const Speech& speech) {
    const std::string text = base::plain_text(typed);
    const auto equals = std::min(text.find('='), text.size());
    if (equals == text.size())
        return wanted(speech,
                      {"نقش=درصد، مانند supervisor=10%", "ROLE=PERCENT, such as supervisor=10%"});
    auto role = choice(text.substr(0, equals), input, "role", speech);
    if (!role) return role;
    auto rate = number_of(base::typed_rate(text.substr(equals + 1)), text, speech);
    if (!rate) return rate;
    return json::value(json::object{{"role", *role}, {"share", *rate}});
}

Value day_of(std::string_view typed, base::Day today, const Speech& speech) {
    const auto day = calendar::parse_day(typed, today);
    if (!day) return unread(speech, domain::unread_day(typed));
    return json::value(calendar::iso_text(*day));
}

Value instalment(std::string_view typed, base::Day today, const Speech& speech) {
    const std::string text = base::plain_text(typed);
    const auto equals = std::min(text.find('='), text.size());
    if (equals == text.size())
        return wanted(speech, {"روز=مبلغ، مانند 1405/01/20=12,000,000",
                               "DAY=AMOUNT, such as 1405/01/20=12,000,000"});
    auto day = day_of(text.substr(0, equals), today, speech);
    if (!day) return day;
    auto amount = number_of(base::typed_amount(text.substr(equals + 1)), text, speech);
    if (!amount) return amount;
    return json::value(json::object{{"due_day", *day}, {"amount", *amount}});
}

// What may be said of a value: which day is today, and the enum whose words it has.
struct Setting {
    base::Day today;
    std::string_view labels;
};

Value one(std::string_view typed, const Input& input, const Setting& setting,
          const Speech& speech) {
    switch (input.kind) {
        case Kind::text:
        case Kind::secret:
            return json::value(typed);
        case Kind::reference:
        case Kind::place:
        case Kind::references:
            return json::value(base::plain_text(typed));
        case Kind::choice:
        case Kind::choices:
            return choice(typed, input, setting.labels, speech);
        case Kind::count:
            return number_of(base::typed_whole(typed), typed, speech);
        case Kind::amount:
            return number_of(base::typed_amount(typed), typed, speech);
        case Kind::rate:
            return number_of(base::typed_rate(typed), typed, speech);
        case Kind::day:
            return day_of(typed, setting.today, speech);
        case Kind::lines:
            return stock_line(typed, speech);
        case Kind::priced_lines:
            return priced_line(typed, speech);
        case Kind::shares:
            return share(typed, input, speech);
        case Kind::instalments:
            return instalment(typed, setting.today, speech);
        case Kind::tags:
            return tag_line(typed);
        case Kind::used_line:
            return used_line(typed, speech);
    }
    return json::value(typed);
}

bool is_list(Kind kind) { return is_repeatable(kind) || kind == Kind::tags; }

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
    const Noun* noun = find_noun(command.noun);
    const std::string_view rows = noun == nullptr ? std::string_view{} : rows_of(*noun);
    if (!command.subject.empty()) {
        if (const auto found = typed.find("ID"); found != typed.end())
            body[command.subject] = base::plain_text(found->second.at(0));
    }
    for (const Input& input : command.inputs) {
        const auto found = typed.find(input.flag);
        std::vector<std::string> words =
            found == typed.end() ? std::vector<std::string>{} : found->second;
        if (words.empty() && !input.otherwise.empty()) words.emplace_back(input.otherwise);
        for (const auto& word : words) {
            auto value = one(word, input, {today, domain::labels_of(rows, input.member)}, speech);
            if (!value)
                return base::Refused{WrongWord{std::string{input.flag}, word, value.error()}};
            put(body, input, std::move(value).value());
        }
    }
    return body;
}

}  // namespace amani::cli
