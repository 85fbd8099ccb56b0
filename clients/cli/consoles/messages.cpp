// Messages to customers, and photographs of their devices.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries messages_entries() {
    return {
        .nouns =
            {
                {.name = "message",
                 .label = {"پیام‌ها", "messages"},
                 .path = "/messages",
                 .columns = "id,state,kind,site_code,job_number,customer_name,mobile,time,outcome,"
                            "trouble,reason",
                 .spare = "trouble,reason,site_code",
                 .handle = "id",
                 .topic = "board",
                 .record = Noun::Record::none},
                {.name = "message-template",
                 .label = {"متن پیام‌ها", "message templates"},
                 .path = "/message-templates",
                 .columns = "kind,sending,text",
                 .handle = "kind",
                 .record = Noun::Record::none},
                {.name = "message-policy",
                 .label = {"ضوابط پیام", "message policy"},
                 .path = "/message-policies",
                 .columns = "day,hours,stale_hours",
                 .handle = "day",
                 .record = Noun::Record::none},
                {.name = "photo",
                 .label = {"عکس‌ها", "photos"},
                 .path = "/photos",
                 .columns = "id,job_number,caption,format,bytes,time,author_name",
                 .handle = "id",
                 .topic = "board",
                 .record = Noun::Record::none},
            },
        .commands = {
            {.noun = "message",
             .verb = "retry",
             .gives = "RetryMessage",
             .path = "/messages/{id}/retry",
             .subject = "message"},
            {.noun = "message",
             .verb = "drop",
             .gives = "DropMessage",
             .path = "/messages/{id}/drop",
             .subject = "message",
             .question = {"این پیام فرستاده نشود؟", "Drop this message?"}},
            {.noun = "message-template",
             .verb = "set",
             .gives = "SetMessageTemplate",
             .path = "/message-templates",
             .subject = "kind"},
            {.noun = "message-policy",
             .verb = "set",
             .gives = "SetMessagePolicy",
             .path = "/message-policies"},
            {.noun = "photo",
             .verb = "add",
             .gives = "AddPhoto",
             .path = "/jobs/{id}/photos",
             .subject = "job",
             .subject_noun = "job"},
            {.noun = "photo",
             .verb = "remove",
             .gives = "RemovePhoto",
             .path = "/photos/{id}/remove",
             .subject = "photo",
             .question = {"این عکس حذف شود؟", "Remove this photo?"}},
        }};
}

}  // namespace amani::cli
