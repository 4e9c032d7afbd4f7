"""Folders in the layouts of Wan, LTX and LTX-2 with the smallest parts that work, and weights by chance."""

from pathlib import Path
from typing import Any


def random_pipeline(family: str, folder: Path) -> None:
    """Save such a pipeline into a folder."""
    import torch

    torch.manual_seed(0)
    {"Wan": _wan, "LTX": _ltx, "LTX2": _ltx2}[family]().save_pretrained(folder)


def _tokenizer() -> Any:
    from transformers import T5TokenizerFast

    pieces = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), *((f"▁{word}", -1.0) for word in ("a", "red", "ball", "falls"))]
    return T5TokenizerFast(vocab=pieces, extra_ids=0)


def _wan() -> Any:
    from diffusers import AutoencoderKLWan, FlowMatchEulerDiscreteScheduler, WanPipeline, WanTransformer3DModel
    from transformers import UMT5Config, UMT5EncoderModel

    return WanPipeline(
        tokenizer=_tokenizer(),
        text_encoder=UMT5EncoderModel(UMT5Config(vocab_size=16, d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2)),
        vae=AutoencoderKLWan(base_dim=4, z_dim=16, dim_mult=[1, 1, 1, 1], num_res_blocks=1),
        scheduler=FlowMatchEulerDiscreteScheduler(shift=3.0),
        transformer=WanTransformer3DModel(
            num_attention_heads=2, attention_head_dim=12, text_dim=16, freq_dim=16, ffn_dim=16, num_layers=1, rope_max_seq_len=32
        ),
    )


def _ltx() -> Any:
    from diffusers import AutoencoderKLLTXVideo, FlowMatchEulerDiscreteScheduler, LTXPipeline, LTXVideoTransformer3DModel
    from transformers import T5Config, T5EncoderModel

    return LTXPipeline(
        tokenizer=_tokenizer(),
        text_encoder=T5EncoderModel(T5Config(vocab_size=16, d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2)),
        vae=AutoencoderKLLTXVideo(
            latent_channels=8, block_out_channels=(8, 8, 8, 8), decoder_block_out_channels=(8, 8, 8, 8),
            layers_per_block=(1, 1, 1, 1, 1), decoder_layers_per_block=(1, 1, 1, 1, 1),
            spatio_temporal_scaling=(True, True, False, False), decoder_spatio_temporal_scaling=(True, True, False, False),
            decoder_inject_noise=(False,) * 5, upsample_residual=(False,) * 4, upsample_factor=(1,) * 4,
            timestep_conditioning=False, patch_size=1, patch_size_t=1,
        ),
        scheduler=FlowMatchEulerDiscreteScheduler(),
        transformer=LTXVideoTransformer3DModel(
            in_channels=8, out_channels=8, num_attention_heads=2, attention_head_dim=8, cross_attention_dim=16, num_layers=1,
            caption_channels=16,
        ),
    )  # fmt: skip


def _ltx2() -> Any:
    from diffusers import FlowMatchEulerDiscreteScheduler, LTX2Pipeline, LTX2VideoTransformer3DModel
    from diffusers.pipelines.ltx2 import LTX2TextConnectors

    eyes, ears, vocoder = _ltx2_codecs()
    tokenizer, encoder = _gemma()
    connectors = LTX2TextConnectors(
        caption_channels=16, text_proj_in_factor=2, video_connector_num_attention_heads=2, video_connector_attention_head_dim=8,
        video_connector_num_layers=1, video_connector_num_learnable_registers=None, audio_connector_num_attention_heads=2,
        audio_connector_attention_head_dim=8, audio_connector_num_layers=1, audio_connector_num_learnable_registers=None,
        connector_rope_base_seq_len=32,
    )  # fmt: skip
    transformer = LTX2VideoTransformer3DModel(
        in_channels=8, out_channels=8, num_attention_heads=2, attention_head_dim=8, cross_attention_dim=16, audio_in_channels=16,
        audio_out_channels=16, audio_num_attention_heads=2, audio_attention_head_dim=4, audio_cross_attention_dim=8, num_layers=1,
        caption_channels=16,
    )  # fmt: skip
    return LTX2Pipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(), vae=eyes, audio_vae=ears, text_encoder=encoder, tokenizer=tokenizer,
        connectors=connectors, transformer=transformer, vocoder=vocoder,
    )  # fmt: skip


def _ltx2_codecs() -> tuple[Any, Any, Any]:
    from diffusers import AutoencoderKLLTX2Audio, AutoencoderKLLTX2Video
    from diffusers.pipelines.ltx2 import LTX2Vocoder

    eyes = AutoencoderKLLTX2Video(
        latent_channels=8, block_out_channels=(8, 8, 8, 8), decoder_block_out_channels=(4, 8, 16),
        layers_per_block=(1, 1, 1, 1, 1), decoder_layers_per_block=(1, 1, 1, 1), upsample_residual=(False,) * 3,
        spatial_compression_ratio=32, temporal_compression_ratio=8, decoder_spatial_padding_mode="zeros",
    )  # fmt: skip
    ears = AutoencoderKLLTX2Audio(base_channels=16, ch_mult=(1, 2, 4), num_res_blocks=1, latent_channels=4, mel_bins=16)
    vocoder = LTX2Vocoder(in_channels=32, hidden_channels=32, resnet_kernel_sizes=[3], resnet_dilations=[[1]])
    return eyes, ears, vocoder


def _gemma() -> tuple[Any, Any]:
    from transformers import (
        Gemma3Config,
        Gemma3ForConditionalGeneration,
        Gemma3TextConfig,
        GemmaTokenizerFast,
        SiglipVisionConfig,
    )

    pieces = ("<pad>", "<eos>", "<bos>", "<unk>", "<mask>", "▁", *"aredblfs")
    tokenizer = GemmaTokenizerFast(vocab={piece: number for number, piece in enumerate(pieces)}, merges=[])
    small = {"hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2}
    text = Gemma3TextConfig(vocab_size=len(tokenizer), num_key_value_heads=1, head_dim=8, sliding_window=16, **small)
    vision = SiglipVisionConfig(image_size=16, patch_size=8, **small)
    return tokenizer, Gemma3ForConditionalGeneration(Gemma3Config(text_config=text, vision_config=vision, mm_tokens_per_image=4))


def random_encoder(family: str, folder: Path) -> None:
    """Save a text encoder of T5, UMT5 or Gemma, 16 wide, with its tokenizer into a folder."""
    import torch
    from transformers import T5Config, T5EncoderModel, UMT5Config, UMT5EncoderModel

    torch.manual_seed(0)
    small = {"vocab_size": 16, "d_model": 16, "d_kv": 8, "d_ff": 16, "num_layers": 1, "num_heads": 2}
    if family == "Gemma":
        tokenizer, encoder = _gemma()
    elif family == "T5":
        tokenizer, encoder = _tokenizer(), T5EncoderModel(T5Config(**small))
    else:
        tokenizer, encoder = _tokenizer(), UMT5EncoderModel(UMT5Config(**small))
    tokenizer.save_pretrained(folder)
    encoder.save_pretrained(folder)
