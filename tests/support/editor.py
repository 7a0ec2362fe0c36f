"""An editor without a window: it drives yaml-language-server over its protocol (LSP, stdio)."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from support.builds import PROJECT

_SERVER = PROJECT / "tools/node_modules/yaml-language-server/bin/yaml-language-server"
_NODE = PROJECT / "tools/node.sh"
# Nothing is asked of the network: the schema of a file is the one that its first line names.
_SETTINGS = {
    "yaml": {
        "schemaStore": {"enable": False},
        "validate": True,
        "hover": True,
        "completion": True,
    }
}
_Message = dict[str, Any]


class Editor:
    """An editor that has files open, and sees what the server says of them."""

    def __init__(self, server: subprocess.Popen[bytes]) -> None:
        """Greet a server that was just started."""
        self._server = server
        self._sent = self._opened = 0
        self._diagnostics: dict[str, list[_Message]] = {}
        self._ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": _SETTINGS})

    def diagnostics(self, texts: Mapping[Path, str]) -> dict[Path, list[str]]:
        """Open texts as files and return what is marked in each: `3: what is wrong`."""
        uris = {path: self._open(path, text) for path, text in texts.items()}
        found = {path: self._marked(uri) for path, uri in uris.items()}
        for uri in uris.values():
            self._close(uri)
        return found

    def _marked(self, uri: str) -> list[str]:
        while uri not in self._diagnostics:
            self._take()
        found = self._diagnostics.pop(uri)
        return [f"{mark['range']['start']['line'] + 1}: {mark['message']}" for mark in found]

    def completions(self, path: Path, text: str) -> list[str]:
        """Return what is offered where `|` stands in a text."""
        items = self._at("textDocument/completion", path, text)
        listed = items["items"] if isinstance(items, dict) else items
        return [item["label"] for item in listed]

    def hover(self, path: Path, text: str) -> str:
        """Return what is told of the word at `|` in a text."""
        told = self._at("textDocument/hover", path, text)
        return str(told["contents"]["value"]) if told else ""

    def _at(self, method: str, path: Path, marked: str) -> Any:
        before, after = marked.split("|", 1)
        uri = self._open(path, before + after)
        position = {"line": before.count("\n"), "character": len(before.split("\n")[-1])}
        answer = self._ask(method, {"textDocument": {"uri": uri}, "position": position})
        self._close(uri)
        return answer

    def _open(self, path: Path, text: str) -> str:
        # The server takes a text of the same version for the same text.
        self._opened += 1
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": self._opened, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _close(self, uri: str) -> None:
        """Close a file, and wait until the server has taken its marks away."""
        self._diagnostics.pop(uri, None)
        self._tell("textDocument/didClose", {"textDocument": {"uri": uri}})
        self._marked(uri)

    def _ask(self, method: str, params: _Message) -> Any:
        self._sent += 1
        self._send({"id": self._sent, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == self._sent and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, params: _Message) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: _Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()

    def _take(self) -> _Message:
        """Read one message, and answer it where the server asks something."""
        output, length = self._server.stdout, 0
        assert output is not None
        while line := output.readline().strip():
            length = int(line.removeprefix(b"Content-Length:"))
        assert length, "the language server has ended"
        message: _Message = json.loads(output.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            is_settings = message["method"] == "workspace/configuration"
            asked = message["params"]["items"] if is_settings else []
            answer = [_SETTINGS.get(item.get("section")) for item in asked] if asked else None
            self._send({"id": message["id"], "result": answer})
        return message


@contextmanager
def open_editor() -> Iterator[Editor]:
    """Start a server, and end it."""
    command = [str(_NODE), "node", str(_SERVER), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        try:
            yield Editor(server)
        finally:
            server.kill()
