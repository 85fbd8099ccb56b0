// What amani-hub was asked to do.
#pragma once

#include "hub/centre.h"
#include "node/serving/command_line.h"

#include <cstdint>
#include <string>
#include <vector>

namespace amani::hub::program {

struct Options {
    std::string directory;
    std::string code;
    std::string name;
    std::string login = "admin";
    std::string listen = "127.0.0.1:7411";
    serving::TypedServing serving;
    std::string site;
    std::string to;
    std::string from;
    std::string log;
    bool all_logs = false;
    std::uint32_t after_epoch = 0;
    bool over_newer = false;
    bool as_html = false;
    std::vector<std::string> addresses;
    int valid_days = 30;
    hub::CentreOptions centre;
    std::string messages_to;
    std::string messages_token_file;
    bool password_from_stdin = false;
    bool passphrase_from_stdin = false;
};

}  // namespace amani::hub::program
