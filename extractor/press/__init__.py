"""The press desk: the digest of a day, coverage that raises problems, figures. Asks the store and the search,
and leaves all judgement to ``records``."""
