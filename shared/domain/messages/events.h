// Short messages to customers. Type numbers 220–225.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>

namespace amani::domain {

// What a customer is told of.
enum class MessageKind : std::uint8_t {
    admitted = 1,
    estimate = 2,
    ready = 3,
    notice = 4,  // his device waits for him
    delivered = 5,
    visit = 6,
};
BOOST_DESCRIBE_ENUM(MessageKind, admitted, estimate, ready, notice, delivered, visit)

enum class Sending : std::uint8_t { on = 1, off = 2 };
BOOST_DESCRIBE_ENUM(Sending, on, off)

// The words of all messages of a kind, and whether they are sent at all. The latest one of a kind
// stands; facts from before the first one are told to nobody.
struct MessageTemplateSet {
    static constexpr AboutEvent about{220, Writer::masters, Relay::to_nobody, "تعیین متن پیام",
                                      "Message template set"};
    MessageKind kind = MessageKind::admitted;
    std::string text;  // with {words} in it
    Sending sending = Sending::on;
};
BOOST_DESCRIBE_STRUCT(MessageTemplateSet, (), (kind, text, sending))

// When messages are sent. The latest one stands.
struct MessagePolicySet {
    static constexpr AboutEvent about{221, Writer::masters, Relay::to_nobody, "تعیین ضوابط پیام",
                                      "Message policy set"};
    // Minutes of the day in Tehran, from the first to before the last. Equal: at any hour.
    std::int32_t from = 0;
    std::int32_t until = 0;
    std::int32_t stale_hours = 0;
};
BOOST_DESCRIBE_STRUCT(MessagePolicySet, (), (from, until, stale_hours))
[[nodiscard]] constexpr bool is_within_bounds(const MessagePolicySet& event) {
    return event.from >= 0 && event.from <= event.until && event.until <= 24 * 60 &&
           event.stale_hours > 0 && event.stale_hours <= 31 * 24;
}

// A person wants a message sent that was not, or of which nobody knows. `message` is the fact that
// it tells of, here and below.
struct MessageRetried {
    static constexpr AboutEvent about{222, Writer::centre, Relay::to_nobody, "ارسال دوباره پیام",
                                      "Message retried"};
    base::EventId message;
};
BOOST_DESCRIBE_STRUCT(MessageRetried, (), (message))

// A person does not want it sent.
struct MessageDropped {
    static constexpr AboutEvent about{223, Writer::centre, Relay::to_whom_it_concerns,
                                      "کنار گذاشتن پیام", "Message dropped"};
    base::EventId message;
    std::string reason;
    [[nodiscard]] base::SiteId concerns() const { return message.site(); }
};
BOOST_DESCRIBE_STRUCT(MessageDropped, (), (message, reason))

enum class MessageOutcome : std::uint8_t {
    sent = 1,
    overtaken = 2,
    stale = 3,
    refused = 4,  // by whom it was handed to
    no_number = 5,
    unknown = 6,  // handed over, and the program ended before it heard how that went
};
BOOST_DESCRIBE_ENUM(MessageOutcome, sent, overtaken, stale, refused, no_number, unknown)

// What has become of a message. The latest one stands.
struct MessageSettled {
    static constexpr AboutEvent about{224, Writer::hub, Relay::to_nobody, "نتیجه پیام",
                                      "Message settled"};
    base::EventId message;
    MessageOutcome outcome = MessageOutcome::sent;
    std::string mobile;  // to which it went, or empty
    std::int32_t parts = 0;
    std::string trouble;  // in the words of whom it was handed to
};
BOOST_DESCRIBE_STRUCT(MessageSettled, (), (message, outcome, mobile, parts, trouble))
[[nodiscard]] constexpr bool is_within_bounds(const MessageSettled& event) {
    return event.parts >= 0 && event.parts <= 100;
}

// A device has waited for its owner for so many days, and he is told by message (RULES §8.6).
struct NoticeFellDue {
    static constexpr AboutEvent about{225, Writer::hub, Relay::to_nobody, "یادآوری تحویل",
                                      "Notice fell due"};
    base::JobId job;
    std::int32_t days = 0;
};
BOOST_DESCRIBE_STRUCT(NoticeFellDue, (), (job, days))
[[nodiscard]] constexpr bool is_within_bounds(const NoticeFellDue& event) {
    return event.days > 0 && event.days <= 366;
}

using MessageEvents = boost::mp11::mp_list<MessageTemplateSet, MessagePolicySet, MessageRetried,
                                           MessageDropped, MessageSettled, NoticeFellDue>;

}  // namespace amani::domain
