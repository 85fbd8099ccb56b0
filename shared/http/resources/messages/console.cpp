#include "shared/http/resources/messages/console.h"

#include "shared/app/messages/load.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/views/messages/messages_view.h"

namespace amani::http {

Console messages_console(SiteApi& api) {
    using enum Noun::Records;
    return {.routes = {command_route<domain::SetMessageTemplate>(
                           api, {"/message-templates", "Set the text of a kind of messages"}),
                       command_route<domain::SetMessagePolicy>(
                           api, {"/message-policies", "Set when messages are sent"}),
                       command_route<domain::RetryMessage>(
                           api, {"/messages/{id}/retry", "Send a message again", "message"}),
                       command_route<domain::DropMessage>(
                           api, {"/messages/{id}/drop", "Drop a message", "message"})},
            .nouns = {{{.list = views::messages_list,
                        .reads = domain::Subject::service,
                        .summary = "Messages to customers, the newest fact first"},
                       "",
                       no},
                      {{.list = views::message_templates_list,
                        .reads = domain::Subject::common,
                        .summary = "Texts of messages"},
                       "",
                       no},
                      {{.list = views::message_policies_list,
                        .reads = domain::Subject::common,
                        .summary = "When messages are sent, the latest first"},
                       "",
                       no}}};
}

}  // namespace amani::http
