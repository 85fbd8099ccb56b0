// A request's JSON on its way to becoming a command. Input: which command (a byte), then the text.
#include "fuzz/filled.h"
#include "fuzz/fuzz_target.h"

#include "shared/codec/codec.h"
#include "shared/domain/registry/command_types.h"

namespace amani::fuzz {

using namespace domain;

namespace {

constexpr std::size_t command_count = boost::mp11::mp_size<CommandTypes>::value;

template <class Command>
void check(const boost::json::value& json) {
    const auto command = codec::from_json<Command>(json);
    if (!command) {
        must(!command.error().why.empty(), "a refusal says what was expected");
        return;
    }
    const auto shown = codec::to_json(*command);
    const auto again = codec::from_json<Command>(shown);
    must(again.has_value(), "what is shown can be read");
    must(codec::encode(*again) == codec::encode(*command), "and means the same");
}

}  // namespace

void try_input(base::ByteView input) {
    if (input.empty()) return;
    const std::string_view text = base::text_of(input.subspan(1));
    const auto json = codec::parse_json(text);
    if (!json) {
        must(!json.error().why.empty() && !json.error().where.empty(),
             "a refusal says why and where");
        return;
    }
    boost::mp11::mp_with_index<command_count>(input.front() % command_count, [&](auto which) {
        check<boost::mp11::mp_at_c<CommandTypes, which>>(*json);
    });
}

Seeds seeds() {
    Seeds all;
    boost::mp11::mp_for_each<boost::mp11::mp_iota_c<command_count>>([&](auto which) {
        using Command = boost::mp11::mp_at_c<CommandTypes, which>;
        base::Bytes bytes{static_cast<std::uint8_t>(which)};
        base::append(bytes, base::view_of(codec::to_json_text(filled<Command>())));
        std::string name{Command::about.name};
        all.push_back({std::move(name), std::move(bytes)});
    });
    std::string deep(1, '\0');
    deep += std::string(40, '[');
    all.push_back(seed("too-deep", deep));
    return all;
}

}  // namespace amani::fuzz
