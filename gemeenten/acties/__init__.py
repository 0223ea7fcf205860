"""Everything that writes in this app, by noun."""
