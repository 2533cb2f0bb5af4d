"""Writes the models that the benchmark measures in other libraries, with an input and what PyTorch makes of it.

    python3 export.py FOLDER BATCH TOKENS DIM HEADS

Files: x.bin, MODEL.onnx, MODEL.y.bin and, of rnn and attention, MODEL.WEIGHT.bin; .bin holds float32, row-major.
"""

import os
import sys

import torch
from torch import nn

folder = sys.argv[1]
batch, tokens, dim, heads = (int(word) for word in sys.argv[2:])


class LastHidden(nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def forward(self, x):
        return self.layer(x)[0][:, -1]


class SelfAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.MultiheadAttention(dim, heads, batch_first=True)

    def forward(self, x):
        return self.layer(x, x, x, need_weights=False)[0]


def write(name, tensor):
    tensor.detach().contiguous().numpy().tofile(os.path.join(folder, name + ".bin"))


torch.manual_seed(1)
x = torch.randn(batch, tokens, dim)
models = {
    "rnn": LastHidden(nn.RNN(dim, dim, batch_first=True)),
    "lstm": LastHidden(nn.LSTM(dim, dim, batch_first=True)),
    "gru": LastHidden(nn.GRU(dim, dim, batch_first=True)),
    "attention": SelfAttention(),
}
write("x", x)
for name, model in models.items():
    # Without dropout both modes compute the same; in this one attention is written in operations that ONNX knows.
    model.train()
    with torch.no_grad():
        write(name + ".y", model(x))
    mode = torch.onnx.TrainingMode.PRESERVE
    path = os.path.join(folder, name + ".onnx")
    torch.onnx.export(model, (x,), path, input_names=["x"], output_names=["y"], opset_version=14, training=mode)
rnn = models["rnn"].layer
for weight in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"):
    write("rnn." + weight, getattr(rnn, weight + "_l0"))
attention = models["attention"].layer
write("attention.in_weight", attention.in_proj_weight)
write("attention.in_bias", attention.in_proj_bias)
write("attention.out_weight", attention.out_proj.weight)
write("attention.out_bias", attention.out_proj.bias)
