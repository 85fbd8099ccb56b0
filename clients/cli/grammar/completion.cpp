#include "clients/cli/grammar/completion.h"

#include "clients/cli/consoles/command.h"
#include "clients/cli/grammar/field.h"
#include "clients/cli/grammar/payload.h"
#include "clients/cli/grammar/vocabulary.h"

#include <algorithm>

namespace amani::cli {
namespace {

constexpr std::string_view global_flags[] = {
    "--node", "--lang",  "--digits", "--iso", "--json", "--stream",  "--csv", "--columns",
    "--wide", "--quiet", "--watch",  "--yes", "--key",  "--timeout", "--help"};
constexpr std::string_view flags_with_values[] = {"--node", "--lang",    "--digits", "--columns",
                                                  "--key",  "--timeout", "--filter", "--q",
                                                  "--sort", "--limit",   "--out",    "--body"};

bool is_in(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

const Input* input_of(const Command* command, std::string_view flag) {
    if (command == nullptr) return nullptr;
    for (const Input& input : command->inputs) {
        if ("--" + std::string{input.flag} == flag) return &input;
    }
    return nullptr;
}

bool is_column_flag(const Noun* noun, std::string_view flag) {
    if (noun == nullptr) return false;
    const auto columns = filters_of(*noun);
    return std::any_of(columns.begin(), columns.end(),
                       [&](auto column) { return filter_flag(column) == flag; });
}

// The words before the current one, without flags and their values.
struct Before {
    const Noun* noun = nullptr;
    const Command* command = nullptr;
    std::vector<std::string_view> words;
    std::string_view open_flag;  // the last word, when it is a flag that needs a value
};

bool takes_value(const Before& before, std::string_view flag) {
    const Input* input = input_of(before.command, flag);
    if (input != nullptr) return input->kind != Kind::secret;
    return is_in(flags_with_values, flag) ||
           (before.command == nullptr && is_column_flag(before.noun, flag));
}

Before read(std::span<const std::string> typed) {
    Before before;
    for (const std::string& word : typed) {
        if (!before.open_flag.empty()) {
            before.open_flag = {};
        } else if (word.starts_with("-")) {
            if (takes_value(before, word)) before.open_flag = word;
        } else {
            before.words.push_back(word);
            if (before.words.size() == 1) before.noun = find_noun(word);
            if (before.words.size() == 2 && before.noun != nullptr)
                before.command = command_of(*before.noun, word);
        }
    }
    return before;
}

void add_matching(Next& next, std::string_view word) {
    if (word.starts_with(next.prefix)) next.words.emplace_back(word);
}

void complete_value(Next& next, const Before& before) {
    if (before.open_flag == "--lang") return add_matching(next, "fa"), add_matching(next, "en");
    if (before.open_flag == "--digits")
        return add_matching(next, "fa"), add_matching(next, "latin");
    const Input* input = input_of(before.command, before.open_flag);
    if (input == nullptr) return;
    if (input->kind == Kind::choice || input->kind == Kind::choices || input->kind == Kind::place) {
        for (const auto word : words_of(input->words)) add_matching(next, word);
    } else {
        next.ids_of = input->words;
    }
}

void complete_flag(Next& next, const Before& before) {
    if (before.command != nullptr) {
        for (const Input& input : before.command->inputs) {
            if (input.kind != Kind::secret) add_matching(next, "--" + std::string{input.flag});
        }
        add_matching(next, "--body");
        if (before.command->effect == Effect::recorded) add_matching(next, "--dry-run");
    } else if (before.noun != nullptr && before.words.size() > 1 &&
               (before.words[1] == "list" || before.words[1] == "export")) {
        for (const auto column : filters_of(*before.noun)) add_matching(next, filter_flag(column));
        for (const std::string_view flag : {"--filter", "--q", "--sort", "--limit"})
            add_matching(next, flag);
    }
    if (before.words.size() > 1 && before.words[1] == "import") add_matching(next, "--dry-run");
    for (const auto flag : global_flags) add_matching(next, flag);
}

bool names_one(const Before& before) {
    if (before.command != nullptr) return !before.command->subject.empty();
    constexpr std::string_view verbs[] = {"show", "explain", "timeline", "links", "print"};
    return is_in(verbs, before.words[1]);
}

}  // namespace

Next next_words(std::span<const std::string> typed) {
    Next next;
    if (typed.empty()) return next;
    next.prefix = typed.back();
    const Before before = read(typed.first(typed.size() - 1));
    if (!before.open_flag.empty()) {
        complete_value(next, before);
    } else if (next.prefix.starts_with("-")) {
        complete_flag(next, before);
    } else if (before.words.empty()) {
        for (const auto& word : daily_words()) add_matching(next, word.name);
        for (const auto& noun : nouns()) add_matching(next, noun.name);
    } else if (before.noun == nullptr) {
        if (before.words[0] == "statement") next.ids_of = "agent";
        if (before.words[0] == "completion") {
            for (const std::string_view shell : {"bash", "zsh", "fish"}) add_matching(next, shell);
        }
    } else if (before.words.size() == 1) {
        for (const auto verb : verbs_of(*before.noun)) add_matching(next, verb);
    } else if (before.words.size() == 2 && names_one(before)) {
        const bool is_other = before.command != nullptr && !before.command->subject_noun.empty();
        next.ids_of = is_other ? before.command->subject_noun : before.noun->name;
    }
    return next;
}

std::string_view completion_script(std::string_view shell) {
    if (shell == "bash") {
        return R"(_amani() {
    local IFS=$'\n'
    COMPREPLY=($(amani complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _amani amani
)";
    }
    if (shell == "zsh") {
        return R"(#compdef amani
_amani() {
    local -a found
    found=("${(@f)$(amani complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    compadd -a found
}
if [[ $funcstack[1] == _amani ]]; then _amani "$@"; else compdef _amani amani; fi
)";
    }
    if (shell == "fish") {
        return R"(complete -c amani -f -a '(amani complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
)";
    }
    return {};
}

}  // namespace amani::cli
