"""Low-rank additions to linear layers (LoRA, Hu 2021): little to learn, little to keep, and nothing slower once folded in."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from aozora.train.settings import Lora


class Added(nn.Module):
    """A frozen linear layer with an addition of low rank, which is nothing at first."""

    def __init__(self, layer: nn.Linear, lora: Lora) -> None:
        super().__init__()
        self.layer, self.scale = layer, lora.scale / lora.rank
        self.inward = nn.Parameter(torch.empty(lora.rank, layer.in_features))
        self.outward = nn.Parameter(torch.zeros(layer.out_features, lora.rank))
        nn.init.normal_(self.inward, std=layer.in_features**-0.5)

    def forward(self, tokens: Tensor) -> Tensor:
        return self.layer(tokens) + self.scale * F.linear(F.linear(tokens, self.inward), self.outward)

    @torch.no_grad()
    def folded(self) -> nn.Linear:
        """The layer with the addition in its weights."""
        self.layer.weight += self.scale * self.outward @ self.inward
        return self.layer


def add(model: nn.Module, lora: Lora) -> int:
    """Freeze a model and add to its layers of the names asked for; returns how many there are."""
    model.requires_grad_(False)
    found = [
        (parent, name, child) for parent in model.modules() for name, child in parent.named_children() if name in lora.layers
    ]
    count = 0
    for parent, name, child in found:
        if isinstance(child, nn.Linear):
            setattr(parent, name, Added(child, lora))
            count += 1
    return count


def additions(model: nn.Module) -> dict[str, Tensor]:
    """The additions alone, by the names of their layers."""
    return {
        name: value
        for name, value in model.state_dict().items()
        if name.endswith((".inward", ".outward")) and _added(model, name)
    }


def fold(model: nn.Module) -> None:
    """Put all additions into the weights of their layers."""
    found = [(parent, name, child) for parent in model.modules() for name, child in parent.named_children()]
    for parent, name, child in found:
        if isinstance(child, Added):
            setattr(parent, name, child.folded())


def _added(model: nn.Module, name: str) -> bool:
    return isinstance(model.get_submodule(name.rpartition(".")[0]), Added)
