# SPDX-License-Identifier: GPL-3.0-or-later
"""File names as people have them, by the million and the same in every run, and trees of small files."""

import bisect
import itertools
import os
import random
import re

ONSETS = ("b br bl c ch cl cr d dr f fl fr g gl gr h j k kn l m n p ph pl pr qu r s sc sh sk sl sm sn sp st str sw t th "
          "tr v w wh y z").split()
VOWELS = "a a a e e e e i i i o o o u u ai au ay ea ee ei ie io oa oo ou".split()
CODAS = ["", "", "", "", "", *"b ck d g l ll m n n nd ng nt p r r rd rk rn rt s s ss st t t th x".split()]
EXTENSIONS = (("mp3", 30), ("jpg", 25), ("pdf", 10), ("txt", 8), ("mkv", 5), ("mp4", 5), ("flac", 5), ("epub", 4),
              ("zip", 3), ("png", 3), ("doc", 2))
SEPARATORS = (" ", " ", " ", "_", "-", " - ", ".")


class Names:
    """Draws names of 2 to 6 words. The word of rank r is drawn with a weight of 1/r, as in natural text."""

    def __init__(self, seed, vocabulary=2_000_000):
        self._dice = random.Random(seed)
        self.words = self._vocabulary(vocabulary)
        self._weights = list(itertools.accumulate(1 / rank for rank in range(1, vocabulary + 1)))
        self._extensions = list(itertools.accumulate(weight for _, weight in EXTENSIONS))

    def _vocabulary(self, count):
        dice = self._dice
        words = {}
        while len(words) < count:
            words["".join([dice.choice(ONSETS) + dice.choice(VOWELS) + dice.choice(CODAS)
                           for _ in range(dice.choice((1, 2, 2, 2, 3, 3)))])] = None
        # The shorter, the more common, roughly.
        return sorted(words, key=lambda word: len(word) + dice.random() * 4)

    def draw_words(self, count):
        return self._dice.choices(self.words, cum_weights=self._weights, k=count)

    def name(self):
        dice = self._dice
        count = dice.randrange(2, 7)
        text = dice.choice(SEPARATORS).join(self.draw_words(count))
        if dice.random() < 0.3:
            text = f"{dice.randrange(1, 100):02} {text}"
        if dice.random() < 0.2:
            text += f" ({dice.randrange(1960, 2030)})"
        if dice.random() < 0.5:
            text = text.title()
        kind = EXTENSIONS[bisect.bisect(self._extensions, dice.random() * self._extensions[-1])][0]
        return f"{text}.{kind}"

    def query(self):
        """1 to 3 words, each drawn by how often it stands in names: years, numbers and endings are words too."""
        words = (re.findall(r"[a-z0-9]+", self.name().lower()) for _ in range(self._dice.randrange(1, 4)))
        return [self._dice.choice(found) for found in words]


def plant(folder, count, per_folder=100):
    """A tree of `count` small files, no two alike, under real names; answers its folders."""
    names = Names(seed=7, vocabulary=20_000)
    folders = []
    for number in range(count):
        if number % per_folder == 0:
            folders.append(folder / f"part{number // (per_folder * 50):03}" / f"folder{number // per_folder:05}")
            os.makedirs(folders[-1])
        with open(folders[-1] / f"{number} {names.name()}", "w", encoding="ascii") as out:
            out.write(f"file {number}\n")
    return folders
