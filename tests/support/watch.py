"""Watches a browser for what no page of the site may do.

A violation of the Content-Security-Policy is told on the console, whether a document or a worker
did it; the event of that name is not told for workers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError

OWN_HOST = "127.0.0.1"


@dataclass(frozen=True)
class Watch:
    """What was seen in all pages of a browser context."""

    violations: list[str] = field(default_factory=list)
    """What the Content-Security-Policy blocked."""
    foreign_requests: list[str] = field(default_factory=list)
    """Addresses asked for on other hosts."""
    exceptions: list[str] = field(default_factory=list)
    """Errors that no script caught."""
    console_errors: list[str] = field(default_factory=list)
    """Everything else on the console as an error, a missing file for instance."""

    def faults(self) -> list[str]:
        """Return what is wrong on whatever page it happens, in words."""
        return [
            *(f"policy: {words}" for words in self.violations),
            *(f"request to another host: {url}" for url in self.foreign_requests),
            *(f"uncaught: {words}" for words in self.exceptions),
        ]


def watch_context(context: BrowserContext) -> Watch:
    """Watch all pages that a context opens from now on."""
    watch = Watch()

    def hear_request(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and address.hostname != OWN_HOST:
            watch.foreign_requests.append(request.url)

    def hear_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            blocked = "Content Security Policy" in message.text
            (watch.violations if blocked else watch.console_errors).append(message.text)

    def hear_exception(error: WebError) -> None:
        watch.exceptions.append(str(error.error))

    context.on("request", hear_request)
    context.on("console", hear_console)
    context.on("weberror", hear_exception)
    return watch
