"""Writing the money of the contract, one transaction at a time."""
