#include "shared/http/resources/service/job.h"

#include "shared/app/service/load.h"
#include "shared/domain/registry/event.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/returns/used_part.h"
#include "shared/views/billing/billing_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/contracts/contracts_view.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/serials/serials_records.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"
#include "shared/views/workshop/workshop_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

const Text is_over{"این پرونده بسته شده است.", "This job is closed."};
const Text is_elsewhere{"این پرونده در محل دیگری است.", "This job is at another site."};
const Text is_begun{"کار آغاز شده است.", "Work has begun."};
const Text has_no_parts{"قطعه‌ای در این دستگاه نصب نیست.",
                        "No part is fitted in this device."};
const Text is_repaired{"تعمیر پایان یافته است.", "The repair is finished."};
const Text is_not_ready{"تعمیر هنوز پایان نیافته است.", "The repair is not finished yet."};

const Text no_estimate{"برآوردی منتظر پاسخ مشتری نیست.",
                       "No estimate waits for the customer's answer."};

const Text is_owner{"مشتری این پرونده مالک ثبت‌شده است.",
                    "The customer of this job is its recorded owner."};

const Text has_a_payer{"این پرونده گارانتی یا قراردادی است.",
                       "Warranty or a contract bears this job already."};

Text why_no_work(domain::RepairPhase phase) {
    if (domain::takes_work(phase)) return {};
    return phase == domain::RepairPhase::ready ? is_repaired : is_over;
}

Text why_no_delivery(domain::RepairPhase phase) {
    if (domain::takes_work(phase)) return is_not_ready;
    return domain::is_in_house(phase) ? Text{} : is_over;
}

Text why_account_is_closed(domain::RepairPhase phase) {
    return domain::is_in_house(phase) ? Text{} : is_over;
}

Text why_not_waiting(domain::RepairPhase phase) {
    const bool is_waiting =
        phase == domain::RepairPhase::ready || phase == domain::RepairPhase::cancelled;
    return is_waiting ? Text{} : domain::is_in_house(phase) ? is_not_ready : is_over;
}

Text why_no_answer(SiteApi& api, const views::JobRow& job) {
    if (!domain::is_in_house(job.phase)) return is_over;
    const auto latest = views::approval_of(views::latest_estimate(api.database(), job.id));
    return latest == domain::Approval::awaiting ? Text{} : no_estimate;
}

Text why_not_under_contract(const views::JobRow& job) {
    Text no_work = why_no_work(job.phase);
    if (!no_work.en.empty()) return no_work;
    return job.kind == domain::JobKind::non_warranty ? Text{} : has_a_payer;
}

// How many repairs the job's contract still allows, as known here; null when it has none, or allows
// any number.
json::value cases_left(SiteApi& api, const views::JobRow& job) {
    const auto contract = views::contract(api.database(), job.contract);
    if (!contract || contract->signature.terms.most_cases == 0) return nullptr;
    const auto used = views::contract_uses(api.database(), job.contract, domain::Allowance::cases);
    return std::max<std::int64_t>(contract->signature.terms.most_cases - used, 0);
}

// Who brings a device may have bought it from its owner.
Text why_no_new_owner(SiteApi& api, const views::JobRow& job) {
    const auto product = views::serial(api.database(), job.serial);
    const bool is_his = product && product->owner == job.customer;
    return is_his ? is_owner : Text{};
}

std::vector<Action> actions_of(SiteApi& api, const views::JobRow& job, const Principal& who) {
    const std::string base = "/jobs/" + codec::text_of(job.id.event());
    const bool is_ours = job.site == api.desk().own.site;
    const auto rule = [&](std::string_view name, std::string_view command, const Text& why) {
        return api.action(
            {name, command, base + "/" + std::string{name}, is_ours ? why : is_elsewhere}, who);
    };
    const Text no_work = why_no_work(job.phase);
    const auto loaded = app::repair_job(api.desk(), job.id);
    const Text nothing_fitted = loaded && !loaded->parts.empty() ? Text{} : has_no_parts;
    const Text no_cancel = no_work.en.empty() && loaded && has_begun(*loaded) ? is_begun : no_work;
    return {
        rule("work", "RecordWork", no_work),
        rule("fit", "FitPart", no_work),
        rule("remove", "RemovePart", no_work),
        rule("unfit", "UndoFitting", nothing_fitted),
        rule("finish", "FinishRepair", no_work),
        rule("deliver", "DeliverDevice", why_no_delivery(job.phase)),
        rule("cancel", "CancelJob", no_cancel),
        rule("labour", "RecordLabour", why_account_is_closed(job.phase)),
        rule("charge", "AddCharge", why_account_is_closed(job.phase)),
        rule("discount", "GrantDiscount", why_account_is_closed(job.phase)),
        rule("estimate", "GiveEstimate", why_account_is_closed(job.phase)),
        rule("answer", "AnswerEstimate", why_no_answer(api, job)),
        rule("shelve", "ShelveDevice", why_not_waiting(job.phase)),
        rule("notice", "GiveNotice", why_not_waiting(job.phase)),
        rule("note", "NoteJob", {}),
        rule("serve", "ServeUnderContract", why_not_under_contract(job)),
        api.action({"owner", "ChangeOwner", "/serials/" + percent_encoded(job.serial) + "/owner",
                    why_no_new_owner(api, job)},
                   who)};
}

std::string sentence(const views::JobStepRow& step) {
    std::string text;
    for (const auto* part : {&step.first_text, &step.second_text, &step.third_text}) {
        if (!part->empty()) text += (text.empty() ? "" : " · ") + *part;
    }
    return text;
}

json::object timeline_row(SiteApi& api, const views::JobStepRow& step) {
    // Its second text is the number of the part's tag.
    const bool is_fitting = step.type == domain::type_number<domain::PartFitted>();
    std::string text = sentence(step);
    if (const auto part = code_of_part(api.database(), step.part); !part.empty()) {
        text = text.empty() ? part : part + " · " + text;
    }
    return {{"id", codec::text_of(step.event)},
            {"at", codec::text_of(step.time.wall())},
            {"day", codec::text_of(step.day)},
            {"kind", domain::event_name(static_cast<domain::EventType>(step.type))},
            {"number", is_fitting && !step.second_text.empty() ? json::value(step.second_text)
                                                               : json::value(nullptr)},
            {"site", step.event.site().value},
            {"site_code", code_of_site(api.database(), step.event.site())},
            {"author", shown(step.author)},
            {"author_name", name_of_user(api.database(), step.author)},
            {"text", text},
            {"stage", static_cast<int>(api.stage_of(step.event).stage)}};
}

Answered<Response> timeline(SiteApi& api, const Request& request) {
    const auto id = record_named(api, &views::job_record, request.param("id"));
    const auto job = id ? views::job(api.database(), base::JobId::of(*id)) : std::nullopt;
    if (!job) return base::Refused{no_record(views::job_record, request.param("id"))};
    json::array rows;
    if (job->admitted_time.value != 0) {
        rows.push_back(
            json::object{{"id", codec::text_of(job->id.event())},
                         {"at", codec::text_of(job->admitted_time.wall())},
                         {"day", codec::text_of(job->admitted_day)},
                         {"kind", "DeviceAdmitted"},
                         {"number", job->number},
                         {"site", job->site.value},
                         {"site_code", code_of_site(api.database(), job->site)},
                         {"author", shown(job->admitted_by)},
                         {"author_name", name_of_user(api.database(), job->admitted_by)},
                         {"text", job->complaint},
                         {"stage", static_cast<int>(api.stage_of(job->id.event()).stage)}});
    }
    for (const auto& step : views::job_timeline(api.database(), job->id)) {
        if (step.event == job->id.event()) continue;
        rows.push_back(timeline_row(api, step));
    }
    return rows_response(std::move(rows));
}

// The parts of a job, each with what the customer pays for it: the retail price in force on the day
// of the fitting, without VAT; null where the company pays, or no list has a price.
struct PricedParts {
    json::array rows;
    base::Rial owed;  // by the customer, for all of them
};

PricedParts priced_parts(SiteApi& api, const std::vector<views::JobLineRow>& lines) {
    PricedParts parts;
    for (const auto& line : lines) {
        auto row = shown_row(api, line);
        row["customer_price"] = nullptr;
        const bool is_sold = line.payer == domain::Payer::customer && line.undone.is_none();
        const auto price =
            is_sold ? views::price_on(api.database(), line.part, line.day) : std::nullopt;
        if (price) {
            const base::Rial sum = base::times(price->price, line.quantity);
            row["customer_price"] = codec::json_integer(sum.value);
            parts.owed += sum;
        }
        parts.rows.push_back(std::move(row));
    }
    return parts;
}

}  // namespace

Detail job_detail(SiteApi& api) {
    auto show = [&api](const Request& request, json::object& row) {
        const auto job = views::job(api.database(), base::JobId::of(event_in(row, "id")));
        if (!job) return;
        row["accessories"] = job->accessories;
        row["cosmetic_state"] = job->cosmetic_state;
        row["warranty_expiry"] = shown(job->warranty_expiry);
        row["data_consent"] = shown(job->data_consent);
        row["unlocking"] = shown(job->unlocking);
        row["price_ceiling"] = codec::json_integer(job->price_ceiling.value);
        row["repeat_of"] = shown(job->repeat_of);
        row["repeat_of_number"] =
            job->repeat_of.is_none() ? "" : number_of_record(api, job->repeat_of.event());
        row["request"] = shown(job->request);
        row["request_number"] =
            job->request.is_none() ? "" : number_of_record(api, job->request.event());
        row["contract_number"] =
            job->contract.is_none() ? "" : number_of_record(api, job->contract.event());
        row["contract_cases_left"] = cases_left(api, *job);
        row["admitted_by"] = shown(job->admitted_by);
        row["admitted_by_name"] = name_of_user(api.database(), job->admitted_by);
        auto parts = priced_parts(api, views::job_lines(api.database(), job->id));
        row["parts"] = std::move(parts.rows);
        row["customer_owes"] = codec::json_integer(parts.owed.value);
        std::vector<base::EventId> events;
        for (const auto& step : views::job_timeline(api.database(), job->id))
            events.push_back(step.event);
        row = with_head(api, std::move(row), actions_of(api, *job, request.principal),
                        std::move(events));
    };
    const auto part =
        named("JobPart",
              with_members(shown_row_schema<views::JobLineRow>({"fitted", "time", "day", "part"}),
                           {{"customer_price", shapes::nullable(shapes::whole_number())}}));
    return {std::move(show),
            {{"accessories", shapes::text()},
             {"cosmetic_state", shapes::text()},
             {"warranty_expiry", shapes::nullable(shapes::day())},
             {"data_consent", shapes::choice_of<domain::DataConsent>()},
             {"unlocking", shapes::choice_of<domain::Unlocking>()},
             {"price_ceiling", shapes::whole_number()},
             {"contract_number", shapes::text()},
             {"contract_cases_left", shapes::nullable(shapes::whole_number())},
             {"repeat_of", shapes::nullable(shapes::event_id())},
             {"repeat_of_number", shapes::text()},
             {"request", shapes::nullable(shapes::event_id())},
             {"request_number", shapes::text()},
             {"admitted_by", shapes::nullable(shapes::event_id())},
             {"admitted_by_name", shapes::text()},
             {"parts", shapes::list_of(part)},
             {"customer_owes", shapes::whole_number()}}};
}

Route job_timeline_route(SiteApi& api) {
    return read_route(api, "/jobs/{id}/timeline", views::job_record.reads,
                      "What happened to a job, oldest first", timeline_schema(), timeline);
}

std::vector<base::EventId> around_job(store::Database& database, base::JobId id) {
    Surroundings found{id.event()};
    for (const auto& request : views::part_requests_of(database, id)) found.add(request.id.event());
    for (const auto& line : views::job_lines(database, id)) {
        if (!line.tag_number.empty()) {
            found.add(line.fitted.event());
            found.add_all(around_used_part(database, line.fitted));
        }
        found.add_what_follows(database, line.fitted.event());
    }
    return found.all();
}

std::optional<Linkage> job_linkage(SiteApi& api, const std::string& text) {
    const auto id = document_named(api, views::job_record, text);
    const auto job = id ? views::job(api.database(), base::JobId::of(*id)) : std::nullopt;
    if (!job) return std::nullopt;
    Linkage linkage{.anchor = *id, .around = around_job(api.database(), job->id)};
    if (!job->serial.empty())
        linkage.links.push_back(link_to(views::serial_record, job->serial, job->written_serial));
    if (!job->customer.is_none()) {
        linkage.links.push_back(link_to(views::customer_record,
                                        codec::text_of(job->customer.event()), job->customer_name));
    }
    return linkage;
}

}  // namespace amani::http
