"""The diffusion transformer that draws and sounds clips, and the codecs between clips and its latents. Needs the extra
`neural`."""
