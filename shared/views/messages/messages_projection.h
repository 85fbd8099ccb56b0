// Messages to customers as tables.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/store/row_batch.h"

#include <map>
#include <memory>
#include <optional>

namespace amani::views {

class MessagesProjection {
  public:
    explicit MessagesProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::MessageTemplateSet& set);
    void apply(const domain::Event& event, const domain::MessagePolicySet& set);
    void apply(const domain::Event& event, const domain::MessageRetried& retried);
    void apply(const domain::Event& event, const domain::MessageDropped& dropped);
    void apply(const domain::Event& event, const domain::MessageSettled& settled);
    // The facts that a customer is told of.
    void apply(const domain::Event& event, const domain::DeviceAdmitted& admitted);
    void apply(const domain::Event& event, const domain::EstimateGiven& given);
    void apply(const domain::Event& event, const domain::RepairFinished& finished);
    void apply(const domain::Event& event, const domain::QualityChecked& checked);
    void apply(const domain::Event& event, const domain::NoticeGiven& given);
    void apply(const domain::Event& event, const domain::NoticeFellDue& due);
    void apply(const domain::Event& event, const domain::DeviceDelivered& delivered);
    void apply(const domain::Event& event, const domain::VisitPlanned& planned);
    void flush();
    void forget();

  private:
    struct Message {
        domain::MessageKind kind{};
        base::JobId job;
        base::VisitId visit;
        base::LogicalTime fact;  // 0: not known here yet
        domain::MessageSettled result{.outcome = {}};
        base::LogicalTime settled;
        base::LogicalTime retried;
        std::string drop_reason;
        base::UserId dropped_by;
        base::LogicalTime dropped;
    };
    void tell_of(const domain::Event& event, domain::MessageKind kind, base::JobId job,
                 base::VisitId visit = {});

    [[nodiscard]] bool is_told(const Message& message);

    store::Database& database_;
    std::map<base::EventId, Message> messages_;
    // Since when each kind that is on is told; read when it is needed.
    std::optional<std::map<domain::MessageKind, base::LogicalTime>> told_since_;
    store::RowBatch rows_;
    std::unique_ptr<store::Statement> set_template_;
    std::unique_ptr<store::Statement> tell_anew_;
    std::unique_ptr<store::Statement> set_policy_;
};

}  // namespace amani::views
