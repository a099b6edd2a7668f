// Placeholder until the first room.
