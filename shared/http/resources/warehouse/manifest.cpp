#include "shared/http/resources/warehouse/manifest.h"

namespace amani::http {

namespace {

constexpr std::size_t longest_count = 10;  // of "1000/1000 "

}  // namespace

std::vector<std::string> manifest_texts(const base::PaperCode& waybill, const std::string& route,
                                        const std::vector<std::string>& lines) {
    const std::string code = base::text_of(waybill);
    const std::size_t head = code.size() + longest_count + route.size() + 1;
    std::vector<std::string> bodies;
    for (const auto& line : lines) {
        const bool has_room =
            !bodies.empty() && head + bodies.back().size() + 1 + line.size() <= manifest_code_bytes;
        if (!has_room) bodies.emplace_back();
        bodies.back() += "\n" + line;
    }
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < bodies.size(); ++at) {
        texts.push_back(code + "\n" + std::to_string(at + 1) + "/" + std::to_string(bodies.size()) +
                        " " + route + bodies[at]);
    }
    return texts;
}

}  // namespace amani::http
