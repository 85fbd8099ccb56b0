#include "clients/cli/help.h"

namespace amani::cli {

Help::Help(const Speech& speech) : speech_(speech) {
    column_width(34);
    if (speech_.language == Language::en) return;
    label("Usage", "کاربرد");
    label("Positionals", "نام‌ها");
    label("Options", "گزینه‌ها");
    label("OPTIONS", "گزینه‌ها");
    label("SUBCOMMAND", "فعل");
    label("Subcommands", "فعل‌ها");
}

std::string Help::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const {
    std::string text;
    if (const auto found = examples_.find(app);
        found != examples_.end() && !found->second.empty()) {
        text += std::string{speech_({"نمونه", "Examples"})} + ":\n  ";
        for (const char c : found->second) text += c == '\n' ? std::string{"\n  "} : std::string{c};
        text += "\n\n";
    }
    return text + CLI::Formatter::make_help(app, std::move(name), mode);
}

}  // namespace amani::cli
