"""Questions about the fourteen that combine several tables."""
