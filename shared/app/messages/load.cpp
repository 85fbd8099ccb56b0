#include "shared/app/messages/load.h"

#include "shared/views/messages/messages_view.h"

namespace amani::app {

domain::SetMessageTemplateState load(const Desk&, const domain::SetMessageTemplate&, base::Day) {
    return {};
}

domain::SetMessagePolicyState load(const Desk&, const domain::SetMessagePolicy&, base::Day) {
    return {};
}

domain::KnownMessageState load(const Desk& desk, const domain::RetryMessage& command, base::Day) {
    return {views::message_state(desk.database, command.message)};
}

domain::KnownMessageState load(const Desk& desk, const domain::DropMessage& command, base::Day) {
    return {views::message_state(desk.database, command.message)};
}

}  // namespace amani::app
