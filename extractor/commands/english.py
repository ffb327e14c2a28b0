"""The English twin of every sentence that the commands say, by the Vietnamese one."""

ENGLISH: dict[str, str] = {}
