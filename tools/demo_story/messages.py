"""Short messages to customers: the centre's texts, handed to a file in place of an SMS gateway."""

TEXTS = {
    "admitted": "{customer} گرامی، {device} شما با شماره {number} در {site} پذیرش شد.",
    "estimate": "{customer} گرامی، هزینه تعمیر {number} برابر {amount} برآورد شد. لطفاً پاسخ دهید. {site}",
    "ready": "{customer} گرامی، {device} شما ({number}) آماده تحویل است. {amount} {site}",
    "notice": "{customer} گرامی، دستگاه شما با شماره {number} در {site} در انتظار تحویل است.",
    "visit": "{customer} گرامی، کارشناس {site} {day} ساعت {hours} نزد شما می‌آید.",
}


def file_of(root):
    return f"{root}/messages.jsonl"


def publish(hub):
    """Facts from now on are told; at any hour, for a demo runs at night as well."""
    hub.command("/message-policies", {"hours": "", "stale_hours": 48})
    for kind, text in TEXTS.items():
        hub.command("/message-templates", {"kind": kind, "text": text})


def sent(root):
    try:
        with open(file_of(root), encoding="utf-8") as file:
            return sum(1 for _ in file)
    except FileNotFoundError:
        return 0
