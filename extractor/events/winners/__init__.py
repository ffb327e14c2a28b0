"""Winners told beside a prize, in brackets, in tables of medals."""
