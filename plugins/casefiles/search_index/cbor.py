"""The part of CBOR (RFC 8949) that Pagefind's lists are written in: numbers, texts and arrays.

So little of it that owning it costs less than a library that is needed for nothing else.
"""

from __future__ import annotations

from typing import Final, TypeAlias

Item: TypeAlias = "int | str | list[Item]"

_NUMBER: Final = 0
_TEXT: Final = 3
_ARRAY: Final = 4
_DIRECT = 24
"""A number below it stands in the first byte; from it on, that byte tells how many bytes follow."""
_OPEN_ARRAY = b"\x9f"
_BREAK = 0xFF


def decode(data: bytes) -> Item:
    """Return the one item that the bytes hold.

    Raises:
        ValueError: They hold something else, or more, or end too early.
    """
    reader = _Reader(data)
    item = reader.item()
    if reader.place != len(data):
        raise ValueError(f"{len(data) - reader.place} bytes too many")
    return item


def encode(item: Item) -> bytes:
    """Return the shortest bytes that hold an item."""
    if isinstance(item, int):
        return _head(_NUMBER, item)
    if isinstance(item, str):
        text = item.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_ARRAY, len(item)) + b"".join(map(encode, item))


def _head(kind: int, number: int) -> bytes:
    if number < _DIRECT:
        return bytes([kind << 5 | number])
    power = next(power for power in range(4) if number < 1 << (8 << power))
    return bytes([kind << 5 | _DIRECT + power]) + number.to_bytes(1 << power, "big")


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self.place = 0

    def item(self) -> Item:
        if self._data.startswith(_OPEN_ARRAY, self.place):
            self.place += 1
            return self._until_break()
        first = self._take(1)[0]
        kind, number = first >> 5, self._number(first & 0x1F)
        if kind == _NUMBER:
            return number
        if kind == _TEXT:
            return self._take(number).decode()
        if kind == _ARRAY:
            return [self.item() for _ in range(number)]
        raise ValueError(f"an item of kind {kind} at byte {self.place}")

    def _until_break(self) -> list[Item]:
        items: list[Item] = []
        while self._data[self.place : self.place + 1] != bytes([_BREAK]):
            items.append(self.item())
        self.place += 1
        return items

    def _number(self, code: int) -> int:
        if code < _DIRECT:
            return code
        if code > _DIRECT + 3:
            raise ValueError(f"a number of form {code} at byte {self.place}")
        return int.from_bytes(self._take(1 << (code - _DIRECT)), "big")

    def _take(self, count: int) -> bytes:
        taken = self._data[self.place : self.place + count]
        if len(taken) != count:
            raise ValueError("the end comes too early")
        self.place += count
        return taken
