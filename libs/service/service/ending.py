"""How a server ends: what has reached it is answered, no connection closes under a request (R8)."""

import asyncio
import fcntl
import struct
import termios
from types import FrameType

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

GRACE_SECONDS = 0.5
"""So long an idle connection is kept after the wish to end. The gateway reuses the connections that it keeps: what it
sends meanwhile is answered with `Connection: close`, so that under traffic each is ended by the gateway itself."""


class Protocol(HttpToolsProtocol):
    """Ends a kept connection by an answer, or when it has been idle and has nothing unread.

    uvicorn closes idle connections at once. With a request in the socket that the loop has not read yet (it is idle in
    uvicorn's eyes) the kernel then resets the connection; the gateway must not send a POST again and answers 503.
    """

    _ending = False

    def shutdown(self) -> None:
        """The server wants to end."""
        self._ending = True
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.keep_alive = False
        else:
            self.loop.call_later(GRACE_SECONDS, self._close_idle)

    def on_headers_complete(self) -> None:
        """A request that came after the wish to end is the last of its connection."""
        super().on_headers_complete()
        if self._ending and self.cycle is not None:
            self.cycle.keep_alive = False

    def _close_idle(self) -> None:
        if self.transport.is_closing() or not (self.cycle is None or self.cycle.response_complete):
            return
        if _unread(self.transport):
            self.loop.call_later(0.01, self._close_idle)
        else:
            self.transport.close()


def _unread(transport: asyncio.Transport) -> int:
    """Bytes that have come and were not read yet."""
    told = fcntl.ioctl(transport.get_extra_info("socket").fileno(), termios.FIONREAD, bytes(4))
    return int(struct.unpack("i", told)[0])


class Server(uvicorn.Server):
    """Tells the suite of the wish to end at once: uvicorn waits for open answers, and a stream never ends by itself."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """SIGTERM or SIGINT."""
        self.config.app.state.suite.draining = True  # type: ignore[union-attr]
        super().handle_exit(sig, frame)
