"""Who confers, who announces, who proposes, and how high that is; what the law says of it."""
