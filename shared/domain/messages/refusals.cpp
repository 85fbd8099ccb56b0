#include "shared/domain/messages/refusals.h"

#include "shared/domain/messages/message_text.h"
#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

std::string in_braces(MessageKind kind) {
    std::string all;
    for (const std::string_view word : words_of(kind))
        all += fmt::format("{}{{{}}}", all.empty() ? "" : " ", word);
    return all;
}

RefusalText text(const NoSuchWord& refusal) {
    return {
        .code = "messages.no_such_word",
        .field = "text",
        .numbers = {},
        .fa = fmt::format("«{{{}}}» در این پیام با چیزی پر نمی‌شود.",
                          refusal.word),
        .en = fmt::format("\"{{{}}}\" stands for nothing in this message.", refusal.word),
        .remedy_fa = fmt::format("از این‌ها بردارید: {}.", in_braces(refusal.kind)),
        .remedy_en = fmt::format("Take from these: {}.", in_braces(refusal.kind))};
}

RefusalText text(const MessageTooLong& refusal) {
    return {
        .code = "messages.too_long",
        .field = "text",
        .numbers = {{"parts", refusal.parts}, {"most", refusal.most}},
        .fa = fmt::format("متن {} پیامک می‌شود؛ بیشترین {} است.",
                          refusal.parts, refusal.most),
        .en = fmt::format("The text takes {} short messages; {} at most.", refusal.parts,
                          refusal.most),
        .remedy_fa =
            "کوتاه‌ترش کنید: هر پیامک فارسی ۶۷ نویسه دارد.",
        .remedy_en =
            "Make it shorter: a short message holds 67 characters of Persian, 153 of English."};
}

RefusalText text(const NoSendingHours& refusal) {
    return {
        .code = "messages.no_sending_hours",
        .field = "hours",
        .numbers = {},
        .fa = fmt::format("«{}» ساعت ارسال نیست.", refusal.text),
        .en = fmt::format("\"{}\" are no hours.", refusal.text),
        .remedy_fa =
            "مانند 08:00-21:00 بنویسید، یا برای همه ساعت‌ها خالی بگذارید.",
        .remedy_en = "Write them like 08:00-21:00, or leave them out for any hour."};
}

RefusalText text(const MessageNotOpen& refusal) {
    const auto [fa, en] = [&]() -> std::pair<std::string_view, std::string_view> {
        switch (refusal.state) {
            case MessageState::sent:
                return {"این پیام فرستاده شده است.", "This message was sent."};
            case MessageState::dropped:
                return {"این پیام کنار گذاشته شده است.", "This message was dropped."};
            case MessageState::waiting:
            case MessageState::failed:
            case MessageState::unknown:
                break;
        }
        return {"این پیام در صف ارسال است.", "This message waits to be sent."};
    }();
    const bool waits = refusal.state == MessageState::waiting;
    return {
        .code = "messages.not_open",
        .field = "message",
        .numbers = {{"state", static_cast<int>(refusal.state)}},
        .fa = std::string{fa},
        .en = std::string{en},
        .remedy_fa =
            waits
                ? "لازم نیست کاری بکنید؛ به‌زودی فرستاده می‌شود."
                : "اگر باید خبری داده شود، تلفن بزنید.",
        .remedy_en = waits ? "Nothing need be done; it will be sent soon."
                           : "Where there is something to tell, call the customer."};
}

}  // namespace

RefusalText text_of(const MessagesRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
