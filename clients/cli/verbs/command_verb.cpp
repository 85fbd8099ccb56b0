#include "clients/cli/consoles/noun.h"
#include "clients/cli/grammar/field.h"
#include "clients/cli/grammar/payload.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/preview.h"
#include "clients/cli/verbs/secret.h"
#include "clients/cli/verbs/verbs.h"
#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/words/unread.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>
#include <sstream>

namespace amani::cli {
namespace {

namespace json = boost::json;

// Posts one command of the API, made from flags or given whole as JSON.
class Post : public Verb {
  public:
    explicit Post(const Command& command) : command_(command) {}

    void offer(CLI::App& app, const Speech& speech) override {
        if (!command_.subject.empty())
            app.add_option("ID", typed_["ID"], heading_of(command_.subject, speech))->expected(1);
        for (const Input& input : command_.inputs) {
            if (input.kind == Kind::secret) {
                offer_secret(app, speech);
                continue;
            }
            std::string help = help_of(input, speech);
            if (!input.words.empty() && (input.kind == Kind::choice || input.kind == Kind::choices))
                help += ": " + std::string{input.words};
            if (!input.otherwise.empty()) help += " [" + std::string{input.otherwise} + "]";
            if (input.need == Need::required)
                help += std::string{speech({" (لازم)", " (required)"})};
            app.add_option("--" + std::string{input.flag}, typed_[std::string{input.flag}], help)
                ->expected(1)
                ->multi_option_policy(is_repeatable(input.kind) ? CLI::MultiOptionPolicy::TakeAll
                                                                : CLI::MultiOptionPolicy::Throw);
        }
        if (can_be_tried()) {
            app.add_option("--day", day_,
                           std::string{speech({"تاریخ سند؛ اگر نیاید امروز",
                                               "business date; today when absent"})});
        }
        app.add_option(
            "--body", body_file_,
            std::string{speech(
                {"کل فرمان به JSON، یا آرایه‌ای از آن؛ «-» یعنی ورودی",
                 "the whole command as JSON, or an array of them; - is the input"})});
    }

    Exit run(Context& context) override {
        Request request{.method = "POST"};
        if (const Exit exit = make_path(context, request); exit != Exit::done) return exit;
        if (const Exit exit = make_body(context, request); exit != Exit::done) return exit;
        if (const Exit exit = ask(context); exit != Exit::done) return exit;
        const std::string key =
            context.options().key.empty() ? new_idempotency_key() : context.options().key;
        request.headers.emplace_back("Idempotency-Key", key);
        if (context.options().dry_run) request.query.emplace_back("dry_run", "1");
        if (!day_.empty()) {
            const auto day = calendar::parse_day(day_, context.today());
            if (!day) {
                const auto why = domain::unread_day(day_);
                return wrong_use(context, flag_text("day", context.speech()) + ": " +
                                              context.say({why.fa, why.en}));
            }
            request.query.emplace_back("day", calendar::iso_text(*day));
        }
        try {
            const Answer answer = context.node().send(request);
            if (!is_doubtful(answer)) return print_answer(context, answer);
            return ask_again(context, request, answer);
        } catch (const NodeTrouble& trouble) {
            if (trouble.exit() != Exit::wrong_use && !context.options().dry_run) {
                context.err() << context.say({"تکرار بی‌خطر است با",
                                              "It is safe to repeat with"})
                              << " --key " << key << '\n';
            }
            throw;
        }
    }

    bool can_be_tried() const override { return command_.effect == Effect::recorded; }

    std::string examples() const override {
        const std::string start =
            "amani " + std::string{command_.noun} + " " + std::string{command_.verb} + " ";
        return start +
               std::string{command_.example.empty() ? "--body command.json" : command_.example};
    }

  private:
    void offer_secret(CLI::App& app, const Speech& speech) {
        const std::string flag = "--password-stdin";
        if (app.get_option_no_throw(flag) != nullptr) return;
        const auto secrets = secret_inputs();
        const Text help =
            secrets.size() == 1
                ? Text{"گذرواژه از سطر نخست ورودی خوانده شود",
                       "read the password from the input's first line"}
                : Text{
                      "از ورودی: گذرواژه تازه در یک سطر؛ یا گذرواژه کنونی و سپس تازه، "
                      "هر یک در سطری",
                      "from the input: the new password on a line; or the present "
                      "one and then the new one, a line each"};
        app.add_flag(flag, is_secret_on_input_, std::string{speech(help)});
    }

    [[nodiscard]] std::vector<const Input*> secret_inputs() const {
        std::vector<const Input*> secrets;
        for (const Input& input : command_.inputs)
            if (input.kind == Kind::secret) secrets.push_back(&input);
        return secrets;
    }

    [[nodiscard]] const std::vector<std::string>& words(std::string_view flag) const {
        static const std::vector<std::string> none;
        const auto found = typed_.find(flag);
        return found == typed_.end() ? none : found->second;
    }

    Exit make_path(Context& context, Request& request) const {
        request.path = command_.path;
        const auto at = request.path.find("/{id}");
        const bool needs_subject =
            at != std::string::npos || (!command_.subject.empty() && body_file_.empty());
        const bool has_subject =
            !words("ID").empty() && !base::plain_text(words("ID").front()).empty();
        if (needs_subject && !has_subject)
            return nothing_named(context, command_.subject, examples());
        if (at == std::string::npos) return Exit::done;
        request.path = path_of(request.path.substr(0, at), base::plain_text(words("ID").front()),
                               request.path.substr(at + 5));
        return Exit::done;
    }

    Exit make_body(Context& context, Request& request) {
        if (!body_file_.empty()) return read_file(context, request.body);
        if (const Exit exit = ask_secrets(context); exit != Exit::done) return exit;
        for (const Input& input : command_.inputs) {
            if (input.need == Need::required && words(input.flag).empty()) {
                return wrong_use(context, context.say({"گزینه ", "the flag "}) +
                                              flag_text(input.flag, context.speech()) + " (" +
                                              help_of(input, context.speech()) +
                                              context.say({") لازم است.", ") is needed."}) + "\n" +
                                              examples());
            }
        }
        Typed typed = typed_;
        if (!read_tags(context, typed)) return Exit::wrong_use;
        const auto body = payload_of(command_, typed, context.today(), context.speech());
        if (!body) {
            const auto& wrong = body.error();
            return wrong_use(context, flag_text(wrong.flag, context.speech()) + " " + wrong.typed +
                                          ": " + wrong.why);
        }
        request.body = json::serialize(*body);
        return Exit::done;
    }

    Exit ask_secrets(Context& context) {
        if (is_secret_on_input_) return read_secrets(context);
        for (const Input* input : secret_inputs()) {
            const auto secret =
                read_secret(context, context.speech()(input->help), SecretSource::terminal);
            if (secret) {
                typed_[std::string{input->flag}] = {*secret};
            } else if (input->need == Need::required) {
                return wrong_use(context, context.say({"گذرواژه لازم است: --password-stdin",
                                                       "a password is needed: --password-stdin"}));
            }
        }
        return Exit::done;
    }

    // Reads one line for each secret, in the order of the inputs. When there are fewer lines, the
    // optional secrets are missing.
    Exit read_secrets(Context& context) {
        auto secrets = secret_inputs();
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < secrets.size(); ++i) {
            std::string line;
            if (!std::getline(context.in(), line)) break;
            if (line.ends_with('\r')) line.pop_back();
            lines.push_back(std::move(line));
        }
        if (lines.size() < secrets.size())
            std::erase_if(secrets, [](const Input* one) { return one->need == Need::optional; });
        for (std::size_t i = 0; i < secrets.size(); ++i) {
            const bool is_given = i < lines.size() && !lines[i].empty();
            if (is_given) {
                typed_[std::string{secrets[i]->flag}] = {lines[i]};
            } else if (secrets[i]->need == Need::required) {
                return wrong_use(context,
                                 context.say({"در ورودی گذرواژه‌ای نیست: ",
                                              "the input holds no password: "}) +
                                     std::string{context.speech()(secrets[i]->help)});
            }
        }
        return Exit::done;
    }

    Exit read_file(Context& context, std::string& body) const {
        std::ostringstream text;
        std::ifstream file;
        if (body_file_ != "-") file.open(body_file_, std::ios::binary);
        std::istream& in = body_file_ == "-" ? context.in() : file;
        if (!in)
            return wrong_use(context,
                             body_file_ + ": " + context.say({"خواندنی نیست", "cannot be read"}));
        text << in.rdbuf();
        body = text.str();
        return Exit::done;
    }

    // The words of a `tags` flag are files and are replaced by their lines. Empty lines and lines
    // with # are skipped.
    bool read_tags(Context& context, Typed& typed) const {
        for (const Input& input : command_.inputs) {
            if (input.kind != Kind::tags || words(input.flag).empty()) continue;
            const std::string name = words(input.flag).front();
            std::ifstream file;
            if (name != "-") file.open(name);
            std::istream& in = name == "-" ? context.in() : file;
            if (!in) {
                (void)wrong_use(context,
                                name + ": " + context.say({"خواندنی نیست", "cannot be read"}));
                return false;
            }
            auto& tags = typed[std::string{input.flag}];
            tags.clear();
            for (std::string line; std::getline(in, line);) {
                const auto first = line.find_first_not_of(" \t\r\xEF\xBB\xBF");
                if (first != std::string::npos && line[first] != '#')
                    tags.push_back(line.substr(first));
            }
        }
        return true;
    }

    // The typed values in short, so that a person sees a wrong one before it is recorded.
    [[nodiscard]] std::string gist() const {
        std::string all;
        const auto add = [&](std::string_view flag) {
            for (const auto& word : words(flag)) all += "  " + word;
        };
        add("ID");
        for (const Input& input : command_.inputs)
            if (input.kind != Kind::secret) add(input.flag);
        return all;
    }

    [[nodiscard]] std::string word_of_consent(Context& context) const {
        const Noun* noun = find_noun(command_.noun);
        if (command_.typed_member.empty() || noun == nullptr || words("ID").empty())
            return std::string{command_.verb};
        const std::string subject = base::plain_text(words("ID").front());
        const Answer answer = context.node().send({.path = std::string{noun->path}});
        const json::value body = answer.json();
        const auto* rows = answer.is_success() && body.is_object()
                               ? body.get_object().if_contains("rows")
                               : nullptr;
        if (rows != nullptr && rows->is_array()) {
            for (const auto& row : rows->get_array()) {
                if (!row.is_object() || id_of(row.get_object(), noun->handle) != subject) continue;
                const auto* name = row.get_object().if_contains(command_.typed_member);
                if (name != nullptr && name->is_string()) return std::string{name->get_string()};
            }
        }
        return std::string{command_.verb};
    }

    Exit ask(Context& context) const {
        if (command_.question.en.empty()) return Exit::done;
        const std::string question{context.speech()(command_.question)};
        const bool is_asked =
            !context.options().yes && !context.options().dry_run && context.terminal().is_input;
        const std::string word = is_asked ? word_of_consent(context) : std::string{};
        switch (context.ask(question + gist(), word)) {
            case Context::Consent::given:
                return Exit::done;
            case Context::Consent::withheld:
                context.err() << context.say({"کاری انجام نشد.", "Nothing was done."}) << '\n';
                return Exit::refused;
            case Context::Consent::nobody_to_ask:
                break;
        }
        return wrong_use(context,
                         context.say({"این کار تأیید می‌خواهد: ‎--yes‎",
                                      "this needs a confirmation: --yes"}));
    }

    // The node would record the command, but it has warnings that somebody should see before.
    static bool is_doubtful(const Answer& answer) {
        if (answer.is_success()) return false;
        const json::value body = answer.json();
        const auto* code = body.is_object() ? body.get_object().if_contains("code") : nullptr;
        return code != nullptr && code->is_string() && code->get_string() == "needs_confirmation";
    }

    Exit ask_again(Context& context, Request request, const Answer& answer) const {
        print_warnings(context, answer.json().as_object());
        if (command_.changes) {
            request.query.emplace_back("confirmed", "1");
            return print_answer(context, context.node().send(request));
        }
        switch (context.ask(context.say({"با این هشدارها ثبت شود؟", "Record it in spite of this?"}),
                            command_.verb)) {
            case Context::Consent::given:
                break;
            case Context::Consent::withheld:
                context.err() << context.say({"کاری انجام نشد.", "Nothing was done."}) << '\n';
                return Exit::refused;
            case Context::Consent::nobody_to_ask:
                context.err() << context.say({"چیزی ثبت نشد؛ اگر درست است --yes بیفزایید.",
                                              "Nothing was recorded; if it is right, add --yes."})
                              << '\n';
                return Exit::refused;
        }
        request.query.emplace_back("confirmed", "1");
        return print_answer(context, context.node().send(request));
    }

    static void print_warnings(Context& context, const json::object& answer) {
        const auto* warnings = answer.if_contains("warnings");
        if (warnings == nullptr || !warnings->is_array()) return;
        for (const auto& warning : warnings->get_array())
            if (warning.is_object()) print_warning(context, warning.get_object());
    }

    Exit print_answer(Context& context, const Answer& answer) const {
        if (!answer.is_success()) return refuse(context, answer);
        const json::value body = answer.json();
        if (!body.is_object()) return Exit::done;
        const auto& object = body.get_object();
        if (const auto* results = object.if_contains("results");
            results != nullptr && results->is_array()) {
            return print_results(context, object, results->get_array());
        }
        if (print_product(context, object)) return Exit::done;
        if (context.options().dry_run) print_warnings(context, object);
        const bool is_for_eyes = context.is_for_eyes();
        if (is_for_eyes) {
            context.err() << painted(outcome(context, object), Paint::good, context.error_colour())
                          << '\n';
        }
        // `show` shows what was recorded, but a dry run can be seen only here.
        if (context.options().dry_run && !context.options().quiet) {
            print_preview(context, object);
        } else if (!is_for_eyes) {
            print_outcome(context, object);
        }
        return Exit::done;
    }

    // An invite goes into a file as it is.
    bool print_product(Context& context, const json::object& object) const {
        const bool is_json = context.form() == Form::json || context.form() == Form::stream;
        const auto* product = is_json ? nullptr : object.if_contains(command_.product);
        if (product == nullptr || !product->is_string()) return false;
        context.out() << std::string_view{product->get_string()} << '\n';
        return true;
    }

    // What people know the record by: its printed number, else the name that they typed for it,
    // else its code; a record that has none is known by its id.
    [[nodiscard]] std::string name_of_recorded(Context& context, const json::object& object) const {
        const auto* number = object.if_contains("number");
        if (number != nullptr && number->is_string()) return std::string{number->get_string()};
        if (!words("ID").empty()) return name_behind(context, words("ID").front());
        for (const std::string_view flag : {"code", "login", "agent", "reference"}) {
            if (!words(flag).empty()) return words(flag).front();
        }
        return id_of(object, "number");
    }

    // The number or code of the record that was named by its id: "2.1.5" → "KRJ-ADM-05-000001".
    [[nodiscard]] std::string name_behind(Context& context, const std::string& typed) const {
        const Noun* noun = find_noun(command_.noun);
        const bool is_id = std::count(typed.begin(), typed.end(), '.') == 2;
        if (!is_id || noun == nullptr || noun->handle == "id" || !command_.subject_noun.empty())
            return typed;
        const Answer answer = context.node().send({.path = path_of(noun->path, typed)});
        const json::value body = answer.json();
        const auto* name = answer.is_success() && body.is_object()
                               ? body.get_object().if_contains(noun->handle)
                               : nullptr;
        return name != nullptr && name->is_string() ? std::string{name->get_string()} : typed;
    }

    std::string outcome(Context& context, const json::object& object) const {
        if (context.options().dry_run) {
            return context.say({"پذیرفته می‌شود؛ چیزی ثبت نشد.",
                                "It would be accepted; nothing was recorded."});
        }
        const std::string name = name_of_recorded(context, object);
        return context.say({"ثبت شد", "Recorded"}) + (name.empty() ? "." : " " + name);
    }

    static void print_outcome(Context& context, const json::object& object) {
        const bool is_separated = context.form() == Form::tsv || context.form() == Form::csv;
        if (!is_separated || context.options().quiet) {
            return print_document(context, object, nullptr);
        }
        RowPrinter{context, {.columns = {"id", "number"}}}.print(json::array{object});
    }

    // Prints one line for each item. When some are refused the exit code is something_open.
    static Exit print_results(Context& context, const json::object& whole,
                              const json::array& results) {
        if (context.form() == Form::json) print_json(context, whole);
        std::size_t refused = 0;
        for (const auto& result : results) {
            if (!result.is_object()) continue;
            const auto* refusal = result.get_object().if_contains("refusal");
            const auto* done = result.get_object().if_contains("result");
            if (refusal != nullptr && refusal->is_object()) {
                ++refused;
                if (context.form() != Form::json) print_refusal(context, refusal->get_object());
            }
            if (context.form() == Form::stream)
                context.out() << json::serialize(result) << '\n';
            else if (context.form() != Form::json && done != nullptr && done->is_object())
                context.out() << id_of(done->get_object(), "number") << '\n';
        }
        if (refused == 0) return Exit::done;
        return refused == results.size() ? Exit::refused : Exit::something_open;
    }

    const Command& command_;
    Typed typed_;
    std::string body_file_;
    std::string day_;
    bool is_secret_on_input_ = false;
};

}  // namespace

std::unique_ptr<Verb> command_verb(const Command& command) {
    return std::make_unique<Post>(command);
}

}  // namespace amani::cli
