#include "shared/http/resources/cases/console.h"

#include "shared/app/cases/load.h"
#include "shared/http/resources/frame/command_route.h"

namespace amani::http {

Console cases_console(SiteApi& api) {
    return {
        .routes = {command_route<domain::CloseCase>(
                       api, {"/discrepancies/{id}/close", "Close a case by hand", "discrepancy"}),
                   command_route<domain::ReopenCase>(
                       api, {"/discrepancies/{id}/reopen", "Reopen a case", "discrepancy"}),
                   command_route<domain::DecidePiece>(
                       api, {"/used-decisions", "Decide about a quarantined used part"}),
                   command_route<domain::MatchReceipt>(
                       api, {"/receipt-matches", "Match a receipt with its waybill"})}};
}

}  // namespace amani::http
