"""The trained tagger: a linear-chain CRF over syllables, numbers and signs."""
