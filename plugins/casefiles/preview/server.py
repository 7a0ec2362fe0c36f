"""The preview's web server: files of the last build, a page of problems, and news of changes.

It serves one person on this machine. Pages get one more script, from a file, so that the site's own
Content-Security-Policy holds in the preview too.
"""

from __future__ import annotations

import json
import re
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from io import BytesIO
from typing import BinaryIO
from urllib.parse import parse_qs, unquote, urlsplit

from casefiles.core.problem import CasefilesError
from casefiles.preview.shown import Shown

_OWN = "_preview/"
_OWN_FILES = {"reload.js": "text/javascript", "problems.css": "text/css"}
# A system's own table may call a script text, which no browser runs as a module.
_KINDS = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}
_OUR_NAMES = ("127.0.0.1", "localhost")
_NUMBER = re.compile("[0-9]{1,9}")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a page that was left before its files had come."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as it came


def open_server(shown: Shown, port: int) -> ThreadingHTTPServer:
    """Return a server on 127.0.0.1, ready to serve what is shown; port 0 takes any free one.

    Raises:
        CasefilesError: The port is taken.
    """
    try:
        return _Server(("127.0.0.1", port), partial(_Handler, shown))
    except OSError as error:
        msg = f"port {port} can't be used ({error.strerror}); choose another with `--port`"
        raise CasefilesError(msg) from error


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, shown: Shown, *args: object) -> None:
        self._shown, self._base = shown, shown.base_path
        super().__init__(*args)  # type: ignore[arg-type]  # socketserver's own three

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with a page of the preview's own, a page with the reload script, or a file."""
        if self.headers.get("Host", "").partition(":")[0] not in _OUR_NAMES:
            # A page elsewhere can give its own name our address, and read what we answer.
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self._base):
            return self._redirect(HTTPStatus.FOUND, self._base)
        path = path.removeprefix(self._base)
        if path.startswith(_OWN):
            return self._own(path.removeprefix(_OWN))
        if self._shown.problems is not None and (path.endswith(("/", ".html")) or not path):
            return self._page(self._shown.problems, HTTPStatus.OK)
        return self._file(path)

    def end_headers(self) -> None:
        """Let no browser keep what the next change makes old."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing for each request."""

    def _redirect(self, status: HTTPStatus, target: str) -> BytesIO:
        self.send_response(status)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()
        return BytesIO()

    def _own(self, name: str) -> BytesIO | None:
        if name in _OWN_FILES:
            content = files("casefiles.preview").joinpath(name).read_bytes()
            return self._bytes(content, _OWN_FILES[name], HTTPStatus.OK)
        if name == "changes":
            asked = parse_qs(urlsplit(self.path).query).get("since", ["0"])[0]
            version = self._shown.wait_beyond(int(asked) if _NUMBER.fullmatch(asked) else 0)
            return self._bytes(json.dumps(version).encode(), "application/json", HTTPStatus.OK)
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def _file(self, path: str) -> BytesIO | BinaryIO | None:
        place = self._shown.find(path)
        if place is not None and place.is_dir():
            if path and not path.endswith("/"):
                return self._redirect(HTTPStatus.MOVED_PERMANENTLY, urlsplit(self.path).path + "/")
            place = self._shown.find(f"{path}index.html")
        if place is None:
            return self._missing()
        if place.suffix == ".html":
            return self._page(place.read_text(encoding="utf-8"), HTTPStatus.OK)
        kind = _KINDS.get(place.suffix) or self.guess_type(str(place))
        return self._bytes(place.read_bytes(), kind, HTTPStatus.OK)

    def _missing(self) -> BytesIO | None:
        page = self._shown.find("404.html")
        text = page.read_text(encoding="utf-8") if page else "<h1>Not found</h1>"
        return self._page(text, HTTPStatus.NOT_FOUND)

    def _page(self, html: str, status: HTTPStatus) -> BytesIO:
        script = (
            f'<script type="module" src="{self._base}{_OWN}reload.js" '
            f'data-base="{self._base}{_OWN}" data-version="{self._shown.version}"></script></head>'
        )
        return self._bytes(
            html.replace("</head>", script, 1).encode(), "text/html; charset=utf-8", status
        )

    def _bytes(self, body: bytes, kind: str, status: HTTPStatus) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)
