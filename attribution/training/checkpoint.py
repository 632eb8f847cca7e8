"""What is kept of a training run, so that one that was interrupted goes on where it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import torch
from torch import nn

__all__ = ["Checkpoint"]


@attrs.frozen
class Checkpoint:
    """The state of a run, in a file.

    Args:
        path: the file.
        network: what is trained.
        optimiser: changes its weights.
        schedule: changes the rates of the optimiser.
    """

    path: Path
    network: nn.Module
    optimiser: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler

    def resume(self, unit: str) -> int:
        """Take up what was kept; how many epochs or steps, by the name they were kept under, lie behind."""
        if not self.path.exists():
            return 0
        saved: dict[str, Any] = torch.load(self.path, weights_only=True)
        self.network.load_state_dict(saved["network"])
        self.optimiser.load_state_dict(saved["optimiser"])
        self.schedule.load_state_dict(saved["schedule"])
        done: int = saved[unit]
        return done

    def keep(self, unit: str, done: int) -> None:
        """Write the state, never half of it."""
        state = {
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(),
            unit: done,
        }
        written = self.path.with_suffix(".tmp")
        torch.save(state, written)
        written.rename(self.path)
