"""Series: many data files built by one command, side by side, each whole or not at all, none stopping the others."""
