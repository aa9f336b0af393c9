#!/usr/bin/env bash
# Deploys services. What it takes: scripts/deploy.sh --help
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
node="$root/node_modules/.bin/node"
[ -x "$node" ] || { echo "The project's packages are missing: run npm install first." >&2; exit 4; }
exec "$node" "$root/packages/ops/src/commands/deploy.ts" "$@"
