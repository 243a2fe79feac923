"""Which take of a garment is shown.

Every garment can be drawn many times over, each take with its own folds and proportions. As a photographer
does, we drew several and kept the one that shows best what it is; a garment without a line shows its first.
"""

_SHOP = """
beige-cotton-trench-coat 1, black-belted-jumpsuit 1, black-bomber-jacket 4, black-cotton-shirt 1,
black-cotton-t-shirt 4, black-denim-shorts 7, black-down-coat 1, black-evening-clutch 5,
black-heeled-sandals 4, black-knee-high-boots 2, black-leather-backpack 1, black-leather-oxfords 1,
black-leather-sandals 2, black-leather-tote-bag 5, black-nylon-backpack 5, black-quilted-shoulder-bag 2,
black-ribbed-tank-top 4, black-top-handle-bag 2, black-wool-blazer 4, black-wool-coat 3,
black-wool-trousers 5, black-wrap-dress 3, blue-striped-shirt 1, blush-ballet-flats 4,
blush-cotton-shirt 3, blush-evening-clutch 3, burgundy-bomber-jacket 6, burgundy-canvas-backpack 4,
burgundy-cotton-cap 1, burgundy-floral-blouse 3, burgundy-knitted-dress 1, burgundy-lambswool-sweater 4,
burgundy-leather-loafers 2, burgundy-striped-shirt 5, burgundy-wool-coat 3, burgundy-wool-scarf 3,
burgundy-wrap-dress 2, camel-corduroy-overshirt 2, camel-felt-fedora 2, camel-lambswool-sweater 1,
camel-shift-dress 3, camel-wool-blazer 4, camel-wool-coat 5, camel-wool-trousers 2,
charcoal-felt-fedora 2, charcoal-herringbone-coat 5, charcoal-pinstripe-trousers 5,
charcoal-wool-blazer 3, charcoal-wool-trousers 2, chocolate-buckled-slides 5, chocolate-hobo-bag 2,
cognac-corduroy-blazer 2, cognac-knee-high-boots 1, cognac-leather-backpack 1, cognac-leather-oxfords 6,
cognac-leather-watch 1, coral-shift-dress 2, cream-straw-boater 1, ecru-breton-t-shirt 1,
ecru-canvas-tote-bag 2, ecru-canvas-trainers 3, ecru-denim-jeans 3, forest-green-club-tie 5,
forest-green-corduroy-blazer 4, forest-green-quilted-shoulder-bag 1, forest-green-satin-tank-top 5,
gold-heeled-sandals 2, grey-chunky-cardigan 6, grey-cotton-t-shirt 2, grey-lambswool-sweater 6,
grey-tweed-blazer 1, grey-vintage-jeans 3, grey-wool-scarf 5, grey-wool-trousers 2,
indigo-denim-jeans 1, ivory-cable-roll-neck 5, ivory-floral-blouse 6, ivory-floral-midi-skirt 3,
ivory-lambswool-sweater 7, ivory-linen-trousers 4, ivory-quilted-shoulder-bag 5, ivory-satin-tank-top 3,
ivory-silk-square 1, khaki-canvas-backpack 5, khaki-cargo-trousers 5, khaki-ribbed-tank-top 6,
light-blue-vintage-jeans 1, mid-blue-denim-jacket 2, mid-blue-denim-shirt 3, mid-blue-denim-shorts 5,
navy-ballet-flats 2, navy-belted-jumpsuit 3, navy-bomber-jacket 1, navy-breton-t-shirt 1,
navy-canvas-tote-bag 4, navy-canvas-trainers 4, navy-club-tie 1, navy-corduroy-overshirt 1,
navy-cotton-cap 4, navy-cotton-hoodie 7, navy-cotton-t-shirt 1, navy-cotton-trench-coat 2,
navy-down-coat 1, navy-floral-blouse 2, navy-lambswool-sweater 7, navy-nylon-backpack 5,
navy-pinstripe-trousers 2, navy-pleated-shorts 3, navy-running-shoes 1, navy-shift-dress 1,
navy-top-handle-bag 4, navy-wool-scarf 2, oatmeal-chunky-cardigan 1, olive-belted-jumpsuit 4,
olive-canvas-trainers 0, olive-chunky-cardigan 2, olive-corduroy-mini-skirt 4, olive-cotton-t-shirt 4,
olive-down-coat 1, olive-linen-trousers 5, olive-nylon-backpack 5, olive-pleated-shorts 5,
olive-tweed-waistcoat 2, rust-cable-roll-neck 3, rust-club-tie 5, rust-cotton-t-shirt 1,
rust-down-coat 5, rust-ribbed-tank-top 3, sage-corduroy-cap 3, sage-cotton-shirt 3,
sage-floral-blouse 1, sage-floral-t-shirt 3, sage-lambswool-sweater 1, sage-satin-slip-dress 1,
sage-silk-square 4, sand-bomber-jacket 1, sand-cargo-trousers 1, sand-down-coat 1,
sand-linen-trousers 2, sand-pleated-shorts 3, sand-straw-basket 1, sand-straw-boater 4,
sand-suede-trainers 5, sand-wool-waistcoat 1, silver-evening-clutch 4, stone-cotton-trench-coat 2,
stone-leather-tote-bag 2, stone-satin-slip-dress 5, tan-ballet-flats 3, tan-heeled-sandals 5,
tan-leather-loafers 5, tan-leather-tote-bag 4, taupe-herringbone-coat 3, teal-wrap-dress 1,
terracotta-belted-jumpsuit 1, washed-blue-denim-jacket 7, washed-blue-denim-shorts 4,
white-cotton-shirt 4, white-cotton-t-shirt 1, white-leather-sandals 4, white-ribbed-tank-top 7,
white-striped-shirt 1, white-striped-sundress 2
"""
_OWN = """
beige-cotton-trench-coat 4, blue-striped-shirt 2, burgundy-top-handle-bag 4, burgundy-wrap-dress 4,
camel-felt-fedora 0, camel-lambswool-sweater 3, camel-wool-coat 3, charcoal-wool-trousers 4,
grey-cotton-t-shirt 3, indigo-denim-jeans 4, ivory-cable-roll-neck 2, navy-belted-jumpsuit 4,
navy-cotton-cap 3, navy-nylon-backpack 0, navy-wool-blazer 2, oatmeal-chunky-cardigan 1,
sand-linen-trousers 2, tan-heeled-sandals 5, tan-leather-tote-bag 0, white-cotton-t-shirt 3
"""


def _table(lines: str) -> dict[str, int]:
    pairs = (entry.split() for entry in " ".join(lines.split()).split(",") if entry.strip())
    return {f"sample:{name}": int(take) for name, take in pairs}


_SHOP_TAKES, _OWN_TAKES = _table(_SHOP), _table(_OWN)


def shop_take(external_id: str) -> int:
    """The take that the shop shows."""
    return _SHOP_TAKES.get(external_id, 0)


def own_take(external_id: str) -> int:
    """The take that the wardrobe shows."""
    return _OWN_TAKES.get(external_id, 1)
