"""Abstract nouns: what no single thing in a picture answers to."""

from aozora.director.lexicon.listing import listed

ABSTRACT = listed(
    """
    beauty harmony sense atmosphere mood feeling emotion serenity tranquility tranquillity calm peace joy happiness sadness
    wonder awe mystery magic elegance grace charm energy intensity tension drama excitement nostalgia melancholy loneliness
    solitude romance chaos contrast depth realism complexity simplicity vibrancy richness warmth comfort coziness luxury essence
    vibe aura ambiance ambience majesty splendor splendour grandeur imagination creativity concentration determination
    curiosity anticipation delight anxiety sorrow grief innocence wisdom friendship companionship unity diversity resilience
    vastness vitality importance nature world realm fate destiny significance symbolism aesthetic aesthetics tapestry tableau
    """
)
"""Nouns of judgement and mood."""
