"""Sphinx configuration; the catalogue of constructions is written by ``_ext/catalogue.py`` before each build."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

from attribution import __version__

project = "source-attribution"
author = "The source-attribution authors"
copyright = "2026, the source-attribution authors"
release = version = __version__

extensions = [
    "catalogue",
    "myst_parser",
    "references",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "source-attribution"
html_static_path = ["_static"]
html_css_files = ["project.css"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
smartquotes_action = "qe"  # no dashes: --output is an option

# The standard library and other packages have their docs elsewhere, and a build reaches no network; the inner types of
# the grammar are described in the code.
nitpick_ignore_regex = [
    ("py:.*", r"(collections|pathlib|os|types|enum|argparse|matplotlib|altair)\b.*"),
    ("py:.*", r"attribution\.(grammar|reading|document)\..*"),
    ("py:(attr|data)", r"[\w.]+"),
    ("py:.*", r"Path|PathLike|Given|Linker|Progress|Way|Key|Row"),
]

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
