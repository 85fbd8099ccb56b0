// What people ask about messages to customers.
#pragma once

#include "shared/domain/about/command.h"
#include "shared/domain/messages/events.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

struct SetMessageTemplate {
    static constexpr AboutCommand about{"SetMessageTemplate",
                                        {Role::administrator},
                                        the_centre,
                                        "تعیین متن پیام",
                                        "Set a message template"};
    using records = Records<MessageTemplateSet>;
    MessageKind kind = MessageKind::admitted;
    std::string text;
    Sending sending = Sending::on;
};
BOOST_DESCRIBE_STRUCT(SetMessageTemplate, (), (kind, text, sending))

struct SetMessagePolicy {
    static constexpr AboutCommand about{"SetMessagePolicy",
                                        {Role::administrator},
                                        the_centre,
                                        "تعیین ضوابط پیام",
                                        "Set the message policy"};
    using records = Records<MessagePolicySet>;
    std::string hours;  // "08:00-21:00"; empty: at any hour
    std::int32_t stale_hours = 48;
};
BOOST_DESCRIBE_STRUCT(SetMessagePolicy, (), (hours, stale_hours))

struct RetryMessage {
    static constexpr AboutCommand about{"RetryMessage",
                                        {Role::administrator, Role::supervisor},
                                        the_centre,
                                        "ارسال دوباره پیام",
                                        "Send a message again"};
    using records = Records<MessageRetried>;
    base::EventId message;
};
BOOST_DESCRIBE_STRUCT(RetryMessage, (), (message))

struct DropMessage {
    static constexpr AboutCommand about{"DropMessage",
                                        {Role::administrator, Role::supervisor},
                                        the_centre,
                                        "کنار گذاشتن پیام",
                                        "Drop a message"};
    using records = Records<MessageDropped>;
    base::EventId message;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DropMessage, (), (message, reason))

using MessageCommands =
    boost::mp11::mp_list<SetMessageTemplate, SetMessagePolicy, RetryMessage, DropMessage>;

}  // namespace amani::domain
