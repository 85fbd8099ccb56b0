#!/bin/sh
# verify_log.sh TEST_PROGRAM VERIFY_LOG_PY: a good dump is proved, and no other.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"$1" --gtest_filter='LogStoreTest.DumpsALogForAnOutsider' >/dev/null
read -r network key < sample_log.keys

verify() { /usr/bin/python3 "$script" "$@"; }
script=$2
verify sample_log.dump --network "$network" --key "$key"
test "$(verify sample_log.dump --network "$network" --key "$key" --rows | wc -l)" = 701
verify sample_log.dump --network "$network" --key "$key" --rows | tail -n 1

refuses() { if verify "$@" 2>refusal; then echo "accepted: $*"; exit 1; else cat refusal; fi; }
refuses sample_log.dump --network "$network" --key "$network"
refuses sample_log.dump --network "$key" --key "$key"
head -c 3000 sample_log.dump > short
refuses short --network "$network" --key "$key"
{ head -c 700 sample_log.dump; printf 'x'; tail -c +702 sample_log.dump; } > changed
refuses changed --network "$network" --key "$key"
