"""How the record is made of award rows and acts: whole, piece by piece, or the part that a change touches.

``turns`` says whose turn it is, ``making`` decides how much is made. ``material`` and ``ground`` are what it
is made of, ``since``, ``reach`` and ``counting`` how far a change goes; ``part`` and ``pieces`` make it.
"""
