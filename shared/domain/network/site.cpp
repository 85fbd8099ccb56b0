#include "shared/domain/network/site.h"

#include "shared/base/fold.h"
#include "shared/domain/numbering/document_number.h"

namespace amani::domain {

using base::Refused;

PlaceKind own_store(SiteKind kind) {
    switch (kind) {
        case SiteKind::central:
            return PlaceKind::main;
        case SiteKind::branch:
        case SiteKind::office:
            return PlaceKind::branch;
        case SiteKind::agent:
            return PlaceKind::consignment;
        case SiteKind::technician:
            return PlaceKind::technician;
    }
    base::ensure(false, "a site kind without a store");
    return PlaceKind::main;
}

bool has_place(SiteKind site, PlaceKind place) {
    switch (place) {
        case PlaceKind::main:
        case PlaceKind::branch:
        case PlaceKind::technician:
        case PlaceKind::consignment:
            return place == own_store(site);
        case PlaceKind::used:
        case PlaceKind::work_in_progress:
            return true;
        case PlaceKind::quarantine:
        case PlaceKind::scrap:
        case PlaceKind::replacement:
        case PlaceKind::defective:
            return site != SiteKind::agent && site != SiteKind::technician;
        default:
            return false;
    }
}

base::Result<SiteDefined, NetworkRefusal> decide(const DefineSiteState& state,
                                                 const DefineSite& command) {
    const bool is_new = command.site.is_none();
    const std::string code = base::code_key(command.code);
    const base::SiteId site = is_new ? state.next : command.site;
    if (const auto wrong = FieldCheck{}
                               .known("site", is_new || state.present.has_value())
                               .range("site", site.value, 1, base::max_site)
                               .code("code", code)
                               .text("name", command.name)
                               .known("parent", command.parent.is_none() || state.parent_kind)
                               .first()) {
        return Refused{*wrong};
    }
    if (!state.site_with_code.is_none() && state.site_with_code != site) {
        return Refused{AlreadyTaken{"code", code}};
    }
    if (state.site_with_prefix && state.site_with_prefix->site != site) {
        return Refused{NumberPrefixTaken{number_prefix(code), state.site_with_prefix->code}};
    }
    if (state.present && state.present->kind != command.kind) {
        return Refused{SiteKindFixed{state.present->kind}};
    }
    if (command.kind == SiteKind::central && !state.central.is_none() && state.central != site) {
        return Refused{CentralSiteExists{state.central}};
    }
    if (state.parent_kind && !command.parent.is_none()) {
        const bool serves_itself =
            *state.parent_kind == SiteKind::agent || *state.parent_kind == SiteKind::technician;
        if (serves_itself || command.parent == site)
            return Refused{ParentUnfit{*state.parent_kind}};
    }
    // Who has never heard of provinces does not take one away.
    const bool keeps = command.province == Province::not_said && state.present;
    return SiteDefined{site,           code,
                       command.name,   command.kind,
                       command.parent, keeps ? state.present->province : command.province};
}

base::Result<PlaceDefined, NetworkRefusal> decide(const DefinePlaceState& state,
                                                  const DefinePlace& command) {
    const std::string code = base::code_key(command.code);
    if (const auto wrong = FieldCheck{}.code("code", code).text("name", command.name).first()) {
        return Refused{*wrong};
    }
    if (!has_place(state.site, command.kind)) {
        return Refused{PlaceKindUnfit{command.kind, state.site}};
    }
    if (state.code_is_taken) return Refused{AlreadyTaken{"code", code}};
    return PlaceDefined{command.kind, code, command.name};
}

}  // namespace amani::domain
