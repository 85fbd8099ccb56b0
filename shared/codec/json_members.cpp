#include "shared/codec/json_members.h"

#include <boost/json/basic_parser_impl.hpp>

#include <cstdint>
#include <set>
#include <vector>

namespace amani::codec {

namespace {

// Hears a text's parts in order and keeps, of every object that is open, the names of its members.
class Names {
  public:
    using error_code = boost::json::error_code;
    using text = boost::json::string_view;
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    std::optional<std::string> repeated;

    bool on_object_begin(error_code&) { return open(Level::Kind::object); }
    bool on_object_end(std::size_t, error_code&) { return close(); }
    bool on_array_begin(error_code&) { return open(Level::Kind::array); }
    bool on_array_end(std::size_t, error_code&) { return close(); }
    bool on_key_part(text part, std::size_t, error_code&) {
        key_.append(part.data(), part.size());
        return true;
    }
    bool on_key(text part, std::size_t, error_code& error) {
        key_.append(part.data(), part.size());
        Level& level = levels_.back();
        level.name = std::move(key_);
        key_.clear();
        if (level.names.insert(level.name).second) return true;
        repeated = path();
        error = boost::json::error::syntax;  // enough is known
        return false;
    }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_string_part(text, std::size_t, error_code&) { return true; }
    bool on_string(text, std::size_t, error_code&) { return value(); }
    bool on_number_part(text, error_code&) { return true; }
    bool on_int64(std::int64_t, text, error_code&) { return value(); }
    bool on_uint64(std::uint64_t, text, error_code&) { return value(); }
    bool on_double(double, text, error_code&) { return value(); }
    bool on_bool(bool, error_code&) { return value(); }
    bool on_null(error_code&) { return value(); }
    bool on_comment_part(text, error_code&) { return true; }
    bool on_comment(text, error_code&) { return true; }

  private:
    struct Level {
        enum class Kind { object, array } kind;
        std::set<std::string> names;
        std::string name;       // of an object's member that is being read
        std::size_t index = 0;  // of an array's item
    };
    bool open(Level::Kind kind) {
        levels_.push_back({kind, {}, {}, 0});
        return true;
    }
    bool close() {
        levels_.pop_back();
        return value();
    }
    // One is over; the next of an array has the next number.
    bool value() {
        if (!levels_.empty()) ++levels_.back().index;
        return true;
    }
    [[nodiscard]] std::string path() const {
        std::string all;
        for (const Level& level : levels_) {
            if (level.kind == Level::Kind::array)
                all += "[" + std::to_string(level.index) + "]";
            else
                all += (all.empty() ? "" : ".") + (level.name.empty() ? "\"\"" : level.name);
        }
        return all;
    }

    std::vector<Level> levels_;
    std::string key_;
};

}  // namespace

std::optional<std::string> repeated_member(std::string_view json, std::size_t depth) {
    boost::json::parse_options options;
    options.max_depth = depth;
    boost::json::basic_parser<Names> parser{options};
    boost::json::error_code error;
    (void)parser.write_some(false, json.data(), json.size(), error);
    return std::move(parser.handler().repeated);
}

}  // namespace amani::codec
