"""Check that a wheel holds the package as in the tree: python .ci/check_wheel.py FILE.whl, in the tree's root."""

import sys
from fnmatch import fnmatch
from pathlib import Path
from zipfile import ZipFile

NEEDED = (
    "attribution/py.typed",
    "attribution/document/document.schema.json",
    "attribution/lexicons/*.csv",
    "attribution/reading/evidence.csv",
    "attribution/lexicons/words/*.toml",
    "attribution/parsers/bundled/model/*",
    "attribution/constructions/*.py",
    "source_attribution-*.dist-info/licenses/LICENSE",
    "source_attribution-*.dist-info/entry_points.txt",
)


def main(path: str) -> int:
    """Print what is missing and what is too much; return 1 where anything is."""
    with ZipFile(path) as wheel:
        found = {entry.filename: entry.file_size for entry in wheel.infolist() if not entry.is_dir()}
    tree = {
        file.as_posix(): file.stat().st_size
        for file in Path("attribution").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    complaints = [f"missing: {pattern}" for pattern in NEEDED if not any(fnmatch(name, pattern) for name in found)]
    complaints += [f"missing: {name}" for name in sorted(tree.keys() - found.keys())]
    complaints += [
        f"of another size than in the tree: {name}"
        for name in sorted(tree.keys() & found.keys())
        if tree[name] != found[name]
    ]
    complaints += [
        f"too much: {name}" for name in sorted(found.keys() - tree.keys()) if not name.startswith("source_attribution-")
    ]
    for complaint in complaints:
        print(f"{path}: {complaint}")
    print(f"{len(found)} files, {sum(found.values()) / 1e6:.1f} MB, packed {Path(path).stat().st_size / 1e6:.1f} MB")
    return 1 if complaints else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
