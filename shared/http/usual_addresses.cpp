#include "shared/http/usual_addresses.h"

#include "shared/http/limits.h"

namespace amani::http {

namespace {

constexpr std::string_view select_place =
    "SELECT 1 FROM http_usual_address WHERE user_id=?1 AND place=?2";
constexpr std::string_view upsert_place =
    "INSERT INTO http_usual_address(user_id,place,last_at) VALUES(?1,?2,?3) "
    "ON CONFLICT(user_id,place) DO UPDATE SET last_at=excluded.last_at";
constexpr std::string_view delete_unused =
    "DELETE FROM http_usual_address WHERE user_id=?1 AND place NOT IN "
    "(SELECT place FROM http_usual_address WHERE user_id=?1 ORDER BY last_at DESC, place LIMIT ?2)";

}  // namespace

bool is_usual_address(store::Database& database, base::UserId user, const std::string& place) {
    auto& statement = database.cached(select_place);
    statement.with(user, place);
    const bool is_known = statement.step();
    statement.reset();
    return is_known;
}

void note_usual_address(store::Database& database, base::UserId user, const std::string& place,
                        base::Instant now) {
    database.cached(upsert_place).run(user, place, now);
    database.cached(delete_unused).run(user, limits::usual_addresses);
}

}  // namespace amani::http
