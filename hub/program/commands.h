// What amani-hub does besides serving: each command is one process, which asks the hub that runs on
// the directory or, when none runs, is the hub for a moment. Each returns the process's exit code.
#pragma once

#include "hub/program/options.h"

namespace amani::hub::program {

[[nodiscard]] int init(const Options& options);
[[nodiscard]] int invite(const Options& options);
// The copy only reads and needs no lock. The receipts are moved by the process that holds the lock.
[[nodiscard]] int back_up(const Options& options);
[[nodiscard]] int restore(const Options& options);
[[nodiscard]] int recover(const Options& options);
[[nodiscard]] int recovery_sheet(const Options& options);
[[nodiscard]] int read_sheet(const Options& options);
[[nodiscard]] int verify(const Options& options);
// Needs no lock, for it only reads; what is not signed yet is sealed first by whoever has the keys.
[[nodiscard]] int export_logs(const Options& options);
[[nodiscard]] int import_log(const Options& options);
// Serves until it is told to stop. Where no site is yet, one is set up in a browser first.
[[nodiscard]] int run(const Options& options);

}  // namespace amani::hub::program
