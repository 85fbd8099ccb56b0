#include "shared/domain/replacement/phase.h"

namespace amani::domain {

ReplacementWord word_of(ReplacementPhase phase) {
    switch (phase) {
        case ReplacementPhase::opened:
            return {"بازشده", "opened"};
        case ReplacementPhase::technician_verdict:
            return {"نظر تعمیرکار داده شد", "technician's verdict given"};
        case ReplacementPhase::supervisor_verdict:
            return {"نظر سرپرست داده شد", "supervisor's verdict given"};
        case ReplacementPhase::certified:
            return {"غیرقابل تعمیر، منتظر مجوز", "unrepairable, awaiting the grant"};
        case ReplacementPhase::granted:
            return {"دارای مجوز", "granted"};
        case ReplacementPhase::refused:
            return {"ردشده", "refused"};
        case ReplacementPhase::issued:
            return {"محصول نو تحویل شد، معیوب نرسیده", "issued, faulty one missing"};
        case ReplacementPhase::exchanged:
            return {"تعویض‌شده", "exchanged"};
        case ReplacementPhase::closed:
            return {"بسته", "closed"};
        case ReplacementPhase::repairable:
            return {"قابل تعمیر، به تعمیرگاه برگشت", "repairable, back to the shop"};
    }
    return {};
}

ReplacementWord word_of(VerdictOf verdict) {
    switch (verdict) {
        case VerdictOf::technician:
            return {"تعمیرکار", "technician"};
        case VerdictOf::supervisor:
            return {"سرپرست", "supervisor"};
        case VerdictOf::authority:
            return {"مرجع ذی‌صلاح", "competent authority"};
    }
    return {};
}

}  // namespace amani::domain
