"""Makes Gabor's copies of Inter: Regular, Medium and SemiBold whose digits are the tabular ones.

usage: python3 tabular.py FOLDER_WITH_INTER_OTF OUTPUT_FOLDER     (needs fontTools)

JavaFX has no switch for OpenType features, so the character map itself must point 0-9 at the `tnum` glyphs. JavaFX selects a
weight by family name only ("Inter", "Inter Medium", "Inter SemiBold"), so each file's family and full name are made to agree.
Only the characters the product may show are kept: Latin, Greek, punctuation, arrows, mathematical signs.
"""
import sys
from pathlib import Path
from fontTools import subset
from fontTools.ttLib import TTFont

KEPT = [*range(0x20, 0x250), *range(0x2B0, 0x400), *range(0x2000, 0x2400), *range(0x2500, 0x2700)]


def make(source: Path, target: Path, family: str) -> None:
    font = TTFont(source)
    features = font["GSUB"].table
    tnum = next(r.Feature for r in features.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    tabular = {}
    for index in tnum.LookupListIndex:
        for table in features.LookupList.Lookup[index].SubTable:
            tabular.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        for digit in range(0x30, 0x3A):
            table.cmap[digit] = tabular.get(table.cmap.get(digit), table.cmap.get(digit))
    for name_id in (1, 4, 16):
        font["name"].setName(family, name_id, 3, 1, 0x409)
    for name_id in (2, 17):
        font["name"].setName("Regular", name_id, 3, 1, 0x409)
    options = subset.Options(layout_features=["kern", "ccmp", "locl", "mark", "mkmk"], name_IDs=["*"], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=KEPT)
    cutter.subset(font)
    font.save(target)


if __name__ == "__main__":
    inputs, outputs = map(Path, sys.argv[1:])
    for style, family in (("Regular", "Inter"), ("Medium", "Inter Medium"), ("SemiBold", "Inter SemiBold")):
        make(inputs / f"Inter-{style}.otf", outputs / f"Inter-{style}.otf", family)
