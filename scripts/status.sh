#!/usr/bin/env bash
# Shows what is deployed in a stage. What it takes: scripts/status.sh --help
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
node="$root/node_modules/.bin/node"
[ -x "$node" ] || { echo "The project's packages are missing: run npm install first." >&2; exit 4; }
exec "$node" "$root/packages/ops/src/commands/status.ts" "$@"
