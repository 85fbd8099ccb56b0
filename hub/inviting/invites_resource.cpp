#include "hub/inviting/invites_resource.h"

#include "hub/inviting/issued_invites.h"
#include "shared/codec/text_forms.h"

namespace amani::hub {

namespace json = boost::json;

http::ListResource invites_resource(const membership::Roster& roster, const base::Clock& clock) {
    const auto decorate = [&roster, &clock](const http::Request&, json::object& row) {
        const auto site = json::value_to<std::uint32_t>(row.at("site"));
        const auto incarnation = json::value_to<std::uint32_t>(row.at("incarnation"));
        const auto expires = codec::instant_from_text(row.at("expires").as_string());
        const auto fate =
            fate_of(base::LogId::of({site}, incarnation), *expires, roster, clock.now());
        row["state"] = codec::name_of(fate.state);
        row["joined"] =
            fate.joined ? json::value(codec::text_of(*fate.joined)) : json::value(nullptr);
    };
    return {.list = issued_invites_list,
            .reads = domain::Subject::network,
            .summary = "Invites that were issued, and what became of them",
            .decorate = decorate,
            .added = {{{.name = "state", .label = {"وضعیت", "state"}},
                       codec::schemas::choice_of<domain::InviteState>()},
                      {{.name = "joined",
                        .type = http::ColumnType::instant,
                        .label = {"تاریخ پیوستن", "joined"}},
                       codec::schemas::nullable(codec::schemas::instant())}},
            .age_of = "issued"};
}

}  // namespace amani::hub
