"""The character network that finds the ends of tokens and sentences: Stanza's tokeniser, without the rest of Stanza.

Layers, names and arithmetic are those of ``stanza.models.tokenization.model.Tokenizer`` (hierarchical, without
multi-word tokens), so that weights can be moved between the two; importing Stanza itself would cost a second.
This module imports torch at the top: import it inside functions only.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

__all__ = ["Characters", "Sizes"]


@attrs.frozen
class Sizes:
    """Sizes of the network, named as Stanza names them; stored with the weights."""

    emb_dim: int = 32
    hidden_dim: int = 64
    rnn_layers: int = 1
    hierarchical: bool = True
    hier_invtemp: float = 0.5
    tok_noise: float = 0.02
    dropout: float = 0.33


class Characters(nn.Module):
    """Scores every character: inside a token, end of a token, end of a sentence.

    Args:
        sizes: the sizes.
        characters: size of the character table; row 0 is padding, row 1 what is unknown.
        features: number of features a character.
    """

    def __init__(self, sizes: Sizes, characters: int, features: int) -> None:
        super().__init__()
        self._sharpness = sizes.hier_invtemp
        width = sizes.hidden_dim
        self.embeddings = nn.Embedding(characters, sizes.emb_dim, padding_idx=0)
        self.rnn = nn.LSTM(
            sizes.emb_dim + features, width, num_layers=sizes.rnn_layers, bidirectional=True, batch_first=True
        )
        self.tok_clf = nn.Linear(2 * width, 1)
        self.sent_clf = nn.Linear(2 * width, 1)
        self.rnn2 = nn.LSTM(2 * width, width, bidirectional=True, batch_first=True)
        self.tok_clf2 = nn.Linear(2 * width, 1, bias=False)
        self.sent_clf2 = nn.Linear(2 * width, 1, bias=False)
        self.dropout = nn.Dropout(sizes.dropout)
        self.dropout_feat = nn.Dropout(0.05)
        self.toknoise = nn.Dropout(sizes.tok_noise)

    def forward(self, units: Tensor, features: Tensor, lengths: Sequence[int]) -> Tensor:
        """Return log probabilities, texts x characters x 3.

        Args:
            units: rows of the character table, the longest text first.
            features: texts x characters x features.
            lengths: number of characters of each text.
        """
        states = torch.cat([self.dropout(self.embeddings(units)), self.dropout_feat(features)], 2)
        states = self.dropout(_run(self.rnn, states, lengths))
        token, sentence = self.tok_clf(states), self.sent_clf(states)
        gate = 1 - self.toknoise(torch.sigmoid(-token * self._sharpness))
        second = self.dropout(_run(self.rnn2, states * gate, lengths))
        token = token + self.tok_clf2(second)
        sentence = sentence + self.sent_clf2(second)
        log = nn.functional.logsigmoid
        ends = log(token)
        return torch.cat([log(-token), ends + log(-sentence), ends + log(sentence)], 2)


def _run(network: nn.LSTM, states: Tensor, lengths: Sequence[int]) -> Tensor:
    result: Tensor
    if min(lengths) == max(lengths):
        result, _ = network(states)
        return result
    packed, _ = network(pack_padded_sequence(states, list(lengths), batch_first=True))
    result, _ = pad_packed_sequence(packed, batch_first=True)
    return result
