#include "clients/cli/text/language.h"

namespace amani::cli {

Language language_of(const std::map<std::string, std::string>& environment) {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto found = environment.find(name);
        if (found == environment.end() || found->second.empty()) continue;
        return found->second.starts_with("fa") ? Language::fa : Language::en;
    }
    return Language::en;
}

}  // namespace amani::cli
