"""Sphinx configuration; the catalogue of constructions is written by ``_ext/catalogue.py`` before each build."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

from attribution import __version__

project = "source-attribution"
author = "The source-attribution authors"
copyright = "2026, the source-attribution authors"
release = version = __version__

extensions = ["catalogue", "myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "source-attribution"
html_static_path = ["_static"]
html_css_files = ["roles.css"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
