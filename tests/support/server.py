"""A plain web server for a built site, as a host of static files would serve it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@dataclass(frozen=True)
class Served:
    """A folder on the web, on this machine alone."""

    url: str
    """Address of the site, with a slash at the end."""
    requests: list[str] = field(default_factory=list)
    """The paths that were asked for, in order."""


@contextmanager
def serve_folder(folder: Path, sub_path: str = "/") -> Iterator[Served]:
    """Serve a folder at a sub-path (`/archive/`) of a free port until the context ends."""
    requests: list[str] = []
    handler = partial(_Handler, folder=folder, sub_path=sub_path, requests=requests)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield Served(f"http://127.0.0.1:{server.server_port}{sub_path}", requests)
        finally:
            server.shutdown()
            thread.join()


class _Handler(SimpleHTTPRequestHandler):
    """Files below a sub-path, and the site's own page for what is not there."""

    def __init__(
        self, *args: object, folder: Path, sub_path: str, requests: list[str], **kwargs: object
    ) -> None:
        self._folder = folder
        self._sub_path = sub_path
        self._requests = requests
        super().__init__(*args, directory=str(folder), **kwargs)  # type: ignore[arg-type]  # passed on

    def do_GET(self) -> None:
        self._requests.append(self.path)
        if not self.path.startswith(self._sub_path):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.path = "/" + self.path.removeprefix(self._sub_path)
        super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self._folder / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the name of the base
        """Say nothing: `requests` is the log."""
