// Which node to talk to, and as whom. A flag wins over the environment (AMANI_NODE, AMANI_TOKEN,
// AMANI_CA), the environment over the file that `amani sign-in` writes. A stored token belongs to
// the node that gave it and is never sent to another; the file is readable by its owner alone.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace amani::cli {

using Environment = std::map<std::string, std::string>;

inline constexpr std::string_view usual_node = "http://127.0.0.1:8480";

struct Settings {
    std::string node;   // without a slash at its end
    std::string token;  // empty: not signed in
    std::string
        certificate;  // PEM file of the node's own certificate; empty: the system's authorities
};

// $XDG_CONFIG_HOME/amani/cli.json, or ~/.config/amani/cli.json.
[[nodiscard]] std::filesystem::path settings_path(const Environment& environment);
// `node` is the value of the flag, or empty. Throws with the file's name when the file is damaged.
[[nodiscard]] Settings load_settings(const Environment& environment, const std::string& node);
// Remembers this node as the usual one, with its token; other nodes' tokens stay.
void save_settings(const Environment& environment, const Settings& settings);
// Forgets the token of this node.
void forget_token(const Environment& environment, const std::string& node);

// Whether a token may be sent to this node: never unencrypted beyond this machine.
[[nodiscard]] bool may_send_token_to(const std::string& node);

}  // namespace amani::cli
