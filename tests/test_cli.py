from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from pkgutil import iter_modules
from threading import Thread
from types import SimpleNamespace

import attrs
import pytest

from attribution import Document, ModelError, cli
from attribution.batch.records import portions
from attribution.cli import commands, outputs
from attribution.cli.program import commands as all_commands
from attribution.cli.terminal import coloured, harmless, reason
from attribution.document.tables import explanations, table

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "artikel.txt"
    path.write_text("Es regnet. Müller schweigt.", encoding="utf-8")
    return path


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: object, stub_analysis: object
) -> Run:
    """Call the command with a parser and an analysis that need no model; gives status, output, errors."""
    monkeypatch.setattr("attribution.parsers.default_parser", lambda: words, raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)

    def call(*arguments: object) -> tuple[int, str, str]:
        status = cli.main([str(argument) for argument in arguments])
        return (status, *capsys.readouterr())

    return call


class TestFormats:
    def test_a_table_is_the_default(self, run: Run, article: Path) -> None:
        status, out, err = run(article)
        assert (status, err) == (0, "")
        assert "Statement" in out
        assert "Müller schweigt." in out
        assert out.endswith("2 statements: 0 attributed to 0 sources, 2 in the author's voice\n")

    def test_several_files_have_their_names_above_them(self, run: Run, article: Path) -> None:
        assert run(article, article)[1].count(f"{article}\n") == 2

    def test_json_of_one_file_is_the_document(self, run: Run, article: Path) -> None:
        document = Document.from_dict(json.loads(run("--format", "json", article)[1]))
        assert [s.text for s in document.statements] == ["Es regnet.", "Müller schweigt."]

    def test_json_of_several_files_is_a_list_with_their_names(self, run: Run, article: Path) -> None:
        entries = json.loads(run("--format=json", article, article)[1])
        assert [entry["file"] for entry in entries] == [str(article)] * 2
        assert Document.from_dict(entries[1]["document"]).text == "Es regnet. Müller schweigt."

    def test_jsonl_is_a_line_for_each_file_also_for_one(self, run: Run, article: Path) -> None:
        out = run("--format=jsonl", article)[1]
        assert out.count("\n") == 1
        assert list(json.loads(out)) == ["file", "document"]
        assert "Müller" in out

    def test_explain_gives_a_reason_below_each_statement(self, run: Run, article: Path) -> None:
        lines = run("--explain", article)[1].splitlines()
        assert lines[:2] == ["  0 Es regnet.", "    author | hedging none"]

    def test_offsets_are_those_of_the_file_without_byte_order_mark(self, run: Run, article: Path) -> None:
        article.write_bytes("\ufeffEs regnet.\r\nEs schneit.".encode())
        data = json.loads(run("--format=json", article)[1])
        assert data["text"] == "Es regnet.\r\nEs schneit."
        assert data["statements"][1]["spans"] == [[12, 23]]

    def test_a_dash_reads_standard_input(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"Es regnet.")))
        assert "Es regnet." in run("-")[1]

    def test_a_shell_gets_a_script_that_knows_the_commands(self, run: Run) -> None:
        pytest.importorskip("shtab")
        for shell in ("bash", "zsh", "tcsh"):
            status, out, err = run("completion", shell)
            assert (status, err) == (0, "")
            assert "compare" in out

    def test_conllu_files_need_no_model(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "text.conllu"
        path.write_text("1 Ja ja INTJ _ _ 0 root _ _\n".replace(" ", "\t"), encoding="utf-8")
        assert json.loads(run("--format=json", "--parser=conllu", path)[1])["text"] == "Ja"


class TestErrors:
    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (None, "there is no such file"),
            (
                b"M\xfcller schweigt.",
                "byte 1 is not UTF-8; if it was written on Windows, name its encoding: cp1252 "
                "(encoding=…, on the command line --encoding)",
            ),
            (b"", "there is no text in it"),
            (b" \n\t\n", "there is no text in it"),
        ],
    )
    def test_a_file_that_cannot_be_used_is_named_in_one_sentence(
        self, run: Run, tmp_path: Path, content: bytes | None, message: str
    ) -> None:
        path = tmp_path / "a.txt"
        if content is not None:
            path.write_bytes(content)
        assert run(path) == (1, "", f"attribution: {path}: {message}\n")

    def test_a_folder_without_texts_is_named_as_such(self, run: Run, tmp_path: Path) -> None:
        message = "there is no .txt, .csv, .html or other readable file in this folder"
        assert run(tmp_path) == (1, "", f"attribution: {tmp_path}: {message}\n")
        assert run("--parser=conllu", tmp_path)[2].endswith("there is no .conllu file in this folder\n")

    @pytest.mark.parametrize("name", ["examples", "examples/article.txt", "seeds/*.txt"])
    def test_what_the_docs_name_and_the_package_lacks_is_told_where_it_lies(
        self, run: Run, tmp_path: Path, name: str
    ) -> None:
        with chdir(tmp_path):
            told = (1, "", f"attribution: {name}: there is no such file; it lies in a clone of the project: go there\n")
            assert run(name) == told
            Path("examples").mkdir()
            Path("examples/mein.txt").write_text("Es regnet.", encoding="utf-8")
            assert run("examples")[0] == 0
            assert run("meine/examples")[2] == "attribution: meine/examples: there is no such file\n"

    def test_an_option_may_be_shortened_and_a_file_may_be_called_like_none(self, run: Run, article: Path) -> None:
        assert run("--form=jsonl", article)[0] == 0
        with chdir(article.parent):
            Path("--formt").write_text("Es regnet.", encoding="utf-8")
            assert run("--", "--formt")[0] == 0

    def test_broken_files_do_not_stop_the_others(self, run: Run, article: Path, tmp_path: Path) -> None:
        status, out, err = run("--format=jsonl", tmp_path / "a", article, tmp_path / "b*.txt", article)
        assert (status, out.count("\n"), err.count("\n")) == (1, 2, 2)

    def test_a_name_that_no_file_can_have_is_named(self, run: Run, article: Path) -> None:
        name = "x" * 5000
        too_long = (1, "", f"attribution: {name}: this name is too long; take a shorter one\n")
        assert run(name) == run(article, "--lexicon", name) == too_long

    def test_a_device_is_no_file(self, run: Run) -> None:
        assert run("/dev/zero") == (1, "", "attribution: /dev/zero: found a pipe or a device, expected a file\n")

    def test_a_pipe_is_read_once(self, run: Run, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        writer = Thread(target=pipe.write_text, args=("Es regnet.", "utf-8"))
        writer.start()
        status, out, err = run("--format", "json", pipe)
        writer.join()
        assert (status, err) == (0, "")
        assert json.loads(out)["text"] == "Es regnet."

    def test_malformed_conllu_is_an_error_with_its_line(self, run: Run, article: Path) -> None:
        message = f"attribution: {article}: line 1: found 1 columns, expected 10 with tabs between them\n"
        assert run("--parser=conllu", article) == (1, "", message)

    def test_a_missing_model_ends_the_run_with_the_remedy(
        self, run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def missing() -> None:
            raise ModelError("the bundled model is missing; reinstall the package")

        monkeypatch.setattr("attribution.parsers.default_parser", missing, raising=False)
        assert run(article, article) == (3, "", "attribution: the bundled model is missing; reinstall the package\n")

    def test_a_missing_stanza_package_ends_the_run(
        self, run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def missing(package: str) -> None:
            raise ModelError(f"no {package}")

        monkeypatch.setattr("attribution.parsers.official.StanzaParser", missing)
        assert run("--parser=stanza:gsd", article) == (3, "", "attribution: no gsd\n")

    @pytest.mark.parametrize("more", [(), ("--output=a.jsonl",)])
    def test_a_folder_without_a_model_ends_the_run(
        self, run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]
    ) -> None:
        monkeypatch.chdir(tmp_path)
        status, out, err = run(f"--parser={tmp_path}", *more, article)
        assert (status, out) == (3, "")
        assert err.startswith(f"attribution: the model file {tmp_path}")
        assert err.endswith("pack your own model again\n")
        assert not Path("a.jsonl").exists()

    def test_empty_texts_of_a_table_are_told_once(self, run: Run, tmp_path: Path) -> None:
        table = tmp_path / "a.csv"
        table.write_text("text,nr\nEs regnet.,1\n,2\n  ,3\n", encoding="utf-8")
        told = "attribution: texts that are empty: 2 of 3\n"
        assert run("--format=jsonl", table)[::2] == (0, told)
        assert run("sources", table) == (0, "nothing found\n", told)

    def test_a_warning_is_told_in_one_line_like_everything_else(self, run: Run, article: Path) -> None:
        article.write_text("anderer.txt\n", encoding="utf-8")
        status, _, errors = run(article)
        assert status == 0
        assert errors.startswith("attribution: found 'anderer.txt' as a text, ")
        assert errors.count("\n") == 1

    def test_our_own_mistakes_do_not_lose_the_other_files(
        self, run: Run, article: Path, monkeypatch: pytest.MonkeyPatch, words: object
    ) -> None:
        other = article.with_name("b.txt")
        other.write_text("Kaputt", encoding="utf-8")
        parse = words.parse
        monkeypatch.setattr(words, "parse", lambda text: {}["x"] if text == "Kaputt" else parse(text))
        status, out, err = run("--format=jsonl", other, article)
        assert (status, out.count("\n")) == (1, 1)
        assert err == f"attribution: {other}: internal error, please report it with the text (KeyError('x'))\n"
        assert "Traceback" in run("--traceback", other)[2]

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ([], "found no file and no command, expected attribution FILE; attribution --help lists the commands"),
            (["--formt", "json", "a"], "attribution analyze: error: found no option --formt; did you mean --format?"),
            (["page", "a", "--ouput=site"], "attribution page: error: found no option --ouput; did you mean --output?"),
            (["--zzzz", "a"], "found no option --zzzz\n"),
            (["-q", "a"], "unrecognized arguments: -q"),
            (["sourcs", "a"], "found no command and no file 'sourcs'; did you mean attribution sources?"),
            (
                ["--parser=ewt", "a"],
                "found 'ewt', expected a folder with a model or one of bundled, conllu, stanza:default",
            ),
            (["--format=xml", "a"], "invalid choice"),
            (["--explain", "--format=json", "a"], "--explain goes with the table"),
            (["--lexicon=missing_verbs.csv", "a"], "--lexicon: missing_verbs.csv: there is no such file"),
        ],
    )
    def test_wrong_arguments_end_with_status_2(
        self, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
    ) -> None:
        with pytest.raises(SystemExit) as caught:
            cli.main(arguments)
        assert caught.value.code == 2
        assert message in capsys.readouterr().err


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with texts in folders, and a file that is none."""
    folder = tmp_path / "archiv"
    for name in ("a.txt", "2026/b.txt", "2026/c.txt"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Es regnet. {name} schweigt.", encoding="utf-8")
    (folder / "bild.png").write_bytes(b"\x89PNG")
    return folder


def lines(path: Path) -> list[str]:
    """The names of the files in a file of lines, all of them valid."""
    entries = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert all(Document.from_dict(entry["document"]).id == entry["file"] for entry in entries)
    return [Path(entry["file"]).name for entry in entries]


class TestFolders:
    def test_a_folder_stands_for_the_texts_below_it(self, run: Run, archive: Path) -> None:
        entries = json.loads(run("--format=json", archive)[1])
        assert [entry["file"] for entry in entries] == [str(archive / n) for n in ("2026/b.txt", "2026/c.txt", "a.txt")]

    def test_a_pattern_stands_for_the_files_that_it_fits(self, run: Run, archive: Path) -> None:
        entries = json.loads(run("--format=json", archive / "**" / "[bc].txt")[1])
        assert [Path(entry["file"]).name for entry in entries] == ["b.txt", "c.txt"]

    def test_a_file_whose_name_looks_like_a_pattern_is_a_file(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "[a].txt").write_text("Es regnet.", encoding="utf-8")
        assert run(tmp_path / "[a].txt")[0] == 0


class TestOutput:
    def test_the_ending_decides_on_the_format(self, run: Run, archive: Path, tmp_path: Path) -> None:
        assert run(archive, "-o", tmp_path / "all.jsonl") == (0, "", "")
        assert lines(tmp_path / "all.jsonl") == ["b.txt", "c.txt", "a.txt"]
        assert run(archive, "-o", tmp_path / "all.json")[0] == 0
        assert len(json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))) == 3
        assert run(archive, "-o", tmp_path / "all.txt")[0] == 0
        assert "schweigt." in (tmp_path / "all.txt").read_text(encoding="utf-8")

    def test_a_folder_gets_a_file_for_each_text(self, run: Run, archive: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        assert run(archive, "-o", out)[0] == 0
        found = {path.relative_to(out).as_posix() for path in out.rglob("*.json")}
        assert found == {"manifest.json", "a.txt.json", "2026/b.txt.json", "2026/c.txt.json"}
        document = Document.from_dict(json.loads((out / "a.txt.json").read_text(encoding="utf-8")))
        assert document.text == "Es regnet. a.txt schweigt."

    def test_results_cannot_leave_their_folder(self, run: Run, archive: Path, tmp_path: Path) -> None:
        out = tmp_path / "tief" / "out"
        run(archive / "2026" / ".." / "a.txt", "-o", out)
        assert (out / "a.txt.json").exists()

    def test_a_name_that_is_too_long_for_endings_is_shortened(self, run: Run, archive: Path, tmp_path: Path) -> None:
        for letter in "xy":
            (archive / f"{'n' * 249}{letter}.txt").write_text("Es taut.", encoding="utf-8")
        assert run(archive, "-o", tmp_path / "out")[0] == 0
        assert len([*(tmp_path / "out").glob("nnn*~*.json")]) == 2

    def test_a_disk_that_fills_up_is_told_with_the_name_of_the_output(
        self, run: Run, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(outputs.LinesFile, "write", full)
        out = tmp_path / "all.jsonl"
        assert run(archive, "-o", out) == (
            1,
            "",
            f"attribution: {out}: the disk is full; make room, and run it again\n",
        )

    @pytest.mark.parametrize("name", ["all.csv", "all.parquet"])
    def test_a_table_that_does_not_fit_on_the_disk_is_made_by_a_later_run(
        self, run: Run, archive: Path, tmp_path: Path, name: str
    ) -> None:
        resource, out = pytest.importorskip("resource"), tmp_path / name
        pytest.importorskip("pyarrow")
        for number in range(30):
            text = " ".join(f"Es regnet {number * day} Stunden." for day in range(40))
            (archive / f"{number}.txt").write_text(text, encoding="utf-8")
        assert run(archive, "-o", out)[0] == 0
        whole, manifest = out.read_bytes(), Path(f"{out}.manifest.json")
        lines = outputs.Rows.lines_of(out)

        class Full(outputs.Rows):
            def close(self) -> None:
                before = resource.getrlimit(resource.RLIMIT_FSIZE)
                resource.setrlimit(resource.RLIMIT_FSIZE, (len(whole) // 2, before[1]))
                try:
                    super().close()
                finally:
                    resource.setrlimit(resource.RLIMIT_FSIZE, before)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(outputs, "Rows", Full)
            assert run(archive, "-o", out, "--overwrite") == (
                1,
                "",
                f"attribution: {out}: files cannot be so large here\n",
            )
        assert {path for path in tmp_path.iterdir() if path.is_file()} == {out, manifest, lines}
        assert out.read_bytes() == whole
        assert run(archive, "-o", out, "--resume") == (0, "", "")
        assert not lines.exists()

    @pytest.mark.parametrize("name", ["out", "all.jsonl", "all.csv"])
    def test_a_place_that_is_something_else_is_named_before_the_work_begins(
        self, run: Run, archive: Path, tmp_path: Path, words: object, name: str
    ) -> None:
        out = tmp_path / name
        if name == "out":
            out.write_text("", encoding="utf-8")
            message = f"{out}: this is a file, not a folder; name another place"
        else:
            out.mkdir()
            message = f"{out}: this is a folder, not a file"
        assert run(archive, "-o", out, "--overwrite") == (1, "", f"attribution: {message}\n")
        assert words.calls == 0

    def test_a_manifest_that_cannot_be_written_is_named_as_it_is_called(
        self, run: Run, archive: Path, tmp_path: Path
    ) -> None:
        manifest = tmp_path / "all.jsonl.manifest.json"
        manifest.mkdir()
        message = f"attribution: {manifest}: this is a folder, not a file\n"
        assert run(archive, "-o", tmp_path / "all.jsonl") == (1, "", message)
        assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []

    @pytest.mark.parametrize(
        ("number", "message"),
        [
            (errno.EROFS, "this disk can only be read; name another place"),
            (errno.EACCES, "you may not read or write this file"),
            (errno.ENOSPC, "the disk is full; make room, and run it again"),
            (errno.ENAMETOOLONG, "this name is too long; take a shorter one"),
            (errno.ENOTDIR, "a part of this path is a file, not a folder; name another place"),
            (errno.EIO, "input/output error"),
        ],
    )
    def test_what_keeps_a_file_from_being_written_is_told_with_the_remedy(self, number: int, message: str) -> None:
        assert reason(OSError(number, os.strerror(number), "all.jsonl")) == message

    def test_results_that_would_replace_each_other_are_refused(
        self, run: Run, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (archive / "2026" / "a.txt").write_text("Es taut.", encoding="utf-8")
        with pytest.raises(SystemExit):
            run(archive / "a.txt", archive / "2026" / "a.txt", "-o", tmp_path / "out")
        assert "would have the same name" in capsys.readouterr().err

    def test_what_is_there_is_not_replaced_unasked(
        self, run: Run, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for name in ("all.jsonl", "out"):
            assert run(archive, "-o", tmp_path / name)[0] == 0
            with pytest.raises(SystemExit):
                run(archive, "-o", tmp_path / name)
            assert "is there already: --resume goes on with it" in capsys.readouterr().err
            assert run(archive, "-o", tmp_path / name, "--overwrite")[0] == 0

    def test_the_manifest_holds_versions_and_options(self, run: Run, archive: Path, tmp_path: Path) -> None:
        run(archive, "-o", tmp_path / "all.jsonl", "--max-characters=99")
        manifest = json.loads((tmp_path / "all.jsonl.manifest.json").read_text(encoding="utf-8"))
        assert manifest["schema"] == 2
        assert manifest["model"].startswith("bundled ")
        assert manifest["max_characters"] == 99

    def test_a_library_that_is_missing_is_told_before_the_work_begins(
        self, run: Run, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: object
    ) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        status, _, err = run(archive, "-o", tmp_path / "all.parquet")
        assert (status, words.calls) == (1, 0)
        assert "pip install 'source-attribution[tables]'" in err
        assert list(tmp_path.glob("all.*")) == []

    def test_what_was_begun_is_not_thrown_away_unasked(
        self, run: Run, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "all.csv.lines.jsonl").write_text("{}", encoding="utf-8")
        with pytest.raises(SystemExit):
            run(archive, "-o", tmp_path / "all.csv")
        assert "is there already: --resume goes on with it" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (["--resume"], "--output, which is missing"),
            (["--resume", "--overwrite", "-o", "a.jsonl"], "one of them, please"),
            (["--resume", "-o", "a.json"], "--resume goes with texts and an --output that ends in .jsonl or is a"),
            (["--explain", "-o", "a.jsonl"], "--explain goes with the table"),
            (["--max-seconds=nan"], "found 'nan', expected a number of seconds above 0"),
            (["--max-seconds=soon"], "found 'soon', expected a number of seconds above 0"),
            (["--jobs=0"], "found '0', expected a whole number above 0"),
            (["--jobs=1000000"], "found '1000000', expected a whole number from 1 to 256"),
            (["--threads=1000000"], "found '1000000', expected a whole number from 1 to 256"),
        ],
    )
    def test_options_that_do_not_go_together(
        self, capsys: pytest.CaptureFixture[str], options: list[str], message: str
    ) -> None:
        with pytest.raises(SystemExit) as caught:
            cli.main(["a.txt", *options])
        assert caught.value.code == 2
        assert message in capsys.readouterr().err


class TestResume:
    @pytest.mark.parametrize("name", ["all.jsonl", "out"])
    def test_what_is_finished_is_not_computed_again(
        self, run: Run, archive: Path, tmp_path: Path, words: object, name: str
    ) -> None:
        run(archive, "-o", tmp_path / name)
        before = words.calls
        assert run(archive, "-o", tmp_path / name, "--resume") == (0, "", "")
        assert words.calls == before
        (archive / "d.txt").write_text("Es taut.", encoding="utf-8")
        assert run(archive, "-o", tmp_path / name, "--resume")[0] == 0
        assert words.calls == before + 1

    def test_a_torn_line_is_computed_again(self, run: Run, archive: Path, tmp_path: Path) -> None:
        out = tmp_path / "all.jsonl"
        run(archive, "-o", out)
        whole = out.read_bytes()
        for cut in (len(whole) - 1, len(whole) - 40, whole.index(b"\n") + 9, 3):
            out.write_bytes(whole[:cut])
            assert run(archive, "-o", out, "--resume")[0] == 0
            assert out.read_bytes() == whole

    def test_a_spoiled_line_costs_none_of_the_others(
        self, run: Run, archive: Path, tmp_path: Path, words: object
    ) -> None:
        out = tmp_path / "all.jsonl"
        run(archive, "-o", out)
        first, second, third = out.read_bytes().splitlines(keepends=True)
        for spoiled in (b"\0" * 99 + b"\n", b"{}\n", second[:-99] + b"\n", b"\n"):
            before = words.calls
            out.write_bytes(first + spoiled + third)
            assert run(archive, "-o", out, "--resume")[0] == 0
            assert (out.read_bytes(), words.calls) == (first + third + second, before + 1)

    @pytest.mark.parametrize("name", ["all.jsonl", "out"])
    def test_a_text_that_has_changed_is_computed_again(
        self, run: Run, archive: Path, tmp_path: Path, name: str
    ) -> None:
        run(archive, "-o", tmp_path / name)
        (archive / "2026" / "c.txt").write_text("Es hat getaut.", encoding="utf-8")
        run(archive, "-o", tmp_path / name, "--resume")
        if name == "out":
            found = json.loads((tmp_path / "out" / "2026" / "c.txt.json").read_text(encoding="utf-8"))["text"]
        else:
            assert lines(tmp_path / name) == ["b.txt", "a.txt", "c.txt"]
            found = json.loads((tmp_path / name).read_text(encoding="utf-8").splitlines()[-1])["document"]["text"]
        assert found == "Es hat getaut."

    def test_a_spoiled_result_is_computed_again(self, run: Run, archive: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        run(archive, "-o", out)
        (out / "a.txt.json").write_text('{"schema": 2}', encoding="utf-8")
        run(archive, "-o", out, "--resume")
        assert Document.from_dict(json.loads((out / "a.txt.json").read_text(encoding="utf-8"))).id

    def test_results_that_are_nested_too_deeply_are_computed_again(
        self, run: Run, archive: Path, tmp_path: Path
    ) -> None:
        for name, spoiled in (("out", "out/a.txt.json"), ("all.jsonl", "all.jsonl")):
            run(archive, "-o", tmp_path / name)
            (tmp_path / spoiled).write_text("[" * 100_000, encoding="utf-8")
            assert run(archive, "-o", tmp_path / name, "--resume") == (0, "", "")
        assert lines(tmp_path / "all.jsonl") == ["b.txt", "c.txt", "a.txt"]

    @pytest.mark.parametrize("spoiled", [b"[" * 100_000, b'{"schema": 2, "libr', b"\xff\xfe", b"", b"[]"])
    def test_a_damaged_manifest_is_told_with_the_remedy(
        self, run: Run, archive: Path, tmp_path: Path, spoiled: bytes
    ) -> None:
        run(archive, "-o", tmp_path / "all.jsonl")
        manifest = tmp_path / "all.jsonl.manifest.json"
        manifest.write_bytes(spoiled)
        status, _, errors = run(archive, "-o", tmp_path / "all.jsonl", "--resume")
        assert status == 1
        assert errors.startswith(f"attribution: {manifest}: found ")
        assert errors.endswith("expected the facts of a run; use --overwrite\n")

    def test_a_text_that_failed_is_tried_again(
        self, run: Run, archive: Path, tmp_path: Path, words: object, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        parse = words.parse
        with monkeypatch.context() as broken:
            broken.setattr(words, "parse", lambda text: {}["x"] if "b.txt" in text else parse(text))
            assert run(archive, "-o", tmp_path / "all.jsonl")[0] == 1
        assert lines(tmp_path / "all.jsonl") == ["c.txt", "a.txt"]
        assert run(archive, "-o", tmp_path / "all.jsonl", "--resume")[0] == 0
        assert lines(tmp_path / "all.jsonl") == ["c.txt", "a.txt", "b.txt"]

    def test_results_of_other_versions_and_options_are_not_mixed(self, run: Run, archive: Path, tmp_path: Path) -> None:
        run(archive, "-o", tmp_path / "all.jsonl")
        status, _, errors = run(archive, "-o", tmp_path / "all.jsonl", "--resume", "--max-characters=50")
        assert (status, "the run was made with max_characters None, now it is 50" in errors) == (1, True)
        manifest = tmp_path / "all.jsonl.manifest.json"
        manifest.write_text(manifest.read_text(encoding="utf-8").replace("bundled ", "bundled 0."), encoding="utf-8")
        assert "the run was made with model 'bundled 0." in run(archive, "-o", tmp_path / "all.jsonl", "--resume")[2]

    def test_without_an_earlier_run_there_is_nothing_to_resume(self, run: Run, archive: Path, tmp_path: Path) -> None:
        assert "there is no run to resume" in run(archive, "-o", tmp_path / "all.jsonl", "--resume")[2]


class TestInterruption:
    @pytest.mark.parametrize("format", ["json", "jsonl", "table"])
    def test_what_is_finished_is_written(
        self, run: Run, archive: Path, words: object, monkeypatch: pytest.MonkeyPatch, format: str
    ) -> None:
        parse = words.parse

        def interrupted(text: str) -> object:
            if "a.txt" in text:
                raise KeyboardInterrupt
            return parse(text)

        monkeypatch.setattr(portions, "__defaults__", (None, 1))
        monkeypatch.setattr(words, "parse", interrupted)
        status, out, _ = run(f"--format={format}", archive)
        assert status == 130
        if format == "table":
            assert out.count("statements: 0 attributed") == 2
        else:
            found = json.loads(out) if format == "json" else [json.loads(line) for line in out.splitlines()]
            assert [Path(entry["file"]).name for entry in found] == ["b.txt", "c.txt"]

    def test_it_is_said_how_to_go_on(
        self, run: Run, archive: Path, tmp_path: Path, words: object, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupted(text: str) -> object:
            raise KeyboardInterrupt

        monkeypatch.setattr(words, "parse", interrupted)
        monkeypatch.setattr(words, "parse_many", lambda texts: map(interrupted, texts))
        output = tmp_path / "all.jsonl"
        assert run(archive, "-o", output) == (130, "", f"attribution: interrupted; --resume goes on with {output}\n")
        assert run(archive, "-o", tmp_path / "all.json")[2] == ""


class TestSubcommands:
    def test_a_bare_file_is_analysed(self, run: Run, article: Path) -> None:
        assert run("analyze", article) == run(article)

    def test_every_module_of_the_folder_is_a_command_with_its_own_help(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        modules = {module.name for module in iter_modules(commands.__path__)}
        assert len(all_commands()) == len(modules)
        for command in all_commands():
            with pytest.raises(SystemExit) as caught:
                cli.main([command.name, "--help"])
            assert caught.value.code == 0
            assert f"attribution {command.name}" in capsys.readouterr().out

    def test_the_help_lists_the_commands_and_the_exit_statuses(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit):
            cli.main(["--help"])
        out = capsys.readouterr().out
        assert all(command.summary in " ".join(out.split()) for command in all_commands())
        assert "exit status: 0 all done, 1 " in out


class TestTerminal:
    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("\x1b]0;Titel\x07Ja\x1b[2J", "␛]0;Titel␇Ja␛[2J"),
            ("Ja\rNein\x00\x7f\x9b31m", "Ja Nein␀␡\ufffd31m"),
            ("um\u202egekehrt\u2069", "um\ufffdgekehrt\ufffd"),
            ("Straßen\u00adbahn\n\tein\u200dzwei 😀", "Straßen\u00adbahn\n\tein\u200dzwei 😀"),
            ("\udcff", "\ufffd"),
        ],
    )
    def test_control_characters_are_shown_and_not_obeyed(self, text: str, shown: str) -> None:
        assert harmless(text) == shown
        assert len(shown) == len(text)

    @pytest.mark.parametrize("options", [[], ["--explain"]])
    def test_escapes_of_a_text_do_not_reach_the_terminal(self, run: Run, article: Path, options: list[str]) -> None:
        article.write_text("Es \x1b[31mregnet\x07.", encoding="utf-8")
        out = run(*options, article)[1]
        assert "\x1b" not in out
        assert "Es ␛[31mregnet␇." in out

    def test_escapes_stay_in_json_where_they_are_escaped(self, run: Run, article: Path) -> None:
        article.write_text("Es \x1b[31mregnet.", encoding="utf-8")
        out = run("--format=jsonl", article)[1]
        assert "\x1b" not in out
        assert json.loads(out)["document"]["text"] == "Es \x1b[31mregnet."

    def test_the_name_of_a_file_cannot_command_the_terminal(self, run: Run, tmp_path: Path) -> None:
        assert run(tmp_path / "\x1b[2J.txt")[2] == f"attribution: {tmp_path}/␛[2J.txt: there is no such file\n"

    @pytest.mark.parametrize(
        ("environment", "colour"),
        [
            ({"TERM": "xterm"}, True),
            ({"TERM": "dumb"}, False),
            ({"TERM": "xterm", "NO_COLOR": "1"}, False),
            ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ],
    )
    def test_colours_only_for_a_terminal_that_wants_them(
        self, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], colour: bool
    ) -> None:
        monkeypatch.delenv("NO_COLOR", raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        assert coloured(SimpleNamespace(isatty=lambda: True)) is colour
        assert coloured(io.StringIO()) is False


class TestRendering:
    def test_the_table_shows_source_chain_construction_and_level_with_its_cues(self, document: Document) -> None:
        assert table(document, width=110).splitlines() == [
            " Nr   Statement                           Source                 Via        Construction   Level",
            " " + "─" * 108,
            "  0   es gebe offenbar keine Gefahr       Ministerin             dpa        verb_clause    low: offenbar",
            "  1   Es regnet.                          (author)                                         none",
            "",
            "2 statements: 1 attributed to 1 source, 1 in the author's voice",
        ]

    def test_on_80_columns_source_chain_and_construction_share_a_column(self, document: Document) -> None:
        assert table(document, width=80).splitlines()[2:6] == [
            "  0   es gebe offenbar keine Gefahr        Ministerin              low:",
            "                                           via dpa                 offenbar",
            "                                           verb_clause",
            "  1   Es regnet.                           (author)                none",
        ]

    @pytest.mark.parametrize("width", [20, 40, 63, 64, 99, 100, 200])
    def test_no_line_is_wider_than_the_terminal(self, document: Document, width: int) -> None:
        for text in (table(document, width=width), explanations(document, width=width)):
            assert max(map(len, text.splitlines())) <= width

    def test_a_narrow_terminal_gets_blocks(self, document: Document) -> None:
        assert table(document, width=60).splitlines()[:2] == [
            "  0 es gebe offenbar keine Gefahr",
            "    Ministerin, via dpa, verb_clause, low: offenbar",
        ]

    @pytest.mark.parametrize("width", [64, 80, 100])
    def test_a_name_that_is_wider_than_its_column_is_broken_and_not_cut(self, document: Document, width: int) -> None:
        agency, minister = document.sources
        name = "Bundesgesundheitsforschungsministerium"
        shown = table(attrs.evolve(document, sources=[agency, attrs.evolve(minister, name=name)]), width=width)
        begin = shown.index("Source")
        end = shown.index("Via" if width == 100 else "Level", begin)
        assert name in "".join(line[begin:end].strip() for line in shown.splitlines())

    def test_brackets_in_the_text_are_no_markup(self) -> None:
        document = Document("[bold]Es[/bold] :smile:", [], [], [])
        text = table(document, title="[red]x[/red].txt")
        assert text.startswith("[red]x[/red].txt\n")

    def test_colour_only_where_asked_for(self, document: Document) -> None:
        assert "\x1b[" not in table(document)
        assert "\x1b[" in table(document, colour=True)


class TestProcess:
    def call(self, *arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([sys.executable, "-m", "attribution", *arguments], capture_output=True, **options)

    def test_version_and_help_load_no_model(self) -> None:
        assert self.call("--version").stdout.startswith(b"attribution 0.")
        assert b"exit status" in self.call("--help").stdout

    def test_a_missing_file_needs_no_model(self) -> None:
        found = self.call("gibt-es-nicht.txt")
        assert (found.returncode, found.stderr) == (1, b"attribution: gibt-es-nicht.txt: there is no such file\n")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
    def test_a_full_disk_is_one_line(self, article: Path) -> None:
        article.with_suffix(".conllu").write_text("1 Ja ja INTJ _ _ 0 root _ _\n".replace(" ", "\t"), encoding="utf-8")
        with Path("/dev/full").open("wb") as full:
            command = [sys.executable, "-m", "attribution", "--parser=conllu", str(article.with_suffix(".conllu"))]
            found = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
        message = b"attribution: output: the disk is full; make room, and run it again\n"
        assert (found.returncode, found.stderr) == (1, message)

    def test_a_reader_that_stops_early_is_no_error(self, tmp_path: Path) -> None:
        script = tmp_path / "closed.py"
        script.write_text(
            "import sys\n"
            "from attribution import Document, cli\n"
            "from attribution.analyzer import Analyzer\n"
            "Analyzer.outcomes = lambda self, portion: (Document(record.text) for record in portion)\n"
            "raise SystemExit(cli.main(sys.argv[1:]))\n",
            encoding="utf-8",
        )
        article = tmp_path / "a.txt"
        article.write_text("Es regnet. " * 20000, encoding="utf-8")
        read, write = os.pipe()
        os.close(read)
        command = [sys.executable, str(script), "--format=jsonl", str(article)]
        found = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
        os.close(write)
        assert (found.returncode, found.stderr) == (0, b"")
