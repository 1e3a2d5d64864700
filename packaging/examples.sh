#!/bin/bash
# Trains the example runs for Look inside: small networks by the recipe for filters. Keeps each run's spec, events, first-layer filters of
# every epoch and best weights, in all below 25 MB. Run it on an idle machine: it takes about 20 minutes on two cores.
# usage: packaging/examples.sh FOLDER
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
clone=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)

for network in alexnet_small lenet; do
    run=$folder/$network
    "$clone/gabor" train $network --recipe filters --epochs 6 --seed 42 --run "$run"
    "$clone/gabor" filters "$run" --measure
    # An example isn't resumed: without these, its weights are those of the best epoch.
    rm -f "$run"/checkpoints/step-* "$run"/worker.log
done
size=$(du -sm "$folder" | cut -f1)
[ "$size" -lt 25 ] || { echo "The example runs in $folder take $size MB; they must stay below 25 MB." >&2; exit 1; }
echo "$folder: $size MB"
