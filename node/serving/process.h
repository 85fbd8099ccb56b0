// Settings of the process that a program makes before it serves for months.
#pragma once

namespace amani::serving {

// Raises the limit of open files to what the machine's administrator allows (each connection is
// one). Keeps memory in few arenas. Ignores SIGXFSZ, so that a file which may grow no further is a
// failed write, like a full disk, and does not end the program.
void settle_process();

}  // namespace amani::serving
