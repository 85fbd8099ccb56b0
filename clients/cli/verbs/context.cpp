#include "clients/cli/verbs/context.h"

#include <istream>
#include <ostream>

namespace amani::cli {
namespace {

namespace json = boost::json;

// {fa, en} of a value of an enum, in what /meta/enums answers.
const json::object* find_label(const json::value& enums, std::string_view labels,
                               std::string_view value) {
    const auto* all = enums.is_object() ? enums.get_object().if_contains(labels) : nullptr;
    if (all == nullptr || !all->is_array()) return nullptr;
    for (const auto& label : all->get_array()) {
        const auto* name = label.is_object() ? label.get_object().if_contains("value") : nullptr;
        if (name != nullptr && name->is_string() && std::string_view{name->get_string()} == value)
            return &label.get_object();
    }
    return nullptr;
}

std::string word_in(const json::object& words, const Speech& speech) {
    const auto* text = words.if_contains(speech({"fa", "en"}));
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
    speech_.label = [this](std::string_view labels, std::string_view value) {
        return label_of(labels, value);
    };
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
            .width = options_.wide ? 0 : terminal_.width,
            .columns =
                options_.columns.empty() ? TableStyle::Columns::fitting : TableStyle::Columns::all};
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
    } catch (const NodeTrouble&) {  // NOLINT(bugprone-empty-catch)
        // Without words enumerators and commands print under their own names.
    }
    return *kept;
}

std::string Context::label_of(std::string_view labels, std::string_view value) {
    const auto* label = find_label(served(labels_, "/meta/enums"), labels, value);
    return label == nullptr ? std::string{} : word_in(*label, speech_);
}

std::string Context::word_of_command(std::string_view command) {
    if (speech_.language == Language::en || command.empty()) return {};
    const auto& words = served(words_, "/meta/words");
    const auto* all = words.is_object() ? words.get_object().if_contains("commands") : nullptr;
    const auto* word =
        all != nullptr && all->is_object() ? all->get_object().if_contains(command) : nullptr;
    return word != nullptr && word->is_object() ? word_in(word->get_object(), speech_)
                                                : std::string{};
}

}  // namespace amani::cli
