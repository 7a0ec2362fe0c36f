"""How long hostile texts keep a build, and how much memory they take, beside honest ones.

Every text is the one case of a small archive, read in a process of its own that is ended at a limit
of CPU seconds. The promise: each is refused, or made into a page, in less than a second and 100 MB.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from archive import write_archive
from hostile import honest_claims, honest_prose, hostile_files, hostile_prose
from measure import run
from size import Size, case_id

SECONDS, MEGABYTES = 1.0, 100.0
_READING = Path(__file__).with_name("reading.py")


@dataclass(frozen=True)
class Reading:
    """What one text cost."""

    name: str
    size: int
    """Bytes of the file."""
    cpu: float
    """Seconds; the limit where it was ended."""
    peak: float
    """MB above what the process held before."""
    verdict: str

    @property
    def keeps(self) -> bool:
        """Whether the promise is kept."""
        return self.cpu < SECONDS and self.peak < MEGABYTES

    def row(self, honest: Reading) -> str:
        """Return a row of the table, the time beside that of an honest text of about its size."""
        ratio = self.cpu / honest.cpu
        cells = (
            self.name.replace("|", "\\|"),
            f"{self.size / 1000:.0f}",
            f"{self.cpu:.2f}",
            f"{ratio:.1f}",
            f"{self.peak:.0f}",
            self.verdict,
        )
        return f"| {' | '.join(cells)} |"


def read(name: str, text: str, root: Path, limit: int) -> Reading:
    """Put a text in the place of an archive's only case, and read the archive.

    Args:
        name: What the text is called in the table.
        text: The whole file.
        root: An archive of one case.
        limit: CPU seconds after which the reading is ended, the start of Python among them.
    """
    data = text.encode()
    (root / "content" / "cases" / f"{case_id(0)}.yml").write_bytes(data)
    log = root / "reading.log"
    usage = run([sys.executable, str(_READING), str(root)], log, limit)
    if usage.code is None:
        return Reading(name, len(data), limit, usage.peak, "**ended**")
    if usage.code != 0:
        failure = log.read_text().strip().splitlines()[-1:]
        return Reading(name, len(data), usage.cpu, usage.peak, f"**crash** {failure}")
    told = json.loads(log.read_text())
    verdict = ", ".join(told["codes"]) or "let through"
    return Reading(name, len(data), told["cpu"], told["peak"], verdict)


def _groups() -> Iterator[tuple[str, str, Iterator[tuple[str, str]]]]:
    """Yield name and text of an honest case, and the hostile ones that are measured by it."""
    yield "an honest case, full of claims", honest_claims(), hostile_files()
    yield "an honest case, full of prose", honest_prose(), hostile_prose()


def main() -> None:
    """Print the worst readings of each kind, and how many break the promise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=5, help="CPU seconds for a text (default: 5)")
    parser.add_argument("--worst", type=int, default=10, help="rows for each kind (default: 10)")
    wanted = parser.parse_args()
    with TemporaryDirectory() as folder:
        root = Path(folder, "archive")
        write_archive(Size(1), root)
        for kind, text, hostile in _groups():
            honest = read(kind, text, root, wanted.limit)
            found = [read(*named, root, wanted.limit) for named in hostile]
            found.sort(key=lambda reading: -reading.cpu)
            print("\n| text | kB | CPU s | of honest | MB | problems |")
            print("| --- | ---: | ---: | ---: | ---: | --- |")
            for reading in (honest, *found[: wanted.worst]):
                print(reading.row(honest))
            rest = found[wanted.worst :]
            if rest:
                cpu, peak = max(one.cpu for one in rest), max(one.peak for one in rest)
                print(f"\n{len(rest)} more: at most {cpu:.2f} s and {peak:.0f} MB.", end="")
            broken = sum(not reading.keeps for reading in found)
            print(f"\n{broken} of {len(found)} break the promise.", flush=True)


if __name__ == "__main__":
    main()
