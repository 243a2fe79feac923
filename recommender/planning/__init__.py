"""Plans from what somebody owns: good looks, weeks, capsules, packing, gaps and ailing outfits."""
