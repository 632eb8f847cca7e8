"""All texts with marked holders."""

from __future__ import annotations

from tests.sources.case import Case
from tests.sources.cases_anaphora import ANAPHORA
from tests.sources.cases_charged import CHARGED
from tests.sources.cases_descriptions import DESCRIPTIONS
from tests.sources.cases_kinds import KINDS
from tests.sources.cases_names import NAMES
from tests.sources.cases_near import NEAR
from tests.sources.cases_phrases import PHRASES
from tests.sources.cases_spellings import SPELLINGS
from tests.sources.cases_topics import TOPICS
from tests.sources.cases_web import WEB_NEWS

__all__ = ["CASES", "Case"]

CASES = (*NAMES, *PHRASES, *SPELLINGS, *ANAPHORA, *DESCRIPTIONS, *TOPICS, *WEB_NEWS, *CHARGED, *NEAR, *KINDS)
