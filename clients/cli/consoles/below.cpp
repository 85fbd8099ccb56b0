#include "clients/cli/consoles/below.h"

#include "clients/cli/consoles/noun.h"

namespace amani::cli {
namespace {

struct Below {
    std::string_view rows;
    std::string_view columns;
};
constexpr Below all[] = {
    {"documents", "kind,number,day,from_kind,to_kind,author_name,site_code,detail"},
    {"drawn_from", "log,sequence,sealed,head"},
    {"kardex", "day,number,place_kind,in,out,on_hand,condition,site_code"},
    {"lines",
     "account,part_code,part_name,party_code,condition,quantity,unit_cost,sent,received,"
     "missing,lost,debit,credit,part_serials"},
    {"links", "kind,number"},
    {"parts",
     "tag_number,part_code,part_name,quantity,payer,undone,day,author_name,place_kind,part_serial"},
    {"pieces", "tag_number,part_code,standing,reason,holder_code,time,line,unit,receipt"},
    {"settlements", "day,how,left"},
    {"timeline", "at,kind,number,text,author_name,site_code,stage"},
    {"vouchers", "id,kind,day"},
};

}  // namespace

std::vector<std::string> columns_below(std::string_view rows) {
    std::vector<std::string> columns;
    for (const auto& each : all) {
        if (each.rows != rows) continue;
        for (const auto column : words_of(each.columns)) columns.emplace_back(column);
    }
    return columns;
}

}  // namespace amani::cli
