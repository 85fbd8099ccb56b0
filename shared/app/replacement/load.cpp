#include "shared/app/replacement/load.h"

#include "shared/app/network/people.h"
#include "shared/app/serials/serial_file.h"
#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/network/rights.h"
#include "shared/domain/replacement/week.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/replacement/replacement_view.h"
#include "shared/views/rows/text_lines.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

#include <algorithm>

namespace amani::app {

namespace {

std::string name_of_user(const Desk& desk, base::UserId id) {
    const auto user = views::user(desk.database, id);
    return user ? user->name : std::string{};
}

std::optional<domain::ReplacementCase> case_file(const Desk& desk, base::ReplacementId id) {
    const auto row = views::replacement(desk.database, id);
    if (!row || row->opened_time.value == 0) return std::nullopt;
    const auto site = views::site(desk.database, id.site());
    const auto serial = views::serial(desk.database, row->serial);
    domain::ReplacementCase about{.id = id,
                                  .number = row->number,
                                  .site_code = site ? site->code : std::string{},
                                  .phase = row->state,
                                  .mode = row->mode,
                                  .serial = row->serial,
                                  .written = serial ? serial->serial : row->serial,
                                  .model = row->model,
                                  .wanted_model = row->wanted_model,
                                  .customer = row->customer,
                                  .hands = {{row->opened_by, name_of_user(desk, row->opened_by)}},
                                  .deposit = {}};
    for (const auto& verdict : views::verdicts_of(desk.database, id))
        about.hands.push_back({verdict.author, name_of_user(desk, verdict.author)});
    for (const auto& issue : views::issues_of(desk.database, id))
        if (issue.id == row->issue) about.deposit = issue.deposit;
    return about;
}

bool is_own(const Desk& desk, base::ReplacementId id) { return id.site() == desk.own.site; }

std::string successor_of(const Desk& desk, const std::string& serial) {
    const auto retired = views::retirement_of(desk.database, serial);
    return retired ? retired->successor : std::string{};
}

domain::StockedModel stocked(const Desk& desk, const views::ModelRow& model, base::Day day) {
    domain::StockedModel stock{.model = model.id,
                               .code = model.code,
                               .part = {},
                               .on_hand = {},
                               .price = {},
                               .warranty_months = model.warranty_months};
    const auto part = views::part_with_code(desk.database, model.code);
    if (!part) return stock;
    stock.part = part->id;
    stock.on_hand = views::on_hand(
        desk.database,
        {{domain::PlaceKind::replacement, desk.own.site, 0}, domain::Condition::fresh, part->id});
    if (const auto price = views::price_on(desk.database, part->id, day))
        stock.price = price->price;
    return stock;
}

// One model may stand for another when the article of the first names that of the second among its
// substitutes.
bool is_equivalent(const Desk& desk, const std::string& faulty, const std::string& given) {
    const auto part = views::part_with_code(desk.database, faulty);
    if (!part) return false;
    const auto codes = views::lines_in(part->substitutes);
    return std::ranges::find(codes, given) != codes.end();
}

domain::KnownGrant known(const Desk& desk, const views::ReplacementGrantRow& row, base::Day day) {
    domain::KnownGrant grant{.id = row.id,
                             .model = row.model,
                             .cap = row.cap,
                             .until = row.until,
                             .advance = row.advance,
                             .per_week = row.per_week};
    if (grant.is_quota())
        grant.last_use = views::last_use_of(desk.database, row.id, domain::week_of(day));
    return grant;
}

// The case's own grant first, then the quotas that are for its model.
std::vector<domain::KnownGrant> grants_for(const Desk& desk, const views::ReplacementRow& row,
                                           base::Day day) {
    std::vector<domain::KnownGrant> grants;
    if (row.state == domain::ReplacementPhase::granted)
        if (const auto grant = views::replacement_grant(desk.database, row.granted))
            grants.push_back(known(desk, *grant, day));
    for (const auto& quota : views::quotas_of(desk.database, desk.own.site))
        if (quota.model.is_none() || quota.model == row.model)
            grants.push_back(known(desk, quota, day));
    return grants;
}

bool is_in_house(const Desk& desk, const std::string& serial) {
    const auto names = views::names_of(desk.database, serial);
    return std::ranges::any_of(names, [&](const views::SerialName& name) {
        return (name.site.is_none() || name.site == desk.own.site) &&
               views::open_job(desk.database, desk.own.site, name.serial).has_value();
    });
}

// Whether a product with this serial may be handed out as a new one.
domain::NewProduct new_product(const Desk& desk, const std::string& typed) {
    const auto file = known_serial(desk, typed, desk.own.site);
    domain::NewProduct product{.serial = base::normalised_serial(typed), .model = {}};
    if (!file) return product;
    product.model = file->identity.model;
    product.is_in_use = !file->owner.is_none() || file->retired.has_value() ||
                        !file->flags.empty() || !file->corrected_to.empty();
    return product;
}

}  // namespace

domain::OpenReplacementState load(const Desk& desk, const domain::OpenReplacement& command,
                                  base::Day day) {
    const auto job = views::job(desk.database, command.job);
    const bool is_known = job && job->site == desk.own.site && !job->serial.empty();
    domain::OpenReplacementState state{
        .serial = serial_file(desk, is_known ? job->serial : command.serial, desk.own.site),
        .successor = {},
        .job_is_known = is_known,
        .customer = is_known ? job->customer : base::CustomerId{},
        .wanted_is_known = views::model(desk.database, command.wanted_model).has_value(),
        .customer_is_known = views::customer(desk.database, command.customer).has_value(),
        .open_case = {},
        .numbers = desk.series(domain::DocumentType::replacement, day)};
    state.successor = successor_of(desk, state.serial.serial);
    for (const auto& row : views::replacements_of(desk.database, state.serial.serial))
        if (row.id.site() == desk.own.site && !domain::is_settled(row.state))
            state.open_case = row.number;
    return state;
}

domain::GiveVerdictState load(const Desk& desk, const domain::GiveVerdict& command,
                              const Author& author) {
    return {
        .replacement = case_file(desk, command.replacement),
        .is_own = is_own(desk, command.replacement) || desk.own.kind == domain::SiteKind::central,
        .user = author.user,
        .roles = roles_of(desk, author.user)};
}

domain::GrantReplacementState load(const Desk& desk, const domain::GrantReplacement& command,
                                   const Author& author) {
    return {.replacement = case_file(desk, command.replacement),
            .model_is_known = views::model(desk.database, command.model).has_value(),
            .user = author.user,
            .today = author.day};
}

domain::RefuseReplacementState load(const Desk& desk, const domain::RefuseReplacement& command,
                                    base::Day) {
    return {case_file(desk, command.replacement)};
}

domain::GrantQuotaState load(const Desk& desk, const domain::GrantQuota& command, base::Day day) {
    const auto grant = views::replacement_grant(desk.database, command.grant);
    return {.is_known = grant && grant->replacement.is_none(),
            .site_is_known = views::site(desk.database, command.site).has_value(),
            .model_is_known = views::model(desk.database, command.model).has_value(),
            .today = day};
}

domain::IssueReplacementState load(const Desk& desk, const domain::IssueReplacement& command,
                                   base::Day day) {
    domain::IssueReplacementState state{
        .replacement = case_file(desk, command.replacement),
        .site = desk.own.site,
        .is_own = is_own(desk, command.replacement),
        .successor = {},
        .grants = {},
        .used_this_month =
            views::quota_uses_in(desk.database, desk.own.site, calendar::month_number(day)),
        .given = {},
        .faulty = {},
        .product = new_product(desk, command.new_serial),
        .cover = {},
        .policy = {},
        .vat = views::vat_rate_on(desk.database, day),
        .today = day};
    if (!state.replacement) return state;
    const domain::ReplacementCase& about = *state.replacement;
    const auto file = serial_file(desk, about.serial, desk.own.site);
    state.is_replaced = file.retired == domain::Retirement::replaced;
    state.successor = successor_of(desk, file.serial);
    state.cover = file.cover;
    state.is_in_house = is_in_house(desk, about.serial);
    const auto row = views::replacement(desk.database, about.id);
    state.grants = grants_for(desk, *row, day);
    const auto policy = views::replacement_policy(desk.database);
    state.policy = {policy.inheritance, policy.months, policy.per_month};
    const auto faulty = views::model(desk.database, about.model);
    if (faulty) state.faulty = stocked(desk, *faulty, day);
    base::ModelId model = command.model;
    if (model.is_none()) model = about.wanted_model.is_none() ? about.model : about.wanted_model;
    if (const auto given = views::model(desk.database, model)) {
        state.given = stocked(desk, *given, day);
        state.is_equivalent = faulty && is_equivalent(desk, faulty->code, given->code);
    }
    return state;
}

domain::ReceiveDefectiveState load(const Desk& desk, const domain::ReceiveDefective& command,
                                   base::Day) {
    domain::ReceiveDefectiveState state{.replacement = case_file(desk, command.replacement),
                                        .site = desk.own.site,
                                        .is_own = is_own(desk, command.replacement),
                                        .part = {},
                                        .model = {}};
    if (!state.replacement) return state;
    const auto model = views::model(desk.database, state.replacement->model);
    if (!model) return state;
    state.model = model->code;
    if (const auto part = views::part_with_code(desk.database, model->code)) state.part = part->id;
    return state;
}

domain::CloseReplacementState load(const Desk& desk, const domain::CloseReplacement& command,
                                   base::Day) {
    return {case_file(desk, command.replacement), is_own(desk, command.replacement)};
}

domain::SetReplacementPolicyState load(const Desk& /*desk*/,
                                       const domain::SetReplacementPolicy& /*command*/, base::Day) {
    return {};
}

domain::SettleReplacementState load(const Desk& desk, const domain::SettleReplacement& command,
                                    base::Day) {
    domain::SettleReplacementState state{case_file(desk, command.replacement), {}};
    constexpr auto suspended = static_cast<std::int64_t>(domain::ReplacementBooking::suspended);
    for (const auto& issue : views::issues_of(desk.database, command.replacement))
        if (issue.standing == suspended) state.suspended = issue.id;
    return state;
}

}  // namespace amani::app
