#include "clients/cli/verbs/trouble.h"

#include "clients/cli/text/value.h"
#include "clients/cli/text/width.h"
#include "clients/cli/verbs/presenter.h"

#include <ostream>

namespace amani::cli {

namespace json = boost::json;

namespace {

std::string shown_at(const json::object& object, std::string_view name) {
    return without_controls(text_at(object, name));
}

// A kind that an older node does not tell counts as passing.
Exit exit_of_kind(std::string_view kind) {
    if (kind == "permanent") return Exit::not_allowed;
    return kind == "differs" ? Exit::something_open : Exit::unreachable;
}

}  // namespace

std::optional<Trouble> trouble_in(Context& context, const json::object& of) {
    const auto* found = of.if_contains("trouble");
    const auto* told = found == nullptr ? nullptr : found->if_object();
    if (told == nullptr) return std::nullopt;
    Trouble trouble{.code = shown_at(*told, "code"),
                    .message = sentence_at(*told, "messages", context.speech()),
                    .remedy = sentence_at(*told, "remedy", context.speech()),
                    .detail = shown_at(*told, "detail"),
                    .since = parse_instant(shown_at(*told, "since")),
                    .exit = exit_of_kind(shown_at(*told, "kind"))};
    if (trouble.message.empty())
        trouble.message =
            context.say({"همگام‌سازی انجام نشد: ", "Not synced: "}) +
            trouble.code;
    return trouble;
}

void print_trouble(Context& context, std::ostream& to, Colour colour, const Trouble& trouble) {
    to << painted(trouble.message, trouble.is_permanent() ? Paint::bad : Paint::warning, colour);
    if (trouble.since && !trouble.is_absence()) {
        const auto length = span_text(context.clock().now() - *trouble.since, context.speech());
        to << context.say({" (از ", " (for "}) << length << context.say({" پیش)", ")"});
    }
    to << '\n';
    if (!trouble.remedy.empty()) to << trouble.remedy << '\n';
}

}  // namespace amani::cli
