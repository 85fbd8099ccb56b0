// Goods in, between places and between sites.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries warehouse_entries() {
    return {
        .nouns =
            {
                {.name = "stock",
                 .label = {"موجودی", "stock on hand"},
                 .path = "/stock",
                 .columns = "site_code,place_kind,part_code,part_name,condition,quantity",
                 .handle = "part_code",
                 .topic = "stock",
                 .asks = "site,from,to",
                 .record = Noun::Record::none,
                 .numbers = Noun::Numbers::explained},
                {.name = "move",
                 .label = {"کاردکس", "kardex"},
                 .path = "/moves",
                 .columns =
                     "day,number,site_code,place_kind,part_code,part_name,condition,quantity",
                 .spare = "condition",
                 .handle = "id",
                 .topic = "stock",
                 .record = Noun::Record::none},
                {.name = "document",
                 .label = {"اسناد انبار", "documents of goods"},
                 .path = "/stock-documents",
                 .columns = "number,day,kind,site_code,from_kind,to_kind,detail",
                 .spare = "detail",
                 .topic = "stock",
                 .history = Noun::History::timeline},
                {.name = "waybill",
                 .label = {"بارنامه‌ها", "waybills"},
                 .path = "/waybills",
                 .columns =
                     "number,state,content,from_site_code,to_site_code,sent_day,sent,received,lost,missing",
                 .more = "stage",
                 .spare = "lost,content",
                 .topic = "stock",
                 .print_forms = "waybill",
                 .history = Noun::History::timeline},
            },
        .commands = {
            {.noun = "stock",
             .verb = "receive",
             .gives = "ReceiveGoods",
             .path = "/goods-receipts"},
            {.noun = "stock", .verb = "open", .gives = "RecordOpening", .path = "/openings"},
            {.noun = "stock", .verb = "transfer", .gives = "MoveStock", .path = "/transfers"},
            {.noun = "stock", .verb = "dispatch", .gives = "DispatchStock", .path = "/dispatches"},
            {.noun = "waybill",
             .verb = "receive",
             .gives = "ReceiveStock",
             .path = "/receipts",
             .subject = "waybill"},
            {.noun = "waybill",
             .verb = "take-back",
             .gives = "TakeBackWaybill",
             .path = "/waybills/{id}/take-back",
             .subject = "waybill",
             .question = {"این بارنامه به انبار برگردد؟", "Take this waybill back?"}},
            {.noun = "waybill",
             .verb = "lose",
             .gives = "DeclareTransitLoss",
             .path = "/transit-losses",
             .subject = "waybill",
             .question = {"کسری این بارنامه مفقود اعلام شود؟", "Declare this shortage lost?"}},
            {.noun = "waybill",
             .verb = "correct",
             .gives = "CorrectDispatch",
             .path = "/dispatch-corrections",
             .subject = "waybill",
             .question = {"مقدار ارسال این بارنامه اصلاح شود؟",
                          "Correct what was sent on this waybill?"}},
        }};
}

}  // namespace amani::cli
