"""Workers are forked only where this process has one thread, which that of a test need not have: so each test that is
about workers runs as a program of its own, and what it prints tells how it went."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.workers import in_order

linux = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")
FOREVER = 120  # seconds after which a program counts as hanging

BEGINNING = """\
import os, signal, sys, time
from contextlib import closing
from briefing import endings, workers
from briefing.errors import BriefingError
from briefing.workers import in_order

def own(number):
    return os.getpid()

def wait(number):
    while True:
        signal.pause()
"""


def square(number: int) -> int:
    return number * number


def program(text: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; its output ends when the last of its processes does."""
    command = [sys.executable, "-c", BEGINNING + text]
    return subprocess.run(  # type: ignore[call-overload]
        command, capture_output=True, text=True, timeout=FOREVER, check=False, start_new_session=True, **options
    )


def printed(text: str) -> str:
    done = program(text)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


# --------------------------------------------------------------------------------------------------------------- apart


@linux
@pytest.mark.parametrize(
    ("does", "comes"),
    [
        ("return [task * 2, os.getpid() != home]", "[14, True]"),
        ("raise ValueError('no')", "ValueError no"),
        ("while True: pass", "WorkerError SIGXCPU"),
        ("os.abort()", "WorkerError SIGABRT"),
        ("os._exit(3)", "WorkerError 3"),
    ],
)
def test_what_may_never_end_is_done_apart(does: str, comes: str) -> None:
    text = f"""
home = os.getpid()
def work(task):
    {does}
try:
    print(workers.apart(work, 7, 1))
except workers.WorkerError as ended:
    print("WorkerError", signal.Signals(-ended.code).name if ended.code < 0 else ended.code)
except ValueError as wrong:
    print("ValueError", wrong)
"""
    assert printed(text) == comes


@pytest.mark.parametrize(
    "refuse",
    ["workers._can_fork = lambda: False", "import errno\ndef no(): raise OSError(errno.EAGAIN, 'no')\nos.fork = no"],
)
def test_where_no_process_is_to_be_had_it_is_done_here_without_a_bound(refuse: str) -> None:
    text = f"{refuse}\nprint(workers.apart(own, 0, 1) == os.getpid())\nimport resource\n"
    assert printed(text + "print(resource.getrlimit(resource.RLIMIT_CPU)[0])") == "True\n-1"


# ------------------------------------------------------------------------------------------------------------- results


@pytest.mark.parametrize("workers", [0, 1, 2, 8])
def test_results_come_in_the_order_of_the_tasks(workers: int) -> None:
    assert list(in_order(square, range(6), workers)) == [0, 1, 4, 9, 16, 25]
    text = f"print(list(in_order(lambda number: 'x' * 200_000 + str(number), range(6), {workers})) == "
    assert printed(text + "['x' * 200_000 + str(number) for number in range(6)])") == "True"


def test_nothing_to_do_is_done() -> None:
    assert list(in_order(square, [])) == []


@linux
def test_several_workers_are_other_processes() -> None:
    assert (
        printed("found = list(in_order(own, range(4), 2)); print(len(set(found)), os.getpid() in found)") == "2 False"
    )


@linux
def test_neighbours_have_one_worker() -> None:
    """Scripts of one language stand side by side, and share what was read of it."""
    found = printed("done = list(in_order(own, range(5), 2)); print([done.index(one) for one in done])")
    assert found == "[0, 0, 2, 2, 2]"


@pytest.mark.parametrize(
    "call",
    ["in_order(own, range(3), 1)", "in_order(own, [7], 2)"],
    ids=["one worker", "one task"],
)
def test_one_process_is_this_one(call: str) -> None:
    assert printed(f"print(set({call}) == {{os.getpid()}})") == "True"


@linux
def test_a_process_with_several_threads_is_not_forked() -> None:
    text = """
import threading
threading.Thread(target=threading.Event().wait, daemon=True).start()
print(set(in_order(own, range(3), 2)) == {os.getpid()})
"""
    assert printed(text) == "True"


# -------------------------------------------------------------------------------------------------------------- errors


@linux
def test_an_exception_in_a_worker_is_raised_here() -> None:
    text = """
def fail(number):
    if number == 2:
        raise LookupError("number 2")
    return number

try:
    for found in in_order(fail, range(4), 2):
        print(found)
except LookupError as problem:
    print(problem, "in fail" in problem.__notes__[0])
"""
    assert printed(text).splitlines() == ["0", "1", "number 2 True"]


@linux
def test_an_exception_that_cannot_travel_is_told() -> None:
    text = """
class Odd(Exception):
    def __init__(self, one, two):
        super().__init__(one)

def fail(number):
    raise Odd("strange", 2)

try:
    list(in_order(fail, range(2), 2))
except RuntimeError as problem:
    print(problem)
"""
    assert printed(text) == "Odd: strange"


@linux
def test_no_memory_in_a_worker_is_no_memory_here() -> None:
    text = """
def fail(number):
    raise MemoryError

try:
    list(in_order(fail, range(2), 2))
except MemoryError:
    print("no memory")
"""
    assert printed(text) == "no memory"


@linux
@pytest.mark.parametrize(
    ("end", "message"),
    [
        ("os.kill(os.getpid(), signal.SIGKILL)", "a worker process was killed, perhaps because memory ran out"),
        ("os.kill(os.getpid(), signal.SIGTERM)", "a worker process was ended by SIGTERM"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "a worker process was ended by SIGSEGV"),
        ("os._exit(3)", "a worker process ended without its result"),
    ],
)
def test_a_worker_that_dies_is_an_error_and_the_others_end(end: str, message: str) -> None:
    text = f"""
def die(number):
    {end} if number else wait(number)

try:
    list(in_order(die, range(3), 3))
except BriefingError as problem:
    print(problem, problem.exit_code, bool(problem.diagnostics[0].hint), sep="; ")
"""
    assert printed(text) == f"{message}; 1; True"


@linux
def test_workers_end_when_the_results_are_left() -> None:
    text = """
def first(number):
    return number if number == 0 else wait(number)

with closing(in_order(first, range(2), 2)) as results:
    print(next(results))
"""
    assert printed(text) == "0"


@linux
@pytest.mark.parametrize("missing", ["os.pipe", "os.fork"])
@pytest.mark.parametrize("given", [0, 1])
def test_what_has_no_worker_is_done_here(missing: str, given: int) -> None:
    text = f"""
had, real = [], {missing}

def scarce():
    had.append(1)
    if len(had) > {given}:
        raise BlockingIOError(11, "Resource temporarily unavailable")
    return real()

{missing} = scarce
found = list(in_order(lambda number: (number, os.getpid()), range(4), 2))
print([number for number, _ in found], [process == os.getpid() for _, process in found].count(True))
"""
    assert printed(text) == f"[0, 1, 2, 3] {4 - 2 * given}"


# ------------------------------------------------------------------------------------------------------------- signals


@linux
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_ends_the_program_and_its_workers(name: str) -> None:
    text = f"""
endings.install()

def end(number):
    os.kill(os.getppid(), signal.{name})
    wait(number)

list(in_order(end, range(4), 2))
"""
    done = program(text)
    number = {"SIGTERM": 15, "SIGINT": 2, "SIGHUP": 1}[name]
    assert (done.returncode, done.stdout, done.stderr) == (128 + number, "", "")


@linux
def test_a_signal_to_the_group_ends_it_as_one_to_the_program() -> None:
    text = """
endings.install()

def end(number):
    os.killpg(0, signal.SIGINT)
    wait(number)

list(in_order(end, range(4), 2))
"""
    done = program(text)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@linux
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_signal_while_workers_are_forked_is_not_lost(when: str, nth: int) -> None:
    text = f"""
endings.install()
parent, forks, real = os.getpid(), [], os.fork

def fork():
    forks.append(1)
    if len(forks) == {nth} and "{when}" == "before":
        os.kill(parent, signal.SIGTERM)
    pid = real()
    if len(forks) == {nth} and pid:
        os.kill(parent, signal.SIGTERM)
    return pid

os.fork = fork
list(in_order(wait, range(3), 3))
"""
    done = program(text)
    assert (done.returncode, done.stdout, done.stderr) == (128 + 15, "", "")


@linux
def test_workers_die_with_a_program_that_is_killed() -> None:
    text = """
def kill(number):
    if number == 0:
        os.kill(os.getppid(), signal.SIGKILL)
    wait(number)

list(in_order(kill, range(3), 3))
"""
    assert program(text).returncode == -9


@linux
def test_a_program_with_handlers_of_its_own_keeps_them() -> None:
    text = """
def interrupt(number):
    os.kill(os.getppid(), signal.SIGINT)
    wait(number)

try:
    list(in_order(interrupt, range(2), 2))
except KeyboardInterrupt:
    print("interrupted")
"""
    assert printed(text) == "interrupted"


@linux
def test_a_host_that_ignores_its_children_gets_the_results() -> None:
    text = "signal.signal(signal.SIGCHLD, signal.SIG_IGN); print(len(set(in_order(own, range(4), 2))))"
    assert printed(text) == "2"


def test_this_process_has_no_handlers_of_ours() -> None:
    assert printed("import briefing.build; print(signal.getsignal(signal.SIGTERM) == signal.SIG_DFL)") == "True"
