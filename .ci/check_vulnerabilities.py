"""No installed package may have a known vulnerability: python .ci/check_vulnerabilities.py.

It asks pip-audit. Only where no service can be reached (without a network, or behind an index that has no such data)
does it let the change pass without an answer, and says so in one line; with --strict it does not. Whatever else keeps
pip-audit from answering is an error.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

SECONDS = 60
SERVICES = ("pypi", "osv")
"""Who knows about vulnerabilities, in the order in which they are asked."""


UNREACHABLE = ("ConnectionError", "Timeout", "ProxyError", "SSLError", "Could not connect")
"""What pip-audit says, among other things, where nobody answers."""


class NotReachedError(Exception):
    """Nobody answers."""


class NoAnswerError(Exception):
    """Somebody may be there, but there is no answer."""


def audit(service: str) -> list[dict[str, Any]]:
    """What pip-audit says of each distribution.

    Raises:
        NotReachedError: the service cannot be reached.
        NoAnswerError: pip-audit does not work.
    """
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
        raise NotReachedError(f"no answer in {SECONDS} seconds") from None
    try:
        found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        said = (done.stderr.strip().splitlines() or ["no output"])[-1][:120]
        raise (NotReachedError if any(sign in done.stderr for sign in UNREACHABLE) else NoAnswerError)(said) from None
    if not any("vulns" in one for one in found):
        raise NotReachedError("it knows none of the installed packages")
    return found


def main() -> int:
    """Print what is vulnerable."""
    reasons, broken = [], False
    for service in SERVICES:
        try:
            found = audit(service)
        except (NotReachedError, NoAnswerError) as error:
            reasons.append(f"{service}: {error}")
            broken |= isinstance(error, NoAnswerError)
            continue
        known = [one for one in found if "vulns" in one]
        bad = [one for one in known if one["vulns"]]
        for one in bad:
            vulnerabilities = ", ".join(str(v["id"]) for v in one["vulns"])
            print(f"{one['name']} {one['version']}: {vulnerabilities}")
        unknown = len(found) - len(known)
        print(f"{service}: {len(known)} packages audited, {len(bad)} vulnerable, {unknown} not known to it")
        return 1 if bad else 0
    if broken:
        print(f"failed: pip-audit gives no answer ({'; '.join(reasons)})")
        return 1
    print(f"skipped: nobody who knows about vulnerabilities can be reached, nothing was audited ({'; '.join(reasons)})")
    return 1 if "--strict" in sys.argv else 0


if __name__ == "__main__":
    raise SystemExit(main())
