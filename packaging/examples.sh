#!/bin/bash
# Trains the example runs that come with Gabor: a small AlexNet by the recipe for filters, and BN-LeNet by the book's recipe on Fashion-MNIST.
# Packs each run's spec, events, first-layer filters, history and best weights into assets, in all below 25 MB.
# It takes about 6 minutes on two idle cores.
# usage: packaging/examples.sh FOLDER
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
clone=$(cd "$(dirname "$0")/.." && pwd)
assets=$clone/assets/src/main/resources/org/gabor/assets/examples
mkdir -p "$1" "$assets"
folder=$(cd "$1" && pwd)

# usage: example NAME TITLE OPTIONS...
example() {
    local run=$folder/$1
    "$clone/gabor" train "$1" "${@:3}" --run "$run"
    # An example isn't resumed: without these, its weights are those of the best epoch.
    rm -f "$run"/checkpoints/step-* "$run"/worker.log "$run"/lock
    sed -i "s/^  \"title\" : .*/  \"title\" : \"$2\",\n  \"example\" : true,/" "$run/run.json"
    (cd "$run" && jar --create --no-manifest --file "$assets/$1.zip" ./*)
}

example alexnet_small "Learned filters" --recipe filters --epochs 4 --history 0
example bn-lenet "Fashion-MNIST" --epochs 10
size=$(du -sm "$assets" | cut -f1)
[ "$size" -lt 25 ] || { echo "The example runs in $assets take $size MB; they must stay below 25 MB." >&2; exit 1; }
echo "$assets: $size MB"
