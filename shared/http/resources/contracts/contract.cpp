#include "shared/http/resources/contracts/contract.h"

#include "shared/http/resources/frame/records.h"
#include "shared/views/contracts/contract_accounts.h"
#include "shared/views/contracts/contracts_records.h"
#include "shared/views/contracts/contracts_view.h"
#include "shared/views/serials/serials_records.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

using domain::ContractPhase;
using domain::PlanState;

const Text is_over{"این قرارداد پایان یافته است.", "This contract is over."};
const Text is_suspended{"این قرارداد معلق است.", "This contract is suspended."};
const Text is_not_suspended{"این قرارداد معلق نیست.", "This contract is not suspended."};
const Text is_terminated{"این قرارداد فسخ شده است.", "This contract was terminated."};
const Text is_renewed{"این قرارداد تمدید شده است.", "This contract was renewed."};
const Text is_invoiced{"همه قسط‌ها فاکتور شده‌اند.",
                       "All instalments are invoiced."};
const Text owes_nothing{"قسط فاکتورشده پرداخت‌نشده‌ای ندارد.",
                        "None of its invoiced instalments is unpaid."};
const Text has_nothing{"مشتری از این قرارداد چیزی نزد ما ندارد.",
                       "Of this contract the customer has nothing with us."};
const Text has_ended{"پایان این سرویس ثبت شده است.", "The end of this visit is recorded."};

std::vector<Action> actions_of(SiteApi& api, const domain::Contract& contract,
                               const domain::ContractAccount& account, const Principal& who) {
    const std::string base = "/contracts/" + codec::text_of(contract.id.event());
    const auto offer = [&](std::string_view name, std::string_view command, const Text& why) {
        return api.action({name, command, base + "/" + std::string{name}, why}, who);
    };
    const ContractPhase phase = phase_of(contract, api.desk().today());
    const bool is_ended = phase == ContractPhase::expired || phase == ContractPhase::terminated;
    const bool is_paused = contract.standing == domain::ContractStanding::suspended;
    const Text no_change = is_ended ? is_over : Text{};
    const auto no_invoice = [&]() -> Text {
        if (phase == ContractPhase::terminated) return is_terminated;
        return account.to_invoice > 0 ? Text{} : is_invoiced;
    };
    const bool is_owed = std::ranges::any_of(account.instalments,
                                             [](const auto& each) { return each.owed.value > 0; });
    const Text no_renewal = phase == ContractPhase::terminated ? is_terminated
                            : contract.renewed_by.empty()      ? Text{}
                                                               : is_renewed;
    return {
        offer("amend", "AmendContract", no_change),
        offer("suspend", "SuspendContract",
              is_ended    ? is_over
              : is_paused ? is_suspended
                          : Text{}),
        offer("resume", "ResumeContract",
              is_ended    ? is_over
              : is_paused ? Text{}
                          : is_not_suspended),
        offer("terminate", "TerminateContract", no_change),
        offer("renew", "RenewContract", no_renewal),
        offer("invoice", "InvoiceInstalment", no_invoice()),
        offer("pay", "TakeInstalment", is_owed ? Text{} : owes_nothing),
        offer("refund", "ReturnInstalments", account.balance().value < 0 ? Text{} : has_nothing)};
}

}  // namespace

Detail contract_detail(SiteApi& api) {
    auto show = [&api](const Request& request, json::object& row) {
        const auto id = base::ContractId::of(event_in(row, "id"));
        const auto contract = views::contract(api.database(), id);
        if (!contract) return;
        row["phase"] = shown(phase_of(*contract, api.desk().today()));
        row["serials"] = codec::to_json(contract->signature.terms.serials);
        const auto instalments = views::instalments_of(api.database(), id);
        const auto account = views::contract_account(api.database(), id, instalments)
                                 .value_or(domain::ContractAccount{});
        row["balance"] = account.balance().value;
        row["instalments"] = shown_rows(api, instalments);
        const bool may_read = api.may_read(request.principal, domain::Subject::accounts);
        row["money"] = may_read ? shown(views::contract_money(api.database(), id)) : json::value();
        row =
            with_head(api, std::move(row), actions_of(api, *contract, account, request.principal));
    };
    return {std::move(show),
            {{"phase", shapes::choice_of<ContractPhase>()},
             {"serials", shapes::list_of(shapes::text())},
             {"instalments",
              shapes::list_of(named("ContractInstalment",
                                    shown_row_schema<views::InstalmentRow>({"due_day"})))},
             {"balance", shapes::whole_number()},
             {"money", shapes::nullable(row_schema<views::ContractMoney>())}}};
}

Decorate with_phase(SiteApi& api) {
    return [&api](const Request&, json::object& row) {
        const auto standing = codec::enumerator_of<domain::ContractStanding>(
            std::string_view{row.at("state").as_string()});
        const auto day_of = [&row](std::string_view member) {
            return codec::day_from_text(row.at(member).as_string()).value_or(base::Day{});
        };
        row["phase"] = shown(domain::phase_of(
            standing.value_or(domain::ContractStanding::active),
            domain::ContractPeriod{day_of("begins"), day_of("ends")}, api.desk().today()));
    };
}

AddedColumn phase_column() {
    return text_column("phase", {"مرحله", "phase"}, shapes::choice_of<ContractPhase>());
}

Detail plan_item_detail(SiteApi& api) {
    return {[&api](const Request& request, json::object& row) {
        const auto name = domain::parse_plan_item(row.at("id").as_string());
        const auto item =
            name ? views::plan_item(api.database(), *name, api.desk().today()) : std::nullopt;
        if (!item) return;
        const bool is_paused = item->phase == ContractPhase::suspended;
        const Text no_end = item->outcome ? has_ended : Text{};
        const Text no_visit = item->outcome                              ? has_ended
                              : is_paused                                ? is_suspended
                              : item->phase == ContractPhase::terminated ? is_terminated
                                                                         : Text{};
        const std::string base = "/plan-items/" + percent_encoded(domain::text_of(item->name));
        const auto offer = [&](std::string_view verb, std::string_view command, const Text& why) {
            return api.action({verb, command, base + "/" + std::string{verb}, why},
                              request.principal);
        };
        row = with_head(api, std::move(row),
                        {offer("plan", "PlanPeriodicVisit", no_visit),
                         offer("move", "MovePeriodicVisit", no_visit),
                         offer("done", "CompletePeriodicVisit", no_visit),
                         offer("missed", "MissPeriodicVisit", no_end),
                         offer("waive", "WaivePeriodicVisit", no_end)});
    }};
}

std::optional<Linkage> contract_linkage(SiteApi& api, const std::string& id) {
    const auto event = document_named(api, views::contract_record, id);
    const auto contract =
        event ? views::contract(api.database(), base::ContractId::of(*event)) : std::nullopt;
    if (!contract) return std::nullopt;
    Linkage linkage{.anchor = *event};
    for (const auto& serial : contract->signature.terms.serials)
        linkage.links.push_back(link_to(views::serial_record, serial, serial));
    Surroundings around{*event};
    if (!contract->signature.renews.is_none()) around.add(contract->signature.renews.event());
    around.add_all(views::contract_steps(api.database(), base::ContractId::of(*event)));
    around.add_what_follows(api.database(), *event);
    linkage.around = around.all();
    return linkage;
}

void fill_in_terms(SiteApi& api, json::object& body) {
    const auto* named = body.if_contains("contract");
    if (named == nullptr || !named->is_string()) return;
    const auto event = record_named(api, &views::contract_record, named->get_string());
    const auto contract =
        event ? views::contract(api.database(), base::ContractId::of(*event)) : std::nullopt;
    if (!contract) return;
    auto terms = codec::to_json(contract->signature.terms).as_object();
    for (auto& [member, value] : terms)
        if (!body.contains(member)) body[member] = std::move(value);
}

}  // namespace amani::http
