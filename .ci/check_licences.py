"""No dependency of the package, near or far, may be under the GPL or AGPL: python .ci/check_licences.py [EXTRA...]."""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement

PACKAGE = "source-attribution"
KNOWN = {
    "udapi": "comes with udtools",
    "udtools": "comes with Stanza, which is imported only where a caller asks for it",
}
"""Exceptions, each with its reason."""
FORBIDDEN = re.compile(r"\b(?<!L)A?GPL|(?<!Lesser )(?<!Library or Lesser )General Public License", re.IGNORECASE)


def dependencies(name: str, extras: frozenset[str], found: dict[str, Distribution]) -> None:
    """Collect the installed distributions that a distribution needs."""
    try:
        found[name] = distribution(name)
    except PackageNotFoundError:
        return  # of another platform or Python
    for line in found[name].requires or ():
        requirement = Requirement(line)
        wanted = (
            any(requirement.marker.evaluate({"extra": extra}) for extra in ("", *extras))
            if requirement.marker
            else True
        )
        key = re.sub(r"[-_.]+", "-", requirement.name).lower()
        if wanted and key not in found:
            dependencies(key, frozenset(requirement.extras), found)


def licences(found: Distribution) -> list[str]:
    """What a distribution says about its licence: expression, classifiers, the first line of the field."""
    facts = found.metadata
    classifiers = [line for line in facts.get_all("Classifier") or () if line.startswith("License ::")]
    return [
        *filter(None, [facts.get("License-Expression")]),
        *classifiers,
        *(facts.get("License") or "").splitlines()[:1],
    ]


def main() -> int:
    """Print what is forbidden."""
    found: dict[str, Distribution] = {}
    dependencies(PACKAGE, frozenset(sys.argv[1:]), found)
    bad = 0
    for name, dist in sorted(found.items()):
        said = licences(dist)
        # Of several licences one may choose: only who offers no other one is left out.
        if said and all(FORBIDDEN.search(line) for line in said):
            print(f"{name} {dist.version}: {'; '.join(said)}" + (f" ({KNOWN[name]})" if name in KNOWN else ""))
            bad += name not in KNOWN
    print(f"{len(found)} distributions, {bad} under the GPL or AGPL that nobody knew of")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
