// What a program that serves for months settles with its machine before it begins.
#pragma once

namespace amani::serving {

// As many descriptors as the machine's administrator allows (each connection is one); and a file
// that may grow no further is a write that fails, like a full disk, instead of the program's end
// (SIGXFSZ).
void settle_process();

}  // namespace amani::serving
