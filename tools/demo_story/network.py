"""The demo's network, from a fixed seed: real demand (tests/data/carparts.csv), generated prices, serials, customers.

The same seed gives the same network on every machine, so what the demo prints at its end can be compared.
"""

import csv
import random
from dataclasses import dataclass, field

SEED = 1404
MONTHS = 51
HUB = "HUB-THR"

# code, kind, name, share of the demand, settlement policy
SITES = [
    ("BR-MHD", "branch", "شعبه مشهد", 26, None),
    ("BR-ISF", "branch", "شعبه اصفهان", 22, None),
    ("AG-KRJ", "agent", "نمایندگی کرج", 18, "consignment"),
    ("AG-SHZ", "agent", "نمایندگی شیراز", 14, "consignment"),
    ("AG-AHV", "agent", "نمایندگی اهواز", 12, "sold_on_account"),
    ("TECH-01", "technician", "تکنسین تهران", 8, None),
]

PROVINCES = {"BR-MHD": "khorasan_razavi", "BR-ISF": "isfahan", "AG-KRJ": "alborz", "AG-SHZ": "fars", "AG-AHV": "khuzestan",
             "TECH-01": "tehran"}

FIRST = "علی زهرا رضا مریم حسین فاطمه محمد سارا مهدي ليلا کاوه نرگس بهرام شیرین".split()
LAST = "رضایی احمدي کریمی موسوی حسینی جعفري نوری صادقی اکبري رحیمی قاسمی ملکی".split()
CITIES = "کرج شیراز اهواز مشهد اصفهان تهران".split()


@dataclass
class Part:
    code: str
    name: str
    price: int
    returnable: bool
    due_days: int
    labour: int
    recovery: int
    cost: int
    demand: list  # pieces per month


@dataclass
class Network:
    parts: list
    models: list
    serials: list  # (serial, model, sold_on iso, card, months)
    customers: list
    handling: int = 250_000
    rng: random.Random = field(default=None, repr=False)


def read_demand(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        return [(row[0], [int(cell) if cell else 0 for cell in row[1:]]) for row in rows]


def national_id(rng):
    digits = [rng.randrange(10) for _ in range(9)]
    if len(set(digits)) == 1:
        digits[0] = (digits[0] + 1) % 10
    rest = sum(d * (10 - i) for i, d in enumerate(digits)) % 11
    return "".join(map(str, digits)) + str(rest if rest < 2 else 11 - rest)


def build(demand_path, serial_count=20_000, customer_count=4_000):
    rng = random.Random(SEED)
    parts = []
    for code, demand in read_demand(demand_path):
        price = int(rng.lognormvariate(15.0, 1.1)) // 10_000 * 10_000 + 50_000
        returnable = price >= 2_500_000
        parts.append(Part(code=code, name=f"قطعه {code}", price=price, returnable=returnable,
                          due_days=rng.choice([15, 20, 30]),
                          labour=max(200_000, price // 12 // 10_000 * 10_000),
                          recovery=price // 20 // 10_000 * 10_000 if returnable else 0,
                          cost=int(price * 0.62) // 1_000 * 1_000, demand=demand))
    models = [(f"CAR-{i:02d}", "ARA", "خودرو", f"سدان {i}", 36) for i in range(1, 25)]
    serials = []
    for i in range(serial_count):
        model = rng.choice(models)
        serials.append((f"{model[0].replace('-', '')}{i:07d}", model[0],
                        f"2025-{rng.randrange(1, 11):02d}-{rng.randrange(1, 28):02d}", f"G{i:08d}", model[4]))
    customers = [(f"{rng.choice(FIRST)} {rng.choice(LAST)}", national_id(rng), f"09{rng.randrange(10**8, 10**9)}",
                  rng.choice(CITIES)) for _ in range(customer_count)]
    return Network(parts, models, serials, customers, rng=rng)
