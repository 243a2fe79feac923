"""What other people call our item types: labels of data sets and shops."""

from compatibility.item_types import ITEM_TYPES, Slot

_FOOTWEAR = tuple(name for name, item in ITEM_TYPES.items() if item.slot is Slot.FOOTWEAR)
_OUTERWEAR = tuple(name for name, item in ITEM_TYPES.items() if item.slot is Slot.OUTERWEAR)

# A coarse label stands for several types: "Pants" may be jeans. The first is the usual one.
_SYNONYMS: dict[tuple[str, ...], str] = {
    ("t-shirt",): "t shirt,tshirt,tshirts,t-shirts,tee,jersey,henley",
    ("long-sleeved top",): "longsleeve,long sleeve,turtleneck",
    ("polo shirt",): "polo,poloshirt,polos",
    ("tank top",): "undershirt,tank,halter,camisole,vest top",
    ("top",): "tops,crop top,pyjama top",
    ("bodysuit",): "body,bodysuits,shape",
    ("shirt",): "shirts,button-down,flannel,overshirt",
    ("blouse",): "blouses",
    ("tunic",): "tunics,kurta,kurtas,kurti,kurtis,kaftan,caftan",
    ("sweater",): "sweaters,jumper,pullover,knitwear",
    ("cardigan",): "cardigans,shrug,cardigan vest",
    ("sweatshirt",): "sweatshirts",
    ("hoodie",): "hoodies,hooded sweatshirt",
    ("waistcoat",): "vest,waistcoats,sweater vest,gilet,outer vest",
    ("trousers", "jeans", "joggers", "leggings"): "pants,bottoms",
    ("trousers",): "chinos,culottes,capris,churidar,jodhpurs,gauchos,pant",
    ("jeans",): "jean,denim,jeggings",
    ("joggers",): "track pants,sweatpants,tracksuits,jogger",
    ("leggings",): "legging",
    ("shorts",): "bermudas,short,trunks,cutoffs,sweatshorts",
    ("skirt",): "skirts,skort,sarong",
    ("dress",): "dresses,pichi,sundress,shirtdress,gown",
    ("jumpsuit",): "jumpsuits,overall,overalls,romper,onesie,playsuit,dungarees",
    _OUTERWEAR: "outwear,outerwear",
    ("jacket",): "jackets,leather jacket,leather jackets,jacket (cazadora),bomber,anorak,poncho,denim jacket",
    ("blazer",): "blazers,suit jacket",
    ("coat",): "coats,parka,parkas,cape,peacoat,overcoat",
    ("trench coat",): "trenchcoat,trenchcoats,trench,raincoat",
    ("puffer coat",): "puffer coats,puffer,down jacket",
    _FOOTWEAR: "shoes,footwear,shoe",
    ("trainers",): "sports shoes,casual shoes,sneakers,trainer,sneaker,running shoes",
    ("flats",): "flat,ballerinas,clogs,slippers,ballet flats",
    ("formal shoes",): "loafers,oxfords,brogues",
    ("heels",): "heel,pumps,wedges,high heels",
    ("sandals",): "sandal,sports sandals",
    ("flip-flops",): "flip flops,sliders,slides",
    ("boots",): "boot,ankle boots,ankle boot",
    ("handbag",): "handbags,bag,bags,shoulder bag,crossbody bag,messenger bag,bucket bag,citybag,mini bag,"
    "purse bag,belt bag,waist pouch,laptop bag,duffel bag",
    ("tote bag",): "totes bag,tote,totes,shopper",
    ("backpack",): "backpacks,rucksacks,rucksack",
    ("clutch",): "clutches,clutch and pochettes,pochette",
    ("cap",): "caps,baseball cap",
    ("hat", "cap", "beanie"): "headwear",
    ("hat",): "hats,sun hat,fedora",
    ("beanie",): "beanies",
    ("headband",): "hairband,turban,hairclip,headbands",
    ("earrings",): "earring",
    ("necklace",): "necklaces,necklace and chains,pendant",
    ("bracelet",): "bracelets,bangle",
    ("ring",): "rings",
    ("watch",): "watches",
    ("sunglasses",): "sunglass",
    ("glasses",): "eyewear,spectacles",
    ("belt",): "belts,braces",
    ("scarf",): "scarves,kerchief,foulard,mufflers,muffler,stoles,stole,dupatta,shawl",
    ("tie",): "ties,bow tie",
    ("gloves",): "glove,mittens",
    ("socks",): "sock,sock (pack)",
    ("tights",): "stockings,stocking",
    ("wallet",): "wallets,card holder,cosmetic bag,purse,case,mobile pouch,glasses case",
    ("umbrella",): "umbrellas",
    ("swimwear",): "swimsuit,bikini top,bikini pantie,bikini,coverup",
    ("nightwear",): "pyjama,pyjama trousers,pyjama shirt,pyjama shorts,pyjama t-shirt,pyjama sweatshirt,"
    "pyjama cardigan,nightgown,nightdress,robe,dressing gown (bata),kimono",
    ("underwear",): "bras,bra,knicker,briefs,boxers,lingerie",
}
_TYPES_BY_LABEL = {label: types for types, labels in _SYNONYMS.items() for label in labels.split(",")}


def types_labelled(label: str) -> tuple[str, ...]:
    """The types that a label may stand for, the usual one first; empty when the label means none of ours."""
    plain = " ".join(label.lower().split())
    if plain in ITEM_TYPES:
        return (plain,)
    return _TYPES_BY_LABEL.get(plain, ())
