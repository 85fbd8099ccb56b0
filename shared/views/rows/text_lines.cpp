#include "shared/views/rows/text_lines.h"

#include <algorithm>

namespace amani::views {

std::string joined_lines(const std::vector<std::string>& texts) {
    std::string joined;
    for (const std::string& text : texts) {
        if (!joined.empty()) joined += '\n';
        joined += text;
    }
    return joined;
}

std::vector<std::string> lines_in(std::string_view joined) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < joined.size();) {
        const std::size_t end = std::min(joined.find('\n', from), joined.size());
        lines.emplace_back(joined.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

}  // namespace amani::views
