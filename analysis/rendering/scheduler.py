"""Talk to a Dask scheduler that may be silent, be none at all, or lose its workers: with an end.

Every question has a limit. Whoever answers at the address is asked what it is before a client is
made, which would try again for minutes and could not be stopped; what comes back is waited for as
long as the scheduler answers, has a worker, and some page came within the limit of one.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from queue import Empty, Queue
from threading import Thread
from time import monotonic, sleep
from typing import Any

from analysis.refusal import Refused
from analysis.rendering.error_lines import error_line

CLOSING = 2.0  # seconds for a client to say goodbye
LOOK = 0.1  # seconds between two looks at what has come back


class Lost(RuntimeError):
    """Nothing more will come back; the text says why."""


@contextmanager
def client_of(address: str, wait: float) -> Iterator[Any]:
    """A client of the scheduler at an address, told goodbye in the end, however that goes.

    Raises Refused where no scheduler answers within `wait` seconds.
    """
    from distributed import Client

    try:
        _answers(address, wait)
        client = Client(address, timeout=wait, set_as_default=False)
    except Empty:
        raise Refused(f"no Dask scheduler answers at {address}: silent for {wait:g} s") from None
    except Exception as fault:  # of the network, of TLS, of what speaks another language
        plain = isinstance(fault, OSError | ValueError | TypeError | RuntimeError)
        said = error_line(fault) if plain else "what answers there is none"
        raise Refused(f"no Dask scheduler answers at {address}: {said}") from None
    try:
        yield client
    finally:
        with suppress(Exception):
            client.close(timeout=CLOSING)


def asked_everywhere(client: Any, function: Callable[[], Any], wait: float) -> dict[str, Any]:
    """Worker -> what the function gives there; raises Refused where no worker answers, or one."""
    try:
        client.wait_for_workers(1, timeout=wait)
    except TimeoutError:
        raise Refused("the cluster has no worker; start one with `dask worker`") from None
    try:
        return dict(client.sync(client._run, function, callback_timeout=wait))
    except TimeoutError:
        raise Refused(f"a worker of the cluster has not answered for {wait:g} s") from None


def coming_back(client: Any, futures: list[Any], wait: float, limit: float) -> Iterator[Any]:
    """Yield futures as they are done; raises Lost once no more can be waited for.

    `limit` is how long one page may take; the workers are looked at after `wait` seconds of quiet.
    """
    from distributed import as_completed

    coming = as_completed(futures, loop=client.loop)
    heard = looked = monotonic()
    while not coming.is_empty():
        batch = coming.next_batch(block=False)
        yield from batch
        if batch:
            heard = looked = monotonic()
        elif monotonic() - heard > limit + wait:
            raise Lost(f"no page came back for {limit + wait:g} s")
        elif monotonic() - looked > wait:
            _still_there(client, wait)
            looked = monotonic()
        else:
            sleep(LOOK)


def _still_there(client: Any, wait: float) -> None:
    try:
        workers = client.sync(client.scheduler.identity, callback_timeout=wait)["workers"]
    except Exception as fault:
        raise Lost(f"the scheduler does not answer any more ({error_line(fault)})") from None
    if not workers:
        raise Lost("the cluster has no worker any more")


def _answers(address: str, wait: float) -> None:
    """Return once a scheduler has said who it is; raises what went wrong, or Empty at the limit.

    A thread of its own asks, which Ctrl-C need not wait for.
    """
    told: Queue[Exception | None] = Queue()

    def ask() -> None:
        try:
            asyncio.run(asyncio.wait_for(_identity(address, wait), wait))
            told.put(None)
        except Exception as fault:
            told.put(fault)

    Thread(target=ask, daemon=True).start()
    fault = told.get(timeout=wait)
    if fault is not None:
        raise fault


async def _identity(address: str, wait: float) -> Any:
    """Ask who is at an address, as a client would."""
    from distributed.core import rpc
    from distributed.security import Security

    secured = Security().get_connection_args("client")
    async with rpc(address, timeout=wait, connection_args=secured) as scheduler:
        return await scheduler.identity()
