"""Options of the commands that train and measure models."""

import argparse
from collections.abc import Mapping


def add_training(made: Mapping[str, argparse.ArgumentParser]) -> None:
    """Give the parsers of `train` and `evaluate` their arguments."""
    train = made["train"]
    train.add_argument(
        "recipe", metavar="RECIPE", help="a YAML file, or codecs, flow, lora or distil for the recipe of that mode"
    )
    train.add_argument("--data", metavar="DIR", help="the data set to learn from, or endless (instead of the recipe's)")
    train.add_argument("--begin", metavar="DIR", help="the model to begin with (instead of the recipe's)")
    train.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="change one setting, as pace.steps=200")
    evaluate = made["evaluate"]
    evaluate.add_argument("weights", metavar="DIR", help="the folder of a model")
    evaluate.add_argument("--data", metavar="DIR", required=True, help="a data set whose clips it is measured by, or endless")
    evaluate.add_argument("--clips", type=int, default=8, metavar="N", help="how many of them (default: 8)")
    train.add_argument("-o", "--output", metavar="DIR", help="where the model goes (instead of the recipe's)")
    evaluate.add_argument("--seed", type=int, default=0, help="of the noise (default: 0)")
