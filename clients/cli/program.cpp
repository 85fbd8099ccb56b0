#include "clients/cli/program.h"

#include "clients/cli/grammar/nearest.h"
#include "clients/cli/grammar/vocabulary.h"
#include "clients/cli/help.h"
#include "clients/cli/verbs/complete.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/verbs.h"
#include "shared/base/program_version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <ostream>

namespace amani::cli {
namespace {

constexpr std::string_view first_examples =
    "amani status\namani job list --state admitted\namani serial show WM7K-000417\n"
    "amani used receive --from AG-KRJ --tags tags.txt --dry-run\namani sync";

std::unique_ptr<Verb> daily_verb(std::string_view name) {
    if (name == "status") return status_verb();
    if (name == "sync") return sync_verb();
    if (name == "verify") return verify_verb();
    if (name == "statement") return statement_verb();
    if (name == "search") return search_verb();
    if (name == "resolve") return resolve_verb();
    if (name == "sign-in") return sign_in_verb();
    if (name == "sign-out") return sign_out_verb();
    return completion_verb();
}

std::unique_ptr<Verb> verb_of(const Noun& noun, std::string_view name) {
    if (const Command* command = command_of(noun, name)) return command_verb(*command);
    if (name == "list") return list_verb(noun);
    if (name == "show") return show_verb(noun);
    if (name == "timeline") return timeline_verb(noun);
    if (name == "links") return links_verb(noun);
    if (name == "explain") return explain_verb(noun);
    if (name == "watch") return watch_verb(noun);
    if (name == "export")
        return noun.file_suffix.empty() ? export_verb(noun) : export_file_verb(noun);
    if (name == "import") return import_verb(noun);
    return print_verb(noun);
}

// The grammar of one run. Only the typed noun gets its verbs; the others appear by name, for help.
class Grammar {
  public:
    Grammar(const std::vector<std::string>& words, const Speech& speech, Options& options)
        : speech_(speech), options_(options), help_(std::make_shared<Help>(speech)) {
        app_.name("amani");
        app_.description(
            std::string{speech_({"امانی از خط فرمان", "Amani from the command line"})});
        app_.formatter(help_);
        help_->remember(&app_, std::string{first_examples});
        app_.fallthrough();
        app_.require_subcommand(1);
        add_global_flags(options);
        for (const auto& word : daily_words()) {
            add_verb(app_, word.name, word.label, daily_verb(word.name));
        }
        for (const auto& noun : nouns())
            add_noun(noun, std::find(words.begin(), words.end(), noun.name) != words.end());
    }

    void parse(std::vector<std::string> words) {
        std::reverse(words.begin(), words.end());
        app_.parse(words);
    }

    [[nodiscard]] CLI::App& app() { return app_; }
    // The innermost word that was understood.
    [[nodiscard]] CLI::App& reached() {
        CLI::App* app = &app_;
        while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
        return *app;
    }
    [[nodiscard]] Verb& verb() { return *verbs_.at(&reached()); }

  private:
    void add_global_flags(Options& options) {
        const auto group = std::string{speech_({"همه‌جا", "Everywhere"})};
        const auto help = [&](Text text) { return std::string{speech_(text)}; };
        app_.set_help_flag("-h,--help", help({"راهنما، با نمونه", "help, examples first"}))
            ->group(group);
        app_.set_version_flag("--version", base::named_version("amani"), help({"نسخه", "version"}))
            ->group(group);
        app_.add_option("--node", options.node,
                        help({"نشانی برنامه محلی یا مرکز", "address of the node or hub"}))
            ->group(group);
        app_.add_option("--lang", options.language, "fa, en")
            ->check(CLI::IsMember({"fa", "en"}))
            ->group(group);
        app_.add_option("--digits", options.digits, "fa, latin")
            ->check(CLI::IsMember({"fa", "latin"}))
            ->group(group);
        app_.add_flag("--iso", options.iso,
                      help({"تاریخ میلادی ISO", "ISO dates instead of Jalali"}))
            ->group(group);
        app_.add_flag("--json", options.json, help({"یک شیء JSON", "one JSON object"}))
            ->group(group);
        app_.add_flag("--stream", options.stream, help({"JSON، هر سطر یکی", "JSON, one a line"}))
            ->group(group);
        app_.add_flag("--csv", options.csv, "CSV")->group(group);
        app_.add_option("--columns", options.columns,
                        help({"ستون‌ها: a,b", "columns: a,b"}))
            ->delimiter(',')
            ->allow_extra_args(false)
            ->group(group);
        app_.add_flag("--wide", options.wide,
                      help({"همه ستون‌ها، بی‌کوتاه‌کردن",
                            "every column, nothing cut"}))
            ->group(group);
        app_.add_flag("-q,--quiet", options.quiet, help({"فقط شناسه‌ها", "ids only"}))
            ->group(group);
        app_.add_flag("--watch", options.watch,
                      help({"با هر تغییر دوباره", "again after every change"}))
            ->group(group);
        app_.add_flag("-y,--yes", options.yes, help({"بی‌پرسش", "ask nothing"}))
            ->group(group);
        app_.add_option("--key", options.key,
                        help({"کلید یکتایی فرمان", "idempotency key of the command"}))
            ->group(group);
        app_.add_option("--timeout", options.timeout_seconds,
                        help({"ثانیه‌های انتظار [30]", "seconds to wait [30]"}))
            ->check(CLI::Range(1, 3600))
            ->group(group);
    }

    void add_noun(const Noun& noun, bool is_typed) {
        CLI::App* app =
            app_.add_subcommand(std::string{noun.name}, std::string{speech_(noun.label)});
        app->fallthrough();
        if (!is_typed) return;
        app->require_subcommand(1);
        std::string examples;
        for (const auto name : verbs_of(noun)) {
            auto verb = verb_of(noun, name);
            const std::string all = verb->examples();
            examples += (examples.empty() ? "" : "\n") + all.substr(0, all.find('\n'));
            add_verb(*app, name, label_of_verb(noun, name), std::move(verb));
        }
        help_->remember(app, examples);
    }

    void add_verb(CLI::App& parent, std::string_view name, Text label, std::unique_ptr<Verb> verb) {
        CLI::App* app = parent.add_subcommand(std::string{name}, std::string{speech_(label)});
        app->fallthrough();
        const std::string group{speech_({"گزینه‌ها", "Options"})};
        app->option_defaults()->group(group);
        if (auto* asks_for_help = app->get_help_ptr()) asks_for_help->group(group);
        verb->offer(*app, speech_);
        if (verb->can_be_tried()) {
            app->add_flag(
                "--dry-run", options_.dry_run,
                std::string{speech_({"بی‌ثبت: آیا پذیرفته می‌شود؟",
                                     "record nothing: would it be accepted?"})});
        }
        help_->remember(app, verb->examples());
        verbs_[app] = std::move(verb);
    }

    Speech speech_;
    Options& options_;
    std::shared_ptr<Help> help_;
    CLI::App app_;
    std::map<const CLI::App*, std::unique_ptr<Verb>> verbs_;
};

// Reads --lang and --digits first, since even the message about a wrong flag needs them.
Options glance(const std::vector<std::string>& words) {
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--lang" && i + 1 < words.size()) options.language = words[i + 1];
        if (words[i].starts_with("--lang=")) options.language = words[i].substr(7);
    }
    return options;
}

std::vector<std::string> known_flags(CLI::App& app) {
    std::vector<std::string> flags;
    for (const CLI::App* at = &app; at != nullptr; at = at->get_parent()) {
        for (const CLI::Option* option : at->get_options()) {
            for (const auto& name : option->get_lnames()) flags.push_back("--" + name);
        }
    }
    return flags;
}

std::vector<std::string> known_words(CLI::App& app) {
    std::vector<std::string> words;
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
        words.push_back(sub->get_name());
    return words;
}

// " Did you mean list?", when a known word is near.
std::string suggestion(Context& context, const std::string& typed,
                       const std::vector<std::string>& known) {
    const std::vector<std::string_view> words(known.begin(), known.end());
    const auto best = nearest(typed, words);
    if (!best) return {};
    return context.say({" منظورتان «", " Did you mean "}) + std::string{*best} +
           context.say({"» بود؟", "?"});
}

bool is_among(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// What is wrong with a word that names no command here.
std::string unknown_word(Context& context, const CLI::App& reached, const std::string& word,
                         const std::vector<std::string>& known) {
    // The verb was typed before its noun: "amani print job 1".
    if (is_among(known, word) && reached.get_parent() != nullptr) {
        return context.say({"دستور پس از نام می‌آید: amani ",
                            "the verb comes after the noun: amani "}) +
               reached.get_name() + " " + word;
    }
    return context.say({"دستور «", "there is no command \""}) + word +
           context.say({"» وجود ندارد.", "\"."}) + suggestion(context, word, known);
}

// Says what is wrong with the words, and what was probably meant.
Exit explain(Context& context, Grammar& grammar, const CLI::ParseError& error) {
    CLI::App& reached = grammar.reached();
    const auto known = known_words(reached);
    for (const auto& word : grammar.app().remaining(true)) {
        if (word.starts_with("-") && word.size() > 1) {
            const std::string flag = word.substr(0, word.find('='));
            return wrong_use(context, context.say({"گزینه «‎", "there is no flag "}) +
                                          flag + context.say({"‎» وجود ندارد.", "."}) +
                                          suggestion(context, flag, known_flags(reached)));
        }
        if (!known.empty()) return wrong_use(context, unknown_word(context, reached, word, known));
    }
    if (!known.empty()) {
        std::string all;
        for (const auto& word : known) all += (all.empty() ? "" : ", ") + word;
        return wrong_use(context,
                         reached.get_name() + ": " +
                             context.say({"یکی از این‌ها را بنویسید: ",
                                          "say what to do: "}) +
                             all);
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        const std::string examples = grammar.verb().examples();
        return wrong_use(context,
                         context.say({"چیزی کم است؛ این‌گونه بنویسید: ",
                                      "something is missing; write it like this: "}) +
                             examples.substr(0, examples.find('\n')));
    }
    return wrong_use(context, context.say({"مقدار گزینه پذیرفته نیست: ", ""}) + error.what());
}

Exit trouble(Context& context, const NodeTrouble& trouble) {
    std::string text = trouble.what();
    if (trouble.exit() == Exit::unreachable)
        text =
            context.say(
                {"سامانه در این نشانی پاسخ نمی‌دهد؛ آیا amani-node اجرا شده است؟ (",
                 "nothing answers at this address; does amani-node run? ("}) +
            text + ")";
    if (trouble.exit() == Exit::timed_out)
        text = context.say({"مهلت پاسخ گذشت", "it took too long"}) + ": " + text;
    context.err() << painted("amani: " + text, Paint::bad, context.error_colour()) << '\n';
    return trouble.exit();
}

Exit run_complete(Context& context, std::vector<std::string> words) {
    Options options;
    options.timeout_seconds = 1;
    context.take(options);
    const auto dashes = std::find(words.begin(), words.end(), "--");
    const std::vector<std::string> typed(dashes == words.end() ? words.begin() + 1 : dashes + 1,
                                         words.end());
    return complete(context, typed);
}

}  // namespace

Exit run(std::vector<std::string> words, const Surroundings& surroundings) {
    Context context{surroundings.streams, surroundings.terminal, surroundings.environment,
                    surroundings.clock, surroundings.interruption};
    if (!words.empty() && words.front() == "complete")
        return run_complete(context, std::move(words));
    const Options first = glance(words);
    context.take(first);
    Options options;
    Grammar grammar{words, context.speech(), options};
    try {
        grammar.parse(words);
        context.take(options);
        return grammar.verb().run(context);
    } catch (const CLI::Success& asked) {  // --help, --version
        return static_cast<Exit>(grammar.app().exit(asked, context.out(), context.err()));
    } catch (const CLI::ParseError& error) {
        return explain(context, grammar, error);
    } catch (const NodeTrouble& error) {
        return trouble(context, error);
    } catch (const std::exception& error) {
        return wrong_use(context, error.what());
    }
}

}  // namespace amani::cli
