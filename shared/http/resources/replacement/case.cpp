#include "shared/http/resources/replacement/case.h"

#include "shared/base/fold.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/replacement/replacement_records.h"
#include "shared/views/replacement/replacement_view.h"
#include "shared/views/serials/serials_records.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"

#include <algorithm>

namespace amani::http {

namespace {

using domain::ReplacementPhase;

const Text is_elsewhere{"این پرونده در محل دیگری است.", "This replacement is another site's."};
const Text is_decided{"پرونده از این مرحله گذشته است.", "It is past this step."};
const Text is_not_granted{"هنوز نه مجوزی هست و نه سه نظر «غیرقابل تعمیر».",
                          "There is no grant yet, nor the three verdicts of unrepairable."};
const Text is_not_issued{"محصول نو هنوز تحویل نشده است.", "The new product is not issued yet."};
const Text is_direct{"تعویض مستقیم کارشناسی ندارد.", "Nobody reviews a direct replacement."};
const Text is_granted{"مجوز داده شده است.", "It is granted already."};
const Text is_unreviewed{"سه نظر هنوز کامل نیست.", "The three verdicts are not complete."};
const Text is_still_out{"محصول معیوب هنوز دریافت نشده است.",
                        "The faulty product has not been received yet."};
const Text is_not_suspended{"محصولی از این پرونده معلق نیست.",
                            "No product of this replacement stands in suspense."};

bool is_suspended(const views::ReplacementIssueRow& issue) {
    return issue.standing == static_cast<std::int64_t>(domain::ReplacementBooking::suspended);
}

// How each exchange stands in the books, by name; null until the hub has decided.
boost::json::array issues_json(SiteApi& api, base::ReplacementId id, const Principal& reader) {
    auto rows = shown_rows(api, views::issues_of(api.database(), id), reader);
    for (auto& row : rows) {
        auto& standing = row.as_object().at("standing");
        const auto name =
            views::enumerator_name<domain::ReplacementBooking>(standing.to_number<std::int64_t>());
        standing = name.empty() ? boost::json::value() : boost::json::value(name);
    }
    return rows;
}

boost::json::object issue_schema() {
    auto shape = shown_row_schema<views::ReplacementIssueRow>(
        {"id", "model", "part", "used_grant", "day", "time"});
    return with_members(
        without_member(std::move(shape), "standing"),
        {{"standing", shapes::nullable(shapes::choice_of<domain::ReplacementBooking>())}});
}

std::vector<Action> actions_of(SiteApi& api, const views::ReplacementRow& row,
                               const Principal& who) {
    const std::string base = "/replacements/" + codec::text_of(row.id.event());
    const bool is_ours = row.id.site() == api.desk().own.site;
    const bool is_centre = api.desk().own.kind == domain::SiteKind::central;
    const auto offer = [&](std::string_view name, std::string_view command, const Text& why) {
        return api.action({name, command, base + "/" + std::string{name}, why}, who);
    };
    const bool is_reviewed = row.mode == domain::ReplacementMode::reviewed;
    const bool is_open = domain::is_undecided(row.state);
    const bool awaits_verdict = is_reviewed && row.state < ReplacementPhase::certified;
    const auto no_verdict = [&]() -> Text {
        if (!is_ours && !is_centre) return is_elsewhere;
        if (!is_reviewed) return is_direct;
        return awaits_verdict ? Text{} : is_decided;
    };
    const auto no_grant = [&]() -> Text {
        if (!is_open) return is_decided;
        if (row.state == ReplacementPhase::granted) return is_granted;
        return awaits_verdict ? is_unreviewed : Text{};
    };
    const auto no_issue = [&]() -> Text {
        if (!is_ours) return is_elsewhere;
        if (!is_open) return is_decided;
        return awaits_verdict ? is_not_granted : Text{};
    };
    const auto no_receipt = [&]() -> Text {
        if (!is_ours) return is_elsewhere;
        if (row.state == ReplacementPhase::issued) return {};
        return row.state > ReplacementPhase::issued ? is_decided : is_not_issued;
    };
    const auto no_closing = [&]() -> Text {
        if (!is_ours) return is_elsewhere;
        if (row.state == ReplacementPhase::issued) return is_still_out;
        return row.state >= ReplacementPhase::closed ? is_decided : Text{};
    };
    const bool has_suspended =
        std::ranges::any_of(views::issues_of(api.database(), row.id), is_suspended);
    return {offer("verdict", "GiveVerdict", no_verdict()),
            offer("grant", "GrantReplacement", no_grant()),
            offer("refuse", "RefuseReplacement", is_open ? Text{} : is_decided),
            offer("issue", "IssueReplacement", no_issue()),
            offer("receive", "ReceiveDefective", no_receipt()),
            offer("close", "CloseReplacement", no_closing()),
            offer("settle", "SettleReplacement", has_suspended ? Text{} : is_not_suspended)};
}

}  // namespace

Detail replacement_detail(SiteApi& api) {
    auto show = [&api](const Request& request, boost::json::object& row) {
        const auto id = base::ReplacementId::of(event_in(row, "id"));
        const auto found = views::replacement(api.database(), id);
        row["verdicts"] = shown_rows(api, views::verdicts_of(api.database(), id));
        row["issues"] = issues_json(api, id, request.principal);
        row = with_head(api, std::move(row),
                        found ? actions_of(api, *found, request.principal) : std::vector<Action>{});
    };
    return {std::move(show),
            {{"verdicts",
              shapes::list_of(shown_row_schema<views::VerdictRow>({"author", "day", "time"}))},
             {"issues", shapes::list_of(issue_schema())}}};
}

std::optional<Linkage> replacement_linkage(SiteApi& api, const std::string& id) {
    const auto event = document_named(api, views::replacement_record, id);
    const auto row =
        event ? views::replacement(api.database(), base::ReplacementId::of(*event)) : std::nullopt;
    if (!row) return std::nullopt;
    Linkage linkage{.anchor = *event};
    linkage.links.push_back(link_to(views::serial_record, row->serial, row->serial));
    Surroundings around{*event};
    if (!row->job.is_none()) around.add(row->job.event());
    if (!row->granted.is_none()) around.add(row->granted.event());
    for (const auto& issue : views::issues_of(api.database(), row->id)) {
        around.add(issue.id);
        around.add_what_follows(api.database(), issue.id);
        linkage.links.push_back(link_to(
            views::serial_record, base::normalised_serial(issue.new_serial), issue.new_serial));
    }
    linkage.around = around.all();
    return linkage;
}

}  // namespace amani::http
