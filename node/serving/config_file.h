// --config FILE: the flags of a command as lines "key = value", in CLI11's form. What is typed on
// the command line counts before what the file says.
#pragma once

namespace CLI {
class App;
}

namespace amani::serving {

// A key that is no flag of the command, or a value that the flag does not take, ends the reading of
// the command line with the file, the line and the key.
void add_config_file(CLI::App& command);

}  // namespace amani::serving
