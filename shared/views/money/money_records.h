// The kinds of records of this console.
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind invoice_record;
extern const RecordKind credit_note_record;
extern const RecordKind cash_receipt_record;
extern const RecordKind cash_return_record;

template <>
inline constexpr const RecordKind* kind_of<base::InvoiceId> = &invoice_record;
template <>
inline constexpr const RecordKind* kind_of<base::CreditNoteId> = &credit_note_record;
template <>
inline constexpr const RecordKind* kind_of<base::CashReceiptId> = &cash_receipt_record;

}  // namespace amani::views
