"""New hits of the watches to those who asked for them: by e-mail and to programs, at once or gathered."""
