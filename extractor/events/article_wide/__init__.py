"""What the whole article says about its awards: its day, its year, its meeting, its contest."""
