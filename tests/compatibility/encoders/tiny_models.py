"""Tiny models with random weights, saved by the test in the layout of the hub."""

from pathlib import Path

import torch
from transformers import (
    BitImageProcessorPil,
    CLIPConfig,
    CLIPImageProcessorPil,
    CLIPModel,
    Dinov2Config,
    Dinov2Model,
    SiglipConfig,
    SiglipImageProcessorPil,
    SiglipModel,
)

SIDE = {"height": 32, "width": 32}
LAYERS = {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 32}
PICTURE = {**LAYERS, "image_size": 32, "patch_size": 8}
TEXT = {**LAYERS, "vocab_size": 50, "max_position_embeddings": 8, "bos_token_id": 1, "eos_token_id": 2}


def save_clip(folder: Path, seed: int = 0) -> Path:
    torch.manual_seed(seed)
    model = CLIPModel(CLIPConfig(vision_config=PICTURE, text_config=TEXT, projection_dim=12))
    return _save(folder, model, CLIPImageProcessorPil(size={"shortest_edge": 32}, crop_size=SIDE))


def save_siglip(folder: Path, seed: int = 0) -> Path:
    torch.manual_seed(seed)
    model = SiglipModel(SiglipConfig(vision_config=PICTURE, text_config=TEXT))
    return _save(folder, model, SiglipImageProcessorPil(size=SIDE))


def save_dinov2(folder: Path, seed: int = 0) -> Path:
    torch.manual_seed(seed)
    model = Dinov2Model(Dinov2Config(**PICTURE))
    return _save(folder, model, BitImageProcessorPil(size={"shortest_edge": 36}, crop_size=SIDE))


def _save(folder: Path, model, processor) -> Path:
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder
