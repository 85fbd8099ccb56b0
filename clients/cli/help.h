// --help that begins with examples, in the person's language.
#pragma once

#include "clients/cli/text/language.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace amani::cli {

class Help : public CLI::Formatter {
  public:
    explicit Help(const Speech& speech);
    void remember(const CLI::App* app, std::string examples) {
        examples_[app] = std::move(examples);
    }
    std::string make_help(const CLI::App* app, std::string name,
                          CLI::AppFormatMode mode) const override;

  private:
    Speech speech_;
    std::map<const CLI::App*, std::string> examples_;
};

}  // namespace amani::cli
