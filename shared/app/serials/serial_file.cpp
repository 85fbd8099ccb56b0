#include "shared/app/serials/serial_file.h"

#include "shared/base/fold.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/serials/serials_view.h"

namespace amani::app {

namespace {

domain::Cover cover_of(store::Database& database, const views::SerialRow& row) {
    domain::Cover cover;
    if (!row.warranty_start.is_none())
        cover.spans.push_back({row.warranty_start, row.warranty_months});
    for (const auto& span : views::covers_of(database, row.id))
        cover.spans.push_back({span.start, span.months});
    if (const auto voided = views::voiding_of(database, row.id))
        cover.void_from = voided->void_from;
    const base::Day replaced = views::replaced_on(database, row.id);
    if (!replaced.is_none() && (cover.void_from.is_none() || replaced < cover.void_from))
        cover.void_from = replaced;
    return cover;
}

// As a registration would say it now.
domain::SerialRegistered identity_of(store::Database& database, const views::SerialRow& row) {
    return {.serial = row.id,
            .model = row.model,
            .batch = row.batch,
            .sold_on = row.sold_on,
            .warranty_card = row.warranty_card,
            .warranty_start = row.warranty_start,
            .warranty_months = row.warranty_months,
            .owner = row.owner,
            .written = row.serial,
            .produced_on = row.produced_on,
            .channel = row.channel,
            .imei1 = row.imei1,
            .imei2 = row.imei2,
            .factory_parts = views::factory_parts_of(database, row.id)};
}

domain::SerialFile file_of(const Desk& desk, const views::SerialRow& row) {
    auto& database = desk.database;
    domain::SerialFile file{.standing = row.standing == views::SerialStanding::verified
                                            ? domain::SerialStanding::registered
                                            : domain::SerialStanding::stub,
                            .serial = row.id,
                            .written = row.serial,
                            .identity = identity_of(database, row),
                            .model = term_of(desk, row.model),
                            .cover = cover_of(database, row),
                            .owner = row.owner};
    for (const auto& flag : views::flags_of(database, row.id)) file.flags.push_back(flag.flag);
    file.is_suspect = row.state == domain::SerialState::duplicate;
    if (const auto retired = views::retirement_of(database, row.id))
        file.retired = retired->retirement;
    return file;
}

domain::SerialFile unknown_file(const Desk& desk, std::string_view text) {
    const std::string serial = base::normalised_serial(text);
    return {.serial = serial,
            .written = domain::written_serial(text),
            .near = views::near_serial(desk.database, serial)};
}

}  // namespace

std::optional<domain::ModelTerm> term_of(const Desk& desk, base::ModelId id) {
    const auto model = views::model(desk.database, id);
    if (!model) return std::nullopt;
    using enum domain::WarrantyStart;
    return domain::ModelTerm{.code = model->code,
                             .months = model->warranty_months,
                             .starts_at_sale = model->warranty_start == sale,
                             .starts_at_production = model->warranty_start == production,
                             .start_after = model->start_after,
                             .serial_pattern = model->serial_pattern};
}

std::optional<domain::SerialFile> known_serial(const Desk& desk, std::string_view text,
                                               base::SiteId site) {
    const std::string serial = base::normalised_serial(text);
    const auto row = views::serial(desk.database, serial);
    if (!row) return std::nullopt;
    auto file = file_of(desk, *row);
    if (auto name = views::name_in_use(desk.database, serial, site); name != serial)
        file.corrected_to = std::move(name);
    return file;
}

domain::SerialFile serial_itself(const Desk& desk, std::string_view text, base::SiteId site) {
    auto known = known_serial(desk, text, site);
    return known ? *std::move(known) : unknown_file(desk, text);
}

domain::SerialFile serial_file(const Desk& desk, std::string_view text, base::SiteId site) {
    const std::string meant = views::serial_meant(desk.database, text);
    const auto row = meant.empty() ? std::nullopt
                                   : views::serial(desk.database,
                                                   views::name_in_use(desk.database, meant, site));
    return row ? file_of(desk, *row) : unknown_file(desk, text);
}

}  // namespace amani::app
