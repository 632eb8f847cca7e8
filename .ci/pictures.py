"""Make the pictures of the docs anew: python .ci/pictures.py, with Playwright and a Chromium at hand."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
INTO = ROOT / "docs" / "_static"
sys.path.insert(0, str(ROOT))


@contextmanager
def page(html: Path, width: int, height: int) -> Iterator[Any]:
    """A window on a file."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.5)
        opened.goto(html.as_uri())
        yield opened
        browser.close()


def main() -> None:
    """Analyse the made-up articles and the seeds, and take pictures of their pages and charts."""
    from attribution import analyze, analyze_many, read
    from attribution.pages import write_site
    from attribution.plots import hedging_by_source

    with tempfile.TemporaryDirectory() as folder:
        html = Path(folder) / "article.html"
        text = (ROOT / "examples" / "article.txt").read_text(encoding="utf-8")
        html.write_text(analyze(text).to_html(), encoding="utf-8", newline="")
        with page(html, 1180, 820) as opened:
            opened.click("#n-4")
            opened.screenshot(path=INTO / "page.png")
        articles = list(analyze_many(read(ROOT / "examples" / "articles.csv")))
        with page(write_site(articles, folder, title="The bridge"), 1100, 760) as opened:
            opened.screenshot(path=INTO / "corpus.png")
        documents = analyze_many(read(ROOT / "seeds"))
        hedging_by_source(documents, top=10).save(INTO / "sources.svg")


if __name__ == "__main__":
    main()
