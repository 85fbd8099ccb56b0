#include "shared/domain/network/import.h"

#include <array>

namespace amani::domain {

std::span<const Column> site_columns() {
    static constexpr std::array columns{
        Column{"code"},
        Column{"name"},
        Column{"kind"},
        Column{"parent", Presence::optional},
        Column{"province", Presence::optional},
    };
    return columns;
}

base::Result<DefineSite, RefusalText> site_from(SheetRow row, const Directory& directory) {
    DefineSite site;
    site.code = row.code("code");
    site.site = directory.site(site.code).value_or(base::SiteId{});
    site.name = row.text("name");
    site.kind = row.choice("kind", "site_kind", SiteKind::agent);
    site.parent = row.named("parent", directory.site(row.code("parent")));
    site.province = row.choice("province", "province", Province::not_said);
    return row.as(std::move(site));
}

}  // namespace amani::domain
