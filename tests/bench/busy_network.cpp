#include "busy_network.h"

#include "a_site.h"

#include "shared/crypto/password.h"
#include "shared/domain/registry/event.h"
#include "shared/views/balances/state_digest.h"
#include "sync/session/stored_logs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace amani::bench {

namespace {

using namespace domain;

constexpr base::Day opening_day{20'400};
constexpr std::int64_t opening_time = 1'762'000'000'000;
constexpr std::int64_t shipped_of_each = 2'000;

crypto::SecretKey key_number(std::uint32_t number) {
    std::array<std::uint8_t, crypto::seed_size> seed{};
    for (std::size_t i = 0; i < 4; ++i) seed[i] = static_cast<std::uint8_t>(number >> (8 * i));
    return std::move(*crypto::SecretKey::from_seed(seed));
}

}  // namespace

hub::OpenHub open_busy_hub(const std::filesystem::path& folder, const base::Clock& clock) {
    std::filesystem::create_directories(folder);
    const station::Paths paths{folder};
    auto root = key_number(1'000'001);
    station::Identity identity{.root = root.public_key(),
                               .site = {1},
                               .code = "HUB",
                               .name = "hub",
                               .kind = SiteKind::central,
                               .incarnation = 1,
                               .first_number = 1};
    auto key = key_number(1'000'002);
    if (!std::filesystem::exists(paths.identity())) {
        crypto::write_key_file(paths.root_key(), root, std::nullopt);
        crypto::write_key_file(paths.key(), key, std::nullopt);
        station::write_identity(paths, identity);
    }
    return hub::open_hub(paths, std::move(identity), std::move(key), std::move(root), clock);
}

crypto::SecretKey key_of(base::SiteId site) { return key_number(site.value); }

// One site, and the log that it writes while it is cut off.
struct BusyNetwork::Site {
    base::SiteId id;
    crypto::SecretKey key;
    std::vector<base::PartId> assortment;
    base::EventId waybill;
    std::mt19937 random;
    std::uniform_real_distribution<double> uniform;
    std::uint32_t sequence = 0;
    std::int64_t jobs = 0;
    std::int64_t time = opening_time;
    std::vector<Event> log;
    std::vector<UsedPartLine> removed;
    base::UnitId shop;  // of a branch

    [[nodiscard]] base::LogId log_id() const { return base::LogId::of(id, 1); }
    [[nodiscard]] Place shelf() const { return {PlaceKind::consignment, id, 0}; }
    [[nodiscard]] base::Day today() const {
        return opening_day + static_cast<std::int32_t>(jobs / 12);
    }

    base::EventId write(Body body) {
        time += 40'000 + static_cast<std::int64_t>(uniform(random) * 900'000);
        Event& event = log.emplace_back();
        event.id = base::EventId::of(log_id(), ++sequence);
        event.type = type_of(body);
        event.time = {time << 16};
        if (sequence > 1) event.author = user();
        event.day = today();
        event.body = std::move(body);
        return event.id;
    }

    // Few parts are used often.
    base::PartId part() {
        const double at = std::pow(static_cast<double>(assortment.size()), uniform(random)) - 1;
        return assortment[static_cast<std::size_t>(at)];
    }

    [[nodiscard]] base::UserId user() const { return {base::EventId::of(log_id(), 1).value}; }

    void open_shop() {
        shop = base::UnitId::of(write(UnitDefined{.code = "SHOP", .name = "تعمیرگاه"}));
    }

    // Through the shop and back to a customer who pays for the work.
    void repair_in_shop() {
        ++jobs;
        const std::string number = "S" + std::to_string(id.value) + "-";
        const std::string end = "-04-" + std::to_string(jobs);
        const auto job = base::JobId::of(write(DeviceAdmitted{
            .number = number + "ADM" + end,
            .serial = "WM7K" + std::to_string(static_cast<int>(uniform(random) * 3'000'000)),
            .customer = {9},
            .complaint = "صدا می‌دهد"}));
        const auto handover = base::HandoverId::of(write(HandedOver{.job = job, .to = shop}));
        write(HandoverAccepted{job, handover, shop});
        write(TechnicianAssigned{job, user()});
        const auto started = write(LabourStarted{job});
        write(LabourStopped{.job = job, .started = started});
        write(WorkRecorded{job, "صدا", "فرسودگی", "تنظیم"});
        write(RepairFinished{job});
        write(QualityChecked{.job = job});
        const base::Rial fee{500'000 + (jobs % 40) * 50'000};
        const base::Rial vat{fee.value / 10};
        write(InvoiceIssued{
            .number = number + "INV" + end,
            .job = job,
            .customer = {9},
            .vat_rate = {1'000},
            .lines = {
                {.kind = AccountLineKind::labour, .name = "تنظیم", .gross = fee, .vat = vat}}});
        write(PaymentTaken{.number = number + "RC" + end,
                           .job = job,
                           .means = jobs % 3 == 0 ? MoneyMeans::cash : MoneyMeans::card,
                           .amount = fee + vat});
        write(DeviceDelivered{.job = job, .receiver = "صاحب دستگاه"});
    }

    void take_delivery() {
        StockReceived received{.waybill = base::WaybillId::of(waybill), .into = shelf()};
        for (const base::PartId each : assortment)
            received.lines.push_back({.part = each, .quantity = {shipped_of_each}});
        write(std::move(received));
    }

    void repair() {
        ++jobs;
        const std::string number = "S" + std::to_string(id.value) + "-";
        const auto job = base::JobId::of(write(DeviceAdmitted{
            .number = number + "ADM-04-" + std::to_string(jobs),
            .serial = "WM7K" + std::to_string(static_cast<int>(uniform(random) * 3'000'000)),
            .customer = {9},
            .kind = JobKind::warranty,
            .complaint = jobs % 3 == 0 ? "آب را تخلیه نمی‌کند"
                                       : "روشن نمی‌شود"}));
        write(WorkRecorded{job, "تخلیه", "فرسودگی", "تعویض قطعه"});
        const base::PartId fitted = part();
        const auto tag = base::TagId::of(
            write(PartFitted{.job = job,
                             .part = fitted,
                             .from = shelf(),
                             .payer = Payer::company,
                             .tag_number = number + "U-04-" + std::to_string(jobs)}));
        write(PartRemoved{.job = job, .tag = tag, .part = fitted});
        removed.push_back({.tag = tag, .part = fitted});
        write(RepairFinished{job});
        write(DeviceDelivered{.job = job, .receiver = "صاحب دستگاه"});
        if (removed.size() < 20) return;
        write(UsedPartsDispatched{.number = number + "WB-04-" + std::to_string(jobs),
                                  .to = {1},
                                  .lines = std::exchange(removed, {})});
    }
};

BusyNetwork::~BusyNetwork() = default;

BusyNetwork::BusyNetwork(const std::filesystem::path& folder, const Shape& shape) : shape_(shape) {
    hub::OpenHub opened = open_busy_hub(folder, clock_);
    station_ = std::move(opened.station);
    centre_ = std::move(opened.centre);
    centre_->begin_day(opening_day);
    centre_->members().found(
        {std::string{login}, std::string{login}, crypto::password_verifier(password)});
    publish_masters();
    std::mt19937 random{7};
    for (int i = 0; i < shape_.sites; ++i) {
        const base::SiteId id{first_site.value + static_cast<std::uint32_t>(i)};
        auto site = std::make_unique<Site>(Site{.id = id, .key = key_of(id)});
        site->random.seed(id.value);
        for (int part = 0; part < shape_.parts_a_site; ++part)
            site->assortment.push_back(parts_[random() % parts_.size()]);
        std::sort(site->assortment.begin(), site->assortment.end());
        site->assortment.erase(std::unique(site->assortment.begin(), site->assortment.end()),
                               site->assortment.end());
        const auto role =
            is_branch(id) ? membership::SiteRole::branch : membership::SiteRole::agent;
        centre_->members().admit({base::LogId::of(id, 1), role, site->key.public_key(),
                                  crypto::hash(site->key.public_key().view())});
        if (!is_branch(id)) ship(*site);
        sites_.push_back(std::move(site));
    }
    centre_->feeds().seal();
    std::vector<std::vector<session::Store>> by_site;
    for (auto& site : sites_) {
        const std::size_t before = segments_.size();
        write_log(*site);
        by_site.emplace_back(
            std::make_move_iterator(segments_.begin() + static_cast<std::ptrdiff_t>(before)),
            std::make_move_iterator(segments_.end()));
        segments_.resize(before);
    }
    for (std::size_t turn = 0, left = 1; left > 0; ++turn) {
        left = 0;
        for (auto& each : by_site) {
            if (turn >= each.size()) continue;
            segments_.push_back(std::move(each[turn]));
            ++left;
        }
    }
}

void BusyNetwork::receive_all() {
    station_->transact([&] {
        for (const auto& each : segments_)
            if (!is_away(each.log.site()))
                (void)station_->replica().store(session::open_store(
                    each, station_->network(),
                    session::before(each, station_->replica().logs(), station_->roster())));
        return station::Station::Then::commit;
    });
}

bool BusyNetwork::is_branch(base::SiteId site) const {
    return shape_.branch_each > 0 &&
           site.value % static_cast<std::uint32_t>(shape_.branch_each) == 0;
}

bool BusyNetwork::is_away(base::SiteId site) const {
    return site.value >= first_site.value + static_cast<std::uint32_t>(shape_.sites - shape_.away);
}

void BusyNetwork::apply_all() {
    while (centre_->apply_some(64)) {
    }
    centre_->feeds().seal();
}

void BusyNetwork::publish_masters() {
    std::vector<Body> bodies;
    for (int i = 0; i < shape_.sites; ++i) {
        const base::SiteId site{first_site.value + static_cast<std::uint32_t>(i)};
        const std::string code = "AG-" + std::to_string(site.value);
        if (is_branch(site)) {
            bodies.push_back(SiteDefined{site, code, code, SiteKind::branch, {}});
            continue;
        }
        bodies.push_back(SiteDefined{site, code, code, SiteKind::agent, {}});
        bodies.push_back(AgentTermsSet{.agent = site, .rate = {8'500}});
    }
    for (int i = 0; i < shape_.parts; ++i)
        bodies.push_back(PartDefined{.code = "P" + std::to_string(i),
                                     .name = "part " + std::to_string(i),
                                     .returnable = Returnable::yes});
    for (const auto kind : {MessageKind::admitted, MessageKind::ready})
        bodies.push_back(MessageTemplateSet{.kind = kind, .text = "{number}"});
    bodies.push_back(HandlingSet{{19'800}, {250'000}});
    bodies.push_back(PriceListPublished{.name = "PL-1", .valid_from = {19'800}});
    const app::Author author{{}, opening_day};
    base::PriceListId list;
    station_->transact([&] {
        for (const Event& event : station_->journal().record(author, bodies)) {
            if (std::holds_alternative<PartDefined>(event.body))
                parts_.push_back(base::PartId::of(event.id));
            if (std::holds_alternative<PriceListPublished>(event.body))
                list = base::PriceListId::of(event.id);
        }
        bodies.clear();
        const Place store{PlaceKind::main, {1}, 0};
        for (const base::PartId part : parts_) {
            bodies.push_back(PriceSet{list, part, {7'200'000}});
            bodies.push_back(TariffSet{{19'800}, part, {2'800'000}, {300'000}});
            bodies.push_back(GoodsReceived{
                .into = store, .lines = {{part, {shipped_of_each * shape_.sites}, {4'500'000}}}});
        }
        station_->journal().record(author, bodies);
        return station::Station::Then::commit;
    });
}

void BusyNetwork::ship(Site& site) {
    Dispatched dispatched{.number = "WB-" + std::to_string(site.id.value),
                          .from = {PlaceKind::main, {1}, 0},
                          .to = site.id};
    for (const base::PartId part : site.assortment)
        dispatched.lines.push_back({.part = part, .quantity = {shipped_of_each}});
    const std::array<Body, 1> bodies{std::move(dispatched)};
    station_->transact([&] {
        site.waybill = station_->journal().record({{}, opening_day}, bodies).front().id;
        return station::Station::Then::commit;
    });
}

void BusyNetwork::write_log(Site& site) {
    site.write(
        UserAdded{.login = "admin", .name = "admin", .roles = {Role::administrator, Role::agent}});
    if (is_branch(site.id)) {
        site.open_shop();
        while (static_cast<int>(site.log.size()) < shape_.events_a_site) site.repair_in_shop();
    } else {
        site.take_delivery();
        while (static_cast<int>(site.log.size()) < shape_.events_a_site) site.repair();
    }
    site.log.resize(static_cast<std::size_t>(shape_.events_a_site));
    views::DigestAdder adder;
    views::StateDigest digest;
    crypto::Hash previous;
    std::vector<Entry> effects;
    for (std::size_t from = 0; from < site.log.size();) {
        log::Rows rows;
        std::size_t size = 0;
        std::size_t to = from;
        for (; to < site.log.size() && rows.size() < 256 && size < (16U << 10); ++to) {
            const base::Bytes row = encode_event(site.log[to]);
            rows.add(row);
            size += row.size();
            effects.clear();
            append_effects(site.log[to], effects);
            for (const Entry& effect : effects) adder.add(digest, effect);
        }
        const log::Segment segment = log::seal({.network = station_->network(),
                                                .first = site.log[from].id,
                                                .previous = previous,
                                                .digest = log::Digest{digest.bytes()}},
                                               rows, site.key, log::Effort::backlog);
        previous = segment.head_hash();
        session::Store store{segments_.size(), site.log_id(), segment.head.first,
                             log::as_sent(segment)};
        bytes_ += static_cast<std::int64_t>(store.segment.size());
        canonical_bytes_ += static_cast<std::int64_t>(size);
        segments_.push_back(std::move(store));
        from = to;
    }
    events_ += static_cast<std::int64_t>(site.log.size());
    site.log = {};
}

}  // namespace amani::bench
