#include "shared/http/resources/command_routes.h"
#include "shared/http/resources/commands.h"

namespace amani::http {

std::vector<Route> master_data_commands(SiteApi& api) {
    std::vector<Route> all;
    all.push_back(command_route<domain::DefineSite>(api, {"/sites", "Define a site"}));
    all.push_back(command_route<domain::DefineSite>(api, {"/sites/{id}", "Change a site", "site"}));
    all.push_back(command_route<domain::DefinePlace>(
        api, {"/places", "Define a further store of this site"}));
    all.push_back(
        command_route<domain::DefineModel>(api, {"/models", "Define a model, or change it"}));
    all.push_back(
        command_route<domain::DefinePart>(api, {"/parts", "Define a part, or change it"}));
    all.push_back(
        command_route<domain::PublishPriceList>(api, {"/price-lists", "Publish a price list"}));
    all.push_back(command_route<domain::SetPrice>(api, {"/prices", "Set a price in a list"}));
    all.push_back(command_route<domain::SetTariff>(
        api, {"/tariffs", "Set labour and recovery value of a part"}));
    all.push_back(
        command_route<domain::SetHandling>(api, {"/handling", "Set the handling of a used part"}));
    all.push_back(command_route<domain::SetVatRate>(api, {"/vat-rates", "Set the rate of VAT"}));
    all.push_back(
        command_route<domain::SetAgentTerms>(api, {"/agents/terms", "Set an agent's terms"}));
    all.push_back(command_route<domain::MakePayment>(
        api, {"/payments", "Record a payment to or from an agent"}));
    all.push_back(
        command_route<domain::RegisterCustomer>(api, {"/customers", "Register a customer"}));
    all.push_back(command_route<domain::ChangeCustomer>(
        api, {"/customers/{id}", "Change a customer", "customer"}));
    all.push_back(command_route<domain::RegisterSerial>(api, {"/serials", "Register a serial"}));
    all.push_back(command_route<domain::ActivateWarranty>(
        api, {"/serials/{id}/activate", "Activate a warranty", "serial"}));
    return all;
}

}  // namespace amani::http
