#include "node/syncing/trouble.h"

#include "shared/base/ensure.h"
#include "shared/codec/json.h"
#include "shared/codec/text_forms.h"

#include <boost/mp11.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace amani::node {

namespace json = boost::json;

namespace {

struct Words {
    std::string_view fa;
    std::string_view en;
};
// What happens to the documents that have not reached the hub.
enum class Unsent { leaves_later, stays };

struct Told {
    TroubleCode code;
    Words what;
    Words remedy;
    Unsent unsent = Unsent::leaves_later;
};

constexpr Words stays_here{
    " سندهایی که به مرکز نرسیده‌اند همین‌جا خواندنی می‌مانند و تا آن هنگام به حساب نمی‌آیند.",
    " Documents that have not reached the hub stay readable here; until then they do not count."};

constexpr Told all_told[] = {
    {TroubleCode::hub_unreachable,
     {"مرکز اکنون در دسترس نیست.", "The hub is out of reach now."},
     {"کار ادامه دارد؛ آنچه ثبت شده در تماس بعدی می‌رود.",
      "Work goes on; what is recorded leaves at the next contact."}},
    {TroubleCode::hub_busy,
     {"مرکز پاسخ می‌دهد ولی اکنون چیزی نمی‌پذیرد.",
      "The hub answers, but can take nothing in now."},
     {"کار ادامه دارد و همگام‌سازی خودش تکرار می‌شود. اگر ماند، به مرکز خبر دهید.",
      "Work goes on, and the sync is tried again by itself. If it stays so, tell the "
      "centre."}},
    {TroubleCode::trouble_here,
     {"همگام‌سازی به سبب اشکالی در همین رایانه انجام نشد.",
      "This machine could not carry the sync through."},
     {"فضای دیسک را بررسی کنید؛ همگام‌سازی خودش تکرار می‌شود.",
      "See whether its disk is full; the sync is tried again by itself."}},
    {TroubleCode::no_hub_address,
     {"نشانی مرکز در این محل شناخته نیست.", "No address of the hub is known here."},
     {"amani-node run را یک بار با ‎--hub host:port‎ اجرا کنید؛ نشانی را مرکز "
      "می‌داند.",
      "Start amani-node run once with --hub host:port; the centre knows the "
      "address."}},
    {TroubleCode::access_revoked,
     {"مرکز دسترسی این نصب را لغو کرده است؛ آنچه اینجا ثبت شود دیگر پذیرفته نمی‌شود.",
      "The centre has revoked this installation; what is recorded here is taken in "
      "no more."},
     {"با مدیر سامانه مرکز تماس بگیرید. اگر باید کار ادامه یابد، دعوت‌نامه تازه بدهد "
      "(amani invite add) و در پوشه‌ای خالی دوباره بپیوندید.",
      "Call the centre's administrator. If work is to go on here: a new invite (amani "
      "invite add), and join with it in an empty directory."},
     Unsent::stays},
    {TroubleCode::not_a_member,
     {"مرکز این نصب را عضو شبکه نمی‌شناسد.",
      "The hub does not know this installation as a member."},
     {"از مدیر سامانه مرکز بپرسید چرا؛ اگر مرکز از پشتیبان برگردانده نشده است، دعوت‌نامه "
      "تازه لازم است.",
      "Ask the centre's administrator why; unless the hub is about to be restored, a "
      "new invite is needed."},
     Unsent::stays},
    {TroubleCode::invite_used,
     {"با این دعوت‌نامه نصب دیگری به شبکه پیوسته است.",
      "Another installation has joined with this invite."},
     {"مدیر سامانه مرکز برای اینجا دعوت‌نامه تازه بدهد (amani invite add)؛ اگر نصب دیگر از "
      "شما نیست، دسترسی آن را لغو کند (amani member revoke).",
      "The centre's administrator issues a new invite for this place (amani invite "
      "add), and revokes the other installation if it is not yours (amani member "
      "revoke)."},
     Unsent::stays},
    {TroubleCode::invite_expired,
     {"مهلت دعوت‌نامه این محل پیش از نخستین تماس با مرکز گذشته است.",
      "This site's invite expired before its first contact with the hub."},
     {"از مدیر سامانه مرکز دعوت‌نامه تازه بخواهید (amani invite add).",
      "Ask the centre's administrator for a new invite (amani invite "
      "add)."},
     Unsent::stays},
    {TroubleCode::place_taken,
     {"نصب دیگری به جای این نصب به شبکه پیوسته است.",
      "Another installation has joined in this one's place."},
     {"از مدیر سامانه مرکز دعوت‌نامه تازه بخواهید (amani invite add).",
      "Ask the centre's administrator for a new invite (amani invite "
      "add)."},
     Unsent::stays},
    {TroubleCode::invite_refused,
     {"مرکز دعوت‌نامه این محل را نپذیرفت.",
      "The hub has not accepted this site's invite."},
     {"با مدیر سامانه مرکز تماس بگیرید و جزئیات زیر را بگویید؛ دعوت‌نامه تازه لازم "
      "است.",
      "Call the centre's administrator and read out the detail below; a new invite is "
      "needed."},
     Unsent::stays},
    {TroubleCode::other_hub_key,
     {"آن که در نشانی مرکز پاسخ می‌دهد مرکز این شبکه نیست: کلید دیگری دارد.",
      "Who answers at the hub's address is not this network's hub: its key is "
      "another."},
     {"نشانی مرکز را بررسی کنید (amani-node run --hub). اگر درست است، کسی خود را به جای "
      "مرکز می‌نشاند یا مرکز از نو ساخته شده است: به مدیر سامانه مرکز خبر دهید.",
      "See whether the address is right (amani-node run --hub). If it is, somebody "
      "poses as the hub or it was founded anew: tell the centre's "
      "administrator."},
     Unsent::stays},
    {TroubleCode::other_network,
     {"مرکزی که پاسخ می‌دهد از آنِ شبکه دیگری است.",
      "The hub that answers belongs to another network."},
     {"نشانی مرکز را بررسی کنید (amani-node run --hub).",
      "See whether the address is right (amani-node run --hub)."},
     Unsent::stays},
    {TroubleCode::version_mismatch,
     {"نسخه این برنامه و نسخه برنامه مرکز با هم کار نمی‌کنند.",
      "This program's version and the hub's do not work together."},
     {"برنامه قدیمی‌تر را به‌روز کنید؛ معمولا amani-node در همین رایانه. کار ادامه دارد و "
      "آنچه ثبت شده پس از به‌روزرسانی می‌رود.",
      "Upgrade the older one, most often amani-node on this machine. Work goes on; what "
      "is recorded leaves after the upgrade."}},
    {TroubleCode::not_understood,
     {"این برنامه و مرکز سخن یکدیگر را نفهمیدند و گفت‌وگو قطع شد.",
      "This program and the hub did not understand one another, and broke off."},
     {"هر دو را به‌روز کنید؛ اگر ماند، جزئیات زیر را به پشتیبانی بدهید. کار ادامه دارد.",
      "Upgrade both; if it stays so, give the detail below to support. Work goes on."}},
    {TroubleCode::damaged_here,
     {"داده‌ای که از این رایانه می‌رود آسیب دیده به مرکز می‌رسد.",
      "What leaves this machine arrives at the hub damaged."},
     {"دیسک این رایانه را بررسی کنید (amani verify) و به مرکز خبر دهید.",
      "Have this machine's disk looked at (amani verify), and tell the centre."}},
    {TroubleCode::restored_here,
     {"این محل از نسخه‌ای قدیمی بازیابی یا تکثیر شده است و هنوز با پیشینه مرکز یکی نشده است.",
      "This site was restored from an old copy, or cloned, and is not one with the hub's "
      "history yet."},
     {"کار ادامه دارد و در تماس‌های بعدی خودبه‌خود درست می‌شود؛ چیزی دوباره وارد نکنید.",
      "Work goes on, and the next syncs put it right by themselves; enter nothing again."}},
    {TroubleCode::hub_restored,
     {"مرکز تاریخچه‌ای جز آنچه این محل از خودش شنیده نشان می‌دهد، و دوره تازه‌ای آغاز نکرده است.",
      "The hub shows another history than this site has heard from it, and has begun no new epoch."},
     {"دوباره همگام کنید: مرکزی که از نسخه کهنه برگشته خود دوره تازه‌ای آغاز می‌کند. اگر ماند، به مدیر "
      "سامانه مرکز بگویید: شاید دو مرکز با یک کلید کار می‌کنند.",
      "Sync again: a hub that was put back from an older copy begins a new epoch by itself. If it "
      "stays, tell the centre's administrator: two hubs may be working with one key."},
     Unsent::stays},
    {TroubleCode::kept_apart,
     {"مرکز بخشی از سندهای این محل را کنار گذاشته است؛ این سندها به حساب نمی‌آیند.",
      "The hub keeps some of this site's documents apart; they do not count."},
     {"به مدیر سامانه مرکز بگویید: این محل اجازه ثبت چنین سندی ندارد، یا پس از لغو دسترسی ثبت "
      "شده است. سندها همین‌جا و در مرکز به عنوان مدرک می‌مانند.",
      "Tell the centre's administrator: this site may not record such documents, or "
      "they were recorded after its revocation. They are kept, here and at the hub, as "
      "evidence."}},
    {TroubleCode::log_stopped,
     {"بخشی از پیشینه میان این محل و مرکز رد و بدل نمی‌شود.",
      "A part of the history does not pass between this site and the hub."},
     {"بقیه می‌رود و می‌آید. به مدیر سامانه مرکز خبر دهید و جزئیات زیر را بگویید.",
      "The rest does. Tell the centre's administrator, with the detail below."}},
};

const Told& told(TroubleCode code) {
    const auto* found = std::ranges::find(all_told, code, &Told::code);
    base::ensure(found != std::end(all_told), "every trouble has its words");
    return *found;
}

}  // namespace

TroubleKind kind_of(TroubleCode code) {
    if (code < TroubleCode::access_revoked) return TroubleKind::passing;
    return code < TroubleCode::restored_here ? TroubleKind::permanent : TroubleKind::differs;
}

TroubleCode code_of(session::Reason reason, bool by_peer) {
    using session::Reason;
    switch (reason) {
        case Reason::finished:
            return TroubleCode::none;
        case Reason::stopping:
            return by_peer ? TroubleCode::hub_busy : TroubleCode::trouble_here;
        case Reason::other_network:
            return TroubleCode::other_network;
        case Reason::version_mismatch:
            return TroubleCode::version_mismatch;
        case Reason::unknown_key:
            return TroubleCode::not_a_member;
        case Reason::join_refused:
            return TroubleCode::invite_refused;
        case Reason::revoked:
            return TroubleCode::access_revoked;
        case Reason::malformed:
        case Reason::too_much:
            return TroubleCode::not_understood;
        case Reason::bad_segments:
            return by_peer ? TroubleCode::damaged_here : TroubleCode::not_understood;
        case Reason::peer_silent:
        case Reason::transport_lost:
            return TroubleCode::hub_unreachable;
        case Reason::wrong_hub:
            return TroubleCode::other_hub_key;
        case Reason::invite_expired:
            return TroubleCode::invite_expired;
        case Reason::invite_used:
            return TroubleCode::invite_used;
        case Reason::place_taken:
            return TroubleCode::place_taken;
        case Reason::incarnation_taken:
            return TroubleCode::restored_here;
    }
    return TroubleCode::not_understood;
}

TroubleCode code_of_stored(std::int64_t number) {
    auto code = TroubleCode::none;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<TroubleCode>>([&](auto each) {
        if (static_cast<std::int64_t>(each.value) == number) code = each.value;
    });
    return code;
}

TroubleWords words_of(TroubleCode code) {
    const Told& words = told(code);
    const Words more = words.unsent == Unsent::stays ? stays_here : Words{};
    return {.what_fa = std::string{words.what.fa},
            .what_en = std::string{words.what.en},
            .remedy_fa = std::string{words.remedy.fa}.append(more.fa),
            .remedy_en = std::string{words.remedy.en}.append(more.en)};
}

json::value to_json(const SyncTrouble& trouble) {
    if (!trouble.is_some()) return nullptr;
    const auto words = words_of(trouble.code);
    return json::object{{"code", codec::name_of(trouble.code)},
                        {"kind", codec::name_of(kind_of(trouble.code))},
                        {"since", codec::text_of(trouble.since)},
                        {"messages", {{"fa", words.what_fa}, {"en", words.what_en}}},
                        {"remedy", {{"fa", words.remedy_fa}, {"en", words.remedy_en}}},
                        {"detail", codec::valid_utf8(trouble.detail)}};
}

}  // namespace amani::node
