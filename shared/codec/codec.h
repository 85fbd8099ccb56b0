// One description of a struct (BOOST_DESCRIBE_STRUCT) drives canonical MessagePack, JSON and the
// API's schemas. This header is the whole public surface; see FORMAT.md for the bytes.
//
//   encode(value)            canonical MessagePack: structs as arrays by position, smallest integer
//   forms,
//                            ids, Rial, Quantity, Day, enums as integers, optional as nil or value
//   decode<T>(bytes)         bounded; refuses what is not canonical; extra trailing members of a
//   struct (from
//                            a newer program) are skipped, missing trailing members take their
//                            defaults
//   to_json / from_json<T>   names as members; EventId and record ids as
//   "site.incarnation.sequence" text,
//                            days as ISO dates (with a `<member>_jalali` beside it when asked),
//                            enums by name
//   schema<T>()              the same shape as OpenAPI 3.1 / JSON Schema
//   encode_row / decode_row  one event as it is hashed, stored and sent
#pragma once

#include "shared/codec/json.h"
#include "shared/codec/message_pack.h"
#include "shared/codec/row.h"
#include "shared/codec/schema.h"
