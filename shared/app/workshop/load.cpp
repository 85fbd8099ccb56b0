#include "shared/app/workshop/load.h"

#include "shared/app/catalogue/part_defined.h"
#include "shared/app/service/load.h"
#include "shared/base/fold.h"
#include "shared/domain/network/site.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/rows/text_lines.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"
#include "shared/views/workshop/workshop_view.h"

#include <algorithm>
#include <tuple>

namespace amani::app {

namespace {

using domain::Duty;
using domain::Role;

// Who asks, as the unit sees him; of others those who have one of the duties that are asked for.
domain::Acting acting_in(const Desk& desk, const Author& author, base::UnitId unit,
                         const std::vector<Duty>& asked) {
    domain::Acting acting{.user = author.user, .duties = {}, .people = {}};
    for (const auto& member : views::members_of(desk.database, unit, author.day)) {
        acting.unit_has_members = true;
        const auto duties = domain::SetOf<Duty>::of_bits(member.duties).members();
        if (member.user == author.user)
            acting.duties = duties;
        else if (std::ranges::find_first_of(duties, asked) != duties.end())
            acting.people.push_back(member.user_name);
    }
    return acting;
}

domain::CheckList check_list_of(const views::CheckListRow& row) {
    return {row.id, row.name, views::lines_in(row.scope), views::lines_in(row.items)};
}

bool has_role(const views::UserRow& user, domain::Roles roles) {
    return std::ranges::any_of(user.roles, [&](Role role) { return roles.contains(role); });
}

// Nobody else of the site has a role that may give the command.
bool is_alone(const Desk& desk, const Author& author, domain::Roles roles) {
    const auto users = views::users_of(desk.database, desk.own.site);
    return std::ranges::none_of(users, [&](const views::UserRow& user) {
        return user.id != author.user && has_role(user, roles);
    });
}

// Those of the texts that are no brand, kind of device or model of the catalogue.
std::vector<std::string> unknown_scope(const Desk& desk, const std::vector<std::string>& scope) {
    const auto models = views::models(desk.database);
    std::vector<std::string> unknown;
    for (const auto& field : scope) {
        const bool is_known = std::ranges::any_of(models, [&](const views::ModelRow& model) {
            return domain::covers(std::span{&field, 1},
                                  {model.brand, model.device_kind, model.code});
        });
        if (!is_known) unknown.push_back(field);
    }
    return unknown;
}

template <class Value>
bool holds(const std::vector<Value>& all, const Value& value) {
    return std::ranges::find(all, value) != all.end();
}

std::optional<domain::PartRequest> request_of(const Desk& desk, base::PartRequestId id) {
    const auto row = views::part_request(desk.database, id);
    if (!row || row->id.site() != desk.own.site || row->asked_time.value == 0) return std::nullopt;
    domain::PartRequest request{.number = row->number,
                                .job = row->job,
                                .part = row->part,
                                .quantity = row->quantity,
                                .asked_by = row->asked_by,
                                .verdict = {},
                                .approved_part = row->approved_part,
                                .approved = row->approved,
                                .issued = row->issued,
                                .is_closed = row->closed_time.value != 0};
    if (row->verdict != 0) request.verdict = static_cast<domain::ReviewVerdict>(row->verdict);
    return request;
}

// Substitutes of which the site's own store holds some, in the order to suggest.
std::vector<std::string> substitutes_at_hand(const Desk& desk, const views::PartRow& part) {
    std::vector<std::string> at_hand;
    for (const auto& code : views::lines_in(part.substitutes)) {
        const auto other = views::part_with_code(desk.database, code);
        if (!other) continue;
        const domain::Place store{domain::own_store(desk.own.kind), desk.own.site, 0};
        const auto held =
            views::on_hand(desk.database, {store, domain::Condition::fresh, other->id});
        if (held.value > 0) at_hand.push_back(code);
    }
    return at_hand;
}

std::optional<domain::MovedPart> moved_part(const Desk& desk, base::PartId id,
                                            const domain::Place& from,
                                            base::PartRequestId request) {
    const auto part = views::part(desk.database, id);
    if (!part) return std::nullopt;
    return domain::MovedPart{
        .code = part->code,
        .tracking = part->tracking,
        .on_hand = views::on_hand(desk.database, {from, domain::Condition::fresh, id}),
        .reserved = views::reserved_of(desk.database, desk.own.site, id, request),
        .substitutes = substitutes_at_hand(desk, *part)};
}

std::string code_of(const Desk& desk, base::PartId id) {
    const auto part = views::part(desk.database, id);
    return part ? part->code : std::string{};
}

template <class Command>
domain::AnswerHandoverState answer_state(const Desk& desk, const Command& command,
                                         const Author& author) {
    domain::AnswerHandoverState state{.job = job_at_bench(desk, command.job)};
    const auto to = state.job ? state.job->bench.on_its_way_to : base::UnitId{};
    state.to = unit_named(desk, to);
    state.acting = acting_in(desk, author, to, domain::every_duty());
    return state;
}

template <class Command>
domain::LabourState labour_state(const Desk& desk, const Command& command, const Author& author) {
    domain::LabourState state{.job = job_at_bench(desk, command.job), .acting = {}, .runs_on = {}};
    const auto unit = state.job ? state.job->bench.unit : base::UnitId{};
    state.acting = acting_in(desk, author, unit, {Duty::technician, Duty::supervisor});
    for (const auto& clock : views::clocks_of_person(desk.database, author.user)) {
        const auto job = views::job(desk.database, clock.job);
        if (job) state.runs_on = job->number;
    }
    return state;
}

}  // namespace

domain::Unit unit_named(const Desk& desk, base::UnitId id) {
    const auto row = views::unit(desk.database, id);
    if (!row) return {.id = {}, .name = {}, .scope = {}};
    return {.id = row->id,
            .kind = row->kind,
            .name = row->name,
            .scope = views::lines_in(row->scope),
            .standing = row->standing};
}

std::optional<domain::JobAtBench> job_at_bench(const Desk& desk, base::JobId id) {
    const auto row = views::job(desk.database, id);
    if (!row || row->site != desk.own.site || row->admitted_time.value == 0) return std::nullopt;
    const auto bench = views::bench(desk.database, id);
    domain::JobAtBench job{.phase = row->phase,
                           .bench = {.unit = bench.unit,
                                     .pending = bench.handover,
                                     .on_its_way_to = bench.handed_to,
                                     .technician = bench.technician,
                                     .running = {}},
                           .unit = unit_named(desk, bench.unit)};
    if (bench.handover.is_none()) job.bench.on_its_way_to = {};
    for (const auto& clock : views::running_clocks(desk.database, id))
        job.bench.running.push_back({clock.started, clock.user});
    return job;
}

domain::DeviceKindOf device_of(const Desk& desk, base::JobId job) {
    const auto row = views::job(desk.database, job);
    const auto model = row ? views::model(desk.database, row->model) : std::nullopt;
    if (!model) return {};
    return {model->brand, model->device_kind, model->code};
}

std::vector<domain::CheckList> check_lists_for(const Desk& desk, base::JobId job) {
    const auto device = device_of(desk, job);
    std::vector<domain::CheckList> lists;
    for (const auto& row : views::check_lists(desk.database))
        if (auto list = check_list_of(row); domain::covers(list.scope, device))
            lists.push_back(std::move(list));
    return lists;
}

domain::DefineUnitState load(const Desk& desk, const domain::DefineUnit& command, base::Day) {
    const auto row = views::unit(desk.database, command.unit);
    const auto other =
        views::unit_with_code(desk.database, desk.own.site, base::code_key(command.code));
    return {.is_known = row && row->site == desk.own.site,
            .unit_with_code = other ? std::optional{other->id} : std::nullopt,
            .unknown_scope = unknown_scope(desk, command.scope)};
}

domain::SetUnitMemberState load(const Desk& desk, const domain::SetUnitMember& command, base::Day) {
    const auto row = views::unit(desk.database, command.unit);
    const auto user = views::user(desk.database, command.user);
    domain::SetUnitMemberState state{.unit = {},
                                     .user_is_known = user && user->site == desk.own.site,
                                     .unknown_skills = unknown_scope(desk, command.skills)};
    if (row && row->site == desk.own.site) state.unit = unit_named(desk, row->id);
    return state;
}

domain::DefineCheckListState load(const Desk& desk, const domain::DefineCheckList& command,
                                  base::Day) {
    return {.is_known = views::check_list(desk.database, command.check_list).has_value(),
            .unknown_scope = unknown_scope(desk, command.scope)};
}

domain::HandOverState load(const Desk& desk, const domain::HandOver& command,
                           const Author& author) {
    domain::HandOverState state{
        .job = job_at_bench(desk, command.job), .to = {}, .pending_to = {}, .acting = {}};
    const auto to = views::unit(desk.database, command.to);
    if (command.to.is_none() || (to && to->site == desk.own.site))
        state.to = unit_named(desk, command.to);
    if (!state.job) return state;
    if (!state.job->bench.pending.is_none())
        state.pending_to = unit_named(desk, state.job->bench.on_its_way_to);
    state.acting = acting_in(desk, author, state.job->bench.unit, domain::every_duty());
    return state;
}

domain::AnswerHandoverState load(const Desk& desk, const domain::AcceptHandover& command,
                                 const Author& author) {
    return answer_state(desk, command, author);
}

domain::AnswerHandoverState load(const Desk& desk, const domain::RefuseHandover& command,
                                 const Author& author) {
    return answer_state(desk, command, author);
}

domain::AssignTechnicianState load(const Desk& desk, const domain::AssignTechnician& command,
                                   const Author& author) {
    domain::AssignTechnicianState state{
        .job = job_at_bench(desk, command.job), .acting = {}, .technician = {}};
    const auto unit = state.job ? state.job->bench.unit : base::UnitId{};
    state.acting = acting_in(desk, author, unit, {Duty::supervisor});
    const auto user = views::user(desk.database, command.technician);
    if (!user || user->site != desk.own.site) return state;
    const auto candidates = candidates_for(desk, command.job, author.day);
    state.technician = {user->name, std::ranges::any_of(candidates, [&](const Candidate& each) {
                            return each.user == user->id;
                        })};
    return state;
}

domain::LabourState load(const Desk& desk, const domain::StartLabour& command,
                         const Author& author) {
    return labour_state(desk, command, author);
}

domain::LabourState load(const Desk& desk, const domain::StopLabour& command,
                         const Author& author) {
    return labour_state(desk, command, author);
}

domain::CheckQualityState load(const Desk& desk, const domain::CheckQuality& command,
                               const Author& author) {
    domain::CheckQualityState state{.job = job_at_bench(desk, command.job),
                                    .device = device_of(desk, command.job),
                                    .list = {},
                                    .acting = {},
                                    .repairers = views::repairers_of(desk.database, command.job)};
    if (const auto list = views::check_list(desk.database, command.check_list))
        state.list = check_list_of(*list);
    state.has_quality_unit = views::has_quality_unit(desk.database, desk.own.site);
    const auto unit = state.job ? state.job->bench.unit : base::UnitId{};
    state.acting = acting_in(desk, author, unit, {Duty::inspector});
    state.is_alone = is_alone(desk, author, domain::CheckQuality::about.roles);
    return state;
}

domain::RequestPartState load(const Desk& desk, const domain::RequestPart& command,
                              const Author& author) {
    domain::RequestPartState state{
        .job = repair_job(desk, command.job),
        .part = {},
        .open_request = {},
        .unit = {},
        .acting = {},
        .numbers = desk.series(domain::DocumentType::part_request, author.day)};
    if (const auto part = views::part(desk.database, command.part))
        state.part = part_defined(*part);
    for (const auto& request : views::part_requests_of(desk.database, command.job))
        if (request.part == command.part && domain::is_open(request.state))
            state.open_request = request.number;
    const auto bench = views::bench(desk.database, command.job);
    state.unit = unit_named(desk, bench.unit);
    state.acting = acting_in(desk, author, bench.unit, {Duty::technician, Duty::supervisor});
    return state;
}

domain::ReviewPartRequestState load(const Desk& desk, const domain::ReviewPartRequest& command,
                                    const Author& author) {
    domain::ReviewPartRequestState state{.request = request_of(desk, command.request),
                                         .part_is_known = false,
                                         .unit = {},
                                         .acting = {}};
    state.part_is_known = views::part(desk.database, command.part).has_value();
    if (!state.request) return state;
    const std::vector<Duty> reviewing{Duty::supervisor, Duty::expert};
    const auto bench = views::bench(desk.database, state.request->job);
    state.unit = unit_named(desk, bench.unit);
    state.acting = acting_in(desk, author, bench.unit, reviewing);
    // Experts of a unit of their own review what any shop of the site asks for.
    for (const auto& unit : views::units_of(desk.database, desk.own.site)) {
        if (unit.kind != domain::UnitKind::expert) continue;
        const auto experts = acting_in(desk, author, unit.id, reviewing);
        state.acting.duties.insert(state.acting.duties.end(), experts.duties.begin(),
                                   experts.duties.end());
        state.acting.people.insert(state.acting.people.end(), experts.people.begin(),
                                   experts.people.end());
    }
    state.is_alone = is_alone(desk, author, domain::ReviewPartRequest::about.roles);
    return state;
}

domain::IssuePartState load(const Desk& desk, const domain::IssuePart& command, base::Day) {
    domain::IssuePartState state{.request = request_of(desk, command.request),
                                 .site = desk.own.site,
                                 .part = {},
                                 .approved_code = {}};
    if (!state.request) return state;
    const auto approved = views::part(desk.database, state.request->approved_part);
    const auto part = command.part.is_none() ? state.request->approved_part : command.part;
    state.part = moved_part(desk, part, command.from, command.request);
    state.approved_code = approved ? approved->code : std::string{};
    state.is_substitute =
        approved && holds(views::lines_in(approved->substitutes), code_of(desk, part));
    const auto job = views::job(desk.database, state.request->job);
    state.takes_work = job && domain::takes_work(job->phase);
    return state;
}

domain::ReturnPartState load(const Desk& desk, const domain::ReturnPart& command, base::Day) {
    domain::ReturnPartState state{.request = request_of(desk, command.request),
                                  .site = desk.own.site,
                                  .part = {},
                                  .drawn = {}};
    if (!state.request) return state;
    const auto part = command.part.is_none() ? state.request->approved_part : command.part;
    if (const auto row = views::part(desk.database, part))
        state.part = domain::MovedPart{.code = row->code,
                                       .tracking = row->tracking,
                                       .on_hand = {},
                                       .reserved = {},
                                       .substitutes = {}};
    state.drawn = views::drawn_of(desk.database, state.request->job, part);
    return state;
}

domain::ClosePartRequestState load(const Desk& desk, const domain::ClosePartRequest& command,
                                   base::Day) {
    return {request_of(desk, command.request)};
}

std::vector<Candidate> candidates_for(const Desk& desk, base::JobId job, base::Day day) {
    const auto device = device_of(desk, job);
    const auto repairers = views::repairers_of(desk.database, job);
    std::vector<Candidate> candidates;
    const auto add = [&](base::UserId user, const std::string& name,
                         const std::vector<std::string>& skills) {
        candidates.push_back({.user = user,
                              .name = name,
                              .has_skill = domain::covers(skills, device),
                              .repaired_before = holds(repairers, user),
                              .open_jobs = views::load_of(desk.database, user),
                              .clocks = std::ssize(views::clocks_of_person(desk.database, user))});
    };
    const auto members =
        views::members_of(desk.database, views::bench(desk.database, job).unit, day);
    for (const auto& member : members)
        if (domain::SetOf<Duty>::of_bits(member.duties).contains(Duty::technician))
            add(member.user, member.user_name, views::lines_in(member.skills));
    if (members.empty()) {
        for (const auto& user : views::users_of(desk.database, desk.own.site))
            if (has_role(user, domain::at_the_bench)) add(user.id, user.name, {});
    }
    std::ranges::sort(candidates, {}, [](const Candidate& each) {
        return std::tuple{!each.repaired_before, !each.has_skill, each.open_jobs, each.name,
                          each.user};
    });
    return candidates;
}

}  // namespace amani::app
