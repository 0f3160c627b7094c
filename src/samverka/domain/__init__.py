"""Pure values and reckoning; standard library only, no files, no clock, no printing."""
