#include "shared/domain/registry/scrutiny.h"

#include "shared/codec/text_forms.h"
#include "shared/domain/flows/consumptions.h"
#include "shared/domain/flows/price_book.h"
#include "shared/domain/flows/transit.h"
#include "shared/domain/network/rights.h"
#include "shared/domain/network/site.h"
#include "shared/domain/registry/command_rights.h"
#include "shared/domain/warehouse/stock_lines.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Day;
using base::SiteId;

struct PersonRow {           // (user)
    std::int64_t roles = 0;  // a bit a role; none: may no longer work
};
BOOST_DESCRIBE_STRUCT(PersonRow, (), (roles))

struct PlaceRow {  // (site, number)
    PlaceKind kind = PlaceKind::main;
};
BOOST_DESCRIBE_STRUCT(PlaceRow, (), (kind))

// (site): the last hub day on which events of the site arrived, and the last such day before it. Of
// the site, not of its log: who goes on under a next incarnation has no first day again.
struct ContactRow {
    Day day;
    Day earlier;
};
BOOST_DESCRIBE_STRUCT(ContactRow, (), (day, earlier))

struct LateDecisionRow {  // (log): how far a person has decided about late events (C-15)
    std::uint32_t through = 0;
};
BOOST_DESCRIBE_STRUCT(LateDecisionRow, (), (through))

// (event): a person has refused it, by this decision.
using RefusedRow = Pointer;

// The first person of a site can be added by nobody; and BranchReissued is written by the program
// itself.
constexpr bool needs_an_author(EventType type) {
    return type != type_number<UserAdded>() && type != type_number<BranchReissued>();
}

std::string of_site(std::string_view member, SiteId site) {
    return std::string{member} + " of site " + std::to_string(site.value);
}

// Compares what a fact's claim() names with its author's site, and keeps the first offence.
class Claims {
  public:
    Claims(BooksStore& store, SiteId site, const Scrutiny::WarrantyOf& warranty_of)
        : store_(store),
          site_(site),
          kind_(row_or_empty<SiteRow>(store, {Table::site, site.value}).kind),
          warranty_of_(warranty_of) {}

    void record(std::string_view member, SiteId owner) {
        if (owner != site_) object(Breach::anothers_record, of_site(member, owner));
    }
    void store(std::string_view member, const Place& place) {
        if (place.site != site_) return object(Breach::anothers_place, of_site(member, place.site));
        const bool is_known =
            place.number == 0 ||
            row_or_empty<PlaceRow>(store_, {Table::place, site_.value, place.number}).kind ==
                place.kind;
        if (!is_known || !is_store(place.kind) || !has_place(kind_, place.kind))
            object(Breach::impossible_place, std::string{member} + " of kind " +
                                                 std::to_string(static_cast<int>(place.kind)) +
                                                 ", number " + std::to_string(place.number));
    }
    // At the company's cost a returnable part is credited against its own used part (R-USD-1).
    void pieces(std::string_view member, base::PartId part, base::Quantity quantity) {
        const auto row = row_or_empty<PartRow>(store_, {Table::part, part.value});
        if (quantity.value > 1 && row.returnable == Returnable::yes)
            object(Breach::pieces_in_one,
                   std::to_string(quantity.value) + " of one " + std::string{member});
    }
    // What is undone was recorded as it says, and not undone before.
    void fitting(std::string_view member, base::TagId fitted, base::PartId part,
                 base::Quantity quantity) {
        record(member, fitted.site());
        const auto consumed = row_or_empty<ConsumedRow>(store_, consumed_key(fitted.event()));
        const auto tag =
            row_or_empty<TagRow>(store_, tag_key(CreditKey::by_tag(fitted), fitted.site()));
        const bool is_consumed = consumed.part == part && consumed.total == quantity;
        const bool is_debt =
            !tag.consumed_on.is_none() && tag.part == part && quantity == base::Quantity{1};
        if (!is_consumed && !is_debt)
            object(Breach::nothing_to_undo,
                   std::string{member} + " " + std::to_string(fitted.value));
    }
    // A waybill that is not known here yet may be sent to any site (C-10), so it is no offence; see
    // Transit::open_waybill.
    void parcel(std::string_view member, base::WaybillId waybill, const std::string& number) {
        if (waybill.is_none()) {
            const auto known = waybill_named(store_, paper_of_waybill(store_, number));
            if (!known) return;
            waybill = *known;
        }
        const auto row = find_row<WaybillRow>(store_, waybill_key(waybill));
        if (row && row->is_sent != 0 && row->to != site_)
            object(Breach::anothers_parcel, of_site(member, row->to));
    }
    void warranty(std::string_view serial) {
        const auto by = warranty_of_(serial);
        if (by && *by != site_) object(Breach::anothers_warranty, of_site("serial", *by));
    }

    std::optional<Offence> offence;

  private:
    void object(Breach why, std::string detail) {
        if (!offence) offence = Offence{why, std::move(detail)};
    }

    BooksStore& store_;
    SiteId site_;
    SiteKind kind_;
    const Scrutiny::WarrantyOf& warranty_of_;
};

template <class T>
concept Claiming = requires(const T& fact, Claims& own) { fact.claim(own); };

// What a site's event does not claim would be believed of every site.
constexpr bool every_claim_is_made() {
    bool is_complete = true;
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        using T = typename Entry::body;
        is_complete = is_complete && (T::about.writer == Writer::every_site) == Claiming<T>;
    });
    return is_complete;
}
static_assert(every_claim_is_made(),
              "an event that a site records says in claim() what it disposes of");

}  // namespace

std::optional<Offence> Scrutiny::wrong_author(const Event& fact) {
    const base::UserId author = fact.author;
    if (author.is_none()) {
        if (!needs_an_author(fact.type)) return std::nullopt;
        return Offence{Breach::unknown_author, "no author"};
    }
    if (author.site() != fact.id.site())
        return Offence{Breach::foreign_author, of_site("author", author.site())};
    const auto person = find_row<PersonRow>(store_, {Table::person, author.value});
    if (!person) return Offence{Breach::unknown_author, "author " + std::to_string(author.value)};
    const SiteKind kind = row_or_empty<SiteRow>(store_, {Table::site, fact.id.site().value}).kind;
    if (!may_record(fact.type, roles_in(person->roles), kind))
        return Offence{Breach::without_right, "author " + std::to_string(author.value)};
    return std::nullopt;
}

std::optional<Offence> Scrutiny::examine(const Event& fact) {
    if (fact.id.site() == centre_ || fact.id.log().is_feed()) return std::nullopt;
    if (decided_through(fact.id.log()) >= fact.id.sequence())
        if (const auto refused = find_row<RefusedRow>(store_, {Table::refused, fact.id.value}))
            return Offence{Breach::refused_by_centre,
                           "decision " + codec::text_of(base::EventId{refused->to})};
    if (auto offence = wrong_author(fact)) return offence;
    Claims own{store_, fact.id.site(), warranty_of_};
    std::visit(
        [&]<class T>(const T& body) {
            if constexpr (Claiming<T>) body.claim(own);
        },
        fact.body);
    return own.offence;
}

void Scrutiny::note(const Event& fact) {
    if (const auto* added = std::get_if<UserAdded>(&fact.body))
        save_row(store_, {Table::person, fact.id.value}, PersonRow{bits_of(added->roles)});
    else if (const auto* changed = std::get_if<UserChanged>(&fact.body))
        save_row(store_, {Table::person, changed->user.value}, PersonRow{bits_of(changed->roles)});
    else if (const auto* place = std::get_if<PlaceDefined>(&fact.body))
        save_row(store_, {Table::place, fact.id.site().value, further_store(fact.id)},
                 PlaceRow{place->kind});
    else if (const auto* decided = std::get_if<LateEventsDecided>(&fact.body))
        note_decided(*decided, fact.id);
}

void Scrutiny::note_decided(const LateEventsDecided& decided, base::EventId decision) {
    const base::LogId log = decided.through.log();
    save_row(store_, {Table::late_decision, log.value},
             LateDecisionRow{std::max(decided_through(log), decided.through.sequence())});
    for (const base::EventId refused : decided.refused)
        save_row(store_, {Table::refused, refused.value}, RefusedRow{decision.value});
}

std::uint32_t Scrutiny::decided_through(base::LogId log) {
    return row_or_empty<LateDecisionRow>(store_, {Table::late_decision, log.value}).through;
}

Day Scrutiny::possible_day(const Event& fact, Day today, std::int32_t days_back) {
    if (fact.id.site() == centre_ || fact.id.log().is_feed()) return fact.day;
    const RowKey at{Table::contact, fact.id.site().value};
    ContactRow contact = row_or_empty<ContactRow>(store_, at);
    if (contact.day < today) {
        contact = {today, contact.day};
        save_row(store_, at, contact);
    }
    if (fact.day > today) return today;
    if (contact.earlier.is_none()) return fact.day;
    return std::max(fact.day, contact.earlier + (-1 - days_back));
}

}  // namespace amani::domain
