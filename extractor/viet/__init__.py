"""Pure facts of the Vietnamese language. Imports nothing of ours."""
