"""The preview's web server: what is shown at a path, and news of changes.

It serves one person on this machine. Pages get one more script, from a file, so that the site's own
Content-Security-Policy holds in the preview too.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from io import BytesIO
from urllib.parse import parse_qs, quote, unquote, urlsplit

from markupsafe import Markup

from casefiles.core.problem import CasefilesError
from casefiles.preview.problems_page import LIST
from casefiles.preview.scene import Answer
from casefiles.preview.shown import Shown

_OWN = "_preview/"
_OWN_FILES = {"reload.js": "text/javascript", "own.css": "text/css"}
_OUR_NAMES = ("127.0.0.1", "localhost")


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
        self._shown, self._base = shown, shown.scene.base
        super().__init__(*args)  # type: ignore[arg-type]  # socketserver's own three

    def send_head(self) -> BytesIO | None:
        """Answer with a file of the preview's own, or with what is shown at a path."""
        if self.headers.get("Host", "").partition(":")[0] not in _OUR_NAMES:
            # A page elsewhere can give its own name our address, and read what we answer.
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self._base):
            return self._redirect(HTTPStatus.FOUND, self._base)
        path = path.removeprefix(self._base)
        if path.startswith(_OWN) and path != LIST:
            return self._own(path.removeprefix(_OWN))
        answer = self._shown.answer(path)
        if answer.location is not None:
            return self._redirect(answer.status, f"{self._base}{quote(answer.location)}")
        body = self._live(answer, path) if answer.is_page else answer.body
        return self._bytes(body, answer.kind, answer.status)

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
            asked = parse_qs(urlsplit(self.path).query)
            page, seen = (asked.get(key, [""])[0] for key in ("page", "seen"))
            answer = json.dumps(self._shown.wait_for_other(page, seen)).encode()
            return self._bytes(answer, "application/json", HTTPStatus.OK)
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def _live(self, answer: Answer, path: str) -> bytes:
        """Return a page with the script that loads it again when it has changed."""
        own = f"{self._base}{_OWN}"
        script = Markup(
            '<script type="module" src="{own}reload.js" '
            'data-base="{own}" data-page="{path}" data-seen="{seen}"></script></head>'
        ).format(own=own, path=path, seen=answer.seen)
        return answer.body.replace(b"</head>", script.encode(), 1)

    def _bytes(self, body: bytes, kind: str, status: HTTPStatus) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)
