"""The engine on a real Ray cluster of two nodes, one of which goes."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from ray.cluster_utils import Cluster
from typer.testing import CliRunner

from extractor.batch.ray_engine import RayEngine
from extractor.cli.main import app
from extractor.errors import ClusterFailed, ExtraMissing
from extractor.settings import Settings
from extractor.workers import Task, extract_one
from tests.extractor.batch.running import results
from tests.extractor.workers.readers import abort_by_name
from tests.plans import PLAN_TEXT

MEMORY = 100 * 1024 * 1024
PLANS = 24


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A head and a second node, of one processor each."""
    cluster = Cluster(
        initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False, "object_store_memory": MEMORY}
    )
    cluster.add_node(num_cpus=1, object_store_memory=MEMORY)
    cluster.wait_for_nodes()
    yield cluster
    cluster.shutdown()  # type: ignore[no-untyped-call]  # Ray leaves out its annotations


def tasks(folder: Path, names: list[str], taken: list[str]) -> Iterator[Task]:
    """Tasks of files of these names, noted as they are taken."""
    for name in names:
        (folder / f"{name}.txt").write_text(f"{PLAN_TEXT}\n{name}\n", encoding="utf-8")
        taken.append(name)
        yield Task(folder / f"{name}.txt", f"{name}-named.txt", key=name)


def test_a_node_that_goes_in_the_middle_costs_nothing(cluster: Cluster, tmp_path: Path) -> None:
    names = ["abort", *(f"{number}" for number in range(PLANS))]
    taken: list[str] = []
    with RayEngine(Settings(), cluster.address, reader=abort_by_name) as engine:
        outcomes = engine.extract_unordered(tasks(tmp_path, names, taken))
        done = [next(outcomes) for _ in range(4)]
        assert len(taken) <= 4 + 2 * 2 + 1  # two a processor are under way
        (second,) = cluster.worker_nodes
        cluster.remove_node(second, allow_graceful=False)
        done.extend(outcomes)
    assert sorted(task.key for task, _ in done) == sorted(names)
    for task, outcome in done:
        if task.key == "abort":
            assert [problem.code for problem in outcome.summary.problems] == ["crashed"]
            assert outcome.attempts == 2  # what the document does itself is dealt with as on one machine
        else:
            assert outcome.data == extract_one(task.source, name=task.name).data


def test_the_command_on_a_cluster(cluster: Cluster, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    names = ["a.txt", "b.txt", "2.txt"]
    for name in names:
        (tmp_path / "in" / name).write_text(f"{PLAN_TEXT}\n{name[0]}\n", encoding="utf-8")
    (tmp_path / "in" / "same.txt").write_text(f"{PLAN_TEXT}\na\n", encoding="utf-8")
    where = ["-o", str(tmp_path / "out"), "--engine", "ray", "--address", str(cluster.address)]
    result = CliRunner().invoke(app, ["batch", f"file://{tmp_path}/in", *where, "--lang", "en"])
    assert result.exit_code == 0
    assert "Extracted 3, same content 1, done before 0, failed 0." in result.stdout
    written = results(tmp_path / "out")
    assert written == {f"{name}.json": extract_one(tmp_path / "in" / name).data for name in [*names, "same.txt"]}
    again = CliRunner().invoke(app, ["batch", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--lang", "en"])
    assert "Extracted 0, same content 0, done before 4, failed 0." in again.stdout  # on one machine: the journal is the same


def test_another_version_on_a_node_is_said(cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.batch.ray_engine.extractor_version", lambda: "0.0+other")
    with RayEngine(Settings(), cluster.address) as engine, pytest.raises(ClusterFailed, match=r"0\.0\+other"):
        list(engine.extract_unordered(tasks(tmp_path, ["a"], [])))


def test_a_cluster_that_is_not_there_is_said() -> None:
    with pytest.raises(ClusterFailed), RayEngine(Settings(), "127.0.0.1:1"):
        pass


def test_without_ray_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ExtraMissing) as caught, RayEngine(Settings()):
        pass
    assert 'pip install "kehoach[ray]"' in caught.value.action()


def test_the_program_needs_no_ray_until_it_is_asked_for() -> None:
    script = (
        "import sys, extractor.cli.batch_session, extractor.batch.sources, extractor.workers;"
        "assert not {'ray', 'fsspec', 'watchfiles'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
