#include "clients/cli/grammar/completion.h"
#include "clients/cli/verbs/complete.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace amani::cli {
namespace {

namespace json = boost::json;

class Completion : public Verb {
  public:
    void offer(CLI::App& app, const Speech& speech) override {
        app.add_option("SHELL", shell_,
                       std::string{speech({"پوسته: bash، zsh یا fish", "bash, zsh or fish"})})
            ->required()
            ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    }
    Exit run(Context& context) override {
        context.out() << completion_script(shell_);
        return Exit::done;
    }
    std::string examples() const override {
        return "source <(amani completion bash)\namani completion fish > "
               "~/.config/fish/completions/amani.fish";
    }

  private:
    std::string shell_;
};

void print_ids(Context& context, const Next& next) {
    const Noun* noun = find_noun(next.ids_of);
    if (noun == nullptr || noun->path.empty()) return;
    Request request{.path = std::string{noun->path}};
    if (!noun->columns.empty()) request.query.emplace_back("limit", "500");
    const Answer answer = context.node().send(request);
    const json::value body = answer.json();
    if (!answer.is_success() || !body.is_object()) return;
    const auto* rows = body.get_object().if_contains("rows");
    if (rows == nullptr || !rows->is_array()) return;
    for (const auto& row : rows->get_array()) {
        const auto* handle = row.is_object() ? row.get_object().if_contains(noun->handle) : nullptr;
        if (handle == nullptr || !handle->is_string()) continue;
        const std::string_view id{handle->get_string()};
        if (id.starts_with(next.prefix)) context.out() << without_controls(id) << '\n';
    }
}

}  // namespace

Exit complete(Context& context, std::span<const std::string> typed) {
    const Next next = next_words(typed);
    for (const auto& word : next.words) context.out() << word << '\n';
    try {
        if (!next.ids_of.empty()) print_ids(context, next);
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch)
        // The shell waits for words, so errors are not printed.
    }
    return Exit::done;
}

std::unique_ptr<Verb> completion_verb() { return std::make_unique<Completion>(); }

}  // namespace amani::cli
