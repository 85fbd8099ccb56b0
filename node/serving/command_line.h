// What amani-hub and amani-node say alike on their command lines: the version, which commands there
// are when the typed words name none, and how `run` is told to serve people and programs.
#pragma once

#include "node/serving/serving.h"
#include "node/station/trouble.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace amani::serving {

void speak_of_commands(CLI::App& app);

// As it was typed.
struct TypedServing {
    std::string http = "127.0.0.1:8480";
    std::string certificate;
    std::string certificate_key;
    bool own_certificate = false;
    std::vector<std::string> own_names;
    std::vector<std::string> trusted_proxies;
    std::string web_root;
    int slow_request_ms = 1'000;
};
// With --config, which may give any flag of the command.
void add_serving(CLI::App& command, TypedServing& typed);
[[nodiscard]] base::Result<ServingOptions, station::Trouble> serving_options_of(
    const TypedServing& typed);

}  // namespace amani::serving
