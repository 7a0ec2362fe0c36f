"""Files are written all or none: in their places, to new ones, and on a disk that ignores case."""

import io
import os
import signal
import stat
import tempfile
from pathlib import Path

import pytest

from casefiles.core.nodes import SourceText
from casefiles.files import FileChange, write_files


def change(path, data, was):
    """Return what is to be written over a file that held its own name."""
    return FileChange(path, data, SourceText(was, was.encode()))


def test_all_files_are_written_or_none(tmp_path):
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b")
    (tmp_path / "in-the-way").mkdir()
    changes = [
        change("a", b"A", "a"),
        change("c", b"C", "b"),
        change("in-the-way", b"D", "b"),
    ]

    with pytest.raises(OSError, match="in-the-way is there already"):
        write_files(tmp_path, changes)

    assert {path.name for path in tmp_path.iterdir()} == {"a", "b", "in-the-way"}
    assert (tmp_path / "a").read_text() == "a"
    assert (tmp_path / "b").read_text() == "b"


def interrupt_at_b(monkeypatch):
    """Press Ctrl-C where a file called `b` would come to its place."""
    replace = Path.replace

    def interrupted(path, target):
        if target.name == "b":
            raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", interrupted)


def test_ctrl_c_leaves_all_files_as_they_were(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b")
    interrupt_at_b(monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, [change("a", b"A", "a"), change("b", b"B", "b")])

    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "a", "b": "b"}


@pytest.mark.parametrize("last", [False, True])
def test_ctrl_c_at_any_moment_leaves_no_file_of_ours(tmp_path, monkeypatch, last):
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    stage, move = tempfile.mkstemp, Path.replace

    def staged(*words, **more):
        made = stage(*words, **more)
        signal.raise_signal(signal.SIGINT)
        return made

    def moved(path, target):
        move(path, target)
        if target.name == "b":
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(*((Path, "replace", moved) if last else (tempfile, "mkstemp", staged)))
    try:
        with pytest.raises(KeyboardInterrupt):
            write_files(tmp_path, [new("x/a"), new("x/b")])
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, handler)

    assert below(tmp_path) == ({"x", "x/a", "x/b"} if last else set())


def test_nothing_is_left_where_a_file_can_not_be_written_beside_its_place(tmp_path):
    (tmp_path / "a").write_text("a")

    with pytest.raises(OSError, match="No such file"):
        write_files(tmp_path, [change("a", b"A", "a"), change("nowhere/b", b"B", "a")])

    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text() == "a"


def test_what_was_saved_in_the_meantime_is_not_written_over(tmp_path):
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b, and more")

    with pytest.raises(OSError, match="b was saved in the meantime; try again"):
        write_files(tmp_path, [change("a", b"A", "a"), change("b", b"B", "b")])

    assert [path.read_text() for path in sorted(tmp_path.iterdir())] == ["a", "b, and more"]


def test_a_file_moves(tmp_path):
    (tmp_path / "a").write_text("a")

    write_files(tmp_path, [change("b", b"B", "a")])

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("b", "B")]


# --- New files ---------------------------------------------------------------------------------


def new(path):
    return FileChange(path, b"new")


def below(root):
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


def test_new_files_come_with_their_folders_and_the_rights_of_any_new_file(tmp_path):
    write_files(tmp_path, [new("a/b/c"), new("a/d")])
    (tmp_path / "plain").touch()

    assert below(tmp_path) == {"a", "a/b", "a/b/c", "a/d", "plain"}
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("a/b/c", "plain")}
    assert len(modes) == 1


@pytest.mark.parametrize("what", ["file", "folder", "link"])
def test_nothing_is_left_of_new_files_where_something_is_in_the_way_of_one(tmp_path, what):
    in_the_way = tmp_path / "in-the-way"
    {
        "file": in_the_way.touch,
        "folder": in_the_way.mkdir,
        "link": lambda: in_the_way.symlink_to("nowhere"),
    }[what]()

    with pytest.raises(FileExistsError, match=r"^in-the-way is there already$"):
        write_files(tmp_path, [new("a/b/c"), new("in-the-way"), new("d")])

    assert below(tmp_path) == {"in-the-way"}
    assert what != "file" or in_the_way.read_bytes() == b""


def test_ctrl_c_leaves_no_new_file(tmp_path, monkeypatch):
    interrupt_at_b(monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, [new("x/a"), new("x/b")])

    assert below(tmp_path) == set()


def test_nothing_is_written_behind_a_link(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "x").symlink_to("elsewhere")

    with pytest.raises(OSError, match=r"^x is a symbolic link, which can lead elsewhere$"):
        write_files(tmp_path, [new("a"), new("x/y/b")])

    assert below(tmp_path) == {"elsewhere", "x"}


# --- A disk that ignores case ------------------------------------------------------------------


@pytest.fixture
def careless(tmp_path, monkeypatch):
    """Let a folder find its files by names in any case, as the disks of macOS and Windows do."""
    folder = tmp_path / "careless"
    folder.mkdir()

    def found(path):
        if isinstance(path, int) or Path(path).parent != folder:  # A file that is open is a number.
            return path
        named = (
            entry for entry in folder.iterdir() if entry.name.lower() == Path(path).name.lower()
        )
        return next(named, path)

    for module, name in ((os, "stat"), (os, "unlink"), (io, "open")):
        real = getattr(module, name)
        monkeypatch.setattr(
            module, name, lambda path, *rest, real=real, **more: real(found(path), *rest, **more)
        )
    for name in ("rename", "replace"):
        real = getattr(os, name)

        def moved(old, place, real=real):
            is_one = found(old) == found(place)
            real(found(old), place if is_one else found(place))

        monkeypatch.setattr(os, name, moved)
    return folder


def test_a_file_can_be_called_by_another_case_of_its_name(careless):
    (careless / "Ferry").write_text("Ferry")
    (careless / "Ferry").chmod(0o640)
    assert (careless / "ferry").samefile(careless / "Ferry")

    write_files(careless, [change("ferry", b"ferry, once Ferry", "Ferry")])

    assert below(careless) == {"ferry"}
    assert (careless / "ferry").read_text() == "ferry, once Ferry"
    assert stat.S_IMODE((careless / "ferry").stat().st_mode) == 0o640


def test_a_file_gets_its_name_back_where_another_can_not_be_written(careless):
    (careless / "Ferry").write_text("Ferry")
    (careless / "other").touch()

    with pytest.raises(FileExistsError):
        write_files(careless, [change("ferry", b"x", "Ferry"), new("Other")])

    assert below(careless) == {"Ferry", "other"}
    assert (careless / "Ferry").read_text() == "Ferry"


def test_a_second_link_of_a_file_is_in_the_way(tmp_path):
    (tmp_path / "Ferry").write_text("Ferry")
    (tmp_path / "ferry").hardlink_to(tmp_path / "Ferry")

    with pytest.raises(FileExistsError):
        write_files(tmp_path, [change("ferry", b"x", "Ferry")])

    assert below(tmp_path) == {"Ferry", "ferry"}
