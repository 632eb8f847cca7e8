"""No installed package may have a known vulnerability: python .ci/check_vulnerabilities.py.

It asks pip-audit. Where no service can be reached (without a network, or behind an index that has no such data), it
says so and lets the change pass; with --strict it does not.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

SECONDS = 60
SERVICES = ("pypi", "osv")
"""Who knows about vulnerabilities, in the order in which they are asked."""


def audit(service: str) -> list[dict[str, Any]] | str:
    """What pip-audit says of each distribution that the service knows, or why there is no answer."""
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--format=json",
        "--progress-spinner=off",
        f"--vulnerability-service={service}",
    ]
    try:
        done = subprocess.run([*command, "--timeout=10"], capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"no answer in {SECONDS} seconds"
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return (done.stderr.strip().splitlines() or ["no output"])[-1][:200]
    return [one for one in found if "vulns" in one] or "it knows none of the installed packages"


def main() -> int:
    """Print what is vulnerable."""
    for service in SERVICES:
        found = audit(service)
        if isinstance(found, str):
            print(f"{service}: {found}")
            continue
        bad = [one for one in found if one["vulns"]]
        for one in bad:
            vulnerabilities = ", ".join(str(v["id"]) for v in one["vulns"])
            print(f"{one['name']} {one['version']}: {vulnerabilities}")
        print(f"{service}: {len(found)} packages audited, {len(bad)} vulnerable")
        return 1 if bad else 0
    print("skipped: no service that knows about vulnerabilities could be reached; nothing was audited")
    return 1 if "--strict" in sys.argv else 0


if __name__ == "__main__":
    raise SystemExit(main())
