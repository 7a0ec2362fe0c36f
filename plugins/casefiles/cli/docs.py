"""`casefiles docs`: writes the pages of documentation that are made from the code."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

import click

from casefiles.core.explain import EXAMPLES, explain, render_page
from casefiles.core.problem import CasefilesError
from casefiles.core.reference import REFERENCE_PAGES
from casefiles.project import read_settings
from casefiles.schemas import write_schemas
from casefiles.workspace import SETTINGS

_OPENING = """\
# Every command

<!-- Made by `casefiles docs` from the commands in plugins/casefiles/cli. -->

`make site` installs `casefiles` into `.venv/bin`. Each command answers `--help`, and `casefiles
--version` tells which one it is. All of them end with 0 where nothing is wrong, with 1 where the
content has errors, and with 2 where the command itself was misunderstood or can't do its work:
no format for programs gives a document then."""
_HEADS = ("| | |", "| --- | --- |")


@click.command()
@click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("docs")
)
@click.pass_context
def docs(context: click.Context, folder: Path) -> None:
    """Write the pages of documentation that are made from the code into FOLDER (docs).

    These are problems.md (all codes), a page in problems/ for each, fields.md (all keys) and
    commands.md (all commands). Beside FOLDER, where site_config.yml stands, the format is written
    in JSON Schema into schema/.
    """
    group = context.find_root().command
    assert isinstance(group, click.Group)  # noqa: S101 - so mypy knows; `docs` is a subcommand
    for name, render in REFERENCE_PAGES.items():
        (folder / name).write_text(render(), encoding="utf-8")
    (folder / "problems").mkdir(exist_ok=True)
    for code in EXAMPLES:
        page = folder / "problems" / f"{code}.md"
        page.write_text(render_page(explain(code)), encoding="utf-8")
    (folder / "commands.md").write_text(render_commands(group), encoding="utf-8")
    root = folder.absolute().parent
    if (root / SETTINGS).is_file():
        try:
            write_schemas(root, read_settings(root))
        except CasefilesError as error:
            raise click.UsageError(str(error)) from error


def render_commands(group: click.Group) -> str:
    """Return the page of all commands, in Markdown."""
    lines = [_OPENING]
    for name, command in group.commands.items():
        lines += [
            "",
            f"## `casefiles {name}`",
            "",
            *_command(name, command),
        ]
    return "\n".join(lines) + "\n"


def _command(name: str, command: click.Command) -> Iterator[str]:
    context = click.Context(command, info_name=f"casefiles {name}")
    yield f"```\n{' '.join(('casefiles', name, *command.collect_usage_pieces(context)))}\n```"
    yield ""
    yield cleandoc(command.help or "")
    told = (part.get_help_record(context) for part in command.params)
    rows = [record for record in told if record and record[1]]
    if rows:
        yield ""
        yield from _HEADS
        yield from (f"| `{form.replace('|', '/')}` | {text} |" for form, text in rows)
