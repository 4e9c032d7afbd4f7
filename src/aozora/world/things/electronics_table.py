"""The part of the things' table for electronics and appliances."""

from aozora.world.things.form import ThingKind

ELECTRONICS: dict[str, ThingKind] = {
    "television": ThingKind(
        builder="electronics:electronics", size=(1.22, 0.24, 0.79), material="matte plastic", body="box", family="electronics",
            fill=0.06,
        words=("tv", "tv set", "television set", "flat screen", "flatscreen tv"), substance="plastic",
    ),
    "laptop": ThingKind(
        builder="electronics:electronics", size=(0.33, 0.30, 0.225), material="aluminium", body="box", family="electronics",
            fill=0.03,
        words=("laptop computer", "notebook computer", "computer", "macbook"),
    ),
    "keyboard": ThingKind(
        builder="electronics:electronics", size=(0.44, 0.136, 0.032), material="matte plastic", body="box",
            family="electronics", fill=0.4,
        words=("computer keyboard",),
    ),
    "computer mouse": ThingKind(
        builder="electronics:electronics", size=(0.197, 0.064, 0.036), material="plastic", body="box", family="electronics",
            fill=0.2,
        words=("mouse", "pc mouse", "optical mouse"),
    ),
    "remote control": ThingKind(
        builder="electronics:electronics", size=(0.046, 0.17, 0.021), material="matte plastic", body="box",
            family="electronics", fill=0.6,
        words=("remote", "tv remote", "remote controller"),
    ),
    "phone": ThingKind(
        builder="electronics:electronics", size=(0.074, 0.055, 0.15), material="aluminium", body="box", family="electronics",
            fill=0.15,
        words=("smartphone", "cell phone", "mobile phone", "cellphone", "iphone", "mobile", "telephone"),
    ),
    "camera": ThingKind(
        builder="electronics:electronics", size=(0.138, 0.13, 0.115), material="matte plastic", body="box",
            family="electronics", fill=0.35,
        words=("photo camera", "digital camera", "dslr", "slr camera"),
    ),
    "headphones": ThingKind(
        builder="electronics:electronics", size=(0.21, 0.084, 0.19), material="plastic", body="box", family="electronics",
            fill=0.07,
        words=("headphone", "headset", "earphones"),
    ),
    "refrigerator": ThingKind(
        builder="electronics:electronics", size=(0.70, 0.72, 1.79), material="plastic", body="box", family="appliance", fill=0.07,
        words=("fridge", "icebox", "freezer"), substance="metal",
    ),
    "oven": ThingKind(
        builder="electronics:electronics", size=(0.60, 0.64, 0.98), material="plastic", body="box", family="appliance", fill=0.12,
        words=("stove", "cooker", "kitchen stove", "gas stove"), substance="metal",
    ),
    "microwave": ThingKind(
        builder="electronics:electronics", size=(0.48, 0.385, 0.28), material="plastic", body="box", family="appliance",
            fill=0.25,
        words=("microwave oven",), substance="metal",
    ),
    "toaster": ThingKind(
        builder="electronics:electronics", size=(0.30, 0.168, 0.24), material="chrome", body="box", family="appliance",
            fill=0.025,
        words=("bread toaster",),
    ),
    "hair dryer": ThingKind(
        builder="electronics:electronics", size=(0.30, 0.088, 0.243), material="plastic", body="box", family="appliance",
            fill=0.1,
        words=("hairdryer", "hair drier", "blow dryer"),
    ),
}  # fmt: skip
"""Kind -> its row."""
