#include "shared/views/books/books_records.h"

#include "shared/codec/text_forms.h"
#include "shared/domain/flows/events.h"
#include "shared/views/books/books_view.h"

namespace amani::views {
namespace {

// A voucher is named by its id, on paper, too.
std::optional<Cell> voucher_with(store::Database& database, const std::string& code) {
    const auto id = codec::event_from_text(code);
    return id ? key_of(voucher(database, *id)) : std::nullopt;
}
// Vouchers and discrepancies have no printed number.
std::optional<std::string> number_of_voucher(store::Database& database, base::EventId id) {
    return voucher(database, id) ? std::optional{std::string{}} : std::nullopt;
}
std::optional<std::string> number_of_discrepancy(store::Database& database, base::EventId id) {
    return discrepancy(database, base::DiscrepancyId::of(id)) ? std::optional{std::string{}}
                                                              : std::nullopt;
}

constexpr domain::EventType discrepancies_begin[] = {domain::DiscrepancyOpened::about.type};

}  // namespace

const RecordKind voucher_record{.name = "voucher",
                                .fa = "سند حسابداری",
                                .en = "voucher",
                                .list = vouchers_list,
                                .reads = domain::Subject::accounts,
                                .topic = "board",
                                .with_code = voucher_with,
                                .number_of = number_of_voucher};
const RecordKind discrepancy_record{.name = "discrepancy",
                                    .fa = "مغایرت",
                                    .en = "discrepancy",
                                    .list = discrepancies_list,
                                    .reads = domain::Subject::goods,
                                    .topic = "inbox",
                                    .begun_by = discrepancies_begin,
                                    .mention = Mention::changes_it,
                                    .number_of = number_of_discrepancy};

}  // namespace amani::views
