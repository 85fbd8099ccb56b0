#include "clients/cli/verbs/context.h"

#include <istream>
#include <ostream>

namespace amani::cli {
namespace {

namespace json = boost::json;

// {fa, en} of an enumerator, wherever /meta/enums keeps it.
const json::object* find_label(const json::value& value, std::string_view name) {
    if (value.is_object()) {
        const auto& object = value.get_object();
        if (const auto* found = object.if_contains(name);
            found != nullptr && found->is_object() && found->get_object().contains("fa")) {
            return &found->get_object();
        }
        for (const char* member : {"value", "name"}) {
            const auto* found = object.if_contains(member);
            if (found != nullptr && found->is_string() &&
                std::string_view{found->get_string()} == name && object.contains("fa")) {
                return &object;
            }
        }
        for (const auto& [key, inner] : object) {
            if (const auto* found = find_label(inner, name)) return found;
        }
    }
    if (value.is_array()) {
        for (const auto& inner : value.get_array()) {
            if (const auto* found = find_label(inner, name)) return found;
        }
    }
    return nullptr;
}

std::string persian(const json::object& words) {
    const auto* text = words.if_contains("fa");
    return text != nullptr && text->is_string() ? std::string{text->get_string()} : "";
}

bool is_set(const Environment& environment, const std::string& name) {
    const auto found = environment.find(name);
    return found != environment.end() && !found->second.empty();
}

}  // namespace

Speech speech_of(const Options& options, const Environment& environment, bool is_output_terminal) {
    Speech speech;
    speech.language = options.language.empty()   ? language_of(environment)
                      : options.language == "fa" ? Language::fa
                                                 : Language::en;
    // Output to a pipe or a file is for programs: Latin digits unless others are asked for.
    const bool is_for_eyes = is_output_terminal && !options.csv;
    speech.digits =
        options.digits.empty()
            ? (speech.language == Language::fa && is_for_eyes ? Digits::persian : Digits::latin)
        : options.digits == "fa" ? Digits::persian
                                 : Digits::latin;
    speech.dates = options.iso ? Dates::iso : Dates::jalali;
    return speech;
}

Context::Context(Streams streams, Terminal terminal, Environment environment,
                 const base::Clock& clock, Interruption* interruption)
    : streams_(streams),
      terminal_(terminal),
      environment_(std::move(environment)),
      clock_(clock),
      interruption_(interruption) {}

void Context::take(const Options& options) {
    options_ = options;
    speech_ = speech_of(options_, environment_, terminal_.is_output);
    speech_.label = [this](std::string_view name) { return label_of(name); };
}

Form Context::form() const {
    if (options_.stream) return Form::stream;
    if (options_.json) return Form::json;
    if (options_.csv) return Form::csv;
    return terminal_.is_output ? Form::table : Form::tsv;
}

TableStyle Context::table_style() const {
    return {.language = speech_.language,
            .colour = colour_on(terminal_.is_output),
            .width = terminal_.width};
}

Colour Context::error_colour() const { return colour_on(terminal_.is_errors); }

Colour Context::colour_on(bool is_terminal) const {
    const auto term = environment_.find("TERM");
    const bool is_dumb = term != environment_.end() && term->second == "dumb";
    return is_terminal && !is_dumb && !is_set(environment_, "NO_COLOR") ? Colour::ansi
                                                                        : Colour::none;
}

NodeClient& Context::node() {
    if (!node_) {
        Settings settings = load_settings(environment_, options_.node);
        if (!settings.token.empty() && !may_send_token_to(settings.node) &&
            !is_set(environment_, "AMANI_PLAIN_HTTP")) {
            throw NodeTrouble{
                Exit::wrong_use,
                settings.node +
                    ": a token may not travel unencrypted beyond this machine; use https"};
        }
        node_ = std::make_unique<NodeClient>(std::move(settings),
                                             base::seconds(options_.timeout_seconds));
    }
    return *node_;
}

Context::Consent Context::ask(std::string_view question, std::string_view act) {
    if (options_.yes || options_.dry_run) return Consent::given;
    if (!terminal_.is_input) return Consent::nobody_to_ask;
    err() << question << " " << say({"برای ادامه بنویسید", "To go on, type"}) << " " << act << ": "
          << std::flush;
    std::string typed;
    std::getline(in(), typed);
    return typed == act ? Consent::given : Consent::withheld;
}

const json::value& Context::served(std::unique_ptr<json::value>& kept, const char* path) {
    if (kept) return *kept;
    kept = std::make_unique<json::value>(nullptr);
    try {
        const Answer answer = node().send({.path = path});
        if (answer.is_success()) *kept = answer.json();
    } catch (const NodeTrouble&) {
        // Without words enumerators and commands print under their own names.
    }
    return *kept;
}

std::string Context::label_of(std::string_view name) {
    if (speech_.language == Language::en) return {};
    const auto* label = find_label(served(labels_, "/meta/enums"), name);
    return label == nullptr ? std::string{} : persian(*label);
}

std::string Context::word_of_command(std::string_view command) {
    if (speech_.language == Language::en || command.empty()) return {};
    const auto& words = served(words_, "/meta/words");
    const auto* all = words.is_object() ? words.get_object().if_contains("commands") : nullptr;
    const auto* word =
        all != nullptr && all->is_object() ? all->get_object().if_contains(command) : nullptr;
    return word != nullptr && word->is_object() ? persian(word->get_object()) : std::string{};
}

}  // namespace amani::cli
