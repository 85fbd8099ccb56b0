// What every verb works with: the streams, the terminal behind them, the global flags, and the
// node.
#pragma once

#include "clients/cli/text/language.h"
#include "clients/cli/text/sheet.h"
#include "clients/cli/verbs/interruption.h"
#include "clients/cli/wire/node_client.h"
#include "clients/cli/wire/settings.h"
#include "shared/base/time.h"

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace amani::cli {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

// Which of the streams are a person's terminal.
struct Terminal {
    bool is_input = false;
    bool is_output = false;
    bool is_errors = false;
    std::size_t width = 0;
};

enum class Form { table, tsv, csv, json, stream };

struct Options {
    std::string node;
    std::string language;
    std::string digits;
    std::string key;
    std::vector<std::string> columns;
    bool json = false;
    bool stream = false;
    bool csv = false;
    bool iso = false;
    bool quiet = false;
    bool wide = false;
    bool watch = false;
    bool dry_run = false;
    bool yes = false;
    int timeout_seconds = 30;
};

class Context {
  public:
    // Without `interruption` the work cannot be interrupted.
    Context(Streams streams, Terminal terminal, Environment environment, const base::Clock& clock,
            Interruption* interruption = nullptr);

    // Called once, after the flags are read.
    void take(const Options& options);

    [[nodiscard]] std::istream& in() { return streams_.in; }
    [[nodiscard]] std::ostream& out() { return streams_.out; }
    [[nodiscard]] std::ostream& err() { return streams_.err; }
    [[nodiscard]] const Terminal& terminal() const { return terminal_; }
    [[nodiscard]] const Environment& environment() const { return environment_; }
    [[nodiscard]] const Options& options() const { return options_; }
    [[nodiscard]] const Speech& speech() const { return speech_; }
    [[nodiscard]] const base::Clock& clock() const { return clock_; }
    [[nodiscard]] Interruption* interruption() const { return interruption_; }
    [[nodiscard]] base::Day today() const { return base::day_in_tehran(clock_.now()); }
    [[nodiscard]] Form form() const;
    // Whether a person reads what is printed: neither --quiet nor a form for programs.
    [[nodiscard]] bool is_for_eyes() const { return form() == Form::table && !options_.quiet; }
    [[nodiscard]] TableStyle table_style() const;
    [[nodiscard]] Colour error_colour() const;
    [[nodiscard]] NodeClient& node();
    // Returns the sentence in the person's language.
    [[nodiscard]] std::string say(Text text) const { return std::string{speech_(text)}; }

    // Asks a question that --yes answers, or a person by typing the name of the act.
    enum class Consent { given, withheld, nobody_to_ask };
    [[nodiscard]] Consent ask(std::string_view question, std::string_view act);

    // What people call a command of the API ("FitPart" → «نصب قطعه»), in the Persian of the node;
    // empty in English, where they are known by their verbs.
    [[nodiscard]] std::string word_of_command(std::string_view command);

  private:
    [[nodiscard]] Colour colour_on(bool is_terminal) const;
    [[nodiscard]] std::string label_of(std::string_view labels, std::string_view value);
    // The answer of a path, asked once; null when there is none.
    [[nodiscard]] const boost::json::value& served(std::unique_ptr<boost::json::value>& kept,
                                                   const char* path);
    Streams streams_;
    Terminal terminal_;
    Environment environment_;
    const base::Clock& clock_;
    Interruption* interruption_;
    Options options_;
    Speech speech_;
    std::unique_ptr<NodeClient> node_;
    std::unique_ptr<boost::json::value> labels_;  // of enumerators, fetched when first needed
    std::unique_ptr<boost::json::value> words_;   // of commands, fetched when first needed
};

// The language that the flags and the locale ask for, before anything else is known.
[[nodiscard]] Speech speech_of(const Options& options, const Environment& environment,
                               bool is_output_terminal);

}  // namespace amani::cli
