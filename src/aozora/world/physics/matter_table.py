"""What substances are like: rows of text, one substance each, read by `matter.py`.

Columns: name and further names | melts, degrees C at 1 atm | boils | sublimes in earnest | chars or falls apart |
kg/m3 at 20 degrees in the state that it has there (what is met as an ice or a chilled liquid: of those) |
viscosity of the liquid, mPa s | colour of the liquid (sRGB, hex) | of the solid | clearness of the liquid, 0..1 | nature |
in water: y dissolves or mixes, n does not, r reacts | colour of its flame, or of the flame that it dyes | pH.

Figures are those of handbooks of chemistry and physics for what is pure, of tables of food engineering and technical data
sheets for what is a mixture, whose points are the middle of a range and rounded; "-" means that there is none or that it is
not known.
"""

WATERY = """
water, tap water, fresh water, drinking water, poured water, distilled water|0|100|-|-|998|1.0|d8ecf2|e9f3f8|1.0|aqueous|y|-|7
seawater, sea water, salt water, saltwater, saline water|-2|101|-|-|1025|1.1|cfe6ea|e6f0f4|0.97|aqueous|y|-|8.1
brine, saline, salt solution|-21|108|-|-|1190|1.8|d5e6e6|e9f1f2|0.96|aqueous|y|ffb636|7
sugar water, sugar solution, simple syrup|-3|101|-|-|1080|2.0|e6eee6|eef2ec|0.97|aqueous|y|-|7
soapy water, soap solution|0|100|-|-|1000|1.2|dfe8ea|eef3f4|0.8|aqueous|y|-|9.5
muddy water|0|100|-|-|1050|1.3|8a6a45|a08a6c|0.1|aqueous|y|-|7
soda water, sparkling water, carbonated water, tonic water, mineral water|-0.5|100|-|-|1000|1.0|dbeef3|e9f3f8|1.0|aqueous|y|-|4.5
milk, cow's milk, whole milk, skimmed milk, goat milk|-0.5|100.2|-|170|1030|2.0|f6f3ea|f3f1ea|0.0|aqueous|y|-|6.7
coconut milk|-1|100.5|-|170|1010|4.0|f4f1ea|f4f2ee|0.0|aqueous|y|-|6.2
soy milk, almond milk, oat milk, rice milk|-0.6|100.3|-|170|1020|2.5|efe6d2|efe9dc|0.0|aqueous|y|-|7
cream, whipping cream, heavy cream|-0.5|100.3|-|160|1000|12|f7f1e1|f6f2e6|0.0|aqueous|y|-|6.6
yogurt, yoghurt, kefir, buttermilk|-0.8|100.3|-|160|1035|150|f6f2e8|f5f3ee|0.0|aqueous|y|-|4.3
coffee, black coffee, espresso|-0.4|100.2|-|-|1005|1.1|2a140a|5b4334|0.25|aqueous|y|-|5
tea, black tea, iced tea|-0.1|100|-|-|1000|1.0|a85a1c|c79b6c|0.85|aqueous|y|-|5.5
green tea, herbal tea|-0.1|100|-|-|1000|1.0|c9b757|d9d3a0|0.9|aqueous|y|-|6.5
hot chocolate, cocoa drink|-1|101|-|150|1050|6|5d3118|7d5a44|0.0|aqueous|y|-|6.6
orange juice|-1.2|100.6|-|150|1045|2.5|f39a1a|f6bd6b|0.05|aqueous|y|-|3.7
fruit juice, juice|-1.2|100.6|-|150|1045|2.2|ee8320|f3b276|0.25|aqueous|y|-|3.6
apple juice, pear juice|-1.4|100.5|-|150|1045|1.8|d9992e|e6c48a|0.85|aqueous|y|-|3.5
grape juice, cranberry juice, pomegranate juice, cherry juice|-1.6|100.7|-|150|1060|2.0|5a0f2e|8e4a66|0.45|aqueous|y|-|3.3
lemon juice, lime juice|-1.1|100.3|-|150|1030|1.6|efe59a|f2edc4|0.4|aqueous|y|-|2.3
lemonade, limeade|-0.8|100.3|-|150|1035|1.3|f2eba6|f3efcc|0.55|aqueous|y|-|2.8
tomato juice|-1|100.5|-|140|1030|20|c3321c|cf6a55|0.0|aqueous|y|-|4.2
pineapple juice, mango juice, peach juice|-1.2|100.6|-|150|1050|3.0|f0b52a|f4d07c|0.1|aqueous|y|-|3.6
carrot juice|-1.1|100.5|-|150|1040|2.5|ef7a18|f2a868|0.05|aqueous|y|-|6.2
red cabbage juice, purple cabbage juice|-0.8|100.3|-|150|1020|1.4|6b2a86|9673a8|0.75|aqueous|y|-|7
cola, coke, soda, soda pop, soft drink, root beer|-1.2|100.5|-|150|1040|1.5|2c1208|6a4a3a|0.5|aqueous|y|-|2.6
broth, bouillon, stock, chicken broth|-1|100.5|-|-|1010|1.3|c9973e|d9bd86|0.6|aqueous|y|-|6
soup, vegetable soup, tomato soup|-1|100.5|-|140|1030|30|c85a24|d68c66|0.0|aqueous|y|-|5.5
beer, ale, lager|-2.5|98.5|-|-|1010|1.6|d99a26|ecc987|0.9|aqueous|y|-|4.3
stout, dark beer|-2.5|98.5|-|-|1020|1.9|241008|5f4634|0.2|aqueous|y|-|4.3
red wine, wine|-6|95|-|-|990|1.6|5c0a1e|8f4453|0.55|aqueous|y|-|3.5
white wine, champagne, sparkling wine, prosecco|-6|95|-|-|990|1.5|efdf8e|efe7bd|0.98|aqueous|y|-|3.2
cider, mead, sake|-4|97|-|-|1005|1.5|e2b24c|ead099|0.92|aqueous|y|-|3.6
vinegar, white vinegar|-2|100.6|-|-|1010|1.2|efeadb|f0eee6|0.97|acid|y|-|2.4
balsamic vinegar|-4|102|-|150|1200|12|2a0f0a|54342c|0.1|acid|y|-|2.9
soy sauce|-15|105|-|160|1180|4|24100a|50352a|0.15|aqueous|y|-|4.8
fish sauce|-15|105|-|160|1200|3|8a4a16|a8794e|0.7|aqueous|y|-|5.5
ketchup, tomato sauce, tomato ketchup|-3|101|-|140|1110|5000|b3200f|bf5340|0.0|aqueous|y|-|3.8
mustard|-6|101|-|140|1060|7000|d6a316|dcbc5c|0.0|aqueous|y|-|3.6
mayonnaise, mayo|-8|102|-|160|920|9000|f3e9c4|f3eed8|0.0|aqueous|n|-|4
blood|-0.6|100.2|-|140|1060|4|7a0a0a|8f3a34|0.0|aqueous|y|-|7.4
egg white|-0.5|100.5|-|62|1035|25|efe7bb|fbfaf4|0.85|aqueous|y|-|9
ink, black ink|-2|100.5|-|-|1020|2|0a0d1c|262a3a|0.0|aqueous|y|-|7
blue ink|-2|100.5|-|-|1020|2|10308e|4a63a8|0.2|aqueous|y|-|7
red ink|-2|100.5|-|-|1020|2|a8101a|bd5058|0.2|aqueous|y|-|7
food coloring, food colouring, food dye, dye|-2|101|-|-|1050|2|b8101e|c75560|0.5|aqueous|y|-|7
watercolor paint, watercolour paint|-1|100.5|-|-|1080|6|1f5fae|6690c0|0.2|aqueous|y|-|7
paint, acrylic paint, tempera paint, gouache|-3|101|-|200|1250|2500|a81a16|b4524e|0.0|aqueous|y|-|8
liquid soap, dish soap, dishwashing liquid, detergent, hand soap|-4|102|-|-|1030|400|3f8fd0|90b9da|0.75|aqueous|y|-|8
shampoo|-4|102|-|-|1030|1500|e8c14c|ead9a0|0.6|aqueous|y|-|6
liquid glue, glue, white glue, pva glue|-2|101|-|200|1050|3000|f5f4f0|f4f3ef|0.05|aqueous|y|-|6
hydrogen peroxide, hydrogen peroxide solution|-0.4|150|-|-|1450|1.25|e4eef2|eef3f6|1.0|aqueous|y|-|4.5
bleach, chlorine bleach, sodium hypochlorite|-6|101|-|-|1080|1.5|e9ecc8|eef0dc|0.97|alkali|y|-|12
"""
"""What is mostly water."""

ACIDS = """
sulfuric acid, sulphuric acid, concentrated sulfuric acid, oil of vitriol|10.3|337|-|-|1830|26|e8e8df|eef2f2|0.98|acid|y|-|0.3
hydrochloric acid, muriatic acid|-30|109|-|-|1160|1.7|e6ebd8|eef2ea|0.99|acid|y|-|0.1
nitric acid|-42|121|-|-|1400|0.75|ece3ad|efebd0|0.97|acid|y|-|0.2
acetic acid, glacial acetic acid, ethanoic acid|16.6|118|-|-|1049|1.2|e6ecee|f1f5f6|1.0|acid|y|5a8dff|2.4
formic acid|8.4|100.8|-|-|1220|1.6|e6ecee|f1f5f6|1.0|acid|y|5a8dff|2.2
phosphoric acid|42|158|-|213|1830|40|e6eaea|f0f3f3|0.98|acid|y|-|1
lactic acid|18|217|-|-|1206|36|ece4b8|f0ecd6|0.95|acid|y|-|2.4
oleic acid|13|360|-|-|895|27|dcb23e|ecdca8|0.9|oil|n|ffb347|-
citric acid|153|-|-|175|1665|-|f0efe4|f6f6f4|0.9|acid|y|-|2.2
tartaric acid, cream of tartar|170|-|-|210|1790|-|f0efe4|f6f6f4|0.9|acid|y|-|2.2
ascorbic acid, vitamin c|-|-|-|190|1650|-|f0e9c9|f7f6ee|0.9|acid|y|-|2.5
benzoic acid|122|250|140|-|1320|1.3|f0f0ea|f8f8f6|0.9|acid|n|ffb347|3
sodium hydroxide solution, lye, caustic soda solution|-10|110|-|-|1220|5|e5ebec|eef2f3|0.99|alkali|y|ffb636|14
sodium hydroxide, caustic soda|323|1388|-|-|2130|4|e8e8e4|f6f6f4|0.8|alkali|y|ffb636|14
potassium hydroxide|360|1327|-|-|2120|3|e8e8e4|f6f6f4|0.8|alkali|y|c58cff|14
ammonia, ammonia water, ammonium hydroxide, ammonia solution|-58|38|-|-|900|1.1|e2ecf0|eef3f6|1.0|alkali|y|-|11.6
limewater, lime water, calcium hydroxide solution|0|100|-|-|1000|1.0|e2eaec|eef3f4|0.97|alkali|y|ff6a2a|12.4
baking soda, sodium bicarbonate, bicarbonate of soda|-|-|-|80|2200|-|f4f4f2|f8f8f6|0.0|salt|y|ffb636|8.3
washing soda, sodium carbonate, soda ash|851|-|-|1600|2540|4|f0e6d8|f6f6f3|0.6|salt|y|ffb636|11.5
quicklime, calcium oxide|2613|2850|-|-|3340|-|ffe9c0|f1f0ea|0.0|mineral|r|ff6a2a|12.5
"""
"""Acids and alkalis."""

SPIRITS = """
ethanol, ethyl alcohol, pure alcohol, grain alcohol|-114|78.4|-|-|789|1.2|e2edf2|eef3f6|1.0|alcohol|y|5a8dff|-
alcohol, rubbing alcohol, isopropanol, isopropyl alcohol|-89|82.5|-|-|786|2.4|e2edf2|eef3f6|1.0|alcohol|y|6a94ff|-
methanol, methyl alcohol, wood alcohol|-97.6|64.7|-|-|792|0.6|e2edf2|eef3f6|1.0|alcohol|y|5a8dff|-
propanol|-126|97|-|-|803|2.3|e2edf2|eef3f6|1.0|alcohol|y|7a9cff|-
butanol|-89.8|117.7|-|-|810|3.0|e2edf2|eef3f6|1.0|alcohol|n|ffb347|-
vodka, gin, white rum, tequila|-27|84|-|-|950|2.4|e2edf2|eef3f6|1.0|alcohol|y|5a8dff|-
whiskey, whisky, brandy, cognac, rum, bourbon|-27|84|-|-|950|2.4|b5651d|cfa070|0.95|alcohol|y|5a8dff|-
ethylene glycol, antifreeze, coolant|-13|197|-|-|1113|16|9fd8a0|cfe8d0|0.95|alcohol|y|ffb347|-
propylene glycol|-59|188|-|-|1036|42|e6edee|eef2f3|1.0|alcohol|y|ffb347|-
glycerol, glycerin, glycerine|17.8|290|-|290|1261|1400|eceee6|f1f3ef|1.0|alcohol|y|ffb347|-
acetone, nail polish remover|-94.7|56.1|-|-|784|0.32|e2edf2|eef3f6|1.0|solvent|y|ffc04d|-
diethyl ether, ether|-116|34.6|-|-|713|0.23|e4eef2|eef3f6|1.0|solvent|n|ffc04d|-
benzene|5.5|80.1|-|-|876|0.6|e4edf0|eff4f6|1.0|solvent|n|ffb347|-
toluene|-95|110.6|-|-|867|0.59|e4edf0|eef3f6|1.0|solvent|n|ffb347|-
xylene|-48|139|-|-|864|0.62|e4edf0|eef3f6|1.0|solvent|n|ffb347|-
hexane|-95|68.7|-|-|655|0.3|e4edf0|eef3f6|1.0|solvent|n|ffc04d|-
cyclohexane|6.5|80.7|-|-|779|0.98|e4edf0|eff4f6|1.0|solvent|n|ffc04d|-
pentane|-130|36.1|-|-|626|0.23|e4edf0|eef3f6|1.0|solvent|n|ffc04d|-
octane|-57|125.6|-|-|703|0.54|e4edf0|eef3f6|1.0|solvent|n|ffb347|-
chloroform|-63.5|61.2|-|-|1489|0.56|e4eef0|eef3f6|1.0|solvent|n|-|-
carbon tetrachloride|-23|76.7|-|-|1594|0.97|e4eef0|eef3f6|1.0|solvent|n|-|-
dichloromethane, methylene chloride|-95|39.6|-|-|1327|0.43|e4eef0|eef3f6|1.0|solvent|n|-|-
carbon disulfide|-111|46.3|-|-|1263|0.36|e9ecd8|f0f2e6|0.99|solvent|n|6f7dff|-
ethyl acetate|-84|77.1|-|-|902|0.45|e4edf0|eef3f6|1.0|solvent|n|ffc04d|-
dimethyl sulfoxide|18.5|189|-|-|1100|2.0|e6edee|f1f5f6|1.0|solvent|y|ffb347|-
aniline|-6|184|-|-|1022|3.7|c89a4a|dcc595|0.9|solvent|n|ffb347|-
phenol, carbolic acid|40.5|181.7|-|-|1070|3.4|f0dcd6|f6ecea|0.95|solvent|y|ffb347|5
nitrobenzene|5.7|210.9|-|-|1204|1.9|e6cf6a|efe5b4|0.95|solvent|n|ffb347|-
turpentine, paint thinner, white spirit, mineral spirits|-55|160|-|-|860|1.5|eceed8|f0f2e6|0.98|solvent|n|ffb347|-
gasoline, petrol|-60|100|-|-|745|0.6|ecd68a|f0e6bd|0.97|solvent|n|ffb347|-
"""
"""Alcohols and what dissolves fats."""

OILS = """
oil, cooking oil, vegetable oil, salad oil|-12|300|-|230|920|65|e8bd2e|efe0a0|0.95|oil|n|ffb347|-
olive oil|-6|300|-|210|911|84|b5a42a|dcd69a|0.9|oil|n|ffb347|-
sunflower oil|-17|300|-|230|919|58|edc84a|f0e3a8|0.97|oil|n|ffb347|-
canola oil, rapeseed oil|-10|300|-|220|915|70|ebc33c|f0e2a4|0.96|oil|n|ffb347|-
corn oil, soybean oil|-11|300|-|230|922|60|eabf38|f0e0a2|0.96|oil|n|ffb347|-
peanut oil|3|300|-|230|914|75|e8c04c|efe1ab|0.95|oil|n|ffb347|-
sesame oil|-5|300|-|215|919|65|b8701a|d9b67e|0.9|oil|n|ffb347|-
linseed oil, flaxseed oil|-24|316|-|220|930|45|d99a22|e8ca8c|0.94|oil|n|ffb347|-
castor oil|-10|313|-|230|961|950|e8d27a|efe5b6|0.97|oil|n|ffb347|-
fish oil, cod liver oil|-5|300|-|200|924|50|e2a82e|ecd197|0.95|oil|n|ffb347|-
coconut oil|25|300|-|204|920|40|f2efd8|fbfaf5|0.96|fat|n|ffb347|-
palm oil|35|300|-|230|890|60|d9761e|e6a868|0.6|fat|n|ffb347|-
mineral oil, paraffin oil, baby oil, liquid paraffin|-20|310|-|-|850|100|ecefee|f0f2f2|1.0|oil|n|ffb347|-
motor oil, engine oil, lubricating oil, machine oil|-30|340|-|-|880|250|b86a18|cfa36a|0.9|oil|n|ffb347|-
silicone oil|-50|-|-|300|970|350|e8eeee|eff3f3|1.0|oil|n|-|-
crude oil, petroleum|-20|300|-|-|870|40|140c08|3a2a20|0.0|oil|n|ff9a3c|-
diesel, diesel fuel, fuel oil|-18|250|-|-|835|3|d9b54a|e6d29a|0.95|oil|n|ffb347|-
kerosene, paraffin fuel, lamp oil, jet fuel|-47|200|-|-|810|1.9|e6e6c2|eef0dc|0.99|oil|n|ffb347|-
tar, pitch|50|300|-|-|1100|200000|120d0a|1a1512|0.0|oil|n|ff9a3c|-
asphalt, bitumen|110|400|-|-|1030|300000|14100d|1f1b18|0.0|oil|n|ff9a3c|-
honey|-42|140|-|140|1420|9000|d1860f|dcb268|0.85|syrup|y|-|3.9
maple syrup, syrup, pancake syrup|-20|104|-|160|1330|180|9c4a10|b98458|0.8|syrup|y|-|6
corn syrup, golden syrup, agave syrup, glucose syrup|-30|110|-|160|1380|5000|dda83c|e6cb8c|0.95|syrup|y|-|5
molasses, treacle|-20|110|-|160|1410|9000|1f0d06|3d2a20|0.05|syrup|y|-|5.3
caramel, caramel sauce, toffee|100|160|-|180|1350|8000|a85a14|b8763a|0.3|syrup|y|-|6
chocolate syrup, chocolate sauce|-15|108|-|150|1320|3000|3a1a0c|553828|0.0|syrup|y|-|6
jam, marmalade, jelly preserves|-6|105|-|150|1330|8000|8c1420|9c4048|0.2|syrup|y|-|3.2
condensed milk|-10|104|-|140|1300|2500|f0e0b4|f2e8cc|0.0|syrup|y|-|6.3
"""
"""Oils and syrups, liquid as a rule."""

MELTS = """
ice, ice cube, ice cubes, block of ice, frozen water, icicle, icicles, hailstone|0|100|-|-|917|1.0|d8ecf2|dceaf2|1.0|ice|y|-|7
snow, snowball, snowman, snowflake, snowflakes, iceberg|0|100|-|-|300|1.0|d8ecf2|f6f9fc|1.0|ice|y|-|7
dry ice, solid carbon dioxide, frozen carbon dioxide|-|-|-78.5|-|1560|-|f4f7fa|f2f5f8|0.0|ice|y|-|4
butter, stick of butter, ghee|32|-|-|150|911|40|e8b52c|f6e08a|0.8|fat|n|ffb347|-
margarine|34|-|-|150|920|40|e8bd3a|f6e59a|0.7|fat|n|ffb347|-
lard, shortening, tallow, suet, bacon fat, animal fat|40|-|-|190|900|40|ece2b8|f7f4ea|0.85|fat|n|ffb347|-
cocoa butter|35|-|-|230|910|45|e8c968|f2e6b4|0.9|fat|n|ffb347|-
shea butter|37|-|-|200|920|60|e8d48a|f3ead0|0.8|fat|n|ffb347|-
peanut butter, nut butter, hazelnut spread|45|-|-|180|1100|30000|b5803c|bf8f52|0.0|fat|n|-|-
chocolate, milk chocolate, chocolate bar, bar of chocolate|33|-|-|180|1300|3000|4a2412|4f2815|0.0|fat|n|-|-
dark chocolate|34|-|-|200|1300|4000|2c140a|331a0f|0.0|fat|n|-|-
white chocolate|30|-|-|160|1300|2500|f0e2b8|f4ebcf|0.0|fat|n|-|-
cheese, cheddar, cheddar cheese, gouda, block of cheese|55|-|-|180|1080|60000|f0a93a|f3b54c|0.1|food|n|-|-
mozzarella, mozzarella cheese, string cheese|55|-|-|190|1050|80000|f4ecd0|f8f4e6|0.0|food|n|-|-
swiss cheese, emmental, gruyere, edam|60|-|-|180|1090|60000|f0d272|f4dc8c|0.1|food|n|-|-
brie, camembert, cream cheese, soft cheese|45|-|-|160|1050|20000|f4ead0|f8f4e8|0.0|food|n|-|-
parmesan|80|-|-|180|1150|60000|ecd083|f0dba0|0.0|food|n|-|-
blue cheese|48|-|-|170|1080|30000|ece6cf|efe9d6|0.0|food|n|-|-
ice cream, ice-cream, vanilla ice cream, gelato|-3|100|-|150|550|300|f3e6c4|f6ecd4|0.0|ice|y|-|6.5
popsicle, ice lolly, ice pop, frozen juice|-2|100|-|-|1000|3|e83a3a|ee5a5a|0.4|ice|y|-|3.5
sorbet|-3|100|-|-|700|20|f08aa0|f4a6b6|0.1|ice|y|-|3.5
jelly, jello, gelatin, gelatine, gelatin dessert|35|100|-|140|1050|30|d83038|e03a40|0.85|aqueous|y|-|5
agar, agar jelly|85|100|-|140|1020|30|e6e0cc|ece8dc|0.6|aqueous|y|-|7
marshmallow, marshmallows|45|-|-|150|300|50000|f6efe6|fbf8f4|0.0|food|y|ffb347|-
gummy bear, gummy bears, gummy candy, gummies|40|-|-|150|1300|30000|e0302c|e43c34|0.6|food|y|-|-
hard candy, lollipop, candy, rock candy|120|-|-|160|1500|50000|d8202c|e03a44|0.8|food|y|-|-
sugar, sugar cube, sugar cubes, granulated sugar, sucrose, table sugar|186|-|-|190|1590|20000|a85a10|fbfbf9|0.8|food|y|ffb347|7
brown sugar|160|-|-|180|1590|20000|7a3c0e|b87a3c|0.5|food|y|ffb347|7
glucose, dextrose|146|-|-|180|1540|10000|d9a04a|f8f8f5|0.8|food|y|ffb347|7
wax, candle wax, block of wax, paraffin, paraffin wax|58|370|-|-|900|6|f0eee2|f6f2e4|0.9|wax|n|ffb347|-
beeswax, bees wax|63|-|-|250|960|15|d9a036|e3b54e|0.75|wax|n|ffb347|-
soy wax|50|-|-|260|900|10|f0e8c8|f6f0dc|0.85|wax|n|ffb347|-
carnauba wax|84|-|-|300|970|20|d0b458|dcc67c|0.7|wax|n|ffb347|-
plastic, polyethylene, polythene, plastic wrap, nylon|130|-|-|340|950|100000|e8ecee|eceff0|0.4|wax|n|ffb347|-
styrofoam, polystyrene, foam plastic|210|-|-|350|40|80000|f0f0ee|f7f7f5|0.3|wax|n|ff9a3c|-
rubber, latex|-|-|-|250|1100|-|1c1a19|2a2725|0.0|food|n|ff9a3c|-
wood, lumber, timber|-|-|-|280|600|-|6b4a2c|a87848|0.0|food|n|ffb347|-
paper, cardboard|-|-|-|233|750|-|e6e1d4|ece8dc|0.0|food|n|ffb347|-
candle, candles, wax candle, crayon, crayons|58|370|-|-|930|8|f0e8d0|f3ead0|0.8|wax|n|ffb347|-
petroleum jelly, petrolatum, vaseline|50|300|-|-|880|20|f0e6b4|f3ecd0|0.85|wax|n|ffb347|-
lip balm, lipstick|62|-|-|250|950|60|c2182e|c8243a|0.1|wax|n|-|-
soap, bar of soap, soap bar|80|-|-|250|1050|3000|f0e8d8|f4efe4|0.3|fat|y|-|10
stearic acid, stearin|69|361|-|-|940|9|f0eede|f8f7f2|0.95|wax|n|ffb347|-
rosin, pine resin, resin|110|-|-|250|1070|10000|d08a1c|d9982c|0.8|wax|n|ff9a3c|-
amber|280|-|-|300|1080|50000|d9801a|e08c24|0.85|wax|n|ff9a3c|-
gallium|29.8|2400|-|-|5910|2.0|d9dde2|c9cfd6|0.0|metal|n|-|-
naphthalene, mothball, mothballs, moth balls|80.2|218|80|-|1140|0.8|f0f0ea|f8f8f6|0.95|organic|n|ff9a3c|-
camphor|175|204|175|-|990|1.0|f0f2f2|f7f9f9|0.95|organic|n|ffb347|-
menthol|42|212|-|-|890|10|f0f2f0|f7f8f7|0.98|organic|n|ffb347|-
thymol|50|233|-|-|965|6|f0f0ea|f6f6f2|0.98|organic|n|ffb347|-
anthracene|216|340|216|-|1250|0.6|ece8d0|f2f0e4|0.9|organic|n|ff9a3c|-
iodine, iodine crystals, solid iodine|113.7|184|113|-|4930|2.0|3a0a3c|2b2732|0.0|element|n|-|-
arsenic trioxide, white arsenic|312|465|193|-|3740|-|efefe9|f4f4f1|0.6|mineral|n|a9c7ff|-
arsenic|817|-|615|-|5730|-|8c8e90|8a8c8e|0.0|element|n|a9c7ff|-
ammonium chloride, sal ammoniac|-|-|338|-|1530|-|f2f2f0|f8f8f7|0.0|salt|y|-|5
mercuric chloride, mercury chloride|277|302|277|-|5430|-|f0f0ec|f6f6f4|0.6|salt|y|-|-
aluminium chloride, aluminum chloride|192|-|180|-|2440|-|ece8c4|f2efd8|0.6|salt|r|-|2
iron chloride, ferric chloride, iron(iii) chloride|307|316|-|-|2900|2|7a3a0c|4a2a12|0.3|salt|y|ffb347|2
zirconium tetrachloride|437|-|331|-|2800|-|f0f0ee|f6f6f5|0.5|salt|r|-|-
urea|133|-|-|160|1320|2|f0f2f2|f7f8f8|0.9|organic|y|-|7.2
sulfur, sulphur, brimstone|115|445|-|-|2070|10|c98a10|ead82c|0.6|element|n|4a6cff|-
phosphorus, white phosphorus, yellow phosphorus|44|280|-|-|1820|1.7|ece2a0|efe7b8|0.9|element|n|ffffe8|-
red phosphorus|590|-|416|-|2200|-|6a1410|70201a|0.0|element|n|ffffe8|-
"""
"""Solids that melt, soften or sublime within reach of a kitchen or a bench."""

SALTS = """
salt, table salt, sodium chloride, sea salt, rock salt|801|1465|-|-|2165|1.4|f0efe8|f8f8f7|0.9|salt|y|ffb636|7
potassium chloride|770|1420|-|-|1984|1.2|f0f0ea|f8f8f7|0.9|salt|y|c58cff|7
calcium chloride|772|1935|-|-|2150|3|f0f0ea|f7f7f5|0.9|salt|y|ff6a2a|7
lithium chloride|605|1382|-|-|2070|1.5|f0f0ea|f8f8f7|0.9|salt|y|ff2540|7
strontium chloride|874|1250|-|-|3050|3|f0f0ea|f8f8f7|0.9|salt|y|ff1e1e|7
barium chloride|962|1560|-|-|3860|3|f0f0ea|f8f8f7|0.9|salt|y|8cff5a|7
copper sulfate, copper sulphate, blue vitriol, copper(ii) sulfate|-|-|-|110|2280|-|2f7fd8|1f6fd0|0.9|salt|y|2ee88a|4
copper chloride, copper(ii) chloride|498|993|-|-|3390|3|2a8f86|3a8f5a|0.5|salt|y|2ea8ff|3.5
iron sulfate, ferrous sulfate, green vitriol|-|-|-|300|1900|-|b8d8b0|9ccf9a|0.8|salt|y|ffb347|3.5
potassium permanganate|-|-|-|240|2700|-|6a0a5e|33102e|0.3|salt|y|c58cff|7
potassium nitrate, saltpeter, saltpetre|334|-|-|400|2110|2.9|f0f0ea|f7f7f5|0.9|salt|y|c58cff|7
sodium nitrate|308|-|-|380|2260|2.9|f0f0ea|f7f7f5|0.9|salt|y|ffb636|7
potassium dichromate|398|-|-|500|2680|3|d85a10|f06a14|0.5|salt|y|c58cff|4
silver nitrate|210|-|-|440|4350|4|f0f0ee|f6f6f5|0.9|salt|y|-|6
borax, sodium borate|743|1575|-|-|1730|-|f0f0ea|f8f8f6|0.8|salt|y|7dff6a|9.3
boric acid|171|-|-|171|1435|-|f0f0ea|f8f8f6|0.8|salt|y|7dff6a|5.1
alum, potassium alum|92|-|-|200|1760|-|eef2f2|f4f7f7|0.9|salt|y|c58cff|3.5
epsom salt, magnesium sulfate|-|-|-|150|1680|-|f2f4f4|f8f9f9|0.8|salt|y|-|6.5
sodium thiosulfate|48|-|-|100|1670|3|eef0f0|f5f7f7|0.95|salt|y|ffb636|7.5
sodium acetate, hot ice|58|-|-|324|1450|3|f0f2f2|f7f9f9|0.95|salt|y|ffb636|8.9
calcium carbonate, chalk, limestone, marble, eggshell|-|-|-|840|2710|-|f0efea|f3f2ec|0.0|mineral|n|ff6a2a|9
gypsum, plaster, plaster of paris|-|-|-|1450|2320|-|f0eeea|f3f1ec|0.0|mineral|n|ff6a2a|7
quartz, sand, silica|1713|2950|-|-|2650|-|ffd9a0|d9c49a|0.7|mineral|n|-|7
glass, window glass|1000|-|-|-|2500|100000|ff9a3c|dfeaea|0.95|mineral|n|-|7
flour, wheat flour|-|-|-|220|600|-|f2ead8|f6f0e2|0.0|food|n|ffb347|6
starch, corn starch, cornstarch|-|-|-|220|650|-|f4f2ea|f9f8f3|0.0|food|n|ffb347|6
"""
"""Salts and minerals."""

ELEMENTS = """
mercury, quicksilver, liquid mercury|-38.8|356.7|-|-|13534|1.5|d6d9de|c2c6cc|0.0|metal|n|-|-
bromine|-7.2|58.8|-|-|3103|0.94|5a1206|6e1e10|0.15|element|y|-|-
lead, molten lead|327.5|1749|-|-|11340|2.6|b9bec6|6c7178|0.0|metal|n|a9c7ff|-
tin, molten tin|231.9|2602|-|-|7290|1.9|d3d6d8|c2c5c7|0.0|metal|n|-|-
solder|185|2000|-|-|8500|2.0|cfd3d6|b9bdc1|0.0|metal|n|-|-
zinc|419.5|907|-|-|7140|3.5|cfd4d8|aab2b8|0.0|metal|n|7fe0c8|-
aluminium, aluminum, aluminium foil, aluminum foil|660|2519|-|-|2700|1.3|ffb27a|cdd0d2|0.0|metal|n|ffffff|-
copper, copper wire|1085|2562|-|-|8960|4.0|ff9a4a|c87850|0.0|metal|n|2ee88a|-
silver|961.8|2162|-|-|10490|3.9|ffc48a|dddcd8|0.0|metal|n|-|-
gold|1064|2970|-|-|19300|5.0|ffb23c|e8b95a|0.0|metal|n|-|-
platinum|1768|3825|-|-|21450|8|fff0d8|d8d6d2|0.0|metal|n|-|-
iron, iron filings, iron nail, molten iron|1538|2861|-|-|7874|5.5|ff9a30|5b5754|0.0|metal|n|ffd27a|-
steel, stainless steel, steel wool|1450|2900|-|-|7850|5.5|ff9a30|c4c6c8|0.0|metal|n|ffd27a|-
brass|930|-|-|-|8500|5|ffb23c|d2ad5c|0.0|metal|n|2ee88a|-
bronze|950|-|-|-|8800|5|ffa23c|93683a|0.0|metal|n|2ee88a|-
nickel|1455|2913|-|-|8908|4.5|ffb060|b4b0a4|0.0|metal|n|-|-
titanium|1668|3287|-|-|4506|5|ffe0b0|9a9a98|0.0|metal|n|ffffff|-
tungsten|3422|5930|-|-|19250|-|ffffff|8a8c90|0.0|metal|n|-|-
magnesium, magnesium ribbon|650|1090|-|-|1738|1.3|ffd0a0|b8bcc0|0.0|metal|r|ffffff|-
calcium|842|1484|-|-|1550|1.2|ffc890|c0bfb8|0.0|metal|r|ff6a2a|-
sodium, sodium metal|97.8|883|-|-|968|0.7|d8dadc|c4c6c4|0.0|metal|r|ffb636|-
potassium, potassium metal|63.5|759|-|-|862|0.5|d6d8dc|bcc0c8|0.0|metal|r|c58cff|-
lithium, lithium metal|180.5|1342|-|-|534|0.6|d8dadc|b4b6ba|0.0|metal|r|ff2540|-
rubidium|39.3|688|-|-|1532|0.6|d6d6d8|bcbcbe|0.0|metal|r|c8408c|-
caesium, cesium|28.5|671|-|-|1930|0.7|e0c46a|d9bb5c|0.0|metal|r|7a6cff|-
strontium|777|1382|-|-|2640|-|d8d4c4|c4c0b0|0.0|metal|r|ff1e1e|-
barium|727|1897|-|-|3510|-|d4d2c8|b8b6ac|0.0|metal|r|8cff5a|-
bismuth|271.4|1564|-|-|9780|1.8|d8cfd0|b8a8aa|0.0|metal|n|9ab8ff|-
antimony|630.6|1587|-|-|6690|1.5|c8ccd0|a8acb0|0.0|metal|n|a8e8b0|-
indium|156.6|2072|-|-|7310|1.7|d8dade|c8cad0|0.0|metal|n|4a50d8|-
wood's metal, field's metal|70|-|-|-|9700|2|d0d4d8|b4b8bc|0.0|metal|n|-|-
carbon, graphite, charcoal, coal|-|-|3642|-|2000|-|202020|1c1c1c|0.0|element|n|ff7a2a|-
silicon|1414|3265|-|-|2330|0.9|ffc890|5a5e66|0.0|element|n|-|-
"""
"""Metals and other elements; what glows when it is molten has the colour of its glow."""

GASES = """
oxygen, liquid oxygen|-218.8|-183|-|-|1141|0.2|bcdcf4|cfe6f7|1.0|gas|n|-|-
nitrogen, liquid nitrogen|-210|-195.8|-|-|807|0.16|e8f1f6|f0f5f8|1.0|gas|n|-|-
hydrogen, liquid hydrogen|-259.2|-252.9|-|-|71|0.01|eef4f8|f2f6f9|1.0|gas|n|b8c8ff|-
helium, liquid helium|-272|-268.9|-|-|125|0.003|eef4f8|f2f6f9|1.0|gas|n|-|-
argon|-189.3|-185.8|-|-|1395|0.27|e8f1f6|f0f5f8|1.0|gas|n|-|-
neon|-248.6|-246|-|-|1207|0.12|e8f1f6|f0f5f8|1.0|gas|n|-|-
chlorine, chlorine gas|-101.5|-34|-|-|1560|0.35|d8e05a|e2e888|0.9|gas|y|-|-
carbon dioxide|-|-|-78.5|-|1560|-|f4f7fa|f2f5f8|0.0|gas|y|-|4
methane, natural gas, liquid methane|-182.5|-161.5|-|-|423|0.12|e8f1f6|f0f5f8|1.0|gas|n|5a8dff|-
propane|-187.7|-42.1|-|-|493|0.11|e8f1f6|f0f5f8|1.0|gas|n|5a8dff|-
butane, lighter fluid|-138.3|-0.5|-|-|573|0.17|e8f1f6|f0f5f8|1.0|gas|n|5a8dff|-
sulfur dioxide|-75.5|-10|-|-|1460|0.4|e8f0ee|f0f4f3|1.0|gas|y|-|2
nitrogen dioxide|-9.3|21.2|-|-|1448|0.4|8a3410|d8c4a0|0.5|gas|r|-|1
"""
"""Gases, as the liquids and ices that they are met as."""

TABLES = (WATERY, ACIDS, SPIRITS, OILS, MELTS, SALTS, ELEMENTS, GASES)
"""All rows."""
