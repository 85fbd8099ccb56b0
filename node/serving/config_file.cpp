#include "node/serving/config_file.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace amani::serving {

namespace {

constexpr auto own_flag = "--config";

// English first, then Persian, like every trouble of the programs.
struct Words {
    std::string en;
    std::string fa;
};
[[noreturn]] void refuse(const Words& words) { throw CLI::ConfigError(words.en + "\n" + words.fa); }

std::string keys_of(const CLI::App& command) {
    std::string all;
    for (const auto* option : command.get_options([](const CLI::Option* each) {
             return each->get_configurable() && !each->get_lnames().empty();
         }))
        all += (all.empty() ? "" : ", ") + option->get_lnames().front();
    return all;
}

struct Line {
    const std::string& file;
    int number = 0;
};

void take(CLI::App& command, const CLI::ConfigItem& item, const Line& line) {
    if (!item.parents.empty())
        refuse(
            {fmt::format("{}:{}: sections and dotted keys are not used here: {}", line.file,
                         line.number, item.fullname()),
             fmt::format(
                 "{}:{}: بخش و کلید نقطه‌دار اینجا به کار نمی‌رود: {}",
                 line.file, line.number, item.fullname())});
    auto* option = command.get_option_no_throw("--" + item.name);
    if (option == nullptr || !option->get_configurable()) {
        const auto keys = keys_of(command);
        refuse({fmt::format("{}:{}: there is no key \"{}\". The keys are: {}.", line.file,
                            line.number, item.name, keys),
                fmt::format("{}:{}: کلید «{}» وجود ندارد. کلیدها: {}.", line.file, line.number,
                            item.name, keys)});
    }
    if (!option->empty()) return;  // it was typed
    try {
        if (option->get_expected_min() == 0)
            option->add_result(
                option->get_flag_value(item.name, command.get_config_formatter()->to_flag(item)));
        else
            option->add_result(item.inputs);
        option->run_callback();
    } catch (const CLI::Error& error) {
        refuse({fmt::format("{}:{}: {}", line.file, line.number, error.what()),
                fmt::format("{}:{}: مقدار کلید «{}» پذیرفته نیست.", line.file, line.number,
                            item.name)});
    }
}

// CLI11 reads a file as a whole and does not say from which line an item comes, so it is given one
// line at a time.
void read(CLI::App& command, const std::string& file) {
    std::ifstream in{file};
    if (!in)
        refuse(
            {fmt::format("cannot read the configuration {}", file),
             fmt::format("پرونده پیکربندی {} خوانده نمی‌شود", file)});
    struct Found {
        CLI::ConfigItem item;
        int line = 0;
    };
    std::vector<Found> all;
    std::string text;
    for (int number = 1; std::getline(in, text); ++number) {
        std::istringstream line{text};
        for (auto& item : command.get_config_formatter()->from_config(line)) {
            // A key may stand on several lines; then it has all their values.
            if (!all.empty() && all.back().item.name == item.name && item.parents.empty())
                all.back().item.inputs.insert(all.back().item.inputs.end(), item.inputs.begin(),
                                              item.inputs.end());
            else
                all.push_back({std::move(item), number});
        }
    }
    for (const auto& [item, number] : all) take(command, item, {file, number});
}

}  // namespace

void add_config_file(CLI::App& command) {
    command
        .add_option_function<std::string>(
            own_flag, [&command](const std::string& file) { read(command, file); },
            "Further flags from this file: lines of key = value, the keys named like the flags")
        ->configurable(false);
}

}  // namespace amani::serving
