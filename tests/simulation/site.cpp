#include "simulation/site.h"

#include "shared/codec/row.h"
#include "shared/codec/writer.h"
#include "shared/store/sqlite.h"

#include <string>

namespace amani::simulation {

namespace {

log::Digest running_digest(const log::Digest& before, base::EventId, const log::Rows& rows) {
    log::Digest sum = before;
    for (std::size_t i = 0; i < rows.size(); ++i)
        sum = sum + log::Digest{crypto::hash(rows[i]).bytes};
    return sum;
}

std::unique_ptr<store::Database> empty_database() {
    auto database = store::open_sqlite_in_memory();
    log::migrate(*database);
    replica::migrate(*database);
    return database;
}

// i: integer, t: text, b: bytes.
struct Table {
    const char* name;
    std::string columns;
};
const Table tables[] = {{"log", "iiiiiiibb"},
                        {"tail", "ib"},
                        {"segment", "ibb"},
                        {"quarantine", "iiibtb"},
                        {"fork", "iiiiibbii"}};

}  // namespace

Site::Site(base::LogId own_log, session::PeerRole as, crypto::SecretKey secret,
           const crypto::PublicKey& root_key)
    : log(own_log), role(as), key(std::move(secret)), root(root_key) {
    open(empty_database());
}

void Site::open(std::unique_ptr<store::Database> opened) {
    gate.reset();
    replica.reset();
    database = std::move(opened);
    using membership::SiteRole;
    roster = std::make_unique<membership::Roster>(
        root, membership::AllowedTypes{{{SiteRole::agent, {40}}}, {40, 41}});
    const auto scope = role == session::PeerRole::hub ? replica::Replica::Scope::hub
                                                      : replica::Replica::Scope::node;
    replica = std::make_unique<replica::Replica>(
        *database, *roster, scope, log.site(), [this](base::LogId which, std::uint32_t last) {
            const auto boundary = logs().boundary(which, last);
            return boundary ? std::optional{boundary->digest} : std::nullopt;
        });
    replica->load_roster();
    memories.clear();
    arrived.clear();
}

void Site::write(base::LogId to, std::int64_t number, std::size_t size, base::Instant now) {
    base::Bytes body;
    codec::Writer writer{body};
    writer.array(2);
    writer.integer(number);
    writer.text(std::string(size, 'x'));
    store::Transaction transaction{*database};
    logs().append(
        to, codec::encode_row(
                {40, base::LogicalTime::next({}, now), {7}, base::day_in_tehran(now), {}, body}));
    transaction.commit();
}

void Site::seal(base::LogId which) {
    store::Transaction transaction{*database};
    const crypto::Hash network = roster->network();
    if (const auto tail = logs().take_tail(which))
        logs().store_sealed(*tail, log::seal(*tail, {network, key}, &running_digest));
    transaction.commit();
}

std::unique_ptr<store::Database> copy_of(store::Database& from) {
    auto copy = empty_database();
    store::Transaction transaction{*copy};
    for (const Table& table : tables) {
        std::string marks;
        for (std::size_t i = 1; i <= table.columns.size(); ++i)
            marks += (i > 1 ? ", ?" : "?") + std::to_string(i);
        const auto insert =
            copy->prepare(std::string{"INSERT INTO "} + table.name + " VALUES (" + marks + ")");
        const auto read = from.prepare(std::string{"SELECT * FROM "} + table.name);
        while (read->step()) {
            for (int i = 0; i < read->columns(); ++i) {
                const char kind = table.columns[static_cast<std::size_t>(i)];
                if (read->is_null(i))
                    insert->bind_null(i + 1);
                else if (kind == 'i')
                    insert->bind_integer(i + 1, read->integer(i));
                else if (kind == 't')
                    insert->bind_text(i + 1, read->text(i));
                else
                    insert->bind_bytes(i + 1, read->bytes(i));
            }
            insert->step();
            insert->reset();
        }
    }
    transaction.commit();
    return copy;
}

}  // namespace amani::simulation
