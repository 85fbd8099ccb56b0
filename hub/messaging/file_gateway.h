// Messages as lines of a file (README.md, "To a file").
#pragma once

#include "hub/messaging/gateway.h"

#include <filesystem>

namespace amani::hub {

class FileGateway : public Gateway {
  public:
    explicit FileGateway(std::filesystem::path file) : file_(std::move(file)) {}
    void send(const Outgoing& message, std::function<void(Handed)> done) override;

  private:
    std::filesystem::path file_;
};

}  // namespace amani::hub
