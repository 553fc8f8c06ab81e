"""An existing Dask cluster as an executor."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from importlib import import_module
from typing import Any, Final

from briefing.errors import UsageError, error, uninstalled
from briefing.provenance import versions
from briefing.series.shipping import Shipping

_PATIENCE: Final = 30  # seconds until the scheduler must answer


def cluster(address: str) -> tuple[Callable[[], Executor], int]:
    """Return what makes an executor of a cluster, and how many tasks it is to have at a time.

    Its workers need this package, of the same version, and nothing else.

    Raises:
        UsageError: ``distributed`` is not installed, nothing answers there, or its workers have another version.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise uninstalled("--dask", "distributed", "cluster") from None
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as wrong:
        reason = " ".join(str(wrong).split())
        hint = "name the address that the scheduler prints: tcp://HOST:8786"
        raise UsageError(error(f"no cluster answers at {address}: {reason}", hint=hint)) from None
    try:
        _check(client, address)
    except UsageError:
        client.close()
        raise
    threads = sum(client.nthreads().values())
    return lambda: Shipping(client.get_executor(pure=False, retries=2), client.close), max(2, 2 * threads)


def _check(client: Any, address: str) -> None:
    """Refuse a cluster without workers, or whose workers would build something else."""
    try:
        theirs = client.run(versions)
    except Exception as wrong:  # noqa: BLE001 - whatever a worker without the package raises
        reason = " ".join(f"{type(wrong).__name__}: {wrong}".split())
        hint = "install briefing there, with the same constraints"
        raise UsageError(error(f"the workers of {address} cannot build: {reason}", hint=hint)) from None
    if not theirs:
        raise UsageError(error(f"{address} has no workers", hint="start some: dask worker"))
    own = dict(versions())
    for worker, found in theirs.items():
        if different := sorted(name for name in own if found.get(name) != own[name]):
            name = different[0]
            message = f"the worker {worker} has {name} {found.get(name, 'not')}, this machine {own[name]}"
            raise UsageError(error(message, hint="install the same versions there, by the same constraints"))
