// The Qt side of an upload, for the sources of this folder: no Qt type leaves it.
#pragma once

#include "clients/cli/wire/upload.h"

#include <QFile>

namespace amani::cli {

struct Upload::Device {
    std::unique_ptr<QFile> file;  // open for reading, at its start
};

}  // namespace amani::cli
