#include "shared/views/serials/serials_projection.h"

#include "shared/base/fold.h"
#include "shared/domain/serials/serial_file.h"
#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr std::string_view insert_serial = R"sql(
INSERT INTO serial(serial, model, batch, sold_on, standing, registered_time, registered_event,
    warranty_card, warranty_start, warranty_months, owner, warranty_time, warranty_event, written, produced_on, channel,
    imei1, imei2, registered_day, maker_until)
VALUES (?1, ?2, ?3, ?4, 2, ?5, ?6, ?7, ?8, ?9, 0, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
ON CONFLICT (serial) DO NOTHING)sql";

// Of several registrations of one serial, serial_event names all; of a single one, none.
constexpr std::string_view keep_earlier = R"sql(
INSERT INTO serial_event(serial, event, type, time, day)
SELECT serial, registered_event, 50, registered_time, registered_day FROM serial WHERE serial = ?1 AND standing = 2
ON CONFLICT (serial, event) DO NOTHING)sql";
constexpr std::string_view add_further = R"sql(
INSERT INTO serial_event(serial, event, type, time, day)
SELECT serial, ?2, 50, ?3, ?4 FROM serial WHERE serial = ?1 AND standing = 2
ON CONFLICT (serial, event) DO NOTHING)sql";

// A registration always outranks a stub; of two the later stands.
constexpr std::string_view register_serial = R"sql(
UPDATE serial SET model = ?2, batch = ?3, sold_on = ?4, standing = 2, registered_time = ?5, registered_event = ?6,
    written = ?7, produced_on = ?8, channel = ?9, imei1 = ?10, imei2 = ?11, registered_day = ?12
WHERE serial = ?1 AND (standing = 1 OR (?5, ?6) > (registered_time, registered_event)))sql";

constexpr std::string_view warrant_serial = R"sql(
UPDATE serial SET warranty_card = ?2, warranty_start = ?3, warranty_months = ?4, maker_until = ?5, warranty_time = ?6,
    warranty_event = ?7
WHERE serial = ?1 AND (?6, ?7) > (warranty_time, warranty_event))sql";

constexpr std::string_view stub_serial = R"sql(
INSERT INTO serial(serial, model, batch, sold_on, standing, registered_time, registered_event,
    warranty_card, warranty_start, warranty_months, owner, warranty_time, warranty_event, written, registered_day)
VALUES (?1, ?2, '', 0, 1, ?3, ?4, '', 0, 0, 0, 0, 0, ?5, ?6)
ON CONFLICT (serial) DO UPDATE SET model = excluded.model, registered_time = excluded.registered_time,
    registered_event = excluded.registered_event, written = excluded.written, registered_day = excluded.registered_day
WHERE serial.standing = 1 AND (excluded.registered_time, excluded.registered_event)
    > (serial.registered_time, serial.registered_event))sql";

constexpr std::string_view activate_warranty = R"sql(
INSERT INTO serial(serial, model, batch, sold_on, standing, registered_time, registered_event,
    warranty_card, warranty_start, warranty_months, owner, warranty_time, warranty_event, maker_until)
VALUES (?1, 0, '', 0, 1, 0, 0, ?2, ?3, ?4, 0, ?5, ?6, ?7)
ON CONFLICT (serial) DO UPDATE SET warranty_card = excluded.warranty_card, warranty_start = excluded.warranty_start,
    warranty_months = excluded.warranty_months, warranty_time = excluded.warranty_time,
    warranty_event = excluded.warranty_event, maker_until = excluded.maker_until
WHERE (excluded.warranty_time, excluded.warranty_event) > (serial.warranty_time, serial.warranty_event))sql";

// A serial that goes on under another, or the other one, of which nothing else is known here yet.
constexpr std::string_view make_row = R"sql(
INSERT INTO serial(serial, model, batch, sold_on, standing, registered_time, registered_event,
    warranty_card, warranty_start, warranty_months, owner, warranty_time, warranty_event)
VALUES (?1, 0, '', 0, 1, 0, 0, '', 0, 0, 0, 0, 0) ON CONFLICT (serial) DO NOTHING)sql";

// What a serial is that nobody has registered or met yet, from what was handed out under it.
constexpr std::string_view describe_row = R"sql(
UPDATE serial SET model = MAX(model, ?2), written = MAX(written, ?3) WHERE serial = ?1 AND registered_event = 0)sql";

constexpr std::string_view note_event = R"sql(
INSERT INTO serial_event(serial, event, type, time, day, code, other, customer, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (serial, event) DO NOTHING)sql";

constexpr std::string_view name_serial = R"sql(
INSERT INTO serial_name(serial, site, named, time, event) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (serial, site) DO UPDATE SET named = excluded.named, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (serial_name.time, serial_name.event))sql";

constexpr std::string_view flag_serial = R"sql(
INSERT INTO serial_flag(serial, flag, is_raised, reason, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (serial, flag) DO UPDATE SET is_raised = excluded.is_raised, reason = excluded.reason,
    time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (serial_flag.time, serial_flag.event))sql";

constexpr std::string_view own_serial = R"sql(
INSERT INTO serial_ownership(serial, event, owner, since, time) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (serial, event) DO NOTHING)sql";

constexpr std::string_view cover_serial = R"sql(
INSERT INTO serial_cover(serial, event, kind, card, start, months, until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (serial, event) DO NOTHING)sql";

constexpr std::string_view void_serial = R"sql(
INSERT INTO serial_void(serial, is_void, why, note, day, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (serial) DO UPDATE SET is_void = excluded.is_void, why = excluded.why, note = excluded.note,
    day = excluded.day, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (serial_void.time, serial_void.event))sql";

constexpr std::string_view retire_serial = R"sql(
INSERT INTO serial_retired(serial, how, successor, reason, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (serial) DO UPDATE SET how = excluded.how, successor = excluded.successor, reason = excluded.reason,
    time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (serial_retired.time, serial_retired.event))sql";

// What follows from all that is said of a serial, as one word, one day and one owner.
static_assert(static_cast<int>(domain::SerialState::replaced) ==
                      static_cast<int>(domain::Retirement::replaced) + 3 &&
                  static_cast<int>(domain::SerialState::scrapped) ==
                      static_cast<int>(domain::Retirement::scrapped) + 3 &&
                  static_cast<int>(domain::SerialState::stolen) ==
                      static_cast<int>(domain::SerialFlag::stolen) + 6 &&
                  static_cast<int>(domain::SerialState::duplicate) ==
                      static_cast<int>(domain::SerialFlag::duplicate) + 6,
              "the statement below has these numbers");
constexpr std::string_view settle_all = R"sql(
UPDATE serial SET
    owner = ifnull((SELECT serial_ownership.owner FROM serial_ownership WHERE serial_ownership.serial = serial.serial
        ORDER BY since DESC, time DESC, event DESC LIMIT 1), 0),
    warranty_expiry = CASE
        WHEN EXISTS (SELECT 1 FROM serial_void WHERE serial_void.serial = serial.serial AND is_void = 1)
            OR EXISTS (SELECT 1 FROM serial_retired WHERE serial_retired.serial = serial.serial AND how = 1) THEN 0
        ELSE MAX(maker_until,
            ifnull((SELECT MAX(until) FROM serial_cover WHERE serial_cover.serial = serial.serial), 0)) END,
    state = CASE
        WHEN EXISTS (SELECT 1 FROM serial_name WHERE serial_name.serial = serial.serial AND site = 0
            AND named <> serial_name.serial) THEN 10
        WHEN EXISTS (SELECT 1 FROM serial_flag WHERE serial_flag.serial = serial.serial AND is_raised = 1)
            THEN 6 + (SELECT MIN(flag) FROM serial_flag WHERE serial_flag.serial = serial.serial AND is_raised = 1)
        WHEN EXISTS (SELECT 1 FROM serial_suspect WHERE serial_suspect.serial = serial.serial AND is_open = 1) THEN 9
        WHEN EXISTS (SELECT 1 FROM serial_retired WHERE serial_retired.serial = serial.serial AND how <> 0)
            THEN 3 + (SELECT how FROM serial_retired WHERE serial_retired.serial = serial.serial)
        WHEN standing = 1 THEN 1 WHEN maker_until <> 0 THEN 3 ELSE 2 END)sql";

// A written form that is another serial's is not believed.
std::string own_form(const std::string& written, const std::string& serial) {
    return base::normalised_serial(written) == serial ? written : std::string{};
}

std::int64_t number_of(auto enumerator) { return static_cast<std::int64_t>(enumerator); }

}  // namespace

// What an event says beside its serial.
struct SerialsProjection::Said {
    std::int64_t code = 0;        // the enumerator of its flag, reason, span or end
    std::string_view other = {};  // the other serial
    base::CustomerId customer = {};
    std::string_view note = {};
};

SerialsProjection::SerialsProjection(store::Database& database)
    : database_(database),
      insert_(database.prepare(insert_serial)),
      keep_earlier_(database.prepare(keep_earlier)),
      add_further_(database.prepare(add_further)),
      register_(database.prepare(register_serial)),
      warrant_(database.prepare(warrant_serial)),
      stub_(database.prepare(stub_serial)),
      activate_(database.prepare(activate_warranty)),
      make_row_(database.prepare(make_row)),
      describe_(database.prepare(describe_row)),
      note_(database.prepare(note_event)),
      name_(database.prepare(name_serial)),
      flag_(database.prepare(flag_serial)),
      own_(database.prepare(own_serial)),
      cover_(database.prepare(cover_serial)),
      void_(database.prepare(void_serial)),
      retire_(database.prepare(retire_serial)),
      add_part_(
          database.prepare("INSERT INTO serial_part(serial, part, part_serial) VALUES (?1, ?2, ?3) "
                           "ON CONFLICT (serial, part, part_serial) DO NOTHING")),
      suspect_(database.prepare("INSERT INTO serial_suspect(discrepancy, serial, is_open) "
                                "VALUES (?1, ?2, 1) ON CONFLICT (discrepancy) DO NOTHING")),
      settle_suspect_(
          database.prepare("UPDATE serial_suspect SET is_open = ?2 WHERE discrepancy = ?1")),
      settle_(database.prepare(std::string{settle_all} + " WHERE serial.serial = ?1")) {}

void SerialsProjection::note(const domain::Event& event, std::string_view serial,
                             const Said& said) {
    note_->run(serial, event.id, event.type, event.time, event.day, said.code, said.other,
               said.customer, said.note);
}

void SerialsProjection::settle(std::string_view serial) { settle_->run(serial); }

void SerialsProjection::own(const domain::Event& event, std::string_view serial,
                            base::CustomerId owner, base::Day since) {
    if (!owner.is_none()) own_->run(serial, event.id, owner, since, event.time);
}

void SerialsProjection::apply(const domain::Event& event,
                              const domain::SerialRegistered& registered) {
    const auto& serial = registered.serial;
    const bool has_warranty =
        !registered.warranty_start.is_none() || !registered.warranty_card.empty();
    const base::LogicalTime warranty_time = has_warranty ? event.time : base::LogicalTime{};
    const base::EventId warranty_event = has_warranty ? event.id : base::EventId{};
    const auto written = own_form(registered.written, serial);
    const base::Day until =
        domain::expiry_of(domain::Warranty{registered.warranty_start, registered.warranty_months});
    insert_->run(serial, registered.model, registered.batch, registered.sold_on, event.time,
                 event.id, registered.warranty_card, registered.warranty_start,
                 registered.warranty_months, warranty_time, warranty_event, written,
                 registered.produced_on, registered.channel, registered.imei1, registered.imei2,
                 event.day, until);
    if (database_.rows_changed() == 0) {
        keep_earlier_->run(serial);
        add_further_->run(serial, event.id, event.time, event.day);
        register_->run(serial, registered.model, registered.batch, registered.sold_on, event.time,
                       event.id, written, registered.produced_on, registered.channel,
                       registered.imei1, registered.imei2, event.day);
        if (has_warranty)
            warrant_->run(serial, registered.warranty_card, registered.warranty_start,
                          registered.warranty_months, until, event.time, event.id);
    }
    own(event, serial, registered.owner, registered.sold_on);
    for (const auto& part : registered.factory_parts)
        add_part_->run(serial, part.part, part.part_serial);
    settle(serial);
}

void SerialsProjection::apply(const domain::Event& event, const domain::SerialStubbed& stubbed) {
    stub_->run(stubbed.serial, stubbed.model, event.time, event.id,
               own_form(stubbed.written, stubbed.serial), event.day);
    note(event, stubbed.serial, {});
    settle(stubbed.serial);
}

void SerialsProjection::apply(const domain::Event& event,
                              const domain::WarrantyActivated& activated) {
    activate_->run(activated.serial, activated.warranty_card, activated.start, activated.months,
                   event.time, event.id,
                   domain::expiry_of(domain::Warranty{activated.start, activated.months}));
    note(event, activated.serial, {.customer = activated.owner, .note = activated.warranty_card});
    own(event, activated.serial, activated.owner, activated.start);
    settle(activated.serial);
}

void SerialsProjection::rename(const domain::Event& event, const std::string& wrong,
                               const std::string& right, base::SiteId site,
                               const std::string& reason) {
    make_row_->run(wrong);
    make_row_->run(right);
    name_->run(wrong, site, right, event.time, event.id);
    note(event, wrong, {.other = right, .note = reason});
    settle(wrong);
    if (right == wrong) return;
    note(event, right, {.other = wrong, .note = reason});
    settle(right);
}

void SerialsProjection::apply(const domain::Event& event,
                              const domain::SerialCorrected& corrected) {
    rename(event, corrected.wrong, corrected.right, corrected.site, corrected.reason);
}

void SerialsProjection::apply(const domain::Event& event, const domain::SerialMerged& merged) {
    rename(event, merged.serial, merged.kept, {}, merged.reason);
}

void SerialsProjection::apply(const domain::Event& event, const domain::StubCorrected& corrected) {
    rename(event, corrected.wrong, corrected.right, event.id.site(), corrected.reason);
}

void SerialsProjection::apply(const domain::Event& event, const domain::SerialFlagged& flagged) {
    flag_->run(flagged.serial, flagged.flag, 1, flagged.reason, event.time, event.id);
    note(event, flagged.serial, {.code = number_of(flagged.flag), .note = flagged.reason});
    settle(flagged.serial);
}

void SerialsProjection::apply(const domain::Event& event, const domain::SerialFlagLifted& lifted) {
    flag_->run(lifted.serial, lifted.flag, 0, lifted.reason, event.time, event.id);
    note(event, lifted.serial, {.code = number_of(lifted.flag), .note = lifted.reason});
    settle(lifted.serial);
}

void SerialsProjection::apply(const domain::Event& event, const domain::OwnerChanged& changed) {
    own(event, changed.serial, changed.owner, changed.since);
    note(event, changed.serial, {.customer = changed.owner});
    settle(changed.serial);
}

void SerialsProjection::apply(const domain::Event& event,
                              const domain::WarrantyExtended& extended) {
    cover_->run(extended.serial, event.id, extended.kind, extended.warranty_card, extended.start,
                extended.months,
                domain::expiry_of(domain::Warranty{extended.start, extended.months}));
    note(event, extended.serial, {.code = number_of(extended.kind), .note = extended.reason});
    settle(extended.serial);
}

void SerialsProjection::apply(const domain::Event& event, const domain::WarrantyVoided& voided) {
    void_->run(voided.serial, 1, voided.why, voided.note, event.day, event.time, event.id);
    note(event, voided.serial, {.code = number_of(voided.why), .note = voided.note});
    settle(voided.serial);
}

void SerialsProjection::apply(const domain::Event& event,
                              const domain::WarrantyRestored& restored) {
    void_->run(restored.serial, 0, 0, restored.reason, event.day, event.time, event.id);
    note(event, restored.serial, {.note = restored.reason});
    settle(restored.serial);
}

void SerialsProjection::apply(const domain::Event& event, const domain::SerialRetired& retired) {
    retire_->run(retired.serial, retired.how, retired.successor, retired.reason, event.time,
                 event.id);
    const Said said{
        .code = number_of(retired.how), .other = retired.successor, .note = retired.reason};
    note(event, retired.serial, said);
    settle(retired.serial);
}

void SerialsProjection::apply(const domain::Event& event,
                              const domain::SerialReinstated& reinstated) {
    retire_->run(reinstated.serial, 0, "", reinstated.reason, event.time, event.id);
    note(event, reinstated.serial, {.note = reinstated.reason});
    settle(reinstated.serial);
}

void SerialsProjection::apply(const domain::Event& event,
                              const domain::DeviceTransferred& transferred) {
    note(event, transferred.serial, {.note = transferred.reason});
}

// The old product's warranty goes on with the new one: it is that one's own, and nobody activates
// another.
void SerialsProjection::apply(const domain::Event& event, const domain::ReplacementIssued& issued) {
    make_row_->run(issued.serial);
    make_row_->run(issued.new_serial);
    describe_->run(issued.new_serial, issued.model, own_form(issued.written, issued.new_serial));
    retire_->run(issued.serial, domain::Retirement::replaced, issued.new_serial, "", event.time,
                 event.id);
    if (!issued.warranty_start.is_none())
        activate_->run(
            issued.new_serial, "", issued.warranty_start, issued.warranty_months, event.time,
            event.id,
            domain::expiry_of(domain::Warranty{issued.warranty_start, issued.warranty_months}));
    own(event, issued.new_serial, issued.owner, event.day);
    const auto how = number_of(domain::Retirement::replaced);
    note(event, issued.serial, {.code = how, .other = issued.new_serial});
    note(event, issued.new_serial, {.code = how, .other = issued.serial, .customer = issued.owner});
    settle(issued.serial);
    settle(issued.new_serial);
}

void SerialsProjection::apply(const domain::Event& event, const domain::DiscrepancyOpened& opened) {
    if (opened.kind != domain::DiscrepancyKind::serial_open_twice) return;
    suspect_->run(event.id, opened.detail);
    note(event, opened.detail, {});
    settle(opened.detail);
}

void SerialsProjection::apply(const domain::Event&, const domain::DiscrepancySettled& settled) {
    settle_suspect_->run(settled.discrepancy, settled.left.value != 0 ? 1 : 0);
    if (database_.rows_changed() == 0) return;
    settle(first_text(database_, "SELECT serial FROM serial_suspect WHERE discrepancy = ?1",
                      settled.discrepancy));
}

void fill_serial_files(store::Database& database) {
    const auto all = database.prepare(
        "SELECT serial, warranty_start, warranty_months, owner, sold_on, warranty_event, "
        "registered_event, warranty_time, registered_time FROM serial");
    const auto until = database.prepare("UPDATE serial SET maker_until = ?2 WHERE serial = ?1");
    const auto own = database.prepare(own_serial);
    while (all->step()) {
        const std::string serial = all->string(0);
        const base::Day start{static_cast<std::int32_t>(all->integer(1))};
        const auto months = static_cast<std::int32_t>(all->integer(2));
        until->run(serial, domain::expiry_of(domain::Warranty{start, months}));
        if (all->integer(3) == 0) continue;
        // Whoever activated the warranty named the owner, else the registration.
        const bool is_registered = all->integer(5) == 0 || all->integer(5) == all->integer(6);
        own->run(serial, is_registered ? all->integer(6) : all->integer(5), all->integer(3),
                 is_registered ? all->integer(4) : all->integer(1),
                 is_registered ? all->integer(8) : all->integer(7));
    }
    database.execute(settle_all);
}

}  // namespace amani::views
