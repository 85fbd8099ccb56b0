#include "shared/http/resources/command_routes.h"
#include "shared/http/resources/commands.h"

namespace amani::http {

std::vector<Route> service_commands(SiteApi& api) {
    std::vector<Route> all;
    all.push_back(command_route<domain::AdmitDevice>(
        api, {"/jobs", "Admit a device: a job with its receipt's number"}));
    all.push_back(command_route<domain::RecordWork>(
        api, {"/jobs/{id}/work", "Record fault, cause and action", "job"}));
    all.push_back(command_route<domain::FitPart>(api, {"/jobs/{id}/fit", "Fit a part", "job"}));
    all.push_back(command_route<domain::RemovePart>(
        api, {"/jobs/{id}/remove", "Record a removed part", "job"}));
    all.push_back(command_route<domain::FinishRepair>(
        api, {"/jobs/{id}/finish", "Finish the repair", "job"}));
    all.push_back(command_route<domain::DeliverDevice>(
        api, {"/jobs/{id}/deliver", "Deliver to the customer", "job"}));
    all.push_back(command_route<domain::CancelJob>(
        api, {"/jobs/{id}/cancel", "Cancel before any work", "job"}));
    // The same with the job in the body: for arrays over many jobs at once.
    all.push_back(command_route<domain::RecordWork>(api, {"/work-records", "Record work on jobs"}));
    all.push_back(command_route<domain::FitPart>(api, {"/fittings", "Fit parts on jobs"}));
    all.push_back(command_route<domain::RemovePart>(api, {"/removals", "Record removed parts"}));
    all.push_back(command_route<domain::FinishRepair>(api, {"/finishes", "Finish repairs"}));
    all.push_back(command_route<domain::DeliverDevice>(api, {"/deliveries", "Deliver devices"}));
    all.push_back(command_route<domain::CancelJob>(api, {"/cancellations", "Cancel jobs"}));
    return all;
}

}  // namespace amani::http
