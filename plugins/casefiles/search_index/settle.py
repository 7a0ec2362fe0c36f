"""Makes two runs of Pagefind over the same pages give the same bytes.

Pagefind 1.5 keeps facets and their values in hash maps, whose order changes from run to run. Files
are named by a hash of their content, so with the order changes the name of each `pf_filter`, the
`pf_meta` that lists them, its name too, and the entry that tells it. We sort, rename from the
bottom up, and leave all else. On the way, a value that stands twice on a page comes to count once.
"""

from __future__ import annotations

import gzip
import json
from hashlib import sha256
from pathlib import Path

from casefiles.core.problem import CasefilesError
from casefiles.search_index.bundle import ENTRY
from casefiles.search_index.cbor import Item, decode, encode

_MAGIC = b"pagefind_dcd"
# Places in a pf_meta: version, pages, index chunks, filters, sorts, fields.
_META_PARTS, _FILTERS, _SORTS = 6, 3, 4


def settle_bundle(bundle: Path) -> None:
    """Give a fresh bundle the one order that its pages decide.

    Raises:
        CasefilesError: The files are not what Pagefind 1.5 writes.
    """
    entry = json.loads((bundle / ENTRY).read_bytes())
    for code, language in entry["languages"].items():
        try:
            language["hash"] = _settle_language(bundle, code, language["hash"])
        except (ValueError, TypeError, IndexError) as error:
            raise CasefilesError(
                f"this version of Pagefind writes an index that we can't put in order: {error}"
            ) from error
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (bundle / ENTRY).write_text(text, encoding="utf-8")


def _settle_language(bundle: Path, code: str, name: str) -> str:
    path = bundle / f"pagefind.{name}.pf_meta"
    meta = _list(_read(path))
    if len(meta) != _META_PARTS:
        raise ValueError(f"{len(meta)} parts in {path.name}")
    filters = [_settle_filter(bundle, code, *_list(pair)) for pair in _list(meta[_FILTERS])]
    meta[_FILTERS] = sorted(filters, key=_name)
    meta[_SORTS] = sorted(_list(meta[_SORTS]), key=_name)
    path.unlink()
    return _write(bundle, f"pagefind.{code}_", meta, ".pf_meta")


def _settle_filter(bundle: Path, code: str, facet: Item, name: Item) -> list[Item]:
    path = bundle / "filter" / f"{name}.pf_filter"
    _, values = _list(_read(path))
    pairs = [_list(pair) for pair in _list(values)]
    ordered: list[Item] = [[value, _once(pages)] for value, pages in sorted(pairs, key=_name)]
    path.unlink()
    return [facet, _write(bundle / "filter", f"{code}_", [facet, ordered], ".pf_filter")]


def _once(pages: Item) -> list[Item]:
    return list(dict.fromkeys(_list(pages)))


def _name(pair: Item) -> str:
    return str(_list(pair)[0])


def _list(item: Item) -> list[Item]:
    if not isinstance(item, list):
        raise TypeError(f"{item!r} where a list should be")
    return item


def _read(path: Path) -> Item:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_MAGIC):
        raise ValueError(f"{path.name} does not begin with {_MAGIC.decode()}")
    return decode(data.removeprefix(_MAGIC))


def _write(folder: Path, prefix: str, item: Item, ending: str) -> str:
    """Write an item under the hash of its content; return the name that Pagefind knows it by."""
    data = _MAGIC + encode(item)
    name = f"{prefix}{sha256(data).hexdigest()[:10]}"
    (folder / f"{name}{ending}").write_bytes(gzip.compress(data, mtime=0))
    return name.removeprefix("pagefind.")
