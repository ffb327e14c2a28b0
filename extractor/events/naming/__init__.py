"""Who was spoken of where: anaphors, parents, places, one house, names that mean one."""
