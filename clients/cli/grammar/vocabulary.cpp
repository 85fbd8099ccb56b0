#include "clients/cli/grammar/vocabulary.h"

#include "clients/cli/consoles/command.h"

#include <algorithm>
#include <map>

namespace amani::cli {
namespace {

constexpr DailyWord daily[] = {
    {"status", {"وضعیت این محل", "how this site stands"}},
    {"sync", {"همگام‌سازی", "sync now"}},
    {"verify", {"مقایسه با مرکز، تا آخرین واحد", "compare with the hub, to the last unit"}},
    {"statement", {"صورت‌حساب نماینده", "an agent's statement"}},
    {"search", {"جست‌وجو", "search every kind of record"}},
    {"resolve", {"شناسایی کد", "what a scanned code is"}},
    {"sign-in", {"ورود", "sign in"}},
    {"sign-out", {"خروج", "sign out"}},
    {"completion", {"تکمیل خودکار پوسته", "completion script for bash, zsh or fish"}},
};

constexpr DailyWord generic[] = {
    {"list", {"فهرست", "list"}},
    {"show", {"نمایش یکی", "show one"}},
    {"timeline", {"تاریخچه", "its history"}},
    {"links", {"سندهای مرتبط", "what hangs together with it"}},
    {"explain", {"ریز هر عدد", "the rows behind its numbers"}},
    {"watch", {"نمایش زنده تغییرها", "changes as they happen"}},
    {"export", {"خروجی CSV یا XLSX", "all rows as CSV or XLSX"}},
    {"import", {"ورود از CSV", "read a CSV file"}},
    {"print", {"چاپ", "print a form"}},
};

constexpr Text as_file = {"یک دفتر، یک فایل، برای وارسی", "one log as a file that can be checked"};

bool has(const Noun& noun, std::string_view verb) {
    if (noun.path.empty()) return false;
    if (verb == "show") return noun.record == Noun::Record::shown;
    if (verb == "explain") return noun.numbers == Noun::Numbers::explained;
    if (verb == "export") {
        return !noun.columns.empty() || !noun.file_suffix.empty() ||
               noun.sheet == Noun::Sheet::of_report;
    }
    if (verb == "timeline" || verb == "links") return noun.history == Noun::History::timeline;
    if (verb == "watch") return !noun.topic.empty();
    if (verb == "import") return !noun.import_kind.empty();
    if (verb == "print") return !noun.print_forms.empty();
    return true;
}

const Command& make_add(const Noun& noun) {
    static std::map<std::string_view, Command> made;  // kept for the whole run
    auto& one = made[noun.name];
    one = {.noun = noun.name,
           .verb = "add",
           .label = {"ثبت از JSON", "record one given as JSON"},
           .path = noun.path};
    return one;
}

}  // namespace

std::span<const DailyWord> daily_words() { return daily; }

const Command* command_of(const Noun& noun, std::string_view verb) {
    if (const Command* command = find_command(noun.name, verb)) return command;
    if (verb == "add" && !noun.import_kind.empty()) return &make_add(noun);
    return nullptr;
}

std::vector<std::string_view> verbs_of(const Noun& noun) {
    std::vector<std::string_view> verbs;
    for (const auto& word : generic) {
        if (has(noun, word.name)) verbs.push_back(word.name);
    }
    for (const Command& command : commands()) {
        if (command.noun == noun.name) verbs.push_back(command.verb);
    }
    const bool has_add = std::find(verbs.begin(), verbs.end(), "add") != verbs.end();
    if (!has_add && command_of(noun, "add") != nullptr) verbs.push_back("add");
    return verbs;
}

Text label_of_verb(const Noun& noun, std::string_view verb) {
    if (verb == "export" && !noun.file_suffix.empty()) return as_file;
    for (const auto& word : generic) {
        if (word.name == verb) return word.label;
    }
    const Command* command = command_of(noun, verb);
    return command == nullptr ? Text{} : command->label;
}

}  // namespace amani::cli
