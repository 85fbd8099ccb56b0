#include "shared/http/resources/billing/console.h"

#include "shared/app/billing/load.h"
#include "shared/http/resources/billing/account.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/views/billing/billing_view.h"
#include "shared/views/service/service_records.h"

namespace amani::http {

Console billing_console(SiteApi& api) {
    using enum Noun::Records;
    return {.routes = {command_route<domain::RecordLabour>(
                           api, {"/jobs/{id}/labour", "Record work of the tariff", "job"}),
                       command_route<domain::AddCharge>(
                           api, {"/jobs/{id}/charge", "Add a charge in words", "job"}),
                       command_route<domain::WithdrawLine>(
                           api, {"/jobs/{id}/withdraw", "Withdraw labour or a charge", "job"}),
                       command_route<domain::GrantDiscount>(
                           api, {"/jobs/{id}/discount", "Give away of a line or the job", "job"}),
                       command_route<domain::GiveEstimate>(
                           api, {"/jobs/{id}/estimate", "Tell the customer what it costs", "job"}),
                       command_route<domain::AnswerEstimate>(
                           api, {"/jobs/{id}/answer", "Record the customer's answer", "job"}),
                       account_route(api)},
            .nouns = {{{.list = views::estimates_list,
                        .reads = views::job_record.reads,
                        .summary = "Estimates, and what customers have answered",
                        .age_of = "given_time"},
                       "",
                       no},
                      {{.list = views::discounts_list,
                        .reads = views::job_record.reads,
                        .summary = "What was given away, and by whom",
                        .totals = {"amount"}},
                       "",
                       no}}};
}

}  // namespace amani::http
