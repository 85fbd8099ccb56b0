"""What tools/bench says of two runs: never more than their rounds bear."""

import contextlib
import io
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[2] / "tools"
sys.path.insert(0, str(TOOLS))

from measuring.comparing import chance_of_lying_apart, judged, print_comparison  # noqa: E402
from measuring.figures import Figure, Round, from_json, merged, said_by, to_json  # noqa: E402


def figure(what="hub: durable", values=(), limits=None, **more):
    limits = limits or [None] * len(values)
    return Figure("hub", what, "events/s", [Round(*each) for each in zip(values, limits)], **more)


def run(*figures, commit="aaaa"):
    return {"commit": commit, "dirty": False, "when": "2026-01-01T00:00:00Z", "shape": "small", "rounds": 3,
            "machine": {"cores": 2}, "figures": list(figures)}


def said(a, b):
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        print_comparison(a, b)
    return text.getvalue()


def line_of(text, what):
    return next(line for line in text.splitlines() if what in line)


class Comparing(unittest.TestCase):
    def test_rounds_that_overlap_are_within_the_noise_however_far_the_medians_are_apart(self):
        change, word = judged([100, 100, 200], [150, 190, 190])
        self.assertAlmostEqual(change, 0.9)
        self.assertEqual(word, "within the noise")

    def test_rounds_that_touch_overlap(self):
        self.assertEqual(judged([1, 2, 3], [3, 4, 5])[1], "within the noise")

    def test_one_spread_inside_the_other_overlaps(self):
        self.assertEqual(judged([1, 2, 9], [4, 5, 6])[1], "within the noise")
        self.assertEqual(judged([4, 5, 6], [1, 2, 9])[1], "within the noise")

    def test_rounds_that_lie_apart_have_changed_in_both_directions(self):
        self.assertEqual(judged([1, 2, 3], [4, 5, 6])[1], "changed")
        self.assertEqual(judged([4, 5, 6], [1, 2, 3])[1], "changed")

    def test_fewer_than_three_rounds_say_nothing(self):
        self.assertEqual(judged([1, 1.1], [7, 8, 9])[1], "too few rounds to tell")
        self.assertEqual(judged([1], [9])[1], "too few rounds to tell")

    def test_what_is_counted_and_always_comes_out_alike_is_the_same_after_one_round_too(self):
        self.assertEqual(judged([7.7], [7.7]), (0, "the same"))

    def test_a_change_from_nothing_has_no_percentage(self):
        self.assertIsNone(judged([0, 0, 0], [1, 1, 1])[0])

    def test_three_rounds_and_three_lie_apart_by_chance_once_in_ten_times(self):
        self.assertAlmostEqual(chance_of_lying_apart(3, 3), 0.1)


class Printed(unittest.TestCase):
    def test_where_there_is_a_limit_the_ratio_is_compared(self):
        a = run(figure(values=[100, 110, 120], limits=[200, 220, 240]))
        b = run(figure(values=[300, 310, 320], limits=[600, 620, 640]))
        line = line_of(said(a, b), "hub: durable")
        self.assertIn("+0.0 %", line)
        self.assertIn("the same", line)

    def test_without_a_limit_the_value_is_compared(self):
        line = line_of(said(run(figure(values=[10, 11, 12])), run(figure(values=[20, 22, 24]))), "hub: durable")
        self.assertIn("11.00 (10.00–12.00)", line)
        self.assertIn("22.00 (20.00–24.00)", line)
        self.assertIn("+100.0 %", line)
        self.assertIn("changed", line)

    def test_what_only_one_has_is_listed(self):
        text = said(run(figure("old", [1])), run(figure("new", [1])))
        self.assertRegex(text, r"only in A:\n  hub: old")
        self.assertRegex(text, r"only in B:\n  hub: new")

    def test_what_else_differs_is_said(self):
        other = {**run(figure(values=[1])), "machine": {"cores": 8}}
        self.assertIn("they differ in cores: 2 and 8", said(run(figure(values=[1])), other))


class AFigure(unittest.TestCase):
    def test_rounds_of_a_thing_are_one_figure(self):
        line = json.dumps({"what": "w", "unit": "µs", "values": [3, 4], "limit": 2, "limit_is": "a flush",
                           "aim": {"is": "at most", "value": 5, "words": ""}, "note": ""})
        one, = merged([said_by("site", line), said_by("site", line)])
        self.assertEqual(one.ratios(), [1.5, 2, 1.5, 2])
        self.assertEqual(from_json(json.loads(json.dumps(to_json(one)))), one)

    def test_an_aim_is_missed_in_its_direction(self):
        def of(aim_is):
            return Figure("site", "w", "µs", [Round(150, None, 100)], aim_is=aim_is).missed_by()
        self.assertAlmostEqual(of("at most"), 0.5)
        self.assertEqual(of("at least"), 0)


class TheCommand(unittest.TestCase):
    def compare(self, *texts):
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / f"{i}.json" for i in range(len(texts))]
            for path, text in zip(paths, texts):
                path.write_text(text, encoding="utf-8")
            return subprocess.run([sys.executable, "-B", TOOLS / "bench", "--compare", *paths], capture_output=True,
                                  text=True, check=False)

    def written(self, *values):
        return json.dumps({**run(), "figures": [to_json(figure(values=values))]})

    def test_ends_well_also_where_something_has_changed(self):
        done = self.compare(self.written(1, 2, 3), self.written(7, 8, 9))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("1 of 1 have changed", done.stdout)

    def test_is_misused_with_one_file_or_with_another_kind_of_file(self):
        self.assertEqual(self.compare(self.written(1)).returncode, 2)
        for text in ("no JSON", "[]", "{}", '{"figures": [{"bench": "hub"}]}'):
            done = self.compare(self.written(1), text)
            self.assertEqual(done.returncode, 2, text)
            self.assertIn("is no run that tools/bench has written", done.stderr)


if __name__ == "__main__":
    unittest.main()
