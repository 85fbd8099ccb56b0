// One description of a struct (BOOST_DESCRIBE_STRUCT) drives canonical MessagePack, JSON and the
// API's schemas. This header is the whole public surface; see FORMAT.md for the bytes.
//
// - encode(value): canonical MessagePack. Structs as arrays by position; ids, Rial, Quantity, Day
//   and enums as integers in their smallest form; an optional as nil or its value.
// - decode<T>(bytes): bounded; refuses bytes that are not canonical. Extra members at the end of a
//   struct (from a newer program) are skipped, missing ones take their defaults.
// - to_json, from_json<T>: members and enums by name, EventId and record ids as
//   "site.incarnation.sequence", days as ISO dates (with a `<member>_jalali` beside them when
//   asked for).
// - schema<T>(): the JSON shape as OpenAPI 3.1 / JSON Schema.
// - encode_row, decode_row: one event as it is hashed, stored and sent.
#pragma once

#include "shared/codec/json.h"
#include "shared/codec/message_pack.h"
#include "shared/codec/row.h"
#include "shared/codec/schema.h"
