#!/usr/bin/env bash
# Makes people moderators. See scripts/moderators.sh --help.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
node="$root/node_modules/.bin/node"
[ -x "$node" ] || { echo "Dependencies are not installed. Run npm ci." >&2; exit 4; }
exec "$node" "$root/packages/ops/src/commands/moderators.ts" "$@"
