#include "shared/base/listening.h"

namespace amani::base {

std::string address_text(const std::string& host, std::uint16_t port) {
    const bool is_wide = host.find(':') != std::string::npos;
    return (is_wide ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

std::string cannot_listen(const std::string& address, std::string_view why) {
    const std::string reason{why};
    return "cannot listen on " + address + ": " + reason +
           ". Stop the other program there, or choose another address (--http, --listen).\n" +
           "نشانی " + address + " در اختیار این برنامه قرار نگرفت (" + reason +
           "). برنامه دیگری را که آنجاست ببندید یا نشانی دیگری بدهید (‎--http، ‎--listen‎).";
}

}  // namespace amani::base
