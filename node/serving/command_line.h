// What amani-hub and amani-node say alike on their command lines: the version, and which commands
// there are when the typed words name none.
#pragma once

namespace CLI {
class App;
}

namespace amani::serving {

void speak_of_commands(CLI::App& app);

}  // namespace amani::serving
