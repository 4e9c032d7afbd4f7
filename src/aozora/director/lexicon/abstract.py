"""Abstract nouns: what no single thing in a picture answers to."""

from aozora.director.lexicon.listing import listed

ABSTRACT = listed(
    """
    beauty harmony sense atmosphere mood feeling emotion serenity tranquility tranquillity calm peace joy happiness sadness
    wonder awe mystery magic elegance grace charm power strength energy intensity tension drama excitement nostalgia
    melancholy loneliness solitude freedom hope love romance passion chaos order balance contrast depth detail details realism
    complexity simplicity texture vibrancy richness warmth comfort coziness luxury quality essence spirit soul story narrative
    adventure journey experience moment scene vibe aura ambiance majesty splendor splendour grandeur beauty life nature
    culture tradition history time future past present world reality dream fantasy imagination creativity concentration focus
    determination curiosity anticipation delight pleasure fear anxiety sorrow grief anger rage surprise confusion innocence
    wisdom friendship bond connection relationship companionship unity diversity resilience vastness vitality impact effect
    importance significance symbolism meaning theme concept idea style aesthetic aesthetics tapestry tableau
    """
)
"""Nouns of judgement, mood and thought."""
