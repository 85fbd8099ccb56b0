#include "clients/cli/verbs/preview.h"

#include "clients/cli/text/digits.h"
#include "clients/cli/verbs/presenter.h"

#include <map>
#include <ostream>

namespace amani::cli {
namespace {

namespace json = boost::json;

json::array rows_at(const json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    return found != nullptr && found->is_array() ? found->get_array() : json::array{};
}

std::string rial(Context& context, std::int64_t amount) {
    return grouped(amount, context.speech().digits) + " " + context.say({"ریال", "Rial"});
}

// "Firm" → "firm". Persian has no case.
std::string inside_a_sentence(std::string label) {
    if (!label.empty() && label[0] >= 'A' && label[0] <= 'Z')
        label[0] = static_cast<char>(label[0] - 'A' + 'a');
    return label;
}

// "11 firm  35,250,000 Rial · 1 duplicate  KRJ-U-04-000391"
std::string standings(Context& context, const json::array& pieces) {
    std::string line;
    for (const auto& piece : pieces) {
        if (!piece.is_object()) continue;
        const auto& sum = piece.get_object();
        const auto* standing = sum.if_contains("standing");
        if (!line.empty()) line += " · ";
        line += grouped(number_at(sum, "count"), context.speech().digits) + " ";
        if (standing != nullptr)
            line += inside_a_sentence(
                text_of(*standing, {Format::choice, "standing"}, context.speech(), Manner::shown));
        if (const auto amount = number_at(sum, "amount"); amount != 0) {
            line += "  " + rial(context, amount);
            continue;
        }
        // Pieces that are worth nothing are listed by tag, so that a person can look for them.
        for (const auto& tag : rows_at(sum, "tag_numbers")) {
            if (tag.is_string()) line += "  " + without_controls(tag.get_string());
        }
    }
    return line;
}

std::string price_line(Context& context, const json::object& price) {
    const auto pieces = rows_at(price, "pieces");
    if (!pieces.empty()) return standings(context, pieces);
    std::string line;
    if (const auto retail = number_at(price, "retail"); retail != 0)
        line = context.say({"قیمت", "price"}) + " " + rial(context, retail);
    return line;
}

// A posting without what is summed, as a key.
std::string key_of(json::object posting) {
    posting.erase("event");
    posting.erase("amount");
    return json::serialize(posting);
}

// The postings summed by book, place and part: 500 pieces are a row, not a thousand. Pieces and
// Rial are not in one column.
json::array summed(const json::array& postings) {
    json::array sums;
    std::map<std::string, std::size_t> known;
    for (const auto& posting : postings) {
        if (!posting.is_object()) continue;
        const auto& row = posting.get_object();
        const auto* book = row.if_contains("book");
        const bool is_money =
            book != nullptr && book->is_string() && book->get_string() == "account";
        const char* measure = is_money ? "amount" : "quantity";
        const auto [at, is_new] = known.emplace(key_of(row), sums.size());
        if (is_new) {
            json::object sum = row;
            sum.erase("amount");
            sum[measure] = std::int64_t{0};
            sums.push_back(std::move(sum));
        }
        auto& sum = sums[at->second].get_object();
        sum[measure] = number_at(sum, measure) + number_at(row, "amount");
    }
    return sums;
}

}  // namespace

void print_preview(Context& context, const json::object& answer) {
    if (context.form() == Form::json || context.form() == Form::stream)
        return print_json(context, answer);
    const auto* price = answer.if_contains("price");
    if (price != nullptr && price->is_object()) {
        const std::string line = price_line(context, price->get_object());
        auto& place = context.form() == Form::table ? context.out() : context.err();
        if (!line.empty()) place << line << '\n';
    }
    RowPrinter printer{context,
                       {.rows = "postings",
                        .columns = {"book", "site_code", "place_kind", "account", "part_code",
                                    "quantity", "amount", "condition", "state"},
                        .handle = "book",
                        .spare = {"state", "condition", "site_code"}}};
    const auto postings = summed(rows_at(answer, "postings"));
    if (postings.empty()) return;
    printer.print(postings);
    printer.finish({});
}

}  // namespace amani::cli
