#!/usr/bin/env bash
# Emits the events of existing items again. See scripts/reemit.sh --help.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
node="$root/node_modules/.bin/node"
[ -x "$node" ] || { echo "Dependencies are not installed. Run npm ci." >&2; exit 4; }
exec "$node" "$root/packages/ops/src/commands/reemit.ts" "$@"
