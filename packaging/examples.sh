#!/bin/bash
# Trains the example runs that come with Gabor: small networks by the recipe for filters. Keeps each run's spec, events, first-layer filters
# of every epoch and best weights, and packs them into assets, in all below 25 MB. It takes about 20 minutes on two idle cores.
# usage: packaging/examples.sh FOLDER
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
clone=$(cd "$(dirname "$0")/.." && pwd)
assets=$clone/assets/src/main/resources/org/gabor/assets/examples
mkdir -p "$1" "$assets"
folder=$(cd "$1" && pwd)

for network in alexnet_small lenet; do
    run=$folder/$network
    "$clone/gabor" train $network --recipe filters --epochs 4 --history 0 --run "$run"
    "$clone/gabor" filters "$run" --measure
    # An example isn't resumed: without these, its weights are those of the best epoch.
    rm -f "$run"/checkpoints/step-* "$run"/worker.log "$run"/lock
    sed -i -e 's/^  "title" : .*/  "title" : "Learned filters",\n  "example" : true,/' "$run/run.json"
    (cd "$run" && jar --create --no-manifest --file "$assets/$network.zip" run.json metrics.jsonl filters checkpoints)
done
size=$(du -sm "$assets" | cut -f1)
[ "$size" -lt 25 ] || { echo "The example runs in $assets take $size MB; they must stay below 25 MB." >&2; exit 1; }
echo "$assets: $size MB"
