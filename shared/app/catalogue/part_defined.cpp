#include "shared/app/catalogue/part_defined.h"

#include <algorithm>

namespace amani::app {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

}  // namespace

domain::PartDefined part_defined(const views::PartRow& row) {
    return {row.code,
            row.name,
            row.unit,
            row.tracking,
            row.returnable,
            row.due_days,
            lines_of(row.substitutes),
            lines_of(row.fits_models)};
}

}  // namespace amani::app
